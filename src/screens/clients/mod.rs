//! Clients: the list and the card.

mod card;
mod decision;
mod filters;
mod lines;
mod list;
mod mass;
mod pages;
mod person;
mod questions;
mod row;
mod tabs;
mod timeline;
mod view;
mod writes;

pub use card::ClientCard;
pub use list::ClientList;
