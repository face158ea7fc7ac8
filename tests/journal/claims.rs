//! Promises, disputes, penalties, limitation, ladders and rates in random histories.

use crate::operations::{NOON, Office, Pick};
use chrono::Datelike as _;
use serik::{
    domain::{
        claim::Decision,
        debt::{
            act::{Status, TheirHalf, TheirRow},
            ladder::{Step, StepKind},
            letter::{Degree, LetterState},
            limitation::EventKind,
            rate_name::RateName,
        },
        field::Draft,
        money::{Currency, Money},
    },
    store::{
        Operation,
        claim::{
            AddLimitationEvent, CountPenalty, DecidePenalty, DisputeFilter, ListDisputes, ListPromises,
            PromiseFilter, SaveDispute, SaveDunning, SavePromise, SettleDispute, TakeStep, WithdrawPromise,
        },
        debt_letter::{CancelLetter, LetterFilter, ListLetters, MarkLetter, NextLetterNumber, WriteLetter},
        rate::{ListRates, RemoveRate, SetRate},
        reconciliation::{
            CancelReconciliation, ListReconciliations, MakeReconciliation, MoveReconciliation,
            ReconciliationFilter, ReconciliationOut, TakeTheirHalf,
        },
    },
};

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

impl Office {
    pub fn promise_payment(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let word = self.word();
        let fields =
            [("given_day", "2026-03-02"), ("day", "2026-03-09"), ("sum", "40"), ("said_by", word.as_str())];
        let client = Some(self.client(pick)?);
        Some(Box::new(SavePromise { base: None, client, invoice: None, draft: draft(&fields) }))
    }

    pub fn change_promise(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let filter = PromiseFilter { client: self.client(pick), ..PromiseFilter::default() };
        let known =
            self.store.read(&ListPromises { filter, today: NOON.today() }).unwrap().into_iter().next()?;
        let base = (known.id, known.version);
        if pick.variant == 0 && !known.is_withdrawn() {
            return Some(Box::new(WithdrawPromise { base, day: NOON.today(), reason: self.word() }));
        }
        let draft = draft(&[("sum", "30"), ("words", "ертең")]);
        Some(Box::new(SavePromise { base: Some(base), client: None, invoice: None, draft }))
    }

    pub fn dispute_debt(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (instalment, rest) = self.debt(pick)?;
        let word = self.word();
        let fields = [("day", "2026-03-05"), ("sum", "0.5"), ("reason", word.as_str())];
        let save = SaveDispute { base: None, instalment: Some(instalment), draft: draft(&fields) };
        (rest > 5_000).then(|| Box::new(save) as Box<dyn Operation>)
    }

    pub fn settle_dispute(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let filter = DisputeFilter { client: self.client(pick), open: true, ..DisputeFilter::default() };
        let known = self.store.read(&ListDisputes(filter)).unwrap().into_iter().next()?;
        let (base, settlement) = ((known.id, known.version), self.word());
        Some(Box::new(SettleDispute { base, day: NOON.today(), outcome: "partly".into(), settlement }))
    }

    /// By the base rate of Kazakhstan, where the day has one.
    pub fn decide_penalty(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (instalment, _) = self.debt(pick)?;
        let decision = Decision::ALL[pick.variant % 3];
        let today = "2026-04-20".parse().unwrap();
        let counted = self.store.read(&CountPenalty { instalment, through: today }).ok()?;
        let decide = DecidePenalty {
            instalment,
            through: today,
            decision,
            reason: self.word(),
            what: "өсімпұл".into(),
            today,
        };
        (counted.open().minor() > 0).then(|| Box::new(decide) as Box<dyn Operation>)
    }

    pub fn limitation_event(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (client, document) = (self.client(pick)?, self.word());
        let (day, signed_by) = (NOON.today(), self.word());
        let kind = EventKind::ALL[pick.variant % EventKind::ALL.len()];
        Some(Box::new(AddLimitationEvent { client, invoice: None, kind, day, signed_by, document }))
    }

    pub fn dun_client(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (client, note) = (self.client(pick)?, self.word());
        let ladder = ["1 call, 9 letter_2", ""][pick.variant % 2];
        Some(Box::new(SaveDunning { client, draft: draft(&[("ladder", ladder), ("note", &note)]) }))
    }

