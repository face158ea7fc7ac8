//! Reads a cell that may hold several telephone numbers, extensions and labels.

use super::{Phone, digits_of, normal};
use crate::domain::identity::clean::{is_rounded, says_nothing};

/// Fewer digits are a part of the label (a floor, an office) when words stand beside them.
const LEAST_DIGITS: usize = 5;
/// No extension is longer.
const MOST_EXTENSION: usize = 6;
/// Words before an extension.
const EXTENSION_WORDS: &[&str] =
    &["доб", "добавочный", "вн", "внутр", "внутренний", "ішкі", "ішк", "ext", "extn", "extension"];

/// Reads all numbers of a cell, parted by `,` `;` `/` and line ends, never by `-`; a plus begins a new one.
///
/// «нет», «жоқ», `-` and `none` are no phone and no fault. Any other text without a number becomes one
/// phone with an empty `normal`, so that nothing typed is lost.
pub fn read_phones(cell: &str) -> Vec<Phone> {
    if says_nothing(cell) {
        return Vec::new();
    }
    let mut reading = Reading::default();
    if is_rounded(cell) {
        return reading.finish(cell);
    }
    for piece in pieces(cell) {
        reading.piece(&piece);
    }
    reading.finish(cell)
}

/// Parts of a cell; brackets that close keep what is in them together.
fn pieces(cell: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut bracketed = false;
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        bracketed = match letter {
            '(' => letters.as_str().find(['(', ')', '\n', '\r']) == letters.as_str().find(')'),
            ')' | '\n' | '\r' => false,
            _ => bracketed,
        };
        match pieces.last_mut() {
            Some(piece) if bracketed || !",;/\n\r".contains(letter) => piece.push(letter),
            _ => pieces.push(String::new()),
        }
    }
    pieces
}

/// A stretch of a piece: words, or digits with the marks people put between them.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    Words(String),
    Number(String),
}

fn tokens(piece: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for letter in piece.chars() {
        let begins = letter.is_ascii_digit() || letter == '+';
        match tokens.last_mut() {
            Some(Token::Number(run)) if letter == '+' && !digits_of(run).is_empty() => {
                tokens.push(Token::Number(letter.into()));
            }
            Some(Token::Number(run)) if begins || is_joint(letter) => run.push(letter),
            Some(Token::Words(words)) if !begins => words.push(letter),
            _ if begins => tokens.push(Token::Number(letter.into())),
            _ => tokens.push(Token::Words(letter.into())),
        }
    }
    tokens
}

/// Marks that stand inside a number.
fn is_joint(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '(' | ')' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What was read of the cell so far.
#[derive(Default)]
struct Reading {
    phones: Vec<Phone>,
    /// Words that belong to no phone yet.
    words: String,
    /// Whether labels of this piece stand before their numbers.
    leads: bool,
    /// Numbers found in this piece.
    found: usize,
}

impl Reading {
    fn piece(&mut self, piece: &str) {
        let has_words = piece.chars().any(char::is_alphabetic);
        (self.leads, self.found) = (false, 0);
        for token in tokens(piece) {
            match token {
                Token::Words(words) => self.words.push_str(&words),
                Token::Number(run) => self.number(&run, has_words),
            }
        }
        self.settle();
    }

    fn number(&mut self, run: &str, has_words: bool) {
        let digits = digits_of(run);
        if let Some(words) = self.extension_words(&digits) {
            self.words = words;
            if let Some(phone) = self.phones.last_mut() {
                phone.extension = digits;
            }
        } else if digits.len() >= LEAST_DIGITS || (!has_words && !digits.is_empty()) {
            self.phone(run);
        } else {
            self.words.push_str(run);
        }
    }

    /// The words without the extension mark at their end, when these digits are an extension.
    fn extension_words(&self, digits: &str) -> Option<String> {
        let last = self.phones.last().filter(|phone| phone.extension.is_empty());
        if last.is_none() || digits.is_empty() || digits.len() > MOST_EXTENSION {
            return None;
        }
        let marked = self.words.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '#');
        if let Some(before) = marked.strip_suffix('#') {
            return Some(before.to_owned());
        }
        let (before, word) = match marked.char_indices().rev().find(|(_, letter)| !letter.is_alphanumeric()) {
            Some((at, letter)) => marked.split_at_checked(at + letter.len_utf8())?,
            None => ("", marked),
        };
        EXTENSION_WORDS.contains(&word.to_lowercase().as_str()).then(|| before.to_owned())
    }

    fn phone(&mut self, run: &str) {
        let words = label(&std::mem::take(&mut self.words));
        if self.found == 0 {
            self.leads = !words.is_empty();
        }
        let typed = trimmed(run);
        let mut phone = Phone { normal: normal(&typed), typed, ..Phone::default() };
        match self.phones.last_mut() {
            Some(before) if self.found > 0 && !self.leads => add_label(before, &words),
            _ => phone.label = words,
        }
        self.phones.push(phone);
        self.found += 1;
    }

    /// Words left at the end of a piece label the phone before them; without one they wait for the next.
    fn settle(&mut self) {
        let words = label(&self.words);
        if words.is_empty() || says_nothing(&words) {
            self.words.clear();
        } else if let Some(phone) = self.phones.last_mut() {
            add_label(phone, &words);
            self.words.clear();
        } else {
            self.words.push(' ');
        }
    }

    fn finish(self, cell: &str) -> Vec<Phone> {
        if self.phones.is_empty() && !label(cell).is_empty() {
            return vec![Phone { typed: cell.trim().to_owned(), ..Phone::default() }];
        }
        self.phones
    }
}

fn add_label(phone: &mut Phone, words: &str) {
    if !phone.label.is_empty() && !words.is_empty() {
        phone.label.push(' ');
    }
    phone.label.push_str(words);
}

