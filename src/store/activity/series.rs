//! What comes back (`A-8`): every time of it is an activity of its own, written as far ahead as a year.

use super::{ACTIVITY, ActivityOut, close::still_planned, lasting::shifted, save};
use crate::{
    domain::{
        activity::repeat::{End, Repeat, Scope},
        field::{Draft, Flaw},
        id::Id,
    },
    store::{
        Fields, Image, Operation, Query as _, StoreError, StoreResult, Tx,
        office::calendar::ReadCalendar,
        record::{self, given},
    },
};
use chrono::{DateTime, Days, NaiveDate};
use rusqlite::{OptionalExtension as _, named_params};
use serde_json::Value;

/// Days ahead that are written; ending one writes the next.
const AHEAD: Days = Days::new(366);
/// Times written by one action.
const MOST_AT_ONCE: usize = 400;
/// What every time has from the one before.
const ALIKE: &[&str] = &[
    "client_id",
    "contact_id",
    "owner_id",
    "kind",
    "direction",
    "channel",
    "time",
    "minutes",
    "goal",
    "place",
    "repeat",
    "series_id",
    "remind",
];
/// What is of one time alone, whatever a change says of the others.
const ALONE: &[&str] = &[
    "day",
    "due",
    "state",
    "result",
    "outcome",
    "promise",
    "promise_on",
    "promise_kept",
    "done_on",
    "repeat",
];

/// The series of an activity; nothing where it comes once.
pub(super) fn series(image: &Image) -> Option<Id> {
    image.get("series_id").and_then(Value::as_i64).map(Id)
}

/// What comes back begins on the first day that fits its rule: «каждый месяц 5-го» not today.
pub(super) fn begin_on_its_day(tx: &Tx, fields: &mut Fields) -> StoreResult<()> {
    let rule = given(fields, "repeat").and_then(|rule| rule.parse::<Repeat>().ok());
    let day = given(fields, "day").and_then(|day| day.parse::<NaiveDate>().ok());
    let Some((rule, day)) = rule.zip(day) else { return Ok(()) };
    let first = rule.first(day, &ReadCalendar.run(tx.conn())?);
    fields.retain(|(column, _)| *column != "day");
    fields.push(("day", Value::from(first.to_string())));
    Ok(())
}

/// Makes an activity with a rule the first of its series, and writes those that follow.
pub(super) fn begin(tx: &mut Tx, id: Id) -> StoreResult<()> {
    let image = tx.image(&ACTIVITY, id)?.ok_or(StoreError::NotFound)?;
    let Ok(rule) = record::text(&image, "repeat").parse::<Repeat>() else { return Ok(()) };
    if record::text(&image, "state") != "planned" {
        return Ok(());
    }
    let day = day_of(&image, "day")?;
    if matches!(rule.end, End::Until(last) if last < day) {
        return Err(StoreError::Flawed(Flaw::blocking("repeat", "flaw-repeat-ended")));
    }
    let fields: Fields = vec![
        ("repeat", Value::from(rule.from(day).to_string())),
        ("series_id", Value::from(id.0)),
        ("series_day", Value::from(day.to_string())),
        ("is_exception", Value::from(0)),
    ];
    tx.update(&ACTIVITY, base(&image)?, fields)?;
    tx.count_things(1);
    extend(tx, id, day)
}

/// Writes what follows the last time of a series, a year ahead of today or of this day.
fn extend(tx: &mut Tx, series: Id, from: NaiveDate) -> StoreResult<()> {
    let Some((last, count)) = last_of(tx, series)? else { return Ok(()) };
    let Ok(rule) = record::text(&last, "repeat").parse::<Repeat>() else { return Ok(()) };
    let calendar = ReadCalendar.run(tx.conn())?;
    let pattern = pattern(tx, series)?.unwrap_or_else(|| last.clone());
    let left = match rule.end {
        End::Times(times) => usize::try_from(times).unwrap_or_default().saturating_sub(count),
        _ => MOST_AT_ONCE,
    };
    let mut day = day_of(&last, "series_day")?;
    let horizon = today(tx).max(from).checked_add_days(AHEAD);
    for _ in 0..left.min(MOST_AT_ONCE) {
        match rule.next(day, &calendar).filter(|next| Some(*next) <= horizon) {
            Some(next) => day = next,
            None => break,
        }
        copy(tx, &pattern, day)?;
    }
    Ok(())
}

/// One time of a series was ended, on this day: the next is written, also where it waited for that.
pub(super) fn go_on(tx: &mut Tx, ended: &Image, done: NaiveDate) -> StoreResult<()> {
    let Some(series) = series(ended) else { return Ok(()) };
    extend(tx, series, done)?;
    let Some((last, count)) = last_of(tx, series)? else { return Ok(()) };
    let Ok(rule) = record::text(&last, "repeat").parse::<Repeat>() else { return Ok(()) };
    let is_last = record::base(&last).map(|(id, _)| id) == record::base(ended).map(|(id, _)| id);
    let is_over = matches!(rule.end, End::Times(times) if count >= times as usize);
    match rule.after_done(done).filter(|_| is_last && !is_over) {
        Some(day) => copy(tx, &last, day),
        None => Ok(()),
    }
}

