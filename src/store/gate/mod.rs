//! The one place where roles are asked (`O-6`): every write passes it, of a screen, a command, an import, an undo.

mod deeds;
mod door;
mod person;
mod refusal;

pub use door::{AskDoor, Door};
use person::near;
pub(super) use person::{Person, Writer as Rules, has_chief, judges, known as somebody, writer as rules};
pub use refusal::Refusal;

use super::{
    Actor, Image, Operation, Query, Receipt, Schema, StoreError, StoreResult,
    client::CLIENT,
    journal::{self, OutFile, REDO, UNDO},
    office::{USER, sight},
    review::{Ask, REVIEW, Row, permission, rows_since},
    station,
};
use crate::domain::{
    id::Id,
    role::{Deed, Role, Verdict, strictest, verdict},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// What is asked of one write, before and after.
pub(super) struct Gate<'a> {
    conn: &'a Connection,
    actor: &'a Actor,
    kind: &'static str,
    /// What it writes outside.
    file: Option<OutFile>,
    /// Unix milliseconds.
    now: i64,
    today: NaiveDate,
    rules: Rules,
    has_chief: bool,
    /// Who can be asked instead, as the office was before: the curator, then the chiefs.
    ask: Vec<String>,
    /// Who may be meant, where nobody has the name.
    near: Vec<String>,
    /// The newest entry before it.
    since: i64,
}

impl<'a> Gate<'a> {
    /// Asks who writes, and refuses what the kind of the write alone forbids.
    ///
    /// # Errors
    /// `Refused`, and `Waits` where another one has to accept a file first.
    pub(super) fn before(
        (conn, schema): (&'a Connection, Schema),
        actor: &'a Actor,
        operation: &dyn Operation,
        (now, today): (i64, NaiveDate),
    ) -> StoreResult<Self> {
        let (kind, file) = (operation.kind(), operation.file());
        let has_chief = schema.table(USER.name).is_some() && has_chief(conn)?;
        let is_free = !has_chief || actor.installation == station::GENERATED;
        let rules = if is_free { Rules::Free } else { person::writer(conn, &actor.name)? };
        let since = if is_free { 0 } else { journal::last(conn)? };
        let ask = match &rules {
            Rules::Free => Vec::new(),
            Rules::Known(person) if person.role == Role::Chief => Vec::new(),
            Rules::Stranger => judges(conn, None)?,
            Rules::Known(person) => judges(conn, person.curator)?,
        };
        let near = if rules == Rules::Stranger { near(conn, &actor.name)? } else { Vec::new() };
        let gate = Self { conn, actor, kind, file, now, today, rules, has_chief, ask, near, since };
        gate.judge_kind()?;
        Ok(gate)
    }

    fn judge_kind(&self) -> StoreResult<()> {
        let person = match &self.rules {
            Rules::Free => return Ok(()),
            Rules::Stranger => return Err(self.refused(None, None)),
            Rules::Known(person) => person,
        };
        let Some(deed) = deeds::of_kind(self.kind) else { return Ok(()) };
        match verdict(person.role, deed) {
            Verdict::MayNot => Err(self.refused(Some(person), Some(deed))),
            Verdict::Waits if self.kind == deeds::WRITE_FILE => {
                // A file cannot be kept: what is accepted is that it is written, once.
                let what = self.file.as_ref().map(|file| file.what);
                if permission(self.conn, person.id, (self.kind, what), self.now)?.is_some() {
                    return Ok(());
                }
                Err(self.waits(person, Vec::new()))
            }
            Verdict::Waits | Verdict::May => Ok(()),
        }
    }

    /// Looks at what was written, while it can be taken back.
    ///
    /// # Errors
    /// `Refused`, `LastChief`, and `Waits` where another one has to accept it.
    pub(super) fn after(&self, receipt: &Receipt) -> StoreResult<()> {
        if self.has_chief && receipt.changes.touches(&USER) && !has_chief(self.conn)? {
            return Err(StoreError::LastChief);
        }
        let Rules::Known(person) = &self.rules else { return Ok(()) };
        if person.role == Role::Chief {
            return Ok(());
        }
        // Of most people the tables tell enough: an import is not read once more.
        let needs_rows = person.is_narrow || person.role == Role::Trainee || receipt.changes.touches(&USER);
        let rows = if needs_rows { rows_since(self.conn, self.since)? } else { Vec::new() };
        self.refuse_strange_clients(person, &rows)?;
        let of_tables = receipt.changes.tables().filter(|_| !needs_rows);
        let of_tables = of_tables.map(|(table, _)| deeds::of_table(self.kind, table));
        let kind = self.turned_kind()?;
        let of_rows = rows.iter().flat_map(|row| self.deeds(person, kind, row));
        let found = of_tables.chain(of_rows).chain(deeds::of_kind(self.kind));
        match strictest(person.role, found) {
            (Verdict::MayNot, deed) => Err(self.refused(Some(person), deed)),
            // What another one accepted is his to turn back, and no request is made of it.
            (Verdict::Waits, _) if self.kind == UNDO => Err(StoreError::TurnOfJudged(self.ask.clone())),
            (Verdict::Waits, _) if self.kind != deeds::WRITE_FILE => Err(self.waits(person, rows)),
            _ => Ok(()),
        }
    }

    /// What was done in truth: the way back and the way there again are one operation.
    fn turned_kind(&self) -> StoreResult<&'static str> {
        let sql = "SELECT 1 FROM journal WHERE id > ?1 AND kind = ?2";
        let is_redo = self.kind == UNDO && self.conn.prepare_cached(sql)?.exists((self.since, REDO))?;
        Ok(if is_redo { REDO } else { self.kind })
    }

