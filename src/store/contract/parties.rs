//! A contract, or a document of it, with everything that is printed of both sides.

use super::{ContractOut, ShowContract, Sides};
use crate::{
    domain::id::Id,
    store::{
        Image, Query, StoreResult, annex::ANNEX, edition::sealed_sides, record::Load, signatory::NamedOut,
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// A contract with what its paper says of both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Parties {
    pub contract: ContractOut,
    pub sides: Sides,
}

/// What is printed of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    Contract,
    /// A document of it.
    Annex(Id),
    /// A letter or a power of attorney: nobody signs it with the contract.
    Beside,
}

/// Both sides of one contract; nothing where it is cancelled or never was. Of a paper that was signed, as they stood
/// then.
#[derive(Clone, Copy, Debug)]
pub struct ReadParties {
    pub contract: Id,
    pub printed: Printed,
    pub today: NaiveDate,
}

impl Query for ReadParties {
    type Answer = Option<Parties>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Parties>> {
        let contract = ShowContract { id: self.contract, today: self.today }.run(conn)?;
        let Some(contract) = contract else { return Ok(None) };
        let sides = match self.printed {
            Printed::Contract => of_contract(conn, &contract)?,
            Printed::Annex(annex) => of_annex(conn, annex, &contract.image)?,
            Printed::Beside => Sides::read(conn, &contract.image, NamedOut::as_known)?,
        };
        Ok(sides.map(|sides| Parties { contract, sides }))
    }
}

fn of_contract(conn: &Connection, contract: &ContractOut) -> StoreResult<Option<Sides>> {
    let Some(now) = Sides::read(conn, &contract.image, NamedOut::as_signed)? else { return Ok(None) };
    Ok(Some(match sealed_sides(conn, contract.id)? {
        // Who signs for the second side may be named after the first one has signed.
        Some(signed) => Sides { company: signed.company, client: signed.client, ..now },
        None => now,
    }))
}

fn of_annex(conn: &Connection, annex: Id, contract: &Image) -> StoreResult<Option<Sides>> {
    let image = Load { table: &ANNEX, id: annex }.run(conn)?;
    match image.as_ref().map_or(Ok(None), Sides::of_paper)? {
        Some(signed) => Ok(Some(signed)),
        None => Sides::read(conn, contract, NamedOut::as_known),
    }
}
