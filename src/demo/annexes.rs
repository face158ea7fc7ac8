//! Documents of contracts in the demo office: a contract that was prolonged twice, a framework with four of them.

use super::rows::{Row, rows};
use crate::{
    domain::{
        annex::AnnexKind,
        contract::{Side, prolongation::following_end},
        field::Draft,
        id::Id,
    },
    store::{
        Operation as _, StoreError, StoreResult, Tx,
        annex::{SaveAnnex, SendAnnex, SignAnnex},
        contract::CONTRACT,
        record::text,
    },
};
use chrono::NaiveDate;

/// Adds the documents; `contracts` are those of the office in their order.
pub(super) fn add(tx: &mut Tx, contracts: &[Id], today: NaiveDate) -> StoreResult<()> {
    for row in rows(include_str!("../../assets/demo/annexes.csv")) {
        let at = row.get("contract").parse::<usize>().ok().and_then(|at| at.checked_sub(1));
        let contract = at.and_then(|at| contracts.get(at)).ok_or(StoreError::NotFound)?;
        let id = write_down(tx, *contract, &row, today)?;
        let mut version = 1;
        if let Some(day) = row.day("sent_day", today) {
            SendAnnex { base: (id, version), day }.apply(tx)?;
            version += 1;
        }
        for (side, column) in [(Side::We, "signed_by_us"), (Side::They, "signed_by_them")] {
            if let Some(day) = row.day(column, today) {
                let reason = String::new();
                SignAnnex { base: (id, version), side, day, today, reason }.apply(tx)?;
                version += 1;
            }
        }
    }
    Ok(())
}

fn write_down(tx: &mut Tx, contract: Id, row: &Row, today: NaiveDate) -> StoreResult<Id> {
    let kind = AnnexKind::from_key(row.get("kind")).ok_or(StoreError::Damaged)?;
    let mut draft = Draft::default();
    draft.set("text", row.get("text"));
    draft.set("lines", row.get("lines").replace(" // ", "\n"));
    if kind != AnnexKind::Addendum {
        draft.set("vat", "on_top");
    }
    draft.set("day", row.day("day", today).map(|day| day.to_string()).unwrap_or_default());
    if let Some(end) = next_end(tx, contract)?.filter(|_| kind == AnnexKind::Addendum) {
        draft.set("end_day", end.to_string());
    }
    SaveAnnex { base: None, contract, kind, draft }.save(tx)
}

/// The end that an addendum gives a contract: the same length again.
fn next_end(tx: &mut Tx, contract: Id) -> StoreResult<Option<NaiveDate>> {
    let image = tx.image(&CONTRACT, contract)?.ok_or(StoreError::NotFound)?;
    let day = |column: &str| text(&image, column).parse::<NaiveDate>().ok();
    let Some((start, first)) = day("start_day").zip(day("end_day")) else { return Ok(None) };
    Ok(following_end(start, first, day("current_end").unwrap_or(first)))
}
