//! Backups in words and for programs: screens and the command line say the same.

use super::record::moment;
use crate::{
    i18n::{Catalogue, sentence::counted},
    store::{
        StoreResult,
        backup::{Contents, Kept, Made, Restored},
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use std::path::Path;

/// What a backup holds: «120 клиентов · 340 контактных лиц · 5 200 записей».
pub fn held(contents: &Contents, words: &Catalogue) -> String {
    let parts = [("clients", contents.clients), ("contacts", contents.contacts), ("all", contents.records)];
    let told = parts.into_iter().filter_map(|(what, count)| counted(words, what, count));
    told.collect::<Vec<_>>().join(" · ")
}

/// What came of one: what it holds, which files it does not, what did not go as it should. `files` are those that were
/// copied and those that were not found.
pub fn made(made: &Made, files: Option<(usize, usize)>, words: &Catalogue) -> Vec<String> {
    let mut told = vec![words.say("backup-made", [("what", held(&made.contents, words))])];
    match files {
        None if made.contents.links > 0 => told.push(words.count("backup-files-out", made.contents.links)),
        Some((copied, lost)) => {
            told.push(words.count("backup-files-in", copied));
            told.extend((lost > 0).then(|| words.count("backup-files-lost", lost)));
        }
        None => {}
    }
    let why = made.missed.as_ref().map(|error| words.get(error.message_key()));
    told.extend(why.map(|why| words.say("backup-missed", [("why", why)])));
    told
}

/// How old it is, by days: «вчера», «3 күн бұрын».
pub fn age(taken: NaiveDateTime, today: NaiveDate, words: &Catalogue) -> String {
    words.formats.relative_day(taken.date(), today)
}

/// Day and hour of a backup.
pub fn taken(taken: NaiveDateTime, words: &Catalogue) -> String {
    format!("{} {}", words.formats.date(taken.date()), words.formats.time(taken.time()))
}

/// What it holds, for programs; every key is null where it cannot be told.
pub fn contents(contents: Option<&Contents>) -> Value {
    json!({
        "clients": contents.map(|held| held.clients),
        "contacts": contents.map(|held| held.contacts),
        "records": contents.map(|held| held.records),
        "last_change": contents.and_then(|held| held.last_at).map(moment),
    })
}

/// A backup for programs, with what it holds or why that cannot be told.
pub fn kept_json(kept: &Kept, held: &StoreResult<Contents>, words: &Catalogue) -> Value {
    json!({
        "file": kept.path.display().to_string(),
        "taken": kept.name.taken.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "bytes": kept.bytes,
        "sealed": kept.name.is_sealed,
        "holds": contents(held.as_ref().ok()),
        "problem": held.as_ref().err().map(|error| words.get(error.message_key())),
    })
}

/// The size of a file: «1,4 MB».
pub fn size(bytes: u64, words: &Catalogue) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1_000_000);
    format!("{} MB", words.formats.trimmed(i64::try_from(tenths).unwrap_or(i64::MAX), 1))
}

/// What came of a restoration: what the base holds, where it lies as it was, what is only there, who was erased again.
pub fn restored(restored: &Restored, backup: &Path, words: &Catalogue) -> Vec<String> {
    let file = backup.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let what = held(&restored.contents, words);
    let mut told = vec![words.say("backup-restored", [("file", file), ("what", what)])];
    if let Some(aside) = &restored.aside {
        told.push(words.say("backup-aside", [("file", aside.display().to_string())]));
        match restored.later {
            Some(0) => {}
            Some(later) => told.push(words.count("backup-lost", later)),
            None => told.push(words.get("backup-unread")),
        }
    }
    told.extend((restored.erased > 0).then(|| words.count("backup-erased", restored.erased)));
    told
}
