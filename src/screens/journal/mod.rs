//! The journal: who changed what, when; before and after; undo of any action.

mod entry;
mod list;

pub use entry::EntryView;
pub use list::Journal;

use crate::{
    i18n::{Catalogue, sentence::entry_sentence},
    screens::Context,
    store::{journal::EntryRow, record},
    ui::text,
};
use chrono::DateTime;

/// An action as one sentence.
pub fn sentence(words: &Catalogue, row: &EntryRow) -> String {
    let name = row.subject.as_ref().map(|image| {
        let named = ["name", "text", "iban", "typed"].into_iter().map(|column| record::text(image, column));
        named.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    });
    let name = text::cut(&text::clean(&name.unwrap_or_default()), 60);
    let rows = usize::try_from(row.rows).unwrap_or_default();
    entry_sentence(words, &row.entry.kind, row.turned_kind.as_deref(), &name, rows)
}

/// Day and time of an entry.
fn moment(millis: i64, cx: &Context) -> String {
    let at = DateTime::from_timestamp_millis(millis).unwrap_or_default().with_timezone(&chrono::Local);
    format!("{} {}", cx.words.formats.date(at.date_naive()), cx.words.formats.time(at.time()))
}
