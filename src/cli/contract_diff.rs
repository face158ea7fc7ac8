//! How editions of a text differ, on the command line (`K-3`).

use super::{
    Desk,
    arguments::{Editions, TextWanted},
    contract::find_contract,
    contract_text::find_edition,
    failure::Done,
    output::{Outcome, text_or_null},
};
use crate::{
    domain::contract::text::{
        Passage,
        difference::{Change, Difference, Piece, Words, compare, marked},
    },
    i18n::Catalogue,
    report::document::{contract_values, filled, places},
    store::{
        Store, StoreError,
        contract::{Printed, ReadParties},
        edition::ListEditions,
    },
};
use serde_json::{Value, json};

/// What changed from one edition to another; the last two where none are named.
pub fn difference(wanted: &Editions, store: &Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &wanted.key, desk)?;
    let known = store.read(&ListEditions { contract: contract.id })?;
    let last = known.last().map_or(1, |one| one.ordinal);
    let to = wanted.to.unwrap_or(last);
    let from = wanted.from.unwrap_or_else(|| to.saturating_sub(1).max(1));
    let parties =
        ReadParties { contract: contract.id, printed: Printed::Contract, today: desk.clock.today() };
    let parties = store.read(&parties)?.ok_or(StoreError::NotFound)?;
    let edition = |ordinal| -> Done<Vec<Passage>> {
        let key = wanted.key.clone();
        let edition = find_edition(store, &TextWanted { key, edition: Some(ordinal) }, desk)?;
        let values = contract_values(&parties.clone().of_edition(&edition));
        Ok(filled(&edition.into_text(), &values))
    };
    let after = edition(to)?;
    let before = edition(from)?;
    let found = compare(&before, &after);
    let (were, are) = (places(&before, desk.words), places(&after, desk.words));
    let place = |one: &Difference| {
        let code = one.passage.code.as_str();
        are.get(code).or_else(|| were.get(code)).map_or(code, String::as_str).to_owned()
    };
    let changed: Vec<&Difference> = found.iter().filter(|one| one.change != Change::Same).collect();
    let items: Vec<Value> = changed.iter().map(|one| difference_json(one)).collect();
    let lines: Vec<String> =
        changed.iter().map(|one| difference_text(one, &place(one), desk.words)).collect();
    let json = json!({ "from": from, "to": to, "changes": items, "unchanged": found.len() - changed.len() });
    let numbers = [("from", from.to_string()), ("to", to.to_string())];
    let compared = if known.len() == 1 {
        desk.words.get("text-one-edition")
    } else {
        desk.words.say("text-compared", numbers)
    };
    let told = [compared, desk.words.count("text-changes", changed.len())];
    Ok(Outcome::new(json, lines.join("\n\n")).with_messages(told))
}

fn difference_json(difference: &Difference) -> Value {
    let words = |words: &Words| {
        let piece = |(piece, text): &(Piece, String)| json!({ "what": piece_key(*piece), "text": text });
        words.iter().map(piece).collect::<Vec<_>>()
    };
    let languages = match &difference.change {
        Change::Changed(languages) => {
            let pair = |(language, found): &(&str, Words)| json!({ "language": text_or_null(language), "words": words(found) });
            languages.iter().map(pair).collect()
        }
        Change::Added => whole_json(&difference.passage, Piece::Added),
        Change::Removed => whole_json(&difference.passage, Piece::Removed),
        Change::Same | Change::Moved => Vec::new(),
    };
    json!({ "passage": difference.passage.code, "change": difference.change.key(), "in": languages })
}

/// All words of a passage, as they came or went.
fn whole_json(passage: &Passage, piece: Piece) -> Vec<Value> {
    let wording = &passage.wording;
    let one = |language| {
        let words = [json!({ "what": piece_key(piece), "text": wording.get(language) })];
        json!({ "language": language, "words": words })
    };
    wording.languages().map(one).collect()
}

const fn piece_key(piece: Piece) -> &'static str {
    match piece {
        Piece::Kept => "kept",
        Piece::Added => "added",
        Piece::Removed => "removed",
    }
}

fn difference_text(difference: &Difference, place: &str, words: &Catalogue) -> String {
    let key = match difference.change {
        Change::Same => "text-same",
        Change::Changed(_) => "text-changed",
        Change::Moved => "text-moved",
        Change::Added => "text-added",
        Change::Removed => "text-removed",
    };
    let head = format!("{place}: {}", words.get(key));
    let wording = &difference.passage.wording;
    let lines: Vec<String> = match &difference.change {
        Change::Changed(languages) => languages.iter().map(|(_, found)| marked(found)).collect(),
        Change::Added | Change::Removed => {
            wording.languages().map(|language| wording.get(language).to_owned()).collect()
        }
        Change::Same | Change::Moved => Vec::new(),
    };
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}
