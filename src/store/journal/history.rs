//! The fold of one row: per cell, the changes that stand, oldest first.

use super::{entry, is_final, parse};
use crate::{
    domain::id::Id,
    store::{Image, StoreError, StoreResult, Table, schema::Shape},
};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A standing change of one cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// The ordinary entry that made the change.
    pub(super) entry: i64,
    /// The entry that put it on top: the ordinary one, or the redo that brought it back.
    pub(super) pusher: i64,
    /// What stood before it.
    pub(super) base: Value,
    pub(super) value: Value,
}

/// A change that an undo took off a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TakenOff {
    pub(super) column: String,
    pub(super) item: Item,
    /// Entries whose changes stood in the cell then: one that was undone and redone since is nothing new.
    pub(super) under: BTreeSet<i64>,
}

/// Everything that ever happened to one row.
#[derive(Debug, Default)]
pub(super) struct History {
    /// Column to standing changes. The removal column holds true for "gone".
    pub(super) standing: BTreeMap<String, Vec<Item>>,
    /// Undo entry to what it took off.
    pub(super) taken_off: BTreeMap<i64, Vec<TakenOff>>,
    /// Ordinary entries made by a migration.
    pub(super) migrations: BTreeSet<i64>,
}

/// What one entry did to the row.
struct Event {
    kind: String,
    undoes: Option<i64>,
    /// First image before and last image after; none when the entry changed nothing here.
    images: Option<(Option<Image>, Image)>,
}

type Events = BTreeMap<i64, Event>;

/// The row whose history is folded, and how its columns read.
#[derive(Clone, Copy)]
struct Subject<'a> {
    table: &'static Table,
    shape: &'a Shape,
    /// Cells that undo and redo entries left alone.
    skips: &'a BTreeSet<(i64, String)>,
}

impl Subject<'_> {
    fn is_kept(&self, entry: i64, column: &str) -> bool {
        !self.skips.contains(&(entry, column.to_owned()))
    }
}

