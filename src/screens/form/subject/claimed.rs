//! Forms of what is said and done about debts: a promise, a dispute and its end, how a client is dunned, what bears on
//! limitation, a debt that is given up (`D-1`, `D-3`, `D-4`, `D-8`).

use super::{Base, DraftOf, Subject, Wanted};
use crate::{
    domain::{
        claim::{
            DISPUTE_FIELDS, DUNNING_FIELDS, EVENT_FIELDS, PROMISE_FIELDS, SETTLED, SETTLEMENT_FIELDS,
            WRITE_OFF_FIELDS, blank_dispute, blank_promise,
        },
        debt::{letter::Mark, limitation::EventKind},
        field::{Draft, Field, Kind},
        id::Id,
        money::{Currency, Money, read_amount},
        payment::fill_whole,
    },
    screens::Context,
    store::{
        Operation, Table,
        claim::{
            AddLimitationEvent, DISPUTE, DUNNING, DebtLadder, DisputeOut, LIMITATION_EVENT, PROMISE,
            PromiseOut, SaveDispute, SaveDunning, SavePromise, SettleDispute, write_off,
        },
        debt_letter::{DEBT_LETTER, LetterOut, MarkLetter},
        payment::PAYMENT,
    },
};
use chrono::NaiveDate;

/// Which of them.
#[derive(Clone, Debug)]
pub enum Claimed {
    /// A promise; a new one of an invoice, or of whatever is owed. These people of the client may have given it.
    Promise {
        client: Id,
        invoice: Option<Id>,
        base: Option<Base>,
        people: Vec<String>,
    },
    /// A dispute; a new one of an instalment.
    Dispute {
        client: Id,
        instalment: Option<Id>,
        base: Option<Base>,
    },
    /// What came of a dispute.
    Settlement {
        client: Id,
        of: Base,
        today: NaiveDate,
    },
    Dunning {
        client: Id,
    },
    /// What bears on the limitation of an invoice, or of all that is owed.
    Event {
        client: Id,
        invoice: Option<Id>,
        today: NaiveDate,
    },
    /// What happened to a letter.
    Letter {
        client: Id,
        of: Base,
        mark: Mark,
    },
    /// An instalment is given up: so much of it is open.
    WriteOff {
        client: Id,
        instalment: Id,
        open: Money,
        today: NaiveDate,
    },
}

impl Claimed {
    /// Whether all of its fields are written, and not what differs alone.
    pub(super) const fn is_new(&self) -> bool {
        match self {
            Self::Promise { base, .. } | Self::Dispute { base, .. } => base.is_none(),
            Self::Dunning { .. } => false,
            Self::Settlement { .. } | Self::Event { .. } | Self::Letter { .. } | Self::WriteOff { .. } => {
                true
            }
        }
    }

