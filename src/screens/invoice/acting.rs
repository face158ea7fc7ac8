//! What is done with an invoice on its page: how its paper stands, a credit note, its cancellation.

use crate::{
    domain::{
        field::Draft,
        id::Id,
        money::{Currency, read_amount},
    },
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        prompt::Prompt,
    },
    store::{
        Operation, Receipt,
        invoice::{CancelInvoice, InvoiceOut, SaveInvoice, WholeInvoice},
        payment::CreditInvoice,
    },
    worker::Pending,
};

/// What may have happened to the paper, in the order in which it does, with the fields of their days.
const STATES: [(&str, &str); 4] = [
    ("sent_day", "field-annex-sent"),
    ("signed_day", "field-invoice-signed"),
    ("accepted_day", "field-invoice-accepted"),
    ("original_day", "field-invoice-original"),
];

/// An invoice as it was seen.
type Base = (Id, i64);

/// What is asked.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    State(Box<InvoiceOut>),
    /// On which day.
    Day(Base, &'static str),
    /// How much is taken back, and then why.
    Sum(Base, Currency),
    Reason(Base, i64),
}

/// The questions, and the write that follows them.
#[derive(Default)]
pub(super) struct Acting {
    asked: Asked,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
}

impl Acting {
    pub(super) fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// Asks what happened to the paper; the first that has not is offered.
    pub(super) fn ask_state(&mut self, invoice: &InvoiceOut, cx: &Context) -> Reaction {
        let day = |field: &str| invoice.text(field).parse().ok().map(|day| cx.words.formats.date(day));
        let next = STATES.iter().position(|(field, _)| invoice.text(field).is_empty());
        let line = |(at, (field, key)): (usize, &(&str, &str))| Line {
            text: cx.words.get(key),
            side: day(field).unwrap_or_else(|| "—".to_owned()),
            is_current: next == Some(at),
        };
        let lines = STATES.iter().enumerate().map(line).collect();
        self.asked = Asked::State(Box::new(invoice.clone()));
        Reaction::open(Choice::new(cx.words.get("invoice-paper-state"), lines))
    }

    /// Asks how much is taken back: what is still open, else all that is left to take.
    pub(super) fn ask_credit(&mut self, whole: &WholeInvoice, cx: &Context) -> Reaction {
        let invoice = &whole.invoice;
        let left = whole.left_to_credit().minor();
        if left <= 0 {
            return Reaction::warn(cx.words.get("invoice-all-credited"));
        }
        let open = invoice.rest().minor();
        let usual = if open > 0 { open.min(left) } else { left };
        self.asked = Asked::Sum((invoice.id, invoice.version), invoice.currency());
        let title = cx.words.say("invoice-credit-how-much", [("number", invoice.text("number"))]);
        Reaction::open(Prompt::with(title, &cx.words.formats.typed(usual)))
    }

    pub(super) fn cancel(&mut self, invoice: &InvoiceOut, cx: &Context) {
        let said = cx.words.say("cli-invoice-gone", [("number", invoice.text("number"))]);
        self.write(CancelInvoice((invoice.id, invoice.version)), said, cx);
    }

    /// Takes the answer to its own question.
    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::State(invoice), Answer::Chosen(at)) => {
                let Some((field, key)) = STATES.get(*at) else { return Reaction::Stay };
                let known = invoice.text(field).parse().unwrap_or(cx.today);
                self.asked = Asked::Day((invoice.id, invoice.version), field);
                let day = known.format("%d.%m.%Y").to_string();
                return Reaction::open(Prompt::with(cx.words.get(key), &day));
            }
            (Asked::Day(base, field), Answer::Text(day)) => {
                let draft: Draft = [(field, day.as_str())].into_iter().collect();
                let save = SaveInvoice { base: Some(base), client: None, contract: None, draft };
                self.write(save, cx.words.get("invoice-paper-told"), cx);
            }
            (Asked::Sum(base, currency), Answer::Text(typed)) => {
                let Ok(sum) = read_amount(typed, false) else {
                    return Reaction::warn(cx.words.say("debts-no-sum", [("text", typed)]));
                };
                self.asked = Asked::Reason(base, sum);
                let told = cx.words.formats.money(sum, currency.code());
                return Reaction::open(Prompt::new(cx.words.say("invoice-credit-why", [("sum", told)])));
            }
            (Asked::Reason(base, sum), Answer::Text(reason)) => {
                let (sum, reason, number) = (Some(sum), reason.clone(), String::new());
                let credit = CreditInvoice { base, sum, day: cx.today, reason, number };
                self.write(credit, cx.words.get("invoice-credited"), cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn write(&mut self, operation: impl Operation, said: String, cx: &Context) {
        (self.writing, self.told) = (cx.worker.write(operation), said);
    }

    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if arrived(&mut self.writing, told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
    }
}
