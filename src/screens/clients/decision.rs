//! The decision map: who decides, signs and pays, and how they stand towards us (C-3).

use super::tabs::{Item, Tone};
use crate::{
    domain::contact::{ATTITUDES, ROLES},
    screens::Context,
    store::client::{Card, ContactOnCard},
    ui::text,
};

/// Roles that every deal needs.
const NEEDED: [&str; 3] = ["decides", "signs", "pays"];

/// One line for each needed role; a role nobody has is marked.
pub(super) fn map(card: &Card, cx: &Context) -> Vec<Item> {
    NEEDED.iter().map(|role| line(role, card, cx)).collect()
}

fn line(role: &str, card: &Card, cx: &Context) -> Item {
    let label = ROLES.iter().find(|(known, _)| *known == role).map_or("", |(_, key)| *key);
    let holders: Vec<String> = card
        .contacts
        .iter()
        .filter(|contact| contact.role == role && contact.left_on.is_empty())
        .map(|contact| named(contact, cx))
        .collect();
    let item = Item::new(cx.words.get(label), holders.join(", "));
    if holders.is_empty() {
        return Item::new(cx.words.get(label), format!("! {}", cx.words.get("card-nobody")))
            .tone(Tone::Warning);
    }
    item
}

/// The name with the attitude in words and a sign.
fn named(contact: &ContactOnCard, cx: &Context) -> String {
    let name = text::clean(&contact.name);
    let attitude = ATTITUDES.iter().find(|(value, _)| *value == contact.attitude);
    attitude.map_or(name.clone(), |(value, key)| format!("{name} ({value}: {})", cx.words.get(key)))
}
