//! Settings of the office: names and values.

use super::{SETTING, company::OwnCompany};
use crate::{
    domain::{
        id::Id,
        rhythm::Rhythm,
        settings::OfficeSettings,
        zone::{ZONE, Zone},
    },
    store::{Operation, Query, StoreResult, Tx, record},
};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// Settings whose name begins so.
#[derive(Clone, Debug)]
pub struct ListSettings(pub &'static str);

impl Query for ListSettings {
    type Answer = Vec<(String, String)>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<(String, String)>> {
        let sql = "SELECT name, coalesce(value, '') FROM setting
                   WHERE deleted_at IS NULL AND name >= ?1 AND name < ?1 || char(1114111) ORDER BY name";
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([self.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Everything the office has set.
#[derive(Clone, Copy, Debug)]
pub struct ReadSettings;

impl Query for ReadSettings {
    type Answer = OfficeSettings;

    fn run(&self, conn: &Connection) -> StoreResult<OfficeSettings> {
        Ok(OfficeSettings::new(ListSettings("").run(conn)?))
    }
}

/// Days of calls and of meetings; the usual ones where the settings say nothing.
#[derive(Clone, Copy, Debug)]
pub struct ReadRhythm;

impl Query for ReadRhythm {
    type Answer = Rhythm;

    fn run(&self, conn: &Connection) -> StoreResult<Rhythm> {
        let settings = ListSettings("rhythm.").run(conn)?;
        let pairs = settings.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Ok(Rhythm::read(pairs).unwrap_or_default())
    }
}

/// The time zone of the hours in calendars: that of the settings, else of the country of the own firm.
#[derive(Clone, Copy, Debug)]
pub struct ReadZone;

impl Query for ReadZone {
    type Answer = Zone;

    fn run(&self, conn: &Connection) -> StoreResult<Zone> {
        let settings = ListSettings(ZONE).run(conn)?;
        if let Some(zone) = settings.first().and_then(|(_, name)| name.parse().ok()) {
            return Ok(zone);
        }
        let company = OwnCompany.run(conn)?;
        let country = company.and_then(|image| record::text(&image, "country").parse().ok());
        Ok(country.map_or_else(Zone::default, Zone::of_country))
    }
}

/// Sets settings, or takes away those without a value: one action.
#[derive(Clone, Debug)]
pub struct SaveSettings(pub Vec<(String, Option<String>)>);

impl Operation for SaveSettings {
    fn kind(&self) -> &'static str {
        "save-settings"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for (name, value) in &self.0 {
            match (known(tx.conn(), name)?, value) {
                (Some(base), Some(value)) => {
                    tx.update(&SETTING, base, vec![("value", Value::from(value.clone()))])?;
                }
                (Some(base), None) => tx.remove(&SETTING, base)?,
                (None, Some(value)) => {
                    let id = tx.new_id();
                    let fields =
                        vec![("name", Value::from(name.clone())), ("value", Value::from(value.clone()))];
                    tx.insert(&SETTING, id, fields)?;
                }
                (None, None) => {}
            }
        }
        Ok(())
    }
}

fn known(conn: &Connection, name: &str) -> StoreResult<Option<(Id, i64)>> {
    let sql = "SELECT id, version FROM setting WHERE name = ?1 AND deleted_at IS NULL";
    let mut select = conn.prepare_cached(sql)?;
    Ok(select.query_row([name], |row| Ok((Id(row.get(0)?), row.get(1)?))).optional()?)
}
