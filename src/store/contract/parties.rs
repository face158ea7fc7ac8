//! A contract, or a document of it, with everything that is printed of both sides.

use super::{ContractOut, ShowContract, Sides};
use crate::{
    domain::{contract::Side, id::Id},
    store::{
        Image, Query, StoreError, StoreResult,
        annex::ShowAnnex,
        edition::sealed_sides,
        signatory::{NamedOut, Signable, SignatoriesOf},
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
            Printed::Beside => {
                let document = Signable::Contract(contract.id);
                Sides::read(conn, &contract.image, document, NamedOut::as_known)?
            }
        };
        Ok(sides.map(|sides| Parties { contract, sides }))
    }
}

fn of_contract(conn: &Connection, contract: &ContractOut) -> StoreResult<Option<Sides>> {
    let document = Signable::Contract(contract.id);
    let now = Sides::read(conn, &contract.image, document, NamedOut::as_signed)?;
    let Some(now) = now else { return Ok(None) };
    Ok(Some(match sealed_sides(conn, contract.id)? {
        // Who signs for the second side may be named after the first one has signed.
        Some(signed) => Sides { company: signed.company, client: signed.client, ..now },
        None => now,
    }))
}

/// The sides as the first signature, or a letter that went out, kept them. Who signs for the second side may be named
/// after the first one has signed; before signatures kept whom they name, the kept sides alone told.
fn of_annex(conn: &Connection, id: Id, contract: &Image) -> StoreResult<Option<Sides>> {
    let document = Signable::Annex(id);
    let annex = ShowAnnex(id).run(conn)?.ok_or(StoreError::NotFound)?;
    let now = Sides::read(conn, contract, document, NamedOut::as_signed)?;
    let (Some(now), Some(kept)) = (&now, Sides::of_paper(&annex.image)?) else { return Ok(now) };
    let named = SignatoriesOf(document).run(conn)?;
    let is_kept =
        |side| annex.is_closed(side) && !named.iter().any(|one| one.side == side && one.signed.is_some());
    let mut sides = kept;
    if !is_kept(Side::We) {
        sides.our_signatories.clone_from(&now.our_signatories);
    }
    if !is_kept(Side::They) {
        sides.their_signatories.clone_from(&now.their_signatories);
    }
    Ok(Some(sides))
}
