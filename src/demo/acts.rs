//! Acts of reconciliation of the demo office: one that both sides signed, one whose halves differ.

use super::rows::{Clients, Row, rows};
use crate::{
    domain::{
        debt::act::{ActRow, OurHalf, Status, TheirHalf, TheirRow},
        field::Draft,
        id::Id,
        money::{Currency, read_amount},
    },
    store::{
        Operation as _, Query as _, StoreError, StoreResult, Tx,
        reconciliation::{
            ActOut, ActWanted, FindReconciliation, MakeReconciliation, MoveReconciliation,
            ShowReconciliation, TakeTheirHalf,
        },
    },
};
use chrono::NaiveDate;

/// Columns of the days on which an act came further, and how far.
const CAME: [(&str, Status); 2] = [("sent", Status::Sent), ("returned", Status::Returned)];

/// Adds them all, when what was invoiced and paid is there.
pub(super) fn add(tx: &mut Tx, clients: &Clients, today: NaiveDate) -> StoreResult<()> {
    rows(include_str!("../../assets/demo/acts.csv")).iter().try_for_each(|row| act(tx, clients, (row, today)))
}

fn act(tx: &mut Tx, clients: &Clients, (row, today): (&Row, NaiveDate)) -> StoreResult<()> {
    let id = make(tx, clients.of(row)?, (row, today))?;
    for (column, to) in CAME {
        if let Some(day) = row.day(column, today) {
            come(tx, id, to, [("day", day.to_string())].into_iter().collect())?;
        }
    }
    if !row.get("file").is_empty() {
        let act = shown(tx, id)?;
        let half = theirs(row, &act.ours)?;
        TakeTheirHalf { base: (id, act.row.version), file: row.get("file").to_owned(), half }.apply(tx)?;
    }
    let to = Status::from_key(row.get("status")).ok_or(StoreError::Damaged)?;
    let draft =
        [("day", day(row, "settled", today)?.to_string()), ("signed_by", row.get("signed_by").to_owned())];
    come(tx, id, to, draft.into_iter().filter(|(_, text)| !text.is_empty()).collect())
}

fn make(tx: &mut Tx, client: Id, (row, today): (&Row, NaiveDate)) -> StoreResult<Id> {
    let [from, to, made] = ["from", "to", "day"].map(|column| day(row, column, today));
    let wanted = ActWanted {
        client,
        contract: None,
        company: String::new(),
        currency: Some(Currency::Kzt),
        from: from?,
        to: to?,
    };
    let of = wanted.run(tx.conn())?;
    let draft = [("from_day", of.from), ("to_day", of.to), ("day", made?)];
    let draft = draft.into_iter().map(|(key, day)| (key, day.to_string())).collect();
    MakeReconciliation { client, contract: None, draft, today }.apply(tx)?;
    FindReconciliation(of).run(tx.conn())?.ok_or(StoreError::NotFound)
}

fn come(tx: &mut Tx, id: Id, to: Status, draft: Draft) -> StoreResult<()> {
    let base = (id, shown(tx, id)?.row.version);
    MoveReconciliation { base, to, draft }.apply(tx)
}

fn shown(tx: &Tx, id: Id) -> StoreResult<ActOut> {
    ShowReconciliation(id).run(tx.conn())?.ok_or(StoreError::NotFound)
}

/// Their half says what ours says, but for one document that they have smaller.
fn theirs(row: &Row, ours: &OurHalf) -> StoreResult<TheirHalf> {
    let less = read_amount(row.get("less"), false).map_err(|_| StoreError::Damaged)?;
    let smallest = ours.rows.iter().filter(|one| one.debit > less).min_by_key(|one| one.debit);
    let other = smallest.ok_or(StoreError::Damaged)?.number.as_str();
    let turned = |one: &ActRow| {
        let by = if one.debit > 0 && one.number == other { less } else { 0 };
        let what = if one.debit > 0 { "Поступление" } else { "Оплата" };
        let document = format!("{what} № {}", one.number);
        TheirRow { day: one.day, document, debit: one.credit, credit: one.debit - by }
    };
    let rows = ours.rows.iter().map(turned).collect();
    let closing = ours.closing().and_then(|sum| sum.checked_sub(less));
    Ok(TheirHalf { opening: Some(ours.opening), closing, rows })
}

fn day(row: &Row, column: &str, today: NaiveDate) -> StoreResult<NaiveDate> {
    row.day(column, today).ok_or(StoreError::Damaged)
}
