//! Activities in one line of words: what was done, what comes, what came of it.

mod choices;
mod quick;
mod view;

pub use quick::QuickLog;
