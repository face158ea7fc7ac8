//! The journal as people read it: actions with their size, and the changes of one.

use super::{Entry, entry, history, parse, seen};
use crate::{
    domain::id::Id,
    store::{Image, Query, SCHEMA, Schema, StoreResult, Table, record, schema::Shapes},
};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const LIST: &str = concat!(include_str!("list.sql"), include_str!("conditions.sql"));
const COUNT: &str = concat!(include_str!("count.sql"), include_str!("conditions.sql"));

/// Which actions to list; empty fields do not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JournalFilter {
    pub actor: Option<String>,
    /// The client, and every row of its story.
    pub about: Option<Id>,
    /// Unix milliseconds, from and up to but not including.
    pub from: Option<i64>,
    pub until: Option<i64>,
}

/// A window of the journal, newest first.
#[derive(Clone, Debug)]
pub struct ListJournal {
    pub filter: JournalFilter,
    pub edge: JournalEdge,
    pub limit: usize,
}

/// Where a window of the journal lies; entries are named by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalEdge {
    Newest,
    /// Next to an entry, on its older side.
    Before(i64),
    /// Next to an entry, on its newer side.
    After(i64),
    Oldest,
}

impl JournalEdge {
    const fn before(self) -> Option<i64> {
        if let Self::Before(entry) = self { Some(entry) } else { None }
    }

    const fn after(self) -> Option<i64> {
        if let Self::After(entry) = self { Some(entry) } else { None }
    }

    /// Read from the old end on, towards newer entries.
    const fn is_upwards(self) -> bool {
        matches!(self, Self::After(_) | Self::Oldest)
    }
}

/// One action of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    pub entry: Entry,
    /// How many things the action is about: clients, where it is about clients.
    pub things: i64,
    pub undone: bool,
    /// Kind of the entry that an undo or redo turned back.
    pub turned_kind: Option<String>,
    /// Table of the row that it is about, and that row after it: what the sentence names.
    pub table: Option<String>,
    pub subject: Option<Image>,
    /// The client whose story it belongs to, and what it is called now.
    pub client: Option<Id>,
    pub client_name: String,
    /// Other actions that were turned back with this one.
    pub others: i64,
    /// The computer it was done at; empty where that is not known.
    pub computer: String,
    /// Why it was done, where that was asked.
    pub reason: String,
    /// Who asked for it, where another one accepted it; else empty.
    pub asked_by: String,
    /// The first changed cells, where the sentence tells them.
    pub changes: Vec<Change>,
}

/// Changed cells that a sentence may need.
const TOLD: usize = 12;

/// Whether the sentence of this kind of action tells what became of what.
fn tells_changes(kind: &str) -> bool {
    const KINDS: [&str; 13] = [
        "change-client",
        "change-clients",
        "change-contact",
        "change-note",
        "change-activity",
        "move-activity",
        "change-consent",
        "merge",
        "rename-own-field",
        "rename-user",
        "change-user",
        "save-need",
        "save-company",
    ];
    KINDS.contains(&kind)
}

impl ListJournal {
    /// The one action that this entry heads.
    pub fn action(entry: i64) -> Self {
        Self { filter: JournalFilter::default(), edge: JournalEdge::Before(entry + 1), limit: 1 }
    }
}

