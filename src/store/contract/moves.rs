//! From one state to another, and signatures (`K-2`).

use super::{CONTRACT, has_signed, list::written, signed_on};
use crate::{
    domain::{
        contract::{Side, check::Finding, state::ContractState},
        field::Flaw,
        id::Id,
    },
    store::{
        Fields, Image, Operation, Query as _, StoreError, StoreResult, Table, Tx, edition, invoice,
        office::{calendar::ReadCalendar, users},
        record,
        signatory::{Signable, blocking, stamp},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Kind of a signature in the journal. It is final: no undo takes it from the paper.
pub(in crate::store) const SIGN: &str = "sign";

/// Moves a contract to another state.
#[derive(Clone, Debug)]
pub struct MoveContract {
    pub base: (Id, i64),
    pub to: ContractState,
    /// Of the move.
    pub day: NaiveDate,
    /// Some states ask for one; so does a signature that something stands in the way of.
    pub reason: String,
}

impl Operation for MoveContract {
    fn kind(&self) -> &'static str {
        if self.to == ContractState::Signed { SIGN } else { "move-contract" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &CONTRACT, self.base)?;
        let from = written(&before)?.on(self.day, &ReadCalendar.run(tx.conn())?).state;
        self.refuse(from, &before)?;
        let document = Signable::Contract(self.base.0);
        let (mut fields, mut stamped) = (self.fields(), Vec::new());
        if self.to == ContractState::Signed {
            let missing: Vec<Side> =
                Side::BOTH.into_iter().filter(|side| !has_signed(&before, *side)).collect();
            fields.extend(missing.iter().map(|side| (signed_on(*side), Value::from(self.day.to_string()))));
            let found = in_the_way(tx, document, (&missing, self.day), &[])?;
            fields.extend(despite(found, &before, &self.reason)?);
            stamped = missing;
        }
        tx.update(&CONTRACT, self.base, fields)?;
        stamped.into_iter().try_for_each(|side| stamp(tx, document, side, self.day))?;
        self.keep_text(tx)
    }
}

/// Moves a contract, and says who holds it in its new stage.
#[derive(Clone, Debug)]
pub struct MoveToHolder {
    pub moved: MoveContract,
    /// Name of the user.
    pub holder: String,
}

impl Operation for MoveToHolder {
    fn kind(&self) -> &'static str {
        self.moved.kind()
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.moved.apply(tx)?;
        let holder = users::owner(tx, &self.holder, false)?;
        let image = tx.image(&CONTRACT, self.moved.base.0)?.ok_or(StoreError::NotFound)?;
        let base = record::base(&image).ok_or(StoreError::Damaged)?;
        let holder = holder.map_or(Value::Null, |id| Value::from(id.0));
        tx.update(&CONTRACT, base, vec![("holder_id", holder)]).map(drop)
    }
}

/// The row as it was seen: what somebody has changed since is told before anything about its state.
pub(in crate::store) fn seen(tx: &mut Tx, table: &'static Table, base: (Id, i64)) -> StoreResult<Image> {
    let image = tx.image(table, base.0)?.ok_or(StoreError::NotFound)?;
    if record::base(&image) == Some(base) { Ok(image) } else { Err(StoreError::Stale { table, id: base.0 }) }
}

impl MoveContract {
    fn refuse(&self, from: ContractState, before: &Image) -> StoreResult<()> {
        if !from.next_where(super::is_signed(before)).any(|to| to == self.to) {
            return Err(StoreError::Flawed(not_allowed(from, self.to, before)));
        }
        if self.to.needs_reason() && self.reason.trim().is_empty() {
            return Err(StoreError::ReasonMissing);
        }
        Ok(())
    }

    /// The text that went out, was agreed on, or was signed, stays as it is.
    fn keep_text(&self, tx: &mut Tx) -> StoreResult<()> {
        match self.to {
            ContractState::Sent | ContractState::Agreed | ContractState::Signing => {
                edition::close(tx, self.base.0, self.day)
            }
            ContractState::Signed => {
                edition::seal(tx, self.base.0)?;
                invoice::follow(tx, self.base.0)
            }
            _ => Ok(()),
        }
    }

