//! Open instalments that the ladder of dunning looks at, with what is known of each (`D-3`).

use crate::{
    domain::{
        debt::{Paid, ladder::halved_on},
        id::Id,
        money::Money,
    },
    store::{StoreError, StoreResult},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};

/// An open instalment with a due day.
#[derive(Clone, Debug)]
pub(super) struct OpenLine {
    pub(super) id: Id,
    pub(super) client: Id,
    pub(super) invoice: (Id, String),
    pub(super) place: u32,
    pub(super) due: NaiveDate,
    pub(super) rest: Money,
    pub(super) is_disputed: bool,
    /// When half of what was open was last paid at once.
    pub(super) halved_on: Option<NaiveDate>,
}

impl OpenLine {
    pub(super) fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let (due, currency): (String, String) = (row.get(5)?, row.get(8)?);
        let (sum, paid): (i64, i64) = (row.get(6)?, row.get(7)?);
        let currency = currency.parse().map_err(|_| StoreError::Damaged)?;
        let halved_on = if paid > 0 { halved(conn, id, sum)? } else { None };
        Ok(Self {
            id,
            client: Id(row.get(1)?),
            invoice: (Id(row.get(2)?), row.get(3)?),
            place: row.get(4)?,
            due: due.parse().map_err(|_| StoreError::Damaged)?,
            rest: Money::new(sum.saturating_sub(paid), currency),
            is_disputed: row.get(9)?,
            halved_on,
        })
    }
}

fn halved(conn: &Connection, instalment: Id, sum: i64) -> StoreResult<Option<NaiveDate>> {
    let mut select = conn.prepare_cached(include_str!("paid.sql"))?;
    let mut rows = select.query([instalment.0])?;
    let mut payments = Vec::new();
    while let Some(row) = rows.next()? {
        let day = row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)?;
        payments.push(Paid { day, sum: row.get(1)? });
    }
    Ok(halved_on(sum, &payments))
}
