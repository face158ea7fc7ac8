//! The rollcall (sharing 4): a file beside the database in which everybody who works with it has a place, and the
//! turnstile through which those who save go one by one (sharing 5).

mod call;
mod keeper;
mod record;
mod sheet;

pub use keeper::Found;
pub use record::{Editing, Mark, Present};

use crate::{clock::Clock, domain::id::Id, store::beside};
use call::Rollcall;
use keeper::Keeper;
use record::BLANK;
pub(super) use record::{Record, opened, sealed};
use sheet::{FileSheet, Sheet, Spot, TURNSTILE};
use std::{
    collections::BTreeSet,
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Everybody who works with a file, and this session among them.
pub(in crate::store) struct Roll {
    /// Beats as long as it is there.
    keeper: Option<Keeper>,
    seat: Arc<Seat>,
}

/// What the threads of this session share.
struct Seat {
    path: PathBuf,
    /// Open once in this process; nothing while the drive is away.
    sheet: Mutex<Option<Arc<FileSheet>>>,
    call: Mutex<Rollcall>,
}

/// Leave to save, before all others who ask for it. It ends with this.
pub(in crate::store::share) struct Turn(Arc<FileSheet>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Err(error) = self.0.leave(TURNSTILE) {
            tracing::warn!(%error, "the turnstile is not left");
        }
    }
}

/// What asking for a turn gives.
pub(in crate::store::share) enum Turned {
    Mine(Turn),
    /// Somebody else saves.
    Busy,
    /// The turnstile does not answer: the locks of the database alone decide.
    Broken,
}

impl Roll {
    /// Takes a place in the file of the rollcall, which is made where there is none.
    ///
    /// # Errors
    /// Where it cannot be made, read or written.
    pub(in crate::store) fn enter(path: PathBuf, me: Present, now: i64) -> io::Result<Self> {
        let seat = Seat { path, sheet: Mutex::default(), call: Mutex::new(Rollcall::new(me)) };
        seat.beat(now)?;
        Ok(Self { keeper: None, seat: Arc::new(seat) })
    }

    /// Beats from now on by itself, and tells what it finds.
    pub(in crate::store) fn keep(&mut self, clock: Clock, tell: impl Fn(Found) + Send + 'static) {
        self.keeper = Some(Keeper::start(Arc::clone(&self.seat), clock, tell));
    }

    /// Tells the others which client is being changed here.
    ///
    /// # Errors
    /// Those of the drive: it is said with the next beat.
    pub(in crate::store) fn edit(&self, client: Option<Id>, now: i64) -> io::Result<()> {
        let sheet = self.seat.sheet()?;
        let mut call = lock(&self.seat.call);
        if call.edit(client, now) { call.say(&*sheet, now) } else { Ok(()) }
    }

    /// One beat now.
    ///
    /// # Errors
    /// Where the drive is away: the next one opens the file anew.
    pub(in crate::store) fn beat(&self, now: i64) -> io::Result<()> {
        self.seat.beat(now)
    }

    /// Locks of this drive were found not to hold.
    pub(in crate::store) fn mark(&self) -> Option<Mark> {
        lock(&self.seat.call).mark().cloned()
    }

    /// The others who are in, as last seen.
    pub(in crate::store) fn others(&self) -> Vec<Present> {
        lock(&self.seat.call).others().to_vec()
    }

    /// The others who hold the lock of their place now.
    ///
    /// # Errors
    /// Those of the drive.
    pub(in crate::store) fn holders(&self) -> io::Result<Vec<Present>> {
        let sheet = self.seat.sheet()?;
        lock(&self.seat.call).holders(&*sheet)
    }

    /// Asks for the turn to save.
    pub(in crate::store::share) fn turn(&self) -> Turned {
        let Ok(sheet) = self.seat.sheet() else { return Turned::Broken };
        match sheet.take(TURNSTILE) {
            Ok(true) => self.seat.sign(Turn(sheet)),
            Ok(false) => Turned::Busy,
            Err(error) => {
                tracing::warn!(%error, "the turnstile does not answer");
                Turned::Broken
            }
        }
    }

