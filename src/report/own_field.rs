//! Fields that the office added, for programs.

use crate::{i18n::Language, store::office::own_fields::OwnField};
use serde_json::{Map, Value, json};

/// An own field as lists of fields have it.
pub fn own_field_json(own: &OwnField) -> Value {
    let choice = |value: &&str| json!({ "value": value, "names": same_everywhere(value) });
    let choices: Vec<Value> = own.choices().iter().map(choice).collect();
    json!({
        "id": own.id,
        "key": own.field().key,
        "kind": own.kind,
        "rule": null,
        "required": false,
        "names": same_everywhere(&own.name),
        "choices": (!choices.is_empty()).then_some(choices),
        "own": true,
    })
}

/// What the office wrote down has one spelling for all languages.
fn same_everywhere(text: &str) -> Map<String, Value> {
    Language::ALL.iter().map(|language| (language.code().to_owned(), Value::from(text))).collect()
}
