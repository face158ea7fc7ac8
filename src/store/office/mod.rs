//! The office itself: people, own firms, settings, own fields, saved views, remembered imports.

pub mod own_fields;
pub mod users;

use super::Table;

pub static USER: Table = Table {
    references: &[("curator_id", &USER)],
    unique: &[&["name"]],
    personal: &["name"],
    ..Table::plain("user")
};
pub static COMPANY: Table = Table::plain("company");
pub static SETTING: Table = Table { unique: &[&["name"]], ..Table::plain("setting") };
pub static OWN_FIELD: Table = Table { unique: &[&["entity", "place"]], ..Table::plain("own_field") };
pub static SAVED_VIEW: Table = Table { unique: &[&["screen", "name"]], ..Table::plain("saved_view") };
pub static IMPORT_KIND: Table = Table { unique: &[&["fingerprint"]], ..Table::plain("import_kind") };
