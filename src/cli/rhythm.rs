//! Days of calls and of meetings on the command line (`A-5`).

use super::{
    Desk,
    arguments::{RhythmSet, RhythmShow, RhythmVerb},
    client::operation,
    failure::{Done, Failure, WRONG_USE},
    output::{Outcome, Table, list},
};
use crate::{
    domain::rhythm::{ANCHOR, DAY, DayRole, PATTERN, Rhythm},
    i18n::{
        doubt::Doubt,
        rhythms::{self, Wanted},
    },
    store::{
        Store,
        office::{
            calendar::ReadCalendar,
            settings::{ListSettings, ReadRhythm, SaveSettings},
        },
    },
};
use chrono::Days;
use serde_json::{Value, json};

/// Does one verb.
pub fn run(verb: &RhythmVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        RhythmVerb::Show(wanted) => show(wanted, store, desk),
        RhythmVerb::Set(set) => change(set, store, desk),
    }
}

/// The coming fortnight, or the days that were asked for.
fn show(wanted: &RhythmShow, store: &Store, desk: &Desk) -> Done<Outcome> {
    let (rhythm, calendar) = (store.read(&ReadRhythm)?, store.read(&ReadCalendar)?);
    let from = wanted.from.unwrap_or_else(|| desk.clock.today());
    let to = wanted.to.or_else(|| from.checked_add_days(Days::new(13))).unwrap_or(from);
    let days = from.iter_days().take_while(|day| *day <= to).take(3_660);
    let mut rows = Vec::new();
    let mut items: Vec<Value> = Vec::new();
    for day in days {
        let role = rhythm.role(day, &calendar);
        let words =
            role.map_or_else(|| desk.words.get("rhythm-none"), |role| rhythms::role(role, desk.words));
        rows.push(vec![desk.words.formats.date_with_weekday(day), words]);
        items.push(json!({ "date": day.to_string(), "role": role.map(DayRole::key) }));
    }
    let headings = ["field-activity-day", "rhythm-pattern"].map(|key| desk.words.get(key)).to_vec();
    let text = Table { headings, rows }.text(desk.format);
    Ok(Outcome::new(list(&items, None, items.len()), text))
}

/// That a day is for something else, with the nearest one that fits.
pub fn doubt(wanted: &Wanted, store: &Store, desk: &Desk) -> Done<Option<Doubt>> {
    let (rhythm, calendar) = (store.read(&ReadRhythm)?, store.read(&ReadCalendar)?);
    let (today, days) = (desk.clock.today(), (&rhythm, &calendar));
    Ok(rhythms::doubt(wanted, today, days, desk.words).map(|sentence| {
        let proposal = rhythms::better(wanted, today, days).map(|day| day.to_string());
        Doubt { proposal, ..Doubt::of("day", "day-off-rhythm", sentence) }
    }))
}

fn change(set: &RhythmSet, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let mut settings: Vec<(String, Option<String>)> = Vec::new();
    settings.extend(set.pattern.clone().map(|pattern| (PATTERN.to_owned(), Some(pattern))));
    settings.extend(set.anchor.map(|anchor| (ANCHOR.to_owned(), Some(anchor.to_string()))));
    if let (Some(day), Some(role)) = (set.day, &set.role) {
        let role = Some(role.clone()).filter(|role| role != "usual");
        settings.push((format!("{DAY}{day}"), role));
    }
    let mut after = store.read(&ListSettings("rhythm."))?;
    after.retain(|(name, _)| !settings.iter().any(|(set, _)| set == name));
    after.extend(settings.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?))));
    if Rhythm::read(after.iter().map(|(name, value)| (name.as_str(), value.as_str()))).is_none() {
        return Err(Failure::new(WRONG_USE, "rhythm-wrong").rule("A-5").field("pattern", ""));
    }
    let receipt = store.write(&SaveSettings(settings))?;
    let mut outcome = show(&RhythmShow { from: set.day, to: None }, store, desk)?;
    if let Value::Object(fields) = &mut outcome.json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(outcome)
}
