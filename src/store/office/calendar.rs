//! Days that the office works or not, whatever the published calendar says (`A-5`).

use super::{CALENDAR_DAY, company::OwnCompany, settings::SaveSettings};
use crate::{
    domain::{
        calendar::{DayKind, SpecialDay, WorkCalendar},
        country::Country,
        id::Id,
    },
    store::{Fields, Operation, Query, StoreResult, Tx, record},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// The working calendar of the office: that of the country of the own firm, with the days that the office set.
#[derive(Clone, Copy, Debug)]
pub struct ReadCalendar;

impl Query for ReadCalendar {
    type Answer = WorkCalendar;

    fn run(&self, conn: &Connection) -> StoreResult<WorkCalendar> {
        let company = OwnCompany.run(conn)?.unwrap_or_default();
        CalendarOf(record::text(&company, "country").parse().unwrap_or(Country::Kz)).run(conn)
    }
}

/// The working calendar of a country.
#[derive(Clone, Copy, Debug)]
pub struct CalendarOf(pub Country);

impl Query for CalendarOf {
    type Answer = WorkCalendar;

    fn run(&self, conn: &Connection) -> StoreResult<WorkCalendar> {
        let sql =
            "SELECT day, kind, name, source FROM calendar_day WHERE country = ?1 AND deleted_at IS NULL";
        let mut select = conn.prepare_cached(sql)?;
        let mut rows = select.query([self.0.to_string()])?;
        let mut own = Vec::new();
        while let Some(row) = rows.next()? {
            let (day, kind): (String, String) = (row.get(0)?, row.get(1)?);
            let (Ok(day), Some(kind)) = (day.parse(), DayKind::from_key(&kind)) else { continue };
            let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
            own.push(SpecialDay { day, kind, name: text(2)?, is_certain: true, source: text(3)? });
        }
        Ok(WorkCalendar::new(self.0, own))
    }
}

/// Sets days: one action, however many there are.
#[derive(Clone, Debug)]
pub struct SetCalendarDays {
    pub country: Country,
    pub days: Vec<SpecialDay>,
}

impl Operation for SetCalendarDays {
    fn kind(&self) -> &'static str {
        "set-calendar"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let country = self.country.to_string();
        for special in &self.days {
            let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
            let mut fields: Fields = vec![
                ("kind", Value::from(special.kind.key())),
                ("name", text(&special.name)),
                ("source", text(&special.source)),
            ];
            if let Some(base) = known(tx.conn(), &country, special.day)? {
                tx.update(&CALENDAR_DAY, base, fields)?;
                continue;
            }
            fields.push(("country", Value::from(country.clone())));
            fields.push(("day", Value::from(special.day.to_string())));
            let id = tx.new_id();
            tx.insert(&CALENDAR_DAY, id, fields)?;
        }
        tx.count_things(self.days.len());
        Ok(())
    }
}

/// Takes back what the office set for a day, in the calendar and in the rhythm: one action.
#[derive(Clone, Debug)]
pub struct ClearCalendarDay {
    pub country: Country,
    pub day: NaiveDate,
    /// The setting of the day, taken back too.
    pub setting: (String, Option<String>),
}

impl Operation for ClearCalendarDay {
    fn kind(&self) -> &'static str {
        "set-calendar"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if let Some(base) = known(tx.conn(), &self.country.to_string(), self.day)? {
            tx.remove(&CALENDAR_DAY, base)?;
        }
        SaveSettings(vec![self.setting.clone()]).apply(tx)?;
        tx.count_things(1);
        Ok(())
    }
}

fn known(conn: &Connection, country: &str, day: NaiveDate) -> StoreResult<Option<(Id, i64)>> {
    let sql = "SELECT id, version FROM calendar_day WHERE country = ?1 AND day = ?2 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    let found = select.query_row([country, &day.to_string()], |row| Ok((Id(row.get(0)?), row.get(1)?)));
    Ok(found.optional()?)
}
