//! Contracts that end soon, or go on unless somebody objects soon (`K-8`).

use super::{Found, RunHere};
use crate::{
    domain::{id::Id, run::Reason},
    store::{
        Query as _, StoreError, StoreResult,
        contract::{CONTRACT, written},
        office::settings::ReadSettings,
        record::Load,
    },
};
use chrono::Days;
use rusqlite::{Connection, named_params};

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    let mut select = conn.prepare_cached(include_str!("contracts.sql"))?;
    let (today, mut found) = (here.now.date(), Vec::new());
    // What goes on by a rule may ask long before its end.
    let window = ReadSettings.run(conn)?.contract_window();
    let until = (today + Days::new(window.days().into())).to_string();
    let mut rows = select.query(named_params! { ":owner": here.owner, ":until": until })?;
    while let Some(row) = rows.next()? {
        let id = Id(row.get(0)?);
        let image = Load { table: &CONTRACT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let standing = written(&image)?.on(today, &here.calendar);
        if let Some(left) = standing.days_left(today, window.days()) {
            let reason = Reason::contract_term(left, &window);
            found.push(Found { due: standing.asks_by(), ..Found::of(Id(row.get(1)?), reason) });
        }
    }
    Ok(found)
}
