//! Writing down who is away.

use super::{ABSENCE, ListAbsences};
use crate::{
    domain::{
        absence::{Absence, Clash, FIELDS, flaws},
        field::{Draft, Field, Flaw},
        id::Id,
    },
    store::{Fields, Operation, Query as _, StoreError, StoreResult, Tx, office::users, record},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Adds an absence, or changes the given fields of one.
#[derive(Clone, Debug)]
pub struct SaveAbsence {
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveAbsence {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-absence" } else { "add-absence" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let fields = self.columns(tx)?;
        if let Some(base) = self.base {
            return tx.update(&ABSENCE, base, fields).map(drop);
        }
        let id = tx.new_id();
        tx.insert(&ABSENCE, id, fields)
    }
}

impl SaveAbsence {
    fn columns(&self, tx: &mut Tx) -> StoreResult<Fields> {
        let mut fields = record::columns(FIELDS, &self.draft, self.base.is_none())?;
        let people = FIELDS.iter().zip(["user_id", "substitute_id"]);
        for (field, column) in people.filter(|(field, _)| self.base.is_none() || self.draft.has(field.key)) {
            fields.push((column, Value::from(self.person(tx, field)?.0)));
        }
        Ok(fields)
    }

    fn person(&self, tx: &mut Tx, field: &Field) -> StoreResult<Id> {
        let typed = self.draft.get(field.key);
        field.read(typed).map_err(StoreError::Flawed)?;
        let found = users::owner(tx, typed, false);
        let unknown = || StoreError::Flawed(field.unknown_person(typed));
        match found {
            Ok(user) => user.ok_or_else(unknown),
            Err(StoreError::Flawed(_)) => Err(unknown()),
            Err(error) => Err(error),
        }
    }
}

/// Refuses an absence that cannot be beside the others; the write is taken back with it.
pub(super) fn refuse_clash(conn: &Connection, id: Id) -> StoreResult<()> {
    let (own, others): (Vec<_>, Vec<_>) = ListAbsences.run(conn)?.into_iter().partition(|one| one.id == id);
    let Some(own) = own.first() else { return Ok(()) };
    let rule = own.rule();
    let in_itself = [("user", &own.user.1), ("substitute", &own.substitute.1)];
    let days = [("from_day", own.from.to_string()), ("to_day", own.to.to_string())];
    let whole = in_itself.map(|(key, name)| (key, name.clone())).into_iter().chain(days);
    if let Some(flaw) = flaws(&whole.collect()).into_iter().next() {
        return Err(StoreError::Flawed(flaw));
    }
    let known: Vec<Absence> = others.iter().map(super::AbsenceOut::rule).collect();
    let name = |id: Id| {
        let people = || others.iter().flat_map(|one| [&one.user, &one.substitute]);
        people().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default()
    };
    rule.clash(&known).map_or(Ok(()), |clash| Err(StoreError::Flawed(told(clash, name))))
}

/// The sentence: who, and from when to when.
fn told(clash: Clash, name: impl Fn(Id) -> String) -> Flaw {
    let (field, key, absence, who) = match clash {
        Clash::AwayAlready(other) => ("user", "flaw-absence-twice", other, other.user),
        Clash::SubstituteAway(other) => ("substitute", "flaw-absence-substitute-away", other, other.user),
        Clash::StandsIn(other) => ("user", "flaw-absence-stands-in", other, other.user),
    };
    let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let arguments = vec![("name", name(who)), ("from", day(absence.from)), ("to", day(absence.to))];
    Flaw { arguments, ..Flaw::blocking(field, key) }
}
