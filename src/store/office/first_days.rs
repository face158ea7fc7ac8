//! How far those are who are new (`U-22`): derived from what is theirs.

use super::users::{ListUsers, User};
use crate::{
    domain::{
        first_days::{FirstDays, Lesson},
        role::Role,
    },
    store::{Query, StoreError, StoreResult, gate::somebody},
};
use chrono::{DateTime, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _};

/// Trainees that somebody may look at: oneself, those whose curator one is, all where one is a chief or nobody has a role.
#[derive(Clone, Debug)]
pub struct ReadFirstDays {
    pub user: String,
}

impl Query for ReadFirstDays {
    type Answer = Vec<FirstDays>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<FirstDays>> {
        let looking = somebody(conn, &self.user)?;
        let sees = |one: &User| match &looking {
            None => true,
            Some(person) => {
                person.role == Role::Chief || person.id == one.id || one.curator == Some(person.id)
            }
        };
        let trainees = ListUsers.run(conn)?.into_iter().filter(|one| one.role == Role::Trainee.key());
        trainees.filter(sees).map(|one| first_days(conn, one)).collect()
    }
}

fn first_days(conn: &Connection, user: User) -> StoreResult<FirstDays> {
    let mut select = conn.prepare_cached(include_str!("first_days.sql"))?;
    let done = select.query_row([user.id.0], |row| {
        let mut done = [0; Lesson::ALL.len()];
        for (at, count) in done.iter_mut().enumerate() {
            *count = row.get(at)?;
        }
        Ok(done)
    })?;
    Ok(FirstDays { since: since(conn, &user)?, name: user.name, done })
}

/// The day on which they were hired, or were written down.
fn since(conn: &Connection, user: &User) -> StoreResult<NaiveDate> {
    let sql = "SELECT hired_on, created_at FROM user WHERE id = ?1";
    let known = conn
        .prepare_cached(sql)?
        .query_row([user.id.0], |row| Ok((row.get::<_, Option<String>>(0)?, row.get::<_, i64>(1)?)));
    let (hired, created) = known.optional()?.ok_or(StoreError::NotFound)?;
    let hired = hired.and_then(|day| day.parse().ok());
    Ok(hired.unwrap_or_else(|| DateTime::from_timestamp_millis(created).unwrap_or_default().date_naive()))
}
