//! An outcome by which a promise of ours is kept.

use super::{ACTIVITY, CloseActivity, LogActivity};
use crate::{
    domain::id::Id,
    store::{Operation, StoreResult, Tx},
};
use serde_json::Value;

/// What came of a talk, as it is written down.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Of what was planned.
    Closed(CloseActivity),
    /// Of what was not.
    Logged(LogActivity),
}

/// Writes an outcome down and says that a promise of an earlier talk is kept: one action.
#[derive(Clone, Debug)]
pub struct KeepPromise {
    /// The activity in which it was promised, with the version that was seen.
    pub promise: (Id, i64),
    /// When it was kept: `YYYY-MM-DD`.
    pub day: String,
    pub outcome: Outcome,
}

impl Outcome {
    fn operation(&self) -> &dyn Operation {
        match self {
            Self::Closed(close) => close,
            Self::Logged(log) => log,
        }
    }
}

impl Operation for KeepPromise {
    fn kind(&self) -> &'static str {
        self.outcome.operation().kind()
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        // The outcome comes first: the sentence of the journal is about it.
        self.outcome.operation().apply(tx)?;
        let kept = vec![("promise_kept", Value::from(self.day.clone()))];
        tx.update(&ACTIVITY, self.promise, kept).map(drop)
    }
}
