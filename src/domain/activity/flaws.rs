//! What stands in the way of an activity (`A-1`): one rule for the form, the command line and lines of words.

use super::{
    LONGEST_REMIND,
    repeat::{self, End, Repeat},
};
use crate::domain::{
    day::{Towards, read_day, read_spoken_day},
    field::{Draft, Flaw},
    spoken,
};
use chrono::{Datelike as _, Months, NaiveDate, NaiveDateTime};

/// The most minutes that one activity takes: a day.
pub const LONGEST: u32 = 1_440;
/// Farther ahead nobody plans, in months.
const AHEAD: Months = Months::new(120);
/// Nothing that was done is older.
const FIRST_YEAR: i32 = 1992;

/// What stands in the way of a save: done without an outcome (`A-1`) or on a day to come, planned for a day gone by, a
/// deadline before the day, a reminder hours before, a repeat that has ended before it begins, a day or a length that
/// nobody means. `before` is how it stood, empty for a new one: a plan that is late may stay so. Without `today` only
/// what is wrong on any day.
pub fn flaws(draft: &Draft, before: &Draft, today: Option<NaiveDate>) -> Vec<Flaw> {
    let text = |key: &str| draft.get(key).trim();
    let day = |key: &str| day_of(draft, key, today);
    let mut found = Vec::new();
    if text("state") == "done" && text("outcome").is_empty() && text("result").is_empty() {
        found.push(Flaw::blocking("outcome", "flaw-outcome-missing"));
    }
    if let (Some(due), Some(start)) = (day("due"), day("day"))
        && due < start
    {
        found.push(Flaw { blocks: false, ..Flaw::blocking("due", "flaw-due-early") });
    }
    let above = |key: &str, most: u32| text(key).parse::<u64>().is_ok_and(|count| count > most.into());
    if above("remind", LONGEST_REMIND) {
        found.push(Flaw::blocking("remind", "flaw-remind"));
    }
    if above("minutes", LONGEST) {
        found.push(about("minutes", "flaw-minutes", ("most", LONGEST.to_string())));
    }
    let rule = repeat::read(text("repeat"), None);
    if let (Ok(Repeat { end: End::Until(last), .. }), Some(start)) = (rule, day("day"))
        && last < start
    {
        found.push(Flaw::blocking("repeat", "flaw-repeat-ended"));
    }
    found.extend(today.into_iter().flat_map(|today| of_days(draft, before, today)));
    found
}

/// Done on a day that is still to come.
pub fn done_ahead(day: NaiveDate, today: NaiveDate) -> Option<Flaw> {
    (day > today).then(|| about("day", "flaw-done-ahead", ("day", told(day))))
}

/// Planned for an hour of today that has passed: told, and saved all the same.
pub fn hour_gone(draft: &Draft, before: &Draft, now: NaiveDateTime) -> Option<Flaw> {
    let today = Some(now.date());
    let is_planned = matches!(draft.get("state").trim(), "" | "planned");
    let is_today = |draft: &Draft| day_of(draft, "day", today) == today;
    let time = |draft: &Draft| spoken::read_time(draft.get("time"));
    let gone = time(draft).filter(|time| is_planned && is_today(draft) && *time <= now.time())?;
    let is_new = !is_today(before) || time(before) != Some(gone);
    let flaw = about("time", "flaw-hour-gone", ("time", gone.format("%H:%M").to_string()));
    is_new.then_some(Flaw { blocks: false, ..flaw })
}

/// What is wrong with its days, as seen today.
fn of_days(draft: &Draft, before: &Draft, today: NaiveDate) -> Vec<Flaw> {
    let is_new = |key: &str| day_of(draft, key, Some(today)) != day_of(before, key, Some(today));
    let last = today.checked_add_months(AHEAD).unwrap_or(today);
    let is_far = |day: NaiveDate| day > last || day.year() < FIRST_YEAR;
    let far = ["day", "due", "promise_on"].into_iter().filter_map(|key| {
        let day = day_of(draft, key, Some(today)).filter(|day| is_far(*day) && is_new(key))?;
        Some(about(key, "flaw-day-nobody-means", ("day", told(day))))
    });
    let mut found: Vec<Flaw> = far.collect();
    let Some(day) = day_of(draft, "day", Some(today)).filter(|day| !is_far(*day)) else { return found };
    let is_changed = is_new("day") || draft.get("state").trim() != before.get("state").trim();
    match draft.get("state").trim() {
        "done" => found.extend(done_ahead(day, today)),
        "" | "planned" if day < today && is_changed => {
            found.push(about("day", "flaw-plan-past", ("day", told(day))));
        }
        _ => {}
    }
    found
}

