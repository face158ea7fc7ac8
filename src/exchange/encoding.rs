//! Encodings of texts: their names and their reading.

use super::{Warning, detect};
use std::borrow::Cow;

/// An encoding a text may be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with or without a mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows Cyrillic.
    Windows1251,
    /// Kazakh variant of Windows Cyrillic, ҚР СТ 1048-2002.
    Kz1048,
    /// DOS Cyrillic.
    Cp866,
    /// Unix Cyrillic of old.
    Koi8R,
    /// Any other encoding of the web.
    Other(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// Stable name, as `--json` prints it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1251 => "windows-1251",
            Self::Kz1048 => "kz-1048",
            Self::Cp866 => "cp866",
            Self::Koi8R => "koi8-r",
            Self::Other(other) => other.name(),
        }
    }

    /// The encoding a user named, by its key or by a usual other name (`cp1251`, `dos`, `utf8` …).
    pub fn from_key(key: &str) -> Option<Self> {
        match key.trim().to_lowercase().as_str() {
            "kz-1048" | "kz1048" | "strk1048" | "strk1048-2002" => Some(Self::Kz1048),
            "1251" | "cp1251" | "win1251" | "win-1251" | "windows" | "ansi" => Some(Self::Windows1251),
            "866" | "cp866" | "dos" | "oem" => Some(Self::Cp866),
            "utf16" => Some(Self::Utf16Le),
            other => encoding_rs::Encoding::for_label(other.as_bytes()).map(Self::named),
        }
    }

    /// The encoding of the web's list.
    pub(super) fn named(encoding: &'static encoding_rs::Encoding) -> Self {
        let own = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1251, Self::Cp866, Self::Koi8R];
        own.into_iter().find(|known| known.table() == encoding).unwrap_or(Self::Other(encoding))
    }

    fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1251 | Self::Kz1048 => encoding_rs::WINDOWS_1251,
            Self::Cp866 => encoding_rs::IBM866,
            Self::Koi8R => encoding_rs::KOI8_R,
            Self::Other(other) => other,
        }
    }

    /// The text of bytes; what cannot be read becomes U+FFFD.
    pub(super) fn read(self, bytes: &[u8]) -> Cow<'_, str> {
        let (text, _) = self.table().decode_without_bom_handling(bytes);
        match self {
            Self::Kz1048 => text.chars().map(kazakh).collect::<String>().into(),
            _ => text,
        }
    }
}

/// The Kazakh letter that stands in ҚР СТ 1048-2002 where Windows-1251 has another one.
pub(super) const fn kazakh(letter: char) -> char {
    match letter {
        'Ќ' => 'Қ',
        'ќ' => 'қ',
        'Ћ' => 'Һ',
        'ћ' => 'һ',
        'Ў' => 'Ұ',
        'ў' => 'ұ',
        'Ј' => 'Ә',
        'ј' => 'ә',
        'Ґ' => 'Ө',
        'ґ' => 'ө',
        'Є' => 'Ғ',
        'є' => 'ғ',
        'Ї' => 'Ү',
        'ї' => 'ү',
        'Ѕ' => 'Ң',
        'ѕ' => 'ң',
        other => other,
    }
}

/// A text with the encoding it was read by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text without byte order mark and NUL, lines ended by `\n` or `\r\n`.
    pub text: Cow<'a, str>,
    /// The encoding of the whole, or of its larger part.
    pub encoding: Encoding,
    /// Lines in another encoding, with lost letters or with NUL bytes.
    pub warnings: Vec<Warning>,
}

/// Reads a text by the wished encoding, or by the one its bytes tell of.
pub fn decode(bytes: &[u8], wish: Option<Encoding>) -> Decoded<'_> {
    let mut decoded = match wish {
        Some(encoding) => Decoded { text: encoding.read(bytes), encoding, warnings: Vec::new() },
        None => detect::read(bytes),
    };
    decoded.text = unmarked(decoded.text);
    if decoded.text.contains('\r') && !decoded.text.contains('\n') {
        decoded.text = decoded.text.replace('\r', "\n").into();
    }
    warn_of_letters(&mut decoded);
    if decoded.text.contains('\0') {
        decoded.text.to_mut().retain(|letter| letter != '\0');
    }
    decoded
}

