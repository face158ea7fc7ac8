//! Bank statements that were booked (`D-2`).

mod book;
#[cfg(test)]
mod tests;

pub use book::{BookStatements, Booked, BookedKeys, Booking, NewPayer, ShowBooked};

use super::{Table, office::COMPANY};

pub static STATEMENT: Table = Table {
    removal: "cancelled_at",
    references: &[("company_id", &COMPANY)],
    codes: &["currency", "format"],
    ..Table::plain("statement")
};
