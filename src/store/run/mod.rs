//! The morning run (`A-4`): who gives reasons, and the cards in their order.
//!
//! A source of reasons is one file with one function; `SOURCES` names it, and nothing else has to know.

mod contracts;
mod deciders;
mod detail;
mod documents;
mod done;
mod incoming;
mod next_step;
mod obligations;
mod pause;
mod planned;
mod promises;
mod silence;

pub use detail::{RunDetail, ShowRunCard};
pub use done::CountDone;
pub use next_step::WithoutStep;
pub use pause::{DismissCard, RUN_PAUSE};

use super::{
    Query, StoreResult, absence,
    office::{calendar::ReadCalendar, settings::ListSettings, users},
};
use crate::domain::{
    calendar::WorkCalendar,
    client::Class,
    collation::{SortLanguage, Sorter},
    id::Id,
    run::{Points, Reason, ReasonKind, Standing, Weights, minute, score},
    settings::OfficeSettings,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::{Connection, Row, named_params};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    rc::Rc,
};

/// What a source of reasons looks at.
struct RunHere {
    now: NaiveDateTime,
    today: String,
    /// Whose run it is; nobody means the whole office.
    owner: Option<i64>,
    calendar: WorkCalendar,
}

/// A reason to turn to a client.
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
    /// Who is away, where it is done for somebody (`C-11`).
    stands_for: Option<Rc<Absent>>,
    /// What is due, where somebody wrote it down; empty where nobody did.
    what: String,
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
            stands_for: None,
            what: String::new(),
        }
    }
}

/// A query of clients for one owner, or for all. The plan is made before that is known: only a condition without the
/// choice takes the index of owners.
fn of_owner(sql: &str, owner: Option<i64>) -> Cow<'_, str> {
    match owner {
        Some(_) => Cow::Owned(sql.replace(ANYBODY, "client.owner_id = :owner")),
        None => Cow::Borrowed(sql),
    }
}

const ANYBODY: &str = "(:owner IS NULL OR client.owner_id = :owner)";

/// A reason that is the same for every client of a query.
fn alike(conn: &Connection, here: &RunHere, sql: &str, kind: ReasonKind) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(&of_owner(sql, here.owner))?;
    let found = |row: &Row| Ok(Found::of(Id(row.get(0)?), Reason::plain(kind)));
    let rows = select.query_map(named_params! { ":owner": here.owner }, found)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

type Source = fn(&Connection, &RunHere) -> StoreResult<Vec<Found>>;

const SOURCES: &[Source] = &[
    planned::reasons,
    promises::reasons,
    contracts::reasons,
    documents::reasons,
    obligations::reasons,
    incoming::reasons,
    deciders::reasons,
    silence::reasons,
    next_step::reasons,
];

/// The cards of a day, in their order.
#[derive(Clone, Debug)]
pub struct MorningRun {
    pub now: NaiveDateTime,
    /// Name of the user whose clients and activities they are. Somebody who is no user sees all.
    pub user: Option<String>,
}

/// A client with all its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunCard {
    pub client: Id,
    pub name: String,
    pub class: Option<Class>,
    pub is_key: bool,
    /// The best first.
    pub reasons: Vec<RunReason>,
    pub score: Points,
    /// Today, where an hour was agreed.
    pub time: Option<NaiveTime>,
    pub due: Option<NaiveDate>,
    pub is_pinned: bool,
    /// All that is planned with the client until today, with versions.
    pub planned: Vec<(Id, i64)>,
    /// What the activity behind the best reason is about; nothing where no activity is.
    pub about: Option<About>,
    /// Who is away, where nothing of it is the reader's own (`C-11`).
    pub stands_for: Option<(Id, String)>,
}

/// The activity behind a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub activity: Id,
    pub kind: String,
    /// What for, what was promised or what came of it.
    pub text: String,
}

/// A reason with its points, and the activity that is its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunReason {
    pub reason: Reason,
    pub points: Points,
    pub due: Option<NaiveDate>,
    pub activity: Option<Id>,
    /// What of an obligation is due; empty where nobody wrote it down.
    pub what: String,
}

impl Query for MorningRun {
    type Answer = Vec<RunCard>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<RunCard>> {
        let mut here = RunHere {
            now: self.now,
            today: self.now.date().to_string(),
            owner: users::whose(conn, self.user.as_deref())?,
            calendar: ReadCalendar.run(conn)?,
        };
        let weights = OfficeSettings::new(ListSettings("run.").run(conn)?).weights();
        let mut gathered = Gathered { paused: pause::paused(conn, &here)?, ..Gathered::default() };
        gathered.add(conn, &here, (&weights, None))?;
        let absent = here.owner.map(|owner| absence::stands_in(conn, owner, &here.today)).transpose()?;
        for one in absent.into_iter().flatten() {
            here.owner = Some(one.0.0);
            gathered.pause(pause::paused(conn, &here)?);
            gathered.add(conn, &here, (&weights, Some(&Rc::new(one))))?;
        }
        let clients = gathered.clients;
        let mut cards = Vec::with_capacity(clients.len());
        for (client, found) in clients {
            cards.extend(card(conn, client, (&found, self.now.time()), &weights)?);
        }
        // One order in every language: that of the Kazakh alphabet has all letters.
        let sorter = Sorter::new(SortLanguage::Kazakh).ok();
        let name =
            |name: &str| sorter.as_ref().map_or_else(|| name.to_lowercase(), |sorter| sorter.key(name));
        cards.sort_by_cached_key(|card| card.standing(name(&card.name)).order(self.now));
        Ok(cards)
    }
}

