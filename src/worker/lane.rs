//! One thread, one connection, one queue of jobs.

use super::{
    Notice, Notify,
    pace::{Last, Pace},
    slow::Watch,
    ticket::{Running, Ticket},
};
use crate::store::{Changes, Reader, Store, StoreResult};
use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// How long a drive may take to let the program end: a save waits for its turn not much shorter.
const LIMIT: Duration = Duration::from_secs(20);

/// A connection that a thread owns.
pub(super) trait Desk: Send + 'static {
    /// Stops a statement under way as soon as this answers true.
    fn stop_when(&mut self, is_unwanted: impl Fn() -> bool + Send + Sync + 'static) -> StoreResult<()>;
    /// Colleagues' changes since the last look.
    fn news(&mut self) -> StoreResult<Option<Changes>>;
    /// The file cannot be reached just now.
    fn is_away(&self) -> bool {
        false
    }
}

impl Desk for Store {
    fn is_away(&self) -> bool {
        Self::is_away(self)
    }

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
    /// Closed by the thread when it ends.
    ended: Receiver<()>,
    /// How long it may take to end; no limit on a disk, which answers.
    limit: Option<Duration>,
}

impl<D: Desk> Lane<D> {
    /// `pace` is how often to look for news; without one nobody looks.
    pub(super) fn start(mut desk: D, pace: Option<Arc<Pace>>, notify: Notify) -> StoreResult<Self> {
        let running = Running::default();
        let watched = running.clone();
        desk.stop_when(move || watched.is_unwanted())?;
        let (jobs, inbox) = mpsc::channel();
        let (ending, ended) = mpsc::sync_channel(0);
        let limit = pace.is_some().then_some(LIMIT);
        let watch = pace.is_some().then(|| Watch::start(Arc::clone(&notify)));
        let served = Served { desk, inbox, running, notify, watch, last: Last::default(), _ending: ending };
        let thread = std::thread::spawn(move || served.serve(pace.as_deref()));
        Ok(Self { jobs: Some(jobs), held: RefCell::default(), thread: Some(thread), ended, limit })
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
        if let Some(limit) = self.limit
            && self.ended.recv_timeout(limit) == Err(RecvTimeoutError::Timeout)
        {
            return tracing::error!("the drive does not answer: its thread is left behind");
        }
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
    /// Of a network drive; a disk of this computer answers.
    watch: Option<Watch>,
    last: Last,
    /// Its fall says that the thread ends.
    _ending: SyncSender<()>,
}

impl<D: Desk> Served<D> {
    fn serve(mut self, pace: Option<&Pace>) {
        let mut looked = Instant::now();
        loop {
            // The pause is asked for anew after each job: a person may have come back, or the drive gone.
            let due = pace.map(|pace| looked + pace.pause(self.last));
            match receive(&self.inbox, due) {
                Ok(Job::Work { ticket, work }) => self.watched(|lane| lane.run(ticket, work)),
                Ok(Job::Look) | Err(RecvTimeoutError::Timeout) => {
                    self.watched(Self::look_around);
                    looked = Instant::now();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn watched(&mut self, job: impl FnOnce(&mut Self)) {
        self.watch.iter().for_each(Watch::step);
        job(self);
        self.watch.iter().for_each(Watch::step);
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
        let begun = Instant::now();
        let news = self.desk.news();
        let failed = if self.desk.is_away() { self.last.failed + 1 } else { 0 };
        self.last = Last { took: begun.elapsed(), failed };
        match news {
            Ok(Some(changes)) => (self.notify)(Notice::Changed(changes)),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "cannot look for news"),
        }
    }
}

fn receive<T>(inbox: &Receiver<T>, due: Option<Instant>) -> Result<T, RecvTimeoutError> {
    match due {
        Some(due) => inbox.recv_timeout(due.saturating_duration_since(Instant::now())),
        None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
    }
}
