//! The journal: who changed what, when; before and after; undo of any action.

mod about;
mod entry;
mod filter;
mod list;

pub use entry::EntryView;
pub use filter::Narrowed;
pub use list::Journal;

use crate::{
    i18n::{Catalogue, sentence::entry_sentence},
    store::{journal::EntryRow, record},
    ui::text,
};

/// An action as one sentence.
pub fn sentence(words: &Catalogue, row: &EntryRow) -> String {
    let name = row.subject.as_ref().map(record::name).unwrap_or_default();
    let name = text::cut(&text::clean(&name), 60);
    let things = usize::try_from(row.things).unwrap_or_default();
    entry_sentence(words, &row.entry.kind, row.turned_kind.as_deref(), &name, things)
}
