//! The decision map: who decides, signs and pays, and how they stand towards us (C-3).

use super::tabs::{Item, Tone, shown_name};
use crate::{
    domain::contact::{ATTITUDES, ROLES},
    i18n::columns::choice,
    screens::Context,
    store::client::{Card, ContactOnCard},
};

/// Roles that every deal needs.
const NEEDED: [&str; 3] = ["decides", "signs", "pays"];

/// One line for each needed role; a role nobody has is marked.
pub(super) fn map(card: &Card, cx: &Context) -> Vec<Item> {
    NEEDED.iter().map(|role| line(role, card, cx)).collect()
}

fn line(role: &str, card: &Card, cx: &Context) -> Item {
    let label = choice(cx.words, ROLES, role);
    let holders: Vec<String> = card
        .contacts
        .iter()
        .filter(|contact| contact.role == role && contact.left_on.is_empty())
        .map(|contact| named(contact, cx))
        .collect();
    if holders.is_empty() {
        return Item::new(label, format!("! {}", cx.words.get("card-nobody"))).tone(Tone::Warning);
    }
    Item::new(label, holders.join(", "))
}

/// The name with the attitude in words and a sign.
fn named(contact: &ContactOnCard, cx: &Context) -> String {
    let name = shown_name(&contact.name, cx);
    let attitude = ATTITUDES.iter().find(|(value, _)| *value == contact.attitude);
    attitude.map_or(name.clone(), |(value, key)| format!("{name} ({value}: {})", cx.words.get(key)))
}
