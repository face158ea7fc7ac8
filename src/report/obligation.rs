//! Obligations for programs, and what stands in them for people.

use super::{preparation::dotted, record};
use crate::{
    domain::{
        field::Field,
        money::Money,
        obligation::{
            FIELDS, KINDS, SIGNED,
            balance::{Balance, Owed},
            quantity, terms,
        },
    },
    i18n::{
        Catalogue,
        columns::choice,
        obligations::{self, sums},
    },
    store::obligation::{OBLIGATION, ObligationOut, Performed},
};
use serde_json::{Value, json};

/// An obligation with everything known of it, as it stands on its day.
pub fn obligation_json(one: &ObligationOut) -> Value {
    let mut json = record::bookkeeping(&one.image, &OBLIGATION);
    json.extend(record::values(FIELDS, &one.image));
    let (text, standing) = (|column: &str| record::text_or_null(&one.text(column)), &one.standing);
    let more = [
        ("contract", json!({ "id": one.contract.0, "number": one.contract.1 })),
        ("client", record::reference(one.client.0, &one.client.1)),
        ("owner", record::text_or_null(&one.owner)),
        ("status", Value::from(standing.status.key())),
        ("due", standing.due.map_or(Value::Null, |due| Value::from(due.day.to_string()))),
        ("due_certain", standing.due.map_or(Value::Null, |due| Value::from(due.is_certain))),
        ("days_left", standing.days_left.map_or(Value::Null, Value::from)),
        ("further_months", Value::from(standing.further)),
        ("rest_sum", one.rest_sum().map_or(Value::Null, money)),
        ("rest_quantity", one.rest_quantity().map_or(Value::Null, |rest| Value::from(quantity::text(rest)))),
        ("reason", text("reason")),
        ("done_on", one.done_on().map_or(Value::Null, |day| Value::from(day.to_string()))),
        ("paid", money(Money::new(one.paid(), one.currency()))),
        ("paid_months", Value::from(one.paid_months())),
        ("no_proof", Value::from(one.lacks_proof())),
        ("performed", one.performed.iter().map(|part| performed_json(part, one)).collect()),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

fn performed_json(part: &Performed, of: &ObligationOut) -> Value {
    json!({
        "id": part.id,
        "day": part.day,
        "sum": part.sum.map(|sum| money(Money::new(sum, of.currency()))),
        "quantity": part.quantity.map(quantity::text),
        "proof": record::text_or_null(&part.proof),
    })
}

fn money(sum: Money) -> Value {
    json!({ "minor": sum.minor(), "currency": sum.currency().code() })
}

/// What both sides owe each other, for programs.
pub fn balance_json(balance: &Balance) -> Value {
    json!({
        "we": owed_json(&balance.we),
        "they": owed_json(&balance.they),
        "net": balance.net().into_iter().map(money).collect::<Value>(),
    })
}

fn owed_json(owed: &Owed) -> Value {
    json!({
        "count": owed.count,
        "overdue": owed.overdue,
        "waiting": owed.waiting,
        "sums": owed.sums.iter().copied().map(money).collect::<Value>(),
        "next": owed.next.map(|day| day.to_string()),
    })
}

/// A field of an obligation for people; empty where nothing stands there.
pub fn obligation_cell(one: &ObligationOut, key: &str, words: &Catalogue) -> String {
    let known = FIELDS.iter().find(|field| field.key == key);
    known.map(|field: &Field| record::text(field, &one.image, words)).unwrap_or_default()
}

/// What is to be done: its kind, and what was written of it.
pub fn obligation_what(one: &ObligationOut, words: &Catalogue) -> String {
    let kind = choice(words, KINDS, &one.text("kind"));
    dotted([kind, record::unless_erased(one.text("what"))])
}

/// By when: a day, or what it waits for.
pub fn obligation_due(one: &ObligationOut, words: &Catalogue) -> String {
    match one.standing.due {
        Some(due) if due.is_certain => words.formats.date(due.day),
        Some(due) => words.say("obligation-uncertain", [("day", words.formats.date(due.day))]),
        None => waits_for(one, words),
    }
}

fn waits_for(one: &ObligationOut, words: &Catalogue) -> String {
    let event = one.text("event");
    let has_day = !one.text("due_day").is_empty();
    if has_day || event == SIGNED {
        return words.get("obligation-waits-signature");
    }
    if event.is_empty() {
        return words.get("obligation-no-due");
    }
    words.say("obligation-waits-event", [("event", obligations::event(&event, words))])
}

/// How it was agreed that the day is counted; empty where it is a day alone.
pub fn obligation_terms(one: &ObligationOut, words: &Catalogue) -> String {
    let (event, month_day) = (one.text("event"), one.text("month_day"));
    if !month_day.is_empty() {
        return words.say("obligation-monthly", [("day", month_day)]);
    }
    if event.is_empty() {
        return String::new();
    }
    let or = |column: &str, usual: &str| {
        let text = one.text(column);
        if text.is_empty() { usual.to_owned() } else { text }
    };
    let unit = choice(words, terms::UNITS, &or("due_unit", "calendar"));
    let parts =
        [("count", or("due_count", "0")), ("unit", unit), ("event", obligations::event(&event, words))];
    words.say("obligation-after", parts)
}

/// How it stands, in words.
pub fn obligation_status(one: &ObligationOut, words: &Catalogue) -> String {
    let status = obligations::status(&one.standing, words);
    if one.lacks_proof() { words.say("obligation-no-proof", [("status", status)]) } else { status }
}

/// How much: the sum or the quantity; of what was done in part the rest of it.
pub fn obligation_amount(one: &ObligationOut, words: &Catalogue) -> String {
    let is_open = !one.standing.status.is_closed();
    let sum = one.rest_sum().map(|rest| {
        let (all, rest) = (obligation_cell(one, "sum", words), sums(&[rest], words));
        (all, rest)
    });
    let counted = |thousandths: i64| format!("{} {}", quantity::text(thousandths), one.text("measure"));
    let count = || {
        let all = quantity::read(&one.text("quantity"))?;
        one.rest_quantity().map(|rest| (counted(all), counted(rest)))
    };
    match sum.or_else(count) {
        Some((all, rest)) if is_open && one.is_partly_done() => {
            words.say("obligation-rest-of", [("rest", rest), ("all", all)])
        }
        Some((all, _)) => all.trim().to_owned(),
        None => String::new(),
    }
}

/// What is left of it, in few letters.
pub fn obligation_rest(one: &ObligationOut, words: &Catalogue) -> String {
    let counted = |rest| format!("{} {}", quantity::text(rest), one.text("measure")).trim().to_owned();
    let sum = one.rest_sum().filter(|_| !one.standing.status.is_closed()).map(|rest| sums(&[rest], words));
    sum.or_else(|| one.rest_quantity().map(counted)).unwrap_or_default()
}

/// Names and values of everything that stands in an obligation, for people.
pub fn obligation_rows(one: &ObligationOut, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.get("field-obligation-status"), obligation_status(one, words)),
        (
            words.get("field-obligation-due"),
            dotted([obligation_due(one, words), obligation_terms(one, words)]),
        ),
    ];
    if !one.standing.status.is_closed() {
        rows.push((words.get("field-obligation-rest"), obligation_amount(one, words)));
    }
    rows.extend(record::rows(FIELDS, &one.image, words));
    rows.push((words.get("field-obligation-responsible"), one.owner.clone()));
    rows.push((words.get("column-reason"), one.text("reason")));
    rows.extend(one.performed.iter().map(|part| performed_row(part, one, words)));
    rows
}

fn performed_row(part: &Performed, of: &ObligationOut, words: &Catalogue) -> (String, String) {
    let day = part.day.parse().map_or_else(|_| part.day.clone(), |day| words.formats.date(day));
    let sum = part.sum.map(|sum| sums(&[Money::new(sum, of.currency())], words)).unwrap_or_default();
    let count = part.quantity.map(quantity::text).unwrap_or_default();
    let proof = record::unless_erased(part.proof.clone());
    (words.get("field-obligation-done-day"), dotted([day, sum, count, proof]))
}
