//! The card of a client: all its reasons with their points.

use super::order::Entry;
use crate::{
    domain::{
        client::Class,
        debt::ladder::StepKind,
        id::Id,
        money::Money,
        run::{Points, Reason, Weights},
    },
    store::{StoreError, StoreResult},
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::Connection;

/// A client with all its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunCard {
    pub client: Id,
    pub name: String,
    /// Whose client it is; empty where it is nobody's.
    pub owner: String,
    pub class: Option<Class>,
    pub is_key: bool,
    /// The best first.
    pub reasons: Vec<RunReason>,
    /// What the card is turned to for: what was agreed for an hour that has come near, else the best reason. Hour, kind
    /// and text of the card are those of this reason alone.
    pub leading: RunReason,
    pub score: Points,
    /// Of today, where an hour was agreed for what the card is turned to for.
    pub time: Option<NaiveTime>,
    /// What else is planned next, and its hour where that is of today.
    pub also: Option<(About, Option<NaiveTime>)>,
    pub due: Option<NaiveDate>,
    pub is_pinned: bool,
    /// All that is planned with the client until today, with versions.
    pub planned: Vec<(Id, i64)>,
    /// The same, by what they are.
    pub called_off: Vec<About>,
    /// What the activity behind the leading reason is about; nothing where no activity is.
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

/// What about a debt a reason is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebtNote {
    /// So much was promised for now and has not all come (`D-4`).
    Promised(Money),
    /// So much was promised and did not come.
    Broken(Money),
    /// This step of the ladder is due (`D-3`).
    Step(StepKind),
    /// So many days are left to sue (`D-8`).
    Limitation(i64),
    /// A claim is not answered that was to be by this day (`D-6`).
    Unanswered(NaiveDate),
}

/// How a contract ends, where it asks how it goes on (`K-8`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractNote {
    pub end: NaiveDate,
    /// Its last day has passed.
    pub is_over: bool,
    /// The last day to object, or to agree on more; nothing where none was agreed or it has passed.
    pub object_by: Option<NaiveDate>,
    /// It goes on by itself where nobody objects.
    pub goes_on: bool,
}

/// A reason with its points, and the activity that is its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunReason {
    pub reason: Reason,
    pub points: Points,
    pub due: Option<NaiveDate>,
    /// Of today, where an hour was agreed.
    pub time: Option<NaiveTime>,
    pub activity: Option<Id>,
    /// What of an obligation is due, or the number of a contract; empty where nobody wrote it down.
    pub what: String,
    /// What is owed, one for each currency.
    pub sums: Vec<Money>,
    pub contract: Option<ContractNote>,
    pub debt: Option<DebtNote>,
}

impl RunReason {
    /// A reason of which nothing else is known.
    pub(super) const fn of(reason: Reason) -> Self {
        Self {
            reason,
            points: 0,
            due: None,
            time: None,
            activity: None,
            what: String::new(),
            sums: Vec::new(),
            contract: None,
            debt: None,
        }
    }
}

impl RunCard {
    pub(super) fn of(conn: &Connection, entry: &Entry, weights: &Weights) -> StoreResult<Self> {
        let reasons = entry.reasons(weights);
        let best = || reasons.first().cloned();
        let leading = entry.agreed(weights).or_else(best).ok_or(StoreError::Damaged)?;
        let also = entry.also(&leading).map(|(id, time)| Ok::<_, StoreError>((about(conn, id)?, time)));
        let also = also.transpose()?;
        let planned = entry.planned();
        let called_off = planned.iter().map(|(id, _)| about(conn, *id)).collect::<StoreResult<_>>()?;
        let about = leading.activity.map(|id| about(conn, id)).transpose()?;
        Ok(Self {
            client: entry.client,
            name: entry.name.to_string(),
            owner: owner(conn, entry.client)?,
            class: entry.class,
            is_key: entry.is_key,
            reasons,
            score: entry.standing.score,
            time: leading.time,
            also,
            leading,
            due: entry.standing.due,
            is_pinned: entry.standing.is_pinned,
            planned,
            called_off,
            about,
            stands_for: entry.stands_for.as_deref().cloned(),
        })
    }
}

fn owner(conn: &Connection, client: Id) -> StoreResult<String> {
    let sql = "SELECT coalesce(user.name, '') FROM client LEFT JOIN user ON user.id = client.owner_id WHERE client.id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([client.0], |row| row.get(0))?)
}

fn about(conn: &Connection, activity: Id) -> StoreResult<About> {
    let sql = "SELECT kind, CASE state WHEN 'done' THEN coalesce(promise, outcome, goal, '') ELSE coalesce(goal, '') END
               FROM activity WHERE id = ?1";
    let mut select = conn.prepare_cached(sql)?;
    Ok(select.query_row([activity.0], |row| Ok(About { activity, kind: row.get(0)?, text: row.get(1)? }))?)
}
