//! Money of payers whom nobody knows: what came, and whose it is said to be (`D-2`).

use crate::{
    domain::{field::Draft, id::Id, money::Money},
    i18n::{columns, receivables},
    report::export::Records,
    screens::{
        Answer, Context, Reaction,
        choice::Line,
        choice_list::{ChoiceList, Deed, Entries},
        find_client::FindClient,
    },
    store::{
        Changes,
        payment::{ListPayments, PAYMENT, PaymentFilter, PaymentOut, SavePayment},
    },
    ui::text,
    worker::Pending,
};

/// Most payments that are read.
const MOST: usize = 2_000;

/// The question that reads all of them.
pub(super) fn of_nobody() -> ListPayments {
    let filter = PaymentFilter { of_nobody: true, ..PaymentFilter::default() };
    ListPayments { filter, after: None, limit: MOST }
}

/// How many, and how much by currency; empty where all is somebody's.
pub(super) fn words(all: &[PaymentOut], cx: &Context) -> String {
    if all.is_empty() {
        return String::new();
    }
    let count = cx.words.count("debts-nobodys-count", all.len());
    text::dotted([count, receivables::sums(&sums(all), cx.words)])
}

/// By currency, none twice.
fn sums(all: &[PaymentOut]) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for one in all {
        let money = one.free();
        match sums.iter_mut().find(|sum| sum.currency() == money.currency()) {
            Some(sum) => *sum = Money::new(sum.minor().saturating_add(money.minor()), money.currency()),
            None => sums.push(money),
        }
    }
    sums
}

/// The list of them; Enter asks whose the one under the cursor is.
#[derive(Default)]
pub struct NobodysPayments {
    /// The one that is being given to somebody.
    asked: Option<(Id, i64)>,
}

impl NobodysPayments {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self::default(), cx)
    }
}

/// The day and who paid; the sum.
fn line(one: &PaymentOut, cx: &Context) -> Line {
    let day = one.text("day").parse().map_or_else(|_| one.text("day"), |day| cx.words.formats.date(day));
    let parts = [day, one.text("payer_name"), one.text("payer_tax_id"), one.text("purpose")];
    let free = one.free();
    Line {
        text: text::dotted(parts.map(|part| text::clean(&part))),
        side: cx.words.formats.money_short(free.minor(), free.currency().code()),
        is_current: false,
    }
}

impl Entries for NobodysPayments {
    type Entry = PaymentOut;
    const TITLE: &'static str = "command-nobodys-payments";

    fn read(&self, cx: &Context) -> Pending<Vec<PaymentOut>> {
        cx.worker.ask(of_nobody())
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&PAYMENT)
    }

    fn lines(&self, entries: &[PaymentOut], cx: &Context) -> Vec<Line> {
        entries.iter().map(|one| line(one, cx)).collect()
    }

    fn hint(&self, entries: &[PaymentOut], cx: &Context) -> String {
        if entries.is_empty() {
            return cx.words.get("debts-nobodys-none");
        }
        format!("{}\n{}", words(entries, cx), cx.words.get("debts-nobodys-hint"))
    }

    fn open(&mut self, at: usize, entries: &[PaymentOut], _: &Context) -> Deed {
        let Some(one) = entries.get(at) else { return Reaction::Stay.into() };
        self.asked = Some((one.id, one.version));
        Reaction::open(FindClient::open("debts-whose-payment", "debts-client-hint")).into()
    }

    /// It is given to the client that was found.
    fn answer(&mut self, answer: Answer, _: &[PaymentOut], cx: &Context) -> Deed {
        let Answer::Named(client, name) = answer else { return Reaction::Stay.into() };
        let Some(base) = self.asked.take() else { return Reaction::Stay.into() };
        let name = text::clean(&columns::name(cx.words, &name));
        let said = cx.words.say("debts-nobodys-given", [("name", name)]);
        let (base, client) = (Some(base), Some(client));
        Deed::write(SavePayment { base, client, draft: Draft::default(), shares: None }, said, cx)
    }

    fn forget(&mut self) {
        self.asked = None;
    }

    fn records(&self, entries: &[PaymentOut], cx: &Context) -> Records {
        Records::of_payments(entries, cx.words)
    }
}
