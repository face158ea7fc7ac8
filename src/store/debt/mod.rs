//! What clients owe: how late it is, whom to turn to, what one of them has to pay, and
//! what it may still get on credit (`D-1`, `D-3`, `D-10`).

mod aging;
mod claims;
mod client;
mod count;
mod debtor;
mod exposure;
mod history;
mod metrics;
mod open;
mod report;
mod rows;
mod step;
#[cfg(test)]
mod tests;
mod worklist;

pub use aging::{AgedLine, Aging};
pub use claims::ReadClaims;
pub(super) use client::paid_by;
pub use client::{ClientDebt, DebtLine, MoreDebtLines, PaidBy, ShowDebt};
pub use count::CountDebtors;
pub use debtor::{Debtor, DebtorFaults};
pub(super) use debtor::{tell as tell_debtor, tell_all as tell_debtors};
pub use exposure::{CreditLine, ShowCredit};
pub use history::{PaidHistory, ShowPaidHistory};
pub use metrics::ShowPeriods;
pub use open::OpenForPayment;
pub use report::{DebtReport, DebtsOf, ReadDebtReport, Worst};
pub use step::{DebtStep, ShowSteps};
pub use worklist::{FirstOfWorklist, Late, Worklist};
