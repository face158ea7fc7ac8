//! Consents on a card (C-13): of its people, and of the client where that is a person.

use super::{
    ClientCard,
    overview::doubt,
    tabs::{Item, Target},
};
use crate::{
    domain::{
        consent::{self, stopped},
        id::Id,
    },
    i18n::{columns, consents::stops},
    screens::{
        Context, Reaction,
        form::{Form, Subject},
    },
    store::{Image, client::Card, consent::WithdrawConsents, person::Person, record},
    ui::text,
};

/// What a person agreed to; what was withdrawn stays to be seen.
pub(super) fn consents(card: &Card, contact: Option<Id>, cx: &Context) -> Vec<Item> {
    let own = card.consents.iter().enumerate().filter(|(_, consent)| giver(consent) == contact);
    let over = over(own.clone().map(|(_, consent)| consent));
    let doubts = |at: usize, consent: &Image| {
        let days = ["given_on", "withdrawn_on"].map(|column| (column, record::text(consent, column)));
        let flaw = consent::withdrawn_early(&days.into_iter().collect());
        flaw.map(|flaw| doubt(&flaw, Target::Consent(at), cx))
    };
    let item = |(at, consent): (usize, &Image)| {
        let shown = |column: &str| columns::cell(cx.words, column, &record::text(consent, column));
        let withdrawn = match record::text(consent, "withdrawn_on").as_str() {
            "" => String::new(),
            _ => withdrawn(consent, &over, cx),
        };
        let parts = [shown("purpose"), shown("given_on"), withdrawn];
        let line = text::dotted(parts);
        let told = Item::new(cx.words.get("form-consent"), text::clean(&line)).opens(Target::Consent(at));
        std::iter::once(told).chain(doubts(at, consent))
    };
    own.flat_map(item).collect()
}

/// Since when it holds no more, and what stops with it: nothing where the person consented anew.
fn withdrawn(consent: &Image, over: &[&str], cx: &Context) -> String {
    let day = columns::cell(cx.words, "withdrawn_on", &record::text(consent, "withdrawn_on"));
    let purpose = record::text(consent, "purpose");
    let told = cx.words.say("card-consent-withdrawn", [("day", day)]);
    let stops = if over.contains(&purpose.as_str()) { stops(&purpose, cx.words) } else { String::new() };
    [told, stops].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Purposes for which nothing stands any more.
fn over<'a>(consents: impl Iterator<Item = &'a Image>) -> Vec<&'static str> {
    let known: Vec<[String; 2]> =
        consents.map(|one| ["purpose", "withdrawn_on"].map(|column| record::text(one, column))).collect();
    stopped(&known)
}

pub(super) fn consent_form(card: &Card, at: usize, client: Id, cx: &Context) -> Reaction {
    let Some(consent) = card.consents.get(at) else { return Reaction::Stay };
    let contact = giver(consent);
    let subject = Subject::Consent { client, contact, base: record::base(consent) };
    let (subject, draft) = Subject::of_row(subject, consent::FIELDS, consent, cx);
    Reaction::open(Form::open(subject, draft, cx).of(person_name(card, contact)))
}

/// A consent of today; what it is for is asked.
pub(super) fn new_consent(card: &Card, contact: Option<Id>, client: Id, cx: &Context) -> Reaction {
    let today = cx.today.format("%d.%m.%Y").to_string();
    let draft = [("given_on", today.as_str())].into_iter().collect();
    let form = Form::open(Subject::Consent { client, contact, base: None }, draft, cx);
    Reaction::open(form.of(person_name(card, contact)))
}

/// The person at the client who gave a consent; none where the client is the person.
pub(super) fn giver(consent: &Image) -> Option<Id> {
    record::text(consent, "contact_id").parse().ok().map(Id)
}

fn is_given_by(consent: &Image, person: Person) -> bool {
    record::text(consent, person.column()) == person.id().0.to_string()
}

fn person_name(card: &Card, contact: Option<Id>) -> String {
    let Some(contact) = contact else { return record::text(&card.client, "name") };
    let person = card.contacts.iter().find(|person| person.id == contact);
    person.map(|person| person.name.clone()).unwrap_or_default()
}

/// How many are withdrawn, and what stops from today on.
fn told_of(card: &Card, gone: &[Id], cx: &Context) -> String {
    let is_gone = |consent: &Image| record::base(consent).is_some_and(|(id, _)| gone.contains(&id));
    let givers: Vec<Option<Id>> = card.consents.iter().filter(|one| is_gone(one)).map(giver).collect();
    let of_giver = card.consents.iter().filter(|one| givers.contains(&giver(one)));
    let left: Vec<String> = of_giver
        .filter(|one| !is_gone(one) && record::text(one, "withdrawn_on").is_empty())
        .map(|one| record::text(one, "purpose"))
        .collect();
    let mut what: Vec<String> = Vec::new();
    for consent in card.consents.iter().filter(|one| is_gone(one)) {
        let purpose = record::text(consent, "purpose");
        let told = stops(&purpose, cx.words);
        if !left.contains(&purpose) && !what.contains(&told) {
            what.push(told);
        }
    }
    let count = cx.words.count("cli-consent-withdrawn", gone.len());
    if what.is_empty() {
        return count;
    }
    let day = cx.words.formats.date(cx.today);
    format!("{count}. {}", cx.words.say("consent-stopped", [("day", day), ("what", what.join("; "))]))
}

impl ClientCard {
    /// A consent of the person under the cursor, or of the client where that is a person.
    pub(super) fn add_consent(&self, cx: &Context) -> Reaction {
        let contact = match self.whom(cx) {
            Some(Person::Contact(contact)) => Some(contact),
            Some(Person::Client(_)) => None,
            None => return Reaction::warn(cx.words.get("card-consent-whose")),
        };
        self.card.as_ref().map_or(Reaction::Stay, |card| new_consent(card, contact, self.id, cx))
    }

    /// The consent under the cursor is withdrawn today; on a person, all that stand.
    pub(super) fn withdraw_consents(&mut self, cx: &Context) -> Reaction {
        let Some(card) = &self.card else { return Reaction::Stay };
        let meant: Vec<&Image> = match (self.current(cx).and_then(|item| item.target), self.whom(cx)) {
            (Some(Target::Consent(at)), _) => card.consents.get(at).into_iter().collect(),
            (_, Some(person)) => card.consents.iter().filter(|one| is_given_by(one, person)).collect(),
            (_, None) => return Reaction::warn(cx.words.get("card-consent-whose")),
        };
        let standing = meant.into_iter().filter(|one| record::text(one, "withdrawn_on").is_empty());
        let consents: Vec<(Id, i64)> = standing.filter_map(record::base).collect();
        if consents.is_empty() {
            return Reaction::warn(cx.words.get("cli-consent-none"));
        }
        let gone: Vec<Id> = consents.iter().map(|(id, _)| *id).collect();
        self.wrote = told_of(card, &gone, cx);
        self.writing = cx.worker.write(WithdrawConsents { consents, day: cx.today.to_string() });
        Reaction::Stay
    }
}
