//! The thread that says every ten seconds that this session lives. It touches the file of the rollcall alone.

use super::{Editing, Present, Seat};
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

/// What a beat finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Locks do not hold; told once.
    BrokenLocks,
    /// What others change now; told when it is another than before.
    Edits(Vec<(String, Editing)>),
}

fn edits_of(others: &[Present]) -> Vec<(String, Editing)> {
    others.iter().filter_map(|other| Some((other.person.clone(), other.editing?))).collect()
}

/// The thread while it beats.
pub(super) struct Keeper {
    /// Its end wakes the thread.
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    pub(super) fn start(seat: Arc<Seat>, clock: Clock, tell: impl Fn(Found) + Send + 'static) -> Self {
        let (end, ended) = mpsc::channel::<()>();
        let thread = thread::spawn(move || {
            let (mut is_told, mut edits) = (false, Vec::new());
            while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(BEAT) {
                if let Err(error) = seat.beat(clock.millis()) {
                    tracing::warn!(%error, "the rollcall cannot be kept");
                }
                let (mark, now) = {
                    let call = super::lock(&seat.call);
                    (call.mark().is_some(), edits_of(call.others()))
                };
                if mark && !is_told {
                    is_told = true;
                    tell(Found::BrokenLocks);
                }
                if now != edits {
                    edits.clone_from(&now);
                    tell(Found::Edits(now));
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