/// A label without the marks around it and without brackets that do not pair.
fn label(words: &str) -> String {
    let around = |letter: char| letter.is_whitespace() || ":;,/-–—=«»\"".contains(letter);
    let text = words.trim_matches(around);
    if text.matches('(').count() != text.matches(')').count() {
        return text.replace(['(', ')'], " ").trim_matches(around).to_owned();
    }
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let inner = inner.filter(|inner| !inner.contains(['(', ')']));
    let kept = inner.unwrap_or(text).trim_matches(around);
    if kept.chars().any(char::is_alphanumeric) { kept.to_owned() } else { String::new() }
}

/// A number from its plus or first digit to its last, with brackets only where they pair.
fn trimmed(run: &str) -> String {
    let text = run.trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '+');
    let text = text.trim_end_matches('+');
    if text.matches('(').count() == text.matches(')').count() {
        return text.to_owned();
    }
    text.replace(['(', ')'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{identity::Doubt, phone::shown};
    use proptest::prelude::*;

    fn brief(cell: &str) -> Vec<(String, String, String)> {
        read_phones(cell).into_iter().map(|phone| (phone.normal, phone.extension, phone.label)).collect()
    }

    fn one(normal: &str, extension: &str, label: &str) -> (String, String, String) {
        (normal.to_owned(), extension.to_owned(), label.to_owned())
    }

    #[test]
    fn merged_cells_of_a_client_list_come_apart() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/clients/07_merged_phones.csv");
        let text = std::fs::read_to_string(path).unwrap();
        let rows: Vec<csv::StringRecord> =
            csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
        let phones: Vec<Vec<Phone>> = rows.iter().map(|row| read_phones(&row[2])).collect();
        assert_eq!(phones.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2, 2, 0, 2]);
        let all: Vec<Phone> = phones.into_iter().flatten().collect();
        assert!(all.iter().all(|phone| phone.doubts().is_empty()), "{all:?}");
        let extensions: Vec<&str> = all.iter().map(|phone| phone.extension.as_str()).collect();
        assert_eq!(extensions, ["", "104", "", "", "", "15", "", "", "", ""]);
        let labels: Vec<&str> = all.iter().map(|phone| phone.label.as_str()).collect();
        assert_eq!(labels, ["", "", "", "", "приёмная", "бухг.", "Гүлнәр", "WhatsApp", "", ""]);
        assert_eq!(all[9].normal, "+77000001727");
    }

    #[test]
    fn extensions_are_found_where_people_write_them() {
        for cell in [
            "8 7212 00-00-01 (доб. 15)",
            "8 7212 00-00-01, вн 15",
            "87212000001 ext.15",
            "8 7212 00 00 01 ішкі 15",
            "8 7212 00-00-01 #15",
        ] {
            assert_eq!(brief(cell), [one("+77212000001", "15", "")], "{cell}");
        }
    }

    #[test]
    fn labels_stay_with_their_numbers() {
        let both = |first, second| [one("+77000001020", "", first), one("+77000001121", "", second)];
        assert_eq!(brief("раб. 8 700 000 10 20 моб. 8 700 000 11 21"), both("раб.", "моб."));
        assert_eq!(brief("8 700 000 10 20 Асель 8 700 000 11 21 Ержан"), both("Асель", "Ержан"));
        assert_eq!(brief("+7 700 000 10 20 +7 700 000 11 21"), both("", ""));
        assert_eq!(brief("8 700 000 10 20 (касса, каб. 5), 8 700 000 11 21"), both("касса, каб. 5", ""));
        assert_eq!(brief("Асель, 8 700 000 10 20; 8 700 000 11 21, Ержан"), both("Асель", "Ержан"));
        assert_eq!(brief("(700) 000-10-20, нет"), [one("+77000001020", "", "")]);
    }

    #[test]
    fn no_phone_is_no_fault_and_no_text_is_lost() {
        assert!(
            ["", "нет", "жоқ", "-", "none", " — ", "нет;"].iter().all(|cell| read_phones(cell).is_empty())
        );
        let asked = read_phones("спросить у Асель");
        assert_eq!(
            (asked[0].typed.as_str(), asked[0].doubts()),
            ("спросить у Асель", vec![Doubt::PhoneUnclear])
        );
        let rounded = read_phones("7.7000001E+10");
        assert_eq!((rounded.len(), rounded[0].doubts()), (1, vec![Doubt::RoundedBySpreadsheet]));
        assert_eq!(read_phones("12-34")[0].doubts(), [Doubt::PhoneTooShort { digits: 4 }]);
    }

    proptest! {
        #[test]
        fn a_read_number_reads_the_same_again(cell in "\\PC{0,40}|[-+0-9 ()доб.,/]{0,40}|[+]?[0-9]{8,15}") {
            for phone in read_phones(&cell).into_iter().filter(|phone| !phone.normal.is_empty()) {
                for text in [phone.typed.clone(), phone.normal.clone(), shown(&phone.normal)] {
                    let again: Vec<String> = read_phones(&text).into_iter().map(|phone| phone.normal).collect();
                    prop_assert_eq!(&again, std::slice::from_ref(&phone.normal), "{}", text);
                }
            }
        }

        #[test]
        fn typed_numbers_survive_joining(digits in prop::collection::vec("[79][0-9]{9}", 1..5), mark in "[,;/\n]") {
            let cell = digits.iter().map(|ten| format!("8{ten}")).collect::<Vec<_>>().join(&mark);
            let normals: Vec<String> = read_phones(&cell).into_iter().map(|phone| phone.normal).collect();
            prop_assert_eq!(normals, digits.iter().map(|ten| format!("+7{ten}")).collect::<Vec<_>>());
        }
    }
}
