//! The morning run for programs.

use super::record;
use crate::{
    domain::{
        money::Money,
        run::{Points, ReasonKind},
    },
    i18n::{Catalogue, absences, claims, reasons},
    store::run::{DebtNote, RunCard, RunReason},
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A card at its place of the run, 1 for the first.
pub fn run_json(rank: usize, card: &RunCard, words: &Catalogue) -> Value {
    json!({
        "rank": rank,
        "score": number(card.score),
        "reasons": card.reasons.iter().map(|one| reason_json(one, words)).collect::<Value>(),
        "kind": to_do(card),
        "client": record::reference(card.client, &card.name),
        "manager": Some(card.owner.as_str()).filter(|owner| !owner.is_empty()),
        "due": day(card.due),
        "time": card.time.map(|time| time.format("%H:%M").to_string()),
        "activity": card.about.as_ref().map(|about| about.activity.0.to_string()),
        "about": card.about.as_ref().map(|about| about.text.clone()).filter(|text| !text.is_empty()),
        "pinned": card.is_pinned,
        "for": card.stands_for.as_ref().map(|(id, name)| record::reference(*id, name)),
    })
}

/// A reason as a person would say it, with what of an obligation is due.
pub fn run_reason(one: &RunReason, words: &Catalogue) -> String {
    let (reason, what) = (reasons::reason(&one.reason, words), what(one, words));
    let told = || {
        if what.is_empty() {
            reason
        } else {
            words.say("run-what", [("reason", reason), ("what", what.clone())])
        }
    };
    match one.debt {
        None if one.contract.is_some() => contract_term(one, words),
        None => told(),
        // What is overdue is told with the step that it has come to.
        Some(DebtNote::Step(step)) if !what.is_empty() => {
            words.say("run-debt-and-step", [("debt", told()), ("step", claims::step(step, words))])
        }
        Some(note) => debt_note(note, words),
    }
}

/// For whom somebody stands in, and every reason.
pub fn run_why(card: &RunCard, words: &Catalogue) -> String {
    let stands_for = card.stands_for.iter().map(|(_, name)| absences::stands_for(name, words));
    stands_for.chain(card.reasons.iter().map(|one| run_reason(one, words))).collect::<Vec<_>>().join("; ")
}

/// What is due: in words that somebody wrote down, or how much.
fn what(one: &RunReason, words: &Catalogue) -> String {
    if one.sums.is_empty() {
        return record::unless_erased(one.what.clone());
    }
    let sum = |sum: &Money| words.formats.money(sum.minor(), sum.currency().code());
    one.sums.iter().map(sum).collect::<Vec<_>>().join(" + ")
}

/// Which contract asks, what ends when, and what is to be done by which day.
fn contract_term(one: &RunReason, words: &Catalogue) -> String {
    let Some(note) = one.contract else { return String::new() };
    let left = reasons::reason(&one.reason, words);
    let key = match note.object_by {
        Some(_) if note.goes_on => "run-contract-object",
        Some(_) => "run-contract-agree",
        None if note.is_over => "run-contract-over",
        None => "run-contract-ends",
    };
    let by = note.object_by.map(|day| words.formats.date_with_weekday(day)).unwrap_or_default();
    let number = record::unless_erased(one.what.clone());
    let end = words.formats.date(note.end);
    words.say(key, [("number", number), ("day", by), ("end", end), ("left", left)])
}

fn debt_note(note: DebtNote, words: &Catalogue) -> String {
    let money = |sum: Money| [("sum", words.formats.money(sum.minor(), sum.currency().code()))];
    match note {
        DebtNote::Promised(sum) => words.say("run-promise-due", money(sum)),
        DebtNote::Broken(sum) => words.say("run-promise-broken", money(sum)),
        DebtNote::Step(step) => words.say("run-debt-step", [("step", claims::step(step, words))]),
        DebtNote::Unanswered(day) => words.say("run-letter-unanswered", [("day", words.formats.date(day))]),
        DebtNote::Limitation(days) => {
            words.count("run-limitation", usize::try_from(days).unwrap_or_default())
        }
    }
}

fn reason_json(one: &RunReason, words: &Catalogue) -> Value {
    json!({
        "kind": one.reason.kind.key(),
        "points": number(one.points),
        "text": run_reason(one, words),
        "due": day(one.due),
        "activity": one.activity.map(|id| id.0.to_string()),
    })
}

fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| Value::from(day.to_string()))
}

/// Hundredths as a number with two decimals.
pub(super) fn number(points: Points) -> Value {
    let text = format!("{}.{:02}", points / 100, points % 100);
    text.parse::<f64>().map_or(Value::Null, Value::from)
}

/// What the card asks to do, by its leading reason.
pub fn to_do(card: &RunCard) -> &str {
    let activity = card.about.as_ref().map(|about| about.kind.as_str());
    match card.leading.reason.kind {
        ReasonKind::UnpreparedMeeting => "prepare",
        ReasonKind::OurObligation => activity.filter(|kind| *kind != "call").unwrap_or("task"),
        ReasonKind::Unanswered => "answer",
        ReasonKind::NoNextStep => "plan",
        _ => "call",
    }
}
