//! Writing promises to pay down, and withdrawing them (`D-4`).

use super::{PROMISE, promise_list::arrivals, refuse, typed};
use crate::{
    domain::{
        claim::{PROMISE_FIELDS, promise_flaws},
        field::{Draft, Flaw},
        id::Id,
    },
    store::{
        Fields, Operation, Query as _, StoreError, StoreResult, Tx,
        contract::{seen, whole},
        invoice::{InvoiceOut, ShowInvoice},
        record,
    },
};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde_json::Value;

/// Writes down what a client promised to pay, or changes the given fields of it. Of an invoice all that is left is
/// promised where no sum is named.
#[derive(Clone, Debug)]
pub struct SavePromise {
    pub base: Option<(Id, i64)>,
    /// Whose promise a new one is.
    pub client: Option<Id>,
    /// Which invoice a new one is about; nothing means whatever is owed.
    pub invoice: Option<Id>,
    pub draft: Draft,
}

impl Operation for SavePromise {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-promise" } else { "add-promise" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = self.base.map(|(id, _)| tx.image(&PROMISE, id)).transpose()?.flatten();
        let invoice = self.invoice.map(|id| self.of_client(tx, id)).transpose()?;
        let draft = self.filled(invoice.as_ref());
        let mut fields = record::columns(PROMISE_FIELDS, &draft, self.base.is_none())?;
        fields.retain(|(column, value)| {
            !value.is_null() || !matches!(*column, "day" | "sum" | "currency" | "given_day")
        });
        refuse(promise_flaws(&whole(before.as_ref(), &fields)).into_iter().next())?;
        if let (Some(base), Some(_)) = (self.base, before) {
            return tx.update(&PROMISE, base, fields).map(drop);
        }
        self.add(tx, invoice.as_ref(), fields)
    }
}

impl SavePromise {
    /// The invoice where it is one of this client that stands.
    fn of_client(&self, tx: &Tx, id: Id) -> StoreResult<InvoiceOut> {
        let invoice =
            ShowInvoice { id, today: NaiveDate::MIN }.run(tx.conn())?.ok_or(StoreError::NotFound)?;
        let is_own = !invoice.is_cancelled() && self.client == Some(invoice.client.0);
        let flaw = || StoreError::Flawed(Flaw::blocking("invoice", "flaw-claim-invoice"));
        is_own.then_some(invoice).ok_or_else(flaw)
    }

    fn filled(&self, invoice: Option<&InvoiceOut>) -> Draft {
        let mut draft = self.draft.clone();
        if let Some(invoice) = invoice.filter(|_| draft.get("sum").trim().is_empty()) {
            draft.set("sum", typed(invoice.rest().minor()));
        }
        draft
    }

    fn add(&self, tx: &mut Tx, invoice: Option<&InvoiceOut>, mut fields: Fields) -> StoreResult<()> {
        let client = self.client.ok_or(StoreError::NotFound)?;
        if let Some(invoice) = invoice {
            // Whatever somebody typed: it is promised in the money of the invoice.
            fields.retain(|(column, _)| *column != "currency");
            fields.push(("currency", Value::from(invoice.currency().code())));
            fields.push(("invoice_id", Value::from(invoice.id.0)));
        } else if !fields.iter().any(|(column, _)| *column == "currency") {
            fields.push(("currency", Value::from("KZT")));
        }
        refuse(too_much(tx.conn(), (client, invoice), &fields)?)?;
        fields.push(("client_id", Value::from(client.0)));
        let id = tx.new_id();
        tx.insert(&PROMISE, id, fields)
    }
}

/// Nobody can promise more than is owed; where nothing is owed yet, what will be is not known.
fn too_much(
    conn: &Connection,
    (client, invoice): (Id, Option<&InvoiceOut>),
    fields: &Fields,
) -> StoreResult<Option<Flaw>> {
    let of = |column| fields.iter().find(|(name, _)| *name == column).map(|(_, value)| value);
    let promised = of("sum").and_then(Value::as_i64).unwrap_or_default();
    let currency = of("currency").and_then(Value::as_str).unwrap_or_default();
    let open: i64 = if let Some(invoice) = invoice {
        invoice.rest().minor()
    } else {
        let mut select = conn.prepare_cached(include_str!("owed.sql"))?;
        select.query_row(params![client.0, currency], |row| row.get(0))?
    };
    // What came since it was given was owed then.
    let given = of("given_day").and_then(Value::as_str).unwrap_or_default();
    let arrived = arrivals(conn, (client, invoice.map(|one| one.id)), (currency, given))?;
    let owed = arrived.iter().fold(open, |sum, paid| sum.saturating_add(paid.sum));
    let arguments = vec![("owed", format!("{} {currency}", typed(owed)))];
    let flaw = || Flaw { arguments, ..Flaw::blocking("sum", "flaw-promise-over") };
    let is_known = invoice.is_some() || owed > 0;
    Ok((is_known && promised > owed).then(flaw))
}

/// From this day on a promise binds nobody: it is neither kept nor broken.
#[derive(Clone, Debug)]
pub struct WithdrawPromise {
    pub base: (Id, i64),
    pub day: NaiveDate,
    /// Empty where nobody said why.
    pub reason: String,
}

impl Operation for WithdrawPromise {
    fn kind(&self) -> &'static str {
        "withdraw-promise"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &PROMISE, self.base)?;
        let flaw = Flaw::blocking("withdrawn_day", "flaw-promise-withdrawn");
        refuse(known.contains_key("withdrawn_day").then_some(flaw))?;
        let reason = self.reason.trim();
        let reason = if reason.is_empty() { Value::Null } else { Value::from(reason) };
        let fields = vec![("withdrawn_day", Value::from(self.day.to_string())), ("reason", reason)];
        tx.update(&PROMISE, self.base, fields).map(drop)
    }
}
