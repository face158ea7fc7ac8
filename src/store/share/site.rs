//! On what a file lies (sharing 2).

use super::place::Place;
use std::path::{Path, PathBuf};

/// The kind of file system under a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// A disk of this computer.
    Local,
    /// A folder that a Windows or Samba server shares.
    Smb,
    /// A folder that a Unix server shares.
    Nfs,
    /// A program stands in for a file system: sshfs, rclone; or 9p, Ceph.
    Program,
    /// Nobody knows: treated like a network drive.
    Unknown,
}

impl Site {
    /// Stable name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Smb => "smb",
            Self::Nfs => "nfs",
            Self::Program => "program",
            Self::Unknown => "unknown",
        }
    }

    /// How a file there is opened.
    pub const fn place(self) -> Place {
        match self {
            Self::Local => Place::Local,
            _ => Place::Share,
        }
    }
}

/// The folder of a file that may not exist yet, links resolved.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// On what a folder lies. What cannot be told is unknown.
#[cfg(target_os = "linux")]
pub fn site_of_folder(folder: &Path) -> Site {
    // The number's width differs between processors; its hexadecimal text does not.
    let Ok(found) = rustix::fs::statfs(folder) else { return Site::Unknown };
    let kind = format!("{:x}", found.f_type);
    of_number(kind.strip_prefix("ffffffff").unwrap_or(&kind))
}

/// `f_type` numbers of statfs(2), from `linux/magic.h` and the file systems' own sources.
#[cfg(target_os = "linux")]
fn of_number(kind: &str) -> Site {
    // ext, xfs, btrfs, tmpfs, ramfs, overlay, zfs, f2fs, bcachefs, jfs, reiserfs, nilfs, ecryptfs, fat, exfat, ntfs,
    // iso, udf, squashfs
    const LOCAL: [&str; 20] = [
        "ef53", "58465342", "9123683e", "1021994", "858458f6", "794c7630", "2fc12fc1", "f2f52010",
        "ca451a4e", "3153464a", "52654973", "3434", "f15f", "4d44", "2011bab0", "5346544e", "7366746e",
        "9660", "15013346", "73717368",
    ];
    match kind {
        "517b" | "ff534d42" | "fe534d42" => Site::Smb,
        "6969" => Site::Nfs,
        "65735546" | "1021997" | "c36400" => Site::Program,
        local if LOCAL.contains(&local) => Site::Local,
        _ => Site::Unknown,
    }
}

/// macOS names its file systems.
#[cfg(target_os = "macos")]
pub fn site_of_folder(folder: &Path) -> Site {
    let Ok(found) = rustix::fs::statfs(folder) else { return Site::Unknown };
    let letters = found.f_fstypename.iter().take_while(|letter| **letter != 0);
    let name: String = letters.filter_map(|letter| u8::try_from(*letter).ok()).map(char::from).collect();
    match name.as_str() {
        "apfs" | "hfs" => Site::Local,
        "smbfs" => Site::Smb,
        "nfs" => Site::Nfs,
        "macfuse" | "osxfuse" | "webdav" => Site::Program,
        _ => Site::Unknown,
    }
}

/// A UNC path, or a drive letter that Windows calls remote.
#[cfg(windows)]
pub fn site_of_folder(folder: &Path) -> Site {
    use std::path::{Component, Prefix};
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => match prefix.kind() {
            Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) if !is_remote(letter) => Site::Local,
            Prefix::Disk(_) | Prefix::VerbatimDisk(_) | Prefix::UNC(..) | Prefix::VerbatimUNC(..) => {
                Site::Smb
            }
            _ => Site::Unknown,
        },
        _ => Site::Unknown,
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
pub fn site_of_folder(_: &Path) -> Site {
    Site::Unknown
}

/// The mount of a file, with its options.
pub fn mount_over(file: &Path) -> String {
    mount_of(&folder_of(file))
}

/// The mount that a folder belongs to, with its options: a verdict about a drive holds for it.
pub(super) fn mount_of(folder: &Path) -> String {
    #[cfg(target_os = "linux")]
    if let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo")
        && let Some(mount) = mount_in(&mounts, folder)
    {
        return mount;
    }
    folder.ancestors().last().unwrap_or(folder).display().to_string()
}

/// The line of `/proc/self/mountinfo` (proc(5)) with the longest path over the folder, without its numbers.
#[cfg(target_os = "linux")]
fn mount_in(mounts: &str, folder: &Path) -> Option<String> {
    let over = |line: &str| {
        let mut words = line.split(' ').skip(4);
        let point = words.next()?.replace("\\040", " ");
        let rest = words.collect::<Vec<_>>().join(" ");
        folder.starts_with(&point).then_some((point.len(), format!("{point} {rest}")))
    };
    // Of two over each other the later one counts.
    mounts.lines().filter_map(over).max_by_key(|(length, _)| *length).map(|(_, mount)| mount)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn file_systems_are_told_by_their_numbers() {
        let sites = ["ef53", "fe534d42", "517b", "6969", "65735546", "c36400", "5346414f"].map(of_number);
        let names = sites.map(Site::name);
        assert_eq!(names, ["local", "smb", "smb", "nfs", "program", "program", "unknown"]);
        assert_eq!(Site::Unknown.place(), Place::Share, "what is unknown counts as shared");
    }

    #[test]
    fn the_nearest_mount_is_told_with_its_options() {
        let mounts = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      40 21 0:44 / /mnt/office\\040base rw,relatime - cifs //server/base rw,vers=3.1.1,nobrl\n";
        let mount = |path: &str| mount_in(mounts, Path::new(path)).unwrap();
        assert_eq!(mount("/home"), "/ rw - ext4 /dev/sda1 rw");
        assert_eq!(
            mount("/mnt/office base/x"),
            "/mnt/office base rw,relatime - cifs //server/base rw,vers=3.1.1,nobrl"
        );
    }
}
