//! Clients and people as contact cards: one for the firm, one for each person who works there.

use super::{Export, list::Item};
use crate::{
    domain::id::is_erased,
    exchange::out::{CardOut, PhoneOut},
    i18n::columns::name,
    report::{client_json::points_of, record::unless_erased},
    store::{
        client::{Card, ContactOnCard, PointOnCard},
        contact::PersonOut,
        record,
    },
};

/// The cards of one client, or of a person who still works there; none of other things.
pub(super) fn of(item: &Item, export: &Export) -> Vec<CardOut> {
    match item {
        Item::Client(client) => of_client(&client.0, export),
        Item::Person(person) if record::text(&person.image, "left_on").is_empty() => {
            vec![of_person(person, export)]
        }
        _ => Vec::new(),
    }
}

fn of_client(card: &Card, export: &Export) -> Vec<CardOut> {
    let people = card.contacts.iter().filter(|person| person.left_on.is_empty());
    let people = people.map(|person| at_client(person, card, export));
    std::iter::once(firm(card, export)).chain(people).collect()
}

fn firm(card: &Card, export: &Export) -> CardOut {
    let text = |column: &str| unless_erased(record::text(&card.client, column));
    let own = || card.points.iter().filter(|point| point.contact.is_none());
    let tags = text("tags");
    let addresses = [
        [text("address"), text("city"), text("country")],
        [text("actual_address"), String::new(), String::new()],
    ];
    CardOut {
        is_firm: text("kind") != "individual",
        id: record::text(&card.client, "id"),
        name: name(export.words, &record::text(&card.client, "name")),
        phones: phones(own()),
        mails: reached(own(), "mail"),
        website: text("website"),
        addresses: addresses
            .into_iter()
            .filter(|[street, city, _]| !(street.is_empty() && city.is_empty()))
            .collect(),
        tags: tags.split(", ").filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
        language: text("language"),
        note: firm_note(card, export),
        ..CardOut::default()
    }
}

/// The number first: an import offers what stands there as the firm's. Then what was noted.
fn firm_note(card: &Card, export: &Export) -> String {
    let number = unless_erased(record::text(&card.client, "tax_id"));
    let is_russian = record::text(&card.client, "country") == "RU";
    let key = if is_russian { "export-inn" } else { "export-bin" };
    let number = if number.is_empty() { number } else { format!("{} {number}", export.words.get(key)) };
    let notes = card.notes.iter().map(|note| unless_erased(note.text.clone()));
    std::iter::once(number).chain(notes).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn at_client(person: &ContactOnCard, card: &Card, export: &Export) -> CardOut {
    let told = CardOut {
        id: person.id.0.to_string(),
        name: name(export.words, &person.name),
        firm: name(export.words, &record::text(&card.client, "name")),
        position: unless_erased(person.position.clone()),
        birthday: unless_erased(person.birthday.clone()),
        language: person.language.clone(),
        note: unless_erased(person.comment.clone()),
        ..CardOut::default()
    };
    reached_by(told, || points_of(person, card))
}

fn of_person(person: &PersonOut, export: &Export) -> CardOut {
    let text = |column: &str| unless_erased(record::text(&person.image, column));
    let told = CardOut {
        id: person.contact.0.to_string(),
        name: name(export.words, &record::text(&person.image, "name")),
        firm: name(export.words, &person.client_name),
        position: text("position"),
        birthday: text("birthday"),
        language: text("language"),
        note: text("comment"),
        ..CardOut::default()
    };
    reached_by(told, || person.points.iter())
}

/// The card with the ways to reach the person; a card has no place for messengers but its note.
fn reached_by<'a, P: Iterator<Item = &'a PointOnCard>>(told: CardOut, own: impl Fn() -> P) -> CardOut {
    let note = reached(own(), "messenger").into_iter().chain([told.note]);
    CardOut {
        phones: phones(own()),
        mails: reached(own(), "mail"),
        note: note.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
        ..told
    }
}

fn phones<'a>(points: impl Iterator<Item = &'a PointOnCard>) -> Vec<PhoneOut> {
    let phones = points.filter(|point| point.kind == "phone" && !is_erased(&point.typed));
    let phone = |point: &PointOnCard| PhoneOut {
        normal: point.normal.clone(),
        typed: point.typed.clone(),
        extension: point.extension.clone(),
        label: point.label.clone(),
    };
    phones.map(phone).collect()
}

fn reached<'a>(points: impl Iterator<Item = &'a PointOnCard>, kind: &str) -> Vec<String> {
    let known = points.filter(|point| point.kind == kind && !is_erased(&point.typed));
    known.map(|point| point.typed.clone()).collect()
}
