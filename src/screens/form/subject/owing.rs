//! Forms of what the sides of a contract owe (`K-7`): an obligation, and what was done for one.

use super::{Base, Subject};
use crate::{
    domain::{
        field::{Draft, Field},
        id::Id,
        obligation,
    },
    screens::Context,
    store::{
        Operation, Table,
        obligation::{OBLIGATION, ObligationOut, PERFORMANCE, PerformObligation, SaveObligation},
    },
};
use chrono::NaiveDate;

/// Which of the two.
#[derive(Clone, Copy, Debug)]
pub enum Owing {
    /// An obligation; of a new one the contract and its client.
    Obligation { of: Option<(Id, Id)>, base: Option<Base>, today: NaiveDate },
    /// What was done for an obligation of this client.
    Performance { client: Id, of: Base, today: NaiveDate },
}

impl Owing {
    pub(super) const fn is_new(&self) -> bool {
        !matches!(self, Self::Obligation { base: Some(_), .. })
    }

    pub(super) const fn table(&self) -> &'static Table {
        match self {
            Self::Obligation { .. } => &OBLIGATION,
            Self::Performance { .. } => &PERFORMANCE,
        }
    }

    pub(super) const fn fields(&self) -> &'static [Field] {
        match self {
            Self::Obligation { .. } => obligation::FIELDS,
            Self::Performance { .. } => obligation::PERFORMANCE_FIELDS,
        }
    }

    /// The row, the client and the contract or obligation whose draft it is.
    pub(super) fn draft_of(&self) -> [Option<Id>; 3] {
        match self {
            Self::Obligation { of, base, .. } => {
                [base.map(|base| base.0), of.map(|of| of.1), of.map(|of| of.0)]
            }
            Self::Performance { client, of, .. } => [None, Some(*client), Some(of.0)],
        }
    }

    pub(super) fn operation(self, draft: Draft) -> Box<dyn Operation> {
        match self {
            Self::Obligation { of, base, today } => {
                Box::new(SaveObligation { base, contract: of.map(|of| of.0), draft, today })
            }
            Self::Performance { of, today, .. } => Box::new(PerformObligation { base: of, draft, today }),
        }
    }

    /// Goes on from the row as it stands now.
    pub(super) const fn rebase(&mut self, found: Base) {
        match self {
            Self::Obligation { base, .. } => *base = Some(found),
            Self::Performance { of, .. } => *of = found,
        }
    }
}

impl Subject {
    /// A new obligation of a contract with its client.
    pub fn new_obligation(contract: Id, client: Id, cx: &Context) -> (Self, Draft) {
        let owing = Owing::Obligation { of: Some((contract, client)), base: None, today: cx.today };
        (Self::Owing(owing), obligation::blank())
    }

    /// Opens an obligation.
    pub fn of_obligation(one: &ObligationOut, cx: &Context) -> (Self, Draft) {
        let base = Some((one.id, one.version));
        let owing = Self::Owing(Owing::Obligation { of: None, base, today: cx.today });
        let (subject, mut draft) = Self::of_row(owing, obligation::FIELDS, &one.image, cx);
        draft.set("owner", one.owner.clone());
        (subject, draft)
    }

    /// Opens what was done for an obligation.
    pub fn of_performance(one: &ObligationOut, cx: &Context) -> (Self, Draft) {
        let (client, of) = (one.client.0, (one.id, one.version));
        let owing = Owing::Performance { client, of, today: cx.today };
        (Self::Owing(owing), obligation::performed(cx.today))
    }
}
