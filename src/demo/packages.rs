//! The packages of the demo office's contracts: complete, but for one where two documents are missing. Nobody attached a
//! file: there would be none on this computer.

use super::rows::{Row, rows};
use crate::{
    domain::{
        contract::Side,
        field::Draft,
        id::Id,
        package::{DocumentKind, Step},
    },
    store::{
        StoreError, StoreResult, Tx,
        contract::CONTRACT,
        package::{Owner, SaveDocument},
        record::text,
    },
};
use chrono::{NaiveDate, TimeDelta};

/// Days from the last signature until the paper lies here.
const WAY: i64 = 6;

/// The table calls contracts by their places among those that were made.
pub(super) fn add(tx: &mut Tx, contracts: &[Id], today: NaiveDate) -> StoreResult<()> {
    for contract in contracts {
        take_original(tx, *contract, today)?;
    }
    for row in rows(include_str!("../../assets/demo/packages.csv")) {
        let place = row.get("contract").parse::<usize>().ok().and_then(|at| at.checked_sub(1));
        let contract = *place.and_then(|at| contracts.get(at)).ok_or(StoreError::NotFound)?;
        let kind = DocumentKind::from_key(row.get("kind")).ok_or(StoreError::Damaged)?;
        let draft = draft(&row, today);
        SaveDocument { contract, owner: Owner::Own, kind, base: None, draft, today }.save(tx)?;
    }
    Ok(())
}

fn draft(row: &Row, today: NaiveDate) -> Draft {
    let mut draft = Draft::default();
    draft.set("side", row.get("side"));
    draft.set("own_number", row.get("number"));
    for key in Step::ALL.map(Step::column).into_iter().chain(["day"]) {
        if let Some(day) = row.day(key, today) {
            draft.set(key, day.to_string());
        }
    }
    draft
}

/// The paper of a contract that both sides have signed has come.
fn take_original(tx: &mut Tx, contract: Id, today: NaiveDate) -> StoreResult<()> {
    let image = tx.image(&CONTRACT, contract)?.ok_or(StoreError::NotFound)?;
    let signed = |side: Side| text(&image, Step::signed_by(side).column()).parse::<NaiveDate>().ok();
    let Some(last) = signed(Side::We).zip(signed(Side::They)).map(|(we, they)| we.max(they)) else {
        return Ok(());
    };
    let mut draft = Draft::default();
    draft.set(Step::Original.column(), (last + TimeDelta::days(WAY)).min(today).to_string());
    let (owner, kind) = (Owner::Contract, DocumentKind::Contract);
    SaveDocument { contract, owner, kind, base: None, draft, today }.save(tx).map(drop)
}
