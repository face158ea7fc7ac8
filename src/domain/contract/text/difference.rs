//! What differs between two texts: passage by passage, then word by word (`K-3`, `K-4`).

use super::{LANGUAGES, Passage, Wording};
use similar::{
    DiffOp, DiffTag,
    algorithms::{Capture, Compact, Replace, myers},
};
use std::collections::BTreeMap;

/// What became of a piece of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept,
    Added,
    Removed,
}

/// Words of one language as runs that stayed, came or went.
pub type Words = Vec<(Piece, String)>;

/// What became of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Same,
    /// Its words differ in these languages.
    Changed(Vec<(&'static str, Words)>),
    /// The words are the same, its place among the others is not.
    Moved,
    Added,
    Removed,
}

impl Change {
    /// Stable name.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed(_) => "changed",
            Self::Moved => "moved",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// One passage of either text, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub passage: Passage,
    pub change: Change,
}

/// Compares by code. Passages stand in the order of the later text; removed ones behind what they stood behind.
pub fn compare(before: &[Passage], after: &[Passage]) -> Vec<Difference> {
    let known: BTreeMap<&str, &Passage> = before.iter().map(|one| (one.code.as_str(), one)).collect();
    let kept = unmoved(before, after);
    let mut found: Vec<Difference> = after
        .iter()
        .map(|passage| {
            let earlier = known.get(passage.code.as_str());
            let change = earlier.map_or(Change::Added, |earlier| changed(earlier, passage, &kept));
            Difference { passage: passage.clone(), change }
        })
        .collect();
    for (at, gone) in
        before.iter().enumerate().filter(|(_, one)| !after.iter().any(|later| later.code == one.code))
    {
        let behind = at.checked_sub(1).and_then(|at| before.get(at));
        let place = behind.and_then(|one| found.iter().position(|later| later.passage.code == one.code));
        found.insert(
            place.map_or(0, |place| place + 1),
            Difference { passage: gone.clone(), change: Change::Removed },
        );
    }
    found
}

fn changed(before: &Passage, after: &Passage, kept: &[String]) -> Change {
    let differs = |language: &&'static str| before.wording.get(language) != after.wording.get(language);
    let words = |language: &'static str| (language, words(&before.wording, &after.wording, language));
    let mut languages: Vec<(&'static str, Words)> =
        LANGUAGES.into_iter().filter(differs).map(words).collect();
    if before.value != after.value {
        languages.push(("", pieces(&before.value, &after.value)));
    }
    if !languages.is_empty() {
        Change::Changed(languages)
    } else if kept.contains(&after.code) {
        Change::Same
    } else {
        Change::Moved
    }
}

fn words(before: &Wording, after: &Wording, language: &str) -> Words {
    pieces(before.get(language), after.get(language))
}

/// Words that stayed, came and went, in runs.
pub fn pieces(before: &str, after: &str) -> Words {
    let (before, after) = (tokens(before), tokens(after));
    let mut runs: Words = Vec::new();
    let mut put = |piece, tokens: Option<&[&str]>| {
        let text = tokens.unwrap_or_default().concat();
        match runs.last_mut() {
            _ if text.is_empty() => {}
            Some((last, run)) if *last == piece => run.push_str(&text),
            _ => runs.push((piece, text)),
        }
    };
    for step in steps(&before, &after) {
        if step.tag() == DiffTag::Equal {
            put(Piece::Kept, before.get(step.old_range()));
        } else {
            put(Piece::Removed, before.get(step.old_range()));
            put(Piece::Added, after.get(step.new_range()));
        }
    }
    runs
}

/// Words, and what stands between them.
fn tokens(text: &str) -> Vec<&str> {
    let edges = text.char_indices().zip(text.char_indices().skip(1));
    let edges = edges.filter(|((_, one), (_, next))| one.is_whitespace() != next.is_whitespace());
    let mut start = 0;
    let mut tokens = Vec::new();
    for end in edges.map(|(_, (at, _))| at).chain([text.len()]) {
        tokens.extend(text.get(start..end).filter(|token| !token.is_empty()));
        start = end;
    }
    tokens
}

/// The shortest way from one row of texts to another.
fn steps(before: &[&str], after: &[&str]) -> Vec<DiffOp> {
    let mut found = Compact::new(Replace::new(Capture::new()), before, after);
    let ranges = (0..before.len(), 0..after.len());
    let Ok(()) = myers::diff_deadline_raw(&mut found, before, ranges.0, after, ranges.1, None);
    found.into_inner().into_inner().into_ops()
}

/// Words in one line: `[-gone-]` and `{+new+}`, as tools of versions mark them, so that no colour is needed.
pub fn marked(words: &Words) -> String {
    let mark = |(piece, text): &(Piece, String)| match piece {
        Piece::Kept => text.clone(),
        Piece::Added => format!("{{+{text}+}}"),
        Piece::Removed => format!("[-{text}-]"),
    };
    words.iter().map(mark).collect()
}

/// Codes whose order among each other is the same in both: the longest such row.
fn unmoved(before: &[Passage], after: &[Passage]) -> Vec<String> {
    let [before, after] =
        [before, after].map(|all| all.iter().map(|one| one.code.as_str()).collect::<Vec<_>>());
    let steps = steps(&before, &after);
    let kept = steps.iter().filter(|step| step.tag() == DiffTag::Equal);
    kept.flat_map(|step| after.get(step.new_range()).unwrap_or_default()).map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contract::text::PassageKind;
    use proptest::prelude::*;

    fn clause(code: &str, words: &str) -> Passage {
        Passage::new(PassageKind::Clause, code, Wording::one("ru", words))
    }

    fn told(before: &[Passage], after: &[Passage]) -> Vec<(String, &'static str)> {
        compare(before, after).into_iter().map(|one| (one.passage.code, one.change.key())).collect()
    }

    #[test]
    fn passages_are_compared_by_code() {
        let before = ["A", "B", "C", "D"].map(|code| clause(code, code));
        let after = [clause("D", "D"), clause("A", "A"), clause("C", "тридцать"), clause("E", "пять")];
        let found = told(&before, &after);
        let found: Vec<(&str, &str)> = found.iter().map(|(code, key)| (code.as_str(), *key)).collect();
        let expected = [("D", "moved"), ("A", "same"), ("B", "removed"), ("C", "changed"), ("E", "added")];
        assert_eq!(found, expected, "what is gone stays behind what it stood behind");
    }

    #[test]
    fn words_are_told_in_runs() {
        let found = pieces("в течение 14 дней", "в течение 30 дней");
        let gone: Vec<&str> = found
            .iter()
            .filter(|(piece, _)| *piece == Piece::Removed)
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(gone, ["14"]);
    }

    proptest! {
        #[test]
        fn runs_put_together_are_the_two_texts(before in "[а-в ]{0,40}", after in "[а-в ]{0,40}") {
            let found = pieces(&before, &after);
            let without = |gone: Piece| -> String {
                found.iter().filter(|(piece, _)| *piece != gone).map(|(_, text)| text.as_str()).collect()
            };
            prop_assert_eq!(without(Piece::Added), before);
            prop_assert_eq!(without(Piece::Removed), after);
        }
    }
}
