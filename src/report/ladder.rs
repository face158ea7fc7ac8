//! Ladders of dunning and dated rates, for programs and for people (`D-3`, `D-5`).

use super::{claim::money, preparation::dotted, record};
use crate::{
    domain::debt::{
        ladder::{Fired, Next, Step, StepKind},
        rate_name::FOREVER,
    },
    i18n::{Catalogue, claims, receivables},
    store::{
        claim::{DebtLadder, LadderLine},
        rate::RateOut,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// How a client is dunned, and what comes next.
pub fn ladder_json(ladder: &DebtLadder, client: &str) -> Value {
    let (step, wait, lines) = match &ladder.next {
        Next::Take { step, lines } => (step_json(*step), Value::Null, lines.clone()),
        Next::Wait(wait) => (Value::Null, Value::from(wait.key()), Vec::new()),
    };
    let conduct = &ladder.conduct;
    json!({
        "client": record::reference(ladder.client, client),
        "ladder": conduct.ladder.to_string(),
        "own": ladder.is_own,
        "quiet_until": conduct.quiet_until.map(|day| day.to_string()),
        "manual": conduct.is_manual,
        "note": record::text_or_null(&ladder.note),
        "step": step,
        "wait": wait,
        "coming": ladder.coming.map_or(Value::Null, |(day, step)| coming_json(day, step)),
        "lines": ladder.lines.iter().map(|line| line_json(line, lines.contains(&line.instalment))).collect::<Value>(),
        "taken": ladder.fired.iter().map(|one| fired_json(one, ladder)).collect::<Value>(),
    })
}

fn step_json(step: Step) -> Value {
    json!({ "day": step.day, "kind": step.kind.key() })
}

fn coming_json(day: NaiveDate, step: Step) -> Value {
    json!({ "date": day.to_string(), "day": step.day, "kind": step.kind.key() })
}

fn line_json(line: &LadderLine, is_covered: bool) -> Value {
    json!({
        "invoice": record::reference(line.invoice.0, &line.invoice.1),
        "instalment": line.place,
        "due": line.due.to_string(),
        "rest": line.rest,
        "disputed": line.is_disputed,
        "promised": line.promised_by.is_some(),
        "covered": is_covered,
    })
}

fn fired_json(one: &Fired, ladder: &DebtLadder) -> Value {
    json!({
        "date": one.day.to_string(),
        "day": one.step,
        "kind": kind_of(one, ladder).map(StepKind::key),
        "lines": one.lines.len(),
    })
}

/// What the ladder does on the day of a step that was taken; nothing where it has no such day any more.
fn kind_of(one: &Fired, ladder: &DebtLadder) -> Option<StepKind> {
    let steps = ladder.conduct.ladder.steps();
    steps.iter().find(|step| step.day == one.step).map(|step| step.kind)
}

/// Names and values of a ladder, for people.
pub fn ladder_rows(ladder: &DebtLadder, client: &str, words: &Catalogue) -> Vec<(String, String)> {
    let steps = ladder.conduct.ladder.steps().iter().map(|step| claims::dated_step(*step, words));
    let now = match &ladder.next {
        Next::Take { step, .. } => claims::dated_step(*step, words),
        Next::Wait(wait) => receivables::wait(*wait, words),
    };
    let coming = ladder.coming.map(|(day, step)| {
        let parts = [("day", words.formats.date(day)), ("step", claims::step(step.kind, words))];
        words.say("ladder-coming-on", parts)
    });
    let mut rows = vec![
        ("cli-client", client.to_owned()),
        ("ladder-now", now),
        ("ladder-coming", coming.unwrap_or_default()),
        (if ladder.is_own { "ladder-own" } else { "ladder-usual" }, dotted(steps.collect::<Vec<_>>())),
        ("field-note", record::unless_erased(ladder.note.clone())),
    ];
    rows.extend(ladder.lines.iter().map(|line| ("ladder-line", line_words(line, words))));
    rows.extend(ladder.fired.iter().map(|one| {
        let step =
            kind_of(one, ladder).map_or_else(|| one.step.to_string(), |kind| claims::step(kind, words));
        ("ladder-taken-on", dotted([words.formats.date(one.day), step]))
    }));
    rows.into_iter().map(|(key, text)| (words.get(key), text)).collect()
}

fn line_words(line: &LadderLine, words: &Catalogue) -> String {
    let parts = [
        ("number", line.invoice.1.clone()),
        ("place", line.place.to_string()),
        ("day", words.formats.date(line.due)),
        ("sum", money(line.rest, words)),
    ];
    let mark = |is_so, key| if is_so { words.get(key) } else { String::new() };
    dotted([
        words.say("ladder-line-of", parts),
        line.promised_by.map_or_else(String::new, |by| receivables::promised(by, words)),
        mark(line.is_disputed, "ladder-is-disputed"),
    ])
}

/// A stretch of days with its rate.
pub fn rate_json(rate: &RateOut) -> Value {
    json!({
        "name": rate.name.key(),
        "from": rate.row.from.to_string(),
        "through": through(rate).map(|day| day.to_string()),
        "rate": rate.row.rate.to_string(),
        "source": record::text_or_null(&rate.row.source),
        "confirmed": rate.row.is_confirmed,
        "own": rate.is_own,
    })
}

/// The last day of a rate; nothing where nobody ended it.
fn through(rate: &RateOut) -> Option<NaiveDate> {
    Some(rate.row.through).filter(|day| *day < FOREVER)
}

/// A rate for people: name, days, per cent, whether it was checked, where it is from.
pub fn rate_cells(rate: &RateOut, words: &Catalogue) -> Vec<String> {
    let last = through(rate).map_or_else(|| words.get("rate-open"), |day| words.formats.date(day));
    let own = if rate.is_own { words.get("rate-own") } else { String::new() };
    vec![
        claims::rate(rate.name, words),
        words.formats.date(rate.row.from),
        last,
        rate.row.rate.to_string().replace('.', &words.formats.decimal_mark().to_string()),
        words.get(if rate.row.is_confirmed { "cli-yes" } else { "cli-no" }),
        dotted([record::unless_erased(rate.row.source.clone()), own]),
    ]
}
