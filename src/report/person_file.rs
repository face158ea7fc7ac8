//! Everything that is kept of one person, for the person (C-13): as a readable text and for programs.

use super::{
    Teller,
    record::{moment, of_kind, text_or_null},
};
use crate::{
    domain::id::Id,
    i18n::columns::{column as column_name, name},
    store::{
        Image, Reads, StoreResult, Table,
        journal::{Entry, EntryRow, FindEntry, ListJournal},
        person::{About, AboutChange, AboutRow, AllAbout, Person},
        record,
    },
};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// Columns of every row that are told by the program itself.
const BOOKKEEPING: [&str; 4] = ["id", "version", "created_at", "updated_at"];

/// What is kept of a person, with the actions that changed it.
#[derive(Debug)]
pub struct PersonFile {
    pub about: About,
    actions: BTreeMap<i64, (Entry, Option<EntryRow>)>,
}

impl PersonFile {
    /// Gathers it.
    ///
    /// # Errors
    /// `StoreError::NotFound` when there is no such person; those of the database.
    pub fn read(person: Person, reads: &impl Reads) -> StoreResult<Self> {
        let about = reads.answer(AllAbout(person))?;
        let changed = about.history.iter().map(|change| change.entry);
        let entries: BTreeSet<i64> = changed.chain(about.told.iter().map(|(entry, _)| *entry)).collect();
        let mut actions = BTreeMap::new();
        for id in entries {
            let Some(entry) = reads.answer(FindEntry(id))? else { continue };
            let row = reads.answer(ListJournal::action(id))?.into_iter().find(|row| row.entry.id == id);
            actions.insert(id, (entry, row));
        }
        Ok(Self { about, actions })
    }

    /// For programs: every column as it is kept, and the same in words.
    pub fn json(&self, teller: &Teller, now: i64) -> Value {
        let kind = if matches!(self.about.person, Person::Contact(_)) { "contact" } else { "client" };
        let rows = |rows: &[AboutRow]| rows.iter().map(|row| self.row_json(row, teller)).collect::<Value>();
        let history = self.actions.iter().map(|(id, action)| self.action_json(*id, action, teller));
        json!({
            "person": { "id": self.about.person.id(), "name": text_or_null(&self.about.name), "kind": kind },
            "written_at": moment(now),
            "records": rows(&self.about.own),
            "mentions": rows(&self.about.mentions),
            "history": history.collect::<Value>(),
        })
    }

    fn row_json(&self, row: &AboutRow, teller: &Teller) -> Value {
        let mut json = super::record::bookkeeping(&row.image, row.table);
        let told = Row { table: row.table, image: &row.image, names: &self.about.names };
        let fields = told.columns().map(|column| {
            let [label, text] = told.words(column, teller);
            json!({ "field": column, "label": label, "value": told.value(column, teller), "text": text })
        });
        json.insert("table".to_owned(), Value::from(row.table.name));
        json.insert("fields".to_owned(), fields.collect());
        json.insert("doubtful".to_owned(), json!(row.forms));
        json.into()
    }

    fn action_json(&self, id: i64, (entry, row): &(Entry, Option<EntryRow>), teller: &Teller) -> Value {
        let changes = self.changes(id).map(|change| {
            let image = |image: &Image| {
                let told = Row { table: change.table, image, names: &self.about.names };
                told.columns()
                    .map(|column| (column.to_owned(), told.value(column, teller)))
                    .collect::<Map<_, _>>()
            };
            json!({
                "table": change.table.name,
                "id": change.id,
                "before": change.before.as_ref().map(image),
                "after": image(&change.after),
            })
        });
        let told = self.about.told.iter().find(|(told, _)| *told == id).map(|(_, about)| about);
        json!({
            "operation": id.to_string(),
            "at": moment(entry.at),
            "actor": entry.actor,
            "kind": entry.kind,
            "sentence": row.as_ref().map(|row| teller.sentence(row)),
            "told": told,
            "changes": changes.collect::<Value>(),
        })
    }

    fn changes(&self, entry: i64) -> impl Iterator<Item = &AboutChange> {
        self.about.history.iter().filter(move |change| change.entry == entry)
    }

    /// For people.
    pub fn text(&self, teller: &Teller, now: i64) -> String {
        let words = teller.words;
        let title = words.say("about-title", [("name", name(words, &self.about.name))]);
        let made = words.say("about-made", [("when", words.formats.moment(now))]);
        let mut out = format!("{title}\n{made}\n");
        for (heading, rows) in [("about-own", &self.about.own), ("about-mentions", &self.about.mentions)] {
            if !rows.is_empty() {
                let _ = write!(out, "\n{}\n", underlined(&words.get(heading)));
                for row in rows {
                    self.tell_row(row, teller, &mut out);
                }
            }
        }
        let _ = write!(out, "\n{}\n", underlined(&words.get("about-history")));
        for (id, action) in &self.actions {
            self.tell_action(*id, action, teller, &mut out);
        }
        out
    }

