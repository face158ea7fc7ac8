//! What is said and done about debts, on the command line (`D-1`, `D-3`, `D-4`, `D-5`, `D-8`).

mod dispute;
mod ladder;
mod limitation;
mod penalty;
mod promise;
mod write_off;

use super::{
    Desk,
    arguments::ClaimVerb,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    invoice::find_invoice,
    output::Outcome,
};
use crate::{
    domain::field::Field,
    store::{
        Operation, Receipt, Store, StoreError,
        invoice::{InstalmentOut, InvoiceOut},
    },
};

/// Does one verb.
pub fn run(verb: &ClaimVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ClaimVerb::Promise(verb) => promise::run(verb, store, desk),
        ClaimVerb::Dispute(verb) => dispute::run(verb, store, desk),
        ClaimVerb::Penalty(wanted) => penalty::run(wanted, store, desk),
        ClaimVerb::Limitation(key) => limitation::show(&key.key, store, desk),
        ClaimVerb::Restart(event) => limitation::restart(event, store, desk),
        ClaimVerb::Writeoff(wanted) => write_off::run(wanted, store, desk),
        ClaimVerb::Ladder(wanted) => ladder::run(wanted, store, desk),
        ClaimVerb::Step(step) => ladder::take(step, store, desk),
    }
}

/// Writes; a refused field is called by its name, one that no form has is the debt.
fn write(
    operation: &dyn Operation,
    (fields, rule): (&[Field], &'static str),
    store: &mut Store,
    desk: &Desk,
) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) => {
            let known = fields.iter().find(|field| field.key == flaw.field);
            let label = known.map_or("penalty-debt", |field| field.label);
            Failure::flawed(&flaw, desk.words.get(label), rule)
        }
        other => other.into(),
    })
}

/// An invoice, and one instalment of it where one is named: `12`, `12/2`. A number may hold a stroke itself.
fn find_debt(store: &Store, key: &str, desk: &Desk) -> Done<(InvoiceOut, Option<u32>)> {
    match find_invoice(store, key, desk) {
        Ok(invoice) => Ok((invoice, None)),
        Err(failure) => {
            let placed = key.rsplit_once('/').and_then(|(key, place)| Some((key, place.parse().ok()?)));
            let Some((key, place)) = placed else { return Err(failure) };
            Ok((find_invoice(store, key, desk)?, Some(place)))
        }
    }
}

/// Its instalments, or the named one.
fn parts(invoice: &InvoiceOut, place: Option<u32>) -> Done<Vec<&InstalmentOut>> {
    let parts: Vec<_> =
        invoice.instalments.iter().filter(|part| place.is_none_or(|place| part.place == place)).collect();
    if parts.is_empty() {
        let place = place.unwrap_or(1).to_string();
        let unknown = Failure::new(NOTHING_FOUND, "cli-debt-place").part("number", invoice.text("number"));
        return Err(unknown.part("place", place).rule("D-1"));
    }
    Ok(parts)
}

/// The one instalment that is meant.
fn part(invoice: &InvoiceOut, place: Option<u32>) -> Done<&InstalmentOut> {
    match parts(invoice, place)?.as_slice() {
        [part] => Ok(*part),
        _ => Err(Failure::new(WRONG_USE, "cli-debt-several")
            .part("number", invoice.text("number"))
            .rule("D-1")),
    }
}
