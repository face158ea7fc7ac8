//! The demo office keeps its promises.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod activities;
mod counts;
mod debts;
mod edges;
mod files;
mod obligations;
mod office;
mod packages;
mod reports;
