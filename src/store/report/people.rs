//! Who did what.

use super::PersonRows;
use crate::{
    domain::{
        report::{GoalsSoFar, Tally},
        user::has_goals,
    },
    store::StoreResult,
};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// Whoever works with the file or once did.
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) name: String,
    /// Works with clients all day, and still does.
    pub(super) has_goals: bool,
}

/// All of them, by name.
pub(super) fn people(conn: &Connection) -> StoreResult<Vec<Person>> {
    let mut select = conn.prepare_cached(include_str!("people.sql"))?;
    let person = |row: &Row| {
        let (role, is_gone): (String, bool) = (row.get(2)?, row.get(3)?);
        Ok(Person { id: row.get(0)?, name: row.get(1)?, has_goals: has_goals(&role) && !is_gone })
    };
    Ok(select.query_map([], person)?.collect::<rusqlite::Result<_>>()?)
}

/// How many people the goals are for: where nobody is written down, one works alone.
pub(super) fn with_goals(conn: &Connection, owner: Option<i64>) -> StoreResult<usize> {
    let people = people(conn)?;
    let meant = people.iter().filter(|person| owner.is_none_or(|owner| person.id == owner));
    let count = meant.filter(|person| person.has_goals).count();
    Ok(if people.is_empty() { 1 } else { count })
}

/// The rows of everybody who has goals or did something, by name; what is nobody's comes last.
pub(super) fn rows(
    conn: &Connection,
    tallies: &BTreeMap<Option<i64>, Tally>,
    goals: GoalsSoFar,
) -> StoreResult<Vec<PersonRows>> {
    let mut found = Vec::new();
    for person in people(conn)? {
        let tally = tallies.get(&Some(person.id));
        if person.has_goals || tally.is_some() {
            let goals = if person.has_goals { goals } else { GoalsSoFar::default() };
            let rows = tally.cloned().unwrap_or_default().figures(&goals);
            found.push(PersonRows { name: person.name, rows });
        }
    }
    let nobody = tallies.get(&None).map(|tally| tally.figures(&GoalsSoFar::default()));
    found.extend(nobody.map(|rows| PersonRows { name: String::new(), rows }));
    Ok(found)
}
