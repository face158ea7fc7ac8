//! Notes about clients.

use super::{Table, client::CLIENT};

pub static NOTE: Table =
    Table { references: &[("client_id", &CLIENT)], personal: &["text"], ..Table::plain("note") };
