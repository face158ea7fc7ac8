//! Which rows a write touched, so that screens reload only what they show.

use super::{Table, client::CLIENT, invoice::INSTALMENT, payment::ALLOCATION};
use crate::domain::id::Id;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    rows: BTreeMap<&'static Table, BTreeSet<Id>>,
    all: bool,
    /// Another session wrote.
    foreign: bool,
    /// Clients whose place in the morning run may be another now; nothing where that is not known.
    clients: Option<BTreeSet<Id>>,
    /// Days on which activities that were written stood or stand now, where the clients are known.
    days: BTreeSet<NaiveDate>,
}

impl Changes {
    /// Notes a row; false when it was noted before.
    pub fn add(&mut self, table: &'static Table, id: Id) -> bool {
        self.rows.entry(table).or_default().insert(id)
    }

    /// News that make every list read itself again.
    pub fn everything() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// The same, written by another session.
    #[must_use]
    pub(super) fn by_others(self) -> Self {
        Self { foreign: true, ..self }
    }

    /// Whether another session wrote.
    pub const fn are_by_others(&self) -> bool {
        self.foreign
    }

    pub fn touches(&self, table: &'static Table) -> bool {
        self.all || self.rows.contains_key(table)
    }

    pub fn touches_row(&self, table: &'static Table, id: Id) -> bool {
        self.all || self.rows.get(table).is_some_and(|ids| ids.contains(&id))
    }

    /// Whether somebody's morning run may be another one.
    pub fn concerns_run(&self) -> bool {
        self.all || !self.rows.is_empty()
    }

    /// Whether more or less may be owed.
    pub fn concerns_debts(&self) -> bool {
        [&INSTALMENT, &ALLOCATION, &CLIENT].into_iter().any(|table| self.touches(table))
    }

    /// Says which clients of the morning run are concerned and which days of the plan, all of them.
    pub(super) fn concern(&mut self, clients: BTreeSet<Id>, days: BTreeSet<NaiveDate>) {
        (self.clients, self.days) = (Some(clients), days);
    }

    /// Days on which what was written stood or stands now; all of them where the clients are known.
    pub fn days(&self) -> &BTreeSet<NaiveDate> {
        &self.days
    }

    /// The clients whose place in the morning run may be another now; nothing where it may be anybody.
    pub fn clients(&self) -> Option<&BTreeSet<Id>> {
        self.clients.as_ref()
    }

    /// Rows by their tables.
    pub fn tables(&self) -> impl Iterator<Item = (&'static Table, &BTreeSet<Id>)> {
        self.rows.iter().map(|(table, ids)| (*table, ids))
    }

    pub fn rows(&self) -> impl Iterator<Item = (&'static Table, Id)> + '_ {
        self.rows.iter().flat_map(|(table, ids)| ids.iter().map(|id| (*table, *id)))
    }

    /// The touched rows of a table.
    pub fn of(&self, table: &'static Table) -> impl Iterator<Item = Id> {
        self.rows.get(table).into_iter().flatten().copied()
    }

    /// How many rows of a table were touched.
    pub fn count(&self, table: &'static Table) -> usize {
        self.rows.get(table).map_or(0, BTreeSet::len)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && !self.all
    }
}
