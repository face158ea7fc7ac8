//! A window of clients in any offered order: never all rows, never OFFSET.

use super::{filter::ClientFilter, sort};
use crate::{
    domain::{collation::SortLanguage, id::Id},
    store::{
        Query, StoreResult,
        office::own_fields::{COLUMNS, own_column},
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientRow {
    pub id: Id,
    pub version: i64,
    pub name: String,
    pub city: String,
    pub segment: String,
    pub stage: String,
    pub vip: bool,
    pub tags: String,
    /// Completeness, per cent.
    pub filled: i64,
    /// Unix milliseconds.
    pub updated_at: i64,
    pub is_removed: bool,
    pub owner: String,
    /// First phone, as it is dialled.
    pub phone: String,
    pub tax_id: String,
    /// The day and the kind of what is planned next (`C-9`).
    pub next: Option<(NaiveDate, String)>,
    /// The head office, where the client is a branch.
    pub head: Option<(Id, String)>,
    /// Values of the own fields, by place.
    pub own: Vec<String>,
    /// Where the row stands in its order.
    pub key: Value,
}

/// What a list is sorted by. Each but the own fields has an index that ends in `id`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Name,
    City,
    Segment,
    Changed,
    Created,
    Filled,
    /// An own field as text or as a day, by its place.
    Own(u8),
    /// An own field that is a number.
    OwnNumber(u8),
}

impl Order {
    /// What rows are compared by.
    pub(super) fn sql(self, language: SortLanguage) -> Cow<'static, str> {
        match self {
            Self::Name => sort::column(language).into(),
            Self::City => "coalesce(client.city_key, '')".into(),
            Self::Segment => "coalesce(client.segment, '')".into(),
            Self::Changed => "client.updated_at".into(),
            Self::Created => "client.id".into(),
            Self::Filled => "client.filled".into(),
            Self::Own(place) => format!("coalesce(client.{}, '')", own_column(place)).into(),
            Self::OwnNumber(place) => {
                format!("CAST(coalesce(client.{}, '') AS REAL)", own_column(place)).into()
            }
        }
    }
}

/// A place between rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    pub key: Value,
    pub id: Id,
}

/// Which part of the list to read.
#[derive(Clone, Debug, PartialEq)]
pub enum Edge {
    Start,
    End,
    After(Anchor),
    Before(Anchor),
    /// The row with this identity and its neighbours on both sides.
    Around(Id),
}

/// A window of clients.
#[derive(Clone, Debug)]
pub struct ListClients {
    pub filter: ClientFilter,
    pub order: Order,
    pub descending: bool,
    /// Whose alphabet names follow.
    pub language: SortLanguage,
    pub edge: Edge,
    pub limit: usize,
}

/// Rows in order, and whether there are more on either side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub rows: Vec<ClientRow>,
    pub more_above: bool,
    pub more_below: bool,
}

impl Query for ListClients {
    type Answer = Page;

    fn run(&self, conn: &Connection) -> StoreResult<Page> {
        match &self.edge {
            Edge::Start => self.below(conn, None, false),
            Edge::After(anchor) => self.below(conn, Some((anchor, false)), true),
            Edge::End => self.above(conn, None, false),
            Edge::Before(anchor) => self.above(conn, Some(anchor), true),
            Edge::Around(id) => self.around(conn, *id),
        }
    }
}

