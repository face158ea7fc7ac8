//! Obligations on the command line (`K-7`).

use super::{
    Desk,
    arguments::{
        AddObligation, DoneObligation, EditObligation, EventOfObligation, MarkedObligation, ObligationVerb,
        ObligationsWanted,
    },
    client::{cursor_refused, operation, touched, written},
    contract::find_contract,
    doubts::nothing_doubtful,
    failure::{Done, Failure, NOTHING_FOUND, WRONG_USE},
    find,
    form::Form,
    output::{Outcome, Table, list, pairs},
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        money::read_amount,
        obligation::{
            FIELDS, PERFORMANCE_FIELDS,
            balance::Balance,
            blank,
            standing::{Mark, Status},
        },
    },
    i18n::{
        Catalogue, columns,
        obligations::{owed, side_key, sums},
    },
    report::{
        balance_json, export::List, obligation_amount, obligation_due, obligation_json, obligation_rows,
        obligation_status, obligation_what,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        note::RemoveRow,
        obligation::{
            ListObligations, MarkObligation, OBLIGATION, ObligationFilter, ObligationOut, PerformObligation,
            SaveObligation, SetEventDay, ShowObligation,
        },
    },
    ui::text::dotted,
};
use serde_json::{Value, json};

mod proposal;

/// Most obligations that are read for a list.
const MOST: usize = 100_000;

/// The rule of everything here.
const RULE: &str = "K-7";

/// Does one verb.
pub fn run(verb: &ObligationVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ObligationVerb::List(wanted) => list_obligations(wanted, store, desk),
        ObligationVerb::Show(key) => Ok(shown(&find_obligation(store, &key.key, desk)?, desk)),
        ObligationVerb::Add(new) => add(new, store, desk),
        ObligationVerb::Edit(edit) => change(edit, store, desk),
        ObligationVerb::Done(done) => perform(done, store, desk),
        ObligationVerb::Event(event) => set_event(event, store, desk),
        ObligationVerb::Dispute(marked) => mark(marked, Mark::Disputed, store, desk),
        ObligationVerb::Waive(marked) => mark(marked, Mark::Waived, store, desk),
        ObligationVerb::Reopen(key) => {
            let marked = MarkedObligation { key: key.key.clone(), reason: String::new() };
            mark(&marked, Mark::Open, store, desk)
        }
        ObligationVerb::Remove(key) => remove(&key.key, store, desk),
        ObligationVerb::Propose(wanted) => proposal::run(wanted, store, desk),
    }
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, RULE, desk.clock.today())
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) if flaw.field == "state" => {
            Failure::flawed(&flaw, desk.words.get("field-obligation-status"), RULE)
        }
        StoreError::Flawed(flaw) => {
            let all = FIELDS.iter().chain(PERFORMANCE_FIELDS);
            let known = all.rev().find(|field| field.key == flaw.field);
            let label = known.map_or_else(|| flaw.field.to_owned(), |field| desk.words.get(field.label));
            Failure::flawed(&flaw, label, RULE)
        }
        StoreError::ReasonMissing => Failure::from(error).rule(RULE),
        other => other.into(),
    })
}

/// The obligation of this identity.
fn find_obligation(store: &Store, key: &str, desk: &Desk) -> Done<ObligationOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-obligation-unknown").part("key", key).rule(RULE);
    let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
    store.read(&ShowObligation { id, today: desk.clock.today() })?.ok_or_else(unknown)
}

/// What a write prints: the obligation as it stands after it.
fn told(store: &Store, id: Id, receipt: &Receipt, desk: &Desk) -> Done<Outcome> {
    told_with(store, id, (receipt, nothing_doubtful()), desk)
}

fn told_with(
    store: &Store,
    id: Id,
    (receipt, warnings): (&Receipt, (Vec<String>, Value)),
    desk: &Desk,
) -> Done<Outcome> {
    let one = find_obligation(store, &id.0.to_string(), desk)?;
    Ok(written(shown(&one, desk), receipt, warnings, (desk, id)))
}

