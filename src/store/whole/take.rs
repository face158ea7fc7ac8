//! Taking a whole base in: into an empty file, all of it or nothing.

use super::{BaseCounts, BaseFault, BaseFile, Part, living_clients, parts};
use crate::{
    domain::id::station_of,
    store::{
        Actor, Query, Schema, Store, StoreError, StoreResult,
        client::{languages_in_use, use_languages},
        identity::{begin_epoch, identity},
        import::Progress,
        journal::{self, Replay},
        migrate,
        share::JournalMemory,
        tx::Column,
    },
};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Map, Value};
use std::{cell::Cell, collections::HashMap, io::BufRead};

/// A file that is being taken in.
pub struct TakeBase<'a, R> {
    pub file: BaseFile<R>,
    /// Counts as many rows as the head of the file names: one half while they are read, the other while what is
    /// computed is made anew.
    pub progress: &'a Progress,
}

impl Store {
    /// Takes a whole base into this empty file, in one transaction. The rows that a first start writes, who works
    /// here and for whom, make room for it: they are no work yet.
    ///
    /// # Errors
    /// `StoreError::Base` for a file that cannot be taken in, or a base that has work in it; `StoreError::Cancelled`
    /// when somebody asked to stop. Nothing is kept then.
    pub fn take_base<R: BufRead>(&mut self, base: TakeBase<R>) -> StoreResult<BaseCounts> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly);
        }
        self.with_room(|store| {
            let now = store.clock.millis();
            let raw = store.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let counts = base.run(&raw, store.schema, (&store.actor, now))?;
            // Who looks at the empty file knows entries that are gone now.
            begin_epoch(&raw)?;
            raw.commit()?;
            store.identity = identity(&store.conn)?;
            store.sees_all.forget();
            (store.seen, store.journal_memory) = (journal::last(&store.conn)?, JournalMemory::default());
            Ok(counts)
        })
    }
}

impl<R: BufRead> TakeBase<'_, R> {
    fn run(self, conn: &Connection, schema: Schema, (actor, now): (&Actor, i64)) -> StoreResult<BaseCounts> {
        require_no_work(conn, schema)?;
        // A row may come before the one that it refers to.
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let (steps, rows) = (self.file.head.schema, self.file.head.rows);
        if steps > schema.migrations.len() {
            return Err(StoreError::Base(BaseFault::Newer));
        }
        let languages = languages_in_use(conn)?;
        clear(conn, schema)?;
        if steps < schema.migrations.len() {
            migrate::rebuild(conn, schema, steps)?;
        }
        let mut taking = Taking { conn, parts: read_parts(conn, schema)?, newest: HashMap::new() };
        self.file.each(self.progress, |line| taking.row(line))?;
        taking.check_stations()?;
        migrate::finish(conn, schema, steps, (actor, now))?;
        use_languages(conn, &languages)?;
        refill(conn, schema, (rows, self.progress))?;
        self.progress.go_on()?;
        check(conn, schema)?;
        self.progress.go_on()?;
        Ok(BaseCounts { rows, clients: living_clients(conn, schema)? })
    }
}

/// Refuses a base that has work in it, before a person is asked whether to take another in.
#[derive(Clone, Copy, Debug)]
pub struct RequireNoWork(pub Schema);

impl Query for RequireNoWork {
    type Answer = ();

    fn run(&self, conn: &Connection) -> StoreResult<()> {
        require_no_work(conn, self.0)
    }
}

/// Refuses a base that holds more than the first start wrote: one user and one own firm, as they were made.
fn require_no_work(conn: &Connection, schema: Schema) -> StoreResult<()> {
    const OF_FIRST_START: [&str; 2] = ["user", "company"];
    for table in schema.tables {
        let most = usize::from(OF_FIRST_START.contains(&table.name));
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {name} LIMIT 1 OFFSET ?1) OR EXISTS (SELECT 1 FROM {name} WHERE version > 1)",
            name = table.name
        );
        if conn.prepare_cached(&sql)?.query_row([most], |row| row.get(0))? {
            return Err(StoreError::Base(BaseFault::HasWork));
        }
    }
    Ok(())
}

