//! The text of a contract for programs.

use super::Finding;
use crate::{
    domain::contract::text::{Passage, Text, Wording, numbers},
    i18n::Catalogue,
    report::record::text_or_null,
};
use serde_json::{Value, json};

/// Passages with their numbers.
pub fn text_json(text: &Text) -> Value {
    let numbers = numbers(&text.passages);
    let passage = |(one, number): (&Passage, &Option<_>)| {
        let number = number.as_ref().filter(|_| text.is_numbered).map(ToString::to_string);
        json!({
            "code": one.code,
            "kind": one.kind.key(),
            "number": number,
            "text": wording_json(&one.wording),
            "fallback": wording_json(&one.fallback),
            "negotiable": one.is_negotiable,
            "value": text_or_null(&one.value),
        })
    };
    json!({
        "languages": text.languages(),
        "signatures": text.signatures.key(),
        "passages": text.passages.iter().zip(&numbers).map(passage).collect::<Vec<_>>(),
    })
}

fn wording_json(wording: &Wording) -> Value {
    json!({
        "kk": text_or_null(&wording.kk),
        "ru": text_or_null(&wording.ru),
        "en": text_or_null(&wording.en),
    })
}

/// What is wrong, and where.
pub fn finding_json(finding: &Finding, words: &Catalogue) -> Value {
    json!({
        "what": finding.key(),
        "passage": finding.code,
        "language": finding.language,
        "line": finding.line,
        "name": text_or_null(finding.detail()),
        "message": finding.say(words),
    })
}
