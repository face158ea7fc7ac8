//! A new act, and one that is taken back.

use super::{ActScope, ActWanted, RECONCILIATION, ReadOurHalf};
use crate::{
    domain::{
        debt::act::{NEW_FIELDS, Status},
        field::{Draft, Flaw},
        id::Id,
    },
    store::{Fields, Operation, Query, StoreError, StoreResult, Tx, contract::seen, record},
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;

/// Makes an act as a draft. What is not said follows: its number is the next of its year, our firm and the currency as
/// `ActWanted` finds them.
#[derive(Clone, Debug)]
pub struct MakeReconciliation {
    pub client: Id,
    /// Nothing: all of them.
    pub contract: Option<Id>,
    pub draft: Draft,
    pub today: NaiveDate,
}

impl Operation for MakeReconciliation {
    fn kind(&self) -> &'static str {
        "make-reconciliation"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let given = record::columns(NEW_FIELDS, &self.draft, true)?;
        let of = self.scope(tx.conn(), &given)?;
        refuse((of.from > of.to).then(|| Flaw::blocking("to_day", "flaw-act-period")))?;
        let day = self.day(&given);
        let number = number(tx.conn(), (of.company, day.year()), &said(&given, "number"))?;
        let closing = ReadOurHalf(of).run(tx.conn())?.closing().ok_or(StoreError::Damaged)?;
        let reference = |id: Option<Id>| id.map_or(Value::Null, |id| Value::from(id.0));
        let note = Some(said(&given, "note")).filter(|note| !note.is_empty());
        let fields = vec![
            ("client_id", Value::from(of.client.0)),
            ("contract_id", reference(of.contract)),
            ("company_id", reference(of.company)),
            ("number", Value::from(number)),
            ("year", Value::from(day.year())),
            ("day", Value::from(day.to_string())),
            ("from_day", Value::from(of.from.to_string())),
            ("to_day", Value::from(of.to.to_string())),
            ("currency", Value::from(of.currency.code())),
            ("our_closing", Value::from(closing)),
            ("status", Value::from(Status::Draft.key())),
            ("note", note.map_or(Value::Null, Value::from)),
        ];
        let id = tx.new_id();
        tx.insert(&RECONCILIATION, id, fields)
    }
}

fn said(given: &Fields, column: &str) -> String {
    record::given(given, column).unwrap_or_default()
}

impl MakeReconciliation {
    fn scope(&self, conn: &Connection, given: &Fields) -> StoreResult<ActScope> {
        let day = |column| said(given, column).parse().map_err(|_| StoreError::Damaged);
        let (from, to) = (day("from_day")?, day("to_day")?);
        let currency = said(given, "currency").parse().ok();
        let company = self.draft.get("company").to_owned();
        ActWanted { client: self.client, contract: self.contract, company, currency, from, to }.run(conn)
    }

    fn day(&self, given: &Fields) -> NaiveDate {
        said(given, "day").parse().unwrap_or(self.today)
    }
}

/// The wanted number, or the next one of the year. Numbers of cancelled acts are taken too.
fn number(conn: &Connection, (company, year): (Option<Id>, i32), wanted: &str) -> StoreResult<String> {
    let mut select = conn.prepare_cached(include_str!("taken.sql"))?;
    let taken = select.query_map(params![company.map(|id| id.0), year], |row| row.get::<_, String>(0))?;
    let taken: Vec<String> = taken.collect::<rusqlite::Result<_>>()?;
    if wanted.is_empty() {
        let newest = taken.iter().filter_map(|number| number.parse::<u32>().ok()).max();
        return Ok(newest.unwrap_or_default().saturating_add(1).to_string());
    }
    let arguments = vec![("number", wanted.to_owned()), ("year", year.to_string())];
    let is_taken = taken.iter().any(|number| number == wanted);
    refuse(is_taken.then(|| Flaw { arguments, ..Flaw::blocking("number", "flaw-act-number") }))?;
    Ok(wanted.to_owned())
}

pub(super) fn refuse(flaw: Option<Flaw>) -> StoreResult<()> {
    flaw.map_or(Ok(()), |flaw| Err(StoreError::Flawed(flaw)))
}

/// Takes an act back that was made by mistake; a signed one binds and stays.
#[derive(Clone, Copy, Debug)]
pub struct CancelReconciliation(pub (Id, i64));

impl Operation for CancelReconciliation {
    fn kind(&self) -> &'static str {
        "cancel-reconciliation"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let known = seen(tx, &RECONCILIATION, self.0)?;
        let is_signed = record::text(&known, "status") == Status::Signed.key();
        refuse(is_signed.then(|| Flaw::blocking("status", "flaw-act-signed")))?;
        tx.remove(&RECONCILIATION, self.0)
    }
}

/// The newest living act about just this; nothing where none was made.
#[derive(Clone, Copy, Debug)]
pub struct FindReconciliation(pub ActScope);

impl Query for FindReconciliation {
    type Answer = Option<Id>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let Self(of) = self;
        let mut select = conn.prepare_cached(include_str!("same.sql"))?;
        let bound = params![
            of.client.0,
            of.company.map(|id| id.0),
            of.contract.map(|id| id.0),
            of.currency.code(),
            of.from.to_string(),
            of.to.to_string()
        ];
        Ok(select.query_row(bound, |row| row.get(0).map(Id)).optional()?)
    }
}
