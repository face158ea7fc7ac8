//! What the text of a contract lacks before it is signed (`K-3`).

use super::{Finding, contract_values, naming::field_names, write};
use crate::{
    domain::contract::check::{Fault, Finding as Obstacle, Place},
    i18n::Catalogue,
    store::{contract::Parties, edition::EditionOut},
};

/// What stands in the way of signatures under an edition: fields that nothing stands in. Nothing is asked of what
/// somebody has signed.
///
/// # Errors
/// Everything that is wrong with the text, with its places: such a text is no document.
pub fn gaps(
    edition: &EditionOut,
    parties: &Parties,
    words: &Catalogue,
) -> Result<Vec<Obstacle>, Vec<Finding>> {
    if edition.is_sealed {
        return Ok(Vec::new());
    }
    let text = edition.clone().into_text();
    let languages = text.languages_or_all(&parties.contract.text("language"));
    let paper = write(&text, &languages, &contract_values(parties))?;
    if paper.blanks.is_empty() {
        return Ok(Vec::new());
    }
    let names = field_names(&paper.blanks, &text.passages, words);
    Ok(vec![Obstacle { place: Place::Text, fault: Fault::EmptyFields(names) }])
}
