//! What records of several kinds share on the command line: how they are written, listed and taken away.

use super::{
    Desk,
    client::operation,
    failure::{Done, Failure},
    form::Form,
    output::{Outcome, Table, list},
};
use crate::{
    domain::{field::Draft, id::Id},
    store::{Operation, Receipt, Store, StoreError},
};
use serde_json::{Value, json};

/// What was set, with lines that were given one by one.
pub(super) fn draft(form: &Form, (set, lines): (&[(String, String)], &[String])) -> Done<Draft> {
    let mut draft = form.draft(set)?;
    if !lines.is_empty() {
        draft.set("lines", lines.join("\n"));
    }
    Ok(draft)
}

/// Writes; a refused field is called by its name, one that no form has by its message key in `others`.
pub(super) fn write(
    operation: &dyn Operation,
    (form, others, rule): (&Form, &[(&str, &str)], &'static str),
    (store, desk): (&mut Store, &Desk),
) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) => {
            let other = others.iter().find(|(field, _)| *field == flaw.field);
            let name =
                other.map_or_else(|| form.label(flaw.field, desk.words), |(_, label)| desk.words.get(label));
            Failure::flawed(&flaw, name, rule)
        }
        other => other.into(),
    })
}

/// What is answered when a record was taken away: what it was called, and how it comes back.
pub(super) fn gone((id, name): (Id, String), said: String, (receipt, desk): (&Receipt, &Desk)) -> Outcome {
    let json = json!({ "id": id, "name": name, "removed": true, "operation": operation(receipt) });
    Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")])
}

/// A part of a list.
pub(super) struct Listed<T> {
    found: Vec<T>,
    /// The cursor behind which it goes on.
    next: Option<String>,
}

impl<T> Listed<T> {
    /// All that there is.
    pub(super) const fn whole(found: Vec<T>) -> Self {
        Self { found, next: None }
    }

    /// So many at most. One more was asked for: it only says that the list goes on.
    pub(super) fn part(mut found: Vec<T>, limit: usize, id: impl Fn(&T) -> Id) -> Self {
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| id(last).0.to_string());
        Self { found, next }
    }

    /// The list for programs and for people; `count` is the message that tells how many.
    pub(super) fn answer(
        &self,
        count: &str,
        (json, table): (impl Fn(&T) -> Value, impl Fn(&[T]) -> Table),
        desk: &Desk,
    ) -> Outcome {
        let (found, words) = (&self.found, desk.words);
        let items: Vec<Value> = found.iter().map(json).collect();
        let text = if found.is_empty() { String::new() } else { table(found).text(desk.format) };
        let more = self.next.as_ref().map(|cursor| words.say("cli-list-more", [("cursor", cursor)]));
        let told = [words.count(count, found.len())].into_iter().chain(more);
        Outcome::new(list(&items, self.next.as_deref(), found.len()), text).with_messages(told)
    }
}
