//! Activities on the command line (`A-1`, `C-9`).

use super::{
    Desk,
    arguments::{
        ActivitiesWanted, ActivityVerb, AddActivity, CancelledActivity, DoneActivity, EditActivity,
        ExportCalendar, MovedActivity, PlanWanted, RemovedActivity, Span,
    },
    client::{cursor_refused, load, operation, touched, written},
    doubts::{day_in_words, nothing_doubtful, overlap, with_doubts},
    failure::{Done, Failure, NOTHING_FOUND, REFUSED, WRONG_USE},
    find,
    form::Form,
    next_step,
    output::{Outcome, Table, list, pairs},
    rhythm,
};
use crate::{
    domain::{
        activity::{FIELDS, done_ahead, flaws, hour_gone, needs_client, repeat::Scope},
        field::{Draft, Flaw},
        id::Id,
        spoken::{Moment, MomentFlaw, read_moment},
    },
    i18n::{Catalogue, absences, calendars, columns, doubt::Doubt, moments, rhythms::Wanted},
    report::activity_json,
    store::{
        Store,
        activity::{
            ACTIVITY, ActivityFilter, ActivityOut, CancelActivity, ChangeSeries, CloseActivity,
            CountActivities, FindClash, ListActivities, MoveActivity, NextStep, PlanOf, RemoveActivity,
            SaveActivity, ShowActivity,
        },
        office::{ReadFacts, calendar::ReadCalendar},
    },
    ui::text::clean,
};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &ActivityVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        ActivityVerb::Add(add) => add_activity(add, store, desk),
        ActivityVerb::Show(key) => Ok(shown(&find(store, &key.key)?, desk)),
        ActivityVerb::List(wanted) => list_activities(wanted, store, desk),
        ActivityVerb::Edit(edit) => change(edit, store, desk),
        ActivityVerb::Done(done) => close(done, store, desk),
        ActivityVerb::Move(moved) => put_off(moved, store, desk),
        ActivityVerb::Cancel(cancel) => call_off(cancel, store, desk),
        ActivityVerb::Remove(wanted) => take_away(wanted, store, desk),
    }
}

/// What is planned from one day to another: today and six days more where nothing is said.
pub fn plan(wanted: &PlanWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let from = wanted.span.from.unwrap_or_else(|| desk.clock.today());
    let to = wanted.span.to.or_else(|| from.checked_add_days(Days::new(6))).unwrap_or(from);
    let span = Span { from: Some(from), to: Some(to), owner: wanted.span.owner.clone() };
    let stands_in = Some(desk.clock.today().to_string());
    let filter = ActivityFilter { state: Some("planned".to_owned()), stands_in, ..filter(&span, store)? };
    let owner = filter.owner.clone();
    let mut found = store.read(&PlanOf { filter, limit: usize::MAX >> 1 })?;
    let is_other =
        |one: &ActivityOut| !one.owner.is_empty() && owner.as_ref().is_some_and(|own| *own != one.owner);
    let stands_for: Vec<bool> = found.iter().map(is_other).collect();
    let items = found.iter().zip(&stands_for).map(|(one, is_other)| planned_json(one, *is_other));
    let items: Vec<Value> = items.collect();
    for (one, _) in found.iter_mut().zip(stands_for).filter(|(_, is_other)| *is_other) {
        one.owner = absences::stands_for(&one.owner, desk.words);
    }
    let text = if found.is_empty() { String::new() } else { table(&found, desk.words).text(desk.format) };
    let likely = calendars::likely_whole(&store.read(&ReadCalendar)?, (from, to), desk.words);
    let mut json = list(&items, None, items.len());
    if let Value::Object(fields) = &mut json {
        fields.insert("certain".to_owned(), json!(likely.is_none()));
    }
    let stranger = if wanted.span.owner.is_some() { None } else { find::stranger(store, desk)? };
    let told =
        [desk.words.count("cli-activities-count", found.len())].into_iter().chain(likely).chain(stranger);
    Ok(Outcome::new(json, text).with_messages(told))
}

