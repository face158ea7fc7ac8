//! Open instalments one by one.

use crate::{
    domain::money::Currency,
    store::{StoreError, StoreResult},
};
use rusqlite::{Connection, named_params};

/// An open instalment that has a due day.
pub(super) struct OpenRow<'a> {
    pub(super) client: i64,
    pub(super) currency: Currency,
    /// YYYY-MM-DD.
    pub(super) due: &'a str,
    /// Minor units.
    pub(super) rest: i64,
}

/// The currency that was read last: most are in one, and it is not looked up again.
#[derive(Default)]
pub(super) struct LastCurrency(Option<Currency>);

impl LastCurrency {
    pub(super) fn of(&mut self, code: &str) -> StoreResult<Currency> {
        let currency = match self.0.filter(|last| last.code() == code) {
            Some(known) => known,
            None => code.parse().map_err(|_| StoreError::Damaged)?,
        };
        self.0 = Some(currency);
        Ok(currency)
    }
}

/// Everything open that falls due until a day (YYYY-MM-DD), the earliest first.
pub(super) fn each_open(
    conn: &Connection,
    last: &str,
    mut act: impl FnMut(OpenRow) -> StoreResult<()>,
) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("open_rows.sql"))?;
    let mut rows = select.query(named_params! { ":last": last })?;
    let mut last = LastCurrency::default();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get_ref(at)?.as_str().map_err(|_| StoreError::Damaged);
        let currency = last.of(text(1)?)?;
        act(OpenRow { client: row.get(0)?, currency, due: text(2)?, rest: row.get(3)? })?;
    }
    Ok(())
}
