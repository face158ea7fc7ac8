//! Legal forms of Kazakhstan and Russia, and names without them.

mod names;

pub use names::{LegalForm, Names};

use super::search::{base, is_letter};
use std::{collections::HashMap, sync::LazyLock};

/// Words that mean a form.
type Spelling = (Vec<&'static str>, LegalForm);

/// Spellings by their first words: every name of an import is looked up. Long ones in the order of their letters,
/// then the short one.
static SPELLINGS: LazyLock<HashMap<&str, Vec<Spelling>>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Vec<Spelling>> = HashMap::new();
    let spellings = |form: LegalForm| form.long_spellings().iter().map(move |spelling| (*spelling, form));
    let mut long: Vec<_> = LegalForm::ALL.into_iter().flat_map(spellings).collect();
    long.sort_unstable();
    let short = |form: LegalForm| form.short_spellings().iter().map(move |spelling| (*spelling, form));
    let short = LegalForm::ALL.into_iter().flat_map(short);
    for (spelling, form) in long.into_iter().chain(short) {
        let first = spelling.split(' ').next().unwrap_or_default();
        all.entry(first).or_default().push((spelling.split(' ').collect(), form));
    }
    all
});

/// Spellings that are words or names as well (ақ is "white"): a form only when written in capitals.
const WORDS_TOO: [&str; 7] = ["ақ", "жақ", "пик", "оси", "миб", "оо", "чу"];

/// The form that is written so: a short or long name in any of the three languages, any case.
pub fn find(word: &str) -> Option<LegalForm> {
    let base = base(word);
    let words: Vec<&str> = base.split(' ').collect();
    form_at(&words).filter(|(_, length)| *length == words.len()).map(|(form, _)| form)
}

/// Whether the lower-case spelling of a form is an ordinary word too.
pub fn is_word_too(word: &str) -> bool {
    WORDS_TOO.contains(&word)
}

/// The form these lower-case words begin with, and how many of them it takes.
pub fn form_at(words: &[&str]) -> Option<(LegalForm, usize)> {
    let known = SPELLINGS.get(words.first()?)?;
    let (spelling, form) = known.iter().find(|(spelling, _)| words.starts_with(spelling))?;
    Some((*form, spelling.len()))
}

/// The form and the name without it and without outer quotes, wherever the form stands: before, after,
/// after a comma, in Latin lookalikes ("TOO"). A name that is nothing but a form stays whole.
pub fn split_name(name: &str) -> (Option<LegalForm>, String) {
    let words = words(name);
    let bases: Vec<&str> = words.iter().map(|word| word.base.as_str()).collect();
    let leading = leading(name, &words, &bases);
    let trailing = trailing(name, &words, &bases);
    let start = leading.map_or(0, |(_, end)| end);
    let end = trailing.map_or(name.len(), |(_, start)| start);
    let rest = unquoted(name.get(start..end).unwrap_or_default());
    match leading.or(trailing) {
        Some((form, _)) if !rest.is_empty() => (Some(form), rest.to_owned()),
        _ => (None, unquoted(name).to_owned()),
    }
}

/// A run of letters and digits of a name: where it stands, and its lower-case spelling.
struct Word {
    start: usize,
    end: usize,
    base: String,
}

fn words(name: &str) -> Vec<Word> {
    let runs = name.split(|letter| !is_letter(letter)).filter(|run| !run.is_empty());
    let place = |run: &str| run.as_ptr().addr() - name.as_ptr().addr();
    runs.map(|run| Word { start: place(run), end: place(run) + run.len(), base: base(run) }).collect()
}

/// The form at the beginning and where it ends.
fn leading(name: &str, words: &[Word], bases: &[&str]) -> Option<(LegalForm, usize)> {
    let (form, length) = form_at(bases)?;
    let (first, last) = (words.first()?, words.get(length - 1)?);
    let glued = name.get(last.end..)?.starts_with('-');
    (!glued && is_meant(name, first)).then_some((form, last.end))
}

/// The form at the end and where it starts; the longest spelling wins.
fn trailing(name: &str, words: &[Word], bases: &[&str]) -> Option<(LegalForm, usize)> {
    let first_tried = bases.len().saturating_sub(LegalForm::LONGEST);
    let (at, form) = (first_tried..bases.len()).find_map(|at| {
        let rest = bases.get(at..)?;
        form_at(rest).filter(|(_, length)| *length == rest.len()).map(|(form, _)| (at, form))
    })?;
    let word = words.get(at)?;
    let glued = name.get(..word.start)?.ends_with('-');
    (!glued && is_meant(name, word)).then_some((form, word.start))
}

fn is_meant(name: &str, word: &Word) -> bool {
    let written = name.get(word.start..word.end).unwrap_or_default();
    !is_word_too(&word.base) || !written.contains(char::is_lowercase)
}

fn unquoted(text: &str) -> &str {
    let before = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '–' | '—' | '-');
    let text = text.trim_start_matches(|letter| before(letter) || letter == ')');
    let text = text.trim_end_matches(|letter| before(letter) || letter == '(');
    without_quotes(text).map_or(text, unquoted)
}

