//! The journal on its way into a file.

use super::Narrowed;
use crate::{
    screens::{
        Context, Reaction,
        export::{ExportDialog, Offer, Source},
    },
    store::journal::CountJournal,
};

/// What the filter shows, the newest first.
pub(super) fn export(narrowed: &Narrowed, cx: &Context) -> Reaction {
    let filter = narrowed.today(cx);
    let counting = cx.worker.ask(CountJournal(filter.clone()));
    let words = cx.words.get("export-shown");
    let offer = Offer { words, count: None, source: Source::Journal(filter) };
    let about = narrowed.words(cx).join(" · ");
    Reaction::open(ExportDialog::open(about, vec![offer], counting, cx))
}
