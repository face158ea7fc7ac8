//! Files on the disk: reading one, and writing one beside it that replaces nothing.

use super::{Table, Unreadable, Watch, Wish, limits, open, open_watched};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write as _},
    path::{Path, PathBuf},
};

/// Most numbers tried for a free name.
const TRIES: u32 = 1000;

/// Reads the table of a file. A file over the limit is refused before it is read.
///
/// # Errors
/// [`Unreadable`] as of [`open`], or when the file is absent, a folder, or may not be read.
pub fn read_file(path: &Path, wish: &Wish) -> Result<Table, Unreadable> {
    read_file_watched(path, wish, &Watch::default())
}

/// The same, with somebody who watches how far it is.
///
/// # Errors
/// As of [`read_file`], or [`Unreadable::Stopped`].
pub fn read_file_watched(path: &Path, wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    open_watched(&read_bytes(path, limits::FILE_BYTES)?, wish, watch)
}

/// Reads a file of at most so many bytes.
///
/// # Errors
/// [`Unreadable`] when the file is too large, absent, a folder, or may not be read.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    let known = fs::metadata(path)?;
    if known.is_dir() {
        return Err(Unreadable::Folder);
    }
    limits::check_size(known.len(), most)?;
    // What is no usual file tells no length: a device may have no end.
    stream_bytes(File::open(path)?, most)
}

/// Reads a stream of at most so many bytes; one byte more tells that it is too long.
///
/// # Errors
/// [`Unreadable`] when the stream breaks.
pub fn stream_bytes(stream: impl Read, most: u64) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    stream.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the table that a stream gives: what another program writes into a pipe.
///
/// # Errors
/// [`Unreadable`] as of [`open`], or when the stream is too long or breaks.
pub fn read_stream(stream: impl Read, wish: &Wish) -> Result<Table, Unreadable> {
    open(&stream_bytes(stream, limits::FILE_BYTES)?, wish)
}

/// Writes a new file beside another, as `list-rejected.csv`, or with a number when that name is taken.
/// Nothing is overwritten. Answers the name it got.
///
/// # Errors
/// When the folder cannot be written or has no free name.
pub fn write_beside(source: &Path, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let stem = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1..=TRIES {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let path = source.with_file_name(format!("{stem}-{ending}{count}.csv"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let read = |path: &Path| read_file(path, &Wish::default()).unwrap_err();
        assert_eq!(read(folder.path()), Unreadable::Folder);
        assert_eq!(read(&folder.path().join("none.csv")), Unreadable::NoFile);
    }

    #[test]
    fn a_file_over_the_limit_is_refused_before_it_is_read() {
        let file = tempfile::NamedTempFile::new().unwrap();
        file.as_file().set_len(2 * 1024 * 1024 * 1024).unwrap();
        let refused = read_file(file.path(), &Wish::default()).unwrap_err();
        assert_eq!(refused, Unreadable::TooLarge { size: 2_147_483_648, limit: limits::FILE_BYTES });
        let endless = read_stream(io::repeat(b'a'), &Wish { encoding: None, ..Wish::default() });
        assert_eq!(endless.unwrap_err().key(), "unreadable-too-large");
    }

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("тізім.csv");
        let names =
            ["first", "second"].map(|text| write_beside(&source, "rejected", text.as_bytes()).unwrap());
        assert_eq!(fs::read_to_string(&names[0]).unwrap(), "first");
        assert!(names[0].ends_with("тізім-rejected.csv") && names[1].ends_with("тізім-rejected-2.csv"));
    }
}
