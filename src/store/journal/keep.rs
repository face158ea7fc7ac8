//! What is left alone keeps what came with it: a client that stays does not lose its phones.

use super::{
    conflict::Plan,
    turn::{RowKey, load, planned_rows},
};
use crate::{
    domain::id::Id,
    store::{Cell, StoreResult, Tx},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Leaves these cells alone. Where a row stays that would have gone, the rows that the same action made to hang on
/// it stay too.
pub(super) fn leave_alone(tx: &mut Tx, plan: &mut Plan, cells: Vec<Cell>) -> StoreResult<()> {
    let is_life = |cell: &&Cell| cell.column == cell.table.removal;
    let mut kept: Vec<RowKey> = cells.iter().filter(is_life).map(|cell| (cell.table, cell.id)).collect();
    plan.skips.extend(cells);
    if kept.is_empty() {
        return Ok(());
    }
    let hanging = hanging(tx, plan)?;
    while let Some(row) = kept.pop() {
        for (table, id) in hanging.get(&row).into_iter().flatten().copied() {
            let cell = Cell { table, id, column: table.removal.to_owned() };
            if plan.skips.insert(cell) {
                kept.push((table, id));
            }
        }
    }
    Ok(())
}

/// Rows that the undone actions made, by the rows they refer to.
fn hanging(tx: &mut Tx, plan: &Plan) -> StoreResult<BTreeMap<RowKey, Vec<RowKey>>> {
    let mut found: BTreeMap<RowKey, Vec<RowKey>> = BTreeMap::new();
    for (table, id) in planned_rows(tx, plan)? {
        let made = load(tx, (table, id))?.top(table.removal).map(|item| item.entry);
        let Some(image) = tx.image(table, id)?.filter(|image| !table.is_removed(image)) else { continue };
        if !made.is_some_and(|entry| plan.undos.contains(&entry)) {
            continue;
        }
        for (column, to) in table.references.iter().copied() {
            if let Some(target) = image.get(column).and_then(Value::as_i64) {
                found.entry((to, Id(target))).or_default().push((table, id));
            }
        }
    }
    Ok(found)
}
