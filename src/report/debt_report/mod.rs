//! The report on debtors (`D-12`): its numbers, for programs, and as a text to read and to print.

mod figures;
mod json;
mod text;

pub use figures::{DebtFigure, Quantity, debt_figures};
pub(super) use json::ratio_json;
pub use json::{debt_report_json, month_json, paid_history_json};
pub use text::{debt_report_plain, debt_report_text, debt_report_title, week_words};
