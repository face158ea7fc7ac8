//! `serik import clients`: a list from another program.

pub(super) mod alike;
pub(super) mod ledger;

use super::{
    Desk,
    arguments::{ImportWanted, ListFile},
    backup::{make, shelf},
    client::operation,
    failure::{Done, Failure, REFUSED, UNREADABLE, WRONG_USE},
    output::Outcome,
    progress::progress,
    written,
};
use crate::{
    demo::is_demo,
    domain::{
        field::{Field, Flaw},
        import::{ClientImport, ImportOptions, ImportReport, Judged, Verdict, warning},
    },
    exchange::{
        ClientList, Format, ImportField, Mapping, Table, Unreadable, Warning, Wish, clients, fingerprint,
        guess, out::Unnamed, read_file, read_stream, rejects,
    },
    i18n::{
        Catalogue,
        sentence::{flaw_of_field, import_counts, verdict_reason},
    },
    store::{
        Receipt, Store, StoreError,
        backup::{BackupOrder, Target},
        doctor::LedgerSpan,
        import::{FileKind, Import, Order, PreviewImport, RecallKind},
        office::own_fields::{ListOwnFields, OwnField},
    },
    ui::text::clean,
};
use alike::Alike;
use serde_json::{Map, Value, json};
use std::{
    borrow::Cow,
    collections::HashSet,
    fs,
    io::{self, Write as _},
    path::Path,
    sync::{Arc, PoisonError},
};

/// A line of the file and what is doubtful about it.
pub(super) type Doubt<'a> = (u64, Cow<'a, Flaw>);

/// Imports a list, or with `--dry-run` tells what would happen.
pub fn clients_of(wanted: &ImportWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let rejects_to = rejects_file(&wanted.list, desk)?;
    let table = table_of(&wanted.list, desk)?;
    let own = store.read(&ListOwnFields { entity: "client" })?;
    let mapping = mapping(wanted, &table, &own, store)?;
    let fields: Vec<Field> = own.iter().map(OwnField::field).collect();
    let ClientList { rows, loose } = clients(&table, &mapping, &fields);
    let order = order(wanted, rows, &mapping);
    let (report, receipt, warned) = carry_out(order, wanted.list.dry_run, (store, desk))?;
    // A file that was there speaks of another import.
    let is_stale = rejects_to.as_ref().is_some_and(|file| file.target().exists());
    let left_out = rejected_rows((&table, &mapping), &report, is_stale, desk.words);
    let written =
        rejects_to.zip(left_out.as_ref()).map(|(file, bytes)| write_rejects(&file, bytes, desk.words));
    let doubts = doubts(&report, &loose, &table);
    // A sentence for each of a hundred thousand doubts takes its time: only where it is read.
    let mut json = Value::Null;
    if desk.format.json {
        json = json_of(&report, &table, &mapping, &doubts, desk.words);
    }
    if let Some(document) = json.as_object_mut() {
        document.insert("dry_run".to_owned(), Value::from(wanted.list.dry_run));
        document.insert("operation".to_owned(), receipt.as_ref().map_or(Value::Null, operation));
    }
    let mut told = told(&report, table.format, desk.words);
    if wanted.list.dry_run {
        told = format!("{told}\n{}", desk.words.get("cli-import-dry-run"));
    }
    let doubted = if desk.format.quiet { Vec::new() } else { messages(&report, &table, &doubts, desk) };
    let mut messages: Vec<String> = warned.into_iter().chain(doubted).collect();
    messages.extend(written);
    if !wanted.list.rejects.as_deref().is_some_and(is_stream) {
        return Ok(Outcome::new(json, told).with_messages(messages));
    }
    // Standard output is for the rejected rows now.
    messages.push(told);
    let rows = left_out.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    Ok(Outcome::new(json, rows).with_messages(messages))
}

/// Where rejected rows go; none for standard output. Begun before anything is imported: a second run would find
/// everything there already, and have no reasons to write.
pub(super) fn rejects_file(wanted: &ListFile, desk: &Desk) -> Done<Option<Unnamed>> {
    let Some(path) = wanted.rejects.as_deref() else { return Ok(None) };
    if is_stream(path) {
        let both = Failure::new(WRONG_USE, "cli-usage-conflict").part("argument", "--rejects -");
        return if desk.format.json { Err(both.part("other", "--json")) } else { Ok(None) };
    }
    if is_same_file(path, &wanted.file) {
        let file = path.display().to_string();
        return Err(Failure::new(REFUSED, "cli-file-is-input").part("file", file).rule("U-8"));
    }
    let begun = Unnamed::begin(path, wanted.force);
    begun.map(Some).map_err(|error| written::refused(&error, path))
}

