//! Doubts for people: a file may have the same one on every line, and nobody reads ten thousand of them.

use crate::{i18n::Catalogue, ui::text::clean};
use std::collections::BTreeMap;

/// Doubts of one kind that are told line by line.
const TOLD: usize = 20;

/// Doubts as lines, those of one kind after the first few counted.
pub struct Alike<'a> {
    words: &'a Catalogue,
    lines: Vec<String>,
    kinds: BTreeMap<&'static str, Kind>,
}

/// Doubts that have one sentence.
#[derive(Default)]
struct Kind {
    count: usize,
    /// The first that was not told.
    example: String,
}

impl<'a> Alike<'a> {
    pub fn new(words: &'a Catalogue) -> Self {
        Self { words, lines: Vec::new(), kinds: BTreeMap::new() }
    }

    /// Adds a doubt about a line.
    pub fn add(&mut self, key: &'static str, line: u64, sentence: impl FnOnce() -> String) {
        let kind = self.kinds.entry(key).or_default();
        kind.count += 1;
        if kind.count > TOLD + 1 {
            return;
        }
        let told = self.words.say("import-line", [("line", line.to_string()), ("text", clean(&sentence()))]);
        if kind.count > TOLD {
            kind.example = told;
        } else {
            self.lines.push(told);
        }
    }

    /// The lines, and how many more there are of each kind.
    pub fn told(mut self) -> Vec<String> {
        for kind in self.kinds.into_values().filter(|kind| kind.count > TOLD) {
            let number = self.words.formats.count(kind.count - TOLD);
            self.lines.push(match kind.count - TOLD {
                1 => kind.example,
                _ => self.words.say("cli-import-alike", [("number", number), ("text", kind.example)]),
            });
        }
        self.lines
    }
}
