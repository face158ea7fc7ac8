//! A client that rows speak of, as it is and as it will be.

mod rows;

use super::{
    candidate::At,
    reading::{Reach, Reading},
};
use crate::{
    domain::{
        client,
        collation::SortLanguage,
        contact,
        field::{Draft, Flaw, TEXT_LIMIT, tidy_tags},
        id::Id,
        import::{Gain, warning},
        search::{Key, fold, name_key},
    },
    store::{
        Fields, Image, Query, StoreError, StoreResult,
        client::{CLIENT, Derived, Source},
        contact::{
            ContactBase,
            points::{Owner, Point, points_of},
        },
        record::{self, Load},
    },
};
use rows::{accounts, notes, people};
use rusqlite::Connection;
use serde_json::Value;
use std::{borrow::Cow, collections::BTreeSet};

/// Fields of an account besides its number.
const DETAILS: [&str; 4] = ["bank_code", "bank", "correspondent", "kbe"];

/// What is filled in at a person where it is empty.
const FILLED: [&str; 7] = ["position", "birthday", "role", "attitude", "channel", "hours", "language"];

/// Phones or mails of one holder.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    known: Vec<Point>,
    pub(super) added: Vec<Point>,
}

impl Points {
    fn take(&mut self, field: &'static str, more: &[Point]) -> Vec<Gain> {
        let before = self.added.len();
        for point in more {
            if !self.known.iter().chain(&self.added).any(|known| known.reaches_same(point)) {
                self.added.push(point.clone());
            }
        }
        self.added.iter().skip(before).map(|point| Gain::added(field, point.typed.as_str())).collect()
    }
}

/// Columns that rows of one import have said something of. The first row that speaks of a column is believed, so
/// that a file whose rows differ says the same when it is imported again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said(u64);

impl Said {
    /// Notes a column; answers whether it was noted before.
    fn again(&mut self, column: &str) -> bool {
        let own = || column.strip_prefix("own_")?.parse::<usize>().ok();
        let place = client::FIELDS.iter().position(|field| field.key == column);
        let place = place.or_else(|| Some(client::FIELDS.len() + own()?));
        let place = place.and_then(|place| u32::try_from(place).ok());
        let bit = place.and_then(|place| 1_u64.checked_shl(place)).unwrap_or_default();
        let before = self.0;
        self.0 |= bit;
        before & bit != 0
    }
}

/// What a client gets from a row, and what it does not get because an earlier row said otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gains {
    pub(super) gains: Vec<Gain>,
    pub(super) passed_over: Vec<Flaw>,
}

/// A person at the client; `base` is `None` for one to be added.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) base: Option<ContactBase>,
    /// What stands there and will stand there.
    pub(super) draft: Draft,
    pub(super) is_changed: bool,
    pub(super) phones: Points,
    pub(super) mails: Points,
}

/// A bank account; `base` is `None` for one to be added.
#[derive(Clone, Debug)]
pub(super) struct Account {
    pub(super) base: Option<(Id, i64)>,
    /// What stands there and will stand there.
    pub(super) draft: Draft,
    pub(super) is_changed: bool,
}

/// Everything an import may add to or change in one client.
#[derive(Clone, Debug, Default)]
pub(super) struct Target {
    /// Row and version; `None` for a client to be added.
    pub(super) base: Option<(Id, i64)>,
    /// The first row of the file that speaks of it, when that row adds it.
    pub(super) line: Option<u64>,
    /// What the list calls it; empty in lists of others.
    pub(super) id: String,
    /// The head office to set.
    pub(super) head: Option<At>,
    /// Columns as they will stand.
    pub(super) values: Image,
    /// Those of them that are to be written.
    pub(super) sets: BTreeSet<&'static str>,
    /// The manager to set, by name.
    pub(super) owner: Option<String>,
    pub(super) phones: Points,
    pub(super) mails: Points,
    pub(super) people: Vec<Person>,
    pub(super) accounts: Vec<Account>,
    pub(super) notes: Vec<String>,
    pub(super) added_notes: Vec<String>,
    pub(super) is_changed: bool,
    pub(super) said: Said,
    /// What is computed of a client to be added, while no other row speaks of it.
    pub(super) derived: Option<Derived>,
}

impl Target {
    /// The client that a row adds.
    pub(super) fn of_new(reading: &Reading) -> Result<Self, Flaw> {
        let row = reading.row;
        let mut target = Self { line: Some(row.line), id: row.id.clone(), ..Self::default() };
        target.take(reading)?;
        Ok(target)
    }

