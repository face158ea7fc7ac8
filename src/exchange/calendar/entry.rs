//! One event or task of a calendar, with all its times.

use super::{Office, Warning, limits, rule};
use crate::domain::{
    activity::repeat::MOST_TIMES,
    appointment::{Appointment, AppointmentState},
    calendar::WorkCalendar,
};
use calcard::{
    common::{PartialDateTime, timezone::Tz},
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter,
        ICalendarProperty as Property, ICalendarStatus, ICalendarValue,
        dates::{CalendarErrorType, CalendarEvent, CalendarExpand, TimeOrDelta},
        utils::strip_mailto_scheme,
    },
};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::{collections::BTreeSet, ops::RangeInclusive};

/// One time as `calcard` gives it.
type Time = CalendarEvent<DateTime<Tz>, TimeOrDelta<DateTime<Tz>, TimeDelta>>;

/// Years that somebody may mean.
const YEARS: RangeInclusive<u16> = 1970..=2199;
/// Of a repeat those are kept that are so near: days back and ahead.
const BACK: Days = Days::new(366);
const AHEAD: Days = Days::new(732);
/// Whole days that one entry may take.
const MOST_DAYS: i64 = 366;
/// Minutes of a day, and of the earliest reminder.
const DAY: i64 = 1_440;
const EARLIEST: i64 = 28 * DAY;

/// The calendar without entries of years that nobody means: reckoning with them leads nowhere.
pub(super) fn known_years(calendar: &ICalendar, today: NaiveDate) -> ICalendar {
    let mut known = calendar.clone();
    for component in &mut known.components {
        if !is_of_known_years(component) || rule::within_a_day(component).is_some() {
            component.entries.clear();
        } else if component.is_recurrent() {
            component.entries.iter_mut().for_each(name_universal_time);
            let is_leap_day = is_leap_day(component);
            for entry in &mut component.entries {
                rule::end_behind(entry, today + AHEAD);
                if is_leap_day {
                    rule::on_last_of_february(entry);
                }
            }
        }
    }
    known
}

/// The beginning of a repeat in universal time, `…Z`, is read as local by the reader of rules: the zone is named.
fn name_universal_time(entry: &mut ICalendarEntry) {
    let is_start = entry.name == Property::Dtstart;
    let Some(ICalendarValue::PartialDateTime(date)) = entry.values.first_mut().filter(|_| is_start) else {
        return;
    };
    if (date.tz_hour, date.tz_minute.unwrap_or_default()) == (Some(0), 0) {
        (date.tz_hour, date.tz_minute) = (None, None);
        entry.params.push(ICalendarParameter::tzid("UTC".to_owned()));
    }
}

/// Whether it begins on a 29 February.
fn is_leap_day(component: &ICalendarComponent) -> bool {
    let start = component.property(&Property::Dtstart).and_then(date);
    start.is_some_and(|day| (day.month(), day.day()) == (2, 29))
}

fn is_of_known_years(component: &ICalendarComponent) -> bool {
    let is_known = |date: &PartialDateTime| date.year.is_none_or(|year| YEARS.contains(&year));
    component
        .entries
        .iter()
        .flat_map(|entry| &entry.values)
        .filter_map(ICalendarValue::as_partial_date_time)
        .all(is_known)
}

/// An event or a task.
pub(super) struct Component<'a> {
    pub(super) calendar: &'a ICalendar,
    pub(super) id: u32,
    pub(super) line: u64,
    pub(super) office: Office,
}

