//! The decision map: who decides, signs and pays, and how they stand towards us (C-3).

use super::tabs::{Item, Tone, shown_name};
use crate::{
    domain::contact::{ATTITUDES, ROLES},
    i18n::columns::choice,
    screens::Context,
    store::{
        client::{Card, ContactOnCard},
        record,
    },
};

/// Roles that every deal needs.
const NEEDED: [&str; 3] = ["decides", "signs", "pays"];

/// One line for each needed role; a role that nobody has in a firm is marked. A person and a sole trader decide
/// for themselves.
pub(super) fn map(card: &Card, cx: &Context) -> Vec<Item> {
    let is_firm = record::text(&card.client, "kind") == "entity";
    let lines = NEEDED.iter().map(|role| line(role, card, cx));
    lines.filter(|(_, is_held)| *is_held || is_firm).map(|(item, _)| item).collect()
}

/// Who has the role, and whether anybody has.
fn line(role: &str, card: &Card, cx: &Context) -> (Item, bool) {
    let label = choice(cx.words, ROLES, role);
    let holders: Vec<String> = card
        .contacts
        .iter()
        .filter(|contact| contact.role == role && contact.left_on.is_empty())
        .map(|contact| named(contact, cx))
        .collect();
    if holders.is_empty() {
        let nobody = format!("! {}", cx.words.get("card-nobody"));
        return (Item::new(label, nobody).tone(Tone::Warning), false);
    }
    (Item::new(label, holders.join(", ")), true)
}

/// The name with the attitude in words and a sign.
fn named(contact: &ContactOnCard, cx: &Context) -> String {
    let name = shown_name(&contact.name, cx);
    let attitude = ATTITUDES.iter().find(|(value, _)| *value == contact.attitude);
    attitude.map_or(name.clone(), |(value, key)| format!("{name} ({value}: {})", cx.words.get(key)))
}
