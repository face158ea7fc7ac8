//! What a trainee may not do alone (`U-22`): kept as rows before and after, until a curator or a chief accepts it.

mod ask;
mod judge;
mod list;

pub use ask::{Ask, ask_for};
pub(super) use ask::{Row, rows_since};
pub use judge::{AcceptReview, ReturnReview};
pub(super) use list::permission;
pub use list::{ListReviews, ReviewOut};

use super::{Table, client::CLIENT, office::USER};

pub static REVIEW: Table = Table {
    references: &[("user_id", &USER), ("about_id", &CLIENT), ("judge_id", &USER)],
    remembers: &["about_id"],
    said: &["name", "cells", "remark"],
    codes: &["state", "what"],
    tells: true,
    ..Table::plain("review")
};

/// States of a request.
pub const WAITS: &str = "waits";
pub const ACCEPTED: &str = "accepted";
pub const RETURNED: &str = "returned";

#[cfg(test)]
mod tests;
