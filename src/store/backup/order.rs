//! One backup from its beginning to its end: copied, proved, named, and what is too much swept away.

use super::{
    BackupFault, Contents, Shelf,
    copy::{copy_of, not_written},
    examine::examine,
    seal::seal,
    shelf::{files_of, part_of},
};
use crate::{
    domain::backup::Passphrase,
    store::{
        SCHEMA, StoreError, StoreResult, identity::identity, link::place, migrate::user_version, open::Opened,
    },
};
use chrono::NaiveDateTime;
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

/// Where a backup goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Where the backups of this file lie.
    Shelf(Shelf),
    /// A file that the person named; one that is there is replaced only when they said so.
    File { path: PathBuf, replaces: bool },
}

/// A backup that shall be made.
#[derive(Clone, Debug)]
pub struct BackupOrder {
    pub target: Target,
    /// Day and hour on the wall.
    pub taken: NaiveDateTime,
    /// What opens it; nothing leaves it open to everybody who can read the file.
    pub passphrase: Option<Passphrase>,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// Where it lies, this computer first.
    pub paths: Vec<PathBuf>,
    pub bytes: u64,
    pub contents: Contents,
    /// Why it does not lie beside the file too, or why older ones were not swept.
    pub missed: Option<StoreError>,
}

/// A copy on its way: where it is made, and what it will be called.
#[derive(Debug)]
pub struct Begun {
    part: PathBuf,
    paths: Vec<PathBuf>,
}

impl Begun {
    /// Where the copy is made.
    pub fn part(&self) -> &Path {
        &self.part
    }
}

/// Nothing is left of a copy that does not come to its end.
impl Drop for Begun {
    fn drop(&mut self) {
        for path in ["", "-journal", "-wal", "-shm"].map(|ending| crate::store::beside(&self.part, ending)) {
            if path.exists() && fs::remove_file(&path).is_err() {
                tracing::warn!("the part of a backup stays");
            }
        }
    }
}

impl BackupOrder {
    /// An open one.
    pub const fn of(target: Target, taken: NaiveDateTime) -> Self {
        Self { target, taken, passphrase: None }
    }

    /// Whether one was made on the same day already, by whomever.
    pub fn has_one_of_its_day(&self) -> bool {
        matches!(&self.target, Target::Shelf(home) if home.has_one_of(self.taken.date()))
    }

    /// Makes the folder of this computer, and answers where the copy goes first.
    ///
    /// # Errors
    /// `NotWritten` where no file can be made there, `Backup` where the file is there already.
    pub fn begin(&self) -> StoreResult<Begun> {
        let paths = match &self.target {
            Target::Shelf(home) => home.names(self.taken, self.passphrase.is_some()).1,
            Target::File { path, replaces } if path.exists() && !replaces => {
                return Err(StoreError::Backup(BackupFault::Exists));
            }
            Target::File { path, .. } => vec![path.clone()],
        };
        let first = paths.first().ok_or(StoreError::NoFolder)?;
        if let (Target::Shelf(_), Some(folder)) = (&self.target, first.parent()) {
            fs::create_dir_all(folder).map_err(|error| not_written(&error))?;
        }
        let part = part_of(first);
        File::create(&part).map_err(|error| not_written(&error))?;
        Ok(Begun { part, paths })
    }

    /// Proves the copy, gives it its name, and sweeps away what is too much.
    ///
    /// # Errors
    /// `Backup` where the copy is not sound: then it does not count and is gone.
    pub fn finish(&self, begun: &Begun) -> StoreResult<Made> {
        let contents = examine(&begun.part)?;
        let mut paths = begun.paths.iter();
        let first = paths.next().ok_or(StoreError::NoFolder)?.clone();
        self.settle(&begun.part, &first)?;
        let bytes = fs::metadata(&first).map_err(|error| not_written(&error))?.len();
        let (mut made, mut missed) = (vec![first.clone()], None);
        for path in paths {
            match carry(&first, path) {
                Ok(()) => made.push(path.clone()),
                Err(error) => missed = Some(error),
            }
        }
        if let Target::Shelf(shelf) = &self.target
            && let Err(error) = shelf.sweep(self.taken.date())
        {
            missed = Some(error);
        }
        Ok(Made { paths: made, bytes, contents, missed })
    }

