//! The part of `serik doctor` that looks around the file: what lies beside it, room, backups (sharing 8).

use super::{Desk, backup::shelf, doctor::Check, failure::Done};
use crate::{
    clock::DAY_MILLIS,
    demo,
    report::backup as told,
    store::{
        Store,
        doctor::{Around, DriveHealth, LedgerGaps, LedgerSpan, drive_health, look_around},
        invoice::InvoiceGaps,
    },
};
use std::path::Path;

/// A base that was changed has a backup of the last days.
const BACKUP_DAYS: i64 = 7;
/// Gaps of one firm and year that are told.
const MOST_GAPS: usize = 20;

/// One line for each check, with what to do.
pub fn checks(store: &Store, desk: &Desk) -> Done<Vec<Check>> {
    let around = look_around(desk.database, store.place());
    let drive = drive_health(store, desk.database)?.map(|health| drive(&health, desk));
    let checks = [
        Check::new("ledger", "cli-doctor-ledger", gaps(store, desk)?),
        numbers(store, desk)?,
        Check::new("remains", "cli-doctor-remains", remains(&around, desk)),
        Check::new("space", "cli-doctor-space", room(&around, desk)),
        backups(store, desk)?,
    ];
    Ok(checks.into_iter().chain(drive).collect())
}

/// The network drive, in its own words and with what slows it or makes it unsafe.
fn drive(health: &DriveHealth, desk: &Desk) -> Check {
    let words = desk.words;
    let look = words.formats.number(&health.look.div_ceil(1000).to_string());
    let weak = health.weak.iter().map(|option| words.say("cli-doctor-drive-weak", [("option", *option)]));
    let slow = health.is_slow().then(|| words.say("cli-doctor-drive-slow", [("time", look.as_str())]));
    let skew = health.skew().map(|apart| words.say("share-clock-bad", [("measured", apart.to_string())]));
    let parts = [("mount", health.mount.as_str()), ("time", look.as_str())];
    let note = words.say("cli-doctor-drive-note", parts);
    Check::new("drive", "cli-doctor-drive", weak.chain(slow).chain(skew).collect()).with_note(note)
}

fn gaps(store: &Store, desk: &Desk) -> Done<Vec<String>> {
    let say = |number: &i64| desk.words.say("cli-doctor-ledger-gap", [("number", number.to_string())]);
    Ok(store.read(&LedgerGaps)?.iter().map(say).collect())
}

/// Gaps in the numbers of invoices are told and no fault: books that came from elsewhere have some.
fn numbers(store: &Store, desk: &Desk) -> Done<Check> {
    let run = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let told = store.read(&InvoiceGaps)?.into_iter().map(|one| {
        let more = if one.missing.len() > MOST_GAPS { ", …" } else { "" };
        let missing: Vec<String> = one.missing.iter().take(MOST_GAPS).map(run).collect();
        let parts = [
            ("year", one.year.to_string()),
            ("company", one.company),
            ("numbers", missing.join(", ") + more),
        ];
        desk.words.say("cli-doctor-numbers-gap", parts)
    });
    let told: Vec<String> = told.collect();
    let check = Check::new("numbers", "cli-doctor-numbers", Vec::new());
    Ok(if told.is_empty() { check } else { check.with_note(told.join("; ")) })
}

fn named(key: &str, path: &Path, desk: &Desk) -> String {
    desk.words.say(key, [("file", path.display().to_string())])
}

fn remains(around: &Around, desk: &Desk) -> Vec<String> {
    let logs = around.logs.iter().map(|path| named("cli-doctor-remains-log", path, desk));
    let unfinished = around.unfinished.iter().map(|path| named("cli-doctor-remains-journal", path, desk));
    logs.chain(unfinished).collect()
}

fn room(around: &Around, desk: &Desk) -> Vec<String> {
    let say = |(free, wanted): (u64, u64)| {
        let parts = [("free", told::size(free, desk.words)), ("wanted", told::size(wanted, desk.words))];
        desk.words.say("cli-doctor-space-little", parts)
    };
    around.lack.map(say).into_iter().collect()
}

/// How old the newest backup is; a fault where the base has been without one for long. A demo needs none.
fn backups(store: &Store, desk: &Desk) -> Done<Check> {
    let newest = shelf(desk.database, desk.folders, store.identity()).newest();
    let note = newest.map_or_else(
        || desk.words.get("backup-no-last"),
        |taken| desk.words.say("backup-last", [("when", told::age(taken, desk.clock.today(), desk.words))]),
    );
    let (now, limit) = (desk.clock.millis(), BACKUP_DAYS * DAY_MILLIS);
    let age = newest.map(|taken| desk.clock.wall().signed_duration_since(taken).num_milliseconds());
    let span = store.read(&LedgerSpan)?;
    let is_due = !demo::is_demo(store)?
        && span.is_some_and(|(first, last)| match age {
            None => now - first > limit,
            Some(age) => age > limit && last > now - age,
        });
    let fault = is_due.then(|| desk.words.say("cli-doctor-backup-due", [("when", note.clone())]));
    Ok(Check::new("backup", "cli-doctor-backup", fault.into_iter().collect()).with_note(note))
}
