//! Undo and redo: put back, field by field, what stood before an action, unless someone moved on.

use super::{
    Answer, Answers, Conflict, DAY_MILLIS, Entry, Part, REDO, UNDO, UNDO_DAYS, Why,
    conflict::{Plan, Subject},
    entry,
    history::{self, History},
    keep::leave_alone,
    walk::newest_own,
};
use crate::{
    domain::id::Id,
    store::{
        Cell, Image, Operation, StoreError, StoreResult, Table, Tx,
        references::{self, Link},
        taken,
    },
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Which action to turn back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The newest own action that stands.
    NewestOwn,
    /// The newest own undo, if nothing followed it.
    NewestUndo,
    /// The action of this entry, whoever made it. An undo entry is redone.
    Entry(i64),
}

/// Takes an action back, or puts it back when the target is an undo.
#[derive(Clone, Debug)]
pub struct TurnBack {
    pub target: Target,
    pub answers: Answers,
}

/// One row and what the plan sets in it.
pub(super) type RowKey = (&'static Table, Id);
type NewValues = Vec<(String, Value)>;

impl Operation for TurnBack {
    fn kind(&self) -> &'static str {
        UNDO
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if self.target == Target::NewestOwn { self.walk_back(tx) } else { self.turn(tx, &self.entry(tx)?) }
    }
}

/// Carries the plan out, or answers what stands in its way and leaves everything as it was.
fn attempt(tx: &mut Tx, plan: &Plan) -> StoreResult<Option<Vec<Conflict>>> {
    let conflicts = own_conflicts(tx, plan)?;
    if !conflicts.is_empty() {
        return Ok(Some(conflicts));
    }
    match tx.attempt(|tx| carry_out(tx, plan)) {
        Ok(()) => Ok(None),
        Err(StoreError::Conflicts(found)) => Ok(Some(found)),
        Err(error) => Err(error),
    }
}

impl TurnBack {
    pub fn undo() -> Self {
        Self { target: Target::NewestOwn, answers: Answers::Ask }
    }

    pub fn redo() -> Self {
        Self { target: Target::NewestUndo, answers: Answers::Ask }
    }

    pub(super) fn turn(&self, tx: &mut Tx, target: &Entry) -> StoreResult<()> {
        let mut plan = plan(tx, target)?;
        let mut size_before = None;
        loop {
            let Some(conflicts) = attempt(tx, &plan)? else { return Ok(()) };
            let size = (plan.undos.len(), plan.skips.len());
            if size_before == Some(size) {
                return Err(StoreError::DamagedJournal);
            }
            size_before = Some(size);
            self.settle(tx, &mut plan, conflicts)?;
        }
    }

    fn entry(&self, tx: &Tx) -> StoreResult<Entry> {
        let since = tx.now() - UNDO_DAYS * DAY_MILLIS;
        match self.target {
            Target::NewestOwn => newest_own(tx, (since, i64::MAX))?.ok_or(StoreError::NothingToUndo),
            Target::NewestUndo => entry::next_redo(tx.conn(), tx.actor())?.ok_or(StoreError::NothingToRedo),
            Target::Entry(id) => {
                let found = ordinary(tx, id)?;
                let is_fixed = found.is_final() || found.at < since;
                if is_fixed { Err(StoreError::CannotUndo { kind: found.kind }) } else { Ok(found) }
            }
        }
    }

    /// Takes the person's answers into the plan; a conflict without an answer is reported with all others.
    fn settle(&self, tx: &mut Tx, plan: &mut Plan, conflicts: Vec<Conflict>) -> StoreResult<()> {
        if conflicts.iter().any(|conflict| self.answers.to(conflict).is_none()) {
            return Err(StoreError::Conflicts(conflicts));
        }
        let before = plan.undos.clone();
        let (too, skip): (Vec<Conflict>, Vec<Conflict>) =
            conflicts.into_iter().partition(|conflict| self.answers.to(conflict) == Some(Answer::Too));
        // A later action that goes as a whole is no conflict any more, whatever was said of one of its cells.
        let goes = |plan: &Plan, entry: i64| plan.undos.contains(&entry) && !before.contains(&entry);
        let mut left = Vec::new();
        for conflict in too {
            let more = later_action(tx, &conflict, plan)?;
            if !more.is_empty() {
                plan.undos.extend(more);
            } else if !conflict.by.is_some_and(|entry| goes(plan, entry)) {
                left.extend(conflict.cells);
            }
        }
        for conflict in skip {
            if !conflict.by.is_some_and(|entry| goes(plan, entry)) {
                left.extend(conflict.cells);
            }
        }
        leave_alone(tx, plan, left)
    }
}

/// The whole action of an entry, as far as it stands.
fn plan(tx: &Tx, target: &Entry) -> StoreResult<Plan> {
    let standing = |ids: Vec<i64>| -> StoreResult<BTreeSet<i64>> {
        let mut kept = BTreeSet::new();
        for id in ids {
            if !entry::is_undone(tx.conn(), id)? {
                kept.insert(id);
            }
        }
        Ok(kept)
    };
    let whole = standing(entry::action(tx.conn(), target)?)?;
    if whole.is_empty() {
        return Err(StoreError::NothingToUndo);
    }
    let (undos, redos) = if target.is_undo() { (BTreeSet::new(), whole) } else { (whole, BTreeSet::new()) };
    Ok(Plan { undos, redos, ..Plan::default() })
}

