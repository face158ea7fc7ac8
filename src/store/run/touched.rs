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
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Tables by whose rows every card may be another one: of what is overdue in all every late client has a share
/// (`A-4`), and an invoice is owed by its instalments.
static OF_ALL: [&Table; 11] = [
    &USER,
    &COMPANY,
    &SETTING,
    &CALENDAR_DAY,
    &ABSENCE,
    &SIGNATORY,
    &CONTRACT_SIGNATORY,
    &PAPER,
    &INSTALMENT,
    &PAYMENT,
    &ALLOCATION,
];

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

    /// Tells the state of these clients anew, and the changes which they are.
    pub fn tell(&mut self, conn: &Connection, changes: &mut Changes) -> StoreResult<()> {
        let mut clients = std::mem::take(&mut self.clients);
        for id in &clients {
            state::tell(conn, *id)?;
            tell_debtor(conn, *id)?;
        }
        if !self.is_part && !OF_ALL.iter().any(|table| changes.touches(table)) {
            clients.extend(changes.of(&CLIENT));
            changes.concern(clients, std::mem::take(&mut self.days));
        }
        Ok(())
    }
}