    /// Who can be asked for whom a save waits.
    pub(in crate::store::share) fn saver(&self) -> Saver {
        Saver(Arc::clone(&self.seat))
    }
}

/// Knows who saves.
pub(in crate::store::share) struct Saver(Arc<Seat>);

impl Saver {
    /// The person who has the turn, or had it last; with one colleague in, that one.
    pub(in crate::store::share) fn name(&self) -> Option<String> {
        let page = self.0.sheet().and_then(|sheet| sheet.read()).ok()?;
        let call = lock(&self.0.call);
        let other = |there: &Present| there.session != call.me().session;
        let saver = Present::read(page.at(Spot::Turn)).filter(other);
        let alone = match call.others() {
            [one] => Some(one.clone()),
            _ => None,
        };
        saver.or(alone).map(|there| there.person)
    }
}

impl Seat {
    /// The file; opened anew after the drive was away.
    fn sheet(&self) -> io::Result<Arc<FileSheet>> {
        let mut sheet = lock(&self.sheet);
        match &*sheet {
            Some(open) => Ok(Arc::clone(open)),
            None => Ok(Arc::clone(sheet.insert(Arc::new(FileSheet::open(&self.path)?)))),
        }
    }

    fn beat(&self, now: i64) -> io::Result<()> {
        let sheet = self.sheet()?;
        let done = lock(&self.call).beat(&*sheet, now);
        drop(sheet);
        if done.is_err() {
            self.forget();
        }
        done
    }

    /// A handle that saw an error is not used again. Closed while a save has the turnstile it would let that go.
    fn forget(&self) {
        let mut sheet = lock(&self.sheet);
        *sheet = sheet.take().and_then(|open| match Arc::try_unwrap(open) {
            Ok(closed) => {
                drop(closed);
                None
            }
            Err(used) => Some(used),
        });
    }

    /// Writes down who saves, where somebody may ask.
    fn sign(&self, turn: Turn) -> Turned {
        let call = lock(&self.call);
        let record: Record = call.me().record();
        if !call.others().is_empty()
            && let Err(error) = turn.0.write(Spot::Turn, &record)
        {
            tracing::warn!(%error, "nobody is told who saves");
        }
        Turned::Mine(turn)
    }
}

impl Drop for Roll {
    fn drop(&mut self) {
        // The beat ends first: it would sit down again.
        self.keeper = None;
        let left = self.seat.sheet().and_then(|sheet| lock(&self.seat.call).part(&*sheet));
        if let Err(error) = left {
            tracing::warn!(%error, "the place in the rollcall stays until others wipe it");
        }
    }
}

/// The marks that stand in the rollcalls of a folder, each with its file; that of the database of this name is looked
/// for also where a drive does not tell what lies in the folder. Not for a folder where this process works with a file:
/// its locks would go.
///
/// # Errors
/// Where a rollcall cannot be read.
pub fn marks_in(folder: &Path, name: &OsStr) -> io::Result<Vec<(PathBuf, Mark)>> {
    let listed = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_roll = |path: &PathBuf| path.extension().is_some_and(|end| end == "roll");
    let named = beside(&folder.join(name), ".roll");
    let paths: BTreeSet<PathBuf> =
        listed.filter(is_roll).chain([named]).filter(|path| path.is_file()).collect();
    let mut found = Vec::new();
    for path in paths {
        if let Some(mark) = Mark::read(FileSheet::open(&path)?.read()?.at(Spot::Head)) {
            found.push((path, mark));
        }
    }
    Ok(found)
}

/// Takes the marks away: two computers proved the drive good since. Answers how many there were.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn lift_marks(folder: &Path, name: &OsStr) -> io::Result<usize> {
    let marks = marks_in(folder, name)?;
    for (path, _) in &marks {
        FileSheet::open(path)?.write(Spot::Head, &BLANK)?;
    }
    Ok(marks.len())
}

/// A panic under a lock leaves what can be used.
fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
