//! An open write: keeps the journal and the list of changes in step with the rows.

use super::{
    Actor, Cell, Changes, Image, Receipt, Schema, StoreError, StoreResult, Table, client,
    journal::{self, Part},
    references::Suspects,
    run::Touched,
    schema::{Given, NewRow, Shape, Shapes},
    station,
};
use crate::domain::id::{Id, IdMaker};
use rusqlite::{Connection, OptionalExtension, ToSql, types::ToSqlOutput};
use serde_json::Value;
use std::collections::BTreeSet;

/// Columns with their new values.
pub type Fields = Vec<(&'static str, Value)>;

/// What a write needs besides the transaction.
pub(super) struct Desk<'a> {
    pub(super) schema: Schema,
    pub(super) shapes: &'a mut Shapes,
    pub(super) ids: &'a mut IdMaker,
    pub(super) actor: &'a Actor,
    /// Kind of the ordinary entry, opened with the first touch.
    pub(super) kind: &'static str,
    pub(super) part: Part,
    /// Unix milliseconds.
    pub(super) now: i64,
}

pub struct Tx<'a> {
    raw: &'a Connection,
    desk: Desk<'a>,
    state: State,
    /// Whether clients are derived at the end of the write.
    derives: bool,
}

/// What a rolled back attempt must forget.
#[derive(Clone, Default)]
struct State {
    entry: Option<i64>,
    step: i64,
    changes: Changes,
    suspects: Suspects,
    things: Things,
    /// Clients whose search row and the like are to be made anew.
    underived: BTreeSet<Id>,
    /// Clients of the morning run that are concerned.
    touched: Touched,
}

/// What the open entry is about: clients before people before what hangs on them, as its sentence names them.
#[derive(Clone, Default)]
struct Things {
    seen: Changes,
    clients: i64,
    people: i64,
    others: i64,
    /// The operation counts for itself.
    told: Option<i64>,
}

impl Things {
    fn add(&mut self, table: &'static Table, id: Id) {
        if !self.seen.add(table, id) {
            return;
        }
        match table.name {
            "client" => self.clients += 1,
            "contact" => self.people += 1,
            _ => self.others += 1,
        }
    }

    fn count(&self) -> i64 {
        let main = [self.clients, self.people].into_iter().find(|count| *count > 0);
        self.told.or(main).unwrap_or(self.others)
    }
}

impl<'a> Tx<'a> {
    pub(super) fn new(raw: &'a Connection, desk: Desk<'a>) -> Self {
        Self { raw, desk, state: State::default(), derives: true }
    }

    /// The write as a whole: living rows refer to living rows, used identities are remembered.
    pub(super) fn finish(mut self) -> StoreResult<Receipt> {
        self.check_references()?;
        self.check_rules()?;
        self.derive()?;
        self.state.touched.tell(self.raw, &mut self.state.changes)?;
        self.close_entry()?;
        station::keep(self.raw, self.desk.actor, self.desk.ids.last())?;
        Ok(Receipt { journal: self.state.entry, changes: self.state.changes })
    }

    pub fn conn(&self) -> &Connection {
        self.raw
    }

    pub fn schema(&self) -> Schema {
        self.desk.schema
    }

    /// The moment of this write, in Unix milliseconds.
    pub fn now(&self) -> i64 {
        self.desk.now
    }

    /// Name of the person who writes.
    pub fn actor(&self) -> &str {
        &self.desk.actor.name
    }

    pub fn changes(&self) -> &Changes {
        &self.state.changes
    }

    /// Refuses a database that already has a history. For generators: they never mix with real work.
    pub fn require_empty(&self) -> StoreResult<()> {
        if journal::last(self.raw)? == 0 { Ok(()) } else { Err(StoreError::NotEmpty) }
    }

    pub fn new_id(&mut self) -> Id {
        self.desk.ids.next(self.desk.now / 1000)
    }

    /// Lends the columns of a table together with the connection.
    pub(super) fn with_shape<T>(
        &mut self,
        table: &'static Table,
        act: impl FnOnce(&Connection, &Shape) -> StoreResult<T>,
    ) -> StoreResult<T> {
        let shape = self.desk.shapes.of(self.raw, table)?;
        act(self.raw, shape)
    }

    /// The row as it stands; `None` when there never was one.
    pub fn image(&mut self, table: &'static Table, id: Id) -> StoreResult<Option<Image>> {
        let text = self.image_text(table, id)?;
        text.map(|json| journal::parse(&json)).transpose()
    }

    fn image_text(&mut self, table: &'static Table, id: Id) -> StoreResult<Option<String>> {
        let shape = self.desk.shapes.of(self.raw, table)?;
        let mut select = self.raw.prepare_cached(&shape.image_sql)?;
        Ok(select.query_row([id.0], |row| row.get(0)).optional()?)
    }

