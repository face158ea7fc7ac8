//! Letters of the register, for programs and for people (`D-6`).

use super::{claim::money, preparation::dotted, record};
use crate::{
    domain::debt::letter::{DEGREES, Degree, FIELDS, LetterState},
    i18n::{Catalogue, columns},
    store::debt_letter::{DEBT_LETTER, Held, Hold, LetterLine, LetterOut},
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// How sharp a letter is, in words.
pub fn letter_degree(degree: Degree, words: &Catalogue) -> String {
    columns::choice(words, DEGREES, degree.key())
}

/// How a letter stands, in a word.
pub fn letter_state(state: LetterState, words: &Catalogue) -> String {
    words.get(match state {
        LetterState::Written => "debt-letter-written",
        LetterState::Sent => "debt-letter-sent",
        LetterState::Delivered => "debt-letter-delivered",
        LetterState::Answered => "debt-letter-answered",
        LetterState::Cancelled => "debt-letter-cancelled",
    })
}

/// The same with the day of its answer, where one is waited for.
pub fn letter_stands(letter: &LetterOut, today: NaiveDate, words: &Catalogue) -> String {
    let state = letter_state(letter.state(), words);
    let waits = matches!(letter.state(), LetterState::Sent | LetterState::Delivered);
    let answer = letter.day("answer_by").filter(|_| waits).map(|day| {
        let key = if day < today { "debt-letter-unanswered" } else { "debt-letter-waits" };
        words.say(key, [("day", words.formats.date(day))])
    });
    dotted([state, answer.unwrap_or_default()])
}

/// What stays out of a letter, and why; empty where nothing does.
pub fn letter_held<'a>(held: impl Iterator<Item = &'a Held>, words: &Catalogue) -> String {
    let told = held.map(|one| {
        let sum = words.formats.money(one.sum.minor(), one.sum.currency().code());
        match &one.why {
            Hold::Disputed => words.say("debt-letter-held-disputed", [("sum", sum)]),
            Hold::Promised(number, day) => {
                let parts = [("sum", sum), ("number", number.clone()), ("day", words.formats.date(*day))];
                words.say("debt-letter-held-promised", parts)
            }
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { String::new() } else { words.say("debt-letter-held", [("what", told.join("; "))]) }
}

/// The same for programs.
pub fn letter_held_json<'a>(held: impl Iterator<Item = &'a Held>) -> Value {
    let one = |one: &Held| match &one.why {
        Hold::Disputed => json!({ "why": "disputed", "sum": one.sum, "invoice": null, "day": null }),
        Hold::Promised(number, day) => {
            json!({ "why": "promised", "sum": one.sum, "invoice": number, "day": day.to_string() })
        }
    };
    held.map(one).collect()
}

/// A letter with its lines.
pub fn letter_json(letter: &LetterOut, today: NaiveDate) -> Value {
    let mut json = record::bookkeeping(&letter.image, &DEBT_LETTER);
    json.extend(record::values(FIELDS, &letter.image));
    let more = [
        ("client", record::reference(letter.client.0, &letter.client.1)),
        ("degree", json!(letter.degree.number())),
        ("printed", Value::from(letter.printed())),
        ("year", json!(letter.text("year").parse::<i64>().ok())),
        ("debt", json!(letter.debt())),
        ("penalty", json!(letter.penalty())),
        ("claim", json!(letter.claim())),
        ("language", record::text_or_null(&letter.text("language"))),
        ("state", Value::from(letter.state().key())),
        ("days_unanswered", json!(letter.unanswered(today))),
        ("lines", letter.lines().iter().map(line_json).collect()),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

fn line_json(line: &LetterLine) -> Value {
    json!({
        "instalment": line.instalment,
        "document": line.document,
        "due": line.due.map(|due| due.to_string()),
        "sum": line.sum,
        "paid": line.paid,
        "rest": line.rest,
    })
}

/// Names and values of everything that stands in a letter, for people.
pub fn letter_rows(letter: &LetterOut, today: NaiveDate, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.get("field-letter-number"), letter.printed()),
        (words.get("cli-client"), columns::name(words, &letter.client.1)),
        (words.get("field-letter-degree"), letter_degree(letter.degree, words)),
        (words.get("field-invoice-status"), letter_stands(letter, today, words)),
        (words.get("field-letter-debt"), money(letter.debt(), words)),
        (
            words.get("field-letter-penalty"),
            letter.penalty().map(|sum| money(sum, words)).unwrap_or_default(),
        ),
    ];
    let own = FIELDS
        .iter()
        .filter(|field| !matches!(field.key, "number" | "degree" | "debt" | "penalty" | "currency"));
    rows.extend(own.map(|field| (words.get(field.label), record::text(field, &letter.image, words))));
    rows.extend(letter.lines().iter().map(|line| (words.get("ladder-line"), line_words(line, words))));
    rows
}

fn line_words(line: &LetterLine, words: &Catalogue) -> String {
    let due = line.due.map(|due| words.formats.date(due)).unwrap_or_default();
    dotted([line.document.clone(), due, money(line.rest, words)])
}
