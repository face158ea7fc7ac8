//! Somebody who paid becomes a client, with the account from which it came (`D-2`).

use super::{SaveAccount, SaveClient};
use crate::{
    domain::{field::Draft, id::Id},
    store::{Operation, StoreResult, Tx},
};

/// Adds a client with its account, as one.
#[derive(Clone, Debug)]
pub struct AddPayer {
    pub client: SaveClient,
    /// Nothing where no account is known.
    pub account: Option<Draft>,
}

impl Operation for AddPayer {
    fn kind(&self) -> &'static str {
        "add-client"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl AddPayer {
    /// Saves as a part of a larger write; answers which client it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let client = self.client.save(tx)?;
        if let Some(draft) = self.account.clone() {
            SaveAccount { client, base: None, draft }.apply(tx)?;
        }
        Ok(client)
    }
}
