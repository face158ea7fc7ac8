//! The office under test and what tests ask of it.

use chrono::NaiveDate;
use serik::{
    clock::Clock,
    demo::build,
    domain::{collation::SortLanguage, id::Id},
    store::{
        Actor, Missing, Store, Table,
        client::{Card, ClientFilter, Edge, ListClients, Order, SearchClients, ShowClient},
        journal::ShowEntry,
        office::COMPANY,
        record::text,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};
use tempfile::TempDir;

pub const DAYS: [(i32, u32, u32); 4] = [(2026, 11, 24), (2027, 3, 7), (2026, 12, 31), (2028, 2, 29)];

pub fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The demo office of one day, opened as a person opens it.
pub struct Office {
    _folder: TempDir,
    pub store: Store,
    pub cards: Vec<Card>,
}

impl Office {
    pub fn on(today: NaiveDate) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.db");
        build(&path, today).unwrap();
        let store = open(&path);
        let cards = ids(&store).into_iter().map(|id| store.read(&ShowClient(id)).unwrap().unwrap()).collect();
        Self { _folder: folder, store, cards }
    }

    pub fn usual() -> Self {
        Self::on(day(DAYS[0]))
    }

    /// How many clients have each value of a column.
    pub fn by(&self, column: &str) -> BTreeMap<String, usize> {
        counted(self.cards.iter().map(|card| text(&card.client, column)))
    }

    pub fn named(&self, name: &str) -> &Card {
        let mut found = self.cards.iter().filter(|card| text(&card.client, "name") == name);
        let card = found.next().unwrap_or_else(|| panic!("{name}"));
        assert!(found.next().is_none(), "{name} is there twice");
        card
    }

    pub fn search(&self, query: &str) -> Vec<Id> {
        let query = SearchClients { query: query.to_owned(), filter: ClientFilter::default() };
        self.store.read(&query).unwrap().ids
    }
}

pub fn open(path: &Path) -> Store {
    Store::open(path, Missing::Refuse, Actor::new("Aigul", "test"), Clock::stopped(1_800_000_000_000))
        .unwrap()
}

pub fn ids(store: &Store) -> Vec<Id> {
    let filter = ClientFilter::default();
    let language = SortLanguage::Kazakh;
    let list = ListClients {
        filter,
        order: Order::Created,
        descending: false,
        language,
        edge: Edge::Start,
        limit: 200,
    };
    store.read(&list).unwrap().rows.into_iter().map(|row| row.id).collect()
}

pub fn counted(values: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    values.for_each(|value| *counts.entry(value).or_default() += 1);
    counts
}

pub fn expected(counts: &[(&str, usize)]) -> BTreeMap<String, usize> {
    counts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

pub fn name(card: &Card) -> String {
    text(&card.client, "name")
}

pub fn is_erased(card: &Card) -> bool {
    name(card).starts_with('#')
}

/// The own firms: the office has no list of them yet, the journal does.
pub fn own_firms(store: &Store) -> Vec<(&'static Table, Id)> {
    let entry = ShowEntry { schema: store.schema(), entry: 1, limit: 200 };
    let (_, changes) = store.read(&entry).unwrap().unwrap();
    let firms: BTreeSet<Id> =
        changes.iter().filter(|change| *change.table == COMPANY).map(|change| change.id).collect();
    assert_eq!(firms.len(), 2);
    firms.into_iter().map(|id| (&COMPANY, id)).collect()
}
