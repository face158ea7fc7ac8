//! The keywords of JSON Schema (draft 2020-12) that `docs/json` uses, and no other: a keyword that is not
//! known here fails, so that nothing in a schema is silently without effect.

use chrono::{DateTime, NaiveDate};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// A pattern and what it means.
type Pattern = (&'static str, fn(&str) -> bool);

const PATTERNS: [Pattern; 4] = [
    ("^[0-2][0-9]:[0-5][0-9]$", |text| text.len() == 5 && text.parse::<chrono::NaiveTime>().is_ok()),
    ("^-?[0-9]+$", |text| text.parse::<i64>().is_ok()),
    ("^[A-Z]{2}$", |text| text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())),
    ("^[A-Z]{3}$", |text| text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase())),
];
/// Keywords that only tell something.
const TOLD: [&str; 6] = ["$schema", "$defs", "title", "description", "examples", "default"];

/// Every schema of the folder, by name.
pub struct Schemas(BTreeMap<String, Value>);

impl Schemas {
    pub fn read() -> Self {
        let files = fs::read_dir("docs/json").unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
        let read = |path: &std::path::Path| {
            let text = fs::read_to_string(path).unwrap();
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        Self(
            files.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), read(&path))).collect(),
        )
    }

    pub fn names(&self) -> BTreeSet<String> {
        self.0.keys().cloned().collect()
    }

    /// What is wrong with an answer by the schema of this name; empty when nothing is.
    pub fn faults(&self, name: &str, answer: &Value) -> Vec<String> {
        let schema = self.0.get(name).unwrap_or_else(|| panic!("no schema docs/json/{name}.json"));
        let mut check = Check { schemas: self, file: name, faults: Vec::new() };
        check.value(schema, answer, "");
        check.faults
    }
}

/// One look at one answer.
struct Check<'a> {
    schemas: &'a Schemas,
    /// The file that references without a file name point into.
    file: &'a str,
    faults: Vec<String>,
}

