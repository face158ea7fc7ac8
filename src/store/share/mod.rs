//! Everything about network drives.

mod place;

pub use place::{Place, place_of};
