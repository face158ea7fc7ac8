//! Contracts that end soon, or go on unless somebody objects soon (`K-8`).

use super::{ContractNote, Found, RunHere, debts::begins};
use crate::{
    domain::{id::Id, run::Reason},
    store::{
        Query as _, StoreError, StoreResult,
        contract::{CONTRACT, written},
        office::settings::ReadSettings,
        record::{Load, text},
    },
};
use chrono::Days;
use rusqlite::Connection;

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let today = here.now.date();
    // What goes on by a rule may ask long before its end.
    let window = ReadSettings.run(conn)?.contract_window();
    let until = (today + Days::new(window.days().into())).to_string();
    let mut asked = here.asked(include_str!("contracts.sql"), "contract.client_id");
    asked.also("", [(":until", until.into())]);
    let found = asked.rows(conn, |row| {
        let id = Id(row.get(0)?);
        let image = Load { table: &CONTRACT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let standing = written(&image)?.on(today, &here.calendar);
        let Some(left) = standing.days_left(today, window.days()) else { return Ok(None) };
        let reason = Reason::contract_term(left, &window);
        let asks_by = standing.asks_by();
        let contract = standing.term.map(|term| ContractNote {
            end: term.end,
            is_over: term.is_over,
            object_by: asks_by.filter(|_| term.notice.is_some_and(|notice| !notice.is_missed)),
            goes_on: term.goes_on,
        });
        let what = text(&image, "number");
        let due = asks_by.or_else(|| standing.missed(today));
        Ok(Some(Found {
            due,
            known_since: due.map_or(0, |due| here.since(begins(&window, due, left))),
            what,
            contract,
            ..Found::of(Id(row.get(1)?), reason)
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}