/// True when both paths lead to one file that is there.
fn is_same_file(one: &Path, two: &Path) -> bool {
    let [one, two] = [one, two].map(|path| fs::canonicalize(path).ok());
    one.is_some() && one == two
}

/// The table of the file, or of what comes through a pipe.
pub(super) fn table_of(wanted: &ListFile, desk: &Desk) -> Done<Table> {
    let wish = Wish { sheet: wanted.sheet.clone(), encoding: wanted.encoding, delimiter: wanted.delimiter };
    let read = if is_stream(&wanted.file) {
        read_stream(io::stdin().lock(), &wish)
    } else {
        read_file(&wanted.file, &wish)
    };
    let file = wanted.file.display().to_string();
    read.map_err(|error| unreadable(&error, desk.words).hint("cli-hint-file", vec![("file", file)]))
}

/// What a file is called, without its folder; nothing for a stream.
fn file_name(path: &Path) -> String {
    let name = path.file_name().filter(|_| !is_stream(path));
    name.map_or_else(String::new, |name| clean(&name.to_string_lossy()))
}

fn order(wanted: &ImportWanted, rows: Vec<ClientImport>, mapping: &Mapping) -> Order {
    let (match_by, on_duplicate) = (wanted.by, wanted.on_duplicate);
    let options = ImportOptions { match_by, on_duplicate, ..ImportOptions::default() };
    let kind = mapping.memory().map(|(fingerprint, columns)| FileKind { fingerprint, columns });
    Order { rows: Arc::new(rows), options, file: file_name(&wanted.list.file), kind }
}

/// A row that was left out because it may be of a client that is there.
fn passed_over(row: &Judged) -> Option<(u64, Flaw)> {
    let Verdict::Duplicate { of, .. } = &row.verdict else { return None };
    Some((row.line, warning("name", "import-warning-left-out", [("name", of.name.clone())])))
}

/// Doubts by line. What is doubtful about a line as such is told by the table.
pub(super) fn doubts<'a>(
    report: &'a ImportReport,
    loose: &'a [(u64, Flaw)],
    table: &Table,
) -> Vec<Doubt<'a>> {
    let loose = loose.iter().map(|(line, flaw)| (*line, flaw));
    let mut doubts: Vec<Doubt> =
        report.warnings().chain(loose).map(|(line, flaw)| (line, Cow::Borrowed(flaw))).collect();
    doubts.extend(report.rows.iter().filter_map(passed_over).map(|(line, flaw)| (line, Cow::Owned(flaw))));
    let of_table: HashSet<(u64, &str)> =
        table.warnings.iter().map(|warning| (warning.line, warning.key())).collect();
    doubts.retain(|(line, flaw)| !of_table.contains(&(*line, flaw.key)));
    doubts.sort_by_key(|(line, _)| *line);
    doubts
}

/// What each column means: by guess, by what was remembered of such files, by what is asked for.
fn mapping(wanted: &ImportWanted, table: &Table, own: &[OwnField], store: &Store) -> Done<Mapping> {
    let names: Vec<(u8, String)> =
        own.iter().filter_map(|own| Some((u8::try_from(own.place).ok()?, own.name.clone()))).collect();
    let mut mapping = guess(table, &names);
    if let Some((column, _)) = wanted.list.map.first().filter(|_| mapping.is_fixed) {
        return Err(Failure::new(REFUSED, "cli-import-fixed").rule("X-2").field("map", column.clone()));
    }
    let known = store.read(&RecallKind { fingerprint: fingerprint(&mapping.header) })?;
    for (at, key) in known.iter().flat_map(|kind| kind.columns.iter().enumerate()) {
        if let Some(field) = ImportField::from_key(key) {
            mapping.choose(at, field);
        }
    }
    for (column, key) in &wanted.list.map {
        let refused = |exit, message| Failure::new(exit, message).rule("X-2").field("map", column.clone());
        let field = ImportField::from_key(key)
            .ok_or_else(|| refused(WRONG_USE, "cli-import-no-meaning").part("name", key))?;
        let at = column_of(column, &mapping)
            .ok_or_else(|| refused(REFUSED, "cli-import-no-column").part("name", column.clone()))?;
        mapping.choose(at, field);
    }
    Ok(mapping)
}

