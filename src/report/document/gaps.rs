//! What the text of a contract lacks before it is signed (`K-3`).

use super::{Finding, Values, check, contract_values, field_name, naming::field_names, places, write};
use crate::{
    domain::contract::{
        check::{Fault, Finding as Obstacle, Place},
        text::{Passage, Text, Unwritten, essential::Essential, languages_in},
    },
    i18n::Catalogue,
    store::{contract::Parties, edition::EditionOut},
};

/// Everything that a text lacks in the languages of its contract.
pub struct Gaps {
    /// Names of the fields that nothing stands in.
    pub blanks: Vec<String>,
    /// Terms without which there is no such contract.
    pub terms: Vec<Essential>,
    pub lone: LoneLanguages,
}

/// What stands in one language of a text that has two.
pub struct LoneLanguages {
    /// Names of the fields that say the same in both.
    pub fields: Vec<&'static str>,
    pub passages: Vec<Unwritten>,
}

impl Gaps {
    /// # Errors
    /// Everything that is wrong with the text, with its places: such a text is no document.
    pub fn of(text: &Text, parties: &Parties) -> Result<Self, Vec<Finding>> {
        let (wanted, values) = (parties.contract.text("language"), contract_values(parties));
        let found = check(text, &languages_in(&wanted).collect::<Vec<_>>());
        if !found.is_empty() {
            return Err(found);
        }
        let blanks = write(text, &text.languages_or_all(&wanted), &values)?.blanks;
        let terms = Essential::missing(&parties.contract.text("kind"), text);
        Ok(Self { blanks, terms, lone: LoneLanguages::of(text, &wanted, &values) })
    }

    /// Each of them as something that may stand in the way of a signature.
    pub fn findings(&self, passages: &[Passage], words: &Catalogue) -> Vec<Obstacle> {
        let names = field_names(&self.blanks, passages, words);
        let empty = (!names.is_empty()).then_some(Fault::EmptyFields(names));
        let faults = empty.into_iter().chain(self.no_terms()).chain(self.lone.faults(passages, words));
        faults.map(|fault| Obstacle { place: Place::Text, fault }).collect()
    }

    /// The terms that it lacks; nothing where it has all.
    pub fn no_terms(&self) -> Option<Fault> {
        (!self.terms.is_empty()).then(|| Fault::NoTerms(self.terms.clone()))
    }
}

impl LoneLanguages {
    pub fn of(text: &Text, wanted: &str, values: &Values) -> Self {
        let fields = values.in_one_language(text, &text.languages_or_all(wanted));
        Self { fields, passages: text.unwritten(wanted) }
    }

    /// Each of them as something that stands in the way of a signature, in words that people read.
    pub fn faults(&self, passages: &[Passage], words: &Catalogue) -> Vec<Fault> {
        let of_fields = self.of_fields(passages, words).into_iter().map(|(_, fault)| fault);
        of_fields.chain(self.of_passages(passages, words).into_iter().map(|(_, fault)| fault)).collect()
    }

    /// Each field with its fault.
    pub fn of_fields(&self, passages: &[Passage], words: &Catalogue) -> Vec<(&'static str, Fault)> {
        let fault = |name: &&'static str| (*name, Fault::OneLanguage(field_name(name, passages, words)));
        self.fields.iter().map(fault).collect()
    }

    /// Each language that passages lack, with its fault.
    pub fn of_passages(&self, passages: &[Passage], words: &Catalogue) -> Vec<(&Unwritten, Fault)> {
        let named = places(passages, words);
        let places = |one: &Unwritten| {
            let codes = one.codes.iter().filter(|_| !one.is_whole);
            codes.filter_map(|code| named.get(code).cloned()).collect()
        };
        let fault = |one: &Unwritten| Fault::NotWritten { language: one.language, places: places(one) };
        self.passages.iter().map(|one| (one, fault(one))).collect()
    }
}

/// What stands in the way of signatures under an edition: fields that nothing stands in, terms that it lacks, words in
/// one language of two. Nothing is asked of what somebody has signed.
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
    let parties = parties.clone().of_edition(edition);
    let found = Gaps::of(&text, &parties)?.findings(&text.passages, words);
    Ok(found.into_iter().filter(Obstacle::blocks).collect())
}
