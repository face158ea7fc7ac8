//! Journal entries as sentences.

use super::Catalogue;

/// What an action did, in one sentence.
pub fn entry_sentence(
    words: &Catalogue,
    kind: &str,
    turned: Option<&str>,
    name: &str,
    rows: usize,
) -> String {
    let _ = (turned, rows);
    words.say(kind, [("name", name)])
}
