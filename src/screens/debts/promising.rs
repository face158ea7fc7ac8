//! A promise to pay (`D-4`): what it is about, then its form.

use crate::{
    domain::{
        debt::aging::Buckets,
        id::Id,
        money::{Currency, Money},
    },
    i18n::columns,
    screens::{
        Context, Reaction, arrived,
        choice::{Choice, Line},
        form::{Form, Subject},
    },
    store::{
        client::{Card, ShowClient},
        debt::{ClientDebt, DebtLine, ShowDebt},
    },
    worker::Pending,
};
use chrono::NaiveDate;

/// Most instalments that are read.
const MOST: usize = 1_000;
/// Most invoices that are offered beside the whole debt.
const OFFERED: usize = 30;

/// What may be promised.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Offered {
    /// Nothing: whatever is owed.
    invoice: Option<(Id, String)>,
    sum: Money,
    is_overdue: bool,
}

/// The question before the form of a promise.
#[derive(Default)]
pub(super) struct Promising {
    client: Option<(Id, String)>,
    debt: Option<ClientDebt>,
    people: Option<Vec<String>>,
    offered: Vec<Offered>,
    reading: Pending<Option<ClientDebt>>,
    looking: Pending<Option<Card>>,
    /// The sum and the day that were said already.
    pub(super) said: Option<(String, Option<NaiveDate>)>,
}

impl Promising {
    pub(super) fn is_waiting(&self) -> bool {
        self.reading.is_waiting() || self.looking.is_waiting()
    }

    /// Reads what a client owes and who works there.
    pub(super) fn begin(&mut self, client: (Id, String), cx: &Context) {
        let show = ShowDebt {
            client: client.0,
            today: cx.today,
            closed: false,
            limit: MOST,
            buckets: Buckets::default(),
        };
        *self = Self {
            reading: cx.worker.ask(show),
            looking: cx.worker.ask(ShowClient(client.0)),
            ..Self::default()
        };
        self.client = Some(client);
    }

    /// Asks what is promised once it is known; true where a question was opened. Of one thing nothing is asked.
    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) -> bool {
        if let Some(debt) = arrived(&mut self.reading, told, cx) {
            self.debt = debt;
        }
        if let Some(card) = arrived(&mut self.looking, told, cx) {
            self.people = Some(card.as_ref().map(people).unwrap_or_default());
        }
        let Some((debt, _)) = self.debt.take_if(|_| self.people.is_some()).zip(self.client.as_ref()) else {
            return false;
        };
        self.offered = offered(&debt, cx);
        match self.offered.len() {
            0 => told.push(Reaction::warn(cx.words.get("debts-nothing-owed"))),
            1 => told.push(self.form(0, cx)),
            _ if self.said.is_some() => told.push(self.form(0, cx)),
            _ => {
                told.push(Reaction::open(self.question(cx)));
                return true;
            }
        }
        false
    }

    fn question(&self, cx: &Context) -> Choice {
        let line = |one: &Offered| {
            let text = match &one.invoice {
                Some((_, number)) => cx.words.say("promise-about-invoice", [("number", number.as_str())]),
                None if one.is_overdue => cx.words.get("debts-all-overdue"),
                None => cx.words.get("promise-about-all"),
            };
            let side = cx.words.formats.money_short(one.sum.minor(), one.sum.currency().code());
            Line { text: crate::ui::text::clean(&text), side, is_current: false }
        };
        Choice::new(cx.words.get("debts-promise-what"), self.offered.iter().map(line).collect())
    }

    /// The form of the one that was chosen.
    pub(super) fn form(&mut self, at: usize, cx: &Context) -> Reaction {
        let offered = std::mem::take(&mut self.offered).into_iter().nth(at);
        let Some((one, (client, name))) = offered.zip(self.client.take()) else { return Reaction::Stay };
        let sum = (cx.words.formats.typed(one.sum.minor()), one.sum.currency());
        let people = self.people.take().unwrap_or_default();
        let invoice = one.invoice.map(|(id, _)| id);
        let (subject, mut draft) = Subject::new_promise(client, invoice, people, sum, cx);
        if let Some((sum, day)) = self.said.take() {
            let minor = sum.parse::<i64>().ok().and_then(|units| units.checked_mul(100));
            draft.set("sum", minor.map_or(sum, |minor| cx.words.formats.typed(minor)));
            draft.set("day", day.map(|day| cx.words.formats.date(day)).unwrap_or_default());
        }
        Reaction::open(Form::open(subject, draft, cx).of(columns::name(cx.words, &name)).at("day"))
    }
}

/// Who works there.
pub(super) fn people(card: &Card) -> Vec<String> {
    let working = card.contacts.iter().filter(|contact| contact.left_on.is_empty());
    working.map(|contact| contact.name.clone()).filter(|name| !crate::domain::id::is_erased(name)).collect()
}

/// All that is overdue in each currency first, or all that is owed where nothing is; then every open invoice.
fn offered(debt: &ClientDebt, cx: &Context) -> Vec<Offered> {
    let open = || debt.lines.iter().filter(|line| line.rest().minor() > 0);
    let mut found: Vec<Offered> = Vec::new();
    for line in open() {
        let is_overdue = line.part.owed.days_late(cx.today).is_some();
        let same = found.iter_mut().find(|one| is_of(one, line));
        match same {
            Some(one) => add(one, line.rest(), is_overdue),
            None => found.push(Offered {
                invoice: Some((line.invoice, line.number.clone())),
                sum: line.rest(),
                is_overdue,
            }),
        }
    }
    let mut whole: Vec<Offered> =
        debt.aged.iter().filter_map(|aged| all(aged.currency, aged.overdue, aged.owed())).collect();
    whole.sort_by_key(|one| !one.is_overdue);
    if let ([only], [_]) = (found.as_slice(), whole.as_slice()) {
        return vec![only.clone()];
    }
    found.sort_by_key(|one| !one.is_overdue);
    whole.into_iter().chain(found.into_iter().take(OFFERED)).collect()
}

fn is_of(one: &Offered, line: &DebtLine) -> bool {
    one.invoice.as_ref().is_some_and(|(id, _)| *id == line.invoice)
}

fn add(one: &mut Offered, rest: Money, is_overdue: bool) {
    one.sum = Money::new(one.sum.minor().saturating_add(rest.minor()), one.sum.currency());
    one.is_overdue |= is_overdue;
}

fn all(currency: Currency, overdue: i64, owed: i64) -> Option<Offered> {
    let sum = if overdue > 0 { overdue } else { owed };
    let offered = Offered { invoice: None, sum: Money::new(sum, currency), is_overdue: overdue > 0 };
    (sum > 0).then_some(offered)
}
