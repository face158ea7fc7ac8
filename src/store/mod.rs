//! The database: the only module that speaks SQL.

pub mod absence;
pub mod activity;
mod actor;
pub mod annex;
pub mod backup;
pub mod changes;
pub mod claim;
pub mod client;
pub mod consent;
pub mod contact;
pub mod contract;
pub mod debt;
pub mod debt_letter;
pub mod doctor;
pub mod drafts;
pub mod duplicate;
pub mod edition;
mod error;
mod gate;
pub mod identity;
pub mod import;
pub mod invoice;
pub mod journal;
pub mod ledger;
pub mod link;
pub mod migrate;
mod news;
pub mod note;
pub mod obligation;
pub mod office;
mod old_pages;
mod open;
pub mod package;
pub mod paper;
pub mod payment;
pub mod person;
pub mod preparation;
pub mod rate;
mod reads;
pub mod reconciliation;
pub mod record;
mod references;
pub mod report;
pub mod review;
pub mod run;
mod schema;
pub mod share;
pub mod signatory;
pub mod statement;
mod station;
mod table;
mod tables;
mod taken;
pub mod template;
mod tx;
pub mod whole;
mod write;

pub use actor::Actor;
pub use changes::Changes;
pub use error::{StoreError, StoreResult};
pub use gate::{AskDoor, Door, Refusal, RequireOfFile};
pub use open::{Missing, beside};
pub use reads::{Reader, Reads};
pub use references::Link;
pub use schema::{Cell, Cells, Schema};
pub use share::{DriveFault, DriveNews, Editing, Place, Present, TellNews, free_bytes, place_of};
pub use station::GENERATED;
pub use table::{Frozen, Image, Table};
pub use tables::SCHEMA;
pub use tx::{Fields, Tx};

use crate::{clock::Clock, domain::collation::SortLanguage};
use client::SortKeys;
use identity::Identity;
use journal::OutFile;
use office::{
    sight::{SeesAll, Sight},
    users,
};
use open::{Opened, Right, Stamp};
use rusqlite::Connection;
use schema::Shapes;
use share::{Away, JournalMemory, Roll};
use std::{
    fmt::Debug,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// A question the database answers. It never writes.
pub trait Query: Debug + Send + 'static {
    type Answer: Send + 'static;
    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer>;
}

/// A change to the database. It runs inside one transaction and is journaled.
pub trait Operation: Debug + Send + 'static {
    /// Stable name for the journal and for the `journal-<kind>` message.
    fn kind(&self) -> &'static str;
    fn apply(&self, tx: &mut Tx) -> StoreResult<()>;

    /// The file that it writes outside, where it does.
    fn file(&self) -> Option<OutFile> {
        None
    }
}

impl Operation for Box<dyn Operation> {
    fn kind(&self) -> &'static str {
        self.as_ref().kind()
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.as_ref().apply(tx)
    }

    fn file(&self) -> Option<OutFile> {
        self.as_ref().file()
    }
}

/// What a finished write tells its caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The journal entry; `None` when nothing had to be changed.
    pub journal: Option<i64>,
    pub changes: Changes,
}

/// The alphabet that names of this file are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphabet {
    pub language: SortLanguage,
    /// Its keys were just made: lists by name are in another order now.
    pub is_new: bool,
}

pub struct Store {
    conn: Connection,
    path: Option<PathBuf>,
    place: Place,
    right: Right,
    frozen: Option<Stamp>,
    schema: Schema,
    shapes: Shapes,
    actor: Actor,
    clock: Clock,
    sees_all: SeesAll,
    seen: i64,
    data_version: i64,
    /// Which office it was when it was opened, and which life of it.
    identity: Option<Identity>,
    /// What this session knows to be in the journal.
    journal_memory: JournalMemory,
    away: Away,
    is_unwanted: Option<Arc<dyn Fn() -> bool + Send + Sync>>,
    /// Who else works with a file on a network drive.
    roll: Option<Roll>,
    /// Is told what the drive makes people wait for.
    tell: Option<TellNews>,
}