/// The text inside its outer quotes: a pair around the whole text, or a lone one at either end.
fn without_quotes(text: &str) -> Option<&str> {
    let opened = text.strip_prefix(is_quote);
    let closed = text.strip_suffix(is_quote);
    match (opened, closed) {
        (Some(inner), Some(_)) if is_one_pair(text) => Some(inner.strip_suffix(is_quote).unwrap_or(inner)),
        (Some(inner), None) | (None, Some(inner)) if !inner.contains(is_quote) => Some(inner),
        _ => None,
    }
}

/// Whether what the first quote opens stays open up to the last one: not so in «А» и «Б».
fn is_one_pair(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let mut depth = 0_usize;
    for at in 0..letters.len().saturating_sub(1) {
        let around = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
        let (before, after) = (around(at.checked_sub(1)), around(at.checked_add(1)));
        match letters.get(at) {
            Some(quote) if is_quote(*quote) => depth = deeper(depth, *quote, before, after),
            _ => {}
        }
        if depth == 0 {
            return letters.iter().skip(at).all(|letter| is_quote(*letter));
        }
    }
    true
}

/// A straight quote opens before a letter and closes after one; an apostrophe stands between two.
fn deeper(depth: usize, quote: char, before: Option<char>, after: Option<char>) -> usize {
    let letter = |place: Option<char>| place.is_some_and(char::is_alphanumeric);
    let opens = before.is_none_or(|it| it.is_whitespace() || is_quote(it) && letter(after));
    match quote {
        _ if letter(before) && letter(after) => depth,
        '«' | '‹' => depth + 1,
        '»' | '›' => depth.saturating_sub(1),
        _ if opens => depth + 1,
        _ => depth.saturating_sub(1),
    }
}

pub fn is_quote(letter: char) -> bool {
    matches!(letter, '«' | '»' | '‹' | '›' | '"' | '“' | '”' | '„' | '‟' | '‘' | '’' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(name: &str) -> (Option<&'static str>, String) {
        let (form, rest) = split_name(name);
        (form.map(LegalForm::code), rest)
    }

    #[test]
    fn the_form_may_stand_anywhere() {
        let names = [
            "ТОО «Береке»",
            "«Береке» ЖШС",
            "Береке, ТОО",
            "TOO Береке",
            "TОО \"Береке\"",
            "Береке (ТОО)",
            "«ТОО «Береке»»",
            "\"ТОО Береке\"",
            "Товарищество с ограниченной ответственностью „Береке“",
            "«Береке» жауапкершілігі шектеулі серіктестігі",
            "ТОО: Береке",
        ];
        for name in names {
            assert_eq!(split(name), (Some("too"), "Береке".to_owned()), "{name}");
        }
    }

    #[test]
    fn names_of_every_kind_are_split() {
        assert_eq!(split("ИП Иванов И.П."), (Some("ip"), "Иванов И.П.".into()));
        assert_eq!(split("АҚ «Қазақтелеком»"), (Some("ao"), "Қазақтелеком".into()));
        assert_eq!(split("Bereke Trade Co., Ltd."), (Some("ltd"), "Bereke Trade Co.".into()));
        assert_eq!(split("ТОО \"Фирма \"Заря\"\""), (Some("too"), "Фирма \"Заря\"".into()));
        assert_eq!(split("ООО «А» и «Б»"), (Some("ooo"), "«А» и «Б»".into()));
        assert_eq!(split("ТОО \"А\" и \"Б\""), (Some("too"), "\"А\" и \"Б\"".into()));
        assert_eq!(split("КГУ «Школа № 5» (Семей)"), (Some("kgu"), "«Школа № 5» (Семей)".into()));
        assert_eq!(split("ТОО О'Нил"), (Some("too"), "О'Нил".into()));
    }

    #[test]
    fn a_word_is_not_a_form() {
        for name in ["Ақ Барс", "Пик", "ТОО", "АО-Сервис", "Тоомас", "Аоки", "", "«А» и «Б»"]
        {
            assert_eq!(split(name), (None, name.to_owned()), "{name}");
        }
        assert_eq!(split("  «Береке» "), (None, "Береке".to_owned()));
        assert_eq!(split("Барс АҚ"), (Some("ao"), "Барс".to_owned()));
    }

    #[test]
    fn forms_are_found_by_any_spelling() {
        let found = ["too", "жшс", "LLP", "АҚ", "ShQ", "шаруа қожалығы", "TОО"].map(find);
        let codes = found.map(|form| form.map(LegalForm::code));
        let expected = [Some("too"), Some("too"), Some("too"), Some("ao"), None, Some("kh"), Some("too")];
        assert_eq!(codes, expected);
        for form in LegalForm::ALL {
            assert_eq!(LegalForm::from_code(form.code()), Some(form));
            for names in [form.kk(), form.ru()] {
                assert!(find(names.short).is_some(), "{}", names.short);
                assert!(find(names.long).is_some(), "{}", names.long);
            }
            assert_eq!(find(form.ru().short), Some(form));
            let longest = form.long_spellings().iter().map(|it| it.split(' ').count()).max();
            assert!(longest.is_none_or(|words| words <= LegalForm::LONGEST));
        }
    }

    proptest! {
        #[test]
        fn no_name_panics_and_none_is_lost(name in "\\PC{0,20}|[«»\"' АҚТОЖШСип,.()-]{0,20}") {
            let (form, rest) = split_name(&name);
            prop_assert!(form.is_none() || !rest.is_empty());
            prop_assert!(name.contains(&rest));
        }
    }
}
