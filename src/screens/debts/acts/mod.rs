//! Acts of reconciliation: the list of them, and one with both halves beside each other (`D-7`).

mod list;
mod list_view;
mod making;
mod moving;
mod page;
mod page_view;
mod taking;

pub use list::ActList;

use crate::store::{
    Changes, Table,
    client::CLIENT,
    contract::CONTRACT,
    invoice::INVOICE,
    payment::{ALLOCATION, PAYMENT},
    reconciliation::{RECONCILIATION, RECONCILIATION_ENTRY},
    signatory::SIGNATORY,
};

/// Tables whose changes the screens of acts show.
static READ_FROM: [&Table; 8] =
    [&RECONCILIATION, &RECONCILIATION_ENTRY, &INVOICE, &PAYMENT, &ALLOCATION, &CLIENT, &CONTRACT, &SIGNATORY];

/// Whether what is shown of acts may be another now.
fn concerns(changes: &Changes) -> bool {
    READ_FROM.iter().any(|table| changes.touches(table))
}
