//! Widgets that know nothing about clients or contracts.

pub mod chart;
pub mod field;
pub mod floating;
pub mod paint;
pub mod sheet;
pub mod text;
pub mod theme;
pub mod window;
