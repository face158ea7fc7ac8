//! What has one form and no list of its own: needs, bank accounts, the own company.

use super::{
    Desk,
    arguments::{AccountVerb, AddTo, Assignments, CompanyVerb, Edit, NeedVerb, Remove},
    client::{client_reference, load, operation, touched, written},
    failure::{Done, Failure, NOTHING_FOUND},
    find,
    form::Form,
    output::{Outcome, Table as Rows, list, pairs},
    record,
};
use crate::{
    domain::{
        company,
        contact::{ACCOUNT_FIELDS, NEED_FIELDS},
        field::{Draft, Field},
        id::Id,
        search::fold,
    },
    store::{
        Image, Operation, Store, Table,
        client::{ACCOUNT, CLIENT, NEED, SaveAccount, SaveNeed, ShowClient},
        note::RemoveRow,
        office::{
            COMPANY,
            company::{OwnCompany, ReadCompanies, SaveCompany},
        },
        record::{Load, base, name, text},
    },
};
use serde_json::{Value, json};

/// What a client needs (C-14).
pub fn needs(verb: &NeedVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        NeedVerb::Show(key) => {
            let need = need_of(store, find::client(store, &key.key)?)?;
            let id = need.as_ref().and_then(base).ok_or_else(|| missing("cli-need-none", &key.key))?.0;
            shown(store, (&NEED, NEED_FIELDS), id, desk)
        }
        NeedVerb::Set(set) => {
            let client = find::client(store, &set.key)?;
            let known = need_of(store, client)?;
            let draft = checked((NEED_FIELDS, "C-14"), &set.fields, known.as_ref(), desk)?;
            let base = known.as_ref().and_then(base);
            save(
                &SaveNeed { client, base, draft: draft.0 },
                (&NEED, NEED_FIELDS),
                draft.1,
                (store, desk, base),
            )
        }
    }
}

/// Bank accounts of clients (C-1).
pub fn accounts(verb: &AccountVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        AccountVerb::List(key) => list_accounts(&key.key, store, desk),
        AccountVerb::Add(add) => add_account(add, store, desk),
        AccountVerb::Edit(edit) => change_account(edit, store, desk),
        AccountVerb::Remove(remove) => remove_account(remove, store, desk),
    }
}

/// The own companies: the first stands in documents where a contract names no other.
pub fn company(verb: &CompanyVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        CompanyVerb::Show(which) => {
            let known = own_company(which.company.as_deref(), store)?;
            let (id, _) = known.as_ref().and_then(base).ok_or_else(|| missing("cli-company-none", ""))?;
            shown(store, (&COMPANY, company::FIELDS), id, desk)
        }
        CompanyVerb::List => list_companies(store, desk),
        CompanyVerb::Add(set) => {
            let (typed, flaws) = checked((company::FIELDS, "U-19"), set, None, desk)?;
            let mut draft = company::blank();
            typed.entries().for_each(|(key, text)| draft.set(key, text));
            save(&SaveCompany { base: None, draft }, (&COMPANY, company::FIELDS), flaws, (store, desk, None))
        }
        CompanyVerb::Set(set) => {
            let known = own_company(set.which.company.as_deref(), store)?;
            let base = known.as_ref().and_then(base);
            let (typed, flaws) = checked((company::FIELDS, "U-19"), &set.fields, known.as_ref(), desk)?;
            let mut draft = if base.is_none() { company::blank() } else { Draft::default() };
            typed.entries().for_each(|(key, text)| draft.set(key, text));
            save(&SaveCompany { base, draft }, (&COMPANY, company::FIELDS), flaws, (store, desk, base))
        }
    }
}

/// The own firm of this name; the first one where none is named.
fn own_company(name: Option<&str>, store: &Store) -> Done<Option<Image>> {
    let Some(name) = name else { return Ok(store.read(&OwnCompany)?) };
    let all = store.read(&ReadCompanies)?;
    let found = all.into_iter().find(|image| fold(&text(image, "name")) == fold(name));
    found.map(Some).ok_or_else(|| missing("cli-company-unknown", name))
}

fn list_companies(store: &Store, desk: &Desk) -> Done<Outcome> {
    let all = store.read(&ReadCompanies)?;
    let name = |image: &Image| text(image, "name");
    let items: Vec<Value> = all
        .iter()
        .filter_map(|image| Some(json!({ "id": base(image)?.0, "name": name(image), "tax_id": record::text_or_null(&text(image, "tax_id")) })))
        .collect();
    let rows = all.iter().map(|image| vec![name(image), text(image, "tax_id"), text(image, "iban")]);
    let headings = ["field-name", "field-tax-id", "field-iban"].map(|key| desk.words.get(key)).to_vec();
    let table = Rows { headings, rows: rows.collect() };
    Ok(Outcome::new(list(&items, None, items.len()), table.text(desk.format)))
}

type Particular = (&'static Table, &'static [Field]);
type Warnings = (Vec<String>, Value);