    pub(super) const fn table(&self) -> &'static Table {
        match self {
            Self::Promise { .. } => &PROMISE,
            Self::Dispute { .. } | Self::Settlement { .. } => &DISPUTE,
            Self::Dunning { .. } => &DUNNING,
            Self::Event { .. } => &LIMITATION_EVENT,
            Self::Letter { .. } => &DEBT_LETTER,
            Self::WriteOff { .. } => &PAYMENT,
        }
    }

    /// Whose draft it is; what ends a dispute or gives up a debt is not what began it.
    pub(super) fn draft_of(&self) -> DraftOf {
        let row = |base: &Option<Base>| base.map(|base| base.0);
        let (name, ids) = match self {
            Self::Promise { client, invoice, base, .. } => {
                (PROMISE.name, [row(base), Some(*client), *invoice])
            }
            Self::Dispute { client, instalment, base } => {
                (DISPUTE.name, [row(base), Some(*client), *instalment])
            }
            Self::Settlement { client, of, .. } => ("settlement", [Some(of.0), Some(*client), None]),
            Self::Dunning { client } => (DUNNING.name, [None, Some(*client), None]),
            Self::Event { client, invoice, .. } => (LIMITATION_EVENT.name, [None, Some(*client), *invoice]),
            Self::Letter { client, of, mark } => {
                let name = match mark {
                    Mark::Sent => "letter_sent",
                    Mark::Delivered => "letter_delivered",
                    Mark::Answered => "letter_answered",
                };
                (name, [Some(of.0), Some(*client), None])
            }
            Self::WriteOff { client, instalment, .. } => {
                ("write_off", [None, Some(*client), Some(*instalment)])
            }
        };
        DraftOf::of(name.to_owned(), ids)
    }

    const fn fields(&self) -> &'static [Field] {
        match self {
            Self::Promise { .. } => PROMISE_FIELDS,
            Self::Dispute { .. } => DISPUTE_FIELDS,
            Self::Settlement { .. } => SETTLEMENT_FIELDS,
            Self::Dunning { .. } => DUNNING_FIELDS,
            Self::Event { .. } => EVENT_FIELDS,
            Self::Letter { mark, .. } => mark.fields(),
            Self::WriteOff { .. } => WRITE_OFF_FIELDS,
        }
    }

    /// Its fields: who may have given a promise can be chosen, and a new dispute has no end yet.
    pub(super) fn wanted(&self, cx: &Context) -> Vec<Wanted> {
        let is_here = |field: &&Field| match self {
            Self::Dispute { base: None, .. } => !SETTLED.contains(&field.key),
            Self::Promise { invoice: Some(_), .. } => field.key != "currency",
            _ => true,
        };
        let wanted = |field: &Field| match self {
            Self::Promise { people, .. } if field.key == "said_by" && !people.is_empty() => {
                let choices = people.iter().map(|name| (name.clone(), name.clone())).collect();
                let field = Field { kind: Kind::OwnChoice, ..*field };
                Wanted { field, label: cx.words.get(field.label), choices }
            }
            _ => Wanted::known(*field, cx),
        };
        self.fields().iter().filter(is_here).map(wanted).collect()
    }

    pub(super) fn operation(self, draft: Draft) -> Box<dyn Operation> {
        match self {
            Self::Promise { client, invoice, base, .. } => {
                let (client, invoice) = if base.is_none() { (Some(client), invoice) } else { (None, None) };
                Box::new(SavePromise { base, client, invoice, draft })
            }
            Self::Dispute { instalment, base, .. } => Box::new(SaveDispute { base, instalment, draft }),
            Self::Settlement { of, today, .. } => Box::new(SettleDispute {
                base: of,
                day: day(&draft, "settled_day", today),
                outcome: draft.get("outcome").to_owned(),
                settlement: draft.get("settlement").to_owned(),
            }),
            Self::Dunning { client } => Box::new(SaveDunning { client, draft }),
            Self::Event { client, invoice, today } => Box::new(AddLimitationEvent {
                client,
                invoice,
                kind: EventKind::from_key(draft.get("kind")).unwrap_or(EventKind::ActUnsigned),
                day: day(&draft, "day", today),
                signed_by: draft.get("signed_by").to_owned(),
                document: draft.get("document").to_owned(),
            }),
            Self::Letter { of, mark, .. } => Box::new(MarkLetter { base: of, mark, draft }),
            Self::WriteOff { client, instalment, open, today } => {
                let sum = read_amount(draft.get("sum"), false).unwrap_or_default();
                let shares = fill_whole(sum, [(instalment, open.minor())]);
                let day = day(&draft, "day", today);
                Box::new(write_off(client, (shares, open.currency()), day, draft.get("reason")))
            }
        }
    }

    /// Goes on from the row as it stands now.
    pub(super) const fn rebase(&mut self, found: Base) {
        match self {
            Self::Promise { base, .. } | Self::Dispute { base, .. } => *base = Some(found),
            Self::Settlement { of, .. } | Self::Letter { of, .. } => *of = found,
            Self::Dunning { .. } | Self::Event { .. } | Self::WriteOff { .. } => {}
        }
    }
}

/// The day that stands in a field which must be filled.
fn day(draft: &Draft, key: &str, today: NaiveDate) -> NaiveDate {
    draft.get(key).parse().unwrap_or(today)
}