/// A column by its heading, or by its number from 1.
fn column_of(name: &str, mapping: &Mapping) -> Option<usize> {
    let wanted = name.trim().to_lowercase();
    let by_name = mapping.header.names.iter().position(|known| known.trim().to_lowercase() == wanted);
    let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < mapping.columns.len());
    by_name.or_else(by_number)
}

fn carry_out(
    order: Order,
    dry_run: bool,
    (store, desk): (&mut Store, &Desk),
) -> Done<(ImportReport, Option<Receipt>, Option<String>)> {
    let progress = progress(order.rows.len(), desk);
    if dry_run {
        let report = store.read(&PreviewImport { order, progress }).map_err(not_ended)?;
        return Ok((report, None, None));
    }
    let import = Import::new(order, progress);
    let warned = if import.wants_backup() { backup_before(store, desk)? } else { None };
    let shared = Arc::clone(&import.report);
    let receipt = import.run(store).map_err(not_ended)?;
    let report = std::mem::take(&mut *shared.lock().unwrap_or_else(PoisonError::into_inner));
    Ok((report, Some(receipt), warned))
}

/// A backup before a long list (O-7). That there is none is told and stops nothing: the import can be taken back.
fn backup_before(store: &mut Store, desk: &Desk) -> Done<Option<String>> {
    if is_demo(store)? || store.read(&LedgerSpan)?.is_none() {
        return Ok(None);
    }
    let target = Target::Shelf(shelf(desk.database, desk.folders, store.identity()));
    let made = make(&BackupOrder::of(target, desk.clock.wall()), store);
    let told = |failure: Failure| desk.words.say("backup-failed", [("why", failure.text(desk.words))]);
    Ok(made.err().map(told))
}

fn not_ended(error: StoreError) -> Failure {
    match error {
        StoreError::Cancelled => Failure::new(REFUSED, "import-stopped").rule("X-2"),
        other => other.into(),
    }
}

/// `-` means standard input or output.
pub(super) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Rows that did not get in, as a table with the reasons; nothing when all did, unless a table without rows is wanted.
pub(super) fn rejected_rows(
    (table, mapping): (&Table, &Mapping),
    report: &ImportReport,
    even_none: bool,
    words: &Catalogue,
) -> Option<Vec<u8>> {
    let told = |row: &Judged| (row.line, clean(&verdict_reason(&row.verdict, words)));
    let lines: Vec<(u64, String)> = report.left_out().map(told).collect();
    let headings = ["import-head-line", "import-head-reason"].map(|key| words.get(key));
    (even_none || !lines.is_empty()).then(|| rejects(table, mapping, headings, &lines))
}

/// Writes them and says so. The import is done: what is wrong now is told beside it.
pub(super) fn write_rejects(unnamed: &Unnamed, bytes: &[u8], words: &Catalogue) -> String {
    let written = unnamed.file().write_all(bytes).and_then(|()| unnamed.name());
    if let Err(error) = written {
        tracing::warn!(%error, "rejected rows are not written");
        return words.get("import-rejects-failed");
    }
    words.say("import-rejects-written", [("path", clean(&unnamed.target().display().to_string()))])
}

fn json_of(
    report: &ImportReport,
    table: &Table,
    mapping: &Mapping,
    doubts: &[Doubt],
    words: &Catalogue,
) -> Value {
    let (counts, found) = (report.counts, report.found);
    let mut meanings = Map::new();
    for (at, (name, field)) in mapping.header.names.iter().zip(&mapping.columns).enumerate() {
        // A column without a heading of its own goes by its number, as `--map` takes it.
        let is_own = !name.trim().is_empty() && !meanings.contains_key(name);
        let name = if is_own { name.clone() } else { (at + 1).to_string() };
        meanings.insert(name, Value::from(field.key()));
    }
    json!({
        "read": counts.read(),
        "found": {
            "clients": found.clients, "contacts": found.contacts,
            "phones": found.phones, "emails": found.mails,
        },
        "created": counts.created,
        "branches": counts.branches,
        "updated": counts.updated,
        "skipped": counts.skipped,
        "rejected": counts.rejected,
        "format": table.format.key(),
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "mapping": meanings,
        "warnings": warnings_json(table, doubts, words),
        "left_out": left_out_json(report, words),
    })
}

