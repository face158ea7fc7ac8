//! Questions of long work: asked from its own thread, which waits for the answers. Between two of them others have
//! their turn.

use super::{
    Worker,
    lane::{Desk, Job},
};
use crate::store::{Query, Reader, Reads, Store, StoreError, StoreResult};
use std::sync::mpsc::{self, Sender};

/// A way to the thread that reads. It keeps that thread from ending: who holds it ends when nobody watches.
pub struct Aside(Way);

enum Way {
    Reader(Sender<Job<Reader>>),
    Writer(Sender<Job<Store>>),
}

impl Worker {
    /// A way to ask from another thread; `None` when the program ends.
    pub fn aside(&self) -> Option<Aside> {
        let way = match &self.reader {
            Some(reader) => reader.jobs().map(Way::Reader),
            None => self.writer.jobs().map(Way::Writer),
        };
        way.map(Aside)
    }
}

impl Reads for Aside {
    fn answer<Q: Query>(&self, query: Q) -> StoreResult<Q::Answer> {
        match &self.0 {
            Way::Reader(jobs) => wait(jobs, move |reader: &mut Reader| reader.read(&query)),
            Way::Writer(jobs) => wait(jobs, move |store: &mut Store| store.read(&query)),
        }
    }
}

fn wait<D: Desk, T: Send + 'static>(
    jobs: &Sender<Job<D>>,
    question: impl FnOnce(&mut D) -> StoreResult<T> + Send + 'static,
) -> StoreResult<T> {
    let (reply, answer) = mpsc::sync_channel(1);
    let work = Box::new(move |desk: &mut D| {
        let _ = reply.send(question(desk)); // the asker waits below
    });
    jobs.send(Job::Work { ticket: None, work }).map_err(|_| StoreError::Lost)?;
    answer.recv().map_err(|_| StoreError::Lost)?
}
