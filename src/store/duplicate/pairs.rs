//! All pairs of clients that seem to be one.

use super::{bare_traits, in_order, is_apart, rows_of, traits_of};
use crate::{
    domain::{
        id::Id,
        likeness::{Likeness, Traits, likeness},
    },
    store::{Query, StoreResult, client::ClientRow},
};
use rusqlite::Connection;
use std::{
    cmp::Reverse,
    collections::{BTreeSet, VecDeque},
};

/// A phone or mail of more clients than this is a switchboard: no proof.
const SHARED_BY: usize = 4;
/// Neighbours in the order of names that a name is compared with.
const NEIGHBOURS: usize = 8;

/// Pairs of living clients that seem to be one, the likeliest first. Pairs that were told apart are left out.
#[derive(Clone, Copy, Debug)]
pub struct ListDuplicates {
    pub limit: usize,
}

/// Two clients, and why they seem to be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one that is longer in the base.
    pub one: ClientRow,
    pub two: ClientRow,
    pub likeness: Likeness,
}

/// The pairs that are shown, and how many there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duplicates {
    pub pairs: Vec<Pair>,
    pub total: usize,
}

impl Query for ListDuplicates {
    type Answer = Duplicates;

    fn run(&self, conn: &Connection) -> StoreResult<Duplicates> {
        let mut judged = Vec::new();
        for pair in candidates(conn)? {
            judged.extend(judge(conn, pair)?.map(|likeness| (Reverse(likeness.score), pair, likeness)));
        }
        judged.sort_by_key(|(score, pair, _)| (*score, *pair));
        let total = judged.len();
        judged.truncate(self.limit);
        let ids: BTreeSet<Id> = judged.iter().flat_map(|(_, (one, two), _)| [*one, *two]).collect();
        let rows = rows_of(conn, ids.into_iter().collect())?;
        let pair = |(_, (one, two), likeness): (_, (Id, Id), _)| {
            Some(Pair { one: rows.get(&one)?.clone(), two: rows.get(&two)?.clone(), likeness })
        };
        Ok(Duplicates { pairs: judged.into_iter().filter_map(pair).collect(), total })
    }
}

fn judge(conn: &Connection, pair: (Id, Id)) -> StoreResult<Option<Likeness>> {
    if is_apart(conn, pair)? {
        return Ok(None);
    }
    let (one, two) = (traits_of(conn, pair.0)?, traits_of(conn, pair.1)?);
    Ok(one.zip(two).and_then(|(one, two)| likeness(&one, &two)))
}

/// Pairs worth a closer look.
fn candidates(conn: &Connection) -> StoreResult<BTreeSet<(Id, Id)>> {
    let mut found = BTreeSet::new();
    let mut select = conn.prepare_cached(include_str!("numbers.sql"))?;
    let rows = select.query_map([], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?;
    found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    sharing(conn, &mut found)?;
    resembling(conn, &mut found)?;
    Ok(found)
}

/// Clients with a phone or a mail in common.
fn sharing(conn: &Connection, found: &mut BTreeSet<(Id, Id)>) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("points.sql"))?;
    let mut rows = select.query([SHARED_BY])?;
    while let Some(row) = rows.next()? {
        let ids = row.get_ref(0)?.as_str().unwrap_or_default();
        let ids: Vec<Id> = ids.split(',').filter_map(|id| id.parse().ok().map(Id)).collect();
        for (at, one) in ids.iter().enumerate() {
            found.extend(ids.iter().skip(at + 1).map(|two| in_order((*one, *two))));
        }
    }
    Ok(())
}

/// Clients with similar names: neighbours by the beginnings of their names, then by the ends, so that a slip
/// in either part leaves them side by side.
fn resembling(conn: &Connection, found: &mut BTreeSet<(Id, Id)>) -> StoreResult<()> {
    let mut select = conn.prepare_cached(include_str!("names.sql"))?;
    let mut rows = select.query([])?;
    let (mut window, mut by_end) = (Window::default(), Vec::new());
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let (id, name, number) = (Id(row.get(0)?), text(1)?, text(3)?);
        by_end.push((name.trim().chars().rev().collect::<String>(), id, !number.is_empty()));
        let traits = || Ok(Some(Traits::new(&name, &text(2)?, (&number, &text(4)?))));
        window.compare(conn, (id, !number.is_empty()), traits, found)?;
    }
    by_end.sort_unstable();
    let mut window = Window::default();
    for (_, id, has_number) in by_end {
        window.compare(conn, (id, has_number), || bare_traits(conn, id), found)?;
    }
    Ok(())
}

/// A client in an order of names; its traits once they were needed.
struct Neighbour {
    id: Id,
    has_number: bool,
    traits: Option<Traits>,
}

/// The last names of an order.
#[derive(Default)]
struct Window(VecDeque<Neighbour>);

impl Window {
    /// Only a client without a number is compared by its name: two numbers are two firms, and those of one number
    /// are found by it.
    fn compare(
        &mut self,
        conn: &Connection,
        (id, has_number): (Id, bool),
        read: impl FnOnce() -> StoreResult<Option<Traits>>,
        found: &mut BTreeSet<(Id, Id)>,
    ) -> StoreResult<()> {
        let mut others: Vec<&mut Neighbour> =
            self.0.iter_mut().filter(|other| !has_number || !other.has_number).collect();
        let traits = if others.is_empty() { None } else { read()? };
        for other in &mut others {
            if other.traits.is_none() {
                other.traits = bare_traits(conn, other.id)?;
            }
            let pair = traits.as_ref().zip(other.traits.as_ref());
            if pair.is_some_and(|(one, two)| likeness(two, one).is_some()) {
                found.insert(in_order((other.id, id)));
            }
        }
        self.0.push_back(Neighbour { id, has_number, traits });
        if self.0.len() > NEIGHBOURS {
            self.0.pop_front();
        }
        Ok(())
    }
}
