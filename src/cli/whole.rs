//! `serik export all` and `serik import all`: a whole base as one file.

use super::{
    Desk,
    arguments::{BaseWanted, ToFile},
    export::{noted, refused, written_json},
    failure::{Done, Failure, REFUSED},
    output::Outcome,
    progress::progress,
};
use crate::{
    exchange::out::{Unnamed, may_be_written},
    i18n::sentence::{STREAM, counted},
    report::record::moment,
    store::{
        Missing, Receipt, SCHEMA, Store, StoreError,
        import::Progress,
        journal::{Naming, WriteFile},
        whole::{BaseFile, BaseHead, CountBase, TakeBase, WriteBase},
    },
    ui::text::clean,
};
use serde_json::json;
use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Stable name of what stands in the file.
const WHAT: &str = "all";

/// Writes the whole base. What goes into a file is noted in the journal when it is whole, so that its own entry is not
/// in it; what goes through a pipe cannot be called back and is noted before.
pub fn export(to: &ToFile, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match to.path() {
        Some(path) => to_file((path, to.force), store, desk),
        None => to_stream(store, desk),
    }
}

fn to_file((path, replaces): (&Path, bool), store: &mut Store, desk: &Desk) -> Done<Outcome> {
    may_be_written(path, replaces).map_err(|error| refused(&error, path))?;
    let rows = store.read(&CountBase(SCHEMA))?;
    let unnamed = Arc::new(Unnamed::begin(path, replaces).map_err(|error| refused(&error, path))?);
    let out = BufWriter::new(unnamed.file().try_clone().map_err(|error| refused(&error, path))?);
    let done = store.read(&order(out, progress(rows, desk), store));
    let rows = done.map_err(|error| not_written(error, path))?.rows;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let naming = Naming::new(move || unnamed.name());
    let receipt = noted(&write_file(name, rows, Some(naming)), store)?;
    Ok(answer(rows, (Some(path), receipt), desk))
}

fn to_stream(store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let rows = store.read(&CountBase(SCHEMA))?;
    let receipt = noted(&write_file(STREAM.to_owned(), rows, None), store)?;
    let silent = Arc::new(Progress::new(rows, || {}));
    match store.read(&order(BufWriter::new(io::stdout()), silent, store)) {
        // A reader that left early has what it wanted.
        Ok(_) | Err(StoreError::NotWritten(ErrorKind::BrokenPipe)) => {}
        Err(error) => return Err(not_written(error, Path::new(STREAM))),
    }
    Ok(Outcome { is_printed: true, ..answer(rows, (None, receipt), desk) })
}

fn order(out: impl Write + Send + 'static, progress: Arc<Progress>, store: &Store) -> WriteBase {
    let program = env!("CARGO_PKG_VERSION");
    WriteBase::new(SCHEMA, (program, store.clock().millis()), out, progress)
}

fn write_file(name: String, count: usize, naming: Option<Naming>) -> WriteFile {
    WriteFile { what: WHAT, format: "json", name, count, naming }
}

fn not_written(error: StoreError, path: &Path) -> Failure {
    match error {
        StoreError::NotWritten(kind) => refused(&kind.into(), path),
        StoreError::Cancelled => Failure::new(REFUSED, "export-stopped").rule("X-3"),
        other => other.into(),
    }
}

fn answer(rows: usize, (path, receipt): (Option<&Path>, Option<Receipt>), desk: &Desk) -> Outcome {
    let file = path.map(|path| path.display().to_string());
    let what = counted(desk.words, WHAT, rows).unwrap_or_default();
    let mut messages = Vec::new();
    messages
        .extend(file.as_ref().map(|file| desk.words.say("export-done", [("file", file), ("what", &what)])));
    if receipt.is_none() {
        messages.push(desk.words.get("export-not-journalled"));
    }
    Outcome::new(written_json((WHAT, "json"), file.as_deref(), rows, receipt.as_ref()), "")
        .with_messages(messages)
}

/// Takes a whole base into an empty file, or into one that is made for it. Nothing is left of a base that does not
/// come in whole.
pub fn import(wanted: &BaseWanted, desk: &Desk) -> Done<Outcome> {
    let unread = |error: &io::Error| not_read(StoreError::NotRead(error.kind()), &wanted.file);
    if wanted.file.as_os_str() == STREAM {
        return take(BufReader::new(io::stdin()), wanted, desk);
    }
    let file = File::open(&wanted.file).map_err(|error| unread(&error))?;
    take(BufReader::with_capacity(1 << 16, file), wanted, desk)
}

fn take(file: impl BufRead, wanted: &BaseWanted, desk: &Desk) -> Done<Outcome> {
    let file = BaseFile::begin(file, SCHEMA).map_err(|error| not_read(error, &wanted.file))?;
    let head = file.head.clone();
    let made = !desk.database.exists();
    let taken = desk.open(Missing::Create).and_then(|mut store| {
        let progress = progress(head.rows, desk);
        let taken = store.take_base(TakeBase { file, progress: &progress });
        taken.map_err(|error| not_read(error, &wanted.file))
    });
    if taken.is_err() && made {
        discard(desk.database);
    }
    taken.map_err(|failure| failure.of_file(desk.database)).map(|_| told(&head, desk))
}

/// Removes a base that was made for a file that did not come in.
fn discard(database: &Path) {
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut name = OsString::from(database);
        name.push(end);
        let path = PathBuf::from(name);
        if let Err(error) = fs::remove_file(&path)
            && path.exists()
        {
            tracing::warn!(%error, "an empty base stays");
        }
    }
}

fn not_read(error: StoreError, path: &Path) -> Failure {
    let file = ("file", path.display().to_string());
    match error {
        StoreError::Cancelled => Failure::new(REFUSED, "import-base-stopped").rule("X-3"),
        StoreError::NotRead(_) => Failure::from(error).hint("cli-hint-file", vec![file]),
        other => other.into(),
    }
}

fn told(head: &BaseHead, desk: &Desk) -> Outcome {
    let database = desk.database.display().to_string();
    let parts = [
        ("what", counted(desk.words, "clients", head.clients).unwrap_or_default()),
        ("file", database.clone()),
        ("when", desk.words.formats.moment(head.written_at)),
        ("version", clean(&head.program)),
    ];
    let json = json!({
        "database": database,
        "clients": head.clients,
        "records": head.rows,
        "written_at": moment(head.written_at),
        "program": head.program,
    });
    Outcome::new(json, desk.words.say("import-base-done", parts))
}
