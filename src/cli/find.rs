//! One client or person by what is known of them.

use super::{
    failure::{Done, Failure, NOTHING_FOUND, REFUSED},
    output::text_or_null,
    record,
};
use crate::{
    domain::{id::Id, search::fold},
    i18n::{Catalogue, columns},
    store::{
        Store, StoreError,
        client::{CLIENT, ClientFilter, ClientRow, FindClient, RowsById, SearchClients},
        contact::{Anyone, ContactRow, FindAnyone, ListContacts, ListRemovedPosts, RemovedPost},
        office::{
            sight::SeesOwnOnly,
            users::{ListUsers, User},
        },
        person::Person,
        record::{Load, text},
    },
    ui::text::clean,
};
use serde_json::{Value, json};

/// The living client of this key.
pub fn client(store: &Store, key: &str) -> Done<Id> {
    let found = store.read(&FindClient { key: key.to_owned(), with_removed: false })?;
    if !found.is_empty() {
        return only(store, key, found);
    }
    let removed = store.read(&FindClient { key: key.to_owned(), with_removed: true })?;
    Err(match removed.first() {
        Some(id) => client_removed(key, *id),
        None => unknown_client(store, key)?,
    })
}

fn client_removed(key: &str, id: Id) -> Failure {
    let failure = Failure::new(NOTHING_FOUND, "cli-client-removed").part("key", key).rule("C-1");
    failure.hint("cli-hint-restore", vec![("id", id.0.to_string())])
}

/// Nobody has this key; a search may find whom it means.
fn unknown_client(store: &Store, key: &str) -> Done<Failure> {
    const NEAR: usize = 5;
    let failure = Failure::new(NOTHING_FOUND, "cli-client-unknown").part("key", key).rule("C-1");
    let mut near = store.read(&SearchClients { query: key.to_owned(), filter: ClientFilter::default() })?.ids;
    near.truncate(NEAR);
    // A client of another manager is there for nobody else: the sentence does not tell whether there is one.
    if store.read(&SeesOwnOnly { user: store.user().to_owned() })? {
        return Ok(failure.rule("O-6").hint("refused-own-hint", Vec::new()));
    }
    if near.is_empty() {
        return Ok(failure);
    }
    let (lines, json) = named(store, near)?;
    Ok(failure.details(lines, "candidates", json).hint("cli-hint-near", Vec::new()))
}

/// The client of this key, living or removed; a living one comes first.
pub fn any_client(store: &Store, key: &str) -> Done<Id> {
    let living = store.read(&FindClient { key: key.to_owned(), with_removed: false })?;
    if living.is_empty() { removed_client(store, key) } else { only(store, key, living) }
}

/// The removed client of this key. A living one is answered when there is no other.
pub fn removed_client(store: &Store, key: &str) -> Done<Id> {
    let all = store.read(&FindClient { key: key.to_owned(), with_removed: true })?;
    let living = store.read(&FindClient { key: key.to_owned(), with_removed: false })?;
    let removed: Vec<Id> = all.iter().copied().filter(|id| !living.contains(id)).collect();
    let found = if removed.is_empty() { living } else { removed };
    if found.is_empty() {
        return Err(unknown_client(store, key)?);
    }
    only(store, key, found)
}

fn only(store: &Store, key: &str, found: Vec<Id>) -> Done<Id> {
    if let [id] = found.as_slice() {
        return Ok(*id);
    }
    let (lines, json) = named(store, found)?;
    Err(several(key, lines, json))
}

/// Clients as lines, and as JSON.
fn named(store: &Store, ids: Vec<Id>) -> Done<(Vec<String>, Value)> {
    let rows = store.read(&RowsById(ids))?;
    let line = |row: &ClientRow| {
        let parts = [&row.name, &row.city, &row.tax_id].map(|part| clean(part));
        let known: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        format!("  {}  {}", row.id.0, known.join("  "))
    };
    let lines = rows.iter().map(line);
    let json = rows.iter().map(|row| {
        let (city, tax_id) = (text_or_null(&row.city), text_or_null(&row.tax_id));
        json!({ "id": row.id, "name": row.name, "city": city, "tax_id": tax_id })
    });
    Ok((lines.collect(), json.collect()))
}

