//! PINs (`O-6`): asked of whoever works, set by whose they are. What is typed is not shown.

mod ask;
mod change;
mod hidden;

pub use ask::AskPin;
pub use change::ChangePin;
