//! Acts of reconciliation on the command line (`D-7`, `D-8`).

use super::{
    Desk,
    arguments::{ActsWanted, MoveAct, Reconcile, ReconciliationVerb},
    client::{operation, touched, written},
    contract::find_contract,
    contract_text::wrong_text,
    delivery::Delivery,
    failure::{Done, Failure, NOTHING_FOUND, UNREADABLE},
    find,
    import::{alike::Alike, is_stream, unreadable},
    output::{Outcome, Table, list, pairs},
    template,
};
use crate::{
    domain::{
        debt::act::{ActRow, Beside, FIELDS, TheirRow, their_half},
        id::Id,
        statement::Note,
    },
    exchange::{NoAct, Wish, act, limits, read_bytes, stream_bytes},
    i18n::{Catalogue, acts, columns, statements},
    report::{
        act_contract, act_json, act_notes, act_period, act_rows, act_status,
        document::{act_language, field_name, reconciliation_values, write as write_paper},
        export::{List, Records},
        record, whole_act_json,
    },
    store::{
        Operation, Receipt, Store, StoreError,
        reconciliation::{
            ActOut, ActScope, ActWanted, CancelReconciliation, FindReconciliation, ListReconciliations,
            MakeReconciliation, MoveReconciliation, RECONCILIATION, ReadActParties, ReconciliationFilter,
            ReconciliationOut, ShowReconciliation, TakeTheirHalf,
        },
    },
};
use serde_json::{Value, json};
use std::{io, path::Path};

/// The rule of everything here.
const RULE: &str = "D-7";
/// The template that an act begins from.
const TEMPLATE: &str = "reconciliation";

/// Does one verb.
pub fn run(verb: &ReconciliationVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ReconciliationVerb::List(wanted) => list_acts(wanted, store, desk),
        ReconciliationVerb::Show(key) => Ok(shown(&find_act(store, &key.key)?, desk)),
        ReconciliationVerb::Move(step) => go_on(step, store, desk),
        ReconciliationVerb::Cancel(key) => cancel(&key.key, store, desk),
    }
}

/// The act about this period, made where there is none yet: with their half where a file is named, and as a paper.
pub(super) fn reconcile(wanted: &Reconcile, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (id, mut last) = found_or_made(wanted, store, desk)?;
    let mut left_out = Vec::new();
    if let Some(file) = &wanted.theirs {
        let (receipt, notes) = take(id, file, store, desk)?;
        (last, left_out) = (Some(receipt), notes);
    }
    let is_paper =
        wanted.theirs.is_none() || wanted.to_file.format.is_some() || wanted.to_file.file.path().is_some();
    let told = left_out_words(&left_out, desk.words);
    let mut outcome =
        if is_paper { paper(id, wanted, store, desk)? } else { shown(&whole(id, store)?, desk) };
    outcome.messages.extend(told);
    Ok(with_operation(outcome, last.as_ref()))
}

/// The act about this, and what was written where there was none yet.
fn found_or_made(wanted: &Reconcile, store: &mut Store, desk: &Desk) -> Done<(Id, Option<Receipt>)> {
    let scope = scope(wanted, store, desk)?;
    if let Some(id) = store.read(&FindReconciliation(scope))? {
        return Ok((id, None));
    }
    let receipt = write(&new_act(wanted, scope, desk), store, desk)?;
    Ok((touched(&receipt, &RECONCILIATION)?, Some(receipt)))
}

fn new_act(wanted: &Reconcile, scope: ActScope, desk: &Desk) -> MakeReconciliation {
    let (from, to) = (scope.from.to_string(), scope.to.to_string());
    let company = wanted.company.as_deref().unwrap_or_default();
    let currency = scope.currency.code();
    let fields = [("from_day", from.as_str()), ("to_day", &to), ("currency", currency), ("company", company)];
    let (draft, today) = (fields.into_iter().collect(), desk.clock.today());
    MakeReconciliation { client: scope.client, contract: scope.contract, draft, today }
}

fn with_operation(mut outcome: Outcome, receipt: Option<&Receipt>) -> Outcome {
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("operation".to_owned(), receipt.map_or(Value::Null, operation));
    }
    outcome
}

fn scope(wanted: &Reconcile, store: &Store, desk: &Desk) -> Done<ActScope> {
    let client = find::client(store, &wanted.key)?;
    let contract = wanted.contract.as_deref().map(|key| find_contract(store, key, desk)).transpose()?;
    let contract = contract.map(|one| one.id);
    let company = wanted.company.clone().unwrap_or_default();
    let (currency, from, to) = (wanted.currency, wanted.from, wanted.to);
    Ok(store.read(&ActWanted { client, contract, company, currency, from, to })?)
}

