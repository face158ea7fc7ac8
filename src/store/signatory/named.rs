//! Who signs a contract for which side.

use super::{CONTRACT_SIGNATORY, Principal, SIGNATORY, SignatoryOut};
use crate::{
    domain::{contract::Side, field::Flaw, id::Id},
    store::{
        Image, Operation, Query, StoreError, StoreResult, Tx,
        contract::{CONTRACT, has_signed, own_firm},
        journal,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Somebody who is named to sign a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOut {
    /// The row that names them, and its version.
    pub base: (Id, i64),
    pub side: Side,
    pub signatory: SignatoryOut,
    /// What they were when they signed; nothing before.
    pub signed: Option<Image>,
}

impl NamedOut {
    /// As the paper says that they signed, or will sign.
    pub fn as_signed(&self) -> &Image {
        self.signed.as_ref().unwrap_or(&self.signatory.image)
    }

    /// As they are known now.
    pub const fn as_known(&self) -> &Image {
        &self.signatory.image
    }
}

/// Those who are named under a contract: of each side in their order, our side first.
#[derive(Clone, Copy, Debug)]
pub struct SignatoriesOf(pub Id);

impl Query for SignatoriesOf {
    type Answer = Vec<NamedOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<NamedOut>> {
        let mut select = conn.prepare_cached(include_str!("named.sql"))?;
        let mut rows = select.query([self.0.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let side = Side::from_key(&row.get::<_, String>(2)?).ok_or(StoreError::Damaged)?;
            let signatory = SignatoryOut::load(conn, Id(row.get(3)?))?;
            let signed = row.get::<_, Option<String>>(4)?.map(|image| journal::parse(&image)).transpose()?;
            found.push(NamedOut { base: (Id(row.get(0)?), row.get(1)?), side, signatory, signed });
        }
        Ok(found)
    }
}

/// Names who signs a contract for a side, in this order, instead of those who were named.
#[derive(Clone, Debug)]
pub struct NameSignatories {
    pub contract: Id,
    pub side: Side,
    pub signatories: Vec<Id>,
}

impl Operation for NameSignatories {
    fn kind(&self) -> &'static str {
        "name-signatories"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let id = self.contract;
        let contract = tx.image(&CONTRACT, id)?.filter(|image| !CONTRACT.is_removed(image));
        let contract = contract.ok_or(StoreError::NotFound)?;
        if has_signed(&contract, self.side) {
            return Err(StoreError::Frozen { table: &CONTRACT, id });
        }
        let bound = principal_of(tx.conn(), &contract, self.side)?;
        self.refuse_others(tx.conn(), bound)?;
        let known: Vec<NamedOut> =
            SignatoriesOf(id).run(tx.conn())?.into_iter().filter(|one| one.side == self.side).collect();
        for gone in known.iter().filter(|one| !self.signatories.contains(&one.signatory.id)) {
            tx.remove(&CONTRACT_SIGNATORY, gone.base)?;
        }
        (1_i64..)
            .zip(&self.signatories)
            .try_for_each(|(place, signatory)| self.put(tx, &known, (*signatory, place)))
    }
}

impl NameSignatories {
    /// Only who may sign for this side is named for it, and each once.
    fn refuse_others(&self, conn: &Connection, bound: Option<Principal>) -> StoreResult<()> {
        for (at, id) in self.signatories.iter().enumerate() {
            let one = super::FindSignatory(*id).run(conn)?.ok_or(StoreError::NotFound)?;
            let is_twice = self.signatories.iter().take(at).any(|other| other == id);
            if is_twice || Some(one.principal) != bound {
                return Err(StoreError::Flawed(Flaw::blocking("signatory", "flaw-signatory-other")));
            }
        }
        Ok(())
    }

    fn put(&self, tx: &mut Tx, known: &[NamedOut], (signatory, place): (Id, i64)) -> StoreResult<()> {
        let place = ("place", Value::from(place));
        if let Some(one) = known.iter().find(|one| one.signatory.id == signatory) {
            return tx.update(&CONTRACT_SIGNATORY, one.base, vec![place]).map(drop);
        }
        let id = tx.new_id();
        let fields = vec![
            ("contract_id", Value::from(self.contract.0)),
            ("signatory_id", Value::from(signatory.0)),
            ("side", Value::from(self.side.key())),
            place,
        ];
        tx.insert(&CONTRACT_SIGNATORY, id, fields)
    }
}

/// Whom a side of a contract is: our firm of the contract, else the firm that stands in documents; or the client.
pub(super) fn principal_of(
    conn: &Connection,
    contract: &Image,
    side: Side,
) -> StoreResult<Option<Principal>> {
    if side == Side::They {
        return Ok(contract.get("client_id").and_then(Value::as_i64).map(|id| Principal::Client(Id(id))));
    }
    let own = own_firm(conn, contract)?.as_ref().and_then(record::base);
    Ok(own.map(|(id, _)| Principal::Company(id)))
}

/// A signatory as a signature keeps them.
pub fn as_signed(tx: &mut Tx, signatory: Id) -> StoreResult<Value> {
    let image = tx.image(&SIGNATORY, signatory)?.ok_or(StoreError::NotFound)?;
    serde_json::to_string(&image).map(Value::from).map_err(|_| StoreError::Damaged)
}

/// A side has signed: from now on those who are named for it stay.
pub(in crate::store) fn stamp(tx: &mut Tx, contract: Id, side: Side, day: NaiveDate) -> StoreResult<()> {
    let named = SignatoriesOf(contract).run(tx.conn())?;
    for one in named.into_iter().filter(|one| one.side == side) {
        let kept = as_signed(tx, one.signatory.id)?;
        let signed = vec![("signed_on", Value::from(day.to_string())), ("as_signed", kept)];
        tx.update(&CONTRACT_SIGNATORY, one.base, signed)?;
    }
    Ok(())
}

/// Nobody is named for a side that has signed without them, whichever way the row came there.
pub(super) fn refuse_late(conn: &Connection, id: Id) -> StoreResult<()> {
    let Some(row) = (Load { table: &CONTRACT_SIGNATORY, id }).run(conn)? else { return Ok(()) };
    if CONTRACT_SIGNATORY.is_removed(&row) || super::has_signed(&row) {
        return Ok(());
    }
    let contract = Id(row.get("contract_id").and_then(Value::as_i64).unwrap_or_default());
    let image = Load { table: &CONTRACT, id: contract }.run(conn)?;
    let side = Side::from_key(&record::text(&row, "side")).ok_or(StoreError::Damaged)?;
    if image.is_some_and(|image| has_signed(&image, side)) {
        return Err(StoreError::Frozen { table: &CONTRACT_SIGNATORY, id });
    }
    Ok(())
}