pub(super) fn several(key: &str, lines: Vec<String>, json: Value) -> Failure {
    let failure = Failure::new(REFUSED, "cli-several").part("key", key).rule("C-1");
    failure.details(lines, "candidates", json).hint("cli-hint-several", Vec::new())
}

/// The user of this name or identity.
pub fn user(store: &Store, key: &str) -> Done<User> {
    let users = store.read(&ListUsers)?;
    let is_meant = |user: &&User| same_name(&user.name, key) || user.id.0.to_string() == key;
    let found = users.iter().find(is_meant).cloned();
    found.ok_or_else(|| {
        let names: Vec<&str> = users.iter().map(|user| user.name.as_str()).collect();
        let unknown = Failure::new(NOTHING_FOUND, "cli-user-unknown").part("name", key);
        unknown.part("accepted", names.join(", ")).rule("O-6")
    })
}

/// That nobody of the office is called as the one who works here: what belongs to somebody cannot be told apart.
pub fn stranger(store: &Store, desk: &super::Desk) -> Done<Option<String>> {
    let users = store.read(&ListUsers)?;
    let name = &desk.actor.name;
    let is_known = users.is_empty() || users.iter().any(|user| same_name(&user.name, name));
    let names: Vec<&str> = users.iter().map(|user| user.name.as_str()).collect();
    let told =
        || desk.words.say("cli-user-stranger", [("name", name.clone()), ("accepted", names.join(", "))]);
    Ok((!is_known).then(told))
}

/// The person of this identity or exact name, with the post at the client of the other key, if given.
pub fn contact(store: &Store, key: &str, client_key: Option<&str>) -> Done<ContactRow> {
    let at = client_key.map(|key| client(store, key)).transpose()?;
    let wanted = ListContacts { client: at, key: Some(key.trim().to_owned()), ..ListContacts::default() };
    let mut found = store.read(&wanted)?;
    match found.len() {
        0 => Err(unknown_contact(store, key, at)?),
        1 => Ok(found.remove(0)),
        _ => {
            let posts = found.iter().map(|row| (row.id, &row.name, row.client, &row.client_name));
            Err(several_posts(key, posts))
        }
    }
}

/// Someone whom a key may mean.
pub struct Meant {
    pub person: Person,
    pub name: String,
    /// Where they are: a client, or a city.
    place: String,
    is_living: bool,
}

/// A contact, or a client that is a person.
pub fn living_person(store: &Store, key: &str, client: Option<&str>) -> Done<Meant> {
    let one = meant(store, key, client)?;
    if one.is_living {
        return Ok(one);
    }
    Err(match one.person {
        Person::Contact(id) => contact_removed(key, id),
        Person::Client(id) => client_removed(key, id),
    })
}

/// The same; who was removed is meant when nobody else is: what is kept of them is still theirs.
pub fn person(store: &Store, key: &str, client: Option<&str>) -> Done<Person> {
    Ok(meant(store, key, client)?.person)
}

fn meant(store: &Store, key: &str, client: Option<&str>) -> Done<Meant> {
    let mut found = contacts_meant(store, key, client)?;
    let (clients, has_firm) = if client.is_none() { clients_meant(store, key)? } else { (Vec::new(), false) };
    found.extend(clients);
    if found.iter().any(|one| one.is_living) {
        found.retain(|one| one.is_living);
    }
    if found.len() > 1 {
        return Err(several_people(key, &found));
    }
    match found.pop() {
        Some(one) => Ok(one),
        None if has_firm => Err(Failure::new(REFUSED, "cli-person-firm").part("key", key).rule("C-13")),
        None => Err(Failure::new(NOTHING_FOUND, "cli-contact-unknown").part("key", key).rule("C-2")),
    }
}

