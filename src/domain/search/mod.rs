//! Client search: what is indexed of a client and how a query is tried.

mod contained;
mod digits;
mod fold;
mod indexed;
mod latin;
mod lookalike;
mod marks;
mod plan;
mod query;
mod typo;
mod words;

pub use contained::Contained;
pub use digits::bare as bare_digits;
pub use fold::{base, fold, is_letter, neighbour};
pub use indexed::{Document, Indexed, name_key};
pub use latin::skeleton;
pub use marks::{apart, composed};
pub use plan::{Attempt, Column, Pass, plan};
pub use query::Key;
pub use typo::{Slip, may_be_slipped};
pub use words::stem;

#[cfg(test)]
mod tests;