/// The entry to turn: undoing a redo is a new undo of the ordinary entry.
fn ordinary(tx: &Tx, id: i64) -> StoreResult<Entry> {
    let found = entry::find(tx.conn(), id)?.ok_or(StoreError::NothingToUndo)?;
    match found.undoes {
        Some(undo) if found.is_redo() => {
            let undo = entry::find(tx.conn(), undo)?.ok_or(StoreError::DamagedJournal)?;
            let made = entry::find(tx.conn(), undo.undoes.unwrap_or_default())?;
            made.ok_or(StoreError::DamagedJournal)
        }
        _ => Ok(found),
    }
}

/// The whole later action that "undo it too" would take; empty when only skipping is possible.
fn later_action(tx: &Tx, conflict: &Conflict, plan: &Plan) -> StoreResult<Vec<i64>> {
    let Some(by) = conflict.by else { return Ok(Vec::new()) };
    let later = entry::find(tx.conn(), by)?.ok_or(StoreError::DamagedJournal)?;
    if later.is_final() || later.at < tx.now() - UNDO_DAYS * DAY_MILLIS {
        return Ok(Vec::new());
    }
    let whole = entry::action(tx.conn(), &later)?;
    Ok(whole.into_iter().filter(|entry| !plan.undos.contains(entry)).collect())
}

/// Conflicts that the rows' own histories show.
fn own_conflicts(tx: &mut Tx, plan: &Plan) -> StoreResult<Vec<Conflict>> {
    let mut found = Vec::new();
    for (table, id) in planned_rows(tx, plan)? {
        let history = load(tx, (table, id))?;
        let is_removed = tx.image(table, id)?.is_some_and(|image| table.is_removed(&image));
        let subject = Subject { table, id, history: &history, is_removed, schema: tx.schema() };
        found.extend(subject.conflicts(plan));
    }
    Ok(found)
}

pub(super) fn load(tx: &mut Tx, row: RowKey) -> StoreResult<History> {
    load_until(tx, row, i64::MAX)
}

fn load_until(tx: &mut Tx, row: RowKey, until: i64) -> StoreResult<History> {
    tx.with_shape(row.0, |conn, shape| History::load(conn, row, shape, until))
}

pub(super) fn planned_rows(tx: &Tx, plan: &Plan) -> StoreResult<BTreeSet<RowKey>> {
    let mut rows = BTreeSet::new();
    for entry in &plan.undos {
        rows.extend(rows_of(tx, *entry)?);
    }
    for undo in &plan.redos {
        rows.extend(rows_of(tx, turned(tx, *undo)?)?);
    }
    Ok(rows)
}

/// The ordinary entry behind an undo entry.
fn turned(tx: &Tx, undo: i64) -> StoreResult<i64> {
    let found = entry::find(tx.conn(), undo)?.and_then(|entry| entry.undoes);
    found.ok_or(StoreError::DamagedJournal)
}

/// Rows the entry touched, from its last step to its first.
fn rows_of(tx: &Tx, entry: i64) -> StoreResult<Vec<RowKey>> {
    let mut select = tx.conn().prepare_cached(include_str!("rows_of.sql"))?;
    let mut rows = select.query([entry])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let table = tx.schema().table(&name).ok_or(StoreError::DamagedJournal)?;
        found.push((table, Id(row.get(1)?)));
    }
    Ok(found)
}

/// Writes the undo entries, newest first, then the redo entries, and looks what the whole has broken.
fn carry_out(tx: &mut Tx, plan: &Plan) -> StoreResult<()> {
    let mut part = if plan.undos.len() + plan.redos.len() > 1 { Part::Head } else { Part::Alone };
    let mut written: Vec<(Cell, Image)> = Vec::new();
    let undos = plan.undos.iter().rev().map(|entry| (UNDO, *entry));
    let redos = plan.redos.iter().rev().map(|entry| (REDO, *entry));
    for (kind, target) in undos.chain(redos) {
        let entry = tx.open_entry(kind, Some(target), part)?;
        if part == Part::Head {
            part = Part::Of(entry);
        }
        turn_entry(tx, (kind, target, entry), plan, &mut written)?;
    }
    let found = broken(tx, &written, plan)?;
    if found.is_empty() { Ok(()) } else { Err(StoreError::Conflicts(found)) }
}

fn turn_entry(
    tx: &mut Tx,
    (kind, target, entry): (&str, i64, i64),
    plan: &Plan,
    written: &mut Vec<(Cell, Image)>,
) -> StoreResult<()> {
    let made = if kind == UNDO { target } else { turned(tx, target)? };
    for (table, id) in rows_of(tx, made)? {
        for cell in plan.skips.iter().filter(|cell| (cell.table, cell.id) == (table, id)) {
            tx.skip(entry, cell)?;
        }
        let history = load_until(tx, (table, id), entry)?;
        let mut values = if kind == UNDO { bases(&history, target) } else { restored(&history, target) };
        values.retain(|(column, _)| !plan.skips.contains(&Cell { table, id, column: column.clone() }));
        write_row(tx, (table, id), values, written)?;
    }
    Ok(())
}

