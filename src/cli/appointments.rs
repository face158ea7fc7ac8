//! `serik import calendar`: meetings and tasks of another program (`A-3`, `A-7`).

use super::{
    Desk,
    arguments::CalendarImport,
    client::operation,
    failure::Done,
    import::{alike::Alike, is_stream, unreadable},
    output::{Outcome, Table, text_or_null},
    record,
};
use crate::{
    domain::{
        activity::needs_client,
        appointment::{AppointmentState, Fate},
    },
    exchange::{
        CalendarFile, Office, Unreadable, calendar, limits::CALENDAR_BYTES, read_bytes, stream_bytes,
    },
    i18n::{Catalogue, columns, fates},
    report::lasting,
    store::{
        Receipt, Store,
        activity::{JudgeAppointments, Judged, TakeAppointments},
        office::settings::ReadZone,
    },
    ui::text::{self, clean},
};
use serde_json::{Value, json};
use std::{
    io,
    path::Path,
    sync::{Arc, PoisonError},
};

/// Imports a calendar, or with `--dry-run` tells what would happen.
pub fn run(wanted: &CalendarImport, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let office = Office { zone: store.read(&ReadZone)?, today: desk.clock.today() };
    let file = read(&wanted.file, office).map_err(|error| unreadable(&error, desk.words))?;
    let appointments = Arc::new(file.appointments.clone());
    let (judged, receipt) = if wanted.dry_run {
        (store.read(&JudgeAppointments(appointments))?, None)
    } else {
        let called_off = desk.words.get("calendar-called-off");
        let take = TakeAppointments { appointments, called_off, judged: Arc::default() };
        let receipt = store.write(&take)?;
        let judged = std::mem::take(&mut *take.judged.lock().unwrap_or_else(PoisonError::into_inner));
        (judged, Some(receipt))
    };
    let counts = Counts::of(&judged, &file);
    let json = document(&judged, &file, &counts, (wanted.dry_run, receipt.as_ref()), desk.words);
    let mut text = [counts.told(desk.words), table(&judged, desk)].join("\n");
    if wanted.dry_run {
        text = format!("{text}\n{}", desk.words.get("cli-import-dry-run"));
    }
    let found_fault = counts.rejected > 0 && counts.rejected == counts.read();
    let messages = messages(&judged, &file, desk.words);
    Ok(Outcome { found_fault, ..Outcome::new(json, text.trim_end()) }.with_messages(messages))
}

fn read(path: &Path, office: Office) -> Result<CalendarFile, Unreadable> {
    let bytes = if is_stream(path) {
        stream_bytes(io::stdin().lock(), CALENDAR_BYTES)?
    } else {
        read_bytes(path, CALENDAR_BYTES)?
    };
    calendar(&bytes, office)
}

/// What became of how many.
struct Counts {
    created: usize,
    updated: usize,
    skipped: usize,
    rejected: usize,
}

impl Counts {
    fn of(judged: &[Judged], file: &CalendarFile) -> Self {
        let of = |fates: &[Fate]| judged.iter().filter(|one| fates.contains(&one.fate)).count();
        Self {
            created: of(&[Fate::Created]),
            updated: of(&[Fate::Updated]),
            skipped: of(&[Fate::Same, Fate::Ended, Fate::CalledOff]),
            rejected: file.rejected,
        }
    }

    const fn read(&self) -> usize {
        self.created + self.updated + self.skipped + self.rejected
    }

    fn told(&self, words: &Catalogue) -> String {
        let parts = [
            ("calendar-created", self.created),
            ("calendar-updated", self.updated),
            ("calendar-skipped", self.skipped),
            ("calendar-rejected", self.rejected),
        ];
        let parts = parts.map(|(key, count)| format!("{}: {}", words.get(key), words.formats.count(count)));
        format!("{}\n  {}", words.count("calendar-read", self.read()), parts.join(", "))
    }
}

