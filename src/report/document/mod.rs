//! Documents: a text with fields becomes a paper, the paper becomes a file (`K-3`).

mod beside;
mod docx;
mod facts;
mod fill;
mod finding;
mod gaps;
mod library;
mod naming;
mod outline;
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod sheet;
mod shown;
mod tags;
mod template_file;
mod text_json;
mod values;

pub use beside::{beside_values, is_beside, trustee};
pub use facts::{
    DebtLetter, OverdueLine, act_language, annex_values, contract_values, credit_note_values, debt_values,
    invoice_language, invoice_values, reconciliation_values, template_of,
};
pub use fill::BLANK;
pub use finding::{Finding, Source, Trouble, no_template_words};
pub use gaps::{Gaps, LoneLanguages, gaps};
pub use library::{Listed, library, listed_json};
pub use naming::{blanks_sentence, field_name, in_own_language, lacking, places};
pub use outline::outline;
pub use paper::{Block, Column, Paper, SideOut, check, check_by_trial, write};
pub use shown::{Shown, filled, reading, shown};
pub use template_file::{FileTemplate, NoFile, template_file, template_findings};
pub use text_json::{finding_json, text_json};
pub use values::{ColumnOut, LineOut, Signer, TableOut, Values};

use super::export::{ExportError, Format};
use docx::docx;
#[cfg(feature = "pdf")]
use pdf::pdf;
use plain::{markdown, plain_text};
use sheet::sheet;
use std::io;

/// The bytes of a document's file in one of [`Format::OF_PAPER`]. `draft` is the mark of a document that is not finished.
///
/// # Errors
/// When the archive of a Word document or a workbook cannot be written, or pages of PDF cannot be made.
pub fn paper_bytes(paper: &Paper, format: Format, draft: Option<&str>) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Docx => Ok(docx(paper, draft).map_err(io::Error::other)?),
        Format::Xlsx => Ok(sheet(paper, draft)?),
        Format::Pdf => pdf(paper, draft),
        Format::Md => Ok(markdown(paper, draft).into_bytes()),
        _ => Ok(plain_text(paper, draft).into_bytes()),
    }
}

#[cfg(not(feature = "pdf"))]
const fn pdf(_: &Paper, _: Option<&str>) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::NoPdf)
}
