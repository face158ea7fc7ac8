//! Undo and redo on the command line (U-9).

use super::{
    Desk,
    arguments::{Later, Turn},
    client::operation,
    failure::{CHANGED_FIRST, Done, Failure, NOTHING_FOUND, REFUSED},
    journal::{entry, entry_json, sentence},
    output::Outcome,
};
use crate::{
    report::Teller,
    store::{
        Store, StoreError,
        journal::{Answer, Answers, Conflict, EntryRow, Obstacle, ShowObstacles, Target, TurnBack, UndoneBy},
        office::ReadFacts,
    },
    ui::text::clean,
};
use serde_json::{Value, json};

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
        Err(StoreError::Conflicts(found)) => return Err(stopped(found, store, desk)?),
        Err(error) => return Err(not_turned(error, target, store, desk)?),
    };
    let done = receipt.journal.map(|id| entry(store, id)).transpose()?.flatten();
    let teller = Teller { words: desk.words, facts: &store.read(&ReadFacts)? };
    let said = match &done {
        Some(row) => sentence(row, &teller),
        None => desk.words.get("cli-nothing-changed"),
    };
    let json = json!({
        "operation": operation(&receipt),
        "entry": done.as_ref().map(|row| entry_json(row, &teller)),
        "message": said,
    });
    Ok(Outcome::new(json, said))
}

/// An entry that is not there, and one that is undone already, are other things than nothing to take back.
fn not_turned(error: StoreError, target: Target, store: &Store, desk: &Desk) -> Done<Failure> {
    let (StoreError::NothingToUndo, Target::Entry(id)) = (&error, &target) else { return Ok(error.into()) };
    if entry(store, *id)?.is_none_or(|row| row.entry.id != *id) {
        return Ok(Failure::new(NOTHING_FOUND, "cli-entry-unknown").part("id", id.to_string()).rule("U-9"));
    }
    let by = store.read(&UndoneBy(*id))?.map(|by| entry(store, by)).transpose()?.flatten();
    Ok(by.map_or_else(|| error.into(), |by| undone(*id, &by, desk)))
}

/// By whom it was undone and when, and how it comes back.
fn undone(id: i64, by: &EntryRow, desk: &Desk) -> Failure {
    let undo = by.entry.id.to_string();
    let when = desk.words.formats.moment(by.entry.at);
    let failure = Failure::new(REFUSED, "cli-entry-undone").rule("U-9").part("id", id.to_string());
    let failure = failure.part("undo", undo.clone()).part("who", by.entry.actor.as_str()).part("when", when);
    failure.hint("cli-hint-entry-undone", vec![("undo", undo)])
}

/// Every later change that stands in the way, and how to go on.
fn stopped(conflicts: Vec<Conflict>, store: &Store, desk: &Desk) -> Done<Failure> {
    let mut lines = Vec::new();
    let mut items = Vec::new();
    let wanted = ShowObstacles { schema: store.schema(), conflicts };
    let teller = Teller { words: desk.words, facts: &store.read(&ReadFacts)? };
    for obstacle in store.read(&wanted)? {
        let line = clean(&teller.hindrance(&obstacle));
        items.push(described(&obstacle, &line));
        lines.push(format!("  {line}"));
    }
    let failure = Failure::new(CHANGED_FIRST, "error-conflicts").rule("U-9");
    Ok(failure.details(lines, "conflicts", Value::from(items)).hint("cli-hint-conflicts", Vec::new()))
}

fn described(obstacle: &Obstacle, sentence: &str) -> Value {
    let cells =
        obstacle.cells().map(|cell| json!({ "table": cell.table.name, "id": cell.id, "field": cell.column }));
    json!({
        "why": obstacle.why.code(),
        "message": sentence,
        "by": obstacle.by().map(|id| id.to_string()),
        "cells": cells.collect::<Value>(),
    })
}
