//! Documents: a text with fields becomes a paper, the paper becomes a file (`K-3`).

mod docx;
mod facts;
mod fill;
mod finding;
mod library;
mod naming;
mod outline;
mod paper;
mod plain;
mod shown;
mod tags;
mod text_json;
mod values;

pub use facts::{annex_values, contract_values, template_of};
pub use fill::BLANK;
pub use finding::{Finding, Trouble};
pub use library::{Listed, library};
pub use naming::{field_name, in_own_language};
pub use outline::outline;
pub use paper::{Block, Paper, SideOut, check, write};
pub use shown::{Shown, filled, shown};
pub use text_json::{finding_json, text_json};
pub use values::{LineOut, Signer, Values};

use docx::docx;
use plain::{markdown, plain_text};
use std::io;

/// Formats of a document: stable names, and endings of files.
pub const PAPER_FORMATS: [&str; 3] = ["docx", "txt", "md"];

/// The bytes of a document's file in one of [`PAPER_FORMATS`]. `draft` is the mark of a document that is not finished.
///
/// # Errors
/// When the archive of a Word document cannot be written.
pub fn paper_bytes(paper: &Paper, format: &str, draft: Option<&str>) -> io::Result<Vec<u8>> {
    match format {
        "docx" => docx(paper, draft).map_err(io::Error::other),
        "md" => Ok(markdown(paper, draft).into_bytes()),
        _ => Ok(plain_text(paper, draft).into_bytes()),
    }
}
