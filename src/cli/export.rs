//! `serik export`: lists for other programs. Every export is noted in the journal (C-13).

use super::{
    Desk,
    arguments::{Destination, ExportVerb, ToFile},
    client::{chosen_ids, operation},
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    find,
    import::is_same_file,
    journal,
    output::Outcome,
    person,
    progress::progress,
    whole,
};
use crate::{
    exchange::out::{SHEET_ROWS, Unnamed, may_be_written},
    i18n::sentence::{STREAM, counted},
    report::export::{Export, ExportError, Exported, Format, List},
    store::{
        Receipt, Store, StoreError,
        contact::PeopleWanted,
        duplicate::ListDuplicates,
        import::Progress,
        journal::{JournalEdge, ListJournal, Naming, WriteFile},
        office::ReadFacts,
    },
};
use serde_json::{Value, json};
use std::{
    io::{self, BufWriter, ErrorKind, IsTerminal as _},
    path::Path,
    sync::Arc,
};

/// Does one verb.
pub fn run(verb: &ExportVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    spare_the_base(verb.file(), desk)?;
    let (list, to, told) = match verb {
        ExportVerb::Clients(wanted) => {
            let (ids, told) = chosen_ids(&wanted.chosen, store, desk)?;
            (List::Clients(ids), &wanted.to, told)
        }
        ExportVerb::Contacts(wanted) => {
            let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
            (List::People(PeopleWanted { client, search: wanted.search.clone() }), &wanted.to, None)
        }
        ExportVerb::Notes(to) => (List::Notes, to, None),
        ExportVerb::Consents(to) => (List::Consents, to, None),
        ExportVerb::Journal(wanted) => {
            let filter = journal::filter(&wanted.chosen, store)?;
            let newest = ListJournal { filter: filter.clone(), edge: JournalEdge::Newest, limit: 1 };
            let newest = store.read(&newest)?.first().map(|row| row.entry.id);
            (List::Journal { filter, newest }, &wanted.to, None)
        }
        ExportVerb::Users(to) => (List::Users, to, None),
        ExportVerb::Duplicates(to) => {
            let found = store.read(&ListDuplicates { limit: usize::MAX })?;
            (List::Duplicates(found.pairs), to, None)
        }
        ExportVerb::All(to) => return whole::export(to, store, desk),
        ExportVerb::Person(wanted) => return person::export(wanted, store, desk),
    };
    let mut outcome = export(&list, to, store, desk)?;
    outcome.messages.splice(0..0, told);
    Ok(outcome)
}

/// No export replaces the database that it comes from.
fn spare_the_base(file: &ToFile, desk: &Desk) -> Done<()> {
    match file.path().filter(|path| is_same_file(path, desk.database)) {
        Some(path) => {
            let file = path.display().to_string();
            Err(Failure::new(REFUSED, "cli-file-is-base").part("file", file).rule("U-8"))
        }
        None => Ok(()),
    }
}

fn export(list: &List, to: &Destination, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let format = format_of(list, to)?;
    let (file, force) = (to.file.path(), to.file.force);
    match file {
        Some(path) => may_be_written(path, force).map_err(|error| refused(&error, path))?,
        None => stream_fits(format, desk)?,
    }
    let count = list.count(store)?;
    if count == 0 {
        return Err(Failure::new(NOTHING_FOUND, "export-nothing").rule("X-3"));
    }
    let facts = store.read(&ReadFacts)?;
    let progress = if file.is_some() { progress(count, desk) } else { Arc::new(Progress::new(count, || {})) };
    let export = Export { list, format, words: desk.words, facts: &facts, progress: &progress };
    match file {
        Some(path) => to_file(&export, (path, force), store),
        None => to_stream(&export, count, store),
    }
}

/// The format that was asked for; else that of the ending of the file; else CSV.
fn format_of(list: &List, to: &Destination) -> Done<Format> {
    let ending = to.file.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let format = to.format.or_else(|| ending.and_then(Format::from_key)).unwrap_or(Format::Csv);
    if list.formats().contains(&format) {
        return Ok(format);
    }
    let accepted = list.formats().iter().map(|format| format.key()).collect::<Vec<_>>().join(", ");
    Err(Failure::new(WRONG_USE, "export-no-format").part("accepted", accepted).rule("X-3"))
}

