//! Two clients become one (C-6).

use super::{ACCOUNT, CLIENT, NEED, head};
use crate::{
    domain::{
        client::FIELDS,
        field::{Kind, tidy_tags},
        id::Id,
    },
    store::{
        Fields, Image, Operation, Query, StoreError, StoreResult, Table, Tx,
        claim::DUNNING,
        contact::{CONTACT_POINT, POST},
        duplicate::{NOT_DUPLICATE, in_order, is_apart},
        journal::parse,
        office::own_fields::{ListOwnFields, OwnField},
        record::{Load, base, text},
    },
};
use rusqlite::{Connection, params};
use serde_json::Value;
use std::collections::BTreeMap;

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The client that stays.
    Kept,
    /// The client that goes into it.
    Other,
}

/// A column in which two clients differ, with what each has in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The column, as rows hold it.
    pub column: &'static str,
    /// As rows hold them; empty when nothing stands there.
    pub kept: String,
    pub other: String,
    /// The newer one that is not empty.
    pub proposed: Side,
}

/// Two clients side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    pub kept: Image,
    pub other: Image,
    /// In the order of the form. Former names and tags are put together and are no difference.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Both have a tax number, and the numbers differ.
    pub fn has_two_numbers(&self) -> bool {
        let [kept, other] = [&self.kept, &self.other].map(|client| text(client, "tax_id"));
        !kept.is_empty() && !other.is_empty() && kept != other
    }
}

/// What a merge has to decide.
#[derive(Clone, Copy, Debug)]
pub struct CompareClients {
    pub kept: Id,
    pub other: Id,
}

impl Query for CompareClients {
    type Answer = Option<Comparison>;

    fn run(&self, conn: &Connection) -> StoreResult<Option<Comparison>> {
        let living = |id| -> StoreResult<Option<Image>> {
            Ok(Load { table: &CLIENT, id }.run(conn)?.filter(|image| !CLIENT.is_removed(image)))
        };
        let Some((kept, other)) = living(self.kept)?.zip(living(self.other)?) else { return Ok(None) };
        let moments = [changed_at(conn, self.kept)?, changed_at(conn, self.other)?];
        let columns = columns(conn)?;
        let found = columns.into_iter().filter_map(|column| difference(column, (&kept, &other), &moments));
        Ok(Some(Comparison { differences: found.collect(), kept, other }))
    }
}

/// Columns that a person chooses between, in the order of the form.
fn columns(conn: &Connection) -> StoreResult<Vec<&'static str>> {
    // A limit is a sum: its currency is chosen with it.
    let together = ["former_names", "tags", "currency"];
    let fields = FIELDS.iter().filter(|field| !together.contains(&field.key));
    let known = fields.filter_map(|field| match field.kind {
        Kind::Person => Some("owner_id"),
        kind => (!kind.is_elsewhere()).then_some(field.key),
    });
    let own = ListOwnFields { entity: "client" }.run(conn)?;
    Ok(known.chain(own.iter().map(OwnField::column)).collect())
}

fn difference(
    column: &'static str,
    (kept, other): (&Image, &Image),
    [kept_at, other_at]: &[BTreeMap<String, i64>; 2],
) -> Option<Difference> {
    let stands = [kept, other].map(|client| !text(client, column).is_empty());
    let (kept, other) = (said(kept, column), said(other, column));
    let is_newer = other_at.get(column) > kept_at.get(column);
    let proposed = match stands {
        [_, false] => Side::Kept,
        [true, true] if !is_newer => Side::Kept,
        _ => Side::Other,
    };
    (kept != other).then_some(Difference { column, kept, other, proposed })
}

/// What a client says in a column: of its limit, with the currency; of a client without a limit, its currency alone.
fn said(client: &Image, column: &str) -> String {
    let own = text(client, column);
    if column == "credit_limit" {
        format!("{own} {}", text(client, "currency")).trim().to_owned()
    } else {
        own
    }
}

