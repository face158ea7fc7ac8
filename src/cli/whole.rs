//! `serik export all` and `serik import all`: a whole base as one file.

use super::{
    Desk,
    arguments::{BaseWanted, ToFile},
    failure::{Done, Failure, REFUSED, UNREADABLE},
    output::Outcome,
    progress::progress,
    written::{Content, refused},
};
use crate::{
    exchange::out::may_be_written,
    i18n::sentence::{STREAM, counted},
    report::{export::Exported, record::moment},
    store::{
        SCHEMA, Store, StoreError,
        import::Progress,
        whole::{BaseCounts, BaseFile, BaseHead, CountBase, SIGN, TakeBase, WriteBase},
    },
    ui::text::clean,
};
use serde_json::json;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, ErrorKind, Seek as _, Write},
    path::Path,
    sync::Arc,
};

const CONTENT: Content = Content { what: "all", format: "json" };

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
    // Held until the file has its name: a stop before that leaves nothing.
    let progress = progress(store.read(&CountBase(SCHEMA))?, desk);
    CONTENT.to_file((path, replaces), (store, desk), |file, store| {
        let out = BufWriter::new(file.try_clone().map_err(|error| refused(&error, path))?);
        let done = store.read(&order(out, Arc::clone(&progress), store));
        let items = done.and_then(|counts| progress.go_on().map(|()| counts.rows));
        Ok(Exported { items: items.map_err(|error| not_written(error, path))?, cut: 0 })
    })
}

fn to_stream(store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let rows = store.read(&CountBase(SCHEMA))?;
    CONTENT.to_stream(rows, (store, desk), |store| {
        let silent = Arc::new(Progress::new(rows, || {}));
        match store.read(&order(BufWriter::new(io::stdout()), silent, store)) {
            // A reader that left early has what it wanted.
            Ok(_) | Err(StoreError::NotWritten(ErrorKind::BrokenPipe)) => {
                Ok(Exported { items: rows, cut: 0 })
            }
            Err(error) => Err(not_written(error, Path::new(STREAM))),
        }
    })
}

fn order(out: impl Write + Send + 'static, progress: Arc<Progress>, store: &Store) -> WriteBase {
    let program = env!("CARGO_PKG_VERSION");
    WriteBase::new(SCHEMA, (program, store.clock().millis()), out, progress)
}

fn not_written(error: StoreError, path: &Path) -> Failure {
    match error {
        StoreError::NotWritten(kind) => refused(&kind.into(), path),
        StoreError::Cancelled => Failure::new(REFUSED, "export-stopped").rule("X-3"),
        other => other.into(),
    }
}

/// Takes a whole base into an empty file, or into one that is made for it. Nothing is left of a base that does not
/// come in whole.
pub fn import(wanted: &BaseWanted, desk: &Desk) -> Done<Outcome> {
    let is_stream = wanted.file.as_os_str() == STREAM;
    let file = if is_stream { spooled() } else { File::open(&wanted.file) };
    let file = file.map_err(|error| not_read(StoreError::NotRead(error.kind()), &wanted.file))?;
    take(BufReader::with_capacity(1 << 16, file), wanted, desk)
}

/// What comes through a pipe, in a file without a name: nobody waits for a slow pipe while the base is locked.
fn spooled() -> io::Result<File> {
    let mut pipe = BufReader::new(io::stdin().lock());
    let mut file = tempfile::tempfile()?;
    let start = pipe.fill_buf()?;
    if start.starts_with(SIGN.as_bytes()) || SIGN.as_bytes().starts_with(start) {
        io::copy(&mut pipe, &mut file)?;
        file.rewind()?;
    }
    Ok(file)
}

fn take(file: impl BufRead, wanted: &BaseWanted, desk: &Desk) -> Done<Outcome> {
    let file = BaseFile::begin(file, SCHEMA).map_err(|error| not_read(error, &wanted.file))?;
    let head = file.head.clone();
    // Held until nothing is left of a base that did not come in: a second Ctrl+C ends the program at once after that.
    let progress = progress(head.rows, desk);
    let taken = desk.begin(|store| {
        let taken = store.take_base(TakeBase { file, progress: &progress });
        taken.map_err(|error| not_read(error, &wanted.file))
    });
    drop(progress);
    taken.map(|counts| told(&head, counts, desk)).map_err(|failure| failure.of_file(desk.database))
}

fn not_read(error: StoreError, path: &Path) -> Failure {
    let file = ("file", path.display().to_string());
    match error {
        StoreError::Cancelled => Failure::new(REFUSED, "import-base-stopped").rule("X-3"),
        StoreError::NotRead(ErrorKind::IsADirectory) => {
            Failure::new(UNREADABLE, "unreadable-folder").rule("X-3").hint("cli-hint-file", vec![file])
        }
        StoreError::NotRead(ErrorKind::NotFound) => {
            Failure::new(UNREADABLE, "unreadable-no-file").rule("X-3").hint("cli-hint-file", vec![file])
        }
        StoreError::NotRead(_) => Failure::from(error).hint("cli-hint-file", vec![file]),
        other => other.into(),
    }
}

fn told(head: &BaseHead, counts: BaseCounts, desk: &Desk) -> Outcome {
    let database = desk.database.display().to_string();
    let parts = [
        ("what", counted(desk.words, "clients", counts.clients).unwrap_or_default()),
        ("file", database.clone()),
        ("when", desk.words.formats.moment(head.written_at)),
        ("version", clean(&head.program)),
    ];
    let json = json!({
        "database": database,
        "clients": counts.clients,
        "records": counts.rows,
        "written_at": moment(head.written_at),
        "program": head.program,
    });
    let said = if desk.format.quiet { String::new() } else { desk.words.say("import-base-done", parts) };
    Outcome::new(json, said)
}