    /// Active is what a signed contract is by its dates: that is not written down.
    fn fields(&self) -> Fields {
        let kept = if self.to == ContractState::Active { ContractState::Signed } else { self.to };
        // Why something was signed all the same has a place of its own.
        let reason = if self.to == ContractState::Signed { "" } else { self.reason.trim() };
        vec![
            ("state", Value::from(kept.key())),
            ("state_day", Value::from(self.day.to_string())),
            // In a new stage its owner holds it until somebody else is named.
            ("holder_id", Value::Null),
            ("reason", if reason.is_empty() { Value::Null } else { Value::from(reason) }),
        ]
    }
}

/// Which moves there are stands in the sentence.
fn not_allowed(from: ContractState, to: ContractState, before: &Image) -> Flaw {
    let next = from.next_where(super::is_signed(before)).map(ContractState::key);
    let next = next.collect::<Vec<_>>().join(", ");
    let arguments = vec![("from", from.to_string()), ("to", to.to_string()), ("next", next)];
    Flaw { arguments, ..Flaw::blocking("state", "flaw-contract-move") }
}

/// What stands in the way of signatures on a day (`K-6`, `C-12`), each thing once, behind what is known already.
pub(in crate::store) fn in_the_way(
    tx: &Tx,
    document: Signable,
    (sides, day): (&[Side], NaiveDate),
    known: &[Finding],
) -> StoreResult<Vec<Finding>> {
    let mut found = known.to_vec();
    for side in sides {
        let of_side = blocking(tx.conn(), document, *side, day)?;
        found.extend(of_side.into_iter().filter(|finding| !found.contains(finding)).collect::<Vec<_>>());
    }
    Ok(found)
}

/// Refuses signatures that something stands in the way of, but for a reason, which stays with what is signed.
pub(in crate::store) fn despite(
    found: Vec<Finding>,
    before: &Image,
    reason: &str,
) -> StoreResult<Option<(&'static str, Value)>> {
    match (found.is_empty(), reason.trim()) {
        (true, "") => Ok(None),
        (false, "") => Err(StoreError::SignatureBlocked(found)),
        (_, reason) => {
            let earlier = record::text(before, "signed_despite");
            // A reason that goes on from the earlier one holds it.
            let both =
                if reason.starts_with(&earlier) { reason.to_owned() } else { format!("{earlier}; {reason}") };
            Ok(Some(("signed_despite", Value::from(both))))
        }
    }
}

/// One side has signed. With the second signature the contract is signed.
#[derive(Clone, Debug)]
pub struct SignContract {
    pub base: (Id, i64),
    pub side: Side,
    pub day: NaiveDate,
    pub today: NaiveDate,
    /// What its text lacks.
    pub gaps: Vec<Finding>,
    /// Why it is signed although something stands in the way; empty where nothing shall.
    pub reason: String,
}

impl SignContract {
    /// No undo takes a signature back: its day is neither ahead nor before the contract.
    fn refuse_day(&self, before: &Image) -> StoreResult<()> {
        let is_early = record::text(before, "day").parse().is_ok_and(|day: NaiveDate| self.day < day);
        if self.day <= self.today && !is_early {
            return Ok(());
        }
        Err(StoreError::Flawed(Flaw::blocking("state", "flaw-contract-signed-on")))
    }
}

impl Operation for SignContract {
    fn kind(&self) -> &'static str {
        SIGN
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, &CONTRACT, self.base)?;
        self.refuse_day(&before)?;
        let state = record::text(&before, "state").parse().map_err(|_| StoreError::Damaged)?;
        if state != ContractState::Signing || has_signed(&before, self.side) {
            return Err(StoreError::Flawed(not_allowed(state, ContractState::Signed, &before)));
        }
        let document = Signable::Contract(self.base.0);
        let mut fields: Fields = vec![(signed_on(self.side), Value::from(self.day.to_string()))];
        let found = in_the_way(tx, document, (&[self.side], self.day), &self.gaps)?;
        fields.extend(despite(found, &before, &self.reason)?);
        if super::is_signed(&before) {
            fields.push(("state", Value::from(ContractState::Signed.key())));
            fields.push(("state_day", Value::from(self.day.to_string())));
        }
        tx.update(&CONTRACT, self.base, fields)?;
        stamp(tx, document, self.side, self.day)?;
        edition::seal(tx, self.base.0)?;
        invoice::follow(tx, self.base.0)
    }
}
