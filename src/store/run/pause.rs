//! Cards that were put aside: later today, until another day, or not needed at all.

use super::RunHere;
use crate::{
    domain::id::Id,
    store::{
        Operation, StoreResult, Table, Tx,
        activity::ACTIVITY,
        client::CLIENT,
        contact::clients_of,
        office::{USER, users},
    },
};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

pub static RUN_PAUSE: Table = Table {
    references: &[("client_id", &CLIENT), ("owner_id", &USER)],
    said: &["reason"],
    tells: true,
    runs: Some(client_of),
    ..Table::plain("run_pause")
};

fn client_of(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    clients_of(conn, "SELECT client_id FROM run_pause WHERE id = ?1", id)
}

/// Puts the card of a client aside in the writer's run; what is not needed is called off with it.
#[derive(Clone, Debug)]
pub struct DismissCard {
    pub client: Id,
    /// What is planned with the client, with the versions that were seen.
    pub planned: Vec<(Id, i64)>,
    /// `YYYY-MM-DDTHH:MM`.
    pub until: String,
    /// Why it is not needed; empty where it is only put off.
    pub reason: String,
}

impl Operation for DismissCard {
    fn kind(&self) -> &'static str {
        if self.reason.is_empty() { "snooze-client" } else { "pause-client" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let owner = users::by_name(tx.conn(), tx.actor())?;
        let id = tx.new_id();
        let mut fields = vec![
            ("client_id", Value::from(self.client.0)),
            ("until", Value::from(self.until.clone())),
            ("owner_id", owner.map_or(Value::Null, |owner| Value::from(owner.0))),
        ];
        if !self.reason.is_empty() {
            fields.push(("reason", Value::from(self.reason.clone())));
        }
        tx.insert(&RUN_PAUSE, id, fields)?;
        if !self.reason.is_empty() {
            self.planned.iter().try_for_each(|base| self.call_off(tx, *base))?;
        }
        tx.count_things(1);
        Ok(())
    }
}

impl DismissCard {
    fn call_off(&self, tx: &mut Tx, base: (Id, i64)) -> StoreResult<()> {
        let fields = vec![("state", Value::from("cancelled")), ("reason", Value::from(self.reason.clone()))];
        tx.update(&ACTIVITY, base, fields).map(drop)
    }
}

/// Clients whose card is put aside now, and since when: what became known later is told all the same.
pub(super) fn paused(conn: &Connection, here: &RunHere) -> StoreResult<HashMap<Id, i64>> {
    let sql = "SELECT client_id, max(created_at) FROM run_pause
               WHERE deleted_at IS NULL AND until > :now
                 AND (:owner IS NULL OR owner_id IS NULL OR owner_id = :owner)
               ";
    let now = here.now.format("%Y-%m-%dT%H:%M").to_string();
    let mut asked = here.asked(sql, "client_id");
    asked.also("GROUP BY client_id", [(":now", now.into())]);
    let clients = asked.rows(conn, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(clients.into_iter().collect())
}