    /// Opens a journal entry of its own; the rows touched from now on belong to it.
    pub(super) fn open_entry(&mut self, kind: &str, undoes: Option<i64>, part: Part) -> StoreResult<i64> {
        self.close_entry()?;
        let op = self.new_id();
        let entry = journal::open(self.raw, (self.desk.now, op), self.desk.actor, (kind, undoes, part))?;
        (self.state.entry, self.state.step) = (Some(entry), 0);
        Ok(entry)
    }

    /// The entry that is open has all its rows.
    fn close_entry(&mut self) -> StoreResult<()> {
        let things = std::mem::take(&mut self.state.things).count();
        self.state.entry.map_or(Ok(()), |entry| journal::count_things(self.raw, entry, things))
    }

    /// Says how many things the open entry is about, where the rows do not.
    pub fn count_things(&mut self, things: usize) {
        self.state.things.told = i64::try_from(things).ok();
    }

    /// Opens the entry of this write even if no row will be touched.
    pub(super) fn open_own_entry(&mut self) -> StoreResult<i64> {
        self.open_entry(self.desk.kind, None, self.desk.part)
    }

    pub(super) fn entry(&mut self) -> StoreResult<i64> {
        match self.state.entry {
            Some(entry) => Ok(entry),
            None => self.open_own_entry(),
        }
    }

    /// Changes one row. `statement` returns how many rows it changed: none means stale.
    pub fn touch(
        &mut self,
        table: &'static Table,
        id: Id,
        statement: impl FnOnce(&Connection) -> rusqlite::Result<usize>,
    ) -> StoreResult<()> {
        let before = self.image_text(table, id)?;
        self.replace(table, id, before.as_deref(), statement)
    }

    fn replace(
        &mut self,
        table: &'static Table,
        id: Id,
        before: Option<&str>,
        statement: impl FnOnce(&Connection) -> rusqlite::Result<usize>,
    ) -> StoreResult<()> {
        let entry = self.entry()?;
        if before.is_some() {
            // A row that moves to another client leaves one that is found by it no more.
            self.mark_clients(table, id)?;
        }
        let changed = statement(self.raw).map_err(|error| StoreError::of_row(error, table, id))?;
        if changed != 1 {
            return Err(StoreError::Stale { table, id });
        }
        self.state.suspects.touched(table, id);
        self.note(entry, (table, id), before, None)
    }

