//! The journal read whole, and a second, slower fold of it: what the store's own fold must agree with.

use rusqlite::Connection;
use serde_json::Value;
use serik::store::{Image, Query, Schema, StoreResult, journal::parse};
use std::collections::{BTreeMap, BTreeSet};

/// Table, row, column; the removal column is called `gone`.
pub type Cell = (String, i64, String);
pub const GONE: &str = "gone";
const NO_CELL: [&str; 7] =
    ["id", "version", "created_at", "updated_at", "number", "deleted_at", "cancelled_at"];
const FINAL: [&str; 4] = ["sign", "migration", "erase", "end"];

#[derive(Clone, Debug)]
pub struct Entry {
    pub id: i64,
    pub actor: String,
    pub kind: String,
    pub undoes: Option<i64>,
    pub part_of: Option<i64>,
    pub skips: BTreeSet<Cell>,
    pub steps: Vec<(String, i64, Option<Image>, Image)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub entry: i64,
    pub pusher: i64,
    pub base: Value,
    pub value: Value,
}

/// Standing changes by cell, and what each undo took off.
pub struct Fold {
    pub stacks: BTreeMap<Cell, Vec<Item>>,
    pub off: BTreeMap<i64, Vec<(Cell, Item)>>,
}

/// The whole file: rows by table and id, cells only, and the journal.
#[derive(Clone, Debug)]
pub struct Ledger {
    pub cells: BTreeMap<Cell, Value>,
    pub versions: BTreeMap<(String, i64), i64>,
    pub log: Vec<Entry>,
    pub text: String,
}

#[derive(Debug)]
pub struct ReadLedger(pub Schema);

impl Query for ReadLedger {
    type Answer = Ledger;

    fn run(&self, conn: &Connection) -> StoreResult<Ledger> {
        let mut ledger = Ledger {
            cells: BTreeMap::new(),
            versions: BTreeMap::new(),
            log: entries(conn)?,
            text: String::new(),
        };
        for table in self.0.tables {
            let columns: Vec<String> =
                texts(conn, &format!("SELECT name FROM pragma_table_info('{}')", table.name));
            let pairs: Vec<String> = columns.iter().map(|name| format!("'{name}', {name}")).collect();
            for row in texts(conn, &format!("SELECT json_object({}) FROM {}", pairs.join(","), table.name)) {
                ledger.text.push_str(&row);
                ledger.add_row(table.name, &parse(&row)?);
            }
        }
        for image in texts(conn, "SELECT coalesce(before, '') || after FROM journal_row") {
            ledger.text.push_str(&image);
        }
        Ok(ledger)
    }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut select = conn.prepare(sql).unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn entries(conn: &Connection) -> StoreResult<Vec<Entry>> {
    let mut select = conn.prepare("SELECT id, actor, kind, undoes, part_of FROM journal ORDER BY id")?;
    let rows = select.query_map([], |row| {
        Ok(Entry {
            id: row.get(0)?,
            actor: row.get(1)?,
            kind: row.get(2)?,
            undoes: row.get(3)?,
            part_of: row.get(4)?,
            skips: BTreeSet::new(),
            steps: Vec::new(),
        })
    })?;
    let mut log: Vec<Entry> = rows.collect::<rusqlite::Result<_>>()?;
    let mut select = conn
        .prepare("SELECT journal, entity, row_id, before, after FROM journal_row ORDER BY journal, step")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (journal, before, after): (i64, Option<String>, String) = (row.get(0)?, row.get(3)?, row.get(4)?);
        let entry = log.iter_mut().find(|entry| entry.id == journal).unwrap();
        let before = before.map(|json| parse(&json)).transpose()?;
        entry.steps.push((row.get(1)?, row.get(2)?, before, parse(&after)?));
    }
    let mut select = conn.prepare("SELECT journal, entity, row_id, field FROM journal_skip")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let journal: i64 = row.get(0)?;
        let cell = (row.get(1)?, row.get(2)?, named(row.get(3)?));
        log.iter_mut().find(|entry| entry.id == journal).unwrap().skips.insert(cell);
    }
    Ok(log)
}

fn named(column: String) -> String {
    if ["deleted_at", "cancelled_at"].contains(&column.as_str()) { GONE.to_owned() } else { column }
}

fn gone(image: &Image) -> bool {
    ["deleted_at", "cancelled_at"]
        .iter()
        .any(|column| image.get(*column).is_some_and(|value| !value.is_null()))
}

impl Ledger {
    fn add_row(&mut self, table: &str, row: &Image) {
        let id = row["id"].as_i64().unwrap();
        self.versions.insert((table.into(), id), row["version"].as_i64().unwrap());
        self.cells.insert((table.into(), id, GONE.into()), Value::Bool(gone(row)));
        for (column, value) in row.iter().filter(|(column, _)| !NO_CELL.contains(&column.as_str())) {
            self.cells.insert((table.into(), id, column.clone()), value.clone());
        }
    }

    pub fn is_gone(&self, table: &str, id: i64) -> bool {
        self.cells[&(table.to_owned(), id, GONE.to_owned())] == Value::Bool(true)
    }

    pub fn cell(&self, table: &str, id: i64, column: &str) -> &Value {
        &self.cells[&(table.to_owned(), id, column.to_owned())]
    }

    /// Living rows of a table.
    pub fn living(&self, table: &str) -> Vec<i64> {
        let ids = self.versions.keys().filter(|(name, _)| name == table).map(|(_, id)| *id);
        ids.filter(|id| !self.is_gone(table, *id)).collect()
    }

    pub fn entry(&self, id: i64) -> &Entry {
        self.log.iter().find(|entry| entry.id == id).unwrap()
    }

