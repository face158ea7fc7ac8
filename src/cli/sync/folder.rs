//! The files of a calendar folder, and what is known of the last time both sides were alike.

use crate::exchange::{CalendarFile, Office, calendar, limits::CALENDAR_BYTES, read_bytes};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// What both sides were like is kept here, in the folder itself.
const KEPT: &str = ".serik-sync.json";

/// An entry as both sides had it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Name of its file.
    pub(super) file: String,
    /// Version of the activity; 0 where many activities come of the file.
    pub(super) version: i64,
    /// The whole file.
    pub(super) text: String,
}

/// A file of the folder.
pub(super) struct There {
    pub(super) file: String,
    pub(super) text: String,
    pub(super) calendar: CalendarFile,
    /// It holds one entry, and that comes once.
    pub(super) is_single: bool,
}

/// A folder with one entry in each file.
pub(super) struct Folder {
    path: PathBuf,
    /// By the names of their entries.
    pub(super) files: BTreeMap<String, There>,
    pub(super) kept: BTreeMap<String, Kept>,
    /// Files that nobody can read as calendars, and second ones of an entry.
    pub(super) rejected: Vec<String>,
}

impl Folder {
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn read(path: &Path, office: Office) -> io::Result<Self> {
        let (path, kept) = (path.to_owned(), kept(path)?);
        let mut folder = Self { path, files: BTreeMap::new(), kept, rejected: Vec::new() };
        let mut names = Vec::new();
        for entry in fs::read_dir(&folder.path)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            names.extend(is_calendar(&name).then_some(name));
        }
        names.sort();
        for name in names {
            match folder.read_file(&name, office) {
                Some((uid, there)) if !folder.files.contains_key(&uid) => {
                    folder.files.insert(uid, there);
                }
                _ => folder.rejected.push(name),
            }
        }
        Ok(folder)
    }

    /// Every file is gone that was there: rather the folder is another one than that all was called off.
    pub(super) fn is_emptied(&self) -> bool {
        self.files.is_empty() && self.kept.len() > 1
    }

    fn read_file(&self, name: &str, office: Office) -> Option<(String, There)> {
        let bytes = read_bytes(&self.path.join(name), CALENDAR_BYTES).ok()?;
        let found = calendar(&bytes, office).ok()?;
        let first = found.appointments.first()?;
        let is_single = found.appointments.len() == 1 && first.repeat.is_none() && !first.uid.contains('/');
        // Times of a repeat are called by what comes before the slash.
        let uid = first.uid.split('/').next().unwrap_or_default().to_owned();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Some((uid, There { file: name.to_owned(), text, calendar: found, is_single }))
    }

    /// Writes a file whole, or leaves the one that was there.
    pub(super) fn write(&mut self, uid: &str, (version, text): (i64, String)) -> io::Result<()> {
        let known = self.kept.get(uid).map(|kept| kept.file.clone());
        let file = known.unwrap_or_else(|| format!("{}.ics", plain(uid)));
        self.put(&file, &text)?;
        self.kept.insert(uid.to_owned(), Kept { file, version, text });
        Ok(())
    }

    pub(super) fn remove(&mut self, uid: &str) -> io::Result<()> {
        if let Some(kept) = self.kept.remove(uid) {
            fs::remove_file(self.path.join(kept.file))?;
        }
        Ok(())
    }

    /// Keeps what both sides are like now.
    pub(super) fn close(&self) -> io::Result<()> {
        self.put(KEPT, &serde_json::to_string_pretty(&self.kept)?)
    }

    fn put(&self, name: &str, text: &str) -> io::Result<()> {
        let beside = self.path.join(format!(".{name}.new"));
        fs::write(&beside, text)?;
        fs::rename(&beside, self.path.join(name))
    }
}

/// What was kept the last time; nothing where it was never kept, or is damaged: then the files decide.
fn kept(folder: &Path) -> io::Result<BTreeMap<String, Kept>> {
    match fs::read(folder.join(KEPT)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or_default()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(error),
    }
}

fn is_calendar(name: &str) -> bool {
    !name.starts_with('.')
        && Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics"))
}

/// A name that every file system takes.
fn plain(uid: &str) -> String {
    let letter =
        |letter: char| if letter.is_ascii_alphanumeric() || "-_.@".contains(letter) { letter } else { '_' };
    uid.chars().map(letter).take(120).collect()
}
