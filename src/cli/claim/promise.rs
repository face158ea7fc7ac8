//! Promises to pay on the command line (`D-4`).

use super::write;
use crate::{
    cli::{
        Desk,
        arguments::{AddPromise, PromiseVerb, PromisesWanted, WithdrawPromise as Withdrawn},
        client::{touched, written},
        doubts::nothing_doubtful,
        failure::{Done, Failure, NOTHING_FOUND},
        find,
        form::Form,
        invoice::find_invoice,
        output::{Outcome, Table, list, pairs},
    },
    domain::{
        claim::{PROMISE_FIELDS, blank_promise},
        id::Id,
        money::Money,
    },
    i18n::{claims, columns},
    report::{promise_about, promise_json, promise_rows, promise_state},
    store::{
        Receipt, Store,
        claim::{KeptRate, ListPromises, PROMISE, PromiseFilter, PromiseOut, SavePromise, WithdrawPromise},
    },
};
use serde_json::{Value, json};

const RULE: &str = "D-4";

pub(super) fn run(verb: &PromiseVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        PromiseVerb::Add(new) => add(new, store, desk),
        PromiseVerb::List(wanted) => list_promises(wanted, store, desk),
        PromiseVerb::Withdraw(withdrawn) => withdraw(withdrawn, store, desk),
    }
}

fn add(new: &AddPromise, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (client, today) = (find::client(store, &new.client)?, desk.clock.today());
    let invoice = new.invoice.as_deref().map(|key| find_invoice(store, key, desk)).transpose()?;
    let mut draft = blank_promise(today);
    let form = Form::of_rows(PROMISE_FIELDS, RULE, today);
    form.draft(&new.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let save = SavePromise { base: None, client: Some(client), invoice: invoice.map(|one| one.id), draft };
    let receipt = write(&save, (PROMISE_FIELDS, RULE), store, desk)?;
    told(store, touched(&receipt, &PROMISE)?, &receipt, desk)
}

/// What a write prints: the promise as it stands after it.
fn told(store: &Store, id: Id, receipt: &Receipt, desk: &Desk) -> Done<Outcome> {
    let promise = find_promise(store, &id.0.to_string(), desk)?;
    let shown = Outcome::new(promise_json(&promise), pairs(&promise_rows(&promise, desk.words)));
    Ok(written(shown, receipt, nothing_doubtful(), (desk, id)))
}

/// The promise of this identity.
fn find_promise(store: &Store, key: &str, desk: &Desk) -> Done<PromiseOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-promise-unknown").part("key", key).rule(RULE);
    let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
    let filter = PromiseFilter { id: Some(id), ..PromiseFilter::default() };
    let found = store.read(&ListPromises { filter, today: desk.clock.today() })?;
    found.into_iter().next().ok_or_else(unknown)
}

fn withdraw(withdrawn: &Withdrawn, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_promise(store, &withdrawn.key, desk)?;
    let day = withdrawn.on.unwrap_or_else(|| desk.clock.today());
    let operation =
        WithdrawPromise { base: (known.id, known.version), day, reason: withdrawn.reason.clone() };
    let receipt = write(&operation, (PROMISE_FIELDS, RULE), store, desk)?;
    told(store, known.id, &receipt, desk)
}

fn list_promises(wanted: &PromisesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (words, today) = (desk.words, desk.clock.today());
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let invoice = wanted.invoice.as_deref().map(|key| find_invoice(store, key, desk)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = PromiseFilter {
        client,
        invoice: invoice.map(|one| one.id),
        owner: owner.map(|owner| owner.name),
        states: wanted.status.clone(),
        ..PromiseFilter::default()
    };
    let found = store.read(&ListPromises { filter, today })?;
    let kept = client.map(|client| store.read(&KeptRate { client, today })).transpose()?;
    let items: Vec<Value> = found.iter().map(promise_json).collect();
    let mut json = list(&items, None, items.len());
    if let Value::Object(fields) = &mut json {
        fields.insert("kept_percent".to_owned(), percent(kept.flatten()));
    }
    let text = if found.is_empty() { String::new() } else { table(&found, desk).text(desk.format) };
    let rate = kept.map(|rate| claims::kept_rate(rate, words));
    let told = [words.count("promises-count", found.len())].into_iter().chain(rate);
    Ok(Outcome::new(json, text).with_messages(told))
}

/// Hundredths as a number with two decimals.
fn percent(hundredths: Option<i64>) -> Value {
    hundredths.map_or(Value::Null, |rate| json!(format!("{}.{:02}", rate / 100, rate % 100)))
}

fn table(found: &[PromiseOut], desk: &Desk) -> Table {
    let words = desk.words;
    let headings = [
        "field-promise-day",
        "cli-client",
        "promise-about",
        "field-payment-sum",
        "promise-arrived",
        "field-invoice-status",
        "cli-id",
    ];
    let row = |one: &PromiseOut| {
        let money = |sum: Money| words.formats.money(sum.minor(), sum.currency().code());
        vec![
            one.day().map(|day| words.formats.date(day)).unwrap_or_default(),
            columns::name(words, &one.client.1),
            promise_about(one, words),
            money(one.sum()),
            money(one.arrived()),
            promise_state(one, words),
            one.id.0.to_string(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}
