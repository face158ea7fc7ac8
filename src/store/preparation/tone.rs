//! How people of the client stand towards us, where that is known (`C-3`, `C-11`).

use super::Known;
use crate::{
    domain::{
        contact::ATTITUDES,
        field::{Field, Kind, field},
    },
    store::client::Card,
};
use serde_json::Value;

const FIELDS: &[Field] = &[
    field("name", "field-full-name", Kind::Line),
    field("attitude", "field-attitude", Kind::Choice(ATTITUDES)),
];

pub(super) fn known(card: &Card) -> Vec<Known> {
    let there = card.contacts.iter().filter(|contact| contact.left_on.is_empty());
    let told = there.filter(|contact| !contact.attitude.is_empty()).map(|contact| {
        let values = [("name", &contact.name), ("attitude", &contact.attitude)];
        let values = values.map(|(key, text)| (key.to_owned(), Value::from(text.as_str())));
        let is_late = contact.attitude.starts_with('-');
        Known { is_late, ..Known::of("prepare-tone", FIELDS, values.into_iter().collect()) }
    });
    told.collect()
}
