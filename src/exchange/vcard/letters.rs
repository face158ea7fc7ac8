//! Values of properties as text, each by the encoding that its bytes or its parameters tell of.

use super::property::{Coding, Property, unpacked, unquoted};
use crate::exchange::{
    Encoding, Warning,
    detect::{Script, script},
    letters::encoding,
};

/// A value as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Without NUL, lines ended by `\n`.
    pub text: String,
    /// What is doubtful about its letters: [`Warning::code`] and the encoding it was read by.
    pub doubts: Vec<(&'static str, &'static str)>,
}

/// How the letters of a file are read.
pub(super) struct Letters {
    script: Script,
    /// Somebody said what the encoding is.
    is_wished: bool,
    has_eight_bits: bool,
    /// Of the first letters beyond ASCII in a coded value.
    coded: Option<Encoding>,
}

impl Letters {
    pub fn of(bytes: &[u8], wish: Option<Encoding>) -> Self {
        let script = wish.map_or_else(|| script(bytes), |main| Script { main, foreign: None });
        Self { script, is_wished: wish.is_some(), has_eight_bits: !bytes.is_ascii(), coded: None }
    }

    /// The encoding of the file; of one in ASCII, that of its coded values.
    pub fn encoding(&self) -> Encoding {
        match self.coded {
            Some(coded) if !self.has_eight_bits && !self.is_wished => coded,
            _ => self.script.main,
        }
    }

    /// The text of a value; `None` when it is no text.
    pub fn text(&mut self, property: &Property) -> Option<Told> {
        let charset = property.charset.as_deref().and_then(Encoding::from_key);
        let mut told = match property.coding {
            Coding::Plain => self.plain(property, charset),
            Coding::QuotedPrintable => self.coded(&unquoted(&property.value), charset),
            Coding::Base64 => self.coded(&unpacked(&property.value)?, charset),
        };
        if told.text.contains('\0') {
            told.text.retain(|letter| letter != '\0');
            told.doubts.push((Warning::NUL_DROPPED, ""));
        }
        if told.text.contains(char::REPLACEMENT_CHARACTER) {
            told.doubts.push((Warning::LETTERS_LOST, ""));
        }
        if told.text.contains('\r') {
            told.text = told.text.replace("\r\n", "\n").replace('\r', "\n");
        }
        Some(told)
    }

    /// Bytes as they stand in the file. What the file says of itself is trusted after what its bytes say: a
    /// program that changed the encoding of the whole leaves old names in it.
    fn plain(&self, property: &Property, charset: Option<Encoding>) -> Told {
        let bytes = &*property.value;
        let read = |encoding: Encoding| Told { text: encoding.read(bytes).into_owned(), doubts: Vec::new() };
        let (Encoding::Utf8, false) = (self.script.main, self.is_wished) else {
            return read(charset.filter(|_| !self.is_wished).unwrap_or(self.script.main));
        };
        let lossy = match std::str::from_utf8(bytes) {
            Ok(text) => return Told { text: text.to_owned(), doubts: Vec::new() },
            // A cut value may end inside a letter.
            Err(error) if property.is_cut && error.error_len().is_none() => {
                String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default())
            }
            Err(_) => String::from_utf8_lossy(bytes),
        };
        match (charset, self.script.foreign) {
            (Some(charset), _) if charset != Encoding::Utf8 => read(charset),
            (_, Some(foreign)) if is_foreign(&lossy) => {
                Told { doubts: vec![(Warning::ENCODING_DOUBTFUL, foreign.key())], ..read(foreign) }
            }
            _ => Told { text: lossy.into_owned(), doubts: Vec::new() },
        }
    }

    /// Bytes that were coded as ASCII: they may be in another encoding than the file.
    fn coded(&mut self, bytes: &[u8], charset: Option<Encoding>) -> Told {
        let is_utf8 = std::str::from_utf8(bytes).is_ok();
        let found = match charset {
            Some(Encoding::Utf8) | None if is_utf8 => Encoding::Utf8,
            Some(Encoding::Utf8) | None => encoding(bytes),
            Some(other) => other,
        };
        if !bytes.is_ascii() {
            self.coded.get_or_insert(found);
        }
        Told { text: found.read(bytes).into_owned(), doubts: Vec::new() }
    }
}

