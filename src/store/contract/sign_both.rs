//! Both signatures in one action (`K-2`): each has its side and its own day.

use super::{CONTRACT, SignContract, moves::SIGN};
use crate::{
    domain::{contract::Side, id::Id},
    store::{Operation, StoreError, StoreResult, Tx, record},
};
use chrono::NaiveDate;

/// The signatures that are still missing, the earlier one first.
#[derive(Clone, Debug)]
pub struct SignBoth {
    /// What both have in common; its side and its day are those of the first.
    pub signature: SignContract,
    pub days: Vec<(Side, NaiveDate)>,
}

impl Operation for SignBoth {
    fn kind(&self) -> &'static str {
        SIGN
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut base = self.signature.base;
        let mut days = self.days.clone();
        days.sort_by_key(|(_, day)| *day);
        for (side, day) in days {
            SignContract { base, side, day, ..self.signature.clone() }.apply(tx)?;
            base = standing(tx, base.0)?;
        }
        Ok(())
    }
}

fn standing(tx: &mut Tx, id: Id) -> StoreResult<(Id, i64)> {
    let image = tx.image(&CONTRACT, id)?.ok_or(StoreError::NotFound)?;
    record::base(&image).ok_or(StoreError::Damaged)
}
