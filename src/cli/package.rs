//! The package of a contract on the command line (`K-10`).

use super::{
    Desk, annex_check,
    arguments::{
        AddDocument, EditDocument, FiledDocument, OneDocument, PackageVerb, RemovedDocument, SteppedDocument,
    },
    client::{operation, touched, written},
    contract::find_contract,
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    files::{Filed, Warnings, look_at, read_into},
    form::Form,
    output::{Outcome, Table, list, pairs},
    record,
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        package::{DocumentKind, FIELDS, fields},
    },
    report::{
        document_json, document_rows, document_stage, document_title,
        export::{List, Records},
        link_words, missing_json, missing_lines,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        annex::ShowAnnex,
        note::RemoveRow,
        package::{
            AttachFile, Owner, PACKAGE_DOCUMENT, Package, PackageItem, PackageOf, SaveDocument, StepDocument,
        },
    },
};
use serde_json::{Map, Value, json};

/// Does one verb.
pub fn run(verb: &PackageVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        PackageVerb::List(key) => Ok(listed(&find(&key.key, store, desk)?, desk)),
        PackageVerb::Add(new) => add(new, store, desk),
        PackageVerb::Edit(edit) => change(edit, store, desk),
        PackageVerb::Step(stepped) => go_on(stepped, store, desk),
        PackageVerb::File(filed) => attach(filed, store, desk),
        PackageVerb::Check(key) => check(&key.key, store, desk),
        PackageVerb::Remove(gone) => remove(gone, store, desk),
    }
}

fn find(key: &str, store: &Store, desk: &Desk) -> Done<Package> {
    let contract = find_contract(store, key, desk)?.id;
    read(contract, store, desk)
}

/// The package of a contract that is known.
pub(super) fn read(contract: Id, store: &Store, desk: &Desk) -> Done<Package> {
    let package = store.read(&PackageOf { contract, today: desk.clock.today() })?;
    package.ok_or_else(|| StoreError::NotFound.into())
}

/// What stands in the package of a contract, for a file.
pub(super) fn whole(key: &str, store: &Store, desk: &Desk) -> Done<List> {
    let package = find(key, store, desk)?;
    Ok(List::Records(Box::new(Records::of_package(&package, desk.words))))
}

/// The document of this identity, or of this kind where there is one, or of the kind, a slash and its number.
fn one<'a>(package: &'a Package, wanted: &OneDocument) -> Done<&'a PackageItem> {
    let key = wanted.document.trim();
    let contract = package.contract.0;
    let by_id = package.items.iter().find(|item| item.id(contract).0.to_string() == key);
    let (kind, number) = key.split_once('/').unwrap_or((key, ""));
    let is_meant = |item: &&PackageItem| {
        item.document.kind.key() == kind && (number.is_empty() || item.number == number)
    };
    let mut of_kind = package.items.iter().filter(is_meant);
    match (by_id, of_kind.next(), of_kind.next()) {
        (Some(item), ..) | (None, Some(item), None) => Ok(item),
        (None, None, _) => {
            Err(Failure::new(NOTHING_FOUND, "cli-package-unknown").part("key", key).rule("K-10"))
        }
        _ => Err(Failure::new(WRONG_USE, "package-several").part("key", key).rule("K-10")),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "K-10", desk.clock.today())
}

/// What was set; only fields that the kind has.
fn draft(kind: DocumentKind, set: &[(String, String)], desk: &Desk) -> Done<Draft> {
    let draft = form(desk).draft(set)?;
    let is_strange = |key: &&str| !fields(kind).any(|field| field.key == *key);
    let strange = draft.entries().map(|(key, _)| key).find(is_strange);
    match strange {
        None => Ok(draft),
        Some(name) => {
            let accepted = fields(kind).map(|field| field.key).collect::<Vec<_>>().join(", ");
            Err(Failure::new(WRONG_USE, "cli-set-unknown").part("name", name).part("accepted", accepted))
        }
    }
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| refused(error, desk))
}

