//! Pure rules: no files, no terminal, no clock.

pub mod activity;
pub mod calendar;
pub mod client;
pub mod collation;
pub mod company;
pub mod completeness;
pub mod consent;
pub mod contact;
pub mod country;
pub mod day;
pub mod digit_row;
pub mod field;
pub mod id;
pub mod identity;
pub mod import;
pub mod keyboard;
pub mod legal_form;
pub mod likeness;
pub mod mail;
pub mod money;
pub mod parallel;
pub mod phone;
pub mod run;
pub mod search;
pub mod spoken;
pub mod user;
