//! Reading a whole base line by line, however long it is.

use super::{BaseFault, END, FORM, OPENING, SIGN, STRIDE, Sum};
use crate::store::{Schema, StoreError, StoreResult, import::Progress};
use serde::Deserialize;
use serde_json::Value;
use std::io::{BufRead, Read as _};

/// Bytes of the longest line: a text has at most 100,000 letters, an image a dozen of them, twice.
const LINE: u64 = 64 * 1024 * 1024;

/// What the first line of a file says of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct BaseHead {
    /// Steps of the schema that it was written with.
    pub schema: usize,
    /// Version of the program that wrote it.
    pub program: String,
    /// When it was written, in Unix milliseconds.
    pub written_at: i64,
    /// Living clients.
    pub clients: usize,
    /// Rows of all tables.
    pub rows: usize,
}

/// A whole base that is read from a file. Its head is read.
pub struct BaseFile<R> {
    pub head: BaseHead,
    lines: Lines<R>,
}

impl<R: BufRead> BaseFile<R> {
    /// Reads the head.
    ///
    /// # Errors
    /// `StoreError::Base` when the file is none that this version can take in, `StoreError::NotRead` when it cannot
    /// be read at all.
    pub fn begin(file: R, schema: Schema) -> StoreResult<Self> {
        let mut lines = Lines { file, sum: Sum::begin(), number: 0 };
        let head = lines.head()?;
        if head.schema > schema.migrations.len() {
            return Err(StoreError::Base(BaseFault::Newer));
        }
        Ok(Self { head, lines })
    }

    /// Hands over every row up to the end; the file must be as long as its head says.
    pub(super) fn each(
        mut self,
        progress: &Progress,
        mut act: impl FnMut(&[u8]) -> StoreResult<()>,
    ) -> StoreResult<()> {
        let mut rows = 0;
        while let Some(line) = self.lines.next()? {
            if let Some(end) = line.strip_suffix(b"]}") {
                return self.end(end, rows);
            }
            self.lines.sum.add(&line);
            let row = line.strip_suffix(b",").ok_or_else(|| self.lines.wrong());
            row.and_then(&mut act).map_err(|error| self.lines.blamed(error))?;
            rows += 1;
            if rows.is_multiple_of(STRIDE) {
                progress.go_on()?;
                progress.reach(rows / 2);
            }
        }
        Err(StoreError::Base(BaseFault::Cut))
    }

    /// The last line: as many rows as there should be, and their sum.
    fn end(&mut self, line: &[u8], rows: usize) -> StoreResult<()> {
        let wrong = self.lines.wrong();
        let Ok((name, end)) = serde_json::from_slice::<(String, Value)>(line) else {
            return Err(self.lines.blamed(wrong));
        };
        if name != END {
            return Err(wrong);
        }
        let is_whole = end.get("rows").and_then(Value::as_u64) == u64::try_from(rows).ok()
            && end.get("sum").and_then(Value::as_str) == Some(self.lines.sum.text().as_str());
        let is_last = self.lines.next()?.is_none();
        if is_whole && is_last && rows == self.head.rows {
            Ok(())
        } else {
            Err(StoreError::Base(BaseFault::Changed))
        }
    }
}

/// Lines of the file with their numbers and their sum.
struct Lines<R> {
    file: R,
    sum: Sum,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end; nothing behind the last.
    fn next(&mut self) -> StoreResult<Option<Vec<u8>>> {
        self.next_of(LINE)
    }

    fn next_of(&mut self, longest: u64) -> StoreResult<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let read = self.file.by_ref().take(longest).read_until(b'\n', &mut line);
        match read.map_err(|error| StoreError::NotRead(error.kind()))? {
            0 => return Ok(None),
            _ => self.number += 1,
        }
        while line.last().is_some_and(|byte| b"\r\n".contains(byte)) {
            line.pop();
        }
        Ok(Some(line))
    }

    fn head(&mut self) -> StoreResult<BaseHead> {
        const HEAD: u64 = 4096;
        let fault = |fault| StoreError::Base(fault);
        let line = self.next_of(HEAD)?.unwrap_or_default();
        let rest = line.strip_prefix(SIGN.as_bytes()).ok_or(fault(BaseFault::NotABase))?;
        let rest = std::str::from_utf8(rest).map_err(|_| fault(BaseFault::Changed))?;
        let (form, more) = rest.split_once(',').ok_or(fault(BaseFault::Cut))?;
        let form: u64 = form.parse().map_err(|_| fault(BaseFault::Changed))?;
        if form > FORM {
            return Err(fault(BaseFault::Newer));
        }
        let more = more.strip_suffix(OPENING).ok_or(fault(BaseFault::Cut))?;
        self.sum.add(&line);
        serde_json::from_str(&format!("{{{more}")).map_err(|_| fault(BaseFault::Changed))
    }

    fn wrong(&self) -> StoreError {
        StoreError::Base(BaseFault::Row { line: self.number })
    }

    /// What the database refuses is the fault of the row, and a row behind which nothing comes was cut; anything else
    /// is told as it is.
    fn blamed(&mut self, error: StoreError) -> StoreError {
        let is_of_row = matches!(error, StoreError::Base(BaseFault::Row { .. }) | StoreError::Sqlite(_));
        if !is_of_row {
            return error;
        }
        let wrong = self.wrong();
        tracing::warn!(%error, line = self.number, "a row of a base is refused");
        if matches!(self.next(), Ok(None)) { StoreError::Base(BaseFault::Cut) } else { wrong }
    }
}