/// When each column of a client got the value it has, in Unix milliseconds.
fn changed_at(conn: &Connection, id: Id) -> StoreResult<BTreeMap<String, i64>> {
    let mut select = conn.prepare_cached(include_str!("changed_at.sql"))?;
    let mut rows = select.query([id.0])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let at: i64 = row.get(0)?;
        let image =
            |at: usize| -> StoreResult<Image> { parse(row.get_ref(at)?.as_str().unwrap_or_default()) };
        let (before, after) = (image(1)?, image(2)?);
        let changed = after.iter().filter(|(column, value)| before.get(*column) != Some(*value));
        found.extend(changed.map(|(column, _)| (column.clone(), at)));
    }
    Ok(found)
}

/// Puts one client into another: what hangs on it moves, its name stays findable, and it goes. One action, one
/// undo; what came to the kept client later stays there (`journal.md`, section 4).
#[derive(Clone, Debug)]
pub struct MergeClients {
    pub kept: (Id, i64),
    pub other: (Id, i64),
    /// Columns whose value comes from the other client.
    pub taken: Vec<&'static str>,
}

impl Operation for MergeClients {
    fn kind(&self) -> &'static str {
        "merge"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        if self.kept.0 == self.other.0 {
            return Err(StoreError::NotFound);
        }
        let kept = tx.image(&CLIENT, self.kept.0)?.ok_or(StoreError::NotFound)?;
        let other = tx.image(&CLIENT, self.other.0)?.ok_or(StoreError::NotFound)?;
        // An undo goes from the last row to the first: both clients come last there, and are searched by what
        // hangs on them then.
        let mut fields = self.fields(&kept, &other);
        let head = |image: &Image| image.get("head_id").and_then(Value::as_i64);
        let [own, theirs] = [(self.kept.0, head(&kept)), (self.other.0, head(&other))];
        let head = head::of_merged(tx.conn(), own, theirs)?;
        let firm = head.as_i64().map_or(self.kept.0, Id);
        fields.push(("head_id", head));
        tx.update(&CLIENT, self.kept, fields)?;
        let gone = vec![("merged_into", Value::from(self.kept.0.0)), (CLIENT.removal, Value::from(tx.now()))];
        tx.update(&CLIENT, self.other, gone)?;
        self.move_rows(tx)?;
        head::give_branches(tx, self.other.0, Some(firm))?;
        tx.count_things(1);
        Ok(())
    }
}

impl MergeClients {
    fn fields(&self, kept: &Image, other: &Image) -> Fields {
        let value = |column: &str| other.get(column).cloned().unwrap_or(Value::Null);
        let mut fields: Fields = self.taken.iter().map(|column| (*column, value(column))).collect();
        if self.taken.contains(&"credit_limit") {
            fields.push(("currency", value("currency")));
        }
        let name = if self.taken.contains(&"name") { other } else { kept };
        fields.push(("former_names", or_null(former_names(&text(name, "name"), [kept, other]))));
        let tags = format!("{}, {}", text(kept, "tags"), text(other, "tags"));
        fields.push(("tags", or_null(tidy_tags(&tags))));
        fields
    }

    /// Everything that hangs on the other client comes to the kept one.
    fn move_rows(&self, tx: &mut Tx) -> StoreResult<()> {
        let referring: Vec<_> =
            tx.schema().referring(&CLIENT).filter(|(table, _)| **table != CLIENT).collect();
        for (table, column) in referring {
            for row in living(tx.conn(), (table, column), self.other.0)? {
                self.move_row(tx, (table, column), row)?;
            }
        }
        Ok(())
    }

    fn move_row(
        &self,
        tx: &mut Tx,
        (table, column): (&'static Table, &'static str),
        row: Id,
    ) -> StoreResult<()> {
        let image = tx.image(table, row)?.ok_or(StoreError::NotFound)?;
        let base = base(&image).ok_or(StoreError::NotFound)?;
        if *table == NOT_DUPLICATE {
            return self.move_pair(tx, base, &image);
        }
        match self.twin(tx, table, &image)? {
            None => tx.update(table, base, vec![(column, Value::from(self.kept.0.0))]).map(drop),
            Some(twin) => {
                absorb(tx, table, twin, &image)?;
                tx.remove(table, base)
            }
        }
    }

