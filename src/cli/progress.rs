//! How far long work is, on a terminal, and Ctrl+C that stops it.

use super::{
    Desk,
    output::{overwrite, tell},
};
use crate::{i18n::Formats, store::import::Progress, ui::text::width};
use std::{
    io::{self, IsTerminal as _},
    process,
    sync::{
        Arc, Mutex, Once, PoisonError, Weak,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

/// The work that Ctrl+C stops.
static UNDER_WAY: Mutex<Weak<Progress>> = Mutex::new(Weak::new());
/// Ctrl+C is listened to from the first long work on.
static LISTENING: Once = Once::new();
/// The exit code of a program that Ctrl+C ended (128 and the number of the signal, as shells say it).
const INTERRUPTED: i32 = 130;
/// Stands in a sentence where the number of things done will stand.
const DONE: &str = "\u{1}";

/// Counts the parts of long work. On a terminal one line says how far it is, in plain form a line for every tenth.
/// From now on Ctrl+C, a closed window and a logout stop the work, and nothing is left of it.
pub fn progress(total: usize, desk: &Desk) -> Arc<Progress> {
    let line = Line::of(total, desk);
    let progress = Arc::new(Progress::shown(total, move |progress| line.show(progress.done().0)));
    *UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(&progress);
    LISTENING.call_once(|| {
        if let Err(error) = ctrlc::set_handler(stop) {
            tracing::warn!(%error, "Ctrl+C will end the program at once");
        }
    });
    // Shown when it can be stopped.
    progress.reach(0);
    progress
}

/// Where nothing is under way there is nothing to stop but the program.
fn stop() {
    match UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner).upgrade() {
        Some(progress) => progress.stop(),
        None => process::exit(INTERRUPTED),
    }
}

/// The line. It is for the time of work only.
struct Line {
    sentence: String,
    formats: Formats,
    total: usize,
    way: Way,
    /// Tenths that were told, or cells that are on the line.
    told: AtomicUsize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Silent,
    Line,
    Lines,
}

impl Line {
    fn of(total: usize, desk: &Desk) -> Self {
        let is_told = total > 0 && !desk.format.quiet && !desk.format.json && io::stderr().is_terminal();
        let way = match (is_told, desk.format.plain) {
            (false, _) => Way::Silent,
            (true, false) => Way::Line,
            (true, true) => Way::Lines,
        };
        let formats = desk.words.formats;
        let parts = [("done", DONE.to_owned()), ("size", formats.count(total))];
        Self {
            sentence: desk.words.say("cli-progress", parts),
            formats,
            total,
            way,
            told: AtomicUsize::new(0),
        }
    }

    fn show(&self, done: usize) {
        let line = || self.sentence.replace(DONE, &self.formats.count(done));
        match self.way {
            Way::Silent => {}
            Way::Line => {
                let line = line();
                self.told.store(width(&line), Relaxed);
                overwrite(&line);
            }
            Way::Lines => {
                let tenths = done * 10 / self.total;
                if tenths > self.told.swap(tenths, Relaxed) {
                    tell(&[line()]);
                }
            }
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if self.way == Way::Line {
            overwrite(&" ".repeat(*self.told.get_mut()));
            overwrite("");
        }
    }
}
