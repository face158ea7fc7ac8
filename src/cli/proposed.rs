//! What a payment closes by rule, and what has to be told of it (`D-2`).

use super::{Desk, doubts::with_doubts, failure::Done};
use crate::{
    domain::{
        debt::allocation::{Automatic, Said, automatic},
        id::Id,
        money::Money,
    },
    i18n::debts::{doubts, penalty},
    store::{Store, debt::ReadClaims, payment::Share},
};
use serde_json::Value;

/// A payment that closes debts by rule.
pub(super) struct Proposed {
    pub(super) client: Id,
    /// Of one that is written down already: what it closes is open to it.
    pub(super) payment: Option<Id>,
    pub(super) purpose: String,
}

impl Proposed {
    /// The shares of a sum, and what was found. A sum that is nothing closes nothing: it is refused where it is written.
    pub(super) fn read(&self, sum: Money, store: &Store) -> Done<(Vec<Share>, Option<Automatic>)> {
        let open = ReadClaims::of(self.client, sum.currency());
        let claims = store.read(&ReadClaims { payment: self.payment, ..open })?;
        let found = automatic(sum, &Said::read(&self.purpose, &claims), &claims).ok();
        Ok((found.as_ref().map(|found| found.shares(&claims)).unwrap_or_default(), found))
    }
}

/// Warnings with what is to be told of a proposal beside them: documents that are not open, debts that wait for a hand,
/// and what went into penalties.
pub(super) fn with_told(
    told: (Vec<String>, Value),
    found: Option<&Automatic>,
    desk: &Desk,
) -> (Vec<String>, Value) {
    let Some(found) = found else { return told };
    let (mut messages, warnings) = with_doubts(told, doubts(found, desk.words));
    messages.extend(penalty(found.penalty, desk.words));
    (messages, warnings)
}