impl Component<'_> {
    /// All its times, and what is doubtful about them.
    ///
    /// # Errors
    /// Why nothing of it can be kept.
    pub(super) fn appointments(
        &self,
        expanded: &CalendarExpand,
        is_closed: bool,
    ) -> Result<(Vec<Appointment>, Vec<Warning>), Warning> {
        let warning = |code| Warning::line(self.line, code);
        let component = self.calendar.component_by_id(self.id).ok_or_else(|| warning(Warning::ENTRY_OPEN))?;
        if !is_closed {
            return Err(warning(Warning::ENTRY_OPEN));
        }
        if !is_of_known_years(component) {
            return Err(warning(Warning::ENTRY_YEAR));
        }
        if let Some(rule) = rule::within_a_day(component) {
            return Err(warning(Warning::RULE_OFTEN).with("rule", &format!("FREQ={rule}")));
        }
        if let Some(error) = expanded.errors.iter().find(|error| error.comp_id == self.id) {
            let is_rule = matches!(error.error, CalendarErrorType::RRule(_));
            return Err(warning(if is_rule { Warning::ENTRY_RULE } else { date_fault(component) }));
        }
        let times: Vec<&Time> = expanded.events.iter().filter(|time| time.comp_id == self.id).collect();
        if let Some((appointment, doubts)) = self.lasting(component, &times) {
            return Ok((vec![appointment], doubts));
        }
        let (kept, mut warnings) = self.near(times, component);
        let mut found = Vec::with_capacity(kept.len());
        for time in kept {
            let (appointment, doubts) = self.appointment(component, time);
            found.push(appointment);
            warnings.extend(doubts);
        }
        // The same doubt about every time of a repeat is one.
        warnings.dedup();
        if found.is_empty() && warnings.is_empty() {
            return Err(warning(date_fault(component)));
        }
        Ok((found, warnings))
    }

    /// What goes on for longer than single times are kept as one repeat, from today on; the days that the file leaves out, or moves, are named.
    fn lasting(
        &self,
        component: &ICalendarComponent,
        times: &[&Time],
    ) -> Option<(Appointment, Vec<Warning>)> {
        let today = self.office.today;
        let last = today.checked_add_days(AHEAD)?;
        let near = times.iter().filter(|time| (today..=last).contains(&self.local(&time.start).date()));
        let near: Vec<&&Time> = near.collect();
        let (mut appointment, doubts) = self.appointment(component, near.first()?);
        let moments: Vec<NaiveDateTime> = near.iter().map(|time| self.local(&time.start)).collect();
        if moments
            .iter()
            .any(|moment| moment.time() != moments.first().map_or(moment.time(), NaiveDateTime::time))
        {
            return None;
        }
        let days: BTreeSet<NaiveDate> = moments.iter().map(NaiveDateTime::date).collect();
        let rule = rule::lasting(component, last, self.office.zone)?;
        let rule = if is_leap_day(component) { rule::of_leap_day(rule) } else { rule };
        let rule = rule.from(appointment.day);
        let next = |day: &NaiveDate| rule.next(*day, &WorkCalendar::default());
        let given = std::iter::successors(Some(appointment.day), next).take_while(|day| *day <= last);
        let given: BTreeSet<NaiveDate> = given.collect();
        if !days.is_subset(&given) {
            return None;
        }
        appointment.left_out = given.difference(&days).copied().collect();
        appointment.uid = Self::own_uid(component, moments.first().copied()?);
        appointment.repeat = Some(rule);
        let long = rule::count_above(component).map(|count| {
            Warning::line(self.line, Warning::RULE_LONG).with("count", &count).with("limit", &MOST_TIMES)
        });
        Some((appointment, doubts.into_iter().chain(long).collect()))
    }

    /// Of a repeat those that are near enough; how many there are more is told.
    fn near<'t>(
        &self,
        times: Vec<&'t Time>,
        component: &ICalendarComponent,
    ) -> (Vec<&'t Time>, Vec<Warning>) {
        if !component.is_recurrent() {
            return (times, Vec::new());
        }
        let today = self.office.today;
        let from = today.checked_sub_days(BACK).unwrap_or(today);
        let to = today.checked_add_days(AHEAD).unwrap_or(today);
        let is_near = |time: &&&Time| (from..=to).contains(&self.local(&time.start).date());
        let count = times.len();
        let kept: Vec<&Time> = times.iter().filter(is_near).take(limits::TIMES).copied().collect();
        let left = count - kept.len();
        let warning = Warning::line(self.line, Warning::TIMES_FAR).with("count", &left);
        (kept, if left == 0 { Vec::new() } else { vec![warning] })
    }

    fn local(&self, moment: &DateTime<Tz>) -> NaiveDateTime {
        self.office.zone.local(moment.to_utc())
    }

    fn appointment(&self, component: &ICalendarComponent, time: &Time) -> (Appointment, Vec<Warning>) {
        let is_task = component.component_type == ICalendarComponentType::VTodo;
        let (length, doubt) = self.length(component, time);
        let is_long = length.is_some_and(|length| length.num_minutes() > DAY);
        let is_whole = is_whole_day(component) || is_of_midnights(time, length);
        let doubts = [
            doubt,
            self.unknown_zone(component),
            (is_long && !is_whole).then(|| Warning::line(self.line, Warning::HOURS_LONG)),
        ];
        // A day is the same day everywhere.
        let start = if is_whole { time.start.naive_local() } else { self.local(&time.start) };
        let is_whole = is_whole || is_long;
        let (minutes, last_day) = stretch(start, length, is_whole);
        let due = component.property(&Property::Due).and_then(date).filter(|_| is_task);
        let appointment = Appointment {
            line: self.line,
            uid: self.uid(component, start),
            day: start.date(),
            time: (!is_whole).then(|| start.time()),
            minutes,
            last_day: last_day.filter(|_| !is_task),
            due,
            is_task,
            state: self.state(component, last_day.unwrap_or(start.date())),
            summary: text(component, &Property::Summary),
            description: text(component, &Property::Description),
            place: text(component, &Property::Location),
            mails: mails(component),
            remind: self.remind(),
            repeat: None,
            left_out: Vec::new(),
        };
        (appointment, doubts.into_iter().flatten().collect())
    }

    /// How far it is. A date that is over was kept or not: only tasks are planned until somebody ends them.
    fn state(&self, component: &ICalendarComponent, last: NaiveDate) -> AppointmentState {
        match component.status() {
            Some(ICalendarStatus::Completed) => AppointmentState::Done,
            Some(ICalendarStatus::Cancelled) => AppointmentState::Cancelled,
            _ if last < self.office.today && component.component_type == ICalendarComponentType::VEvent => {
                AppointmentState::Past
            }
            _ => AppointmentState::Planned,
        }
    }

    /// A zone that nobody knows: its hours are taken as those of the office.
    fn unknown_zone(&self, component: &ICalendarComponent) -> Option<Warning> {
        let name = component.property(&Property::Dtstart)?.tz_id()?;
        let is_known = self.calendar.build_tz_resolver().resolve(name).is_some();
        (!is_known).then(|| Warning::line(self.line, Warning::ZONE_UNKNOWN).with("zone", &name))
    }

    /// How long it is, where the file says so; an end before the beginning is none.
    fn length(&self, component: &ICalendarComponent, time: &Time) -> (Option<TimeDelta>, Option<Warning>) {
        if !component.has_property(&Property::Dtend) && !component.has_property(&Property::Duration) {
            return (None, None);
        }
        let length = match &time.end {
            TimeOrDelta::Time(end) => end.signed_duration_since(time.start),
            TimeOrDelta::Delta(length) => *length,
        };
        let is_wrong = length < TimeDelta::zero();
        let doubt = Warning::line(self.line, Warning::END_EARLY);
        ((!is_wrong).then_some(length), is_wrong.then_some(doubt))
    }

    /// Each time of a repeat is called by the time that the rule gives it.
    fn uid(&self, component: &ICalendarComponent, start: NaiveDateTime) -> String {
        let uid = Self::own_uid(component, start);
        if !component.is_recurrent_or_override() {
            return uid;
        }
        let entry = component.property(&Property::RecurrenceId);
        let zone = Tz::Tz(self.office.zone.0);
        let given = entry.and_then(|entry| {
            let zones = self.calendar.build_tz_resolver().with_default(zone);
            let date = entry.values.first()?.as_partial_date_time()?;
            date.to_date_time_with_tz(zones.resolve_or_default(entry.tz_id()))
        });
        let at = given.map_or(start, |moment| self.local(&moment));
        format!("{uid}/{}", at.format("%Y%m%dT%H%M"))
    }

    /// What the entry is called; where it has no name, by what it says and when.
    fn own_uid(component: &ICalendarComponent, start: NaiveDateTime) -> String {
        let uid = component.uid().map(str::trim).filter(|uid| !uid.is_empty());
        uid.map_or_else(|| format!("{}-{start}", text(component, &Property::Summary)), str::to_owned)
    }

    /// Minutes before the beginning of the earliest alarm.
    fn remind(&self) -> Option<u32> {
        let alarms = self.calendar.alarms_for_id(self.id);
        let before = alarms.filter_map(|alarm| match alarm.property(&Property::Trigger)?.values.first()? {
            ICalendarValue::Duration(length) => Some(-length.as_seconds() / 60),
            _ => None,
        });
        before
            .filter(|minutes| (0..=EARLIEST).contains(minutes))
            .max()
            .and_then(|minutes| u32::try_from(minutes).ok())
    }
}

