//! Which values of keys the base may have.

use super::target::Target;
use crate::{domain::import::Why, store::StoreResult};
use rusqlite::Connection;
use serde_json::Value;
use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
};

/// Clients of the base for one row of a list, from where on it is dearer to know all keys than to ask for each.
const WORTH: usize = 10;

/// Values of the keys of all clients, as hashes: most rows of a long list are new, and the base need not be asked
/// about what nobody has.
#[derive(Debug, Default)]
pub(super) struct KnownKeys {
    /// `None` asks the base about everything.
    hashes: Option<HashSet<u64>>,
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
            (Why::Name, "SELECT name FROM client_search"),
        ] {
            let mut select = conn.prepare_cached(sql)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                known.add(why, row.get_ref(0)?.as_str().unwrap_or_default());
            }
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

/// Counts no further than it must: a short list, or a part of one on a network drive, does not read the whole base.
fn has_more_clients(conn: &Connection, most: usize) -> StoreResult<bool> {
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
        let mut store = Store::in_memory(Actor::new("Aigul", "test"), Clock::Stopped(1)).unwrap();
        for at in 0..=WORTH {
            let name = format!("Алма {at}");
            store.write(&SaveClient::new(None, [("name", name.as_str())].into_iter().collect())).unwrap();
        }
        let code = |rows| KnownKeys::read(&store.conn, rows).unwrap().may_have(Why::Code, "7");
        assert!(code(1), "one row asks the base");
        assert!(!code(2), "two rows are told that nobody has it");
    }
}
