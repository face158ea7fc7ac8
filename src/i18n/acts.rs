//! Words about acts of reconciliation.

use super::{Catalogue, columns::choice};
use crate::domain::{
    debt::{
        act::{RowKind, STATUSES, Status},
        reconciliation::Found,
    },
    invoice, payment,
    signatory::{BASES, Basis},
};

/// How far an act has come.
pub fn status(status: Status, words: &Catalogue) -> String {
    choice(words, STATUSES, status.key())
}

/// What an operation of our half is.
pub fn row_kind(kind: RowKind, words: &Catalogue) -> String {
    match kind {
        RowKind::Payment(kind) => choice(words, payment::KINDS, kind.key()),
        other => choice(words, invoice::KINDS, other.key()),
    }
}

/// An operation with its number: `Счёт № 12`.
pub fn operation(kind: RowKind, number: &str, words: &Catalogue) -> String {
    let kind = row_kind(kind, words);
    if number.is_empty() {
        kind
    } else {
        words.say("signatory-numbered", [("name", kind), ("number", number.to_owned())])
    }
}

/// Message key of what became of a pair of operations.
pub const fn found_key(found: Found) -> &'static str {
    match found {
        Found::Same { .. } => "act-same",
        Found::SumDiffers { .. } => "act-sum-differs",
        Found::OnlyOurs(_) => "act-only-ours",
        Found::OnlyTheirs(_) => "act-only-theirs",
    }
}

/// Its mark, which needs no colour to be seen.
pub const fn mark(found: Found) -> &'static str {
    match found {
        Found::Same { .. } => "=",
        Found::SumDiffers { .. } => "≠",
        Found::OnlyOurs(_) => "◂",
        Found::OnlyTheirs(_) => "▸",
    }
}

/// By what right they signed.
pub fn authority(basis: Option<Basis>, words: &Catalogue) -> String {
    match basis {
        Some(basis) => words.say("act-with-authority", [("basis", choice(words, BASES, basis.key()))]),
        None => words.get("act-without-authority"),
    }
}
