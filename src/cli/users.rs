//! People who work with the file.

use super::{
    Desk,
    arguments::{AddUser as Wanted, UsersVerb},
    client::{operation, touched},
    failure::{Done, Failure, REFUSED, WRONG_USE},
    output::{Outcome, Table, list},
};
use crate::{
    domain::user::ROLES,
    i18n::columns::choice,
    store::{
        Store, StoreError,
        office::{
            USER,
            users::{AddUser, ListUsers, User},
        },
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &UsersVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        UsersVerb::List => list_users(store, desk),
        UsersVerb::Add(wanted) => add(wanted, store, desk),
    }
}

fn list_users(store: &Store, desk: &Desk) -> Done<Outcome> {
    let users = store.read(&ListUsers)?;
    let headings = ["field-full-name", "cli-role"].map(|key| desk.words.get(key)).to_vec();
    let row = |user: &User| vec![user.name.clone(), choice(desk.words, ROLES, &user.role)];
    let rows: Vec<Vec<String>> = users.iter().map(row).collect();
    let text = if rows.is_empty() { String::new() } else { Table { headings, rows }.text(desk.format) };
    let items: Vec<Value> = users.iter().map(json_of).collect();
    let outcome = Outcome::new(list(&items, None, users.len()), text);
    Ok(outcome.with_messages([desk.words.count("cli-users-count", users.len())]))
}

fn json_of(user: &User) -> Value {
    json!({ "id": user.id, "version": user.version, "name": user.name, "role": user.role })
}

fn add(wanted: &Wanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let name = wanted.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Failure::new(WRONG_USE, "cli-user-name").rule("O-6"));
    }
    let role = wanted.role.code();
    let receipt = store.write(&AddUser { name: name.clone(), role }).map_err(|error| match error {
        StoreError::Taken { .. } => Failure::new(REFUSED, "cli-user-exists").part("name", name).rule("O-6"),
        other => other.into(),
    })?;
    let id = touched(&receipt, &USER)?;
    let users = store.read(&ListUsers)?;
    let mut json = users.iter().find(|user| user.id == id).map_or(Value::Null, json_of);
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let said = desk.words.say("cli-user-added", [("name", wanted.name.as_str())]);
    Ok(Outcome::new(json, id.0.to_string()).with_messages([said]))
}
