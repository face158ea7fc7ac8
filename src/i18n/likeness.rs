//! Why two clients seem to be one, in words.

use super::{Catalogue, columns};
use crate::domain::{
    field::Flaw,
    import::warning,
    likeness::{Likeness, Reason},
};

/// The reasons in one line, the strongest first.
pub fn reasons(words: &Catalogue, likeness: &Likeness) -> String {
    likeness.reasons.iter().map(|reason| words.get(label(*reason))).collect::<Vec<_>>().join(", ")
}

const fn label(reason: Reason) -> &'static str {
    match reason {
        Reason::TaxId => "likeness-tax-id",
        Reason::Office => "likeness-other-kpp",
        Reason::Name => "likeness-name",
        Reason::SimilarName => "likeness-similar-name",
        Reason::Phone => "likeness-phone",
        Reason::Mail => "likeness-mail",
    }
}

/// The doubt under the field that tells it. `name` is the other client's.
pub fn doubt(words: &Catalogue, name: &str, likeness: &Likeness) -> Flaw {
    let field = match likeness.reasons.first() {
        Some(Reason::TaxId) => "tax_id",
        Some(Reason::Office) => "kpp",
        Some(Reason::Phone) => "phones",
        Some(Reason::Mail) => "mails",
        _ => "name",
    };
    let parts = [("name", columns::name(words, name)), ("why", reasons(words, likeness))];
    let is_office = likeness.reasons.first() == Some(&Reason::Office);
    warning(field, if is_office { "doubt-office" } else { "doubt-lookalike" }, parts)
}
