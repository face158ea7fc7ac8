//! A window of contracts, the newest first: never all rows, never OFFSET.

use super::{
    CONTRACT,
    list::{ContractOut, Here, written},
};
use crate::{
    domain::{
        contract::{narrowed::Narrowed, order::ContractOrder, standing::Standing, state::ContractState},
        id::Id,
        search::fold,
    },
    store::{
        Image, Query, StoreResult,
        office::settings::ReadSettings,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params, types::ValueRef};
use serde_json::Value;
use std::collections::BTreeMap;

const OLDER: &str = concat!(include_str!("scan.sql"), include_str!("older.sql"));
const NEWER: &str = concat!(include_str!("scan.sql"), include_str!("newer.sql"));

/// What of a row says how the contract stands; the columns behind the words.
const STANDING: [&str; 13] = [
    "state",
    "state_day",
    "day",
    "start_day",
    "end_day",
    "current_end",
    "renewal",
    "renewal_months",
    "renewal_most",
    "notice_days",
    "prolonged",
    "ended_on",
    "let_end",
];

/// Which contracts a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractsShown {
    pub narrowed: Narrowed,
    /// Words that all stand in number, client or subject.
    pub words: String,
    pub order: ContractOrder,
}

impl ContractsShown {
    /// Whether not all contracts are shown.
    pub fn is_narrowed(&self) -> bool {
        self.narrowed != Narrowed::All || !self.words.is_empty()
    }
}

/// A place between contracts: the day and the identity of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractAnchor {
    /// `YYYY-MM-DD`.
    pub day: String,
    pub id: Id,
}

impl ContractAnchor {
    pub fn of(contract: &ContractOut) -> Self {
        Self { day: contract.text("day"), id: contract.id }
    }

    /// Before the newest one.
    fn top() -> Self {
        Self { day: "~".to_owned(), id: Id(i64::MAX) }
    }

    /// Behind the oldest one.
    const fn bottom() -> Self {
        Self { day: String::new(), id: Id(0) }
    }
}

/// Which part of the list to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContractEdge {
    Start,
    End,
    /// Older than this one.
    After(ContractAnchor),
    /// Newer than this one.
    Before(ContractAnchor),
    /// This one and its neighbours on both sides.
    Around(Id),
}

/// A part of the list of contracts.
#[derive(Clone, Debug)]
pub struct ReadContracts {
    pub shown: ContractsShown,
    pub edge: ContractEdge,
    pub today: NaiveDate,
    pub limit: usize,
}

/// Contracts in order, and whether there are more on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractWindow {
    pub rows: Vec<ContractOut>,
    pub more_above: bool,
    pub more_below: bool,
}

impl Query for ReadContracts {
    type Answer = ContractWindow;

    fn run(&self, conn: &Connection) -> StoreResult<ContractWindow> {
        let scan = Scan::new(conn, &self.shown, self.today)?;
        if self.shown.order == ContractOrder::Deadline {
            return self.part(&scan.by_deadline()?, &scan);
        }
        let older = |anchor: &ContractAnchor, limit| scan.some(OLDER, anchor, limit);
        let newer = |anchor: &ContractAnchor, limit| {
            let (mut ids, more) = scan.some(NEWER, anchor, limit)?;
            ids.reverse();
            StoreResult::Ok((ids, more))
        };
        let ((above, more_above), (below, more_below)) = match &self.edge {
            ContractEdge::Start => ((Vec::new(), false), older(&ContractAnchor::top(), self.limit)?),
            ContractEdge::End => (newer(&ContractAnchor::bottom(), self.limit)?, (Vec::new(), false)),
            ContractEdge::After(anchor) => ((Vec::new(), true), older(anchor, self.limit)?),
            ContractEdge::Before(anchor) => (newer(anchor, self.limit)?, (Vec::new(), true)),
            ContractEdge::Around(id) => {
                let image = Load { table: &CONTRACT, id: *id }.run(conn)?;
                let day = image.map_or_else(|| "~".to_owned(), |image| record::text(&image, "day"));
                let itself = ContractAnchor { day: day.clone(), id: Id(id.0.saturating_add(1)) };
                let above = newer(&ContractAnchor { day, id: *id }, self.limit / 2)?;
                (above, older(&itself, self.limit)?)
            }
        };
        let rows = scan.found(above.into_iter().chain(below))?;
        Ok(ContractWindow { rows, more_above, more_below })
    }
}

impl ReadContracts {
    /// The part of all that are shown.
    fn part(&self, all: &[Id], scan: &Scan) -> StoreResult<ContractWindow> {
        let place = |id: Id| all.iter().position(|one| *one == id);
        let limit = self.limit;
        let from_to = match &self.edge {
            ContractEdge::Start => (0, limit),
            ContractEdge::End => (all.len().saturating_sub(limit), all.len()),
            ContractEdge::After(anchor) => {
                let at = place(anchor.id).map_or(0, |at| at + 1);
                (at, at + limit)
            }
            ContractEdge::Before(anchor) => {
                let at = place(anchor.id).unwrap_or_default();
                (at.saturating_sub(limit), at)
            }
            ContractEdge::Around(id) => {
                let at = place(*id).unwrap_or_default();
                (at.saturating_sub(limit / 2), at + limit)
            }
        };
        let (from, to) = (from_to.0.min(all.len()), from_to.1.min(all.len()));
        let rows = scan.found(all.get(from..to).unwrap_or_default().iter().copied())?;
        Ok(ContractWindow { rows, more_above: from > 0, more_below: to < all.len() })
    }
}