fn add(new: &AddObligation, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let contract = find_contract(store, &new.key, desk)?;
    let (form, today) = (form(desk), desk.clock.today());
    let mut draft = blank();
    form.draft(&new.fields.set)?.entries().for_each(|(key, text)| draft.set(key, text));
    let flaws = form.check(&draft, None, desk.words)?;
    let save = SaveObligation { base: None, contract: Some(contract.id), draft, today };
    let receipt = write(&save, store, desk)?;
    let warnings = form.warnings(&flaws, desk.words);
    told_with(store, touched(&receipt, &OBLIGATION)?, (&receipt, warnings), desk)
}

fn change(edit: &EditObligation, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_obligation(store, &edit.key, desk)?;
    let form = form(desk);
    let draft: Draft = form.draft(&edit.fields.set)?;
    let flaws = form.check(&draft, Some(&known.image), desk.words)?;
    let base = Some((known.id, edit.seen.version.unwrap_or(known.version)));
    let save = SaveObligation { base, contract: None, draft, today: desk.clock.today() };
    let receipt = write(&save, store, desk)?;
    let warnings = form.warnings(&flaws, desk.words);
    told_with(store, known.id, (&receipt, warnings), desk)
}

fn perform(done: &DoneObligation, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (known, today) = (find_obligation(store, &done.key, desk)?, desk.clock.today());
    if let Some(text) = &done.sum {
        let wrong = |_| Failure::new(WRONG_USE, "cli-debt-sum").part("text", text).rule(RULE);
        read_amount(text, false).map_err(wrong)?;
    }
    let mut draft = Draft::default();
    draft.set("day", done.on.unwrap_or(today).to_string());
    let given = [("sum", &done.sum), ("quantity", &done.quantity), ("proof", &done.proof)];
    for (key, text) in given {
        draft.set(key, text.clone().unwrap_or_default());
    }
    let operation = PerformObligation { base: (known.id, known.version), draft, today };
    let receipt = write(&operation, store, desk)?;
    let lacks = find_obligation(store, &known.id.0.to_string(), desk)?.lacks_proof();
    let sentence = desk.words.get("cli-obligation-no-proof");
    let json =
        json!({ "field": "proof", "code": "obligation-no-proof", "message": sentence, "proposal": null });
    let warnings = if lacks { (vec![sentence], json!([json])) } else { nothing_doubtful() };
    told_with(store, known.id, (&receipt, warnings), desk)
}

fn set_event(event: &EventOfObligation, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (known, today) = (find_obligation(store, &event.key, desk)?, desk.clock.today());
    let day = (!event.none).then(|| event.on.unwrap_or(today));
    let receipt = write(&SetEventDay { base: (known.id, known.version), day, today }, store, desk)?;
    told(store, known.id, &receipt, desk)
}

fn mark(marked: &MarkedObligation, to: Mark, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_obligation(store, &marked.key, desk)?;
    let base = (known.id, known.version);
    let receipt = write(&MarkObligation { base, to, reason: marked.reason.clone() }, store, desk)?;
    told(store, known.id, &receipt, desk)
}

