//! The lines of a statement, as they are sorted and narrowed, for a file.

use super::{
    rows::{Group, Told},
    sorting::Sorting,
};
use crate::{
    domain::statement::score::Answer,
    i18n::statements,
    report::export::{Records, SeenOperation},
    screens::{Context, Reaction, export::ExportDialog},
    ui::text,
};

impl Sorting {
    /// All groups, one after another.
    pub(super) fn export(&self, cx: &Context) -> Reaction {
        let shown = Group::ALL.into_iter().flat_map(|group| self.pane(group).shown.iter().copied());
        let lines: Vec<SeenOperation> =
            shown.filter_map(|at| self.told(at)).map(|told| self.seen(&told, cx)).collect();
        ExportDialog::of_records(self.status(cx), Records::of_operations(&lines, cx.words), cx)
    }

    fn seen<'a>(&'a self, told: &Told<'a>, cx: &Context) -> SeenOperation<'a> {
        let best = told.answer.and_then(Answer::best);
        let choice = told.row.choice.as_ref();
        SeenOperation {
            line: told.line(),
            operation: told.operation,
            doubts: text::dotted(told.doubts().iter().map(|doubt| statements::doubt(doubt, cx.words))),
            currency: told.of.currency,
            is_booked: told.row.is_known,
            group: cx.words.get(told.row.group.key()),
            choice: choice.map(|choice| self.choice_words(choice, cx)).unwrap_or_default(),
            best: best.map(|best| (best, self.weighed.people.get(&best.client))),
        }
    }
}
