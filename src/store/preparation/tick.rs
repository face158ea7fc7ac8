//! The tick: papers and questions are ready.

use crate::{
    domain::id::Id,
    store::{
        Operation, StoreResult, Tx,
        activity::{ACTIVITY, still_planned},
    },
};
use serde_json::Value;

/// Says of planned activities that they are prepared, or that they are not; one action, however many they are.
#[derive(Clone, Debug)]
pub struct TickPrepared {
    /// With their versions.
    pub activities: Vec<(Id, i64)>,
    pub is_prepared: bool,
}

impl Operation for TickPrepared {
    fn kind(&self) -> &'static str {
        if self.is_prepared { "tick-prepared" } else { "untick-prepared" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut ticked = 0;
        for base in &self.activities {
            still_planned(tx, base.0)?;
            let fields = vec![("prepared", Value::from(i64::from(self.is_prepared)))];
            ticked += usize::from(tx.update(&ACTIVITY, *base, fields)?);
        }
        tx.count_things(ticked);
        Ok(())
    }
}
