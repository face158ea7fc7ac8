//! Headings of client lists in Kazakh, Russian and English.

mod lexicon;

use super::ImportField;
use crate::domain::search::fold;
use lexicon::LEXICON;
use std::sync::LazyLock;

/// Words a heading may have; longer cells are prose.
const WORDS: usize = 8;

/// A heading, as its words.
struct Phrase {
    words: Vec<Word>,
    field: ImportField,
}

/// A folded word, or the beginning of words.
struct Word {
    text: String,
    is_stem: bool,
}

impl Word {
    fn new(text: &str) -> Self {
        Self { text: fold(text), is_stem: text.ends_with('*') }
    }

    fn is(&self, word: &str) -> bool {
        if self.is_stem { word.starts_with(&self.text) } else { word == self.text }
    }
}

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let phrases = LEXICON.iter().flat_map(|(field, list)| list.split('|').map(|text| (*field, text)));
    phrases.map(|(field, text)| Phrase { words: text.split(' ').map(Word::new).collect(), field }).collect()
});

/// The meaning of a heading, and how sure it is in percent: 100 when it says nothing else.
///
/// Of several phrases in one heading the longest wins, then the last one: Kazakh and English put the
/// main word last, and Russian qualifiers stand in cases that the lexicon does not know.
pub(super) fn recognise(heading: &str) -> Option<(ImportField, u8)> {
    if let Some(field) = ImportField::from_key(&heading.trim().to_lowercase()) {
        return Some((field, 100));
    }
    let words = words(heading);
    if words.is_empty() || words.len() > WORDS {
        return None;
    }
    if is_label(&words) {
        return Some((ImportField::Ignored, 100));
    }
    let found = PHRASES.iter().filter_map(|phrase| Some((phrase.place(&words)?, phrase)));
    let ((length, _), phrase) = found
        .filter(|((length, _), phrase)| phrase.field != ImportField::Ignored || *length == words.len())
        .max_by_key(|(place, _)| *place)?;
    Some((phrase.field, if length == words.len() { 100 } else { 75 }))
}

/// `Phone 1 - Label`: address books say in a column of its own which of several phones the next column holds.
fn is_label(words: &[String]) -> bool {
    let is_numbered = words.iter().any(|word| word.bytes().all(|digit| digit.is_ascii_digit()));
    is_numbered && words.last().is_some_and(|last| matches!(last.as_str(), "label" | "type"))
}

impl Phrase {
    /// How many words it covers and where it ends.
    fn place(&self, words: &[String]) -> Option<(usize, usize)> {
        let length = self.words.len();
        let matches = |window: &[String]| self.words.iter().zip(window).all(|(own, word)| own.is(word));
        let start = words.windows(length).rposition(matches)?;
        Some((length, start + length))
    }
}

/// Whether a cell may be a heading: a known one, and nothing like a value.
pub(super) fn is_heading(cell: &str) -> bool {
    !looks_like_value(cell) && recognise(cell).is_some()
}

/// Whether a cell is a known heading and nothing else.
pub(super) fn is_exact_heading(cell: &str) -> bool {
    !looks_like_value(cell) && recognise(cell).is_some_and(|(_, sure)| sure == 100)
}

/// Numbers of four digits and more, addresses of mail and quoted names are not in headings.
pub(super) fn looks_like_value(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits >= 4 || cell.contains(['@', '«', '»', '"', '\n']) || cell.chars().count() > 60
}

/// Folded words of a heading: `БИН / ИИН` and `tax_id` and `TaxId` alike.
pub(super) fn words(heading: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut before = ' ';
    for letter in heading.chars() {
        match letter {
            '№' | '#' => spaced.push_str(" no "),
            _ if !letter.is_alphanumeric() => spaced.push(' '),
            _ if before.is_ascii_lowercase() && letter.is_ascii_uppercase() => spaced.extend([' ', letter]),
            _ => spaced.push(letter),
        }
        before = letter;
    }
    fold(&spaced).split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{ImportField as F, *};

    #[test]
    fn headings_of_three_languages() {
        for (heading, field) in [
            ("Наименование", F::Name),
            (" Наименование  клиента ", F::Name),
            ("Атауы", F::Name),
            ("Company", F::Name),
            ("БИН / ИИН (ИНН)", F::TaxId),
            ("БСН/ЖСН", F::TaxId),
            ("ИНН контрагента", F::TaxId),
            ("TaxID", F::TaxId),
            ("Тел./факс", F::Phone),
            ("Телефондары", F::Phone),
            ("Номер телефона", F::Phone),
            ("Client phone", F::Phone),
            ("Контактный телефон", F::Phone),
            ("Телефон контактного лица", F::ContactPhone),
            ("Контактное лицо Телефон", F::ContactPhone),
            ("Email контактного лица", F::ContactEmail),
            ("Контактное лицо", F::ContactName),
            ("Байланыс тұлғасы", F::ContactName),
            ("Ф.И.О.", F::ContactName),
            ("Эл. почта", F::Email),
            ("Электрондық пошта", F::Email),
            ("Почтовый адрес", F::ActualAddress),
            ("Юридический адрес", F::Address),
            ("Заңды мекенжайы", F::Address),
            ("Наименование банка", F::Bank),
            ("Банк атауы", F::Bank),
            ("БИК банка", F::Bik),
            ("Корр. счет", F::CorrespondentAccount),
            ("Расчётный счёт", F::Iban),
            ("ЖСК", F::Iban),
            ("Лимит, тг", F::CreditLimit),
            ("Төлем мерзімі, күн", F::CreditDays),
            ("Отсрочка (дней)", F::CreditDays),
        ] {
            assert_eq!(recognise(heading).map(|(field, _)| field), Some(field), "{heading}");
        }
    }

    #[test]
    fn headings_of_banks_and_work() {
        for (heading, field) in [
            ("Ответственный менеджер", F::Owner),
            ("Account owner", F::Owner),
            ("Account Name", F::Name),
            ("Полное наименование", F::FullName),
            ("Толық атауы", F::FullName),
            ("№ п/п", F::Ignored),
            ("Плательщик НДС", F::VatPayer),
            ("full_name", F::FullName),
            ("own_3", F::Own(3)),
            ("First Name", F::ContactGiven),
            ("Organization Name", F::Name),
            ("Phonetic Last Name", F::Ignored),
            ("E-mail 1 - Label", F::Ignored),
            ("E-mail 1 - Value", F::Email),
            ("Phone 2 - Value", F::Phone),
            ("Адрес эл. почты", F::Email),
            ("Фамилия", F::ContactFamily),
        ] {
            assert_eq!(recognise(heading).map(|(field, _)| field), Some(field), "{heading}");
        }
    }

    #[test]
    fn unknown_headings_stay_unknown() {
        for heading in ["", "Абракадабра", "foo", "Дата договора", "250340971007"] {
            assert_eq!(recognise(heading), None, "{heading}");
        }
    }

    #[test]
    fn values_are_no_headings() {
        assert!(!is_heading("АО «Банк Пример»"));
        assert!(!is_heading("телефон 8 700 000 10 20"));
        assert!(is_heading("E-mail"));
    }
}
