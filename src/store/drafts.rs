//! Unsaved typing of one person, kept beside the log: never journaled, never shared.

use super::StoreResult;
use crate::domain::field::Draft;
use rusqlite::{Connection, params};
use std::path::Path;

/// Days a draft is offered.
pub const DAYS: i64 = 14;

/// Unsaved text of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// Which form: the kind of record and the row, or `new`.
    pub key: String,
    /// Unix milliseconds of the last key.
    pub at: i64,
    pub draft: Draft,
}

/// The file of drafts.
pub struct DraftFile {
    conn: Connection,
}

impl DraftFile {
    /// Opens or makes the file and forgets drafts that are too old. What the system was given survives
    /// a killed program; only a power cut may take the last seconds.
    pub fn open(path: &Path, now: i64) -> StoreResult<Self> {
        let conn = Connection::open(path)?;
        conn.execute_batch(include_str!("drafts.sql"))?;
        let oldest = now - DAYS * super::journal::DAY_MILLIS;
        conn.execute("DELETE FROM draft WHERE at < ?1", [oldest])?;
        Ok(Self { conn })
    }

    pub fn all(&self) -> StoreResult<Vec<KeptDraft>> {
        let mut select = self.conn.prepare("SELECT key, at, fields FROM draft")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
        let mut found = Vec::new();
        for row in rows {
            let (key, at, fields) = row?;
            // A draft of an unknown shape is left out, not an error: it is only typing.
            if let Ok(draft) = serde_json::from_str(&fields) {
                found.push(KeptDraft { key, at, draft });
            }
        }
        Ok(found)
    }

    pub fn keep(&self, kept: &KeptDraft) -> StoreResult<()> {
        let fields = serde_json::to_string(&kept.draft).unwrap_or_default();
        let sql = "INSERT INTO draft (key, at, fields) VALUES (?1, ?2, ?3)
                   ON CONFLICT (key) DO UPDATE SET at = excluded.at, fields = excluded.fields";
        self.conn.prepare_cached(sql)?.execute(params![kept.key, kept.at, fields])?;
        Ok(())
    }

    pub fn forget(&self, key: &str) -> StoreResult<()> {
        self.conn.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_outlive_the_program_and_are_forgotten_after_two_weeks() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.db");
        let now = 1_773_662_400_000;
        let kept = |key: &str, at| KeptDraft {
            key: key.into(),
            at,
            draft: [("name", "Алма")].into_iter().collect(),
        };
        let file = DraftFile::open(&path, now).unwrap();
        file.keep(&kept("client new", now)).unwrap();
        file.keep(&kept("client 7", now - 15 * 86_400_000)).unwrap();
        file.keep(&kept("client 8", now)).unwrap();
        file.forget("client 8").unwrap();
        drop(file);
        assert_eq!(DraftFile::open(&path, now).unwrap().all().unwrap(), [kept("client new", now)]);
    }
}
