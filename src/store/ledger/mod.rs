//! Lists of invoices, payments and opening balances (`X-2`): what each row would do, and doing it in one action.
//!
//! A document that is there already changes nothing; one of its number with other values is told, never overwritten.

mod adopt;
mod open;
mod plan;
mod who;

pub(super) use adopt::{adopt_all, adopt_of};

use super::{
    Operation, Query, Receipt, Store, StoreResult, Tx,
    client::SaveClient,
    import::{FileKind, SharedReport},
    invoice::SaveInvoice,
    payment::{SavePayment, Share},
};
use crate::domain::{
    field::{Draft, Flaw},
    id::Id,
    import::{ImportReport, Judged, Verdict},
    ledger::{LedgerKind, LedgerRow},
};
use plan::Planner;
use rusqlite::Connection;
use std::sync::{Arc, PoisonError};
use who::Who;

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct LedgerOrder {
    pub kind: LedgerKind,
    pub rows: Arc<Vec<LedgerRow>>,
    /// A client whom nobody knows joins the base; else the row is rejected.
    pub adds_clients: bool,
    /// What its columns mean, where somebody had to say it: remembered for the next file of the kind.
    pub columns: Option<FileKind>,
}

/// What every row would do.
#[derive(Clone, Debug)]
pub struct PreviewLedger(pub LedgerOrder);

impl Query for PreviewLedger {
    type Answer = ImportReport;

    fn run(&self, conn: &Connection) -> StoreResult<ImportReport> {
        Ok(Planner::all(conn, &self.0)?.1)
    }
}

/// Imports a list in one transaction.
#[derive(Clone, Debug)]
pub struct ImportLedger {
    pub order: LedgerOrder,
    /// What was done; whole when the import is done.
    pub report: SharedReport,
}

impl ImportLedger {
    /// Does all of it.
    ///
    /// # Errors
    /// When the base cannot be written; then nothing is in.
    pub fn run(&self, store: &mut Store) -> StoreResult<Receipt> {
        store.with_room(|store| store.write(self))
    }
}

/// What a row adds.
struct Addition {
    who: Option<Who>,
    what: Added,
}

enum Added {
    Invoice { draft: Draft, contract: Option<Id> },
    Payment { draft: Draft, shares: Vec<Share> },
}

impl Operation for ImportLedger {
    fn kind(&self) -> &'static str {
        match self.order.kind {
            LedgerKind::Invoices => "take-invoices",
            LedgerKind::Payments => "take-payments",
            LedgerKind::Balances => "take-balances",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let (planner, report) = Planner::all(tx.conn(), &self.order)?;
        let Planner { clients, additions, .. } = planner;
        let mut ids = Vec::with_capacity(clients.len());
        for draft in clients {
            ids.push(SaveClient::new(None, draft).save(tx)?);
        }
        for addition in additions {
            addition.write(tx, &ids)?;
        }
        adopt_all(tx)?;
        self.order.columns.as_ref().map_or(Ok(()), |kind| kind.remember(tx))?;
        tx.count_things(report.counts.created);
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = report;
        Ok(())
    }
}

impl Addition {
    fn write(self, tx: &mut Tx, added: &[Id]) -> StoreResult<()> {
        let client = self.who.and_then(|who| who.id(added));
        match self.what {
            Added::Invoice { draft, contract } => {
                SaveInvoice { base: None, client, contract, draft }.save(tx)
            }
            Added::Payment { draft, shares } => {
                SavePayment { base: None, client, draft, shares: Some(shares) }.save(tx)
            }
        }
        .map(drop)
    }
}

/// A row with what became of it.
fn judged(row: &LedgerRow, verdict: Verdict, more: Vec<Flaw>) -> Judged {
    let flaws = row.flaws.iter().cloned().chain(more).collect();
    Judged { line: row.line, verdict, known_by: None, flaws }
}
