//! `serik handover`: who is away and who stands in, the sheet for that, and what happened meanwhile (`C-11`).

use super::{
    Desk,
    arguments::{HandoverVerb, HandoverWanted, SheetWanted, StoryWanted},
    client::{operation, touched},
    export::export,
    failure::{Done, Failure, NOTHING_FOUND, REFUSED},
    find,
    output::{Outcome, Table, list},
    prepare::format_of,
    written::{Content, refused},
};
use crate::{
    domain::{absence::FIELDS, field::Draft, id::Id},
    i18n::{absences::state_key, dates::start_of},
    report::{
        Teller, absence_json, absence_state,
        export::{Exported, Format, List, Records},
        handed_over, handover_blocks, handover_json, handover_title, record, story_blocks, story_json,
    },
    store::{
        Store, StoreError,
        absence::{ABSENCE, AbsenceOut, HandOver, HandoverSheet, ListAbsences, SaveAbsence, WhatHappened},
        activity::ACTIVITY,
        client::CLIENT,
        contract::CONTRACT,
        note::RemoveRow,
        office::{ReadFacts, users::User},
    },
    ui::sheet::page,
};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::io::Write as _;

/// Writes an absence down, hands over for good, or does one verb.
pub fn run(wanted: &HandoverWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match &wanted.verb {
        Some(HandoverVerb::List) => list_absences(store, desk),
        Some(HandoverVerb::Remove(removed)) => take_away(&removed.id, store, desk),
        Some(HandoverVerb::Sheet(wanted)) => sheet(wanted, store, desk),
        Some(HandoverVerb::Report(wanted)) => report(wanted, store, desk),
        None if wanted.for_good => for_good(wanted, store, desk),
        None => add(wanted, store, desk),
    }
}

/// Who hands over, and to whom.
fn people(wanted: &HandoverWanted, store: &Store) -> Done<(User, User)> {
    let user = |name: &Option<String>| find::user(store, name.as_deref().unwrap_or_default());
    Ok((user(&wanted.who)?, user(&wanted.substitute)?))
}

fn add(wanted: &HandoverWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (user, substitute) = people(wanted, store)?;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let draft: Draft = [
        ("user", user.name),
        ("substitute", substitute.name),
        ("from_day", day(wanted.from)),
        ("to_day", day(wanted.to)),
        ("note", wanted.note.clone().unwrap_or_default()),
    ]
    .into_iter()
    .collect();
    let receipt = store.write(&SaveAbsence { base: None, draft }).map_err(|error| flawed(error, desk))?;
    let id = touched(&receipt, &ABSENCE)?;
    let absence = find_absence(&id.0.to_string(), store)?;
    let mut json = absence_json(&absence, desk.clock.today());
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    let said = desk.words.say("handover-added", [("title", title(&absence, desk))]);
    Ok(Outcome::new(json, id.0.to_string()).with_messages([said]))
}

/// A refused field under its own name.
fn flawed(error: StoreError, desk: &Desk) -> Failure {
    match error {
        StoreError::Flawed(flaw) => {
            let field = FIELDS.iter().find(|field| field.key == flaw.field);
            Failure::flawed(&flaw, field.map(|field| desk.words.get(field.label)).unwrap_or_default(), "C-11")
        }
        other => other.into(),
    }
}

/// Who is away and when, and who stands in.
fn title(absence: &AbsenceOut, desk: &Desk) -> String {
    let who = handover_title(&absence.user.1, Some((absence.from, absence.to)), desk.words);
    desk.words.say("handover-stands-in", [("who", who), ("substitute", absence.substitute.1.clone())])
}

fn find_absence(key: &str, store: &Store) -> Done<AbsenceOut> {
    let found = store.read(&ListAbsences)?.into_iter().find(|one| one.id.0.to_string() == key.trim());
    found.ok_or_else(|| Failure::new(NOTHING_FOUND, "handover-unknown").part("id", key).rule("C-11"))
}

/// Every absence as a list for other programs.
pub(super) fn whole(store: &Store, desk: &Desk) -> Done<List> {
    let all = store.read(&ListAbsences)?;
    Ok(List::Records(Box::new(Records::of_absences(&all, desk.clock.today(), desk.words))))
}

