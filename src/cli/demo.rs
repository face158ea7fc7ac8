//! `serik demo`: the demo office, or many clients made by rule, in a file of its own (U-20).

use super::{
    Desk,
    arguments::DemoWanted,
    failure::{Done, Failure, REFUSED, UNUSABLE},
    output::{Outcome, overwrite, tell},
};
use crate::{
    demo::{self, Wish},
    i18n::Catalogue,
    store::{Missing, StoreError},
    ui::text::width,
};
use serde_json::json;
use std::{
    io::{self, IsTerminal as _},
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

/// The person asked to stop.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl+C, a closed window and a logout stop the making of a demo file: nothing is left of it.
pub fn stop_on_signal() {
    if let Err(error) = ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed)) {
        tracing::warn!(%error, "Ctrl+C will end the program at once");
    }
}

/// Fills an empty file. `--reset` makes a demo file anew, and never another.
pub fn run(wanted: &DemoWanted, desk: &Desk) -> Done<Outcome> {
    let path = desk.database;
    let file = path.display().to_string();
    let over = wanted.reset && path.exists();
    if over {
        refuse_other_file(desk, &file)?;
    }
    let today = desk.clock.today();
    let mut progress = Progress::of(wanted.size, desk);
    progress.begin();
    let made = demo::make(path, Wish { today, size: wanted.size, over }, &mut |done| progress.tell(done));
    progress.end();
    made.map_err(|error| not_made(error, wanted.reset, &file).of_file(path))?;
    let said = desk.words.say("cli-demo-made", [("file", file.as_str())]);
    let text = if desk.format.quiet { String::new() } else { said };
    Ok(Outcome::new(json!({ "database": file, "today": today.to_string(), "size": wanted.size }), text))
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
        StoreError::Cancelled => Failure::new(REFUSED, "cli-demo-stopped"),
        StoreError::Busy if is_reset => Failure::new(UNUSABLE, "cli-demo-not-removed").part("file", file),
        other => other.into(),
    }
    .rule("U-20")
}

/// How far it is, on a terminal: one line that counts; in plain form a line for every tenth.
struct Progress<'a> {
    words: &'a Catalogue,
    size: u32,
    way: Way,
    /// Tenths that were told, or cells that are on the line.
    told: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Silent,
    Line,
    Lines,
}

impl<'a> Progress<'a> {
    fn of(size: Option<u32>, desk: &'a Desk) -> Self {
        let is_told = size.is_some() && !desk.format.quiet && !desk.format.json && io::stderr().is_terminal();
        let way = match (is_told, desk.format.plain) {
            (false, _) => Way::Silent,
            (true, false) => Way::Line,
            (true, true) => Way::Lines,
        };
        Self { words: desk.words, size: size.unwrap_or_default(), way, told: 0 }
    }

    fn begin(&mut self) {
        if self.way == Way::Line {
            self.show(0);
        }
    }

    /// Whether to go on.
    fn tell(&mut self, done: u32) -> ControlFlow<()> {
        if self.way != Way::Silent {
            self.show(done);
        }
        if STOPPED.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn show(&mut self, done: u32) {
        let number = |count: u32| self.words.formats.integer(i64::from(count));
        let parts = [("done", number(done)), ("size", number(self.size))];
        let line = self.words.say("cli-demo-progress", parts);
        if self.way == Way::Line {
            self.told = width(&line);
            return overwrite(&line);
        }
        let tenths = usize::try_from(u64::from(done) * 10 / u64::from(self.size.max(1))).unwrap_or_default();
        if tenths > self.told {
            self.told = tenths;
            tell(&[line]);
        }
    }

    /// The line was for the time of work only.
    fn end(&self) {
        if self.way == Way::Line {
            overwrite(&" ".repeat(self.told));
            overwrite("");
        }
    }
}