/// The reasons found so far, by client.
#[derive(Default)]
struct Gathered {
    clients: BTreeMap<Id, Vec<Found>>,
    /// Whose cards were put aside, and since when.
    paused: HashMap<Id, i64>,
}

impl Gathered {
    /// What the absent one put aside stays so for who stands in.
    fn pause(&mut self, more: HashMap<Id, i64>) {
        for (client, since) in more {
            let known = self.paused.entry(client).or_insert(since);
            *known = since.max(*known);
        }
    }

    /// Asks every source for the clients of one owner.
    fn add(
        &mut self,
        conn: &Connection,
        here: &RunHere,
        (weights, stands_for): (&Weights, Option<&Rc<Absent>>),
    ) -> StoreResult<()> {
        for source in SOURCES {
            for found in source(conn, here)? {
                let is_paused =
                    self.paused.get(&found.client).is_some_and(|since| found.known_since <= *since);
                if weights.of(found.reason.kind) > 0 && !is_paused {
                    let found = Found { stands_for: stands_for.cloned(), ..found };
                    self.clients.entry(found.client).or_default().push(found);
                }
            }
        }
        Ok(())
    }
}

impl RunCard {
    fn standing(&self, name: String) -> Standing {
        Standing {
            is_pinned: self.is_pinned,
            time: self.time,
            score: self.score,
            due: self.due,
            name,
            id: self.client.0,
        }
    }
}

/// The card of a client; nothing where the client is gone.
fn card(
    conn: &Connection,
    client: Id,
    (found, now): (&[Found], NaiveTime),
    weights: &Weights,
) -> StoreResult<Option<RunCard>> {
    let sql = "SELECT name, segment, vip FROM client WHERE id = ?1 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([client.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let class = Class::of(&row.get::<_, Option<String>>(1)?.unwrap_or_default());
    let is_key = row.get(2)?;
    let mut reasons: Vec<RunReason> = found.iter().map(|found| weighed(found, weights)).collect();
    // One kind counts once: the worst of several calls, not their sum.
    reasons.sort_by_key(|one| (std::cmp::Reverse(one.points), one.reason.kind, one.due, one.activity));
    let mut seen: HashSet<ReasonKind> = HashSet::new();
    reasons.retain(|one| seen.insert(one.reason.kind));
    let about = reasons.iter().find_map(|one| one.activity).map(|id| about(conn, id)).transpose()?;
    let points: Vec<Points> = reasons.iter().map(|one| one.points).collect();
    Ok(Some(RunCard {
        client,
        name: row.get(0)?,
        class,
        is_key,
        score: score(&points, class, is_key),
        reasons,
        time: next_time(found, now),
        planned: found.iter().filter_map(|found| found.planned).collect(),
        due: found.iter().filter_map(|found| found.due).min(),
        is_pinned: found.iter().any(|found| found.is_pinned),
        stands_for: stands_for(found),
        about,
    }))
}

/// Who is away, where every reason is of somebody who is.
fn stands_for(found: &[Found]) -> Option<Absent> {
    let absent: Option<Vec<_>> = found.iter().map(|found| found.stands_for.as_deref()).collect();
    absent?.first().map(|absent| (*absent).clone())
}

/// The next hour of today that was agreed; of hours that have passed the first.
fn next_time(found: &[Found], now: NaiveTime) -> Option<NaiveTime> {
    let times = || found.iter().filter_map(|found| found.time);
    times().filter(|time| *time >= minute(now)).min().or_else(|| times().min())
}

fn about(conn: &Connection, activity: Id) -> StoreResult<About> {
    let sql = "SELECT kind, CASE state WHEN 'done' THEN coalesce(promise, outcome, goal, '') ELSE coalesce(goal, '') END
               FROM activity WHERE id = ?1";
    let mut select = conn.prepare_cached(sql)?;
    Ok(select.query_row([activity.0], |row| Ok(About { activity, kind: row.get(0)?, text: row.get(1)? }))?)
}

fn weighed(found: &Found, weights: &Weights) -> RunReason {
    let Found { reason, due, activity, .. } = *found;
    RunReason { reason, points: reason.points(weights), due, activity, what: found.what.clone() }
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
mod tests;
