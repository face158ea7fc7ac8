//! `serik demo`: the demo office, or many clients made by rule, in a file of its own (U-20).

use super::{
    Desk,
    arguments::DemoWanted,
    failure::{Done, Failure, REFUSED},
    output::Outcome,
};
use crate::{demo, store::Missing};
use serde_json::json;
use std::fs;

/// Fills an empty file. `--reset` makes a demo file anew, and never another.
pub fn run(wanted: &DemoWanted, desk: &Desk) -> Done<Outcome> {
    let path = desk.database;
    let file = path.display().to_string();
    if path.exists() && wanted.reset {
        let store = desk.open(Missing::Refuse)?;
        let is_demo = demo::is_demo(&store).map_err(|error| Failure::from(error).of_file(path))?;
        drop(store);
        if !is_demo {
            return Err(Failure::new(REFUSED, "cli-demo-not-a-demo").rule("U-20").part("file", file));
        }
        remove(desk)?;
    }
    let today = desk.clock.today();
    let made = match wanted.size {
        None => demo::build(path, today),
        Some(size) => demo::build_large(path, today, size, &mut |done| progress(desk, done, size)),
    };
    made.map_err(|error| Failure::from(error).rule("U-20").of_file(path))?;
    let said = desk.words.say("cli-demo-made", [("file", file.as_str())]);
    let text = if desk.format.quiet { String::new() } else { said };
    Ok(Outcome::new(json!({ "database": file, "today": today.to_string(), "size": wanted.size }), text))
}

/// The file and what `SQLite` keeps beside it.
fn remove(desk: &Desk) -> Done<()> {
    let file = desk.database.display().to_string();
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut path = desk.database.as_os_str().to_owned();
        path.push(end);
        match fs::remove_file(&path) {
            Err(error) if end.is_empty() => {
                tracing::warn!(%error, "the old demo file stays");
                return Err(Failure::new(REFUSED, "cli-demo-not-removed").part("file", file));
            }
            _ => {} // the others may not be there
        }
    }
    Ok(())
}

fn progress(desk: &Desk, done: u32, size: u32) {
    if desk.format.quiet || !done.is_multiple_of(10_000) {
        return;
    }
    let formats = desk.words.formats;
    let parts = [("done", formats.integer(i64::from(done))), ("size", formats.integer(i64::from(size)))];
    super::tell(&[desk.words.say("cli-demo-progress", parts)]);
}
