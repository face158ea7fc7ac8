//! Clients that seem to be one (C-5), and pairs that a person said are not.

mod lookalike;
mod pairs;

pub use lookalike::{Lookalike, Lookalikes};
pub use pairs::{Duplicates, ListDuplicates, Pair, PairPlace};

use super::{
    Operation, StoreResult, Table, Tx,
    client::{CLIENT, RowsById},
};
use crate::{
    domain::{id::Id, likeness::Traits},
    store::Query,
};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

pub static NOT_DUPLICATE: Table = Table {
    references: &[("client_id", &CLIENT), ("other_id", &CLIENT)],
    unique: &[&["client_id", "other_id"]],
    said: &["reason"],
    ..Table::plain("not_duplicate")
};

/// Writes down that two clients are not one: they are not offered again.
#[derive(Clone, Debug)]
pub struct KeepApart {
    pub pair: (Id, Id),
    /// Why; empty when nothing was said.
    pub reason: String,
}

impl Operation for KeepApart {
    fn kind(&self) -> &'static str {
        "keep-apart"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if is_apart(tx.conn(), self.pair)? {
            return Ok(());
        }
        let (client, other) = in_order(self.pair);
        let id = tx.new_id();
        let mut fields = vec![("client_id", Value::from(client.0)), ("other_id", Value::from(other.0))];
        if !self.reason.trim().is_empty() {
            fields.push(("reason", Value::from(self.reason.trim())));
        }
        tx.insert(&NOT_DUPLICATE, id, fields)
    }
}

/// The smaller identity first.
pub(super) fn in_order((one, two): (Id, Id)) -> (Id, Id) {
    if one <= two { (one, two) } else { (two, one) }
}

pub(super) fn is_apart(conn: &Connection, pair: (Id, Id)) -> StoreResult<bool> {
    let (client, other) = in_order(pair);
    let mut select = conn.prepare_cached(include_str!("apart.sql"))?;
    Ok(select.query_row(params![client.0, other.0], |row| row.get(0))?)
}

/// What a living client is compared by; `None` for one that is gone.
fn traits_of(conn: &Connection, id: Id) -> StoreResult<Option<Traits>> {
    let mut select = conn.prepare_cached(include_str!("traits.sql"))?;
    let bare = select.query_row([id.0], |row| {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let traits = Traits::new(&text(0)?, &text(1)?, (&text(2)?, &text(3)?));
        Ok(Traits { client: Some(id), head: row.get::<_, Option<i64>>(4)?.map(Id), ..traits })
    });
    let Some(mut traits) = bare.optional()? else { return Ok(None) };
    let mut select = conn.prepare_cached(include_str!("points_of.sql"))?;
    let mut rows = select.query([id.0])?;
    while let Some(row) = rows.next()? {
        let (kind, normal): (String, String) = (row.get(0)?, row.get(1)?);
        match kind.as_str() {
            "phone" => traits.add_phone(&normal),
            "mail" => traits.add_mail(&normal),
            _ => {}
        }
    }
    Ok(Some(traits))
}

/// The lines that a list shows of these clients, by identity.
fn rows_of(
    conn: &Connection,
    ids: Vec<Id>,
) -> StoreResult<std::collections::BTreeMap<Id, super::client::ClientRow>> {
    Ok(RowsById(ids).run(conn)?.into_iter().map(|row| (row.id, row)).collect())
}

#[cfg(test)]
mod tests;
