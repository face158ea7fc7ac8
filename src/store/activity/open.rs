//! What the outcome of a talk needs to know (`C-9`).

use super::{ActivityOut, ShowActivity};
use crate::{
    domain::{client::Class, id::Id},
    store::{
        Query, StoreResult,
        client::CLIENT,
        record::{Load, text},
    },
};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};

/// Promises are asked about that are due in so many days, as the morning run tells them.
const PROMISED_WITHIN: Days = Days::new(3);

/// Asks for what the outcome of a talk ends.
#[derive(Clone, Copy, Debug)]
pub struct FindOpen {
    /// With whom; nobody where it is a task of one's own.
    pub client: Option<Id>,
    /// The activity under the cursor.
    pub chosen: Option<Id>,
    /// Only of this kind.
    pub kind: Option<&'static str>,
    pub today: NaiveDate,
}

/// The activity that ends with the outcome, and the rhythm of the client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenWith {
    pub activity: Option<ActivityOut>,
    /// Days between two talks (`C-10`).
    pub cadence: u32,
    /// The activity in which we promised what is to be kept now.
    pub promise: Option<ActivityOut>,
}

impl Query for FindOpen {
    type Answer = OpenWith;

    fn run(&self, conn: &Connection) -> StoreResult<OpenWith> {
        let show = |id: Option<Id>| id.map(|id| ShowActivity(id).run(conn)).transpose();
        let activity = show(self.open(conn)?)?.flatten();
        let promise = show(self.promised(conn)?)?.flatten();
        let load = |id: Id| Load { table: &CLIENT, id }.run(conn);
        let image = self.client.map(load).transpose()?.flatten().unwrap_or_default();
        let own = text(&image, "cadence_days").parse().ok().filter(|days| *days > 0);
        let cadence = own.unwrap_or(Class::cadence_days(Class::of(&text(&image, "segment"))));
        Ok(OpenWith { activity, cadence, promise })
    }
}

impl FindOpen {
    fn promised(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let until = self.today.checked_add_days(PROMISED_WITHIN).unwrap_or(self.today);
        let mut select = conn.prepare_cached(include_str!("promised.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": self.client.map(|id| id.0),
            ":chosen": self.chosen.map(|id| id.0),
            ":until": until.to_string(),
        })?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id))
    }

    fn open(&self, conn: &Connection) -> StoreResult<Option<Id>> {
        let mut select = conn.prepare_cached(include_str!("open.sql"))?;
        let mut rows = select.query(named_params! {
            ":client": self.client.map(|id| id.0),
            ":chosen": self.chosen.map(|id| id.0),
            ":kind": self.kind,
            ":today": self.today.to_string(),
        })?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id))
    }
}
