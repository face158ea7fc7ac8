//! The rate of tax that an invoice gets without being asked (domain rules 2).

use crate::{
    domain::{country::Country, debt::rate_name::RateName, decimal::Decimal, id::Id, vat::Mode},
    store::{
        Fields, Image, Query as _, StoreResult,
        office::{COMPANY, company::OwnCompany},
        rate::RatesOf,
        record::{self, Load, given},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// The standard rate of our firm's country on the day of the turnover: of shipment or act, while neither is known of the
/// invoice. Nothing where no tax is stated, where a rate is given, and where none is known for the day.
pub(super) fn usual_rate(conn: &Connection, fields: &Fields) -> StoreResult<Option<Decimal>> {
    let mode = given(fields, "vat").map_or(Mode::None, |key| Mode::from_key(&key));
    if mode == Mode::None || given(fields, "vat_rate").is_some() {
        return Ok(None);
    }
    let day = |column| given(fields, column).and_then(|day| day.parse::<NaiveDate>().ok());
    let turnover = day("shipped_day").or_else(|| day("accepted_day")).or_else(|| day("day"));
    let named = fields.iter().find(|(column, _)| *column == "company_id").map(|(_, id)| id);
    turnover.map_or(Ok(None), |day| standard(conn, named, day))
}

/// The usual tax of a contract or an invoice of one of our firms: inside the price at the standard rate, where it pays tax at all
/// and a rate is known for the day.
pub(in crate::store) fn usual_of_firm(
    conn: &Connection,
    company: Option<&Value>,
    day: NaiveDate,
) -> StoreResult<Option<(Mode, Decimal)>> {
    let pays = seller(conn, company)?.get("vat_payer").and_then(Value::as_i64) == Some(1);
    let rate = if pays { standard(conn, company, day)? } else { None };
    Ok(rate.map(|rate| (Mode::Inside, rate)))
}

/// The standard rate of the firm of an invoice on a day; nothing where none is known.
pub(super) fn rate_on(conn: &Connection, invoice: &Image, day: NaiveDate) -> StoreResult<Option<Decimal>> {
    standard(conn, invoice.get("company_id"), day)
}

fn standard(conn: &Connection, company: Option<&Value>, day: NaiveDate) -> StoreResult<Option<Decimal>> {
    let country = record::text(&seller(conn, company)?, "country").parse().unwrap_or(Country::Kz);
    let Some(name) = RateName::vat_of(country) else { return Ok(None) };
    Ok(RatesOf(name).run(conn)?.on(day).map(|row| row.rate))
}

/// The own firm of the invoice, else the first one.
fn seller(conn: &Connection, named: Option<&Value>) -> StoreResult<Image> {
    let company = match named.and_then(Value::as_i64) {
        Some(id) => Load { table: &COMPANY, id: Id(id) }.run(conn)?,
        None => OwnCompany.run(conn)?,
    };
    Ok(company.unwrap_or_default())
}
