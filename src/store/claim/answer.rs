//! Until when a claim is answered (domain rules 6.10).

use super::penalty::law;
use crate::{
    domain::{country::Country, debt::Law, id::Id},
    store::{
        Query, StoreResult,
        office::{calendar::CalendarOf, settings::ReadSettings},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The last day on which a client may answer a claim, by the days that the office set for the law of its debts. Nothing
/// where nobody counts so far.
#[derive(Clone, Copy, Debug)]
pub struct AnswerBy {
    pub client: Id,
    /// The day of the claim.
    pub sent: NaiveDate,
}

impl Query for AnswerBy {
    type Answer = Option<NaiveDate>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<NaiveDate>> {
        let law = law(conn, self.client)?;
        let calendar = CalendarOf(if law == Law::Ru { Country::Ru } else { Country::Kz }).run(conn)?;
        Ok(ReadSettings.run(conn)?.answer_by(law, self.sent, &calendar))
    }
}
