//! People who work with the file (`O-6`).

use super::{
    Desk,
    arguments::{AddUser, EditUser, PinOfUser, UsersVerb, Whose},
    client::{operation, touched},
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    output::{Outcome, Table, list, pairs},
    pin,
};
use crate::{
    domain::{first_days::FirstDays, search::fold, user::ROLES},
    i18n::columns::choice,
    report::{day_of, export::user_json, first_days_json, first_days_words, lesson_count, lesson_words},
    store::{
        Receipt, Store, StoreError,
        office::{
            USER,
            calendar::ReadCalendar,
            first_days::ReadFirstDays,
            pin::SetPin,
            save_user::SaveUser,
            users::{ListUsers, User},
        },
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &UsersVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        UsersVerb::List => list_users(store, desk),
        UsersVerb::Add(wanted) => add(wanted, store, desk),
        UsersVerb::Edit(wanted) => edit(wanted, store, desk),
        UsersVerb::Pin(wanted) => set_pin(wanted, store, desk),
        UsersVerb::FirstDays => first_days(store, desk),
    }
}

fn list_users(store: &Store, desk: &Desk) -> Done<Outcome> {
    let users = store.read(&ListUsers)?;
    let keys = ["field-full-name", "cli-role", "user-clients", "user-curator"];
    let headings = keys.map(|key| desk.words.get(key)).to_vec();
    let rows: Vec<Vec<String>> = users.iter().map(|user| row(user, &users, desk)).collect();
    let text = if rows.is_empty() { String::new() } else { Table { headings, rows }.text(desk.format) };
    let items: Vec<Value> = users.iter().map(user_json).collect();
    let outcome = Outcome::new(list(&items, None, users.len()), text);
    Ok(outcome.with_messages([desk.words.count("cli-users-count", users.len())]))
}

/// What those who are new have learned, those alone that the person may look at (`U-22`).
fn first_days(store: &Store, desk: &Desk) -> Done<Outcome> {
    let trainees = store.read(&ReadFirstDays { user: desk.actor.name.clone() })?;
    let calendar = store.read(&ReadCalendar)?;
    let day = |one: &FirstDays| day_of(one, desk.clock.today(), &calendar);
    let told = |one: &FirstDays| {
        let lessons = one.lessons().map(|known| {
            (format!("  {}", lesson_words(known.0, desk.words)), lesson_count(known, desk.words))
        });
        let lines = pairs(&lessons.collect::<Vec<_>>());
        format!("{}\n{lines}", first_days_words(one, day(one), desk.words))
    };
    let items: Vec<Value> = trainees.iter().map(|one| first_days_json(one, day(one))).collect();
    let text = trainees.iter().map(told).collect::<Vec<_>>().join("\n\n");
    let nobody = trainees.is_empty().then(|| desk.words.get("first-days-nobody"));
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages(nobody))
}

fn row(user: &User, users: &[User], desk: &Desk) -> Vec<String> {
    let clients = if user.clients == "own" { "user-clients-own" } else { "user-clients-all" };
    let curator = users.iter().find(|other| Some(other.id) == user.curator);
    vec![
        user.name.clone(),
        choice(desk.words, ROLES, &user.role),
        desk.words.get(clients),
        curator.map(|curator| curator.name.clone()).unwrap_or_default(),
    ]
}

/// A name without needless blanks.
fn name(typed: &str) -> Done<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(Failure::new(WRONG_USE, "cli-user-name").rule("O-6")) } else { Ok(name) }
}

fn add(wanted: &AddUser, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let save = SaveUser {
        base: None,
        name: Some(name(&wanted.name)?),
        role: Some(wanted.role),
        own_clients: wanted.clients.map(|whose| whose == Whose::Own),
        curator: wanted.curator.clone(),
    };
    let receipt = written(&save, store)?;
    answer(&receipt, ("cli-user-added", &wanted.name), store, desk)
}

fn edit(wanted: &EditUser, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let user = find_user(store, &wanted.person)?;
    let save = SaveUser {
        base: Some((user.id, user.version)),
        name: wanted.name.as_deref().map(name).transpose()?,
        role: wanted.role,
        own_clients: wanted.clients.map(|whose| whose == Whose::Own),
        curator: wanted.curator.clone(),
    };
    let receipt = written(&save, store)?;
    if receipt.journal.is_none() {
        let json = with_operation(&user, &Value::Null);
        return Ok(
            Outcome::new(json, user.id.0.to_string()).with_messages([desk.words.get("cli-nothing-changed")])
        );
    }
    answer(&receipt, ("cli-user-changed", &user.name), store, desk)
}

/// The own PIN is set, changed or taken away by the old one; a chief takes away that of somebody else.
fn set_pin(wanted: &PinOfUser, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let user = find_user(store, &wanted.person)?;
    let is_own = user.name == store.user();
    let old = if is_own { pin::asked(store, desk)? } else { pin::admit(store, desk).map(|()| None)? };
    let new = if wanted.clear || !is_own { None } else { Some(pin::chosen(desk.words)?) };
    if !is_own && !wanted.clear {
        return Err(StoreError::StrangePin.into());
    }
    let receipt = store.write(&SetPin { user: user.id, old, new })?;
    if receipt.journal.is_none() {
        let json = with_operation(&user, &Value::Null);
        let told = desk.words.get("cli-nothing-changed");
        return Ok(Outcome::new(json, user.id.0.to_string()).with_messages([told]));
    }
    let said = if wanted.clear { "pin-cleared" } else { "pin-set" };
    let mut outcome = answer(&receipt, (said, &user.name), store, desk)?;
    outcome.messages.push(desk.words.get("users-honestly"));
    Ok(outcome)
}

/// The user of this name, however it is spelled.
pub fn find_user(store: &Store, typed: &str) -> Done<User> {
    let users = store.read(&ListUsers)?;
    let found = users.iter().find(|user| fold(&user.name) == fold(typed)).cloned();
    found.ok_or_else(|| {
        let accepted = users.iter().map(|user| user.name.as_str()).collect::<Vec<_>>().join(", ");
        let failure = Failure::new(NOTHING_FOUND, "cli-user-unknown").part("name", typed);
        failure.part("accepted", accepted).rule("O-6")
    })
}

fn written(save: &SaveUser, store: &mut Store) -> Done<Receipt> {
    store.write(save).map_err(|error| match error {
        StoreError::Taken { .. } => {
            let name = save.name.clone().unwrap_or_default();
            Failure::new(REFUSED, "cli-user-exists").part("name", name).rule("O-6")
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, "user-curator".to_owned(), "O-6"),
        other => other.into(),
    })
}

fn answer(receipt: &Receipt, (said, name): (&str, &str), store: &Store, desk: &Desk) -> Done<Outcome> {
    let id = touched(receipt, &USER)?;
    let user = store.read(&ListUsers)?.into_iter().find(|user| user.id == id);
    let json = user.map_or(Value::Null, |user| with_operation(&user, &operation(receipt)));
    let said = desk.words.say(said, [("name", name)]);
    Ok(Outcome::new(json, id.0.to_string()).with_messages([said]))
}

fn with_operation(user: &User, operation: &Value) -> Value {
    let mut json = user_json(user);
    if let Value::Object(fields) = &mut json {
        fields.extend([("operation".to_owned(), json!(operation))]);
    }
    json
}
