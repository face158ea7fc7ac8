//! Documents: a text with fields becomes a paper, the paper becomes a file (`K-3`).

mod docx;
mod facts;
mod fill;
mod finding;
mod library;
mod outline;
mod paper;
mod plain;
mod tags;
mod text_json;
mod values;

pub use docx::docx;
pub use facts::contract_values;
pub use fill::BLANK;
pub use finding::{Finding, Trouble};
pub use library::{Listed, library};
pub use outline::outline;
pub use paper::{Block, Paper, SideOut, check, write};
pub use plain::{markdown, plain_text};
pub use text_json::{finding_json, text_json};
pub use values::{LineOut, Signer, Values};