/// The same of bytes that nobody else needs: a large file is not held twice.
pub(super) fn decode_whole(bytes: Vec<u8>, wish: Option<Encoding>) -> Decoded<'static> {
    let Decoded { text, encoding, warnings } = decode(&bytes, wish);
    let skipped = bytes.len() - text.len().min(bytes.len());
    let made = if let Cow::Owned(text) = text { Some(text) } else { None };
    let text = made.unwrap_or_else(|| {
        let mut text = String::from_utf8(bytes).unwrap_or_default();
        text.drain(..skipped);
        text
    });
    Decoded { text: text.into(), encoding, warnings }
}

/// The text without its byte order mark.
fn unmarked(text: Cow<str>) -> Cow<str> {
    const MARK: char = '\u{feff}';
    match text {
        Cow::Borrowed(text) => text.strip_prefix(MARK).unwrap_or(text).into(),
        Cow::Owned(mut text) => {
            if text.starts_with(MARK) {
                text.remove(0);
            }
            text.into()
        }
    }
}

fn warn_of_letters(decoded: &mut Decoded) {
    if !decoded.text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
        return;
    }
    for (line, text) in (1..).zip(decoded.text.split('\n')) {
        if text.contains('\0') {
            decoded.warnings.push(Warning::line(line, Warning::NUL_DROPPED));
        }
        if text.contains(char::REPLACEMENT_CHARACTER) {
            decoded.warnings.push(Warning::line(line, Warning::LETTERS_LOST));
        }
    }
    decoded.warnings.sort_by_key(|warning| warning.line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_users_are_known() {
        for (name, key) in [
            ("CP1251", "windows-1251"),
            ("windows-1251", "windows-1251"),
            ("dos", "cp866"),
            ("ibm866", "cp866"),
            ("koi8-r", "koi8-r"),
            ("UTF8", "utf-8"),
            ("utf-16", "utf-16le"),
            ("kz1048", "kz-1048"),
            ("latin1", "windows-1252"),
        ] {
            assert_eq!(Encoding::from_key(name).map(Encoding::key), Some(key), "{name}");
        }
        assert_eq!(Encoding::from_key("klingon"), None);
    }

    #[test]
    fn keys_come_back() {
        for key in ["utf-8", "utf-16le", "utf-16be", "windows-1251", "kz-1048", "cp866", "koi8-r"] {
            assert_eq!(Encoding::from_key(key).map(Encoding::key), Some(key));
        }
    }

    #[test]
    fn old_mac_lines_and_marks_are_made_usual() {
        assert_eq!(decode(b"\xef\xbb\xbfa;b\rc;d", None).text, "a;b\nc;d");
    }

    #[test]
    fn a_whole_file_is_read_like_a_part_of_one() {
        for bytes in ["\u{feff}Қала;1\n".as_bytes(), b"\xd2\xce\xce\n", b"a;b\rc;d", b"", b"1\0;2\n"] {
            assert_eq!(decode_whole(bytes.to_vec(), None), decode(bytes, None));
        }
    }

    #[test]
    fn a_wish_wins_over_the_bytes() {
        let decoded = decode("Я".as_bytes(), Some(Encoding::Windows1251));
        assert_eq!((decoded.encoding, &*decoded.text), (Encoding::Windows1251, "РЇ"));
    }

    #[test]
    fn lost_letters_name_their_line() {
        let decoded = decode("а\nб\u{fffd}в\n".as_bytes(), None);
        assert_eq!(decoded.warnings, [Warning::line(2, Warning::LETTERS_LOST)]);
    }
}
