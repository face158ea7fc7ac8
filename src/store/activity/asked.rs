//! Questions about activities: conditions stand in them only where they are meant, so that each goes by its index.

use super::ActivityFilter;
use crate::{
    domain::id::Id,
    store::{StoreResult, office::users},
};
use rusqlite::{Connection, Row, ToSql, types::Value};

/// Activities of one user.
const WHOSE: &str = include_str!("whose.sql");

/// Identities for `json_each`.
pub(in crate::store) fn listed(ids: &[Id]) -> Value {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    serde_json::json!(ids).to_string().into()
}

/// A question with what it binds.
pub(in crate::store) struct Asked {
    sql: String,
    values: Vec<(&'static str, Value)>,
}

impl Asked {
    pub(in crate::store) fn new<const N: usize>(sql: &str, values: [(&'static str, Value); N]) -> Self {
        Self { sql: sql.to_owned(), values: Vec::from(values) }
    }

    /// About the days from the first to the last (`YYYY-MM-DD`), both bound as `:from` and `:until`.
    pub(in crate::store) fn of(sql: &str, from: &str, until: &str) -> Self {
        Self::new(sql, [(":from", from.to_owned().into()), (":until", until.to_owned().into())])
    }

    /// What a filter keeps; `head` selects from `activity` and ends before its conditions.
    pub(super) fn filtered(conn: &Connection, head: &str, filter: &ActivityFilter) -> StoreResult<Self> {
        let first = filter.from.as_deref().unwrap_or_default();
        let from = filter.late.as_deref().unwrap_or(first);
        let mut asked = Self::of(head, from, filter.until.as_deref().unwrap_or("9"));
        asked.also(include_str!("conditions.sql"), []);
        if filter.late.is_some() {
            let late = "  AND (activity.day >= :first OR activity.state = 'planned')\n";
            asked.also(late, [(":first", first.to_owned().into())]);
        }
        asked.narrow(conn, filter)?;
        Ok(asked)
    }

    /// What is not said by days.
    pub(super) fn narrow(&mut self, conn: &Connection, filter: &ActivityFilter) -> StoreResult<()> {
        if let Some(client) = filter.client {
            self.also("  AND activity.client_id = :client\n", [(":client", client.0.into())]);
        }
        let mut whose = WHOSE;
        match filter.state.as_deref() {
            // Word for word, as the index of plans has it.
            Some("planned") => {
                self.also("  AND activity.state = 'planned'\n", []);
                whose = include_str!("whose_planned.sql");
            }
            Some(state) => {
                self.also("  AND activity.state = :state\n", [(":state", state.to_owned().into())]);
            }
            None => {}
        }
        self.owned(conn, whose, (filter.owner.as_deref(), filter.stands_in.as_deref()))
    }

    /// What one user has, and what he does for others on this day (`YYYY-MM-DD`). Nobody, and somebody who is no user,
    /// means everything.
    pub(in crate::store) fn whose(
        &mut self,
        conn: &Connection,
        user: Option<&str>,
        stands_in: Option<&str>,
    ) -> StoreResult<()> {
        self.owned(conn, WHOSE, (user, stands_in))
    }

    fn owned(
        &mut self,
        conn: &Connection,
        whose: &str,
        (user, stands_in): (Option<&str>, Option<&str>),
    ) -> StoreResult<()> {
        if let Some(owner) = users::whose(conn, user)? {
            let stands_in = stands_in.map(str::to_owned);
            self.also(whose, [(":owner", owner.into()), (":stands_in", stands_in.into())]);
        }
        Ok(())
    }

    pub(in crate::store) fn also<const N: usize>(&mut self, sql: &str, values: [(&'static str, Value); N]) {
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    /// Reads every row.
    pub(in crate::store) fn rows<T>(
        &self,
        conn: &Connection,
        mut read: impl FnMut(&Row) -> StoreResult<T>,
    ) -> StoreResult<Vec<T>> {
        let mut found = Vec::new();
        self.each(conn, |row| {
            found.push(read(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    /// Reads rows as long as more are wanted.
    pub(in crate::store) fn each(
        &self,
        conn: &Connection,
        mut read: impl FnMut(&Row) -> StoreResult<bool>,
    ) -> StoreResult<()> {
        let mut select = conn.prepare_cached(&self.sql)?;
        let mut rows = select.query(self.bound().as_slice())?;
        while let Some(row) = rows.next()? {
            if !read(row)? {
                break;
            }
        }
        Ok(())
    }

    fn bound(&self) -> Vec<(&str, &dyn ToSql)> {
        self.values.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect()
    }

    /// How the database goes about it, one step a line.
    #[cfg(test)]
    pub(in crate::store) fn steps(&self, conn: &Connection) -> String {
        let mut select = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", self.sql)).unwrap();
        let steps = select.query_map(self.bound().as_slice(), |row| row.get::<_, String>(3)).unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }
}
