//! Signatories and findings for programs, and their fields for people (`K-6`).

use super::record;
use crate::{
    domain::{contract::check::Finding, signatory::FIELDS},
    i18n::{Catalogue, findings},
    store::signatory::{Principal, SIGNATORY, SignatoryOut},
};
use serde_json::{Value, json};

/// A signatory with whom the signature binds.
pub fn signatory_json(one: &SignatoryOut) -> Value {
    let mut json = record::bookkeeping(&one.image, &SIGNATORY);
    json.extend(record::values(FIELDS, &one.image));
    let bound = record::reference(one.principal.id(), &one.of);
    let [company, client] = match one.principal {
        Principal::Company(_) => [bound, Value::Null],
        Principal::Client(_) => [Value::Null, bound],
    };
    json.extend([("company".to_owned(), company), ("client".to_owned(), client)]);
    json.into()
}

/// Names and values of what is filled, for people.
pub fn signatory_rows(one: &SignatoryOut, words: &Catalogue) -> Vec<(String, String)> {
    let of = match one.principal {
        Principal::Company(_) => "field-contract-company",
        Principal::Client(_) => "field-contract-client",
    };
    let mut rows = vec![(words.get(of), one.of.clone())];
    rows.extend(record::rows(FIELDS, &one.image, words));
    rows
}

/// A field of a signatory for people, its sum with the currency; empty where nothing stands there.
pub fn signatory_cell(one: &SignatoryOut, key: &str, words: &Catalogue) -> String {
    let known = FIELDS.iter().find(|field| field.key == key);
    known.map(|field| record::text(field, &one.image, words)).unwrap_or_default()
}

/// What gives the right to sign, until when and up to which sum; what is not written down is left out.
pub fn authority_parts(one: &SignatoryOut, words: &Catalogue) -> Vec<String> {
    let authority = one.authority();
    let with = |key: &str, name: &'static str, value: String| {
        if value.is_empty() { value } else { words.say(key, [(name, value)]) }
    };
    let parts = [
        findings::title(authority.basis, &authority.number, words),
        with("signatory-until", "day", signatory_cell(one, "valid_until", words)),
        with("signatory-up-to", "sum", signatory_cell(one, "sum_limit", words)),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// What a check has found, for programs.
pub fn finding_json(finding: &Finding, words: &Catalogue) -> Value {
    json!({
        "what": finding.what(),
        "severity": if finding.blocks() { "block" } else { "warn" },
        "where": finding.place.key(),
        "sentence": findings::sentence(finding, words),
    })
}
