//! Clients of the demo office, each edge case of names, numbers and addresses among them.

use super::{
    numbers,
    rows::{Clients, Row, rows},
};
use crate::{
    domain::{
        client::{blank, reference},
        field::Draft,
    },
    store::{
        Operation, StoreError, StoreResult, Tx,
        client::{CLIENT, SaveClient},
        person::{ErasePerson, Person},
        record::text,
    },
};

/// Columns that are no fields of a client.
const OWN: [&str; 3] = ["key", "state", "tax"];
/// Key of the client whose person asked to be forgotten.
const ERASED: &str = "55";

/// The rows of the table, as other tables of the generator need them.
pub(super) fn table() -> Vec<Row> {
    rows(include_str!("../../assets/demo/clients.csv"))
}

/// How many clients the demo office has.
pub(super) fn count() -> usize {
    table().len() + branches().len()
}

fn branches() -> Vec<Row> {
    rows(include_str!("../../assets/demo/branches.csv"))
}

pub(super) fn add(tx: &mut Tx) -> StoreResult<Clients> {
    let mut clients = Clients::default();
    for (serial, row) in (1..).zip(table()) {
        let id = SaveClient::new(None, draft(&row, serial)).save(tx)?;
        clients.by_key.insert(row.get("key").to_owned(), id);
    }
    Ok(clients)
}

/// Branches of firms that are there: the number of the firm with another KPP.
pub(super) fn add_branches(tx: &mut Tx, clients: &Clients) -> StoreResult<()> {
    for row in branches() {
        let head = *clients.by_key.get(row.get("head")).ok_or(StoreError::NotFound)?;
        let firm = tx.image(&CLIENT, head)?.ok_or(StoreError::NotFound)?;
        let mut branch = blank();
        row.draft(&["head"]).entries().for_each(|(field, text)| branch.set(field, text));
        branch.set("tax_id", text(&firm, "tax_id"));
        branch.set("head", reference(head, ""));
        SaveClient::new(None, branch).save(tx)?;
    }
    Ok(())
}

fn draft(row: &Row, serial: u32) -> Draft {
    let mut draft = blank();
    for (field, text) in row.draft(&OWN).entries() {
        draft.set(field, text);
    }
    draft.set("stage", stage(row.get("state")));
    draft.set("tax_id", tax_id(row.get("tax"), serial));
    draft
}

/// Stage of a state of the demo office. Who is at risk is active or already dormant; who refused, went to
/// a rival or was forgotten is lost; one who went to a rival is on the stop list.
fn stage(state: &str) -> &str {
    match state {
        "active" | "risk" => "active",
        "refused" | "rival" | "erased" => "lost",
        other => other,
    }
}

/// A number made by rule, or the number itself where no rule is known.
fn tax_id(tax: &str, serial: u32) -> String {
    match tax {
        "bin" => numbers::bin(serial),
        "iin" => numbers::iin(serial),
        "inn" => numbers::inn(serial),
        "wrong" => numbers::spoilt(&numbers::bin(serial)),
        number => number.to_owned(),
    }
}

/// Puts a code for everything that tells who the forgotten client was.
pub(super) fn erase(tx: &mut Tx, clients: &Clients) -> StoreResult<()> {
    let id = *clients.by_key.get(ERASED).ok_or(StoreError::NotFound)?;
    ErasePerson { person: Person::Client(id), reason: String::new(), forms: Vec::new(), signed_too: false }
        .apply(tx)
}