fn contacts_meant(store: &Store, key: &str, client: Option<&str>) -> Done<Vec<Meant>> {
    let at = client.map(|key| any_client(store, key)).transpose()?;
    let found = store.read(&FindAnyone { key: key.trim().to_owned(), client: at })?;
    let meant = |one: Anyone| Meant {
        person: Person::Contact(one.contact),
        name: one.name,
        place: one.client_name,
        is_living: one.is_living,
    };
    Ok(found.into_iter().map(meant).collect())
}

/// Clients that are people, and whether a firm has the key.
fn clients_meant(store: &Store, key: &str) -> Done<(Vec<Meant>, bool)> {
    let (mut found, mut has_firm) = (Vec::new(), false);
    // Who was merged is meant by the client that stays.
    let mut ids = store.read(&FindClient { key: key.to_owned(), with_removed: false })?;
    if ids.is_empty() {
        ids = store.read(&FindClient { key: key.to_owned(), with_removed: true })?;
    }
    for id in ids {
        let Some(image) = store.read(&Load { table: &CLIENT, id })? else { continue };
        if text(&image, "kind") == "entity" {
            has_firm = true;
            continue;
        }
        let (name, place) = (text(&image, "name"), text(&image, "city"));
        found.push(Meant { person: Person::Client(id), name, place, is_living: !CLIENT.is_removed(&image) });
    }
    Ok((found, has_firm))
}

fn several_people(key: &str, found: &[Meant]) -> Failure {
    let line = |one: &Meant| format!("  {}  {}  {}", one.person.id().0, clean(&one.name), clean(&one.place));
    let json = found.iter().map(|one| json!({ "id": one.person.id(), "name": one.name }));
    several(key, found.iter().map(line).collect(), json.collect()).rule("C-13")
}

/// A person who was removed is not one that nobody knows.
fn unknown_contact(store: &Store, key: &str, client: Option<Id>) -> Done<Failure> {
    let removed = store.read(&ListRemovedPosts { key: key.trim().to_owned(), client })?;
    Ok(match removed.first() {
        Some(post) => contact_removed(key, post.contact),
        None => Failure::new(NOTHING_FOUND, "cli-contact-unknown").part("key", key).rule("C-2"),
    })
}

fn contact_removed(key: &str, id: Id) -> Failure {
    let failure = Failure::new(NOTHING_FOUND, "cli-contact-removed").part("key", key).rule("C-2");
    failure.hint("cli-hint-restore-contact", vec![("id", id.0.to_string())])
}

/// The removed post of this person, at the client of the other key, if given.
pub fn removed_contact(store: &Store, key: &str, client_key: Option<&str>) -> Done<RemovedPost> {
    let at = client_key.map(|key| client(store, key)).transpose()?;
    let mut found = store.read(&ListRemovedPosts { key: key.trim().to_owned(), client: at })?;
    match found.len() {
        // A living person has nothing to bring back.
        0 => contact(store, key, client_key).and(Err(StoreError::NotRemoved.into())),
        1 => Ok(found.remove(0)),
        _ => {
            let posts = found.iter().map(|post| (post.contact, &post.name, post.client, &post.client_name));
            Err(several_posts(key, posts))
        }
    }
}

/// Which person, at which client?
fn several_posts<'a>(key: &str, posts: impl Iterator<Item = (Id, &'a String, Id, &'a String)>) -> Failure {
    let (lines, json): (Vec<String>, Vec<Value>) = posts
        .map(|(id, name, client, client_name)| {
            let line = format!("  {}  {}  {}", id.0, clean(name), clean(client_name));
            (line, json!({ "id": id, "name": name, "client": record::reference(client, client_name) }))
        })
        .unzip();
    let failure = Failure::new(REFUSED, "cli-several").part("key", key).rule("C-2");
    failure.details(lines, "candidates", Value::from(json)).hint("cli-hint-several-posts", Vec::new())
}

/// True when two spellings mean the same name.
pub fn same_name(one: &str, two: &str) -> bool {
    fold(one) == fold(two)
}

/// A line that names the record beside its identity.
pub fn titled(words: &Catalogue, key: &str, name: &str) -> String {
    words.say(key, [("name", clean(&columns::name(words, name)))])
}
