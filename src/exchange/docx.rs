//! The words of a document of Word (ECMA-376 part 1, chapter 17), paragraph by paragraph.

use super::{
    Kind, Unreadable,
    archive::Archive,
    kind::recognise,
    limits,
    sheet_rows::damaged,
    xml_part::{self, Element, Visitor},
};

/// Words between two paragraph marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub text: String,
    /// Identity of its style; empty for the usual one.
    pub style: String,
    /// Its depth in a list, from 0, where the program that wrote it counts it.
    pub level: Option<u8>,
    pub is_in_table: bool,
}

const PART: &str = "word/document.xml";

/// Reads the paragraphs of a document in their order, cells of tables row by row.
///
/// # Errors
/// Where it is no document, is too large or packed too tight, carries macros, or names parts outside itself.
pub fn paragraphs(bytes: &[u8]) -> Result<Vec<Paragraph>, Unreadable> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    limits::check_size(size, limits::DOCUMENT_BYTES)?;
    let archive = Archive::read(bytes).ok_or_else(|| other_kind(bytes))?;
    refuse_names(&archive.names)?;
    if !archive.names.iter().any(|name| name == PART) {
        return Err(other_kind(bytes));
    }
    limits::check_unpacked(archive.unpacked, bytes.len(), limits::DOCUMENT_UNPACKED)?;
    let mut walk = Walk::default();
    xml_part::read(bytes, PART, &mut walk)?;
    if walk.found.iter().all(|one| one.text.trim().is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(walk.found)
}

/// The lines of a plain text as paragraphs.
pub fn lines(text: &str) -> Vec<Paragraph> {
    text.lines().map(|line| Paragraph { text: line.to_owned(), ..Paragraph::default() }).collect()
}

/// What the file is instead, in words that its owner knows.
fn other_kind(bytes: &[u8]) -> Unreadable {
    match recognise(bytes) {
        Kind::Empty => Unreadable::Empty,
        Kind::Locked => Unreadable::Locked,
        Kind::Archive => damaged("zip"),
        kind => Unreadable::OtherFormat { kind: kind.key() },
    }
}

fn refuse_names(names: &[String]) -> Result<(), Unreadable> {
    let leads_out =
        |name: &&String| name.split(['/', '\\']).any(|step| step == "..") || name.starts_with('/');
    if let Some(name) = names.iter().find(leads_out) {
        return Err(damaged(name));
    }
    let has_macros = names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin"));
    if has_macros { Err(Unreadable::Macros) } else { Ok(()) }
}

/// Gathers the text between the marks of paragraphs.
#[derive(Default)]
struct Walk {
    found: Vec<Paragraph>,
    /// Names of the open elements.
    open: Vec<String>,
    current: Paragraph,
    letters: usize,
}

impl Walk {
    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    /// What was deleted or stands twice for old programs is not what the document says.
    fn is_read(&self) -> bool {
        !["del", "moveFrom", "Fallback", "txbxContent"].iter().any(|name| self.is_in(name))
    }
}

impl Visitor for Walk {
    fn start(&mut self, _depth: usize, element: &Element) -> Result<(), Unreadable> {
        let name = element.name();
        let value = || element.attribute("val").unwrap_or_default();
        match name.as_str() {
            "p" => self.current = Paragraph { is_in_table: self.is_in("tbl"), ..Paragraph::default() },
            "pStyle" => self.current.style = value(),
            "ilvl" => self.current.level = value().parse().ok(),
            "numPr" => self.current.level = Some(0),
            "tab" if self.is_in("r") => self.current.text.push('\t'),
            "br" | "cr" => self.current.text.push('\n'),
            "noBreakHyphen" => self.current.text.push('\u{2011}'),
            _ => {}
        }
        self.open.push(name);
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.open.last().is_some_and(|name| name == "t") && self.is_read() {
            self.letters += text.len();
            self.current.text.push_str(text);
        }
    }

    fn end(&mut self, _depth: usize) -> Result<(), Unreadable> {
        if self.open.pop().is_some_and(|name| name == "p") && self.is_read() {
            self.found.push(std::mem::take(&mut self.current));
        }
        limits::check_size(u64::try_from(self.letters).unwrap_or(u64::MAX), limits::DOCUMENT_TEXT)
    }

    fn is_done(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write as _};

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn document(body: &str) -> Vec<u8> {
        packed(&[(PART, &format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"))])
    }

    #[test]
    fn runs_are_put_together_and_deleted_words_left_out() {
        let body = "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>{{nu</w:t></w:r><w:r><w:t>mber}}</w:t></w:r></w:p>\
                    <w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>\
                    <w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p></w:tc></w:tr></w:tbl>";
        let found = paragraphs(&document(body)).unwrap();
        let heading =
            Paragraph { text: "{{number}}".into(), style: "Heading1".into(), ..Paragraph::default() };
        let cell =
            Paragraph { text: "a\tb".into(), level: Some(1), is_in_table: true, ..Paragraph::default() };
        assert_eq!(found, [heading, cell]);
    }

    #[test]
    fn what_is_no_sound_document_is_refused() {
        let refusal = |bytes: &[u8]| paragraphs(bytes).unwrap_err();
        assert_eq!(refusal(b""), Unreadable::Empty);
        assert_eq!(refusal(b"%PDF-1.7"), Unreadable::OtherFormat { kind: "pdf" });
        assert_eq!(refusal(&document("")), Unreadable::Empty);
        assert_eq!(refusal(&packed(&[(PART, ""), ("word/vbaProject.bin", "")])), Unreadable::Macros);
        assert_eq!(refusal(&packed(&[("../evil.txt", "x"), (PART, "<a/>")])), damaged("../evil.txt"));
        assert_eq!(refusal(&document("<w:p><w:r>")).key(), "unreadable-damaged");
        let large = vec![b' '; usize::try_from(limits::DOCUMENT_BYTES).unwrap() + 1];
        assert_eq!(refusal(&large).key(), "unreadable-too-large");
        let bomb = packed(&[(PART, &" ".repeat(70 * 1024 * 1024))]);
        assert_eq!(refusal(&bomb).key(), "unreadable-bomb");
    }
}