    pub fn group(&self, id: i64) -> BTreeSet<i64> {
        let (whole, kind) = (self.entry(id).part_of, &self.entry(id).kind);
        let same = |entry: &&Entry| {
            entry.id == id || (whole.is_some() && entry.part_of == whole && entry.kind == *kind)
        };
        self.log.iter().filter(same).map(|entry| entry.id).collect()
    }

    pub fn undone(&self, id: i64) -> bool {
        let redone = |undo: i64| self.log.iter().any(|redo| redo.undoes == Some(undo));
        self.log.iter().any(|undo| undo.undoes == Some(id) && !redone(undo.id))
    }

    pub fn is_final(&self, id: i64) -> bool {
        FINAL.contains(&self.entry(id).kind.as_str())
    }

    /// The journal as lines, for a failed law.
    pub fn story(&self) -> String {
        let line = |entry: &Entry| {
            let steps: Vec<String> = entry
                .steps
                .iter()
                .map(|(table, row, before, after)| {
                    let shown = |image: &Image| {
                        let kept = image.iter().filter(|(column, _)| {
                            column.ends_with("_at") || !NO_CELL.contains(&column.as_str())
                        });
                        let kept: Image = kept
                            .filter(|(c, _)| *c != "created_at" && *c != "updated_at")
                            .map(|(c, v)| (c.clone(), v.clone()))
                            .collect();
                        Value::from(kept).to_string()
                    };
                    format!(
                        "{table} {}: {} -> {}",
                        row & 0xFF,
                        before.as_ref().map_or("none".into(), shown),
                        shown(after)
                    )
                })
                .collect();
            format!(
                "{} {} {} of {:?} part {:?} skips {:?}\n    {}",
                entry.id,
                entry.actor,
                entry.kind,
                entry.undoes,
                entry.part_of,
                entry.skips,
                steps.join("\n    ")
            )
        };
        self.log.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// A column younger than the image holds what the file's default says.
    fn value(image: &Image, column: &str) -> Value {
        let default = match column {
            "phone" | "phone_2" => Value::from(""),
            "segment" => Value::from("B"),
            "signed" | "total" => Value::from(0),
            _ => Value::Null,
        };
        image.get(column).cloned().unwrap_or(default)
    }

    /// Standing changes by cell, and what each undo took off.
    pub fn fold(&self) -> Fold {
        let mut stacks: BTreeMap<Cell, Vec<Item>> = BTreeMap::new();
        let mut off: BTreeMap<i64, Vec<(Cell, Item)>> = BTreeMap::new();
        let mut now: BTreeMap<Cell, Value> = BTreeMap::new();
        for entry in &self.log {
            let was = now.clone();
            for (table, row, _, after) in &entry.steps {
                for ((_, _, column), _) in self.cells.iter().filter(|((t, r, _), _)| t == table && r == row) {
                    let value =
                        if column == GONE { Value::Bool(gone(after)) } else { Self::value(after, column) };
                    now.insert((table.clone(), *row, column.clone()), value);
                }
            }
            match entry.kind.as_str() {
                "undo" => off.insert(entry.id, take_off(&mut stacks, entry)).map_or((), drop),
                "redo" => put_back(&mut stacks, &off[&entry.undoes.unwrap()], entry, &was),
                "erase" => {}
                _ => self.push(&mut stacks, entry),
            }
        }
        Fold { stacks, off }
    }

    fn push(&self, stacks: &mut BTreeMap<Cell, Vec<Item>>, entry: &Entry) {
        let mut firsts: BTreeMap<(String, i64), (Option<&Image>, &Image)> = BTreeMap::new();
        for (table, row, before, after) in &entry.steps {
            let known = firsts.entry((table.clone(), *row)).or_insert((before.as_ref(), after));
            known.1 = after;
        }
        for ((table, row), (before, after)) in firsts {
            let columns =
                self.cells.keys().filter(|(t, r, _)| *t == table && *r == row).map(|(_, _, column)| column);
            for column in columns {
                let (old, new) = match (before, column.as_str()) {
                    (None, GONE) => (Value::Bool(true), Value::Bool(gone(after))),
                    (None, _) => continue,
                    (Some(before), GONE) => (Value::Bool(gone(before)), Value::Bool(gone(after))),
                    (Some(before), _) => (Self::value(before, column), Self::value(after, column)),
                };
                if old != new {
                    let item = Item { entry: entry.id, pusher: entry.id, base: old, value: new };
                    stacks.entry((table.clone(), row, column.clone())).or_default().push(item);
                }
            }
        }
    }
}

fn take_off(stacks: &mut BTreeMap<Cell, Vec<Item>>, undo: &Entry) -> Vec<(Cell, Item)> {
    let mut off = Vec::new();
    for (cell, stack) in stacks.iter_mut().filter(|(cell, _)| !undo.skips.contains(*cell)) {
        if stack.iter().any(|item| Some(item.entry) == undo.undoes) {
            let top = stack.pop().unwrap();
            assert_eq!(Some(top.entry), undo.undoes, "an undo went under a standing change of {cell:?}");
            off.push((cell.clone(), top));
        }
    }
    off
}

fn put_back(
    stacks: &mut BTreeMap<Cell, Vec<Item>>,
    off: &[(Cell, Item)],
    redo: &Entry,
    was: &BTreeMap<Cell, Value>,
) {
    for (cell, item) in off.iter().filter(|(cell, _)| !redo.skips.contains(cell)) {
        let base = was.get(cell).unwrap_or(&item.base).clone();
        let again = Item { pusher: redo.id, base, ..item.clone() };
        stacks.entry(cell.clone()).or_default().push(again);
    }
}