    /// Gives a proved copy its name, sealed where that was ordered.
    fn settle(&self, copy: &Path, name: &Path) -> StoreResult<()> {
        let Some(passphrase) = &self.passphrase else {
            return fs::rename(copy, name).map_err(|error| not_written(&error));
        };
        let part = part_of(copy);
        let sealed = seal(copy, &part, passphrase)
            .and_then(|()| fs::rename(&part, name).map_err(|error| not_written(&error)));
        sealed.inspect_err(|_| {
            let _ = fs::remove_file(&part); // it may not have come to be
        })
    }
}

/// Makes a backup of an open file of an older version, where it has work in it.
pub(in crate::store) fn before_upgrade(
    opened: &Opened,
    (path, home): (&Path, &Path),
    taken: NaiveDateTime,
) -> StoreResult<()> {
    let found = user_version(&opened.conn)?;
    if found == 0 || found >= SCHEMA.migrations.len() {
        return Ok(());
    }
    let shelf = Shelf::of(path, home, identity(&opened.conn)?.as_ref());
    let order = BackupOrder::of(Target::Shelf(shelf), taken);
    let made = order.begin().and_then(|begun| {
        copy_of(&opened.conn, opened.place, begun.part())?;
        order.finish(&begun)
    });
    made.map(drop).map_err(|error| {
        tracing::error!(%error, "no backup before an upgrade");
        StoreError::Backup(BackupFault::BeforeUpgrade)
    })
}

/// Copies a backup that counts to another folder, where it gets its name when it is whole.
fn carry(from: &Path, to: &Path) -> StoreResult<()> {
    let part = part_of(to);
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|error| not_written(&error))?;
    }
    let carried = fs::copy(from, &part)
        .and_then(|_| File::options().write(true).open(&part)?.sync_all())
        .and_then(|()| fs::rename(&part, to));
    carried.map_err(|error| {
        let _ = fs::remove_file(&part); // it may not have come to be
        not_written(&error)
    })
}

impl Made {
    /// Copies the files that rows link to into a folder beside the backup; answers how many, and the paths of those that
    /// cannot be read.
    ///
    /// # Errors
    /// `NotWritten` where the folder cannot be made.
    pub fn with_files(&self, links: &[String], folder: &Path) -> StoreResult<(usize, Vec<String>)> {
        let Some(backup) = self.paths.first() else { return Ok((0, Vec::new())) };
        let target = files_of(backup);
        let (mut copied, mut lost) = (0, Vec::new());
        for link in links {
            match copy_file(&place(link, folder), &target.join(inside(link))) {
                Ok(()) => copied += 1,
                Err(Copied::Lost) => lost.push(link.clone()),
                Err(Copied::Failed(error)) => return Err(error),
            }
        }
        Ok((copied, lost))
    }
}

/// Why a linked file was not copied.
enum Copied {
    Lost,
    Failed(StoreError),
}

fn copy_file(from: &Path, to: &Path) -> Result<(), Copied> {
    let mut source = File::open(from).map_err(|_| Copied::Lost)?;
    if !source.metadata().is_ok_and(|about| about.is_file()) {
        return Err(Copied::Lost);
    }
    let folder = to.parent().unwrap_or(to);
    let written = fs::create_dir_all(folder)
        .and_then(|()| File::create(to))
        .and_then(|mut out| std::io::copy(&mut source, &mut out));
    written.map(drop).map_err(|error| Copied::Failed(not_written(&error)))
}

/// Where a linked file lies in the folder: a whole path loses what only one system knows of it.
fn inside(link: &str) -> PathBuf {
    let names = link.split('/').filter(|name| !name.is_empty() && *name != ".." && *name != ".");
    names.map(|name| name.replace(':', "")).collect()
}