/// The day of an action, from its moment.
pub(super) fn today(tx: &Tx) -> NaiveDate {
    DateTime::from_timestamp_millis(tx.now()).unwrap_or_default().date_naive()
}

/// A row like this one, on another day.
fn copy(tx: &mut Tx, pattern: &Image, day: NaiveDate) -> StoreResult<()> {
    let mut fields: Fields =
        ALIKE.iter().filter_map(|column| Some((*column, pattern.get(*column)?.clone()))).collect();
    fields.extend(["due", "last_day"].into_iter().filter_map(|column| shifted(pattern, column, day)));
    let day = Value::from(day.to_string());
    fields.extend([("day", day.clone()), ("series_day", day), ("state", Value::from("planned"))]);
    let id = tx.new_id();
    tx.insert(&ACTIVITY, id, fields)
}

fn day_of(image: &Image, column: &str) -> StoreResult<NaiveDate> {
    record::text(image, column).parse().map_err(|_| StoreError::Damaged)
}

fn base(image: &Image) -> StoreResult<(Id, i64)> {
    record::base(image).ok_or(StoreError::Damaged)
}

/// The last time that the rule gave, removed ones too, and how many there were.
fn last_of(tx: &mut Tx, series: Id) -> StoreResult<Option<(Image, usize)>> {
    let found = tx
        .conn()
        .prepare_cached(include_str!("series_last.sql"))?
        .query_row([series.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, count)) = found else { return Ok(None) };
    Ok(tx.image(&ACTIVITY, Id(id))?.map(|image| (image, count)))
}

/// The latest time that was not changed alone.
fn pattern(tx: &mut Tx, series: Id) -> StoreResult<Option<Image>> {
    let mut select = tx.conn().prepare_cached(include_str!("series_pattern.sql"))?;
    let found = select.query_row([series.0], |row| row.get(0)).optional()?;
    drop(select);
    found.map_or(Ok(None), |id| tx.image(&ACTIVITY, Id(id)))
}

/// Those that are still planned, from a day on, in their order.
fn planned(tx: &mut Tx, series: Id, from: &str) -> StoreResult<Vec<Image>> {
    let mut select = tx.conn().prepare_cached(include_str!("series_planned.sql"))?;
    let ids: Vec<i64> = select
        .query_map(named_params! { ":series": series.0, ":from": from }, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    drop(select);
    let image = |id| tx.image(&ACTIVITY, Id(id)).and_then(|image| image.ok_or(StoreError::Damaged));
    ids.into_iter().map(image).collect()
}

/// Those that a change is about; what has ended belongs to none but itself.
fn meant(tx: &mut Tx, before: &Image, scope: Scope) -> StoreResult<Vec<Image>> {
    let Some(series) = series(before).filter(|_| scope != Scope::This) else {
        return Ok(vec![before.clone()]);
    };
    let from = if scope == Scope::Later { record::text(before, "series_day") } else { String::new() };
    let mut found = planned(tx, series, &from)?;
    if record::text(before, "state") != "planned" {
        found.insert(0, before.clone());
    }
    Ok(found)
}

/// Changes some or all times of a repeat; those that are over stay as they were.
#[derive(Clone, Debug)]
pub struct ChangeSeries {
    pub base: (Id, i64),
    pub contact: Option<Id>,
    pub draft: Draft,
    pub scope: Scope,
}

impl Operation for ChangeSeries {
    fn kind(&self) -> &'static str {
        "change-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = still_planned(tx, self.base.0).and_then(|_| seen(tx, self.base))?;
        let mut fields = save::columns(tx, &self.draft, false)?;
        fields.extend(self.contact.map(|id| ("contact_id", Value::from(id.0))));
        change(tx, &before, fields, self.scope)
    }
}

/// The row as the change saw it.
fn seen(tx: &mut Tx, (id, version): (Id, i64)) -> StoreResult<Image> {
    let before = tx.image(&ACTIVITY, id)?.ok_or(StoreError::NotFound)?;
    let is_seen = record::base(&before) == Some((id, version)) && !ACTIVITY.is_removed(&before);
    if is_seen { Ok(before) } else { Err(StoreError::Stale { table: &ACTIVITY, id }) }
}

/// Whether a change gives another rule, or another day.
pub(super) fn turns(before: &Image, fields: &Fields) -> bool {
    fields.iter().any(|(column, value)| {
        matches!(*column, "repeat" | "day") && *value != before.get(*column).cloned().unwrap_or(Value::Null)
    })
}

/// Changes those that are meant. Another rule or day begins a new series with the first of them.
pub(super) fn change(tx: &mut Tx, before: &Image, fields: Fields, scope: Scope) -> StoreResult<()> {
    let meant = meant(tx, before, scope)?;
    if turns(before, &fields) {
        restart(tx, before, fields, &meant)?;
    } else {
        spread(tx, before, &fields, &meant)?;
    }
    tx.count_things(meant.len().max(1));
    Ok(())
}

