//! What people sign: a contract, or a document of one (`K-6`).

use super::Principal;
use crate::{
    domain::{
        contract::Side,
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Image, Query as _, StoreError, StoreResult, Table,
        annex::{ANNEX, AnnexOut, ShowAnnex},
        contract::{CONTRACT, has_signed, own_firm},
        record::{self, Load},
    },
};
use rusqlite::Connection;
use serde_json::Value;

/// A contract, or a document of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signable {
    Contract(Id),
    Annex(Id),
}

impl Signable {
    pub const fn id(self) -> Id {
        match self {
            Self::Contract(id) | Self::Annex(id) => id,
        }
    }

    /// The document of a contract, where it is one.
    pub const fn annex(self) -> Option<Id> {
        match self {
            Self::Contract(_) => None,
            Self::Annex(id) => Some(id),
        }
    }

    pub(super) const fn table(self) -> &'static Table {
        match self {
            Self::Contract(_) => &CONTRACT,
            Self::Annex(_) => &ANNEX,
        }
    }
}

/// A document with what is asked of its signatures.
pub(super) struct SignableOut {
    pub document: Signable,
    pub contract: Image,
    annex: Option<AnnexOut>,
}

impl SignableOut {
    pub fn read(conn: &Connection, document: Signable) -> StoreResult<Self> {
        let annex = match document {
            Signable::Contract(_) => None,
            Signable::Annex(id) => Some(ShowAnnex(id).run(conn)?.ok_or(StoreError::NotFound)?),
        };
        let id = annex.as_ref().map_or(document.id(), |annex| annex.contract.0);
        let contract = Load { table: &CONTRACT, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        Ok(Self { document, contract, annex })
    }

    pub fn is_removed(&self) -> bool {
        let own = self.annex.as_ref().is_some_and(|annex| ANNEX.is_removed(&annex.image));
        own || CONTRACT.is_removed(&self.contract)
    }

    /// Whether who signs for a side stays as it is.
    pub fn is_closed(&self, side: Side) -> bool {
        self.annex.as_ref().map_or_else(|| has_signed(&self.contract, side), |annex| annex.is_closed(side))
    }

    /// The sides whose signatures are still to come. A letter is ours to sign, and asks nobody else.
    pub fn open(&self) -> Vec<Side> {
        let is_letter = self.annex.as_ref().filter(|annex| annex.kind.is_one_sided());
        match is_letter {
            Some(letter) if Side::BOTH.into_iter().any(|side| letter.has_signed(side)) => Vec::new(),
            Some(_) => vec![Side::We],
            None => Side::BOTH.into_iter().filter(|side| !self.has_signed(*side)).collect(),
        }
    }

    fn has_signed(&self, side: Side) -> bool {
        let image = self.annex.as_ref().map_or(&self.contract, |annex| &annex.image);
        has_signed(image, side)
    }

    /// What the signatures bind to; nothing where no sum is named.
    pub fn sum(&self) -> Option<Money> {
        if let Some(annex) = &self.annex {
            return annex.sum();
        }
        let currency = record::text(&self.contract, "currency").parse().unwrap_or(Currency::Kzt);
        self.contract.get("sum").and_then(Value::as_i64).map(|minor| Money::new(minor, currency))
    }

    /// Whom a side is: our firm of the contract, else the firm that stands in documents; or the client.
    pub fn principal(&self, conn: &Connection, side: Side) -> StoreResult<Option<Principal>> {
        if side == Side::They {
            let client = self.contract.get("client_id").and_then(Value::as_i64);
            return Ok(client.map(|id| Principal::Client(Id(id))));
        }
        let own = own_firm(conn, &self.contract)?.as_ref().and_then(record::base);
        Ok(own.map(|(id, _)| Principal::Company(id)))
    }

    pub fn contract_id(&self) -> StoreResult<Id> {
        record::base(&self.contract).map(|(id, _)| id).ok_or(StoreError::Damaged)
    }
}
