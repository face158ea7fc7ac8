//! Contracts on the command line (`K-1`, `K-2`, `K-8`).

use super::{
    Desk,
    arguments::{
        ContractVerb, ContractsWanted, EditContract, MovedContract, NewContract, RenewalsWanted,
        SignedContract, Tongue,
    },
    client::{operation, touched, written},
    contract_check, contract_diff,
    contract_text::{self, text_gaps},
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED},
    find,
    form::Form,
    onward,
    output::{Outcome, Table, list, pairs},
    package, template,
};
use crate::{
    domain::{
        contract::{FIELDS, KINDS, Side, blank, state::ContractState, text::Text},
        field::Draft,
        id::Id,
    },
    i18n::{Catalogue, columns, contracts},
    report::{contract_cell, contract_json, contract_rows, document::lacking},
    store::{
        Operation, Receipt, Store, StoreError,
        contract::{
            CONTRACT, ContractFilter, ContractOut, FindContract, ListContracts, MoveContract, MoveToHolder,
            SaveContract, ShowContract, SignBoth, SignContract,
        },
        edition::BeginContract,
        note::RemoveRow,
        office::settings::ReadSettings,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Most contracts that are read for a list.
const MOST: usize = 100_000;

/// Does one verb.
pub fn run(verb: &ContractVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ContractVerb::New(new) => add(new, store, desk),
        ContractVerb::Show(key) => Ok(shown(&find_contract(store, &key.key, desk)?, desk)),
        ContractVerb::List(wanted) => list_contracts(wanted, store, desk),
        ContractVerb::Edit(edit) => change(edit, store, desk),
        ContractVerb::Move(moved) => go_on(moved, store, desk),
        ContractVerb::Signatory(named) => contract_check::name_signatories(named, store, desk),
        ContractVerb::Check(wanted) => contract_check::check(wanted, store, desk),
        ContractVerb::Package(verb) => package::run(verb, store, desk),
        ContractVerb::Sign(signed) => sign(signed, store, desk),
        ContractVerb::Cancel(key) => cancel(&key.key, store, desk),
        ContractVerb::Renewals(wanted) => renewals(wanted, store, desk),
        ContractVerb::Begin(wanted) => contract_text::begin(wanted, store, desk),
        ContractVerb::Text(wanted) => contract_text::show(wanted, store, desk),
        ContractVerb::Write(wanted) => contract_text::write_passage(wanted, store, desk),
        ContractVerb::Insert(wanted) => contract_text::insert(wanted, store, desk),
        ContractVerb::Strike(wanted) => contract_text::strike(wanted, store, desk),
        ContractVerb::Edition(wanted) => contract_text::next_edition(wanted, store, desk),
        ContractVerb::Diff(wanted) => contract_diff::difference(wanted, store, desk),
        ContractVerb::Render(wanted) => contract_text::render(wanted, store, desk),
        ContractVerb::Prolong(wanted) => onward::prolong(wanted, store, desk),
        ContractVerb::LetEnd(key) => onward::let_end(&key.key, store, desk),
        ContractVerb::Terminate(wanted) => onward::terminate(wanted, store, desk),
        ContractVerb::ReRegister(wanted) => onward::register_anew(wanted, store, desk),
    }
}

pub(super) fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "K-1", desk.clock.today())
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| refused(error, desk))
}

fn refused(error: StoreError, desk: &Desk) -> Failure {
    match error {
        StoreError::Flawed(flaw) if flaw.field == "state" => {
            let flaw = contracts::state_flaw(&flaw, desk.words);
            Failure::flawed(&flaw, desk.words.get("field-contract-state"), "K-2")
        }
        StoreError::Flawed(flaw) => Failure::flawed(&flaw, form(desk).label(flaw.field, desk.words), "K-1"),
        StoreError::ReasonMissing => Failure::from(error).rule("K-2"),
        other => other.into(),
    }
}

/// The same where what stands in the way of a signature may be the answer.
fn signed_write(
    operation: &dyn Operation,
    contract: &ContractOut,
    store: &mut Store,
    desk: &Desk,
) -> Done<Receipt> {
    match store.write(operation) {
        Err(StoreError::SignatureBlocked(found)) => Err(contract_check::blocked(&found, contract, desk)),
        done => done.map_err(|error| refused(error, desk)),
    }
}

/// The contract of this number or identity.
pub(super) fn find_contract(store: &Store, key: &str, desk: &Desk) -> Done<ContractOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-contract-unknown").part("key", key).rule("K-1");
    let id = store.read(&FindContract(key.to_owned()))?.ok_or_else(unknown)?;
    store.read(&ShowContract { id, today: desk.clock.today() })?.ok_or_else(unknown)
}

