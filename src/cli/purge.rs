//! `serik purge`: a person's data is erased everywhere (C-13).

use super::{
    Desk,
    arguments::Purge,
    backup::shelf,
    client::operation,
    failure::{Done, Failure, REFUSED},
    find,
    output::Outcome,
};
use crate::{
    config::Folders,
    domain::id::is_erased,
    i18n::Catalogue,
    logging::log_file,
    store::{
        Store,
        backup::Shelf,
        beside,
        drafts::DraftFile,
        person::{Elsewhere, ErasePerson, FindTraces, Left, Person, SignedPaper, Traces},
    },
    ui::text::clean,
};
use serde_json::{Value, json};
use std::path::Path;

/// Erases a person, or with `--dry-run` tells what would go.
pub fn run(wanted: &Purge, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    if wanted.reason.trim().is_empty() {
        return Err(Failure::new(REFUSED, "cli-purge-reason").rule("C-13").field("reason", ""));
    }
    let person = find::person(store, &wanted.key, wanted.client.as_deref())?;
    let traces = store.read(&FindTraces(person))?;
    if is_erased(&traces.name) {
        return Err(Failure::new(REFUSED, "cli-purge-already").part("key", &wanted.key).rule("C-13"));
    }
    let open = forms_left(&traces, wanted);
    if wanted.dry_run {
        return Ok(told(wanted, (person, &traces), &open, desk).1);
    }
    let (reason, forms) = (wanted.reason.clone(), wanted.word.clone());
    let erase = ErasePerson { person, reason, forms, signed_too: wanted.signed_too };
    let receipt = store.write(&erase)?;
    let sought: Vec<String> = traces.values.iter().chain(&wanted.word).cloned().collect();
    forget_drafts(&traces, &sought, desk);
    let shelf = shelf(desk.database, desk.folders, store.identity());
    let left = elsewhere(desk.database, desk.folders, Some(shelf)).wipe(&sought);
    let (mut json, mut outcome) = told(wanted, (person, &traces), &open, desk);
    if let Value::Object(document) = &mut json {
        document.insert("operation".to_owned(), operation(&receipt));
        document.insert("left".to_owned(), Value::from(left.words.clone()));
        document.insert("backups".to_owned(), left.backups.iter().map(|path| json!(path)).collect());
    }
    outcome.json = json;
    outcome.messages.extend(not_reached(&left, desk));
    Ok(outcome)
}

/// Words in files, and backups: each with what to know of it.
fn not_reached(left: &Left, desk: &Desk) -> Vec<String> {
    let words = (!left.words.is_empty())
        .then(|| desk.words.say("cli-purge-left", [("words", left.words.join(", "))]));
    let files: Vec<String> = left.backups.iter().map(|path| clean(&path.display().to_string())).collect();
    let backups = (!files.is_empty()).then(|| desk.words.say("erase-backups", [("files", files.join(", "))]));
    words.into_iter().chain(backups).chain([desk.words.get("erase-disks")]).collect()
}

/// Words that may be forms of the name, and that nobody chose.
fn forms_left(traces: &Traces, wanted: &Purge) -> Vec<(String, usize)> {
    let forms = traces.forms.iter().filter(|(form, _)| !wanted.word.contains(form));
    forms.map(|(form, records)| (form.clone(), *records)).collect()
}

/// What went or would go, for programs and for people.
fn told(
    wanted: &Purge,
    (person, traces): (Person, &Traces),
    open: &[(String, usize)],
    desk: &Desk,
) -> (Value, Outcome) {
    let forms = open.iter().map(|(form, records)| json!({ "word": form, "records": records }));
    let kept = traces.signed.iter().filter(|_| !wanted.signed_too);
    let signed: Value = kept
        .clone()
        .map(|one| json!({ "id": one.contract, "number": one.number, "until": one.until }))
        .collect();
    let json = json!({
        "id": person.id(),
        "records": traces.own.len(),
        "values": traces.values.len(),
        "words": if wanted.dry_run { traces.values.as_slice() } else { &[] },
        "forms": forms.collect::<Value>(),
        "signed": signed.clone(),
        "left": [],
        "backups": [],
        "dry_run": wanted.dry_run,
        "operation": null,
    });
    let key = if wanted.dry_run { "cli-purge-would" } else { "cli-purge-done" };
    let mut messages = vec![desk.words.count(key, traces.own.len())];
    if wanted.dry_run {
        messages.extend(traces.values.iter().map(|value| format!("  {}", clean(value))));
    }
    if !open.is_empty() {
        let words: Vec<String> = open.iter().map(|(form, _)| clean(form)).collect();
        messages.push(desk.words.say("cli-purge-forms", [("words", words.join(", "))]));
    }
    messages.extend(kept.map(|one| signed_words(one, "cli-purge-signed", desk.words)));
    (json.clone(), Outcome::new(json, "").with_messages(messages))
}

/// A contract that keeps the name as it was signed, and until when the law asks for it.
pub fn signed_words(one: &SignedPaper, key: &str, words: &Catalogue) -> String {
    let until = one.until.map(|day| words.formats.date(day)).unwrap_or_default();
    words.say(key, [("number", clean(&one.number)), ("until", until)])
}

/// Unsaved forms about the person, or with the person's words.
fn forget_drafts(traces: &Traces, sought: &[String], desk: &Desk) {
    let path = desk.folders.state.join("drafts.db");
    if !path.exists() {
        return;
    }
    let ids: Vec<_> = traces.own.iter().map(|(_, id)| *id).collect();
    let done = DraftFile::open(&path, desk.database, desk.clock.millis())
        .and_then(|drafts| drafts.forget_person(&ids, sought));
    if let Err(error) = done {
        tracing::warn!(%error, "drafts of an erased person are still there");
    }
}

/// Where an erased person may still stand, outside of what one transaction reaches.
pub fn elsewhere(database: &Path, folders: &Folders, shelf: Option<Shelf>) -> Elsewhere {
    let log = log_file(&folders.state);
    Elsewhere {
        shelf,
        kept: ["", "-wal", "-journal"].map(|ending| beside(database, ending)).to_vec(),
        told: vec![log.with_extension("log.old"), log, folders.place_file()],
    }
}
