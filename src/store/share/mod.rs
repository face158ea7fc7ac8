//! Everything about network drives.

mod fence;
mod patience;
mod place;
mod reconnect;
mod save;

pub use place::{Place, place_of};
pub(super) use reconnect::Acknowledged;
pub(super) use save::read;
