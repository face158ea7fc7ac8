//! Erasing a person: rows and every image of them, in one transaction. A code stands for each value.

use super::{
    erased::{Words, entry_of},
    parse, tell_about,
};
use crate::{
    domain::id::{Id, erased},
    store::{Image, Operation, Query as _, Schema, StoreResult, Table, Tx, record::Load, tx::Column},
};
use rusqlite::{Connection, params};
use serde_json::Value;
use std::collections::BTreeSet;

/// Erases personal values of the person's own rows, and the same words in rows ever linked to them.
#[derive(Clone, Debug, Default)]
pub struct Erase {
    /// The person's row, rows merged into it, its contacts and what belongs to them.
    pub own: Vec<RowKey>,
    /// Frozen rows (signed papers) too: by default they are kept as the law asks.
    pub frozen_too: bool,
    /// More words that mean the person in linked rows, each with the row whose code replaces it.
    pub forms: Vec<(String, Id)>,
    /// Why; it stays with the entry.
    pub reason: String,
}

/// A row of a table.
pub type RowKey = (&'static Table, Id);

impl Operation for Erase {
    fn kind(&self) -> &'static str {
        super::ERASE
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut trail = Trail::of(tx.conn(), tx.schema(), &self.own)?;
        trail.words.found.extend(self.forms.iter().map(|(form, id)| entry_of(form, *id)));
        for (table, id) in trail.own.union(&trail.linked) {
            let is_own = trail.own.contains(&(*table, *id));
            self.clean_row(tx, (table, *id), is_own, &trail.words)?;
        }
        clean_abouts(tx, &trail.words)?;
        let reason =
            (!self.reason.is_empty()).then(|| ("reason".to_owned(), Value::from(self.reason.as_str())));
        let signed = self.frozen_too.then(|| ("signed_too".to_owned(), Value::from(true)));
        let about: Image = reason.into_iter().chain(signed).collect();
        if !about.is_empty() {
            let entry = tx.entry()?;
            tell_about(tx.conn(), entry, &trail.words.in_texts(&about))?;
        }
        tx.derive()?;
        let tables: BTreeSet<&Table> = trail.own.union(&trail.linked).map(|(table, _)| *table).collect();
        tables.into_iter().filter_map(|table| table.forget).try_for_each(|forget| forget(tx.conn()))
    }
}

/// Where a person is found: own rows, rows ever linked to them, and the words that stand for the person.
pub(in crate::store) struct Trail {
    own: BTreeSet<RowKey>,
    /// Rows of others that may name the person.
    pub(in crate::store) linked: BTreeSet<RowKey>,
    words: Words,
}

impl Trail {
    pub(in crate::store) fn of(conn: &Connection, schema: Schema, own: &[RowKey]) -> StoreResult<Self> {
        let own: BTreeSet<RowKey> = own.iter().copied().collect();
        let (mut words, mut linked) = (Words::default(), BTreeSet::new());
        for (table, id) in &own {
            let steps = steps(conn, (table, *id))?;
            for image in steps.iter().flat_map(|(_, before, after)| before.iter().chain([after])) {
                words.collect(table, *id, image);
                linked.extend(pointed_to(table, image));
            }
            linked.extend(pointing_at(conn, schema, table, *id)?);
        }
        add_winners(conn, &mut linked)?;
        for row in linked.clone() {
            linked.extend(told_of(conn, schema, row)?);
            linked.extend(signed_with(conn, schema, row)?);
        }
        let linked: BTreeSet<RowKey> = linked.difference(&own).copied().collect();
        for row in &linked {
            for (_, before, after) in steps(conn, *row)? {
                before.iter().chain([&after]).for_each(|image| words.spell(image));
            }
        }
        Ok(Self { own, linked, words })
    }

    /// Values that are replaced, the longest first.
    pub(in crate::store) fn values(&self) -> Vec<String> {
        self.words.found.iter().map(|(_, word, _)| word.clone()).collect()
    }

    /// Whether a row of others names the person in this image: an erasure would change it.
    pub(in crate::store) fn is_named_in(&self, row: RowKey, image: &Image) -> bool {
        self.words.replaced(row, image) != *image
    }

    /// Whether what an entry tells names the person.
    pub(in crate::store) fn is_told_in(&self, about: &Image) -> bool {
        self.words.in_texts(about) != *about
    }

