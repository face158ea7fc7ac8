//! How full the days of people are (D25): for programs, and in cells for a table.

use crate::{
    domain::{
        load::{DayLoad, LoadDay, PersonLoad},
        rhythm::DayRole,
        settings::Targets,
    },
    i18n::{Catalogue, reports, rhythms},
    store::report::Load,
};
use chrono::Datelike as _;
use serde_json::{Value, json};

/// The load for programs.
pub fn load_json(load: &Load, targets: Targets) -> Value {
    let day = |day: &LoadDay| {
        json!({
            "date": day.day.to_string(),
            "role": day.role.map(DayRole::key),
            "goal": day.role.map(|role| role.goal(targets)),
        })
    };
    let item = |person: &PersonLoad| {
        let name = Some(person.name.as_str()).filter(|name| !name.is_empty());
        let room = person.room(&load.days, targets);
        let days = person.days.iter().enumerate().map(|(at, day)| {
            let count = |of: fn(&DayLoad) -> usize| day.as_ref().map(of);
            json!({
                "calls": count(|day| day.calls),
                "meetings": count(|day| day.meetings),
                "others": count(|day| day.others),
                "over": person.is_over(at, &load.days, targets),
            })
        });
        json!({
            "name": name,
            "days": days.collect::<Value>(),
            "overdue": person.overdue,
            "room": { "calls": room.calls, "meetings": room.meetings },
        })
    };
    json!({
        "days": load.days.iter().map(day).collect::<Value>(),
        "items": load.people.iter().map(item).collect::<Value>(),
    })
}

/// Names of the columns: whose, each day with the letter of what it is for, what is overdue, room for more.
pub fn load_head(load: &Load, words: &Catalogue) -> Vec<String> {
    let day = |day: &LoadDay| {
        let role = day.role.map_or_else(String::new, |role| rhythms::role_letter(role, words));
        format!("{} {} {role}", words.formats.weekday_short(day.day.weekday()), day.day.day())
            .trim()
            .to_owned()
    };
    let ends = ["load-head-overdue", "load-head-room"].map(|key| words.get(key));
    std::iter::once(words.get("field-owner")).chain(load.days.iter().map(day)).chain(ends).collect()
}

/// A row of these columns; names may hold any signs: «6/15» on a day with a goal, else everything that stands on it.
pub fn load_row(person: &PersonLoad, load: &Load, (targets, words): (Targets, &Catalogue)) -> Vec<String> {
    let cell = |at: usize| {
        let (day, found) = (load.days.get(at), person.days.get(at).copied().flatten());
        let Some(found) = found else { return words.get("load-away") };
        let mark = if person.is_over(at, &load.days, targets) { "!" } else { "" };
        match day.and_then(|day| day.role).filter(|_| person.has_goals) {
            Some(role) => format!("{mark}{}/{}", found.of(role), role.goal(targets)),
            None if found.all() == 0 => "–".to_owned(),
            None => found.all().to_string(),
        }
    };
    let room = person.room(&load.days, targets);
    let room =
        if person.has_goals { format!("{} · {}", room.calls, room.meetings) } else { "–".to_owned() };
    let overdue = if person.overdue == 0 { String::new() } else { format!("!{}", person.overdue) };
    let name = reports::person(&person.name, words);
    std::iter::once(name).chain((0..load.days.len()).map(cell)).chain([overdue, room]).collect()
}

/// A row as a sentence: every day that is not empty with its figures.
pub fn load_told(person: &PersonLoad, load: &Load, (targets, words): (Targets, &Catalogue)) -> String {
    let head = load_head(load, words);
    let row = load_row(person, load, (targets, words));
    let cells = head.iter().zip(&row).skip(1).filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = cells.map(|(head, cell)| format!("{head}: {cell}")).collect();
    format!("{}. {}", row.first().map_or("", String::as_str), cells.join("; "))
}
