//! Long work: reading files on a thread of its own, and imports that let others have their turn.

use super::{Notice, Pending, Worker, lane::Job};
use crate::store::{
    Changes, Receipt, Store, StoreError, StoreResult,
    import::{Import, Step},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, mpsc},
    thread,
    time::Instant,
};

/// A batch on a network drive is followed by a pause so many times as long: colleagues save too.
const PAUSES: u32 = 2;

impl Worker {
    /// Thinks on a thread of its own: files are read so, and nothing else waits. A panic costs the answer.
    pub fn think<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Pending<T> {
        let (reply, answer) = mpsc::sync_channel(1);
        let notify = Arc::clone(&self.notify);
        thread::spawn(move || {
            let thought = catch_unwind(AssertUnwindSafe(work)).map_err(|_| StoreError::Lost);
            let _ = reply.send(thought); // the asker may have left
            notify(Notice::Ready);
        });
        Pending::new(answer, None)
    }

    /// Wakes the main thread, as an answer does: for long work that shows how far it is.
    pub fn waker(&self) -> impl Fn() + Send + Sync + 'static {
        let notify = Arc::clone(&self.notify);
        move || notify(Notice::Ready)
    }

    /// Imports. It is never cancelled by dropping the answer, only by its own wish to stop.
    pub fn import(&self, import: Import) -> Pending<Receipt> {
        let (reply, answer) = mpsc::sync_channel(1);
        let (notify, jobs) = (Arc::clone(&self.notify), self.writer.jobs());
        thread::spawn(move || {
            let done = jobs.map_or(Err(StoreError::Lost), |jobs| drive(import, &jobs));
            notify(Notice::Changed(news(&done)));
            let _ = reply.send(done); // the asker may have left
            notify(Notice::Ready);
        });
        Pending::new(answer, None)
    }
}

/// One step after another, each a job of the writer; between two of them other jobs have their turn.
fn drive(mut import: Import, jobs: &mpsc::Sender<Job<Store>>) -> StoreResult<Receipt> {
    loop {
        let started = Instant::now();
        let (reply, answer) = mpsc::sync_channel(1);
        let work = Box::new(move |store: &mut Store| {
            let step = import.step(store);
            let _ = reply.send((step, import)); // the asker waits below
        });
        jobs.send(Job::Work { ticket: None, work }).map_err(|_| StoreError::Lost)?;
        let (step, back) = answer.recv().map_err(|_| StoreError::Lost)?;
        match step? {
            Step::Done(receipt) => return Ok(receipt),
            Step::More => import = back,
        }
        thread::sleep(started.elapsed() * PAUSES);
    }
}

/// What lists must read again: after a failure perhaps all that went in and was taken back.
fn news(done: &StoreResult<Receipt>) -> Changes {
    done.as_ref().map_or_else(|_| Changes::everything(), |receipt| receipt.changes.clone())
}
