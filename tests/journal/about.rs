//! Everything about a person is everything that an erasure takes away.

use crate::operations::{ALL, Office, Pick};
use proptest::prelude::*;
use rusqlite::Connection;
use serik::store::{
    Image, Query, StoreResult,
    journal::parse,
    person::{AllAbout, ErasePerson, Person},
};
use std::collections::{BTreeMap, BTreeSet};

/// Every image of the journal by entry and step, and what entries tell beside their rows.
#[derive(Debug)]
struct Images;

/// Of which row, before, after.
type Change = (String, i64, Option<Image>, Image);

impl Query for Images {
    type Answer = (BTreeMap<(i64, i64), Change>, BTreeMap<i64, Image>);

    fn run(&self, conn: &Connection) -> StoreResult<Self::Answer> {
        let mut changes = BTreeMap::new();
        let mut select =
            conn.prepare("SELECT journal, step, entity, row_id, before, after FROM journal_row")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (before, after): (Option<String>, String) = (row.get(4)?, row.get(5)?);
            let before = before.map(|json| parse(&json)).transpose()?;
            changes.insert((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?, before, parse(&after)?));
        }
        let mut abouts = BTreeMap::new();
        let mut select = conn.prepare("SELECT id, about FROM journal WHERE about IS NOT NULL")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            abouts.insert(row.get(0)?, parse(&row.get::<_, String>(1)?)?);
        }
        Ok((changes, abouts))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 1000, ..ProptestConfig::default() })]

    #[test]
    fn what_an_erasure_takes_is_in_the_export(
        history in prop::collection::vec((0..ALL.len(), 0..6_usize, 0..4_usize), 4..24),
        (row, is_contact) in (0..6_usize, any::<bool>()),
    ) {
        let mut office = Office::new();
        for (at, row, variant) in history {
            office.act(ALL[at], Pick { row, variant });
        }
        let pick = Pick { row, variant: 0 };
        let Some(client) = office.client(pick) else { return Ok(()) };
        let person = match office.person(pick).filter(|_| is_contact) {
            Some(base) => Person::Contact(base.contact.0),
            None => Person::Client(client),
        };
        let about = office.store.read(&AllAbout(person)).unwrap();
        let (images, abouts) = office.store.read(&Images).unwrap();
        let forms: BTreeSet<String> = about.mentions.iter().flat_map(|row| row.forms.clone()).collect();
        let erase = ErasePerson { person, reason: String::new(), forms: forms.into_iter().collect(), signed_too: false };
        office.store.write(&erase).unwrap();
        let (after, abouts_after) = office.store.read(&Images).unwrap();
        for ((entry, step), change) in images {
            let (table, id, before, image) = &change;
            if after[&(entry, step)] == change {
                continue;
            }
            let told = about.history.iter().any(|told| {
                (told.entry, told.table.name, told.id.0) == (entry, table.as_str(), *id)
                    && (&told.before, &told.after) == (before, image)
            });
            prop_assert!(told, "{entry} {table} {id}: {image:?}");
        }
        for (entry, told) in abouts {
            prop_assert!(abouts_after[&entry] == told || about.told.contains(&(entry, told)), "{entry}");
        }
    }
}
