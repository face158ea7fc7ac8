//! Doubts that stop nothing: a sentence for whoever reads, a warning for programs.

use crate::{
    domain::spoken::Hint,
    i18n::{Catalogue, doubt::Doubt, moments},
    report::clash_words,
    store::activity::ActivityOut,
};
use serde_json::{Value, json};

/// No sentence and no warning.
pub(super) fn nothing_doubtful() -> (Vec<String>, Value) {
    (Vec::new(), json!([]))
}

/// That something else is at the same hour (`A-7`).
pub(super) fn overlap(other: &ActivityOut, words: &Catalogue) -> Doubt {
    Doubt::of("time", "overlap", clash_words(other, words))
}

/// How a day that was said in words is understood (`U-7`).
pub(super) fn day_in_words(hint: Hint, words: &Catalogue) -> Doubt {
    Doubt::of("day", "day-in-words", moments::hint(hint, words))
}

/// Sentences and warnings, with these doubts behind them.
pub(super) fn with_doubts(
    (mut messages, mut warnings): (Vec<String>, Value),
    doubts: Vec<Doubt>,
) -> (Vec<String>, Value) {
    if let Value::Array(all) = &mut warnings {
        all.extend(doubts.iter().map(warning));
    }
    messages.extend(doubts.into_iter().map(|doubt| doubt.sentence));
    (messages, warnings)
}

fn warning(doubt: &Doubt) -> Value {
    let Doubt { field, key, sentence, proposal } = doubt;
    json!({ "field": field, "code": key, "message": sentence, "proposal": proposal })
}
