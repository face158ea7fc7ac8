//! Both sides of a contract with everything that documents say of them.

use super::{ContractOut, ShowContract};
use crate::{
    domain::id::Id,
    store::{
        Image, Query, StoreResult,
        client::{Card, ShowClient},
        office::{COMPANY, company::OwnCompany},
        record::Load,
        signatory::{NamedOut, SignatoriesOf},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// A contract with the own firm that concludes it and the client.
#[derive(Clone, Debug, PartialEq)]
pub struct Parties {
    pub contract: ContractOut,
    pub company: Option<Image>,
    pub client: Card,
    /// Who signs: of each side in their order.
    pub signatories: Vec<NamedOut>,
}

/// Both sides of one contract; nothing where it is cancelled or never was.
#[derive(Clone, Copy, Debug)]
pub struct ReadParties {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ReadParties {
    type Answer = Option<Parties>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Parties>> {
        let Some(contract) = (ShowContract { id: self.id, today: self.today }).run(conn)? else {
            return Ok(None);
        };
        let company = contract.image.get("company_id").and_then(Value::as_i64).map(Id);
        let company = match company {
            Some(id) => Load { table: &COMPANY, id }.run(conn)?,
            None => OwnCompany.run(conn)?,
        };
        let client = ShowClient(contract.client.0).run(conn)?;
        let signatories = SignatoriesOf(self.id).run(conn)?;
        Ok(client.map(|client| Parties { contract, company, client, signatories }))
    }
}
