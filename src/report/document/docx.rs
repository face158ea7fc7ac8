//! A document for Word and `LibreOffice`: `WordprocessingML` (ECMA-376 part 1, chapter 17) in a zip archive.

mod body;
mod parts;

use super::Paper;
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// The bytes of the file. `draft` is printed at the head of every page.
///
/// # Errors
/// When the archive cannot be written.
pub fn docx(paper: &Paper, draft: Option<&str>) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same document gives the same bytes: no hour of writing stands in it.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let body = body::document(paper);
    let header = parts::header(draft.unwrap_or_default());
    let written: [(&str, &str); 7] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES),
        ("_rels/.rels", parts::RELATIONS),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS),
        ("word/styles.xml", parts::STYLES),
        ("word/footer1.xml", parts::FOOTER),
        ("word/header1.xml", &header),
        ("word/document.xml", &body),
    ];
    for (name, content) in written {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
