//! Who changed what, newest first.

use super::{
    Desk,
    arguments::{JournalChosen, JournalVerb, JournalWanted},
    client::cursor_refused,
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    output::{Outcome, Table, text_or_null},
};
use crate::{
    domain::field::Kind,
    i18n::{columns, dates::start_of},
    report::{Teller, record},
    store::{
        Store,
        journal::{
            Change, CountJournal, EntryRow, JournalEdge, JournalFilter, ListActors, ListJournal, ShowEntry,
        },
        office::ReadFacts,
        record::name,
    },
    ui::text::clean,
};
use serde_json::{Value, json};

pub use crate::report::entry_json;

/// Prints a part of the journal, or one action with its changes.
pub fn run(wanted: &JournalWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    match wanted.verb {
        Some(JournalVerb::Show(one)) => show(one.id, store, desk),
        None => list(wanted, store, desk),
    }
}

/// One action: every changed field before and after.
fn show(id: i64, store: &Store, desk: &Desk) -> Done<Outcome> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-entry-unknown").part("id", id.to_string()).rule("U-9");
    let wanted = ShowEntry { schema: store.schema(), entry: id, limit: usize::MAX };
    let (found, changes) = store.read(&wanted)?.ok_or_else(unknown)?;
    let row = entry(store, found.part_of.unwrap_or(found.id))?.ok_or_else(unknown)?;
    let teller = Teller { words: desk.words, facts: &store.read(&ReadFacts)? };
    let cells: Vec<Cell> = changes.iter().filter_map(|change| Cell::of(change, &teller)).collect();
    let mut json = entry_json(&row, &teller);
    if let Value::Object(fields) = &mut json {
        fields.insert("changes".to_owned(), cells.iter().map(Cell::json).collect());
    }
    let headings = ["field-name", "journal-field", "journal-before", "journal-after"];
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let table = Table { headings, rows: cells.into_iter().map(|cell| Vec::from(cell.told)).collect() };
    Ok(Outcome::new(json, table.text(desk.format)).with_messages([sentence(&row, &teller)]))
}

fn list(wanted: &JournalWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let filter = filter(&wanted.chosen, store)?;
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
    let teller = Teller { words: desk.words, facts: &store.read(&ReadFacts)? };
    let items: Vec<Value> = rows.iter().map(|row| entry_json(row, &teller)).collect();
    let text = if rows.is_empty() { String::new() } else { table(&rows, &teller).text(desk.format) };
    let outcome = Outcome::new(super::output::list(&items, next.as_deref(), total), text);
    Ok(outcome.with_messages([desk.words.count("cli-entries-count", total)].into_iter().chain(said)))
}

/// Who is meant, however the name is spelled.
fn actor(name: &str, store: &Store) -> Done<String> {
    let actors = store.read(&ListActors)?;
    let exact = actors.iter().find(|known| *known == name);
    let found = exact.or_else(|| actors.iter().find(|known| find::same_name(known, name)));
    found.cloned().ok_or_else(|| {
        let unknown = Failure::new(NOTHING_FOUND, "cli-user-unknown").part("name", name);
        unknown.part("accepted", actors.join(", ")).rule("O-6")
    })
}

/// Which actions are meant.
pub fn filter(chosen: &JournalChosen, store: &Store) -> Done<JournalFilter> {
    let about = chosen.client.as_deref().map(|key| find::any_client(store, key)).transpose()?;
    let from = chosen.since.and_then(start_of);
    let actor = chosen.by.as_deref().map(|name| actor(name, store)).transpose()?;
    Ok(JournalFilter { actor, about, from, until: None })
}

fn table(rows: &[EntryRow], teller: &Teller) -> Table {
    let headings = ["cli-id", "cli-when", "cli-who", "cli-what", "cli-undone"];
    let row = |row: &EntryRow| {
        vec![
            row.entry.id.to_string(),
            teller.words.formats.moment(row.entry.at),
            row.entry.actor.clone(),
            sentence(row, teller),
            if row.undone { teller.words.get("cli-yes") } else { String::new() },
        ]
    };
    let headings = headings.map(|key| teller.words.get(key)).to_vec();
    Table { headings, rows: rows.iter().map(row).collect() }
}

/// What was done, in words.
pub fn sentence(row: &EntryRow, teller: &Teller) -> String {
    clean(&teller.sentence(row))
}

/// One changed cell.
struct Cell<'a> {
    change: &'a Change,
    kind: Option<Kind>,
    /// Whose field, which, before and after.
    told: [String; 4],
}

impl<'a> Cell<'a> {
    /// Nothing for what the program notes for itself.
    fn of(change: &'a Change, teller: &Teller) -> Option<Self> {
        let row_kind = crate::store::record::text(&change.row, "kind");
        let spot = teller.spot((change.table, &change.column), &row_kind);
        let name = if change.owner.is_empty() { name(&change.row) } else { change.owner.clone() };
        let shown = |value: Option<&Value>| value.and_then(|value| spot.shown(teller.words, value));
        let [before, after] = [change.before.as_ref(), Some(&change.after)].map(shown);
        let name = columns::name(teller.words, &name);
        let told = [name, spot.title(teller.words), before.unwrap_or_default(), after.unwrap_or_default()];
        let told = told.map(|cell| clean(&cell));
        spot.is_told().then(|| Self { change, kind: spot.kind_of_field(), told })
    }

    fn json(&self) -> Value {
        let [name, label, before, after] = &self.told;
        json!({
            "table": self.change.table.name,
            "id": self.change.id,
            "name": name,
            "field": self.change.column,
            "label": label,
            "before": self.typed(self.change.before.as_ref()),
            "after": self.typed(Some(&self.change.after)),
            "before_text": text_or_null(before),
            "after_text": text_or_null(after),
        })
    }

    /// A value as every other answer gives it: identities are texts, sums have their currency.
    fn typed(&self, value: Option<&Value>) -> Value {
        let stored = value.cloned().unwrap_or_default();
        let is_reference =
            self.change.table.references.iter().any(|(column, _)| *column == self.change.column);
        match stored.as_i64() {
            Some(id) if is_reference => Value::from(id.to_string()),
            _ => record::of_kind(self.kind, stored, &self.change.row),
        }
    }
}

/// The newest action with this entry, as the journal lists it.
pub fn entry(store: &Store, id: i64) -> Done<Option<EntryRow>> {
    Ok(store.read(&ListJournal::action(id))?.into_iter().next())
}
