//! Until when debts can be brought to court, and what began the term anew (`D-8`, domain rules 6.12).

use super::{LIMITATION_EVENT, penalty::law, refuse};
use crate::{
    domain::{
        calendar::WorkCalendar,
        debt::{
            Law,
            limitation::{Event, EventKind, Limitation, Standing, limitation},
        },
        field::Flaw,
        id::Id,
        money::Money,
    },
    store::{
        Operation, Query, StoreError, StoreResult, Tx,
        activity::Asked,
        invoice::{InvoiceOut, ShowInvoice},
        office::calendar::ReadCalendar,
    },
};
use chrono::{Days, Months, NaiveDate};
use rusqlite::{Connection, Row, params};
use serde_json::Value;

/// Writes down what bears on the limitation of an invoice, or of all that a client owes then.
#[derive(Clone, Debug)]
pub struct AddLimitationEvent {
    pub client: Id,
    pub invoice: Option<Id>,
    pub kind: EventKind,
    pub day: NaiveDate,
    /// Who signed, and by what right; an act without it proves nothing.
    pub signed_by: String,
    /// Number and place of the paper; empty where nobody named them.
    pub document: String,
}

impl Operation for AddLimitationEvent {
    fn kind(&self) -> &'static str {
        "add-limitation-event"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if let Some(id) = self.invoice {
            let invoice = ShowInvoice { id, today: self.day }.run(tx.conn())?.ok_or(StoreError::NotFound)?;
            let flaw = Flaw::blocking("invoice", "flaw-claim-invoice");
            refuse((invoice.client.0 != self.client).then_some(flaw))?;
        }
        let is_unsigned = self.kind == EventKind::ActSigned && self.signed_by.trim().is_empty();
        refuse(is_unsigned.then(|| Flaw::blocking("signed_by", "flaw-limitation-signer")))?;
        let text = |text: &str| if text.trim().is_empty() { Value::Null } else { Value::from(text.trim()) };
        let id = tx.new_id();
        let fields = vec![
            ("client_id", Value::from(self.client.0)),
            ("invoice_id", self.invoice.map_or(Value::Null, |id| Value::from(id.0))),
            ("day", Value::from(self.day.to_string())),
            ("kind", Value::from(self.kind.key())),
            ("signed_by", text(&self.signed_by)),
            ("document", text(&self.document)),
        ];
        tx.insert(&LIMITATION_EVENT, id, fields)
    }
}

/// Takes an event back that was written down by mistake.
#[derive(Clone, Copy, Debug)]
pub struct RemoveLimitationEvent(pub (Id, i64));

impl Operation for RemoveLimitationEvent {
    fn kind(&self) -> &'static str {
        "remove-limitation-event"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        tx.remove(&LIMITATION_EVENT, self.0)
    }
}

/// The term of one instalment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitationOut {
    pub instalment: Id,
    /// From 1.
    pub place: u32,
    pub due: NaiveDate,
    /// What is open of it.
    pub rest: Money,
    pub limitation: Limitation,
    /// Of the day it was asked for.
    pub standing: Standing,
    /// By whose law.
    pub law: Law,
}

/// The terms of the instalments of an invoice; one without a due day has none yet.
#[derive(Clone, Copy, Debug)]
pub struct ShowLimitation {
    pub invoice: Id,
    pub today: NaiveDate,
}

impl Query for ShowLimitation {
    type Answer = Vec<LimitationOut>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<LimitationOut>> {
        let invoice =
            ShowInvoice { id: self.invoice, today: self.today }.run(conn)?.ok_or(StoreError::NotFound)?;
        let terms = Terms { conn, today: self.today, calendar: ReadCalendar.run(conn)? };
        let law = law(conn, invoice.client.0)?;
        terms.of_invoice(&invoice, law)
    }
}

struct Terms<'a> {
    conn: &'a Connection,
    today: NaiveDate,
    calendar: WorkCalendar,
}

impl Terms<'_> {
    fn of_invoice(&self, invoice: &InvoiceOut, law: Law) -> StoreResult<Vec<LimitationOut>> {
        let events = events(self.conn, invoice.client.0, invoice.id)?;
        let mut found = Vec::new();
        for part in &invoice.instalments {
            let Some(due) = part.owed.due else { continue };
            let Some(term) = limitation(due, &events, law, &self.calendar) else { continue };
            found.push(LimitationOut {
                instalment: part.id,
                place: part.place,
                due,
                rest: Money::new(part.owed.rest(), invoice.currency()),
                standing: term.on(self.today),
                limitation: term,
                law,
            });
        }
        Ok(found)
    }
}

/// What bears on an invoice: what was written down for it, and for all that its client owes.
fn events(conn: &Connection, client: Id, invoice: Id) -> StoreResult<Vec<Event>> {
    let mut select = conn.prepare_cached(include_str!("limitation_events.sql"))?;
    let mut rows = select.query(params![client.0, invoice.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(event(row)?);
    }
    Ok(found)
}

pub(super) fn event(row: &Row) -> StoreResult<Event> {
    let (day, kind): (String, String) = (row.get(0)?, row.get(1)?);
    let kind = EventKind::from_key(&kind).ok_or(StoreError::Damaged)?;
    Ok(Event { day: day.parse().map_err(|_| StoreError::Damaged)?, kind })
}

/// Open instalments whose last day to sue is near, with their clients: those of the warnings (180, 90, 30 days).
/// `asked` adds whose clients are meant.
pub(in crate::store) fn near(
    conn: &Connection,
    (today, calendar): (NaiveDate, &WorkCalendar),
    asked: impl FnOnce(&str) -> Asked,
) -> StoreResult<Vec<(Id, LimitationOut)>> {
    // A new term and an answer that is waited for make it later, never earlier.
    let newest =
        today.checked_sub_months(Months::new(36)).and_then(|day| day.checked_add_days(Days::new(181)));
    let mut asked = asked(include_str!("limitation_near.sql"));
    asked.also("", [(":until", newest.unwrap_or(today).to_string().into())]);
    let found = asked.rows(conn, |row| Ok((Id(row.get(0)?), Id(row.get(1)?), Id(row.get(2)?))))?;
    let terms = Terms { conn, today, calendar: calendar.clone() };
    let mut near = Vec::new();
    for (client, invoice, instalment) in found {
        let invoice = ShowInvoice { id: invoice, today }.run(conn)?.ok_or(StoreError::NotFound)?;
        let of_invoice = terms.of_invoice(&invoice, law(conn, client)?)?;
        let of_part = of_invoice.into_iter().find(|one| one.instalment == instalment);
        let warns = |one: &LimitationOut| matches!(one.standing, Standing::Running { warning: Some(_), .. });
        near.extend(of_part.filter(warns).map(|one| (client, one)));
    }
    Ok(near)
}
