//! What bank statements are compared with: who may have paid, and which accounts are ours (`D-2`).

mod candidates;
mod twins;
mod weigh;

pub use candidates::{ReadCandidate, ReadCandidates};
pub use weigh::{Weighed, WeighedFile, weigh};

use crate::{
    domain::{company::accounts, statement::Own},
    store::{Query, StoreResult},
};
use rusqlite::Connection;

/// Accounts and tax numbers of the own firms.
#[derive(Clone, Copy, Debug)]
pub struct ReadOwn;

impl Query for ReadOwn {
    type Answer = Own;

    fn run(&self, conn: &Connection) -> StoreResult<Own> {
        let mut own = Own::default();
        let mut select = conn.prepare_cached(include_str!("own.sql"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            own.add_tax_id(row.get_ref(0)?.as_str().unwrap_or_default());
            let account = row.get_ref(1)?.as_str().unwrap_or_default();
            own.add_account(account);
            own.add_bank(account, row.get_ref(2)?.as_str().unwrap_or_default());
            for (account, bank) in accounts(row.get_ref(3)?.as_str().unwrap_or_default()) {
                own.add_account(account);
                own.add_bank(account, bank);
            }
        }
        Ok(own)
    }
}