impl Store {
    /// Opens the file, upgrading an older one. Where it may only be read, every write is refused.
    pub fn open(path: &Path, missing: Missing, actor: Actor, clock: Clock) -> StoreResult<Self> {
        Self::over_file(path, open::file(path, missing)?, actor, clock)
    }

    /// Opens the file for reading only.
    pub fn open_to_read(path: &Path, actor: Actor, clock: Clock) -> StoreResult<Self> {
        Self::over_file(path, open::to_read(path, place_of(path))?, actor, clock)
    }

    fn over_file(path: &Path, opened: Opened, actor: Actor, clock: Clock) -> StoreResult<Self> {
        let Opened { conn, place, mut right, frozen } = opened;
        let roll = if right == Right::Write { share::roll_of(path, place, &actor, clock) } else { None };
        if let Some(fault) = roll.as_ref().and_then(Roll::fault) {
            right = Right::Barred(fault);
        }
        if right == Right::Write {
            migrate::require_alone(&conn, SCHEMA, roll.as_ref())?;
        } else {
            migrate::require_known(&conn, SCHEMA)?;
        }
        let store = Self::over(conn, SCHEMA, actor, clock)?;
        Ok(Self { path: Some(path.to_owned()), place, right, frozen, roll, ..store })
    }

    pub fn in_memory(actor: Actor, clock: Clock) -> StoreResult<Self> {
        Self::with_schema(SCHEMA, actor, clock)
    }

    /// A database in memory with any schema, for tests of the journal itself.
    pub fn with_schema(schema: Schema, actor: Actor, clock: Clock) -> StoreResult<Self> {
        Self::over(open::memory()?, schema, actor, clock)
    }

    /// Upgrades the open file to a newer schema, for tests of upgrades in the middle of a history.
    pub fn upgrade(&mut self, schema: Schema) -> StoreResult<()> {
        migrate::migrate(&mut self.conn, schema, &self.actor, self.clock.millis())?;
        (self.schema, self.shapes) = (schema, Shapes::default());
        Ok(())
    }

    fn over(mut conn: Connection, schema: Schema, actor: Actor, clock: Clock) -> StoreResult<Self> {
        migrate::migrate(&mut conn, schema, &actor, clock.millis())?;
        let actor = known_actor(&conn, schema, actor)?;
        let seen = journal::last(&conn)?;
        let data_version = data_version(&conn)?;
        let identity = identity::identity(&conn)?;
        let shapes = Shapes::default();
        let (place, right, frozen) = (Place::Local, Right::Write, None);
        Ok(Self {
            conn,
            path: None,
            place,
            right,
            frozen,
            schema,
            shapes,
            actor,
            clock,
            sees_all: SeesAll::default(),
            seen,
            data_version,
            identity,
            journal_memory: JournalMemory::default(),
            away: Away::default(),
            is_unwanted: None,
            roll: None,
            tell: None,
        })
    }

    /// A second connection that only reads; `None` on a share, in memory, and where this one writes nothing.
    pub fn reader(&self) -> StoreResult<Option<Reader>> {
        match (&self.path, self.place) {
            (Some(path), Place::Local) if !self.is_read_only() => {
                let conn = open::reader(path, self.schema.migrations)?;
                let (name, sees_all) = (self.actor.name.clone(), self.sees_all.clone());
                Ok(Some(Reader { conn, name, sees_all, clock: self.clock }))
            }
            _ => Ok(None),
        }
    }

    /// Answers a question from one consistent snapshot.
    pub fn read<Q: Query>(&self, query: &Q) -> StoreResult<Q::Answer> {
        if self.away.is_away() {
            return Err(StoreError::Away);
        }
        let has_people = self.schema.table("user").is_some();
        let (name, sees_all, today) = (&self.actor.name, &self.sees_all, self.clock.today());
        let sight = Sight { name, sees_all, today, has_people };
        let answer = match self.place {
            Place::Local => reads::read(&self.conn, query, &sight),
            Place::Share => self.read_shared(query, &sight),
        };
        match answer {
            // A half of the file is older than the other: it is opened anew at the next look.
            Err(StoreError::Damaged) if self.has_moved() => Err(StoreError::Busy),
            answer => answer.map_err(|error| self.blame_drive(error)),
        }
    }

