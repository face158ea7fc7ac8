//! A template from a file of the person's own (`K-3`).

use super::{Finding, check, outline};
use crate::{
    domain::contract::text::{
        LANGUAGES, Wording,
        template::{NoTemplate, Template},
    },
    exchange::{Kind, Unreadable, decode, limits::DOCUMENT_BYTES, lines, paragraphs, read_bytes, recognise},
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

/// Reads a file of the form of the samples, a document of Word, or a plain text; the last two are for this kind.
///
/// # Errors
/// What is wrong with the file.
pub fn template_file(path: &Path, kind: &str) -> Result<Template, NoFile> {
    let bytes = read_bytes(path, DOCUMENT_BYTES)?;
    let is_text = matches!(recognise(&bytes), Kind::Text | Kind::Json);
    if is_text && path.extension().is_some_and(|ending| ending == "toml") {
        return Template::read(&decode(&bytes, None).text).map_err(NoFile::NoTemplate);
    }
    let text =
        if is_text { outline(&lines(&decode(&bytes, None).text)) } else { outline(&paragraphs(&bytes)?) };
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Template { kind: kind.to_owned(), name: Wording::same(&name), text })
}

/// Everything wrong with a template, in every language in which anything is written.
pub fn template_findings(template: &Template) -> Vec<Finding> {
    check(&template.text, &LANGUAGES)
}
