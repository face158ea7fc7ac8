//! Adding, changing, removing and bringing back clients and what belongs to them.

use super::{ACCOUNT, CLIENT, NEED, card::need_of, head};
use crate::{
    domain::{
        client, contact,
        field::{Draft, Flaw, tidy_tags},
        id::Id,
        search::fold,
    },
    store::{
        Fields, Image, Operation, StoreError, StoreResult, Table, Tx,
        contact::{POST, points},
        duplicate::KeepApart,
        gate::{Rules, rules},
        ledger::adopt_of,
        office::{own_fields, users},
        record,
        review::REVIEW,
    },
};
use rusqlite::Connection;
use serde_json::Value;

/// Adds a client, or changes the given fields of the one it was opened on.
#[derive(Clone, Debug)]
pub struct SaveClient {
    /// Row and version the change was made from; `None` adds a client.
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
    /// An owner nobody knows is added to the users: for imports.
    pub adds_owner: bool,
    /// A client that seems to be the same and is not, and why.
    pub apart: Option<(Id, String)>,
}

impl Operation for SaveClient {
    fn kind(&self) -> &'static str {
        if self.base.is_some() { "change-client" } else { "add-client" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        self.save(tx).map(drop)
    }
}

impl SaveClient {
    pub fn new(base: Option<(Id, i64)>, draft: Draft) -> Self {
        Self { base, draft, adds_owner: false, apart: None }
    }

    /// Saves as a part of a larger write; answers which client it is.
    pub fn save(&self, tx: &mut Tx) -> StoreResult<Id> {
        let mut fields = fields(tx, &self.draft, (self.base.is_none(), self.adds_owner))?;
        if self.draft.has("head") {
            let own = self.base.map(|(id, _)| id);
            fields.push(("head_id", head::chosen(tx.conn(), own, self.draft.get("head"))?));
        }
        let id = match self.base {
            None => {
                own(tx, &mut fields)?;
                add(tx, fields)?
            }
            Some(base) => change(tx, base, fields)?,
        };
        points::save_lists(tx, points::Owner::Client(id), &self.draft)?;
        if let Some((other, reason)) = &self.apart {
            KeepApart { pair: (id, *other), reason: reason.clone() }.apply(tx)?;
        }
        if ["tax_id", "name"].iter().any(|key| self.draft.has(key)) {
            let image = tx.image(&CLIENT, id)?.ok_or(StoreError::NotFound)?;
            adopt_of(tx, &record::text(&image, "tax_id"), &record::text(&image, "name"))?;
        }
        Ok(id)
    }
}

/// Columns of the client itself: (is it a new row, may an unknown owner be added).
fn fields(tx: &mut Tx, draft: &Draft, (is_new, adds_owner): (bool, bool)) -> StoreResult<Fields> {
    let mut fields = record::columns(client::FIELDS, draft, is_new)?;
    fields.extend(own_fields::columns(tx.conn(), "client", draft)?);
    if draft.has("owner") {
        let owner = users::owner(tx, draft.get("owner"), adds_owner)?;
        fields.push(("owner_id", owner.map_or(Value::Null, |id| Value::from(id.0))));
    }
    // A column with a default is never emptied.
    let has_default = |column: &str| ["kind", "stage", "country", "vip"].contains(&column);
    fields.retain(|(column, value)| !value.is_null() || !has_default(column));
    Ok(fields)
}

/// Who sees own clients alone adds own ones where nobody else is named.
fn own(tx: &Tx, fields: &mut Fields) -> StoreResult<()> {
    let has_owner = fields.iter().any(|(column, value)| *column == "owner_id" && !value.is_null());
    if !has_owner
        && let Rules::Known(person) = rules(tx.conn(), tx.actor())?
        && person.is_narrow
    {
        fields.retain(|(column, _)| *column != "owner_id");
        fields.push(("owner_id", Value::from(person.id.0)));
    }
    Ok(())
}

