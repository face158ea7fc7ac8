//! Pure rules: no files, no terminal, no clock.

pub mod collation;
pub mod country;
pub mod id;
pub mod identity;
pub mod mail;
pub mod money;
pub mod phone;