/// Which activities leave for another calendar: from today on, of the own user where it is known.
pub fn wanted(wanted: &ExportCalendar, store: &Store, desk: &Desk) -> Done<ActivityFilter> {
    let from = wanted.span.from.unwrap_or_else(|| desk.clock.today());
    let owner = wanted.span.owner.clone();
    let own = || find::user(store, &desk.actor.name).ok().map(|user| user.name);
    let owner = if wanted.all { None } else { owner.or_else(own) };
    filter(&Span { from: Some(from), to: wanted.span.to, owner }, store)
}

/// An activity, and for whom it is done where its owner is away (`C-11`).
fn planned_json(one: &ActivityOut, is_other: bool) -> Value {
    let mut json = activity_json(one);
    if let Value::Object(fields) = &mut json {
        fields.insert("for".to_owned(), if is_other { json!(one.owner) } else { Value::Null });
    }
    json
}

fn filter(span: &Span, store: &Store) -> Done<ActivityFilter> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    if let (Some(from), Some(to)) = (span.from, span.to)
        && to < from
    {
        let turned = Failure::new(WRONG_USE, "cli-span-turned").part("from", from.to_string());
        return Err(turned.part("to", to.to_string()).rule("A-5"));
    }
    let owner = span.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    Ok(ActivityFilter {
        owner: owner.map(|owner| owner.name),
        from: day(span.from),
        until: day(span.to),
        ..Default::default()
    })
}

fn form(desk: &Desk) -> Form {
    Form::of_rows(FIELDS, "A-1", desk.clock.today())
}

/// The activity of this identity.
pub fn find(store: &Store, key: &str) -> Done<ActivityOut> {
    let unknown = || Failure::new(NOTHING_FOUND, "cli-activity-unknown").part("id", key).rule("A-1");
    let id = key.trim().parse().map(Id).map_err(|_| unknown())?;
    store.read(&ShowActivity(id))?.ok_or_else(unknown)
}

fn add_activity(add: &AddActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let client = add.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let contact = add.contact.as_deref().map(|name| contact_at(store, client, name)).transpose()?;
    let form = form(desk);
    let mut draft = form.draft(&add.fields.set)?;
    if !draft.has("day") {
        draft.set("day", desk.clock.today().to_string());
    }
    if add.own && !draft.has("kind") {
        draft.set("kind", "task");
    }
    let mut doubts = form.check(&draft, None, desk.words)?;
    doubts.extend(checked(&draft, &Draft::default(), &form, desk)?);
    if client.is_none() && needs_client(draft.get("kind")) {
        let failure = Failure::new(REFUSED, "cli-activity-whose").rule("A-1").field("client", "");
        return Err(failure.hint("cli-activity-hint-own", Vec::new()));
    }
    let receipt = store.write(&SaveActivity { base: None, client, contact, draft })?;
    let id = touched(&receipt, &ACTIVITY)?;
    let added = find(store, &id.0.to_string())?;
    let told = with_doubts(form.warnings(&doubts, desk.words), doubts_of(&added, false, store, desk)?);
    Ok(written(shown(&added, desk), &receipt, told, (desk, id)))
}

/// Rules about several fields; one that blocks is an error.
fn checked(draft: &Draft, before: &Draft, form: &Form, desk: &Desk) -> Done<Vec<Flaw>> {
    let now = desk.clock.wall();
    let gone = hour_gone(draft, before, now);
    let found: Vec<Flaw> = flaws(draft, before, Some(now.date())).into_iter().chain(gone).collect();
    match found.iter().find(|flaw| flaw.blocks) {
        Some(flaw) => Err(Failure::flawed(flaw, form.label(flaw.field, desk.words), "A-1")),
        None => Ok(found),
    }
}

