//! Working days on the command line (`A-5`).

use super::{
    Desk,
    arguments::{CalendarFile, CalendarVerb, CalendarWanted, SetDay},
    client::operation,
    failure::{Done, Failure, UNREADABLE},
    output::{Outcome, Table, list},
};
use crate::{
    domain::{
        calendar::{DayKind, SpecialDay, WorkCalendar},
        country::Country,
    },
    i18n::{Catalogue, calendars, columns},
    store::{
        Store,
        office::calendar::{CalendarOf, ReadCalendar, SetCalendarDays},
    },
    ui::text::clean,
};
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};
use std::fs;

/// Longest file of days, in bytes.
const LONGEST: u64 = 1 << 20;

/// Does one verb.
pub fn run(verb: &CalendarVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    match verb {
        CalendarVerb::Show(wanted) => show(wanted, store, desk),
        CalendarVerb::Set(set) => set_day(set, store, desk),
        CalendarVerb::Import(file) => import(file, store, desk),
    }
}

fn calendar(country: Option<Country>, store: &Store) -> Done<WorkCalendar> {
    Ok(match country {
        Some(country) => store.read(&CalendarOf(country))?,
        None => store.read(&ReadCalendar)?,
    })
}

/// The days of a year that differ from the week, and how many are worked.
fn show(wanted: &CalendarWanted, store: &Store, desk: &Desk) -> Done<Outcome> {
    let calendar = calendar(wanted.country, store)?;
    let year = wanted.from.unwrap_or_else(|| desk.clock.today()).year();
    let edge = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let (from, to) = (wanted.from.unwrap_or(edge(1, 1)), wanted.to.unwrap_or(edge(12, 31)));
    let days: Vec<&SpecialDay> = calendar.specials(from, to).collect();
    let worked =
        from.iter_days().take_while(|day| *day <= to).filter(|day| calendar.is_working(*day)).count();
    let items: Vec<Value> = days.iter().map(|special| json_of(special)).collect();
    let headings = ["field-activity-day", "calendar-kind", "field-name", "calendar-source"];
    let row = |special: &&SpecialDay| {
        let sure = if special.is_certain { "" } else { " ?" };
        vec![
            format!("{}{sure}", desk.words.formats.date_with_weekday(special.day)),
            desk.words.get(kind_key(special.kind)),
            name(special, desk.words),
            special.source.clone(),
        ]
    };
    let headings = headings.map(|key| desk.words.get(key)).to_vec();
    let text = Table { headings, rows: days.iter().map(row).collect() }.text(desk.format);
    let mut json = list(&items, None, items.len());
    if let Value::Object(fields) = &mut json {
        fields.insert("country".to_owned(), Value::from(calendar.country().to_string()));
        fields.insert("working_days".to_owned(), json!(worked));
        fields.insert("certain".to_owned(), json!(calendar.unconfirmed(from, to).is_none()));
    }
    let likely = calendars::likely_whole(&calendar, (from, to), desk.words);
    let told = [desk.words.count("calendar-working-days", worked)].into_iter().chain(likely);
    Ok(Outcome::new(json, text).with_messages(told))
}

fn json_of(special: &SpecialDay) -> Value {
    json!({
        "date": special.day.to_string(),
        "kind": special.kind.key(),
        "name": special.name,
        "certain": special.is_certain,
        "source": special.source,
    })
}

const fn kind_key(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Holiday => "calendar-holiday",
        DayKind::DayOff => "calendar-dayoff",
        DayKind::Work => "calendar-work",
        DayKind::Short => "calendar-short",
    }
}

/// What a special day is called.
pub fn name(special: &SpecialDay, words: &Catalogue) -> String {
    let moved = special.name.parse::<NaiveDate>().ok();
    match moved {
        Some(day) => words.say(
            "calendar-moved",
            [("day", columns::of_kind(words, Some(crate::domain::field::Kind::Day), &day.to_string()))],
        ),
        None => holiday(&special.name).map_or_else(|| special.name.clone(), |key| words.get(key)),
    }
}

fn holiday(name: &str) -> Option<&'static str> {
    Some(match name {
        "new-year" => "holiday-new-year",
        "christmas" => "holiday-christmas",
        "womens-day" => "holiday-womens-day",
        "nauryz" => "holiday-nauryz",
        "unity" => "holiday-unity",
        "defenders" => "holiday-defenders",
        "victory" => "holiday-victory",
        "qurban-ait" => "holiday-qurban-ait",
        "capital" => "holiday-capital",
        "constitution" => "holiday-constitution",
        "republic" => "holiday-republic",
        "independence" => "holiday-independence",
        "labour" => "holiday-labour",
        "russia" => "holiday-russia",
        _ => return None,
    })
}

fn set_day(set: &SetDay, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let country = calendar(set.country, store)?.country();
    let special = SpecialDay {
        day: set.date,
        kind: set.kind,
        name: set.name.clone().unwrap_or_default(),
        is_certain: true,
        source: String::new(),
    };
    let json = json_of(&special);
    let told = format!(
        "{} · {}",
        desk.words.formats.date_with_weekday(set.date),
        desk.words.get(kind_key(set.kind))
    );
    write(&SetCalendarDays { country, days: vec![special] }, json, told, store)
}

fn write(days: &SetCalendarDays, mut json: Value, told: String, store: &mut Store) -> Done<Outcome> {
    let country = days.country.to_string();
    let receipt = store.write(days)?;
    if let Value::Object(fields) = &mut json {
        fields.insert("country".to_owned(), Value::from(country));
        fields.insert("operation".to_owned(), operation(&receipt));
    }
    Ok(Outcome::new(json, told))
}

/// `date,kind,name,source`: a line for each day that differs from the week.
fn import(wanted: &CalendarFile, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let country = calendar(wanted.country, store)?.country();
    let refused = |key| {
        Failure::new(UNREADABLE, key).rule("A-5").part("file", clean(&wanted.file.display().to_string()))
    };
    let size = fs::metadata(&wanted.file).map_err(|_| refused("calendar-unreadable"))?.len();
    if size > LONGEST {
        return Err(refused("calendar-too-long"));
    }
    let text = fs::read_to_string(&wanted.file).map_err(|_| refused("calendar-unreadable"))?;
    let mut days = Vec::new();
    for (number, line) in (1_u64..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if line.trim().is_empty() || line.starts_with('#') || number == 1 && is_heading(line) {
            continue;
        }
        let day = read_line(line)
            .ok_or_else(|| refused("calendar-line").line(Some(number)).part("line", number.to_string()))?;
        days.push(day);
    }
    if days.is_empty() {
        return Err(refused("calendar-no-days"));
    }
    let (count, json) = (days.len(), json!({ "days": days.len() }));
    write(&SetCalendarDays { country, days }, json, desk.words.count("calendar-imported", count), store)
}

/// The names of the columns: nothing in it is a day.
fn is_heading(line: &str) -> bool {
    !line.chars().any(|letter| letter.is_ascii_digit())
}

fn read_line(line: &str) -> Option<SpecialDay> {
    let mut cells = line.splitn(4, [',', ';']).map(|cell| cell.trim().trim_matches('"'));
    let mut cell = || cells.next();
    let day = crate::domain::day::read_day(cell()?).ok()?;
    let kind = match cell()? {
        "off" => DayKind::DayOff,
        other => DayKind::from_key(other)?,
    };
    let (name, source) = (cell().unwrap_or_default().to_owned(), cell().unwrap_or_default().to_owned());
    Some(SpecialDay { day, kind, name, is_certain: true, source })
}
