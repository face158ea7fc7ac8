//! Clients with whom nothing is planned (`C-9`).

use crate::{
    domain::id::Id,
    store::{Query, StoreResult, absence, activity::Asked, office::users},
};
use chrono::NaiveDate;
use rusqlite::Connection;

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
        let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
        // Of all clients the first by name are soon found; of one's own all are read.
        let head = match owner {
            Some(_) => "SELECT client.id, client.name FROM main.client INDEXED BY client_by_owner\n",
            None => "SELECT client.id, client.name FROM main.client INDEXED BY client_by_name\n",
        };
        let mut asked = asked(head, owner);
        asked.also("ORDER BY client.name, client.id LIMIT :limit", [(":limit", limit.into())]);
        asked.rows(conn, |row| Ok((Id(row.get(0)?), row.get(1)?)))
    }
}

fn asked(head: &str, owner: Option<i64>) -> Asked {
    let mut asked = Asked::new(head, []);
    asked.also(include_str!("without_step.sql"), []);
    if let Some(owner) = owner {
        asked.also("  AND client.owner_id = :owner\n", [(":owner", owner.into())]);
    }
    asked
}

/// How many they are.
#[derive(Clone, Debug)]
pub struct CountWithoutStep {
    /// Whose clients; somebody who is no user sees all.
    pub user: Option<String>,
    pub today: NaiveDate,
}

impl Query for CountWithoutStep {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let Some(own) = users::whose(conn, self.user.as_deref())? else { return count(conn, None) };
        let absent = absence::stands_in(conn, own, &self.today.to_string())?;
        let owners = absent.iter().map(|(id, _)| id.0).chain([own]);
        owners.map(|owner| count(conn, Some(owner))).sum()
    }
}

fn count(conn: &Connection, owner: Option<i64>) -> StoreResult<usize> {
    let head = "SELECT count(*) FROM main.client INDEXED BY client_without_step\n";
    let counted = asked(head, owner).rows(conn, |row| Ok(row.get(0)?))?;
    Ok(counted.first().copied().unwrap_or_default())
}
