//! Values that cannot be meant, whatever stands in the base.

use super::Flaw;

/// What the readers of the kinds answer about a value that they do not understand.
const KEYS: [&str; 22] = [
    "flaw-amount-ambiguous",
    "flaw-amount-empty",
    "flaw-amount-not-a-number",
    "flaw-amount-too-large",
    "flaw-amount-too-many-decimals",
    "flaw-choice",
    "flaw-count",
    "flaw-country",
    "flaw-day",
    "flaw-far-year",
    "flaw-ladder-order",
    "flaw-ladder-unclear",
    "flaw-legal-form",
    "flaw-mixed-digits",
    "flaw-no-month",
    "flaw-number",
    "flaw-percent",
    "flaw-repeat",
    "flaw-repeat-many",
    "flaw-short-month",
    "flaw-time",
    "flaw-yes-no",
];

impl Flaw {
    /// Whether a rate has to be entered before anything can be computed.
    pub fn names_a_missing_rate(&self) -> bool {
        self.key.starts_with("flaw-penalty-no-key-rate") || self.key.starts_with("flaw-penalty-no-base-rate")
    }

    /// Whether the value itself is not understood: the choices of an own field are the office's, and may change.
    pub fn is_of_grammar(&self) -> bool {
        KEYS.contains(&self.key) && !(self.key == "flaw-choice" && self.field.starts_with("own_"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{activity, client, contact, invoice, payment};

    #[test]
    fn whatever_a_field_does_not_understand_is_of_its_grammar() {
        let lists = [client::FIELDS, contact::FIELDS, activity::FIELDS, invoice::FIELDS, payment::FIELDS];
        for field in lists.into_iter().flatten() {
            for typed in ["??", "12x", "99.99.9999", "-"] {
                if let Err(flaw) = field.read(typed) {
                    assert!(flaw.is_of_grammar(), "{}: {} of {typed}", field.key, flaw.key);
                }
            }
        }
        assert!(!Flaw::blocking("name", "flaw-required").is_of_grammar());
        assert!(!Flaw::blocking("own_1", "flaw-choice").is_of_grammar());
    }
}
