//! What an office sets about invoices and debts.

use super::OfficeSettings;
use crate::domain::{contract::number::Template, debt::letter::AnswerTerms};

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

    /// Days within which a claim is answered (`D-6`, domain rules 6.10).
    pub fn answer_terms(&self) -> AnswerTerms {
        let days = |name| self.named(name).parse().unwrap_or_default();
        AnswerTerms { ru: days("debt.claim_days_ru"), kz: days("debt.claim_days_kz") }
    }

    /// Days of the year by which Kazakhstan's article 353 is counted (domain rules 6.11).
    pub fn penalty_year(&self) -> u32 {
        self.named("debt.penalty_year").parse().unwrap_or(365)
    }
}
