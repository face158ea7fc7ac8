//! A whole import: one transaction on a local file, batches on a network drive.

use super::{ImportClients, Met, Order, Progress, SharedReport};
use crate::store::{
    Changes, Place, Receipt, Store, StoreError, StoreResult,
    journal::{Answer, Answers, End, Part, Target, TurnBack},
};
use std::sync::{Arc, Mutex};

/// Kind of its journal entries.
pub(super) const KIND: &str = "import-clients";
/// From so many rows on a list is more than an ordinary save (sharing 5): a backup comes before it (`O-7`).
const MANY: usize = 50;
/// Rows of one batch on a network drive: a save must be short there.
const BATCH: usize = 200;

/// An import on its way. Stopped or failed, it takes back what went in.
#[derive(Debug)]
pub struct Import {
    pub order: Order,
    pub progress: Arc<Progress>,
    /// What was done; whole when the import is done.
    pub report: SharedReport,
    /// Rows of a batch; `None` decides by the place of the file.
    pub batch: Option<usize>,
    met: Arc<Mutex<Met>>,
    at: usize,
    /// The first entry of the action.
    head: Option<i64>,
    changes: Changes,
}

impl Import {
    pub fn new(order: Order, progress: Arc<Progress>) -> Self {
        let report = SharedReport::default();
        let (met, changes) = (Arc::default(), Changes::default());
        Self { order, progress, report, batch: None, met, at: 0, head: None, changes }
    }

    /// Whether a backup shall be made before it.
    pub fn wants_backup(&self) -> bool {
        self.order.rows.len() >= MANY
    }

    /// Does all of it without a pause. For the command line and for tests.
    pub fn run(mut self, store: &mut Store) -> StoreResult<Receipt> {
        loop {
            if let Some(receipt) = self.step(store)? {
                return Ok(receipt);
            }
        }
    }

    /// Does the whole import on a local file, one batch on a network drive. Nothing before the last step: other
    /// work may have its turn.
    pub fn step(&mut self, store: &mut Store) -> StoreResult<Option<Receipt>> {
        let batch = self.batch.or((store.place() == Place::Share).then_some(BATCH));
        let Some(size) = batch else {
            let operation = self.operation(usize::MAX);
            return store.with_room(|store| store.write(&operation)).map(Some);
        };
        let done = self.batch(store, size.max(1));
        if done.is_err() {
            self.take_back(store)?;
        }
        done
    }

    fn operation(&self, size: usize) -> ImportClients {
        let end = self.at.saturating_add(size).min(self.order.rows.len());
        ImportClients {
            order: self.order.clone(),
            rows: self.at..end,
            progress: Arc::clone(&self.progress),
            report: Arc::clone(&self.report),
            met: Arc::clone(&self.met),
        }
    }

    fn batch(&mut self, store: &mut Store, size: usize) -> StoreResult<Option<Receipt>> {
        self.progress.go_on()?;
        let operation = self.operation(size);
        let part = self.head.map_or(Part::Head, Part::Of);
        let receipt = store.write_part(&operation, part)?;
        self.head = self.head.or(receipt.journal);
        self.at = operation.rows.end;
        for (table, id) in receipt.changes.rows() {
            self.changes.add(table, id);
        }
        if self.at < self.order.rows.len() {
            return Ok(None);
        }
        self.close(store)?;
        Ok(Some(Receipt { journal: self.head, changes: std::mem::take(&mut self.changes) }))
    }

    /// Without its end the action would count as stopped half-way.
    fn close(&self, store: &mut Store) -> StoreResult<()> {
        self.head.map_or(Ok(()), |head| store.write_part(&End, Part::Of(head)).map(drop))
    }

    /// Takes back what went in. What colleagues changed since then stays theirs.
    fn take_back(&mut self, store: &mut Store) -> StoreResult<()> {
        let Some(head) = self.head else { return Ok(()) };
        let back = TurnBack { target: Target::Entry(head), answers: Answers::All(Answer::Skip) };
        match store.write(&back) {
            Ok(_) | Err(StoreError::NothingToUndo) => self.close(store),
            Err(error) => Err(error),
        }
    }
}
