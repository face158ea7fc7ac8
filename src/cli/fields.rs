//! The fields of clients and of people, and those that the office adds.

use super::{
    Desk,
    arguments::{AddField, FieldKind, Fields, FieldsVerb},
    client::{operation, touched},
    failure::{Done, Failure, REFUSED, WRONG_USE},
    form::Form,
    output::{Outcome, Table, list},
};
use crate::{
    domain::field::{Field, Kind},
    i18n::{Catalogue, Language},
    report::{
        export::{List, Records},
        own_field_json,
    },
    store::{
        Store, StoreError,
        office::{
            OWN_FIELD,
            own_fields::{AddOwnField, ListOwnFields, OwnField},
        },
    },
};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// Lists every field, lists the office's own ones, or adds one.
pub fn run(wanted: &Fields, entity: &'static str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let form = form(entity, store, desk.clock.today())?;
    match &wanted.verb {
        None => Ok(shown(form.fixed(), form.own(), entity, desk)),
        Some(FieldsVerb::List) => Ok(shown(&[], form.own(), entity, desk)),
        Some(FieldsVerb::Add(add)) => add_field(add, entity, store, desk),
    }
}

/// Fields that the office added, those of clients first, as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let mut all = store.read(&ListOwnFields { entity: "client" })?;
    all.extend(store.read(&ListOwnFields { entity: "contact" })?);
    Ok(List::Records(Box::new(Records::of_own_fields(&all, desk.words))))
}

fn form(entity: &str, store: &Store, today: NaiveDate) -> Done<Form> {
    if entity == "client" { Form::of_clients(store, today) } else { Form::of_contacts(store, today) }
}

fn shown(fixed: &[Field], own: &[OwnField], entity: &str, desk: &Desk) -> Outcome {
    let catalogues = Language::ALL.map(Catalogue::load);
    let mut items: Vec<Value> = fixed.iter().map(|field| fixed_json(field, entity, &catalogues)).collect();
    items.extend(own.iter().map(own_field_json));
    let mut rows: Vec<Vec<String>> =
        fixed.iter().map(|field| fixed_row(field, entity, &catalogues)).collect();
    rows.extend(own.iter().map(own_row));
    let headings = ["cli-field-key", "cli-field-kind", "cli-field-rule"].map(|key| desk.words.get(key));
    let names = Language::ALL.map(|language| language.own_name().to_owned());
    let headings = headings.into_iter().chain(names).collect();
    let total = items.len();
    let text = if total == 0 { String::new() } else { Table { headings, rows }.text(desk.format) };
    Outcome::new(list(&items, None, total), text)
}

fn fixed_json(field: &Field, entity: &str, catalogues: &[Catalogue; 3]) -> Value {
    let names = |key: &str| -> Map<String, Value> {
        let named = |words: &Catalogue| (words.language.code().to_owned(), Value::from(words.get(key)));
        catalogues.iter().map(named).collect()
    };
    let choices: Option<Value> = match field.kind {
        Kind::Choice(choices) => Some(
            choices.iter().map(|(value, label)| json!({ "value": value, "names": names(label) })).collect(),
        ),
        _ => None,
    };
    json!({
        "id": null,
        "key": field.key,
        "kind": kind_code(field.kind),
        "rule": rule(field, entity),
        "required": field.required,
        "names": names(field.label),
        "choices": choices,
        "own": false,
    })
}

fn fixed_row(field: &Field, entity: &str, catalogues: &[Catalogue; 3]) -> Vec<String> {
    let start = [field.key, kind_code(field.kind), rule(field, entity)].map(str::to_owned);
    start.into_iter().chain(catalogues.iter().map(|words| words.get(field.label))).collect()
}

fn own_row(own: &OwnField) -> Vec<String> {
    let start = [own.column().to_owned(), own.kind.clone(), String::new()];
    start.into_iter().chain([(); 3].map(|()| own.name.clone())).collect()
}

/// The rule that a field comes from.
fn rule(field: &Field, entity: &str) -> &'static str {
    match (field.kind, entity) {
        (Kind::Phones, _) => "X-4",
        (Kind::Person, _) => "O-6",
        _ if field.key == "cadence_days" => "C-10",
        (_, "client") => "C-1",
        _ => "C-2",
    }
}

const fn kind_code(kind: Kind) -> &'static str {
    match kind {
        Kind::Line | Kind::DocumentNumber => "line",
        Kind::Text => "text",
        Kind::Choice(_) | Kind::OwnChoice => "choice",
        Kind::YesNo => "yes_no",
        Kind::Count => "count",
        Kind::Money => "money",
        Kind::Day | Kind::PastDay => "date",
        Kind::Time => "time",
        Kind::Repeat => "repeat",
        Kind::Tags => "tags",
        Kind::TaxId => "tax_id",
        Kind::Kpp => "kpp",
        Kind::Iban => "iban",
        Kind::Country => "country",
        Kind::Phones => "phones",
        Kind::Mails => "mails",
        Kind::Messengers => "messengers",
        Kind::LegalForm => "legal_form",
        Kind::BankCode => "bank_code",
        Kind::Instalments => "instalments",
        Kind::OwnFirm => "own_firm",
        Kind::Person => "user",
        Kind::Client => "client",
        Kind::Number | Kind::Percent { .. } => "number",
    }
}

fn add_field(add: &AddField, entity: &'static str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let name = add.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let choices: Vec<&str> =
        add.choices.iter().map(|choice| choice.trim()).filter(|one| !one.is_empty()).collect();
    if name.is_empty() || choices.is_empty() == (add.kind == FieldKind::Choice) {
        return Err(Failure::new(WRONG_USE, "cli-field-choices"));
    }
    let choices = (!choices.is_empty()).then(|| choices.join("\n"));
    let exists = Failure::new(REFUSED, "cli-field-exists").part("name", name.clone());
    let written = store.write(&AddOwnField { entity, name, kind: add.kind.code(), choices });
    let receipt = written.map_err(|error| match error {
        StoreError::Taken { .. } => exists,
        other => other.into(),
    })?;
    let id = touched(&receipt, &OWN_FIELD)?;
    let form = form(entity, store, desk.clock.today())?;
    let made: Vec<&OwnField> = form.own().iter().filter(|own| own.id == id).collect();
    let mut json = made.first().map_or(Value::Null, |own| own_field_json(own));
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let text = made.first().map(|own| format!("{}  {}", own.column(), own.name)).unwrap_or_default();
    let used = desk.words.get("cli-field-use");
    Ok(Outcome::new(json, text).with_messages([used]))
}
