//! Where the backups of a file lie, and which of them stay.

use super::copy::not_written;
use crate::{
    domain::backup::{BackupName, kept},
    store::{Place, StoreResult, identity::Identity, place_of, share::service_of},
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::{
    cmp::Reverse,
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Letters of the name of an office that its folder bears.
const OFFICE_LETTERS: usize = 8;
/// The folder beside the file, which colleagues see too.
const BESIDE: &str = "backups";
/// Ending of a copy that does not count yet.
const PART: &str = "part";
/// Ending of the folder with the files that rows link to.
const FILES: &str = ".files";

/// Folders with the backups of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// What the database is called, without its ending.
    stem: String,
    /// The one of this computer first: a backup counts when it is there.
    folders: Vec<PathBuf>,
}

/// A backup that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub path: PathBuf,
    pub name: BackupName,
    pub bytes: u64,
}

impl Shelf {
    /// The shelf of a file: a folder of this computer inside `home`, and on a share one beside the file too, where no
    /// program carries the folder to other computers.
    pub fn of(database: &Path, home: &Path, identity: Option<&Identity>) -> Self {
        let stem = stem_of(database);
        let office = identity.map(|known| known.office.chars().take(OFFICE_LETTERS).collect::<String>());
        let own = office.map_or_else(|| stem.clone(), |office| format!("{stem}-{office}"));
        let mut folders = vec![home.join(own)];
        if place_of(database) == Place::Share && service_of(database).is_none() {
            folders.push(database.with_file_name(BESIDE));
        }
        Self { stem, folders }
    }

    /// Every folder that may hold backups of a file of this name, where it is not known which office it is: it cannot be
    /// read, or is gone.
    pub fn of_unknown(database: &Path, home: &Path) -> Self {
        let stem = stem_of(database);
        let folders = fs::read_dir(home).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut folders: Vec<PathBuf> = folders.filter(|path| is_of(path, &stem)).collect();
        folders.sort();
        folders.push(database.with_file_name(BESIDE));
        Self { stem, folders }
    }

    /// The folder of this computer.
    pub fn folder(&self) -> &Path {
        self.folders.first().map_or(Path::new(""), PathBuf::as_path)
    }

    /// Where a backup of this moment goes, in every folder; a name that is taken is left to the one that has it.
    pub(super) fn names(&self, taken: NaiveDateTime, is_sealed: bool) -> (NaiveDateTime, Vec<PathBuf>) {
        let mut taken = taken;
        loop {
            let name = BackupName { taken, is_sealed }.of(&self.stem);
            let paths: Vec<PathBuf> = self.folders.iter().map(|folder| folder.join(&name)).collect();
            let is_taken = |path: &PathBuf| path.exists() || part_of(path).exists();
            if !paths.iter().any(is_taken) {
                return (taken, paths);
            }
            taken += TimeDelta::seconds(1);
        }
    }

    /// Every backup, the newest first; one that lies in two folders is named once, as it is here.
    pub fn list(&self) -> Vec<Kept> {
        let mut found: Vec<Kept> = Vec::new();
        for one in self.folders.iter().flat_map(|folder| in_folder(folder, &self.stem)) {
            if !found.iter().any(|known| known.name == one.name && known.bytes == one.bytes) {
                found.push(one);
            }
        }
        found.sort_by_key(|kept| Reverse(kept.name));
        found
    }

    /// When the newest backup was made.
    pub fn newest(&self) -> Option<NaiveDateTime> {
        self.list().first().map(|kept| kept.name.taken)
    }

    /// Whether somebody made one on this day.
    pub fn has_one_of(&self, day: NaiveDate) -> bool {
        self.list().iter().any(|kept| kept.name.taken.date() == day)
    }

    /// Takes away what the rule does not keep, with the files that go with it, and parts of copies that were ended on an
    /// earlier day.
    pub(super) fn sweep(&self, today: NaiveDate) -> StoreResult<()> {
        for folder in &self.folders {
            for part in parts(folder, &self.stem, today) {
                fs::remove_file(part).map_err(|error| not_written(&error))?;
            }
            let all = in_folder(folder, &self.stem);
            let stay = kept(&all.iter().map(|one| one.name.taken).collect::<BTreeSet<_>>());
            for spare in all.iter().filter(|one| !stay.contains(&one.name.taken)) {
                fs::remove_file(&spare.path).map_err(|error| not_written(&error))?;
                let files = files_of(&spare.path);
                if files.is_dir() {
                    fs::remove_dir_all(files).map_err(|error| not_written(&error))?;
                }
            }
        }
        Ok(())
    }
}

/// Where a copy of this name is made.
pub(super) fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(PART);
    path.with_file_name(name)
}

/// The folder with the linked files that belong to a backup.
pub fn files_of(backup: &Path) -> PathBuf {
    let mut name = backup.file_name().unwrap_or_default().to_owned();
    name.push(FILES);
    backup.with_file_name(name)
}

fn stem_of(database: &Path) -> String {
    database.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn is_of(folder: &Path, stem: &str) -> bool {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let office = name.strip_prefix(stem).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    office.is_some_and(|office| {
        office.is_empty()
            || (office.len() == OFFICE_LETTERS && office.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

/// Copies that did not come to their end before this day: a program that was closed meanwhile has left them.
fn parts(folder: &Path, stem: &str, today: NaiveDate) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_old = |name: &str| {
        let name =
            name.strip_suffix(PART).and_then(|name| BackupName::read(name.trim_end_matches('.'), stem));
        name.is_some_and(|name| name.taken.date() < today)
    };
    entries.filter(|entry| is_old(&entry.file_name().to_string_lossy())).map(|entry| entry.path()).collect()
}

fn in_folder(folder: &Path, stem: &str) -> Vec<Kept> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let known = entries.filter_map(|entry| {
        let name = BackupName::read(&entry.file_name().to_string_lossy(), stem)?;
        let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
        Some(Kept { path: entry.path(), name, bytes: about.len() })
    });
    known.collect()
}
