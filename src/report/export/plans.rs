//! What is planned as entries of a calendar.

use super::{Export, list::Item};
use crate::{
    domain::{activity::clash::Stretch, id::is_erased},
    exchange::out::AppointmentOut,
    i18n::columns,
    report::record::unless_erased,
    store::activity::{ActivityOut, own_uid},
};
use chrono::NaiveTime;
use serde_json::Value;

/// The entry of an activity; nothing for what was called off, and for other things.
pub(super) fn entry(item: &Item, export: &Export) -> Option<AppointmentOut> {
    let Item::Activity(activity) = item else { return None };
    let text = |column: &str| unless_erased(activity.text(column));
    let number = |column: &str| activity.image.get(column).and_then(Value::as_i64).unwrap_or_default();
    if !["planned", "done"].contains(&text("state").as_str()) {
        return None;
    }
    let kind = text("kind");
    let uid = text("uid");
    Some(AppointmentOut {
        uid: if uid.is_empty() { own_uid(activity) } else { uid },
        changed_at: number("updated_at"),
        sequence: activity.version - 1,
        is_task: kind == "task",
        is_done: text("state") == "done",
        day: text("day").parse().ok()?,
        time: NaiveTime::parse_from_str(&text("time"), "%H:%M").ok(),
        minutes: text("minutes").parse().unwrap_or_else(|_| Stretch::usual(&kind)),
        last_day: text("last_day").parse().ok(),
        due: text("due").parse().ok(),
        summary: summary(activity, &kind, export),
        description: description(activity, export),
        place: text("place"),
        remind: reminder(activity, export),
    })
}

/// Minutes of its own, else those of the office for what is planned at an hour.
fn reminder(activity: &ActivityOut, export: &Export) -> Option<u32> {
    let is_timed = !activity.text("time").is_empty() && activity.text("state") == "planned";
    let usual = is_timed.then(|| export.facts.settings.notice_minutes());
    activity.text("remind").parse().ok().or(usual)
}

/// «Қоңырау: ЖШС «Нұрлы Дала»»; without a client the goal stands there.
fn summary(activity: &ActivityOut, kind: &str, export: &Export) -> String {
    let kind = columns::of_activity(export.words, "kind", kind);
    match &activity.client {
        Some((_, name)) => format!("{kind}: {}", columns::name(export.words, name)),
        None => Some(unless_erased(activity.text("goal"))).filter(|goal| !goal.is_empty()).unwrap_or(kind),
    }
}

/// What for and with whom.
fn description(activity: &ActivityOut, export: &Export) -> String {
    let goal = activity.client.as_ref().map(|_| unless_erased(activity.text("goal")));
    let person = activity.contact.as_ref().filter(|(_, name)| !is_erased(name));
    let person = person.map(|(_, name)| columns::name(export.words, name));
    let lines = goal.into_iter().chain(person).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
