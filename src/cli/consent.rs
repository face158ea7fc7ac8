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
    domain::{consent::FIELDS, id::Id},
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
    let headings = FIELDS.iter().map(|field| desk.words.get(field.label)).collect();
    let row = |consent: &Image| FIELDS.iter().map(|field| record::text(field, consent, desk.words)).collect();
    let table = Table { headings, rows: consents.iter().map(row).collect() };
    let shown = if consents.is_empty() { String::new() } else { table.text(desk.format) };
    Outcome::new(list(&items, None, items.len()), shown)
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
    let receipt = store.write(&WithdrawConsents { consents: standing, day })?;
    let told = desk.words.count("cli-consent-withdrawn", count);
    Ok(Outcome::new(json!({ "withdrawn": count, "operation": operation(&receipt) }), "")
        .with_messages([told]))
}
