//! Cancelling an invoice: it keeps its number.

use super::{INSTALMENT, INVOICE, schedule::living};
use crate::{
    domain::{field::Flaw, id::Id},
    store::{Operation, StoreError, StoreResult, Tx, contract::seen},
};
use rusqlite::OptionalExtension as _;

/// Cancels an invoice that nothing was paid of, nor taken back.
#[derive(Clone, Copy, Debug)]
pub struct CancelInvoice(pub (Id, i64));

impl Operation for CancelInvoice {
    fn kind(&self) -> &'static str {
        "cancel-invoice"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        seen(tx, &INVOICE, self.0)?;
        refuse_paid(tx, self.0.0)?;
        let parts = living(tx.conn(), self.0.0)?;
        parts.into_iter().try_for_each(|base| tx.remove(&INSTALMENT, base))?;
        tx.remove(&INVOICE, self.0)
    }
}

fn refuse_paid(tx: &Tx, invoice: Id) -> StoreResult<()> {
    let sql = "SELECT 1 FROM instalment WHERE invoice_id = ?1 AND deleted_at IS NULL AND paid > 0
               UNION ALL SELECT 1 FROM payment WHERE invoice_id = ?1 AND cancelled_at IS NULL LIMIT 1";
    let paid = tx.conn().prepare_cached(sql)?.query_row([invoice.0], |_| Ok(())).optional()?;
    let flaw = Flaw::blocking("sum", "flaw-invoice-paid");
    paid.map_or(Ok(()), |()| Err(StoreError::Flawed(flaw)))
}
