//! `serik quick`: one line of words becomes an activity (`A-2`, `A-3`).

use super::{
    Desk,
    arguments::QuickWanted,
    client::{operation, touched},
    doubts::{day_in_words, nothing_doubtful, overlap, with_doubts},
    failure::{Done, Failure, NOTHING_FOUND, REFUSED},
    find,
    output::{Outcome, pairs, text_or_null},
    record, rhythm,
};
use crate::{
    domain::{
        activity::{
            needs_client,
            quick::{self, Heard},
        },
        id::Id,
        spoken::Moment,
    },
    i18n::{Catalogue, columns, doubt::Doubt, moments, repeats, rhythms::Wanted},
    store::{
        Store,
        activity::{ACTIVITY, FindClash, FindMeant, LogActivity, Meant, NextStep, Whom},
        client::{ClientRow, RowsById},
        office::calendar::ReadCalendar,
    },
    ui::text::clean,
};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

/// Understands the line, and writes it unless it is a trial.
pub fn run(wanted: &QuickWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let calendar = store.read(&ReadCalendar)?;
    let heard = quick::read(&wanted.text, &desk.here(&calendar, true), false).map_err(|flaw| {
        let (key, parts) = moments::quick_flaw(&flaw, desk.words);
        let failure = Failure::new(REFUSED, key).rule("A-2");
        parts.into_iter().fold(failure, |failure, (name, value)| failure.part(name, value))
    })?;
    if heard.lacks_when() {
        return Err(Failure::new(REFUSED, "quick-when").rule("A-2"));
    }
    let meant = meant(&heard, wanted, store)?;
    let wanted = &QuickWanted { new: new(&heard, &meant, wanted), ..wanted.clone() };
    let is_alone = meant.clients.is_empty() && wanted.new.is_none() && (wanted.own || is_own(&heard));
    let heard = if is_alone { heard.own() } else { heard };
    let whom = whom(&heard, &meant, wanted)?;
    let mut json = understood(&heard, &meant, wanted);
    let text = told(&heard, &meant, wanted, (desk.clock.today(), desk.words));
    let (mut outcome, mut written) = (Outcome::new(json.clone(), text), None);
    if !wanted.dry_run {
        let log = LogActivity {
            whom,
            contact: meant.contact.as_ref().map(|(id, _)| *id),
            draft: heard.draft(&meant.note),
            next: heard.next_draft().map_or(NextStep::Unsaid, NextStep::Planned),
        };
        let receipt = store.write(&log)?;
        written = Some(touched(&receipt, &ACTIVITY)?);
        if let Value::Object(fields) = &mut json {
            fields.insert("activity".to_owned(), Value::from(touched(&receipt, &ACTIVITY)?.0.to_string()));
            fields.insert("operation".to_owned(), operation(&receipt));
        }
        outcome.json = json;
    }
    let (told, warnings) = with_doubts(nothing_doubtful(), doubts(&heard, written, store, desk)?);
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("warnings".to_owned(), warnings);
    }
    Ok(outcome.with_messages(told))
}

/// What is surprising about the line: words that say nothing, an overlap, a day for something else.
fn doubts(heard: &Heard, written: Option<Id>, store: &Store, desk: &Desk) -> Done<Vec<Doubt>> {
    let unclear = heard.unclear.as_ref().map(|flaw| {
        let (key, parts) = moments::quick_flaw(flaw, desk.words);
        Doubt::of("day", key, desk.words.say(key, parts))
    });
    let hint = heard.moment.hint.map(|hint| day_in_words(hint, desk.words));
    let told = unclear.into_iter().chain(hint);
    let off_rhythm = planned(heard).map(|wanted| rhythm::doubt(&wanted, store, desk)).transpose()?.flatten();
    if heard.is_done {
        return Ok(told.chain(off_rhythm).collect());
    }
    let clash = FindClash::of_line(heard, &desk.actor.name)
        .map(|asked| store.read(&FindClash { except: written, ..asked }))
        .transpose()?
        .flatten();
    let clash = clash.map(|other| overlap(&other, desk.words));
    Ok(told.chain(clash).chain(off_rhythm).collect())
}

/// What the line plans: the thing itself, or the next step that it names.
fn planned(heard: &Heard) -> Option<Wanted<'_>> {
    let wanted = |kind, day, deadline| Wanted { kind, day, deadline, is_urgent: false };
    if !heard.is_done {
        let plan = wanted(heard.kind, heard.moment.day, heard.deadline());
        return Some(Wanted { is_urgent: heard.counts_hours(), ..plan });
    }
    heard.next.map(|next| {
        wanted(heard.next_kind.unwrap_or(heard.kind), next.day, next.is_deadline.then_some(next.day))
    })
}

fn meant(heard: &Heard, wanted: &QuickWanted, store: &Store) -> Done<Meant> {
    if let Some(name) = &wanted.new {
        // Nobody who is known is meant.
        let note = all_words(&heard.without_number(), name.trim());
        return Ok(Meant { note, ..Meant::default() });
    }
    if wanted.own {
        return Ok(Meant { note: heard.whole_note(), is_sure: true, ..Meant::default() });
    }
    let found = store.read(&FindMeant::of(heard))?;
    let Some(key) = &wanted.client else { return Ok(found) };
    let id = find::client(store, key)?;
    let clients = store.read(&RowsById(vec![id]))?;
    let is_found = found.clients.iter().any(|row| row.id == id);
    let note = if is_found { found.note_of(id).to_owned() } else { all_words(heard, "") };
    let contact = found.contact.filter(|_| is_found);
    Ok(Meant { clients, note, contact, is_sure: true, ..Meant::default() })
}

