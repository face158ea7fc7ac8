//! `serik prepare`: what one must know before a day begins (`A-6`).

use super::{
    Desk, activity,
    arguments::{Destination, PrepareWanted},
    client::operation,
    export::export,
    failure::{Done, Failure, WRONG_USE},
    find,
    output::Outcome,
    written::{Content, refused},
};
use crate::{
    domain::rhythm::DayRole,
    i18n::calendars,
    report::{
        export::{Exported, Format, List},
        preparation_day, preparation_json, preparation_sheet,
    },
    store::{
        Store,
        activity::ActivityOut,
        office::{calendar::ReadCalendar, settings::ReadRhythm},
        preparation::{Preparation, TickPrepared, ToPrepare},
    },
    ui::sheet::page,
};
use chrono::NaiveDate;
use serde_json::Value;
use std::{io::Write as _, path::Path};

/// Prints the list, writes it into a file, or ticks what is ready.
pub fn run(wanted: &PrepareWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    if !wanted.done.is_empty() || !wanted.undone.is_empty() {
        return tick(wanted, store, desk);
    }
    let day = match wanted.date {
        Some(day) => day,
        None => store.read(&ReadCalendar)?.next_working(desk.clock.today()),
    };
    let wished = of(day, wanted, store, desk)?;
    match format_of(&wanted.to, desk)? {
        Format::Csv | Format::Xlsx => export(&List::Preparation(wished), &wanted.to, store, desk),
        format => print(&wished, format, wanted, (store, desk)),
    }
}

fn of(day: NaiveDate, wanted: &PrepareWanted, store: &Store, desk: &Desk) -> Done<Preparation> {
    let owner = wanted.owner.as_deref().map(|name| find::user(store, name)).transpose()?;
    let user = owner.map(|owner| owner.name).or_else(|| Some(desk.actor.name.clone()));
    Ok(Preparation { day, user: user.filter(|_| !wanted.all) })
}

/// The format that was asked for; else that of the ending of the file; else text.
pub fn format_of(to: &Destination, desk: &Desk) -> Done<Format> {
    let ending = to.file.path().and_then(Path::extension).and_then(|ending| ending.to_str());
    let usual = if desk.format.json && to.file.path().is_none() { Format::Json } else { Format::Txt };
    match to.format.or_else(|| ending.and_then(Format::from_key)).unwrap_or(usual) {
        Format::Vcf => Err(Failure::new(WRONG_USE, "export-no-format")
            .part("accepted", "txt, csv, xlsx, json")
            .rule("X-3")),
        format => Ok(format),
    }
}

fn role(day: NaiveDate, store: &Store) -> Done<Option<DayRole>> {
    Ok(store.read(&ReadRhythm)?.role(day, &store.read(&ReadCalendar)?))
}

/// A page for people, or a document for programs.
fn print(
    wished: &Preparation,
    format: Format,
    wanted: &PrepareWanted,
    (store, desk): (&mut Store, &Desk),
) -> Done<Outcome> {
    let (items, day) = (store.read(wished)?, (wished.day, role(wished.day, store)?));
    let (json, likely) = listed((day, &items), store, desk)?;
    let title = desk.words.say("prepare-title", [("day", preparation_day(day, desk.words))]);
    let text = match format {
        Format::Json => format!("{json:#}\n"),
        _ => page(&title, &preparation_sheet(&items, desk.words)),
    };
    if let Some(path) = wanted.to.file.path() {
        let content = Content { what: "preparation", format: format.key() };
        return content.to_file((path, wanted.to.file.force), (store, desk), |mut to, _| {
            to.write_all(text.as_bytes()).map_err(|error| refused(&error, path))?;
            Ok(Exported { items: items.len(), cut: 0 })
        });
    }
    let told = [left(&items, desk)].into_iter().chain(likely);
    Ok(Outcome::new(json, text.trim_end()).with_messages(told))
}

/// The list for programs, with whether the calendar of its day is published; where it is not, a sentence about that.
fn listed(
    (day, items): ((NaiveDate, Option<DayRole>), &[ToPrepare]),
    store: &Store,
    desk: &Desk,
) -> Done<(Value, Option<String>)> {
    let mut json = preparation_json(day, items, desk.words);
    let likely = calendars::likely_whole(&store.read(&ReadCalendar)?, (day.0, day.0), desk.words);
    if let Value::Object(fields) = &mut json {
        fields.insert("certain".to_owned(), Value::from(likely.is_none()));
    }
    Ok((json, likely))
}

/// How many there are, and how many are not ready yet.
fn left(items: &[ToPrepare], desk: &Desk) -> String {
    let ready = items.iter().filter(|one| one.is_prepared()).count();
    let parts = [desk.words.count("prepare-count", items.len()), desk.words.count("prepare-ready", ready)];
    parts.join(" · ")
}

/// Ticks activities, or takes their ticks away; answers with the list of the day of the first.
fn tick(wanted: &PrepareWanted, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let is_prepared = !wanted.done.is_empty();
    let keys = if is_prepared { &wanted.done } else { &wanted.undone };
    let found: Vec<ActivityOut> = keys.iter().map(|key| activity::find(store, key)).collect::<Done<_>>()?;
    let activities = found.iter().map(|one| (one.id, one.version)).collect();
    let receipt = store.write(&TickPrepared { activities, is_prepared })?;
    let day =
        found.first().and_then(|one| one.text("day").parse().ok()).unwrap_or_else(|| desk.clock.today());
    let items = store.read(&of(day, wanted, store, desk)?)?;
    let (mut json, _) = listed(((day, role(day, store)?), &items), store, desk)?;
    if let Value::Object(fields) = &mut json {
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(Outcome::new(json, "").with_messages([left(&items, desk)]))
}
