//! Consents on a card (C-13): of its people, and of the client where that is a person.

use super::{
    ClientCard,
    overview::doubt,
    tabs::{Item, Target},
};
use crate::{
    domain::{consent, id::Id},
    i18n::columns,
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
    let doubts = |at: usize, consent: &Image| {
        let days = ["given_on", "withdrawn_on"].map(|column| (column, record::text(consent, column)));
        let flaw = consent::withdrawn_early(&days.into_iter().collect());
        flaw.map(|flaw| doubt(&flaw, Target::Consent(at), cx))
    };
    let item = |(at, consent): (usize, &Image)| {
        let shown = |column: &str| columns::cell(cx.words, column, &record::text(consent, column));
        let withdrawn = match record::text(consent, "withdrawn_on").as_str() {
            "" => String::new(),
            _ => cx.words.say("card-consent-withdrawn", [("day", shown("withdrawn_on"))]),
        };
        let parts = [shown("purpose"), shown("given_on"), withdrawn];
        let line = text::dotted(parts);
        let told = Item::new(cx.words.get("form-consent"), text::clean(&line)).opens(Target::Consent(at));
        std::iter::once(told).chain(doubts(at, consent))
    };
    own.flat_map(item).collect()
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
        self.wrote = cx.words.count("cli-consent-withdrawn", consents.len());
        self.writing = cx.worker.write(WithdrawConsents { consents, day: cx.today.to_string() });
        Reaction::Stay
    }
}
