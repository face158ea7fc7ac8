//! `serik sync vdir`: a folder of calendar files, one entry in each, is made like the plan and the plan like the folder.

mod folder;

use super::{
    Desk,
    arguments::{SyncVerb, SyncedFolder},
    client::operation,
    failure::{Done, Failure, REFUSED, UNREADABLE},
    find,
    output::Outcome,
    written::Content,
};
use crate::{
    domain::{
        appointment::{Appointment, Fate},
        mirror::{Now, Step, step},
    },
    exchange::{Office, out::write_calendar},
    report::export::appointment,
    store::{
        Store,
        activity::{
            ActivityFilter, ActivityOut, CancelActivity, JudgeAppointments, PlanOf, TakeAppointments, own_uid,
        },
        office::{Facts, ReadFacts, settings::ReadZone},
    },
    ui::text::clean,
};
use chrono::NaiveDate;
use folder::{Folder, Kept, There};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
    sync::Arc,
};

/// Does one verb.
pub fn run(verb: &SyncVerb, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let SyncVerb::Vdir(wanted) = verb;
    let office = Office { zone: store.read(&ReadZone)?, today: desk.clock.today() };
    let folder = Folder::read(&wanted.folder, office).map_err(|error| refused(&error, &wanted.folder))?;
    if folder.is_emptied() {
        let name = clean(&wanted.folder.display().to_string());
        return Err(Failure::new(REFUSED, "sync-emptied").rule("A-7").part("folder", name));
    }
    let here = here(wanted, store, desk)?;
    let mut sync = Sync { folder, here, steps: Steps::default() };
    sync.decide(office.today);
    sync.agree(store)?;
    if !wanted.dry_run {
        sync.carry_out((store, desk), wanted).map_err(|fault| match fault {
            Fault::Failed(failure) => failure,
            Fault::Io(error) => refused(&error, &wanted.folder),
        })?;
    }
    Ok(sync.outcome(wanted.dry_run, desk))
}

fn refused(error: &io::Error, folder: &Path) -> Failure {
    tracing::warn!(%error, "a folder cannot be synced");
    Failure::new(UNREADABLE, "sync-unreadable")
        .rule("A-7")
        .part("folder", clean(&folder.display().to_string()))
}

/// An activity as it would stand in its file.
struct Here {
    activity: ActivityOut,
    text: String,
}

/// The plan by the names of its entries, also what is past: files of it may be in the folder.
fn here(wanted: &SyncedFolder, store: &Store, desk: &Desk) -> Done<BTreeMap<String, Here>> {
    let own = find::user(store, &desk.actor.name).ok().map(|user| user.name);
    let filter = ActivityFilter { owner: own.filter(|_| !wanted.all), ..ActivityFilter::default() };
    let facts = store.read(&ReadFacts)?;
    let activities = store.read(&PlanOf { filter, limit: usize::MAX >> 1 })?;
    let named = |one: ActivityOut| {
        let uid = Some(one.text("uid")).filter(|uid| !uid.is_empty()).unwrap_or_else(|| own_uid(&one));
        let text = text_of(&one, &facts, desk)?;
        Some((uid, Here { activity: one, text }))
    };
    Ok(activities.into_iter().filter_map(named).collect())
}

fn text_of(activity: &ActivityOut, facts: &Facts, desk: &Desk) -> Option<String> {
    let entry = appointment(activity, (desk.words, facts))?;
    let mut bytes = Vec::new();
    write_calendar(&mut bytes, &[entry], facts.zone).ok()?;
    String::from_utf8(bytes).ok()
}

/// Names of entries by what is done with them.
#[derive(Default)]
struct Steps {
    written: BTreeSet<String>,
    taken: BTreeSet<String>,
    called_off: BTreeSet<String>,
    removed: BTreeSet<String>,
    asked: BTreeSet<String>,
    operations: Vec<Value>,
}

enum Fault {
    Failed(Failure),
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

struct Sync {
    folder: Folder,
    here: BTreeMap<String, Here>,
    steps: Steps,
}

impl Sync {
    fn decide(&mut self, today: NaiveDate) {
        let names = self.here.keys().chain(self.folder.files.keys()).chain(self.folder.kept.keys());
        let names: BTreeSet<String> = names.cloned().collect();
        for uid in names {
            let steps = match self.step(&uid, today) {
                Step::Nothing => continue,
                Step::Write => &mut self.steps.written,
                Step::Take => &mut self.steps.taken,
                Step::CallOff => &mut self.steps.called_off,
                Step::Remove => &mut self.steps.removed,
                Step::Ask => &mut self.steps.asked,
            };
            steps.insert(uid);
        }
    }

    /// Both changed and say the same: that is what both are like now.
    fn agree(&mut self, store: &Store) -> Done<()> {
        for uid in self.steps.asked.clone() {
            let (Some(here), Some(there)) = (self.here.get(&uid), self.folder.files.get(&uid)) else {
                continue;
            };
            let judged = store.read(&JudgeAppointments(Arc::new(there.calendar.appointments.clone())))?;
            if judged.iter().all(|one| one.fate == Fate::Same) {
                let (file, text) = (there.file.clone(), there.text.clone());
                let kept = Kept { file, version: here.activity.version, text };
                self.folder.kept.insert(uid.clone(), kept);
                self.steps.asked.remove(&uid);
            }
        }
        Ok(())
    }