/// The name of a new prospect: as the command says, or the line itself: «новый клиент».
fn new(heard: &Heard, meant: &Meant, wanted: &QuickWanted) -> Option<String> {
    let said = meant.stranger.as_ref().filter(|_| heard.is_new() && meant.is_new && meant.is_sure);
    wanted.new.clone().or_else(|| said.map(|(name, _)| name.clone()))
}

/// The words of the line but for a name.
fn all_words(heard: &Heard, name: &str) -> String {
    let parts = heard.rest.iter().map(|part| part.join(" ").replacen(name, "", 1).trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn whom(heard: &Heard, meant: &Meant, wanted: &QuickWanted) -> Done<Whom> {
    match (meant.clients.as_slice(), &wanted.new) {
        (_, Some(name)) => Ok(Whom::New(heard.prospect(name))),
        ([one], None) if meant.is_sure => Ok(Whom::Client(one.id)),
        ([_, ..], None) => Err(unsure(meant)),
        ([], None) if is_own(heard) => Ok(Whom::Nobody),
        ([], None) => {
            let name = meant.stranger.as_ref().map(|(name, _)| name);
            let failure = Failure::new(NOTHING_FOUND, "quick-nobody")
                .part("text", name.unwrap_or(&meant.note))
                .rule("A-3");
            Err(match name {
                Some(name) => failure.hint("quick-hint-either", vec![("name", name.clone())]),
                None => failure.hint("quick-hint-new", Vec::new()),
            })
        }
    }
}

/// Whether one does it alone, where the line names nobody: a task, an event, anything that comes back.
fn is_own(heard: &Heard) -> bool {
    !needs_client(heard.kind) || heard.repeat.is_some() && heard.may_be_own()
}

/// Which of these, or somebody new? The readings are told.
fn unsure(meant: &Meant) -> Failure {
    const TOLD: usize = 10;
    let clients = meant.clients.get(..TOLD).unwrap_or(&meant.clients);
    let line = |row: &ClientRow| format!("  {}  {}  {}", row.id.0, clean(&row.name), clean(&row.city));
    let json =
        clients.iter().map(|row| json!({ "id": row.id, "name": row.name, "city": text_or_null(&row.city) }));
    let failure = match &meant.stranger {
        Some((name, _)) => Failure::new(REFUSED, "quick-unsure").part("name", name),
        None if clients.len() == 1 => Failure::new(REFUSED, "quick-perhaps"),
        None => Failure::new(REFUSED, "quick-several"),
    };
    let hint = match &meant.stranger {
        Some((name, _)) => ("quick-hint-either", vec![("name", name.clone())]),
        None if clients.len() == 1 => ("quick-hint-own", Vec::new()),
        None => ("quick-hint-client", Vec::new()),
    };
    failure
        .rule("A-2")
        .details(clients.iter().map(line).collect(), "readings", json.collect())
        .hint(hint.0, hint.1)
}

fn time_json(time: Option<NaiveTime>) -> Value {
    time.map_or(Value::Null, |time| Value::from(time.format("%H:%M").to_string()))
}

fn understood(heard: &Heard, meant: &Meant, wanted: &QuickWanted) -> Value {
    let client = meant.clients.first().map_or(Value::Null, |row| record::reference(row.id, &row.name));
    let client = match &wanted.new {
        Some(name) => json!({ "id": null, "name": name }),
        None => client,
    };
    let next = |next: Moment| {
        let kind = heard.next_kind.unwrap_or(heard.kind);
        json!({ "kind": kind, "date": next.day.to_string(), "time": time_json(next.time) })
    };
    let minutes = heard.draft("").get("minutes").parse::<u32>().ok();
    json!({
        "kind": heard.kind,
        "direction": text_or_null(heard.direction),
        "channel": text_or_null(heard.channel),
        "result": text_or_null(heard.result),
        "client": client,
        "contact": meant.contact.as_ref().map_or(Value::Null, |(id, name)| record::reference(*id, name)),
        "date": heard.moment.day.to_string(),
        "time": time_json(heard.moment.time),
        "due": heard.moment.last_day().map(|due| due.to_string()),
        "duration": minutes,
        "repeat": heard.repeat.map(|rule| rule.to_string()),
        "done": heard.is_done,
        "next": heard.next.map_or(Value::Null, next),
        "rest": meant.note,
        "dry_run": wanted.dry_run,
        "activity": null,
        "operation": null,
    })
}

/// What was understood, for people.
fn told(
    heard: &Heard,
    meant: &Meant,
    wanted: &QuickWanted,
    (today, words): (NaiveDate, &Catalogue),
) -> String {
    let state = if heard.is_done { "activity-done" } else { "activity-planned" };
    let word = |key: &str, text: &str| columns::of_activity(words, key, text);
    let client = wanted.new.clone().or_else(|| meant.clients.first().map(|row| row.name.clone()));
    let rows = [
        ("field-activity-kind", format!("{}, {}", word("kind", heard.kind), words.get(state))),
        ("field-direction", word("direction", heard.direction)),
        ("field-activity-channel", word("channel", heard.channel)),
        ("field-result", columns::result(words, heard.kind, heard.result)),
        ("cli-client", client.map(|name| columns::name(words, &name)).unwrap_or_default()),
        ("column-contact", meant.contact.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()),
        ("field-activity-day", moments::moment(&heard.moment, today, words)),
        ("field-repeat", heard.repeat.map(|rule| repeats::repeat(&rule, words)).unwrap_or_default()),
        ("field-minutes", heard.draft("").get("minutes").to_owned()),
        ("column-next", moments::next(heard, today, words)),
        ("field-note", meant.note.clone()),
    ];
    pairs(&rows.map(|(label, text)| (words.get(label), text)))
}
