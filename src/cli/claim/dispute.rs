//! Disputes on the command line (`D-1`, domain rules 6.7).

use super::{find_debt, part, write};
use crate::{
    cli::{
        Desk,
        arguments::{AddDispute, DisputeVerb, DisputesWanted, SettleDispute as Settled},
        client::{touched, written},
        doubts::nothing_doubtful,
        failure::{Done, Failure, NOTHING_FOUND},
        find,
        form::Form,
        invoice::find_invoice,
        output::{Outcome, Table, list, pairs},
    },
    domain::{
        claim::{DISPUTE_FIELDS, blank_dispute},
        id::Id,
        money::Money,
    },
    i18n::columns,
    report::{dispute_json, dispute_rows, dispute_state},
    store::{
        Receipt, Store,
        claim::{DISPUTE, DisputeFilter, DisputeOut, ListDisputes, SaveDispute, SettleDispute},
    },
};
use serde_json::Value;

const RULE: &str = "D-1";

pub(super) fn run(verb: &DisputeVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        DisputeVerb::Add(new) => add(new, store, desk),
        DisputeVerb::Settle(settled) => settle(settled, store, desk),
        DisputeVerb::List(wanted) => list_disputes(wanted, store, desk),
    }
}

fn add(new: &AddDispute, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (invoice, place) = find_debt(store, &new.key, desk)?;
    let instalment = Some(part(&invoice, place)?.id);
    let today = desk.clock.today();
    let mut draft = blank_dispute(today);
    let form = Form::of_rows(DISPUTE_FIELDS, RULE, today);
    form.draft(&new.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let save = SaveDispute { base: None, instalment, draft };
    let receipt = write(&save, (DISPUTE_FIELDS, RULE), store, desk)?;
    told(store, touched(&receipt, &DISPUTE)?, &receipt, desk)
}

/// What a write prints: the dispute as it stands after it.
fn told(store: &Store, id: Id, receipt: &Receipt, desk: &Desk) -> Done<Outcome> {
    let dispute = find_dispute(store, &id.0.to_string())?;
    let shown = Outcome::new(dispute_json(&dispute), pairs(&dispute_rows(&dispute, desk.words)));
    Ok(written(shown, receipt, nothing_doubtful(), (desk, id)))
}

/// The dispute of this identity.
fn find_dispute(store: &Store, key: &str) -> Done<DisputeOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-dispute-unknown").part("key", key).rule(RULE);
    let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
    let filter = DisputeFilter { id: Some(id), ..DisputeFilter::default() };
    store.read(&ListDisputes(filter))?.into_iter().next().ok_or_else(unknown)
}

fn settle(settled: &Settled, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_dispute(store, &settled.key)?;
    let operation = SettleDispute {
        base: (known.id, known.version),
        day: settled.on.unwrap_or_else(|| desk.clock.today()),
        outcome: settled.outcome.to_owned(),
        settlement: settled.settlement.clone(),
    };
    let receipt = write(&operation, (DISPUTE_FIELDS, RULE), store, desk)?;
    told(store, known.id, &receipt, desk)
}

fn list_disputes(wanted: &DisputesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let invoice = wanted.invoice.as_deref().map(|key| find_invoice(store, key, desk)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = DisputeFilter {
        id: None,
        client,
        invoice: invoice.map(|one| one.id),
        owner: owner.map(|owner| owner.name),
        open: wanted.open,
    };
    let found = store.read(&ListDisputes(filter))?;
    let items: Vec<Value> = found.iter().map(dispute_json).collect();
    let text = if found.is_empty() { String::new() } else { table(&found, desk).text(desk.format) };
    let told = [desk.words.count("disputes-count", found.len())];
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages(told))
}

fn table(found: &[DisputeOut], desk: &Desk) -> Table {
    let words = desk.words;
    let headings = [
        "field-payment-day",
        "cli-client",
        "penalty-debt",
        "field-dispute-sum",
        "contested-counts",
        "column-reason",
        "field-dispute-outcome",
        "cli-id",
    ];
    let row = |one: &DisputeOut| {
        let money = |sum: Money| words.formats.money(sum.minor(), sum.currency().code());
        let day = one.text("day");
        vec![
            day.parse().map_or(day, |day| words.formats.date(day)),
            columns::name(words, &one.client.1),
            format!("{}/{}", one.invoice.1, one.place),
            money(one.sum()),
            money(one.counts()),
            one.text("reason"),
            dispute_state(one, words),
            one.id.0.to_string(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}