impl Query for ListJournal {
    type Answer = Vec<EntryRow>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<EntryRow>> {
        let way = if self.edge.is_upwards() { "ASC" } else { "DESC" };
        let seen = seen::condition(conn)?;
        let sql = format!("{LIST} {seen} ORDER BY entry.id {way} LIMIT :limit");
        let mut select = conn.prepare_cached(&sql)?;
        let mut rows = select.query(named_params! {
            ":actor": self.filter.actor,
            ":about": self.filter.about.map(|id| id.0),
            ":from": self.filter.from,
            ":until": self.filter.until,
            ":before": self.edge.before(),
            ":after": self.edge.after(),
            ":limit": self.limit,
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(EntryRow::read(conn, row)?);
        }
        if self.edge.is_upwards() {
            found.reverse();
        }
        Ok(found)
    }
}

impl EntryRow {
    /// Reads a row of `list.sql`.
    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let (entry, turned_kind) = (Entry::read(row)?, row.get::<_, Option<String>>(8)?);
        let (subject, named): (Option<String>, i64) = (row.get(10)?, row.get(14)?);
        let wanted = ShowEntry { schema: SCHEMA, entry: named, limit: TOLD };
        let (done, turned): (Option<i64>, Option<i64>) = (row.get(6)?, row.get(17)?);
        // What an undo turned is told as it was done; one that turned nothing says so.
        let done = done.unwrap_or_default();
        let things = turned.filter(|turned| *turned > 0 && done > 0).unwrap_or(done);
        let is_told = tells_changes(turned_kind.as_deref().unwrap_or(&entry.kind));
        let (table, about): (Option<String>, Option<i64>) = (row.get(9)?, row.get(19)?);
        let is_named = match (&table, about) {
            (Some(table), Some(id)) => seen::shows_row(conn, (table, Id(id)))?,
            _ => true,
        };
        let subject = subject.filter(|_| is_named);
        Ok(Self {
            entry,
            things,
            undone: row.get(7)?,
            turned_kind,
            table,
            subject: subject.map(|json| parse(&json)).transpose()?,
            client: row.get::<_, Option<i64>>(11)?.map(Id),
            client_name: row.get::<_, Option<String>>(12)?.unwrap_or_default(),
            others: row.get(13)?,
            computer: row.get::<_, Option<String>>(15)?.unwrap_or_default(),
            reason: row.get::<_, Option<String>>(16)?.unwrap_or_default(),
            asked_by: row.get::<_, Option<String>>(18)?.unwrap_or_default(),
            changes: if is_told { wanted.changes_of(conn, &[named])? } else { Vec::new() },
        })
    }
}

/// Everybody who wrote something, by name.
#[derive(Clone, Copy, Debug)]
pub struct ListActors;

impl Query for ListActors {
    type Answer = Vec<String>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<String>> {
        let mut select = conn.prepare_cached(include_str!("actors.sql"))?;
        let names = select.query_map([], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }
}

/// The entry that took this one back, where it is undone now.
#[derive(Clone, Copy, Debug)]
pub struct UndoneBy(pub i64);

impl Query for UndoneBy {
    type Answer = Option<i64>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<i64>> {
        if !entry::is_undone(conn, self.0)? {
            return Ok(None);
        }
        let turns = entry::turned_by(conn, self.0)?;
        Ok(turns.into_iter().rfind(Entry::is_undo).map(|undo| undo.part_of.unwrap_or(undo.id)))
    }
}

/// How many actions pass the filter.
#[derive(Clone, Debug)]
pub struct CountJournal(pub JournalFilter);

impl Query for CountJournal {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let parameters = named_params! {
            ":actor": self.0.actor,
            ":about": self.0.about.map(|id| id.0),
            ":from": self.0.from,
            ":until": self.0.until,
        };
        let sql = format!("{COUNT} {}", seen::condition(conn)?);
        Ok(conn.prepare_cached(&sql)?.query_row(parameters, |row| row.get(0))?)
    }
}

/// One changed cell of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub table: &'static Table,
    pub id: Id,
    /// Column; the removal column holds true for "gone".
    pub column: String,
    /// `None` in the first place: the row is new.
    pub before: Option<Value>,
    pub after: Value,
    /// The row after the change, to name it.
    pub row: Image,
    /// Whose it is, where the row has no name of its own.
    pub owner: String,
}

/// Every changed cell of the action that this entry belongs to, at most `limit`.
#[derive(Clone, Debug)]
pub struct ShowEntry {
    pub schema: Schema,
    pub entry: i64,
    pub limit: usize,
}

