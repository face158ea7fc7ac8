//! Writing: every change goes this way, one operation in one transaction.

use super::{
    Actor, Operation, Place, Receipt, Schema, Store, StoreError, StoreResult, Tx,
    gate::{Gate, judges},
    journal::{self, Part},
    office::USER,
    open::Right,
    review::{Ask, REVIEW},
    schema::Shapes,
    station,
    tx::Desk,
};
use chrono::NaiveDate;
use rusqlite::{Connection, TransactionBehavior};

/// Who writes, when, and how rows look.
pub(super) struct Writer<'a> {
    pub(super) schema: Schema,
    pub(super) shapes: &'a mut Shapes,
    pub(super) actor: &'a Actor,
    /// Unix milliseconds.
    pub(super) now: i64,
    pub(super) today: NaiveDate,
}

impl Writer<'_> {
    /// Does the operation and journals it, inside a transaction that stands open.
    pub(super) fn apply(
        self,
        raw: &Connection,
        operation: &dyn Operation,
        part: Part,
    ) -> StoreResult<Receipt> {
        let Writer { schema, shapes, actor, now, today } = self;
        let gate = Gate::before((raw, schema), actor, operation, (now, today))?;
        let mut ids = station::resume(raw, &actor.installation)?;
        let desk = Desk { schema, shapes, ids: &mut ids, actor, kind: operation.kind(), part, now };
        let mut tx = Tx::new(raw, desk);
        operation.apply(&mut tx)?;
        let receipt = tx.finish()?;
        gate.after(&receipt)?;
        Ok(receipt)
    }
}

impl Store {
    /// Runs the operation in one immediate transaction and journals it.
    pub fn write(&mut self, operation: &dyn Operation) -> StoreResult<Receipt> {
        self.write_part(operation, Part::Alone)
    }

    /// Like `write`, for one entry of an action that has several.
    pub fn write_part(&mut self, operation: &dyn Operation, part: Part) -> StoreResult<Receipt> {
        self.come_back()?;
        self.heed_rollcall();
        if self.is_read_only() {
            return Err(self.refusal());
        }
        let saved = match self.place {
            Place::Local => self.save_local(operation, part),
            Place::Share => self.save_shared(operation, part),
        };
        let receipt = match saved {
            Err(StoreError::Waits(asked)) => return Err(self.send_for_review(&asked)?),
            saved => saved?,
        };
        if operation.kind() == journal::ERASE {
            let is_done = self.finish_erasures();
            tracing::info!(?is_done, "pages that were erased");
        }
        if receipt.changes.touches(&USER) {
            self.sees_all.forget();
        }
        tracing::info!(kind = operation.kind(), journal = receipt.journal, "written");
        Ok(receipt)
    }

    /// What may not be done alone is kept, and waits for somebody's word.
    fn send_for_review(&mut self, asked: &Ask) -> StoreResult<StoreError> {
        let review = match asked.waiting(&self.conn)? {
            Some(known) => Some(known),
            None => self.write(asked)?.changes.of(&REVIEW).next(),
        };
        let to = judges(&self.conn, asked.curator)?.into_iter().next().unwrap_or_default();
        Ok(StoreError::SentForReview { review, to, asked: Box::new(asked.clone()) })
    }

    /// A file of this computer alone: the database waits for other programs by itself.
    fn save_local(&mut self, operation: &dyn Operation, part: Part) -> StoreResult<Receipt> {
        let raw = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let writer = Writer {
            schema: self.schema,
            shapes: &mut self.shapes,
            actor: &self.actor,
            now: self.clock.millis(),
            today: self.clock.today(),
        };
        let receipt = writer.apply(&raw, operation, part)?;
        raw.commit()?;
        Ok(receipt)
    }

    /// Why nothing may be written.
    fn refusal(&self) -> StoreError {
        match self.right {
            Right::Distrust => StoreError::LocksBroken,
            Right::Barred(fault) => fault.into(),
            Right::Write | Right::Read => StoreError::ReadOnly,
        }
    }
}
