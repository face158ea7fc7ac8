//! From the columns of an obligation and of its contract to what is written down of it. The days of events come from
//! here alone: those of later documents plug in at [`event_day`].

use super::OBLIGATION;
use crate::{
    domain::{
        calendar::WorkCalendar,
        contract::term::Term,
        id::Id,
        obligation::{
            SIGNED, month,
            standing::{Mark, Standing, Written},
            terms::{self, Count, DayOff},
        },
    },
    store::{
        Image, Query as _, StoreError, StoreResult,
        contract::{CONTRACT, written as contract_written},
        office::{calendar::ReadCalendar, settings::ReadSettings},
        record::{self, Load},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// What is read of a contract for its obligations.
#[derive(Debug)]
pub(in crate::store) struct OfContract {
    /// The day of the second signature.
    signed: Option<NaiveDate>,
    /// Its last day, where it does not go on by itself.
    until: Option<NaiveDate>,
}

/// Reads how obligations stand on a day; each contract once.
pub(in crate::store) struct Terms<'a> {
    conn: &'a Connection,
    today: NaiveDate,
    calendar: WorkCalendar,
    day_off: DayOff,
    contracts: RefCell<HashMap<Id, Rc<OfContract>>>,
}

/// An obligation as it stands.
pub(in crate::store) struct Read {
    pub(in crate::store) image: Image,
    pub(in crate::store) standing: Standing,
}

fn day(image: &Image, column: &str) -> Option<NaiveDate> {
    record::text(image, column).parse().ok()
}

/// Where the image of an obligation points.
pub(super) fn reference(image: &Image, column: &str) -> StoreResult<Id> {
    image.get(column).and_then(serde_json::Value::as_i64).map(Id).ok_or(StoreError::Damaged)
}

/// When the event of an obligation was: signatures are known to the contract, anything else was said by a person.
fn event_day(image: &Image, contract: &OfContract) -> Option<NaiveDate> {
    match record::text(image, "event").as_str() {
        SIGNED => contract.signed,
        _ => day(image, "event_day"),
    }
}

impl OfContract {
    fn read(image: &Image, today: NaiveDate, calendar: &WorkCalendar) -> StoreResult<Self> {
        let signatures = ["signed_by_us", "signed_by_them"].map(|column| day(image, column));
        let written = contract_written(image)?;
        let current = written.term.and_then(|term: Term| term.on(today, calendar));
        Ok(Self {
            signed: signatures[0].zip(signatures[1]).map(|(us, them)| us.max(them)),
            until: current.filter(|current| !current.goes_on).map(|current| current.end),
        })
    }
}

impl<'a> Terms<'a> {
    pub(in crate::store) fn new(conn: &'a Connection, today: NaiveDate) -> StoreResult<Self> {
        let (calendar, settings) = (ReadCalendar.run(conn)?, ReadSettings.run(conn)?);
        Ok(Self { conn, today, calendar, day_off: settings.day_off(), contracts: RefCell::default() })
    }

    fn contract(&self, id: Id) -> StoreResult<Rc<OfContract>> {
        if let Some(known) = self.contracts.borrow().get(&id) {
            return Ok(Rc::clone(known));
        }
        let image = Load { table: &CONTRACT, id }.run(self.conn)?.ok_or(StoreError::NotFound)?;
        let read = Rc::new(OfContract::read(&image, self.today, &self.calendar)?);
        self.contracts.borrow_mut().insert(id, Rc::clone(&read));
        Ok(read)
    }

    /// How an obligation stands.
    pub(in crate::store) fn read(&self, id: Id) -> StoreResult<Read> {
        let image = Load { table: &OBLIGATION, id }.run(self.conn)?.ok_or(StoreError::NotFound)?;
        let count = Count { calendar: &self.calendar, day_off: self.day_off };
        Ok(Read { standing: self.written(&image)?.on(self.today, count), image })
    }

    /// What the row says.
    pub(super) fn written(&self, image: &Image) -> StoreResult<Written> {
        let contract = self.contract(reference(image, "contract_id")?)?;
        Ok(Written {
            mark: Mark::from_key(&record::text(image, "state")).ok_or(StoreError::Damaged)?,
            terms: agreed(image, &contract),
            is_bound: contract.signed.is_some(),
            done_on: day(image, "done_day").or_else(|| day(image, "paid_day")),
        })
    }
}

fn agreed(image: &Image, contract: &OfContract) -> terms::Terms {
    let count = |column: &str| record::text(image, column).parse::<u32>().ok();
    match (day(image, "due_day"), count("month_day"), image.contains_key("event")) {
        (Some(at), Some(day), _) => {
            let at = month::after(at, day, count("paid_months").unwrap_or_default());
            terms::Terms::Monthly { at, day, until: contract.until }
        }
        (Some(day), None, _) => terms::Terms::Day(day),
        (None, _, true) => terms::Terms::After {
            rule: terms::rule(&record::text(image, "due_unit"), count("due_count").unwrap_or_default()),
            event: event_day(image, contract),
        },
        _ => terms::Terms::None,
    }
}
