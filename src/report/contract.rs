//! Contracts for programs, and their fields for people.

use super::record;
use crate::{
    domain::{
        contract::{
            FIELDS,
            control::{Counted, Mark, mark},
            instalment::{Instalment, read_instalments},
        },
        field::{Field, Kind, field},
        money::{Currency, Money},
    },
    i18n::{
        Catalogue, Language, annexes,
        contracts::SIGNATURES,
        in_words::{BEYOND_WORDS, Minor, amount},
    },
    store::contract::{CONTRACT, ContractOut},
};
use serde_json::{Value, json};

/// A contract with everything known of it, as it stands on its day.
pub fn contract_json(contract: &ContractOut) -> Value {
    let mut json = record::bookkeeping(&contract.image, &CONTRACT);
    json.extend(record::values(FIELDS, &contract.image));
    let text = |column: &str| record::text_or_null(&contract.text(column));
    let standing = &contract.standing;
    let more = [
        ("client", record::reference(contract.client.0, &contract.client.1)),
        ("company", record::text_or_null(&contract.company)),
        ("owner", record::text_or_null(&contract.owner)),
        ("state", Value::from(standing.state.key())),
        ("since", text("state_day")),
        ("stuck", Value::from(standing.is_stuck)),
        ("reason", text("reason")),
        ("signed_by_us", text("signed_by_us")),
        ("signed_by_them", text("signed_by_them")),
        ("signed_despite", text("signed_despite")),
        ("term", term_json(contract)),
        ("holder", record::text_or_null(contract.held_by())),
        ("waited", Value::from(contract.standing.waited)),
        ("ended_on", text("ended_on")),
        ("let_end", text("let_end")),
        (
            "follows",
            contract.follows.as_ref().map_or(Value::Null, |(id, number)| record::reference(*id, number)),
        ),
        ("used", used_json(contract)),
        ("instalments", instalments_json(&contract.text("payment"))),
        (
            "sum_in_words",
            sums_in_words(contract).into_iter().map(|(of, told)| (of.code().to_owned(), told)).collect(),
        ),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

/// The term that runs; nothing for a contract without an end.
fn term_json(contract: &ContractOut) -> Value {
    contract.standing.term.map_or(Value::Null, |term| {
        json!({
            "end": term.end.to_string(),
            "prolonged": term.prolonged,
            "notice_by": term.notice.map(|notice| notice.day.to_string()),
            "notice_missed": term.notice.is_some_and(|notice| notice.is_missed),
        })
    })
}

/// Terms of payment as they were understood; nothing where they are not read as instalments.
fn instalments_json(line: &str) -> Value {
    let one = |one: &Instalment| {
        json!({
            "percent": one.percent.to_string(),
            "advance": one.is_advance,
            "due": one.term.map(|term| term.to_string()),
            "event": one.event.key(),
        })
    };
    read_instalments(line).unwrap_or_default().iter().map(one).collect()
}

/// What is counted against the sum or limit, by its stable name.
fn used_json(contract: &ContractOut) -> Value {
    let limit = contract.limit();
    let one = |(counted, used): &(Counted, i64)| {
        let exceeded = match mark(*used, limit) {
            Some(Mark::Exceeded(by)) => by,
            _ => 0,
        };
        let money = |minor| json!(Money::new(minor, currency(contract)));
        let near = mark(*used, limit).is_some();
        (counted.key().to_owned(), json!({ "sum": money(*used), "near": near, "exceeded": money(exceeded) }))
    };
    contract.used.iter().map(one).collect::<serde_json::Map<_, _>>().into()
}

fn sum(contract: &ContractOut) -> Option<i64> {
    contract.image.get("sum").and_then(Value::as_i64)
}

fn currency(contract: &ContractOut) -> Currency {
    contract.text("currency").parse().unwrap_or(Currency::Kzt)
}

/// What is counted against the sum or limit, for people: nothing where nothing was signed.
fn used_rows(contract: &ContractOut, words: &Catalogue) -> Vec<(String, String)> {
    let counted = contract.used.iter().filter(|(_, used)| *used != 0);
    let told = |(counted, used): &(Counted, i64)| {
        let said = annexes::used(*used, contract.limit(), currency(contract), words);
        (words.get(annexes::counted_key(*counted)), said)
    };
    counted.map(told).collect()
}

/// A field of a contract for people, its sum with the currency; empty where nothing stands there.
pub fn contract_cell(contract: &ContractOut, key: &str, words: &Catalogue) -> String {
    let known = FIELDS.iter().find(|field| field.key == key);
    known.map(|field| record::text(field, &contract.image, words)).unwrap_or_default()
}

/// Names and values of everything that stands in a contract, for people.
pub fn contract_rows(contract: &ContractOut, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = record::rows(FIELDS, &contract.image, words);
    let sums = told_in_words(contract, words);
    let behind = FIELDS.iter().position(|field| field.key == "currency").map_or(rows.len(), |at| at + 1);
    rows.splice(behind..behind, sums);
    rows.insert(0, (words.get("contract-signed-despite"), contract.text("signed_despite")));
    rows.push((words.get("field-owner"), contract.owner.clone()));
    rows.push((words.get("contract-holder"), held(contract, words)));
    let signatures = SIGNATURES.map(|(label, column)| field(column, label, Kind::Day));
    let day = |field: &Field| (words.get(field.label), record::text(field, &contract.image, words));
    rows.extend(signatures.iter().map(day));
    rows.push((words.get("column-reason"), contract.text("reason")));
    let followed = contract.follows.as_ref().map(|(_, number)| number.clone());
    rows.push((words.get("contract-follows"), followed.unwrap_or_default()));
    rows.extend(used_rows(contract, words));
    rows
}

/// The sum in words, each by its language where there are two; that it has no words where it is too great for them.
fn told_in_words(contract: &ContractOut, words: &Catalogue) -> Vec<(String, String)> {
    let label = words.get("contract-sum-in-words");
    let told = sums_in_words(contract);
    if told.is_empty() && sum(contract).is_some_and(|minor| minor >= BEYOND_WORDS) {
        return vec![(label, words.get("contract-sum-beyond-words"))];
    }
    let is_one = told.len() == 1;
    let of = |language: Language| {
        if is_one { label.clone() } else { format!("{label} ({})", language.code()) }
    };
    told.into_iter().map(|(language, told)| (of(language), told)).collect()
}

/// Who holds it on its way to the signatures, and for how long; nothing where it is not on its way.
fn held(contract: &ContractOut, words: &Catalogue) -> String {
    if !contract.standing.state.is_on_the_way() {
        return String::new();
    }
    let days = words.count("contract-waited", usize::try_from(contract.standing.waited).unwrap_or_default());
    match contract.held_by() {
        "" => days,
        who => words.say("contract-held", [("who", who.to_owned()), ("days", days)]),
    }
}

/// The sum as it stands in the text, in every language of that; nothing where there is no sum, or one that has no words.
fn sums_in_words(contract: &ContractOut) -> Vec<(Language, String)> {
    let minor = sum(contract);
    let Some(sum) = minor.map(|minor| Money::new(minor, currency(contract))) else { return Vec::new() };
    let languages = contract.text("language");
    let languages = languages.split('+').filter_map(|code| code.parse::<Language>().ok());
    languages.filter_map(|language| Some((language, amount(sum, Minor::Digits, language)?))).collect()
}
