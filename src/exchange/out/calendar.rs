//! Calendars for other programs: iCalendar (RFC 5545), with the time zone of the office beside its hours.

use super::rule;
use crate::domain::{activity::repeat::Repeat, zone::Zone};
use calcard::{
    common::PartialDateTime,
    icalendar::{
        ICalendar, ICalendarAction, ICalendarComponent, ICalendarComponentType as Component,
        ICalendarDuration, ICalendarEntry, ICalendarParameter, ICalendarProperty as Property,
        ICalendarStatus, ICalendarValue, ICalendarValueType,
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::io::{self, Write};

/// What an entry says. Empty texts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppointmentOut {
    /// What it is called by programs: an entry that comes again is the same.
    pub uid: String,
    /// When it was changed last, in Unix milliseconds, and how often.
    pub changed_at: i64,
    pub sequence: i64,
    pub is_task: bool,
    pub is_done: bool,
    /// It was called off: programs that have it take it away or strike it through.
    pub is_cancelled: bool,
    pub day: NaiveDate,
    /// Nothing where it takes whole days.
    pub time: Option<NaiveTime>,
    pub minutes: u32,
    /// The last of several whole days.
    pub last_day: Option<NaiveDate>,
    /// Must be done by.
    pub due: Option<NaiveDate>,
    pub summary: String,
    pub description: String,
    pub place: String,
    /// Minutes before it begins at which it reminds.
    pub remind: Option<u32>,
    /// How it goes on behind this time.
    pub repeat: Option<Repeat>,
}

/// Writes a whole calendar.
///
/// # Errors
/// When nothing can be written.
pub fn write_calendar(out: &mut impl Write, entries: &[AppointmentOut], zone: Zone) -> io::Result<()> {
    let mut root = ICalendarComponent::new(Component::VCalendar);
    root.add_property(Property::Version, "2.0".to_owned());
    root.add_property(Property::Prodid, "-//serik//serik//EN".to_owned());
    let mut calendar = ICalendar { components: vec![root] };
    for entry in entries {
        let alarm =
            entry.remind.filter(|_| !entry.is_cancelled).map(|minutes| alarm(minutes, &entry.summary));
        add(&mut calendar, component(entry, zone), alarm);
    }
    calendar.add_missing_timezones();
    write!(out, "{calendar}")
}

/// Puts an entry, and its alarm inside of it.
fn add(calendar: &mut ICalendar, mut entry: ICalendarComponent, alarm: Option<ICalendarComponent>) {
    let id = u32::try_from(calendar.components.len()).unwrap_or(u32::MAX);
    entry.component_ids.extend(alarm.is_some().then_some(id + 1));
    calendar.components.push(entry);
    calendar.components.extend(alarm);
    if let Some(root) = calendar.components.first_mut() {
        root.component_ids.push(id);
    }
}

fn component(entry: &AppointmentOut, zone: Zone) -> ICalendarComponent {
    let kind = if entry.is_task { Component::VTodo } else { Component::VEvent };
    let mut component = ICalendarComponent::new(kind);
    component.add_uid(&entry.uid);
    let stamp = PartialDateTime::from_utc_timestamp(entry.changed_at.div_euclid(1_000));
    component.add_dtstamp(stamp);
    component.add_sequence(entry.sequence);
    component.entries.extend(times(entry, zone));
    let hours = entry.time.map(|_| zone);
    component.entries.extend(entry.repeat.and_then(|repeat| rule::entry(repeat, hours)));
    for (property, text) in [
        (Property::Summary, &entry.summary),
        (Property::Description, &entry.description),
        (Property::Location, &entry.place),
    ] {
        if !text.is_empty() {
            component.add_property(property, text.clone());
        }
    }
    let status = match (entry.is_task, entry.is_done) {
        _ if entry.is_cancelled => ICalendarStatus::Cancelled,
        (true, true) => ICalendarStatus::Completed,
        (true, false) => ICalendarStatus::NeedsAction,
        (false, _) => ICalendarStatus::Confirmed,
    };
    component.add_property(Property::Status, ICalendarValue::Status(status));
    component
}

/// Beginning, and end or deadline.
fn times(entry: &AppointmentOut, zone: Zone) -> Vec<ICalendarEntry> {
    let mut found = vec![match entry.time {
        Some(time) => at(Property::Dtstart, entry.day.and_time(time), zone),
        None => on(Property::Dtstart, entry.day),
    }];
    if entry.is_task {
        // A deadline is of the same kind as the beginning, and behind it (RFC 5545, 3.8.2.3).
        found.extend(entry.due.map(|due| match entry.time {
            Some(_) => {
                at(Property::Due, due.and_time(NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default()), zone)
            }
            None => on(
                Property::Due,
                due.checked_add_days(Days::new(1)).filter(|_| due == entry.day).unwrap_or(due),
            ),
        }));
        return found;
    }
    let length = TimeDelta::minutes(i64::from(entry.minutes));
    let end = entry.time.and_then(|time| entry.day.and_time(time).checked_add_signed(length));
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    found.push(match end {
        Some(end) => at(Property::Dtend, end, zone),
        None => on(Property::Dtend, after(entry.last_day.unwrap_or(entry.day))),
    });
    found
}

/// A local time with its zone.
fn at(property: Property, local: NaiveDateTime, zone: Zone) -> ICalendarEntry {
    let time = PartialDateTime::from_naive_timestamp(local.and_utc().timestamp());
    let entry = ICalendarEntry::new(property).with_param(ICalendarParameter::tzid(zone.to_string()));
    entry.with_value(ICalendarValue::PartialDateTime(Box::new(time)))
}

/// A whole day.
fn on(property: Property, day: NaiveDate) -> ICalendarEntry {
    let day = PartialDateTime::from_date_timestamp(day.and_time(NaiveTime::MIN).and_utc().timestamp());
    let entry = ICalendarEntry::new(property).with_param(ICalendarParameter::value(ICalendarValueType::Date));
    entry.with_value(ICalendarValue::PartialDateTime(Box::new(day)))
}

fn alarm(minutes: u32, summary: &str) -> ICalendarComponent {
    let mut alarm = ICalendarComponent::new(Component::VAlarm);
    alarm.add_property(Property::Action, ICalendarValue::Action(ICalendarAction::Display));
    let before = ICalendarDuration::from_seconds(-60 * i64::from(minutes));
    alarm.add_property(Property::Trigger, ICalendarValue::Duration(before));
    alarm.add_property(Property::Description, summary.to_owned());
    alarm
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::appointment::{Appointment, AppointmentState},
        exchange::{Office, calendar},
    };
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn written(entries: &[AppointmentOut], zone: Zone) -> String {
        let mut out = Vec::new();
        write_calendar(&mut out, entries, zone).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn meeting() -> AppointmentOut {
        AppointmentOut {
            uid: "7@serik".into(),
            changed_at: 1_773_662_400_000,
            sequence: 2,
            day: day("2026-06-15"),
            time: NaiveTime::from_hms_opt(10, 0, 0),
            minutes: 60,
            summary: "Кездесу: ЖШС «Дала, Сауда»".into(),
            place: "Алматы".into(),
            remind: Some(10),
            ..AppointmentOut::default()
        }
    }

    #[test]
    fn a_meeting_has_its_zone_and_an_alarm() {
        let text = written(&[meeting()], Zone::default());
        for line in [
            "UID:7@serik",
            "DTSTAMP:20260316T120000Z",
            "SEQUENCE:2",
            "DTSTART;TZID=Asia/Almaty:20260615T100000",
            "DTEND;TZID=Asia/Almaty:20260615T110000",
            "SUMMARY:Кездесу: ЖШС «Дала\\, Сауда»",
            "LOCATION:Алматы",
            "BEGIN:VALARM",
            "TRIGGER:-PT10M",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Almaty",
            "TZOFFSETTO:+0500",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} in\n{text}");
        }
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    }

    #[test]
    fn whole_days_end_behind_their_last_and_tasks_have_deadlines() {
        let days =
            AppointmentOut { time: None, remind: None, last_day: Some(day("2026-06-17")), ..meeting() };
        assert!(written(&[days], Zone::default()).contains("DTEND;VALUE=DATE:20260618\r\n"));
        let task = AppointmentOut {
            is_task: true,
            is_done: true,
            time: None,
            due: Some(day("2026-06-20")),
            ..meeting()
        };
        let text = written(&[task], Zone::default());
        assert!(
            text.contains(&format!("BEGIN:{}\r\n", Component::VTodo.as_str()))
                && text.contains("DUE;VALUE=DATE:20260620\r\n")
                && text.contains("STATUS:COMPLETED\r\n")
        );
    }

    #[test]
    fn what_was_called_off_says_so_and_reminds_of_nothing() {
        let text = written(&[AppointmentOut { is_cancelled: true, ..meeting() }], Zone::default());
        assert!(text.contains("STATUS:CANCELLED\r\n") && !text.contains("TRIGGER"), "{text}");
        let office = Office { zone: Zone::default(), today: day("2026-06-01") };
        let file = calendar(text.as_bytes(), office).unwrap();
        assert_eq!(file.appointments[0].state, AppointmentState::Cancelled);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            start in 0i64..1_000_000, minutes in 1u32..1_440, text in "[а-яқңө,;: \\\\a-z0-9\"]{0,80}",
            remind in proptest::option::of(0u32..10_000), is_whole in any::<bool>(), days in 0u64..20,
        ) {
            let zone = Zone::default();
            let local = day("2026-01-01").and_time(NaiveTime::MIN) + TimeDelta::minutes(start);
            let entry = AppointmentOut {
                day: local.date(), time: (!is_whole).then(|| local.time()), minutes, summary: text.trim().to_owned(), remind,
                last_day: (is_whole && days > 0).then(|| local.date() + Days::new(days)), ..meeting()
            };
            let bytes = written(std::slice::from_ref(&entry), zone);
            let file = calendar(bytes.as_bytes(), Office { zone, today: local.date() }).unwrap();
            let expected = Appointment {
                line: file.appointments[0].line, uid: entry.uid, day: entry.day, time: entry.time,
                minutes: entry.time.map(|_| minutes),
                last_day: entry.last_day, state: AppointmentState::Planned, summary: entry.summary, place: entry.place,
                remind, ..Appointment::default()
            };
            prop_assert_eq!(&file.appointments, &vec![expected]);
        }
    }
}