/// Gives all of them what was changed, and the one it was changed on also what is of one time alone.
fn spread(tx: &mut Tx, before: &Image, fields: &Fields, meant: &[Image]) -> StoreResult<()> {
    let own = base(before)?;
    for image in meant {
        let is_own = base(image)? == own;
        let given = fields.iter().filter(|(column, _)| is_own || !ALONE.contains(column));
        tx.update(&ACTIVITY, base(image)?, given.cloned().collect())?;
    }
    Ok(())
}

/// The first of them gets the new rule, the others are written anew.
fn restart(tx: &mut Tx, before: &Image, mut fields: Fields, meant: &[Image]) -> StoreResult<()> {
    let Some(first) = meant.first() else { return Ok(()) };
    for image in meant.iter().skip(1) {
        tx.remove(&ACTIVITY, base(image)?)?;
    }
    end(tx, before, first)?;
    let first = tx.image(&ACTIVITY, base(first)?.0)?.ok_or(StoreError::NotFound)?;
    let (old, new) = (day_of(before, "day")?, given(&fields, "day"));
    let new = new.and_then(|day| day.parse().ok()).unwrap_or(old);
    let day = day_of(&first, "day")?.checked_add_signed(new - old).ok_or(StoreError::Damaged)?;
    let is_said = fields.iter().any(|(column, value)| {
        *column == "repeat" && *value != before.get("repeat").cloned().unwrap_or(Value::Null)
    });
    if !is_said {
        let rule: Option<Repeat> = record::text(before, "repeat").parse().ok();
        let rule = rule.map(|rule| left(rule.moved(old, new), tx, before, &first)).transpose()?;
        fields.retain(|(column, _)| *column != "repeat");
        fields.push(("repeat", rule.map_or(Value::Null, |rule| Value::from(rule.to_string()))));
    }
    fields.retain(|(column, _)| !matches!(*column, "day" | "last_day"));
    fields.extend(shifted(&first, "last_day", day));
    fields.extend([
        ("day", Value::from(day.to_string())),
        ("series_id", Value::Null),
        ("series_day", Value::Null),
        ("is_exception", Value::from(0)),
    ]);
    let (id, _) = base(&first)?;
    tx.update(&ACTIVITY, base(&first)?, fields)?;
    begin(tx, id)
}

/// The rule with the times that are left from this one on.
fn left(rule: Repeat, tx: &Tx, before: &Image, first: &Image) -> StoreResult<Repeat> {
    let (End::Times(times), Some(series)) = (rule.end, series(before)) else { return Ok(rule) };
    let day = record::text(first, "series_day");
    let mut select = tx.conn().prepare_cached(include_str!("series_before.sql"))?;
    let gone: u32 = select.query_row(named_params! { ":series": series.0, ":day": day }, |row| row.get(0))?;
    Ok(Repeat { end: End::Times(times.saturating_sub(gone).max(1)), ..rule })
}

/// No more is written behind the last of the series; those that stay keep what they say.
fn end(tx: &mut Tx, before: &Image, first: &Image) -> StoreResult<()> {
    let Some(series) = series(before) else { return Ok(()) };
    let Some((last, _)) = last_of(tx, series)? else { return Ok(()) };
    if base(&last)?.0 == base(first)?.0 {
        return Ok(());
    }
    let image = tx.image(&ACTIVITY, base(&last)?.0)?.ok_or(StoreError::NotFound)?;
    tx.set(&ACTIVITY, base(&image)?.0, None, &[("repeat", Value::Null)])
}

/// Removes an activity; of a repeat also those behind it, or all that are planned.
#[derive(Clone, Debug)]
pub struct RemoveActivity {
    pub base: (Id, i64),
    pub scope: Scope,
}

impl RemoveActivity {
    /// Of what is on a screen.
    pub fn of(activity: &ActivityOut, scope: Scope) -> Self {
        Self { base: (activity.id, activity.version), scope }
    }
}

impl Operation for RemoveActivity {
    fn kind(&self) -> &'static str {
        "remove-activity"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let before = seen(tx, self.base)?;
        let meant = meant(tx, &before, self.scope)?;
        tx.count_things(meant.len().max(1));
        if let (Some(first), true) = (meant.first(), self.scope != Scope::This) {
            end(tx, &before, first)?;
        }
        for image in &meant {
            let (id, _) = base(image)?;
            let now = tx.image(&ACTIVITY, id)?.ok_or(StoreError::NotFound)?;
            let mut fields: Fields = vec![(ACTIVITY.removal, Value::from(tx.now()))];
            fields.extend((self.scope != Scope::This).then_some(("repeat", Value::Null)));
            tx.update(&ACTIVITY, base(&now)?, fields)?;
        }
        if self.scope == Scope::This { go_on(tx, &before, today(tx)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
