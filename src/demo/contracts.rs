//! The contracts of the demo office: 25, in every state.

use super::rows::{Clients, Row, rows};
use crate::{
    domain::{contract::text::template::Template, field::Draft, id::Id},
    store::{
        Fields, Query as _, StoreError, StoreResult, Table, Tx,
        client::ShowClient,
        contract::{CONTRACT, SaveContract},
        edition::{BeginText, close, seal},
        office::COMPANY,
    },
};
use chrono::NaiveDate;
use serde_json::Value;

/// Columns that a form fills, without days.
const TYPED: [&str; 10] = [
    "kind",
    "language",
    "subject",
    "sum",
    "renewal",
    "renewal_months",
    "notice_days",
    "payment",
    "penalty_rate",
    "penalty_cap",
];

/// Days that were agreed, and those of moves and signatures, counted from today.
const AGREED: [&str; 3] = ["day", "start_day", "end_day"];
const MOVED: [&str; 3] = ["state_day", "signed_by_us", "signed_by_them"];

/// Answers them in the order of the table.
pub(super) fn add(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<Vec<Id>> {
    // Own firms, in the order in which they were written down.
    let of_firms = |(table, id): (&Table, Id)| (*table == COMPANY).then_some(id);
    let companies: Vec<Id> = tx.changes().rows().filter_map(of_firms).collect();
    let mut made = Vec::new();
    for row in rows(include_str!("../../assets/demo/contracts.csv")) {
        let id = write_down(tx, clients.of(&row)?, &row, today)?;
        let mut fields: Fields =
            MOVED.iter().filter_map(|key| Some((*key, day(&row, key, today)?))).collect();
        fields.push(("state", row.value("state")));
        fields.push(("reason", row.value("reason")));
        let company =
            row.get("company").parse::<usize>().ok().and_then(|at| companies.get(at.checked_sub(1)?));
        fields.push(("company_id", company.map_or(Value::Null, |id| Value::from(id.0))));
        let begun = begin_text(tx, id, &row)?;
        tx.update(&CONTRACT, (id, 1), fields)?;
        begun.map_or(Ok(()), |_| keep_text(tx, id, &row, today))?;
        made.push(id);
    }
    Ok(made)
}

/// Contracts that are still worked with have a text, where there is a sample for their kind.
fn begin_text(tx: &mut Tx, contract: Id, row: &Row) -> StoreResult<Option<Id>> {
    let is_over = ["archived", "performed", "terminated", "not_concluded"].contains(&row.get("state"));
    let template = row.get("kind").to_owned();
    let Some(sample) = Template::sample(&template).filter(|_| !is_over) else { return Ok(None) };
    let begin = BeginText { contract, text: sample.text, template, note: String::new() };
    begin.begin(tx).map(Some)
}

/// What went out, or was signed, stays as it is.
fn keep_text(tx: &mut Tx, contract: Id, row: &Row, today: NaiveDate) -> StoreResult<()> {
    if !row.get("signed_by_us").is_empty() {
        return seal(tx, contract);
    }
    let has_gone_out = ["sent", "disagreements", "agreed", "signing"].contains(&row.get("state"));
    match row.day("state_day", today).filter(|_| has_gone_out) {
        Some(day) => close(tx, contract, day),
        None => Ok(()),
    }
}

/// A draft of the client's manager, with what was agreed.
fn write_down(tx: &mut Tx, client: Id, row: &Row, today: NaiveDate) -> StoreResult<Id> {
    let card = ShowClient(client).run(tx.conn())?.ok_or(StoreError::NotFound)?;
    let typed = TYPED.iter().map(|key| (*key, row.get(key))).filter(|(_, text)| !text.is_empty());
    let mut draft: Draft = typed.collect();
    draft.set("currency", "KZT");
    // The second own firm pays no tax.
    let vat = if row.get("company") == "1" {
        [("vat", "inside"), ("vat_rate", "16")]
    } else {
        [("vat", "none"), ("vat_rate", "")]
    };
    for (key, text) in vat {
        draft.set(key, text);
    }
    draft.set("owner", card.owner);
    for key in AGREED {
        if let Some(Value::String(day)) = day(row, key, today) {
            draft.set(key, day);
        }
    }
    SaveContract { base: None, client: Some(client), draft, today }.save(tx)
}

fn day(row: &Row, key: &str, today: NaiveDate) -> Option<Value> {
    row.day(key, today).map(|day| Value::from(day.to_string()))
}