/// More letters are lost than a slip would cost.
fn is_foreign(text: &str) -> bool {
    let lost = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    let beyond = text.chars().filter(|letter| !letter.is_ascii()).count();
    lost * 4 > beyond - lost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::vcard::lines::Lines;

    fn read(file: &[u8], wish: Option<Encoding>) -> (Vec<String>, &'static str) {
        let mut letters = Letters::of(file, wish);
        let texts = Lines::of(file).filter_map(|line| letters.text(&Property::read(&line)?));
        let texts = texts.map(|told| told.text).collect();
        (texts, letters.encoding().key())
    }

    fn windows(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
    }

    #[test]
    fn a_coded_value_tells_the_encoding_of_an_ascii_file() {
        let file =
            b"N;CHARSET=windows-1251;QUOTED-PRINTABLE:=CB=E8\nN;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=B8\n";
        assert_eq!(read(file, None), (vec!["Ли".to_owned(), "Ли".to_owned()], "windows-1251"));
        let unnamed = b"N;ENCODING=QUOTED-PRINTABLE:=CF=E5=F2=F0=EE=E2";
        assert_eq!(read(unnamed, None).0, ["Петров"]);
    }

    #[test]
    fn kazakh_letters_of_eight_bits_survive() {
        let coded = b"N;CHARSET=KZ-1048;ENCODING=QUOTED-PRINTABLE:=8D=E0=F1=FB=EC";
        assert_eq!(read(coded, None), (vec!["Қасым".to_owned()], "kz-1048"));
        let raw = [b"N:\x8d".to_vec(), windows("асым;А"), b"\xbc".to_vec(), windows("лия")].concat();
        assert_eq!(read(&raw, None), (vec!["Қасым;Аәлия".to_owned()], "kz-1048"));
    }

    #[test]
    fn a_name_of_an_encoding_that_is_not_so_is_not_believed() {
        let file = "N;CHARSET=windows-1251:Ли\nORG:ТОО «Дала»".as_bytes();
        assert_eq!(read(file, None), (vec!["Ли".to_owned(), "ТОО «Дала»".to_owned()], "utf-8"));
        let mixed = ["ORG:ТОО «Дала»\nN;CHARSET=windows-1251:".as_bytes(), &windows("Петров")].concat();
        assert_eq!(read(&mixed, None).0[1], "Петров");
    }

    #[test]
    fn a_line_in_another_encoding_is_doubted() {
        let mixed = ["ORG:ТОО «Дала»\nN:".as_bytes(), &windows("Петрова Мария")].concat();
        let mut letters = Letters::of(&mixed, None);
        let line = Lines::of(&mixed).nth(1).unwrap();
        let told = letters.text(&Property::read(&line).unwrap()).unwrap();
        assert_eq!(told.text, "Петрова Мария");
        assert_eq!(told.doubts, [(Warning::ENCODING_DOUBTFUL, "windows-1251")]);
    }

    #[test]
    fn a_wish_wins() {
        let file = "N:Я".as_bytes();
        assert_eq!(read(file, Some(Encoding::Windows1251)), (vec!["РЇ".to_owned()], "windows-1251"));
    }

    #[test]
    fn base64_may_hold_text_or_a_picture() {
        let (texts, _) = read(b"NOTE;ENCODING=b:0JvQuA==\nNOTE;BASE64:AAECAw==\nNOTE;BASE64:?", None);
        assert_eq!(texts[0], "Ли");
        assert_eq!(texts.len(), 2);
    }
}