fn refused(error: StoreError, desk: &Desk) -> Failure {
    match error {
        StoreError::Flawed(flaw) if flaw.field == "state" => {
            Failure::flawed(&flaw, desk.words.get("field-contract-state"), "K-10")
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, form(desk).label(flaw.field, desk.words), "K-10"),
        other => other.into(),
    }
}

fn add(new: &AddDocument, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(&new.key, store, desk)?;
    let (contract, kind) = (package.contract.0, new.kind);
    let mut draft = draft(kind, &new.fields.set, desk)?;
    let mut told = nothing_doubtful();
    read_into(&mut draft, &mut told, store, desk)?;
    let today = desk.clock.today();
    let save = SaveDocument { contract, owner: Owner::Own, kind, base: None, draft, today };
    let receipt = write(&save, store, desk)?;
    let id = touched(&receipt, &PACKAGE_DOCUMENT)?;
    done(contract, id, (&receipt, told), store, desk)
}

fn change(edit: &EditDocument, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(&edit.one.key, store, desk)?;
    let item = one(&package, &edit.one)?;
    let (contract, kind) = (package.contract.0, item.document.kind);
    let mut draft = draft(kind, &edit.fields.set, desk)?;
    let mut told = nothing_doubtful();
    read_into(&mut draft, &mut told, store, desk)?;
    let base = item.row.map(|(id, version)| (id, edit.seen.version.unwrap_or(version)));
    let today = desk.clock.today();
    let save = SaveDocument { contract, owner: item.owner, kind, base, draft, today };
    let receipt = write(&save, store, desk)?;
    done(contract, again(&receipt, item, contract), (&receipt, told), store, desk)
}

fn go_on(stepped: &SteppedDocument, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(&stepped.one.key, store, desk)?;
    let item = one(&package, &stepped.one)?;
    let (contract, today) = (package.contract.0, desk.clock.today());
    let step = stepped
        .step
        .or_else(|| item.document.next())
        .ok_or_else(|| Failure::new(REFUSED, "package-no-step").rule("K-10"))?;
    let operation = StepDocument {
        contract,
        owner: item.owner,
        kind: item.document.kind,
        base: item.row,
        step,
        day: stepped.on.unwrap_or(today),
        today,
        reason: stepped.reason.clone(),
    };
    let receipt = match (store.write(&operation), item.owner) {
        (Err(StoreError::SignatureBlocked(found)), Owner::Annex(id, _)) => {
            let annex = store.read(&ShowAnnex(id))?.ok_or(StoreError::NotFound)?;
            Err(annex_check::blocked(&found, &annex, desk))
        }
        (done, _) => done.map_err(|error| refused(error, desk)),
    }?;
    done(contract, again(&receipt, item, contract), (&receipt, nothing_doubtful()), store, desk)
}

fn attach(filed: &FiledDocument, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(&filed.one.key, store, desk)?;
    let item = one(&package, &filed.one)?;
    let contract = package.contract.0;
    let path = filed.file.as_ref().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let mut draft: Draft = [("file", path)].into_iter().collect();
    let mut told = nothing_doubtful();
    read_into(&mut draft, &mut told, store, desk)?;
    let kind = item.document.kind;
    let operation = AttachFile { contract, owner: item.owner, kind, base: item.row, draft };
    let receipt = write(&operation, store, desk)?;
    done(contract, again(&receipt, item, contract), (&receipt, told), store, desk)
}

/// The identity of a document after a write, which may have made its row.
fn again(receipt: &Receipt, item: &PackageItem, contract: Id) -> Id {
    let made = touched(receipt, &PACKAGE_DOCUMENT).ok().filter(|_| item.owner == Owner::Own);
    made.unwrap_or_else(|| item.id(contract))
}

