//! A template from a file of the person's own (`K-3`).

use super::{Finding, check_by_trial, finding::Source, outline, outline::Origins};
use crate::{
    domain::contract::text::{
        LANGUAGES, Wording,
        template::{NoTemplate, Template},
    },
    exchange::{
        Kind, Paragraph, Unreadable, decode,
        limits::{DOCUMENT_BYTES, DOCUMENT_TEXT, check_size},
        lines, paragraphs, read_bytes, recognise,
    },
};
use std::path::Path;

/// Why a file gives no template.
#[derive(Debug)]
pub enum NoFile {
    Unreadable(Unreadable),
    /// It has the ending of the samples, but not their form.
    NoTemplate(NoTemplate),
}

impl From<Unreadable> for NoFile {
    fn from(error: Unreadable) -> Self {
        Self::Unreadable(error)
    }
}

/// A template that was read from a file, with the places of its lines there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileTemplate {
    pub template: Template,
    /// Empty for a file of the form of the samples: its passages have codes.
    origins: Origins,
    sources: Vec<Source>,
}

impl FileTemplate {
    /// Everything wrong with it, by the places of the file.
    pub fn findings(&self) -> Vec<Finding> {
        let placed = |mut one: Finding| {
            let of_passage = self.origins.get(&one.code);
            let at = of_passage.and_then(|lines| lines.get(one.line.saturating_sub(1)).or(lines.last()));
            one.source = at.and_then(|at| self.sources.get(*at).copied());
            one
        };
        template_findings(&self.template).into_iter().map(placed).collect()
    }
}

/// Endings of programs that write no plain text.
const OF_WORD: [&str; 8] = ["docx", "docm", "dotx", "doc", "odt", "rtf", "pdf", "pages"];

/// Reads a file of the form of the samples, a document of Word, or a plain text; the last two are for this kind.
///
/// # Errors
/// What is wrong with the file.
pub fn template_file(path: &Path, kind: &str) -> Result<FileTemplate, NoFile> {
    let bytes = read_bytes(path, DOCUMENT_BYTES)?;
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_text = matches!(recognise(&bytes), Kind::Text | Kind::Json);
    if is_text && ending == "toml" {
        let template = Template::read(&decode(&bytes, None).text).map_err(NoFile::NoTemplate)?;
        return Ok(FileTemplate { template, origins: Origins::new(), sources: Vec::new() });
    }
    if is_text && OF_WORD.contains(&ending.as_str()) {
        return Err(Unreadable::OtherFormat { kind: Kind::Text.key() }.into());
    }
    let found = if is_text { text_lines(&bytes)? } else { paragraphs(&bytes)? };
    let (text, origins) = outline(&found);
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let template = Template { kind: kind.to_owned(), name: Wording::same(&name), text };
    Ok(FileTemplate { template, origins, sources: sources(&found, is_text) })
}

fn text_lines(bytes: &[u8]) -> Result<Vec<Paragraph>, Unreadable> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX), DOCUMENT_TEXT)?;
    let found = lines(&decode(bytes, None).text);
    if found.iter().all(|one| one.text.trim().is_empty()) { Err(Unreadable::Empty) } else { Ok(found) }
}

/// What people count: lines of a text, and paragraphs with words.
fn sources(paragraphs: &[Paragraph], is_text: bool) -> Vec<Source> {
    let mut written = 0;
    let source = |(line, one): (usize, &Paragraph)| {
        written += usize::from(!one.text.trim().is_empty());
        if is_text { Source::Line(line) } else { Source::Paragraph(written) }
    };
    (1..).zip(paragraphs).map(source).collect()
}

/// Everything wrong with a template, in every language in which anything is written.
pub fn template_findings(template: &Template) -> Vec<Finding> {
    check_by_trial(&template.text, &LANGUAGES)
}
