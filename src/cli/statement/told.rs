//! A statement in words and in JSON: what is proved, the operations, what is doubtful.

use super::Read;
use crate::{
    cli::{
        Desk,
        import::alike::Alike,
        output::{Table, pairs},
    },
    domain::{
        id::Id,
        money::Currency,
        statement::{
            Note, Operation,
            score::{Answer, Candidate, Verdict},
        },
    },
    i18n::{Catalogue, statements as words_of},
    store::import::statement::Weighed,
    ui::text::{clean, dotted},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Clients by their identities.
type People = BTreeMap<Id, Candidate>;

/// Doubts about lines of the file, in their order.
fn notes(read: &Read) -> Vec<Note> {
    let mut notes = Vec::new();
    for Weighed { statement, .. } in &read.weighed.statements {
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

pub(super) fn warnings_json(read: &Read, words: &Catalogue) -> Vec<Value> {
    let one = |line: u64, code: &str, message: String| {
        let message = clean(&message);
        json!({ "line": line, "field": null, "code": code, "message": message })
    };
    let letters =
        read.file.warnings.iter().map(|warning| {
            one(warning.line, warning.code, words.say(warning.key(), warning.arguments.clone()))
        });
    let notes = notes(read);
    let notes =
        notes.iter().map(|note| one(note.line, note.doubt.key(), words_of::doubt(&note.doubt, words)));
    let proofs = read.weighed.statements.iter().flat_map(|Weighed { statement, .. }| {
        let told = words_of::differences(statement, words);
        told.into_iter().map(|(key, message)| one(statement.line, key, message))
    });
    letters.chain(notes).chain(proofs).collect()
}

pub(super) fn messages(read: &Read, words: &Catalogue) -> Vec<String> {
    let mut alike = Alike::new(words);
    for warning in &read.file.warnings {
        alike.add(warning.key(), warning.line, || words.say(warning.key(), warning.arguments.clone()));
    }
    for note in notes(read) {
        alike.add(note.doubt.key(), note.line, || words_of::doubt(&note.doubt, words));
    }
    let statements = read.weighed.statements.iter();
    let proofs = statements.flat_map(|one| words_of::differences(&one.statement, words));
    alike.told().into_iter().chain(proofs.map(|(_, sentence)| sentence)).collect()
}

/// A statement in lines: whose account, what is proved, the operations.
pub(super) fn told(weighed: &Weighed, people: &People, desk: &Desk) -> String {
    let words = desk.words;
    let rows = weighed.statement.operations.iter().zip(&weighed.answers);
    let rows = rows.map(|(operation, answer)| row(operation, answer, weighed.currency, (people, words)));
    let headings =
        ["statement-head-line", "statement-head-day", "statement-head-sum", "statement-head-party"];
    let headings = headings.into_iter().chain(["statement-head-number", "statement-head-fits"]);
    let table = Table { headings: headings.map(|key| words.get(key)).collect(), rows: rows.collect() };
    [head(weighed, words), table.text(desk.format)].join("\n")
}

fn head(weighed: &Weighed, words: &Catalogue) -> String {
    let statement = &weighed.statement;
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
        ("statement-advances", number(weighed.advances(), words)),
        (
            "statement-unknown",
            number(weighed.count(Verdict::Unknown).saturating_sub(weighed.advances()), words),
        ),
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
    (people, words): (&People, &Catalogue),
) -> Vec<String> {
    let client = answer.best().and_then(|best| Some((&people.get(&best.client)?.name, best.score)));
    let payer = answer.advance().and_then(|payer| people.get(&payer));
    let fits = match (client, payer, words_of::kind(operation.kind, words)) {
        (Some((name, score)), ..) => format!("{name} ({score})"),
        (None, Some(payer), _) => dotted([payer.name.clone(), words.get("booking-advance")]),
        (None, None, Some(kind)) => kind,
        (None, None, None) => String::new(),
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
