//! Requests for acceptance (`U-22`), in words and for programs.

use super::record::{self, text_or_null};
use crate::{
    domain::contract::state::ContractState,
    i18n::{
        Catalogue, columns,
        contracts::state_key,
        sentence::{counted, entry_sentence},
    },
    store::review::{Ask, ReviewOut},
};
use serde_json::{Value, json};

/// What is asked for, as the journal will say it; of a contract the state that it is to have.
pub fn review_sentence(one: &ReviewOut, words: &Catalogue) -> String {
    let things = usize::try_from(one.things).unwrap_or(1);
    let what = asked((&one.kind, &one.list), (&one.name, things), words);
    let client = columns::name(words, &one.client_name);
    let is_named = client.is_empty() || client == columns::name(words, &one.name);
    let state = ContractState::all().find(|state| state.key() == one.contract_state);
    let state = state.map(|state| words.get(state_key(state))).unwrap_or_default();
    dotted([what, if is_named { String::new() } else { client }, state])
}

/// What somebody just asked for, and of whom.
pub fn sent_sentence((to, ask): (&str, &Ask), words: &Catalogue) -> String {
    let list = ask.list().unwrap_or_default();
    let what = asked((ask.asked_kind(), list), (&ask.name(), ask.things()), words);
    dotted([words.say("review-sent", [("name", to)]), what])
}

fn asked((kind, list): (&str, &str), (name, things): (&str, usize), words: &Catalogue) -> String {
    match (kind, counted(words, list, things)) {
        ("write-file", Some(what)) if things > 0 => words.say("review-file-what", [("what", what)]),
        ("write-file", _) => words.get("review-file"),
        _ => entry_sentence(words, kind, None, &columns::name(words, name), things),
    }
}

/// How far it is, with who judged it.
pub fn review_state(one: &ReviewOut, words: &Catalogue) -> String {
    let key = match one.state.as_str() {
        "accepted" => "review-state-accepted",
        "returned" => "review-state-returned",
        _ => "review-state-waits",
    };
    let state = words.get(key);
    dotted([state, one.judge.clone(), one.remark.clone()])
}

/// The same for programs.
pub fn review_json(one: &ReviewOut, words: &Catalogue) -> Value {
    json!({
        "id": one.id,
        "by": one.by,
        "at": record::moment(one.at),
        "kind": one.kind,
        "sentence": review_sentence(one, words),
        "list": text_or_null(&one.list),
        "contract_state": text_or_null(&one.contract_state),
        "client": one.client.map(|id| json!({ "id": id, "name": one.client_name })),
        "state": one.state,
        "remark": text_or_null(&one.remark),
        "judge": text_or_null(&one.judge),
        "judged_at": one.judged_at.map(record::moment),
    })
}

/// Filled parts side by side.
fn dotted(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
