//! `serik share check --peer`: two computers find out together whether locks reach from one to the other.

use crate::{
    cli::{
        Desk,
        arguments::Peer,
        failure::{Done, Failure, REFUSED, UNUSABLE},
        output::{Outcome, tell},
    },
    clock::Clock,
    i18n::Catalogue,
    store::{
        DriveFault,
        share::{Guest, Meeting, PeerFault, PeerVerdict, Role, lift_marks, meet, site_of_folder},
    },
};
use serde_json::json;
use std::{
    hash::{BuildHasher, Hasher, RandomState},
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// Between two looks at what the other one says.
const LOOK: Duration = Duration::from_millis(200);
/// How long the first one waits until somebody comes.
const FIRST: Duration = Duration::from_mins(10);
/// How long the second one looks for the first.
const SECOND: Duration = Duration::from_secs(30);

/// Without a code one is made, and somebody is waited for.
pub(super) fn run(folder: &Path, peer: &Peer, desk: &Desk) -> Done<Outcome> {
    let (role, patience, code) = match peer {
        Peer::First => (Role::First, FIRST, made()),
        Peer::Second(code) => (Role::Second, SECOND, code.clone()),
    };
    if role == Role::First {
        // Also with --quiet: nobody could come without it.
        tell(&[desk.words.say("share-peer-code", [("code", code.as_str())])]);
    }
    let since = Instant::now();
    let mut wait = || {
        thread::sleep(LOOK);
        since.elapsed() < patience
    };
    let me = Guest { computer: &desk.actor.computer, now: || Clock::system().millis() };
    let meeting = meet(folder, &code, role, &me, &mut wait).map_err(|fault| failed(&fault, &code, folder))?;
    if meeting.verdict == PeerVerdict::Good && !meeting.is_one_computer {
        // Two computers proved that what was found before holds no longer.
        let lifted = lift_marks(folder, desk.database.file_name().unwrap_or_default());
        tracing::info!(?lifted, "marks of broken locks");
    }
    Ok(told(&meeting, &code, folder, desk.words))
}

/// Six digits by chance.
fn made() -> String {
    format!("{:06}", RandomState::new().build_hasher().finish() % 1_000_000)
}

fn failed(fault: &PeerFault, code: &str, folder: &Path) -> Failure {
    let (exit, key) = match fault {
        PeerFault::Nobody => (REFUSED, "share-peer-nobody"),
        PeerFault::UnknownCode => (REFUSED, "share-peer-unknown"),
        PeerFault::Folder(_) => (UNUSABLE, "share-peer-folder"),
    };
    let failure = Failure::new(exit, key).rule("O-1").part("folder", folder.display().to_string());
    match fault {
        PeerFault::Folder(error) => failure.part("why", error.to_string()),
        _ => failure.part("code", code),
    }
}

fn told(meeting: &Meeting, code: &str, folder: &Path, words: &Catalogue) -> Outcome {
    let is_fit = meeting.verdict == PeerVerdict::Good;
    let other = [("computer", meeting.other.as_str())];
    let message = match meeting.verdict {
        PeerVerdict::Good if meeting.is_one_computer => words.get("share-peer-one"),
        PeerVerdict::Good => words.say("share-peer-good", other),
        PeerVerdict::LocalOnly => words.get(DriveFault::LocalOnly.message_key()),
        PeerVerdict::WrongError => words.get(DriveFault::WrongError.message_key()),
    };
    let json = json!({
        "ok": is_fit,
        "verdict": meeting.verdict.name(),
        "message": message,
        "folder": folder.display().to_string(),
        "place": site_of_folder(folder).name(),
        "service": null,
        "code": code,
        "other": meeting.other,
        "items": [],
        "next": null,
        "total": 0,
    });
    let clocks = meeting.clocks_apart.map(|seconds| {
        words.say(
            "share-clock-bad",
            [("measured", words.formats.count(usize::try_from(seconds).unwrap_or_default()))],
        )
    });
    Outcome { found_fault: !is_fit, ..Outcome::new(json, message) }.with_messages(clocks)
}
