//! Numbers of invoices that nobody has, by own firm and year.

use crate::{
    domain::invoice::gaps::{Run, gaps},
    store::{Query, StoreError, StoreResult, office::settings::ReadSettings},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What is missing among the invoices of one own firm in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberGaps {
    /// Name of the own firm; empty where it has none yet.
    pub company: String,
    pub year: i32,
    pub missing: Vec<Run>,
}

/// Gaps in the numbers of invoices. Cancelled ones keep their numbers.
#[derive(Clone, Copy, Debug)]
pub struct InvoiceGaps;

impl Query for InvoiceGaps {
    type Answer = Vec<NumberGaps>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<NumberGaps>> {
        let template = ReadSettings.run(conn)?.invoice_number().ok_or(StoreError::Damaged)?;
        let mut numbers: BTreeMap<(String, i32), Vec<(NaiveDate, String)>> = BTreeMap::new();
        let mut select = conn.prepare_cached(include_str!("numbers.sql"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let day = row.get_ref(2)?.as_str().ok().and_then(|day| day.parse().ok());
            let day = day.ok_or(StoreError::Damaged)?;
            numbers.entry((row.get(0)?, row.get(1)?)).or_default().push((day, row.get(3)?));
        }
        let of = |((company, year), numbers): ((String, i32), Vec<(NaiveDate, String)>)| {
            let missing = gaps(&template, numbers.iter().map(|(day, number)| (*day, number.as_str())));
            (!missing.is_empty()).then_some(NumberGaps { company, year, missing })
        };
        Ok(numbers.into_iter().filter_map(of).collect())
    }
}
