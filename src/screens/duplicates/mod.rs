//! Clients that seem to be one (C-5), and making them one (C-6).

mod list;
mod merge;

pub use list::DuplicateList;
pub use merge::MergeView;
