//! The morning run (`A-4`): who gives reasons, and the cards in their order.
//!
//! A source of reasons is one file with one function; `SOURCES` names it, and nothing else has to know. What a client
//! asks for by itself is told of all clients at once (`state.rs`).

mod blocks;
mod caller;
mod card;
mod contracts;
mod debts;
mod detail;
mod documents;
mod done;
mod first;
mod gather;
mod incoming;
mod next_step;
mod obligations;
mod order;
mod overdue;
mod pause;
mod planned;
mod promises;
mod settled;
mod show;
mod state;
mod touched;

pub use caller::{Caller, ShowCaller};
pub use card::{About, ContractNote, DebtNote, RunCard, RunReason};
pub use detail::{RunDetail, ShowRunCard};
pub use done::{CountDone, DoneOnDay, EndOfRun, RunEnd};
pub use first::FirstOfRun;
pub use next_step::{CountWithoutStep, WithoutStep};
pub use order::RunOrder;
pub use pause::{DismissCard, RUN_PAUSE};
pub use show::{NarrowRun, RenewRun, RunShown, RunWanted, RunWindow, ShowRun};
pub use state::StateFaults;
pub(super) use state::tell_all as tell_states;
pub(super) use touched::Touched;

use super::{
    Query, StoreResult,
    activity::{Asked, listed},
    office::{calendar::ReadCalendar, settings::ReadSettings},
};
use crate::domain::{calendar::WorkCalendar, id::Id, money::Money, run::Reason, zone::Zone};
use chrono::{Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};
use rusqlite::Connection;

/// What a source of reasons looks at.
struct RunHere {
    now: NaiveDateTime,
    today: String,
    /// Whose run it is; nobody means the whole office.
    owner: Option<i64>,
    /// The only clients that are asked about, where not all are.
    clients: Option<Vec<Id>>,
    calendar: WorkCalendar,
    /// That of the office; nobody's means that of this computer.
    zone: Option<Zone>,
}

impl RunHere {
    fn read(
        conn: &Connection,
        (run, owner): (&MorningRun, Option<i64>),
        clients: Option<&[Id]>,
    ) -> StoreResult<Self> {
        let (today, clients) = (run.now.date().to_string(), clients.map(<[Id]>::to_vec));
        let (calendar, zone) = (ReadCalendar.run(conn)?, ReadSettings.run(conn)?.zone());
        Ok(Self { now: run.now, today, owner, clients, calendar, zone })
    }

    /// The beginning of a day in the office, in Unix milliseconds. What is known since then brings a card back that was
    /// put aside before.
    fn since(&self, day: NaiveDate) -> i64 {
        let midnight = day.and_time(NaiveTime::MIN);
        let moment = match self.zone {
            Some(zone) => zone.moment(midnight),
            None => Local
                .from_local_datetime(&midnight)
                .earliest()
                .map_or_else(|| midnight.and_utc(), |at| at.to_utc()),
        };
        moment.timestamp_millis()
    }

    /// A question with `:owner` in it about all clients, or about those whose identity stands in this column.
    fn asked(&self, sql: &str, client: &str) -> Asked {
        let mut asked = Asked::new(sql, [(":owner", self.owner.into())]);
        if let Some(clients) = &self.clients {
            let among = format!("  AND {client} IN (SELECT value FROM json_each(:clients))\n");
            asked.also(&among, [(":clients", listed(clients))]);
        }
        asked
    }
}

/// A reason to turn to a client.
#[derive(Clone, Debug)]
struct Found {
    client: Id,
    reason: Reason,
    due: Option<NaiveDate>,
    time: Option<NaiveTime>,
    activity: Option<Id>,
    /// The activity where it is still planned, with its version.
    planned: Option<(Id, i64)>,
    /// Since when this is known, in Unix milliseconds; of a state of things always.
    known_since: i64,
    is_pinned: bool,
    /// What is due, where somebody wrote it down, or the number of a contract; else empty.
    what: String,
    /// What is owed, one for each currency.
    sums: Vec<Money>,
    /// Which contract asks how it goes on.
    contract: Option<ContractNote>,
    /// What about a debt it is, where it is one.
    debt: Option<DebtNote>,
    /// Whose it is: the first is who asks, the others are those who are away (`C-11`).
    whose: usize,
}

/// Somebody who is away, by identity and name.
type Absent = (Id, String);

impl Found {
    const fn of(client: Id, reason: Reason) -> Self {
        Self {
            client,
            reason,
            due: None,
            time: None,
            activity: None,
            planned: None,
            known_since: 0,
            is_pinned: false,
            what: String::new(),
            sums: Vec::new(),
            contract: None,
            debt: None,
            whose: 0,
        }
    }
}

type Source = fn(&Connection, &RunHere) -> StoreResult<Vec<Found>>;

/// What is planned comes first: it is by far the most, and `first.rs` asks it of few clients.
const SOURCES: &[Source] = &[
    planned::reasons,
    promises::reasons,
    contracts::reasons,
    documents::reasons,
    obligations::reasons,
    overdue::reasons,
    debts::reasons,
    incoming::reasons,
];

/// The cards of a day, all of them in their order.
#[derive(Clone, Debug)]
pub struct MorningRun {
    pub now: NaiveDateTime,
    /// Name of the user whose clients and activities they are. Somebody who is no user sees all.
    pub user: Option<String>,
}

impl Query for MorningRun {
    type Answer = Vec<RunCard>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<RunCard>> {
        let order = RunOrder::read(conn, self, &[])?;
        order.cards(conn, 0..order.len())
    }
}

/// A day of the database.
fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// A time of the database.
fn time(text: Option<String>) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(&text?, "%H:%M").ok()
}

#[cfg(test)]
pub(super) mod tests;
