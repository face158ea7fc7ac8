//! What a payment may close (`D-2`).

use super::client::{DebtLine, LINES};
use crate::{
    domain::id::Id,
    store::{Query, StoreResult},
};
use rusqlite::{Connection, named_params};

/// Instalments that a payment closes or may close: of its client, in its currency, open or closed by it in part.
#[derive(Clone, Copy, Debug)]
pub struct OpenForPayment {
    pub payment: Id,
    /// Most that are answered, the earliest due first.
    pub limit: usize,
}

impl Query for OpenForPayment {
    type Answer = Vec<DebtLine>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DebtLine>> {
        let sql = format!("{LINES}{}", include_str!("open_for_payment.sql"));
        let mut select = conn.prepare_cached(&sql)?;
        let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
        let mut rows = select.query(named_params! { ":payment": self.payment.0, ":limit": limit })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(DebtLine::read(conn, row)?);
        }
        Ok(found)
    }
}
