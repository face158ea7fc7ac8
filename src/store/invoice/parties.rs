//! An invoice with everything that is printed of both sides.

use super::{CreditOut, InvoiceOut, ShowInvoice, whole::credits};
use crate::{
    domain::id::Id,
    store::{
        Image, Query, StoreResult,
        contract::{ContractOut, ShowContract, Sides},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// An invoice with what its papers say of both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct InvoiceParties {
    pub invoice: InvoiceOut,
    /// What was taken back of it, the earliest first.
    pub credits: Vec<CreditOut>,
    /// By which it is; nothing where it is by none.
    pub contract: Option<ContractOut>,
    pub sides: Sides,
}

/// Both sides of a letter about debts of a client; nothing where the client is gone.
#[derive(Clone, Copy, Debug)]
pub struct ReadDebtor(pub Id);

impl Query for ReadDebtor {
    type Answer = Option<Sides>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Sides>> {
        Sides::of_client(conn, &Image::new(), (self.0, None))
    }
}

/// Both sides of an invoice; nothing where it is not there or its client is gone.
#[derive(Clone, Copy, Debug)]
pub struct ReadInvoiceParties {
    pub id: Id,
    pub today: NaiveDate,
}

impl Query for ReadInvoiceParties {
    type Answer = Option<InvoiceParties>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<InvoiceParties>> {
        let Some(invoice) = (ShowInvoice { id: self.id, today: self.today }).run(conn)? else {
            return Ok(None);
        };
        let contract = match &invoice.contract {
            Some((id, _)) => ShowContract { id: *id, today: self.today }.run(conn)?,
            None => None,
        };
        let signed_by = contract.as_ref().map(|contract| contract.id);
        let sides = Sides::of_client(conn, &invoice.image, (invoice.client.0, signed_by))?;
        let credits = credits(conn, &invoice)?;
        Ok(sides.map(|sides| InvoiceParties { invoice, credits, contract, sides }))
    }
}