impl Query for ShowEntry {
    type Answer = Option<(Entry, Vec<Change>)>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<(Entry, Vec<Change>)>> {
        let Some(found) = entry::find(conn, self.entry)? else { return Ok(None) };
        if !seen::shows(conn, &found)? {
            return Ok(None);
        }
        let changes = self.changes_of(conn, &entry::action(conn, &found)?)?;
        Ok(Some((found, changes)))
    }
}

impl ShowEntry {
    fn changes_of(&self, conn: &Connection, entries: &[i64]) -> StoreResult<Vec<Change>> {
        let mut shapes = Shapes::default();
        let mut changes = Vec::new();
        for entry in entries {
            self.add_changes(conn, &mut shapes, *entry, &mut changes)?;
        }
        Ok(changes)
    }

    fn add_changes(
        &self,
        conn: &Connection,
        shapes: &mut Shapes,
        entry: i64,
        changes: &mut Vec<Change>,
    ) -> StoreResult<()> {
        let mut select = conn.prepare_cached(include_str!("entry_rows.sql"))?;
        let mut rows = select.query([entry])?;
        while let Some(row) = rows.next()?.filter(|_| changes.len() < self.limit) {
            let name: String = row.get(0)?;
            let Some(table) = self.schema.table(&name) else { continue };
            if !seen::shows_row(conn, (&name, Id(row.get(1)?)))? {
                continue;
            }
            let (before, after): (Option<String>, String) = (row.get(2)?, row.get(3)?);
            let (before, after) = (before.map(|json| parse(&json)).transpose()?, parse(&after)?);
            let shape = shapes.of(conn, table)?;
            let cells = match &before {
                Some(_) => history::changed(before.as_ref(), &after, table, shape),
                None => new_row(table, shape, &after),
            };
            let owner = owner(conn, table, &after)?;
            for (column, old, new) in cells {
                let other = table.references.iter().find(|(known, _)| *known == column).map(|(_, to)| *to);
                let [old, new] = match other {
                    Some(other) => [named(conn, other, old)?, named(conn, other, new)?],
                    None => [old, new],
                };
                changes.push(Change {
                    table,
                    id: Id(row.get(1).unwrap_or_default()),
                    column,
                    before: before.is_some().then_some(old),
                    after: new,
                    row: after.clone(),
                    owner: owner.clone(),
                });
            }
        }
        Ok(())
    }
}

/// The person, else the client, on whom a row hangs.
fn owner(conn: &Connection, table: &'static Table, row: &Image) -> StoreResult<String> {
    for wanted in ["contact_id", "client_id"] {
        let found = table.references.iter().find(|(column, _)| *column == wanted);
        let cell = found.and_then(|(column, to)| Some((*to, row.get(*column)?.clone())));
        if let Some((to, id)) = cell.filter(|(_, id)| !id.is_null()) {
            return Ok(named(conn, to, id)?.as_str().unwrap_or_default().to_owned());
        }
    }
    Ok(String::new())
}

/// The name of the row that a cell refers to, in the place of its identity.
fn named(conn: &Connection, table: &'static Table, cell: Value) -> StoreResult<Value> {
    let Some(id) = cell.as_i64().map(Id) else { return Ok(cell) };
    let image = record::Load { table, id }.run(conn)?;
    let name = image.as_ref().map(record::name).filter(|name| !name.is_empty());
    Ok(name.map_or(cell, Value::from))
}

/// One entry without its changes.
#[derive(Clone, Copy, Debug)]
pub struct FindEntry(pub i64);

impl Query for FindEntry {
    type Answer = Option<Entry>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Entry>> {
        entry::find(conn, self.0)
    }
}

/// Every filled cell of a new row.
fn new_row(table: &Table, shape: &crate::store::schema::Shape, after: &Image) -> Vec<(String, Value, Value)> {
    let filled = shape.cells(table).filter(|column| after.get(*column).is_some_and(|value| !value.is_null()));
    filled.map(|column| (column.to_owned(), Value::Null, shape.value(after, column).clone())).collect()
}

#[cfg(test)]
mod tests;
