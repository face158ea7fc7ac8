//! A save that waits longer than people notice is told to the screen, with the name of whom it waits for (`O-2`).

use super::{
    news::{DriveNews, TellNews},
    roll::Saver,
};
use std::time::{Duration, Instant};

/// How long a save waits before the screen is told.
const NOTICED: Duration = Duration::from_secs(2);

/// One save while it waits.
pub(super) struct Waiting<'a> {
    since: Instant,
    paused: Duration,
    is_told: bool,
    saver: Option<Saver>,
    tell: Option<TellNews>,
    /// Lets the time pass.
    sleep: &'a mut dyn FnMut(Duration),
}

impl<'a> Waiting<'a> {
    pub(super) fn new(
        saver: Option<Saver>,
        tell: Option<TellNews>,
        sleep: &'a mut dyn FnMut(Duration),
    ) -> Self {
        Self { since: Instant::now(), paused: Duration::ZERO, is_told: false, saver, tell, sleep }
    }

    /// One pause more.
    pub(super) fn pass(&mut self, pause: Duration) {
        if !self.is_told && self.paused.max(self.since.elapsed()) >= NOTICED {
            self.is_told = true;
            if let Some(tell) = &self.tell {
                tell(DriveNews::Waits(self.saver.as_ref().and_then(Saver::name)));
            }
        }
        self.paused += pause;
        (self.sleep)(pause);
    }
}

/// Whoever was told of a wait is told of its end.
impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if let Some(tell) = self.tell.as_ref().filter(|_| self.is_told) {
            tell(DriveNews::GoesOn);
        }
    }
}
