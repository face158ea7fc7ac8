//! Whole stories: keys in, screen text out, with the real worker and a real database.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod absences;
mod annexes;
mod backups;
mod calling;
mod cards;
mod clients;
mod contracts;
mod debt_deeds;
mod debt_letters;
mod debt_report;
mod debts;
mod drive;
mod duplicates;
mod erased;
mod export;
mod first_day;
mod frame;
mod import;
mod invoices;
mod moving;
mod notices;
mod obligations;
mod office;
mod own_firms;
mod packages;
mod plain;
mod planner;
mod preparation;
mod quick;
mod reconciliations;
mod reports;
mod roles;
mod signatories;
mod statements;
mod templates;
mod texts;
mod today;
mod undo;
mod whole;
