//! Who somebody is in the office: name, role, whose clients, under which curator.

use super::{
    USER,
    users::{ListUsers, refuse_known},
};
use crate::{
    domain::{field::Flaw, id::Id, role::Role, search::fold},
    store::{Fields, Operation, Query as _, StoreError, StoreResult, Tx},
};
use serde_json::Value;

/// Adds somebody, or changes what is given.
#[derive(Clone, Debug, Default)]
pub struct SaveUser {
    pub base: Option<(Id, i64)>,
    pub name: Option<String>,
    pub role: Option<Role>,
    /// Whether only the own clients are seen.
    pub own_clients: Option<bool>,
    /// Name of the curator; empty for none.
    pub curator: Option<String>,
}

impl Operation for SaveUser {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-user" } else { "add-user" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let own = self.base.map(|(id, _)| id);
        if let Some(name) = &self.name {
            refuse_known(tx, name, own)?;
        }
        let clients = self.own_clients.map(|own| if own { "own" } else { "all" });
        let mut fields: Fields =
            [("name", self.name.as_deref()), ("role", self.role.map(Role::key)), ("clients", clients)]
                .into_iter()
                .filter_map(|(column, value)| Some((column, Value::from(value?))))
                .collect();
        if let Some(name) = &self.curator {
            fields.push(("curator_id", curator(tx, name, own)?));
        }
        if let Some(base) = self.base {
            return tx.update(&USER, base, fields).map(drop);
        }
        let id = tx.new_id();
        tx.insert(&USER, id, fields)
    }
}

/// The curator of this name, however it is spelled: somebody else of the office.
fn curator(tx: &Tx, name: &str, own: Option<Id>) -> StoreResult<Value> {
    if name.trim().is_empty() {
        return Ok(Value::Null);
    }
    let users = ListUsers.run(tx.conn())?;
    let others: Vec<_> = users.into_iter().filter(|user| Some(user.id) != own).collect();
    let found = others.iter().find(|user| fold(&user.name) == fold(name));
    let found = found.map(|user| Value::from(user.id.0));
    found.ok_or_else(|| {
        let accepted = others.iter().map(|user| user.name.as_str()).collect::<Vec<_>>().join(", ");
        let arguments = vec![("name", name.to_owned()), ("accepted", accepted)];
        StoreError::Flawed(Flaw { arguments, ..Flaw::blocking("curator", "cli-user-unknown") })
    })
}