fn about(field: &'static str, key: &'static str, argument: (&'static str, String)) -> Flaw {
    Flaw { arguments: vec![argument], ..Flaw::blocking(field, key) }
}

fn told(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn day_of(draft: &Draft, key: &str, today: Option<NaiveDate>) -> Option<NaiveDate> {
    let text = draft.get(key).trim();
    let spoken = || read_spoken_day(text, today?, Towards::Coming).ok();
    read_day(text).ok().or_else(spoken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(fields: &[(&'static str, &str)]) -> Vec<&'static str> {
        flaws(&fields.iter().copied().collect(), &Draft::default(), None)
            .iter()
            .map(|flaw| flaw.key)
            .collect()
    }

    #[test]
    fn what_is_done_has_an_outcome() {
        assert_eq!(keys(&[("state", "done")]), ["flaw-outcome-missing"]);
        assert!(keys(&[("state", "done"), ("result", "no_answer")]).is_empty());
        assert!(
            keys(&[("state", "done"), ("outcome", "ok")]).is_empty()
                && keys(&[("state", "planned")]).is_empty()
        );
        assert_eq!(keys(&[("day", "25.11.2026"), ("due", "24.11.2026")]), ["flaw-due-early"]);
        assert_eq!(keys(&[("remind", "121")]), ["flaw-remind"]);
        assert!(keys(&[("remind", "0")]).is_empty() && keys(&[("remind", "120")]).is_empty());
        assert_eq!(keys(&[("minutes", "1441")]), ["flaw-minutes"]);
        assert_eq!(keys(&[("minutes", "100000000000")]), ["flaw-minutes"]);
        assert!(keys(&[("minutes", "1440")]).is_empty());
        assert_eq!(
            keys(&[("day", "25.11.2026"), ("repeat", "daily until 24.11.2026")]),
            ["flaw-repeat-ended"]
        );
    }

    #[test]
    fn an_hour_of_today_that_has_passed_is_told_once() {
        let now = "2026-11-24T10:00:00".parse().unwrap();
        let draft = |day: &str, time: &str| -> Draft { [("day", day), ("time", time)].into_iter().collect() };
        let found =
            |draft: &Draft, before: &Draft| hour_gone(draft, before, now).map(|flaw| (flaw.key, flaw.blocks));
        let (late, new) = (draft("2026-11-24", "09:30"), Draft::default());
        assert_eq!(found(&late, &new), Some(("flaw-hour-gone", false)));
        assert_eq!(found(&late, &late), None, "it stood so before");
        for (day, time) in [("2026-11-24", "10:30"), ("2026-11-25", "09:30"), ("2026-11-24", "")] {
            assert_eq!(found(&draft(day, time), &new), None, "{day} {time}");
        }
    }

    #[test]
    fn days_are_those_that_somebody_means() {
        let today = "2026-11-24".parse().ok();
        let late: Draft = [("day", "2026-11-20"), ("state", "planned")].into_iter().collect();
        let found = |day: &str, state: &'static str, before: &Draft| {
            let draft: Draft = [("day", day), ("state", state), ("result", "reached")].into_iter().collect();
            flaws(&draft, before, today).iter().map(|flaw| flaw.key).collect::<Vec<_>>()
        };
        let new = Draft::default();
        for (day, state, expected) in [
            ("2026-11-24", "done", None),
            ("2026-11-25", "done", Some("flaw-done-ahead")),
            ("25.11.2026", "done", Some("flaw-done-ahead")),
            ("завтра", "done", Some("flaw-done-ahead")),
            ("2026-11-23", "planned", Some("flaw-plan-past")),
            ("2026-11-23", "", Some("flaw-plan-past")),
            ("2026-11-24", "planned", None),
            ("2126-12-02", "planned", Some("flaw-day-nobody-means")),
            ("2126-12-02", "done", Some("flaw-day-nobody-means")),
            ("1991-12-31", "done", Some("flaw-day-nobody-means")),
            ("2026-11-20", "cancelled", None),
        ] {
            assert_eq!(found(day, state, &new), Vec::from_iter(expected), "{day} {state}");
        }
        assert!(found("20.11.2026", "planned", &late).is_empty(), "what is late may stay so");
        assert_eq!(found("19.11.2026", "planned", &late), ["flaw-plan-past"]);
        assert!(found("2026-11-20", "done", &late).is_empty());
    }
}
