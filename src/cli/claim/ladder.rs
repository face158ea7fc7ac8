//! The ladder of dunning on the command line (`D-3`).

use super::write;
use crate::{
    cli::{
        Desk,
        arguments::{LadderWanted, TakenStep},
        client::{load, operation},
        failure::{Done, Failure, NOTHING_FOUND},
        find,
        form::Form,
        output::{Outcome, pairs},
    },
    domain::{
        claim::{DUNNING_FIELDS, STEP_FIELDS},
        debt::ladder::{Next, Step},
        id::Id,
    },
    i18n::claims,
    report::{ladder_json, ladder_rows},
    store::{
        Receipt, Store,
        claim::{DebtLadder, ReadLadder, SaveDunning, TakeStep},
        client::CLIENT,
        record::text,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

const RULE: &str = "D-3";

/// Shows how a client is dunned; sets what was given first.
pub(super) fn run(wanted: &LadderWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &wanted.client)?;
    let draft = Form::of_rows(DUNNING_FIELDS, RULE, desk.clock.today()).draft(&wanted.fields.set)?;
    let receipt = match wanted.fields.set.as_slice() {
        [] => None,
        _ => Some(write(&SaveDunning { client, draft }, (DUNNING_FIELDS, RULE), store, desk)?),
    };
    shown(client, receipt.as_ref(), store, desk)
}

/// Writes down that a step was taken: for what the ladder covers today, else for all that is late.
pub(super) fn take(taken: &TakenStep, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &taken.client)?;
    let day = taken.on.unwrap_or_else(|| desk.clock.today());
    let ladder = store.read(&ReadLadder { client, today: day })?;
    let step = named(&ladder, &taken.step)?;
    let take = TakeStep { client, step, lines: covered(&ladder, day), day, note: taken.note.clone() };
    let receipt = write(&take, (STEP_FIELDS, RULE), store, desk)?;
    let told = desk.words.say("cli-step-done", [("step", claims::dated_step(step, desk.words))]);
    Ok(shown(client, Some(&receipt), store, desk)?.with_messages([told]))
}

fn covered(ladder: &DebtLadder, today: NaiveDate) -> Vec<Id> {
    match &ladder.next {
        Next::Take { lines, .. } => lines.clone(),
        Next::Wait(_) => {
            ladder.lines.iter().filter(|line| line.due < today).map(|line| line.instalment).collect()
        }
    }
}

/// The step of this name, or of this day.
fn named(ladder: &DebtLadder, said: &str) -> Done<Step> {
    let steps = ladder.conduct.ladder.steps();
    let said = said.trim();
    let step = steps.iter().find(|step| step.kind.key() == said || step.day.to_string() == said);
    step.copied().ok_or_else(|| {
        let known = steps.iter().map(|step| step.kind.key()).collect::<Vec<_>>().join(", ");
        Failure::new(NOTHING_FOUND, "cli-step-unknown").part("step", said).part("known", known).rule(RULE)
    })
}

fn shown(client: Id, receipt: Option<&Receipt>, store: &Store, desk: &Desk) -> Done<Outcome> {
    let ladder = store.read(&ReadLadder { client, today: desk.clock.today() })?;
    let name = text(&load(store, &CLIENT, client)?.0, "name");
    let mut json = ladder_json(&ladder, &name);
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), receipt.map_or(Value::Null, operation));
    }
    Ok(Outcome::new(json, pairs(&ladder_rows(&ladder, &name, desk.words))))
}
