//! Writes what rows add and change.

use super::{
    Progress,
    candidate::At,
    plan::{Planner, owner_of},
    target::{Account, Person, Points, Target},
};
use crate::{
    domain::{
        field::Draft,
        id::Id,
        import::{ClientImport, Gain},
        search::fold,
    },
    store::{
        Fields, Operation as _, Query, StoreResult, Tx,
        client::{CLIENT, NewClients, SaveAccount, former_names},
        contact::{
            SaveContact,
            points::{self, Owner},
        },
        note::SaveNote,
        office::users::{self, ListUsers},
    },
};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// Users by their folded names, with the names as they are written.
pub(super) struct Owners(HashMap<String, (Id, String)>);

impl Owners {
    pub(super) fn read(conn: &Connection) -> StoreResult<Self> {
        let users = ListUsers.run(conn)?;
        Ok(Self(users.into_iter().map(|user| (fold(&user.name), (user.id, user.name))).collect()))
    }

    /// Gives the client the manager that the row names, when that is another one.
    pub(super) fn assign(&self, target: &mut Target, row: &ClientImport) -> Option<Gain> {
        let name = owner_of(row)?;
        let before = target.owner.clone().unwrap_or_else(|| self.present(target));
        if fold(&before) == fold(&name) {
            return None;
        }
        target.owner = Some(name.clone());
        target.is_changed = true;
        Some(Gain { field: "owner_id", before, after: name })
    }

    /// The manager that the client has; empty for none.
    fn present(&self, target: &Target) -> String {
        let Some(id) = target.values.get("owner_id").and_then(Value::as_i64) else { return String::new() };
        let user = self.0.values().find(|(user, _)| user.0 == id);
        user.map_or_else(String::new, |(_, name)| name.clone())
    }

    /// The user of this name; an unknown one joins the users.
    fn ensure(&mut self, tx: &mut Tx, name: &str) -> StoreResult<Id> {
        let folded = fold(name);
        if let Some((id, _)) = self.0.get(&folded) {
            return Ok(*id);
        }
        let id = users::add(tx, name)?;
        self.0.insert(folded, (id, name.to_owned()));
        Ok(id)
    }
}

impl Planner<'_> {
    /// Writes what the rows so far add and change.
    pub(super) fn write(
        &mut self,
        tx: &mut Tx,
        clients: &mut NewClients,
        progress: &Progress,
    ) -> StoreResult<()> {
        let mut written: Vec<Option<Id>> = Vec::new();
        for mut target in self.take_targets() {
            progress.go_on()?;
            let (name, said) = (std::mem::take(&mut target.id), std::mem::take(&mut target.said));
            // A head office comes before its branches.
            let head = target.head.take().and_then(|head| match head {
                At::Client(id) => Some(id),
                At::Target(at) => written.get(at).copied().flatten(),
            });
            let client = self.write_target(tx, clients, (target, head))?;
            written.push(client);
            if let Some(client) = client {
                self.all.said.insert(client, said);
                self.all.name(name, client);
            }
        }
        self.place_heads(&written);
        if tx.derive()? {
            clients.forget_words();
        }
        progress.go_on()
    }

    /// Writes what is new of one client; answers which it is.
    fn write_target(
        &mut self,
        tx: &mut Tx,
        clients: &mut NewClients,
        (target, head): (Target, Option<Id>),
    ) -> StoreResult<Option<Id>> {
        if !target.is_changed {
            return Ok(target.base.map(|(id, _)| id));
        }
        let owner = target.owner.as_ref().map(|name| self.owners.ensure(tx, name)).transpose()?;
        let Some(base) = target.base else {
            let id = add(tx, clients, target, [("owner_id", owner), ("head_id", head)])?;
            self.all.created.insert(id);
            return Ok(Some(id));
        };
        fill(tx, base, target, owner)?;
        self.changed.extend(Some(base.0).filter(|id| !self.all.created.contains(id)));
        Ok(Some(base.0))
    }
}

fn add(
    tx: &mut Tx,
    clients: &mut NewClients,
    mut target: Target,
    others: [(&'static str, Option<Id>); 2],
) -> StoreResult<Id> {
    let id = tx.new_id();
    let derived = match target.derived.take() {
        Some(derived) => derived,
        None => target.derive(clients.languages())?,
    };
    let fields = fields(&mut target, others);
    tx.derived_by(|tx| {
        clients.add(tx, id, fields, derived)?;
        hang(tx, id, &target)
    })?;
    Ok(id)
}

fn fill(tx: &mut Tx, base: (Id, i64), mut target: Target, owner: Option<Id>) -> StoreResult<()> {
    hang(tx, base.0, &target)?;
    let mut fields = fields(&mut target, [("owner_id", owner)]);
    let before = tx.image(&CLIENT, base.0)?.unwrap_or_default();
    if let Some(names) = former_names(&before, &fields) {
        fields.push(("former_names", Value::from(names)));
    }
    tx.update(&CLIENT, base, fields).map(drop)
}

/// Its columns, and those that refer to others.
fn fields(target: &mut Target, others: impl IntoIterator<Item = (&'static str, Option<Id>)>) -> Fields {
    let mut fields = target.take_sets();
    fields.extend(others.into_iter().filter_map(|(column, id)| Some((column, Value::from(id?.0)))));
    fields
}

/// Phones, mails, people, accounts and notes of the client.
fn hang(tx: &mut Tx, client: Id, target: &Target) -> StoreResult<()> {
    reach(tx, Owner::Client(client), &target.phones, &target.mails)?;
    for person in &target.people {
        save_person(tx, client, person)?;
    }
    for account in target.accounts.iter().filter(|account| account.is_changed) {
        save_account(tx, client, account)?;
    }
    for note in &target.added_notes {
        let draft: Draft = [("text", note.as_str())].into_iter().collect();
        SaveNote { client, base: None, draft }.apply(tx)?;
    }
    Ok(())
}

fn save_person(tx: &mut Tx, client: Id, person: &Person) -> StoreResult<()> {
    let Some(known) = person.base else {
        let id = SaveContact { client, base: None, draft: person.draft.clone() }.save(tx)?;
        return reach(tx, Owner::Contact(id), &person.phones, &person.mails);
    };
    if !person.has_news() {
        return Ok(());
    }
    let Person { base, draft, is_changed, phones, mails } = person.anew(tx.conn(), client)?;
    if is_changed {
        SaveContact { client, base, draft }.save(tx)?;
    }
    reach(tx, Owner::Contact(known.contact.0), &phones, &mails)
}

fn reach(tx: &mut Tx, owner: Owner, phones: &Points, mails: &Points) -> StoreResult<()> {
    for (kind, points) in [("phone", phones), ("mail", mails)] {
        for point in &points.added {
            points::add(tx, owner, kind, point)?;
        }
    }
    Ok(())
}

fn save_account(tx: &mut Tx, client: Id, account: &Account) -> StoreResult<()> {
    SaveAccount { client, base: account.base, draft: account.draft.clone() }.apply(tx)
}