fn remove(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_obligation(store, key, desk)?;
    let receipt = store.write(&RemoveRow { table: &OBLIGATION, base: (known.id, known.version) })?;
    let name = obligation_what(&known, desk.words);
    let json = json!({ "id": known.id, "name": name, "removed": true, "operation": operation(&receipt) });
    let said = desk.words.say("cli-obligation-gone", [("name", name)]);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_obligations(wanted: &ObligationsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let found = all(store, filter(wanted, store, desk)?, desk)?;
    let begin = match &wanted.part.after {
        None => 0,
        Some(cursor) => {
            let at = found.iter().position(|one| one.id.0.to_string() == *cursor);
            at.ok_or_else(|| cursor_refused(cursor))? + 1
        }
    };
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let page = found.get(begin..found.len().min(begin.saturating_add(limit))).unwrap_or_default();
    let next = page.last().filter(|_| begin + page.len() < found.len()).map(|last| last.id.0.to_string());
    let balance = Balance::of(found.iter().map(ObligationOut::line));
    Ok(listed(page, (next, found.len()), &balance, desk))
}

fn filter(wanted: &ObligationsWanted, store: &Store, desk: &Desk) -> Done<ObligationFilter> {
    let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let contract = wanted.contract.as_deref().map(|key| find_contract(store, key, desk)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let open = || Status::ALL.into_iter().filter(|status| !status.is_closed());
    let status = match wanted.status {
        Some(status) => vec![status],
        None if wanted.all => Vec::new(),
        None => open().collect(),
    };
    let (contract, owner) = (contract.map(|one| one.id), owner.map(|owner| owner.name));
    Ok(ObligationFilter { contract, client, side: wanted.side, owner, status })
}

/// All of them as a list that is written.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    Ok(List::Obligations(all(store, ObligationFilter::default(), desk)?))
}

/// Those that the filter leaves, in the order of their days.
fn all(store: &Store, filter: ObligationFilter, desk: &Desk) -> Done<Vec<ObligationOut>> {
    Ok(store.read(&ListObligations { filter, today: desk.clock.today(), limit: MOST })?)
}

fn listed(
    page: &[ObligationOut],
    (next, total): (Option<String>, usize),
    balance: &Balance,
    desk: &Desk,
) -> Outcome {
    let words = desk.words;
    let items: Vec<Value> = page.iter().map(obligation_json).collect();
    let text = if page.is_empty() { String::new() } else { table(page, words).text(desk.format) };
    let mut json = list(&items, next.as_deref(), total);
    if let Value::Object(fields) = &mut json {
        fields.insert("balance".to_owned(), balance_json(balance));
    }
    let more = next.as_ref().map(|cursor| words.say("cli-list-more", [("cursor", cursor)]));
    let told = [words.count("obligations-count", total)].into_iter().chain(sides(balance, words)).chain(more);
    Outcome::new(json, text).with_messages(told)
}

/// What each side owes, and what is left of it.
fn sides(balance: &Balance, words: &Catalogue) -> Vec<String> {
    let side = |side| {
        let told = dotted(owed(balance.side(side), words));
        words.say("cli-field-sentence", [("field", words.get(side_key(side))), ("sentence", told)])
    };
    let net = sums(&balance.net(), words);
    let net = (!net.is_empty()).then(|| words.say("obligations-net", [("sums", net)]));
    crate::domain::contract::Side::BOTH.map(side).into_iter().chain(net).collect()
}

fn table(page: &[ObligationOut], words: &Catalogue) -> Table {
    let headings = [
        "cli-id",
        "field-contract-number",
        "cli-client",
        "field-obligation-side",
        "field-obligation-what",
        "field-obligation-due",
        "field-obligation-status",
        "field-obligation-rest",
        "field-obligation-responsible",
    ];
    let row = |one: &ObligationOut| {
        vec![
            one.id.0.to_string(),
            one.contract.1.clone(),
            columns::name(words, &one.client.1),
            words.get(side_key(one.side())),
            obligation_what(one, words),
            obligation_due(one, words),
            obligation_status(one, words),
            if one.standing.status.is_closed() { String::new() } else { obligation_amount(one, words) },
            one.owner.clone(),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: page.iter().map(row).collect() }
}

fn shown(one: &ObligationOut, desk: &Desk) -> Outcome {
    let words = desk.words;
    let mut rows = vec![
        (words.get("cli-id"), one.id.0.to_string()),
        (words.get("field-contract-number"), one.contract.1.clone()),
        (words.get("cli-client"), columns::name(words, &one.client.1)),
    ];
    rows.extend(obligation_rows(one, words));
    Outcome::new(obligation_json(one), pairs(&rows))
}
