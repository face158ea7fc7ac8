//! Clients, their bank accounts and needs.

use super::{Table, office::USER};

const PERSONAL: &[&str] = &[
    "name",
    "short_name",
    "former_names",
    "tax_id",
    "address",
    "actual_address",
    "website",
    "own_1",
    "own_2",
    "own_3",
    "own_4",
    "own_5",
    "own_6",
    "own_7",
    "own_8",
    "own_9",
    "own_10",
];

pub static CLIENT: Table = Table {
    references: &[("owner_id", &USER), ("merged_into", &CLIENT)],
    personal: PERSONAL,
    derived: &["sort_kk", "sort_ru", "sort_en", "filled"],
    ..Table::plain("client")
};
pub static ACCOUNT: Table =
    Table { references: &[("client_id", &CLIENT)], personal: &["iban"], ..Table::plain("account") };
pub static NEED: Table = Table {
    references: &[("client_id", &CLIENT)],
    personal: &["uses", "volume", "supplier", "pains", "criteria", "season", "wishes"],
    ..Table::plain("need")
};