fn for_good(wanted: &HandoverWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (from, to) = people(wanted, store)?;
    if from.id == to.id {
        return Err(Failure::new(REFUSED, "flaw-absence-own").rule("C-11"));
    }
    let receipt = store.write(&HandOver { from: from.id, to: to.id })?;
    let [clients, activities, contracts] =
        [&CLIENT, &ACTIVITY, &CONTRACT].map(|table| receipt.changes.count(table));
    let person = |user: &User| record::reference(user.id, &user.name);
    let json = json!({
        "user": person(&from),
        "substitute": person(&to),
        "clients": clients,
        "activities": activities,
        "contracts": contracts,
        "operation": operation(&receipt),
    });
    let said = handed_over(&receipt, &to.name, desk.words);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_absences(store: &Store, desk: &Desk) -> Done<Outcome> {
    let (absences, today) = (store.read(&ListAbsences)?, desk.clock.today());
    let words = desk.words;
    let row = |one: &AbsenceOut| {
        vec![
            one.id.0.to_string(),
            one.user.1.clone(),
            one.substitute.1.clone(),
            words.formats.date(one.from),
            words.formats.date(one.to),
            words.get(state_key(absence_state(one, today))),
            one.note.clone(),
        ]
    };
    let headings = [
        "cli-id",
        "absence-who",
        "absence-substitute",
        "absence-from",
        "absence-to",
        "absence-state",
        "field-note",
    ];
    let headings = headings.map(|key| words.get(key)).to_vec();
    let table = Table { headings, rows: absences.iter().map(row).collect() };
    let items: Vec<Value> = absences.iter().map(|one| absence_json(one, today)).collect();
    let text = if absences.is_empty() { String::new() } else { table.text(desk.format) };
    let told = words.count("absences-count", absences.len());
    Ok(Outcome::new(list(&items, None, items.len()), text).with_messages([told]))
}

fn take_away(key: &str, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let absence = find_absence(key, store)?;
    let receipt = store.write(&RemoveRow { table: &ABSENCE, base: (absence.id, absence.version) })?;
    let name = title(&absence, desk);
    let json = json!({ "id": absence.id, "name": name, "removed": true, "operation": operation(&receipt) });
    let said = desk.words.say("handover-removed", [("title", name)]);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

/// The absence of a user that runs or comes next.
fn nearest(user: Id, store: &Store, today: NaiveDate) -> Done<Option<AbsenceOut>> {
    let own = store.read(&ListAbsences)?.into_iter().filter(|one| one.user.0 == user);
    Ok(own.filter(|one| one.to >= today).min_by_key(|one| one.from))
}

fn sheet(wanted: &SheetWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let (user, today) = (find::user(store, &wanted.who)?, desk.clock.today());
    let client = wanted.client.as_deref().map(|key| find::client(store, key)).transpose()?;
    let absence = nearest(user.id, store, today)?;
    let until = absence.as_ref().map(|one| one.to);
    let wished = HandoverSheet { user: user.id, today, until, client };
    let format = match format_of(&wanted.to, desk)? {
        Format::Csv | Format::Xlsx => return export(&List::Handover(wished), &wanted.to, store, desk),
        format => format,
    };
    let items = store.read(&wished)?;
    let days = absence.map(|one| (one.from, one.to));
    let json = json!({
        "user": record::reference(user.id, &user.name),
        "until": until.map(|until| until.to_string()),
        "items": items.iter().map(|one| handover_json(one, desk.words)).collect::<Value>(),
    });
    let title = desk.words.say("handover-title", [("who", handover_title(&user.name, days, desk.words))]);
    let text = match format {
        Format::Json => format!("{json:#}\n"),
        _ => page(&title, &handover_blocks(&items, desk.words)),
    };
    if let Some(path) = wanted.to.file.path() {
        let content = Content { what: "handover", format: format.key() };
        return content.to_file((path, wanted.to.file.force), (store, desk), |mut to, _| {
            to.write_all(text.as_bytes()).map_err(|error| refused(&error, path))?;
            Ok(Exported { items: items.len(), cut: 0 })
        });
    }
    let told = desk.words.count("handover-sheets", items.len());
    Ok(Outcome::new(json, text.trim_end()).with_messages([told]))
}

/// What happened in the days that were asked for; else in the last absence.
fn report(wanted: &StoryWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (user, today) = (find::user(store, &wanted.who)?, desk.clock.today());
    let (from, to) = match wanted.from.zip(wanted.to) {
        Some(days) => days,
        None => last_days(&user, store, today)?,
    };
    let stories = store.read(&WhatHappened::between(user.id, (from, to), start_of))?;
    let teller = Teller { words: desk.words, facts: &store.read(&ReadFacts)? };
    let json = json!({
        "user": record::reference(user.id, &user.name),
        "from": from.to_string(),
        "to": to.to_string(),
        "items": stories.iter().map(|story| story_json(story, &teller)).collect::<Value>(),
    });
    let who = handover_title(&user.name, Some((from, to)), desk.words);
    let title = desk.words.say("handover-story", [("who", who)]);
    let text = page(&title, &story_blocks(&stories, &teller));
    let told = desk.words.count("export-clients", stories.len());
    Ok(Outcome::new(json, text.trim_end()).with_messages([told]))
}

/// The days of the absence that has begun last.
fn last_days(user: &User, store: &Store, today: NaiveDate) -> Done<(NaiveDate, NaiveDate)> {
    let own = store.read(&ListAbsences)?.into_iter().filter(|one| one.user.0 == user.id && one.from <= today);
    let last = own.max_by_key(|one| one.from).map(|one| (one.from, one.to.min(today)));
    last.ok_or_else(|| {
        Failure::new(NOTHING_FOUND, "handover-never-away").part("name", user.name.as_str()).rule("C-11")
    })
}