    /// Derives what follows from a written row and records it; `after` is its image where that is known.
    fn note(
        &mut self,
        entry: i64,
        (table, id): (&'static Table, Id),
        before: Option<&str>,
        after: Option<String>,
    ) -> StoreResult<()> {
        if let Some(derive) = table.derive {
            derive(self.raw, id)?;
        }
        self.mark_clients(table, id)?;
        let after = match after {
            Some(image) => image,
            None => self.image_text(table, id)?.ok_or(StoreError::Stale { table, id })?,
        };
        self.state.step += 1;
        journal::record(self.raw, (entry, self.state.step), (table, id), before, &after)?;
        self.state.changes.add(table, id);
        self.state.things.add(table, id);
        Ok(())
    }

    /// What is derived of the clients that are found by this row, as it is now, is made anew at the end.
    fn mark_clients(&mut self, table: &'static Table, id: Id) -> StoreResult<()> {
        if let Some(clients) = table.clients.filter(|_| self.derives) {
            self.state.underived.extend(clients(self.raw, id)?);
        }
        self.state.touched.mark(self.raw, (table, id), self.derives)
    }

    /// Adds a row. Absent columns take their defaults.
    pub fn insert(&mut self, table: &'static Table, id: Id, mut fields: Given) -> StoreResult<()> {
        let (entry, now) = (self.entry()?, Value::from(self.now()));
        fields.extend([("id", Value::from(id.0)), ("created_at", now.clone()), ("updated_at", now)]);
        let shape = self.desk.shapes.of(self.raw, table)?;
        let row = shape.row(&mut fields)?;
        add_row(self.raw, &shape.insert_sql, &row).map_err(|error| StoreError::of_row(error, table, id))?;
        self.state.suspects.added((table, id), &row, &self.state.changes);
        let image = row.image();
        self.note(entry, (table, id), None, image)
    }

    /// Makes anew what is derived of the clients that were touched, as the end of a write does anyway; false when
    /// there were none.
    pub(super) fn derive(&mut self) -> StoreResult<bool> {
        let clients = std::mem::take(&mut self.state.underived);
        let any = !clients.is_empty();
        clients.into_iter().try_for_each(|id| client::derive(self.raw, id))?;
        Ok(any)
    }

    /// Does `act`, which itself fills what is derived of the clients that it writes.
    pub(super) fn derived_by<T>(&mut self, act: impl FnOnce(&mut Self) -> StoreResult<T>) -> StoreResult<T> {
        self.derives = false;
        let done = act(self);
        self.derives = true;
        done
    }

    /// Changes the columns that differ, if the row is still the version the change was made from.
    /// False when nothing differs.
    pub fn update(
        &mut self,
        table: &'static Table,
        (id, version): (Id, i64),
        fields: Fields,
    ) -> StoreResult<bool> {
        let stale = StoreError::Stale { table, id };
        let Some(text) = self.image_text(table, id)? else { return Err(stale) };
        let before = journal::parse(&text)?;
        if before.get("version").and_then(Value::as_i64) != Some(version) || table.is_removed(&before) {
            return Err(stale);
        }
        let shape = self.desk.shapes.of(self.raw, table)?;
        let given: Fields =
            fields.into_iter().filter(|(name, value)| shape.value(&before, name) != value).collect();
        if table.freezes(&before, given.iter().map(|(column, _)| *column)) {
            return Err(StoreError::Frozen { table, id });
        }
        if !given.is_empty() {
            self.set(table, id, Some(&text), &given)?;
        }
        Ok(!given.is_empty())
    }

    /// Writes columns whatever the version. For undo and for rows read in the same transaction.
    pub(super) fn set(
        &mut self,
        table: &'static Table,
        id: Id,
        before: Option<&str>,
        fields: &[(&str, Value)],
    ) -> StoreResult<()> {
        let sets: Vec<String> =
            (3..).zip(fields).map(|(at, (name, _))| format!("{name} = ?{at}, ")).collect();
        let sets = sets.concat();
        let sql =
            format!("UPDATE {} SET {sets}updated_at = ?2, version = version + 1 WHERE id = ?1", table.name);
        let now = self.now();
        let read = if before.is_none() { self.image_text(table, id)? } else { None };
        self.replace(table, id, before.or(read.as_deref()), |conn| execute(conn, &sql, (id, now), fields))
    }

    /// Marks the row as gone. It can be undone.
    pub fn remove(&mut self, table: &'static Table, (id, version): (Id, i64)) -> StoreResult<()> {
        let now = Value::from(self.now());
        self.update(table, (id, version), vec![(table.removal, now)]).map(drop)
    }

    /// Brings a removed row back.
    pub fn revive(&mut self, table: &'static Table, id: Id) -> StoreResult<()> {
        self.set(table, id, None, &[(table.removal, Value::Null)])
    }

    /// Does `act` and keeps it only when it succeeds; the transaction goes on either way.
    pub(super) fn attempt<T>(&mut self, act: impl FnOnce(&mut Self) -> StoreResult<T>) -> StoreResult<T> {
        let kept = self.state.clone();
        self.raw.execute_batch("SAVEPOINT attempt")?;
        let result = act(self);
        if result.is_err() {
            self.raw.execute_batch("ROLLBACK TO attempt")?;
            self.state = kept;
        }
        self.raw.execute_batch("RELEASE attempt")?;
        result
    }

    /// Fails when a touched row leaves a living row referring to a removed one.
    fn check_references(&self) -> StoreResult<()> {
        let broken = self.state.suspects.broken(self.raw, self.desk.schema, &self.state.changes)?;
        broken.map_or(Ok(()), |link| Err(StoreError::Dangling(Box::new(link))))
    }

    /// Fails when a touched row breaks a rule of its table.
    pub(super) fn check_rules(&self) -> StoreResult<()> {
        let ruled = self.state.changes.tables().filter_map(|(table, ids)| Some((table.rule?, ids)));
        for (rule, ids) in ruled {
            ids.iter().try_for_each(|id| rule(self.raw, *id))?;
        }
        Ok(())
    }

    pub(super) fn skip(&self, entry: i64, cell: &Cell) -> StoreResult<()> {
        journal::skip(self.raw, entry, cell)
    }
}

fn add_row(conn: &Connection, sql: &str, row: &NewRow) -> rusqlite::Result<usize> {
    let mut statement = conn.prepare_cached(sql)?;
    // What is not bound is NULL.
    for (at, value) in (1..).zip(&row.values).filter(|(_, value)| !value.is_null()) {
        statement.raw_bind_parameter(at, Column(value))?;
    }
    statement.raw_execute()
}

fn execute(
    conn: &Connection,
    sql: &str,
    (id, now): (Id, i64),
    fields: &[(&str, Value)],
) -> rusqlite::Result<usize> {
    let mut statement = conn.prepare_cached(sql)?;
    statement.raw_bind_parameter(1, id.0)?;
    statement.raw_bind_parameter(2, now)?;
    for (at, (_, value)) in (3..).zip(fields) {
        statement.raw_bind_parameter(at, Column(value))?;
    }
    statement.raw_execute()
}

/// A JSON value as `SQLite` stores it: text, whole number or NULL.
pub(super) struct Column<'a>(pub(super) &'a Value);

impl ToSql for Column<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self.0 {
            Value::Null => Ok(rusqlite::types::Null.into()),
            Value::Bool(yes) => Ok(i64::from(*yes).into()),
            Value::Number(number) => Ok(number.as_i64().unwrap_or_default().into()),
            Value::String(text) => text.to_sql(),
            other => Ok(other.to_string().into()),
        }
    }
}