/// Keeps their half of an act; answers with the rows that were left out.
fn take(id: Id, file: &Path, store: &mut Store, desk: &Desk) -> Done<(Receipt, Vec<Note>)> {
    let read = read(file).map_err(|refusal| refused(&refusal, file, desk.words))?;
    let known = whole(id, store)?;
    let nothing = || refused(&read.without_theirs(), file, desk.words);
    let half = their_half(&known.ours, &read.halves).ok_or_else(nothing)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let take = TakeTheirHalf { base: (known.row.id, known.row.version), file: name, half };
    Ok((write(&take, store, desk)?, read.left_out))
}

fn read(file: &Path) -> Result<crate::exchange::ActFile, NoAct> {
    let bytes = if is_stream(file) {
        stream_bytes(io::stdin().lock(), limits::FILE_BYTES)?
    } else {
        read_bytes(file, limits::FILE_BYTES)?
    };
    act(&bytes, &Wish::default())
}

fn refused(refusal: &NoAct, file: &Path, words: &Catalogue) -> Failure {
    let failure = match refusal {
        NoAct::Unreadable(reason) => unreadable(reason, words),
        other => Failure::new(UNREADABLE, other.key()).rule(RULE),
    };
    failure.hint("cli-hint-file", vec![("file", file.display().to_string())])
}

/// Rows of their file that nothing could be taken of.
fn left_out_words(left_out: &[Note], words: &Catalogue) -> Vec<String> {
    if left_out.is_empty() {
        return Vec::new();
    }
    let mut alike = Alike::new(words);
    for note in left_out {
        alike.add(note.doubt.key(), note.line, || statements::doubt(&note.doubt, words));
    }
    std::iter::once(words.count("act-left-out", left_out.len())).chain(alike.told()).collect()
}

/// Writes the act by its template.
fn paper(id: Id, wanted: &Reconcile, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let read = ReadActParties { act: id, today: desk.clock.today() };
    let (act, sides, contract) = store.read(&read)?.ok_or(StoreError::NotFound)?;
    let name = wanted.template.as_deref().unwrap_or(TEMPLATE);
    let words = template::find(store, name, desk.words)?.text;
    let own = act_language(&sides, contract.as_ref());
    let languages = words.languages_or_all(wanted.to_file.tongue.as_deref().unwrap_or(&own));
    let values = reconciliation_values(&act, &sides, contract.as_ref());
    let paper = write_paper(&words, &languages, &values).map_err(|found| wrong_text(&found, desk.words))?;
    let blanks = paper.blanks.iter().map(|name| field_name(name, &words.passages, desk.words)).collect();
    let mut json = whole_act_json(&act);
    let more = [
        ("template", json!(name)),
        ("languages", json!(paper.languages)),
        ("empty_fields", json!(paper.blanks)),
    ];
    json.extend(more.map(|(key, value)| (key.to_owned(), value)));
    let told = act_notes(&act, desk.words);
    let delivery = Delivery { paper: &paper, blanks, is_final: false, json: json.into() };
    let mut outcome = delivery.deliver(&wanted.to_file, store, desk)?;
    outcome.messages.extend(told);
    Ok(outcome)
}

/// Writes; a refused field is called by its name.
fn write(operation: &dyn Operation, store: &mut Store, desk: &Desk) -> Done<Receipt> {
    store.write(operation).map_err(|error| match error {
        StoreError::Flawed(flaw) => {
            let known = FIELDS.iter().find(|field| field.key == flaw.field);
            let label = known.map_or("annex-contract", |field| field.label);
            Failure::flawed(&flaw, desk.words.get(label), RULE)
        }
        other => other.into(),
    })
}

fn whole(id: Id, store: &Store) -> Done<ActOut> {
    Ok(store.read(&ShowReconciliation(id))?.ok_or(StoreError::NotFound)?)
}

/// The newest act of this number, or the one of this identity.
fn find_act(store: &Store, key: &str) -> Done<ActOut> {
    let key = key.trim();
    let unknown = || Failure::new(NOTHING_FOUND, "cli-act-unknown").part("key", key).rule(RULE);
    let numbered = ReconciliationFilter { number: Some(key.to_owned()), ..ReconciliationFilter::default() };
    let found = store.read(&ListReconciliations { filter: numbered, limit: 1 })?;
    let id = found.first().map(|act| act.id).or_else(|| key.parse().ok().map(Id)).ok_or_else(unknown)?;
    store.read(&ShowReconciliation(id))?.ok_or_else(unknown)
}

