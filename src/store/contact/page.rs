//! People with everything known of them, part by part: for lists that leave the program whole.

use super::{CONTACT, POST};
use crate::{
    domain::{id::Id, search::fold},
    store::{
        Image, Query, StoreError, StoreResult,
        client::{PointOnCard, all, point},
        record::Load,
    },
};
use rusqlite::{Connection, named_params};

/// Which people: living ones at living clients.
#[derive(Clone, Debug, Default)]
pub struct PeopleWanted {
    pub client: Option<Id>,
    /// A part of the name, in any case.
    pub search: Option<String>,
}

/// A person at one client: who works for two firms is there twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonOut {
    pub post: Id,
    pub contact: Id,
    pub client: Id,
    pub client_name: String,
    /// The person and the post in one image: their fields have different names.
    pub image: Image,
    pub points: Vec<PointOnCard>,
}

/// The next people after a post, in the order in which posts were given.
#[derive(Clone, Debug)]
pub struct PersonPage {
    pub wanted: PeopleWanted,
    pub after: Id,
    pub limit: usize,
}

impl Query for PersonPage {
    type Answer = Vec<PersonOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<PersonOut>> {
        let sql = format!(
            "SELECT post.id, contact.id, client.id, client.name {} AND post.id > :after ORDER BY post.id LIMIT :limit",
            include_str!("people_from.sql")
        );
        let mut select = conn.prepare_cached(&sql)?;
        let mut rows = select.query(named_params! {
            ":client": self.wanted.client.map(|id| id.0),
            ":search": self.wanted.search.as_deref().map(fold),
            ":after": self.after.0,
            ":limit": self.limit,
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (post, contact) = (Id(row.get(0)?), Id(row.get(1)?));
            found.push(PersonOut {
                post,
                contact,
                client: Id(row.get(2)?),
                client_name: row.get(3)?,
                image: image(conn, post, contact)?,
                points: all(conn, include_str!("points_of_person.sql"), contact, point)?,
            });
        }
        Ok(found)
    }
}

fn image(conn: &Connection, post: Id, contact: Id) -> StoreResult<Image> {
    let load = |table, id| Load { table, id }.run(conn)?.ok_or(StoreError::NotFound);
    let mut image = load(&POST, post)?;
    image.extend(load(&CONTACT, contact)?);
    Ok(image)
}

/// How many they are.
#[derive(Clone, Debug)]
pub struct CountPeople(pub PeopleWanted);

impl Query for CountPeople {
    type Answer = usize;

    fn run(&self, conn: &Connection) -> StoreResult<usize> {
        let sql = format!("SELECT count(*) {}", include_str!("people_from.sql"));
        let parameters = named_params! {
            ":client": self.0.client.map(|id| id.0),
            ":search": self.0.search.as_deref().map(fold),
        };
        Ok(conn.prepare_cached(&sql)?.query_row(parameters, |row| row.get(0))?)
    }
}