impl ListClients {
    fn key_sql(&self) -> Cow<'static, str> {
        self.filter.key(self.order, self.language)
    }

    fn below(&self, conn: &Connection, from: Option<(&Anchor, bool)>, more_above: bool) -> StoreResult<Page> {
        let mut rows = self.rows(conn, from, self.descending)?;
        let more_below = rows.len() > self.limit;
        rows.truncate(self.limit);
        Ok(Page { rows, more_above, more_below })
    }

    fn above(&self, conn: &Connection, until: Option<&Anchor>, more_below: bool) -> StoreResult<Page> {
        let mut rows = self.rows(conn, until.map(|anchor| (anchor, false)), !self.descending)?;
        let more_above = rows.len() > self.limit;
        rows.truncate(self.limit);
        rows.reverse();
        Ok(Page { rows, more_above, more_below })
    }

    /// The page around a row; the start of the list when the row is not in it.
    fn around(&self, conn: &Connection, id: Id) -> StoreResult<Page> {
        let sql = format!("SELECT {} FROM client WHERE client.id = ?1", self.key_sql());
        let key: Option<Value> = conn.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0)).optional()?;
        let Some(key) = key.filter(|key| *key != Value::Null) else { return self.below(conn, None, false) };
        let anchor = Anchor { key, id };
        let mut page = self.above(conn, Some(&anchor), true)?;
        let below = self.below(conn, Some((&anchor, true)), true)?;
        page.more_below = below.more_below;
        page.rows.extend(below.rows);
        Ok(page)
    }

    /// Up to `limit + 1` rows from the anchor on, away from it.
    fn rows(
        &self,
        conn: &Connection,
        from: Option<(&Anchor, bool)>,
        down: bool,
    ) -> StoreResult<Vec<ClientRow>> {
        let (sql, parameters) = self.statement(from, down);
        collect(conn, &sql, parameters)
    }

    fn statement(&self, from: Option<(&Anchor, bool)>, down: bool) -> (String, Vec<Value>) {
        let key = self.key_sql();
        let (mut conditions, mut parameters) = self.filter.sql(1);
        if let Some((anchor, inclusive)) = from {
            let sign = if down { "<" } else { ">" };
            let sign = if inclusive { format!("{sign}=") } else { sign.to_owned() };
            let place = parameters.len() + 1;
            let condition = format!(" AND ({key}, client.id) {sign} (?{place}, ?{})", place + 1);
            conditions.push_str(&condition);
            parameters.extend([anchor.key.clone(), Value::from(anchor.id.0)]);
        }
        if self.order == Order::Name && !self.filter.shows_removed() {
            conditions = format!("{conditions} AND {key} IS NOT NULL");
        }
        let way = if down { "DESC" } else { "ASC" };
        let sql = format!(
            "{}, {key} FROM client LEFT JOIN user AS owner ON owner.id = client.owner_id
             WHERE {conditions} ORDER BY {key} {way}, client.id {way} LIMIT {}",
            include_str!("rows.sql"),
            self.limit + 1
        );
        (sql, parameters)
    }
}