    pub fn take_step(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (client, note) = (self.client(pick)?, self.word());
        let lines = vec![self.debt(pick)?.0];
        let step = Step { day: 1, kind: StepKind::Call };
        Some(Box::new(TakeStep { client, step, lines, day: NOON.today(), note }))
    }

    pub fn make_act(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (client, note, today) = (self.client(pick)?, self.word(), NOON.today());
        let fields =
            [("from_day", "2026-01-01"), ("to_day", "2026-03-31"), ("currency", "KZT"), ("note", &note)];
        Some(Box::new(MakeReconciliation { client, contract: None, draft: draft(&fields), today }))
    }

    fn unsigned_act(&self, pick: Pick) -> Option<ReconciliationOut> {
        let filter = ReconciliationFilter { client: self.client(pick), ..ReconciliationFilter::default() };
        let acts = self.store.read(&ListReconciliations { filter, limit: 9 }).unwrap();
        acts.into_iter().find(|act| act.status != Status::Signed)
    }

    pub fn take_their_half(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (act, document, file) = (self.unsigned_act(pick)?, self.word(), self.word());
        let row = TheirRow { day: NOON.today(), document, debit: 0, credit: 500 };
        let half = TheirHalf { opening: Some(0), closing: None, rows: vec![row; pick.variant % 3] };
        Some(Box::new(TakeTheirHalf { base: (act.id, act.version), file, half }))
    }

    pub fn move_act(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let act = self.unsigned_act(pick)?;
        let base = (act.id, act.version);
        if pick.variant == 0 {
            return Some(Box::new(CancelReconciliation(base)));
        }
        // One that differs is not signed.
        let is_free = |to: &Status| *to != Status::Signed || !act.has_theirs();
        let to = act.status.next().filter(is_free).nth(pick.variant % 3)?;
        let name = self.word();
        let fields = [("day", "2026-03-17"), ("signed_by", name.as_str())];
        Some(Box::new(MoveReconciliation { base, to, draft: draft(&fields) }))
    }

    pub fn set_rate(&mut self, pick: Pick) -> Box<dyn Operation> {
        let from = "2026-03-10".parse().unwrap();
        let known = self.store.read(&ListRates(Some(RateName::BaseKz))).unwrap();
        if pick.variant == 0 && known.iter().any(|one| one.is_own) {
            return Box::new(RemoveRate { name: RateName::BaseKz, from });
        }
        Box::new(SetRate {
            name: RateName::BaseKz,
            from,
            through: "2026-06-30".parse().ok(),
            rate: ["17", "18", "16.5"][pick.variant % 3].parse().unwrap(),
            source: self.word(),
            is_confirmed: true,
        })
    }

    pub fn write_letter(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let (instalment, rest) = self.debt(pick)?;
        let (client, day) = (self.client(pick)?, NOON.today());
        let number = self.store.read(&NextLetterNumber { year: day.year() }).unwrap();
        let debt = Money::new(rest.max(1), Currency::Kzt);
        Some(Box::new(WriteLetter {
            client,
            degree: Degree::ALL[pick.variant % 3],
            day,
            deadline: day,
            debt,
            penalty: None,
            lines: format!("{}; 1/1; 2026-02-01; {rest}; 0; {rest}", instalment.0),
            language: "kk".into(),
            file: self.word(),
            number,
        }))
    }

    pub fn mark_letter(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let filter = LetterFilter { client: self.client(pick), ..LetterFilter::default() };
        let letters = self.store.read(&ListLetters { filter }).unwrap();
        let known = letters.into_iter().find(|one| one.state().next().is_some())?;
        let base = (known.id, known.version);
        if pick.variant == 0 && known.state() == LetterState::Written {
            return Some(Box::new(CancelLetter(base)));
        }
        let (mark, word) = (known.state().next()?, self.word());
        let fields = [("sent_by", "post"), ("post_number", word.as_str()), ("answer", word.as_str())];
        let asked = |key: &str| mark.fields().iter().any(|field| field.key == key);
        let draft =
            fields.into_iter().chain([(mark.day(), "2026-03-16")]).filter(|(key, _)| asked(key)).collect();
        Some(Box::new(MarkLetter { base, mark, draft }))
    }
}
