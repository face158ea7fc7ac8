//! All pairs of clients that seem to be one.

use super::{in_order, is_apart, rows_of, traits_of};
use crate::{
    domain::{
        id::Id,
        likeness::{Likeness, NameKeys, city_key, differ, likeness},
    },
    store::{Query, StoreResult, client::ClientRow},
};
use rusqlite::Connection;
use std::{cmp::Reverse, collections::BTreeSet};

/// A phone or mail of more clients than this is a switchboard: no proof.
const SHARED_BY: usize = 4;
/// Neighbours in the order of names that a name is compared with.
const NEIGHBOURS: usize = 8;

/// Pairs of living clients that seem to be one, the likeliest first. Pairs that were told apart are left out.
#[derive(Clone, Copy, Debug)]
pub struct ListDuplicates {
    pub limit: usize,
    /// Behind this pair of the list; its beginning when `None`.
    pub after: Option<PairPlace>,
}

impl ListDuplicates {
    /// The likeliest ones.
    pub const fn first(limit: usize) -> Self {
        Self { limit, after: None }
    }
}

/// Where a pair stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PairPlace(Reverse<u8>, (Id, Id));

impl PairPlace {
    /// The place as a text for programs.
    pub fn cursor(self) -> String {
        format!("{}.{}.{}", self.0.0, self.1.0.0, self.1.1.0)
    }

    /// Reads it back; `None` for any other text.
    pub fn from_cursor(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let score = parts.next()?.parse().ok()?;
        let (one, two) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then_some(Self(Reverse(score), (Id(one), Id(two))))
    }
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
    /// The last that is shown, where more follow.
    pub next: Option<PairPlace>,
}

impl Query for ListDuplicates {
    type Answer = Duplicates;

    fn run(&self, conn: &Connection) -> StoreResult<Duplicates> {
        let mut judged = Vec::new();
        for pair in candidates(conn)? {
            judged.extend(
                judge(conn, pair)?.map(|likeness| (PairPlace(Reverse(likeness.score), pair), likeness)),
            );
        }
        judged.sort_by_key(|(place, _)| *place);
        let total = judged.len();
        judged.retain(|(place, _)| self.after.is_none_or(|after| *place > after));
        let has_more = judged.len() > self.limit;
        judged.truncate(self.limit);
        let next = judged.last().filter(|_| has_more).map(|(place, _)| *place);
        let ids: BTreeSet<Id> =
            judged.iter().flat_map(|(PairPlace(_, (one, two)), _)| [*one, *two]).collect();
        let rows = rows_of(conn, ids.into_iter().collect())?;
        let pair = |(PairPlace(_, (one, two)), likeness)| {
            Some(Pair { one: rows.get(&one)?.clone(), two: rows.get(&two)?.clone(), likeness })
        };
        Ok(Duplicates { pairs: judged.into_iter().filter_map(pair).collect(), total, next })
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

/// What a client is compared by before its phones are looked at.
struct Named {
    id: Id,
    name: NameKeys,
    city: String,
    tax_id: String,
}

/// Clients with similar names: neighbours by the beginnings of their names, by the ends, so that a slip in either part
/// leaves them side by side, and by their Latin letters.
fn resembling(conn: &Connection, found: &mut BTreeSet<(Id, Id)>) -> StoreResult<()> {
    let mut named = all_named(conn)?;
    named.sort_unstable_by(|one, two| one.name.letters.cmp(&two.name.letters));
    compare_neighbours(&named, found);
    named.sort_unstable_by(|one, two| one.name.letters.chars().rev().cmp(two.name.letters.chars().rev()));
    compare_neighbours(&named, found);
    named.sort_unstable_by(|one, two| one.name.latin.cmp(&two.name.latin));
    compare_neighbours(&named, found);
    Ok(())
}

fn all_named(conn: &Connection) -> StoreResult<Vec<Named>> {
    let mut select = conn.prepare_cached(include_str!("names.sql"))?;
    let mut rows = select.query([])?;
    let mut named = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let (name, city) = (NameKeys::of(&text(1)?), city_key(&text(2)?));
        named.push(Named { id: Id(row.get(0)?), name, city, tax_id: text(3)? });
    }
    Ok(named)
}

fn compare_neighbours(named: &[Named], found: &mut BTreeSet<(Id, Id)>) {
    for (at, one) in named.iter().enumerate() {
        let neighbours = named.iter().skip(at + 1).take(NEIGHBOURS).filter(|two| are_alike(one, two));
        found.extend(neighbours.map(|two| in_order((one.id, two.id))));
    }
}

/// Two numbers are two firms, unless they share a phone or a mail: then they were found by it.
fn are_alike(one: &Named, two: &Named) -> bool {
    !differ(&one.tax_id, &two.tax_id) && !differ(&one.city, &two.city) && one.name.alike(&two.name).is_some()
}
