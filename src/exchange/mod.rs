//! Reading files of others: what a file is, its letters, its rows, and what its columns mean.
//!
//! [`open`] turns bytes into a [`Table`] of text, contact cards too; [`guess`] says which column is what; [`map_records`]
//! walks the rows and sorts clients from blank, total, group and heading rows; [`clients`] puts a client
//! together from its cells. Nothing here knows where clients are kept.

mod act;
mod archive;
mod by_value;
mod calendar;
mod clients;
mod delimiter;
mod detect;
mod docx;
mod encoding;
mod field;
mod file;
mod guard;
mod header;
mod kind;
mod ledger;
mod letters;
pub mod limits;
mod mapping;
mod ods;
pub mod out;
mod record;
mod rejects;
#[cfg(test)]
mod samples;
mod sheet_cell;
mod sheet_rows;
mod sheet_table;
mod split;
pub mod statement;
mod table;
mod text_table;
mod unreadable;
mod vcard;
mod warning;
mod watch;
mod words;
mod xml_part;

pub use act::{ActFile, NoAct, act};
pub use calendar::{CalendarFile, Office, calendar};
pub use clients::{ClientList, clients};
pub use docx::{Paragraph, lines, paragraphs};
pub use encoding::{Decoded, Encoding, decode};
pub use field::ImportField;
pub use file::{read_bytes, read_file, read_file_watched, read_stream, stream_bytes, write_beside};
pub use header::{Header, fingerprint};
pub use kind::{Kind, recognise};
pub use ledger::{LedgerMapping, ledger, ledger_mapping};
pub use mapping::{Mapping, guess};
pub use record::{Record, RecordKind, map_records};
pub use rejects::rejects;
use table::trim;
pub use table::{Format, Row, Table, Wish};
pub use unreadable::Unreadable;
pub use warning::Warning;
pub use watch::Watch;

/// Reads a table out of the bytes of a file, recognised by content and never by its name.
///
/// Doubtful places are listed in [`Table::warnings`].
///
/// # Errors
/// [`Unreadable`] when the bytes hold no table, another kind of file, or more than [`limits`] allow.
pub fn open(bytes: &[u8], wish: &Wish) -> Result<Table, Unreadable> {
    open_watched(bytes, wish, &Watch::default())
}

/// The same, with somebody who watches how far it is.
///
/// # Errors
/// As of [`open`], or [`Unreadable::Stopped`].
pub fn open_watched(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    limits::check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX), limits::FILE_BYTES)?;
    let kind = recognise(bytes);
    if let Some(wanted) = wish.sheet.clone().filter(|_| matches!(kind, Kind::Text | Kind::VCard)) {
        return Err(Unreadable::NoSheets { wanted });
    }
    match kind {
        Kind::Empty => Err(Unreadable::Empty),
        Kind::Text => text_table::read(bytes, wish, watch),
        Kind::Xlsx => sheet_table::read(bytes, wish, watch),
        Kind::Ods => ods::read(bytes, wish, watch),
        Kind::VCard => vcard::read(bytes, wish),
        Kind::OldWorkbook => Err(Unreadable::OldWorkbook),
        Kind::Locked => Err(Unreadable::Locked),
        other => Err(Unreadable::OtherFormat { kind: other.key() }),
    }
}
