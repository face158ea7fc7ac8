//! What stands in the way of the signatures under a contract.

use super::{ListSignatories, NamedOut, Principal, SignatoriesOf, SignatoryOut, named::principal_of};
use crate::{
    domain::{
        contract::{
            Side,
            check::{Finding, Signers, of_papers},
        },
        country::Country,
        id::Id,
        money::{Currency, Money},
        signatory::Basis,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        client::CLIENT,
        contract::{CONTRACT, has_signed},
        office::COMPANY,
        paper::PapersOf,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// What is found about those signatures under a contract that are still to come, as if they were put on this day.
#[derive(Clone, Copy, Debug)]
pub struct CheckContract {
    pub id: Id,
    pub on: NaiveDate,
}

impl Query for CheckContract {
    type Answer = Vec<Finding>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Finding>> {
        let contract = Load { table: &CONTRACT, id: self.id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let open: Vec<Side> = Side::BOTH.into_iter().filter(|side| !has_signed(&contract, *side)).collect();
        let mut found = Vec::new();
        for side in &open {
            found.extend(signers(conn, &contract, *side)?.findings(self.on, sum_of(&contract)));
        }
        if !open.is_empty() {
            found.extend(papers(conn, &contract, self.on)?);
        }
        Ok(found)
    }
}

/// Who signs a contract, who else may, and what is found before the signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    pub named: Vec<NamedOut>,
    pub findings: Vec<Finding>,
    sides: [Option<Bench>; 2],
}

/// Whom one side of a contract is, and who may sign for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bench {
    pub principal: Principal,
    pub signatories: Vec<SignatoryOut>,
}

impl Signing {
    /// Who may sign for a side; nothing where our firm is not written down.
    pub fn bench(&self, side: Side) -> Option<&Bench> {
        let [ours, theirs] = &self.sides;
        if side == Side::We { ours.as_ref() } else { theirs.as_ref() }
    }

    /// Those who are named for a side, in their order.
    pub fn of(&self, side: Side) -> impl Iterator<Item = &NamedOut> {
        self.named.iter().filter(move |one| one.side == side)
    }
}

/// Everything about the signatures under a contract, as if those to come were put on this day.
#[derive(Clone, Copy, Debug)]
pub struct SigningOf(pub CheckContract);

impl Query for SigningOf {
    type Answer = Signing;

    fn run(&self, conn: &Connection) -> StoreResult<Signing> {
        let contract = Load { table: &CONTRACT, id: self.0.id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let bench = |side| -> StoreResult<Option<Bench>> {
            let Some(principal) = principal_of(conn, &contract, side)? else { return Ok(None) };
            Ok(Some(Bench { principal, signatories: ListSignatories(Some(principal)).run(conn)? }))
        };
        let sides = [bench(Side::We)?, bench(Side::They)?];
        Ok(Signing { named: SignatoriesOf(self.0.id).run(conn)?, findings: self.0.run(conn)?, sides })
    }
}

/// What stands in the way of the signature of one side on a day.
pub(in crate::store) fn blocking(
    conn: &Connection,
    id: Id,
    side: Side,
    on: NaiveDate,
) -> StoreResult<Vec<Finding>> {
    let mut found = CheckContract { id, on }.run(conn)?;
    found.retain(|finding| finding.concerns(side) && finding.blocks());
    Ok(found)
}

fn sum_of(contract: &Image) -> Option<Money> {
    let currency = record::text(contract, "currency").parse().unwrap_or(Currency::Kzt);
    contract.get("sum").and_then(Value::as_i64).map(|minor| Money::new(minor, currency))
}

fn signers(conn: &Connection, contract: &Image, side: Side) -> StoreResult<Signers> {
    let id = Id(contract.get("id").and_then(Value::as_i64).unwrap_or_default());
    let named = SignatoriesOf(id).run(conn)?.into_iter().filter(|one| one.side == side);
    let country = match principal_of(conn, contract, side)? {
        Some(principal) => country_of(conn, principal)?,
        None => Country::Kz,
    };
    Ok(Signers { side, country, named: named.map(|one| one.signatory.authority()).collect() })
}

fn country_of(conn: &Connection, principal: Principal) -> StoreResult<Country> {
    let table = if let Principal::Company(_) = principal { &COMPANY } else { &CLIENT };
    let image = Load { table, id: principal.id() }.run(conn)?.unwrap_or_default();
    Ok(record::text(&image, "country").parse().unwrap_or(Country::Kz))
}

fn papers(conn: &Connection, contract: &Image, on: NaiveDate) -> StoreResult<Vec<Finding>> {
    let client = Id(contract.get("client_id").and_then(Value::as_i64).unwrap_or_default());
    let mut known = PapersOf(client).run(conn)?;
    let they = signers(conn, contract, Side::They)?;
    known.party.has_proxy = they.named.iter().any(|one| one.basis == Basis::PowerOfAttorney);
    Ok(of_papers(known.party, &known.standing_papers(), known.fresh, on))
}
