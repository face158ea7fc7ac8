//! Rows that a contract itself proposes, taken at once.

use super::{OBLIGATION, SaveObligation};
use crate::{
    domain::{
        decimal::Decimal,
        field::Draft,
        id::Id,
        obligation::proposal::{Agreed, not_yet, propose},
        vat::{Mode, of_amount},
    },
    store::{
        Image, Operation, Query, StoreError, StoreResult, Tx,
        contract::{ContractOut, ShowContract},
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

impl ContractOut {
    /// What the other side owes by it in all, in minor units: a tax on top of the price too.
    fn owed(&self) -> Option<i64> {
        let sum = self.image.get("sum").and_then(Value::as_i64)?;
        let rate = self.text("vat_rate").parse::<Decimal>().ok();
        let totals = rate.and_then(|rate| of_amount(sum, rate, Mode::from_key(&self.text("vat"))));
        Some(totals.map_or(sum, |totals| totals.total))
    }

    /// What of it says who owes what.
    fn agreed(&self, values: Vec<(String, String)>) -> Agreed {
        Agreed {
            kind: self.text("kind"),
            sum: self.owed(),
            currency: self.text("currency"),
            subject: self.text("subject"),
            payment: self.text("payment"),
            delivery: self.text("delivery"),
            values,
        }
    }
}

/// What the terms of a contract propose, and is not written down yet.
#[derive(Clone, Copy, Debug)]
pub struct ReadProposed {
    pub contract: Id,
    pub today: NaiveDate,
}

impl Query for ReadProposed {
    type Answer = Vec<Draft>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Draft>> {
        let contract = ShowContract { id: self.contract, today: self.today }.run(conn)?;
        let rows = propose(&contract.ok_or(StoreError::NotFound)?.agreed(values(conn, self.contract)?));
        let mut select = conn.prepare_cached(include_str!("of_contract.sql"))?;
        let ids = select.query_map([self.contract.0], |row| row.get(0).map(Id))?;
        let mut written = Vec::new();
        for id in ids {
            written.extend(Load { table: &OBLIGATION, id: id? }.run(conn)?.as_ref().map(as_proposed));
        }
        Ok(not_yet(rows, written))
    }
}

/// What stands in the values of the latest edition of its text.
fn values(conn: &Connection, contract: Id) -> StoreResult<Vec<(String, String)>> {
    let mut select = conn.prepare_cached(include_str!("text_values.sql"))?;
    let values = select.query_map([contract.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(values.collect::<rusqlite::Result<_>>()?)
}

/// What of a row is compared with a proposed one.
fn as_proposed(image: &Image) -> Draft {
    let texts = ["side", "kind", "event"].map(|column| (column, record::text(image, column)));
    let sum = image.get("sum").and_then(Value::as_i64);
    let sum = sum.map(|sum| ("sum", format!("{}.{:02}", sum / 100, sum % 100)));
    texts.into_iter().chain(sum).collect()
}

/// Writes the proposed rows that were taken: one action.
#[derive(Clone, Debug)]
pub struct TakeProposed {
    pub contract: Id,
    pub rows: Vec<Draft>,
    pub today: NaiveDate,
}

impl Operation for TakeProposed {
    fn kind(&self) -> &'static str {
        "take-proposed"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for draft in self.rows.clone() {
            SaveObligation { base: None, contract: Some(self.contract), draft, today: self.today }
                .save(tx)?;
        }
        tx.count_things(self.rows.len());
        Ok(())
    }
}
