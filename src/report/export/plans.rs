//! What is planned as entries of a calendar.

use super::{Export, list::Item};
use crate::{
    domain::{
        activity::{clash::Stretch, repeat::Repeat},
        id::is_erased,
    },
    exchange::out::AppointmentOut,
    i18n::{Catalogue, columns},
    report::record::unless_erased,
    store::{
        activity::{ActivityOut, own_uid},
        office::Facts,
    },
};
use chrono::NaiveTime;
use serde_json::Value;
use std::collections::BTreeMap;

/// The last written times of repeats, and the rules by which other programs go on from them.
#[derive(Default)]
pub(super) struct Repeats(BTreeMap<String, (String, usize, Option<Repeat>)>);

impl Repeats {
    /// Looks at an activity, whose entry is the one of this number.
    pub(super) fn look(&mut self, item: &Item, at: usize) {
        let Item::Activity(one) = item else { return };
        let (series, day) = (one.text("series_id"), one.text("series_day"));
        let is_later = self.0.get(&series).is_none_or(|(last, ..)| *last < day);
        if series.is_empty() || !is_later {
            return;
        }
        let is_plain = one.text("state") == "planned" && one.text("is_exception") != "1";
        let rule = one.text("repeat").parse().ok().filter(|_| is_plain);
        self.0.insert(series, (day, at, rule));
    }

    /// Gives the last time of each repeat its rule.
    pub(super) fn go_on(self, entries: &mut [AppointmentOut]) {
        for (_, at, rule) in self.0.into_values() {
            if let Some(entry) = entries.get_mut(at) {
                entry.repeat = rule;
            }
        }
    }
}

/// The entry of an activity; nothing for other things.
pub(super) fn entry(item: &Item, export: &Export) -> Option<AppointmentOut> {
    let Item::Activity(activity) = item else { return None };
    appointment(activity, (export.words, export.facts))
}

/// The entry of an activity, also of one that was called off; nothing for what nobody came to.
pub fn appointment(activity: &ActivityOut, told: (&Catalogue, &Facts)) -> Option<AppointmentOut> {
    let text = |column: &str| unless_erased(activity.text(column));
    let number = |column: &str| activity.image.get(column).and_then(Value::as_i64).unwrap_or_default();
    if !["planned", "done", "cancelled"].contains(&text("state").as_str()) {
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
        is_cancelled: text("state") == "cancelled",
        day: text("day").parse().ok()?,
        time: NaiveTime::parse_from_str(&text("time"), "%H:%M").ok(),
        minutes: text("minutes").parse().unwrap_or_else(|_| Stretch::usual(&kind)),
        last_day: text("last_day").parse().ok(),
        due: text("due").parse().ok(),
        summary: summary(activity, &kind, told.0),
        description: description(activity, told.0),
        place: text("place"),
        remind: reminder(activity, told.1),
        repeat: None,
    })
}

/// Minutes of its own, else those of the office for what is planned at an hour.
fn reminder(activity: &ActivityOut, facts: &Facts) -> Option<u32> {
    let is_timed = !activity.text("time").is_empty() && activity.text("state") == "planned";
    let usual = is_timed.then(|| facts.settings.notice_minutes());
    activity.text("remind").parse().ok().or(usual)
}

/// «Қоңырау: ЖШС «Нұрлы Дала»»; without a client the goal stands there.
fn summary(activity: &ActivityOut, kind: &str, words: &Catalogue) -> String {
    let kind = columns::of_activity(words, "kind", kind);
    match &activity.client {
        Some((_, name)) => format!("{kind}: {}", columns::name(words, name)),
        None => Some(unless_erased(activity.text("goal"))).filter(|goal| !goal.is_empty()).unwrap_or(kind),
    }
}

/// What for and with whom.
fn description(activity: &ActivityOut, words: &Catalogue) -> String {
    let goal = activity.client.as_ref().map(|_| unless_erased(activity.text("goal")));
    let person = activity.contact.as_ref().filter(|(_, name)| !is_erased(name));
    let person = person.map(|(_, name)| columns::name(words, name));
    let lines = goal.into_iter().chain(person).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
