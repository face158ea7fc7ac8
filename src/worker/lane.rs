//! One thread, one connection, one queue of jobs.

use super::{
    Notice, Notify,
    ticket::{Running, Ticket},
};
use crate::store::{Changes, Reader, Store, StoreResult};
use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::JoinHandle,
    time::Duration,
};

/// A connection that a thread owns.
pub(super) trait Desk: Send + 'static {
    /// Stops a statement under way as soon as this answers true.
    fn stop_when(&mut self, is_unwanted: impl Fn() -> bool + Send + Sync + 'static) -> StoreResult<()>;
    /// Colleagues' changes since the last look.
    fn news(&mut self) -> StoreResult<Option<Changes>>;
}

impl Desk for Store {
    fn stop_when(&mut self, is_unwanted: impl Fn() -> bool + Send + Sync + 'static) -> StoreResult<()> {
        Self::stop_when(self, is_unwanted)
    }

    fn news(&mut self) -> StoreResult<Option<Changes>> {
        self.poll()
    }
}

impl Desk for Reader {
    fn stop_when(&mut self, is_unwanted: impl Fn() -> bool + Send + Sync + 'static) -> StoreResult<()> {
        Self::stop_when(self, is_unwanted)
    }

    fn news(&mut self) -> StoreResult<Option<Changes>> {
        Ok(None)
    }
}

type Work<D> = Box<dyn FnOnce(&mut D) + Send>;

pub(super) enum Job<D> {
    /// A question, which can be cancelled by its ticket, or a write, which has none.
    Work { ticket: Option<Arc<Ticket>>, work: Work<D> },
    /// Look for colleagues' changes. Nobody waits for it.
    Look,
}

/// The near end of the queue.
pub(super) struct Lane<D: Desk> {
    jobs: Option<Sender<Job<D>>>,
    /// Jobs that wait for a frame; nothing is held between `release` and `hold`.
    held: RefCell<Option<Vec<Job<D>>>>,
    thread: Option<JoinHandle<()>>,
}

impl<D: Desk> Lane<D> {
    pub(super) fn start(mut desk: D, poll: Option<Duration>, notify: Notify) -> StoreResult<Self> {
        let running = Running::default();
        let watched = running.clone();
        desk.stop_when(move || watched.is_unwanted())?;
        let (jobs, inbox) = mpsc::channel();
        let served = Served { desk, inbox, running, notify };
        let thread = std::thread::spawn(move || served.serve(poll));
        Ok(Self { jobs: Some(jobs), held: RefCell::default(), thread: Some(thread) })
    }

    /// The queue itself, for work of several jobs, behind what was sent so far.
    pub(super) fn jobs(&self) -> Option<Sender<Job<D>>> {
        if let Some(held) = &mut *self.held.borrow_mut() {
            held.drain(..).for_each(|job| self.hand_over(job));
        }
        self.jobs.clone()
    }

    /// Keeps jobs back from now on.
    pub(super) fn hold(&self) {
        self.held.borrow_mut().get_or_insert_default();
    }

    /// Hands over what was kept back, and every job from now on.
    pub(super) fn release(&self) {
        let held = self.held.take();
        held.into_iter().flatten().for_each(|job| self.hand_over(job));
    }

    pub(super) fn send(&self, job: Job<D>) {
        match &mut *self.held.borrow_mut() {
            Some(held) => held.push(job),
            None => self.hand_over(job),
        }
    }

    fn hand_over(&self, job: Job<D>) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job); // the thread only ends with us
        }
    }
}

/// Lets queued writes finish before the program ends.
impl<D: Desk> Drop for Lane<D> {
    fn drop(&mut self) {
        self.release();
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // a panic was logged when it happened
        }
    }
}

/// The far end: what the thread owns.
struct Served<D: Desk> {
    desk: D,
    inbox: Receiver<Job<D>>,
    running: Running,
    notify: Notify,
}

impl<D: Desk> Served<D> {
    fn serve(mut self, poll: Option<Duration>) {
        loop {
            match receive(&self.inbox, poll) {
                Ok(Job::Work { ticket, work }) => self.run(ticket, work),
                Ok(Job::Look) | Err(RecvTimeoutError::Timeout) => self.look_around(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn run(&mut self, ticket: Option<Arc<Ticket>>, work: Work<D>) {
        if !self.running.begin(ticket) {
            return;
        }
        self.survive(work);
        self.running.end();
        (self.notify)(Notice::Ready);
    }

    /// A panic costs one answer, not the program: its `Pending` reports `StoreError::Lost`.
    fn survive(&mut self, work: Work<D>) {
        let desk = &mut self.desk;
        if catch_unwind(AssertUnwindSafe(|| work(desk))).is_err() {
            tracing::error!("a job panicked");
        }
    }

    fn look_around(&mut self) {
        match self.desk.news() {
            Ok(Some(changes)) => (self.notify)(Notice::Changed(changes)),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "cannot look for news"),
        }
    }
}

fn receive<T>(inbox: &Receiver<T>, poll: Option<Duration>) -> Result<T, RecvTimeoutError> {
    match poll {
        Some(pause) => inbox.recv_timeout(pause),
        None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
    }
}
