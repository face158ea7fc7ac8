//! Consents of people on the command line (C-13).

use super::{
    Desk,
    arguments::{AddConsent, ConsentVerb, OneContact, Withdraw},
    client::{load, operation, touched, written},
    failure::{Done, Failure, NOTHING_FOUND},
    find::{self, Meant},
    form::Form,
    output::{Outcome, Table, list},
    record,
};
use crate::{
    domain::{
        consent::{FIELDS, stopped},
        id::Id,
    },
    i18n::consents::stops,
    store::{
        Image, Store,
        consent::{CONSENT, ListConsents, SaveConsent, WithdrawConsents},
        record::{base, text},
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &ConsentVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ConsentVerb::List(person) => {
            let giver = giver(person, store)?;
            Ok(listed(&store.read(&ListConsents(giver.person))?, &giver, desk))
        }
        ConsentVerb::Add(add) => add_consent(add, store, desk),
        ConsentVerb::Withdraw(withdraw) => take_back(withdraw, store, desk),
    }
}

/// Whose consents they are: a person at a client, or a client that is a person.
fn giver(person: &OneContact, store: &Store) -> Done<Meant> {
    find::living_person(store, &person.key, person.client.as_deref())
}

fn json_of(consent: &Image, giver: &Meant) -> Value {
    let mut json = record::bookkeeping(consent, &CONSENT);
    json.extend(record::values(FIELDS, consent));
    json.extend(record::giver(giver.person, &giver.name));
    Value::Object(json)
}

fn listed(consents: &[Image], giver: &Meant, desk: &Desk) -> Outcome {
    let items: Vec<Value> = consents.iter().map(|consent| json_of(consent, giver)).collect();
    let over = over(consents);
    let labels = FIELDS.iter().map(|field| field.label).chain(["consent-stops"]);
    let headings = labels.map(|label| desk.words.get(label)).collect();
    let row = |consent: &Image| {
        let purpose = text(consent, "purpose");
        let told = if over.contains(&purpose.as_str()) { stops(&purpose, desk.words) } else { String::new() };
        FIELDS.iter().map(|field| record::text(field, consent, desk.words)).chain([told]).collect()
    };
    let table = Table { headings, rows: consents.iter().map(row).collect() };
    let shown = if consents.is_empty() { String::new() } else { table.text(desk.format) };
    Outcome::new(list(&items, None, items.len()), shown)
}

/// Purposes for which nothing stands any more.
fn over(consents: &[Image]) -> Vec<&'static str> {
    let known: Vec<[String; 2]> = consents
        .iter()
        .map(|consent| ["purpose", "withdrawn_on"].map(|column| text(consent, column)))
        .collect();
    stopped(&known)
}

fn add_consent(add: &AddConsent, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let giver = giver(&add.person, store)?;
    let form = Form::of_rows(FIELDS, "C-13", desk.clock.today());
    let mut draft = form.draft(&add.fields.set)?;
    if !draft.has("given_on") {
        draft.set("given_on", desk.clock.today().to_string());
    }
    let flaws = form.check(&draft, None, desk.words)?;
    let receipt = store.write(&SaveConsent { person: giver.person, base: None, draft })?;
    let id = touched(&receipt, &CONSENT)?;
    let (image, _) = load(store, &CONSENT, id)?;
    let shown = Outcome::new(json_of(&image, &giver), listed(&[image], &giver, desk).text);
    Ok(written(shown, &receipt, form.warnings(&flaws, desk.words), (desk, id)))
}

/// Withdraws what stands: for one purpose, or for all.
fn take_back(withdraw: &Withdraw, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let giver = giver(&withdraw.person, store)?;
    let fits = |consent: &Image| {
        let is_meant = withdraw.purpose.as_ref().is_none_or(|purpose| text(consent, "purpose") == *purpose);
        is_meant && text(consent, "withdrawn_on").is_empty()
    };
    let standing: Vec<(Id, i64)> = store
        .read(&ListConsents(giver.person))?
        .iter()
        .filter(|consent| fits(consent))
        .filter_map(base)
        .collect();
    if standing.is_empty() {
        return Err(Failure::new(NOTHING_FOUND, "cli-consent-none").rule("C-13"));
    }
    let (count, day) = (standing.len(), desk.clock.today().to_string());
    let before = over(&store.read(&ListConsents(giver.person))?);
    let receipt = store.write(&WithdrawConsents { consents: standing, day: day.clone() })?;
    let mut over = over(&store.read(&ListConsents(giver.person))?);
    over.retain(|purpose| !before.contains(purpose));
    let told = [desk.words.count("cli-consent-withdrawn", count), said(&over, desk)];
    let json = json!({ "withdrawn": count, "since": day, "stopped": over, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages(told.into_iter().filter(|line| !line.is_empty())))
}

/// What stops from today on.
fn said(over: &[&str], desk: &Desk) -> String {
    let what: Vec<String> = over.iter().map(|purpose| stops(purpose, desk.words)).collect();
    if what.is_empty() {
        return String::new();
    }
    let day = desk.words.formats.date(desk.clock.today());
    desk.words.say("consent-stopped", [("day", day), ("what", what.join("; "))])
}
