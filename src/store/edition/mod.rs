//! The text of a contract, edition by edition (`K-3`). From the first signature on no path changes it.

mod begin;
mod read;
mod rule;
mod save;
mod terms;

pub use begin::{BeginContract, BeginText, NewEdition};
pub use read::{
    EditionMark, EditionOut, ListEditions, PassageOut, ReadEdition, ReadText, ShowPassage, TextOut,
};
#[cfg(test)]
mod tests;

pub use save::{AddPassage, MovePassage, RemovePassage, SavePassage};

pub(super) use rule::sealed_sides;
pub use rule::{close, seal};
pub(super) use terms::follow;

use super::{Frozen, Image, Table, contract::CONTRACT};

pub static EDITION: Table = Table {
    references: &[("contract_id", &CONTRACT)],
    remembers: &["contract_id"],
    personal: &["sides", "terms"],
    said: &["note"],
    tells: true,
    codes: &["signatures", "template"],
    unique: &[&["contract_id", "ordinal"]],
    rule: Some(rule::of_edition),
    frozen: Some(Frozen { when: is_sealed, columns: &["seal", "sides"] }),
    ..Table::plain("edition")
};

pub static PASSAGE: Table = Table {
    references: &[("edition_id", &EDITION)],
    personal: &["kk", "ru", "en", "fallback_kk", "fallback_ru", "fallback_en", "value"],
    tells: true,
    codes: &["kind", "code"],
    rule: Some(rule::of_passage),
    ..Table::plain("passage")
};

fn is_sealed(image: &Image) -> bool {
    image.contains_key("seal")
}

/// Room between two passages, so that one in between changes no other row.
const STEP: i64 = 1 << 16;