    fn step(&self, uid: &str, today: NaiveDate) -> Step {
        let (here, there, kept) = (self.here.get(uid), self.folder.files.get(uid), self.folder.kept.get(uid));
        match (kept, here, there) {
            // Many activities come of it: they are not written back.
            (Some(kept), _, Some(there)) if !there.is_single => {
                if kept.text == there.text {
                    Step::Nothing
                } else {
                    Step::Take
                }
            }
            // It was taken away here before it came from there.
            (Some(kept @ Kept { version: 0, .. }), None, Some(there)) => {
                if kept.text == there.text {
                    Step::Nothing
                } else {
                    Step::Take
                }
            }
            (Some(Kept { version: 0, .. }), _, None) | (None, None, None) => Step::Nothing,
            (Some(kept), ..) => step(now_here(here, kept), now_there(there, kept)),
            (None, _, Some(there)) if here.is_some_and(|here| here.text == there.text) => Step::Write,
            (None, _, Some(_)) => Step::Take,
            (None, Some(here), None) if is_ahead(&here.activity, today) => Step::Write,
            (None, Some(_), None) => Step::Nothing,
        }
    }

    fn carry_out(&mut self, (store, desk): (&mut Store, &Desk), wanted: &SyncedFolder) -> Result<(), Fault> {
        self.take(store, desk)?;
        self.call_off(store, desk)?;
        for uid in self.steps.removed.clone() {
            self.folder.remove(&uid)?;
        }
        self.here = here(wanted, store, desk)?;
        for uid in &self.steps.called_off {
            self.folder.kept.remove(uid);
        }
        for uid in &self.steps.written {
            if let Some(here) = self.here.get(uid) {
                self.folder.write(uid, (here.activity.version, here.text.clone()))?;
            }
        }
        self.keep_taken();
        self.folder.close()?;
        if !self.steps.written.is_empty() {
            let name = wanted.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let content = Content { what: "activities", format: "ics" };
            let receipt = content.note(name, self.steps.written.len(), None, store)?;
            self.steps.operations.extend(receipt.as_ref().map(operation));
        }
        Ok(())
    }

    /// Takes in what the files say: one action.
    fn take(&mut self, store: &mut Store, desk: &Desk) -> Done<()> {
        let files = self.steps.taken.iter().filter_map(|uid| self.folder.files.get(uid));
        let appointments: Vec<Appointment> =
            files.flat_map(|there: &There| there.calendar.appointments.clone()).collect();
        if appointments.is_empty() {
            return Ok(());
        }
        let called_off = desk.words.get("calendar-called-off");
        let take =
            TakeAppointments { appointments: Arc::new(appointments), called_off, judged: Arc::default() };
        let receipt = store.write(&take)?;
        self.steps.operations.push(operation(&receipt));
        Ok(())
    }

    fn call_off(&mut self, store: &mut Store, desk: &Desk) -> Done<()> {
        for uid in &self.steps.called_off {
            let Some(here) = self.here.get(uid).filter(|here| here.activity.text("state") == "planned")
            else {
                continue;
            };
            let base = (here.activity.id, here.activity.version);
            let reason = desk.words.get("calendar-called-off");
            let receipt = store.write(&CancelActivity { base, is_missed: false, reason })?;
            self.steps.operations.push(operation(&receipt));
        }
        Ok(())
    }

    /// Both sides are alike by what was taken.
    fn keep_taken(&mut self) {
        for uid in &self.steps.taken {
            let Some(there) = self.folder.files.get(uid) else { continue };
            let version = match self.here.get(uid) {
                Some(here) if there.is_single => here.activity.version,
                _ => 0,
            };
            let kept = Kept { file: there.file.clone(), version, text: there.text.clone() };
            self.folder.kept.insert(uid.clone(), kept);
        }
    }

    fn outcome(&self, is_trial: bool, desk: &Desk) -> Outcome {
        let steps = &self.steps;
        let file =
            |uid: &String| self.folder.kept.get(uid).map_or_else(String::new, |kept| kept.file.clone());
        let json = json!({
            "written": steps.written.len(),
            "taken": steps.taken.len(),
            "called_off": steps.called_off.len(),
            "removed": steps.removed.len(),
            "conflicts": steps.asked.iter().map(file).collect::<Vec<_>>(),
            "rejected": self.folder.rejected,
            "dry_run": is_trial,
            "operations": steps.operations,
        });
        let words = desk.words;
        let counts = [
            ("sync-written", steps.written.len()),
            ("sync-taken", steps.taken.len()),
            ("sync-called-off", steps.called_off.len()),
            ("sync-removed", steps.removed.len()),
        ];
        let counts = counts.map(|(key, count)| format!("{}: {}", words.get(key), words.formats.count(count)));
        let asked = steps.asked.iter().map(|uid| words.say("sync-conflict", [("file", clean(&file(uid)))]));
        let rejected =
            self.folder.rejected.iter().map(|name| words.say("sync-rejected", [("file", clean(name))]));
        let trial = is_trial.then(|| words.get("cli-import-dry-run"));
        Outcome::new(json, counts.join(", ")).with_messages(asked.chain(rejected).chain(trial))
    }
}

fn now_here(here: Option<&Here>, kept: &Kept) -> Now {
    match here {
        None => Now::Gone,
        Some(here) if here.activity.version == kept.version => Now::Same,
        Some(_) => Now::Changed,
    }
}

fn now_there(there: Option<&There>, kept: &Kept) -> Now {
    match there {
        None => Now::Gone,
        Some(there) if there.text == kept.text => Now::Same,
        Some(_) => Now::Changed,
    }
}

/// Own plans from today on go into the folder by themselves.
fn is_ahead(activity: &ActivityOut, today: NaiveDate) -> bool {
    let day = activity.text("day").parse::<NaiveDate>();
    activity.text("uid").is_empty()
        && activity.text("state") == "planned"
        && day.is_ok_and(|day| day >= today)
}
