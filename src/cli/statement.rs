//! `serik import statement`: what a bank file holds and whom its payments fit (`D-2`).

use super::{
    Desk,
    arguments::StatementImport,
    client::operation,
    failure::{Done, Failure, REFUSED, UNREADABLE},
    import::{alike::Alike, is_stream, unreadable},
    output::{Outcome, Table, pairs},
};
use crate::{
    domain::{
        id::Id,
        money::Currency,
        statement::{
            Doubt, Note, Operation, Own, Statement, account_key,
            booking::Entry,
            score::{Answer, Debtors, Verdict},
        },
    },
    exchange::{
        Wish, limits, read_bytes,
        statement::{Refusal, StatementFile, StatementWish, statements},
        stream_bytes,
    },
    i18n::{Catalogue, statements as words_of},
    report::{Weighed, statement_json},
    store::{
        Store,
        import::statement::{ReadCandidates, ReadOwn},
        office::company::OwnCompany,
        statement::{BookStatements, BookedKeys, Booking},
    },
    ui::text::clean,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, io};

/// Reads a file, proves its balances, says whom its payments fit and books what is new: a ready match closes its
/// invoices, anything else waits for a person.
pub fn run(wanted: &StatementImport, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let mut file = read(wanted).map_err(|refusal| refused(&refusal, wanted, desk.words))?;
    look_at(&mut file, &store.read(&ReadOwn)?);
    let home = home_currency(store)?;
    let candidates = store.read(&ReadCandidates)?;
    let names: BTreeMap<Id, String> = candidates.iter().map(|own| (own.id, own.name.clone())).collect();
    let debtors = Debtors::of(candidates);
    let weighed: Vec<Weighed> =
        file.statements.iter().map(|one| weigh(one, home, &debtors, store)).collect::<Done<_>>()?;
    let operation = if wanted.dry_run { Value::Null } else { book(wanted, &file, &weighed, store)? };
    // A hundred thousand operations are put into words or into JSON, not into both.
    let outcome = if desk.format.json {
        let statements: Vec<Value> = weighed.iter().map(|one| statement_json(one, &file, &names)).collect();
        let (warnings, is_trial) = (warnings_json(&file, desk.words), wanted.dry_run);
        let json = json!({
            "statements": statements, "warnings": warnings, "dry_run": is_trial, "operation": operation
        });
        Outcome::new(json, "")
    } else {
        let told = weighed.iter().map(|one| told(one, &names, desk));
        let told: Vec<String> = told.chain([fate(wanted, &weighed, desk.words)]).collect();
        Outcome::new(Value::Null, told.join("\n\n"))
    };
    Ok(outcome.with_messages(messages(&file, desk.words)))
}

/// What became of the file.
fn fate(wanted: &StatementImport, weighed: &[Weighed], words: &Catalogue) -> String {
    let operations: usize = weighed.iter().map(|one| one.booked.len()).sum();
    let known: usize = weighed.iter().map(Weighed::already_booked).sum();
    match operations - known {
        _ if wanted.dry_run => words.get("statement-nothing-changed"),
        0 => words.get("statement-nothing-new"),
        new => words.count("statement-booked", new),
    }
}

/// Books what is new in one step; the entry of the journal.
fn book(
    wanted: &StatementImport,
    file: &StatementFile,
    weighed: &[Weighed],
    store: &mut Store,
) -> Done<Value> {
    refuse_foreign(wanted, file)?;
    let name = wanted.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bookings = weighed.iter().map(booking).collect();
    let receipt = store.write(&BookStatements { file: name, format: file.format.key(), bookings })?;
    Ok(operation(&receipt))
}

/// What is booked without asking.
fn booking(weighed: &Weighed) -> Booking {
    let statement = weighed.statement;
    let rows = statement.operations.iter().zip(statement.keys()).zip(&weighed.answers);
    Booking {
        account: statement.account.clone(),
        currency: weighed.currency,
        from: statement.from,
        to: statement.to,
        opening: statement.opening,
        closing: statement.closing,
        entries: rows.map(|((operation, key), answer)| Entry::proposed(operation, key, answer)).collect(),
    }
}