fn done(
    contract: Id,
    id: Id,
    (receipt, told): (&Receipt, Warnings),
    store: &Store,
    desk: &Desk,
) -> Done<Outcome> {
    let package = read(contract, store, desk)?;
    let item = package.items.iter().find(|item| item.id(contract) == id).ok_or(StoreError::NotFound)?;
    let mut json = document_json(item, contract);
    json.insert("contract".to_owned(), record::reference(contract, &package.contract.1));
    let shown = Outcome::new(json.into(), pairs(&document_rows(item, desk.words)));
    Ok(written(shown, receipt, told, (desk, id)))
}

fn remove(gone: &RemovedDocument, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(&gone.one.key, store, desk)?;
    let item = one(&package, &gone.one)?;
    let base = item.row.filter(|_| item.owner == Owner::Own);
    let (id, version) = base.ok_or_else(|| Failure::new(REFUSED, "package-of-record").rule("K-10"))?;
    let base = (id, gone.seen.version.unwrap_or(version));
    let receipt = write(&RemoveRow { table: &PACKAGE_DOCUMENT, base }, store, desk)?;
    let name = document_title(item, desk.words);
    let said = desk.words.say("cli-annex-gone", [("name", name.clone())]);
    let json = json!({ "id": id, "name": name, "removed": true, "operation": operation(&receipt) });
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

/// Whose package it is, and what is missing of it.
fn head(package: &Package) -> Map<String, Value> {
    let mut json = missing_json(package);
    json.insert("contract".to_owned(), record::reference(package.contract.0, &package.contract.1));
    json.insert("client".to_owned(), record::reference(package.client.0, &package.client.1));
    json
}

fn listed(package: &Package, desk: &Desk) -> Outcome {
    let contract = package.contract.0;
    let items: Vec<Value> =
        package.items.iter().map(|item| Value::Object(document_json(item, contract))).collect();
    let mut json = list(&items, None, items.len());
    if let Value::Object(fields) = &mut json {
        fields.extend(head(package));
    }
    let text = [missing_text(package, desk), table(package, desk)];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    Outcome::new(json, text.join("\n\n")).with_messages([told(package, desk)])
}

fn told(package: &Package, desk: &Desk) -> String {
    match package.missing().len() {
        0 => desk.words.get("package-complete"),
        count => desk.words.count("package-missing", count),
    }
}

/// What is missing, a line for each.
pub(super) fn missing_text(package: &Package, desk: &Desk) -> String {
    let lines = missing_lines(package, desk.words).into_iter().map(|line| format!("! {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn table(package: &Package, desk: &Desk) -> String {
    let words = desk.words;
    let headings = ["cli-id", "annex-document", "field-package-day", "field-contract-state", "field-file"];
    let row = |item: &PackageItem| {
        vec![
            item.id(package.contract.0).0.to_string(),
            document_title(item, words),
            item.day.map(|day| words.formats.date(day)).unwrap_or_default(),
            document_stage(item, words),
            link_words(&item.link, words),
        ]
    };
    let headings = headings.map(|key| words.get(key)).to_vec();
    Table { headings, rows: package.items.iter().map(row).collect() }.text(desk.format)
}

/// What is missing, and what became of the files; the exit code is 1 where anything is wrong.
fn check(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let package = find(key, store, desk)?;
    let linked = package.items.iter().filter(|item| !item.link.is_none()).filter_map(|item| {
        let name = document_title(item, desk.words);
        Some(Filed { name, id: item.id(package.contract.0), link: item.link.clone(), row: item.linked()? })
    });
    let files: Vec<Filed> = linked.collect();
    let found = look_at(&files, store, desk)?;
    let is_complete = package.missing().is_empty();
    let mut json = list(&found.items, None, found.items.len());
    if let Value::Object(fields) = &mut json {
        fields.extend(head(&package));
        fields.insert("ok".to_owned(), Value::Bool(is_complete && found.is_sound));
        fields.insert("operation".to_owned(), found.receipt.as_ref().map_or(Value::Null, operation));
    }
    let text = [missing_text(&package, desk), pairs(&found.lines)];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    let outcome = Outcome::new(json, text.join("\n\n")).with_messages([told(&package, desk)]);
    Ok(Outcome { found_fault: !(is_complete && found.is_sound), ..outcome })
}
