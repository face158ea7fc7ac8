//! Who in the base may be the client that is being typed.

use super::{is_apart, rows_of, traits_of};
use crate::{
    domain::{
        client::referred,
        field::Draft,
        id::Id,
        likeness::{Likeness, Traits, likeness, offices},
        mail::read_mails,
        phone::read_phones,
        search::{Key, name_key},
    },
    store::{
        Query, StoreResult,
        client::{ClientFilter, ClientRow, SearchClients, head_of},
    },
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Clients shown at most: the best of them decide.
const MOST: usize = 5;
/// Hits of a search by the name that are compared.
const HITS: usize = 40;
/// Neighbours on each side of the name in the order of letters that are compared: a slip mostly stands behind.
const NEIGHBOURS: usize = 16;

/// Living clients that may be the one of this draft, or another office of its firm; the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookalikes {
    pub draft: Draft,
    /// The client itself, where it is in the base already.
    pub own: Option<Id>,
}

/// A client that may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookalike {
    pub row: ClientRow,
    pub likeness: Likeness,
}

impl Query for Lookalikes {
    type Answer = Vec<Lookalike>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<Lookalike>> {
        let mut found: Vec<(Id, Likeness)> = Vec::new();
        let mut typed = self.traits();
        typed.client = self.own;
        typed.head = referred(self.draft.get("head")).map(|head| head_of(conn, head)).transpose()?.flatten();
        for id in self.candidates(conn)? {
            let known = traits_of(conn, id)?;
            let alike = |known: Traits| likeness(&typed, &known).or_else(|| offices(&typed, &known));
            found.extend(known.and_then(alike).map(|likeness| (id, likeness)));
        }
        found.sort_by_key(|(id, likeness)| (std::cmp::Reverse(likeness.score), *id));
        found.truncate(MOST);
        let mut rows = rows_of(conn, found.iter().map(|(id, _)| *id).collect())?;
        let row = |(id, likeness)| Some(Lookalike { row: rows.remove(&id)?, likeness });
        Ok(found.into_iter().filter_map(row).collect())
    }
}

impl Lookalikes {
    fn traits(&self) -> Traits {
        let draft = &self.draft;
        let mut traits =
            Traits::new(draft.get("name"), draft.get("city"), (draft.get("tax_id").trim(), draft.get("kpp")));
        self.phones().iter().for_each(|phone| traits.add_phone(phone));
        self.mails().iter().for_each(|mail| traits.add_mail(mail));
        traits
    }

    fn phones(&self) -> Vec<String> {
        read_phones(self.draft.get("phones")).into_iter().map(|phone| phone.normal).collect()
    }

    fn mails(&self) -> Vec<String> {
        read_mails(self.draft.get("mails")).0.iter().map(|mail| mail.to_lowercase()).collect()
    }

    /// Clients with one of its numbers or with a name that is found by its own.
    fn candidates(&self, conn: &Connection) -> StoreResult<BTreeSet<Id>> {
        let mut found = BTreeSet::new();
        let tax_id = self.draft.get("tax_id").trim().to_owned();
        found.extend(holders(conn, include_str!("by_tax_id.sql"), &[tax_id])?);
        found.extend(holders(conn, include_str!("by_point.sql"), &self.phones())?);
        found.extend(holders(conn, include_str!("by_point.sql"), &self.mails())?);
        found.extend(self.named(conn)?);
        found.extend(self.neighbours(conn)?);
        for id in found.clone() {
            let is_other = match self.own {
                Some(own) => id != own && !is_apart(conn, (own, id))?,
                None => true,
            };
            if !is_other {
                found.remove(&id);
            }
        }
        Ok(found)
    }

    fn neighbours(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let name = name_key(self.draft.get("name"), Key::Letters);
        if name.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = conn.prepare_cached(include_str!("near.sql"))?;
        let ids = select.query_map((name, NEIGHBOURS), |row| row.get(0).map(Id))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn named(&self, conn: &Connection) -> StoreResult<Vec<Id>> {
        let query = self.draft.get("name").to_owned();
        if query.trim().is_empty() {
            return Ok(Vec::new());
        }
        let hits = SearchClients { query, filter: ClientFilter::default() }.run(conn)?;
        Ok(hits.ids.into_iter().take(HITS).collect())
    }
}

fn holders(conn: &Connection, sql: &str, values: &[String]) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(sql)?;
    let mut found = Vec::new();
    for value in values.iter().filter(|value| !value.is_empty()) {
        let ids = select.query_map([value], |row| row.get::<_, Option<i64>>(0))?;
        found.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().map(Id));
    }
    Ok(found)
}