fn again(store: &Store, id: Id, desk: &Desk) -> Done<ContractOut> {
    find_contract(store, &id.0.to_string(), desk)
}

/// A contract as it stands after a write.
pub(super) fn shown_again(store: &Store, id: Id, desk: &Desk) -> Done<Outcome> {
    Ok(shown(&again(store, id, desk)?, desk))
}

fn add(new: &NewContract, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = find::client(store, &new.client)?;
    let (form, today) = (form(desk), desk.clock.today());
    let mut draft = blank(today);
    draft.set("language", new.language.map_or_else(|| desk.words.language.code(), Tongue::code));
    let (kind, template) = begun_from(new.template.as_deref().unwrap_or("supply"), store, desk)?;
    draft.set("kind", kind);
    form.draft(&new.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let draft = draft.settled(FIELDS, today);
    let flaws = form.check(&draft, None, desk.words)?;
    let save = SaveContract { base: None, client: Some(client), draft, today };
    let lacking =
        template.as_ref().and_then(|(_, text)| text_lacks(text, save.draft.get("language"), desk.words));
    let receipt = match template {
        Some((template, text)) => write(&BeginContract { save, template, text }, store, desk)?,
        None => write(&save, store, desk)?,
    };
    let id = touched(&receipt, &CONTRACT)?;
    let warnings = form.warnings(&flaws, desk.words);
    let mut told = written(shown(&again(store, id, desk)?, desk), &receipt, warnings, (desk, id));
    told.messages.extend(lacking);
    Ok(told)
}

/// In which languages of the contract the template has no words.
pub(super) fn text_lacks(text: &Text, language: &str, words: &Catalogue) -> Option<String> {
    lacking(text, language, words)
        .map(|languages| words.say("text-begun-without", [("languages", languages)]))
}

/// The kind that a template is for, and its text; a kind without a template begins without a text.
fn begun_from(name: &str, store: &Store, desk: &Desk) -> Done<(String, Option<(String, Text)>)> {
    let is_kind = |name: &str| KINDS.iter().any(|(kind, _)| *kind == name);
    match template::find_sound(store, name, desk.words) {
        Ok(found) => {
            let kind = if is_kind(&found.kind) { found.kind.clone() } else { "other".to_owned() };
            Ok((kind, Some((name.to_owned(), found.text))))
        }
        Err(failure) if failure.exit() == NOTHING_FOUND && is_kind(name) => Ok((name.to_owned(), None)),
        Err(failure) => Err(failure),
    }
}

fn change(edit: &EditContract, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, &edit.key, desk)?;
    let form = form(desk);
    let draft: Draft = form.draft(&edit.fields.set)?;
    let flaws = form.check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let operation = SaveContract { base, client: None, draft, today: desk.clock.today() };
    let receipt = write(&operation, store, desk)?;
    let warnings = form.warnings(&flaws, desk.words);
    Ok(written(shown(&again(store, known.id, desk)?, desk), &receipt, warnings, (desk, known.id)))
}

fn go_on(moved: &MovedContract, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, &moved.key, desk)?;
    let (base, day) = ((known.id, known.version), desk.clock.today());
    let holder = moved.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    if known.standing.state == ContractState::Signing && moved.to == ContractState::Signed {
        return sign_both(moved, &known, store, desk);
    }
    let moved = MoveContract { base, to: moved.to, day, reason: moved.reason.clone() };
    let receipt = match holder {
        Some(holder) => signed_write(&MoveToHolder { moved, holder: holder.name }, &known, store, desk)?,
        None => signed_write(&moved, &known, store, desk)?,
    };
    Ok(written(shown(&again(store, known.id, desk)?, desk), &receipt, nothing_doubtful(), (desk, known.id)))
}

/// Both signatures at once: each side signs on a day of its own, and none is made up.
fn sign_both(moved: &MovedContract, known: &ContractOut, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let said = [(Side::We, moved.we), (Side::They, moved.they)];
    let missing = said.into_iter().filter(|(side, _)| !known.has_signed(*side));
    let days: Option<Vec<(Side, NaiveDate)>> =
        missing.map(|(side, day)| day.map(|day| (side, day))).collect();
    let days = days.ok_or_else(|| {
        Failure::new(REFUSED, "cli-contract-signed-days").part("number", known.text("number")).rule("K-2")
    })?;
    let (gaps, today) = (text_gaps(known, store, desk)?, desk.clock.today());
    let base = (known.id, known.version);
    let reason = moved.reason.clone();
    let signature = SignContract { base, side: Side::We, day: today, today, gaps, reason };
    let receipt = signed_write(&SignBoth { signature, days }, known, store, desk)?;
    Ok(written(shown(&again(store, known.id, desk)?, desk), &receipt, nothing_doubtful(), (desk, known.id)))
}

