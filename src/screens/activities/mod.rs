//! Activities in one line of words: what was done, what comes, what came of it.

mod choices;
mod form;
mod quick;
mod removal;
mod view;

pub(in crate::screens) use form::activity_form;
pub use quick::QuickLog;
pub(in crate::screens) use removal::{Removal, times};
