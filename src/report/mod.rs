//! What records say in words, the same on the screens and on the command line.

mod action;

pub use action::Teller;
