//! Rows that a contract itself proposes, taken at once.

use super::SaveObligation;
use crate::{
    domain::{field::Draft, id::Id, obligation::proposal::Agreed},
    store::{Operation, StoreResult, Tx, contract::ContractOut},
};
use chrono::NaiveDate;
use serde_json::Value;

impl ContractOut {
    /// What of it says who owes what.
    pub fn agreed(&self) -> Agreed {
        Agreed {
            kind: self.text("kind"),
            sum: self.image.get("sum").and_then(Value::as_i64),
            currency: self.text("currency"),
            subject: self.text("subject"),
            payment: self.text("payment"),
            delivery: self.text("delivery"),
        }
    }
}

/// Writes the proposed rows that were taken: one action.
#[derive(Clone, Debug)]
pub struct TakeProposed {
    pub contract: Id,
    pub rows: Vec<Draft>,
    pub today: NaiveDate,
}

impl Operation for TakeProposed {
    fn kind(&self) -> &'static str {
        "take-proposed"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for draft in self.rows.clone() {
            SaveObligation { base: None, contract: Some(self.contract), draft, today: self.today }
                .save(tx)?;
        }
        tx.count_things(self.rows.len());
        Ok(())
    }
}