fn collect(conn: &Connection, sql: &str, parameters: Vec<Value>) -> StoreResult<Vec<ClientRow>> {
    let mut select = conn.prepare_cached(sql)?;
    let rows = select.query_map(params_from_iter(parameters), read_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first own field in `rows.sql`; the key comes behind the last.
const OWN_FROM: usize = 17;

fn read_row(row: &Row) -> rusqlite::Result<ClientRow> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    Ok(ClientRow {
        id: Id(row.get(0)?),
        version: row.get(1)?,
        name: row.get(2)?,
        city: text(3)?,
        segment: text(4)?,
        stage: row.get(5)?,
        vip: row.get(6)?,
        tags: text(7)?,
        filled: row.get(8)?,
        updated_at: row.get(9)?,
        is_removed: row.get(10)?,
        owner: text(11)?,
        phone: text(12)?,
        tax_id: text(13)?,
        next: next_step(&text(14)?),
        head: row.get::<_, Option<i64>>(15)?.map(Id).zip(row.get(16)?),
        own: (0..COLUMNS.len()).map(|place| text(OWN_FROM + place)).collect::<rusqlite::Result<_>>()?,
        key: row.get(OWN_FROM + COLUMNS.len())?,
    })
}

/// The day and the kind of what is planned next.
fn next_step(told: &str) -> Option<(NaiveDate, String)> {
    let (day, kind) = told.split_once(' ')?;
    Some((day.parse().ok()?, kind.to_owned()))
}

/// Rows of these identities, in the same order; rows that are gone meanwhile are left out.
#[derive(Clone, Debug)]
pub struct RowsById(pub Vec<Id>);

impl Query for RowsById {
    type Answer = Vec<ClientRow>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<ClientRow>> {
        let sql = format!(
            "{}, wanted.key FROM json_each(?1) AS wanted
             JOIN client ON client.id = wanted.value
             LEFT JOIN user AS owner ON owner.id = client.owner_id
             ORDER BY wanted.key",
            include_str!("rows.sql")
        );
        let ids: Vec<i64> = self.0.iter().map(|id| id.0).collect();
        collect(conn, &sql, vec![Value::from(serde_json::json!(ids).to_string())])
    }
}

/// These clients in an order of the list.
#[derive(Clone, Debug)]
pub struct InOrder {
    pub ids: Vec<Id>,
    pub order: Order,
    pub descending: bool,
    pub language: SortLanguage,
}

impl Query for InOrder {
    type Answer = Vec<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let (key, way) = (self.order.sql(self.language), if self.descending { "DESC" } else { "ASC" });
        let sql = format!(
            "SELECT id FROM client WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY {key} {way}, id {way}"
        );
        let ids: Vec<i64> = self.ids.iter().map(|id| id.0).collect();
        let mut select = conn.prepare_cached(&sql)?;
        let rows = select.query_map([serde_json::json!(ids).to_string()], |row| row.get(0).map(Id))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// How many clients pass the filter.
#[derive(Clone, Debug)]
pub struct CountClients(pub ClientFilter);

impl Query for CountClients {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let (conditions, parameters) = self.0.sql(1);
        let sql = format!("SELECT count(*) FROM client WHERE {conditions}");
        Ok(conn.prepare_cached(&sql)?.query_row(params_from_iter(parameters), |row| row.get(0))?)
    }
}

/// Clients that pass a filter, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    /// Identity and version.
    pub rows: Vec<(Id, i64)>,
    /// Living clients, whatever the filter.
    pub all: usize,
    /// Living branches that would lose their head office with the clients the question is about.
    pub freed: usize,
}

/// Identity and version of the clients that pass the filter: all of them, or those among some.
#[derive(Clone, Debug)]
pub struct ClientVersions {
    pub filter: ClientFilter,
    pub among: Option<Vec<Id>>,
    /// Clients that may go.
    pub leaving: Vec<Id>,
}

impl Query for ClientVersions {
    type Answer = Versions;

    fn run(&self, conn: &Connection) -> StoreResult<Versions> {
        let (conditions, mut parameters) = self.filter.sql(2);
        let among = self.among.as_ref().map(|ids| ids.iter().map(|id| id.0).collect::<Vec<_>>());
        parameters.insert(0, among.map_or(Value::Null, |ids| serde_json::json!(ids).to_string().into()));
        let sql = format!(
            "SELECT id, version FROM client
             WHERE (?1 IS NULL OR id IN (SELECT value FROM json_each(?1))) AND {conditions}"
        );
        let mut select = conn.prepare_cached(&sql)?;
        let rows =
            select.query_map(params_from_iter(parameters), |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        let rows = rows.collect::<rusqlite::Result<_>>()?;
        let all = CountClients(ClientFilter::default()).run(conn)?;
        Ok(Versions { rows, all, freed: count_freed(conn, &self.leaving)? })
    }
}

/// Living branches of these clients that are not among them.
fn count_freed(conn: &Connection, leaving: &[Id]) -> StoreResult<usize> {
    let ids = serde_json::json!(leaving.iter().map(|id| id.0).collect::<Vec<_>>()).to_string();
    let sql = "SELECT count(*) FROM client
               WHERE head_id IN (SELECT value FROM json_each(?1)) AND id NOT IN (SELECT value FROM json_each(?1))
                 AND deleted_at IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([ids], |row| row.get(0))?)
}

#[cfg(test)]
impl crate::store::Store {
    /// How `SQLite` would answer this list.
    pub(super) fn plan_of(&self, list: &ListClients) -> String {
        let from = match &list.edge {
            Edge::After(anchor) => Some((anchor, false)),
            _ => None,
        };
        let (sql, parameters) = list.statement(from, false);
        let mut select = self.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = select.query_map(params_from_iter(parameters), |row| row.get::<_, String>(3)).unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }
}
