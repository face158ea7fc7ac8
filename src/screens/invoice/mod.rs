//! Invoices: their list, and the page of one with what paid it and what was taken back of it (`D-1`).

mod acting;
mod list;
mod page;
mod paper;
mod view;

pub use list::InvoiceList;
pub use page::InvoicePage;

use crate::store::{
    Changes, Table,
    client::CLIENT,
    contract::CONTRACT,
    invoice::{INSTALMENT, INVOICE},
    office::{COMPANY, USER},
    payment::{ALLOCATION, PAYMENT},
    rate::RATE,
};

/// Tables whose changes both show.
static READ_FROM: [&Table; 9] =
    [&INVOICE, &INSTALMENT, &PAYMENT, &ALLOCATION, &CLIENT, &CONTRACT, &COMPANY, &USER, &RATE];

/// Whether what is shown of invoices may be another now.
fn concerns(changes: &Changes) -> bool {
    READ_FROM.iter().any(|table| changes.touches(table))
}
