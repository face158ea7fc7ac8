//! Which values of keys the base may have.

use super::target::Target;
use crate::{
    domain::{
        import::Why,
        likeness::{SLIP_IN, are_similar_names},
    },
    store::StoreResult,
};
use rusqlite::Connection;
use serde_json::Value;
use std::{
    collections::{BTreeSet, HashSet},
    hash::{BuildHasher, RandomState},
    ops::Bound::{Excluded, Unbounded},
};

/// Neighbours on each side that a name is compared with.
const NEIGHBOURS: usize = 8;

/// Clients of the base for one row of a list, from where on it is dearer to know all keys than to ask for each.
const WORTH: usize = 10;

/// Values of the keys of all clients, as hashes: most rows of a long list are new, and the base need not be asked
/// about what nobody has.
#[derive(Debug, Default)]
pub(super) struct KnownKeys {
    /// `None` asks the base about everything.
    hashes: Option<HashSet<u64>>,
    /// Names of the base, where its keys are known, and of the list, in the order of letters: of clients without a
    /// number, and of those with one.
    names: [BTreeSet<Box<str>>; 2],
    /// Their hashes: most names come again.
    met: [HashSet<u64>; 2],
    hasher: RandomState,
}

impl KnownKeys {
    /// Reads all keys of the base where so many rows are worth it.
    pub(super) fn read(conn: &Connection, rows: usize) -> StoreResult<Self> {
        let mut known = Self::default();
        if has_more_clients(conn, rows.saturating_mul(WORTH))? {
            return Ok(known);
        }
        known.hashes = Some(HashSet::new());
        for (why, sql) in [
            (Why::TaxId, "SELECT tax_id FROM client WHERE tax_id IS NOT NULL"),
            (Why::Code, "SELECT code FROM client WHERE code IS NOT NULL"),
            (Why::Phone, "SELECT normal FROM contact_point WHERE normal IS NOT NULL"),
        ] {
            let mut select = conn.prepare_cached(sql)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                known.add(why, row.get_ref(0)?.as_str().unwrap_or_default());
            }
        }
        let mut select = conn.prepare_cached(include_str!("all_names.sql"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let name = row.get_ref(0)?.as_str().unwrap_or_default();
            known.add(Why::Name, name);
            known.add_name(name, row.get(1)?);
        }
        Ok(known)
    }

    /// Whether a client of the base may have this value; false is sure.
    pub(super) fn may_have(&self, why: Why, value: &str) -> bool {
        self.hashes.as_ref().is_none_or(|hashes| hashes.contains(&self.hash(why, value)))
    }

    pub(super) fn add(&mut self, why: Why, value: &str) {
        let hash = self.hash(why, value);
        if let Some(hashes) = &mut self.hashes {
            hashes.insert(hash);
        }
    }

    /// A client of this name is met, with a number or without.
    pub(super) fn add_name(&mut self, name: &str, has_number: bool) {
        let hash = self.hash(Why::Name, name);
        let at = usize::from(has_number);
        if let (Some(names), Some(met)) = (self.names.get_mut(at), self.met.get_mut(at))
            && met.insert(hash)
        {
            names.insert(name.into());
        }
    }

    /// Whether every client of this name has a number; true is sure.
    pub(super) fn all_are_numbered(&self, name: &str) -> bool {
        let [without, _] = &self.met;
        self.hashes.is_some() && !without.contains(&self.hash(Why::Name, name))
    }

    /// Names near this one in the order of letters that differ from it by a slip. Of two clients with a number
    /// nobody asks.
    pub(super) fn similar(
        &self,
        conn: &Connection,
        (name, has_number): (&str, bool),
    ) -> StoreResult<Vec<String>> {
        if name.chars().count() < SLIP_IN {
            return Ok(Vec::new());
        }
        let mut near = Vec::new();
        for names in self.names.iter().take(if has_number { 1 } else { 2 }) {
            let before = names.range::<str, _>((Unbounded, Excluded(name))).rev().take(NEIGHBOURS);
            let after = names.range::<str, _>((Excluded(name), Unbounded)).take(NEIGHBOURS);
            near.extend(before.chain(after).map(ToString::to_string));
        }
        if self.hashes.is_none() {
            near.extend(neighbours(conn, name)?);
        }
        near.retain(|other| are_similar_names(name, other));
        Ok(near)
    }

    /// What rows say of a client goes into the base.
    pub(super) fn add_target(&mut self, target: &Target) {
        for (why, column) in [(Why::TaxId, "tax_id"), (Why::Code, "code")] {
            self.add(why, target.values.get(column).and_then(Value::as_str).unwrap_or_default());
        }
        for point in target.added_points() {
            self.add(Why::Phone, &point.normal);
        }
    }

    /// Phones and mails are looked for in one place.
    fn hash(&self, why: Why, value: &str) -> u64 {
        let why = if why == Why::Mail { Why::Phone } else { why };
        self.hasher.hash_one((why, value))
    }
}

/// Names of the base near this one.
fn neighbours(conn: &Connection, name: &str) -> StoreResult<Vec<String>> {
    let mut select = conn.prepare_cached(include_str!("near_names.sql"))?;
    let rows = select.query_map((name, NEIGHBOURS), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Counts no further than it must: a short list, or a part of one on a network drive, does not read the whole base.
pub(super) fn has_more_clients(conn: &Connection, most: usize) -> StoreResult<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM client LIMIT 1 OFFSET ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([most], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        store::{Actor, Store, client::SaveClient},
    };

    #[test]
    fn all_keys_are_known_where_the_list_is_long_enough() {
        let mut store = Store::in_memory(Actor::new("Aigul", "test"), Clock::stopped(1)).unwrap();
        for at in 0..=WORTH {
            let name = format!("Алма {at}");
            store.write(&SaveClient::new(None, [("name", name.as_str())].into_iter().collect())).unwrap();
        }
        let code = |rows| KnownKeys::read(&store.conn, rows).unwrap().may_have(Why::Code, "7");
        assert!(code(1), "one row asks the base");
        assert!(!code(2), "two rows are told that nobody has it");
    }
}
