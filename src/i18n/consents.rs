//! What a withdrawal of consents stops (`C-13`).

use super::Catalogue;

/// What must not be done any more without the consent for a purpose; nothing for an unknown one.
pub fn stops(purpose: &str, words: &Catalogue) -> String {
    match purpose {
        "processing" => words.get("consent-stops-processing"),
        "marketing" => words.get("consent-stops-marketing"),
        "transfer" => words.get("consent-stops-transfer"),
        _ => String::new(),
    }
}