impl Subject {
    /// A new promise of a client to pay a sum, of an invoice where it is one; these people may have given it.
    pub fn new_promise(
        client: Id,
        invoice: Option<Id>,
        people: Vec<String>,
        (sum, currency): (String, Currency),
        cx: &Context,
    ) -> (Self, Draft) {
        let mut draft = blank_promise(cx.today);
        draft.set("given_day", cx.today.format("%d.%m.%Y").to_string());
        draft.set("sum", sum);
        draft.set("currency", currency.code());
        draft.set("channel", "call");
        (Self::Claimed(Claimed::Promise { client, invoice, base: None, people }), draft)
    }

    /// Opens a promise.
    pub fn of_promise(one: &PromiseOut, people: Vec<String>, cx: &Context) -> (Self, Draft) {
        let base = Some((one.id, one.version));
        let invoice = one.invoice.as_ref().map(|(id, _)| *id);
        let claimed = Claimed::Promise { client: one.client.0, invoice, base, people };
        Self::of_row(Self::Claimed(claimed), PROMISE_FIELDS, &one.image, cx)
    }

    /// Something of an instalment is contested: all that is open and not contested yet, unless another sum is named.
    pub fn new_dispute(client: Id, instalment: Id, sum: String, cx: &Context) -> (Self, Draft) {
        let mut draft = blank_dispute(cx.today);
        draft.set("day", cx.today.format("%d.%m.%Y").to_string());
        draft.set("sum", sum);
        (Self::Claimed(Claimed::Dispute { client, instalment: Some(instalment), base: None }), draft)
    }

    /// Opens a dispute.
    pub fn of_dispute(one: &DisputeOut, cx: &Context) -> (Self, Draft) {
        let base = Some((one.id, one.version));
        let claimed = Claimed::Dispute { client: one.client.0, instalment: Some(one.instalment), base };
        Self::of_row(Self::Claimed(claimed), DISPUTE_FIELDS, &one.image, cx)
    }

    /// What came of a dispute, today.
    pub fn settlement_of(one: &DisputeOut, cx: &Context) -> (Self, Draft) {
        let claimed =
            Claimed::Settlement { client: one.client.0, of: (one.id, one.version), today: cx.today };
        (Self::Claimed(claimed), of_today("settled_day", cx))
    }

    /// How a client is dunned.
    pub fn of_dunning(ladder: &DebtLadder) -> (Self, Draft) {
        let conduct = &ladder.conduct;
        let own = if ladder.is_own { conduct.ladder.to_string() } else { String::new() };
        let quiet = conduct.quiet_until.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        let manual = if conduct.is_manual { "1" } else { "0" };
        let fields = [("ladder", own.as_str()), ("quiet_until", &quiet), ("is_manual", manual)];
        let mut draft: Draft = fields.into_iter().collect();
        draft.set("note", crate::report::record::unless_erased(ladder.note.clone()));
        (Self::Claimed(Claimed::Dunning { client: ladder.client }), draft)
    }

    /// What bears on the limitation of an invoice, or of all that a client owes: today it signed an act.
    pub fn new_event(client: Id, invoice: Option<Id>, cx: &Context) -> (Self, Draft) {
        let mut draft = of_today("day", cx);
        draft.set("kind", EventKind::ActSigned.key());
        (Self::Claimed(Claimed::Event { client, invoice, today: cx.today }), draft)
    }

    /// What happened to a letter, today; a letter goes by post unless another way is chosen.
    pub fn mark_of_letter(letter: &LetterOut, mark: Mark, cx: &Context) -> (Self, Draft) {
        let mut draft = of_today(mark.day(), cx);
        if mark == Mark::Sent {
            draft.set("sent_by", "post");
        }
        let of = (letter.id, letter.version);
        (Self::Claimed(Claimed::Letter { client: letter.client.0, of, mark }), draft)
    }

    /// An instalment is given up, all that is open of it unless another sum is named.
    pub fn new_write_off(client: Id, instalment: Id, open: Money, cx: &Context) -> (Self, Draft) {
        let mut draft = of_today("day", cx);
        draft.set("sum", cx.words.formats.typed(open.minor()));
        (Self::Claimed(Claimed::WriteOff { client, instalment, open, today: cx.today }), draft)
    }
}

fn of_today(key: &'static str, cx: &Context) -> Draft {
    [(key, cx.today.format("%d.%m.%Y").to_string().as_str())].into_iter().collect()
}
