//! A document goes one step on.

use super::{Owner, save::put};
use crate::{
    domain::{
        field::Flaw,
        id::Id,
        package::{DocumentKind, Step},
    },
    store::{
        Operation, StoreError, StoreResult, Tx,
        annex::{SendAnnex, SignAnnex},
        contract::SIGN,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Something has happened to a document on a day. What a record of its own says is written there: a signature under such a
/// document is final, and the contract itself is signed by its own move, which asks who may sign.
#[derive(Clone, Debug)]
pub struct StepDocument {
    pub contract: Id,
    pub owner: Owner,
    pub kind: DocumentKind,
    pub base: Option<(Id, i64)>,
    pub step: Step,
    pub day: NaiveDate,
    pub today: NaiveDate,
    /// Why it is signed although something stands in the way; empty where nothing shall.
    pub reason: String,
}

impl Operation for StepDocument {
    fn kind(&self) -> &'static str {
        match (self.owner, self.step) {
            (Owner::Annex(..), Step::Sent) => "send-annex",
            (Owner::Annex(..), step) if step.signer().is_some() => SIGN,
            _ => "step-document",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let (day, today) = (self.day, self.today);
        if day > today {
            return Err(StoreError::Flawed(Flaw::blocking(self.step.column(), "flaw-package-ahead")));
        }
        match (self.owner, self.step, self.step.signer()) {
            (Owner::Annex(id, version), Step::Sent, _) => SendAnnex { base: (id, version), day }.apply(tx),
            (Owner::Annex(id, version), _, Some(side)) => {
                let reason = self.reason.clone();
                SignAnnex { base: (id, version), side, day, today, reason }.apply(tx)
            }
            (Owner::Contract, _, Some(_)) => {
                Err(StoreError::Flawed(Flaw::blocking("state", "flaw-package-contract")))
            }
            _ => {
                let fields = vec![(self.step.column(), Value::from(day.to_string()))];
                put(tx, (self.contract, self.owner, self.kind), self.base, fields).map(drop)
            }
        }
    }
}