/// What can go to standard output: one document with `--json`, and nothing that a terminal cannot show.
fn stream_fits(format: Format, desk: &Desk) -> Done<()> {
    let wrong = |key| Failure::new(WRONG_USE, key).rule("X-3");
    match format {
        Format::Json => Ok(()),
        _ if desk.format.json => Err(wrong("export-json-needs-file")),
        Format::Xlsx if io::stdout().is_terminal() => Err(wrong("export-sheet-needs-file")),
        _ => Ok(()),
    }
}

/// Why a file is not written.
pub fn refused(error: &io::Error, path: &Path) -> Failure {
    let file = path.display().to_string();
    if error.kind() == ErrorKind::AlreadyExists {
        return Failure::new(REFUSED, "cli-file-exists").part("file", file).rule("U-8");
    }
    tracing::warn!(%error, file, "an export is not written");
    Failure::new(REFUSED, "error-not-written").rule("X-3").hint("cli-hint-file", vec![("file", file)])
}

/// The file gets its name together with its entry of the journal.
fn to_file(export: &Export, (path, replaces): (&Path, bool), store: &mut Store) -> Done<Outcome> {
    let unnamed = Unnamed::begin(path, replaces).map_err(|error| refused(&error, path))?;
    let written = export.write(store, BufWriter::new(unnamed.file())).map_err(|error| failed(error, path))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unnamed = Arc::new(unnamed);
    let naming = Naming::new(move || unnamed.name());
    let receipt = noted(&write_file(export, name, written.items, Some(naming)), store)?;
    Ok(answer(export, written, (Some(path), receipt)))
}

/// What leaves through a pipe cannot be called back: it is noted before.
fn to_stream(export: &Export, count: usize, store: &mut Store) -> Done<Outcome> {
    let receipt = noted(&write_file(export, STREAM.to_owned(), count, None), store)?;
    let written = match export.write(store, BufWriter::new(io::stdout().lock())) {
        // A reader that left early has what it wanted.
        Err(ExportError::Io(error)) if error.kind() == ErrorKind::BrokenPipe => Exported::default(),
        written => written.map_err(|error| failed(error, Path::new(STREAM)))?,
    };
    Ok(Outcome { is_printed: true, ..answer(export, written, (None, receipt)) })
}

/// The entry of the journal.
fn write_file(export: &Export, name: String, count: usize, naming: Option<Naming>) -> WriteFile {
    WriteFile { what: export.list.what(), format: export.format.key(), name, count, naming }
}

/// Notes the file in the journal; a base that may only be read has none.
pub fn noted(file: &WriteFile, store: &mut Store) -> Done<Option<Receipt>> {
    if store.is_read_only() {
        file.naming.as_ref().map_or(Ok(()), Naming::done)?;
        tracing::warn!(what = file.what, file.count, "exported without an entry");
        return Ok(None);
    }
    Ok(Some(store.write(file)?))
}

fn failed(error: ExportError, path: &Path) -> Failure {
    match error {
        ExportError::Store(StoreError::Cancelled) => Failure::new(REFUSED, "export-stopped").rule("X-3"),
        ExportError::Store(error) => error.into(),
        ExportError::Io(error) => refused(&error, path),
        ExportError::TooManyRows => {
            let limit = SHEET_ROWS.to_string();
            Failure::new(REFUSED, "export-too-many-rows").part("limit", limit).rule("X-3")
        }
    }
}

fn answer(export: &Export, written: Exported, (path, receipt): (Option<&Path>, Option<Receipt>)) -> Outcome {
    let words = export.words;
    let file = path.map(|path| path.display().to_string());
    let what = counted(words, export.list.what(), written.items).unwrap_or_default();
    let mut messages = Vec::new();
    messages.extend(file.as_ref().map(|file| words.say("export-done", [("file", file), ("what", &what)])));
    if written.cut > 0 {
        messages.push(words.count("export-cut", written.cut));
    }
    if receipt.is_none() {
        messages.push(words.get("export-not-journalled"));
    }
    let kind = (export.list.what(), export.format.key());
    Outcome::new(written_json(kind, file.as_deref(), written.items, receipt.as_ref()), "")
        .with_messages(messages)
}

/// What programs are told of a file: (what stands in it, in which format), its name, how many things.
pub fn written_json(
    (what, format): (&str, &str),
    file: Option<&str>,
    items: usize,
    receipt: Option<&Receipt>,
) -> Value {
    json!({
        "what": what,
        "format": format,
        "file": file,
        "exported": items,
        "operation": receipt.map_or(Value::Null, operation),
    })
}