pub(super) fn warnings_json(table: &Table, doubts: &[Doubt], words: &Catalogue) -> Vec<Value> {
    let of_table = table.warnings.iter().map(|warning| {
        let message = words.say(warning.key(), warning.arguments.clone());
        json!({ "line": warning.line, "field": null, "code": warning.code, "message": clean(&message) })
    });
    let of_rows = doubts.iter().map(|(line, flaw)| {
        let message = clean(&flaw_of_field(flaw, words));
        json!({ "line": line, "field": flaw.field, "code": flaw.key, "message": message })
    });
    of_table.chain(of_rows).collect()
}

/// Rows that did not get in, with the reasons.
pub(super) fn left_out_json(report: &ImportReport, words: &Catalogue) -> Value {
    let told =
        |row: &Judged| json!({ "line": row.line, "reason": clean(&verdict_reason(&row.verdict, words)) });
    report.left_out().map(told).collect()
}

/// What was done, in lines.
fn told(report: &ImportReport, format: Format, words: &Catalogue) -> String {
    let mut lines = vec![words.count(read_key(format), report.counts.read())];
    let parts = import_counts(report.counts).into_iter();
    lines.extend(parts.map(|(key, number)| format!("  {}: {}", words.get(key), words.formats.count(number))));
    lines.join("\n")
}

/// Rows are counted, or cards.
const fn read_key(format: Format) -> &'static str {
    if matches!(format, Format::VCard) { "import-read-cards" } else { "import-read" }
}

/// Doubts for people, in lines.
pub(super) fn messages(report: &ImportReport, table: &Table, doubts: &[Doubt], desk: &Desk) -> Vec<String> {
    let mut alike = Alike::new(desk.words);
    for warning in &table.warnings {
        let sentence = || desk.words.say(warning.key(), warning.arguments.clone());
        alike.add(warning.key(), warning.line, sentence);
    }
    for (line, flaw) in doubts {
        alike.add(flaw.key, *line, || flaw_of_field(flaw, desk.words));
    }
    for row in &report.rows {
        if let Verdict::Rejected { flaw } = &row.verdict {
            let reason = || clean(&verdict_reason(&row.verdict, desk.words));
            alike.add(flaw.key, row.line, || {
                desk.words.say("cli-import-row-rejected", [("reason", reason())])
            });
        }
    }
    let is_told = table.format == Format::VCard || table.warnings.iter().any(Warning::leaves_out);
    let is_unknown = report.counts.read() == 0 && !is_told;
    let is_spoilt = report.counts.read() == 0 && table.warnings.iter().any(Warning::leaves_out);
    let nothing = match (is_unknown, is_spoilt) {
        (true, _) => Some("cli-import-nothing"),
        (_, true) => Some("cli-import-mend"),
        _ => None,
    };
    let nothing = nothing.map(|key| desk.words.get(key));
    alike.told().into_iter().chain(nothing).collect()
}

/// Why a file cannot be read; numbers as people write them.
pub(super) fn unreadable(error: &Unreadable, words: &Catalogue) -> Failure {
    let failure = Failure::new(UNREADABLE, error.key()).rule("X-2").line(error.line());
    error_parts(error, words).into_iter().fold(failure, |failure, (name, value)| failure.part(name, value))
}

/// What the sentence is made with.
pub(super) fn error_parts(error: &Unreadable, words: &Catalogue) -> Vec<(&'static str, String)> {
    error.arguments().into_iter().map(|(name, value)| (name, error_value(&value, words))).collect()
}

fn error_value(value: &str, words: &Catalogue) -> String {
    match value.parse() {
        Ok(number) => words.formats.integer(number),
        // A selector of the catalogue cannot begin with a digit.
        Err(_) if value == "1c" => "onec".to_owned(),
        Err(_) => clean(value),
    }
}