fn add(tx: &mut Tx, fields: Fields) -> StoreResult<Id> {
    let id = tx.new_id();
    tx.insert(&CLIENT, id, fields)?;
    Ok(id)
}

fn change(tx: &mut Tx, base: (Id, i64), mut fields: Fields) -> StoreResult<Id> {
    let before = tx.image(&CLIENT, base.0)?.ok_or(StoreError::NotFound)?;
    if let Some(names) = former_names(&before, &fields) {
        fields.push(("former_names", Value::from(names)));
    }
    let head = fields.iter().find(|(column, _)| *column == "head_id").and_then(|(_, id)| id.as_i64());
    tx.update(&CLIENT, base, fields)?;
    // The whole firm goes to the head office.
    if head.is_some() {
        head::give_branches(tx, base.0, head.map(Id))?;
    }
    Ok(base.0)
}

/// A renamed client is still found by its old name.
pub(in crate::store) fn former_names(before: &Image, fields: &Fields) -> Option<String> {
    let given = |column: &str| fields.iter().find(|(name, _)| *name == column).map(|(_, value)| value);
    let (old, new) = (before.get("name")?.as_str()?, given("name")?.as_str()?);
    if old == new || given("former_names").is_some() {
        return None;
    }
    let known = record::text(before, "former_names");
    let mut names: Vec<&str> = known.lines().filter(|name| *name != new && *name != old).collect();
    names.push(old);
    Some(names.join("\n"))
}

/// Sets the same fields in several clients: a mass action, one step of undo.
#[derive(Clone, Debug)]
pub struct ChangeClients {
    /// Rows and the versions they were seen in.
    pub clients: Vec<(Id, i64)>,
    pub draft: Draft,
    /// A tag that comes or goes, whatever other tags a client has.
    pub tag: Option<TagChange>,
}

/// What happens to one tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TagChange {
    Add(String),
    /// In any spelling of its letters.
    Remove(String),
}

