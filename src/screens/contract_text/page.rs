//! What a text says in the languages that are shown: made when it changes, so that drawing only reads.

use super::{ContractText, Tongues};
use crate::{
    domain::contract::{
        check::{Fault, Finding, Place},
        text::{Passage, PassageKind, Text, Unwritten, essential::Essential, numbers},
    },
    i18n::findings::sentence,
    report::document::{BLANK, LoneLanguages, Shown, blanks_sentence, shown},
    screens::Context,
    store::edition::EditionOut,
    ui::text::clean,
};

/// What is to be said of a part at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Whole,
    /// Words of it were changed in this edition.
    Changed,
    /// Something is missing or wrong.
    Missing,
}

impl Mark {
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Whole => "✓",
            Self::Changed => "●",
            Self::Missing => "!",
        }
    }
}

/// A text, filled.
#[derive(Default)]
pub(super) struct Page {
    pub text: Text,
    /// Languages of the text, those of the contract where it is written in them; and those that are shown.
    pub written_in: Vec<&'static str>,
    pub languages: Vec<&'static str>,
    /// The number of each passage as it stands on paper; empty where it has none.
    pub numbers: Vec<String>,
    /// The words of each passage in each shown language.
    pub words: Vec<Vec<String>>,
    /// The passage at which each part begins, and its number with its heading.
    pub parts: Vec<(usize, String)>,
    /// What is to be said of each part.
    pub marks: Vec<Mark>,
    /// What stands in the way, in sentences.
    pub checks: Vec<String>,
}

impl Page {
    pub(super) fn of(screen: &ContractText, cx: &Context) -> Self {
        let Some(text) = screen.edition.clone().map(EditionOut::into_text) else { return Self::default() };
        let written_in = text.languages_or_all(&screen.contract.text("language"));
        let languages = match screen.tongues {
            Tongues::One(at) => {
                written_in.get(at).copied().map_or_else(|| written_in.clone(), |one| vec![one])
            }
            Tongues::All => written_in.clone(),
        };
        let numbered = numbers(&text.passages).into_iter();
        let numbered = numbered.map(|number| number.filter(|_| text.is_numbered));
        let numbers: Vec<String> =
            numbered.map(|number| number.map(|number| number.to_string()).unwrap_or_default()).collect();
        let shown = shown(&text, &languages, &screen.values);
        let mut checks = checks(&shown, &text, cx);
        let lone = LoneLanguages::of(&text, &screen.contract.text("language"), &screen.values);
        let is_sealed = screen.edition.as_ref().is_some_and(|edition| edition.is_sealed);
        let kind = screen.contract.text("kind");
        let terms = if is_sealed { Vec::new() } else { Essential::missing(&kind, &text) };
        let terms = (!terms.is_empty()).then_some(Fault::NoTerms(terms));
        let faults = terms.into_iter().chain(lone.faults(&text.passages, cx.words));
        checks.extend(faults.map(|fault| sentence(&Finding { place: Place::Text, fault }, cx.words)));
        let parts = parts(&text, (&numbers, &shown.passages, &languages), cx);
        let marks = marks(&parts, (&shown, &lone.passages), screen);
        Self { written_in, languages, numbers, words: shown.passages, parts, marks, checks, text }
    }
}

/// What is to be said of each part, by its passages; the last one on paper holds the details of the sides.
fn marks(
    parts: &[(usize, String)],
    (shown, unwritten): (&Shown, &[Unwritten]),
    screen: &ContractText,
) -> Vec<Mark> {
    let passages = screen.passages();
    let last = passages.iter().rposition(|one| one.passage.kind == PassageKind::Part);
    let is_missing = |at: usize| {
        let is_blank =
            shown.passages.get(at).is_some_and(|words| words.iter().any(|one| one.contains(BLANK)));
        let code = passages.get(at).map(|one| one.passage.code.as_str());
        let is_unwritten =
            |one: &Unwritten| !one.is_whole && one.codes.iter().any(|lone| Some(lone.as_str()) == code);
        is_blank
            || (shown.lacks_details && Some(at) == last)
            || unwritten.iter().any(is_unwritten)
            || shown.findings.iter().any(|found| Some(found.code.as_str()) == code)
    };
    // An edition is written whole: what has changed since has another version.
    let is_changed = |at: usize| passages.get(at).is_some_and(|one| one.version > 1);
    let ends = parts.iter().skip(1).map(|(at, _)| *at).chain([passages.len()]);
    let mark = |((start, _), end): (&(usize, String), usize)| {
        let own = *start..end;
        if own.clone().any(is_missing) {
            return Mark::Missing;
        }
        if own.clone().any(is_changed) { Mark::Changed } else { Mark::Whole }
    };
    parts.iter().zip(ends).map(mark).collect()
}

/// Where each part begins, in the language of the person where that is shown; what is not on paper behind them.
fn parts(
    text: &Text,
    (numbers, words, languages): (&[String], &[Vec<String>], &[&str]),
    cx: &Context,
) -> Vec<(usize, String)> {
    let own = languages.iter().position(|one| *one == cx.words.language.code()).unwrap_or_default();
    let part = |(at, (one, number)): (usize, (&Passage, &String))| {
        let heading = words.get(at).and_then(|words| words.get(own)).filter(|words| !words.is_empty());
        let name = clean(heading.unwrap_or(&one.code));
        (one.kind == PassageKind::Part).then(|| (at, format!("{number} {name}")))
    };
    let behind = text.passages.iter().position(|one| !one.kind.is_on_paper());
    let behind = behind.map(|at| (at, format!("· {}", cx.words.get("text-values"))));
    text.passages.iter().zip(numbers).enumerate().filter_map(part).chain(behind).collect()
}

fn checks(shown: &Shown, text: &Text, cx: &Context) -> Vec<String> {
    let found = shown.findings.iter().map(|finding| finding.say(cx.words));
    let blanks = blanks_sentence(&shown.blanks, &text.passages, cx.words);
    found.chain(blanks).map(|one| clean(&one)).collect()
}
