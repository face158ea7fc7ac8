//! Absences in words (`C-11`).

use super::{Catalogue, columns};

/// «for Дмитрий»: in whose place something is done.
pub fn stands_for(name: &str, words: &Catalogue) -> String {
    words.say("absence-for", [("name", columns::name(words, name))])
}

/// «for Дмитрий: 4»: the same with how many things that are.
pub fn stands_for_so_many(name: &str, count: usize, words: &Catalogue) -> String {
    let number = words.formats.count(count);
    words.say("absence-for-count", [("name", columns::name(words, name)), ("number", number)])
}

/// Message key of how far an absence is.
pub fn state_key(state: &str) -> &'static str {
    match state {
        "now" => "absence-now",
        "coming" => "absence-coming",
        _ => "absence-past",
    }
}