/// The one person of this name at the client.
fn contact_at(store: &Store, client: Option<Id>, name: &str) -> Done<Id> {
    let key = client.map(|id| id.0.to_string());
    find::contact(store, name, key.as_deref()).map(|row| row.id)
}

fn change(edit: &EditActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let activity = find(store, &edit.id)?;
    let form = form(desk);
    let draft = form.draft(&edit.fields.set)?;
    let (image, seen) = load(store, &ACTIVITY, activity.id)?;
    let mut doubts = form.check(&draft, Some(&image), desk.words)?;
    let whole: Draft = FIELDS.iter().map(|field| (field.key, activity.text(field.key))).collect();
    let (before, mut whole) = (whole.clone(), whole);
    draft.entries().for_each(|(key, text)| whole.set(key, text));
    let draft_keys: Vec<&str> = FIELDS.iter().map(|field| field.key).filter(|key| draft.has(key)).collect();
    doubts.extend(checked(&whole, &before, &form, desk)?);
    let client = activity.client.as_ref().map(|(id, _)| *id);
    let contact = edit.contact.as_deref().map(|name| contact_at(store, client, name)).transpose()?;
    let base = (activity.id, edit.seen.version.unwrap_or(seen));
    let receipt = match edit.scope {
        Scope::This => store.write(&SaveActivity { base: Some(base), client: None, contact, draft })?,
        scope => store.write(&ChangeSeries { base, contact, draft, scope })?,
    };
    // A repeat that was written anew may begin with another row.
    let changed = match store.read(&ShowActivity(activity.id))? {
        Some(changed) => changed,
        None => find(store, &touched(&receipt, &ACTIVITY)?.0.to_string())?,
    };
    let is_moved = ["day", "time", "minutes", "owner"].iter().any(|key| draft_keys.contains(key));
    let clash = if is_moved { clash(&changed, store, desk)? } else { None };
    let told = with_doubts(form.warnings(&doubts, desk.words), clash.into_iter().collect());
    Ok(written(shown(&changed, desk), &receipt, told, (desk, changed.id)))
}

fn close(done: &DoneActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let activity = find(store, &done.id)?;
    let form = form(desk);
    let draft = form.draft(&done.fields.set)?;
    let kind = activity.text("kind");
    let when = done.next.as_deref().map(|when| said(when, store, desk)).transpose()?;
    let next = match (when, &done.no_next) {
        (Some(when), _) => NextStep::Planned(when.step(&kind)),
        (None, Some(reason)) => NextStep::None(reason.clone()),
        (None, None) => NextStep::Unsaid,
    };
    let unsaid = matches!(next, NextStep::Unsaid);
    let day = done.on.unwrap_or_else(|| desk.clock.today());
    let ahead = done_ahead(day, desk.clock.today());
    let mut flawed =
        ahead.into_iter().chain(flaws(&draft, &Draft::default(), None)).filter(|flaw| flaw.blocks);
    if let Some(flaw) = flawed.next() {
        return Err(Failure::flawed(&flaw, form.label(flaw.field, desk.words), "A-1"));
    }
    let day = day.to_string();
    let close = CloseActivity { base: (activity.id, activity.version), draft, day, next };
    let receipt = store.write(&close)?;
    let closed = find(store, &done.id)?;
    let outcome = shown(&closed, desk);
    let doubt = match when {
        Some(Moment { day, .. }) => {
            let wanted = Wanted { kind: &kind, day, deadline: None, is_urgent: false };
            rhythm::doubt(&wanted, store, desk)?
        }
        None => None,
    };
    let missing = if unsaid { next_step::missing(&closed, store, desk)? } else { None };
    let told = with_doubts(nothing_doubtful(), missing.into_iter().chain(doubt).collect());
    Ok(written(outcome, &receipt, told, (desk, activity.id)))
}

