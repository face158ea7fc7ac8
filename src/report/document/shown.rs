//! A text as a screen shows it: passage by passage, its fields filled in, whatever is wrong with some of them.

use super::{Finding, Values, paper::Writer};
use crate::domain::contract::text::{LANGUAGES, Passage, Text};

/// The words of every passage, and what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Of each passage, in each language.
    pub passages: Vec<Vec<String>>,
    pub findings: Vec<Finding>,
    /// Names of the fields that were printed empty.
    pub blanks: Vec<String>,
    /// Some of them stand in the details of a side, at the end.
    pub lacks_details: bool,
}

/// Fills the passages one by one; a passage that cannot be filled shows what was written.
pub fn shown(text: &Text, languages: &[&'static str], values: &Values) -> Shown {
    let writer = Writer::new(text, languages, values);
    let mut shown = Shown::default();
    for one in &text.passages {
        let mut told = Vec::with_capacity(languages.len());
        for language in languages {
            let raw = one.wording.get(language);
            told.push(writer.filler.fill_sound((&one.code, language), raw).unwrap_or_else(|found| {
                shown.findings.extend(found);
                raw.to_owned()
            }));
        }
        shown.passages.push(told);
    }
    // Details and signers are no passages: what they lack is told as well.
    shown.findings.extend(writer.signatures().err());
    shown.blanks = writer.filler.blanks();
    shown.lacks_details = lacks_details(text, languages, values);
    shown
}

fn lacks_details(text: &Text, languages: &[&'static str], values: &Values) -> bool {
    let writer = Writer::new(text, languages, values);
    writer.signatures().is_ok() && text.signatures.has_details() && !writer.filler.blanks().is_empty()
}

/// How the words of one passage read in a language: each field is marked by the quotes around what stands in it.
///
/// # Errors
/// What is wrong with the words.
pub fn reading(
    text: &Text,
    language: &'static str,
    values: &Values,
    (code, words): (&str, &str),
) -> Result<String, Vec<Finding>> {
    let marked = words.replace("{{", "«{{").replace("}}", "}}»");
    Writer::new(text, &[language], values).filler.fill_sound((code, language), &marked)
}

/// The passages as they are read on paper: what people compare, instead of fields and conditions.
pub fn filled(text: &Text, values: &Values) -> Vec<Passage> {
    let shown = shown(text, &LANGUAGES, values);
    let passage = |(one, words): (&Passage, &Vec<String>)| {
        let mut passage = one.clone();
        for (language, words) in LANGUAGES.iter().zip(words) {
            passage.wording.set(language, words);
        }
        passage
    };
    text.passages.iter().zip(&shown.passages).map(passage).collect()
}
