//! Links to files in rows (`K-10`, `C-12`): a table that has them has the columns `file`, `file_bytes`, `file_sha256` and
//! `file_seen`.

mod look;

pub use look::{Looked, attach, look, place};

use super::{Fields, Image, Operation, Query, StoreResult, Table, Tx, record};
use crate::domain::{
    field::Draft,
    id::{Id, is_erased},
    link::{Link, Measure},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Columns beside the path.
const BYTES: &str = "file_bytes";
const SHA256: &str = "file_sha256";
const SEEN: &str = "file_seen";

/// The link that a row has. A path that was erased leads nowhere.
pub fn of(image: &Image) -> Link {
    let text = |column: &str| record::text(image, column);
    let path = text("file");
    let bytes = image.get(BYTES).and_then(Value::as_u64);
    let sha256 = Some(text(SHA256)).filter(|hash| !hash.is_empty() && !is_erased(hash));
    let measure = bytes.zip(sha256).map(|(bytes, sha256)| Measure { bytes, sha256 });
    if is_erased(&path) { Link::default() } else { Link { path, measure, seen: text(SEEN).parse().ok() } }
}

/// What stands beside the path of a draft: nothing where the path is another and was not read.
pub(super) fn columns(draft: &Draft) -> Fields {
    if !draft.has("file") {
        return Fields::new();
    }
    let text = |column: &'static str| {
        let value = draft.get(column);
        if value.is_empty() { Value::Null } else { Value::from(value) }
    };
    let bytes = draft.get(BYTES).parse::<u64>().map_or(Value::Null, Value::from);
    vec![(BYTES, bytes), (SHA256, text(SHA256)), (SEEN, text(SEEN))]
}

/// The folder in which the database lies, with its whole path; nothing for one in memory.
#[derive(Clone, Copy, Debug)]
pub struct BaseFolder;

impl Query for BaseFolder {
    type Answer = Option<PathBuf>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<PathBuf>> {
        let file = conn.path().filter(|path| !path.is_empty()).map(Path::new);
        let whole = file.and_then(|file| std::path::absolute(file).ok());
        Ok(whole.and_then(|file| file.parent().map(Path::to_owned)))
    }
}

/// Files that a look has found as they were attached, or for the first time.
#[derive(Clone, Debug)]
pub struct SeeFiles {
    pub seen: Vec<Seen>,
    pub today: NaiveDate,
}

/// One of them: its row, and what was measured where nobody had read it before.
#[derive(Clone, Debug)]
pub struct Seen {
    pub table: &'static Table,
    pub base: (Id, i64),
    pub measure: Option<Measure>,
}

impl Operation for SeeFiles {
    fn kind(&self) -> &'static str {
        "see-files"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for seen in &self.seen {
            let mut fields: Fields = vec![(SEEN, Value::from(self.today.to_string()))];
            fields.extend(seen.measure.iter().flat_map(measured));
            tx.update(seen.table, seen.base, fields)?;
        }
        tx.count_things(self.seen.len());
        Ok(())
    }
}

fn measured(measure: &Measure) -> [(&'static str, Value); 2] {
    [(BYTES, Value::from(measure.bytes)), (SHA256, Value::from(measure.sha256.as_str()))]
}