/// That it overlaps something (`A-7`), and that the day of what is planned is for something else (`A-5`).
fn doubts_of(activity: &ActivityOut, is_urgent: bool, store: &Store, desk: &Desk) -> Done<Vec<Doubt>> {
    let clash = clash(activity, store, desk)?;
    Ok(clash.into_iter().chain(off_rhythm(activity, is_urgent, store, desk)?).collect())
}

fn clash(activity: &ActivityOut, store: &Store, desk: &Desk) -> Done<Option<Doubt>> {
    let other = FindClash::of(activity).map(|asked| store.read(&asked)).transpose()?.flatten();
    Ok(other.map(|other| overlap(&other, desk.words)))
}

fn off_rhythm(activity: &ActivityOut, is_urgent: bool, store: &Store, desk: &Desk) -> Done<Option<Doubt>> {
    let (kind, day) = (activity.text("kind"), activity.text("day").parse().ok());
    let Some(day) = day.filter(|_| activity.text("state") == "planned") else { return Ok(None) };
    let deadline = activity.text("due").parse().ok();
    rhythm::doubt(&Wanted { kind: &kind, day, deadline, is_urgent }, store, desk)
}

/// When, in words of any of the languages.
fn said(text: &str, store: &Store, desk: &Desk) -> Done<Moment> {
    let calendar = store.read(&ReadCalendar)?;
    read_moment(text, &desk.here(&calendar, false)).map_err(|flaw| {
        let (key, parts) = moments::flaw(&flaw, text, desk.words);
        // What may be read as a day is refused; what is no day was never one.
        let exit =
            if matches!(flaw, MomentFlaw::Past(_) | MomentFlaw::Ambiguous) { REFUSED } else { WRONG_USE };
        let failure = Failure::new(exit, key).rule("U-7");
        parts.into_iter().fold(failure, |failure, (name, value)| failure.part(name, value))
    })
}

fn put_off(moved: &MovedActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let activity = find(store, &moved.id)?;
    let when = said(&moved.when, store, desk)?;
    let time = when.time.map(|time| time.format("%H:%M").to_string());
    // An hour alone stays on the day that was agreed.
    let day = if when.is_day_said { when.day } else { activity.text("day").parse().unwrap_or(when.day) };
    let operation = MoveActivity {
        base: (activity.id, activity.version),
        day: day.to_string(),
        // A new day keeps the time that was agreed.
        time: time.or_else(|| Some(activity.text("time")).filter(|time| !time.is_empty())),
        reason: moved.reason.clone(),
    };
    let receipt = store.write(&operation)?;
    let hint = when.hint.map(|hint| day_in_words(hint, desk.words));
    let moved = find(store, &moved.id)?;
    let facts = store.read(&ReadFacts)?;
    let is_urgent = activity.is_urgent(desk.clock.today(), (&facts.settings.weights(), &facts.calendar));
    let doubts = hint.into_iter().chain(doubts_of(&moved, is_urgent, store, desk)?).collect();
    let told = with_doubts(nothing_doubtful(), doubts);
    Ok(written(shown(&moved, desk), &receipt, told, (desk, activity.id)))
}

fn call_off(cancel: &CancelledActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let activity = find(store, &cancel.id)?;
    let base = (activity.id, activity.version);
    let receipt =
        store.write(&CancelActivity { base, is_missed: cancel.missed, reason: cancel.reason.clone() })?;
    Ok(written(shown(&find(store, &cancel.id)?, desk), &receipt, nothing_doubtful(), (desk, activity.id)))
}

fn take_away(wanted: &RemovedActivity, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let activity = find(store, &wanted.id)?;
    let receipt = store.write(&RemoveActivity::of(&activity, wanted.scope))?;
    let name = name_of(&activity, desk.words);
    let json = json!({ "id": activity.id, "name": name, "removed": true, "operation": operation(&receipt) });
    let said = find::titled(desk.words, "cli-activity-gone", &name);
    Ok(Outcome::new(json, "").with_messages([said, desk.words.get("cli-hint-undo")]))
}

