//! What a write does, as far as roles differ about it: by its kind, by the tables of its rows, by what became of them.

use crate::{
    domain::role::Deed,
    store::{
        Image, Table,
        client::{ACCOUNT, CLIENT},
        debt_letter::DEBT_LETTER,
        invoice::{INSTALMENT, INVOICE},
        journal::{ERASE, UNDO},
        office::{CALENDAR_DAY, COMPANY, IMPORT_KIND, OWN_FIELD, SAVED_VIEW, SETTING, USER},
        payment::{ALLOCATION, PAYMENT},
        rate::RATE,
        reconciliation::{RECONCILIATION, RECONCILIATION_ENTRY},
        review::REVIEW,
        statement::STATEMENT,
    },
};

/// The kind of a file that is written outside.
pub(super) const WRITE_FILE: &str = "write-file";
/// What a look at linked files found.
const SEE_FILES: &str = "see-files";

const OWN: [&Table; 3] = [&SAVED_VIEW, &IMPORT_KIND, &REVIEW];
const OFFICE: [&Table; 5] = [&USER, &COMPANY, &SETTING, &OWN_FIELD, &CALENDAR_DAY];
const MONEY: [&Table; 10] = [
    &INVOICE,
    &INSTALMENT,
    &PAYMENT,
    &ALLOCATION,
    &STATEMENT,
    &RATE,
    &ACCOUNT,
    &DEBT_LETTER,
    &RECONCILIATION,
    &RECONCILIATION_ENTRY,
];

/// What can be told before anything is written.
pub(super) fn of_kind(kind: &str) -> Option<Deed> {
    match kind {
        WRITE_FILE => Some(Deed::Export),
        ERASE => Some(Deed::Erase),
        "sign" => Some(Deed::Sign),
        _ if kind.starts_with("send") => Some(Deed::Send),
        _ => None,
    }
}

/// What a row of a table is part of.
pub(super) fn of_table(kind: &str, table: &'static Table) -> Deed {
    match table {
        _ if kind == SEE_FILES || OWN.contains(&table) => Deed::Own,
        table if OFFICE.contains(&table) => Deed::Office,
        table if MONEY.contains(&table) => Deed::Money,
        _ => Deed::Work,
    }
}

/// What became of a row: a client is gone, a document is on its way. What an undo takes away was added by a slip.
pub(super) fn of_row(
    kind: &str,
    table: &'static Table,
    before: Option<&Image>,
    after: &Image,
) -> Option<Deed> {
    let was = |test: &dyn Fn(&Image) -> bool| before.is_some_and(test);
    let is_gone = |image: &Image| table.is_removed(image);
    if table == &CLIENT && kind != UNDO && is_gone(after) && !was(&is_gone) {
        return Some(Deed::Delete);
    }
    // An undo that brings a client back takes a removal back, which was not done by a slip.
    if table == &CLIENT && kind == UNDO && was(&is_gone) && !is_gone(after) {
        return Some(Deed::Delete);
    }
    let is_sent = |image: &Image| {
        image.get("state").is_some_and(|state| state == "sent") || image.contains_key("sent_day")
    };
    (is_sent(after) && !was(&is_sent)).then_some(Deed::Send)
}
