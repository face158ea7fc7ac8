//! A terminal workplace for the people who keep a firm's clients.

pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod i18n;
pub mod logging;
pub mod store;
pub mod ui;