/// Minutes, or the last of several whole days.
fn stretch(
    start: NaiveDateTime,
    length: Option<TimeDelta>,
    is_whole: bool,
) -> (Option<u32>, Option<NaiveDate>) {
    let Some(length) = length else { return (None, None) };
    let last = |days: i64| {
        let days = u64::try_from(days.clamp(0, MOST_DAYS - 1)).unwrap_or_default();
        start.date().checked_add_days(Days::new(days)).filter(|_| days > 0)
    };
    if is_whole && start.time() != NaiveTime::MIN {
        let end = start.checked_add_signed(length).unwrap_or(start);
        return (None, last((end.date() - start.date()).num_days()));
    }
    if is_whole {
        // The end is the day after the last.
        return (None, last(length.num_days() - 1));
    }
    let minutes = u32::try_from(length.num_minutes().min(DAY)).ok().filter(|minutes| *minutes > 0);
    (minutes, None)
}

/// From one midnight to another: some programs write whole days so.
fn is_of_midnights(time: &Time, length: Option<TimeDelta>) -> bool {
    let is_whole =
        length.is_some_and(|length| length >= TimeDelta::days(1) && length.num_minutes() % DAY == 0);
    is_whole && time.start.naive_local().time() == NaiveTime::MIN
}

/// A date without a time.
fn is_whole_day(component: &ICalendarComponent) -> bool {
    let entry = component.property(&Property::Dtstart).or_else(|| component.property(&Property::Due));
    let date = entry.and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_partial_date_time);
    date.is_some_and(|date| date.hour.is_none())
}

