//! The step of the ladder that a client has come to (`D-3`, domain rules 6.8).

use crate::{
    domain::{
        calendar::WorkCalendar,
        debt::{
            Paid,
            ladder::{Conduct, Line, Next, Step, halved_on, next},
        },
        id::Id,
        money::{Currency, Money},
    },
    store::{Query, StoreError, StoreResult, office::calendar::ReadCalendar},
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;

/// Sums below this wait, in minor units of a tenge.
const LEAST: i64 = 100_000;

/// How a client stands on the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtStep {
    /// The step of today, or why there is none.
    pub next: Next,
    /// The highest that its debts have come to by their days.
    pub reached: Option<Step>,
}

/// The steps of some clients, in the order in which they are asked for.
#[derive(Clone, Debug)]
pub struct ShowSteps {
    pub clients: Vec<Id>,
    pub today: NaiveDate,
}

impl Query for ShowSteps {
    type Answer = Vec<DebtStep>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DebtStep>> {
        let calendar = ReadCalendar.run(conn)?;
        self.clients.iter().map(|client| step(conn, *client, (self.today, &calendar))).collect()
    }
}

/// An instalment as it is read.
struct Open {
    id: Id,
    due: NaiveDate,
    rest: Money,
    halved_on: Option<NaiveDate>,
}

/// The usual ladder of an office; no step was written down yet.
fn step(
    conn: &Connection,
    client: Id,
    (today, calendar): (NaiveDate, &WorkCalendar),
) -> StoreResult<DebtStep> {
    let conduct = Conduct { least: vec![Money::new(LEAST, Currency::Kzt)], ..Conduct::default() };
    let first = conduct.ladder.step(0).map_or(0, |step| step.day.min(0)).unsigned_abs();
    let until = today.checked_add_days(Days::new(first)).unwrap_or(today);
    let open = lines(conn, client, until)?;
    let line = |one: &Open| Line {
        id: one.id,
        due: one.due,
        rest: one.rest,
        is_disputed: false,
        is_promised: false,
        broken: &[],
        halved_on: one.halved_on,
    };
    let lines: Vec<Line> = open.iter().map(line).collect();
    let days = lines.iter().map(|line| (today - line.due).num_days()).max();
    let reached = days.and_then(|days| conduct.ladder.reached(days)).and_then(|at| conduct.ladder.step(at));
    Ok(DebtStep { next: next(&conduct, &lines, &[], today, calendar), reached })
}

fn lines(conn: &Connection, client: Id, until: NaiveDate) -> StoreResult<Vec<Open>> {
    let mut select = conn.prepare_cached(include_str!("lines_of_ladder.sql"))?;
    let mut rows = select.query((client.0, until.to_string()))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, due) = (Id(row.get(0)?), row.get::<_, String>(1)?);
        let (sum, paid): (i64, i64) = (row.get(2)?, row.get(3)?);
        let currency = row.get::<_, String>(4)?.parse().map_err(|_| StoreError::Damaged)?;
        found.push(Open {
            id,
            due: due.parse().map_err(|_| StoreError::Damaged)?,
            rest: Money::new(sum.saturating_sub(paid), currency),
            halved_on: if paid > 0 { halved_on(sum, &payments(conn, id)?) } else { None },
        });
    }
    Ok(found)
}

fn payments(conn: &Connection, instalment: Id) -> StoreResult<Vec<Paid>> {
    let mut select = conn.prepare_cached(include_str!("paid_of.sql"))?;
    let mut rows = select.query([instalment.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let day = row.get::<_, String>(1)?.parse().map_err(|_| StoreError::Damaged)?;
        found.push(Paid { day, sum: row.get(4)? });
    }
    Ok(found)
}
