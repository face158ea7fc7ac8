//! Actions of the journal in words.

use crate::{
    domain::paper::PaperKind,
    i18n::{
        Catalogue,
        action::{ActionWords, CellWords},
        columns::Spot,
        findings,
        sentence::{Hindrance, Later, hindrance_sentence},
    },
    store::{
        Table,
        client::CLIENT,
        journal::{Change, EntryRow, LaterAction, Obstacle},
        office::Facts,
        paper::PAPER,
        record,
    },
};
use std::{borrow::Cow, collections::BTreeSet};

/// Tells actions in the words of a language, own fields by the names that the office gave them.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub words: &'a Catalogue,
    pub facts: &'a Facts,
}

impl Teller<'_> {
    /// What was done, whose it was, and what became of what.
    pub fn sentence(&self, row: &EntryRow) -> String {
        // A phone has the name of the client already.
        let has_name = row.subject.as_ref().is_some_and(|subject| record::name(subject) == row.client_name);
        let is_client = has_name || row.table.as_deref() == Some(CLIENT.name);
        self.told(row, if is_client { "" } else { &row.client_name })
    }

    /// The same where the client is known.
    pub fn sentence_of_client(&self, row: &EntryRow) -> String {
        self.told(row, "")
    }

    fn told(&self, row: &EntryRow, client: &str) -> String {
        let names: Vec<[String; 2]> =
            row.changes.iter().map(|change| [kind_of(change), record::name(&change.row)]).collect();
        let cells = row.changes.iter().zip(&names).map(|(change, [kind, name])| CellWords {
            spot: self.spot((change.table, &change.column), kind),
            before: change.before.as_ref(),
            after: &change.after,
            is_removal: change.column == change.table.removal,
            name,
        });
        let words = ActionWords {
            kind: &spoken_kind(row),
            turned_kind: row.turned_kind.as_deref(),
            name: &self.name(row),
            client,
            things: usize::try_from(row.things).unwrap_or_default(),
            others: usize::try_from(row.others).unwrap_or_default(),
            cells: cells.collect(),
        };
        let mut sentence = words.sentence(self.words);
        if !row.asked_by.is_empty() {
            sentence = self.words.say("journal-for", [("what", sentence), ("name", row.asked_by.clone())]);
        }
        if row.reason.is_empty() { sentence } else { format!("{sentence} · {}", row.reason) }
    }

    /// What the thing is called that an action is about; a paper has no name but its kind and its number.
    fn name(&self, row: &EntryRow) -> String {
        let Some(subject) = &row.subject else { return String::new() };
        let kind = PaperKind::from_key(&record::text(subject, "kind"));
        match kind.filter(|_| row.table.as_deref() == Some(PAPER.name)) {
            Some(kind) => findings::numbered(kind, &record::text(subject, "number"), self.words),
            None => record::name(subject),
        }
    }

    /// Why an undo cannot simply go on, and what would go with it.
    pub fn hindrance(&self, obstacle: &Obstacle) -> String {
        let row = obstacle.row.as_ref();
        let kind = row.map(|row| record::text(row, "kind")).unwrap_or_default();
        let (first, others) = obstacle.rows();
        let cells = obstacle.cells().filter(|cell| Some((cell.table, cell.id)) == first);
        let named = cells.map(|cell| self.spot((cell.table, &cell.column), &kind)).filter(Spot::is_named);
        let mut fields: Vec<String> = named.map(|spot| spot.title(self.words)).collect();
        let mut told = BTreeSet::new();
        fields.retain(|field| told.insert(field.clone()));
        let name = row.map(record::name).unwrap_or_default();
        let later = obstacle.later.as_ref().map(|later| self.later(later, obstacle));
        let why = obstacle.why.code();
        hindrance_sentence(self.words, &Hindrance { why, fields, name: &name, others, later })
    }

    fn later<'b>(&self, later: &'b LaterAction, obstacle: &Obstacle) -> Later<'b> {
        let is_named =
            |change: &&Change| self.spot((change.table, &change.column), &kind_of(change)).is_named();
        let named = || later.changes.iter().filter(is_named);
        let hit: BTreeSet<_> =
            obstacle.cells().map(|cell| (cell.table, cell.id, cell.column.as_str())).collect();
        let is_hit = |change: &&Change| hit.contains(&(change.table, change.id, change.column.as_str()));
        let part = named().filter(is_hit).count().max(1);
        let entry = &later.action.entry;
        let part = (part, named().count().max(part));
        Later { who: &entry.actor, at: entry.at, did: self.sentence(&later.action), part }
    }

    /// The cell of a table, with the own field it may hold; `kind` is the column `kind` of its row.
    pub fn spot<'b>(&'b self, (table, column): (&'static Table, &'b str), kind: &'b str) -> Spot<'b> {
        Spot { table: table.name, column, kind, own: self.facts.own_field(table, column) }
    }
}

/// A file that was written outside is told by what stands in it.
fn spoken_kind(row: &EntryRow) -> Cow<'_, str> {
    let what = row.subject.as_ref().filter(|_| row.table.is_none()).map(|about| record::text(about, "what"));
    match what.filter(|what| !what.is_empty()) {
        Some(what) => format!("{}-{what}", row.entry.kind).into(),
        None => row.entry.kind.as_str().into(),
    }
}

fn kind_of(change: &Change) -> String {
    record::text(&change.row, "kind")
}
