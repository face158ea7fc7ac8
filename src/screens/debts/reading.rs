//! What the page of a client's debt reads, and how it is narrowed.

use super::{acting::allocate, page::DebtPage, page_view as view};
use crate::{
    domain::{id::Id, search::fold},
    keys::Command,
    screens::{
        Context, Reaction, arrived,
        form::{Form, Subject},
    },
    store::{
        claim::{Happened, ShowClaims},
        debt::{DebtLine, MoreDebtLines, ShowDebt},
        payment::{ListPayments, PaymentFilter, PaymentOut},
    },
};

/// Rows that the cursors of the panes stay on.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    line: Option<Id>,
    payment: Option<Id>,
    deed: Option<Id>,
}

/// Instalments, and payments, that are read before all others; where everything is said, there are no others.
const FIRST: usize = 200;

impl DebtPage {
    /// Reads other rows: the first, and behind them all others.
    pub(super) fn begin(&mut self, cx: &Context) {
        self.read(if cx.is_plain { usize::MAX } else { FIRST }, cx);
    }

    /// Reads the same rows anew.
    pub(super) fn load(&mut self, cx: &Context) {
        self.read(usize::MAX, cx);
    }

    fn read(&mut self, limit: usize, cx: &Context) {
        let (client, today, buckets) = (self.client.0, cx.today, cx.facts.settings.buckets());
        let show = ShowDebt { client, today, closed: self.closed, limit, buckets };
        self.asking = cx.worker.ask(show);
        self.listing = cx.worker.ask(ListPayments { filter: self.filter(), after: None, limit });
        self.telling = cx.worker.ask(ShowClaims { client, today });
        self.more = Default::default();
        self.first = (limit < usize::MAX).then_some(limit);
    }

    fn filter(&self) -> PaymentFilter {
        PaymentFilter { client: Some(self.client.0), ..PaymentFilter::default() }
    }

    pub(super) fn is_reading_more(&self) -> bool {
        self.more.0.is_waiting() || self.more.1.is_waiting()
    }

    /// Whether the command is about all rows, of which some are still on their way.
    pub(super) fn waits_for_all(&self, command: Command) -> bool {
        let of_all = [Command::Last, Command::Search, Command::Export, Command::Allocate];
        self.is_reading_more() && of_all.contains(&command)
    }

    /// Asks for what stands behind the first rows, where they are not all.
    fn read_on(&mut self, (has_lines, has_payments): (bool, bool), cx: &Context) {
        let Some(limit) = self.first else { return };
        let (client, closed, skip) = (self.client.0, self.closed, self.all_lines().len());
        if has_lines && skip >= limit {
            self.more.0 = cx.worker.ask(MoreDebtLines { client, closed, skip });
        }
        let last = self.payments.last().filter(|_| has_payments && self.payments.len() >= limit);
        if let Some((day, id)) = last.and_then(|one| Some((one.text("day").parse().ok()?, one.id))) {
            let (filter, after) = (self.filter(), Some((day, id)));
            self.more.1 = cx.worker.ask(ListPayments { filter, after, limit: usize::MAX });
        }
    }

    fn collect_more(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let kept = self.kept();
        let lines = arrived(&mut self.more.0, told, cx).unwrap_or_default();
        let payments = arrived(&mut self.more.1, told, cx).unwrap_or_default();
        if !lines.is_empty() || !payments.is_empty() {
            self.debt.iter_mut().for_each(|debt| debt.lines.extend_from_slice(&lines));
            self.payments.extend(payments);
            self.narrow(kept, cx);
        }
        if !self.is_reading_more()
            && let Some(command) = self.later.take()
        {
            told.push(self.obey(command, cx));
        }
    }

    /// Narrows the panes anew; the cursors stay on their rows.
    pub(super) fn narrow(&mut self, kept: Kept, cx: &Context) {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        let has = |text: String| {
            let text = fold(&text);
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let height = view::rows_height(self, cx);
        let fits = |line: &DebtLine| has(format!("{} {}", line.number, line.what));
        let mut panes = std::mem::take(&mut self.panes);
        panes.lines.narrow(self.all_lines(), fits, |line| Some(line.part.id) == kept.line, height);
        let fits = |one: &PaymentOut| has(format!("{} {}", one.text("number"), one.text("purpose")));
        panes.payments.narrow(&self.payments, fits, |one| Some(one.id) == kept.payment, height);
        let fits = |one: &Happened| has(view::told_deed(one, cx));
        let is_kept = |one: &Happened| kept.deed.is_some() && one.id() == kept.deed;
        panes.happened.narrow(self.all_happened(), fits, is_kept, height);
        self.panes = panes;
    }

    /// What stands under the cursors.
    pub(super) fn kept(&self) -> Kept {
        Kept {
            line: self.meant_line().map(|line| line.part.id),
            payment: self.panes.payments.current(&self.payments).map(|one| one.id),
            deed: self.panes.happened.current(self.all_happened()).and_then(Happened::id),
        }
    }

    pub(super) fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        self.collect_read(&mut told, cx);
        self.collect_more(&mut told, cx);
        if let Some(invoice) = arrived(&mut self.opening, &mut told, cx) {
            told.push(invoice.map_or_else(
                || Reaction::warn(cx.words.get("debts-gone")),
                |one| {
                    let (subject, draft) = Subject::of_invoice(&one, cx);
                    Reaction::open(Form::open(subject, draft, cx).of(one.client.1))
                },
            ));
        }
        if let Some(card) = arrived(&mut self.promise.1, &mut told, cx) {
            told.extend(self.promise_form(card.as_ref(), cx));
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        if let Some(paid) = self.paid.as_mut().and_then(|paid| arrived(paid, &mut told, cx)) {
            self.paid = None;
            let free = paid.filter(|one| one.kind.closes() && one.free().minor() > 0);
            told.extend(free.map(|one| allocate(&one, cx)));
        }
        self.beginning.collect(&mut told, cx);
        self.letter.collect(&mut told, cx);
        Reaction::All(told)
    }

    fn collect_read(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let kept = self.kept();
        let debt = arrived(&mut self.asking, told, cx);
        let payments = arrived(&mut self.listing, told, cx);
        let claims = arrived(&mut self.telling, told, cx);
        if debt.is_none() && payments.is_none() && claims.is_none() {
            return;
        }
        let has_new = (debt.is_some(), payments.is_some());
        self.debt = debt.unwrap_or_else(|| self.debt.take());
        self.payments = payments.unwrap_or_else(|| std::mem::take(&mut self.payments));
        self.claims = claims.or_else(|| self.claims.take());
        self.read_on(has_new, cx);
        self.narrow(kept, cx);
    }
}
