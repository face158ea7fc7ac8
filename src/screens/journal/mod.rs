//! The journal: who changed what, when; before and after; undo of any action.

mod entry;
mod export;
mod filter;
mod list;

pub use entry::EntryView;
pub use filter::Narrowed;
pub use list::Journal;

use crate::{
    report::Teller,
    screens::Context,
    store::journal::{EntryRow, Obstacle},
    ui::text,
};

fn teller<'a>(cx: &'a Context) -> Teller<'a> {
    Teller { words: cx.words, facts: cx.facts }
}

/// An action as one sentence, with the client it concerns.
pub fn sentence(row: &EntryRow, cx: &Context) -> String {
    text::clean(&teller(cx).sentence(row))
}

/// The same where the client is known.
pub fn sentence_of_client(row: &EntryRow, cx: &Context) -> String {
    text::clean(&teller(cx).sentence_of_client(row))
}

/// Why an undo cannot simply go on, and what would go with it.
pub fn hindrance(obstacle: &Obstacle, cx: &Context) -> String {
    text::clean(&teller(cx).hindrance(obstacle))
}
