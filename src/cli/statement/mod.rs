//! `serik import statement`: what a bank file holds and whom its payments fit (`D-2`).

mod payers;
mod source;
mod told;

use super::{
    Desk,
    arguments::StatementImport,
    client::operation,
    failure::{Done, Failure, REFUSED},
    output::{Outcome, print_document},
};
use crate::{
    domain::statement::{Doubt, account_key, booking::Entry},
    exchange::statement::StatementFile,
    i18n::Catalogue,
    report::StatementJson,
    store::{
        Store,
        import::{
            FileKind, Progress,
            statement::{Weighed, WeighedFile, weigh},
        },
        office::ReadFacts,
        statement::{BookStatements, Booking, NewPayer},
    },
};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;

/// Operations that are put into one document.
const AT_ONCE: usize = 5_000;

/// A file as it was read and held against the office.
struct Read {
    /// Its statements are in `weighed`.
    file: StatementFile,
    /// What was said of the columns.
    kind: Option<FileKind>,
    weighed: WeighedFile,
}

/// Reads a file, proves its balances and says whom its payments fit. Once that is confirmed it books what is new: a ready
/// match closes its invoices, anything else waits for a person.
pub fn run(wanted: &StatementImport, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (mut file, kind) = source::read(wanted, store, desk)?;
    let statements = std::mem::take(&mut file.statements);
    let progress = Progress::new(statements.iter().map(|one| one.operations.len()).sum(), || {});
    let read = Read { weighed: weigh(statements, store, &progress)?, file, kind };
    let is_agreed = wanted.confirm || store.read(&ReadFacts)?.settings.books_ready();
    let books = is_agreed && !wanted.dry_run;
    let payers = payers::wanted(&wanted.new_client, &read, (store, desk))?;
    let named = payers::told(&payers, desk.words);
    let new_clients = payers::json(&payers);
    let operation = if books { book(wanted, &read, store, payers)? } else { Value::Null };
    // A hundred thousand operations are put into words or into JSON, not into both.
    let outcome = if desk.format.json {
        shown(&read, &Document { new_clients, ..document(&read, operation, !books, desk.words) })
    } else {
        let told = read.weighed.statements.iter().map(|one| told::told(one, &read.weighed.people, desk));
        let told: Vec<String> = told.chain([fate(books, &read, desk.words)]).collect();
        Outcome::new(Value::Null, told.join("\n\n"))
    };
    let waiting = (!is_agreed && !wanted.dry_run).then(|| waiting(&read, desk.words)).flatten();
    let messages = told::messages(&read, desk.words).into_iter().chain(named).chain(waiting);
    Ok(outcome.with_messages(messages.collect::<Vec<_>>()))
}

/// A document; a large one is printed as it is made, for all of it takes ten times more memory than the file.
fn shown(read: &Read, document: &Document) -> Outcome {
    if read.weighed.statements.iter().map(|one| one.booked.len()).sum::<usize>() > AT_ONCE {
        print_document(document);
        return Outcome { is_printed: true, ..Outcome::default() };
    }
    Outcome::new(serde_json::to_value(document).unwrap_or_default(), "")
}

/// What is printed for programs.
#[derive(Serialize)]
struct Document<'a> {
    statements: Vec<StatementJson<'a>>,
    warnings: Vec<Value>,
    new_clients: Vec<Value>,
    dry_run: bool,
    operation: Value,
}

fn document<'a>(read: &'a Read, operation: Value, dry_run: bool, words: &Catalogue) -> Document<'a> {
    let (file, people) = (&read.file, &read.weighed.people);
    let statements = read.weighed.statements.iter();
    let statements = statements.map(|weighed| StatementJson { weighed, file, people }).collect();
    let warnings = told::warnings_json(read, words);
    Document { statements, warnings, new_clients: Vec::new(), dry_run, operation }
}

/// What became of the file.
fn fate(books: bool, read: &Read, words: &Catalogue) -> String {
    let statements = &read.weighed.statements;
    let new: usize = statements.iter().map(Weighed::new_operations).sum();
    match new {
        0 => words.get("statement-nothing-new"),
        _ if !books => words.get("statement-nothing-changed"),
        new => words.count("statement-booked", new),
    }
}

/// What would be booked once somebody says so.
fn waiting(read: &Read, words: &Catalogue) -> Option<String> {
    let new: usize = read.weighed.statements.iter().map(Weighed::new_operations).sum();
    (new > 0).then(|| words.count("statement-to-confirm", new))
}

/// Books what is new in one step; the entry of the journal.
fn book(wanted: &StatementImport, read: &Read, store: &mut Store, payers: Vec<NewPayer>) -> Done<Value> {
    refuse_unnamed(&read.weighed.statements)?;
    refuse_foreign(wanted, &read.weighed.statements)?;
    let name = wanted.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bookings = read.weighed.statements.iter().map(booking).collect();
    let (format, kind) = (read.file.format.key(), read.kind.clone());
    let receipt = store.write(&BookStatements { file: name, format, bookings, payers, kind })?;
    Ok(operation(&receipt))
}

/// What is booked.
fn booking(weighed: &Weighed) -> Booking {
    let statement = Arc::clone(&weighed.statement);
    let rows = statement.operations.iter().enumerate().zip(&*weighed.keys).zip(&weighed.answers);
    // What seems to stand in the books already is left to a person.
    let is_new = |place: usize| statement.operations.get(place).is_some_and(|one| !one.looks_booked());
    let entries =
        rows.zip(&weighed.booked).filter(|((((place, _), _), _), is_booked)| !**is_booked && is_new(*place));
    let entries = entries.map(|(((row, key), answer), _)| Entry::proposed(row, key.clone(), answer, true));
    let entries = entries.collect();
    Booking { statement, currency: weighed.currency, entries }
}

/// Whose account it is stands in the file, or somebody says it: what is booked is known again by it.
fn refuse_unnamed(statements: &[Weighed]) -> Done<()> {
    let unnamed = statements.iter().find(|one| one.statement.account.is_empty());
    unnamed.map_or(Ok(()), |one| {
        let line = Some(one.statement.line);
        Err(Failure::new(REFUSED, "statement-account-refused").rule("D-2").line(line))
    })
}

/// An account that is not ours is booked only where it was named by hand.
fn refuse_foreign(wanted: &StatementImport, statements: &[Weighed]) -> Done<()> {
    let named = wanted.account.as_deref().map(account_key).unwrap_or_default();
    let foreign = statements.iter().filter_map(Weighed::foreign).find_map(|note| match &note.doubt {
        Doubt::ForeignAccount { account } if *account != named => Some((note.line, account.clone())),
        _ => None,
    });
    let Some((line, account)) = foreign else { return Ok(()) };
    Err(Failure::new(REFUSED, "statement-foreign-refused")
        .part("account", account)
        .rule("D-2")
        .line(Some(line)))
}
