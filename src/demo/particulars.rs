//! What is written down about clients of the demo office: needs, notes, bank accounts.

use super::{
    clients, numbers,
    rows::{Clients, Row, rows},
};
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        Operation, StoreError, StoreResult, Tx,
        client::{SaveAccount, SaveNeed},
        note::SaveNote,
    },
};

const BANK: &str = "Дала Банкі";
const BANK_CODE: &str = "DALAKZKA";

pub(super) fn add(tx: &mut Tx, of: &Clients) -> StoreResult<()> {
    for row in rows(include_str!("../../assets/demo/needs.csv")) {
        SaveNeed { client: of.of(&row)?, base: None, draft: row.draft(&["client"]) }.apply(tx)?;
    }
    for row in rows(include_str!("../../assets/demo/notes.csv")) {
        SaveNote { client: of.of(&row)?, base: None, draft: row.draft(&["client"]) }.apply(tx)?;
    }
    let paying = (1..).zip(clients::table()).filter(|(_, row)| pays_by_account(row));
    for (serial, row) in paying {
        let client = of.by_key.get(row.get("key")).copied().ok_or(StoreError::NotFound)?;
        add_account(tx, client, &row, serial)?;
    }
    Ok(())
}

/// Firms of this country that buy on credit.
fn pays_by_account(row: &Row) -> bool {
    row.get("country") == "KZ" && row.get("kind") != "individual" && !row.get("credit_days").is_empty()
}

fn add_account(tx: &mut Tx, client: Id, row: &Row, serial: u32) -> StoreResult<()> {
    // KBe: resident firm, resident sole trader (classifier of the National Bank).
    let kbe = if row.get("kind") == "sole_trader" { "19" } else { "17" };
    let iban = numbers::iban(serial);
    let cells = [("iban", iban.as_str()), ("bank", BANK), ("bank_code", BANK_CODE), ("kbe", kbe)];
    SaveAccount { client, base: None, draft: Draft::from_iter(cells) }.apply(tx)
}