    /// The row of the kept client that says the same as this one of the other.
    fn twin(&self, tx: &mut Tx, table: &'static Table, image: &Image) -> StoreResult<Option<Id>> {
        let same = match table.name {
            name if name == POST.name => vec!["contact_id"],
            name if name == ACCOUNT.name => vec!["iban"],
            name if name == CONTACT_POINT.name => vec!["kind", "normal", "extension"],
            name if name == NEED.name || name == DUNNING.name => vec![],
            _ => return Ok(None),
        };
        for row in living(tx.conn(), (table, "client_id"), self.kept.0)? {
            let known = tx.image(table, row)?.unwrap_or_default();
            let is_told = *table != CONTACT_POINT || !text(image, "normal").is_empty();
            if is_told && same.iter().all(|column| text(&known, column) == text(image, column)) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// A pair told apart goes on with the kept client, unless it is there already or is this very pair.
    fn move_pair(&self, tx: &mut Tx, base: (Id, i64), image: &Image) -> StoreResult<()> {
        let id = |column| Id(image.get(column).and_then(Value::as_i64).unwrap_or_default());
        let ids = [id("client_id"), id("other_id")];
        let third = ids.into_iter().find(|id| *id != self.other.0).unwrap_or(self.kept.0);
        let pair = (self.kept.0, third);
        if third == self.kept.0 || is_apart(tx.conn(), pair)? {
            return tx.remove(&NOT_DUPLICATE, base);
        }
        let (client, other) = in_order(pair);
        let fields = vec![("client_id", Value::from(client.0)), ("other_id", Value::from(other.0))];
        tx.update(&NOT_DUPLICATE, base, fields).map(drop)
    }
}

/// What the row of the kept client lacks comes from its twin; needs that differ stand one under the other.
fn absorb(tx: &mut Tx, table: &'static Table, kept: Id, other: &Image) -> StoreResult<()> {
    let known = tx.image(table, kept)?.ok_or(StoreError::NotFound)?;
    let columns = match table.name {
        name if name == NEED.name => NEED.said,
        name if name == POST.name => &["position", "role", "attitude"],
        name if name == ACCOUNT.name => &["bank_code", "bank", "correspondent", "kbe"],
        _ => &["label"],
    };
    let joined = |column: &&'static str| {
        let (own, more) = (text(&known, column), text(other, column));
        match (own.is_empty(), more.is_empty()) {
            (true, false) => Some((*column, Value::from(more))),
            (false, false) if *table == NEED && own != more => {
                Some((*column, Value::from(format!("{own}\n{more}"))))
            }
            _ => None,
        }
    };
    let fields: Fields = columns.iter().filter_map(joined).collect();
    let base = base(&known).ok_or(StoreError::NotFound)?;
    tx.update(table, base, fields).map(drop)
}

/// Every name that either of them ever had, but the present one.
fn former_names(name: &str, clients: [&Image; 2]) -> String {
    let mut names: Vec<String> = Vec::new();
    for client in clients {
        let former = text(client, "former_names");
        for known in former.lines().map(str::to_owned).chain([text(client, "name")]) {
            if known != name && !names.contains(&known) {
                names.push(known);
            }
        }
    }
    names.join("\n")
}

fn or_null(text: String) -> Value {
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

fn living(conn: &Connection, (table, column): (&Table, &str), client: Id) -> StoreResult<Vec<Id>> {
    let sql = format!(
        "SELECT id FROM {} WHERE {column} = ?1 AND {} IS NULL ORDER BY id",
        table.name, table.removal
    );
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map(params![client.0], |row| row.get(0).map(Id))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
