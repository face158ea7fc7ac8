//! Clients: the list and the card.

mod agreed;
mod attached;
mod card;
mod card_forms;
mod card_writes;
mod change;
mod columns;
mod consents;
mod decision;
mod doings;
mod erasure;
mod export;
mod files;
mod filters;
mod head;
mod lines;
mod list;
mod mass;
mod overview;
mod pages;
mod pane;
mod person;
mod questions;
mod resume;
mod row;
mod searching;
mod tabs;
mod timeline;
mod view;
mod writes;

pub use crate::report::export::ListColumn;
pub use card::ClientCard;
pub use list::ClientList;
