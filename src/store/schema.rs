//! The whole schema a store works with: its steps and its tables. Tests bring schemas of their own.

use super::{StoreResult, Table, migrate::Migration};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Columns that no undo puts back: identity, bookkeeping and document numbers.
const NO_CELL: [&str; 5] = ["id", "version", "created_at", "updated_at", "number"];

/// Migration steps and journaled tables.
#[derive(Clone, Copy)]
pub struct Schema {
    pub migrations: &'static [Migration],
    pub tables: &'static [&'static Table],
}

impl Schema {
    /// The journaled table of this name; `None` when a newer version made it.
    pub fn table(&self, name: &str) -> Option<&'static Table> {
        self.tables.iter().copied().find(|table| table.name == name)
    }

    /// Columns whose data a migration moved elsewhere: nothing writes them again.
    pub fn is_retired(&self, table: &Table, column: &str) -> bool {
        self.migrations.iter().flat_map(|step| step.retires).any(|retired| *retired == (table.name, column))
    }

    /// Tables with a foreign key to `target`, and the column that holds it.
    pub fn referring(&self, target: &Table) -> impl Iterator<Item = (&'static Table, &'static str)> {
        self.tables.iter().flat_map(move |table| {
            let keys = table.references.iter().filter(move |(_, to)| *to == target);
            keys.map(move |(column, _)| (*table, *column)).collect::<Vec<_>>()
        })
    }
}

impl std::fmt::Debug for Schema {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "schema of {} tables", self.tables.len())
    }
}

/// The columns of one table as this file has them today.
pub(super) struct Shape {
    defaults: BTreeMap<String, Value>,
    /// `SELECT` of one row as a JSON image.
    pub(super) image_sql: String,
}

impl Shape {
    fn read(conn: &Connection, table: &'static Table) -> StoreResult<Self> {
        let mut defaults = BTreeMap::new();
        let mut select = conn.prepare_cached("SELECT name, dflt_value FROM pragma_table_info(?1)")?;
        let mut rows = select.query([table.name])?;
        while let Some(row) = rows.next()? {
            let (name, default): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            if !table.derived.contains(&name.as_str()) {
                defaults.insert(name, default.map_or(Value::Null, |literal| literal_value(&literal)));
            }
        }
        let pairs: Vec<String> = defaults.keys().map(|name| format!("'{name}', {name}")).collect();
        let image_sql = format!(
            "SELECT json_patch('{{}}', json_object({})) FROM {} WHERE id = ?1",
            pairs.join(", "),
            table.name
        );
        Ok(Self { defaults, image_sql })
    }

    /// What a column holds in an image: a key left out means the column's default.
    pub(super) fn value<'a>(&'a self, image: &'a super::Image, column: &str) -> &'a Value {
        image.get(column).or_else(|| self.defaults.get(column)).unwrap_or(&Value::Null)
    }

    /// Columns that undo works with, without the removal mark.
    pub(super) fn cells<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = &'a str> {
        let names = self.defaults.keys().map(String::as_str);
        names.filter(|name| !NO_CELL.contains(name) && *name != table.removal)
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.defaults.keys().map(String::as_str)
    }
}

/// The constant default of a column, as SQL writes it.
fn literal_value(literal: &str) -> Value {
    if let Ok(number) = literal.parse::<i64>() {
        return Value::from(number);
    }
    match literal.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        Some(text) => Value::from(text.replace("''", "'")),
        None => Value::Null,
    }
}

/// Shapes of the tables met so far: a table's columns are asked for once.
#[derive(Default)]
pub(super) struct Shapes {
    known: BTreeMap<&'static str, Shape>,
}

impl Shapes {
    pub(super) fn of(&mut self, conn: &Connection, table: &'static Table) -> StoreResult<&Shape> {
        use std::collections::btree_map::Entry;
        match self.known.entry(table.name) {
            Entry::Occupied(found) => Ok(found.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(Shape::read(conn, table)?)),
        }
    }
}

/// A set of row cells: table, row, column.
pub type Cells = BTreeSet<Cell>;

/// One value of one row. The column named by `removal` stands for "the row is gone".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub table: &'static Table,
    pub id: crate::domain::id::Id,
    pub column: String,
}
