//! Until when the open debts of one client can be brought to court (`D-8`).

use super::{LimitationOut, limitation::event, penalty::law};
use crate::{
    domain::{
        calendar::WorkCalendar,
        debt::{
            Law,
            limitation::{Event, limitation},
        },
        id::Id,
        money::Money,
    },
    store::{Query, StoreError, StoreResult, office::calendar::ReadCalendar},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// The terms of every open instalment of a client, by instalment; one without a due day has none yet.
#[derive(Clone, Copy, Debug)]
pub struct TermsOfClient {
    pub client: Id,
    pub today: NaiveDate,
}

impl Query for TermsOfClient {
    type Answer = HashMap<Id, LimitationOut>;

    fn run(&self, conn: &Connection) -> StoreResult<HashMap<Id, LimitationOut>> {
        let terms = Terms {
            events: events(conn, self.client)?,
            law: law(conn, self.client)?,
            calendar: ReadCalendar.run(conn)?,
            today: self.today,
        };
        let mut select = conn.prepare_cached(include_str!("terms.sql"))?;
        let mut rows = select.query([self.client.0])?;
        let mut found = HashMap::new();
        while let Some(row) = rows.next()? {
            found.extend(terms.of(row)?.map(|term| (term.instalment, term)));
        }
        Ok(found)
    }
}

/// All that the terms of a client depend on.
struct Terms {
    /// What happened, and to which invoice; nothing means to all of them.
    events: Vec<(Option<Id>, Event)>,
    law: Law,
    calendar: WorkCalendar,
    today: NaiveDate,
}

impl Terms {
    fn of(&self, row: &Row) -> StoreResult<Option<LimitationOut>> {
        let invoice = Id(row.get(1)?);
        let (due, currency): (String, String) = (row.get(3)?, row.get(5)?);
        let due = due.parse().map_err(|_| StoreError::Damaged)?;
        let currency = currency.parse().map_err(|_| StoreError::Damaged)?;
        let own = self.events.iter().filter(|(of, _)| of.is_none_or(|of| of == invoice));
        let events: Vec<Event> = own.map(|(_, event)| *event).collect();
        let Some(term) = limitation(due, &events, self.law, &self.calendar) else { return Ok(None) };
        Ok(Some(LimitationOut {
            instalment: Id(row.get(0)?),
            place: row.get(2)?,
            due,
            rest: Money::new(row.get(4)?, currency),
            standing: term.on(self.today),
            limitation: term,
            law: self.law,
        }))
    }
}

fn events(conn: &Connection, client: Id) -> StoreResult<Vec<(Option<Id>, Event)>> {
    let mut select = conn.prepare_cached(include_str!("events_of_client.sql"))?;
    let mut rows = select.query([client.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((row.get::<_, Option<i64>>(2)?.map(Id), event(row)?));
    }
    Ok(found)
}
