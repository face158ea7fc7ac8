//! How clients are dunned, and which steps were taken (`D-3`).

use super::{DUNNING, DUNNING_STEP, refuse};
use crate::{
    domain::{
        claim::{DUNNING_FIELDS, dunning_flaw},
        debt::ladder::{Ladder, Step},
        field::{Draft, Flaw},
        id::Id,
    },
    store::{Fields, Operation, StoreError, StoreResult, Tx, contract::whole, invoice::INSTALMENT, record},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// Sets the given fields of how a client is dunned: its own ladder, until when nobody asks, that somebody does it by
/// hand. An empty ladder is the usual one.
#[derive(Clone, Debug)]
pub struct SaveDunning {
    pub client: Id,
    pub draft: Draft,
}

impl Operation for SaveDunning {
    fn kind(&self) -> &'static str {
        "change-dunning"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(DUNNING_FIELDS, &self.draft, false)?;
        let known = known(tx.conn(), self.client)?;
        let before = known.map(|(id, _)| tx.image(&DUNNING, id)).transpose()?.flatten();
        refuse(dunning_flaw(&whole(before.as_ref(), &fields)))?;
        if let Some((_, text)) = fields.iter_mut().find(|(column, _)| *column == "ladder") {
            let ladder = text.as_str().and_then(|text| text.parse::<Ladder>().ok());
            *text = ladder.map_or(Value::Null, |ladder| Value::from(ladder.to_string()));
        }
        match known {
            Some(base) => tx.update(&DUNNING, base, fields).map(drop),
            None => add(tx, self.client, fields),
        }
    }
}

fn add(tx: &mut Tx, client: Id, mut fields: Fields) -> StoreResult<()> {
    fields.push(("client_id", Value::from(client.0)));
    let id = tx.new_id();
    tx.insert(&DUNNING, id, fields)
}

fn known(conn: &Connection, client: Id) -> StoreResult<Option<(Id, i64)>> {
    let sql = "SELECT id, version FROM dunning WHERE client_id = ?1 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    Ok(select.query_row([client.0], |row| Ok((Id(row.get(0)?), row.get(1)?))).optional()?)
}

/// Writes down that a step was taken: one contact for all these lines.
#[derive(Clone, Debug)]
pub struct TakeStep {
    pub client: Id,
    pub step: Step,
    /// Instalments that it was about.
    pub lines: Vec<Id>,
    pub day: NaiveDate,
    /// What came of it; empty where nothing is to be said.
    pub note: String,
}

impl Operation for TakeStep {
    fn kind(&self) -> &'static str {
        "take-step"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        refuse(self.lines.is_empty().then(|| Flaw::blocking("step", "flaw-step-nothing")))?;
        let note = self.note.trim();
        for line in &self.lines {
            self.refuse_strange(tx, *line)?;
            let fields = vec![
                ("client_id", Value::from(self.client.0)),
                ("instalment_id", Value::from(line.0)),
                ("day", Value::from(self.day.to_string())),
                ("step", Value::from(self.step.day)),
                ("kind", Value::from(self.step.kind.key())),
                ("note", if note.is_empty() { Value::Null } else { Value::from(note) }),
            ];
            let id = tx.new_id();
            tx.insert(&DUNNING_STEP, id, fields)?;
        }
        tx.count_things(1);
        Ok(())
    }
}

impl TakeStep {
    fn refuse_strange(&self, tx: &mut Tx, line: Id) -> StoreResult<()> {
        let image = tx.image(&INSTALMENT, line)?.filter(|image| !INSTALMENT.is_removed(image));
        let client = image.and_then(|image| image.get("client_id").and_then(Value::as_i64));
        if client == Some(self.client.0) { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
