//! `serik share`: whether a folder is safe for a shared file (`O-1`), and what a file needs to be shared (`O-2`).

mod peer;

use super::{
    Desk,
    arguments::{ShareCheck, ShareVerb, WorkAlone},
    failure::{Done, Failure, REFUSED, UNUSABLE},
    output::Outcome,
};
use crate::{
    i18n::{Catalogue, Language},
    store::{
        DriveFault,
        share::{
            Aspect, Examined, Finding, Grade, Locks, Mark, Site, alone_computer, convert_for_share, examine,
            marks_in, site_of_folder, sync_service, work_alone,
        },
    },
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Does one verb. No database is opened.
pub fn run(verb: &ShareVerb, desk: &Desk) -> Done<Outcome> {
    match verb {
        ShareVerb::Check(wanted) => check(wanted, desk),
        ShareVerb::Alone(wanted) => alone(wanted, desk),
        ShareVerb::Convert => convert(desk),
    }
}

fn check(wanted: &ShareCheck, desk: &Desk) -> Done<Outcome> {
    let folder = folder_of(wanted, desk)?;
    match &wanted.peer {
        Some(peer) => peer::run(&folder, peer, desk),
        None => examined(&folder, desk),
    }
}

/// The folder that was named; else that of the database.
fn folder_of(wanted: &ShareCheck, desk: &Desk) -> Done<PathBuf> {
    let usual = || desk.database.parent().unwrap_or(desk.database).to_owned();
    let folder = wanted.folder.clone().unwrap_or_else(usual);
    if folder.is_dir() {
        return Ok(folder.canonicalize().unwrap_or(folder));
    }
    let failure = Failure::new(UNUSABLE, "share-no-folder").rule("O-1");
    Err(failure.part("folder", folder.display().to_string()))
}

/// The verdict as one name for programs, and the key of the sentence for people.
struct Verdict {
    name: &'static str,
    key: &'static str,
    is_fit: bool,
}

fn examined(folder: &Path, desk: &Desk) -> Done<Outcome> {
    let words = desk.words;
    let name = desk.database.file_name().unwrap_or_default();
    let examined = examine(desk.program, folder, &name.to_string_lossy()).map_err(|error| {
        tracing::warn!(%error, "a folder cannot be tried");
        let failure = Failure::new(UNUSABLE, "share-not-tried").rule("O-1");
        failure.part("folder", folder.display().to_string()).part("why", error.to_string())
    })?;
    let service = sync_service(folder);
    let marks = marks_in(folder, name).unwrap_or_default();
    let verdict = verdict_of(&examined, service, &marks);
    let place = place_text(examined.site, service, words);
    let mut lines = vec![words.say("share-place", [("place", place)])];
    lines.extend(examined.findings.iter().map(|finding| line_of(finding, &examined, words)));
    lines.push(words.get(verdict.key));
    let items: Vec<Value> =
        examined.findings.iter().map(|finding| json_of(finding, &examined, words)).collect();
    let json = json!({
        "ok": verdict.is_fit,
        "verdict": verdict.name,
        "message": words.get(verdict.key),
        "folder": folder.display().to_string(),
        "place": examined.site.name(),
        "service": service,
        "code": null,
        "other": null,
        "items": items,
        "next": null,
        "total": examined.findings.len(),
    });
    Ok(Outcome { found_fault: !verdict.is_fit, ..Outcome::new(json, lines.join("\n")) })
}

/// What is worst comes first.
fn verdict_of(examined: &Examined, service: Option<&str>, marks: &[(PathBuf, Mark)]) -> Verdict {
    let unfit = |name, fault: DriveFault| Verdict { name, key: fault.message_key(), is_fit: false };
    let fit = |name, key| Verdict { name, key, is_fit: true };
    match examined.locks {
        _ if service.is_some() => unfit("synced", DriveFault::Synced),
        Locks::NoLocks => unfit("no-locks", DriveFault::NoLocks),
        Locks::WrongError => unfit("wrong-error", DriveFault::WrongError),
        _ if !marks.is_empty() => unfit("local-only", DriveFault::LocalOnly),
        _ if !examined.is_fit() => unfit("unreliable", DriveFault::Unreliable),
        Locks::NeedsUpgrade => fit("needs-smb-upgrade", "share-verdict-upgrade"),
        Locks::Good if examined.site == Site::Local => fit("local", "share-verdict-local"),
        Locks::Good if examined.site == Site::Nfs => fit("good", "share-verdict-nfs"),
        Locks::Good => fit("good", "share-verdict-good"),
    }
}

fn place_text(site: Site, service: Option<&str>, words: &Catalogue) -> String {
    if let Some(service) = service {
        return words.say("share-place-synced", [("service", service)]);
    }
    words.get(match site {
        Site::Local => "share-place-local",
        Site::Smb => "share-place-smb",
        Site::Nfs => "share-place-nfs",
        Site::Program => "share-place-program",
        Site::Unknown => "share-place-unknown",
    })
}

/// One aspect as a sentence.
fn line_of(finding: &Finding, examined: &Examined, words: &Catalogue) -> String {
    let is_good = finding.grade == Grade::Good;
    let measured = measured(finding, words);
    let say = |key: &str| words.say(key, [("measured", measured.as_str())]);
    match (finding.aspect, is_good) {
        (Aspect::Locks, true) if examined.locks == Locks::NeedsUpgrade => say("share-locks-upgrade"),
        (Aspect::Locks, true) => say("share-locks-good"),
        (Aspect::Locks, false) => say("share-locks-bad"),
        (Aspect::Death, true) => say("share-death-good"),
        (Aspect::Death, false) => say("share-death-bad"),
        (Aspect::Seen, true) => say("share-seen-good"),
        (Aspect::Seen, false) => say("share-seen-bad"),
        (Aspect::Rename, true) => say("share-rename-good"),
        (Aspect::Rename, false) => say("share-rename-bad"),
        (Aspect::Flush, true) => say("share-flush-good"),
        (Aspect::Flush, false) => say("share-flush-bad"),
        (Aspect::Clock, true) => say("share-clock-good"),
        (Aspect::Clock, false) => say("share-clock-bad"),
        (Aspect::Space, true) => say("share-space-good"),
        (Aspect::Space, false) => say("share-space-bad"),
        (Aspect::Speed, true) => say("share-speed-good"),
        (Aspect::Speed, false) => say("share-speed-bad"),
    }
}

/// A measured number in the unit of its sentence.
pub(super) fn measured(finding: &Finding, words: &Catalogue) -> String {
    let whole = |number: u64| words.formats.count(usize::try_from(number).unwrap_or(usize::MAX));
    let number = finding.measured.unwrap_or_default();
    match finding.aspect {
        // Microseconds as milliseconds with a tenth.
        Aspect::Speed => {
            let point = if words.language == Language::English { '.' } else { ',' };
            format!("{}{point}{}", whole(number / 1_000), number / 100 % 10)
        }
        Aspect::Space => whole(number / 1_048_576),
        _ => whole(number),
    }
}

fn json_of(finding: &Finding, examined: &Examined, words: &Catalogue) -> Value {
    let grade = match finding.grade {
        Grade::Good => "good",
        Grade::Warning => "warning",
        Grade::Bad => "bad",
    };
    let message = line_of(finding, examined, words);
    json!({ "check": finding.aspect.name(), "grade": grade, "measured": finding.measured, "message": message })
}

/// The words that are typed in each language.
const ALONE: [&str; 3] = ["one computer", "один компьютер", "бір компьютер"];

/// Lets this computer alone write a file in a folder that a service copies.
fn alone(wanted: &WorkAlone, desk: &Desk) -> Done<Outcome> {
    let (words, file) = (desk.words, desk.database);
    let folder = file.parent().unwrap_or(file);
    if !file.is_file() {
        return Err(Failure::new(UNUSABLE, "error-no-file").rule("O-2").of_file(file));
    }
    if sync_service(folder).is_none() {
        let site = site_of_folder(folder);
        let place = place_text(site, None, words);
        return Err(Failure::new(REFUSED, "share-not-synced").rule("O-2").part("place", place));
    }
    let typed = wanted.confirm.as_deref().unwrap_or_default().trim().to_lowercase();
    if !ALONE.contains(&typed.as_str()) {
        let hint = vec![("words", words.get("share-alone-words"))];
        return Err(Failure::new(REFUSED, "share-alone-asks").rule("O-2").hint("share-alone-hint", hint));
    }
    let before = alone_computer(file);
    work_alone(file, &desk.actor)?;
    let said = before.filter(|other| *other != desk.actor.computer);
    let told = said.as_ref().map(|other| words.say("share-alone-before", [("computer", other.as_str())]));
    let json = json!({ "file": file.display().to_string(), "computer": desk.actor.computer, "before": said });
    Ok(Outcome::new(json, words.get("share-alone-done")).with_messages(told))
}

/// Takes a file that one computer worked with into the mode that colleagues can share.
fn convert(desk: &Desk) -> Done<Outcome> {
    let file = desk.database;
    let changed = convert_for_share(file, &desk.actor, desk.clock)
        .map_err(|error| Failure::from(error).of_file(file))?;
    let key = if changed { "share-converted" } else { "share-convert-none" };
    Ok(Outcome::new(json!({ "file": file.display().to_string(), "converted": changed }), desk.words.get(key)))
}
