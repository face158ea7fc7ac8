//! Where a file lies decides how it is opened.

use std::path::Path;

/// The kind of folder a database lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A local disk: write-ahead log, readers beside the writer.
    Local,
    /// A network drive or a file system whose locks are unknown: rollback journal, one connection.
    Share,
}

/// The place of a file that may not exist yet. What cannot be told counts as shared.
pub fn place_of(file: &Path) -> Place {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    folder_place(&folder)
}

/// `f_type` numbers of statfs(2) that mean a network or user-space file system:
/// SMB (0x517B, 0xFF534D42, 0xFE534D42), NFS, FUSE, 9p, Ceph.
#[cfg(target_os = "linux")]
fn folder_place(folder: &Path) -> Place {
    const REMOTE: [&str; 7] = ["517b", "ff534d42", "fe534d42", "6969", "65735546", "1021997", "c36400"];
    // The number's width differs between processors; its hexadecimal text does not.
    let Ok(found) = rustix::fs::statfs(folder) else { return Place::Share };
    let kind = format!("{:x}", found.f_type);
    let kind = kind.strip_prefix("ffffffff").unwrap_or(&kind);
    if REMOTE.contains(&kind) { Place::Share } else { Place::Local }
}

/// macOS names its network file systems.
#[cfg(target_os = "macos")]
fn folder_place(folder: &Path) -> Place {
    const LOCAL: [&str; 2] = ["apfs", "hfs"];
    let Ok(found) = rustix::fs::statfs(folder) else { return Place::Share };
    let letters = found.f_fstypename.iter().take_while(|letter| **letter != 0);
    let name: String = letters.filter_map(|letter| u8::try_from(*letter).ok()).map(char::from).collect();
    if LOCAL.contains(&name.as_str()) { Place::Local } else { Place::Share }
}

/// A UNC path, or a drive letter that Windows calls remote.
#[cfg(windows)]
fn folder_place(folder: &Path) -> Place {
    use std::path::{Component, Prefix};
    let prefix = match folder.components().next() {
        Some(Component::Prefix(prefix)) => prefix.kind(),
        _ => return Place::Share,
    };
    match prefix {
        Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) if !is_remote(letter) => Place::Local,
        _ => Place::Share,
    }
}

#[cfg(windows)]
#[allow(unsafe_code, reason = "one call of the system with a path that ends in zero")]
fn is_remote(letter: u8) -> bool {
    use windows_sys::Win32::{Storage::FileSystem::GetDriveTypeW, System::WindowsProgramming::DRIVE_REMOTE};
    let root = [u16::from(letter), u16::from(b':'), u16::from(b'\\'), 0];
    unsafe { GetDriveTypeW(root.as_ptr()) == DRIVE_REMOTE }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn folder_place(_: &Path) -> Place {
    Place::Share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_folder_is_not_remote() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(place_of(&folder.path().join("office.db")), Place::Local);
    }

    #[test]
    fn what_cannot_be_told_counts_as_shared() {
        assert_eq!(place_of(Path::new("/no/such/folder/office.db")), Place::Share);
    }
}
