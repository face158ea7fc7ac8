//! People who work for clients, their posts and how to reach them.

use super::{Table, client::CLIENT};

const PERSONAL: &[&str] = &[
    "name", "hours", "birthday", "comment", "own_1", "own_2", "own_3", "own_4", "own_5", "own_6", "own_7",
    "own_8", "own_9", "own_10",
];

pub static CONTACT: Table = Table { personal: PERSONAL, derived: &["sort_key"], ..Table::plain("contact") };
pub static POST: Table = Table {
    references: &[("client_id", &CLIENT), ("contact_id", &CONTACT)],
    personal: &["position"],
    ..Table::plain("post")
};
pub static CONTACT_POINT: Table = Table {
    references: &[("client_id", &CLIENT), ("contact_id", &CONTACT)],
    personal: &["typed", "normal", "extension", "label"],
    ..Table::plain("contact_point")
};
