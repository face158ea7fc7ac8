//! Acts as they stand.

use super::{ActScope, RECONCILIATION, ReadOurHalf};
use crate::{
    domain::{
        debt::act::Status,
        id::Id,
        money::{Currency, Money},
        signatory::Basis,
    },
    store::{
        Image, Query, StoreError, StoreResult,
        activity::Asked,
        office::users,
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde_json::Value;

/// An act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReconciliationOut {
    pub id: Id,
    pub version: i64,
    pub image: Image,
    pub client: (Id, String),
    /// Our firm.
    pub company: Option<(Id, String)>,
    /// Identity and number; nothing where it is about all of them.
    pub contract: Option<(Id, String)>,
    pub status: Status,
    pub scope: ActScope,
    /// What is owed by our half: of a draft as our documents stand, else as it went out.
    pub closing: Money,
}

impl ReconciliationOut {
    /// Text of a column; empty where nothing stands there.
    pub fn text(&self, column: &str) -> String {
        record::text(&self.image, column)
    }

    pub fn day(&self, column: &str) -> Option<NaiveDate> {
        self.text(column).parse().ok()
    }

    pub const fn currency(&self) -> Currency {
        self.scope.currency
    }

    /// The day on which it came as far as it is.
    pub fn status_day(&self) -> Option<NaiveDate> {
        self.day(self.status.day_column())
    }

    /// The ground on which they signed; nothing where nobody did, or without authority.
    pub fn authority(&self) -> Option<Basis> {
        Basis::from_key(&self.text("authority"))
    }

    /// Whether it begins the limitation anew (`D-8`): signed by somebody who may, and something is owed by it.
    pub fn restarts(&self) -> bool {
        self.status == Status::Signed && self.authority().is_some() && self.closing.minor() > 0
    }

    /// Whether their half is here.
    pub fn has_theirs(&self) -> bool {
        self.image.contains_key("their_file")
    }

    fn read(conn: &Connection, row: &Row) -> StoreResult<Self> {
        let id = Id(row.get(0)?);
        let image = Load { table: &RECONCILIATION, id }.run(conn)?.ok_or(StoreError::NotFound)?;
        let day = |column| record::text(&image, column).parse().map_err(|_| StoreError::Damaged);
        let client = (Id(row.get(1)?), row.get(2)?);
        let company: Option<(Id, String)> = row.get::<_, Option<i64>>(5)?.map(Id).zip(row.get(6)?);
        let contract: Option<(Id, String)> = row.get::<_, Option<i64>>(3)?.map(Id).zip(row.get(4)?);
        let scope = ActScope {
            client: client.0,
            company: company.as_ref().map(|(id, _)| *id),
            contract: contract.as_ref().map(|(id, _)| *id),
            currency: record::text(&image, "currency").parse().map_err(|_| StoreError::Damaged)?,
            from: day("from_day")?,
            to: day("to_day")?,
        };
        let status = Status::from_key(&record::text(&image, "status")).ok_or(StoreError::Damaged)?;
        let sent = || image.get("our_closing").and_then(Value::as_i64);
        let closing = match status {
            Status::Draft => ReadOurHalf(scope).run(conn)?.closing(),
            _ => sent(),
        };
        let closing = Money::new(closing.ok_or(StoreError::Damaged)?, scope.currency);
        let version = record::base(&image).map(|(_, version)| version).unwrap_or_default();
        Ok(Self { id, version, image, client, company, contract, status, scope, closing })
    }
}

/// Which acts; nothing means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReconciliationFilter {
    /// This one alone.
    pub id: Option<Id>,
    pub client: Option<Id>,
    /// Its number.
    pub number: Option<String>,
    /// Name of the user who has the client.
    pub owner: Option<String>,
    /// Empty for any.
    pub statuses: Vec<Status>,
}

/// Acts, the newest first.
#[derive(Clone, Debug)]
pub struct ListReconciliations {
    pub filter: ReconciliationFilter,
    /// Most that are answered.
    pub limit: usize,
}

impl Query for ListReconciliations {
    type Answer = Vec<ReconciliationOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ReconciliationOut>> {
        let mut asked = Asked::new(include_str!("list.sql"), []);
        if let Some(id) = self.filter.id {
            asked.also("  AND act.id = :id\n", [(":id", id.0.into())]);
        }
        if let Some(client) = self.filter.client {
            asked.also("  AND act.client_id = :client\n", [(":client", client.0.into())]);
        }
        if let Some(number) = &self.filter.number {
            asked.also("  AND act.number = :number\n", [(":number", number.clone().into())]);
        }
        if let Some(owner) = users::whose(conn, self.filter.owner.as_deref())? {
            asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
        }
        if !self.filter.statuses.is_empty() {
            let keys: Vec<&str> = self.filter.statuses.iter().map(|status| status.key()).collect();
            let keys = Value::from(keys).to_string();
            asked.also(
                "  AND act.status IN (SELECT value FROM json_each(:statuses))\n",
                [(":statuses", keys.into())],
            );
        }
        let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
        asked.also("ORDER BY act.day DESC, act.id DESC LIMIT :limit", [(":limit", limit.into())]);
        asked.rows(conn, |row| ReconciliationOut::read(conn, row))
    }
}
