//! Calendar files: iCalendar (RFC 5545), read by `calcard`. Repeats become single times, in the hours of the office;
//! what cannot be kept is told by its line and stops nothing else.

mod entry;
mod lines;
mod rule;

use super::{Encoding, Kind, Unreadable, Warning, decode, limits, recognise};
use crate::domain::{appointment::Appointment, zone::Zone};
use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarComponentType},
};
use chrono::NaiveDate;
use lines::Lines;
use std::{borrow::Cow, collections::HashSet};

/// What a calendar file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    pub encoding: Encoding,
    pub appointments: Vec<Appointment>,
    /// Entries that are left out.
    pub rejected: usize,
    pub warnings: Vec<Warning>,
}

impl CalendarFile {
    /// Whether nothing stands in it, nor anything that was left out.
    pub const fn is_empty(&self) -> bool {
        self.appointments.is_empty() && self.rejected == 0
    }
}

/// What is known where a file is read.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    pub zone: Zone,
    pub today: NaiveDate,
}

/// Reads a calendar out of the bytes of a file.
///
/// # Errors
/// [`Unreadable`] when it is no calendar, or too large.
pub fn calendar(bytes: &[u8], office: Office) -> Result<CalendarFile, Unreadable> {
    limits::check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX), limits::CALENDAR_BYTES)?;
    match recognise(bytes) {
        Kind::Calendar => Ok(read(bytes, office)),
        Kind::Empty => Err(Unreadable::Empty),
        _ => Err(Unreadable::NoCalendar),
    }
}

fn read(bytes: &[u8], office: Office) -> CalendarFile {
    let unfolded = unfolded(bytes);
    let decoded = decode(&unfolded, None);
    let mut reading = Reading {
        office,
        lines: Lines::of(bytes),
        at: 0,
        file: CalendarFile {
            encoding: decoded.encoding,
            appointments: Vec::new(),
            rejected: 0,
            warnings: Vec::new(),
        },
        seen: HashSet::new(),
    };
    let mut parser = Parser::new(&decoded.text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => reading.add(&calendar),
            Entry::Eof => break,
            // A line between calendars.
            _ => {}
        }
    }
    reading.cut();
    reading.file
}

/// A line goes on in the next one behind a space; some programs break it inside of a letter.
fn unfolded(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.contains(&0) || !bytes.windows(2).any(|pair| matches!(pair, [b'\n', b' ' | b'\t'])) {
        return Cow::Borrowed(bytes);
    }
    let mut whole: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte == b'\n' && matches!(rest.peek(), Some(b' ' | b'\t')) {
            rest.next();
            if whole.last() == Some(&b'\r') {
                whole.pop();
            }
        } else {
            whole.push(byte);
        }
    }
    Cow::Owned(whole)
}

/// A file on its way in.
struct Reading {
    office: Office,
    lines: Lines,
    /// How many events and tasks were met.
    at: usize,
    file: CalendarFile,
    seen: HashSet<String>,
}

impl Reading {
    fn add(&mut self, calendar: &ICalendar) {
        let is_meant = |kind: &ICalendarComponentType| {
            matches!(kind, ICalendarComponentType::VEvent | ICalendarComponentType::VTodo)
        };
        let meant = calendar.components.iter().enumerate().filter(|(_, one)| is_meant(&one.component_type));
        let ids: Vec<u32> = meant.filter_map(|(id, _)| u32::try_from(id).ok()).collect();
        let office = Tz::Tz(self.office.zone.0);
        let expanded =
            entry::known_years(calendar, self.office.today).expand_dates(office, limits::OCCURRENCES);
        for id in ids {
            let place = self.lines.nth(self.at);
            self.at += 1;
            let entry = entry::Component { calendar, id, line: place.line, office: self.office };
            match entry.appointments(&expanded, place.is_closed) {
                Ok((found, warnings)) => {
                    self.file.warnings.extend(warnings);
                    self.keep(found);
                }
                Err(warning) => self.reject(warning),
            }
        }
    }

    /// What begins and was never read: the file ends inside of it.
    fn cut(&mut self) {
        while self.at < self.lines.count() {
            let line = self.lines.nth(self.at).line;
            self.at += 1;
            self.reject(Warning::line(line, Warning::ENTRY_OPEN));
        }
    }

    fn reject(&mut self, warning: Warning) {
        self.file.rejected += 1;
        self.file.warnings.push(warning);
    }

    fn keep(&mut self, found: Vec<Appointment>) {
        for appointment in found {
            if self.file.appointments.len() >= limits::APPOINTMENTS {
                return self.reject(
                    Warning::line(appointment.line, Warning::ENTRIES_MANY)
                        .with("limit", &limits::APPOINTMENTS),
                );
            }
            if self.seen.insert(appointment.uid.clone()) {
                self.file.appointments.push(appointment);
            } else {
                self.reject(Warning::line(appointment.line, Warning::ENTRY_TWICE));
            }
        }
    }
}

#[cfg(test)]
mod tests;
