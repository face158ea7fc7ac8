//! Signatories, ours and those of clients.

use super::{Principal, SIGNATORY};
use crate::{
    domain::{
        id::Id,
        money::{Currency, Money},
        signatory::{Basis, authority::Authority},
    },
    store::{
        Image, Query, StoreError, StoreResult,
        record::{self, Load},
    },
};
use rusqlite::{Connection, named_params};
use serde_json::Value;

/// Somebody who may sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatoryOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub principal: Principal,
    /// What the firm or the client is called.
    pub of: String,
}

impl SignatoryOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    /// The right to sign as it is written down.
    pub fn authority(&self) -> Authority {
        let day = |column: &str| self.text(column).parse().ok();
        let minor = self.image.get("sum_limit").and_then(Value::as_i64);
        let currency = self.text("currency").parse().unwrap_or(Currency::Kzt);
        Authority {
            name: self.text("name"),
            basis: Basis::from_key(&self.text("basis")).unwrap_or(Basis::Charter),
            number: self.text("basis_number"),
            day: day("basis_day"),
            valid_until: day("valid_until"),
            limit: minor.map(|minor| Money::new(minor, currency)),
            scope: self.text("scope"),
            has_left: SIGNATORY.is_removed(&self.image),
        }
    }

    /// The signatory of this identity, removed or not.
    pub(super) fn load(conn: &Connection, id: Id) -> StoreResult<Self> {
        let image = Load { table: &SIGNATORY, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let bound = |column: &str| image.get(column).and_then(Value::as_i64).map(Id);
        let principal = bound("company_id").map(Principal::Company);
        let principal = principal.or_else(|| bound("client_id").map(Principal::Client));
        let mut select = conn.prepare_cached(include_str!("of.sql"))?;
        let of = select.query_row([id.0], |row| row.get::<_, Option<String>>(0))?;
        Ok(Self {
            id,
            version: record::base(&image).map(|(_, version)| version).unwrap_or_default(),
            principal: principal.ok_or(StoreError::Damaged)?,
            of: of.unwrap_or_default(),
            image,
        })
    }
}

/// Signatories of a firm of ours or of a client, or all, ours first; removed ones are left out.
#[derive(Clone, Copy, Debug)]
pub struct ListSignatories(pub Option<Principal>);

impl Query for ListSignatories {
    type Answer = Vec<SignatoryOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<SignatoryOut>> {
        let (company, client) = match self.0 {
            Some(Principal::Company(id)) => (Some(id.0), None),
            Some(Principal::Client(id)) => (None, Some(id.0)),
            None => (None, None),
        };
        let mut select = conn.prepare_cached(include_str!("list.sql"))?;
        let ids = select.query_map(
            named_params! { ":company": company, ":client": client, ":all": self.0.is_none() },
            |row| row.get(0).map(Id),
        )?;
        let ids: Vec<Id> = ids.collect::<rusqlite::Result<_>>()?;
        ids.into_iter().map(|id| SignatoryOut::load(conn, id)).collect()
    }
}

/// The living signatory of this identity.
#[derive(Clone, Copy, Debug)]
pub struct FindSignatory(pub Id);

impl Query for FindSignatory {
    type Answer = Option<SignatoryOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<SignatoryOut>> {
        let image = Load { table: &SIGNATORY, id: self.0 }.run(conn)?;
        if image.is_none_or(|image| SIGNATORY.is_removed(&image)) {
            return Ok(None);
        }
        SignatoryOut::load(conn, self.0).map(Some)
    }
}
