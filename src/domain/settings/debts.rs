//! What an office sets about invoices and debts.

use super::OfficeSettings;
use crate::domain::contract::number::Template;

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
}
