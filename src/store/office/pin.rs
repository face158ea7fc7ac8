//! PINs of people (`O-6`): kept as PHC strings of Argon2id, asked before somebody works under a name.

use super::{USER, users::by_name};
use crate::{
    domain::{id::Id, pin::Pin, role::Role},
    store::{Operation, Query, StoreError, StoreResult, Tx, gate::somebody},
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use chacha20poly1305::aead::OsRng;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

/// Memory in KiB, passes and lanes: the least that OWASP's Password Storage Cheat Sheet asks of Argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Whether a PIN is asked of whoever works under this name.
pub(in crate::store) fn is_set(conn: &Connection, name: &str) -> StoreResult<bool> {
    Ok(of_name(conn, name)?.is_some())
}

/// Whether this is the PIN of somebody; anything is where there is none. It takes a moment on purpose.
#[derive(Clone, Debug)]
pub struct CheckPin {
    pub user: String,
    pub pin: Pin,
}

impl Query for CheckPin {
    type Answer = bool;

    fn run(&self, conn: &Connection) -> StoreResult<bool> {
        Ok(of_name(conn, &self.user)?.is_none_or(|kept| fits(&kept, &self.pin)))
    }
}

fn of_name(conn: &Connection, name: &str) -> StoreResult<Option<String>> {
    by_name(conn, name)?.map_or(Ok(None), |id| of_user(conn, id))
}

fn of_user(conn: &Connection, user: Id) -> StoreResult<Option<String>> {
    let sql = "SELECT pin FROM user WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([user.0], |row| row.get(0)).optional()?.flatten())
}

fn fits(kept: &str, pin: &Pin) -> bool {
    let known = PasswordHash::new(kept);
    known.is_ok_and(|known| Argon2::default().verify_password(pin.text().as_bytes(), &known).is_ok())
}

fn sealed(pin: &Pin) -> StoreResult<String> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(|_| StoreError::Lost)?;
    let salt = SaltString::generate(&mut OsRng);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let kept = argon.hash_password(pin.text().as_bytes(), &salt);
    kept.map(|kept| kept.to_string()).map_err(|_| StoreError::Lost)
}

/// Sets, changes or takes away a PIN. Everybody sets the own one, by the old one where there is one; a chief takes away that
/// of somebody else. The journal tells that it was done; no undo brings an old PIN back.
#[derive(Clone, Debug)]
pub struct SetPin {
    pub user: Id,
    pub old: Option<Pin>,
    /// Nothing takes it away.
    pub new: Option<Pin>,
}

impl SetPin {
    /// # Errors
    /// `WrongPin` and `StrangePin`.
    fn require(&self, tx: &Tx, kept: Option<&str>) -> StoreResult<()> {
        let writer = somebody(tx.conn(), tx.actor())?;
        let is_own = writer.as_ref().is_some_and(|person| person.id == self.user);
        let is_chief = writer.is_some_and(|person| person.role == Role::Chief);
        let is_known = |kept: &str| self.old.as_ref().is_some_and(|old| fits(kept, old));
        match (kept, &self.old) {
            _ if !is_own && self.new.is_some() => Err(StoreError::StrangePin),
            (Some(_), _) if !is_own && is_chief => Ok(()),
            (Some(_), None) if !is_own => Err(StoreError::StrangePin),
            (Some(kept), _) if !is_known(kept) => Err(StoreError::WrongPin),
            _ => Ok(()),
        }
    }
}

impl Operation for SetPin {
    fn kind(&self) -> &'static str {
        if self.new.is_some() { "set-pin" } else { "clear-pin" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let kept = of_user(tx.conn(), self.user)?;
        self.require(tx, kept.as_deref())?;
        let value = match &self.new {
            None if kept.is_none() => return Ok(()),
            None => Value::Null,
            Some(pin) => Value::from(sealed(pin)?),
        };
        tx.set(&USER, self.user, None, &[("pin", value)])
    }
}

#[cfg(test)]
mod tests;
