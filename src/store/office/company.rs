//! Own companies and the first user.

use super::{COMPANY, USER, users::ListUsers};
use crate::{
    domain::{company, field::Draft, id::Id},
    store::{Operation, Query, StoreResult, Tx, record},
};
use serde_json::Value;

/// Adds an own company, or changes one.
#[derive(Clone, Debug)]
pub struct SaveCompany {
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveCompany {
    fn kind(&self) -> &'static str {
        "save-company"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(company::FIELDS, &self.draft, self.base.is_none())?;
        fields.retain(|(column, value)| *column == "tax_id" || !value.is_null());
        if let Some(base) = self.base {
            return tx.update(&COMPANY, base, fields).map(drop);
        }
        let id = tx.new_id();
        tx.insert(&COMPANY, id, fields)
    }
}

/// Makes the person at the keyboard a user of this file, unless they are one.
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
        if ListUsers.run(tx.conn())?.iter().any(|user| user.name == self.name) {
            return Ok(());
        }
        let id = tx.new_id();
        tx.insert(
            &USER,
            id,
            vec![("name", Value::from(self.name.as_str())), ("role", Value::from(self.role))],
        )
    }
}
