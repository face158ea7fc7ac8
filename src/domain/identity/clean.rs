//! Cleaning of typed and imported numbers before any check.

/// Words that people and spreadsheets put before a number; a longer one stands before its own beginning.
const PREFIXES: &[&str] = &[
    "бин",
    "иин",
    "инн",
    "бсн",
    "жсн",
    "bin",
    "iin",
    "inn",
    "bsn",
    "jsn",
    "кпп",
    "kpp",
    "огрнип",
    "огрн",
    "ogrnip",
    "ogrn",
    "бик",
    "бск",
    "bik",
    "bic",
    "swift",
    "иик",
    "жск",
    "iik",
    "iban",
    "р/сч",
    "р/с",
    "к/сч",
    "к/с",
    "счёт",
    "счет",
    "шот",
];

/// Ways to write that there is nothing to write.
const NOTHING: &[&str] = &[
    "",
    "нет",
    "жоқ",
    "жок",
    "no",
    "none",
    "null",
    "nil",
    "n/a",
    "na",
    "н/д",
    "б/н",
    "н/у",
    "отсутствует",
    "не указан",
    "не указано",
    "көрсетілмеген",
    "нет телефона",
    "телефон жоқ",
    "нет данных",
];

/// Whether a cell only says that it is empty: «нет», «жоқ», a dash, `none`.
pub fn says_nothing(text: &str) -> bool {
    let bare = text.trim_matches(|letter: char| is_dropped(letter) || ".,;:/()«»\"".contains(letter));
    NOTHING.contains(&bare.to_lowercase().as_str())
}

/// A number without its prefix, spaces, hyphens and invisible marks; empty when the cell says nothing.
pub fn compact(text: &str) -> String {
    // Nearly every number of a long list.
    if !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit()) {
        return text.to_owned();
    }
    if says_nothing(text) {
        return String::new();
    }
    let cleaned: String = without_prefixes(text).chars().filter(|letter| !is_dropped(*letter)).collect();
    // A prefix written with gaps shows itself only once the gaps are gone.
    if cleaned == text { cleaned } else { compact(&cleaned) }
}

/// Whether a spreadsheet showed a long number as `9.80577010E+09`.
pub fn is_rounded(text: &str) -> bool {
    let shown = text.trim().replace(['e', 'е', 'Е'], "E");
    let Some((number, power)) = shown.split_once("E+") else { return false };
    let counts = |part: &str, marks: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit() || marks.contains(letter))
    };
    counts(number, ".,") && counts(power, "")
}

fn without_prefixes(text: &str) -> &str {
    let mut rest = text.trim_start_matches(is_filler);
    while let Some(shorter) = PREFIXES.iter().find_map(|prefix| after(rest, prefix)) {
        rest = shorter.trim_start_matches(is_filler);
    }
    rest
}

/// What follows `prefix`, unless the word goes on with another letter.
fn after<'text>(text: &'text str, prefix: &str) -> Option<&'text str> {
    let mut letters = text.chars();
    let begins = |wanted| letters.next().is_some_and(|found: char| found.to_lowercase().eq([wanted]));
    let matches = prefix.chars().all(begins);
    let rest = letters.as_str();
    (matches && !rest.starts_with(char::is_alphabetic)).then_some(rest)
}

fn is_filler(letter: char) -> bool {
    is_dropped(letter) || ":.,/№=".contains(letter)
}

/// Spaces of every width, hyphens and dashes, apostrophes of spreadsheets, invisible marks.
fn is_dropped(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '\'' | '’' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The Latin letter that a Cyrillic one is taken for (К Т О А С Е Н Р Х В М and the small ones alike).
pub const fn latin_twin(letter: char) -> Option<char> {
    Some(match letter {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' | 'Қ' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' | 'Ү' => 'Y',
        'Х' => 'X',
        'І' => 'I',
        'а' => 'a',
        'е' => 'e',
        'к' => 'k',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' | 'ү' => 'y',
        'х' => 'x',
        'і' => 'i',
        'һ' => 'h',
        _ => return None,
    })
}

/// The ASCII digit that a letter or a digit of another script is taken for.
pub fn digit_twin(letter: char) -> Option<char> {
    Some(match letter {
        '0'..='9' => letter,
        'O' | 'o' | 'О' | 'о' => '0',
        'I' | 'l' | '|' | 'І' | 'і' => '1',
        'З' | 'з' => '3',
        'S' => '5',
        'б' => '6',
        'B' | 'В' => '8',
        _ => return foreign_digit(letter),
    })
}

/// Full-width, Arabic-Indic and Persian digits.
fn foreign_digit(letter: char) -> Option<char> {
    let zeros = ['\u{ff10}', '\u{660}', '\u{6f0}'].map(u32::from);
    let code = u32::from(letter);
    zeros
        .into_iter()
        .find_map(|zero| char::from_digit(code.checked_sub(zero).filter(|value| *value < 10)?, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_spaces_go() {
        let typed = [
            "БИН 2503 4097-0019",
            "бин/иин: 250340970019",
            "ЖСН№250340970019",
            "'250340970019",
            "BIN250340970019",
        ];
        assert!(typed.iter().all(|text| compact(text) == "250340970019"), "{:?}", typed.map(compact));
        assert_eq!(compact("ИИК: KZ79 991A\u{a0}0000"), "KZ79991A0000");
        assert_eq!(compact("BICTKZKA"), "BICTKZKA");
    }

    #[test]
    fn a_cell_may_say_nothing() {
        assert!(["", " - ", "нет.", "ЖОҚ", "—", "None", "(нет)"].iter().all(|text| says_nothing(text)));
        assert!(!says_nothing("Нетто") && !says_nothing("0"));
    }

    #[test]
    fn a_rounded_number_is_known() {
        assert!(is_rounded("9.80577010E+09") && is_rounded("2,5034Е+11"));
        assert!(!is_rounded("250340970019") && !is_rounded("KZ1E+2") && !is_rounded("E+"));
    }

    #[test]
    fn digits_of_other_scripts_are_seen() {
        assert_eq!(
            ['２', '٠', '۹', 'О', 'ж'].map(digit_twin),
            [Some('2'), Some('0'), Some('9'), Some('0'), None]
        );
    }
}
