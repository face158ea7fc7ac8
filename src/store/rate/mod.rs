//! Dated rates (`D-5`, domain rules 2 and 6.11): what the office entered over what comes with the program.

mod save;
#[cfg(test)]
mod tests;

pub use save::{RemoveRate, SetRate};

use super::{Query, StoreError, StoreResult, Table};
use crate::domain::{
    debt::{
        rate_name::{FOREVER, OwnRate, RateName, overlaid},
        rates::{RateRow, RateTable},
    },
    decimal::Decimal,
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

pub static RATE: Table = Table { codes: &["name"], unique: &[&["name", "from_day"]], ..Table::plain("rate") };

/// A rate by all its days: those of the office over the published ones, like days of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct RatesOf(pub RateName);

impl Query for RatesOf {
    type Answer = RateTable;

    fn run(&self, conn: &Connection) -> StoreResult<RateTable> {
        Ok(overlaid(&self.0.shipped(), own(conn, self.0)?))
    }
}

/// A stretch of days with its rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateOut {
    pub name: RateName,
    pub row: RateRow,
    /// The office entered it.
    pub is_own: bool,
}

/// Every stretch of a rate, or of all rates, by name and day.
#[derive(Clone, Copy, Debug)]
pub struct ListRates(pub Option<RateName>);

impl Query for ListRates {
    type Answer = Vec<RateOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<RateOut>> {
        let mut found = Vec::new();
        for name in RateName::ALL.into_iter().filter(|name| self.0.is_none_or(|only| only == *name)) {
            let begins: Vec<NaiveDate> = own(conn, name)?.into_iter().map(|own| own.row.from).collect();
            let table = RatesOf(name).run(conn)?;
            let out = |row: &RateRow| RateOut { name, row: row.clone(), is_own: begins.contains(&row.from) };
            found.extend(table.rows().iter().map(out));
        }
        Ok(found)
    }
}

fn own(conn: &Connection, name: RateName) -> StoreResult<Vec<OwnRate>> {
    let mut select = conn.prepare_cached(include_str!("own.sql"))?;
    let mut rows = select.query(params![name.key()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(own_rate(row)?);
    }
    Ok(found)
}

fn own_rate(row: &Row) -> StoreResult<OwnRate> {
    let day = |text: String| text.parse::<NaiveDate>().map_err(|_| StoreError::Damaged);
    let through = row.get::<_, Option<String>>(1)?.map(day).transpose()?;
    let rate: Decimal = row.get::<_, String>(2)?.parse().map_err(|_| StoreError::Damaged)?;
    let row = RateRow {
        from: day(row.get(0)?)?,
        through: through.unwrap_or(FOREVER),
        rate,
        is_confirmed: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
        source: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
    };
    Ok(OwnRate { row, is_open: through.is_none() })
}
