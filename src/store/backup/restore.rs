//! A backup takes the place of the file (sharing 8): proved before, alone, and the file as it was is kept beside it.

use super::{
    BackupFault, Contents,
    copy::not_written,
    examine::examine,
    past::{EraseAgain, Past},
    seal::{is_sealed, unseal},
};
use crate::{
    clock::Clock,
    domain::backup::Passphrase,
    store::{
        Actor, Missing, Place, SCHEMA, Store, StoreError, StoreResult, beside,
        identity::begin_epoch,
        open, place_of,
        share::{Roll, roll_of},
    },
};
use chrono::{NaiveDateTime, TimeDelta};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

/// Ending of a copy on its way into the place of the file.
const ON_ITS_WAY: &str = ".restoring";
/// What belongs to a database, itself first: a hot journal is never parted from it by a name that stays.
const PARTS: [&str; 4] = ["", "-journal", "-wal", "-shm"];

/// A backup that shall be brought back.
#[derive(Clone, Debug)]
pub struct RestoreOrder {
    pub database: PathBuf,
    pub backup: PathBuf,
    /// What opens it, where it is sealed.
    pub passphrase: Option<Passphrase>,
    /// It may be a backup of another office.
    pub from_other_office: bool,
    /// Who erases again what was erased later.
    pub actor: Actor,
    pub clock: Clock,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub contents: Contents,
    /// The file as it was; nothing where there was none.
    pub aside: Option<PathBuf>,
    /// How many changes are only in it; nothing where it could not be read.
    pub later: Option<usize>,
    /// People whose data was erased later, and is erased here too.
    pub erased: usize,
}

/// The copy while it is not in its place: nothing is left of one that does not get there.
struct OnItsWay(PathBuf);

impl Drop for OnItsWay {
    fn drop(&mut self) {
        for path in PARTS.map(|ending| beside(&self.0, ending)).iter().filter(|path| path.exists()) {
            if fs::remove_file(path).is_err() {
                tracing::warn!("a copy that did not get into its place stays");
            }
        }
    }
}

/// Brings a backup back. Until its last step everything is as it was.
///
/// # Errors
/// `Backup` where the file is no sound backup or a program has the database open, `Occupied` where a colleague is in,
/// `NewerSchema` where a newer version
/// made it, `NotRead` and `NotWritten` of the files.
pub fn restore(order: &RestoreOrder) -> StoreResult<Restored> {
    restore_at(order, place_of(&order.database))
}

/// The same where the place is known.
pub(super) fn restore_at(order: &RestoreOrder, place: Place) -> StoreResult<Restored> {
    if is_same_file(&order.backup, &order.database) {
        return Err(StoreError::Backup(BackupFault::SameFile));
    }
    let _alone = alone(order, place)?;
    let copy = OnItsWay(beside(&order.database, ON_ITS_WAY));
    fetch(order, &copy.0)?;
    examine(&copy.0)?;
    let past = Past::of(&order.database, &copy.0)?;
    if past.as_ref().is_some_and(|past| past.is_other_office && !order.from_other_office) {
        return Err(StoreError::Backup(BackupFault::OtherOffice));
    }
    let erasures = past.as_ref().map(|past| past.erasures.clone()).unwrap_or_default();
    let erased = renew(&copy.0, erasures, (order, place))?;
    let contents = examine(&copy.0)?;
    let aside = put_aside(&order.database, order.clock.wall())?;
    if let Err(error) = settle(&copy.0, &order.database, aside.as_deref()) {
        // As it was: the file goes back to its name.
        aside.iter().try_for_each(|aside| take_along(aside, &order.database))?;
        return Err(error);
    }
    Ok(Restored { contents, aside, later: past.map(|past| past.later), erased })
}

/// A place in the rollcall of a shared file in which nobody else is: a program that has it open without writing would go on
/// in the file that was put aside.
fn alone(order: &RestoreOrder, place: Place) -> StoreResult<Option<Roll>> {
    if !order.database.exists() {
        return Ok(None);
    }
    let roll = roll_of(&order.database, place, &order.actor, order.clock);
    roll.as_ref().map_or(Ok(()), Roll::require_alone)?;
    Ok(roll)
}

