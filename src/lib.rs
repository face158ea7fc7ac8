//! A terminal workplace for the people who keep a firm's clients.

pub mod clock;
pub mod demo;
pub mod domain;
pub mod i18n;
pub mod store;
pub mod ui;
