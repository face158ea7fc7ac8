//! What the columns of a kind of file mean, remembered by its headings.

use crate::domain::id::Id;
use crate::store::{Query, StoreResult, Tx, office::IMPORT_KIND};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// The meaning of columns, as a list of stable names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// Name of the headings.
    pub fingerprint: String,
    /// Stable names of the meanings, column by column.
    pub columns: Vec<String>,
}

/// What was remembered of files with these headings; `None` when there was none.
#[derive(Clone, Debug)]
pub struct RecallKind {
    pub fingerprint: String,
}

impl Query for RecallKind {
    type Answer = Option<FileKind>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<FileKind>> {
        let known = find(conn, &self.fingerprint)?;
        let columns = known.and_then(|(_, mapping)| serde_json::from_str(&mapping).ok());
        Ok(columns.map(|columns| FileKind { fingerprint: self.fingerprint.clone(), columns }))
    }
}

impl FileKind {
    pub(in crate::store) fn remember(&self, tx: &mut Tx) -> StoreResult<()> {
        let columns = self.columns.iter().map(String::as_str).map(Value::from).collect::<Vec<_>>();
        let mapping = Value::from(Value::from(columns).to_string());
        if let Some((base, _)) = find(tx.conn(), &self.fingerprint)? {
            return tx.update(&IMPORT_KIND, base, vec![("mapping", mapping)]).map(drop);
        }
        let id = tx.new_id();
        let fingerprint = Value::from(self.fingerprint.as_str());
        tx.insert(&IMPORT_KIND, id, vec![("fingerprint", fingerprint), ("mapping", mapping)])
    }
}

/// Row, version and mapping of a kind of file.
type Known = ((Id, i64), String);

fn find(conn: &Connection, fingerprint: &str) -> StoreResult<Option<Known>> {
    let sql = "SELECT id, version, mapping FROM import_kind WHERE fingerprint = ?1 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let found = select.query_row([fingerprint], |row| Ok(((Id(row.get(0)?), row.get(1)?), row.get(2)?)));
    Ok(found.optional()?)
}
