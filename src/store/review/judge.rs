//! A request is accepted, or goes back with a remark.

use super::{ACCEPTED, RETURNED, REVIEW, WAITS, ask::Row};
use crate::{
    domain::{field::Flaw, id::Id, role::Role},
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Table, Tx,
        gate::{Rules, judges, rules, somebody},
        journal::{self, Part},
        record,
    },
};
use serde_json::Value;

/// Columns that tell of the row itself and not of what was done.
const BOOKKEEPING: [&str; 4] = ["id", "version", "created_at", "updated_at"];

/// Carries out what waits, in the name of who accepts it.
#[derive(Clone, Debug)]
pub struct AcceptReview(pub Id);

/// Gives it back with a remark.
#[derive(Clone, Debug)]
pub struct ReturnReview {
    pub review: Id,
    pub remark: String,
}

impl Operation for AcceptReview {
    fn kind(&self) -> &'static str {
        "accept-review"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let asked = Asked::find(tx, self.0)?;
        let Some(cells) = asked.text("cells") else {
            return asked.settle(tx, ACCEPTED, None);
        };
        let rows = Row::read_all(&cells)?;
        // The entry is of the kind that was asked for, so that a signature stays final.
        let entry = tx.open_entry(&record::text(&asked.image, "kind"), None, Part::Alone)?;
        let about: Image = [("for".to_owned(), Value::from(asked.by.clone()))].into_iter().collect();
        journal::tell_about(tx.conn(), entry, &about)?;
        rows.iter().try_for_each(|row| carry_out(tx, row))?;
        tx.count_things(asked.things());
        asked.settle(tx, ACCEPTED, None)
    }
}

impl Operation for ReturnReview {
    fn kind(&self) -> &'static str {
        "return-review"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let remark = self.remark.trim();
        if remark.is_empty() {
            return Err(StoreError::Flawed(Flaw::blocking("remark", "review-remark-missing")));
        }
        Asked::find(tx, self.review)?.settle(tx, RETURNED, Some(remark))
    }
}

/// A request that waits for the person who writes.
struct Asked {
    base: (Id, i64),
    image: Image,
    /// Who asked.
    by: String,
    judge: Option<Id>,
}

impl Asked {
    /// # Errors
    /// `NotFound`, `NotWaiting` for one that was judged already, `NotJudge` for somebody who may not.
    fn find(tx: &mut Tx, id: Id) -> StoreResult<Self> {
        let image = tx.image(&REVIEW, id)?.filter(|image| !REVIEW.is_removed(image));
        let image = image.ok_or(StoreError::NotFound)?;
        if record::text(&image, "state") != WAITS {
            return Err(StoreError::NotWaiting);
        }
        let asker = image.get("user_id").and_then(Value::as_i64).map(Id).ok_or(StoreError::Damaged)?;
        let asker = tx.image(&super::USER, asker)?.ok_or(StoreError::Damaged)?;
        let base = record::base(&image).ok_or(StoreError::Damaged)?;
        let (by, judge) = (record::text(&asker, "name"), judge(tx, &asker)?);
        Ok(Self { base, image, by, judge })
    }

    fn text(&self, column: &str) -> Option<String> {
        Some(record::text(&self.image, column)).filter(|text| !text.is_empty())
    }

    fn things(&self) -> usize {
        let things = self.image.get("things").and_then(Value::as_u64);
        things.and_then(|things| usize::try_from(things).ok()).unwrap_or(1)
    }

    fn settle(&self, tx: &mut Tx, state: &str, remark: Option<&str>) -> StoreResult<()> {
        let fields: Fields = vec![
            ("state", Value::from(state)),
            ("remark", remark.map_or(Value::Null, Value::from)),
            ("judge_id", self.judge.map_or(Value::Null, |id| Value::from(id.0))),
            ("judged_at", Value::from(tx.now())),
        ];
        tx.update(&REVIEW, self.base, fields).map(drop)
    }
}

/// The curator of who asked, or a chief; in an office without a chief anybody else.
fn judge(tx: &Tx, asker: &Image) -> StoreResult<Option<Id>> {
    let curator = asker.get("curator_id").and_then(Value::as_i64).map(Id);
    let person = somebody(tx.conn(), tx.actor())?;
    let is_asker =
        person.as_ref().is_some_and(|person| record::base(asker).is_some_and(|(id, _)| id == person.id));
    let is_free = rules(tx.conn(), tx.actor())? == Rules::Free;
    let is_judge =
        person.as_ref().is_some_and(|person| person.role == Role::Chief || Some(person.id) == curator);
    if !is_asker && (is_judge || is_free) {
        return Ok(person.map(|person| person.id));
    }
    Err(StoreError::NotJudge(judges(tx.conn(), curator)?))
}

/// Brings one row to where the request leaves it, unless somebody moved on.
fn carry_out(tx: &mut Tx, row: &Row) -> StoreResult<()> {
    let present = tx.image(row.table, row.id)?;
    let Some(before) = &row.before else {
        let fields = kept(&row.after).map(|(column, value)| (column.as_str(), value.clone())).collect();
        return match present {
            Some(_) => Err(moved_on(row)),
            None => tx.insert(row.table, row.id, fields),
        };
    };
    let present = present.ok_or_else(|| moved_on(row))?;
    let now = Value::from(tx.now());
    let mut fields: Vec<(&str, Value)> = Vec::new();
    for column in columns(before, &row.after) {
        let value = |image: &Image| image.get(column).cloned().unwrap_or(Value::Null);
        let (was, wanted, is) = (value(before), value(&row.after), value(&present));
        if was == wanted {
            continue;
        }
        if is != was {
            return Err(moved_on(row));
        }
        let is_removal = column == row.table.removal && !wanted.is_null();
        fields.push((column, if is_removal { now.clone() } else { wanted }));
    }
    if fields.is_empty() { Ok(()) } else { tx.set(row.table, row.id, None, &fields) }
}

fn kept(image: &Image) -> impl Iterator<Item = (&String, &Value)> {
    image.iter().filter(|(column, _)| !BOOKKEEPING.contains(&column.as_str()))
}

/// The columns of either image, each once.
fn columns<'a>(before: &'a Image, after: &'a Image) -> Vec<&'a str> {
    let gone = kept(before).filter(|(column, _)| !after.contains_key(*column));
    kept(after).chain(gone).map(|(column, _)| column.as_str()).collect()
}

fn moved_on(row: &Row) -> StoreError {
    let table: &'static Table = row.table;
    StoreError::Stale { table, id: row.id }
}