fn missing(sentence: &'static str, key: &str) -> Failure {
    let is_own = ["cli-company-none", "cli-company-unknown"].contains(&sentence);
    let rule = if is_own { "U-19" } else { "C-1" };
    Failure::new(NOTHING_FOUND, sentence).part("key", key).rule(rule)
}

fn need_of(store: &Store, client: Id) -> Done<Option<Image>> {
    Ok(store.read(&ShowClient(client))?.and_then(|card| card.need))
}

/// What was set, and what is doubtful about it.
fn checked(
    (fields, rule): (&'static [Field], &'static str),
    set: &Assignments,
    known: Option<&Image>,
    desk: &Desk,
) -> Done<(Draft, Warnings)> {
    let form = Form::of_rows(fields, rule, desk.clock.today());
    let draft = form.draft(&set.set)?;
    let flaws = form.check(&draft, known, desk.words)?;
    Ok((draft, form.warnings(&flaws, desk.words)))
}

fn save(
    operation: &dyn Operation,
    particular: Particular,
    warnings: Warnings,
    (store, desk, base): (&mut Store, &Desk, Option<(Id, i64)>),
) -> Done<Outcome> {
    let receipt = store.write(operation)?;
    let id = base.map_or_else(|| touched(&receipt, particular.0), |base| Ok(base.0))?;
    Ok(written(shown(store, particular, id, desk)?, &receipt, warnings, (desk, id)))
}

fn shown(store: &Store, (table, fields): Particular, id: Id, desk: &Desk) -> Done<Outcome> {
    let (image, _) = load(store, table, id)?;
    let json = row_json((table, fields), &image, store)?;
    Ok(Outcome::new(json, pairs(&record::rows(fields, &image, desk.words))))
}

/// A row for programs, with the client that it belongs to.
fn row_json((table, fields): Particular, image: &Image, store: &Store) -> Done<Value> {
    let mut json = record::bookkeeping(image, table);
    json.extend(record::values(fields, image));
    if let Some(client) = image.get("client_id").and_then(Value::as_i64).map(Id) {
        json.insert("client".to_owned(), client_reference(store, client)?);
    }
    Ok(Value::Object(json))
}

const ACCOUNTS: Particular = (&ACCOUNT, ACCOUNT_FIELDS);

fn list_accounts(key: &str, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, key)?;
    let accounts = store.read(&ShowClient(client))?.map(|card| card.accounts).unwrap_or_default();
    let items: Vec<Value> =
        accounts.iter().map(|account| row_json(ACCOUNTS, account, store)).collect::<Done<_>>()?;
    let text = |account: &Image| {
        let id = base(account).map(|base| base.0.0.to_string()).unwrap_or_default();
        let rows = record::rows(ACCOUNT_FIELDS, account, desk.words);
        pairs(&[(desk.words.get("cli-id"), id)].into_iter().chain(rows).collect::<Vec<_>>())
    };
    let text: Vec<String> = accounts.iter().map(text).collect();
    Ok(Outcome::new(list(&items, None, items.len()), text.join("\n\n")))
}

fn add_account(add: &AddTo, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &add.key)?;
    // An account is checked by the rules of its client's country.
    let (owner, _) = load(store, &CLIENT, client)?;
    let country = owner.get_key_value("country").map(|(key, value)| (key.clone(), value.clone()));
    let (draft, warnings) =
        checked((ACCOUNT_FIELDS, "C-1"), &add.fields, Some(&country.into_iter().collect()), desk)?;
    save(&SaveAccount { client, base: None, draft }, ACCOUNTS, warnings, (store, desk, None))
}

fn change_account(edit: &Edit, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (id, mut image, seen) = account(store, &edit.key)?;
    let client = Id(image.get("client_id").and_then(Value::as_i64).unwrap_or_default());
    let (owner, _) = load(store, &CLIENT, client)?;
    image.extend(owner.get_key_value("country").map(|(key, value)| (key.clone(), value.clone())));
    let (draft, warnings) = checked((ACCOUNT_FIELDS, "C-1"), &edit.fields, Some(&image), desk)?;
    let base = Some((id, edit.seen.version.unwrap_or(seen)));
    save(&SaveAccount { client, base, draft }, ACCOUNTS, warnings, (store, desk, base))
}

fn remove_account(remove: &Remove, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (id, image, seen) = account(store, &remove.key)?;
    let base = (id, remove.seen.version.unwrap_or(seen));
    let receipt = store.write(&RemoveRow { table: &ACCOUNT, base })?;
    let said = find::titled(desk.words, "cli-account-gone", &name(&image));
    let json = json!({ "id": id, "name": name(&image), "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

/// The living account of this identity, and its version.
fn account(store: &Store, key: &str) -> Done<(Id, Image, i64)> {
    let none = || missing("cli-account-none", key);
    let id = Id(key.trim().parse().map_err(|_| none())?);
    let image = store.read(&Load { table: &ACCOUNT, id })?.filter(|image| !ACCOUNT.is_removed(image));
    let image = image.ok_or_else(none)?;
    let (_, version) = base(&image).ok_or_else(none)?;
    Ok((id, image, version))
}
