//! Signatures under documents of contracts, and what they change of the contract (`K-8`).

use super::{ANNEX, list::kind_and_state};
use crate::{
    domain::{
        annex::{AnnexKind, AnnexState},
        contract::Side,
        field::Flaw,
        id::Id,
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Tx,
        contract::{CONTRACT, SIGN, Sides, despite, in_the_way, is_signed, seen, signed_on},
        obligation::{act_signed, resume},
        record,
        signatory::{NamedOut, Signable, stamp},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// One side has signed. With the last signature an addendum prolongs the contract, and an agreement ends it. Who signs must have the right to on that day (`K-6`), but for a reason, which stays with the document.
#[derive(Clone, Debug)]
pub struct SignAnnex {
    pub base: (Id, i64),
    pub side: Side,
    pub day: NaiveDate,
    pub today: NaiveDate,
    /// Why it is signed although something stands in the way; empty where nothing shall.
    pub reason: String,
}

impl Operation for SignAnnex {
    fn kind(&self) -> &'static str {
        SIGN
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &ANNEX, self.base)?;
        let id = before.get("contract_id").and_then(Value::as_i64).map(Id).ok_or(StoreError::Damaged)?;
        let contract = tx.image(&CONTRACT, id)?.ok_or(StoreError::NotFound)?;
        self.refuse(&before, &contract)?;
        let document = Signable::Annex(self.base.0);
        let mut fields = vec![(signed_on(self.side), Value::from(self.day.to_string()))];
        let found = in_the_way(tx, document, (&[self.side], self.day), &[])?;
        fields.extend(despite(found, &before, &self.reason)?);
        fields.extend(sides_once(tx, &before, &contract)?);
        tx.update(&ANNEX, self.base, fields)?;
        stamp(tx, document, self.side, self.day)?;
        let after = tx.image(&ANNEX, self.base.0)?.ok_or(StoreError::NotFound)?;
        let (kind, state) = kind_and_state(&after)?;
        let changed = follows(kind, &after, &contract).filter(|_| state == AnnexState::Signed);
        if kind == AnnexKind::Act && state == AnnexState::Signed {
            act_signed(tx, id, (self.day, &record::text(&after, "number")), self.today)?;
        }
        let base = record::base(&contract).ok_or(StoreError::Damaged)?;
        let Some(fields) = changed else { return Ok(()) };
        tx.update(&CONTRACT, base, fields)?;
        let end = ["current_end", "end_day"].iter().find_map(|end| record::text(&contract, end).parse().ok());
        match end.filter(|_| kind == AnnexKind::Addendum) {
            Some(end) => resume(tx, id, end, self.today),
            None => Ok(()),
        }
    }
}

impl SignAnnex {
    /// Nobody signs twice, ahead, before the document, or under a contract that nobody signed.
    fn refuse(&self, before: &Image, contract: &Image) -> StoreResult<()> {
        let is_early = record::text(before, "day").parse().is_ok_and(|day: NaiveDate| self.day < day);
        let flaw = match before.contains_key(signed_on(self.side)) {
            true => "flaw-annex-signed-twice",
            _ if !is_signed(contract) => "flaw-annex-unsigned-contract",
            _ if is_early || self.day > self.today => "flaw-annex-signed-on",
            _ => return Ok(()),
        };
        Err(StoreError::Flawed(Flaw::blocking("state", flaw)))
    }
}

/// With the first signature, or when a letter goes out, both sides stay in the document as they stand.
pub(super) fn sides_once(tx: &Tx, annex: &Image, contract: &Image) -> StoreResult<Fields> {
    if annex.contains_key("sides") {
        return Ok(Vec::new());
    }
    let document = Signable::Annex(record::base(annex).ok_or(StoreError::Damaged)?.0);
    let sides = Sides::read(tx.conn(), contract, document, NamedOut::as_known)?;
    sides.iter().map(|sides| Ok(("sides", sides.kept()?))).collect()
}

/// What of the contract follows from the last signature. The end that an addendum says is the end of the current term
/// from now on: a prolongation is an event of the journal, with its new end.
fn follows(kind: AnnexKind, annex: &Image, contract: &Image) -> Option<Fields> {
    let end = Value::from(Some(record::text(annex, "end_day")).filter(|day| !day.is_empty())?);
    match kind {
        AnnexKind::Addendum => {
            let times = contract.get("prolonged").and_then(Value::as_i64).unwrap_or_default();
            Some(vec![("current_end", end), ("prolonged", Value::from(times + 1)), ("let_end", Value::Null)])
        }
        AnnexKind::Termination => Some(vec![("ended_on", end)]),
        AnnexKind::Specification | AnnexKind::Act | AnnexKind::Notice => None,
    }
}
