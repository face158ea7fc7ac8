//! `serik import invoices|payments|balances`: documents from another program (`X-2`, `D-1`, `D-2`).

use super::{
    Desk, Doubt, doubts, is_stream, left_out_json, messages, rejected_rows, rejects_file, table_of,
    warnings_json, write_rejects,
};
use crate::{
    cli::{
        arguments::{LedgerWanted, ListFile},
        client::operation,
        failure::{Done, Failure, REFUSED, WRONG_USE},
        output::Outcome,
    },
    domain::{
        import::ImportReport,
        ledger::{Column, LedgerKind},
    },
    exchange::{LedgerMapping, Table, fingerprint, ledger, ledger_mapping},
    i18n::Catalogue,
    store::{
        Receipt, Store,
        import::{FileKind, RecallKind, SharedReport},
        ledger::{ImportLedger, LedgerOrder, PreviewLedger},
    },
};
use serde_json::{Map, Value, json};
use std::sync::{Arc, PoisonError};

/// Imports a list, or with `--dry-run` tells what would happen.
pub fn ledger_of(kind: LedgerKind, wanted: &LedgerWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let rejects_to = rejects_file(&wanted.list, desk)?;
    let table = table_of(&wanted.list, desk)?;
    let (mapping, columns) = mapping(&wanted.list, &table, (kind, store))?;
    let rows = Arc::new(ledger(&table, &mapping, kind));
    let order = LedgerOrder { kind, rows, adds_clients: wanted.new_clients, columns };
    let (report, receipt) = carry_out(order, wanted.list.dry_run, store)?;
    let is_stale = rejects_to.as_ref().is_some_and(|file| file.target().exists());
    let left_out = rejected_rows((&table, &mapping.as_rows()), &report, is_stale, desk.words);
    let written =
        rejects_to.zip(left_out.as_ref()).map(|(file, bytes)| write_rejects(&file, bytes, desk.words));
    let doubts = doubts(&report, &[], &table);
    let mut json = json_of(&report, (&table, &mapping), &doubts, desk.words);
    if let Some(document) = json.as_object_mut() {
        document.insert("dry_run".to_owned(), Value::from(wanted.list.dry_run));
        document.insert("operation".to_owned(), receipt.as_ref().map_or(Value::Null, operation));
    }
    let mut told = told(&report, desk.words);
    if wanted.list.dry_run {
        told = format!("{told}\n{}", desk.words.get("cli-import-dry-run"));
    }
    let mut said = if desk.format.quiet { Vec::new() } else { reasons(&report, &table, &doubts, desk) };
    said.extend(written);
    if !wanted.list.rejects.as_deref().is_some_and(is_stream) {
        return Ok(Outcome::new(json, told).with_messages(said));
    }
    said.push(told);
    let rows = left_out.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    Ok(Outcome::new(json, rows).with_messages(said))
}

/// What was done, in lines.
fn told(report: &ImportReport, words: &Catalogue) -> String {
    let counts = report.counts;
    let parts = [
        ("import-ledger-created", counts.created),
        ("import-ledger-skipped", counts.skipped),
        ("import-ledger-rejected", counts.rejected),
    ];
    let lines = parts.map(|(key, number)| format!("  {}: {}", words.get(key), words.formats.count(number)));
    [words.count("import-read", counts.read())].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// What each column means: by its heading, by what was remembered of such lists, then by what is asked for, which is to be
/// remembered.
fn mapping(
    wanted: &ListFile,
    table: &Table,
    (kind, store): (LedgerKind, &Store),
) -> Done<(LedgerMapping, Option<FileKind>)> {
    let mut mapping = ledger_mapping(table);
    let fingerprint = format!("{} {}", name(kind), fingerprint(&mapping.header));
    let known = store.read(&RecallKind { fingerprint: fingerprint.clone() })?;
    for (at, key) in known.iter().flat_map(|kind| kind.columns.iter().enumerate()) {
        Column::from_key(key).map(|meaning| mapping.choose(at, meaning));
    }
    for (column, key) in &wanted.map {
        let refused = |exit, message| Failure::new(exit, message).rule("X-2").field("map", column.clone());
        let meaning = Column::from_key(key)
            .ok_or_else(|| refused(WRONG_USE, "cli-import-no-meaning").part("name", key))?;
        let at = mapping.header.column(column).filter(|at| *at < mapping.columns.len());
        let at = at.ok_or_else(|| refused(REFUSED, "cli-import-no-column").part("name", column.clone()))?;
        mapping.choose(at, meaning);
    }
    let columns = mapping.columns.iter().map(|column| column.key().to_owned()).collect();
    let is_said = !wanted.map.is_empty();
    Ok((mapping, is_said.then_some(FileKind { fingerprint, columns })))
}

/// Lists of each kind are remembered apart.
const fn name(kind: LedgerKind) -> &'static str {
    match kind {
        LedgerKind::Invoices => "invoices",
        LedgerKind::Payments => "payments",
        LedgerKind::Balances => "balances",
    }
}

fn carry_out(order: LedgerOrder, dry_run: bool, store: &mut Store) -> Done<(ImportReport, Option<Receipt>)> {
    if dry_run {
        return Ok((store.read(&PreviewLedger(order))?, None));
    }
    let report = SharedReport::default();
    let import = ImportLedger { order, report: Arc::clone(&report) };
    let receipt = import.run(store)?;
    let report = std::mem::take(&mut *report.lock().unwrap_or_else(PoisonError::into_inner));
    Ok((report, Some(receipt)))
}

/// Doubts, and why rows did not get in, line by line.
fn reasons(report: &ImportReport, table: &Table, doubts: &[Doubt], desk: &Desk) -> Vec<String> {
    let mut alike = super::alike::Alike::new(desk.words);
    for row in report.left_out() {
        let reason = || crate::i18n::sentence::verdict_reason(&row.verdict, desk.words);
        alike.add("import-rejected", row.line, reason);
    }
    alike.told().into_iter().chain(messages(report, table, doubts, desk)).collect()
}

fn json_of(
    report: &ImportReport,
    (table, mapping): (&Table, &LedgerMapping),
    doubts: &[Doubt],
    words: &Catalogue,
) -> Value {
    let columns = mapping.header.names.iter().zip(&mapping.columns);
    let meanings: Map<String, Value> =
        columns.map(|(name, column)| (name.clone(), Value::from(column.key()))).collect();
    let counts = report.counts;
    json!({
        "read": counts.read(),
        "found": { "clients": report.found.clients },
        "created": counts.created,
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
