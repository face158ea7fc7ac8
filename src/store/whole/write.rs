//! Writing a whole base, from one snapshot.

use super::{BaseCounts, END, FORM, OPENING, Part, SIGN, STRIDE, Sum, parts};
use crate::store::{
    Query, Schema, StoreError, StoreResult, import::Progress, office::sight::is_narrow, record::image,
};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    fmt,
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

/// Counts the rows of all tables: so many records an export of the whole base has.
#[derive(Clone, Copy, Debug)]
pub struct CountBase(pub Schema);

impl Query for CountBase {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        BaseCounts::of(conn, self.0).map(|counts| counts.rows)
    }
}

/// Writes the whole base as it is at one moment.
pub struct WriteBase {
    pub schema: Schema,
    /// Version of the program, for the person who looks into the file.
    pub program: &'static str,
    /// Now, in Unix milliseconds.
    pub now: i64,
    pub progress: Arc<Progress>,
    out: Mutex<Box<dyn Write + Send>>,
}

impl WriteBase {
    /// Writes with the program's own schema.
    pub fn new(
        schema: Schema,
        (program, now): (&'static str, i64),
        out: impl Write + Send + 'static,
        progress: Arc<Progress>,
    ) -> Self {
        Self { schema, program, now, progress, out: Mutex::new(Box::new(out)) }
    }
}

impl fmt::Debug for WriteBase {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "the whole base of {:?}", self.schema)
    }
}

impl Query for WriteBase {
    type Answer = BaseCounts;

    fn run(&self, conn: &Connection) -> StoreResult<BaseCounts> {
        if is_narrow(conn)? {
            return Err(StoreError::HalfOfBase);
        }
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = BaseCounts::of(conn, self.schema)?;
        let progress = self.progress.as_ref();
        let mut writing = Writing { out: out.as_mut(), sum: Sum::begin(), rows: 0, progress };
        writing.line(&self.head(counts))?;
        parts(self.schema).iter().try_for_each(|part| writing.part(conn, part))?;
        writing.end()?;
        Ok(counts)
    }
}

impl WriteBase {
    fn head(&self, counts: BaseCounts) -> String {
        let head = json!({
            "schema": self.schema.migrations.len(),
            "program": self.program,
            "written_at": self.now,
            "clients": counts.clients,
            "rows": counts.rows,
        });
        format!("{SIGN}{FORM},{}{OPENING}", head.to_string().trim_start_matches('{'))
    }
}

/// A file on its way.
struct Writing<'a> {
    out: &'a mut (dyn Write + Send),
    sum: Sum,
    rows: usize,
    progress: &'a Progress,
}

impl Writing<'_> {
    fn line(&mut self, line: &str) -> StoreResult<()> {
        self.sum.add(line.as_bytes());
        writeln!(self.out, "{line}").map_err(|error| failed(&error))
    }

    fn part(&mut self, conn: &Connection, part: &Part) -> StoreResult<()> {
        let columns = part.columns(conn)?;
        let sql = format!("SELECT {} FROM {} ORDER BY {}", columns.join(", "), part.name, part.order);
        let mut select = conn.prepare(&sql)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if self.rows.is_multiple_of(STRIDE) {
                self.progress.go_on()?;
                self.progress.reach(self.rows);
            }
            self.rows += 1;
            let image = Value::from(image(row)?);
            self.line(&format!("[\"{}\",{image}],", part.name))?;
        }
        Ok(())
    }

    fn end(&mut self) -> StoreResult<()> {
        let end = json!({ "rows": self.rows, "sum": self.sum.text() });
        writeln!(self.out, "[\"{END}\",{end}]]}}")
            .and_then(|()| self.out.flush())
            .map_err(|error| failed(&error))
    }
}

fn failed(error: &io::Error) -> StoreError {
    tracing::warn!(%error, "a base is not written");
    StoreError::NotWritten(error.kind())
}
