//! Backups on the side: the copy is a job of the thread that owns the file, everything else a thread of its own.

use super::{Notice, Pending, Worker, lane::Job};
use crate::store::{
    Store, StoreError, StoreResult,
    backup::{BackupOrder, Made},
};
use std::{
    sync::{
        Arc,
        mpsc::{self, Sender},
    },
    thread,
};

/// When a backup is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Only where nobody has made one on this day.
    FirstOfDay,
    Now,
}

impl Worker {
    /// Makes a backup; nothing where it was not needed. Dropping the answer does not stop it.
    pub fn back_up(&self, order: BackupOrder, when: When) -> Pending<Option<Made>> {
        let (reply, answer) = mpsc::sync_channel(1);
        let (notify, jobs) = (Arc::clone(&self.notify), self.writer.jobs());
        thread::spawn(move || {
            let done = jobs.map_or(Err(StoreError::Lost), |jobs| made(&order, when, jobs));
            let _ = reply.send(done); // the asker may have left
            notify(Notice::Ready);
        });
        Pending::new(answer, None)
    }
}

/// The whole way of one, on the thread that asks.
pub(super) fn made(order: &BackupOrder, when: When, jobs: Sender<Job<Store>>) -> StoreResult<Option<Made>> {
    if when == When::FirstOfDay && order.has_one_of_its_day() {
        return Ok(None);
    }
    let begun = order.begin()?;
    let (reply, answer) = mpsc::sync_channel(1);
    let part = begun.part().to_owned();
    let work = Box::new(move |store: &mut Store| {
        let _ = reply.send(store.copy_to(&part)); // the asker waits below
    });
    jobs.send(Job::Work { ticket: None, work }).map_err(|_| StoreError::Lost)?;
    // Who quits waits for the copy, not for its proof.
    drop(jobs);
    answer.recv().map_err(|_| StoreError::Lost)??;
    order.finish(&begun).map(Some)
}
