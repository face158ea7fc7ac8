//! The journal's laws over random histories: replay, standing changes, undo, redo, erasure, batches, upgrades.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod about;
mod activities;
mod claims;
mod debts;
mod histories;
mod ledger;
mod office;
mod operations;
mod renewed;
mod reviews;
mod walk;
mod whole;
