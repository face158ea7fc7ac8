//! Looking at the files themselves, on whichever thread may wait for a disk. A file is read part by part, however large
//! it is. A link in a file's way is followed as the system does: the office trusts its own folders.

use super::{BYTES, SEEN, SHA256};
use crate::domain::{
    field::Draft,
    link::{Link, Measure, Sight, kept},
};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Bytes that are read at once.
const PART: usize = 64 * 1024;

/// What a look at a link has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub sight: Sight,
    /// Of the file as it is now, where it was read whole.
    pub measure: Option<Measure>,
}

/// Where the file of a kept path lies on this computer.
pub fn place(path: &str, folder: &Path) -> PathBuf {
    folder.join(path)
}

/// Looks where the file is. Only a whole look reads it and knows every change; else its length must do.
pub fn look(link: &Link, folder: &Path, is_whole: bool) -> Looked {
    let path = place(&link.path, folder);
    if is_whole {
        let measure = measure(&path).ok();
        return Looked { sight: link.compared(measure.as_ref()), measure };
    }
    let found = bytes(&path).ok();
    let alike = found.map(|bytes| {
        let known = link.measure.as_ref().map(|known| known.sha256.clone());
        Measure { bytes, sha256: known.unwrap_or_default() }
    });
    Looked { sight: link.compared(alike.as_ref()), measure: None }
}

/// Reads the file whose path a draft names, and keeps its measure there. Answers whether it was found; a draft without a
/// path is as good as one whose file is there.
pub fn attach(draft: &mut Draft, folder: &Path, today: NaiveDate) -> bool {
    if draft.get("file").trim().is_empty() {
        return true;
    }
    let path = kept(draft.get("file"), &folder.to_string_lossy());
    let found = measure(&place(&path, folder));
    draft.set("file", path);
    if let Ok(Measure { bytes, sha256 }) = &found {
        draft.set(BYTES, bytes.to_string());
        draft.set(SHA256, sha256.as_str());
        draft.set(SEEN, today.to_string());
    }
    found.is_ok()
}

/// The length of a file; what is none, as a folder or a pipe, is an error.
fn bytes(path: &Path) -> io::Result<u64> {
    let found = fs::metadata(path)?;
    if found.is_file() { Ok(found.len()) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn measure(path: &Path) -> io::Result<Measure> {
    bytes(path)?;
    let (mut file, mut hash, mut read) = (File::open(path)?, Sha256::new(), 0);
    let mut part = vec![0; PART];
    loop {
        let count = match file.read(&mut part) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hash.update(part.get(..count).unwrap_or_default());
        read += count as u64;
    }
    Ok(Measure { bytes: read, sha256: hexadecimal(&hash.finalize()) })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // a string takes everything
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_file_is_attached_and_told_from_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("акт.pdf");
        fs::write(&path, "abc").unwrap();
        let mut draft: Draft = [("file", path.to_str().unwrap())].into_iter().collect();
        assert!(attach(&mut draft, folder.path(), day("2026-11-01")));
        let told = ["file", BYTES, SHA256, SEEN].map(|key| draft.get(key));
        assert_eq!(told, ["акт.pdf", "3", ABC, "2026-11-01"]);
        let measure = Some(Measure { bytes: 3, sha256: ABC.to_owned() });
        let link =
            Link { path: "акт.pdf".to_owned(), measure: measure.clone(), seen: Some(day("2026-11-01")) };
        assert_eq!(look(&link, folder.path(), true), Looked { sight: Sight::Found, measure });
        assert_eq!(look(&link, folder.path(), false).sight, Sight::Found);
        fs::write(&path, "abd").unwrap();
        assert_eq!(look(&link, folder.path(), false).sight, Sight::Found, "its length is the same");
        assert_eq!(look(&link, folder.path(), true).sight, Sight::Changed);
        fs::write(&path, "abcd").unwrap();
        assert_eq!(look(&link, folder.path(), false).sight, Sight::Changed);
        fs::remove_file(&path).unwrap();
        for is_whole in [true, false] {
            assert_eq!(look(&link, folder.path(), is_whole).sight, Sight::Lost(Some(day("2026-11-01"))));
        }
    }

    #[test]
    fn a_long_file_is_read_part_by_part_and_a_folder_is_none() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("long"), vec![b'a'; 1_000_000]).unwrap();
        let known = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
        let found = measure(&folder.path().join("long")).unwrap();
        assert_eq!((found.bytes, found.sha256.as_str()), (1_000_000, known));
        let mut draft: Draft = [("file", ".")].into_iter().collect();
        assert!(!attach(&mut draft, folder.path(), day("2026-11-01")));
        assert!(!draft.has(SEEN));
    }
}
