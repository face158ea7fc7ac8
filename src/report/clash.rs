//! What an activity overlaps, in a sentence.

use crate::{
    i18n::{Catalogue, columns},
    store::activity::ActivityOut,
};
use chrono::TimeDelta;

/// «Пересекается: Нұр, 11:00–12:00.»
pub fn clash_words(other: &ActivityOut, words: &Catalogue) -> String {
    let client = other.client.as_ref().map(|(_, name)| columns::name(words, name));
    let name = client.unwrap_or_else(|| other.text("goal"));
    let name = if name.is_empty() { columns::of_activity(words, "kind", &other.text("kind")) } else { name };
    let until = other.stretch().map(|stretch| {
        let until = stretch.from + TimeDelta::minutes(i64::from(stretch.minutes));
        format!("{}–{}", words.formats.time(stretch.from), words.formats.time(until))
    });
    words.say("planner-clash", [("name", name), ("time", until.unwrap_or_default())])
}
