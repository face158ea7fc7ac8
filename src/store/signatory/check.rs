//! What stands in the way of the signatures under a contract, or under a document of one.

use super::{
    ListSignatories, NamedOut, Principal, Signable, SignatoriesOf, SignatoryOut, signable::SignableOut,
};
use crate::{
    domain::{
        contract::{
            Side,
            check::{Finding, Signers, of_papers},
        },
        country::Country,
        id::Id,
        signatory::Basis,
    },
    store::{
        Query, StoreResult,
        client::CLIENT,
        office::COMPANY,
        paper::PapersOf,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// What is found about those signatures under a document that are still to come, as if they were put on this day. The
/// papers of the client are asked for before the contract is signed (`C-12`); under its documents, who signs (`K-6`).
#[derive(Clone, Copy, Debug)]
pub struct CheckSignatures {
    pub document: Signable,
    pub on: NaiveDate,
}

impl Query for CheckSignatures {
    type Answer = Vec<Finding>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Finding>> {
        let signed = SignableOut::read(conn, self.document)?;
        found(conn, &signed, &signed.open(), self.on)
    }
}

/// Who signs a document, who else may, and what is found before the signatures.
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

/// Everything about the signatures under a document, as if those to come were put on this day.
#[derive(Clone, Copy, Debug)]
pub struct SigningOf(pub CheckSignatures);

impl Query for SigningOf {
    type Answer = Signing;

    fn run(&self, conn: &Connection) -> StoreResult<Signing> {
        let signed = SignableOut::read(conn, self.0.document)?;
        let bench = |side| -> StoreResult<Option<Bench>> {
            let Some(principal) = signed.principal(conn, side)? else { return Ok(None) };
            Ok(Some(Bench { principal, signatories: ListSignatories(Some(principal)).run(conn)? }))
        };
        let sides = [bench(Side::We)?, bench(Side::They)?];
        let findings = found(conn, &signed, &signed.open(), self.0.on)?;
        Ok(Signing { named: SignatoriesOf(self.0.document).run(conn)?, findings, sides })
    }
}

/// What stands in the way of the signature of one side on a day.
pub(in crate::store) fn blocking(
    conn: &Connection,
    document: Signable,
    side: Side,
    on: NaiveDate,
) -> StoreResult<Vec<Finding>> {
    let mut found = found(conn, &SignableOut::read(conn, document)?, &[side], on)?;
    found.retain(Finding::blocks);
    Ok(found)
}

fn found(
    conn: &Connection,
    signed: &SignableOut,
    sides: &[Side],
    on: NaiveDate,
) -> StoreResult<Vec<Finding>> {
    let mut found = Vec::new();
    for side in sides {
        found.extend(signers(conn, signed, *side)?.findings(on, signed.sum()));
    }
    if matches!(signed.document, Signable::Contract(_)) && !sides.is_empty() {
        found.extend(papers(conn, signed, on)?);
    }
    Ok(found)
}

fn signers(conn: &Connection, signed: &SignableOut, side: Side) -> StoreResult<Signers> {
    let named = SignatoriesOf(signed.document).run(conn)?.into_iter().filter(|one| one.side == side);
    let country = match signed.principal(conn, side)? {
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

fn papers(conn: &Connection, signed: &SignableOut, on: NaiveDate) -> StoreResult<Vec<Finding>> {
    let client = Id(signed.contract.get("client_id").and_then(Value::as_i64).unwrap_or_default());
    let mut known = PapersOf(client).run(conn)?;
    let they = signers(conn, signed, Side::They)?;
    known.party.has_proxy = they.named.iter().any(|one| one.basis == Basis::PowerOfAttorney);
    Ok(of_papers(known.party, &known.standing_papers(), known.fresh, on))
}
