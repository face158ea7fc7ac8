//! A terminal workplace for the people who keep a firm's clients.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod keys;
pub mod logging;
pub mod report;
pub mod screens;
pub mod store;
pub mod ui;
pub mod worker;