fn list_activities(wanted: &ActivitiesWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let client = wanted.key.as_deref().map(|key| find::client(store, key)).transpose()?;
    let filter = ActivityFilter { client, state: wanted.state.clone(), ..filter(&wanted.span, store)? };
    let after = wanted.part.after.as_deref().map(|cursor| place(store, cursor)).transpose()?;
    let limit = usize::try_from(wanted.part.limit).unwrap_or(usize::MAX);
    let found = store.read(&ListActivities { filter: filter.clone(), after, limit: limit + 1 })?;
    let total = store.read(&CountActivities(filter))?;
    let shown: Vec<ActivityOut> = found.iter().take(limit).cloned().collect();
    let next = shown.last().filter(|_| found.len() > limit).map(|last| last.id.0.to_string());
    let items: Vec<Value> = shown.iter().map(activity_json).collect();
    let text = if shown.is_empty() { String::new() } else { table(&shown, desk.words).text(desk.format) };
    let more = next.as_ref().map(|cursor| desk.words.say("cli-list-more", [("cursor", cursor)]));
    let told = [desk.words.count("cli-activities-count", total)].into_iter().chain(more);
    Ok(Outcome::new(list(&items, next.as_deref(), total), text).with_messages(told))
}

/// Where a list goes on, by the identity of its last activity.
fn place(store: &Store, cursor: &str) -> Done<(String, String, Id)> {
    let last = find(store, cursor).map_err(|_| cursor_refused(cursor))?;
    Ok((last.text("day"), last.text("time"), last.id))
}

/// A field of an activity in words; empty where nothing stands there.
pub fn cell(activity: &ActivityOut, key: &str, words: &Catalogue) -> String {
    columns::of_activity(words, key, &activity.text(key))
}

/// What it is, and with whom.
fn name_of(activity: &ActivityOut, words: &Catalogue) -> String {
    let client = activity.client.as_ref().map(|(_, name)| columns::name(words, name));
    let parts = [Some(cell(activity, "kind", words)), client];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn table(activities: &[ActivityOut], words: &Catalogue) -> Table {
    let headings = [
        "cli-id",
        "field-activity-day",
        "field-time",
        "field-activity-kind",
        "cli-client",
        "field-owner",
        "field-activity-state",
        "field-goal",
    ];
    let row = |activity: &ActivityOut| {
        let whose = activity.client.as_ref().map(|(_, name)| columns::name(words, name));
        let what = [cell(activity, "goal", words), cell(activity, "outcome", words)];
        vec![
            activity.id.0.to_string(),
            cell(activity, "day", words),
            activity.text("time"),
            cell(activity, "kind", words),
            whose.unwrap_or_else(|| words.get("activity-of-nobody")),
            activity.owner.clone(),
            cell(activity, "state", words),
            what.into_iter().find(|text| !text.is_empty()).unwrap_or_default(),
        ]
    };
    let headings = headings.map(|key| words.get(key)).to_vec();
    Table { headings, rows: activities.iter().map(row).collect() }
}

fn shown(activity: &ActivityOut, desk: &Desk) -> Outcome {
    let words = desk.words;
    let mut rows = vec![(words.get("cli-id"), activity.id.0.to_string())];
    let named = |named: &Option<(Id, String)>| {
        named.as_ref().map(|(_, name)| columns::name(words, name)).unwrap_or_default()
    };
    rows.push((words.get("cli-client"), named(&activity.client)));
    rows.push((words.get("column-contact"), named(&activity.contact)));
    rows.extend(FIELDS.iter().map(|field| (words.get(field.label), cell(activity, field.key, words))));
    rows.push((words.get("field-owner"), activity.owner.clone()));
    for (label, column) in [("column-reason", "reason"), ("column-no-next", "no_next")] {
        rows.push((words.get(label), clean(&activity.text(column))));
    }
    Outcome::new(activity_json(activity), pairs(&rows))
}
