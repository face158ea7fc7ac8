//! A file that gets its name when it is whole: a stopped or failed export leaves nothing behind, and never half of
//! a file that was there before.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Read as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

/// Most numbers tried for the name of the unfinished file.
const TRIES: u32 = 1000;

/// A file on its way, beside the place where it will be.
#[derive(Debug)]
pub struct Unnamed {
    file: File,
    path: PathBuf,
    target: PathBuf,
    replaces: bool,
    is_named: AtomicBool,
}

/// How every database begins (sqlite.org/fileformat.html, 1.3).
const DATABASE: &[u8; 16] = b"SQLite format 3\0";

/// Whether a file of this name may be written. One that is there is only written over when that is wished, and a
/// database never.
///
/// # Errors
/// [`ErrorKind::Unsupported`] when it is a database, [`ErrorKind::AlreadyExists`] when the file is there, [`ErrorKind::IsADirectory`] when it is a folder,
/// [`ErrorKind::InvalidInput`] when it is no file at all, [`ErrorKind::NotFound`] when its folder is not there.
pub fn may_be_written(target: &Path, replaces: bool) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    match fs::metadata(target) {
        Ok(known) if known.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(known) if !known.is_file() => Err(ErrorKind::InvalidInput.into()),
        Ok(_) if is_database(target) => Err(ErrorKind::Unsupported.into()),
        Ok(_) if !replaces => Err(ErrorKind::AlreadyExists.into()),
        Err(_) if target.file_name().is_none() => Err(ErrorKind::IsADirectory.into()),
        Err(_) if folder.is_some_and(|folder| !folder.is_dir()) => Err(ErrorKind::NotFound.into()),
        _ => Ok(()),
    }
}

fn is_database(path: &Path) -> bool {
    let mut start = [0; DATABASE.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == *DATABASE
}

impl Unnamed {
    /// Begins a file that will be called so.
    ///
    /// # Errors
    /// As of [`may_be_written`], or when nothing can be written into the folder.
    pub fn begin(target: &Path, replaces: bool) -> io::Result<Self> {
        may_be_written(target, replaces)?;
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for number in 0..TRIES {
            let path = target.with_file_name(format!(".{name}.{}-{number}.part", std::process::id()));
            match OpenOptions::new().read(true).write(true).create_new(true).open(&path) {
                Ok(file) => {
                    return Ok(Self { file, path, target, replaces, is_named: AtomicBool::new(false) });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// What it will be called.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Where its bytes go.
    pub const fn file(&self) -> &File {
        &self.file
    }

    /// Gives the file its name. Nothing that came there meanwhile is overwritten unasked.
    ///
    /// # Errors
    /// When the disk is full, the name is taken, or another program holds the file of this name.
    pub fn name(&self) -> io::Result<()> {
        self.file.sync_all()?;
        if !self.replaces && self.target.exists() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        fs::rename(&self.path, &self.target)?;
        self.is_named.store(true, Relaxed);
        Ok(())
    }
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        if !self.is_named.load(Relaxed) {
            let _ = fs::remove_file(&self.path); // what remains is named as unfinished
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_is_there_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("тізім.csv");
        let unnamed = Unnamed::begin(&target, false).unwrap();
        unnamed.file().write_all(b"1").unwrap();
        assert!(!target.exists());
        unnamed.name().unwrap();
        assert_eq!((fs::read(&target).unwrap(), names(folder.path()).len()), (b"1".to_vec(), 1));
        drop(Unnamed::begin(&target, true).unwrap());
        assert_eq!((fs::read(&target).unwrap(), names(folder.path()).len()), (b"1".to_vec(), 1));
    }

    #[test]
    fn nothing_is_overwritten_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("list.csv");
        let kind = |replaces| Unnamed::begin(&target, replaces).map_err(|error| error.kind());
        let late = kind(false).unwrap();
        fs::write(&target, "mine").unwrap();
        assert_eq!(kind(false).unwrap_err(), ErrorKind::AlreadyExists);
        assert_eq!(late.name().unwrap_err().kind(), ErrorKind::AlreadyExists);
        let asked = kind(true).unwrap();
        asked.name().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"");
        assert_eq!(may_be_written(folder.path(), true).unwrap_err().kind(), ErrorKind::IsADirectory);
        fs::write(&target, [DATABASE, b"and pages".as_slice()].concat()).unwrap();
        assert_eq!(kind(true).unwrap_err(), ErrorKind::Unsupported, "a database is never written over");
        let nowhere = folder.path().join("none/list.csv");
        assert_eq!(may_be_written(&nowhere, true).unwrap_err().kind(), ErrorKind::NotFound);
    }
}