/// Copies a backup, and what belongs to it where somebody copied a database by hand.
fn fetch(RestoreOrder { backup, passphrase, .. }: &RestoreOrder, copy: &Path) -> StoreResult<()> {
    for ending in PARTS {
        let _ = fs::remove_file(beside(copy, ending)); // of a run that was ended
    }
    let not_read = |error: std::io::Error| StoreError::NotRead(error.kind());
    if !fs::metadata(backup).map_err(not_read)?.is_file() {
        return Err(StoreError::NotRead(std::io::ErrorKind::IsADirectory));
    }
    if is_sealed(backup) {
        let passphrase = passphrase.as_ref().ok_or(StoreError::Backup(BackupFault::Sealed))?;
        return unseal(backup, copy, passphrase);
    }
    for ending in ["", "-journal", "-wal"] {
        let from = beside(backup, ending);
        if ending.is_empty() || fs::metadata(&from).is_ok_and(|about| about.len() > 0) {
            let mut source = File::open(&from).map_err(not_read)?;
            let mut target = File::create(beside(copy, ending)).map_err(|error| not_written(&error))?;
            std::io::copy(&mut source, &mut target).map_err(|error| not_written(&error))?;
        }
    }
    Ok(())
}

/// Brings the copy up to date, erases again what was erased later, and begins another life of the file; answers how many
/// people were erased.
fn renew(copy: &Path, erasures: EraseAgain, (order, place): (&RestoreOrder, Place)) -> StoreResult<usize> {
    let opened = open::file_at(copy, Missing::Refuse, place)?;
    // Nobody else knows the copy: there is no roll to call over it.
    let mut store = Store::over(opened.conn, SCHEMA, order.actor.clone(), order.clock)?;
    let mut known = Vec::new();
    for person in &erasures.people {
        if !person.rows(&store.conn, store.schema())?.is_empty() {
            known.push(*person);
        }
    }
    let count = known.len();
    if count > 0 {
        store.write(&EraseAgain { people: known, ..erasures })?;
    }
    begin_epoch(&store.conn)?;
    store.finish_erasures()?;
    store.close()?;
    for ending in ["-journal", "-wal", "-shm"].map(|ending| beside(copy, ending)) {
        if ending.exists() {
            fs::remove_file(ending).map_err(|error| not_written(&error))?; // closed well, it holds nothing
        }
    }
    File::options()
        .write(true)
        .open(copy)
        .and_then(|file| file.sync_all())
        .map_err(|error| not_written(&error))?;
    Ok(count)
}

/// Gives the file as it was another name: `office-before-2026-11-30-090500.db`.
fn put_aside(database: &Path, now: NaiveDateTime) -> StoreResult<Option<PathBuf>> {
    if !PARTS.iter().any(|ending| beside(database, ending).exists()) {
        return Ok(None);
    }
    let mut now = now;
    loop {
        let aside = aside_of(database, now);
        if !PARTS.iter().any(|ending| beside(&aside, ending).exists()) {
            take_along(database, &aside)?;
            return Ok(Some(aside));
        }
        now += TimeDelta::seconds(1);
    }
}

fn aside_of(database: &Path, now: NaiveDateTime) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, end) = (part(database.file_stem()), part(database.extension()));
    let dot = if end.is_empty() { "" } else { "." };
    database.with_file_name(format!("{stem}-before-{}{dot}{end}", now.format("%Y-%m-%d-%H%M%S")))
}

/// Renames a database with all that belongs to it.
fn take_along(from: &Path, to: &Path) -> StoreResult<()> {
    for ending in PARTS {
        let part = beside(from, ending);
        if part.exists() {
            fs::rename(&part, beside(to, ending)).map_err(|error| not_written(&error))?;
        }
    }
    Ok(())
}

/// The last step. Who could read the file as it was can read it as it is.
fn settle(copy: &Path, database: &Path, aside: Option<&Path>) -> StoreResult<()> {
    if let Some(known) = aside.and_then(|aside| fs::metadata(aside).ok())
        && fs::set_permissions(copy, known.permissions()).is_err()
    {
        tracing::warn!("the rights of the file as it was are not given to the restored one");
    }
    fs::rename(copy, database).map_err(|error| not_written(&error))?;
    // The new names are on the disk; not every system can be asked for that.
    if let Some(folder) = database.parent().and_then(|folder| File::open(folder).ok())
        && folder.sync_all().is_err()
    {
        tracing::warn!("the folder is not flushed");
    }
    Ok(())
}

/// True when both paths lead to one file that is there.
pub fn is_same_file(one: &Path, two: &Path) -> bool {
    let [one, two] = [one, two].map(|path| fs::canonicalize(path).ok());
    one.is_some() && one == two
}
