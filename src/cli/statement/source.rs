//! The file of a statement: how it is read, and what the columns of a table mean.

use crate::{
    cli::{
        Desk,
        arguments::StatementImport,
        failure::{Done, Failure, REFUSED, UNREADABLE, WRONG_USE},
        import::{is_stream, unreadable},
    },
    exchange::{
        Wish, limits, read_bytes,
        statement::{BankTable, Column, Opened, Refusal, StatementFile, StatementWish, open_statements},
        stream_bytes,
    },
    i18n::Catalogue,
    store::{
        Store,
        import::{FileKind, RecallKind},
    },
};
use std::io;

/// The statements of the file, and what was said of its columns.
pub(super) fn read(
    wanted: &StatementImport,
    store: &Store,
    desk: &Desk,
) -> Done<(StatementFile, Option<FileKind>)> {
    let refused = |refusal: Refusal| refused(&refusal, wanted, desk.words);
    let table = Wish { sheet: wanted.sheet.clone(), encoding: wanted.encoding, delimiter: wanted.delimiter };
    let wish = StatementWish { table, account: wanted.account.clone() };
    match open(wanted, &wish).map_err(refused)? {
        Opened::Statements(_) if !wanted.map.is_empty() => {
            let column = wanted.map.first().map(|(column, _)| column.clone()).unwrap_or_default();
            Err(Failure::new(REFUSED, "cli-import-fixed").rule("X-2").field("map", column))
        }
        Opened::Statements(file) => Ok((file, None)),
        Opened::Table(mut table) => {
            let kind = map(&mut table, wanted, store)?;
            Ok((table.read(&wish).map_err(refused)?, kind))
        }
    }
}

fn open(wanted: &StatementImport, wish: &StatementWish) -> Result<Opened, Refusal> {
    let bytes = if is_stream(&wanted.file) {
        stream_bytes(io::stdin().lock(), limits::FILE_BYTES)?
    } else {
        read_bytes(&wanted.file, limits::FILE_BYTES)?
    };
    open_statements(bytes, wish)
}

/// Says what the columns mean: as it was remembered of such tables, then as it is asked for, which is to be remembered.
fn map(table: &mut BankTable, wanted: &StatementImport, store: &Store) -> Done<Option<FileKind>> {
    let fingerprint = table.fingerprint();
    if let Some(known) = store.read(&RecallKind { fingerprint: fingerprint.clone() })? {
        table.recall(&known.columns);
    }
    for (column, key) in &wanted.map {
        let refused = |exit, message| Failure::new(exit, message).rule("X-2").field("map", column.clone());
        let meaning = Column::from_key(key)
            .ok_or_else(|| refused(WRONG_USE, "cli-import-no-meaning").part("name", key))?;
        let at = table.header.column(column);
        let at = at.ok_or_else(|| refused(REFUSED, "cli-import-no-column").part("name", column.clone()))?;
        table.choose(at, meaning);
    }
    let is_said = !wanted.map.is_empty() && table.is_enough();
    Ok(is_said.then(|| FileKind { fingerprint, columns: table.keys() }))
}

fn refused(refusal: &Refusal, wanted: &StatementImport, words: &Catalogue) -> Failure {
    let failure = match refusal {
        Refusal::Unreadable(reason) => unreadable(reason, words),
        other => {
            let failure = Failure::new(UNREADABLE, other.key()).rule("D-2").line(other.line());
            other.arguments().into_iter().fold(failure, |failure, (name, value)| failure.part(name, value))
        }
    };
    failure.hint("cli-hint-file", vec![("file", wanted.file.display().to_string())])
}