impl History {
    /// Folds the entries older than `until`: an undo being written does not see itself.
    pub(super) fn load(
        conn: &Connection,
        (table, id): (&'static Table, Id),
        shape: &Shape,
        until: i64,
    ) -> StoreResult<Self> {
        let mut events = images(conn, table, id)?;
        add_turns(conn, &mut events)?;
        events.retain(|entry, _| *entry < until);
        let skips = skips(conn, table, id)?;
        let subject = Subject { table, shape, skips: &skips };
        let mut history = Self::default();
        let mut now: Option<Image> = None;
        for (entry, event) in events {
            history.take(entry, &event, subject, now.as_ref())?;
            if let Some((_, after)) = event.images {
                now = Some(after);
            }
        }
        Ok(history)
    }

    /// `now` is the row before the entry.
    fn take(&mut self, entry: i64, event: &Event, subject: Subject, now: Option<&Image>) -> StoreResult<()> {
        match (event.kind.as_str(), event.undoes) {
            (super::UNDO, Some(undone)) => self.take_off((entry, undone), subject)?,
            (super::REDO, Some(undo)) => self.put_back((entry, undo), subject, now),
            ("erase", _) => {}
            _ => self.push(entry, event, subject),
        }
        Ok(())
    }

    fn push(&mut self, entry: i64, event: &Event, subject: Subject) {
        let Some((before, after)) = &event.images else { return };
        if event.kind == "migration" {
            self.migrations.insert(entry);
        }
        for (column, base, value) in changed(before.as_ref(), after, subject.table, subject.shape) {
            self.standing.entry(column).or_default().push(Item { entry, pusher: entry, base, value });
        }
    }

    /// An undo takes its entry's changes off, and only from the top.
    fn take_off(&mut self, (undo, undone): (i64, i64), subject: Subject) -> StoreResult<()> {
        let off = self.taken_off.entry(undo).or_default();
        for (column, stack) in &mut self.standing {
            if subject.is_kept(undo, column) && stack.iter().any(|item| item.entry == undone) {
                let top = stack.pop().filter(|item| item.entry == undone);
                let item = top.ok_or(StoreError::DamagedJournal)?;
                let under = stack.iter().map(|item| item.entry).collect();
                off.push(TakenOff { column: column.clone(), item, under });
            }
        }
        Ok(())
    }

    /// A redo puts them back on top of what stands now.
    fn put_back(&mut self, (redo, undo): (i64, i64), subject: Subject, now: Option<&Image>) {
        let Subject { table, shape, .. } = subject;
        for TakenOff { column, item, .. } in self.taken_off.get(&undo).cloned().unwrap_or_default() {
            if subject.is_kept(redo, &column) {
                let base = now.map_or_else(|| item.base.clone(), |image| read(image, &column, table, shape));
                let again = Item { entry: item.entry, pusher: redo, base, value: item.value };
                self.standing.entry(column).or_default().push(again);
            }
        }
    }

    /// The newest standing change of a cell.
    pub(super) fn top(&self, column: &str) -> Option<&Item> {
        self.standing.get(column).and_then(|stack| stack.last())
    }
}

/// A cell of an image; the removal column reads as true or false.
pub(super) fn read(image: &Image, column: &str, table: &Table, shape: &Shape) -> Value {
    if column == table.removal {
        return Value::Bool(table.is_removed(image));
    }
    shape.value(image, column).clone()
}

/// Cells that differ: column, value before, value after. A new row differs in its life only.
pub(super) fn changed(
    before: Option<&Image>,
    after: &Image,
    table: &Table,
    shape: &Shape,
) -> Vec<(String, Value, Value)> {
    let life = |image: &Image| Value::Bool(table.is_removed(image));
    let was = before.map_or(Value::Bool(true), life);
    let mut found = vec![(table.removal.to_owned(), was, life(after))];
    if let Some(before) = before {
        let values = |column| (shape.value(before, column).clone(), shape.value(after, column).clone());
        found.extend(shape.cells(table).map(|column| {
            let (old, new) = values(column);
            (column.to_owned(), old, new)
        }));
    }
    found.retain(|(_, old, new)| old != new);
    found
}

fn images(conn: &Connection, table: &Table, id: Id) -> StoreResult<Events> {
    let mut select = conn.prepare_cached(include_str!("history.sql"))?;
    let mut rows = select.query(rusqlite::params![table.name, id.0])?;
    let mut events = Events::new();
    while let Some(row) = rows.next()? {
        let (before, after): (Option<String>, String) = (row.get(3)?, row.get(4)?);
        let after = parse(&after)?;
        let known = events.get_mut(&row.get(0)?).and_then(|event: &mut Event| event.images.as_mut());
        if let Some(images) = known {
            images.1 = after;
            continue;
        }
        let before = before.map(|json| parse(&json)).transpose()?;
        let event = Event { kind: row.get(1)?, undoes: row.get(2)?, images: Some((before, after)) };
        events.insert(row.get(0)?, event);
    }
    Ok(events)
}

/// Undos and redos that changed nothing in this row still turn its changes.
fn add_turns(conn: &Connection, events: &mut Events) -> StoreResult<()> {
    let ordinary = events.iter().filter(|(_, event)| event.undoes.is_none() && !is_final(&event.kind));
    let mut asked: Vec<i64> = ordinary.map(|(entry, _)| *entry).collect();
    while let Some(turned) = asked.pop() {
        for turn in entry::turned_by(conn, turned)? {
            asked.push(turn.id);
            events.entry(turn.id).or_insert(Event { kind: turn.kind, undoes: turn.undoes, images: None });
        }
    }
    Ok(())
}

fn skips(conn: &Connection, table: &Table, id: Id) -> StoreResult<BTreeSet<(i64, String)>> {
    let mut select = conn.prepare_cached(include_str!("skips.sql"))?;
    let rows = select.query_map(rusqlite::params![table.name, id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
