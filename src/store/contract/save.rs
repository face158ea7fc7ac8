//! Adding and changing contracts.

use super::CONTRACT;
use crate::{
    domain::{
        contract::{FIELDS, flaws, state::ContractState},
        field::{Draft, Flaw},
        id::Id,
    },
    store::{
        Fields, Image, Operation, Query as _, StoreError, StoreResult, Tx,
        client::CLIENT,
        edition, invoice,
        office::{
            company::{CompanyNamed, OwnCompany},
            settings::ReadSettings,
            users,
        },
        record::{self, Load, given},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Adds a contract with a client, or changes the given fields of one. A number is given at the first save.
#[derive(Clone, Debug)]
pub struct SaveContract {
    pub base: Option<(Id, i64)>,
    /// With whom; of a change: where it goes.
    pub client: Option<Id>,
    pub draft: Draft,
    /// Since then a new one is a draft.
    pub today: NaiveDate,
}

impl Operation for SaveContract {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-contract" } else { "add-contract" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveContract {
    /// Saves as a part of a larger write; answers which contract it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = self.columns(tx)?;
        fields.extend(self.client.map(|id| ("client_id", Value::from(id.0))));
        let before = self.base.map(|(id, _)| tx.image(&CONTRACT, id)).transpose()?.flatten();
        refuse_flaws(before.as_ref(), &fields)?;
        refuse_number(before.as_ref(), &fields)?;
        if let Some(base) = self.base {
            edition::follow(tx, &before.unwrap_or_default(), base.0, &fields)?;
            tx.update(&CONTRACT, base, fields)?;
            return Ok(base.0);
        }
        self.complete(tx, &mut fields)?;
        let id = tx.new_id();
        tx.insert(&CONTRACT, id, fields)?;
        Ok(id)
    }

    fn columns(&self, tx: &mut Tx) -> StoreResult<Fields> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        // A column with a default is never emptied, and a number never taken away.
        let stays = |column: &str| matches!(column, "number" | "day" | "kind" | "renewal");
        fields.retain(|(column, value)| !value.is_null() || !stays(column));
        fields.extend(users::owner_column(tx, &self.draft, self.base.is_none())?);
        if let Some(company) = Some(self.draft.get("company").trim()).filter(|name| !name.is_empty()) {
            fields.push(("company_id", Value::from(CompanyNamed(company).run(tx.conn())?.0)));
        }
        Ok(fields)
    }

    /// What a new contract gets without being asked: its number, our firm, the day from which it is a draft.
    fn complete(&self, tx: &mut Tx, fields: &mut Fields) -> StoreResult<()> {
        if !fields.iter().any(|(column, _)| *column == "number") {
            let day = given(fields, "day").and_then(|day| day.parse().ok()).unwrap_or(self.today);
            fields.push(("number", Value::from(next_number(tx.conn(), day)?)));
        }
        if !fields.iter().any(|(column, _)| *column == "company_id") {
            let company = OwnCompany.run(tx.conn())?.as_ref().and_then(record::base);
            fields.extend(company.map(|(id, _)| ("company_id", Value::from(id.0))));
        }
        self.complete_tax(tx, fields)?;
        if !fields.iter().any(|(column, _)| *column == "owner_id") {
            fields.extend(self.owner_of_client(tx)?);
        }
        fields.push(("state_day", Value::from(self.today.to_string())));
        Ok(())
    }
}

impl SaveContract {
    /// Who keeps the client keeps its contract, where the writer is nobody of the office.
    fn owner_of_client(&self, tx: &mut Tx) -> StoreResult<Option<(&'static str, Value)>> {
        let Some(client) = self.client else { return Ok(None) };
        let image = tx.image(&CLIENT, client)?.unwrap_or_default();
        Ok(image.get("owner_id").map(|owner| ("owner_id", owner.clone())))
    }

    /// A firm that pays tax says which, where a sum is agreed and nothing else is said.
    fn complete_tax(&self, tx: &Tx, fields: &mut Fields) -> StoreResult<()> {
        let is_said = |column| given(fields, column).is_some();
        let has_sum = fields.iter().any(|(column, value)| *column == "sum" && !value.is_null());
        if is_said("vat") || is_said("vat_rate") || !has_sum {
            return Ok(());
        }
        let day = given(fields, "day").and_then(|day| day.parse().ok()).unwrap_or(self.today);
        let company = fields.iter().find(|(column, _)| *column == "company_id").map(|(_, id)| id);
        if let Some((mode, rate)) = invoice::usual_of_firm(tx.conn(), company, day)? {
            fields.retain(|(column, _)| !matches!(*column, "vat" | "vat_rate"));
            fields.push(("vat", Value::from(mode.key())));
            fields.push(("vat_rate", Value::from(rate.to_string())));
        }
        Ok(())
    }
}

/// Numbers of cancelled contracts are taken too.
fn next_number(conn: &Connection, day: NaiveDate) -> StoreResult<String> {
    let template = ReadSettings.run(conn)?.contract_number().ok_or(StoreError::Damaged)?;
    let mut select = conn.prepare_cached(include_str!("taken.sql"))?;
    let taken = select.query_map([template.around(day).0], |row| row.get(0))?;
    let taken: Vec<String> = taken.collect::<rusqlite::Result<_>>()?;
    Ok(template.next(day, taken.iter().map(String::as_str)))
}

/// What holds between fields is asked of the contract as it will stand.
fn refuse_flaws(before: Option<&Image>, fields: &Fields) -> StoreResult<()> {
    let flaw = flaws(&whole(before, fields)).into_iter().next();
    flaw.map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))
}

/// The row as it will stand, as a draft.
pub(in crate::store) fn whole(before: Option<&Image>, fields: &Fields) -> Draft {
    let known = before.into_iter().flatten().map(|(column, value)| (column.as_str(), value));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut whole: Draft = known.map(|(column, value)| (column, text(value))).collect();
    for (column, value) in fields {
        whole.set(column, if value.is_null() { String::new() } else { text(value) });
    }
    whole
}

/// A number is given once: no undo brings it back, and another document would take it.
pub(in crate::store) fn refuse_number(before: Option<&Image>, fields: &Fields) -> StoreResult<()> {
    let known = before.map(|image| record::text(image, "number"));
    let differs = given(fields, "number").zip(known).is_some_and(|(number, known)| number != known);
    let flaw = Flaw::blocking("number", "flaw-contract-number");
    if differs { Err(StoreError::Flawed(flaw)) } else { Ok(()) }
}

/// What somebody has signed is never an open text again, whichever way its state came about.
pub(super) fn refuse_reopened(conn: &Connection, id: Id) -> StoreResult<()> {
    let Some(image) = (Load { table: &CONTRACT, id }).run(conn)? else { return Ok(()) };
    let state: ContractState = record::text(&image, "state").parse().map_err(|_| StoreError::Damaged)?;
    let reopened = super::is_signed(&image) && state.is_open_text() && state != ContractState::NotConcluded;
    if reopened { Err(StoreError::Frozen { table: &CONTRACT, id }) } else { Ok(()) }
}
