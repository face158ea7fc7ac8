//! Writing in a text: changed, added, moved passages. What went out is copied into a next edition first.

use super::{
    PASSAGE, PassageOut, STEP,
    begin::{open_edition, row, twin},
};
use crate::{
    domain::{contract::text::Passage, field::Draft, id::Id},
    store::{Operation, StoreError, StoreResult, Tx, record},
};
use serde_json::Value;

/// Changes what is written in a passage.
#[derive(Clone, Debug)]
pub struct SavePassage {
    pub base: (Id, i64),
    /// What is given changes, by the fields of its kind.
    pub draft: Draft,
}

impl Operation for SavePassage {
    fn kind(&self) -> &'static str {
        "change-passage"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, self.base)?;
        let open = open_edition(tx, &known)?;
        let mut fields = record::columns(known.passage.kind.fields(), &self.draft, false)?;
        // A switch that is off is written as off, not as unknown.
        for (column, value) in &mut fields {
            if *column == "is_negotiable" && value.is_null() {
                *value = Value::from(0);
            }
        }
        tx.update(&PASSAGE, (open.id, open.version), fields).map(drop)
    }
}

/// The passage as it was seen.
fn seen(tx: &Tx, (id, version): (Id, i64)) -> StoreResult<PassageOut> {
    let known = PassageOut::load(tx.conn(), id)?.filter(|one| one.version == version);
    known.ok_or(StoreError::Stale { table: &PASSAGE, id })
}

/// Takes a passage out; its code stays its own in the editions that have it.
#[derive(Clone, Copy, Debug)]
pub struct RemovePassage {
    pub base: (Id, i64),
}

impl Operation for RemovePassage {
    fn kind(&self) -> &'static str {
        "remove-passage"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let open = open_edition(tx, &seen(tx, self.base)?)?;
        tx.remove(&PASSAGE, (open.id, open.version))
    }
}

/// Adds a passage behind another one.
#[derive(Clone, Debug)]
pub struct AddPassage {
    pub behind: (Id, i64),
    pub passage: Passage,
}

impl Operation for AddPassage {
    fn kind(&self) -> &'static str {
        "add-passage"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let open = open_edition(tx, &seen(tx, self.behind)?)?;
        let place = place_behind(tx, &open)?;
        let id = tx.new_id();
        tx.insert(&PASSAGE, id, row(&self.passage, (open.edition, place)))
    }
}

/// A free place behind a passage; where there is no room left, everything behind moves on.
fn place_behind(tx: &mut Tx, known: &PassageOut) -> StoreResult<i64> {
    let next = |tx: &Tx| -> StoreResult<Option<i64>> {
        let sql = "SELECT min(place) FROM passage WHERE edition_id = ?1 AND place > ?2";
        let mut select = tx.conn().prepare_cached(sql)?;
        Ok(select.query_row([known.edition.0, known.place], |row| row.get(0))?)
    };
    let Some(behind) = next(tx)? else { return Ok(known.place + STEP) };
    if behind - known.place > 1 {
        return Ok(known.place + (behind - known.place) / 2);
    }
    let sql = "SELECT id FROM passage WHERE edition_id = ?1 AND place > ?2 ORDER BY place DESC";
    let mut select = tx.conn().prepare(sql)?;
    let ids = select.query_map([known.edition.0, known.place], |row| row.get(0).map(Id))?;
    let ids: Vec<Id> = ids.collect::<rusqlite::Result<_>>()?;
    drop(select);
    for id in ids {
        let image = tx.image(&PASSAGE, id)?.ok_or(StoreError::NotFound)?;
        let place = image.get("place").and_then(Value::as_i64).unwrap_or_default();
        tx.set(&PASSAGE, id, None, &[("place", Value::from(place + STEP))])?;
    }
    Ok(known.place + STEP / 2)
}

/// Changes places with the passage before or behind it.
#[derive(Clone, Copy, Debug)]
pub struct MovePassage {
    pub base: (Id, i64),
    pub other: (Id, i64),
}

impl Operation for MovePassage {
    fn kind(&self) -> &'static str {
        "move-passage"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let (one, other) = (seen(tx, self.base)?, seen(tx, self.other)?);
        if one.edition != other.edition {
            return Err(StoreError::Stale { table: &PASSAGE, id: other.id });
        }
        let open = open_edition(tx, &one)?;
        let other = if open.edition == one.edition { other } else { twin(tx, open.edition, &other)? };
        tx.update(&PASSAGE, (open.id, open.version), vec![("place", Value::from(other.place))])?;
        tx.update(&PASSAGE, (other.id, other.version), vec![("place", Value::from(open.place))]).map(drop)
    }
}
