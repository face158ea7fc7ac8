//! Which clients of the morning run and which days of the plan a write concerns.

use super::state;
use crate::{
    domain::id::Id,
    store::{
        Changes, StoreResult, Table,
        absence::ABSENCE,
        activity::{self, ACTIVITY},
        client::CLIENT,
        debt::tell_debtor,
        invoice::INSTALMENT,
        office::{CALENDAR_DAY, COMPANY, SETTING, USER},
        paper::PAPER,
        payment::{ALLOCATION, PAYMENT},
        signatory::{CONTRACT_SIGNATORY, SIGNATORY},
    },
};
use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Tables by whose rows every card may be another one.
static OF_ALL: [&Table; 8] =
    [&USER, &COMPANY, &SETTING, &CALENDAR_DAY, &ABSENCE, &SIGNATORY, &CONTRACT_SIGNATORY, &PAPER];

/// Tables whose rows change what is overdue in all, of which every late client has a share (`A-4`). An invoice is owed by
/// its instalments.
static OF_LATE: [&Table; 3] = [&INSTALMENT, &PAYMENT, &ALLOCATION];

/// Clients on whose activities, people and contracts a write bears.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    clients: BTreeSet<Id>,
    /// Days on which activities stand or stood.
    days: BTreeSet<NaiveDate>,
    /// Clients came in that were not marked: nobody looks for them one by one.
    is_part: bool,
}

impl Touched {
    /// Marks the clients of a row, as it is now. A new client of a long list is not marked: what the run knows of a new
    /// one is true of it.
    pub fn mark(
        &mut self,
        conn: &Connection,
        (table, id): (&'static Table, Id),
        is_marked: bool,
    ) -> StoreResult<()> {
        self.is_part |= !is_marked;
        if let Some(clients) = table.runs.filter(|_| is_marked) {
            self.clients.extend(clients(conn, id)?);
        }
        if *table == ACTIVITY {
            self.days.extend(activity::days_of(conn, id)?);
        }
        Ok(())
    }

    /// Tells the state of these clients anew, and the changes which they are, at a moment in Unix milliseconds.
    pub fn tell(&mut self, conn: &Connection, now: i64, changes: &mut Changes) -> StoreResult<()> {
        let mut clients = std::mem::take(&mut self.clients);
        for id in &clients {
            state::tell(conn, *id)?;
            tell_debtor(conn, *id)?;
        }
        if !self.is_part && !OF_ALL.iter().any(|table| changes.touches(table)) {
            clients.extend(changes.of(&CLIENT));
            if OF_LATE.iter().any(|table| changes.touches(table)) {
                clients.extend(late(conn, now)?);
            }
            changes.concern(clients, std::mem::take(&mut self.days));
        }
        Ok(())
    }
}

/// Clients with something overdue, whichever zone its day is told by.
fn late(conn: &Connection, now: i64) -> StoreResult<Vec<Id>> {
    let today = DateTime::from_timestamp_millis(now).unwrap_or_default().date_naive();
    let day = today.succ_opt().unwrap_or(today);
    let mut select = conn.prepare_cached(include_str!("late_clients.sql"))?;
    let rows = select.query_map([day.to_string()], |row| Ok(Id(row.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
