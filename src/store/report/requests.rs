//! Applications: talks in which they turned to us about an order, and those of clients that had done so before.

use super::{Found, ReportHere, Source};
use crate::{
    domain::{id::Id, report::Measure, topic::Topics},
    store::{Query as _, StoreResult, office::settings::ReadSettings},
};
use rusqlite::{Connection, Row, named_params, params};

pub(super) const SOURCE: Source = Source { measures: MEASURES, counts, activities: Some(activities) };

const MEASURES: &[Measure] = &[Measure::Applications, Measure::RepeatRequests];

/// The topic of orders, by its stable name.
const ORDER: &str = "order";

/// A talk, whose it is, and whether the client had asked before.
type Request = (Id, Option<i64>, bool);

/// What tells an application: the topic of orders. An office without it has none.
struct Sign {
    topics: Topics,
    order: Option<usize>,
}

impl Sign {
    fn read(conn: &Connection) -> StoreResult<Self> {
        let topics = ReadSettings.run(conn)?.topics();
        let order = topics.iter().position(|topic| topic.name == ORDER);
        Ok(Self { topics, order })
    }

    /// Whether the words from this column on speak of an order.
    fn is_in(&self, row: &Row, at: usize) -> rusqlite::Result<bool> {
        let texts: [String; 3] = [row.get(at)?, row.get(at + 1)?, row.get(at + 2)?];
        Ok(self.order.is_some_and(|order| self.topics.of(&texts.join("\n")).contains(&order)))
    }
}

fn requests(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Request>> {
    let sign = Sign::read(conn)?;
    let mut select = conn.prepare_cached(include_str!("requests.sql"))?;
    let mut rows =
        select.query(named_params! { ":from": here.from, ":to": here.to, ":owner": here.owner })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if sign.is_in(row, 4)? {
            let (client, day): (Option<i64>, String) = (row.get(2)?, row.get(3)?);
            let is_repeated = client.map(|client| asked_before(conn, &sign, (client, &day))).transpose()?;
            found.push((Id(row.get(0)?), row.get(1)?, is_repeated.unwrap_or_default()));
        }
    }
    Ok(found)
}

fn asked_before(conn: &Connection, sign: &Sign, (client, day): (i64, &str)) -> StoreResult<bool> {
    let mut select = conn.prepare_cached(include_str!("requests_before.sql"))?;
    let mut rows = select.query(params![client, day])?;
    while let Some(row) = rows.next()? {
        if sign.is_in(row, 0)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn counts(conn: &Connection, here: &ReportHere) -> StoreResult<Vec<Found>> {
    let found = |owner, measure| Found { owner, measure, day: None, count: 1 };
    let requests = requests(conn, here)?.into_iter().flat_map(|(_, owner, is_repeated)| {
        let repeated = is_repeated.then(|| found(owner, Measure::RepeatRequests));
        [found(owner, Measure::Applications)].into_iter().chain(repeated)
    });
    Ok(requests.collect())
}

fn activities(conn: &Connection, here: &ReportHere, wanted: Measure) -> StoreResult<Vec<Id>> {
    let found = requests(conn, here)?.into_iter();
    let meant = found.filter(|(.., is_repeated)| wanted == Measure::Applications || *is_repeated);
    Ok(meant.map(|(id, ..)| id).collect())
}