    /// Signed rows that name the person: an erasure keeps what was signed in them, unless it is asked to take it too.
    pub(in crate::store) fn signed(&self, conn: &Connection) -> StoreResult<Vec<(RowKey, Image)>> {
        let mut found = Vec::new();
        for (table, id) in self.own.union(&self.linked) {
            let Some(frozen) = &table.frozen else { continue };
            let Some(image) = (Load { table, id: *id }).run(conn)?.filter(|image| (frozen.when)(image))
            else {
                continue;
            };
            let signed = image.iter().filter(|(column, _)| frozen.columns.contains(&column.as_str()));
            let signed: Image = signed.map(|(column, value)| (column.clone(), value.clone())).collect();
            if self.words.in_texts(&signed) != signed {
                found.push(((*table, *id), image));
            }
        }
        Ok(found)
    }

    /// A text with the code in the place of every value.
    pub(in crate::store) fn clean(&self, text: &str) -> String {
        self.words.replace(text)
    }
}

impl Erase {
    fn clean_row(&self, tx: &mut Tx, (table, id): RowKey, is_own: bool, words: &Words) -> StoreResult<()> {
        let Some(row) = tx.image(table, id)? else { return Ok(()) };
        // What was signed stays as it was signed; what stands beside it does not.
        let kept: &[&str] = match &table.frozen {
            Some(frozen) if !self.frozen_too && (frozen.when)(&row) => frozen.columns,
            _ => &[],
        };
        let clean = |image: &Image| {
            let own = is_own.then(|| coded(table, id, image));
            let mut clean = words.replaced((table, id), own.as_ref().unwrap_or(image));
            let signed = kept.iter().filter_map(|column| image.get_key_value(*column));
            clean.extend(signed.map(|(column, value)| (column.clone(), value.clone())));
            clean
        };
        let images_changed = rewrite_images(tx, table, id, clean)?;
        let row_changed = rewrite_row(tx, table, id, (&row, &clean(&row)))?;
        if is_own || images_changed || row_changed { tx.set(table, id, None, &[]) } else { Ok(()) }
    }
}

/// What entries without rows tell may name a person: a file that was written outside, a reason.
fn clean_abouts(tx: &Tx, words: &Words) -> StoreResult<()> {
    for (entry, about) in abouts(tx.conn())? {
        let clean = words.in_texts(&about);
        if clean != about {
            tell_about(tx.conn(), entry, &clean)?;
        }
    }
    Ok(())
}

/// Entries with what they tell beside their rows.
pub(in crate::store) fn abouts(conn: &Connection) -> StoreResult<Vec<(i64, Image)>> {
    let mut select = conn.prepare_cached(include_str!("abouts.sql"))?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((row.get(0)?, parse(row.get_ref(1)?.as_str().unwrap_or_default())?));
    }
    Ok(found)
}

/// Every non-empty personal value becomes the row's code.
fn coded(table: &Table, id: Id, image: &Image) -> Image {
    let mut coded = image.clone();
    for (column, value) in &mut coded {
        let is_filled = !value.is_null() && value.as_str() != Some("");
        if table.erasable().any(|personal| personal == column) && is_filled {
            *value = Value::from(erased(id));
        }
    }
    coded
}

/// A change of a row: the entry, the image before and the one after.
pub(in crate::store) type Step = (i64, Option<Image>, Image);

/// Every change of a row, oldest first: the last image is the row as it stands.
pub(in crate::store) fn steps(conn: &Connection, (table, id): RowKey) -> StoreResult<Vec<Step>> {
    let mut steps = Vec::new();
    let mut select = conn.prepare_cached(include_str!("images.sql"))?;
    let mut rows = select.query(params![table.name, id.0])?;
    while let Some(row) = rows.next()? {
        let (before, after): (Option<String>, String) = (row.get(2)?, row.get(3)?);
        steps.push((row.get(0)?, before.map(|json| parse(&json)).transpose()?, parse(&after)?));
    }
    Ok(steps)
}

