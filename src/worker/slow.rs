//! Whether a network drive takes longer for a job than people notice (sharing 7): the screen says so while it lasts.

use super::{Notice, Notify};
use crate::store::DriveNews;
use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

/// How long a job may take on a drive that counts as quick.
const NOTICED: Duration = Duration::from_secs(2);

/// Is told when a job begins and when it ends; a thread of its own looks at the clock, for a drive that hangs holds the
/// thread of the job.
pub(super) struct Watch(Sender<()>);

impl Watch {
    pub(super) fn start(notify: Notify) -> Self {
        let (steps, inbox) = mpsc::channel();
        thread::spawn(move || watch(&inbox, NOTICED, &|news| notify(Notice::Drive(news))));
        Self(steps)
    }

    /// A job begins, or ends.
    pub(super) fn step(&self) {
        let _ = self.0.send(()); // the watch only ends with us
    }
}

fn watch(steps: &Receiver<()>, limit: Duration, tell: &dyn Fn(DriveNews)) {
    let mut is_slow = false;
    while steps.recv().is_ok() {
        is_slow = watch_one(steps, limit, is_slow, tell);
    }
}

/// Watches a job that has begun; answers whether the drive counts as slow after it. It stays slow until a job was quick.
fn watch_one(steps: &Receiver<()>, limit: Duration, was_slow: bool, tell: &dyn Fn(DriveNews)) -> bool {
    match steps.recv_timeout(limit) {
        Err(RecvTimeoutError::Timeout) => {
            if !was_slow {
                tell(DriveNews::Slow);
            }
            let _ = steps.recv(); // its end, or that of the program
            true
        }
        Ok(()) if was_slow => {
            tell(DriveNews::Quick);
            false
        }
        Ok(()) | Err(RecvTimeoutError::Disconnected) => was_slow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn a_drive_is_slow_until_a_job_was_quick() {
        let (steps, inbox) = mpsc::channel();
        let told = RefCell::new(Vec::new());
        // The job ends only after the watch has told of it.
        let slow = |news| {
            told.borrow_mut().push(news);
            steps.send(()).unwrap();
        };
        assert!(watch_one(&inbox, Duration::ZERO, false, &slow));
        let tell = |news| told.borrow_mut().push(news);
        steps.send(()).unwrap();
        assert!(!watch_one(&inbox, Duration::from_hours(1), true, &tell));
        steps.send(()).unwrap();
        assert!(!watch_one(&inbox, Duration::from_hours(1), false, &tell));
        assert_eq!(*told.borrow(), [DriveNews::Slow, DriveNews::Quick], "each is told once");
    }

    #[test]
    fn the_end_of_the_program_is_no_slow_drive() {
        let (steps, inbox) = mpsc::channel::<()>();
        drop(steps);
        assert!(!watch_one(&inbox, Duration::from_hours(1), false, &|news| panic!("{news:?}")));
    }
}
