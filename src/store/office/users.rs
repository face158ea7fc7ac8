//! People who work with the file.

use super::{USER, sight};
use crate::{
    domain::{
        field::{Draft, Field, Kind, Scalar, field},
        id::Id,
        search::fold,
    },
    store::{Operation, Query, StoreError, StoreResult, Tx},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde_json::Value;

/// One user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: Id,
    pub version: i64,
    pub name: String,
    /// `manager`, `chief`, `accountant`, `trainee`, `viewer`.
    pub role: String,
    /// `all`, or `own`: those whose manager he is.
    pub clients: String,
    pub curator: Option<Id>,
    /// Whether a PIN is asked of whoever works under this name.
    pub has_pin: bool,
}

/// All users, by name.
#[derive(Clone, Copy, Debug)]
pub struct ListUsers;

impl Query for ListUsers {
    type Answer = Vec<User>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<User>> {
        let sql = "SELECT id, version, name, role, clients, curator_id, pin IS NOT NULL
                   FROM user WHERE deleted_at IS NULL ORDER BY name";
        let mut select = conn.prepare_cached(sql)?;
        let rows = select.query_map([], User::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl User {
    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            id: Id(row.get(0)?),
            version: row.get(1)?,
            name: row.get(2)?,
            role: row.get(3)?,
            clients: row.get(4)?,
            curator: row.get::<_, Option<i64>>(5)?.map(Id),
            has_pin: row.get(6)?,
        })
    }
}

const OWNER: Field = field("owner", "field-owner", Kind::Person);

/// The user of this name, however it is spelled; `None` for an empty name.
pub(in crate::store) fn owner(tx: &mut Tx, typed: &str, adds: bool) -> StoreResult<Option<Id>> {
    let Scalar::Text(name) = OWNER.read(typed).map_err(StoreError::Flawed)? else { return Ok(None) };
    let wanted = fold(&name);
    let known = ListUsers.run(tx.conn())?.into_iter().find(|user| fold(&user.name) == wanted);
    match known {
        Some(user) => Ok(Some(user.id)),
        None if adds => add(tx, &name).map(Some),
        None => Err(StoreError::Flawed(OWNER.unknown_person(&name))),
    }
}

/// Whose a row becomes by a draft: of whom it names; a new one of its writer where it names nobody. Nothing where it
/// stays as it is.
pub(in crate::store) fn owner_column(
    tx: &mut Tx,
    draft: &Draft,
    is_new: bool,
) -> StoreResult<Option<(&'static str, Value)>> {
    if draft.has("owner") {
        let owner = owner(tx, draft.get("owner"), false)?;
        return Ok(Some(("owner_id", owner.map_or(Value::Null, |id| Value::from(id.0)))));
    }
    let writer = if is_new { by_name(tx.conn(), tx.actor())? } else { None };
    Ok(writer.map(|id| ("owner_id", Value::from(id.0))))
}

/// Adds a user. A name that someone has, however it is spelled, is refused.
#[derive(Clone, Debug)]
pub struct AddUser {
    pub name: String,
    /// `manager`, `chief`, `accountant`, `trainee`, `viewer`.
    pub role: &'static str,
}

impl Operation for AddUser {
    fn kind(&self) -> &'static str {
        "add-user"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        refuse_known(tx, &self.name, None)?;
        let id = tx.new_id();
        let fields = vec![("name", Value::from(self.name.as_str())), ("role", Value::from(self.role))];
        tx.insert(&USER, id, fields)
    }
}

/// Corrects the name of a user; their clients stay theirs.
#[derive(Clone, Debug)]
pub struct RenameUser {
    pub base: (Id, i64),
    pub name: String,
}

impl Operation for RenameUser {
    fn kind(&self) -> &'static str {
        "rename-user"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        refuse_known(tx, &self.name, Some(self.base.0))?;
        tx.update(&USER, self.base, vec![("name", Value::from(self.name.as_str()))]).map(drop)
    }
}

/// The user of this name, however it is spelled.
pub(in crate::store) fn by_name(conn: &Connection, name: &str) -> StoreResult<Option<Id>> {
    let sql = "SELECT id FROM user WHERE name = ?1 AND deleted_at IS NULL";
    let exact = conn.prepare_cached(sql)?.query_row([name], |row| row.get(0)).optional()?;
    exact.map_or_else(|| Ok(spelled(conn, name)?.map(|(id, _)| id)), |id| Ok(Some(Id(id))))
}

/// The user whose name is this one in other letters: in capitals, with other blanks, composed otherwise. Two users differ by
/// more than that.
fn spelled(conn: &Connection, name: &str) -> StoreResult<Option<(Id, String)>> {
    let wanted = fold(name);
    let mut select = conn.prepare_cached("SELECT id, name FROM user WHERE deleted_at IS NULL")?;
    let users = select.query_map([], |row| Ok((Id(row.get(0)?), row.get::<_, String>(1)?)))?;
    let users: Vec<(Id, String)> = users.collect::<rusqlite::Result<_>>()?;
    Ok(users.into_iter().find(|(_, known)| !wanted.is_empty() && fold(known) == wanted))
}

/// The name as the office spells it; as it was given where nobody has it.
pub(in crate::store) fn spelling(conn: &Connection, name: &str) -> StoreResult<String> {
    let sql = "SELECT 1 FROM user WHERE name = ?1 AND deleted_at IS NULL";
    if conn.prepare_cached(sql)?.exists([name])? {
        return Ok(name.to_owned());
    }
    Ok(spelled(conn, name)?.map_or_else(|| name.to_owned(), |(_, known)| known))
}

/// Whose things are meant; nothing means all, as of nobody, and of somebody who is no user.
pub(in crate::store) fn whose(conn: &Connection, name: Option<&str>) -> StoreResult<Option<i64>> {
    let user = name.map(|name| by_name(conn, name)).transpose()?.flatten();
    sight::narrowed(conn, user.map(|id| id.0))
}

/// Whose things are meant, by the name; nothing means all that there is.
pub(in crate::store) fn whose_name(conn: &Connection, name: Option<&str>) -> StoreResult<Option<String>> {
    let Some(owner) = whose(conn, name)? else { return Ok(None) };
    let sql = "SELECT name FROM user WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([owner], |row| row.get(0)).optional()?)
}

/// Two users of one name, however it is spelled, could not be told apart.
pub(super) fn refuse_known(tx: &Tx, name: &str, own: Option<Id>) -> StoreResult<()> {
    let wanted = fold(name);
    let users = ListUsers.run(tx.conn())?;
    let known = users.into_iter().find(|user| Some(user.id) != own && fold(&user.name) == wanted);
    known.map_or(Ok(()), |user| Err(StoreError::Taken { table: &USER, id: user.id }))
}

/// Adds a user of this name.
pub(in crate::store) fn add(tx: &mut Tx, name: &str) -> StoreResult<Id> {
    let id = tx.new_id();
    tx.insert(&USER, id, vec![("name", Value::from(name))])?;
    Ok(id)
}
