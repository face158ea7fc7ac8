//! What the root of debts reads, and in which order: the first rows and the sums above them, then the steps of these rows,
//! then all the others.

use super::{
    list::{DebtList, Part},
    nobodys::of_nobody,
    view,
};
use crate::{
    domain::{debt::aging::AgingKey, id::Id, search::fold},
    i18n::receivables,
    screens::{Context, Reaction, arrived},
    store::debt::{Aging, FirstOfWorklist, Late, ShowPeriods, ShowSteps, Worklist},
    worker::Pending,
};

/// Days of sales to which debts are compared.
const DSO_DAYS: u32 = 90;
/// Steps are read for so many rows above and below those in sight.
const AROUND: usize = 20;
/// Rows that are read before all others at least.
const FIRST: usize = 60;

impl DebtList {
    fn list(&self, cx: &Context) -> Worklist {
        Worklist { owner: (!self.is_whole).then(|| cx.user.to_owned()), today: cx.today }
    }

    /// Reads another list, its first rows before everything else where they are those that will be shown.
    pub(super) fn begin(&mut self, cx: &Context) {
        self.part = Part::Nothing;
        if self.is_rearranged() || cx.is_plain {
            return self.load(cx);
        }
        self.day = cx.today;
        let rows = FIRST.max(2 * view::rows_height(self, cx));
        self.asking = Pending::default();
        self.first = cx.worker.ask(FirstOfWorklist { list: self.list(cx), rows });
        self.age(cx);
    }

    /// Reads the same list anew.
    pub(super) fn load(&mut self, cx: &Context) {
        self.day = cx.today;
        self.age(cx);
        self.ask_all(cx);
    }

    fn age(&mut self, cx: &Context) {
        let Worklist { owner, today } = self.list(cx);
        let (by, buckets) = (AgingKey::Currency, cx.facts.settings.buckets());
        self.aging = cx.worker.ask(Aging { by, day: today, today, owner, buckets });
        self.counting_nobodys = cx.worker.ask(of_nobody());
    }

    fn ask_all(&mut self, cx: &Context) {
        self.first = Pending::default();
        let list = self.list(cx);
        let Worklist { owner, today } = list.clone();
        self.asking = cx.worker.ask(list);
        self.counting = cx.worker.ask(ShowPeriods { today, days: DSO_DAYS, owner, with_begin: false });
    }

    /// Whether nobody is missing: fewer than are read first are all.
    pub(super) fn is_all_there(&self) -> bool {
        match self.part {
            Part::Nothing => !self.is_reading(),
            Part::First => self.all.len() < FIRST,
            Part::Whole => true,
        }
    }

    /// Whether rows of the list are on their way.
    pub(super) fn is_reading(&self) -> bool {
        self.first.is_waiting() || self.asking.is_waiting()
    }

    /// Places of those whom the search leaves, whatever else narrows the list.
    pub(super) fn found(&self) -> impl Iterator<Item = usize> {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let names = self.names.iter().enumerate();
        names.filter(move |(_, name)| words.iter().all(|word| name.contains(word.as_str()))).map(|(at, _)| at)
    }

    /// Narrows and sorts the list anew; the cursor stays on its client.
    pub(super) fn narrow(&mut self, cx: &Context) {
        let kept = self.current().map(|late| late.debtor.id);
        let fits = |at: &usize| self.all.get(*at).is_some_and(|late| self.narrowed.fits(late));
        let mut shown: Vec<usize> = self.found().filter(fits).collect();
        self.order.sort(&mut shown, &self.all);
        self.shown = shown;
        let sums = self.rows().filter(|_| self.is_narrowed()).flat_map(|late| late.sums.iter().copied());
        self.shown_sums = receivables::by_currency(sums);
        let at = kept.and_then(|id| self.rows().position(|late| late.debtor.id == id));
        self.go(at.unwrap_or(self.cursor.at), cx);
    }

    /// Asks for the steps of the rows that came in sight.
    pub(super) fn look(&mut self, cx: &Context) {
        let height = view::rows_height(self, cx);
        let first = self.cursor.top(height).saturating_sub(AROUND);
        let around = self.rows().skip(first).take(height + 2 * AROUND);
        let unknown: Vec<Id> =
            around.map(|late| late.debtor.id).filter(|id| !self.steps.contains_key(id)).collect();
        if !unknown.is_empty() && unknown != self.stepping.0 {
            let asking = cx.worker.ask(ShowSteps { clients: unknown.clone(), today: self.day });
            self.stepping = (unknown, asking);
        }
    }

    pub(super) fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(aged) = arrived(&mut self.aging, &mut told, cx) {
            self.aged = aged;
        }
        if let Some(all) = arrived(&mut self.counting_nobodys, &mut told, cx) {
            self.nobodys = all;
        }
        if let Some(periods) = arrived(&mut self.counting, &mut told, cx) {
            self.periods = periods;
        }
        if let Some(rows) = arrived(&mut self.first, &mut told, cx) {
            let part = if rows.is_empty() { Part::Nothing } else { Part::First };
            self.take(rows, part, cx);
            self.ask_all(cx);
        }
        if let Some(all) = arrived(&mut self.asking, &mut told, cx) {
            self.take(all, Part::Whole, cx);
        }
        if let Some(steps) = arrived(&mut self.stepping.1, &mut told, cx) {
            self.steps.extend(std::mem::take(&mut self.stepping.0).into_iter().zip(steps));
            self.look(cx);
        }
        self.beginning.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn take(&mut self, rows: Vec<Late>, part: Part, cx: &Context) {
        let kept = self.current().map(|late| late.debtor.id);
        // What was read of the first rows just now holds for them.
        if self.part != Part::First {
            self.steps.clear();
            self.stepping = Default::default();
        }
        self.names = rows.iter().map(|late| fold(&late.debtor.name)).collect();
        (self.all, self.part) = (rows, part);
        self.shown = (0..self.all.len()).collect();
        let at = kept.and_then(|id| self.rows().position(|late| late.debtor.id == id));
        self.cursor.at = at.unwrap_or(self.cursor.at);
        self.narrow(cx);
    }
}
