//! What payments of a list close: the documents that the payer names, and nothing else.

use crate::{
    domain::{
        debt::{
            allocation::{OpenDebt, Way, propose},
            reconciliation::bare_number,
        },
        field::Flaw,
        id::Id,
        import::warning,
        money::{Currency, Money},
    },
    store::{StoreResult, payment::Share},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};

/// An instalment that is open.
struct Open {
    instalment: Id,
    invoice: Id,
    /// The number of its invoice, without what people put before it.
    number: String,
    due: Option<NaiveDate>,
    rest: i64,
}

/// What earlier payments of the list have taken of instalments, in minor units.
#[derive(Default)]
pub(super) struct Taken(HashMap<Id, i64>);

impl Taken {
    /// What a payment of this client closes, and what is doubtful about it.
    pub(super) fn shares(
        &mut self,
        conn: &Connection,
        (client, payment): (Id, Money),
        documents: &[String],
    ) -> StoreResult<(Vec<Share>, Vec<Flaw>)> {
        let open = self.open(conn, client, payment.currency())?;
        let named: Vec<String> = documents.iter().map(|number| bare_number(number)).collect();
        let (clear, mut doubts): (Vec<&str>, Vec<Flaw>) = (Vec::new(), Vec::new());
        let clear = named.iter().zip(documents).fold(clear, |mut clear, (bare, said)| {
            let of_number = open.iter().filter(|one| one.number == *bare).map(|one| one.invoice);
            match of_number.collect::<BTreeSet<Id>>().len() {
                1 => clear.push(bare.as_str()),
                0 => doubts.push(doubt("import-ledger-not-open", said)),
                _ => doubts.push(doubt("import-ledger-several", said)),
            }
            clear
        });
        let debts: Vec<OpenDebt> = open.iter().map(|one| one.debt(payment.currency())).collect();
        let parts =
            propose(payment, &debts, Way::Named(&clear)).map(|proposal| proposal.parts).unwrap_or_default();
        let shares: Vec<Share> =
            parts.iter().filter_map(|part| Some((open.get(part.debt)?.instalment, part.sum))).collect();
        for (instalment, sum) in &shares {
            *self.0.entry(*instalment).or_default() += sum;
        }
        Ok((shares, doubts))
    }

    fn open(&self, conn: &Connection, client: Id, currency: Currency) -> StoreResult<Vec<Open>> {
        let mut select = conn.prepare_cached(include_str!("open.sql"))?;
        let rows = select.query_map((client.0, currency.code()), |row| {
            let (instalment, due): (i64, Option<String>) = (row.get(0)?, row.get(3)?);
            let taken = self.0.get(&Id(instalment)).copied().unwrap_or_default();
            Ok(Open {
                instalment: Id(instalment),
                invoice: Id(row.get(1)?),
                number: bare_number(&row.get::<_, String>(2)?),
                due: due.and_then(|day| day.parse().ok()),
                rest: row.get::<_, i64>(4)?.saturating_sub(taken),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Open {
    fn debt(&self, currency: Currency) -> OpenDebt<'_> {
        OpenDebt { document: &self.number, due: self.due, rest: Money::new(self.rest, currency) }
    }
}

fn doubt(key: &'static str, number: &str) -> Flaw {
    warning("purpose", key, [("number", number.to_owned())])
}
