//! Saying that a payment is whose it seems to be, and booking what is said.

use super::{Next, choosing::Asked, head, rows::What, sorting::Sorting};
use crate::{
    domain::statement::booking::{Choice, Entry},
    screens::{Context, Reaction, arrived},
    store::{
        import::statement::Weighed,
        statement::{BookStatements, Booking, ShowBooked},
    },
};
use std::sync::Arc;

impl Sorting {
    /// Takes the proposal, or asks where there is none or something is said already.
    pub(super) fn open_row(&mut self, cx: &Context) -> Reaction {
        let Some(at) = self.at() else { return Reaction::Stay };
        match self.proposal(at) {
            Some(proposal) if self.rows.get(at).is_some_and(|row| row.choice.is_none()) => {
                self.say(at, Some(proposal));
                self.down(cx);
                Reaction::Stay
            }
            _ => self.ask_what(cx),
        }
    }

    /// What is proposed for a line that can be booked.
    fn proposal(&self, at: usize) -> Option<Choice> {
        let told = self.told(at).filter(|told| told.row.can_be_booked())?;
        let answer = told.answer?;
        if answer.is_aside() {
            return Some(Choice::AsItIs);
        }
        let advance = |client| Choice::Of { client, documents: Vec::new() };
        answer.best().and_then(|_| Choice::proposed(answer)).or_else(|| answer.advance().map(advance))
    }

    pub(super) fn say(&mut self, at: usize, choice: Option<Choice>) {
        if let Some(row) = self.rows.get_mut(at).filter(|row| row.can_be_booked()) {
            row.say(choice);
        }
    }

    /// Confirms the proposal, or takes back what was confirmed.
    pub(super) fn mark(&mut self, cx: &Context) -> Reaction {
        let Some(at) = self.at() else { return Reaction::Stay };
        let Some(told) = self.told(at) else { return Reaction::Stay };
        if !told.row.can_be_booked() {
            return Reaction::warn(head::not_offered(&told, cx));
        }
        let choice = if told.row.choice.is_some() { None } else { self.proposal(at) };
        if choice.is_none() && told.row.choice.is_none() {
            return Reaction::warn(cx.words.get("booking-nobody-proposed"));
        }
        self.say(at, choice);
        self.down(cx);
        Reaction::Stay
    }

    /// Confirms every proposal of the group, or takes all of them back.
    pub(super) fn mark_all(&mut self) {
        let shown = self.pane(self.front).shown.clone();
        let open = |at: &usize| self.rows.get(*at).is_some_and(|row| row.choice.is_none());
        let proposed: Vec<(usize, Choice)> =
            shown.iter().filter(|at| open(at)).filter_map(|at| Some((*at, self.proposal(*at)?))).collect();
        if proposed.is_empty() {
            for at in shown {
                self.say(at, None);
            }
        }
        for (at, choice) in proposed {
            self.say(at, Some(choice));
        }
    }

    /// Leaves at once where nothing is lost.
    pub(super) fn leave(&mut self, cx: &Context) -> Next {
        if !self.is_said() {
            return Next::Close;
        }
        self.choosing.asked = Asked::Leaving;
        let said = self.rows.iter().filter(|row| row.is_said && row.choice.is_some()).count();
        Next::React(head::ask_to_leave(said, cx))
    }

    /// Books what is confirmed; asks where an account is not ours.
    pub(super) fn book(&mut self, cx: &Context) -> Reaction {
        let bookings = self.bookings();
        let keys = bookings.iter().flat_map(|one| one.entries.iter().map(|entry| entry.key.clone()));
        self.keys = Arc::new(keys.collect());
        if self.keys.is_empty() {
            return Reaction::warn(cx.words.get("booking-nothing-confirmed"));
        }
        let foreign = bookings.iter().any(|one| {
            self.weighed
                .statements
                .iter()
                .any(|of| Arc::ptr_eq(&of.statement, &one.statement) && of.foreign().is_some())
        });
        if foreign && !self.takes_foreign {
            self.choosing.asked = Asked::Foreign;
            return head::ask_about_foreign(cx);
        }
        let (file, format) = (self.source.name(), self.source.file.format.key());
        let kind = self.source.kind.clone();
        self.booking = cx.worker.write(BookStatements { file, format, bookings, payers: Vec::new(), kind });
        Reaction::Stay
    }

    fn bookings(&self) -> Vec<Booking> {
        let of = |(statement, one): (usize, &Weighed)| {
            let rows = self.rows.iter().filter(|row| row.statement == statement && row.can_be_booked());
            let entries = rows.filter_map(|row| {
                let What::Operation(place) = row.what else { return None };
                let (operation, key) = (one.statement.operations.get(place)?, one.keys.get(place)?);
                Some(Entry::chosen((place, operation), key.clone(), row.choice.clone()?))
            });
            Booking {
                entries: entries.collect(),
                statement: Arc::clone(&one.statement),
                currency: one.currency,
            }
        };
        let all = self.weighed.statements.iter().enumerate().map(of);
        all.filter(|one| !one.entries.is_empty()).collect()
    }

    pub(super) fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        if arrived(&mut self.booking, &mut told, cx).is_some() {
            self.counting = cx.worker.ask(ShowBooked(Arc::clone(&self.keys)));
        }
        if let Some(booked) = arrived(&mut self.counting, &mut told, cx) {
            let (confirmed, of) = self.confirmed();
            let said = head::booked(&booked, of - confirmed, cx);
            return Next::React(Reaction::All(vec![Reaction::Close, Reaction::done(said)]));
        }
        self.collect_choice(&mut told, cx);
        Next::React(Reaction::All(told))
    }
}
