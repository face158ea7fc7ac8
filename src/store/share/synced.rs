//! Folders that a service copies between computers (sharing 2): two copies of one database would part, and no lock
//! reaches the other one. Such a file is only read, until a person says in words that one computer alone works with it
//! (`O-2`).

use super::{news::DriveFault, site::folder_of};
use crate::store::{Actor, StoreError, StoreResult, beside};
use std::{fs, path::Path};

/// Names of folders, in small letters, that services give to what they copy; behind the name a word may follow.
const NAMES: [(&str, &str); 12] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("drivefs", "Google Drive"),
    ("mobile documents", "iCloud"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("yandex.disk", "Yandex Disk"),
    ("yandexdisk", "Yandex Disk"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
];

/// The service that copies a folder, where it is known by the path or by what it leaves there.
pub fn sync_service(folder: &Path) -> Option<&'static str> {
    let of_name = |name: &str| {
        let name = name.to_lowercase();
        let is_named = |(known, _): &&(&str, &str)| {
            let rest = name.strip_prefix(known);
            rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
        };
        NAMES.iter().find(is_named).map(|(_, service)| *service)
    };
    let by_path = folder.components().find_map(|part| of_name(&part.as_os_str().to_string_lossy()));
    by_path.or_else(|| folder.ancestors().find_map(left_there))
}

/// What services leave in the folder that they copy.
fn left_there(folder: &Path) -> Option<&'static str> {
    if folder.join(".stfolder").exists() {
        return Some("Syncthing");
    }
    if folder.join(".dropbox").is_file() {
        return Some("Dropbox");
    }
    let is_state = |name: &str| {
        let is_known = name.starts_with(".sync_") || name.starts_with("._sync_");
        is_known && Path::new(name).extension().is_some_and(|end| end == "db")
    };
    let mut names = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    names.any(|name| is_state(&name.to_string_lossy())).then_some("Nextcloud")
}

/// The service that copies the folder of a file, which may not exist yet.
pub fn service_of(file: &Path) -> Option<&'static str> {
    sync_service(&folder_of(file))
}

/// Why a file may not be written here: a service copies the folder, and this computer is not the one that works alone.
pub(in crate::store) fn fault_of(file: &Path, actor: &Actor) -> Option<DriveFault> {
    service_of(file)?;
    let is_mine = alone(file).is_some_and(|(installation, _)| installation == actor.installation);
    (!is_mine).then_some(DriveFault::Synced)
}

/// Who works alone with a file in such a folder: the installation, and its computer.
fn alone(file: &Path) -> Option<(String, String)> {
    let text = fs::read_to_string(beside(file, ".alone")).ok()?;
    let (installation, computer) = text.trim_end().split_once('\t')?;
    Some((installation.to_owned(), computer.to_owned()))
}

/// The computer that works alone with a file, where one was named.
pub fn alone_computer(file: &Path) -> Option<String> {
    alone(file).map(|(_, computer)| computer)
}

/// From now on this computer alone works with the file. It stands beside it, so that the service tells the others.
///
/// # Errors
/// Where nothing can be written beside the file.
pub fn work_alone(file: &Path, actor: &Actor) -> StoreResult<()> {
    let text = format!("{}\t{}\n", actor.installation, actor.computer.replace(char::is_control, " "));
    fs::write(beside(file, ".alone"), text).map_err(|error| StoreError::NotWritten(error.kind()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_known_by_the_names_of_folders() {
        let service = |path: &str| sync_service(Path::new(path));
        assert_eq!(service("/home/asel/OneDrive - Alma LLP/base"), Some("OneDrive"));
        assert_eq!(service("/Users/asel/Library/Mobile Documents/com~apple~CloudDocs"), Some("iCloud"));
        assert_eq!(service("/home/asel/Yandex.Disk"), Some("Yandex Disk"));
        assert_eq!(service("/home/asel/Dropbox (Alma)/x"), Some("Dropbox"));
        assert_eq!(service("/srv/dropboxes"), None);
        assert_eq!(service("/srv/office"), None);
    }

    #[test]
    fn services_are_known_by_what_they_leave() {
        for (left, service) in
            [(".stfolder", "Syncthing"), ("._sync_0a1b.db", "Nextcloud"), (".sync_1.db", "Nextcloud")]
        {
            let folder = tempfile::tempdir().unwrap();
            let inner = folder.path().join("base");
            fs::create_dir(&inner).unwrap();
            assert_eq!(sync_service(&inner), None);
            fs::write(folder.path().join(left), "").unwrap();
            assert_eq!(sync_service(&inner), Some(service));
        }
    }

    #[test]
    fn one_computer_may_work_alone_and_another_one_learns_which() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().join("OneDrive");
        fs::create_dir(&base).unwrap();
        let file = base.join("office.db");
        let [mine, theirs] = [("a", "ПК-1"), ("b", "ПК-2")]
            .map(|(installation, computer)| Actor::new("Асель", installation).at(computer.to_owned()));
        assert_eq!(fault_of(&file, &mine), Some(DriveFault::Synced));
        work_alone(&file, &mine).unwrap();
        assert_eq!(fault_of(&file, &mine), None);
        assert_eq!(fault_of(&file, &theirs), Some(DriveFault::Synced));
        assert_eq!(alone_computer(&file).as_deref(), Some("ПК-1"));
        assert_eq!(fault_of(&folder.path().join("office.db"), &mine), None, "an own folder");
    }
}
