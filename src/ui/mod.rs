//! Widgets that know nothing about clients or contracts.

pub mod text;