    fn deeds(&self, person: &Person, kind: &str, row: &Row) -> Vec<Deed> {
        if row.table == &USER && is_own_name(person, row) {
            return vec![Deed::Own];
        }
        let of_row = deeds::of_row(kind, row.table, row.before.as_ref(), &row.after);
        [deeds::of_table(self.kind, row.table)].into_iter().chain(of_row).collect()
    }

    /// Who works with his own clients changes no others, nor what hangs on them.
    fn refuse_strange_clients(&self, person: &Person, rows: &[Row]) -> StoreResult<()> {
        if !person.is_narrow {
            return Ok(());
        }
        for row in rows {
            if self.is_strange(person, row)? {
                return Err(StoreError::Strange(self.ask.clone()));
            }
        }
        Ok(())
    }

    fn is_strange(&self, person: &Person, row: &Row) -> StoreResult<bool> {
        let number = |image: &Image, column: &str| image.get(column).and_then(Value::as_i64);
        if row.table == &CLIENT {
            // Who gives a client away had it; who adds one may add it for somebody else.
            let had = row.before.as_ref().map(|image| number(image, "owner_id"));
            return had.map_or(Ok(false), |owner| self.is_other(person, owner));
        }
        let Some(client) = number(&row.after, "client_id").filter(|_| row.table != &REVIEW) else {
            return Ok(false);
        };
        let sql = "SELECT owner_id FROM client WHERE id = ?1";
        let owner = self.conn.prepare_cached(sql)?.query_row([client], |row| row.get(0)).optional()?;
        self.is_other(person, owner.flatten())
    }

    fn is_other(&self, person: &Person, owner: Option<i64>) -> StoreResult<bool> {
        let Some(owner) = owner else { return Ok(true) };
        Ok(owner != person.id.0 && !sight::stands_in(self.conn, (person.id, Id(owner)), self.today)?)
    }

    fn refused(&self, person: Option<&Person>, deed: Option<Deed>) -> StoreError {
        let (role, name) = (person.map(|person| person.role), self.actor.name.clone());
        let (ask, near) = (self.ask.clone(), self.near.clone());
        StoreError::Refused(Box::new(Refusal { role, deed, name, ask, near }))
    }

    fn waits(&self, person: &Person, rows: Vec<Row>) -> StoreError {
        let (user, curator, file) = (person.id, person.curator, self.file.clone());
        StoreError::Waits(Box::new(Ask { user, curator, kind: self.kind, file, rows }))
    }
}

/// Refuses what goes past the rows: the file as a whole is taken away (`Export`) or replaced (`Restore`).
#[derive(Clone, Debug)]
pub struct RequireOfFile {
    pub user: String,
    pub deed: Deed,
}

impl Query for RequireOfFile {
    type Answer = ();

    fn run(&self, conn: &Connection) -> StoreResult<()> {
        let person = match rules(conn, &self.user)? {
            Rules::Free => return Ok(()),
            Rules::Stranger => {
                let refusal = door::stranger(conn, &self.user, Some(self.deed))?;
                return Err(StoreError::Refused(Box::new(refusal)));
            }
            Rules::Known(person) => person,
        };
        if verdict(person.role, self.deed) == Verdict::May && !person.is_narrow {
            return Ok(());
        }
        let (role, name, ask) = (Some(person.role), self.user.clone(), judges(conn, None)?);
        let deed = Some(self.deed);
        Err(StoreError::Refused(Box::new(Refusal { role, deed, name, ask, near: Vec::new() })))
    }
}

/// Everybody may mend the spelling of the own name.
fn is_own_name(person: &Person, row: &Row) -> bool {
    let kept =
        |column: &str| row.before.as_ref().is_some_and(|before| before.get(column) == row.after.get(column));
    row.id == person.id && ["role", "clients", "curator_id", USER.removal].into_iter().all(kept)
}

#[cfg(test)]
mod tests;
