//! A payer that nobody knows becomes a client, and what it paid is its payment (`D-2`).

use super::{choosing::Asked, sorting::Sorting};
use crate::{
    domain::{
        id::Id,
        statement::{Payer, booking::Choice, score::Reason},
    },
    screens::{Context, Reaction, form::Form},
};

impl Sorting {
    /// Who paid a line, where that can become a client: nobody has the number yet.
    pub(super) fn payer(&self, at: usize) -> Option<Payer> {
        let told = self.told(at).filter(|told| told.row.can_be_booked())?;
        let answer = told.answer.filter(|answer| answer.apart.is_none() && !answer.is_for_another)?;
        let is_known = answer.matches.iter().any(|found| found.reasons.contains(&Reason::TaxId));
        let payer = Payer::of(told.operation.filter(|_| !is_known)?)?;
        let has_number = self.weighed.people.values().any(|own| own.tax_id == payer.tax_id);
        (!has_number).then_some(payer)
    }

    /// The form of a new client, with what the line tells.
    pub(super) fn new_client(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some(payer) = self.payer(at) else {
            return Reaction::warn(cx.words.get("booking-no-new-client"));
        };
        (self.choosing.at, self.choosing.asked) = (at, Asked::NewClient);
        Reaction::open(Form::of_payer(payer, cx))
    }

    /// What the payer of the line paid in this file and nobody has decided about is its payment.
    pub(super) fn give(&mut self, client: Id, cx: &Context) -> Reaction {
        let id =
            |at: usize| Some(self.told(at)?.operation?.party.tax_id.as_str()).filter(|id| !id.is_empty());
        let asked = self.choosing.at;
        let is_same = |at: &usize| *at == asked || id(*at).is_some() && id(*at) == id(asked);
        let is_open = |at: &usize| self.rows.get(*at).is_some_and(|row| row.choice.is_none());
        let takes =
            |at: &usize| self.told(*at).is_some_and(|told| told.operation.is_some_and(|one| one.amount > 0));
        let lines: Vec<usize> = (0..self.rows.len())
            .filter(|at| is_same(at) && takes(at) && (*at == asked || is_open(at)))
            .collect();
        for at in &lines {
            self.say(*at, Some(Choice::Of { client, documents: Vec::new() }));
        }
        self.down(cx);
        Reaction::done(cx.words.count("booking-given", lines.len()))
    }
}