impl TagChange {
    /// The tags of a client afterwards.
    fn applied(&self, tags: &str) -> String {
        match self {
            Self::Add(tag) => tidy_tags(&format!("{tags}, {tag}")),
            Self::Remove(tag) => {
                let gone = fold(tag);
                let kept = tags.split(", ").filter(|known| fold(known) != gone);
                tidy_tags(&kept.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Operation for ChangeClients {
    fn kind(&self) -> &'static str {
        "change-clients"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let fields = fields(tx, &self.draft, (false, false))?;
        for base in &self.clients {
            let mut own = fields.clone();
            if let Some(change) = &self.tag {
                let image = tx.image(&CLIENT, base.0)?.unwrap_or_default();
                own.push(("tags", Value::from(change.applied(&record::text(&image, "tags")))));
            }
            tx.update(&CLIENT, *base, own)?;
        }
        Ok(())
    }
}

/// Removes clients with all that belongs to them. A person who works nowhere else goes too.
#[derive(Clone, Debug)]
pub struct RemoveClients(pub Vec<(Id, i64)>);

impl Operation for RemoveClients {
    fn kind(&self) -> &'static str {
        if self.0.len() == 1 { "remove-client" } else { "remove-clients" }
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        for (id, version) in &self.0 {
            remove_dependents(tx, *id)?;
            tx.remove(&CLIENT, (*id, *version))?;
            head::give_branches(tx, *id, None)?;
        }
        tx.count_things(self.0.len());
        Ok(())
    }
}

fn remove_dependents(tx: &mut Tx, client: Id) -> StoreResult<()> {
    let mut orphans = Vec::new();
    // A request about the client is told to who asked, also when the client is gone.
    let stays = |table: &Table| [&CLIENT, &REVIEW].contains(&table);
    for (table, column) in tx.schema().referring(&CLIENT).filter(|(table, _)| !stays(table)) {
        for row in living(tx.conn(), table, column, client)? {
            if *table == POST {
                orphans.extend(only_post_of(tx.conn(), row.0)?);
            }
            tx.remove(table, row)?;
        }
    }
    orphans.into_iter().try_for_each(|contact| crate::store::contact::remove_person(tx, contact))
}

/// Living rows of a table that refer to the client.
fn living(conn: &Connection, table: &Table, column: &str, client: Id) -> StoreResult<Vec<(Id, i64)>> {
    let sql =
        format!("SELECT id, version FROM {} WHERE {column} = ?1 AND {} IS NULL", table.name, table.removal);
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map([client.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The contact of this post, when it has no other.
fn only_post_of(conn: &Connection, post: Id) -> StoreResult<Option<(Id, i64)>> {
    let mut select = conn.prepare_cached(include_str!("only_post.sql"))?;
    let mut rows = select.query_map([post.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
    Ok(rows.next().transpose()?)
}

/// Brings a removed client back with what was removed together with it.
#[derive(Clone, Debug)]
pub struct RestoreClient(pub Id);

impl Operation for RestoreClient {
    fn kind(&self) -> &'static str {
        "restore-client"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let image = tx.image(&CLIENT, self.0)?.ok_or(StoreError::NotFound)?;
        let Some(moment) = image.get("deleted_at").and_then(Value::as_i64) else {
            return Err(StoreError::NotRemoved);
        };
        // A client that went into another one is one of its own again.
        let head = head::of_returning(tx.conn(), image.get("head_id").and_then(Value::as_i64))?;
        let back = [(CLIENT.removal, Value::Null), ("merged_into", Value::Null), ("head_id", head)];
        tx.set(&CLIENT, self.0, None, &back)?;
        head::take_back(tx, self.0, moment)?;
        for row in together(tx.conn(), self.0, moment)? {
            let table = tx.schema().table(&row.0).ok_or(StoreError::DamagedJournal)?;
            tx.revive(table, row.1)?;
        }
        Ok(())
    }
}

/// Rows removed in the same moment: contacts before their posts, posts before their phones.
fn together(conn: &Connection, client: Id, moment: i64) -> StoreResult<Vec<(String, Id)>> {
    let mut select = conn.prepare_cached(include_str!("together.sql"))?;
    let rows = select.query_map([client.0, moment], |row| Ok((row.get(0)?, Id(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes down what a client needs (C-14): one row per client.
#[derive(Clone, Debug)]
pub struct SaveNeed {
    pub client: Id,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveNeed {
    fn kind(&self) -> &'static str {
        "save-need"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(contact::NEED_FIELDS, &self.draft, self.base.is_none())?;
        let known = need_of(tx.conn(), self.client)?;
        match (self.base, known) {
            (Some(base), _) => tx.update(&NEED, base, fields).map(drop),
            (None, Some((id, _))) => Err(StoreError::Stale { table: &NEED, id }),
            (None, None) => {
                let id = tx.new_id();
                fields.push(("client_id", Value::from(self.client.0)));
                tx.insert(&NEED, id, fields)
            }
        }
    }
}

/// Adds a bank account to a client, or changes one.
#[derive(Clone, Debug)]
pub struct SaveAccount {
    pub client: Id,
    pub base: Option<(Id, i64)>,
    pub draft: Draft,
}

impl Operation for SaveAccount {
    fn kind(&self) -> &'static str {
        "save-account"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let mut fields = record::columns(contact::ACCOUNT_FIELDS, &self.draft, self.base.is_none())?;
        if let Some(base) = self.base {
            return tx.update(&ACCOUNT, base, fields).map(drop);
        }
        let id = tx.new_id();
        fields.push(("client_id", Value::from(self.client.0)));
        tx.insert(&ACCOUNT, id, fields)
    }
}

/// What stops or marks a save of this draft, own fields included.
pub fn flaws(own: &[own_fields::OwnField], draft: &Draft) -> Vec<Flaw> {
    let own: Vec<_> = own.iter().map(own_fields::OwnField::field).collect();
    client::flaws(client::FIELDS.iter().chain(&own), draft, None)
}
