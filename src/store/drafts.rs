//! Unsaved typing of one person and the notices they were told, kept beside the log: never journaled, never shared.

use super::StoreResult;
use crate::domain::{field::Draft, id::Id, notice::Beginning, pin::Misses};
use chrono::DateTime;
use rusqlite::{Connection, params};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// Days a draft is offered, and a notice is known to have been told.
pub const DAYS: i64 = 14;

/// Unsaved text of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// Who typed it; empty for whoever comes.
    pub user: String,
    /// Which form: the kind of record and the row, or `new`.
    pub key: String,
    /// Unix milliseconds of the last key.
    pub at: i64,
    pub draft: Draft,
}

impl KeptDraft {
    /// Whether it is about one of these rows, or holds one of these texts.
    pub fn tells_of(&self, rows: &[Id], texts: &[String]) -> bool {
        let is_row = |word: &str| rows.iter().any(|id| id.0.to_string() == word);
        let tells = |typed: &str| texts.iter().any(|text| typed.contains(text));
        self.key.split(' ').any(is_row) || self.draft.entries().any(|(_, typed)| tells(typed))
    }
}

/// The file of drafts.
pub struct DraftFile {
    conn: Connection,
    /// Drafts of another office's file are not seen.
    database: String,
}

impl DraftFile {
    /// Opens or makes the file and forgets drafts that are too old. What the system was given survives
    /// a killed program; only a power cut may take the last seconds.
    pub fn open(path: &Path, database: &Path, now: i64) -> StoreResult<Self> {
        let conn = Connection::open(path)?;
        conn.execute_batch(include_str!("drafts.sql"))?;
        let oldest = now - DAYS * super::journal::DAY_MILLIS;
        conn.execute("DELETE FROM draft WHERE at < ?1", [oldest])?;
        conn.execute("DELETE FROM notice_told WHERE begins < ?1", [oldest / 1_000])?;
        Ok(Self { conn, database: database.to_string_lossy().into_owned() })
    }

    pub fn all(&self) -> StoreResult<Vec<KeptDraft>> {
        let mut select = self.conn.prepare("SELECT user, key, at, fields FROM draft WHERE database = ?1")?;
        let rows = select.query_map([&self.database], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (user, key, at, fields) = row?;
            // A draft of an unknown shape is left out, not an error: it is only typing.
            if let Ok(draft) = serde_json::from_str(&fields) {
                found.push(KeptDraft { user, key, at, draft });
            }
        }
        Ok(found)
    }

    /// Beginnings that were told.
    pub fn told(&self) -> StoreResult<BTreeSet<Beginning>> {
        let mut select = self.conn.prepare("SELECT activity, begins FROM notice_told WHERE database = ?1")?;
        let rows = select.query_map([&self.database], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        let mut found = BTreeSet::new();
        for row in rows {
            let (activity, seconds) = row?;
            let at = DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc());
            found.extend(at.map(|at| Beginning { activity, at }));
        }
        Ok(found)
    }

    /// Remembers that this was told.
    pub fn tell(&self, told: Beginning) -> StoreResult<()> {
        let sql = "INSERT OR IGNORE INTO notice_told (database, activity, begins) VALUES (?1, ?2, ?3)";
        let begins = told.at.and_utc().timestamp();
        self.conn.prepare_cached(sql)?.execute(params![self.database, told.activity.0, begins])?;
        Ok(())
    }

