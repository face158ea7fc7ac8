//! Our half of an act, told anew from documents and payments.

use super::ActScope;
use crate::{
    domain::{
        debt::act::{ActRow, OurHalf, RowKind},
        payment::PaymentKind,
    },
    store::{Query, StoreError, StoreResult, activity::Asked},
};
use rusqlite::{Connection, Row};

/// Our half of an act.
#[derive(Clone, Copy, Debug)]
pub struct ReadOurHalf(pub ActScope);

impl Query for ReadOurHalf {
    type Answer = OurHalf;

    fn run(&self, conn: &Connection) -> StoreResult<OurHalf> {
        let Self(of) = self;
        let sql = match of.contract {
            None => include_str!("operations.sql"),
            Some(_) => include_str!("operations_of_contract.sql"),
        };
        let mut asked = Asked::new(
            sql,
            [
                (":client", of.client.0.into()),
                (":currency", of.currency.code().to_owned().into()),
                (":until", of.to.to_string().into()),
            ],
        );
        match of.contract {
            Some(contract) => asked.also("", [(":contract", contract.0.into())]),
            None => asked.also("", [(":company", of.company.map(|id| id.0).into())]),
        }
        OurHalf::of(of.from, asked.rows(conn, row)?).ok_or(StoreError::Damaged)
    }
}

fn row(row: &Row) -> StoreResult<ActRow> {
    let (day, kind): (String, String) = (row.get(0)?, row.get(2)?);
    let kind = if row.get(1)? {
        RowKind::Payment(PaymentKind::from_key(&kind).ok_or(StoreError::Damaged)?)
    } else {
        RowKind::of_invoice(&kind)
    };
    Ok(ActRow {
        day: day.parse().map_err(|_| StoreError::Damaged)?,
        kind,
        number: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        debit: row.get(4)?,
        credit: row.get(5)?,
    })
}