/// All contracts that a list shows, in its order.
#[derive(Clone, Debug)]
pub struct EveryContract {
    pub shown: ContractsShown,
    pub today: NaiveDate,
}

impl Query for EveryContract {
    type Answer = Vec<ContractOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ContractOut>> {
        let scan = Scan::new(conn, &self.shown, self.today)?;
        let ids = match self.shown.order {
            ContractOrder::Newest => scan.some(OLDER, &ContractAnchor::top(), usize::MAX)?.0,
            ContractOrder::Deadline => scan.by_deadline()?,
        };
        scan.found(ids)
    }
}

/// How many contracts with these words there are, by what a list can be narrowed to.
#[derive(Clone, Debug)]
pub struct CountContracts {
    pub words: String,
    pub today: NaiveDate,
}

/// The numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContractCounts {
    all: usize,
    expiring: usize,
    stuck: usize,
    states: BTreeMap<ContractState, usize>,
}

impl ContractCounts {
    pub fn of(&self, narrowed: Narrowed) -> usize {
        match narrowed {
            Narrowed::All => self.all,
            Narrowed::Expiring => self.expiring,
            Narrowed::Stuck => self.stuck,
            Narrowed::State(state) => self.states.get(&state).copied().unwrap_or_default(),
        }
    }
}

impl Query for CountContracts {
    type Answer = ContractCounts;

    fn run(&self, conn: &Connection) -> StoreResult<ContractCounts> {
        let shown = ContractsShown { words: self.words.clone(), ..ContractsShown::default() };
        let scan = Scan::new(conn, &shown, self.today)?;
        let mut counts = ContractCounts::default();
        scan.each(OLDER, &ContractAnchor::top(), |_, standing| {
            let fits = |narrowed: Narrowed| usize::from(narrowed.fits(standing, self.today, scan.window));
            counts.all += 1;
            counts.expiring += fits(Narrowed::Expiring);
            counts.stuck += fits(Narrowed::Stuck);
            *counts.states.entry(standing.state).or_default() += 1;
            true
        })?;
        Ok(counts)
    }
}

/// A walk along the contracts that reads no more of each than decides whether it is shown.
struct Scan<'a> {
    conn: &'a Connection,
    narrowed: Narrowed,
    words: Vec<String>,
    here: Here,
    window: u32,
}

impl<'a> Scan<'a> {
    fn new(conn: &'a Connection, shown: &ContractsShown, today: NaiveDate) -> StoreResult<Self> {
        Ok(Self {
            conn,
            narrowed: shown.narrowed,
            words: shown.words.split_whitespace().map(fold).collect(),
            here: Here::read(conn, today)?,
            window: ReadSettings.run(conn)?.contract_window().days(),
        })
    }

    /// All that are shown, by the day of their decision; of one day and of none the newest first.
    fn by_deadline(&self) -> StoreResult<Vec<Id>> {
        let mut found = Vec::new();
        self.each(OLDER, &ContractAnchor::top(), |id, standing| {
            let asks_by = standing.asks_by();
            found.push(((asks_by.is_none(), asks_by), id));
            true
        })?;
        found.sort_by_key(|(key, _)| *key);
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    /// The contracts themselves.
    fn found(&self, ids: impl IntoIterator<Item = Id>) -> StoreResult<Vec<ContractOut>> {
        let rows = ids.into_iter().map(|id| ContractOut::find(self.conn, id, &self.here));
        rows.filter_map(StoreResult::transpose).collect()
    }

    /// So many that are shown, and whether there are more.
    fn some(&self, sql: &str, anchor: &ContractAnchor, limit: usize) -> StoreResult<(Vec<Id>, bool)> {
        let (mut ids, mut more) = (Vec::new(), false);
        self.each(sql, anchor, |id, _| {
            more = ids.len() >= limit;
            if !more {
                ids.push(id);
            }
            !more
        })?;
        Ok((ids, more))
    }

    /// Each one that is shown, from the anchor on, while `go_on` says so.
    fn each(
        &self,
        sql: &str,
        anchor: &ContractAnchor,
        mut go_on: impl FnMut(Id, &Standing) -> bool,
    ) -> StoreResult<()> {
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query(named_params! { ":day": anchor.day, ":id": anchor.id.0 })?;
        while let Some(row) = rows.next()? {
            if !self.has_words(row)? {
                continue;
            }
            let standing = self.here.standing(&written(&standing_of(row)?)?);
            let is_shown = self.narrowed.fits(&standing, self.here.today, self.window);
            if is_shown && !go_on(Id(row.get(0)?), &standing) {
                break;
            }
        }
        Ok(())
    }

    fn has_words(&self, row: &Row) -> StoreResult<bool> {
        if self.words.is_empty() {
            return Ok(true);
        }
        let subject = row.get::<_, Option<String>>(3)?.unwrap_or_default();
        let text = format!("{} {} {subject}", row.get::<_, String>(1)?, row.get::<_, String>(2)?);
        let text = fold(&text);
        Ok(self.words.iter().all(|word| text.contains(word.as_str())))
    }
}

fn standing_of(row: &Row) -> StoreResult<Image> {
    let mut image = Image::new();
    for (at, column) in (4_usize..).zip(STANDING) {
        let value = match row.get_ref(at)? {
            ValueRef::Integer(number) => Value::from(number),
            ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text)),
            _ => continue,
        };
        image.insert(column.to_owned(), value);
    }
    Ok(image)
}
