//! The office itself: people, own firms, settings, own fields, saved views, remembered imports.

pub mod calendar;
pub mod company;
pub mod first_days;
pub mod own_fields;
pub mod pin;
pub mod save_user;
pub mod settings;
pub mod sight;
pub mod users;
pub mod views;

use super::{Image, Query, StoreResult, Table, link::BaseFolder};
use crate::domain::{
    calendar::WorkCalendar, field::Kind, rhythm::Rhythm, settings::OfficeSettings, zone::Zone,
};
use calendar::ReadCalendar;
use company::OwnCompany;
use own_fields::{ListOwnFields, OwnField};
use rusqlite::Connection;
use settings::{ReadRhythm, ReadSettings, ReadZone};
use std::path::PathBuf;
use users::{ListUsers, User};

pub static USER: Table = Table {
    references: &[("curator_id", &USER)],
    unique: &[&["name"]],
    personal: &["name"],
    derived: &["pin"],
    ..Table::plain("user")
};
pub static COMPANY: Table = Table::plain("company");
pub static SETTING: Table = Table { unique: &[&["name"]], ..Table::plain("setting") };
pub static OWN_FIELD: Table = Table { unique: &[&["entity", "place"]], ..Table::plain("own_field") };
pub static SAVED_VIEW: Table = Table { unique: &[&["screen", "name"]], ..Table::plain("saved_view") };
pub static IMPORT_KIND: Table = Table { unique: &[&["fingerprint"]], ..Table::plain("import_kind") };

pub static CALENDAR_DAY: Table = Table { unique: &[&["country", "day"]], ..Table::plain("calendar_day") };

/// What every form needs to know of the office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub users: Vec<User>,
    pub client_fields: Vec<OwnField>,
    pub contact_fields: Vec<OwnField>,
    /// The own firm; `None` until it is written down.
    pub company: Option<Image>,
    /// Working days.
    pub calendar: WorkCalendar,
    /// Days of calls and of meetings.
    pub rhythm: Rhythm,
    /// Where its hours are.
    pub zone: Zone,
    pub settings: OfficeSettings,
    /// Where the database lies: links to files go from there. Nothing for one in memory.
    pub folder: Option<PathBuf>,
}

impl Facts {
    /// Tables whose changes make the facts stale.
    pub const TABLES: [&'static Table; 5] = [&USER, &OWN_FIELD, &COMPANY, &CALENDAR_DAY, &SETTING];

    /// Name and kind of the own field that a column of a table holds.
    pub fn own_field(&self, table: &Table, column: &str) -> Option<(&str, Kind)> {
        let fields = match table.name {
            "client" => &self.client_fields,
            "contact" => &self.contact_fields,
            _ => return None,
        };
        fields.iter().find(|own| own.column() == column).map(|own| (own.name.as_str(), own.field().kind))
    }
}

/// Reads the facts of the office.
#[derive(Clone, Copy, Debug)]
pub struct ReadFacts;

impl Query for ReadFacts {
    type Answer = Facts;

    fn run(&self, conn: &Connection) -> StoreResult<Facts> {
        Ok(Facts {
            users: ListUsers.run(conn)?,
            client_fields: ListOwnFields { entity: "client" }.run(conn)?,
            contact_fields: ListOwnFields { entity: "contact" }.run(conn)?,
            company: OwnCompany.run(conn)?,
            calendar: ReadCalendar.run(conn)?,
            rhythm: ReadRhythm.run(conn)?,
            zone: ReadZone.run(conn)?,
            settings: ReadSettings.run(conn)?,
            folder: BaseFolder.run(conn)?,
        })
    }
}
