//! `serik demo`: the demo office, or many clients made by rule, in a file of its own (U-20).

use super::{
    Desk,
    arguments::DemoWanted,
    failure::{Done, Failure, REFUSED, UNUSABLE},
    output::Outcome,
    progress::progress,
};
use crate::{
    demo::{self, Wish},
    store::{Missing, StoreError},
};
use serde_json::json;
use std::ops::ControlFlow;

/// Fills an empty file. `--reset` makes a demo file anew, and never another.
pub fn run(wanted: &DemoWanted, desk: &Desk) -> Done<Outcome> {
    let path = desk.database;
    let file = path.display().to_string();
    let over = wanted.reset && path.exists();
    if over {
        refuse_other_file(desk, &file)?;
    }
    let today = desk.clock.today();
    let progress = progress(count(wanted.size.unwrap_or_default()), desk);
    let made = demo::make(path, Wish { today, size: wanted.size, over }, &mut |done| {
        progress.reach(count(done));
        if progress.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    drop(progress);
    made.map_err(|error| not_made(error, wanted.reset, &file).of_file(path))?;
    let said = desk.words.say("cli-demo-made", [("file", file.as_str())]);
    let text = if desk.format.quiet { String::new() } else { said };
    Ok(Outcome::new(json!({ "database": file, "today": today.to_string(), "size": wanted.size }), text))
}

fn count(clients: u32) -> usize {
    usize::try_from(clients).unwrap_or(usize::MAX)
}

fn refuse_other_file(desk: &Desk, file: &str) -> Done<()> {
    let store = desk.open(Missing::Refuse)?;
    let is_demo = demo::is_demo(&store).and_then(|is_demo| store.close().map(|()| is_demo));
    if is_demo.map_err(|error| not_made(error, true, file).of_file(desk.database))? {
        return Ok(());
    }
    Err(Failure::new(REFUSED, "cli-demo-not-a-demo").rule("U-20").part("file", file))
}

fn not_made(error: StoreError, is_reset: bool, file: &str) -> Failure {
    match error {
        StoreError::Cancelled => Failure::new(REFUSED, "cli-demo-stopped").rule("U-20"),
        StoreError::Busy if is_reset => {
            Failure::new(UNUSABLE, "cli-demo-not-removed").part("file", file).rule("U-20")
        }
        other => other.into(),
    }
    .rule("U-20")
}
