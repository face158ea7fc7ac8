//! `serik backup`: a copy that was proved, where backups lie or in a file that the person names (O-7).

use super::{
    Desk,
    arguments::BackupWanted,
    failure::{Done, Failure, WRONG_USE},
    output::Outcome,
    passphrase,
};
use crate::{
    config::Folders,
    domain::{backup::BackupName, role::Deed},
    i18n::sentence::STREAM,
    report::backup as told,
    store::{
        Missing, RequireOfFile, Store, StoreError,
        backup::{BackupFault, BackupOrder, Made, Shelf, Target, is_same_file},
        doctor::LinkedFiles,
        identity::Identity,
        link::BaseFolder,
        share::service_of,
    },
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Where the backups of a file lie on this computer.
pub fn shelf(database: &Path, folders: &Folders, identity: Option<&Identity>) -> Shelf {
    Shelf::of(database, &folders.backups(), identity)
}

/// Makes one backup.
pub fn run(wanted: &BackupWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    if wanted.file.is_some() {
        store.read(&RequireOfFile { user: desk.actor.name.clone(), deed: Deed::Export })?;
    }
    let target = target(wanted, store, desk)?;
    let passphrase = wanted.sealed.then(|| passphrase::chosen(desk.words)).transpose()?;
    let order = BackupOrder { passphrase, ..BackupOrder::of(target, desk.clock.wall()) };
    let made = make(&order, store)?;
    let files = wanted.files.then(|| with_files(&made, store)).transpose()?;
    let counts = files.as_ref().map(|(copied, lost)| (*copied, lost.len()));
    let (copied, lost) = files.unwrap_or_default();
    let paths: Vec<String> = made.paths.iter().map(|path| path.display().to_string()).collect();
    let json = json!({
        "file": paths.first(),
        "copies": paths,
        "bytes": made.bytes,
        "holds": told::contents(Some(&made.contents)),
        "files": { "linked": made.contents.links, "copied": copied, "lost": lost },
    });
    let mut messages = told::made(&made, counts, desk.words);
    if let Some(path) = made.paths.first().filter(|path| wanted.file.is_some() && service_of(path).is_some())
    {
        messages.push(desk.words.say("backup-carried", [("file", path.display().to_string())]));
    }
    Ok(Outcome::new(json, paths.first().cloned().unwrap_or_default()).with_messages(messages))
}

/// One under a passphrase, where backups of this database lie. The screen makes room for the question.
///
/// # Errors
/// As `serik backup`.
pub fn back_up_sealed(desk: &Desk) -> Done<Outcome> {
    let mut store =
        desk.open_store(Missing::Refuse).map_err(|error| Failure::from(error).of_file(desk.database))?;
    run(&BackupWanted { sealed: true, ..BackupWanted::default() }, &mut store, desk)
}

/// The whole way of a backup, on this thread.
pub(super) fn make(order: &BackupOrder, store: &mut Store) -> Done<Made> {
    let begun = order.begin().map_err(|error| refused(error, &order.target))?;
    let done = store.copy_to(begun.part()).and_then(|()| order.finish(&begun));
    done.map_err(|error| refused(error, &order.target))
}

fn target(wanted: &BackupWanted, store: &Store, desk: &Desk) -> Done<Target> {
    let Some(file) = &wanted.file else {
        return Ok(Target::Shelf(shelf(desk.database, desk.folders, store.identity())));
    };
    if file.as_os_str() == STREAM {
        return Err(Failure::new(WRONG_USE, "backup-stream").rule("O-7"));
    }
    let path = if file.is_dir() { file.join(usual_name(wanted, desk)) } else { file.clone() };
    if is_same_file(&path, desk.database) {
        return Err(StoreError::Backup(BackupFault::SameFile).into());
    }
    Ok(Target::File { path, replaces: wanted.force })
}

/// What a backup is called in a folder that the person names.
fn usual_name(wanted: &BackupWanted, desk: &Desk) -> String {
    let stem = desk.database.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    BackupName { taken: desk.clock.wall(), is_sealed: wanted.sealed }.of(&stem)
}

fn with_files(made: &Made, store: &Store) -> Done<(usize, Vec<String>)> {
    let links: Vec<String> = store.read(&LinkedFiles)?.into_iter().map(|(_, link)| link.path).collect();
    let folder: PathBuf = store.read(&BaseFolder)?.unwrap_or_default();
    Ok(made.with_files(&links, &folder)?)
}

/// Why no backup was made, and where not.
fn refused(error: StoreError, target: &Target) -> Failure {
    let place = match target {
        Target::Shelf(shelf) => shelf.folder().display().to_string(),
        Target::File { path, .. } => path.display().to_string(),
    };
    let key = match &error {
        StoreError::Backup(BackupFault::Exists) => "backup-hint-exists",
        StoreError::NotWritten(_) | StoreError::DiskFull => "backup-hint-folder",
        StoreError::Backup(_) | StoreError::Damaged => "backup-hint-damaged",
        _ => return error.into(),
    };
    Failure::from(error).hint(key, vec![("file", place)])
}
