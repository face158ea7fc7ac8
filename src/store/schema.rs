//! The whole schema a store works with: its steps and its tables. Tests bring schemas of their own.

use super::{StoreResult, Table, migrate::Migration};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Columns with values that are being written.
pub(super) type Given<'a> = Vec<(&'a str, Value)>;

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
    /// In the order of their names.
    columns: Vec<Column>,
    /// `SELECT` of one row as a JSON image.
    pub(super) image_sql: String,
    /// `INSERT` of one row: every column, in the order of their names.
    pub(super) insert_sql: String,
}

/// What an absent value of a column is, and what the column can hold.
struct Column {
    name: String,
    default: Value,
    is_text: bool,
    is_derived: bool,
}

impl Shape {
    fn read(conn: &Connection, table: &'static Table) -> StoreResult<Self> {
        let mut columns = Vec::new();
        let mut select = conn.prepare_cached("SELECT name, dflt_value, type FROM pragma_table_info(?1)")?;
        let mut rows = select.query([table.name])?;
        while let Some(row) = rows.next()? {
            let (name, default, kind): (String, Option<String>, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let default = default.map_or(Value::Null, |literal| literal_value(&literal));
            let is_derived = table.derived.contains(&name.as_str());
            columns.push(Column { name, default, is_text: kind == "TEXT", is_derived });
        }
        columns.sort_unstable_by(|one, two| one.name.cmp(&two.name));
        let (names, places): (Vec<&str>, Vec<&str>) =
            columns.iter().map(|column| (column.name.as_str(), "?")).unzip();
        let insert_sql =
            format!("INSERT INTO {} ({}) VALUES ({})", table.name, names.join(", "), places.join(", "));
        let kept = columns.iter().filter(|column| !column.is_derived).map(|column| &column.name);
        let pairs: Vec<String> = kept.map(|name| format!("'{name}', {name}")).collect();
        let image_sql = format!(
            "SELECT json_patch('{{}}', json_object({})) FROM {} WHERE id = ?1",
            pairs.join(", "),
            table.name
        );
        Ok(Self { columns, image_sql, insert_sql })
    }

    /// A new row of these values and of defaults: every column of the table, in the order of their names.
    ///
    /// # Errors
    /// When a value is given for a column that the table does not have.
    pub(super) fn row<'a>(&'a self, given: &'a mut Given) -> rusqlite::Result<NewRow<'a>> {
        given.retain(|(_, value)| !value.is_null());
        given.sort_unstable_by_key(|(name, _)| *name);
        let mut left = given.iter().peekable();
        let values = self.columns.iter().map(|column| {
            let value = left.next_if(|(given, _)| *given == column.name).map(|(_, value)| value);
            value.unwrap_or(&column.default)
        });
        let row = NewRow { shape: self, values: values.collect() };
        match left.next() {
            Some((unknown, _)) => Err(rusqlite::Error::InvalidColumnName((*unknown).to_owned())),
            None => Ok(row),
        }
    }

    /// What a column holds in an image: a key left out means the column's default.
    pub(super) fn value<'a>(&'a self, image: &'a super::Image, column: &str) -> &'a Value {
        let default = || Some(&self.columns.get(self.place(column)?)?.default);
        image.get(column).or_else(default).unwrap_or(&Value::Null)
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.columns.binary_search_by(|known| known.name.as_str().cmp(column)).ok()
    }

    /// Columns that undo works with, without the removal mark.
    pub(super) fn cells<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = &'a str> {
        self.columns().filter(|name| !NO_CELL.contains(name) && *name != table.removal)
    }

    /// Columns that stand in images.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        let kept = self.columns.iter().filter(|column| !column.is_derived);
        kept.map(|column| column.name.as_str())
    }
}

/// A row to be added: a value for every column.
pub(super) struct NewRow<'a> {
    shape: &'a Shape,
    pub(super) values: Vec<&'a Value>,
}

impl NewRow<'_> {
    pub(super) fn value(&self, column: &str) -> Option<&Value> {
        self.values.get(self.shape.place(column)?).copied()
    }

    /// The image that the row will have; `None` when the database keeps some value as one of another kind.
    pub(super) fn image(&self) -> Option<String> {
        let mut image = Vec::with_capacity(512);
        let cells = self.shape.columns.iter().zip(&self.values);
        for (column, value) in cells.filter(|(column, value)| !column.is_derived && !value.is_null()) {
            let is_plain = if value.is_string() { column.is_text } else { value.is_i64() && !column.is_text };
            if !is_plain {
                return None;
            }
            image.extend_from_slice(if image.is_empty() { b"{\"" } else { b",\"" });
            image.extend_from_slice(column.name.as_bytes());
            image.extend_from_slice(b"\":");
            serde_json::to_writer(&mut image, value).ok()?;
        }
        image.push(b'}');
        String::from_utf8(image).ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        store::{Actor, Fields, Operation, Receipt, Store, Tx, client::CLIENT, journal::Replay},
    };
    use proptest::prelude::*;

    /// Adds one client with these columns.
    #[derive(Debug)]
    struct AddRow(Fields);

    impl Operation for AddRow {
        fn kind(&self) -> &'static str {
            "add-client"
        }

        fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
            let id = tx.new_id();
            tx.insert(&CLIENT, id, self.0.clone())
        }
    }

    fn add(store: &mut Store, fields: Fields) -> StoreResult<Receipt> {
        store.write(&AddRow(fields))
    }

    fn office() -> Store {
        Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(1_773_662_400_000)).unwrap()
    }

    /// The image in the journal and the row as the database reads it.
    fn images(store: &Store) -> Vec<(Value, Value)> {
        let mut shapes = Shapes::default();
        let shape = shapes.of(&store.conn, &CLIENT).unwrap();
        let mut select = store.conn.prepare("SELECT row_id, after FROM journal_row").unwrap();
        let rows = select.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))).unwrap();
        let read = |id: i64| store.conn.query_row(&shape.image_sql, [id], |row| row.get::<_, String>(0));
        let value = |json: String| serde_json::from_str(&json).unwrap();
        rows.map(Result::unwrap).map(|(id, after)| (value(after), value(read(id).unwrap()))).collect()
    }

    #[test]
    fn a_value_that_the_database_turns_into_another_one_is_read_back() {
        let mut store = office();
        let fields = vec![
            ("name", Value::from("Алма")),
            ("code", Value::from(17)),
            ("vip", Value::from(true)),
            ("credit_days", Value::from("14")),
        ];
        add(&mut store, fields).unwrap();
        let [(journal, row)] = &images(&store)[..] else { panic!("one row") };
        assert_eq!(journal, row);
        assert_eq!((&row["code"], &row["vip"], &row["credit_days"]), (&"17".into(), &1.into(), &14.into()));
        assert_eq!(store.read(&Replay { schema: store.schema() }).unwrap(), []);
    }

    #[test]
    fn a_column_that_is_not_there_is_refused() {
        let fields = vec![("name", Value::from("Алма")), ("colour", Value::from("red"))];
        assert!(add(&mut office(), fields).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_journal_has_the_row_as_it_stands(
            name in "[^\\s]\\PC{0,20}",
            note in proptest::option::of(any::<String>()),
            days in proptest::option::of(any::<i64>()),
            vip in proptest::option::of(0_i64..2),
        ) {
            let mut store = office();
            let fields = vec![
                ("address", Value::from(note)),
                ("name", Value::from(name)),
                ("credit_days", Value::from(days)),
                ("vip", Value::from(vip)),
            ];
            add(&mut store, fields).unwrap();
            for (journal, row) in images(&store) {
                prop_assert_eq!(journal, row);
            }
        }
    }
}
