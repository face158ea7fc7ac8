//! Rows that colleagues changed a moment ago: lists mark them (`O-4`).

use crate::{domain::id::Id, store::Changes};
use std::collections::BTreeMap;

/// How long a row is marked, in milliseconds.
const MARKED: i64 = 60_000;

/// When which row was changed by somebody else, in Unix milliseconds.
#[derive(Debug, Default)]
pub struct Fresh(BTreeMap<Id, i64>);

impl Fresh {
    /// Notes what somebody else wrote; what is older than the mark lasts is forgotten.
    pub fn note(&mut self, changes: &Changes, now: i64) {
        if changes.are_by_others() {
            self.0.retain(|_, at| now - *at < MARKED);
            self.0.extend(changes.rows().map(|(_, id)| (id, now)));
        }
    }

    /// Whether somebody else changed the row a moment ago.
    pub fn holds(&self, row: Id, now: i64) -> bool {
        self.0.get(&row).is_some_and(|at| now - *at < MARKED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        domain::client::blank,
        store::{
            Actor, Missing, Store,
            client::{CLIENT, SaveClient},
        },
    };

    #[test]
    fn only_what_others_wrote_is_marked_and_only_for_a_minute() {
        let folder = tempfile::tempdir().unwrap();
        let open = |name: &str| {
            let path = folder.path().join("office.db");
            Store::open(&path, Missing::Create, Actor::new(name, name), Clock::stopped(0)).unwrap()
        };
        let (mut own, mut other) = (open("Айгерім"), open("Данияр"));
        let mut client = blank();
        client.set("name", "Алма");
        let save = SaveClient::new(None, client);
        let mut fresh = Fresh::default();
        let written = own.write(&save).unwrap().changes;
        fresh.note(&written, 1_000);
        let id = written.of(&CLIENT).next().unwrap();
        assert!(!fresh.holds(id, 1_000), "an own row is no news");
        let news = other.poll().unwrap().unwrap();
        fresh.note(&news, 1_000);
        assert!(fresh.holds(id, 1_000) && fresh.holds(id, 60_999) && !fresh.holds(id, 61_000));
    }
}