    fn tell_row(&self, row: &AboutRow, teller: &Teller, out: &mut String) {
        let words = teller.words;
        let told = Row { table: row.table, image: &row.image, names: &self.about.names };
        let at = |column: &str| {
            let millis = row.image.get(column).and_then(Value::as_i64);
            millis.map_or_else(String::new, |millis| words.formats.moment(millis))
        };
        let when = [("created", at("created_at")), ("changed", at("updated_at"))];
        let removed =
            if row.table.is_removed(&row.image) { words.get("about-removed") } else { String::new() };
        let kind = told.kind(teller);
        let _ = write!(out, "\n{kind} {}{removed}\n  {}\n", row.id.0, words.say("about-when", when));
        for column in told.columns().filter(|column| told.is_told(column, teller)) {
            let [label, text] = told.words(column, teller);
            let _ = writeln!(out, "  {label}: {}", indented(&text));
        }
        if !row.forms.is_empty() {
            let forms = row.forms.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            let _ = writeln!(out, "  {}", words.say("about-doubtful", [("words", forms)]));
        }
    }

    fn tell_action(
        &self,
        id: i64,
        (entry, row): &(Entry, Option<EntryRow>),
        teller: &Teller,
        out: &mut String,
    ) {
        let sentence = row.as_ref().map_or_else(|| entry.kind.clone(), |row| teller.sentence(row));
        let when = teller.words.formats.moment(entry.at);
        let _ = write!(out, "\n{when} · {} · {}\n", entry.actor, indented(&sentence));
        for change in self.changes(id) {
            self.tell_change(change, teller, out);
        }
    }

    /// What of a row became what.
    fn tell_change(&self, change: &AboutChange, teller: &Teller, out: &mut String) {
        let nothing = Image::new();
        let names = &self.about.names;
        let before = Row { table: change.table, image: change.before.as_ref().unwrap_or(&nothing), names };
        let after = Row { table: change.table, image: &change.after, names };
        let columns: BTreeSet<&str> = before.columns().chain(after.columns()).collect();
        let _ = writeln!(out, "  {} {}", after.kind(teller), change.id.0);
        for column in columns.into_iter().filter(|column| after.is_told(column, teller)) {
            if before.image.get(column) == after.image.get(column) {
                continue;
            }
            let [[label, new], [_, old]] = [&after, &before].map(|row| row.words(column, teller));
            let old = if old.is_empty() { String::new() } else { format!("{} → ", indented(&old)) };
            let _ = writeln!(out, "    {label}: {old}{}", indented(&new));
        }
    }
}

/// A heading of the text.
fn underlined(heading: &str) -> String {
    format!("{heading}\n{}", "=".repeat(heading.chars().count()))
}

/// Lines of a value stand under one another.
fn indented(text: &str) -> String {
    text.replace('\n', "\n      ")
}

/// An image in words.
struct Row<'a> {
    table: &'static Table,
    image: &'a Image,
    names: &'a BTreeMap<(&'static Table, Id), String>,
}

impl<'a> Row<'a> {
    fn columns(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let removal = self.table.removal;
        let columns = self.image.keys().map(String::as_str);
        columns.filter(move |column| !BOOKKEEPING.contains(column) && *column != removal)
    }

    /// What the row is: a phone is a phone.
    fn kind(&self, teller: &Teller) -> String {
        let key = match (self.table.name, record::text(self.image, "kind").as_str()) {
            ("client", _) => "form-client",
            ("contact", _) => "form-contact",
            ("note", _) => "form-note",
            ("need", _) => "form-need",
            ("account", _) => "form-account",
            ("consent", _) => "form-consent",
            ("post", _) => "about-post",
            ("not_duplicate", _) => "about-not-duplicate",
            ("contact_point", "phone") => "field-phone",
            ("contact_point", "mail") => "field-mails",
            ("contact_point", _) => "field-messengers",
            _ => return self.table.name.to_owned(),
        };
        teller.words.get(key)
    }

    fn reference(&self, column: &str) -> Option<(&'static Table, Id)> {
        let (_, target) = self.table.references.iter().find(|(known, _)| *known == column)?;
        Some((*target, Id(self.image.get(column)?.as_i64()?)))
    }

    /// Whether a person is told of it: not what says the same once more.
    fn is_told(&self, column: &str, teller: &Teller) -> bool {
        let is_named = self.table.references.iter().any(|(known, _)| *known == column);
        is_named || teller.spot((self.table, column), &record::text(self.image, "kind")).is_told()
    }

    /// The name of a field, and what stands in it; nothing where it is empty.
    fn words(&self, column: &str, teller: &Teller) -> [String; 2] {
        let kind = record::text(self.image, "kind");
        let spot = teller.spot((self.table, column), &kind);
        if let Some(row) = self.reference(column) {
            let named = self.names.get(&row).map(String::as_str).unwrap_or_default();
            let named = if named.is_empty() { row.1.0.to_string() } else { name(teller.words, named) };
            return [column_name(teller.words, column), named];
        }
        let stored = self.image.get(column).unwrap_or(&Value::Null);
        [spot.title(teller.words), spot.shown(teller.words, stored).unwrap_or_default()]
    }

    /// What stands there, for programs: identities are texts, sums have their currency.
    fn value(&self, column: &str, teller: &Teller) -> Value {
        if let Some((table, id)) = self.reference(column) {
            return json!({ "id": id, "name": self.names.get(&(table, id)) });
        }
        let kind = record::text(self.image, "kind");
        let kind = teller.spot((self.table, column), &kind).kind_of_field();
        of_kind(kind, self.image.get(column).cloned().unwrap_or_default(), self.image)
    }
}