impl Check<'_> {
    /// Notes what is wrong and answers which keys of an object were looked at.
    fn value(&mut self, schema: &Value, value: &Value, at: &str) -> BTreeSet<String> {
        let schema = schema.as_object().unwrap_or_else(|| panic!("{}: a schema is an object", self.file));
        let mut seen = BTreeSet::new();
        for (keyword, wanted) in schema {
            seen.extend(self.keyword((keyword, wanted), schema, value, at));
        }
        if schema.get("unevaluatedProperties") == Some(&Value::Bool(false)) {
            self.unknown_keys(value, &seen, at);
        }
        seen
    }

    fn keyword(
        &mut self,
        (keyword, wanted): (&str, &Value),
        schema: &Map<String, Value>,
        value: &Value,
        at: &str,
    ) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        match keyword {
            "$ref" => seen = self.reference(wanted.as_str().unwrap(), value, at),
            "allOf" => {
                for part in wanted.as_array().unwrap() {
                    seen.extend(self.value(part, value, at));
                }
            }
            "anyOf" => seen = self.any_of(wanted.as_array().unwrap(), value, at),
            "properties" => seen = self.properties(wanted.as_object().unwrap(), value, at),
            "additionalProperties" => self.further(wanted, schema, value, at),
            "required" => self.required(wanted.as_array().unwrap(), value, at),
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    self.value(wanted, item, &format!("{at}/{place}"));
                }
            }
            "type" => self.demand(is_of_type(wanted, value), at, &format!("{value} is no {wanted}")),
            "const" => self.demand(value == wanted, at, &format!("{value} is not {wanted}")),
            "enum" => {
                let known = wanted.as_array().unwrap().contains(value);
                self.demand(known, at, &format!("{value} is none of {wanted}"));
            }
            "minimum" | "maximum" => self.bound(keyword, wanted.as_i64().unwrap(), value, at),
            "pattern" | "format" => self.text(wanted.as_str().unwrap(), value, at),
            "unevaluatedProperties" => assert_eq!(*wanted, Value::Bool(false), "{}", self.file),
            told => assert!(TOLD.contains(&told), "{}: the keyword {told} is not known here", self.file),
        }
        seen
    }

    fn reference(&mut self, path: &str, value: &Value, at: &str) -> BTreeSet<String> {
        let (file, place) = path.split_once('#').unwrap_or((path, ""));
        let file = if file.is_empty() { self.file } else { file.strip_suffix(".json").unwrap() };
        let schemas = self.schemas;
        let document = schemas.0.get(file).unwrap_or_else(|| panic!("{}: {path}", self.file));
        let schema = document.pointer(place).unwrap_or_else(|| panic!("{}: {path}", self.file));
        let mut inside = Check { schemas, file, faults: Vec::new() };
        let seen = inside.value(schema, value, at);
        self.faults.append(&mut inside.faults);
        seen
    }

    fn any_of(&mut self, choices: &[Value], value: &Value, at: &str) -> BTreeSet<String> {
        let mut told = Vec::new();
        for choice in choices {
            let mut inside = Check { schemas: self.schemas, file: self.file, faults: Vec::new() };
            let seen = inside.value(choice, value, at);
            if inside.faults.is_empty() {
                return seen;
            }
            told.append(&mut inside.faults);
        }
        self.faults.push(format!("{at}: fits nothing of: {}", told.join(" | ")));
        BTreeSet::new()
    }

    fn properties(&mut self, known: &Map<String, Value>, value: &Value, at: &str) -> BTreeSet<String> {
        let Some(object) = value.as_object() else { return BTreeSet::new() };
        for (key, schema) in known {
            if let Some(inner) = object.get(key) {
                self.value(schema, inner, &format!("{at}/{key}"));
            }
        }
        known.keys().cloned().collect()
    }

    fn further(&mut self, wanted: &Value, schema: &Map<String, Value>, value: &Value, at: &str) {
        let known: BTreeSet<String> = schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(key, _)| key.clone())
            .collect();
        if *wanted == Value::Bool(false) {
            return self.unknown_keys(value, &known, at);
        }
        for (key, inner) in value.as_object().into_iter().flatten().filter(|(key, _)| !known.contains(*key)) {
            self.value(wanted, inner, &format!("{at}/{key}"));
        }
    }

    fn unknown_keys(&mut self, value: &Value, known: &BTreeSet<String>, at: &str) {
        for key in value.as_object().into_iter().flat_map(Map::keys).filter(|key| !known.contains(*key)) {
            self.faults.push(format!("{at}: nobody expects the key {key:?}"));
        }
    }

    fn required(&mut self, keys: &[Value], value: &Value, at: &str) {
        for key in keys.iter().filter_map(Value::as_str) {
            let is_there = value.as_object().is_none_or(|object| object.contains_key(key));
            self.demand(is_there, at, &format!("the key {key:?} is missing"));
        }
    }

    fn bound(&mut self, keyword: &str, bound: i64, value: &Value, at: &str) {
        let Some(number) = value.as_i64() else { return };
        let fits = if keyword == "minimum" { number >= bound } else { number <= bound };
        self.demand(fits, at, &format!("{number}: {keyword} {bound}"));
    }

    fn text(&mut self, form: &str, value: &Value, at: &str) {
        let Some(text) = value.as_str() else { return };
        let fits = match form {
            "date" => text.parse::<NaiveDate>().is_ok_and(|day| day.to_string() == text),
            "date-time" => DateTime::parse_from_rfc3339(text).is_ok(),
            pattern => {
                let known = PATTERNS.iter().find(|(known, _)| *known == pattern);
                known.unwrap_or_else(|| panic!("{}: the form {form} is not known here", self.file)).1(text)
            }
        };
        self.demand(fits, at, &format!("{text:?} has not the form {form}"));
    }

    fn demand(&mut self, holds: bool, at: &str, fault: &str) {
        if !holds {
            self.faults.push(format!("{at}: {fault}"));
        }
    }
}

fn is_of_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("no such type: {other}"),
    };
    wanted.as_array().map_or_else(|| is(wanted), |kinds| kinds.iter().any(is))
}

#[test]
fn what_differs_from_a_schema_is_told() {
    let schema = serde_json::json!({
        "allOf": [
            { "properties": { "id": { "$ref": "#/$defs/id" } }, "required": ["id"] },
            {
                "properties": {
                    "day": { "anyOf": [{ "type": "string", "format": "date" }, { "type": "null" }] },
                    "names": { "type": "object", "additionalProperties": { "type": "string" } },
                },
            },
        ],
        "unevaluatedProperties": false,
        "$defs": { "id": { "type": "string", "pattern": "^-?[0-9]+$" } },
    });
    let schemas = Schemas([("one".to_owned(), schema)].into());
    let faults = |answer: Value| schemas.faults("one", &answer).len();
    assert_eq!(faults(serde_json::json!({ "id": "7", "day": "2026-02-28", "names": { "kk": "Нұр" } })), 0);
    assert_eq!(faults(serde_json::json!({ "id": "7", "day": null })), 0);
    for wrong in [
        serde_json::json!({ "day": null }),
        serde_json::json!({ "id": 7 }),
        serde_json::json!({ "id": "seven" }),
        serde_json::json!({ "id": "7", "day": "31.02.2026" }),
        serde_json::json!({ "id": "7", "names": { "kk": 1 } }),
        serde_json::json!({ "id": "7", "more": 1 }),
    ] {
        assert_eq!(faults(wrong.clone()), 1, "{wrong}");
    }
}
