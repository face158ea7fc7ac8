//! The demo office: a database that shows every screen filled, made from one day and nothing else.

mod clients;
mod contacts;
mod dice;
mod invented;
mod large;
mod numbers;
mod office;
mod papers;
mod rows;

pub use large::fill_large;

use crate::{
    clock::Clock,
    domain::collation::SortLanguage,
    store::{Actor, GENERATED, Missing, Operation, Store, StoreResult, Tx, journal::FindEntry},
};
use chrono::{NaiveDate, NaiveTime};
use std::path::Path;

/// Kind of the journal entry that fills a demo file, and its mark.
pub const KIND: &str = "demo";
/// The only run of the program that ever fills such a file.
const SESSION: i64 = 0x5e51_6b0f_f1ce;

/// Fills an empty database with the demo office as it stands on `today`: users, own firms, clients and
/// people. Refuses a database that has a history with `StoreError::NotEmpty`.
#[derive(Clone, Copy, Debug)]
pub struct FillDemo {
    pub today: NaiveDate,
}

impl Operation for FillDemo {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        tx.require_empty()?;
        office::add(tx, self.today)?;
        let clients = clients::add(tx)?;
        contacts::add(tx, &clients, self.today)?;
        papers::add(tx, &clients)?;
        clients::erase(tx, &clients)
    }
}

/// Makes the file of the demo office: the same bytes for the same day and version of the program.
pub fn build(path: &Path, today: NaiveDate) -> StoreResult<()> {
    let mut store = open(path, today)?;
    store.write(&FillDemo { today })?;
    for language in SortLanguage::ALL {
        store.use_sort_language(language)?;
    }
    store.close()
}

/// Makes a file of `count` clients invented by rule; `progress` is told how many are there.
pub fn build_large(
    path: &Path,
    today: NaiveDate,
    count: u32,
    progress: &mut dyn FnMut(u32),
) -> StoreResult<()> {
    let mut store = open(path, today)?;
    fill_large(&mut store, today, count, progress)?;
    store.close()
}

/// True when a generator filled this file: only such a file is ever made anew.
pub fn is_demo(store: &Store) -> StoreResult<bool> {
    Ok(store.read(&FindEntry(1))?.is_some_and(|entry| entry.kind == KIND))
}

/// A file whose writer and moment are fixed: the beginning of the day, UTC, so that what a person does on
/// that day comes later.
fn open(path: &Path, today: NaiveDate) -> StoreResult<Store> {
    let actor = Actor { session: SESSION, ..Actor::new("serik", GENERATED) };
    let clock = Clock::Stopped(today.and_time(NaiveTime::MIN).and_utc().timestamp_millis());
    Store::open(path, Missing::Create, actor, clock)
}