fn bases(history: &History, entry: i64) -> NewValues {
    let tops = history.standing.iter().filter_map(|(column, stack)| {
        let item = stack.iter().rev().find(|item| item.entry == entry)?;
        Some((column.clone(), item.base.clone()))
    });
    tops.collect()
}

fn restored(history: &History, undo: i64) -> NewValues {
    let off = history.taken_off.get(&undo).into_iter().flatten();
    off.map(|off| (off.column.clone(), off.item.value.clone())).collect()
}

/// One touch for the row, of the cells that really differ.
fn write_row(
    tx: &mut Tx,
    (table, id): RowKey,
    values: NewValues,
    written: &mut Vec<(Cell, Image)>,
) -> StoreResult<()> {
    let before = tx.image(table, id)?.ok_or(StoreError::DamagedJournal)?;
    let differing: NewValues = tx.with_shape(table, |_, shape| {
        let differs =
            |(column, value): &(String, Value)| history::read(&before, column, table, shape) != *value;
        Ok(values.into_iter().filter(differs).collect())
    })?;
    if differing.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let fields: Vec<(&str, Value)> = differing
        .iter()
        .map(|(column, value)| (column.as_str(), stored(table, column, value, now)))
        .collect();
    match tx.set(table, id, None, &fields) {
        Err(StoreError::Taken { .. }) => {
            return Err(StoreError::Conflicts(vec![taken_by(tx, (table, id), &fields)?]));
        }
        result => result?,
    }
    written.extend(differing.into_iter().map(|(column, _)| (Cell { table, id, column }, before.clone())));
    Ok(())
}

/// The removal cell is a yes or no; the column keeps the moment.
fn stored(table: &Table, column: &str, value: &Value, now: i64) -> Value {
    match value {
        Value::Bool(gone) if column == table.removal => {
            if *gone {
                Value::from(now)
            } else {
                Value::Null
            }
        }
        other => other.clone(),
    }
}

/// Another living row has the value: its cells and the newest change that gave it the value.
fn taken_by(tx: &mut Tx, (table, id): RowKey, fields: &[(&str, Value)]) -> StoreResult<Conflict> {
    let image = tx.image(table, id)?.unwrap_or_default();
    let wanted = |column: &str| {
        let new = fields.iter().find(|(name, _)| *name == column).map(|(_, value)| value.clone());
        new.or_else(|| image.get(column).cloned()).unwrap_or(Value::Null)
    };
    let (other, columns) =
        taken::holder(tx.conn(), (table, id), wanted)?.ok_or(StoreError::DamagedJournal)?;
    let history = load(tx, (table, other))?;
    let columns_and_life = columns.iter().copied().chain([table.removal]);
    let by = columns_and_life.clone().filter_map(|column| history.top(column)).map(|item| item.entry).max();
    let mine = columns_and_life.filter(|column| fields.iter().any(|(name, _)| name == column));
    let cells = mine.map(|column| Cell { table, id, column: column.to_owned() }).collect();
    Ok(Conflict { why: Why::Taken, cells, by })
}

/// What the finished turn would leave broken: frozen text, references to removed rows.
fn broken(tx: &mut Tx, written: &[(Cell, Image)], plan: &Plan) -> StoreResult<Vec<Conflict>> {
    let frozen: Vec<Conflict> = written.iter().filter_map(frozen_cell).collect();
    if !frozen.is_empty() {
        return Ok(frozen);
    }
    let cells: BTreeSet<&Cell> = written.iter().map(|(cell, _)| cell).collect();
    let rows: BTreeSet<RowKey> = cells.iter().map(|cell| (cell.table, cell.id)).collect();
    let mut found = Vec::new();
    for (table, id) in rows {
        if let Some(link) = references::broken(tx.conn(), tx.schema(), table, id)? {
            found.push(referred(tx, &link, &cells, plan)?);
        }
    }
    Ok(found)
}

fn frozen_cell((cell, before): &(Cell, Image)) -> Option<Conflict> {
    let conflict = || Conflict { why: Why::Frozen, cells: vec![cell.clone()], by: None };
    cell.table.freezes(before, std::iter::once(cell.column.as_str())).then(conflict)
}

fn referred(tx: &mut Tx, link: &Link, written: &BTreeSet<&Cell>, plan: &Plan) -> StoreResult<Conflict> {
    let (mine, others): (Vec<Cell>, Vec<Cell>) =
        link.cells().into_iter().partition(|cell| written.contains(cell));
    let mut by = None;
    for cell in others {
        let history = load(tx, (cell.table, cell.id))?;
        let holder = history.top(&cell.column).map(|item| item.entry);
        by = by.max(holder.filter(|entry| !plan.undos.contains(entry)));
    }
    Ok(Conflict { why: Why::Referred, cells: mine, by })
}
