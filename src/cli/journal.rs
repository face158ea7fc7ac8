//! Who changed what, newest first.

use super::{
    Desk,
    arguments::{JournalVerb, JournalWanted},
    client::cursor_refused,
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    output::{Outcome, Table, text_or_null},
    record,
};
use crate::{
    i18n::{
        Catalogue,
        action::{ActionWords, CellWords},
        columns::{self, Spot},
        sentence::{Hindrance, Later, hindrance_sentence},
    },
    store::{
        Image, Store,
        client::CLIENT,
        journal::{
            Change, CountJournal, EntryRow, JournalEdge, JournalFilter, LaterAction, ListJournal, Obstacle,
            ShowEntry,
        },
        office::{Facts, ReadFacts},
        record::name,
    },
    ui::text::{clean, cut},
};
use chrono::{Local, NaiveDate, NaiveTime};
use serde_json::{Value, json};

/// Names longer than this are cut in a sentence: a note has no other name than its text.
const NAME_CELLS: usize = 60;

/// Prints a part of the journal, or one action with its changes.
pub fn run(wanted: &JournalWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    match wanted.verb {
        Some(JournalVerb::Show(one)) => show(one.id, store, desk),
        None => list(wanted, store, desk),
    }
}

/// One action: every changed field before and after.
fn show(id: i64, store: &Store, desk: &Desk) -> Done<Outcome> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-entry-unknown").part("id", id.to_string());
    let wanted = ShowEntry { schema: store.schema(), entry: id, limit: usize::MAX };
    let (found, changes) = store.read(&wanted)?.ok_or_else(unknown)?;
    let row = entry(store, found.part_of.unwrap_or(found.id))?.ok_or_else(unknown)?;
    let teller = Teller::of(store, desk.words)?;
    let changes: Vec<[String; 4]> = changes.iter().filter_map(|change| teller.cells(change)).collect();
    let mut json = teller.json(&row);
    if let Value::Object(fields) = &mut json {
        let one = |[name, field, before, after]: &[String; 4]| json!({ "name": name, "field": field, "before": text_or_null(before), "after": text_or_null(after) });
        fields.insert("changes".to_owned(), changes.iter().map(one).collect());
    }
    let headings = ["field-name", "journal-field", "journal-before", "journal-after"];
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let table = Table { headings, rows: changes.into_iter().map(Vec::from).collect() };
    Ok(Outcome::new(json, table.text(desk.format)).with_messages([teller.sentence(&row)]))
}

fn list(wanted: &JournalWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let about = wanted.client.as_deref().map(|key| find::any_client(store, key)).transpose()?;
    let from = wanted.since.and_then(midnight);
    let filter = JournalFilter { actor: wanted.by.clone(), about, from, until: None };
    let refused = |cursor: &String| cursor.parse().map_err(|_| cursor_refused(cursor));
    let before = wanted.part.after.as_ref().map(refused).transpose()?;
    let edge = before.map_or(JournalEdge::Newest, JournalEdge::Before);
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX - 1);
    let total = store.read(&CountJournal(filter.clone()))?;
    let mut rows = store.read(&ListJournal { filter, edge, limit: limit.saturating_add(1) })?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.entry.id.to_string());
    let said = next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let teller = Teller::of(store, desk.words)?;
    let items: Vec<Value> = rows.iter().map(|row| teller.json(row)).collect();
    let text = if rows.is_empty() { String::new() } else { teller.table(&rows).text(desk.format) };
    let outcome = Outcome::new(super::output::list(&items, next.as_deref(), total), text);
    Ok(outcome.with_messages([desk.words.count("cli-entries-count", total)].into_iter().chain(said)))
}

/// The first moment of a day on this computer, in Unix milliseconds.
fn midnight(day: NaiveDate) -> Option<i64> {
    let local = day.and_time(NaiveTime::MIN).and_local_timezone(Local).earliest();
    local.map(|moment| moment.timestamp_millis())
}

/// Tells actions in words.
pub struct Teller<'a> {
    words: &'a Catalogue,
    facts: Facts,
}

impl<'a> Teller<'a> {
    pub fn of(store: &Store, words: &'a Catalogue) -> Done<Self> {
        Ok(Self { words, facts: store.read(&ReadFacts)? })
    }

    fn table(&self, rows: &[EntryRow]) -> Table {
        let headings = ["cli-id", "cli-when", "cli-who", "cli-what", "cli-undone"];
        let row = |row: &EntryRow| {
            vec![
                row.entry.id.to_string(),
                self.words.formats.moment(row.entry.at),
                row.entry.actor.clone(),
                self.sentence(row),
                if row.undone { self.words.get("cli-yes") } else { String::new() },
            ]
        };
        let headings = headings.map(|key| self.words.get(key)).to_vec();
        Table { headings, rows: rows.iter().map(row).collect() }
    }

