//! Backups on the screen: the one of the day, one at a word, the way back, and a failure that stays in sight.

use super::office::{Office, Opening, client};
use std::{fs, path::Path};

fn office_in(folder: &Path) -> Opening {
    let before = vec![client(&[("name", "ТОО «Алма»")])];
    Opening { before, files: Some(folder.to_owned()), ..Opening::default() }
}

fn backups(folder: &Path) -> Vec<String> {
    let folders = fs::read_dir(folder.join("backups")).into_iter().flatten().flatten();
    let files = folders.flat_map(|entry| fs::read_dir(entry.path()).unwrap());
    files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_backup_is_made_each_day_and_at_a_word_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::start(office_in(folder.path()));
    office.sees("ТОО «Алма»").settles();
    office.press("^p").type_text("бэкап").sees("Сделать резервную копию").press("Enter");
    office.sees("Резервная копия проверена, цела: 1 клиент");
    // The one of the day and the one at a word are of the same second: each has a name of its own.
    let mut names = backups(folder.path());
    names.sort();
    assert_eq!(names, ["office-2026-03-16-120000.db", "office-2026-03-16-120001.db"]);
    office.press("^p").type_text("восстановить из").press("Enter");
    office.sees("16.03.2026 12:00 · сегодня").sees("1 клиент").press("Enter");
    office.sees("Нынешняя база не удаляется").press("Esc").sees("сегодня");
    office.press("Enter").sees("нет, оставить").press("Enter").sees("сегодня");
    assert!(!office.is_over());
    office.press("Enter").sees("нет, оставить").press("Down").press("Enter");
    assert!(office.is_over());
}

#[test]
fn a_day_has_one_whoever_opens_first() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        Office::start(Opening { files: Some(folder.path().to_owned()), ..Opening::default() }).settles();
        assert_eq!(backups(folder.path()), ["office-2026-03-16-120000.db"]);
    }
}

#[test]
fn a_failure_stays_in_sight_until_a_backup_is_made() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("backups"), "").unwrap();
    let mut office = Office::start(office_in(folder.path()));
    office.sees("Резервная копия не сделана").sees("Копии нет:").press("Down").loses("не сделана");
    office.sees("Копии нет:").press("^p").type_text("бэкап").press("Enter").sees("не сделана");
    fs::remove_file(folder.path().join("backups")).unwrap();
    office.press("^p").type_text("бэкап").press("Enter").sees("проверена, цела").loses("Копии нет:");
}

#[test]
fn a_base_in_memory_says_that_none_are_made() {
    let mut office = Office::with(&["ТОО «Алма»"]);
    office.press("^p").type_text("бэкап").press("Enter").sees("Здесь копии не делаются");
}
