//! Undo and redo on the command line (U-9).

use super::{
    Desk,
    arguments::{Later, Turn},
    client::operation,
    failure::{CHANGED_FIRST, Done, Failure},
    journal::{entry, entry_json, name_of, sentence},
    output::Outcome,
    record,
};
use crate::{
    domain::{
        client,
        contact::{self, NEED_FIELDS, NOTE_FIELDS},
        field::Field,
    },
    store::{
        Cell, Store, StoreError,
        journal::{Answer, Answers, Conflict, ShowEntry, Target, TurnBack, Why},
        record::Load,
    },
};
use serde_json::{Value, json};

/// Changes of one action that are counted at most.
const MOST_CHANGES: usize = 10_000;

/// Takes an action back: the given one, else the person's newest.
pub fn undo(turn: &Turn, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    turn_back(turn.id.map_or(Target::NewestOwn, Target::Entry), turn.later, store, desk)
}

/// Puts back what the person took back last.
pub fn redo(later: Later, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    turn_back(Target::NewestUndo, later, store, desk)
}

fn turn_back(target: Target, later: Later, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let answers = match (later.with_later, later.skip_changed) {
        (true, _) => Answers::All(Answer::Too),
        (_, true) => Answers::All(Answer::Skip),
        _ => Answers::Ask,
    };
    let receipt = match store.write(&TurnBack { target, answers }) {
        Ok(receipt) => receipt,
        Err(StoreError::Conflicts(found)) => return Err(stopped(&found, store, desk)?),
        Err(error) => return Err(error.into()),
    };
    let done = receipt.journal.map(|id| entry(store, id)).transpose()?.flatten();
    let said = match &done {
        Some(row) => sentence(row, desk.words),
        None => desk.words.get("cli-nothing-changed"),
    };
    let json = json!({
        "operation": operation(&receipt),
        "entry": done.as_ref().map(|row| entry_json(row, desk.words)),
        "message": said,
    });
    Ok(Outcome::new(json, said))
}

/// Every later change that stands in the way, and how to go on.
fn stopped(conflicts: &[Conflict], store: &Store, desk: &Desk) -> Done<Failure> {
    let mut lines = Vec::new();
    let mut items = Vec::new();
    for conflict in conflicts {
        let (line, item) = described(conflict, store, desk)?;
        lines.push(format!("  {line}"));
        items.push(item);
    }
    let failure = Failure::new(CHANGED_FIRST, "error-conflicts").rule("U-9");
    Ok(failure.details(lines, "conflicts", Value::from(items)).hint("cli-hint-conflicts", Vec::new()))
}

fn described(conflict: &Conflict, store: &Store, desk: &Desk) -> Done<(String, Value)> {
    let fields: Vec<String> = conflict.cells.iter().map(|cell| cell_words(cell, desk)).collect();
    let parts = [("field", fields.join(", ")), ("name", row_name(conflict, store)?)];
    let what = desk.words.say(why_key(conflict.why), parts);
    let sentence = match conflict.by {
        Some(id) => later_action(id, what, conflict, (store, desk))?,
        None => what,
    };
    let cells = conflict
        .cells
        .iter()
        .map(|cell| json!({ "table": cell.table.name, "id": cell.id, "field": cell.column }));
    let json = json!({
        "why": why_code(conflict.why),
        "message": sentence,
        "by": conflict.by.map(|id| id.to_string()),
        "cells": cells.collect::<Value>(),
    });
    Ok((sentence, json))
}

/// Adds who made the later action, when, and how much of it stands in the way.
fn later_action(id: i64, what: String, conflict: &Conflict, (store, desk): (&Store, &Desk)) -> Done<String> {
    let wanted = ShowEntry { schema: store.schema(), entry: id, limit: MOST_CHANGES };
    let Some((entry, changes)) = store.read(&wanted)? else { return Ok(what) };
    let hit = |cell: &&Cell| {
        changes
            .iter()
            .any(|change| change.table == cell.table && change.id == cell.id && change.column == cell.column)
    };
    let count = |count: usize| desk.words.formats.count(count);
    let touched = conflict.cells.iter().filter(hit).count().max(1);
    let part = desk.words.say("journal-part", [("part", count(touched)), ("whole", count(changes.len()))]);
    let when = record::moment_text(entry.at, desk.words);
    Ok(desk
        .words
        .say("journal-why-by", [("what", what), ("who", entry.actor), ("when", when), ("part", part)]))
}

fn row_name(conflict: &Conflict, store: &Store) -> Done<String> {
    let Some(cell) = conflict.cells.first() else { return Ok(String::new()) };
    let image = store.read(&Load { table: cell.table, id: cell.id })?;
    Ok(image.as_ref().map(name_of).unwrap_or_default())
}

/// Words of a cell; the removal column stands for the whole row.
fn cell_words(cell: &Cell, desk: &Desk) -> String {
    if cell.column == cell.table.removal {
        return desk.words.get("cli-whole-row");
    }
    let fields: &[Field] = match cell.table.name {
        "client" => client::FIELDS,
        "account" => contact::ACCOUNT_FIELDS,
        "need" => NEED_FIELDS,
        "note" => NOTE_FIELDS,
        _ => contact::FIELDS,
    };
    let column = if cell.column == "owner_id" { "owner" } else { &cell.column };
    let field = fields.iter().find(|field| field.key == column);
    field.map_or_else(|| cell.column.clone(), |field| desk.words.get(field.label))
}

const fn why_key(why: Why) -> &'static str {
    match why {
        Why::Changed => "journal-why-changed",
        Why::Used => "journal-why-used",
        Why::Removed => "journal-why-removed",
        Why::Retired => "journal-why-retired",
        Why::Referred => "journal-why-referred",
        Why::Taken => "journal-why-taken",
        Why::Frozen => "journal-why-frozen",
    }
}

const fn why_code(why: Why) -> &'static str {
    match why {
        Why::Changed => "changed",
        Why::Used => "used",
        Why::Removed => "removed",
        Why::Retired => "retired",
        Why::Referred => "referred",
        Why::Taken => "taken",
        Why::Frozen => "frozen",
    }
}
