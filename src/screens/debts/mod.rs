//! What clients owe: the buckets, whom to turn to, the debt of one client, what a payment closes (`D-1`, `D-2`, `D-3`).

mod acting;
mod allocating;
mod beginning;
mod list;
mod page;
mod page_view;
mod shown;
mod table;
mod view;

pub use list::DebtList;
pub use page::DebtPage;
