//! A document as PDF: a layout in Typst reads it as JSON, so no word of it is ever taken for a command.

use super::Paper;
use crate::report::export::ExportError;
use serde_json::json;
use std::{collections::BTreeSet, io};
use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// How blocks lie on the pages.
const LAYOUT: &str = include_str!("../../../assets/documents/paper.typ");

/// Noto Serif has every letter of Kazakh and the signs of tenge and rouble.
const FACES: [&[u8]; 2] = [
    include_bytes!("../../../assets/fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSerif-Bold.ttf"),
];

/// The bytes of the file. `draft` is printed at the head of every page. The same document gives the same bytes.
///
/// # Errors
/// When the layout refuses the document, or a letter of it stands in no font.
pub(super) fn pdf(paper: &Paper, draft: Option<&str>) -> Result<Vec<u8>, ExportError> {
    let options = PdfOptions { creator: Smart::Custom(Some("serik".to_owned())), ..PdfOptions::default() };
    Ok(typst_pdf::pdf(&laid(paper, draft)?, &options).map_err(|found| refused(&found))?)
}

/// The pages.
fn laid(paper: &Paper, draft: Option<&str>) -> Result<PagedDocument, ExportError> {
    let told = json!({ "draft": draft, "languages": paper.languages, "blocks": paper.blocks }).to_string();
    let desk = Desk::new(&told);
    let strange = desk.strange(&told);
    if !strange.is_empty() {
        return Err(ExportError::NoFont(strange));
    }
    Ok(typst::compile::<PagedDocument>(&desk).output.map_err(|found| refused(&found))?)
}

fn refused(found: &[SourceDiagnostic]) -> io::Error {
    let told: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    io::Error::other(told.join("; "))
}

/// All that the layout may see: itself, the document and two faces.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    layout: Source,
}

impl Desk {
    fn new(told: &str) -> Self {
        let fonts: Vec<Font> = FACES.iter().filter_map(|face| Font::new(Bytes::new(*face), 0)).collect();
        let mut inputs = Dict::new();
        inputs.insert("paper".into(), told.into_value());
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            layout: Source::detached(LAYOUT),
            fonts,
        }
    }

    /// The letters of a text that no face has, each once: they would stand as empty boxes.
    fn strange(&self, told: &str) -> String {
        let known =
            |letter: char| self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)));
        let strange = told.chars().filter(|letter| !letter.is_control() && !known(*letter));
        strange.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.layout.id() { Ok(self.layout.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// No day of printing stands in a document.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Column, SideOut};
    use super::*;
    use typst::layout::{Frame, FrameItem};

    fn both(kk: &str, ru: &str) -> Vec<String> {
        vec![kk.to_owned(), ru.to_owned()]
    }

    fn contract(lines: usize, signers: usize) -> Paper {
        let row = |at: usize| {
            let at = at.to_string();
            vec![
                at,
                "Қағаз / Бумага".into(),
                "дана".into(),
                "5".into(),
                "1 000 ₸".into(),
                "5 000".into(),
                "690".into(),
            ]
        };
        let column = Column { heading: "№".to_owned(), share: 1, ..Column::default() };
        let signer =
            |at: usize| (both("директор", "директор"), both(&format!("Қол {at}"), &format!("Қол {at}")));
        let side = SideOut {
            role: both("Жеткізуші", "Поставщик"),
            details: vec![both("«Тал» ЖШС", "БСН 000000000000"), both("ТОО «Тал»", "БИН 000000000000")],
            signers: (0..signers).map(signer).collect(),
            seal: both("М. О.", "М. П."),
        };
        Paper {
            languages: vec!["kk", "ru"],
            blocks: vec![
                Block::Title(both("ШАРТ", "ДОГОВОР")),
                Block::Place(vec![("Алматы қ.".into(), "2026".into()), ("г. Алматы".into(), "2026".into())]),
                Block::Heading {
                    number: "1.".into(), text: both("Шарттың мәні", "Предмет")
                },
                Block::Clause {
                    number: "1.1.".into(),
                    text: both("Тараптар:\n– бір;", "Стороны:\n– #set; *x* $y$ \\"),
                },
                Block::Table { columns: vec![column; 7], rows: (0..lines).map(row).collect() },
                Block::Signatures(vec![side.clone(), side]),
            ],
            blanks: Vec::new(),
        }
    }

    /// The words of a page as they are drawn, in one line.
    fn words(frame: &Frame) -> String {
        let item = |(_, item): &(_, FrameItem)| match item {
            FrameItem::Group(group) => words(&group.frame),
            FrameItem::Text(text) => format!("{} ", text.text),
            _ => String::new(),
        };
        frame.items().map(item).collect()
    }

    fn pages(paper: &Paper, draft: Option<&str>) -> Vec<String> {
        laid(paper, draft).unwrap().pages().iter().map(|page| words(&page.frame)).collect()
    }

    #[test]
    fn both_languages_stand_on_the_page_and_no_word_is_a_command() {
        let found = pages(&contract(2, 1), None).concat();
        for expected in ["ШАРТ", "ДОГОВОР", "Шарттың", "#set;", "*x*", "$y$", "₸", "«Тал»", "1 / 1"]
        {
            assert!(found.contains(expected), "{expected}: {found}");
        }
    }

    #[test]
    fn headings_of_lines_and_the_mark_of_a_draft_come_on_every_page() {
        let found = pages(&contract(120, 1), Some("ЖОБА"));
        assert!(found.len() > 2, "{}", found.len());
        assert!(found.iter().all(|page| page.contains("ЖОБА")));
        assert!(found.iter().take(2).all(|page| page.matches("№").count() == 7), "{found:?}");
    }

    #[test]
    fn many_signatures_go_on_over_the_page() {
        let found = pages(&contract(1, 40), None);
        assert!(found.len() > 1);
        assert_eq!(found.concat().matches("Қол").count(), 80);
    }

    #[test]
    fn the_same_document_is_the_same_file_with_its_fonts() {
        let once = pdf(&contract(3, 2), None).unwrap();
        assert_eq!(once, pdf(&contract(3, 2), None).unwrap());
        assert!(once.starts_with(b"%PDF-"));
        assert!(once.windows(10).any(|found| found == b"/FontFile2"));
    }

    #[test]
    fn a_letter_of_no_face_is_named() {
        let mut paper = contract(1, 1);
        paper.blocks.push(Block::Paragraph(both("字 字", "x")));
        assert!(matches!(pdf(&paper, None), Err(ExportError::NoFont(letters)) if letters == "字"));
    }
}
