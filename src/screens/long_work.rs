//! Long work that a person watches: how far it is, and how to stop it.

use super::{Context, pace};
use crate::{store::import::Progress, ui::paint};
use ratatui::{Frame, layout::Rect};
use std::sync::Arc;

/// Parts of work whose share is told.
const WHOLE: usize = 1_000;

/// Work under way. Who leaves before its end, by the mouse or by quitting, stops it: work that nobody watches would
/// keep the program from ending.
pub(super) struct LongWork {
    progress: Arc<Progress>,
    /// Unix milliseconds.
    started: i64,
    /// Its parts are no things that a person counts.
    is_share: bool,
}

impl Drop for LongWork {
    fn drop(&mut self) {
        self.progress.stop();
    }
}

impl LongWork {
    /// Work of so many parts that begins now.
    pub(super) fn begin(parts: usize, cx: &Context) -> Self {
        Self { progress: Arc::new(Progress::new(parts, cx.worker.waker())), started: cx.now, is_share: false }
    }

    /// Work of which only the share is told that is done.
    pub(super) fn share(cx: &Context) -> Self {
        let mut work = Self::begin(WHOLE, cx);
        work.is_share = true;
        work
    }

    /// What the work itself counts on.
    pub(super) fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    pub(super) fn stop(&self) {
        self.progress.stop();
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.progress.is_stopped()
    }

    /// How far it is in tenths: a voice needs no more.
    pub(super) fn spoken(&self) -> String {
        let (done, total) = self.progress.done();
        format!("{} %", done.min(total) * 10 / total.max(1) * 10)
    }

    /// A bar with the count and the time left under it: three lines.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let (done, total) = self.progress.done();
        // Parts beyond the whole are things whose number nobody knows before.
        let beyond = if self.is_share { done.saturating_sub(total) } else { 0 };
        let share = if beyond > 0 { 0 } else { done.min(total) };
        let width = usize::from(area.width);
        let bar = paint::bar((width * share / total.max(1)).min(width), width, cx.theme);
        let row = paint::line(area, 0);
        paint::put(buffer, (row.x, row.y), row.width, &bar, cx.theme.accent);
        let mut told = if beyond > 0 {
            cx.words.count("import-read", beyond)
        } else if self.is_share {
            cx.words.formats.percent(i64::try_from(share * 100 / total.max(1)).unwrap_or(100), 0)
        } else {
            let counts = [("done", cx.words.formats.count(done)), ("total", cx.words.formats.count(total))];
            cx.words.say("import-progress", counts)
        };
        if let Some(left) = pace::left([self.started, cx.now], (share, total)) {
            told = format!("{told} · {}", cx.words.say("import-time-left", [("time", left)]));
        }
        let row = paint::line(area, 2);
        paint::put(buffer, (row.x, row.y), row.width, &told, cx.theme.text);
    }
}
