//! Clients that seem to be one, and making them one (C-5, C-6).

use super::{card, list::cursor_refused, load, operation, written};
use crate::cli::doubts::nothing_doubtful;
use crate::{
    cli::{
        Desk,
        arguments::{Apart, DuplicatesWanted, Merge},
        failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
        find,
        output::{Outcome, list},
    },
    domain::{
        client::FIELDS,
        field::{Draft, Flaw},
        id::Id,
    },
    i18n::{Catalogue, columns, likeness},
    report::client_json::pair_json,
    store::{
        Store,
        client::{CLIENT, ClientRow, CompareClients, Comparison, Difference, MergeClients, Side},
        duplicate::{KeepApart, ListDuplicates, Lookalikes, Pair, PairPlace},
    },
    ui::text::clean,
};
use serde_json::{Value, json};

/// Doubts about a client that may be in the base already.
pub fn doubts(draft: &Draft, own: Option<Id>, store: &Store, words: &Catalogue) -> Done<Vec<Flaw>> {
    let found = store.read(&Lookalikes { draft: draft.clone(), own })?;
    Ok(found.iter().map(|found| likeness::doubt(words, &found.row.name, &found.likeness)).collect())
}

/// Pairs of clients that seem to be one, the likeliest first.
pub fn duplicates(wanted: &DuplicatesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let place = |cursor: &String| PairPlace::from_cursor(cursor).ok_or_else(|| cursor_refused(cursor));
    let after = wanted.part.after.as_ref().map(place).transpose()?;
    let found = store.read(&ListDuplicates { limit, after })?;
    let next = found.next.map(PairPlace::cursor);
    let more = next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let items: Vec<Value> = found.pairs.iter().map(pair_json).collect();
    let text: Vec<String> = found.pairs.iter().map(|pair| pair_text(pair, desk.words)).collect();
    let outcome = Outcome::new(list(&items, next.as_deref(), found.total), text.join("\n"));
    let count = desk.words.count("duplicates-count", found.total);
    Ok(outcome.with_messages([count].into_iter().chain(more)))
}

fn pair_text(pair: &Pair, words: &Catalogue) -> String {
    let client = |row: &ClientRow| format!("{} {}", row.id.0, clean(&columns::name(words, &row.name)));
    let why = likeness::reasons(words, &pair.likeness);
    format!("{} %  {}  =  {}  ({why})", pair.likeness.score, client(&pair.one), client(&pair.two))
}

/// Puts one client into another: what is newer is taken, or what `--take` and `--keep` name.
pub fn merge(wanted: &Merge, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (kept, other) = (find::client(store, &wanted.kept)?, find::client(store, &wanted.other)?);
    if kept == other {
        return Err(Failure::new(REFUSED, "cli-merge-self").rule("C-6"));
    }
    let compared = store.read(&CompareClients { kept, other })?;
    let none = || Failure::new(NOTHING_FOUND, "error-not-found").rule("C-6");
    let compared = compared.ok_or_else(none)?;
    let (taken, doubt) = (taken(wanted, &compared.differences)?, two_numbers(&compared, desk));
    let base = |id| load(store, &CLIENT, id).map(|(_, version)| (id, version));
    let merge = MergeClients { kept: base(kept)?, other: base(other)?, taken };
    let receipt = store.write(&merge)?;
    Ok(written(card::show(store, kept, desk)?, &receipt, doubt, (desk, kept)))
}

/// Two numbers are mostly two firms: told beside the merge, which one undo takes back.
fn two_numbers(compared: &Comparison, desk: &Desk) -> (Vec<String>, Value) {
    if !compared.has_two_numbers() {
        return nothing_doubtful();
    }
    let told = desk.words.get("merge-two-numbers");
    let json = json!([{ "field": "tax_id", "code": "merge-two-numbers", "message": told, "proposal": null }]);
    (vec![desk.words.say("cli-warning", [("sentence", told)])], json)
}

/// Columns whose value comes from the client that goes.
fn taken(wanted: &Merge, differences: &[Difference]) -> Done<Vec<&'static str>> {
    let is = |names: &[String], difference: &Difference| {
        names.iter().any(|name| {
            let name = if name == "currency" { "credit_limit" } else { name };
            name == field(difference.column) || name == difference.column
        })
    };
    for name in wanted.take.iter().chain(&wanted.keep) {
        if !differences.iter().any(|difference| is(std::slice::from_ref(name), difference)) {
            return Err(no_difference(name, differences));
        }
    }
    if let Some(both) = wanted.take.iter().find(|name| wanted.keep.contains(name)) {
        let failure = Failure::new(WRONG_USE, "cli-usage-conflict").rule("C-6");
        return Err(failure
            .part("argument", format!("--take {both}"))
            .part("other", format!("--keep {both}")));
    }
    let comes = |difference: &&Difference| match difference.proposed {
        _ if is(&wanted.take, difference) => true,
        _ if is(&wanted.keep, difference) => false,
        side => side == Side::Other,
    };
    Ok(differences.iter().filter(comes).map(|difference| difference.column).collect())
}

/// A field in which both agree; a name that no field has is wrong use.
fn no_difference(name: &str, differences: &[Difference]) -> Failure {
    let fixed = FIELDS.iter().map(|known| known.key).chain(["currency", "former_names"]);
    if fixed.chain(differences.iter().map(|one| one.column)).any(|known| known == name)
        || name.starts_with("own_")
    {
        return Failure::new(REFUSED, "cli-merge-same").part("name", name).rule("C-6");
    }
    let accepted: Vec<&str> = differences.iter().map(|one| field(one.column)).collect();
    let failure = Failure::new(WRONG_USE, "cli-set-unknown").part("name", name).rule("C-6");
    failure.part("accepted", accepted.join(", "))
}

/// The field as the command line names it.
fn field(column: &str) -> &str {
    if column == "owner_id" { "owner" } else { column }
}

/// Says that two clients are not one.
pub fn keep_apart(wanted: &Apart, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let pair = (find::client(store, &wanted.one)?, find::client(store, &wanted.two)?);
    if pair.0 == pair.1 {
        return Err(Failure::new(REFUSED, "cli-merge-self").rule("C-5"));
    }
    let receipt = store.write(&KeepApart { pair, reason: wanted.reason.clone().unwrap_or_default() })?;
    let said = if receipt.journal.is_some() { "cli-apart-done" } else { "cli-nothing-changed" };
    let json = json!({ "clients": [pair.0, pair.1], "apart": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([desk.words.get(said)]))
}