fn date(entry: &ICalendarEntry) -> Option<NaiveDate> {
    let date = entry.values.first()?.as_partial_date_time()?;
    NaiveDate::from_ymd_opt(i32::from(date.year?), u32::from(date.month?), u32::from(date.day?))
        .filter(|day| day.year() > 0)
}

/// What is wrong with its date: there is none, or none such.
fn date_fault(component: &ICalendarComponent) -> &'static str {
    let has_date = component.has_property(&Property::Dtstart) || component.has_property(&Property::Due);
    if has_date { Warning::ENTRY_DATE } else { Warning::ENTRY_UNDATED }
}

/// All values of a property: a comma that nobody escaped parts none.
fn text(component: &ICalendarComponent, property: &Property) -> String {
    let values = component.property(property).map(|entry| entry.values.as_slice()).unwrap_or_default();
    let texts: Vec<&str> = values.iter().filter_map(ICalendarValue::as_text).collect();
    limits::cut(&texts.join(",")).unwrap_or_else(|| texts.join(",")).trim().to_owned()
}

/// Those who take part, and who invites.
fn mails(component: &ICalendarComponent) -> Vec<String> {
    let people = component.properties(&Property::Attendee).chain(component.properties(&Property::Organizer));
    let addresses = people.filter_map(|entry| entry.values.first()?.as_text());
    let mails = addresses.map(|address| strip_mailto_scheme(address).trim().to_lowercase());
    mails.filter(|mail| mail.contains('@')).collect()
}
