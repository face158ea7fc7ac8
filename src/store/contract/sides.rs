//! What documents say of both sides: as it stands, and as it stood when they signed (`K-3`).

use crate::{
    domain::{contract::Side, id::Id, signatory::Basis},
    store::{
        Image, Query as _, StoreError, StoreResult,
        client::{Card, ShowClient},
        office::{COMPANY, company::OwnCompany},
        record::{Load, base, text},
        signatory::{ListSignatories, NamedOut, Principal, Signable, SignatoriesOf, SignatoryOut},
    },
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Our firm, the client, and who signs for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sides {
    /// Nothing before the own firm is written down.
    pub company: Option<Image>,
    pub client: ClientOnPaper,
    /// Of us, in their order.
    pub our_signatories: Vec<Image>,
    pub their_signatories: Vec<Image>,
    /// Who signs for our firm by its charter, where somebody of ours signs by a power of attorney.
    pub grantor: Option<Image>,
}

/// What documents say of a client.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClientOnPaper {
    pub client: Image,
    pub phone: String,
    pub mail: String,
    /// The first account; empty where none is known.
    pub account: Image,
}

impl Sides {
    /// The sides of a contract as they stand now, with those who sign `document`; `signs` says how they are printed.
    /// Nothing where its client is gone.
    pub(in crate::store) fn read(
        conn: &Connection,
        contract: &Image,
        document: Signable,
        signs: fn(&NamedOut) -> &Image,
    ) -> StoreResult<Option<Self>> {
        let id = |column: &str| contract.get(column).and_then(Value::as_i64).map(Id);
        let company = own_firm(conn, contract)?;
        let client = id("client_id").ok_or(StoreError::Damaged)?;
        let Some(card) = ShowClient(client).run(conn)? else { return Ok(None) };
        let named = SignatoriesOf(document).run(conn)?;
        let of = |side: Side| -> Vec<Image> {
            named.iter().filter(|one| one.side == side).map(signs).cloned().collect()
        };
        let (our_signatories, their_signatories) = (of(Side::We), of(Side::They));
        let grantor = grantor(conn, company.as_ref(), &our_signatories)?;
        Ok(Some(Self {
            company,
            client: ClientOnPaper::of(&card),
            our_signatories,
            their_signatories,
            grantor,
        }))
    }

    /// The sides of a paper of a client: our firm that the paper names, and who signs under the contract; where nobody
    /// is named there, the first who may sign. Nothing where the client is gone.
    pub(in crate::store) fn of_client(
        conn: &Connection,
        paper: &Image,
        (client, contract): (Id, Option<Id>),
    ) -> StoreResult<Option<Self>> {
        let company = own_firm(conn, paper)?;
        let Some(card) = ShowClient(client).run(conn)? else { return Ok(None) };
        let named = contract.map_or(Ok(Vec::new()), |id| SignatoriesOf(Signable::Contract(id)).run(conn))?;
        let ours = company.as_ref().and_then(base).map(|(id, _)| Principal::Company(id));
        let of = |side: Side, principal: Option<Principal>| -> StoreResult<Vec<Image>> {
            let of_side = named.iter().filter(|one| one.side == side);
            let known: Vec<Image> = of_side.map(NamedOut::as_known).cloned().collect();
            if !known.is_empty() {
                return Ok(known);
            }
            let Some(principal) = principal else { return Ok(known) };
            Ok(ListSignatories(Some(principal)).run(conn)?.into_iter().take(1).map(|one| one.image).collect())
        };
        let our_signatories = of(Side::We, ours)?;
        let their_signatories = of(Side::They, Some(Principal::Client(client)))?;
        let (client, grantor) = (ClientOnPaper::of(&card), None);
        Ok(Some(Self { company, client, our_signatories, their_signatories, grantor }))
    }

    /// The sides as a signed paper keeps them.
    pub(in crate::store) fn kept(&self) -> StoreResult<Value> {
        serde_json::to_string(self).map(Value::from).map_err(|_| StoreError::Damaged)
    }

    /// What a signed paper keeps; nothing while nobody has signed it.
    pub(in crate::store) fn of_paper(image: &Image) -> StoreResult<Option<Self>> {
        let kept = image.get("sides").and_then(Value::as_str);
        kept.map(|kept| serde_json::from_str(kept).map_err(|_| StoreError::Damaged)).transpose()
    }
}

/// Our firm of a contract, else the one that stands in documents; nothing before one is written down.
pub(in crate::store) fn own_firm(conn: &Connection, contract: &Image) -> StoreResult<Option<Image>> {
    match contract.get("company_id").and_then(Value::as_i64).map(Id) {
        Some(id) => Load { table: &COMPANY, id }.run(conn),
        None => OwnCompany.run(conn),
    }
}

/// Asked only where a power of attorney is spoken of.
fn grantor(conn: &Connection, company: Option<&Image>, ours: &[Image]) -> StoreResult<Option<Image>> {
    let basis = |one: &Image| Basis::from_key(&text(one, "basis"));
    let is_given = ours.iter().any(|one| basis(one) == Some(Basis::PowerOfAttorney));
    let Some((id, _)) = company.and_then(base).filter(|_| is_given) else { return Ok(None) };
    let known = ListSignatories(Some(Principal::Company(id))).run(conn)?;
    let own = |one: &SignatoryOut| matches!(basis(&one.image), Some(Basis::Charter | Basis::Registration));
    Ok(known.into_iter().find(own).map(|one| one.image))
}

impl ClientOnPaper {
    fn of(card: &Card) -> Self {
        let own = |kind: &str| {
            let own = card.points.iter().find(|point| point.contact.is_none() && point.kind == kind);
            own.map(|point| point.typed.clone()).unwrap_or_default()
        };
        Self {
            client: card.client.clone(),
            phone: own("phone"),
            mail: own("mail"),
            account: card.accounts.first().cloned().unwrap_or_default(),
        }
    }
}
