//! What is decided about a penalty (`D-5`): claimed by an invoice of its own, kept aside, or waived for a reason.

use super::{CountPenalty, PENALTY_DECISION, PenaltyOut, refuse, typed};
use crate::{
    domain::{
        claim::Decision,
        debt::penalty::Row as WorkingRow,
        field::{Draft, Flaw},
        id::Id,
        invoice::PENALTY,
        money::Money,
    },
    store::{
        Operation, Query, StoreError, StoreResult, Tx, invoice::SaveInvoice, office::settings::ReadSettings,
    },
};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, params};
use serde_json::Value;

/// Decides about what the penalty for an instalment comes to until a day and nothing was decided about yet. A claim
/// becomes an invoice of the kind `penalty`: a debt of its own that paying the principal never removes.
#[derive(Clone, Debug)]
pub struct DecidePenalty {
    pub instalment: Id,
    /// The last day that is counted, today at the latest.
    pub through: NaiveDate,
    pub decision: Decision,
    /// Why it is waived.
    pub reason: String,
    /// For what the invoice of a claim is, in the words of who writes it.
    pub what: String,
    pub today: NaiveDate,
}

impl Operation for DecidePenalty {
    fn kind(&self) -> &'static str {
        match self.decision {
            Decision::Claim => "claim-penalty",
            Decision::Aside => "keep-penalty",
            Decision::Waive => "waive-penalty",
        }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let reason = self.reason.trim();
        let is_unreasoned = self.decision == Decision::Waive && reason.is_empty();
        refuse(is_unreasoned.then(|| Flaw::blocking("reason", "flaw-payment-reason")))?;
        refuse((self.through > self.today).then(|| Flaw::blocking("day", "flaw-penalty-ahead")))?;
        let found = CountPenalty { instalment: self.instalment, through: self.through }.run(tx.conn())?;
        refuse((found.open().minor() == 0).then(|| Flaw::blocking("sum", "flaw-penalty-nothing")))?;
        let invoice = match self.decision {
            Decision::Claim => Value::from(self.claim(tx, &found)?.0),
            Decision::Aside | Decision::Waive => Value::Null,
        };
        let id = tx.new_id();
        let fields = vec![
            ("client_id", Value::from(found.client.0.0)),
            ("instalment_id", Value::from(self.instalment.0)),
            ("invoice_id", invoice),
            ("day", Value::from(self.through.to_string())),
            ("decision", Value::from(self.decision.key())),
            ("sum", Value::from(found.open().minor())),
            ("reason", if reason.is_empty() { Value::Null } else { Value::from(reason) }),
            ("working", Value::from(lines(&found))),
        ];
        tx.insert(&PENALTY_DECISION, id, fields)
    }
}

impl DecidePenalty {
    /// A penalty bears no tax, and falls due as invoices do where nothing was agreed.
    fn claim(&self, tx: &mut Tx, found: &PenaltyOut) -> StoreResult<Id> {
        let days = ReadSettings.run(tx.conn())?.invoice_due_days();
        let due = self.today.checked_add_days(Days::new(days.into())).unwrap_or(self.today);
        let (day, due, sum) = (self.today.to_string(), due.to_string(), typed(found.open().minor()));
        let draft: Draft = [
            ("kind", PENALTY),
            ("day", &day),
            ("due_day", &due),
            ("sum", &sum),
            ("currency", found.currency().code()),
            ("vat", "none"),
            ("what", self.what.trim()),
        ]
        .into_iter()
        .collect();
        SaveInvoice { base: None, client: Some(found.client.0), contract: None, draft }.save(tx)
    }
}

/// The working, one row to a line: what was counted that day stays readable when rates are corrected.
fn lines(found: &PenaltyOut) -> String {
    let line = |row: &WorkingRow| {
        format!("{}; {}; {}; {}; {}; {}", row.from, row.through, row.base, row.rate, row.basis, row.sum)
    };
    found.working.rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What of the penalty for an instalment was claimed or waived, in minor units; a claim whose invoice was cancelled is
/// none.
pub(super) fn settled(conn: &Connection, instalment: Id) -> StoreResult<i64> {
    let mut select = conn.prepare_cached(include_str!("penalty_settled.sql"))?;
    Ok(select.query_row([instalment.0], |row| row.get(0))?)
}

/// A decision about a penalty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionOut {
    pub id: Id,
    pub version: i64,
    pub decision: Decision,
    /// The last day that was counted.
    pub through: NaiveDate,
    pub sum: Money,
    /// Empty where nobody said why.
    pub reason: String,
    /// The invoice of a claim: identity and number.
    pub invoice: Option<(Id, String)>,
    /// That invoice was cancelled: the claim does not stand.
    pub is_void: bool,
}

/// What was decided about the penalty for an instalment, the newest first.
#[derive(Clone, Copy, Debug)]
pub struct ListPenaltyDecisions {
    pub instalment: Id,
}

impl Query for ListPenaltyDecisions {
    type Answer = Vec<DecisionOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<DecisionOut>> {
        let mut select = conn.prepare_cached(include_str!("penalty_decisions.sql"))?;
        let mut rows = select.query(params![self.instalment.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}

pub(super) fn read(row: &Row) -> StoreResult<DecisionOut> {
    let (decision, day, currency): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(5)?);
    let currency = currency.parse().map_err(|_| StoreError::Damaged)?;
    Ok(DecisionOut {
        id: Id(row.get(0)?),
        version: row.get(1)?,
        decision: Decision::from_key(&decision).ok_or(StoreError::Damaged)?,
        through: day.parse().map_err(|_| StoreError::Damaged)?,
        sum: Money::new(row.get(4)?, currency),
        reason: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
        invoice: row.get::<_, Option<i64>>(7)?.map(Id).zip(row.get(8)?),
        is_void: row.get::<_, Option<i64>>(9)?.is_some(),
    })
}
