//! A request: what somebody wrote, taken back and kept.

use super::REVIEW;
use crate::{
    domain::id::Id,
    store::{
        Fields, Image, Operation, SCHEMA, StoreError, StoreResult, Table, Tx,
        client::CLIENT,
        journal::{self, OutFile, Part},
        record,
    },
};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A row that a write touched: as it stood before, and after.
#[derive(Clone, Debug)]
pub(in crate::store) struct Row {
    pub table: &'static Table,
    pub id: Id,
    pub before: Option<Image>,
    pub after: Image,
}

/// The rows of the entries after this one, each once, in the order in which they were touched first.
pub(in crate::store) fn rows_since(conn: &Connection, entry: i64) -> StoreResult<Vec<Row>> {
    let mut select = conn.prepare_cached(include_str!("since.sql"))?;
    let mut rows = select.query([entry])?;
    let (mut found, mut places): (Vec<Row>, BTreeMap<(String, i64), usize>) = Default::default();
    while let Some(row) = rows.next()? {
        let (name, id): (String, i64) = (row.get(0)?, row.get(1)?);
        let (before, after): (Option<String>, String) = (row.get(2)?, row.get(3)?);
        let after = journal::parse(&after)?;
        if let Some(known) = places.get(&(name.clone(), id)).and_then(|at| found.get_mut(*at)) {
            known.after = after;
            continue;
        }
        let table = SCHEMA.table(&name).ok_or(StoreError::DamagedJournal)?;
        places.insert((name, id), found.len());
        let before = before.map(|json| journal::parse(&json)).transpose()?;
        found.push(Row { table, id: Id(id), before, after });
    }
    Ok(found)
}

impl Row {
    /// Whether another write did the same to the same row, whenever that was.
    fn is_like(&self, other: &Self) -> bool {
        const MOMENTS: [&str; 3] = ["created_at", "updated_at", "deleted_at"];
        let said = |image: &Image| {
            let mut image = image.clone();
            for column in MOMENTS {
                if let Some(moment) = image.get_mut(column) {
                    *moment = Value::from(!moment.is_null());
                }
            }
            image
        };
        (self.table, self.id) == (other.table, other.id) && said(&self.after) == said(&other.after)
    }

    /// As it is kept in a request.
    fn json(&self) -> Value {
        json!({ "table": self.table.name, "id": self.id, "before": self.before, "after": self.after })
    }

    /// The rows of a request.
    pub(super) fn read_all(json: &str) -> StoreResult<Vec<Self>> {
        let all: Vec<Kept> = serde_json::from_str(json).map_err(|_| StoreError::DamagedJournal)?;
        all.into_iter().map(Kept::row).collect()
    }
}

#[derive(serde::Deserialize)]
struct Kept {
    table: String,
    id: Id,
    before: Option<Image>,
    after: Image,
}

impl Kept {
    fn row(self) -> StoreResult<Row> {
        let table = SCHEMA.table(&self.table).ok_or(StoreError::DamagedJournal)?;
        Ok(Row { table, id: self.id, before: self.before, after: self.after })
    }
}

/// Asks for something that may not be done alone.
#[derive(Clone, Debug)]
pub struct Ask {
    pub(in crate::store) user: Id,
    pub(in crate::store) curator: Option<Id>,
    /// The kind of the action.
    pub(in crate::store) kind: &'static str,
    /// The file that is to be written.
    pub(in crate::store) file: Option<OutFile>,
    /// What it wrote; nothing for a file, which cannot be kept.
    pub(in crate::store) rows: Vec<Row>,
}

impl Ask {
    /// The client that it is about.
    fn client(&self) -> Option<i64> {
        let own = self.rows.iter().find(|row| row.table == &CLIENT).map(|row| row.id.0);
        own.or_else(|| self.rows.iter().find_map(|row| row.after.get("client_id")?.as_i64()))
    }

    /// The kind of the action, as the journal calls it.
    pub const fn asked_kind(&self) -> &'static str {
        self.kind
    }

    /// Which list is to leave as a file.
    pub fn list(&self) -> Option<&'static str> {
        self.file.as_ref().map(|file| file.what)
    }

    /// What it is about.
    pub fn name(&self) -> String {
        if let Some(file) = &self.file {
            return file.name.clone();
        }
        let client = self.rows.iter().find(|row| row.table == &CLIENT);
        let named = client.into_iter().chain(&self.rows).map(|row| record::name(&row.after));
        named.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// How many things: clients, or lines of a file.
    pub fn things(&self) -> usize {
        if let Some(file) = &self.file {
            return file.count;
        }
        let clients = self.rows.iter().filter(|row| row.table == &CLIENT).count();
        clients.max(1)
    }

    /// The request that asks for the same and waits already.
    ///
    /// # Errors
    /// Those of the database.
    pub(in crate::store) fn waiting(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let sql = "SELECT id, cells, what, coalesce(name, '') FROM review
                   WHERE user_id = ?1 AND state = 'waits' AND kind = ?2 AND deleted_at IS NULL";
        let mut select = conn.prepare_cached(sql)?;
        let mut rows = select.query((self.user.0, self.kind))?;
        while let Some(row) = rows.next()? {
            let cells: Option<String> = row.get(1)?;
            let kept = cells.map_or_else(|| Ok(Vec::new()), |json| Row::read_all(&json))?;
            let (what, name): (Option<String>, String) = (row.get(2)?, row.get(3)?);
            let is_file = self.file.is_none() || (what.as_deref(), name) == (self.list(), self.name());
            if is_file
                && kept.len() == self.rows.len()
                && kept.iter().zip(&self.rows).all(|(one, other)| one.is_like(other))
            {
                return Ok(Some(Id(row.get(0)?)));
            }
        }
        Ok(None)
    }
}

impl Operation for Ask {
    fn kind(&self) -> &'static str {
        "ask-review"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        // Identities that the write made and gave back are made by nothing else.
        let newest = self.rows.iter().map(|row| row.id).max().unwrap_or(Id(0));
        let mut id = tx.new_id();
        while self.rows.iter().any(|row| row.before.is_none()) && id <= newest {
            id = tx.new_id();
        }
        let cells: Vec<Value> = self.rows.iter().map(Row::json).collect();
        let optional = |text: String| if text.is_empty() { Value::Null } else { Value::from(text) };
        let fields: Fields = vec![
            ("user_id", Value::from(self.user.0)),
            ("about_id", self.client().map_or(Value::Null, Value::from)),
            ("kind", Value::from(self.kind)),
            ("name", optional(self.name())),
            ("things", Value::from(self.things())),
            ("what", self.list().map_or(Value::Null, Value::from)),
            (
                "cells",
                if cells.is_empty() { Value::Null } else { Value::from(Value::from(cells).to_string()) },
            ),
        ];
        tx.insert(&REVIEW, id, fields)
    }
}

/// Does something, takes it back and keeps it as a request of somebody: what waits in the demo office.
///
/// # Errors
/// Those of the operation.
pub fn ask_for(tx: &mut Tx, (user, curator): (Id, Option<Id>), wanted: &dyn Operation) -> StoreResult<()> {
    let (since, kind) = (journal::last(tx.conn())?, wanted.kind());
    let mut rows = Vec::new();
    let tried = tx.attempt(|tx| {
        tx.open_entry(kind, None, Part::Alone)?;
        wanted.apply(tx)?;
        rows = rows_since(tx.conn(), since)?;
        Err::<(), _>(StoreError::Cancelled)
    });
    match tried {
        Err(StoreError::Cancelled) => Ask { user, curator, kind, file: wanted.file(), rows }.apply(tx),
        other => other,
    }
}
