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
        columns::{self, Spot},
        sentence::entry_sentence,
    },
    store::{
        Image, Store,
        journal::{Change, CountJournal, EntryRow, JournalEdge, JournalFilter, ListJournal, ShowEntry},
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
    let facts = store.read(&ReadFacts)?;
    let changes: Vec<[String; 4]> =
        changes.iter().filter_map(|change| told(change, &facts, desk.words)).collect();
    let mut json = entry_json(&row, desk.words);
    if let Value::Object(fields) = &mut json {
        let one = |[name, field, before, after]: &[String; 4]| json!({ "name": name, "field": field, "before": text_or_null(before), "after": text_or_null(after) });
        fields.insert("changes".to_owned(), changes.iter().map(one).collect());
    }
    let headings = ["field-name", "journal-field", "journal-before", "journal-after"];
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let table = Table { headings, rows: changes.into_iter().map(Vec::from).collect() };
    Ok(Outcome::new(json, table.text(desk.format)).with_messages([sentence(&row, desk.words)]))
}

/// Whose field, which, before and after; nothing for what the program notes for itself.
fn told(change: &Change, facts: &Facts, words: &Catalogue) -> Option<[String; 4]> {
    let kind = crate::store::record::text(&change.row, "kind");
    let own = facts.own_field(change.table, &change.column);
    let spot = Spot { table: change.table.name, column: &change.column, kind: &kind, own };
    let name = if change.owner.is_empty() { name(&change.row) } else { change.owner.clone() };
    let shown = |value: Option<&Value>| value.and_then(|value| spot.shown(words, value)).unwrap_or_default();
    let (before, after) = (shown(change.before.as_ref()), shown(Some(&change.after)));
    let cells = [columns::name(words, &name), spot.title(words), before, after];
    spot.is_told().then(|| cells.map(|cell| clean(&cell)))
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
    let items: Vec<Value> = rows.iter().map(|row| entry_json(row, desk.words)).collect();
    let text = if rows.is_empty() { String::new() } else { table(&rows, desk.words).text(desk.format) };
    let outcome = Outcome::new(super::output::list(&items, next.as_deref(), total), text);
    Ok(outcome.with_messages([desk.words.count("cli-entries-count", total)].into_iter().chain(said)))
}

/// The first moment of a day on this computer, in Unix milliseconds.
fn midnight(day: NaiveDate) -> Option<i64> {
    let local = day.and_time(NaiveTime::MIN).and_local_timezone(Local).earliest();
    local.map(|moment| moment.timestamp_millis())
}

fn table(rows: &[EntryRow], words: &Catalogue) -> Table {
    let headings = ["cli-id", "cli-when", "cli-who", "cli-what", "cli-undone"];
    let row = |row: &EntryRow| {
        vec![
            row.entry.id.to_string(),
            words.formats.moment(row.entry.at),
            row.entry.actor.clone(),
            sentence(row, words),
            if row.undone { words.get("cli-yes") } else { String::new() },
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: rows.iter().map(row).collect() }
}

/// One action, for programs.
pub fn entry_json(row: &EntryRow, words: &Catalogue) -> Value {
    json!({
        "id": row.entry.id.to_string(),
        "at": record::moment(row.entry.at),
        "actor": row.entry.actor,
        "kind": row.entry.kind,
        "sentence": sentence(row, words),
        "name": row.subject.as_ref().map(name_of),
        "things": row.things,
        "undone": row.undone,
        "undoes": row.entry.undoes.map(|id| id.to_string()),
        "turned_kind": row.turned_kind,
    })
}

/// What was done, in words.
pub fn sentence(row: &EntryRow, words: &Catalogue) -> String {
    let name = row.subject.as_ref().map(name_of).unwrap_or_default();
    let turned = row.turned_kind.as_deref();
    let things = usize::try_from(row.things).unwrap_or_default();
    entry_sentence(words, &row.entry.kind, turned, &cut(&name, NAME_CELLS), things)
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
