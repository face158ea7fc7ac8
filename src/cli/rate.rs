//! Dated rates on the command line (`D-5`, domain rules 2).

use super::{
    Desk,
    arguments::{RateVerb, SetRate as Wanted},
    client::operation,
    failure::{Done, Failure, WRONG_USE},
    output::{Outcome, Table, list},
};
use crate::{
    domain::{claim::RATE_FIELDS, debt::rate_name::RateName, decimal::Decimal},
    report::{
        export::{List, Records},
        rate_cells, rate_json,
    },
    store::{
        Operation, Store, StoreError,
        rate::{ListRates, RateOut, RemoveRate, SetRate},
    },
};
use serde_json::Value;

const RULE: &str = "D-5";

/// Does one verb.
pub fn run(verb: &RateVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        RateVerb::List(wanted) => Ok(shown(&store.read(&ListRates(wanted.name))?, desk)),
        RateVerb::Set(wanted) => set(wanted, store, desk),
        RateVerb::Remove(wanted) => {
            let remove = RemoveRate { name: wanted.name, from: wanted.from };
            write(&remove, wanted.name, store, desk)
        }
    }
}

/// All of them as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    Ok(List::Records(Box::new(Records::of_rates(&store.read(&ListRates(None))?, desk.words))))
}

fn set(wanted: &Wanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let refused = || Failure::new(WRONG_USE, "cli-rate-percent").part("text", &wanted.percent).rule(RULE);
    let rate: Decimal = wanted.percent.trim().parse().map_err(|_| refused())?;
    let set = SetRate {
        name: wanted.name,
        from: wanted.from,
        through: wanted.through,
        rate,
        source: wanted.source.clone(),
        is_confirmed: wanted.confirmed,
    };
    write(&set, wanted.name, store, desk)
}

/// Writes; answers with all days of the rate as they are then.
fn write(act: &dyn Operation, name: RateName, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let receipt = store.write(act).map_err(|error| match error {
        StoreError::Flawed(flaw) => {
            let known = RATE_FIELDS.iter().find(|field| field.key == flaw.field);
            let label = known.map_or("field-rate-through", |field| field.label);
            Failure::flawed(&flaw, desk.words.get(label), RULE)
        }
        other => other.into(),
    })?;
    let mut outcome = shown(&store.read(&ListRates(Some(name)))?, desk);
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(outcome)
}

fn shown(found: &[RateOut], desk: &Desk) -> Outcome {
    let words = desk.words;
    let headings = [
        "field-rate-name",
        "field-rate-from",
        "field-rate-through",
        "field-rate",
        "field-rate-confirmed",
        "field-rate-source",
    ];
    let headings = headings.map(|key| words.get(key)).to_vec();
    let rows = found.iter().map(|rate| rate_cells(rate, words)).collect();
    let items: Vec<Value> = found.iter().map(rate_json).collect();
    let text = Table { headings, rows }.text(desk.format);
    Outcome::new(list(&items, None, items.len()), text)
        .with_messages([words.count("rates-count", found.len())])
}
