//! Documents of contracts for programs, and their fields for people.

use super::record;
use crate::{
    domain::{
        annex::{FIELDS, fields, line::AnnexLine},
        decimal::Decimal,
        field::{Kind, field},
        money::Money,
    },
    i18n::{Catalogue, annexes, columns, contracts::SIGNATURES},
    store::annex::{ANNEX, AnnexOut},
};
use serde_json::{Map, Value, json};

/// A document with everything known of it.
pub fn annex_json(annex: &AnnexOut) -> Value {
    let mut json = record::bookkeeping(&annex.image, &ANNEX);
    json.extend(record::values(FIELDS, &annex.image));
    let text = |column: &str| record::text_or_null(&annex.text(column));
    let totals = annex.totals();
    let money =
        |minor: Option<i64>| minor.map_or(Value::Null, |minor| json!(Money::new(minor, annex.currency())));
    let more = [
        ("kind", Value::from(annex.kind.key())),
        ("state", Value::from(annex.state.key())),
        ("lines", annex.lines().iter().map(|line| line_json(line, annex)).collect()),
        ("sum", money(totals.map(|totals| totals.total))),
        ("net", money(totals.map(|totals| totals.net))),
        ("tax", money(totals.map(|totals| totals.vat))),
        ("signed_by_us", text("signed_by_us")),
        ("signed_by_them", text("signed_by_them")),
        ("signed_despite", text("signed_despite")),
        ("doubts", annex.doubts().into_iter().map(|doubt| Value::from(doubt.key())).collect()),
        ("contract", record::reference(annex.contract.0, &annex.contract.1)),
        ("client", record::reference(annex.client.0, &annex.client.1)),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    json.into()
}

/// What should be known of a document before it goes out: the stable name, and the sentence.
pub fn doubts(annex: &AnnexOut, words: &Catalogue) -> Vec<(&'static str, String)> {
    annex.doubts().into_iter().map(|doubt| (doubt.key(), annexes::doubt(doubt, words))).collect()
}

fn line_json(line: &AnnexLine, annex: &AnnexOut) -> Map<String, Value> {
    let amount = line.amount().map(|minor| Money::new(minor, annex.currency()));
    let pairs = [
        ("name", Value::from(line.name.as_str())),
        ("unit", record::text_or_null(&line.unit)),
        ("quantity", Value::from(line.quantity.to_string())),
        ("price", Value::from(line.price.to_string())),
        ("vat_rate", line.rate.map_or(Value::Null, |rate| Value::from(rate.to_string()))),
        ("amount", json!(amount)),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The whole sum of a document for people; empty where it has none.
pub fn annex_sum(annex: &AnnexOut, words: &Catalogue) -> String {
    let sum = annex.sum();
    sum.map(|sum| words.formats.money(sum.minor(), sum.currency().code())).unwrap_or_default()
}

/// Names and values of everything that stands in a document, for people.
pub fn annex_rows(annex: &AnnexOut, words: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.get("field-contract-client"), columns::name(words, &annex.client.1)),
        (words.get("annex-contract"), annex.contract.1.clone()),
        (words.get("field-contract-state"), words.get(annexes::state_key(annex.state))),
    ];
    rows.extend(doubts(annex, words).into_iter().map(|(_, told)| (words.get("annex-attention"), told)));
    let of_form = fields(annex.kind).filter(|field| !matches!(field.key, "sum" | "lines" | "currency"));
    rows.extend(of_form.map(|field| (words.get(field.label), record::text(field, &annex.image, words))));
    rows.extend(annex.lines().iter().map(|line| (String::new(), line_words(line, annex, words))));
    rows.push((words.get("field-annex-sum"), annex_sum(annex, words)));
    let tax = annex.totals().filter(|totals| totals.vat > 0);
    let tax = tax.map(|totals| words.formats.money(totals.vat, annex.currency().code()));
    rows.push((words.get("annex-tax"), tax.unwrap_or_default()));
    let signatures = SIGNATURES.map(|(label, column)| field(column, label, Kind::Day));
    rows.extend(signatures.iter().map(|day| (words.get(day.label), record::text(day, &annex.image, words))));
    rows.push((words.get("contract-signed-despite"), annex.text("signed_despite")));
    rows
}

/// A line for people: what it is, quantity by price, and what it comes to.
fn line_words(line: &AnnexLine, annex: &AnnexOut, words: &Catalogue) -> String {
    let number = |number: Decimal| {
        let (digits, scale) = number.parts();
        words.formats.trimmed(digits, u8::try_from(scale).unwrap_or_default())
    };
    let amount = line.amount().map(|minor| words.formats.money(minor, annex.currency().code()));
    words.say(
        "annex-line",
        [
            ("name", line.name.clone()),
            ("unit", line.unit.clone()),
            ("quantity", number(line.quantity)),
            ("price", number(line.price)),
            ("amount", amount.unwrap_or_default()),
        ],
    )
}