    /// All that is computed of the client, should it be added as it is.
    pub(super) fn derive(&self, languages: &[SortLanguage]) -> StoreResult<Derived> {
        let mut source = Source::of_new(&self.values);
        let add = |source: &mut Source, phones: &Points, mails: &Points, is_own| {
            for (kind, points) in [("phone", phones), ("mail", mails)] {
                let addresses = points.added.iter().map(|point| point.address().to_owned());
                addresses.for_each(|address| source.add_point(kind, address, is_own));
            }
        };
        for person in &self.people {
            source.add_person(person.name()?, None);
        }
        add(&mut source, &self.phones, &self.mails, true);
        self.people.iter().for_each(|person| add(&mut source, &person.phones, &person.mails, false));
        Ok(Derived::of(&source, languages))
    }

    /// The client as it is in the base.
    pub(super) fn load(conn: &Connection, id: Id) -> StoreResult<Self> {
        let values = Load { table: &CLIENT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let points = |kind| -> StoreResult<Points> {
            Ok(Points { known: points_of(conn, Owner::Client(id), kind)?, added: Vec::new() })
        };
        Ok(Self {
            base: record::base(&values),
            values,
            phones: points("phone")?,
            mails: points("mail")?,
            people: people(conn, id)?,
            accounts: accounts(conn, id)?,
            notes: notes(conn, id)?,
            ..Self::default()
        })
    }

    /// Takes in what a row says; answers what is new of it. Empty cells change nothing, phones and mails are
    /// never taken away. Fails before anything is taken.
    pub(super) fn take(&mut self, reading: &Reading) -> Result<Gains, Flaw> {
        let Reading { row, client, .. } = reading;
        let (given, concluded) = (reading.given.as_ref(), reading.concluded.as_ref());
        let (given, concluded) = (given.map_err(Flaw::clone)?, concluded.map_err(Flaw::clone)?);
        let is_new = self.base.is_none() && self.values.is_empty();
        self.derived = None;
        let Gains { mut gains, passed_over } =
            if is_new { self.begin_with(given) } else { self.take_columns(given) };
        for (column, value) in concluded.iter().filter(|(column, _)| is_new && !row.client.has(column)) {
            self.set(column, value.clone());
        }
        gains.extend(self.phones.take("phones", &client.phones));
        gains.extend(self.mails.take("mails", &client.mails));
        gains.extend(row.contact.iter().flat_map(|contact| self.take_person(contact, &reading.contact)));
        gains.extend(row.accounts.iter().flat_map(|account| self.take_account(account)));
        gains.extend(self.take_note(&row.note));
        self.is_changed |= is_new || !gains.is_empty();
        Ok(Gains { gains, passed_over })
    }

    /// The columns to write; they are taken out.
    pub(super) fn take_sets(&mut self) -> Fields {
        let Self { values, sets, .. } = self;
        let columns = values.iter_mut();
        columns.filter_map(|(name, value)| Some((*sets.get(name.as_str())?, value.take()))).collect()
    }

    /// Phones and mails that it gets, those of its people too.
    pub(super) fn added_points(&self) -> impl Iterator<Item = &Point> {
        let people = self.people.iter().flat_map(|person| [&person.phones, &person.mails]);
        [&self.phones, &self.mails].into_iter().chain(people).flat_map(|points| &points.added)
    }

    /// The first columns of a new client: all of them are news, and nobody asks which.
    fn begin_with(&mut self, fields: &Fields) -> Gains {
        for (column, value) in fields {
            let value = self.joined(column, value).into_owned();
            if !value.is_null() {
                self.said.again(column);
                self.set(column, value);
            }
        }
        Gains::default()
    }

    fn take_columns(&mut self, fields: &Fields) -> Gains {
        let mut found = Gains::default();
        for (column, value) in fields {
            let value = self.joined(column, value);
            if value.is_null() {
                continue;
            }
            let is_said = self.said.again(column) && *column != "tags";
            if self.values.get(*column) == Some(&*value) {
                continue;
            }
            if is_said {
                let told = [("text", value.as_str().map_or_else(|| value.to_string(), str::to_owned))];
                found.passed_over.push(warning(column, "import-warning-said-before", told));
                continue;
            }
            let before = record::text(&self.values, column);
            self.set(column, value.into_owned());
            found.gains.push(Gain { field: column, before, after: record::text(&self.values, column) });
        }
        found
    }

    fn set(&mut self, column: &'static str, value: Value) {
        self.values.insert(column.to_owned(), value);
        self.sets.insert(column);
    }

    /// Tags join those that are there, and a name in another spelling changes nothing.
    fn joined<'a>(&self, column: &str, value: &'a Value) -> Cow<'a, Value> {
        let (known, given) = (|| record::text(&self.values, column), value.as_str().unwrap_or_default());
        match column {
            "tags" => Cow::Owned(Value::from(tidy_tags(&format!("{}, {given}", known())))),
            "name" if is_spelling_of(&known(), given) => Cow::Owned(Value::Null),
            _ => Cow::Borrowed(value),
        }
    }

    fn take_person(&mut self, contact: &Draft, reach: &Reach) -> Vec<Gain> {
        let wanted = fold(contact.get("name"));
        let known = self.people.iter().position(|person| fold(person.draft.get("name")) == wanted);
        let Some(person) = known.and_then(|at| self.people.get_mut(at)) else {
            let mut draft = contact.clone();
            for key in ["phones", "mails"] {
                draft.remove(key);
            }
            let (phones, mails) = (Points::default(), Points::default());
            let mut person = Person { base: None, draft, is_changed: false, phones, mails };
            person.reach(reach);
            self.people.push(person);
            return vec![Gain::added("contact_id", contact.get("name"))];
        };
        person.take(contact, reach)
    }

    fn take_account(&mut self, given: &Draft) -> Vec<Gain> {
        let number = |draft: &Draft| crate::domain::identity::check_iban(draft.get("iban")).value;
        let wanted = number(given);
        let known = self.accounts.iter().position(|account| number(&account.draft) == wanted);
        let Some(account) = known.and_then(|at| self.accounts.get_mut(at)) else {
            self.accounts.push(Account { base: None, draft: given.clone(), is_changed: true });
            return vec![Gain::added("iban", wanted)];
        };
        let mut gains = Vec::new();
        for key in DETAILS.into_iter().filter(|key| given.has(key)) {
            let text = given.get(key).split_whitespace().collect::<Vec<_>>().join(" ");
            if account.draft.get(key) != text {
                let before = account.draft.get(key).to_owned();
                account.draft.set(key, text.as_str());
                gains.push(Gain { field: key, before, after: text });
            }
        }
        account.is_changed |= !gains.is_empty();
        gains
    }

    fn take_note(&mut self, note: &str) -> Option<Gain> {
        let note = note.trim();
        let is_known =
            note.is_empty() || self.notes.iter().chain(&self.added_notes).any(|known| known == note);
        if is_known {
            return None;
        }
        self.added_notes.push(note.to_owned());
        Some(Gain::added("text", note))
    }
}

