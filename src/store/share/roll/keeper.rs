//! The thread that says every ten seconds that this session lives. It touches the file of the rollcall alone.

use super::Seat;
use crate::clock::Clock;
use std::{
    sync::{
        Arc,
        mpsc::{self, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// Between two beats (sharing 4).
const BEAT: Duration = Duration::from_secs(10);

/// The thread while it beats.
pub(super) struct Keeper {
    /// Its end wakes the thread.
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// `found` is called once, when locks are found not to hold.
    pub(super) fn start(seat: Arc<Seat>, clock: Clock, found: impl Fn() + Send + 'static) -> Self {
        let (end, ended) = mpsc::channel::<()>();
        let thread = thread::spawn(move || {
            let mut is_told = false;
            while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(BEAT) {
                if let Err(error) = seat.beat(clock.millis()) {
                    tracing::warn!(%error, "the rollcall cannot be kept");
                }
                if !is_told && super::lock(&seat.call).mark().is_some() {
                    is_told = true;
                    found();
                }
            }
        });
        Self { end: Some(end), thread: Some(thread) }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.end = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // a panic was logged when it happened
        }
    }
}