/// What was written about a row and may speak of who hangs on it.
fn told_of(conn: &Connection, schema: Schema, (table, id): RowKey) -> StoreResult<Vec<RowKey>> {
    let mut found = Vec::new();
    for (from, column) in schema.referring(table).filter(|(from, _)| from.tells) {
        let mut select = conn.prepare_cached(&format!("SELECT id FROM {} WHERE {column} = ?1", from.name))?;
        let ids = select.query_map([id.0], |row| row.get(0).map(Id))?;
        found.extend(ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().map(|id| (from, id)));
    }
    Ok(found)
}

/// What was signed with a signature: its contract, and the editions and documents that keep how the sides were called.
fn signed_with(conn: &Connection, schema: Schema, row: RowKey) -> StoreResult<Vec<RowKey>> {
    let mut found = Vec::new();
    if row.0.frozen.is_none() {
        return Ok(found);
    }
    for (_, _, after) in steps(conn, row)? {
        found.extend(pointed_to(row.0, &after).into_iter().filter(|(table, _)| table.frozen.is_some()));
    }
    for (table, id) in found.clone() {
        for (from, _) in schema.referring(table).filter(|(from, _)| from.frozen.is_some()) {
            found.extend(
                pointing_at(conn, schema, table, id)?.into_iter().filter(|(known, _)| *known == from),
            );
        }
    }
    Ok(found)
}

/// Adds the rows that these were ever merged into, and those that these went into: a value may have gone all the way.
fn add_winners(conn: &Connection, linked: &mut BTreeSet<RowKey>) -> StoreResult<()> {
    let mut open: Vec<RowKey> = linked.iter().copied().collect();
    while let Some((table, id)) = open.pop() {
        if !table.references.iter().any(|(_, target)| *target == table) {
            continue;
        }
        for (_, before, after) in steps(conn, (table, id))? {
            let images = before.iter().chain([&after]);
            let winners =
                images.flat_map(|image| pointed_to(table, image)).filter(|(target, _)| *target == table);
            open.extend(winners.filter(|winner| linked.insert(*winner)));
        }
    }
    Ok(())
}

/// Rows this image refers to.
fn pointed_to(table: &'static Table, image: &Image) -> Vec<RowKey> {
    let found = table.references.iter().filter_map(|(column, target)| {
        let id = image.get(*column)?.as_i64()?;
        Some((*target, Id(id)))
    });
    found.collect()
}

/// Rows that referred to this row in any image.
fn pointing_at(conn: &Connection, schema: Schema, table: &'static Table, id: Id) -> StoreResult<Vec<RowKey>> {
    let mut found = Vec::new();
    for (from, column) in schema.referring(table) {
        let path = format!("$.{column}");
        let mut select = conn.prepare_cached(include_str!("pointing_at.sql"))?;
        let ids = select.query_map(params![from.name, path, id.0], |row| row.get(0))?;
        for pointing in ids {
            found.push((from, Id(pointing?)));
        }
    }
    Ok(found)
}

fn rewrite_images(
    tx: &Tx,
    table: &'static Table,
    id: Id,
    clean: impl Fn(&Image) -> Image,
) -> StoreResult<bool> {
    let mut select = tx.conn().prepare_cached(include_str!("images.sql"))?;
    let mut rows = select.query(params![table.name, id.0])?;
    let mut changed = false;
    while let Some(row) = rows.next()? {
        let (journal, step): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (before, after): (Option<String>, String) = (row.get(2)?, row.get(3)?);
        let again = |json: String| -> StoreResult<String> {
            let image = parse(&json)?;
            let cleaned = clean(&image);
            Ok(if cleaned == image { json } else { Value::from(cleaned).to_string() })
        };
        let new = (before.clone().map(again).transpose()?, again(after.clone())?);
        if (&new.0, &new.1) != (&before, &after) {
            let mut update = tx.conn().prepare_cached(include_str!("rewrite.sql"))?;
            update.execute(params![journal, step, new.0, new.1])?;
            changed = true;
        }
    }
    Ok(changed)
}

fn rewrite_row(tx: &Tx, table: &Table, id: Id, (old, new): (&Image, &Image)) -> StoreResult<bool> {
    let differing: Vec<_> = new.iter().filter(|(column, value)| old.get(*column) != Some(*value)).collect();
    for (column, value) in &differing {
        let sql = format!("UPDATE {} SET {column} = ?2 WHERE id = ?1", table.name);
        tx.conn().prepare_cached(&sql)?.execute(params![id.0, Column(value)])?;
    }
    Ok(!differing.is_empty())
}
