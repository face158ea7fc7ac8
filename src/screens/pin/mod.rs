//! Who may come in (`O-6`): PINs, asked of whoever works and set by whose they are, and names that nobody of the office has.
//! What is typed is not shown.

mod ask;
mod change;
mod hidden;
mod stranger;

pub use ask::AskPin;
pub use change::ChangePin;
pub use stranger::Stranger;
