//! Where a file lies decides how it is opened.

use super::site::{folder_of, site_of_folder};
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
    site_of_folder(&folder_of(file)).place()
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
