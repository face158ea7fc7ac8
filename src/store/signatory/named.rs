//! Who signs a contract, or a document of one, for which side.

use super::{CONTRACT_SIGNATORY, Principal, SIGNATORY, Signable, SignatoryOut, signable::SignableOut};
use crate::{
    domain::{contract::Side, field::Flaw, id::Id},
    store::{
        Fields, Image, Operation, Query, StoreError, StoreResult, Tx, journal,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde_json::Value;

/// Somebody who is named to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOut {
    /// The row that names them, and its version.
    pub base: (Id, i64),
    /// Where they are named: a document that names nobody for a side is signed by those who sign its contract.
    pub document: Signable,
    pub side: Side,
    pub signatory: SignatoryOut,
    /// What they were when they signed this document; nothing before.
    pub signed: Option<Image>,
}

impl NamedOut {
    /// As the paper says that they signed, or will sign.
    pub fn as_signed(&self) -> &Image {
        self.signed.as_ref().unwrap_or(&self.signatory.image)
    }

    /// The same as it is listed.
    pub fn on_paper(&self) -> SignatoryOut {
        SignatoryOut { image: self.as_signed().clone(), ..self.signatory.clone() }
    }

    /// As they are known now.
    pub const fn as_known(&self) -> &Image {
        &self.signatory.image
    }
}

/// Those who sign a document: of each side in their order, our side first.
#[derive(Clone, Copy, Debug)]
pub struct SignatoriesOf(pub Signable);

impl Query for SignatoriesOf {
    type Answer = Vec<NamedOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<NamedOut>> {
        let contract = SignableOut::read(conn, self.0)?.contract_id()?;
        let own = named(conn, contract, self.0)?;
        if let Signable::Contract(_) = self.0 {
            return Ok(own);
        }
        let mut all = own.clone();
        let of_contract = named(conn, contract, Signable::Contract(contract))?;
        let is_left = |one: &NamedOut| !own.iter().any(|named| named.side == one.side);
        all.extend(of_contract.into_iter().filter(is_left).map(|one| NamedOut { signed: None, ..one }));
        all.sort_by_key(|one| one.side == Side::They);
        Ok(all)
    }
}

/// The rows that name somebody for this very document.
fn named(conn: &Connection, contract: Id, document: Signable) -> StoreResult<Vec<NamedOut>> {
    let mut select = conn.prepare_cached(include_str!("named.sql"))?;
    let annex = document.annex().map(|id| id.0);
    let mut rows = select.query(named_params! { ":contract": contract.0, ":annex": annex })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let side = Side::from_key(&row.get::<_, String>(2)?).ok_or(StoreError::Damaged)?;
        let signatory = SignatoryOut::load(conn, Id(row.get(3)?))?;
        let signed = row.get::<_, Option<String>>(4)?.map(|image| journal::parse(&image)).transpose()?;
        found.push(NamedOut { base: (Id(row.get(0)?), row.get(1)?), document, side, signatory, signed });
    }
    Ok(found)
}

/// Names who signs a document for a side, in this order, instead of those who were named. Where nobody is left, those
/// of its contract sign a document of one.
#[derive(Clone, Debug)]
pub struct NameSignatories {
    pub document: Signable,
    pub side: Side,
    pub signatories: Vec<Id>,
}

impl Operation for NameSignatories {
    fn kind(&self) -> &'static str {
        "name-signatories"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let signed = SignableOut::read(tx.conn(), self.document)?;
        if signed.is_removed() {
            return Err(StoreError::NotFound);
        }
        if signed.is_closed(self.side) {
            return Err(StoreError::Frozen { table: self.document.table(), id: self.document.id() });
        }
        self.refuse_others(tx.conn(), signed.principal(tx.conn(), self.side)?)?;
        let contract = signed.contract_id()?;
        let mut known = named(tx.conn(), contract, self.document)?;
        known.retain(|one| one.side == self.side);
        for gone in known.iter().filter(|one| !self.signatories.contains(&one.signatory.id)) {
            tx.remove(&CONTRACT_SIGNATORY, gone.base)?;
        }
        for (place, signatory) in (1_i64..).zip(&self.signatories) {
            match known.iter().find(|one| one.signatory.id == *signatory) {
                Some(one) => {
                    let place = vec![("place", Value::from(place))];
                    tx.update(&CONTRACT_SIGNATORY, one.base, place).map(drop)?;
                }
                None => add(tx, (contract, self.document), (*signatory, self.side, place), Fields::new())?,
            }
        }
        Ok(())
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
}

fn add(
    tx: &mut Tx,
    (contract, document): (Id, Signable),
    (signatory, side, place): (Id, Side, i64),
    more: Fields,
) -> StoreResult<()> {
    let id = tx.new_id();
    let mut fields = vec![
        ("contract_id", Value::from(contract.0)),
        ("signatory_id", Value::from(signatory.0)),
        ("side", Value::from(side.key())),
        ("place", Value::from(place)),
    ];
    fields.extend(document.annex().map(|annex| ("annex_id", Value::from(annex.0))));
    fields.extend(more);
    tx.insert(&CONTRACT_SIGNATORY, id, fields)
}

/// A signatory as a signature keeps them.
pub fn as_signed(tx: &mut Tx, signatory: Id) -> StoreResult<Value> {
    let image = tx.image(&SIGNATORY, signatory)?.ok_or(StoreError::NotFound)?;
    serde_json::to_string(&image).map(Value::from).map_err(|_| StoreError::Damaged)
}

/// A side has signed: from now on those who sign for it stay, also those whom the contract names.
pub(in crate::store) fn stamp(
    tx: &mut Tx,
    document: Signable,
    side: Side,
    day: NaiveDate,
) -> StoreResult<()> {
    let contract = SignableOut::read(tx.conn(), document)?.contract_id()?;
    let named = SignatoriesOf(document).run(tx.conn())?;
    for (place, one) in (1_i64..).zip(named.into_iter().filter(|one| one.side == side)) {
        let kept = as_signed(tx, one.signatory.id)?;
        let signed = vec![("signed_on", Value::from(day.to_string())), ("as_signed", kept)];
        if one.document == document {
            tx.update(&CONTRACT_SIGNATORY, one.base, signed)?;
        } else {
            add(tx, (contract, document), (one.signatory.id, side, place), signed)?;
        }
    }
    Ok(())
}

/// Nobody is named for a side that has signed without them, whichever way the row came there.
pub(super) fn refuse_late(conn: &Connection, id: Id) -> StoreResult<()> {
    let Some(row) = (Load { table: &CONTRACT_SIGNATORY, id }).run(conn)? else { return Ok(()) };
    if CONTRACT_SIGNATORY.is_removed(&row) || super::has_signed(&row) {
        return Ok(());
    }
    let of = |column: &str| row.get(column).and_then(Value::as_i64).map(Id);
    let document = of("annex_id").map(Signable::Annex).or_else(|| of("contract_id").map(Signable::Contract));
    let signed = SignableOut::read(conn, document.ok_or(StoreError::Damaged)?)?;
    let side = Side::from_key(&record::text(&row, "side")).ok_or(StoreError::Damaged)?;
    if signed.is_closed(side) {
        return Err(StoreError::Frozen { table: &CONTRACT_SIGNATORY, id });
    }
    Ok(())
}