    /// Does a long write with more memory for pages: indexes are written all over while a list comes in.
    fn with_room<T>(&mut self, act: impl FnOnce(&mut Self) -> StoreResult<T>) -> StoreResult<T> {
        self.conn.pragma_update(None, "cache_size", -LONG_WRITE_KIB)?;
        let done = act(self);
        self.conn.pragma_update(None, "cache_size", -USUAL_KIB).map_err(StoreError::from).and(done)
    }

    /// Makes names sort in this language; free when they already do. A file that may only be read answers with
    /// a language it knows.
    pub fn use_sort_language(&mut self, language: SortLanguage) -> StoreResult<Alphabet> {
        let mut keys = SortKeys::of(language);
        loop {
            if let Some(alphabet) = self.make_sort_keys(&mut keys)? {
                return Ok(alphabet);
            }
        }
    }

    /// One step of the same, so that others have their turn between two.
    pub fn make_sort_keys(&mut self, keys: &mut SortKeys) -> StoreResult<Option<Alphabet>> {
        let language = keys.language;
        if self.is_read_only() {
            return Ok(Some(Alphabet { language: self.ready_alphabet(language)?, is_new: false }));
        }
        let made = keys.step(&mut self.conn)?;
        Ok(made.map(|is_new| Alphabet { language, is_new }))
    }

    /// The alphabet that lists can follow at once: this one where names have its keys, else another.
    pub fn ready_alphabet(&self, wanted: SortLanguage) -> StoreResult<SortLanguage> {
        client::nearest_sort_language(&self.conn, wanted)
    }

    /// Makes search texts, sort keys and completeness anew, in one transaction: they are computed, so nothing is
    /// journaled.
    pub fn rebuild_search(&mut self) -> StoreResult<()> {
        client::rebuild(&mut self.conn)
    }

    /// Closes the file so that it is whole by itself, without a log beside it.
    pub fn close(self) -> StoreResult<()> {
        let busy: bool = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        self.conn.close().map_err(|(_, error)| error)?;
        if busy { Err(StoreError::Busy) } else { Ok(()) }
    }

    pub fn schema(&self) -> Schema {
        self.schema
    }

    pub fn is_read_only(&self) -> bool {
        self.right != Right::Write
    }

    pub fn place(&self) -> Place {
        self.place
    }

    /// Which office it is, and which life of it; nothing in a file of an older version that may only be read.
    pub fn identity(&self) -> Option<&Identity> {
        self.identity.as_ref()
    }

    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// How long a write waits for another program that holds the file.
    pub fn set_patience(&self, patience: Duration) -> StoreResult<()> {
        Ok(self.conn.busy_timeout(patience)?)
    }

    /// The file may not grow over so many pages: how a full disk is tried out.
    pub fn limit_pages(&self, pages: u32) -> StoreResult<()> {
        Ok(self.conn.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
    }

    /// Name of the person who works with it.
    pub fn user(&self) -> &str {
        &self.actor.name
    }

    /// Another person sits down at this program.
    pub fn sign_in(&mut self, name: &str) {
        let spelled = users::spelling(&self.conn, name);
        self.actor.name = spelled.unwrap_or_else(|_| name.to_owned()); // the next write asks again who he is
        self.sees_all.forget();
    }
}

/// Somebody of the office, under the name as it stands there.
fn known_actor(conn: &Connection, schema: Schema, actor: Actor) -> StoreResult<Actor> {
    if schema.table(office::USER.name).is_none() {
        return Ok(actor);
    }
    Ok(Actor { name: users::spelling(conn, &actor.name)?, ..actor })
}

/// KiB for pages while a list comes in, and else (as in `local.sql`).
const LONG_WRITE_KIB: i64 = 128 * 1024;
const USUAL_KIB: i64 = 8 * 1024;

fn data_version(conn: &Connection) -> StoreResult<i64> {
    Ok(conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}
