//! Clients: the list and the card.

mod card;
mod filters;
mod list;
mod pages;
mod row;
mod tabs;

pub use card::ClientCard;
pub use list::ClientList;
