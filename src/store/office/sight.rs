//! Whose clients somebody sees (`O-6`): who works with his own sees no others, in whatever list is asked for. While such
//! a person reads, views of the connection stand before the tables: one clause for every question.

use crate::{
    domain::id::Id,
    store::{
        Query, SCHEMA, StoreResult,
        client::CLIENT,
        gate::{has_chief, somebody},
        run::RUN_PAUSE,
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// Whether the person of a program is known to see all clients, so that not every question has to ask. The connections of
/// the program share it.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct SeesAll(Arc<AtomicU64>);

impl SeesAll {
    /// How often it was forgotten, twice, and one more where it is known.
    fn state(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    /// It was so when the state was this one; who changed users since then is not overruled.
    fn learn(&self, state: u64) {
        let _ = self.0.compare_exchange(state, state + 1, Ordering::AcqRel, Ordering::Acquire);
    }

    /// Users changed, or another person works here.
    pub(in crate::store) fn forget(&self) {
        let next = |state| Some((state | 1) + 1);
        let _ = self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, next); // it never answers None
    }
}

/// Who reads, and on which day.
#[derive(Clone, Debug)]
pub(in crate::store) struct Sight<'a> {
    pub name: &'a str,
    pub sees_all: &'a SeesAll,
    pub today: NaiveDate,
    /// Bases of tests of the journal have nobody in them.
    pub has_people: bool,
}

/// Whether somebody stands in for an owner on this day (`C-11`).
pub(in crate::store) fn stands_in(
    conn: &Connection,
    (person, owner): (Id, Id),
    today: NaiveDate,
) -> StoreResult<bool> {
    Ok(absent(conn, person, today)?.contains(&owner.0))
}

/// For whom somebody stands in on this day.
fn absent(conn: &Connection, person: Id, today: NaiveDate) -> StoreResult<Vec<i64>> {
    let sql = "SELECT user_id FROM absence
               WHERE substitute_id = ?1 AND ?2 BETWEEN from_day AND to_day AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let owners = select.query_map((person.0, today.to_string()), |row| row.get(0))?;
    Ok(owners.collect::<rusqlite::Result<_>>()?)
}

impl Sight<'_> {
    /// Whose clients are seen, the own first; nothing where all are.
    fn owners(&self, conn: &Connection) -> StoreResult<Option<Vec<i64>>> {
        if !self.has_people || !has_chief(conn)? {
            return Ok(None);
        }
        let Some(person) = somebody(conn, self.name)?.filter(|person| person.is_narrow) else {
            return Ok(None);
        };
        let mut owners = vec![person.id.0];
        owners.extend(absent(conn, person.id, self.today)?);
        Ok(Some(owners))
    }

    /// Answers as this person sees the base, inside a transaction that stands open.
    pub(in crate::store) fn through<T>(
        &self,
        conn: &Connection,
        act: impl FnOnce(&Connection) -> StoreResult<T>,
    ) -> StoreResult<T> {
        let state = self.sees_all.state();
        if state % 2 == 1 {
            return act(conn);
        }
        let Some(owners) = self.owners(conn)? else {
            self.sees_all.learn(state);
            return act(conn);
        };
        let is_fixed: bool = conn.query_row("PRAGMA query_only", [], |row| row.get(0))?;
        conn.execute_batch("PRAGMA query_only = OFF")?;
        conn.execute_batch(&stand_before(&owners))?;
        // After an error the views go with the transaction.
        let answer = act(conn).and_then(|answer| Ok(conn.execute_batch(&step_aside()).map(|()| answer)?));
        conn.pragma_update(None, "query_only", is_fixed)?;
        answer
    }
}

/// Whether somebody sees his own clients alone.
#[derive(Clone, Debug)]
pub struct SeesOwnOnly {
    pub user: String,
}

impl Query for SeesOwnOnly {
    type Answer = bool;

    fn run(&self, conn: &Connection) -> StoreResult<bool> {
        Ok(has_chief(conn)? && somebody(conn, &self.user)?.is_some_and(|person| person.is_narrow))
    }
}

/// Tables whose rows hang on one client.
fn hanging() -> impl Iterator<Item = &'static str> {
    let own = SCHEMA.referring(&CLIENT).filter(|(_, column)| *column == "client_id");
    own.map(|(table, _)| table.name).filter(|name| *name != RUN_PAUSE.name)
}

/// The views, and whose they are.
fn stand_before(owners: &[i64]) -> String {
    let list = owners.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let rows = owners.iter().map(|id| format!("({id})")).collect::<Vec<_>>().join(", ");
    let seen = format!("SELECT id FROM main.client WHERE owner_id IN ({list})");
    let first = format!(
        "CREATE TEMP TABLE sight (owner INTEGER NOT NULL);
         INSERT INTO temp.sight VALUES {rows};
         CREATE TEMP VIEW client AS SELECT * FROM main.client WHERE owner_id IN ({list});
         CREATE TEMP VIEW contact AS SELECT * FROM main.contact AS person
             WHERE NOT EXISTS (SELECT 1 FROM main.post WHERE post.contact_id = person.id)
                OR EXISTS (SELECT 1 FROM main.post
                           WHERE post.contact_id = person.id AND post.client_id IN ({seen}));"
    );
    let view = |table| {
        format!(
            "CREATE TEMP VIEW {table} AS SELECT * FROM main.{table}
             WHERE client_id IS NULL OR client_id IN ({seen});"
        )
    };
    std::iter::once(first).chain(hanging().map(view)).collect::<Vec<_>>().concat()
}

fn step_aside() -> String {
    let views = ["client", "contact"].into_iter().chain(hanging());
    let views = views.map(|view| format!("DROP VIEW temp.{view};"));
    views.chain(["DROP TABLE temp.sight;".to_owned()]).collect::<Vec<_>>().concat()
}

/// Whether what is read is a part of the office. No statement is spent on it: a letter of a search may cost two.
pub(in crate::store) fn is_narrow(conn: &Connection) -> StoreResult<bool> {
    Ok(conn.table_exists(Some("temp"), "sight")?)
}

/// The own things that are meant where somebody sees no others: an owner that is not seen is answered with the own.
pub(super) fn narrowed(conn: &Connection, owner: Option<i64>) -> StoreResult<Option<i64>> {
    if !is_narrow(conn)? {
        return Ok(owner);
    }
    let mut select = conn.prepare_cached("SELECT owner FROM temp.sight")?;
    let seen: Vec<i64> = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(owner.filter(|owner| seen.contains(owner)).or_else(|| seen.first().copied()))
}
