//! Which rows a write touched, so that screens reload only what they show.

use super::Table;
use crate::domain::id::Id;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    rows: BTreeMap<&'static Table, BTreeSet<Id>>,
    all: bool,
}

impl Changes {
    /// Notes a row; false when it was noted before.
    pub fn add(&mut self, table: &'static Table, id: Id) -> bool {
        self.rows.entry(table).or_default().insert(id)
    }

    /// News that make every list read itself again.
    pub fn everything() -> Self {
        Self { rows: BTreeMap::new(), all: true }
    }

    pub fn touches(&self, table: &'static Table) -> bool {
        self.all || self.rows.contains_key(table)
    }

    pub fn touches_row(&self, table: &'static Table, id: Id) -> bool {
        self.all || self.rows.get(table).is_some_and(|ids| ids.contains(&id))
    }

    /// Rows by their tables.
    pub fn tables(&self) -> impl Iterator<Item = (&'static Table, &BTreeSet<Id>)> {
        self.rows.iter().map(|(table, ids)| (*table, ids))
    }

    pub fn rows(&self) -> impl Iterator<Item = (&'static Table, Id)> + '_ {
        self.rows.iter().flat_map(|(table, ids)| ids.iter().map(|id| (*table, *id)))
    }

    /// How many rows of a table were touched.
    pub fn count(&self, table: &'static Table) -> usize {
        self.rows.get(table).map_or(0, BTreeSet::len)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && !self.all
    }
}
