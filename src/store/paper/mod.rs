//! Papers of clients (`C-12`).

mod list;
mod save;
#[cfg(test)]
mod tests;

pub use list::{AllPapers, FindPaper, OfClient, PaperOut, Papers, PapersOf};
pub use save::{SavePaper, VerifyPaper};

use super::{Table, client::CLIENT, office::USER};

pub static PAPER: Table = Table {
    references: &[("client_id", &CLIENT), ("checked_by", &USER)],
    remembers: &["checked_by"],
    personal: &["number", "file", "file_sha256"],
    said: &["note"],
    tells: true,
    codes: &["kind", "form"],
    ..Table::plain("paper")
};
