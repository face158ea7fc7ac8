//! A repeat as a rule of another calendar (RFC 5545, 3.3.10), where both mean the same days.

use crate::domain::activity::repeat::{End, Every, Nth, OnDay, Repeat};
use crate::domain::zone::Zone;
use calcard::{
    common::PartialDateTime,
    icalendar::{
        ICalendarDay, ICalendarEntry, ICalendarFrequency as Frequency, ICalendarProperty as Property,
        ICalendarRecurrenceRule, ICalendarValue, ICalendarWeekday,
    },
};
use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};

/// The last day of every month that comes.
const LAST: u32 = 31;
/// The last day that every month has.
const ALWAYS: u32 = 28;

/// The rule of a repeat whose times are of whole days or at an hour of a zone; nothing where another calendar would reckon
/// other days, or where only a count of all times tells the last one.
pub(super) fn entry(repeat: Repeat, zone: Option<Zone>) -> Option<ICalendarEntry> {
    let until = match repeat.end {
        End::Never => None,
        End::Until(last) => Some(end(last, zone)),
        End::Times(_) => return None,
    };
    let (freq, apart) = match repeat.every {
        Every::Days(apart) => (Frequency::Daily, apart),
        Every::Weeks(apart, _) => (Frequency::Weekly, apart),
        Every::Months(apart, _) => (Frequency::Monthly, apart),
        Every::WorkingDays(_) | Every::AfterDone(_) => return None,
    };
    let (byday, bymonthday) = days(repeat.every)?;
    let interval = u16::try_from(apart).ok().filter(|apart| *apart > 1);
    let bysetpos = if bymonthday.len() > 1 { vec![-1] } else { Vec::new() };
    let rule = ICalendarRecurrenceRule {
        freq,
        until,
        interval,
        byday,
        bymonthday,
        bysetpos,
        ..ICalendarRecurrenceRule::default()
    };
    Some(ICalendarEntry::new(Property::Rrule).with_value(ICalendarValue::RecurrenceRule(Box::new(rule))))
}

/// Weekdays and days of the month on which it comes.
fn days(every: Every) -> Option<(Vec<ICalendarDay>, Vec<i8>)> {
    let plain = |day: Weekday| ICalendarDay { ordwk: None, weekday: weekday(day) };
    Some(match every {
        Every::Weeks(_, days) => (days.iter().map(plain).collect(), Vec::new()),
        Every::Months(_, OnDay::Number(LAST)) => (Vec::new(), vec![-1]),
        Every::Months(_, OnDay::Number(day)) => {
            // The last of those that the month has.
            (Vec::new(), (ALWAYS.min(day)..=day).filter_map(|day| i8::try_from(day).ok()).collect())
        }
        Every::Months(_, OnDay::Nth(nth, day)) => {
            let ordwk = match nth {
                Nth::At(at) => i16::try_from(at).ok()?,
                Nth::Last => -1,
            };
            (vec![ICalendarDay { ordwk: Some(ordwk), weekday: weekday(day) }], Vec::new())
        }
        Every::Months(..) => return None,
        _ => (Vec::new(), Vec::new()),
    })
}

/// The last moment of a day in universal time; the day itself where no hours are told (RFC 5545, 3.3.10).
fn end(last: NaiveDate, zone: Option<Zone>) -> PartialDateTime {
    match zone {
        None => PartialDateTime::from_date_timestamp(last.and_time(NaiveTime::MIN).and_utc().timestamp()),
        Some(zone) => {
            let midnight = zone.moment(last.succ_opt().unwrap_or(last).and_time(NaiveTime::MIN));
            PartialDateTime::from_utc_timestamp((midnight - TimeDelta::seconds(1)).timestamp())
        }
    }
}

const fn weekday(day: Weekday) -> ICalendarWeekday {
    match day {
        Weekday::Mon => ICalendarWeekday::Monday,
        Weekday::Tue => ICalendarWeekday::Tuesday,
        Weekday::Wed => ICalendarWeekday::Wednesday,
        Weekday::Thu => ICalendarWeekday::Thursday,
        Weekday::Fri => ICalendarWeekday::Friday,
        Weekday::Sat => ICalendarWeekday::Saturday,
        Weekday::Sun => ICalendarWeekday::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::zone::Zone,
        exchange::{
            Office, calendar,
            out::{AppointmentOut, write_calendar},
        },
    };
    use chrono::{NaiveDate, NaiveTime};

    #[test]
    fn a_rule_that_is_written_is_read_back() {
        // Monday, 16 March 2026.
        let day: NaiveDate = "2026-03-16".parse().unwrap();
        for (stored, written) in [
            ("days 1", Some("RRULE:FREQ=DAILY\r\n")),
            ("days 3", Some("RRULE:FREQ=DAILY;INTERVAL=3\r\n")),
            ("weeks 2 MO,TH", Some("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH\r\n")),
            ("months 1 16", Some("RRULE:FREQ=MONTHLY;BYMONTHDAY=16\r\n")),
            ("months 1 3MO", Some("RRULE:FREQ=MONTHLY;BYDAY=3MO\r\n")),
            ("months 1 29", Some("RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1\r\n")),
            ("months 2 30", Some("RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1\r\n")),
            ("months 1 31", Some("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\n")),
            // The last moment of 30 June in Almaty.
            ("weeks 1 MO until 2028-06-30", Some("RRULE:FREQ=WEEKLY;UNTIL=20280630T185959Z;BYDAY=MO\r\n")),
            ("workdays 1", None),
            ("days 1 times 4", None),
        ] {
            let repeat: Repeat = stored.parse().unwrap();
            let entry = AppointmentOut {
                uid: "7-1@serik".into(),
                day,
                time: NaiveTime::from_hms_opt(10, 0, 0),
                minutes: 30,
                repeat: Some(repeat),
                ..AppointmentOut::default()
            };
            let mut out = Vec::new();
            write_calendar(&mut out, &[entry], Zone::default()).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert_eq!(text.contains("RRULE"), written.is_some(), "{stored}\n{text}");
            let Some(line) = written else { continue };
            assert!(text.contains(line), "{stored}\n{text}");
            let file = calendar(text.as_bytes(), Office { zone: Zone::default(), today: day }).unwrap();
            let read = file.appointments.iter().map(|one| (one.uid.as_str(), one.repeat)).collect::<Vec<_>>();
            assert_eq!(read, [("7-1@serik", Some(repeat))], "{stored}");
        }
    }
}
