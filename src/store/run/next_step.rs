//! Clients with whom nothing is planned (`C-9`).

use super::{Found, RunHere, alike, of_owner};
use crate::{
    domain::{id::Id, run::ReasonKind},
    store::{Query, StoreResult, absence, office::users},
};
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

pub(super) fn reasons(conn: &Connection, here: &RunHere) -> StoreResult<Vec<Found>> {
    alike(conn, here, include_str!("next_step.sql"), ReasonKind::NoNextStep)
}

/// Clients with whom nothing is planned, by name; also of those for whom the user stands in (`C-11`).
#[derive(Clone, Debug)]
pub struct WithoutStep {
    /// Whose clients; somebody who is no user sees all.
    pub user: Option<String>,
    pub today: NaiveDate,
    pub limit: usize,
}

impl Query for WithoutStep {
    type Answer = Vec<(Id, String)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(Id, String)>> {
        let Some(own) = users::whose(conn, self.user.as_deref())? else { return self.of(conn, None) };
        let mut found = self.of(conn, Some(own))?;
        for (absent, _) in absence::stands_in(conn, own, &self.today.to_string())? {
            found.extend(self.of(conn, Some(absent.0))?);
        }
        found.sort_by(|(one, name), (two, other)| (name, one).cmp(&(other, two)));
        found.truncate(self.limit);
        Ok(found)
    }
}

impl WithoutStep {
    fn of(&self, conn: &Connection, owner: Option<i64>) -> StoreResult<Vec<(Id, String)>> {
        let sql = format!(
            "{} ORDER BY client.name, client.id LIMIT :limit",
            of_owner(include_str!("next_step.sql"), owner)
        );
        let mut select = conn.prepare_cached(&sql)?;
        let parameters = named_params! { ":owner": owner, ":limit": self.limit };
        let rows = select.query_map(parameters, |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
