//! Everything about network drives.

mod fence;
mod handle;
mod patience;
mod place;
mod reconnect;
mod room;
mod save;
mod snap;

pub use place::{Place, place_of};
pub(super) use reconnect::Acknowledged;
pub use room::free_bytes;
pub(super) use save::{patiently, read};
pub(super) use snap::snap;
