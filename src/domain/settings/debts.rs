//! What an office sets about invoices and debts.

use super::OfficeSettings;
use crate::domain::{
    calendar::WorkCalendar,
    contract::number::Template,
    debt::{Law, aging::Buckets, ladder::Ladder},
};
use chrono::{Days, NaiveDate};

/// The usual buckets (domain rules 6.3).
pub(super) const BUCKETS: &str = "1-30, 31-60, 61-90, 91-180, 181+";

/// The usual ladder (domain rules 6.8).
pub(super) const LADDER: &str = "-3 reminder, 1 call, 3 letter_1, 7 call_decider, 14 letter_2, 21 stop_shipments, \
                                 30 claim, 45 meeting, 60 court";

/// How a ladder is written.
pub(super) const STEPS: &str = "-3 reminder, 1 call, 14 letter_2";

impl OfficeSettings {
    /// How numbers of invoices look; nothing stands there only where the usual template is none.
    pub fn invoice_number(&self) -> Option<Template> {
        self.named("invoice.number").parse().ok()
    }

    /// Calendar days after its own day on which an invoice falls due that says nothing of it (`D-1`).
    pub fn invoice_due_days(&self) -> u32 {
        self.named("invoice.due_days").parse().unwrap_or_default()
    }

    /// Less than so many whole tenge is not dunned (`D-3`).
    pub fn least_debt(&self) -> u32 {
        self.named("debt.least").parse().unwrap_or_default()
    }

    /// Whether clear payments of a statement close their invoices without asking (domain rules 10).
    pub fn books_ready(&self) -> bool {
        self.named("statement.auto") == "on"
    }

    /// Days of the year by which Kazakhstan's article 353 is counted (domain rules 6.11).
    pub fn penalty_year(&self) -> u32 {
        self.named("debt.penalty_year").parse().unwrap_or(365)
    }

    /// Which days late go together (`D-1`, domain rules 6.3).
    pub fn buckets(&self) -> Buckets {
        self.named("debt.buckets").parse().unwrap_or_default()
    }

    /// The steps of dunning of a client that has none of its own (`D-3`, domain rules 6.8).
    pub fn ladder(&self) -> Ladder {
        self.named("debt.ladder").parse().unwrap_or_default()
    }

    /// The last day to answer a claim that is sent on a day: calendar days in Russia (Code of Arbitration Procedure 4(5)),
    /// working days in Kazakhstan where the contract says nothing (domain rules 6.10). Nothing beyond the calendar.
    pub fn answer_by(&self, law: Law, sent: NaiveDate, calendar: &WorkCalendar) -> Option<NaiveDate> {
        let days = |name| self.named(name).parse::<u32>().unwrap_or_default();
        match law {
            Law::Ru => sent.checked_add_days(Days::new(days("debt.claim_days_ru").into())),
            Law::Kz => calendar.plus(sent, days("debt.claim_days_kz")),
        }
    }
}
