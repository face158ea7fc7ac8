//! What is left alone keeps what came with it: a client that stays does not lose its phones.

use super::{
    conflict::Plan,
    history::History,
    turn::{RowKey, load, planned_rows},
};
use crate::{
    domain::id::Id,
    store::{Cell, StoreResult, Table, Tx},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Leaves these cells alone. Where a row stays that would have gone, what hangs on it and would have gone with it
/// stays too.
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

/// Living rows that the turn would take away, by the rows they refer to.
fn hanging(tx: &mut Tx, plan: &Plan) -> StoreResult<BTreeMap<RowKey, Vec<RowKey>>> {
    let mut found: BTreeMap<RowKey, Vec<RowKey>> = BTreeMap::new();
    for (table, id) in planned_rows(tx, plan)? {
        let history = load(tx, (table, id))?;
        let living = tx.image(table, id)?.filter(|image| !table.is_removed(image));
        let Some(image) = living.filter(|_| goes(&history, table, plan)) else { continue };
        for (column, to) in table.living_references() {
            if let Some(target) = image.get(column).and_then(Value::as_i64) {
                found.entry((to, Id(target))).or_default().push((table, id));
            }
        }
    }
    Ok(found)
}

/// Whether the turn takes the row away: it undoes what made the row, or redoes what removed it.
fn goes(history: &History, table: &Table, plan: &Plan) -> bool {
    let was_made = history.top(table.removal).is_some_and(|item| plan.undos.contains(&item.entry));
    let removals = plan.redos.iter().filter_map(|undo| history.taken_off.get(undo)).flatten();
    let mut removals =
        removals.filter(|off| off.column == table.removal && off.item.value == Value::Bool(true));
    was_made || removals.next().is_some()
}
