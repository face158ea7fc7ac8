//! What kind of file bytes are, by content.

use super::{
    archive::{self, Archive},
    decode,
};

/// Bytes of a text looked at.
const HEAD: usize = 4096;
/// What an Open Document spreadsheet says of itself, mostly at its beginning.
const ODS: &[u8] = b"opendocument.spreadsheet";

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No bytes.
    Empty,
    /// Text of no other kind; perhaps a delimited one.
    Text,
    /// Office Open XML workbook.
    Xlsx,
    /// Open Document spreadsheet.
    Ods,
    /// Workbook of before 2007.
    OldWorkbook,
    /// Office file closed by a password.
    Locked,
    /// vCard, RFC 6350 and older.
    VCard,
    /// iCalendar, RFC 5545.
    Calendar,
    /// Bank exchange of 1C, `1CClientBankExchange`.
    ClientBank,
    /// Bank statement of ISO 20022, camt.053.
    Camt,
    /// Bank statement of SWIFT, MT940.
    Mt940,
    /// A letter, RFC 5322.
    Mail,
    /// Another XML file.
    Xml,
    /// A page of the web; some programs call one `.xls`.
    Html,
    /// JSON.
    Json,
    /// PDF.
    Pdf,
    /// A document of a word processor.
    Document,
    /// A picture.
    Picture,
    /// Another archive.
    Archive,
    /// Bytes that are no text.
    Binary,
}

impl Kind {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::OldWorkbook => "xls",
            Self::Locked => "locked",
            Self::VCard => "vcard",
            Self::Calendar => "ics",
            Self::ClientBank => "1c",
            Self::Camt => "camt053",
            Self::Mt940 => "mt940",
            Self::Mail => "eml",
            Self::Xml => "xml",
            Self::Html => "html",
            Self::Json => "json",
            Self::Pdf => "pdf",
            Self::Document => "document",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Binary => "binary",
        }
    }
}

/// Tells the kind of a file from its bytes, never from its name.
pub fn recognise(bytes: &[u8]) -> Kind {
    match bytes {
        [] => Kind::Empty,
        [b'P', b'K', 3 | 5, 4 | 6, ..] => zipped(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => compound(bytes),
        [b'%', b'P', b'D', b'F', b'-', ..] => Kind::Pdf,
        [b'{', b'\\', b'r', b't', b'f', ..] => Kind::Document,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => Kind::Picture,
        [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => Kind::Archive,
        _ => written(bytes),
    }
}

fn zipped(bytes: &[u8]) -> Kind {
    let names = Archive::read(bytes).unwrap_or_default().names;
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let says_ods = || {
        archive::holds(bytes.get(..HEAD).unwrap_or(bytes), ODS)
            || ["mimetype", "META-INF/manifest.xml"].iter().any(|part| archive::part_holds(bytes, part, ODS))
    };
    if has("xl/workbook.xml") {
        Kind::Xlsx
    } else if says_ods() {
        Kind::Ods
    } else if has("word/document.xml") || has("content.xml") {
        Kind::Document
    } else {
        Kind::Archive
    }
}

/// A compound file: names of its parts are UTF-16.
fn compound(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        archive::holds(bytes, &wide)
    };
    if has("EncryptedPackage") {
        Kind::Locked
    } else if has("Workbook") || has("Book") {
        Kind::OldWorkbook
    } else {
        Kind::Document
    }
}

fn written(bytes: &[u8]) -> Kind {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let decoded = decode(head, None);
    let start = decoded.text.trim_start().to_lowercase();
    let signs = [
        ("begin:vcard", Kind::VCard),
        ("begin:vcalendar", Kind::Calendar),
        ("1cclientbankexchange", Kind::ClientBank),
        (":20:", Kind::Mt940),
        ("{1:f01", Kind::Mt940),
        ("<!doctype html", Kind::Html),
        ("<html", Kind::Html),
        ("<?xml", Kind::Xml),
        ("{\"", Kind::Json),
        ("[{", Kind::Json),
        ("received:", Kind::Mail),
        ("return-path:", Kind::Mail),
        ("delivered-to:", Kind::Mail),
        ("mime-version:", Kind::Mail),
        ("message-id:", Kind::Mail),
    ];
    match signs.iter().find(|(sign, _)| start.starts_with(sign)) {
        Some((_, Kind::Xml)) if start.contains("bktocstmrstmt") => Kind::Camt,
        Some((_, Kind::Xml)) if start.contains("<html") => Kind::Html,
        Some((_, kind)) => *kind,
        None if is_binary(&decoded.text, head) => Kind::Binary,
        None => Kind::Text,
    }
}

/// More than a tenth of control characters.
fn is_binary(text: &str, head: &[u8]) -> bool {
    let is_control = |letter: &char| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    let controls = text.chars().filter(is_control).count();
    let dropped = if text.is_empty() { head.len() } else { 0 };
    (controls + dropped) * 10 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_content() {
        for (bytes, kind) in [
            (&b""[..], Kind::Empty),
            (b"name;city", Kind::Text),
            (b"\xef\xbb\xbfBEGIN:VCARD\r\n", Kind::VCard),
            (b"BEGIN:VCALENDAR", Kind::Calendar),
            (b"1CClientBankExchange\r\n", Kind::ClientBank),
            (b":20:START\r\n:25:KZ", Kind::Mt940),
            (b"<?xml version=\"1.0\"?><Document><BkToCstmrStmt>", Kind::Camt),
            (b"<?xml version=\"1.0\"?><a/>", Kind::Xml),
            (b"<html><table>", Kind::Html),
            (b"%PDF-1.7", Kind::Pdf),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Kind::Ods),
            (b"PK\x03\x04nothing", Kind::Archive),
            (b"\x01\x02\x03\x04\x05", Kind::Binary),
            (b"\0\0\0\0", Kind::Binary),
        ] {
            assert_eq!(recognise(bytes), kind, "{bytes:?}");
        }
    }
}