fn clear(conn: &Connection, schema: Schema) -> StoreResult<()> {
    for part in parts(schema) {
        conn.execute(&format!("DELETE FROM {}", part.name), [])?;
    }
    Ok(())
}

/// A table of the file with the columns that it has here.
struct Known {
    part: Part,
    columns: Vec<String>,
}

/// The tables that there are: an older file has fewer.
fn read_parts(conn: &Connection, schema: Schema) -> StoreResult<HashMap<&'static str, Known>> {
    let mut known = HashMap::new();
    for part in parts(schema) {
        let columns = part.columns(conn)?;
        if !columns.is_empty() {
            known.insert(part.name, Known { part, columns });
        }
    }
    Ok(known)
}

struct Taking<'a> {
    conn: &'a Connection,
    parts: HashMap<&'static str, Known>,
    /// The newest identity of each station.
    newest: HashMap<u16, i64>,
}

impl Taking<'_> {
    fn row(&mut self, line: &[u8]) -> StoreResult<()> {
        let wrong = || StoreError::Base(BaseFault::Row { line: 0 });
        let (name, row): (String, Map<String, Value>) = serde_json::from_slice(line).map_err(|_| wrong())?;
        let known = self.parts.get(name.as_str()).ok_or_else(wrong)?;
        let is_fit = |(column, value): (&String, &Value)| {
            (value.is_string() || value.is_i64()) && known.columns.contains(column)
        };
        if !row.iter().all(is_fit) {
            return Err(wrong());
        }
        let columns: Vec<&str> = row.keys().map(String::as_str).collect();
        let mut insert = self.conn.prepare_cached(&insertion(known.part.name, &columns))?;
        for (at, value) in (1..).zip(row.values()) {
            insert.raw_bind_parameter(at, Column(value))?;
        }
        insert.raw_execute()?;
        self.see(if name == "journal" { "op_id" } else { "id" }, &row);
        Ok(())
    }

    /// Remembers the newest identity of the station that made this one.
    fn see(&mut self, column: &str, row: &Map<String, Value>) {
        if let Some(id) = row.get(column).and_then(Value::as_i64) {
            let newest = self.newest.entry(station_of(id)).or_insert(id);
            *newest = id.max(*newest);
        }
    }

    /// No station may make an identity that is there already.
    fn check_stations(&self) -> StoreResult<()> {
        let mut select =
            self.conn.prepare("SELECT EXISTS (SELECT 1 FROM station WHERE number = ?1 AND last_id >= ?2)")?;
        for (station, newest) in &self.newest {
            if !select.query_row((station, newest), |row| row.get(0))? {
                tracing::warn!(station, "a station would make an identity twice");
                return Err(StoreError::Base(BaseFault::Inconsistent));
            }
        }
        Ok(())
    }
}

fn insertion(table: &str, columns: &[&str]) -> String {
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "))
}

/// Makes what is computed anew.
fn refill(conn: &Connection, schema: Schema, (rows, progress): (usize, &Progress)) -> StoreResult<()> {
    let refilled: Vec<_> =
        schema.tables.iter().filter_map(|table| Some((Part::of(table), table.refill?))).collect();
    let counts: Vec<usize> =
        refilled.iter().map(|(part, _)| part.count(conn, "")).collect::<StoreResult<_>>()?;
    let (total, done) = (counts.iter().sum::<usize>().max(1), Cell::new(0_usize));
    let advance = || {
        done.set(done.get() + 1);
        if done.get().is_multiple_of(super::STRIDE) {
            progress.reach(rows / 2 + rows / 2 * done.get() / total);
        }
        progress.go_on()
    };
    refilled.iter().try_for_each(|(_, refill)| refill(conn, &advance))
}

/// The journal gives the rows, and no row refers to one that is not there.
fn check(conn: &Connection, schema: Schema) -> StoreResult<()> {
    let faults = Replay { schema }.run(conn)?;
    let loose: Option<String> =
        conn.query_row("SELECT (SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1)", [], |row| {
            row.get(0)
        })?;
    if faults.is_empty() && loose.is_none() {
        return Ok(());
    }
    tracing::warn!(?faults, ?loose, "a base does not hold together");
    Err(StoreError::Base(BaseFault::Inconsistent))
}