    /// Wrong PINs in a row, by the names they were given under.
    pub fn misses(&self) -> StoreResult<BTreeMap<String, Misses>> {
        let mut select = self.conn.prepare("SELECT user, count, at FROM pin_miss WHERE database = ?1")?;
        let rows = select.query_map([&self.database], |row| {
            Ok((row.get(0)?, Misses { count: row.get(1)?, at: row.get(2)? }))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers how many wrong PINs were given under a name; none forgets them.
    pub fn miss(&self, user: &str, misses: Misses) -> StoreResult<()> {
        let sql = if misses.count == 0 {
            "DELETE FROM pin_miss WHERE database = ?1 AND user = ?2 AND ?3 = 0 AND ?4 IS NOT NULL"
        } else {
            "INSERT OR REPLACE INTO pin_miss (database, user, count, at) VALUES (?1, ?2, ?3, ?4)"
        };
        self.conn.prepare_cached(sql)?.execute(params![self.database, user, misses.count, misses.at])?;
        Ok(())
    }

    pub fn keep(&self, kept: &KeptDraft) -> StoreResult<()> {
        let fields = serde_json::to_string(&kept.draft).unwrap_or_default();
        let sql = "INSERT INTO draft (database, user, key, at, fields) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (database, user, key) DO UPDATE SET at = excluded.at, fields = excluded.fields";
        let values = params![self.database, kept.user, kept.key, kept.at, fields];
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Forgets the forms of these rows and those that hold one of these texts: a person was erased.
    pub fn forget_person(&self, rows: &[Id], texts: &[String]) -> StoreResult<()> {
        for kept in self.all()? {
            if kept.tells_of(rows, texts) {
                self.forget(&kept.user, &kept.key)?;
            }
        }
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Forgets the form of a person, and what an earlier version kept of it.
    pub fn forget(&self, user: &str, key: &str) -> StoreResult<()> {
        let sql = "DELETE FROM draft WHERE database = ?1 AND user IN (?2, '') AND key = ?3";
        self.conn.prepare_cached(sql)?.execute([self.database.as_str(), user, key])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_about_an_erased_person_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let file = DraftFile::open(&folder.path().join("drafts.db"), Path::new("office.db"), 0).unwrap();
        let kept = |key: &str, text: &str| KeptDraft {
            user: "Айгүл".into(),
            key: key.to_owned(),
            at: 0,
            draft: [("text", text)].into_iter().collect(),
        };
        for draft in [kept("contact 7 3", "x"), kept("note new 3", "звонить Дане"), kept("note 77 3", "x")]
        {
            file.keep(&draft).unwrap();
        }
        file.forget_person(&[Id(7)], &["Дане".to_owned()]).unwrap();
        assert_eq!(file.all().unwrap(), [kept("note 77 3", "x")]);
    }

    #[test]
    fn what_was_told_is_known_to_the_next_run_of_this_office() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.db");
        let now = 1_773_662_400_000;
        let told = |id, at: &str| Beginning { activity: Id(id), at: at.parse().unwrap() };
        let (today, old) = (told(7, "2026-03-16T15:00:00"), told(8, "2026-02-16T15:00:00"));
        let file = DraftFile::open(&path, Path::new("office.db"), now).unwrap();
        for one in [today, old, today] {
            file.tell(one).unwrap();
        }
        drop(file);
        let file = DraftFile::open(&path, Path::new("office.db"), now).unwrap();
        assert_eq!(file.told().unwrap(), BTreeSet::from([today]));
        let other = DraftFile::open(&path, Path::new("demo.db"), now).unwrap();
        assert!(other.told().unwrap().is_empty());
    }

    #[test]
    fn what_an_earlier_version_kept_is_for_whoever_comes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.db");
        let open = || DraftFile::open(&path, Path::new("office.db"), 0).unwrap();
        let sql = "INSERT INTO form_draft VALUES ('office.db', 'client new', 7, '{\"name\":\"Алма\"}')";
        open().conn.execute_batch(sql).unwrap();
        let all = open().all().unwrap();
        assert_eq!((all.len(), all[0].user.as_str(), all[0].key.as_str()), (1, "", "client new"));
    }

    #[test]
    fn wrong_pins_are_counted_across_runs_until_the_right_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.db");
        let open = || DraftFile::open(&path, Path::new("office.db"), 0).unwrap();
        let misses = Misses { count: 3, at: 7 };
        open().miss("Айгүл", misses).unwrap();
        assert_eq!(open().misses().unwrap(), BTreeMap::from([("Айгүл".to_owned(), misses)]));
        open().miss("Айгүл", Misses::default()).unwrap();
        assert!(open().misses().unwrap().is_empty());
    }

    #[test]
    fn drafts_outlive_the_program_and_are_forgotten_after_two_weeks() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts.db");
        let now = 1_773_662_400_000;
        let kept = |key: &str, at| KeptDraft {
            user: "Айгүл".into(),
            key: key.into(),
            at,
            draft: [("name", "Алма")].into_iter().collect(),
        };
        let office = Path::new("office.db");
        let file = DraftFile::open(&path, office, now).unwrap();
        file.keep(&kept("client new", now)).unwrap();
        file.keep(&kept("client 7", now - 15 * 86_400_000)).unwrap();
        file.keep(&kept("client 8", now)).unwrap();
        file.forget("Айгүл", "client 8").unwrap();
        drop(file);
        assert_eq!(DraftFile::open(&path, office, now).unwrap().all().unwrap(), [kept("client new", now)]);
        assert_eq!(DraftFile::open(&path, Path::new("demo.db"), now).unwrap().all().unwrap(), []);
    }
}