fn sign(signed: &SignedContract, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, &signed.key, desk)?;
    let day = signed.on.unwrap_or_else(|| desk.clock.today());
    let (base, today) = ((known.id, known.version), desk.clock.today());
    let (reason, gaps) = (signed.reason.clone(), text_gaps(&known, store, desk)?);
    let signed = SignContract { base, side: signed.side, day, today, gaps, reason };
    let receipt = signed_write(&signed, &known, store, desk)?;
    Ok(written(shown(&again(store, known.id, desk)?, desk), &receipt, nothing_doubtful(), (desk, known.id)))
}

fn cancel(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_contract(store, key, desk)?;
    let receipt = store.write(&RemoveRow { table: &CONTRACT, base: (known.id, known.version) })?;
    let number = known.text("number");
    let json = json!({ "id": known.id, "name": number, "removed": true, "operation": operation(&receipt) });
    let said = desk.words.say("cli-contract-gone", [("number", number)]);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_contracts(wanted: &ContractsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = ContractFilter {
        client,
        owner: owner.map(|owner| owner.name),
        state: wanted.state,
        stuck: wanted.stuck,
    };
    let found = all(store, filter, desk)?;
    let begin = match &wanted.part.after {
        None => 0,
        Some(cursor) => {
            let at = found.iter().position(|one| one.id.0.to_string() == *cursor);
            at.ok_or_else(|| super::client::cursor_refused(cursor))? + 1
        }
    };
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let page = found.get(begin..found.len().min(begin.saturating_add(limit))).unwrap_or_default();
    let next = page.last().filter(|_| begin + page.len() < found.len()).map(|last| last.id.0.to_string());
    Ok(listed(page, (next, found.len()), desk))
}

/// Those that the filter leaves, the newest first.
pub(super) fn all(store: &Store, filter: ContractFilter, desk: &Desk) -> Done<Vec<ContractOut>> {
    Ok(store.read(&ListContracts { filter, today: desk.clock.today(), limit: MOST })?)
}

/// Contracts whose last day to object, or whose end, comes within so many days: the nearest first.
fn renewals(wanted: &RenewalsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let today = desk.clock.today();
    let mut found = all(store, ContractFilter::default(), desk)?;
    let within =
        wanted.within.map_or_else(|| Ok(store.read(&ReadSettings)?.contract_window().days()), Done::Ok)?;
    found.retain(|one| one.standing.days_left(today, within).is_some());
    found.sort_by_key(|one| (one.standing.asks_by(), one.id));
    Ok(listed(&found, (None, found.len()), desk))
}

fn listed(contracts: &[ContractOut], (next, total): (Option<String>, usize), desk: &Desk) -> Outcome {
    let items: Vec<Value> = contracts.iter().map(contract_json).collect();
    let text =
        if contracts.is_empty() { String::new() } else { table(contracts, desk.words).text(desk.format) };
    let more = next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let told = [desk.words.count("contracts-count", total)].into_iter().chain(more);
    Outcome::new(list(&items, next.as_deref(), total), text).with_messages(told)
}

fn table(contracts: &[ContractOut], words: &Catalogue) -> Table {
    let headings = [
        "field-contract-number",
        "cli-client",
        "field-contract-kind",
        "field-contract-state",
        "contract-holds-until",
        "field-contract-sum",
        "field-owner",
    ];
    let row = |one: &ContractOut| {
        vec![
            one.text("number"),
            columns::name(words, &one.client.1),
            contract_cell(one, "kind", words),
            contracts::state(&one.standing, words),
            contracts::until(&one.standing, words),
            contract_cell(one, "sum", words),
            one.owner.clone(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: contracts.iter().map(row).collect() }
}

fn shown(contract: &ContractOut, desk: &Desk) -> Outcome {
    let words = desk.words;
    let mut rows = vec![
        (words.get("cli-client"), columns::name(words, &contract.client.1)),
        (words.get("field-contract-company"), contract.company.clone()),
        (words.get("field-contract-state"), contracts::state(&contract.standing, words)),
        (words.get("contract-holds-until"), contracts::until(&contract.standing, words)),
    ];
    rows.extend(contract_rows(contract, words));
    Outcome::new(contract_json(contract), pairs(&rows))
}
