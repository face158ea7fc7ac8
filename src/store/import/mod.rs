//! Importing a list of clients: what each row would do, and doing it in one action.

mod batch;
mod candidate;
mod deferred;
mod heads;
mod kind;
mod known;
mod meeting;
mod met;
mod plan;
mod progress;
mod reading;
mod seats;
pub mod statement;
mod target;
mod write;

pub use batch::Import;
pub use kind::{FileKind, RecallKind};
pub use met::Met;
pub use progress::Progress;

use super::{
    Operation, Query, StoreError, StoreResult, Tx, client::NewClients, journal::tell_about,
    ledger::adopt_all, reads::look,
};
use crate::domain::{
    import::{ClientImport, Found, ImportOptions, ImportReport},
    parallel,
};
use deferred::DeferredOrders;
use plan::Planner;
use reading::Reading;
use rusqlite::Connection;
use std::{
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

/// Rows planned and written at a time: a later row of the same portion meets the earlier ones in memory, a
/// row of a later portion meets them in the base.
const PORTION: usize = 250;

/// What is imported, and how.
#[derive(Clone, Debug, Default)]
pub struct Order {
    pub rows: Arc<Vec<ClientImport>>,
    pub options: ImportOptions,
    /// What the file is called, without its folder; empty for what came through a pipe.
    pub file: String,
    /// What its columns mean, to be remembered for the next file of the kind.
    pub kind: Option<FileKind>,
}

/// A report that an import fills while it runs.
pub type SharedReport = Arc<Mutex<ImportReport>>;

/// What every row would do. Rows of the file meet each other as if they were in already.
#[derive(Clone, Debug)]
pub struct PreviewImport {
    pub order: Order,
    pub progress: Arc<Progress>,
}

impl PreviewImport {
    /// Of which nobody watches how far it is.
    pub fn of(order: Order) -> Self {
        let progress = Arc::new(Progress::new(order.rows.len(), || ()));
        Self { order, progress }
    }
}

impl Query for PreviewImport {
    type Answer = ImportReport;

    fn run(&self, conn: &Connection) -> StoreResult<ImportReport> {
        let mut planner = Planner::new(conn, &self.order.options, self.order.rows.len())?;
        let mut report = ImportReport::default();
        planner.hear_heads(&self.order.rows);
        let own = planner.own.clone();
        parallel::ahead(
            (&self.order.rows, PORTION),
            |row| Reading::of(row, &own),
            |readings| {
                look(conn)?;
                self.progress.go_on()?;
                let count = readings.len();
                planner.plan(conn, readings, &mut report)?;
                planner.seats.rest();
                self.progress.advance(count);
                Ok::<(), StoreError>(())
            },
        )?;
        planner.settle_heads(conn, &mut report)?;
        report.found = planner.found(report.counts.created);
        Ok(report)
    }
}

impl ImportClients {
    /// The journal tells which list it was.
    fn name_file(&self, tx: &mut Tx) -> StoreResult<()> {
        let name = ("name".to_owned(), serde_json::Value::from(self.order.file.as_str()));
        let entry = tx.entry()?;
        if self.order.file.is_empty() {
            Ok(())
        } else {
            tell_about(tx.conn(), entry, &[name].into_iter().collect())
        }
    }
}

/// Imports some rows of a list in one transaction. Stopped in the middle it leaves nothing.
#[derive(Debug)]
pub struct ImportClients {
    pub order: Order,
    pub rows: Range<usize>,
    pub progress: Arc<Progress>,
    pub report: SharedReport,
    /// Clients of the batches before.
    pub met: Arc<Mutex<Met>>,
}

impl Operation for ImportClients {
    fn kind(&self) -> &'static str {
        batch::KIND
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if let Some(kind) = self.order.kind.as_ref().filter(|_| self.rows.start == 0) {
            kind.remember(tx)?;
        }
        let rows = self.order.rows.get(self.rows.clone()).unwrap_or_default();
        let mut planner = Planner::new(tx.conn(), &self.order.options, rows.len())?;
        let mut clients = NewClients::read(tx.conn())?;
        planner.all = std::mem::take(&mut *self.met.lock().unwrap_or_else(PoisonError::into_inner));
        planner.hear_heads(&self.order.rows);
        let mut report = std::mem::take(&mut *self.report.lock().unwrap_or_else(PoisonError::into_inner));
        report.rows.reserve_exact(self.order.rows.len().saturating_sub(report.rows.len()));
        let created = planner.all.created.len();
        let orders = DeferredOrders::take_down(tx.conn(), rows.len())?;
        let (own, languages) = (planner.own.clone(), clients.languages().to_vec());
        let read = |row| Reading::with_target(row, &own, &languages);
        parallel::ahead((rows, PORTION), read, |readings| {
            let count = readings.len();
            planner.plan(tx.conn(), readings, &mut report)?;
            planner.write(tx, &mut clients, &self.progress)?;
            self.progress.advance(count);
            Ok::<(), StoreError>(())
        })?;
        orders.make(tx.conn(), &self.progress)?;
        if self.rows.end >= self.order.rows.len() {
            planner.write_heads(tx, &mut report)?;
        }
        adopt_all(tx)?;
        let things = planner.all.created.len() - created + planner.changed.len();
        tx.count_things(things);
        if things > 0 {
            self.name_file(tx)?;
        }
        let before = Found { clients: 0, ..report.found };
        report.found = before.plus(planner.found(report.counts.created));
        *self.met.lock().unwrap_or_else(PoisonError::into_inner) = planner.all;
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = report;
        Ok(())
    }
}
