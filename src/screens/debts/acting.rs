//! What is done with an instalment or a payment of a client.

use super::{
    allocating::Allocating, beginning::payment_form, page::DebtPage, page_view as view, panes::Pane,
};
use crate::{
    i18n::columns,
    keys::Command,
    report::export::Records,
    screens::{
        Context, Reaction,
        export::{ExportDialog, Offer, Source},
        form::{Form, Subject},
        invoice::InvoicePage,
    },
    store::{
        Operation,
        invoice::{CancelInvoice, ShowInvoice},
        payment::{AllocatePayment, CancelPayment, PaymentOut},
    },
    worker::Pending,
};

impl DebtPage {
    /// A payment of what is left of the instalment under the cursor, where one is.
    pub(super) fn new_payment(&mut self, cx: &Context) -> Reaction {
        let rest = self.line().map(|line| line.rest().minor()).filter(|rest| *rest > 0);
        let sum = rest.map(|rest| cx.words.formats.typed(rest)).unwrap_or_default();
        self.paid = Some(Pending::default());
        payment_form((self.client.0, &self.client.1), &sum, cx)
    }

    /// What is done with the row under the cursor.
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.count() == 0 {
            return Reaction::warn(view::empty_words(self, cx));
        }
        if let Some(deed) = self.deed().cloned() {
            return self.act_on(command, &deed, cx);
        }
        match (command, self.line().cloned(), self.payment().cloned()) {
            (Command::Open, Some(line), _) => return Reaction::open(InvoicePage::open(line.invoice, cx)),
            (Command::Edit, Some(line), _) => {
                self.opening = cx.worker.ask(ShowInvoice { id: line.invoice, today: cx.today });
            }
            (Command::Open | Command::Edit, _, Some(one)) => {
                let (subject, draft) = Subject::of_payment(&one, cx);
                return Reaction::open(Form::open(subject, draft, cx).of(self.client.1.clone()));
            }
            (Command::Allocate, Some(_), _) => return self.allocate_free(cx),
            (Command::Allocate, _, Some(one)) => return allocate(&one, cx),
            (Command::Release, _, Some(one)) => self.release(&one, cx),
            (Command::Remove, Some(line), _) => {
                let said = cx.words.say("cli-invoice-gone", [("number", line.number)]);
                self.write(CancelInvoice((line.invoice, line.version)), said, cx);
            }
            (Command::Remove, _, Some(one)) => {
                let sum = cx.words.formats.money(one.sum().minor(), one.currency().code());
                let said = cx.words.say("cli-payment-gone", [("sum", sum)]);
                self.write(CancelPayment((one.id, one.version)), said, cx);
            }
            (Command::Copy, line, payment) => return Reaction::Copy(view::copied(self, (line, payment), cx)),
            _ => {}
        }
        Reaction::Stay
    }

    /// The oldest payment with something free.
    fn allocate_free(&self, cx: &Context) -> Reaction {
        let free = self.payments.iter().rev().find(|one| one.kind.closes() && one.free().minor() > 0);
        free.map_or_else(|| Reaction::warn(cx.words.get("debts-nothing-free")), |one| allocate(one, cx))
    }

    fn release(&mut self, one: &PaymentOut, cx: &Context) {
        let release = AllocatePayment { base: (one.id, one.version), shares: Vec::new() };
        self.write(release, cx.words.get("journal-release-payment"), cx);
    }

    pub(super) fn write(&mut self, operation: impl Operation, said: String, cx: &Context) {
        self.writing = (cx.worker.write(operation), said);
    }

    /// The pane in front as a file.
    pub(super) fn export(&self, cx: &Context) -> Reaction {
        let (records, key) = match (self.panes.front, &self.debt) {
            (Pane::Lines, Some(debt)) => (Records::of_debt(debt, cx.today, cx.words), "debts-lines"),
            (Pane::Lines, None) => return Reaction::Stay,
            (Pane::Payments, _) => (Records::of_payments(&self.payments, cx.words), "export-payments"),
            (Pane::Happened, _) => return self.export_happened(cx),
        };
        let (words, count) = (cx.words.get(key), Some(records.count()));
        self.export_of(Offer { words, count, source: Source::Records(Box::new(records)) }, cx)
    }

    /// What was said and done, as lines.
    fn export_happened(&self, cx: &Context) -> Reaction {
        let lines: Vec<[String; 2]> = self.happened().map(|one| view::deed_line(one, cx)).collect();
        let (words, count) = (cx.words.get("debts-happened"), Some(lines.len()));
        self.export_of(Offer { words, count, source: Source::Lines(lines) }, cx)
    }

    fn export_of(&self, offer: Offer, cx: &Context) -> Reaction {
        let about = columns::name(cx.words, &self.client.1);
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }
}

/// The division of a payment that may close debts.
pub(super) fn allocate(one: &PaymentOut, cx: &Context) -> Reaction {
    if one.kind.closes() {
        Reaction::open(Allocating::open(one, cx))
    } else {
        Reaction::warn(cx.words.get("flaw-allocation-kind"))
    }
}
