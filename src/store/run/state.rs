//! What a client asks for by itself: both sides have been silent for long (`C-10`), nobody who decides is known (`C-3`),
//! nothing is planned (`C-9`).
//!
//! Each client keeps what its activities and people say of it, as the view `state_of_client` tells it. `Table::runs` names
//! the tables whose rows change that; it is told anew at the end of a write, undo and redo included.

use super::{RunHere, day};
use crate::{
    domain::{
        client::Class,
        id::Id,
        run::{Reason, ReasonKind, Weights},
    },
    store::{
        Query, StoreResult,
        activity::{Asked, listed},
        debt::tell_debtors,
    },
};
use chrono::{Local, NaiveDate, TimeZone as _};
use rusqlite::{Connection, Row};
use std::sync::Arc;

/// A living client with its state.
pub(super) struct Client {
    pub(super) id: Id,
    pub(super) name: Arc<str>,
    pub(super) class: Option<Class>,
    pub(super) is_key: bool,
    pub(super) state: State,
}

/// Which reasons a client gives by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    /// Days since both sides spoke, and those of the rhythm, where they are fewer.
    silence: Option<(u32, u32)>,
    is_undecided: bool,
    pub(super) is_without_step: bool,
}

impl State {
    /// Without the reasons that the office switched off.
    pub(super) fn weighed(self, weights: &Weights) -> Self {
        let counts = |kind| weights.of(kind) > 0;
        Self {
            silence: self.silence.filter(|_| counts(ReasonKind::Silence)),
            is_undecided: self.is_undecided && counts(ReasonKind::NoDecider),
            is_without_step: self.is_without_step && counts(ReasonKind::NoNextStep),
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    pub(super) fn reasons(self) -> impl Iterator<Item = Reason> {
        let silence = self.silence.map(|(days, cadence)| Reason::silence(days, cadence));
        let undecided = self.is_undecided.then(|| Reason::plain(ReasonKind::NoDecider));
        let without_step = self.is_without_step.then(|| Reason::plain(ReasonKind::NoNextStep));
        [undecided, silence, without_step].into_iter().flatten()
    }
}

/// The owner's clients, or those that are asked about where they are the owner's.
pub(super) fn clients(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Client>> {
    let mut asked = match &here.clients {
        Some(clients) => of(clients),
        None => Asked::new(include_str!("states.sql"), []),
    };
    if let Some(owner) = here.owner {
        asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
    }
    asked.rows(conn, |row| read(row, here.now.date()))
}

/// Clients that ask for nothing by themselves: only what they are called and worth, without those that are removed.
pub(super) fn strangers(conn: &Connection, clients: &[Id], today: NaiveDate) -> StoreResult<Vec<Client>> {
    if clients.is_empty() {
        return Ok(Vec::new());
    }
    of(clients).rows(conn, |row| Ok(Client { state: State::default(), ..read(row, today)? }))
}

fn of(clients: &[Id]) -> Asked {
    Asked::new(include_str!("state_of.sql"), [(":clients", listed(clients))])
}

fn read(row: &Row, today: NaiveDate) -> StoreResult<Client> {
    let class = Class::of(text(row, 2)?);
    let is_lost = matches!(text(row, 4)?, "lost" | "stop");
    let state = State {
        silence: silence(row, class, today)?,
        is_without_step: row.get(8)?,
        is_undecided: row.get(9)?,
    };
    Ok(Client {
        id: Id(row.get(0)?),
        name: text(row, 1)?.into(),
        class,
        is_key: row.get(3)?,
        state: if is_lost { State::default() } else { state },
    })
}

/// A text as it stands in the row; empty where nothing stands there.
fn text<'a>(row: &'a Row, at: usize) -> StoreResult<&'a str> {
    Ok(row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from)?.unwrap_or_default())
}

fn silence(row: &Row, class: Option<Class>, today: NaiveDate) -> StoreResult<Option<(u32, u32)>> {
    let own: Option<u32> = row.get(5)?;
    let cadence = own.filter(|days| *days > 0).unwrap_or(Class::cadence_days(class));
    let talked = day(text(row, 7)?);
    // Nobody spoke yet: silence began when the client was written down.
    let since = match talked {
        Some(talked) => Some(talked),
        None => written_down(row.get(6)?),
    };
    let days = since.map_or(0, |since| (today - since).num_days());
    let days = u32::try_from(days).unwrap_or_default();
    Ok((days > cadence).then_some((days, cadence)))
}

fn written_down(millis: i64) -> Option<NaiveDate> {
    Local.timestamp_millis_opt(millis).single().map(|moment| moment.date_naive())
}

/// Tells the state of one client anew.
pub fn tell(conn: &Connection, client: Id) -> StoreResult<()> {
    let sql = concat!(include_str!("tell_state.sql"), "  AND client.id = ?1\n");
    conn.prepare_cached(sql)?.execute([client.0])?;
    Ok(())
}

/// The same of every client, and who of them owes, after a whole base came in.
pub fn tell_all(conn: &Connection) -> StoreResult<()> {
    conn.execute(include_str!("tell_state.sql"), [])?;
    tell_debtors(conn)
}

/// Clients whose state is not what their activities and people say.
#[derive(Clone, Copy, Debug)]
pub struct StateFaults;

impl Query for StateFaults {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        Asked::new(include_str!("state_faults.sql"), []).rows(conn, |row| Ok(Id(row.get(0)?)))
    }
}