/// An account that is not ours is booked only where it was named by hand.
fn refuse_foreign(wanted: &StatementImport, file: &StatementFile) -> Done<()> {
    let named = wanted.account.as_deref().map(account_key).unwrap_or_default();
    let mut notes = file.statements.iter().flat_map(|statement| &statement.notes);
    let foreign = notes.find_map(|note| match &note.doubt {
        Doubt::ForeignAccount { account } if *account != named => Some((note.line, account.clone())),
        _ => None,
    });
    let Some((line, account)) = foreign else { return Ok(()) };
    Err(Failure::new(REFUSED, "statement-foreign-refused")
        .part("account", account)
        .rule("D-2")
        .line(Some(line)))
}

fn read(wanted: &StatementImport) -> Result<StatementFile, Refusal> {
    let bytes = if is_stream(&wanted.file) {
        stream_bytes(io::stdin().lock(), limits::FILE_BYTES)?
    } else {
        read_bytes(&wanted.file, limits::FILE_BYTES)?
    };
    let table = Wish { sheet: wanted.sheet.clone(), encoding: wanted.encoding, delimiter: wanted.delimiter };
    statements(&bytes, &StatementWish { table, account: wanted.account.clone(), columns: None })
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

/// Says what only the office knows: transfers between own accounts, and accounts that are not ours.
fn look_at(file: &mut StatementFile, own: &Own) {
    for statement in &mut file.statements {
        statement.recognise(own);
        let is_foreign =
            !statement.account.is_empty() && !own.has_no_account() && !own.holds(&statement.account);
        if is_foreign {
            let doubt = Doubt::ForeignAccount { account: statement.account.clone() };
            statement.notes.push(doubt.at(statement.line));
        }
    }
}

/// The currency of the office.
fn home_currency(store: &Store) -> Done<Currency> {
    let company = store.read(&OwnCompany)?;
    let code = company.as_ref().and_then(|company| company.get("currency")?.as_str()?.parse().ok());
    Ok(code.unwrap_or(Currency::Kzt))
}

fn weigh<'a>(
    statement: &'a Statement,
    home: Currency,
    debtors: &Debtors,
    store: &Store,
) -> Done<Weighed<'a>> {
    let keys = statement.keys();
    let known = store.read(&BookedKeys(keys.clone()))?;
    let currency = statement.currency.unwrap_or(home);
    let answers = statement.operations.iter().map(|operation| debtors.answer(operation, statement.currency));
    let (answers, booked) = (answers.collect(), keys.iter().map(|key| known.contains(key)).collect());
    Ok(Weighed { statement, currency, answers, booked })
}

/// Doubts about lines of the file, in their order.
fn notes(file: &StatementFile) -> Vec<Note> {
    let mut notes = Vec::new();
    for statement in &file.statements {
        notes.extend(statement.notes.iter().cloned());
        let rows = statement.operations.iter().chain(&statement.pending);
        let rows = rows.flat_map(|row| row.doubts.iter().map(|doubt| doubt.clone().at(row.line)));
        let left_out = statement.left_out.iter();
        let left_out = left_out.flat_map(|row| row.doubts.iter().map(|doubt| doubt.clone().at(row.line)));
        notes.extend(rows.chain(left_out));
    }
    notes.sort_by_key(|note| note.line);
    notes
}

fn warnings_json(file: &StatementFile, words: &Catalogue) -> Vec<Value> {
    let one = |line: u64, code: &str, message: String| {
        let message = clean(&message);
        json!({ "line": line, "field": null, "code": code, "message": message })
    };
    let letters = file
        .warnings
        .iter()
        .map(|warning| one(warning.line, warning.code, words.say(warning.key(), warning.arguments.clone())));
    let notes = notes(file);
    let notes =
        notes.iter().map(|note| one(note.line, note.doubt.key(), words_of::doubt(&note.doubt, words)));
    let proofs = file.statements.iter().flat_map(|statement| {
        let told = words_of::differences(statement, words);
        told.into_iter().map(|(key, message)| one(statement.line, key, message))
    });
    letters.chain(notes).chain(proofs).collect()
}

