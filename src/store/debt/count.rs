//! How many owe what is overdue.

use crate::store::{Query, StoreResult, office::users};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

/// Clients with something overdue.
#[derive(Clone, Debug)]
pub struct CountDebtors {
    /// Whose clients; somebody who is no user has all.
    pub user: Option<String>,
    pub today: NaiveDate,
}

impl Query for CountDebtors {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let owner = users::whose(conn, self.user.as_deref())?;
        let sql = "SELECT count(DISTINCT debtor.client_id)
                   FROM debtor JOIN client ON client.id = debtor.client_id
                   WHERE debtor.first_due < :today AND client.deleted_at IS NULL
                     AND (:owner IS NULL OR client.owner_id = :owner)";
        let parameters = named_params! { ":today": self.today.to_string(), ":owner": owner };
        Ok(conn.prepare_cached(sql)?.query_row(parameters, |row| row.get(0))?)
    }
}
