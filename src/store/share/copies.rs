//! Copies that services for sync leave beside a file when two computers changed it (sharing 8): work may lie in them.

use super::site::folder_of;
use std::{fs, path::Path};

/// What services write into the name of such a copy, in small letters: Dropbox, `OneDrive`, Syncthing, Nextcloud, Yandex.
const WORDS: [&str; 4] = ["conflict", "conflicted copy", "конфликт", "қайшылық"];

/// Names of such copies of a file, sorted.
pub fn conflict_copies(file: &Path) -> Vec<String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let names = fs::read_dir(folder_of(file)).into_iter().flatten().flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut found: Vec<String> = names.filter(|other| is_copy(other, &name)).collect();
    found.sort();
    found
}

/// Whether one name is that of a copy of a file of the other name: `office (1).db`, `office.sync-conflict-….db`.
fn is_copy(other: &str, name: &str) -> bool {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let between = other.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending));
    let Some(between) = between.filter(|_| other != name) else { return false };
    let between = between.trim_end_matches('.').to_lowercase();
    let number = between.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_numbered = number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    is_numbered || WORDS.iter().any(|word| between.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_told_from_other_files() {
        let copies = [
            "Кеңсе (1).db",
            "Кеңсе (Асель's conflicted copy 2026-03-16).db",
            "Кеңсе.sync-conflict-20260316-120000-ABCDEFG.db",
            "Кеңсе (конфликтующая копия).db",
        ];
        for copy in copies {
            assert!(is_copy(copy, "Кеңсе.db"), "{copy}");
        }
        for other in
            ["Кеңсе.db", "Кеңсе.db-journal", "Кеңсе.db.roll", "Кеңсе 2.db", "Кеңсе (жаңа).db", "Басқа (1).db"]
        {
            assert!(!is_copy(other, "Кеңсе.db"), "{other}");
        }
    }
}