fn messages(file: &StatementFile, words: &Catalogue) -> Vec<String> {
    let mut alike = Alike::new(words);
    for warning in &file.warnings {
        alike.add(warning.key(), warning.line, || words.say(warning.key(), warning.arguments.clone()));
    }
    for note in notes(file) {
        alike.add(note.doubt.key(), note.line, || words_of::doubt(&note.doubt, words));
    }
    let proofs = file.statements.iter().flat_map(|statement| words_of::differences(statement, words));
    alike.told().into_iter().chain(proofs.map(|(_, sentence)| sentence)).collect()
}

/// A statement in lines: whose account, what is proved, the operations.
fn told(weighed: &Weighed, names: &BTreeMap<Id, String>, desk: &Desk) -> String {
    let words = desk.words;
    let rows = weighed.statement.operations.iter().zip(&weighed.answers);
    let rows = rows.map(|(operation, answer)| row(operation, answer, weighed.currency, (names, words)));
    let headings =
        ["statement-head-line", "statement-head-day", "statement-head-sum", "statement-head-party"];
    let headings = headings.into_iter().chain(["statement-head-number", "statement-head-fits"]);
    let table = Table { headings: headings.map(|key| words.get(key)).collect(), rows: rows.collect() };
    [head(weighed, words), table.text(desk.format)].join("\n")
}

fn head(weighed: &Weighed, words: &Catalogue) -> String {
    let statement = weighed.statement;
    let days: Vec<String> =
        [statement.from, statement.to].into_iter().flatten().map(|day| words.formats.date(day)).collect();
    let sum = |minor: Option<i64>| {
        minor.map(|minor| words.formats.money(minor, weighed.currency.code())).unwrap_or_default()
    };
    let totals = statement.totals();
    let rows = [
        ("statement-account", statement.account.clone()),
        ("statement-days", days.join(" – ")),
        ("statement-opening", sum(statement.opening)),
        ("statement-in", sum(totals.map(|totals| totals.paid_in))),
        ("statement-out", sum(totals.map(|totals| totals.paid_out))),
        ("statement-closing", sum(statement.closing)),
        ("statement-operations", words.formats.count(statement.operations.len())),
        ("statement-left-out", number(statement.left_out.len(), words)),
        ("statement-pending", number(statement.pending.len(), words)),
        ("statement-ready", number(weighed.count(Verdict::Ready), words)),
        ("statement-ask", number(weighed.count(Verdict::Ask), words)),
        ("statement-unknown", number(weighed.count(Verdict::Unknown), words)),
        ("statement-apart", number(weighed.apart(), words)),
        ("statement-known", number(weighed.already_booked(), words)),
    ];
    pairs(&rows.map(|(key, value)| (words.get(key), value)))
}

/// Nothing is not told.
fn number(count: usize, words: &Catalogue) -> String {
    if count == 0 { String::new() } else { words.formats.count(count) }
}

fn row(
    operation: &Operation,
    answer: &Answer,
    currency: Currency,
    (names, words): (&BTreeMap<Id, String>, &Catalogue),
) -> Vec<String> {
    let client = answer.best().and_then(|best| Some((names.get(&best.client)?, best.score)));
    let fits = match (client, words_of::kind(operation.kind, words)) {
        (Some((name, score)), _) => format!("{name} ({score})"),
        (None, Some(kind)) => kind,
        (None, None) => String::new(),
    };
    vec![
        operation.line.to_string(),
        words.formats.date(operation.day),
        words.formats.money(operation.amount, currency.code()),
        operation.party.name.clone(),
        operation.number.clone(),
        fits,
    ]
}