fn shown(act: &ActOut, desk: &Desk) -> Outcome {
    let words = desk.words;
    let halves = if act.lines().is_empty() { String::new() } else { halves(act, words).text(desk.format) };
    let text = [pairs(&act_rows(act, words)), halves];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    Outcome::new(whole_act_json(act).into(), text.join("\n\n")).with_messages(act_notes(act, words))
}

/// Both halves beside each other; ours alone until theirs is here.
fn halves(act: &ActOut, words: &Catalogue) -> Table {
    let half = ["field-invoice-day", "act-document", "act-debit", "act-credit"].map(|key| words.get(key));
    let mut headings = half.to_vec();
    if act.theirs.is_some() {
        headings.extend(half);
        headings.extend(["act-difference", "column-state"].map(|key| words.get(key)));
    }
    let row = |line: &Beside| {
        let mut cells = line.ours.map_or_else(Default::default, |row| our_cells(row, words)).to_vec();
        if let Some(found) = line.found {
            cells.extend(line.theirs.map_or_else(Default::default, |row| their_cells(row, words)));
            cells.push(line.by().map(|by| words.formats.decimal(by)).unwrap_or_default());
            cells.push(format!("{} {}", acts::mark(found), words.get(acts::found_key(found))));
        }
        cells
    };
    Table { headings, rows: act.lines().iter().map(row).collect() }
}

fn our_cells(row: &ActRow, words: &Catalogue) -> [String; 4] {
    let sum = |minor: i64| if minor == 0 { String::new() } else { words.formats.decimal(minor) };
    let document = acts::operation(row.kind, &row.number, words);
    [words.formats.date(row.day), document, sum(row.debit), sum(row.credit)]
}

fn their_cells(row: &TheirRow, words: &Catalogue) -> [String; 4] {
    let sum = |minor: i64| if minor == 0 { String::new() } else { words.formats.decimal(minor) };
    let document = record::unless_erased(row.document.clone());
    [words.formats.date(row.day), document, sum(row.debit), sum(row.credit)]
}

fn go_on(step: &MoveAct, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_act(store, &step.key)?;
    let day = step.on.unwrap_or_else(|| desk.clock.today()).to_string();
    let operation = MoveReconciliation {
        base: (known.row.id, step.seen.version.unwrap_or(known.row.version)),
        to: step.to,
        draft: [("day", day.as_str()), ("signed_by", &step.by), ("signed_position", &step.position)]
            .into_iter()
            .collect(),
    };
    let receipt = write(&operation, store, desk)?;
    let act = whole(known.row.id, store)?;
    let told = (act_notes(&act, desk.words), json!([]));
    Ok(written(shown(&act, desk), &receipt, told, (desk, known.row.id)))
}

fn cancel(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let known = find_act(store, key)?.row;
    let receipt = write(&CancelReconciliation((known.id, known.version)), store, desk)?;
    let number = known.text("number");
    let json = json!({ "id": known.id, "name": number, "removed": true, "operation": operation(&receipt) });
    let said = desk.words.say("cli-act-gone", [("number", number)]);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

/// Every act as a list for other programs.
pub(super) fn every(store: &Store, desk: &Desk) -> Done<List> {
    let wanted = ListReconciliations { filter: ReconciliationFilter::default(), limit: usize::MAX >> 1 };
    Ok(List::Records(Box::new(Records::of_reconciliations(&store.read(&wanted)?, desk.words))))
}

fn list_acts(wanted: &ActsWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let filter = ReconciliationFilter {
        client,
        owner: owner.map(|owner| owner.name),
        statuses: wanted.status.clone(),
        ..ReconciliationFilter::default()
    };
    let limit = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let found = store.read(&ListReconciliations { filter, limit })?;
    let items: Vec<Value> = found.iter().map(|act| act_json(act).into()).collect();
    let text = if found.is_empty() { String::new() } else { table(&found, desk.words).text(desk.format) };
    let told = desk.words.count("acts-count", found.len());
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages([told]))
}

fn table(found: &[ReconciliationOut], words: &Catalogue) -> Table {
    let headings = [
        "field-contract-number",
        "cli-client",
        "field-act-period",
        "form-contract",
        "field-act-ours",
        "column-state",
        "field-act-signed-by",
    ];
    let row = |act: &ReconciliationOut| {
        vec![
            act.text("number"),
            columns::name(words, &act.client.1),
            act_period(act, words),
            act_contract(act, words),
            words.formats.money(act.closing.minor(), act.currency().code()),
            act_status(act, words),
            record::unless_erased(act.text("signed_by")),
        ]
    };
    Table { headings: headings.map(|key| words.get(key)).to_vec(), rows: found.iter().map(row).collect() }
}
