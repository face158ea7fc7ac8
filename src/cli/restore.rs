//! `serik restore`: the backups of a database, and the way back to one of them (O-7).

use super::{
    Desk,
    arguments::RestoreWanted,
    failure::{Done, Failure},
    output::{Outcome, Table, list},
    passphrase, pin,
};
use crate::{
    domain::role::Deed,
    report::{
        backup as told,
        export::{List, Records},
    },
    store::{
        AskDoor, RequireOfFile, Store, StoreError, StoreResult,
        backup::{BackupFault, Contents, Kept, RestoreOrder, Shelf, files_of, glance, is_sealed, restore},
        identity::Identity,
    },
};
use serde_json::{Value, json};
use std::path::Path;

/// Without a file the list, with one the way back.
pub fn run(wanted: &RestoreWanted, desk: &Desk) -> Done<Outcome> {
    match &wanted.file {
        Some(backup) => replaced(backup, wanted.other_office, desk),
        None => Ok(listed(desk)),
    }
}

/// Which office the file is; nothing where it cannot be opened any more.
fn identity(desk: &Desk) -> Option<Identity> {
    let store = Store::open_to_read(desk.database, desk.actor.clone(), desk.clock).ok()?;
    store.identity().cloned()
}

/// All of them as a list for other programs.
pub(super) fn whole(desk: &Desk) -> List {
    List::Records(Box::new(Records::of_backups(&found(desk), desk.words)))
}

fn found(desk: &Desk) -> Vec<(Kept, StoreResult<Contents>)> {
    let home = desk.folders.backups();
    let shelf = match identity(desk) {
        Some(known) => Shelf::of(desk.database, &home, Some(&known)),
        None => Shelf::of_unknown(desk.database, &home),
    };
    let kept = shelf.list().into_iter();
    kept.map(|kept| (glance(&kept.path), kept)).map(|(held, kept)| (kept, held)).collect()
}

fn listed(desk: &Desk) -> Outcome {
    let found = found(desk);
    let items: Vec<Value> =
        found.iter().map(|(kept, held)| told::kept_json(kept, held, desk.words)).collect();
    let message = if found.is_empty() { "backup-nothing" } else { "backup-how" };
    let text = if found.is_empty() { String::new() } else { table(&found, desk).text(desk.format) };
    Outcome::new(list(&items, None, items.len()), text).with_messages([desk.words.get(message)])
}

fn table(found: &[(Kept, StoreResult<Contents>)], desk: &Desk) -> Table {
    let headings = [
        "backup-taken",
        "backup-age",
        "backup-clients",
        "backup-people",
        "backup-records",
        "backup-size",
        "backup-file",
    ];
    let words = desk.words;
    let row = |(kept, held): &(Kept, StoreResult<Contents>)| {
        let count = |of: fn(&Contents) -> usize| {
            held.as_ref().map_or_else(|_| String::new(), |held| words.formats.count(of(held)))
        };
        let problem = held.as_ref().err().map(|error| words.get(error.message_key()));
        let path = kept.path.display().to_string();
        vec![
            told::taken(kept.name.taken, words),
            told::age(kept.name.taken, desk.clock.today(), words),
            count(|held| held.clients),
            count(|held| held.contacts),
            count(|held| held.records),
            told::size(kept.bytes, words),
            problem.map_or_else(|| path.clone(), |problem| format!("{path} · {problem}")),
        ]
    };
    Table { headings: headings.map(|name| words.get(name)).to_vec(), rows: found.iter().map(row).collect() }
}

/// A backup takes the place of the database.
pub fn bring_back(backup: &Path, desk: &Desk) -> Done<Outcome> {
    replaced(backup, false, desk)
}

fn replaced(backup: &Path, from_other_office: bool, desk: &Desk) -> Done<Outcome> {
    require_right(desk)?;
    let passphrase = is_sealed(backup).then(|| passphrase::known(desk.words)).transpose()?;
    let order = RestoreOrder {
        database: desk.database.to_owned(),
        backup: backup.to_owned(),
        passphrase,
        from_other_office,
        actor: desk.actor.clone(),
        clock: desk.clock,
    };
    let restored = restore(&order).map_err(|error| refused(error, backup, desk))?;
    let files = Some(files_of(backup)).filter(|folder| folder.is_dir());
    let files = files.map(|folder| folder.display().to_string());
    let json = json!({
        "database": desk.database.display().to_string(),
        "file": backup.display().to_string(),
        "holds": told::contents(Some(&restored.contents)),
        "aside": restored.aside.as_ref().map(|aside| aside.display().to_string()),
        "later_changes": restored.later,
        "erased_again": restored.erased,
        "linked_files": files,
    });
    let mut messages = told::restored(&restored, backup, desk.words);
    messages.extend(files.map(|file| desk.words.say("backup-linked-files", [("file", file)])));
    Ok(Outcome::new(json, "").with_messages(messages))
}

/// Whoever may replace the file (O-6); one that cannot be read any more is for everybody to mend.
fn require_right(desk: &Desk) -> Done<()> {
    let Ok(store) = Store::open_to_read(desk.database, desk.actor.clone(), desk.clock) else { return Ok(()) };
    let asked = RequireOfFile { user: desk.actor.name.clone(), deed: Deed::Restore };
    match store.read(&asked) {
        Err(error @ StoreError::Refused(_)) => Err(Failure::from(error)),
        // A damaged file has no PIN to ask for.
        _ if store.read(&AskDoor { user: desk.actor.name.clone() }).is_err() => Ok(()),
        _ => pin::admit(&store, desk),
    }
}

fn refused(error: StoreError, backup: &Path, desk: &Desk) -> Failure {
    let file = ("file", backup.display().to_string());
    match &error {
        StoreError::NotRead(_) => Failure::from(error).hint("cli-hint-file", vec![file]),
        StoreError::Backup(BackupFault::Unsound(_) | BackupFault::NotABase)
        | StoreError::Damaged
        | StoreError::NotADatabase => Failure::from(unreadable(error)).hint("backup-hint-other", vec![file]),
        _ => Failure::from(error).of_file(desk.database),
    }
}

/// What `SQLite` itself says of a file that is no sound backup.
fn unreadable(error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged => StoreError::Backup(BackupFault::Unsound(Vec::new())),
        StoreError::NotADatabase => StoreError::Backup(BackupFault::NotABase),
        other => other,
    }
}
