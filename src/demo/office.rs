//! Users, own firms and own fields of the demo office.

use super::{
    numbers,
    rows::{Row, rows},
};
use crate::{
    domain::id::Id,
    store::{
        Fields, Operation, StoreResult, Tx,
        absence::SaveAbsence,
        office::{COMPANY, USER, own_fields::AddOwnField},
    },
};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeMap;

/// Serials of the tax numbers of own firms; those of clients are far below.
const FIRST_OWN: u32 = 901;

/// Adds all that stands before the first client.
pub(super) fn add(tx: &mut Tx, today: NaiveDate) -> StoreResult<()> {
    add_users(tx, today)?;
    let companies = rows(include_str!("../../assets/demo/companies.csv"));
    (FIRST_OWN..).zip(&companies).try_for_each(|(serial, row)| add_company(tx, row, serial))?;
    let fields = rows(include_str!("../../assets/demo/own_fields.csv"));
    fields.iter().try_for_each(|row| add_own_field(tx, row))
}

/// Five people; a curator stands above the trainee in the table.
pub(super) fn add_users(tx: &mut Tx, today: NaiveDate) -> StoreResult<()> {
    let mut known: BTreeMap<String, Id> = BTreeMap::new();
    for row in rows(include_str!("../../assets/demo/users.csv")) {
        let id = tx.new_id();
        let curator = known.get(row.get("curator")).map_or(Value::Null, |id| Value::from(id.0));
        let hired = row.day("hired_on", today).map_or(Value::Null, |day| Value::from(day.to_string()));
        let fields = vec![
            ("name", row.value("name")),
            ("role", row.value("role")),
            ("language", row.value("language")),
            ("hired_on", hired),
            ("curator_id", curator),
        ];
        tx.insert(&USER, id, fields)?;
        known.insert(row.get("name").to_owned(), id);
    }
    Ok(())
}

/// Who is away and who stands in: one absence is to come, one is past.
pub(super) fn add_absences(tx: &mut Tx, today: NaiveDate) -> StoreResult<()> {
    for row in rows(include_str!("../../assets/demo/absences.csv")) {
        let mut draft = row.draft(&[]);
        for key in ["from_day", "to_day"] {
            draft.set(key, row.day(key, today).map(|day| day.to_string()).unwrap_or_default());
        }
        SaveAbsence { base: None, draft }.apply(tx)?;
    }
    Ok(())
}

/// Columns of an own firm that stand in the table as they are.
const COMPANY_COLUMNS: [&str; 11] = [
    "name",
    "short_name",
    "kind",
    "country",
    "currency",
    "city",
    "address",
    "mail",
    "bank",
    "bank_code",
    "kbe",
];

fn add_company(tx: &mut Tx, row: &Row, serial: u32) -> StoreResult<()> {
    let tax_id = if row.get("tax") == "bin" { numbers::bin(serial) } else { numbers::iin(serial) };
    let mut fields: Fields = COMPANY_COLUMNS.iter().map(|column| (*column, row.value(column))).collect();
    fields.extend([
        ("tax_id", Value::from(tax_id)),
        ("vat_payer", Value::from(i64::from(row.get("vat_payer") == "1"))),
        ("phone", Value::from(numbers::phone(serial))),
        ("iban", Value::from(numbers::iban(serial))),
    ]);
    let id = tx.new_id();
    tx.insert(&COMPANY, id, fields)
}

fn add_own_field(tx: &mut Tx, row: &Row) -> StoreResult<()> {
    let kind = if row.get("kind") == "number" { "number" } else { "text" };
    AddOwnField { entity: "client", name: row.get("name").to_owned(), kind, choices: None }.apply(tx)
}
