//! How contracts go on, on the command line (`K-8`): prolonged, let end, terminated, registered anew.

use super::{
    Desk,
    annex::{doubtful, write},
    annex_check::document_key,
    arguments::{ProlongWanted, RegisterAnew, TerminateWanted},
    client::{operation, touched, written},
    contract::{find_contract, form, shown_again},
    doubts::nothing_doubtful,
    failure::{Done, Failure, REFUSED},
    output::{Outcome, Table},
};
use crate::{
    domain::{contract::prolongation::Hindrance, id::Id},
    i18n::{Catalogue, columns},
    report::record::reference,
    store::{
        Receipt, Store, StoreError,
        annex::{ANNEX, ShowAnnex},
        contract::{
            CONTRACT, ContractOut, LetEnd, PreviewProlongation, ProlongContracts, Prolongable, Prolonged,
            Reregister, TerminateContract,
        },
    },
};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// Writes addenda for all contracts that can be prolonged; a dry run only shows them.
pub fn prolong(wanted: &ProlongWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let today = desk.clock.today();
    let mut contracts = Vec::new();
    for key in &wanted.keys {
        contracts.push(find_contract(store, key, desk)?.id);
    }
    contracts.sort_unstable();
    contracts.dedup();
    let mut found = store.read(&PreviewProlongation { contracts, today })?;
    for one in found.iter_mut().filter(|one| one.until.is_ok()) {
        one.until = one.until.map(|until| wanted.until.unwrap_or(until));
    }
    let possible: Vec<Prolonged> = found.iter().filter_map(prolonged).collect();
    let prolonged = possible.len();
    let receipt = match (wanted.dry_run, prolonged) {
        (true, _) => None,
        (false, 0) => return Err(none_possible(&found, desk.words)),
        _ => Some(write(&ProlongContracts { contracts: possible, today }, store, desk)?),
    };
    let entry = receipt.as_ref().map_or(Value::Null, operation);
    let items: Vec<Value> = found.iter().map(|one| prolongable_json(one, desk.words)).collect();
    let json =
        json!({ "items": items, "prolonged": prolonged, "dry_run": wanted.dry_run, "operation": entry });
    let said = if wanted.dry_run { "contracts-would-prolong" } else { "contracts-prolonged" };
    Ok(Outcome::new(json, table(&found, desk.words).text(desk.format))
        .with_messages([desk.words.count(said, prolonged)]))
}

/// One to be prolonged; nothing where it cannot be.
fn prolonged(one: &Prolongable) -> Option<Prolonged> {
    let until = one.until.ok()?;
    Some(Prolonged { base: (one.contract.id, one.contract.version), until })
}

fn none_possible(found: &[Prolongable], words: &Catalogue) -> Failure {
    let why = |one: &Prolongable| {
        let hindrance = one.until.err()?;
        Some(format!("{}: {}", one.contract.text("number"), words.get(hindrance.key())))
    };
    let failure = Failure::new(REFUSED, "cli-prolong-none").rule("K-8");
    let items = found.iter().map(|one| prolongable_json(one, words)).collect();
    failure.details(found.iter().filter_map(why).collect(), "items", items)
}

fn prolongable_json(one: &Prolongable, words: &Catalogue) -> Value {
    let contract = &one.contract;
    json!({
        "contract": reference(contract.id, &contract.text("number")),
        "client": reference(contract.client.0, &contract.client.1),
        "end": contract.standing.term.map(|term| term.end.to_string()),
        "until": one.until.ok().map(|day| day.to_string()),
        "code": one.until.err().map(Hindrance::key),
        "message": one.until.err().map(|hindrance| words.get(hindrance.key())),
    })
}

fn table(found: &[Prolongable], words: &Catalogue) -> Table {
    let headings = ["field-contract-number", "cli-client", "field-contract-end", "prolong-until"];
    let row = |one: &Prolongable| {
        let contract = &one.contract;
        vec![
            contract.text("number"),
            columns::name(words, &contract.client.1),
            contract.standing.term.map(|term| words.formats.date(term.end)).unwrap_or_default(),
            one.until.map_or_else(|why| words.get(why.key()), |until| words.formats.date(until)),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

/// The contract ends, and nobody is asked about it any more.
pub fn let_end(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, key, desk)?;
    let decided = LetEnd { base: (known.id, known.version), today: desk.clock.today() };
    let receipt = write(&decided, store, desk)?;
    Ok(written(shown_again(store, known.id, desk)?, &receipt, nothing_doubtful(), (desk, known.id)))
}

/// Ends a contract by a letter, or by an agreement.
pub fn terminate(wanted: &TerminateWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, &wanted.key, desk)?;
    let today = desk.clock.today();
    let operation = TerminateContract {
        base: (known.id, known.version),
        last: wanted.on.unwrap_or_else(|| last_day(&known, today)),
        reason: wanted.reason.clone(),
        by_agreement: wanted.by_agreement,
        today,
    };
    let last = operation.last;
    let receipt = write(&operation, store, desk)?;
    let key = if wanted.by_agreement { "contract-agreement-written" } else { "cli-letter-written" };
    let letter = store.read(&ShowAnnex(touched(&receipt, &ANNEX)?))?.ok_or(StoreError::NotFound)?;
    let document = document_key(&letter);
    let said = desk.words.say(key, [("day", desk.words.formats.date(last)), ("document", document)]);
    let warnings = doubtful(&letter, desk);
    let mut told = written(shown_again(store, known.id, desk)?, &receipt, warnings, (desk, known.id));
    told.messages.extend([said, desk.words.get("cli-hint-annexes")]);
    Ok(told)
}

/// The day that a letter of today can name: after the days of notice.
pub fn last_day(contract: &ContractOut, today: NaiveDate) -> NaiveDate {
    let notice = contract.text("notice_days").parse().unwrap_or_default();
    today.checked_add_days(Days::new(notice)).unwrap_or(today)
}

/// A new contract that follows this one.
pub fn register_anew(wanted: &RegisterAnew, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, &wanted.key, desk)?;
    let draft = form(desk).draft(&wanted.fields.set)?;
    let operation = Reregister { base: (known.id, known.version), draft, today: desk.clock.today() };
    let receipt = write(&operation, store, desk)?;
    let id = touched(&receipt, &CONTRACT).map(|first| newest(&receipt, first))?;
    Ok(written(shown_again(store, id, desk)?, &receipt, nothing_doubtful(), (desk, id)))
}

/// The contract that was written anew has the greatest identity.
fn newest(receipt: &Receipt, first: Id) -> Id {
    let ids = receipt.changes.rows().filter(|(table, _)| **table == CONTRACT).map(|(_, id)| id);
    ids.max().unwrap_or(first)
}
