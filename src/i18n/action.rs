//! What an action of the journal was, with what it changed.

use super::{
    Catalogue,
    columns::{self, Spot},
    sentence::entry_sentence,
};
use serde_json::Value;

/// Changed cells told in a sentence.
const TOLD: usize = 2;
/// Letters of a name and of a value that are told: a note has no other name than its text.
const NAME: usize = 60;
const VALUE: usize = 32;
/// What stands for nothing.
const NOTHING: &str = "—";

/// A changed cell.
pub struct CellWords<'a> {
    pub spot: Spot<'a>,
    /// `None` where the row is new.
    pub before: Option<&'a Value>,
    pub after: &'a Value,
    /// The cell that says whether the row is gone.
    pub is_removal: bool,
    /// What a person calls the row.
    pub name: &'a str,
}

/// An action, as it is told.
pub struct ActionWords<'a> {
    pub kind: &'a str,
    /// Kind of what an undo or redo turned.
    pub turned_kind: Option<&'a str>,
    /// The row that it is about.
    pub name: &'a str,
    /// Whose row it is; empty where that is known, or where it is the client itself.
    pub client: &'a str,
    /// How many things it is about.
    pub things: usize,
    /// Other actions that were turned back with it.
    pub others: usize,
    pub cells: Vec<CellWords<'a>>,
}

impl ActionWords<'_> {
    /// What was done, to whom, and what became of what.
    pub fn sentence(&self, words: &Catalogue) -> String {
        // What has no name of its own is called by its client.
        let (name, client) = if self.name.is_empty() { (self.client, "") } else { (self.name, self.client) };
        let what = entry_sentence(words, self.kind, self.turned_kind, &short(name, NAME), self.things);
        let mut parts = vec![what, short(&columns::name(words, client), NAME)];
        parts.extend(self.told(words));
        if self.others > 0 {
            parts.push(words.count("journal-others", self.others));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    /// The first cells; of many things only what they became, for each was something else before.
    fn told(&self, words: &Catalogue) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        let is_one_of_many = self.things > 1;
        // Each client has tags of its own beside the one that came or went.
        let cells = self.cells.iter().filter(|cell| !is_one_of_many || cell.spot.column != "tags");
        for cell in cells.filter_map(|cell| cell.words(words, is_one_of_many)) {
            if !told.contains(&cell) {
                told.push(cell);
            }
        }
        if told.len() > TOLD {
            told.truncate(TOLD);
            told.push("…".to_owned());
        }
        told
    }
}

impl CellWords<'_> {
    fn words(&self, words: &Catalogue, is_one_of_many: bool) -> Option<String> {
        let is_number = self.spot.table == "contact_point";
        // Into which client another one went, the sentence says.
        let is_said = self.spot.column == "merged_into";
        if is_said || !self.spot.is_named() || (!is_number && (self.is_removal || self.before.is_none())) {
            return None;
        }
        let shown = |value: Option<&Value>| {
            value.and_then(|value| self.spot.shown(words, value)).unwrap_or_else(|| NOTHING.to_owned())
        };
        let (before, after) = match self.after {
            Value::Bool(true) if self.is_removal => (self.name.to_owned(), NOTHING.to_owned()),
            _ if self.is_removal => (NOTHING.to_owned(), self.name.to_owned()),
            after => (shown(self.before), shown(Some(after))),
        };
        let number = Spot { column: "typed", ..self.spot };
        let title = if self.is_removal { number.title(words) } else { self.spot.title(words) };
        let (before, after) = (short(&before, VALUE), short(&after, VALUE));
        if is_one_of_many {
            return Some(format!("{title}: {after}"));
        }
        Some(format!("{title}: {before} → {after}"))
    }
}

/// One line of at most so many letters.
fn short(value: &str, letters: usize) -> String {
    let line = value.replace('\n', " ");
    let end = line.char_indices().nth(letters).map(|(end, _)| end);
    end.map_or_else(|| line.clone(), |end| format!("{}…", line.get(..end).unwrap_or_default()))
}
