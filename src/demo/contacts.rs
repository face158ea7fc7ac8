//! People of the demo office: every role, three languages, birthdays around today.

use super::rows::{Clients, Row, rows};
use crate::{
    domain::{field::Draft, id::Id},
    store::{
        Operation, StoreError, StoreResult, Tx,
        consent::SaveConsent,
        contact::{POST, SaveContact},
        person::Person,
    },
};
use chrono::{Duration, NaiveDate};
use serde_json::Value;

/// A bookkeeper who also keeps the books of a second client: her name, the other client.
const SECOND_POST: (&str, &str, &str) = ("Дина Перелескина", "39", "Бухгалтер");

pub(super) fn add(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<()> {
    let mut shared = None;
    for (place, row) in (0..).zip(rows(include_str!("../../assets/demo/contacts.csv"))) {
        let id = save(tx, clients.of(&row)?, &row, today)?;
        add_consent(tx, id, place, today)?;
        shared = shared.or((row.get("name") == SECOND_POST.0).then_some(id));
    }
    let (_, client, position) = SECOND_POST;
    let client = clients.by_key.get(client).ok_or(StoreError::NotFound)?;
    add_post(tx, *client, shared.ok_or(StoreError::NotFound)?, position)
}

/// Days of the table count from today; all else is as typed.
fn save(tx: &mut Tx, client: Id, row: &Row, today: NaiveDate) -> StoreResult<Id> {
    let mut draft = row.draft(&["client", "birthday", "left_on"]);
    for field in ["birthday", "left_on"] {
        if let Some(day) = row.day(field, today) {
            draft.set(field, day.to_string());
        }
    }
    SaveContact { client, base: None, draft }.save(tx)
}

/// How many people have agreed to something.
const CONSENTS: i64 = 45;
/// How often each purpose and each way of consenting occurs; those who withdrew had agreed to offers.
const PURPOSES: [&str; 5] = ["marketing", "marketing", "processing", "marketing", "transfer"];
const CHANNELS: [&str; 7] = ["paper", "mail", "paper", "messenger", "mail", "phone", "site"];

/// Every second of the first people has agreed some weeks ago, three of them thought better of it since.
fn add_consent(tx: &mut Tx, contact: Id, place: i64, today: NaiveDate) -> StoreResult<()> {
    if place % 2 != 0 || place >= 2 * CONSENTS {
        return Ok(());
    }
    let day = |days: i64| (today - Duration::days(days)).to_string();
    let (given, withdrawn) = (day(30 + place * 5), day(7));
    let (purpose, channel) = (turn(&PURPOSES, place / 2), turn(&CHANNELS, place / 2));
    let mut draft: Draft =
        [("purpose", purpose), ("given_on", given.as_str()), ("channel", channel), ("text_version", "1")]
            .into_iter()
            .collect();
    if place % 30 == 6 {
        draft.set("withdrawn_on", withdrawn);
    }
    SaveConsent { person: Person::Contact(contact), base: None, draft }.apply(tx)
}

/// The value whose turn it is.
fn turn(values: &[&'static str], place: i64) -> &'static str {
    usize::try_from(place)
        .ok()
        .and_then(|place| values.get(place % values.len()))
        .copied()
        .unwrap_or_default()
}

fn add_post(tx: &mut Tx, client: Id, contact: Id, position: &str) -> StoreResult<()> {
    let id = tx.new_id();
    let fields = vec![
        ("client_id", Value::from(client.0)),
        ("contact_id", Value::from(contact.0)),
        ("position", Value::from(position)),
        ("role", Value::from("pays")),
    ];
    tx.insert(&POST, id, fields)
}
