//! Adding and changing documents of contracts.

use super::{ANNEX, sign::sides_once};
use crate::{
    domain::{
        annex::{self, AnnexKind, fields, line::read_lines, next_number},
        contract::state::ContractState,
        field::{Draft, Flaw},
        id::Id,
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx,
        contract::{CONTRACT, refuse_number, seen, whole},
        record,
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Adds a document to a contract, or changes the given fields of one. A number is given at the first save.
#[derive(Clone, Debug)]
pub struct SaveAnnex {
    pub base: Option<(Id, i64)>,
    pub contract: Id,
    pub kind: AnnexKind,
    pub draft: Draft,
}

impl Operation for SaveAnnex {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-annex" } else { "add-annex" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveAnnex {
    /// Saves as a part of a larger write; answers which document it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let contract = tx.image(&CONTRACT, self.contract)?.ok_or(StoreError::NotFound)?;
        let mut fields = self.columns()?;
        let before = self.base.map(|(id, _)| tx.image(&ANNEX, id)).transpose()?.flatten();
        self.refuse(&contract, before.as_ref(), &fields)?;
        let id = if let Some(base) = self.base {
            tx.update(&ANNEX, base, fields)?;
            base.0
        } else {
            self.complete(tx.conn(), &contract, &mut fields)?;
            let id = tx.new_id();
            tx.insert(&ANNEX, id, fields)?;
            id
        };
        Ok(id)
    }

    /// Columns that the kind has; lines as they are stored.
    fn columns(&self) -> StoreResult<Fields> {
        let mut columns = record::columns(fields(self.kind), &self.draft, self.base.is_none())?;
        columns.retain(|(column, value)| !value.is_null() || !matches!(*column, "number" | "day"));
        for (column, value) in &mut columns {
            if let Some(lines) =
                value.as_str().filter(|_| *column == "lines").and_then(|text| read_lines(text).ok())
            {
                let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
                *value = Value::from(lines.join("\n"));
            }
        }
        Ok(columns)
    }

    fn refuse(&self, contract: &Image, before: Option<&Image>, fields: &Fields) -> StoreResult<()> {
        let begins = record::text(contract, "day").parse::<NaiveDate>().ok();
        let flaws = annex::flaws(self.kind, &whole(before, fields), begins);
        flaws.into_iter().next().map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))?;
        refuse_number(before, fields)
    }

    /// What a new document gets without being asked.
    fn complete(&self, conn: &Connection, contract: &Image, fields: &mut Fields) -> StoreResult<()> {
        let (state, has_number) = (
            record::text(contract, "state").parse::<ContractState>().map_err(|_| StoreError::Damaged)?,
            fields.iter().any(|(column, _)| *column == "number"),
        );
        let is_over = matches!(state, ContractState::Archived | ContractState::NotConcluded);
        if CONTRACT.is_removed(contract) || is_over || (self.kind.ends() && !state.is_binding()) {
            return Err(StoreError::Flawed(Flaw::blocking("state", "flaw-annex-over")));
        }
        if !has_number {
            fields.push(("number", Value::from(self.next_number(conn)?)));
        }
        fields.push(("contract_id", Value::from(self.contract.0)));
        fields.push(("client_id", contract.get("client_id").cloned().unwrap_or_default()));
        fields.push(("kind", Value::from(self.kind.key())));
        Ok(())
    }

    /// Numbers of cancelled documents are taken too.
    fn next_number(&self, conn: &Connection) -> StoreResult<String> {
        let mut select = conn.prepare_cached(include_str!("taken.sql"))?;
        let taken = select.query_map((self.contract.0, self.kind.key()), |row| row.get(0))?;
        let taken: Vec<String> = taken.collect::<rusqlite::Result<_>>()?;
        Ok(next_number(taken.iter().map(String::as_str)))
    }
}

/// Cancels a document that nobody signed. A contract whose letter of termination is cancelled goes on.
#[derive(Clone, Copy, Debug)]
pub struct CancelAnnex(pub (Id, i64));

impl Operation for CancelAnnex {
    fn kind(&self) -> &'static str {
        "cancel-annex"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &ANNEX, self.0)?;
        tx.remove(&ANNEX, self.0)?;
        let is_letter = record::text(&before, "kind") == AnnexKind::Notice.key();
        let Some(id) = before.get("contract_id").and_then(Value::as_i64).filter(|_| is_letter) else {
            return Ok(());
        };
        let contract = tx.image(&CONTRACT, Id(id))?.ok_or(StoreError::NotFound)?;
        if contract.get("ended_on") != before.get("end_day") {
            return Ok(());
        }
        let base = record::base(&contract).ok_or(StoreError::Damaged)?;
        tx.update(&CONTRACT, base, vec![("ended_on", Value::Null)]).map(drop)
    }
}

/// A document has gone to the other side. A letter ends the contract then, on the day that it says.
#[derive(Clone, Copy, Debug)]
pub struct SendAnnex {
    pub base: (Id, i64),
    pub day: NaiveDate,
}

impl Operation for SendAnnex {
    fn kind(&self) -> &'static str {
        "send-annex"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &ANNEX, self.base)?;
        let mut fields = vec![("sent_day", Value::from(self.day.to_string()))];
        if record::text(&before, "kind") == AnnexKind::Notice.key() {
            let contract = before.get("contract_id").and_then(Value::as_i64).map(Id);
            let contract = tx.image(&CONTRACT, contract.ok_or(StoreError::Damaged)?)?;
            let contract = contract.ok_or(StoreError::NotFound)?;
            fields.extend(sides_once(tx, &before, &contract)?);
            let end = before.get("end_day").cloned().unwrap_or_default();
            tx.update(
                &CONTRACT,
                record::base(&contract).ok_or(StoreError::Damaged)?,
                vec![("ended_on", end)],
            )?;
        }
        tx.update(&ANNEX, self.base, fields).map(drop)
    }
}
