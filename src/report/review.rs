//! Requests for acceptance (`U-22`), in words and for programs.

use super::record::{self, text_or_null};
use crate::{
    i18n::{Catalogue, columns, sentence::entry_sentence},
    store::review::ReviewOut,
};
use serde_json::{Value, json};

/// What is asked for, as the journal will say it.
pub fn review_sentence(one: &ReviewOut, words: &Catalogue) -> String {
    let name = columns::name(words, &one.name);
    let things = usize::try_from(one.things).unwrap_or(1);
    let what = match one.kind.as_str() {
        "write-file" => words.get("review-file"),
        kind => entry_sentence(words, kind, None, &name, things),
    };
    let client = columns::name(words, &one.client_name);
    if client.is_empty() || client == name { what } else { format!("{what} · {client}") }
}

/// How far it is, with who judged it.
pub fn review_state(one: &ReviewOut, words: &Catalogue) -> String {
    let key = match one.state.as_str() {
        "accepted" => "review-state-accepted",
        "returned" => "review-state-returned",
        _ => "review-state-waits",
    };
    let state = words.get(key);
    let parts = [state, one.judge.clone(), one.remark.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The same for programs.
pub fn review_json(one: &ReviewOut, words: &Catalogue) -> Value {
    json!({
        "id": one.id,
        "by": one.by,
        "at": record::moment(one.at),
        "kind": one.kind,
        "sentence": review_sentence(one, words),
        "client": one.client.map(|id| json!({ "id": id, "name": one.client_name })),
        "state": one.state,
        "remark": text_or_null(&one.remark),
        "judge": text_or_null(&one.judge),
        "judged_at": one.judged_at.map(record::moment),
    })
}
