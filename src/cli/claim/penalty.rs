//! Penalties on the command line, with their working (`D-5`).

use super::{find_debt, parts, write};
use crate::{
    cli::{
        Desk,
        arguments::PenaltyWanted,
        client::operation,
        failure::{Done, Failure, WRONG_USE},
        output::{Outcome, Table, pairs},
    },
    domain::{
        claim::{DECISION_FIELDS, DECISIONS, Decision},
        field::Flaw,
    },
    i18n::columns,
    report::{WORKING, penalty_json, penalty_rows, working_cells},
    store::{
        Store, StoreError,
        claim::{CountPenalty, DecidePenalty, DecisionOut, ListPenaltyDecisions, PenaltyOut},
        invoice::{InstalmentOut, InvoiceOut},
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

const RULE: &str = "D-5";

/// A penalty and what was decided about it.
type Known = (PenaltyOut, Vec<DecisionOut>);

pub(super) fn run(wanted: &PenaltyWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (invoice, place) = find_debt(store, &wanted.key, desk)?;
    let through = wanted.on.unwrap_or_else(|| desk.clock.today());
    let parts = meant(&invoice, place, through)?;
    let Some(decision) = wanted.decision() else {
        return Ok(shown(&known(&parts, through, store, desk)?, desk));
    };
    let [part] = parts.as_slice() else {
        let several = Failure::new(WRONG_USE, "cli-debt-several").part("number", invoice.text("number"));
        return Err(several.rule(RULE));
    };
    decide((part, through, decision), wanted, store, desk)
}

/// The named instalment; else all that have fallen due, the first where none has.
fn meant(invoice: &InvoiceOut, place: Option<u32>, through: NaiveDate) -> Done<Vec<&InstalmentOut>> {
    let all = parts(invoice, place)?;
    let late: Vec<_> =
        all.iter().copied().filter(|part| part.owed.due.is_some_and(|due| due < through)).collect();
    Ok(if late.is_empty() || place.is_some() { all.into_iter().take(1).collect() } else { late })
}

fn known(parts: &[&InstalmentOut], through: NaiveDate, store: &Store, desk: &Desk) -> Done<Vec<Known>> {
    let one = |part: &&InstalmentOut| {
        let counted = store.read(&CountPenalty { instalment: part.id, through });
        let penalty = counted.map_err(|error| refused(error, desk))?;
        Ok((penalty, store.read(&ListPenaltyDecisions { instalment: part.id })?))
    };
    parts.iter().map(one).collect()
}

/// Why there is no sum: by the day that is to blame.
fn refused(error: StoreError, desk: &Desk) -> Failure {
    let told = |flaw: &Flaw| Failure::flawed(flaw, desk.words.get("field-penalty-through"), RULE);
    match error {
        StoreError::Flawed(flaw) => told(&flaw),
        other => other.into(),
    }
}

fn decide(
    (part, through, decision): (&InstalmentOut, NaiveDate, Decision),
    wanted: &PenaltyWanted,
    store: &mut Store,
    desk: &Desk,
) -> Done<Outcome> {
    let (words, today) = (desk.words, desk.clock.today());
    let before = known(&[part], through, store, desk)?;
    let Some((penalty, _)) = before.first() else { return Err(StoreError::NotFound.into()) };
    let what = [
        ("number", penalty.invoice.1.clone()),
        ("place", penalty.place.to_string()),
        ("day", words.formats.date(through)),
    ];
    let what = words.say("penalty-what", what);
    let (instalment, reason) = (part.id, wanted.reason.clone());
    let operation = DecidePenalty { instalment, through, decision, reason, what, today };
    let receipt = write(&operation, (DECISION_FIELDS, RULE), store, desk)?;
    let sum = words.formats.money(penalty.open().minor(), penalty.currency().code());
    let decision = columns::choice(words, DECISIONS, decision.key());
    let told = words.say("cli-penalty-decided", [("decision", decision), ("sum", sum)]);
    let mut outcome = shown(&known(&[part], through, store, desk)?, desk).with_messages([told]);
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("operation".to_owned(), self::operation(&receipt));
    }
    Ok(outcome)
}

fn shown(found: &[Known], desk: &Desk) -> Outcome {
    let words = desk.words;
    let items: Vec<Value> =
        found.iter().map(|(penalty, decisions)| penalty_json(penalty, decisions)).collect();
    let text = found.iter().map(|one| text(one, desk)).collect::<Vec<_>>().join("\n\n");
    let is_doubtful = found.iter().any(|(penalty, _)| !penalty.working.is_confirmed());
    let told = is_doubtful.then(|| words.get("penalty-unconfirmed"));
    Outcome::new(json!({ "items": items, "operation": null }), text).with_messages(told)
}

fn text((penalty, decisions): &Known, desk: &Desk) -> String {
    let words = desk.words;
    let rows = penalty.working.rows.iter().map(|row| working_cells(row, penalty.currency(), words)).collect();
    let working = Table { headings: WORKING.map(|key| words.get(key)).to_vec(), rows };
    let head = pairs(&penalty_rows(penalty, decisions, words));
    if working.rows.is_empty() { head } else { format!("{head}\n\n{}", working.text(desk.format)) }
}
