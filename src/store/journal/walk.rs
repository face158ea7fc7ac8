//! An undo walks back what its person did, and goes round what is signed (`U-9`).

use super::{
    DAY_MILLIS, UNDO_DAYS,
    entry::{self, Entry},
    turn::TurnBack,
};
use crate::store::{StoreError, StoreResult, Tx, contract::SIGN};

impl TurnBack {
    /// Takes back the newest own action that can be: what became of what is signed since stays, and the one before it
    /// is the next step.
    pub(super) fn walk_back(&self, tx: &mut Tx) -> StoreResult<()> {
        let since = tx.now() - UNDO_DAYS * DAY_MILLIS;
        let (mut before, mut refused) = (i64::MAX, StoreError::NothingToUndo);
        while let Some(entry) = newest_own(tx, (since, before))? {
            let done = tx.attempt(|tx| self.turn(tx, &entry).and_then(|()| tx.check_rules()));
            match done {
                Err(error) if is_signed_over(tx, &error)? => {
                    if before == i64::MAX {
                        refused = error;
                    }
                    before = entry.id;
                }
                done => return done,
            }
        }
        Err(refused)
    }
}

/// The person's newest standing action, also of the time before their name was corrected.
pub(super) fn newest_own(tx: &Tx, span: (i64, i64)) -> StoreResult<Option<Entry>> {
    let mut names = vec![tx.actor().to_owned()];
    names.extend(entry::former_names(tx.conn(), tx.actor())?);
    let mut newest: Option<Entry> = None;
    for name in names {
        let found = entry::next_undo(tx.conn(), &name, span)?;
        let is_newer = |found: &Entry| newest.as_ref().is_none_or(|known| known.id < found.id);
        if let Some(found) = found.filter(is_newer) {
            newest = Some(found);
        }
    }
    Ok(newest)
}

/// Whether a signature stands in the way: no answer of a person passes that.
fn is_signed_over(tx: &Tx, error: &StoreError) -> StoreResult<bool> {
    let StoreError::Conflicts(found) = error else { return Ok(matches!(error, StoreError::Frozen { .. })) };
    for by in found.iter().filter_map(|conflict| conflict.by) {
        if entry::find(tx.conn(), by)?.is_some_and(|entry| entry.kind == SIGN) {
            return Ok(true);
        }
    }
    Ok(false)
}
