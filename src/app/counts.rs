//! How much waits behind the roots: who is to be turned to today, who owes what is overdue. A root that was opened has
//! told it; afterwards it is counted anew with everything that is written.

use super::App;
use crate::{
    screens::{Root, Screen},
    store::{
        Changes,
        debt::CountDebtors,
        run::{MorningRun, RunShown, RunWindow, ShowRun},
    },
    worker::Pending,
};

/// What is known of the roots that count.
#[derive(Default)]
pub(super) struct Counts {
    today: Option<usize>,
    debts: Option<usize>,
    run: Pending<RunShown>,
    debtors: Pending<usize>,
}

impl Counts {
    /// How much waits there; nothing where nobody has counted.
    pub(super) const fn of(&self, root: Root) -> Option<usize> {
        match root {
            Root::Today => self.today,
            Root::Debts => self.debts,
            _ => None,
        }
    }

    fn set(&mut self, root: Root, count: Option<usize>) {
        match root {
            Root::Today => self.today = count,
            Root::Debts => self.debts = count,
            _ => {}
        }
    }
}

impl App {
    /// Takes what the open roots know and what was counted.
    pub(super) fn take_counts(&mut self) {
        if let Some(shown) = self.stack.counts.run.take() {
            self.stack.counts.today = shown.ok().map(|shown| shown.order.len());
        }
        if let Some(debtors) = self.stack.counts.debtors.take() {
            self.stack.counts.debts = debtors.ok();
        }
        let told: Vec<_> =
            self.stack.iter().filter_map(|screen| Some((screen.root()?, screen.waits()?))).collect();
        for (root, count) in told {
            self.stack.counts.set(root, Some(count));
        }
    }

    /// Counts what nobody shows. The run of a whole office is too long for that: it is told when it is opened again.
    pub(super) fn count_anew(&mut self, changes: &Changes) {
        let is_open =
            |app: &Self, root| app.stack.iter().any(|screen: &dyn Screen| screen.root() == Some(root));
        let is_user = self.facts.users.iter().any(|user| user.name == self.user);
        if changes.concerns_run() && self.stack.counts.today.is_some() && !is_open(self, Root::Today) {
            let run = MorningRun { now: self.clock.wall(), user: Some(self.user.clone()) };
            let ask = || self.worker.ask(ShowRun { run, last: Vec::new(), window: RunWindow::default() });
            (self.stack.counts.today, self.stack.counts.run) =
                if is_user { (self.stack.counts.today, ask()) } else { Default::default() };
        }
        if changes.concerns_debts() && self.stack.counts.debts.is_some() && !is_open(self, Root::Debts) {
            let (user, today) = (Some(self.user.clone()), self.clock.today());
            self.stack.counts.debtors = self.worker.ask(CountDebtors { user, today });
        }
    }
}
