//! A property of a card: its name, what its parameters say, and its value.

use super::lines::{ContentLine, value_at};
use std::borrow::Cow;

/// How a value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Coding {
    #[default]
    Plain,
    QuotedPrintable,
    Base64,
}

/// One property, its value not yet read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Property<'a> {
    /// What stands before the dot of `item1.TEL`, in lower case; mostly empty.
    pub group: String,
    /// In capital letters.
    pub name: String,
    /// Values of TYPE, and what stands alone in version 2.1, in lower case.
    pub types: Vec<String>,
    pub charset: Option<String>,
    pub coding: Coding,
    /// Named the best of its kind.
    pub is_preferred: bool,
    /// The year of the day is made up.
    pub omits_year: bool,
    pub value: Cow<'a, [u8]>,
    pub is_cut: bool,
}

impl<'a> Property<'a> {
    /// Reads a content line (RFC 6350, 3.3); `None` when it is none.
    pub fn read(line: &ContentLine<'a>) -> Option<Self> {
        let at = value_at(&line.bytes)?;
        let value = match &line.bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(bytes.get(at + 1..)?),
            Cow::Owned(bytes) => Cow::Owned(bytes.get(at + 1..)?.to_vec()),
        };
        let head = String::from_utf8_lossy(line.bytes.get(..at)?).replace('\0', "");
        let mut parts = parameters(&head);
        let (group, name) = named(parts.next()?)?;
        let mut property = Self { group, name, value, is_cut: line.is_cut, ..Self::default() };
        parts.for_each(|part| property.parameter(part));
        Some(property)
    }

    fn parameter(&mut self, part: &str) {
        // Version 2.1 leaves out `TYPE=` and `ENCODING=`.
        let (name, value) = part.split_once('=').unwrap_or(("TYPE", part));
        let value = value.trim().trim_matches('"');
        match name.trim().to_uppercase().as_str() {
            "TYPE" => value.split(',').for_each(|word| self.kind(&word.trim().to_lowercase())),
            "ENCODING" => self.kind(&value.to_lowercase()),
            "CHARSET" => self.charset = Some(value.to_owned()),
            "PREF" => self.is_preferred |= value == "1",
            "X-APPLE-OMIT-YEAR" => self.omits_year = true,
            _ => {}
        }
    }

    fn kind(&mut self, word: &str) {
        match word {
            "quoted-printable" => self.coding = Coding::QuotedPrintable,
            "base64" | "b" => self.coding = Coding::Base64,
            "pref" => self.is_preferred = true,
            "" => {}
            _ => self.types.push(word.to_owned()),
        }
    }
}

/// Parts of the head between semicolons outside quotes.
fn parameters(head: &str) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    head.split(move |letter: char| {
        is_quoted ^= letter == '"';
        letter == ';' && !is_quoted
    })
}

/// Group and name; `None` for words that can be no name: a note that was broken without a fold.
fn named(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let (group, name) = text.rsplit_once('.').unwrap_or(("", text));
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let fits = !name.is_empty() && text.chars().all(is_plain);
    fits.then(|| (group.to_lowercase(), name.to_uppercase()))
}

/// The bytes of quoted-printable text (RFC 2045, 6.7); a `=` without two digits stays as it is.
pub(super) fn unquoted(value: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(value.len() / 2);
    let mut rest = value;
    while let [first, after @ ..] = rest {
        let code = after.first_chunk::<2>().filter(|_| *first == b'=');
        let byte = code.and_then(|[high, low]| Some(hex(*high)? * 16 + hex(*low)?));
        bytes.push(byte.unwrap_or(*first));
        rest = byte.and_then(|_| after.get(2..)).unwrap_or(after);
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The bytes of base64 text (RFC 4648, 4), spaces passed over; `None` when it is none.
pub(super) fn unpacked(value: &[u8]) -> Option<Vec<u8>> {
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(value.len() / 4 * 3), 0_u32, 0_u32);
    for letter in value.iter().filter(|letter| !letter.is_ascii_whitespace() && **letter != b'=') {
        let digit = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(digit)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// The parts of a compound value, at separators that no backslash guards (RFC 6350, 3.4).
pub(super) fn parts(text: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == separator {
            parts.push(String::new());
            continue;
        }
        let Some(part) = parts.last_mut() else { break };
        if letter != '\\' {
            part.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => part.push('\n'),
            Some(guarded @ ('\\' | ';' | ',' | ':')) => part.push(guarded),
            Some(other) => part.extend(['\\', other]),
            None => part.push('\\'),
        }
    }
    parts
}

/// A value of one part.
pub(super) fn unescaped(text: &str) -> String {
    // No text holds this letter: there is nothing to part.
    parts(text, '\0').concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::vcard::lines::Lines;

    fn property(line: &str) -> Option<Property<'_>> {
        Property::read(&Lines::of(line.as_bytes()).next().unwrap())
    }

    #[test]
    fn parameters_of_all_versions_are_understood() {
        let old = property("tel;WORK;FAX;PREF:+7").unwrap();
        assert_eq!(
            (old.name.as_str(), old.types.join(" "), old.is_preferred),
            ("TEL", "work fax".to_owned(), true)
        );
        let new = property("item1.TEL;VALUE=uri;PREF=1;TYPE=\"work,voice\":tel:+7").unwrap();
        assert_eq!((new.group.as_str(), &*new.value), ("item1", &b"tel:+7"[..]));
        assert_eq!((new.types.join(" "), new.is_preferred), ("work voice".to_owned(), true));
        let coded = property("N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF").unwrap();
        assert_eq!((coded.charset.as_deref(), coded.coding), (Some("windows-1251"), Coding::QuotedPrintable));
        assert_eq!(property("PHOTO;ENCODING=b;TYPE=JPEG:/9j").unwrap().coding, Coding::Base64);
        assert!(property("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-12").unwrap().omits_year);
    }

    #[test]
    fn words_with_a_colon_are_no_property() {
        assert_eq!(
            (property("позвонить: после 10"), property("no colon"), property(":x")),
            (None, None, None)
        );
    }

    #[test]
    fn bytes_come_out_of_both_codings() {
        assert_eq!(unquoted(b"=D0=9B=20a=3B=zz="), "Л a;=zz=".as_bytes());
        assert_eq!(unpacked("0JvQuA==".as_bytes()), Some("Ли".as_bytes().to_vec()));
        assert_eq!(unpacked(b"0J vQ\r\nuA"), Some("Ли".as_bytes().to_vec()));
        assert_eq!(unpacked("Ли".as_bytes()), None);
    }

    #[test]
    fn guarded_separators_part_nothing() {
        assert_eq!(parts("a\\;b;c\\,d\\\\;\\n\\x\\", ';'), ["a;b", "c,d\\", "\n\\x\\"]);
        assert_eq!(unescaped("10:00\\; не; да\\, нет"), "10:00; не; да, нет");
    }
}
