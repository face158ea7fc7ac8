//! Long work: reading files on a thread of its own, and writing that lets others have their turn.

use super::{Notice, Pending, When, Worker, backup::made, lane::Job, pending::Cancel, ticket::Ticket};
use crate::{
    domain::collation::SortLanguage,
    store::{
        Alphabet, Changes, Receipt, Store, StoreError, StoreResult,
        backup::BackupOrder,
        client::SortKeys,
        import::{Import, Progress},
        whole::{BaseCounts, BaseFile, TakeBase},
    },
};
use std::{
    fs::File,
    io::BufReader,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How soon a pause notices that nobody waits.
const NAP: Duration = Duration::from_millis(50);

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
        let step = |import: &mut Import, store: &mut Store| import.step(store);
        let before = self.before.as_ref().filter(|_| import.wants_backup()).map(|order| order());
        self.drive(Long { work: import, step, ticket: None }, before, |done| Some(news(done)))
    }

    /// Takes a whole base in from a file, in one transaction. Only its own wish to stop ends it.
    pub fn take_base(&self, path: PathBuf, progress: Arc<Progress>) -> Pending<BaseCounts> {
        self.change(move |store| {
            let taken = take_base(store, &path, &progress);
            let changes = taken.is_ok().then(Changes::everything);
            (taken, changes)
        })
    }

    /// Makes names sort in this language; lists are asked again when it is done. Dropping the answer stops it
    /// after the slice under way.
    pub fn prepare(&self, language: SortLanguage) -> Pending<Alphabet> {
        let step = |keys: &mut SortKeys, store: &mut Store| store.make_sort_keys(keys);
        let keys = Long { work: SortKeys::of(language), step, ticket: Some(Arc::default()) };
        self.drive(keys, None, |done| done.as_ref().is_ok_and(|made| made.is_new).then(Changes::everything))
    }

    /// Does long work on the side, after a backup where one is wanted. What has changed is told before the answer.
    fn drive<W: Send + 'static, T: Send + 'static>(
        &self,
        long: Long<W, T>,
        before: Option<BackupOrder>,
        news: fn(&StoreResult<T>) -> Option<Changes>,
    ) -> Pending<T> {
        let (reply, answer) = mpsc::sync_channel(1);
        let (notify, jobs) = (Arc::clone(&self.notify), self.writer.jobs());
        let cancel = long.ticket.clone().map(Cancel);
        let pauses = if self.pace.is_some() { PAUSES } else { 0 };
        thread::spawn(move || {
            let done = jobs.map_or(Err(StoreError::Lost), |jobs| {
                if let Some(order) = before {
                    notify(Notice::BackedUp(Box::new(made(&order, When::Now, jobs.clone()))));
                }
                long.run(&jobs, pauses)
            });
            if let Some(changes) = news(&done) {
                notify(Notice::Changed(changes));
            }
            let _ = reply.send(done); // the asker may have left
            notify(Notice::Ready);
        });
        Pending::new(answer, cancel)
    }
}

fn take_base(store: &mut Store, path: &Path, progress: &Progress) -> StoreResult<BaseCounts> {
    let file = File::open(path).map_err(|error| StoreError::NotRead(error.kind()))?;
    let file = BaseFile::begin(BufReader::new(file), store.schema())?;
    store.take_base(TakeBase { file, progress })
}

/// Work of many steps.
struct Long<W, T> {
    work: W,
    /// Answers when the work is done.
    step: fn(&mut W, &mut Store) -> StoreResult<Option<T>>,
    /// Somebody may stop waiting for it.
    ticket: Option<Arc<Ticket>>,
}

impl<W: Send + 'static, T: Send + 'static> Long<W, T> {
    /// One step after another, each a job of the writer; between two of them other jobs have their turn.
    fn run(mut self, jobs: &mpsc::Sender<Job<Store>>, pauses: u32) -> StoreResult<T> {
        while is_wanted(self.ticket.as_deref()) {
            let ticket = self.ticket.clone();
            let (reply, answer) = mpsc::sync_channel(1);
            let work = Box::new(move |store: &mut Store| {
                let started = Instant::now();
                let done = (self.step)(&mut self.work, store);
                let _ = reply.send((done, started.elapsed(), self)); // the asker waits below
            });
            jobs.send(Job::Work { ticket: None, work }).map_err(|_| StoreError::Lost)?;
            let (done, took, back) = answer.recv().map_err(|_| StoreError::Lost)?;
            if let Some(done) = done? {
                return Ok(done);
            }
            self = back;
            rest(took * pauses, ticket.as_deref());
        }
        Err(StoreError::Lost)
    }
}

fn is_wanted(ticket: Option<&Ticket>) -> bool {
    ticket.is_none_or(Ticket::is_wanted)
}

/// A pause that ends when nobody waits any more: who quits does not wait for it.
fn rest(pause: Duration, ticket: Option<&Ticket>) {
    let until = Instant::now() + pause;
    while let Some(left) = until.checked_duration_since(Instant::now()).filter(|_| is_wanted(ticket)) {
        thread::sleep(left.min(NAP));
    }
}

/// What lists must read again: after a failure perhaps all that went in and was taken back.
fn news(done: &StoreResult<Receipt>) -> Changes {
    done.as_ref().map_or_else(|_| Changes::everything(), |receipt| receipt.changes.clone())
}
