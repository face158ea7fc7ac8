//! Clients, their bank accounts and needs.

mod card;
mod cards;
mod cursor;
mod derive;
mod filter;
mod find;
mod head;
mod how_found;
mod ids;
mod list;
mod merge;
mod payer;
mod save;
mod search;
mod search_check;
mod sort;
mod values;
mod vocabulary;

pub use card::{Card, ContactOnCard, NoteOnCard, PointOnCard, ShowClient};
pub use cards::Cards;
pub use filter::{ClientFilter, Mark};
pub use find::FindClient;
pub use how_found::{FoundIn, HowFound};
pub use ids::ClientIds;
pub use list::{
    Anchor, ClientRow, ClientVersions, CountClients, Edge, InOrder, ListClients, Order, Page, RowsById,
    Versions,
};
pub use merge::{CompareClients, Comparison, Difference, MergeClients, Side};
pub use payer::AddPayer;
pub use save::{
    ChangeClients, RemoveClients, RestoreClient, SaveAccount, SaveClient, SaveNeed, TagChange, flaws,
};
pub use search::{FindNamed, FirstHits, Hits, SearchClients};
pub use search_check::{SearchFault, SearchFaults};
pub use sort::{SortKeys, nearest as nearest_sort_language};
pub use values::{ClientValues, ValueColumn, Values};

pub(super) use card::{all, point};
use derive::refill;
pub(super) use derive::{Derived, NewClients, Source, derive, forget, rebuild};
pub(super) use head::{give_branches, head_of};
pub(super) use save::former_names;
pub(super) use sort::{in_use as languages_in_use, keep as use_languages};

use super::{StoreResult, Table, office::USER};
use crate::domain::id::Id;
use rusqlite::Connection;

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
    references: &[("owner_id", &USER), ("merged_into", &CLIENT), ("head_id", &CLIENT)],
    rule: Some(head::refuse_chain),
    personal: PERSONAL,
    codes: &["kind", "stage", "country", "language", "currency", "legal_form"],
    derived: &[
        "sort_kk",
        "sort_ru",
        "sort_en",
        "city_key",
        "phone",
        "filled",
        "talked_on",
        "asked_on",
        "is_without_step",
        "is_undecided",
        "due_on",
        "plans",
    ],
    clients: Some(holders),
    refill: Some(refill),
    forget: Some(forget),
    ..Table::plain("client")
};
pub static ACCOUNT: Table =
    Table { references: &[("client_id", &CLIENT)], personal: &["iban"], ..Table::plain("account") };
pub static NEED: Table = Table {
    references: &[("client_id", &CLIENT)],
    said: &["uses", "volume", "supplier", "pains", "criteria", "season", "wishes"],
    tells: true,
    ..Table::plain("need")
};

/// A client and those that it went into: they are found by its number.
fn holders(conn: &Connection, id: Id) -> StoreResult<Vec<Id>> {
    let mut select = conn.prepare_cached(include_str!("holders.sql"))?;
    let ids = select.query_map([id.0], |row| Ok(Id(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests;
