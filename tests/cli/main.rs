//! The headless twin: the real binary, in folders of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod activities;
mod annexes;
mod answers;
mod automatic;
mod backups;
mod bad_input;
mod calendars;
mod cards;
mod claims;
mod clients;
mod contract;
mod contract_story;
mod contracts;
mod credit_notes;
mod day_story;
mod debt_papers;
mod debts;
mod desk;
mod duplicates;
mod export;
mod history;
mod import;
mod ledgers;
mod lines;
mod moving;
mod obligations;
mod office_days;
mod packages;
mod purge;
mod quick_lines;
mod reconciliations;
mod reports;
mod roles;
mod schema;
mod settings;
mod signatories;
mod start;
mod statements;
mod story;
mod texts;
mod whole;
