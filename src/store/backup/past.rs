//! What the file that a backup replaces knows and the backup does not: people who were erased later, and how much else.

use super::BackupFault;
use crate::{
    domain::{erasure::erased_words, id::Id},
    store::{
        Image, Operation, StoreError, StoreResult, Tx,
        journal::{ERASE, Erase, parse},
        person::Person,
    },
};
use rusqlite::{Connection, OpenFlags};
use std::{collections::BTreeSet, path::Path, time::Duration};

/// How long somebody who is just closing the file is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is only in the file as it is now.
#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    /// Entries of its journal that the backup has not.
    pub(super) later: usize,
    /// The backup is of another office.
    pub(super) is_other_office: bool,
    pub(super) erasures: EraseAgain,
}

/// Erasures of a later journal, to be done once more.
#[derive(Clone, Debug, Default)]
pub(super) struct EraseAgain {
    pub(super) people: Vec<Person>,
    /// Words that became a code, in texts of other rows too.
    pub(super) words: Vec<(String, Id)>,
    pub(super) reason: String,
    /// One of them took what was signed too.
    pub(super) signed_too: bool,
}

impl Past {
    /// Reads the file while nobody else has it open; nothing where it cannot be read any more.
    ///
    /// # Errors
    /// `Backup` where somebody else has it open, `ReadOnly` where it may not be written.
    pub(super) fn of(database: &Path, backup: &Path) -> StoreResult<Option<Self>> {
        if !database.exists() {
            return Ok(None);
        }
        match read(database, backup) {
            Ok(past) => Ok(Some(past)),
            Err(StoreError::Busy) => Err(StoreError::Backup(BackupFault::NotAlone)),
            Err(StoreError::ReadOnly) => Err(StoreError::ReadOnly),
            Err(error) => {
                tracing::warn!(%error, "the file to be replaced cannot be read");
                Ok(None)
            }
        }
    }
}

/// Closed at the end, and whole by itself: what stood in its log is in it.
fn read(database: &Path, backup: &Path) -> StoreResult<Past> {
    let conn = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    conn.execute("ATTACH ?1 AS backup", [backup.to_string_lossy()])?;
    conn.execute_batch("BEGIN EXCLUSIVE")?;
    let past = Past { is_other_office: is_other_office(&conn), ..compare(&conn)? };
    conn.execute_batch("COMMIT; DETACH backup")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(past)
}

/// Whether the two files are of two offices; files of older versions do not say.
fn is_other_office(conn: &Connection) -> bool {
    let sql = "SELECT own.office <> kept.office FROM main.identity AS own, backup.identity AS kept";
    conn.query_row(sql, [], |row| row.get(0)).unwrap_or(false)
}

fn compare(conn: &Connection) -> StoreResult<Past> {
    let later = conn.query_row(include_str!("later.sql"), [], |row| row.get(0))?;
    let mut select = conn.prepare(include_str!("later_erasures.sql"))?;
    let mut rows = select.query([ERASE])?;
    let (mut people, mut reasons, mut signed_too) = (Vec::new(), BTreeSet::new(), false);
    while let Some(row) = rows.next()? {
        let (entity, id): (String, i64) = (row.get(0)?, row.get(1)?);
        let person = if entity == "client" { Person::Client(Id(id)) } else { Person::Contact(Id(id)) };
        if !people.contains(&person) {
            people.push(person);
        }
        reasons.extend(row.get::<_, Option<String>>(2)?);
        signed_too |= row.get::<_, bool>(3)?;
    }
    let words = if people.is_empty() { Vec::new() } else { words(conn)? };
    let reason = reasons.into_iter().collect::<Vec<_>>().join("; ");
    Ok(Past { later, erasures: EraseAgain { people, words, reason, signed_too }, ..Past::default() })
}

/// Images of entries that both files have differ by what was erased, and by nothing else.
fn words(conn: &Connection) -> StoreResult<Vec<(String, Id)>> {
    let mut select = conn.prepare(include_str!("differing.sql"))?;
    let mut rows = select.query([])?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (before, after): (Option<String>, Option<String>) = (row.get(0)?, row.get(1)?);
        if let (Some(before), Some(after)) = (before, after) {
            found.extend(words_between(&parse(&before)?, &parse(&after)?));
        }
    }
    Ok(found.into_iter().collect())
}

fn words_between(before: &Image, after: &Image) -> Vec<(String, Id)> {
    let texts =
        before.iter().filter_map(|(column, value)| Some((value.as_str()?, after.get(column)?.as_str()?)));
    texts.flat_map(|(before, after)| erased_words(before, after)).collect()
}

impl Operation for EraseAgain {
    fn kind(&self) -> &'static str {
        ERASE
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut own = Vec::new();
        for person in &self.people {
            own.extend(person.rows(tx.conn(), tx.schema())?);
        }
        let (forms, reason) = (self.words.clone(), self.reason.clone());
        Erase { own, frozen_too: self.signed_too, forms, reason }.apply(tx)
    }
}
