//! Stored values as programs and people read them.

use crate::{
    domain::{
        client::CURRENCIES,
        country::Country,
        field::{Field, Kind},
        id::{Id, is_erased},
        phone::shown,
    },
    i18n::{
        Catalogue,
        columns::{choice, name},
    },
    store::{Image, client::PointOnCard, office::own_fields::OwnField, person::Person, record},
};
use chrono::{DateTime, Local, NaiveDate, SecondsFormat, TimeZone as _};
use serde_json::{Map, Value, json};

/// Text or nothing: absent values are `null`.
pub fn text_or_null(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

/// A stored value for programs: typed, `null` when absent.
pub fn value(field: &Field, image: &Image) -> Value {
    let stored = image.get(field.key).cloned().unwrap_or_default();
    of_kind(Some(field.kind), stored, image)
}

/// What a column of this kind holds, for programs; `image` tells the currency of a sum.
pub fn of_kind(kind: Option<Kind>, stored: Value, image: &Image) -> Value {
    match kind {
        Some(Kind::YesNo) => stored.as_i64().map_or(Value::Null, |yes| Value::Bool(yes != 0)),
        Some(Kind::Money) => money(&stored, image),
        Some(Kind::Tags) => tags(stored.as_str().unwrap_or_default()),
        _ => stored,
    }
}

fn words_of(tags: &str) -> Vec<&str> {
    tags.split(", ").filter(|tag| !tag.is_empty()).collect()
}

/// Tags for programs.
pub fn tags(text: &str) -> Value {
    json!(words_of(text))
}

fn money(stored: &Value, image: &Image) -> Value {
    let Some(minor) = stored.as_i64() else { return Value::Null };
    json!({ "minor": minor, "currency": currency(image) })
}

/// The record's currency; else that of its country.
fn currency(image: &Image) -> String {
    let own = record::text(image, "currency");
    if CURRENCIES.iter().any(|(code, _)| *code == own) {
        return own;
    }
    let country: Country = record::text(image, "country").parse().unwrap_or(Country::Kz);
    country.currency().map_or("KZT", crate::domain::money::Currency::code).to_owned()
}

/// Every field that is a column of this record, for programs.
pub fn values(fields: &[Field], image: &Image) -> Map<String, Value> {
    let own = fields.iter().filter(|field| !field.kind.is_elsewhere());
    own.map(|field| (field.key.to_owned(), value(field, image))).collect()
}

/// The office's own fields of this record, for programs.
pub fn own_values(own: &[OwnField], image: &Image) -> Value {
    let one = |own: &OwnField| {
        let field = own.field();
        json!({ "key": field.key, "name": own.name, "kind": own.kind, "value": value(&field, image) })
    };
    own.iter().map(one).collect()
}

/// Names and values of the filled fields, for people.
pub fn rows(fields: &[Field], image: &Image, words: &Catalogue) -> Vec<(String, String)> {
    let own = fields.iter().filter(|field| !field.kind.is_elsewhere());
    own.map(|field| (words.get(field.label), text(field, image, words))).collect()
}

/// The same of the office's own fields.
pub fn own_rows(own: &[OwnField], image: &Image, words: &Catalogue) -> Vec<(String, String)> {
    own.iter().map(|own| (own.name.clone(), text(&own.field(), image, words))).collect()
}

/// A stored value for people; empty when absent.
pub fn text(field: &Field, image: &Image, words: &Catalogue) -> String {
    let stored = record::text(image, field.key);
    match field.kind {
        Kind::Choice(choices) => choice(words, choices, &stored),
        Kind::YesNo if stored == "1" => words.get("cli-yes"),
        Kind::YesNo if stored == "0" => words.get("cli-no"),
        Kind::Money => match image.get(field.key).and_then(Value::as_i64) {
            Some(minor) => words.formats.money(minor, &currency(image)),
            None => String::new(),
        },
        Kind::Day | Kind::PastDay => stored.parse().map_or(stored, |day: NaiveDate| words.formats.date(day)),
        Kind::LegalForm => words.legal_form(&stored),
        Kind::Number | Kind::Percent { .. } => words.formats.number(&unless_erased(stored)),
        _ if field.key == "name" => name(words, &stored),
        _ => unless_erased(stored),
    }
}

/// A value for people; the code of an erased one tells them nothing.
pub fn unless_erased(stored: String) -> String {
    if is_erased(&stored) { String::new() } else { stored }
}

/// Whose a consent is, for programs: a person at clients, or a client that is a person.
pub fn giver(person: Person, name: &str) -> [(String, Value); 2] {
    let told = reference(person.id(), name);
    let [contact, client] = match person {
        Person::Contact(_) => [told, Value::Null],
        Person::Client(_) => [Value::Null, told],
    };
    [("contact".to_owned(), contact), ("client".to_owned(), client)]
}

/// Another record, for programs: its identity and what it is called.
pub fn reference(id: Id, name: &str) -> Value {
    json!({ "id": id, "name": name })
}

/// Phones for programs: as typed, and as dialled when understood.
pub fn phones<'a>(points: impl Iterator<Item = &'a PointOnCard>) -> Value {
    let one = |point: &PointOnCard| {
        json!({
            "typed": point.typed,
            "normal": text_or_null(&point.normal),
            "extension": text_or_null(&point.extension),
            "label": text_or_null(&point.label),
        })
    };
    points.filter(|point| point.kind == "phone").map(one).collect()
}

/// Points of one kind as they were typed, for programs: mail addresses, messengers.
pub fn typed<'a>(points: impl Iterator<Item = &'a PointOnCard>, kind: &str) -> Value {
    points.filter(|point| point.kind == kind).map(|point| Value::from(point.typed.as_str())).collect()
}

/// Phones or mails in one line, for people.
pub fn points_text<'a>(
    points: impl Iterator<Item = &'a PointOnCard>,
    kind: &str,
    words: &Catalogue,
) -> String {
    points
        .filter(|point| point.kind == kind && !is_erased(&point.typed))
        .map(|point| point_text(point, words))
        .collect::<Vec<_>>()
        .join(", ")
}

fn point_text(point: &PointOnCard, words: &Catalogue) -> String {
    let number = match point.normal.as_str() {
        "" => point.typed.clone(),
        normal => shown(normal),
    };
    let extension = match point.extension.as_str() {
        "" => String::new(),
        extension => words.say("card-extension", [("number", extension)]),
    };
    let parts = [number, extension, point.label.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A moment for programs: RFC 3339 with the offset of this computer.
pub fn moment(millis: i64) -> Value {
    let local = local(millis).map(|moment| moment.to_rfc3339_opts(SecondsFormat::Millis, false));
    local.map_or(Value::Null, Value::from)
}

fn local(millis: i64) -> Option<DateTime<Local>> {
    Local.timestamp_millis_opt(millis).single()
}

/// Bookkeeping columns of every record, for programs.
pub fn bookkeeping(image: &Image, table: &crate::store::Table) -> Map<String, Value> {
    let number = |column: &str| image.get(column).and_then(Value::as_i64);
    let at = |column: &str| number(column).map_or(Value::Null, moment);
    let mut found = Map::new();
    found.insert("id".to_owned(), number("id").map_or(Value::Null, |id| Value::from(id.to_string())));
    found.insert("version".to_owned(), json!(number("version")));
    found.insert("created_at".to_owned(), at("created_at"));
    found.insert("updated_at".to_owned(), at("updated_at"));
    found.insert("removed".to_owned(), Value::Bool(table.is_removed(image)));
    found
}
