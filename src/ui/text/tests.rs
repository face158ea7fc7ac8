use super::*;
use proptest::prelude::*;

/// Letters of our languages, wide letters, emoji and every kind of character that must go.
const HARD: &str = concat!(
    "([а-яәғқңөұүһі a-z0-9«»₸]|[漢字한]|👩‍⚕️|❤️|🇰🇿|e\u{301}|\u{1b}|\u{1b}\\[|\u{1b}\\]|",
    "[\u{0}-\u{1f}\u{7f}-\u{9f}]|[\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}]|",
    "[\u{300}-\u{310}]|\u{fe0f}|\\PC){0,24}",
);

#[test]
fn cells_are_counted_as_they_are_drawn() {
    assert_eq!(width("Қазақ ₸ «№1»…"), 13);
    assert_eq!(width("漢字"), 4);
    assert_eq!(width("e\u{301}"), 1);
    assert_eq!(width("👩‍⚕️🇰🇿"), 4);
}

proptest! {
    #[test]
    fn simple_letters_are_single_by_the_rules_of_unicode(text in "[ -~\u{a0}«»·Ѐ-ҁҊ-ԯ–—…№₸─-▟●◌★✓✎⚑↑↓]{0,24}") {
        prop_assert!(is_simple(&text));
        let letters: Vec<&str> = text.graphemes(true).collect();
        prop_assert_eq!(letters.len(), text.chars().count());
        prop_assert!(letters.into_iter().all(|letter| letter.width() == 1));
    }
}

#[test]
fn a_cut_text_says_so() {
    assert_eq!(cut("Береке", 6), "Береке");
    assert_eq!(cut("Береке", 5), "Бере…");
    assert_eq!(cut("Береке", 1), "…");
    assert_eq!(cut("Береке", 0), "");
    assert_eq!(cut("漢字漢字", 4), "漢…");
    assert_eq!(cut_middle("Договор 26-118.docx", 12), "Догово….docx");
    assert_eq!(cut_middle("26-118", 2), "2…");
    assert_eq!(cut_middle("26-118", 0), "");
}

#[test]
fn columns_are_filled() {
    assert_eq!(pad_right("тг", 4), "тг  ");
    assert_eq!(pad_left("1\u{a0}250", 7), "  1\u{a0}250");
    assert_eq!(pad_left("123456", 3), "123456");
}

#[test]
fn lines_break_at_spaces() {
    assert_eq!(wrap("Оплата в течение 5 дней", 10), ["Оплата в", "течение 5", "дней"]);
    assert_eq!(wrap("сумма 1\u{a0}250\u{a0}₸", 9), ["сумма", "1\u{a0}250\u{a0}₸"]);
    assert_eq!(wrap("а  б\n\nв", 9), ["а б", "", "в"]);
    assert_eq!(wrap("ab abcdefgh", 3), ["ab", "abc", "def", "gh"]);
    assert_eq!(wrap("漢", 1), ["漢"]);
    assert_eq!(wrap("", 5), [""]);
}

#[test]
fn harmful_text_is_made_plain() {
    let cases = [
        ("\u{1b}[31mred\u{1b}[0m", "red"),
        ("\u{9b}2Jred", "red"),
        ("\u{1b}]0;title\u{7}name", "name"),
        ("\u{1b}]8;;http://a\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
        ("\u{1b}]52;never ends", "52;never ends"),
        ("\u{1b}[31", "31"),
        ("\u{1b}cname", "cname"),
        ("a\tb\r\nc\nd\u{85}e\u{2028}f", "a b c d e f"),
        ("a\u{7}b\u{0}c\u{7f}d", "abcd"),
        ("gpj.\u{202e}exe", "gpj.exe"),
        ("zero\u{200b}\u{feff}\u{2060}width", "zerowidth"),
        ("a\u{200d}b", "ab"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("👩‍⚕️ ❤️‍🔥 👩🏽‍💻 🏳️‍🌈", "👩‍⚕️ ❤️‍🔥 👩🏽‍💻 🏳️‍🌈"),
        ("\u{301}Ы\u{301}дырыс", "Ы\u{301}дырыс"),
        ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}b", "a\u{301}\u{301}\u{301}\u{301}b"),
    ];
    for (text, expected) in cases {
        assert_eq!(clean(text), expected, "{text:?}");
    }
}

#[test]
fn notes_keep_their_lines() {
    assert_eq!(
        clean_lines("first\r\n\u{1b}[1m\tsecond\n\nthird\rfourth\n"),
        "first\n second\n\nthird\nfourth\n"
    );
}

#[test]
fn our_letters_stay() {
    let text = "Әәғқңөұүһі ЁёЙй «№1» — … ₸₽€¥ 1\u{a0}250,50";
    assert_eq!(clean(text), text);
}

proptest! {
    #[test]
    fn a_cut_never_exceeds_its_width(text in HARD, cells in 0_usize..30) {
        prop_assert!(width(&cut(&text, cells)) <= cells);
        prop_assert!(width(&cut_middle(&text, cells)) <= cells);
        let padded = width(&pad_right(&cut(&text, cells), cells));
        prop_assert_eq!(padded, cells);
    }

    #[test]
    fn clean_leaves_nothing_harmful(text in HARD) {
        let cleaned = clean(&text);
        prop_assert!(!cleaned.chars().any(|letter| letter.is_control() || is_invisible(letter)));
        let line_ends = ['\u{2028}', '\u{2029}'];
        prop_assert!(!cleaned.contains(line_ends));
        prop_assert_eq!(clean(&cleaned), cleaned);
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_letter(text in HARD, cells in 2_usize..30) {
        let text = clean(&text);
        let lines = wrap(&text, cells);
        let fits = |line: &String| width(line) <= cells || line.graphemes(true).count() == 1;
        prop_assert!(lines.iter().all(fits), "{:?}", lines);
        prop_assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }

    #[test]
    fn nothing_panics(text: String, cells in 0_usize..100) {
        cut(&text, cells);
        cut_middle(&text, cells);
        pad_left(&text, cells);
        wrap(&text, cells);
        clean(&text);
    }
}