fn document(
    judged: &[Judged],
    file: &CalendarFile,
    counts: &Counts,
    (is_trial, receipt): (bool, Option<&Receipt>),
    words: &Catalogue,
) -> Value {
    let items: Vec<Value> = judged.iter().map(item).collect();
    json!({
        "read": counts.read(),
        "created": counts.created,
        "updated": counts.updated,
        "skipped": counts.skipped,
        "rejected": counts.rejected,
        "format": "ics",
        "encoding": file.encoding.key(),
        "items": items,
        "warnings": warnings(judged, file, words),
        "dry_run": is_trial,
        "operation": receipt.map_or(Value::Null, operation),
    })
}

fn item(judged: &Judged) -> Value {
    let one = &judged.appointment;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let client = judged.client.as_ref().map_or(Value::Null, |(id, name)| record::reference(*id, name));
    json!({
        "line": one.line,
        "uid": one.uid,
        "kind": judged.kind,
        "date": one.day.to_string(),
        "time": one.time.map(|time| time.format("%H:%M").to_string()),
        "duration": one.minutes,
        "last_day": day(one.last_day),
        "repeat": one.repeat.map(|rule| rule.to_string()),
        "left_out": one.left_out.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "due": day(one.due),
        "remind": one.remind,
        "client": client,
        "summary": text_or_null(&one.summary),
        "fate": fate_key(judged.fate),
    })
}

const fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Created => "created",
        Fate::Updated => "updated",
        Fate::Same => "same",
        Fate::Ended => "ended",
        Fate::CalledOff => "cancelled",
    }
}

/// A line, a stable name and a sentence.
type Doubt = (u64, &'static str, String);

/// What is doubtful about the file, and meetings of nobody that is known.
fn doubts(judged: &[Judged], file: &CalendarFile, words: &Catalogue) -> Vec<Doubt> {
    let of_file = file.warnings.iter();
    let of_file =
        of_file.map(|one| (one.line, one.code, clean(&words.say(one.key(), one.arguments.clone()))));
    let is_alone =
        |one: &&Judged| one.fate == Fate::Created && one.client.is_none() && needs_client(one.kind);
    let alone = judged.iter().filter(is_alone);
    let alone = alone.map(|one| (one.appointment.line, "nobody-known", words.get("calendar-no-client")));
    let is_past =
        |one: &&Judged| one.fate == Fate::Created && one.appointment.state == AppointmentState::Past;
    let past = judged.iter().filter(is_past);
    let past = past.map(|one| (one.appointment.line, "entry-past", words.get("calendar-past")));
    let mut found: Vec<Doubt> = of_file.chain(alone).chain(past).collect();
    // Of a repeat it is said once.
    found.dedup();
    found
}

fn warnings(judged: &[Judged], file: &CalendarFile, words: &Catalogue) -> Vec<Value> {
    let told = doubts(judged, file, words).into_iter();
    let told = told.map(
        |(line, code, message)| json!({ "line": line, "field": null, "code": code, "message": message }),
    );
    told.collect()
}

fn messages(judged: &[Judged], file: &CalendarFile, words: &Catalogue) -> Vec<String> {
    let mut alike = Alike::new(words);
    for (line, code, message) in doubts(judged, file, words) {
        alike.add(code, line, || message);
    }
    alike.told()
}

fn table(judged: &[Judged], desk: &Desk) -> String {
    let words = desk.words;
    if judged.is_empty() {
        return String::new();
    }
    let headings = [
        "field-activity-day",
        "field-time",
        "field-activity-kind",
        "cli-client",
        "field-goal",
        "calendar-fate",
    ];
    let row = |one: &Judged| {
        let client = one.client.as_ref().map(|(_, name)| columns::name(words, name)).unwrap_or_default();
        vec![
            words.formats.date(one.appointment.day),
            one.appointment.time.map(|time| words.formats.time(time)).unwrap_or_default(),
            columns::of_activity(words, "kind", one.kind),
            client,
            text::dotted([one.appointment.summary.clone(), lasting(&one.appointment, words)]),
            fates::fate(one.fate, words),
        ]
    };
    let headings = headings.map(|key| words.get(key)).to_vec();
    Table { headings, rows: judged.iter().map(row).collect() }.text(desk.format)
}
