//! What the page of a client's debt reads, and how it is narrowed.

use super::{
    acting::allocate,
    page::{DebtPage, MOST},
    page_view as view,
};
use crate::{
    domain::{id::Id, search::fold},
    screens::{
        Context, Reaction, arrived,
        form::{Form, Subject},
    },
    store::{
        claim::{Happened, ShowClaims},
        debt::{DebtLine, ShowDebt},
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

impl DebtPage {
    pub(super) fn load(&mut self, cx: &Context) {
        let (client, today, buckets) = (self.client.0, cx.today, cx.facts.settings.buckets());
        let show = ShowDebt { client, today, closed: self.closed, limit: MOST, buckets };
        self.asking = cx.worker.ask(show);
        let filter = PaymentFilter { client: Some(client), ..PaymentFilter::default() };
        self.listing = cx.worker.ask(ListPayments { filter, after: None, limit: MOST });
        self.telling = cx.worker.ask(ShowClaims { client, today });
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
        self.debt = debt.unwrap_or_else(|| self.debt.take());
        self.payments = payments.unwrap_or_else(|| std::mem::take(&mut self.payments));
        self.claims = claims.or_else(|| self.claims.take());
        self.narrow(kept, cx);
    }
}