    /// One action, for programs.
    pub fn json(&self, row: &EntryRow) -> Value {
        json!({
            "id": row.entry.id.to_string(),
            "at": record::moment(row.entry.at),
            "actor": row.entry.actor,
            "kind": row.entry.kind,
            "sentence": self.sentence(row),
            "name": row.subject.as_ref().map(name_of),
            "things": row.things,
            "undone": row.undone,
            "undoes": row.entry.undoes.map(|id| id.to_string()),
            "turned_kind": row.turned_kind,
        })
    }

    /// What was done, in words.
    pub fn sentence(&self, row: &EntryRow) -> String {
        let name = row.subject.as_ref().map(name_of).unwrap_or_default();
        let names: Vec<[String; 2]> =
            row.changes.iter().map(|change| [kind_of(&change.row), name_of(&change.row)]).collect();
        let cells = row.changes.iter().zip(&names).map(|(change, [kind, name])| CellWords {
            spot: self.spot((change.table, &change.column), kind),
            before: change.before.as_ref(),
            after: &change.after,
            is_removal: change.column == change.table.removal,
            name,
        });
        let is_client = row.table.as_deref() == Some(CLIENT.name);
        let client = if is_client { "" } else { row.client_name.as_str() };
        let words = ActionWords {
            kind: &row.entry.kind,
            turned_kind: row.turned_kind.as_deref(),
            name: &cut(&name, NAME_CELLS),
            client: &cut(&clean(client), NAME_CELLS),
            things: usize::try_from(row.things).unwrap_or_default(),
            others: usize::try_from(row.others).unwrap_or_default(),
            cells: cells.collect(),
        };
        clean(&words.sentence(self.words))
    }

    /// Why an undo cannot simply go on, and what would go with it.
    pub fn hindrance(&self, obstacle: &Obstacle) -> String {
        let kind = obstacle.row.as_ref().map(kind_of).unwrap_or_default();
        let (first, others) = obstacle.rows();
        let cells = obstacle.cells().filter(|cell| Some((cell.table, cell.id)) == first);
        let told = cells.map(|cell| self.spot((cell.table, &cell.column), &kind)).filter(Spot::is_named);
        let mut fields: Vec<String> = told.map(|spot| spot.title(self.words)).collect();
        fields.dedup();
        let name = obstacle.row.as_ref().map(name_of).unwrap_or_default();
        let later = obstacle.later.as_ref().map(|later| self.later(later, obstacle));
        let why = obstacle.why.code();
        hindrance_sentence(self.words, &Hindrance { why, fields, name: &name, others, later })
    }

    fn later<'b>(&self, later: &'b LaterAction, obstacle: &Obstacle) -> Later<'b> {
        let is_told =
            |change: &&Change| self.spot((change.table, &change.column), &kind_of(&change.row)).is_named();
        let told = || later.changes.iter().filter(is_told);
        let part = told().filter(|change| LaterAction::is_hit(change, obstacle)).count().max(1);
        let entry = &later.action.entry;
        let part = (part, told().count().max(part));
        Later { who: &entry.actor, at: entry.at, did: self.sentence(&later.action), part }
    }

    /// Whose field, which, before and after; nothing for what the program notes for itself.
    fn cells(&self, change: &Change) -> Option<[String; 4]> {
        let kind = kind_of(&change.row);
        let spot = self.spot((change.table, &change.column), &kind);
        let name = if change.owner.is_empty() { name(&change.row) } else { change.owner.clone() };
        let shown = |value: Option<&Value>| value.and_then(|value| spot.shown(self.words, value));
        let [before, after] = [change.before.as_ref(), Some(&change.after)].map(shown);
        let name = columns::name(self.words, &name);
        let cells = [name, spot.title(self.words), before.unwrap_or_default(), after.unwrap_or_default()];
        spot.is_told().then(|| cells.map(|cell| clean(&cell)))
    }

    fn spot<'b>(
        &'b self,
        (table, column): (&'static crate::store::Table, &'b str),
        kind: &'b str,
    ) -> Spot<'b> {
        Spot { table: table.name, column, kind, own: self.facts.own_field(table, column) }
    }
}

fn kind_of(row: &Image) -> String {
    crate::store::record::text(row, "kind")
}

/// What a person would call the row of this image.
pub fn name_of(image: &Image) -> String {
    clean(&name(image))
}

/// The newest action with this entry, as the journal lists it.
pub fn entry(store: &Store, id: i64) -> Done<Option<EntryRow>> {
    let wanted =
        ListJournal { filter: JournalFilter::default(), edge: JournalEdge::Before(id + 1), limit: 1 };
    Ok(store.read(&wanted)?.into_iter().next())
}
