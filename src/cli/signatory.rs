//! Who may sign, on the command line (`K-6`).

use super::{
    Desk,
    arguments::{AddSignatory, Edit, Remove, SignatoriesWanted, SignatoryVerb},
    client::{operation, touched, written},
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    form::Form,
    output::{Outcome, Table, list, pairs},
};
use crate::{
    domain::{
        id::Id,
        signatory::{FIELDS, blank},
    },
    i18n::{Catalogue, columns, findings},
    report::{signatory_cell, signatory_json, signatory_rows},
    store::{
        Store,
        note::RemoveRow,
        office::company::ListCompanies,
        signatory::{FindSignatory, ListSignatories, Principal, SIGNATORY, SaveSignatory, SignatoryOut},
    },
};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &SignatoryVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        SignatoryVerb::List(wanted) => list_signatories(wanted, store, desk),
        SignatoryVerb::Add(add) => add_signatory(add, store, desk),
        SignatoryVerb::Edit(edit) => change(edit, store, desk),
        SignatoryVerb::Remove(gone) => take_away(gone, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "K-6", desk.clock.today())
}

/// The living signatory of this identity.
pub(super) fn find_signatory(store: &Store, key: &str) -> Done<SignatoryOut> {
    let none = || Failure::new(NOTHING_FOUND, "cli-signatory-unknown").part("key", key).rule("K-6");
    let id = Id(key.trim().parse().map_err(|_| none())?);
    store.read(&FindSignatory(id))?.ok_or_else(none)
}

/// The own firm of this name; without a name, the one that stands in documents.
fn company(store: &Store, name: Option<&str>) -> Done<Principal> {
    let none =
        || Failure::new(NOTHING_FOUND, "cli-company-none").part("key", name.unwrap_or_default()).rule("K-6");
    let all = store.read(&ListCompanies)?;
    let meant = all.into_iter().find(|(_, known)| name.is_none_or(|name| find::same_name(known, name)));
    meant.map(|(id, _)| Principal::Company(id)).ok_or_else(none)
}

fn list_signatories(wanted: &SignatoriesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let mut found = store.read(&ListSignatories(client.map(Principal::Client)))?;
    found.retain(|one| !wanted.ours || matches!(one.principal, Principal::Company(_)));
    Ok(listed(&found, desk))
}

fn listed(found: &[SignatoryOut], desk: &Desk) -> Outcome {
    let items: Vec<Value> = found.iter().map(signatory_json).collect();
    let text = if found.is_empty() { String::new() } else { table(found, desk.words).text(desk.format) };
    let told = desk.words.count("signatories-count", found.len());
    Outcome::new(list(&items, None, items.len()), text).with_messages([told])
}

pub(super) fn table(found: &[SignatoryOut], words: &Catalogue) -> Table {
    let headings =
        ["cli-id", "signatory-of", "field-full-name", "field-basis", "field-valid-until", "field-sum-limit"];
    let row = |one: &SignatoryOut| {
        let authority = one.authority();
        vec![
            one.id.0.to_string(),
            columns::name(words, &one.of),
            signatory_cell(one, "name", words),
            findings::title(authority.basis, &authority.number, words),
            signatory_cell(one, "valid_until", words),
            signatory_cell(one, "sum_limit", words),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}

fn shown(id: Id, store: &Store, desk: &Desk) -> Done<Outcome> {
    let one = find_signatory(store, &id.0.to_string())?;
    Ok(Outcome::new(signatory_json(&one), pairs(&signatory_rows(&one, desk.words))))
}

fn add_signatory(add: &AddSignatory, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let principal = match &add.key {
        Some(key) => Principal::Client(find::client(store, key)?),
        None => company(store, add.company.as_deref())?,
    };
    let form = form(desk);
    let mut draft = blank();
    form.draft(&add.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let draft = draft.settled(FIELDS, desk.clock.today());
    let flaws = form.check(&draft, None, desk.words)?;
    let receipt = store.write(&SaveSignatory { principal: Some(principal), base: None, draft })?;
    let id = touched(&receipt, &SIGNATORY)?;
    Ok(written(shown(id, store, desk)?, &receipt, form.warnings(&flaws, desk.words), (desk, id)))
}

fn change(edit: &Edit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_signatory(store, &edit.key)?;
    let form = form(desk);
    let draft = form.draft(&edit.fields.set)?;
    let flaws = form.check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let receipt = store.write(&SaveSignatory { principal: None, base, draft })?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(shown(known.id, store, desk)?, &receipt, warnings, (desk, known.id)))
}

fn take_away(gone: &Remove, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_signatory(store, &gone.key)?;
    let base = (known.id, gone.seen.version.unwrap_or(known.version));
    let receipt = store.write(&RemoveRow { table: &SIGNATORY, base })?;
    let name = known.text("name");
    let said = find::titled(desk.words, "cli-signatory-gone", &name);
    let json = json!({ "id": known.id, "name": name, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}
