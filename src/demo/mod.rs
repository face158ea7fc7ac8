//! The demo office: a database that shows every screen filled, made from one day and nothing else.

mod activities;
mod acts;
mod annexes;
mod claims;
mod clients;
mod contacts;
mod contracts;
mod debts;
mod dice;
mod file;
mod invented;
mod large;
mod numbers;
mod obligations;
mod office;
mod packages;
mod particulars;
mod rates;
mod reviews;
mod rows;
mod signatories;
mod steps;
mod talks;

pub use large::fill_large;

use crate::{
    clock::Clock,
    domain::collation::SortLanguage,
    store::{
        Actor, GENERATED, Missing, Operation, Store, StoreError, StoreResult, Tx, identity::Identity,
        journal::FindEntry,
    },
};
use chrono::{Datelike as _, NaiveDate, NaiveTime};
use std::{ops::ControlFlow, path::Path};

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
        particulars::add(tx, &clients)?;
        activities::add(tx, &clients, self.today)?;
        let contracts = contracts::add(tx, &clients, self.today)?;
        signatories::add(tx, &clients, self.today)?;
        annexes::add(tx, &contracts, self.today)?;
        obligations::add(tx, &contracts, self.today)?;
        packages::add(tx, &contracts, self.today)?;
        debts::add(tx, &clients, &contracts, self.today)?;
        acts::add(tx, &clients, self.today)?;
        reviews::add(tx, &contracts, self.today)?;
        office::add_absences(tx, self.today)?;
        clients::add_branches(tx, &clients)?;
        clients::erase(tx, &clients)
    }
}

/// What a demo file shall be.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The day that all its days count from.
    pub today: NaiveDate,
    /// So many clients invented by rule; `None` is the demo office.
    pub size: Option<u32>,
    /// Takes the place of the file that is there, whatever that holds. Nobody may have it open.
    pub over: bool,
}

/// Is told how many clients are there, and answers whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(u32) -> ControlFlow<()>;

/// Makes a demo file: the same bytes for the same wish and version of the program. A file with a history is
/// refused with `StoreError::NotEmpty`; one that is stopped ends with `StoreError::Cancelled` and leaves
/// everything as it was.
pub fn make(path: &Path, wish: Wish, progress: Progress) -> StoreResult<()> {
    let fill = |new: &Path| match wish.size {
        None => fill_office(new, wish.today, progress),
        Some(count) => {
            let mut store = begin(new, wish.today)?;
            fill_large(&mut store, wish.today, count, progress)?;
            store.close()
        }
    };
    if wish.over { file::over(path, fill) } else { file::into_empty(path, wish.today, fill) }
}

/// Makes the file of the demo office.
pub fn build(path: &Path, today: NaiveDate) -> StoreResult<()> {
    make(path, Wish { today, size: None, over: false }, &mut |_| ControlFlow::Continue(()))
}

fn fill_office(path: &Path, today: NaiveDate, progress: Progress) -> StoreResult<()> {
    let mut store = begin(path, today)?;
    store.write(&FillDemo { today })?;
    for language in SortLanguage::ALL {
        store.use_sort_language(language)?;
    }
    store.close()?;
    let made = u32::try_from(clients::count()).unwrap_or(u32::MAX);
    if progress(made).is_break() { Err(StoreError::Cancelled) } else { Ok(()) }
}

/// True when a generator filled this file: only such a file is ever made anew.
pub fn is_demo(store: &Store) -> StoreResult<bool> {
    Ok(store.read(&FindEntry(1))?.is_some_and(|entry| entry.kind == KIND))
}

/// A new file, of an office that is the same for the same day.
fn begin(path: &Path, today: NaiveDate) -> StoreResult<Store> {
    let mut store = open(path, today)?;
    let named = |what: i64| {
        format!(
            "{:032x}",
            i128::from(SESSION) << 32 | i128::from(today.num_days_from_ce()) << 1 | i128::from(what)
        )
    };
    store.call_it(Identity { office: named(0), epoch: named(1) })?;
    Ok(store)
}

/// A file whose writer and moment are fixed: the beginning of the day, UTC, so that what a person does on
/// that day comes later.
fn open(path: &Path, today: NaiveDate) -> StoreResult<Store> {
    let actor = Actor { session: SESSION, ..Actor::new("serik", GENERATED) };
    let clock = Clock::stopped(today.and_time(NaiveTime::MIN).and_utc().timestamp_millis());
    Store::open(path, Missing::Create, actor, clock)
}