impl Person {
    /// The name as it is kept.
    pub(super) fn name(&self) -> StoreResult<String> {
        let name =
            record::columns(contact::FIELDS.iter().filter(|field| field.key == "name"), &self.draft, true)?;
        Ok(name.into_iter().find_map(|(_, value)| Some(value.as_str()?.to_owned())).unwrap_or_default())
    }

    /// Whether there is anything to write.
    pub(super) fn has_news(&self) -> bool {
        self.is_changed || !self.phones.added.is_empty() || !self.mails.added.is_empty()
    }

    /// The person as another row of the list has left them meanwhile, at another client: the same is taken in again.
    pub(super) fn anew(&self, conn: &Connection, client: Id) -> StoreResult<Self> {
        let is_same =
            |other: &Self| other.base.map(|base| base.contact.0) == self.base.map(|base| base.contact.0);
        let mut now = people(conn, client)?.into_iter().find(is_same).ok_or(StoreError::NotFound)?;
        let reach = Reach { phones: self.phones.added.clone(), mails: self.mails.added.clone() };
        now.take(&self.draft, &reach);
        Ok(now)
    }

    /// What is empty is filled, comments join; nothing that stands there is changed.
    fn take(&mut self, contact: &Draft, reach: &Reach) -> Vec<Gain> {
        let mut gains = self.reach(reach);
        for key in FILLED.into_iter().filter(|key| contact.has(key)) {
            if self.draft.get(key).is_empty() {
                gains.push(self.set(key, contact.get(key).to_owned()));
            }
        }
        let (known, given) = (self.draft.get("comment").to_owned(), contact.get("comment").trim());
        let joined = if known.is_empty() { given.to_owned() } else { format!("{known}\n{given}") };
        if !known.contains(given) && joined.chars().count() <= TEXT_LIMIT {
            gains.push(self.set("comment", joined));
        }
        gains
    }

    fn set(&mut self, key: &'static str, after: String) -> Gain {
        let before = self.draft.get(key).to_owned();
        self.draft.set(key, after.as_str());
        self.is_changed = true;
        Gain { field: key, before, after }
    }

    fn reach(&mut self, reach: &Reach) -> Vec<Gain> {
        let mut gains = self.phones.take("phones", &reach.phones);
        gains.extend(self.mails.take("mails", &reach.mails));
        gains
    }
}

/// Whether a name is another spelling of the one that is there.
fn is_spelling_of(known: &str, given: &str) -> bool {
    !known.is_empty() && name_key(known, Key::Letters) == name_key(given, Key::Letters)
}
