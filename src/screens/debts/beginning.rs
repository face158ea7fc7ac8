//! A new invoice, payment or promise: whose it is, by which contract, of what, then its form.

use super::promising::Promising;
use crate::{
    domain::id::Id,
    i18n::columns,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        find_client::FindClient,
        form::{Form, Subject},
    },
    store::contract::{ContractFilter, ContractOut, ListContracts},
    worker::Pending,
};
use chrono::NaiveDate;

/// Most contracts of a client that are offered.
const CONTRACTS: usize = 30;

/// What is asked before the form opens.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// Whose invoice.
    Invoice,
    /// Whose payment.
    Payment,
    /// By which of these contracts; the first line is without one.
    Contract((Id, String), Vec<Id>),
    /// What is promised.
    Promise,
}

/// The questions before a form.
#[derive(Default)]
pub(in crate::screens) struct Beginning {
    asked: Asked,
    /// For whom contracts are looked up.
    client: Option<(Id, String)>,
    looking: Pending<Vec<ContractOut>>,
    promising: Promising,
}

impl Beginning {
    pub(in crate::screens) fn is_waiting(&self) -> bool {
        self.looking.is_waiting() || self.promising.is_waiting()
    }

    /// A question was left.
    pub(in crate::screens) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    pub(in crate::screens) fn invoice_of_somebody(&mut self) -> Reaction {
        self.asked = Asked::Invoice;
        Reaction::open(FindClient::open("debts-whose-invoice", "debts-client-hint"))
    }

    pub(in crate::screens) fn payment_of_somebody(&mut self) -> Reaction {
        self.asked = Asked::Payment;
        Reaction::open(FindClient::open("debts-whose-payment", "debts-client-hint"))
    }

    /// A promise of this client: what is promised is asked where it can be several things.
    pub(in crate::screens) fn promise(&mut self, client: (Id, String), cx: &Context) -> Reaction {
        self.promising.begin(client, cx);
        Reaction::Stay
    }

    /// A promise of this client, of so much and for this day: the form opens at once.
    pub(in crate::screens) fn promise_of(
        &mut self,
        client: (Id, String),
        said: (String, Option<NaiveDate>),
        cx: &Context,
    ) {
        self.promising.begin(client, cx);
        self.promising.said = Some(said);
    }

    /// A new invoice of this client: by which contract is asked where there are some.
    pub(in crate::screens) fn invoice(&mut self, client: (Id, String), cx: &Context) -> Reaction {
        let filter = ContractFilter { client: Some(client.0), ..ContractFilter::default() };
        self.looking = cx.worker.ask(ListContracts { filter, today: cx.today, limit: CONTRACTS });
        self.client = Some(client);
        Reaction::Stay
    }

    /// An answer to a question of this.
    pub(in crate::screens) fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Invoice, Answer::Named(id, name)) => self.invoice((*id, name.clone()), cx),
            (Asked::Payment, Answer::Named(id, name)) => payment_form((*id, name), "", cx),
            (Asked::Contract(client, contracts), Answer::Chosen(at)) => {
                let contract = at.checked_sub(1).and_then(|at| contracts.get(at)).copied();
                invoice_form((client.0, &client.1), contract, cx)
            }
            (Asked::Promise, Answer::Chosen(at)) => self.promising.form(*at, cx),
            _ => Reaction::Stay,
        }
    }

    pub(in crate::screens) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        if self.promising.collect(told, cx) {
            self.asked = Asked::Promise;
        }
        let Some(contracts) = arrived(&mut self.looking, told, cx) else { return };
        let Some(client) = self.client.take() else { return };
        if contracts.is_empty() {
            told.push(invoice_form((client.0, &client.1), None, cx));
            return;
        }
        let line = |one: &ContractOut| {
            let subject = one.text("subject");
            Line { text: one.text("number"), side: subject, is_current: false }
        };
        let without = Line::new(cx.words.get("debts-without-contract"));
        let lines = std::iter::once(without).chain(contracts.iter().map(line)).collect();
        let title = columns::name(cx.words, &client.1);
        self.asked = Asked::Contract(client, contracts.iter().map(|one| one.id).collect());
        told.push(Reaction::open(Choice::new(title, lines)));
    }
}

fn invoice_form((client, name): (Id, &str), contract: Option<Id>, cx: &Context) -> Reaction {
    let (subject, draft) = Subject::new_invoice(client, contract, cx);
    Reaction::open(Form::open(subject, draft, cx).of(name).at("sum"))
}

/// The form of a new payment; of so much, where that is known.
pub(super) fn payment_form((client, name): (Id, &str), sum: &str, cx: &Context) -> Reaction {
    let (subject, mut draft) = Subject::new_payment(client, cx);
    if !sum.is_empty() {
        draft.set("sum", sum);
    }
    Reaction::open(Form::open(subject, draft, cx).of(name).at("sum"))
}
