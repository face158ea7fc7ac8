//! Money of payers whom nobody knows: what came, and whose it is said to be (`D-2`).

use crate::{
    domain::{field::Draft, id::Id, money::Money},
    i18n::{columns, receivables},
    screens::{
        Answer, Context, Event, Reaction, Screen as _, arrived,
        choice::{AroundChoice, Choice, Line},
        find_client::FindClient,
    },
    store::{
        Receipt,
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
pub struct NobodysPayments {
    known: Vec<PaymentOut>,
    /// The one that is being given to somebody.
    asked: Option<(Id, i64)>,
    reading: Pending<Vec<PaymentOut>>,
    writing: Pending<Receipt>,
    told: String,
    choice: Choice,
}

impl NobodysPayments {
    pub fn open(cx: &Context) -> Self {
        Self {
            known: Vec::new(),
            asked: None,
            reading: cx.worker.ask(of_nobody()),
            writing: Pending::default(),
            told: String::new(),
            choice: Choice::new(cx.words.get("command-nobodys-payments"), Vec::new()),
        }
    }

    fn show(&mut self, cx: &Context) {
        let at = self.choice.at();
        let lines: Vec<Line> = self.known.iter().map(|one| line(one, cx)).collect();
        let hint = if lines.is_empty() {
            cx.words.get("debts-nobodys-none")
        } else {
            format!("{}\n{}", words(&self.known, cx), cx.words.get("debts-nobodys-hint"))
        };
        let last = lines.len().saturating_sub(1);
        self.choice =
            Choice::question(cx.words.get("command-nobodys-payments"), hint, lines).starting_at(at.min(last));
    }

    fn ask(&mut self, at: usize, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        let Some(one) = self.known.get(at) else { return Reaction::Stay };
        self.asked = Some((one.id, one.version));
        Reaction::open(FindClient::open("debts-whose-payment", "debts-client-hint"))
    }

    fn give(&mut self, (client, name): (Id, &str), cx: &Context) {
        let Some(base) = self.asked.take() else { return };
        let name = text::clean(&columns::name(cx.words, name));
        self.told = cx.words.say("debts-nobodys-given", [("name", name)]);
        let save =
            SavePayment { base: Some(base), client: Some(client), draft: Draft::default(), shares: None };
        self.writing = cx.worker.write(save);
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.reading, &mut told, cx) {
            self.known = all;
            self.show(cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
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

impl AroundChoice for NobodysPayments {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting() || self.writing.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&PAYMENT) => {
                self.reading = cx.worker.ask(of_nobody());
                return Reaction::Stay;
            }
            Event::Answer(Answer::Named(id, name)) => {
                self.give((id, &name), cx);
                return Reaction::Stay;
            }
            Event::Left => self.asked = None,
            Event::Answer(_) | Event::Changed(_) => return Reaction::Stay,
            _ => {}
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.ask(at, cx),
            other => other,
        }
    }
}
