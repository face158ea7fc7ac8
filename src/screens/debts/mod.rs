//! What clients owe: the buckets, whom to turn to, the debt of one client, what a payment closes (`D-1`, `D-2`, `D-3`).

mod acting;
mod allocating;
mod beginning;
mod history;
mod list;
mod page;
mod page_view;
mod shown;
mod table;
mod view;

pub use history::PaymentHistory;
pub(super) use history::history_whole;
pub use list::DebtList;
pub use page::DebtPage;

use crate::store::{
    Changes, Table,
    claim::{DISPUTE, DUNNING, DUNNING_STEP, PROMISE},
    client::CLIENT,
    contract::CONTRACT,
    invoice::{INSTALMENT, INVOICE},
    office::{CALENDAR_DAY, SETTING, USER},
    payment::{ALLOCATION, PAYMENT},
};

/// Tables whose changes the screens of debts show.
static READ_FROM: [&Table; 13] = [
    &INVOICE,
    &INSTALMENT,
    &PAYMENT,
    &ALLOCATION,
    &PROMISE,
    &DISPUTE,
    &DUNNING,
    &DUNNING_STEP,
    &CLIENT,
    &CONTRACT,
    &USER,
    &SETTING,
    &CALENDAR_DAY,
];

/// Whether what is shown of debts may be another now.
pub(super) fn concerns(changes: &Changes) -> bool {
    READ_FROM.iter().any(|table| changes.touches(table))
}
