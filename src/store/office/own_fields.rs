//! Fields that the office adds to clients and contacts.

use crate::{
    domain::{
        field::{Draft, Field, Kind},
        id::Id,
        search::fold,
    },
    store::{Fields, Operation, Query, StoreError, StoreResult, Tx, client::Order, record},
};
use rusqlite::Connection;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// One own field: its place is the column `own_<place>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OwnField {
    #[serde(deserialize_with = "identity")]
    pub id: Id,
    pub version: i64,
    /// `client` or `contact`.
    pub entity: String,
    pub place: i64,
    pub name: String,
    /// `text`, `number`, `date` or `choice`.
    pub kind: String,
    /// One choice per line.
    #[serde(default)]
    pub choices: Option<String>,
}

/// Most own fields of one kind of record.
const MOST: i64 = 10;

/// Columns of the places 1 to 10.
pub const COLUMNS: [&str; 10] =
    ["own_1", "own_2", "own_3", "own_4", "own_5", "own_6", "own_7", "own_8", "own_9", "own_10"];

impl OwnField {
    pub(in crate::store) fn read(json: &str) -> StoreResult<Self> {
        serde_json::from_str(json).map_err(|_| StoreError::DamagedJournal)
    }

    /// The field as forms and the command line know it. Its label is its name, not a message key.
    pub fn field(&self) -> Field {
        let kind = match self.kind.as_str() {
            "number" => Kind::Number,
            "date" => Kind::Day,
            "choice" => Kind::OwnChoice,
            _ => Kind::Line,
        };
        Field { key: self.column(), label: "", kind, required: false, ahead: None }
    }

    /// How clients are sorted by it.
    pub fn order(&self) -> Order {
        let place = self.place();
        if self.kind == "number" { Order::OwnNumber(place) } else { Order::Own(place) }
    }

    /// Its place, from 1 on.
    pub fn place(&self) -> u8 {
        u8::try_from(self.place).unwrap_or_default()
    }

    pub fn choices(&self) -> Vec<&str> {
        self.choices.as_deref().unwrap_or_default().lines().collect()
    }

    /// The column that holds this field.
    pub fn column(&self) -> &'static str {
        own_column(self.place())
    }
}

/// The column of a place from 1 on.
pub fn own_column(place: u8) -> &'static str {
    let at = usize::from(place).saturating_sub(1);
    COLUMNS.get(at).copied().unwrap_or("own_1")
}

/// Own columns that a draft gives.
pub(in crate::store) fn columns(
    conn: &Connection,
    entity: &'static str,
    draft: &Draft,
) -> StoreResult<Fields> {
    if !draft.entries().any(|(key, _)| COLUMNS.contains(&key)) {
        return Ok(Fields::new());
    }
    let fields: Vec<Field> = ListOwnFields { entity }.run(conn)?.iter().map(OwnField::field).collect();
    record::columns(&fields, draft, false)
}

/// `SQLite` gives the identity as a number.
fn identity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
    i64::deserialize(deserializer).map(Id)
}

/// The own fields of clients or of contacts, by place.
#[derive(Clone, Debug)]
pub struct ListOwnFields {
    pub entity: &'static str,
}

impl Query for ListOwnFields {
    type Answer = Vec<OwnField>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<OwnField>> {
        let mut select = conn.prepare_cached(include_str!("own_fields.sql"))?;
        let rows = select.query_map([self.entity], |row| {
            Ok(OwnField {
                id: Id(row.get(0)?),
                version: row.get(1)?,
                entity: row.get(2)?,
                place: row.get(3)?,
                name: row.get(4)?,
                kind: row.get(5)?,
                choices: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Adds an own field at the first free place.
#[derive(Clone, Debug)]
pub struct AddOwnField {
    pub entity: &'static str,
    pub name: String,
    pub kind: &'static str,
    pub choices: Option<String>,
}

impl Operation for AddOwnField {
    fn kind(&self) -> &'static str {
        "add-own-field"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        other_name(tx.conn(), self.entity, &self.name, None)?;
        let place = free_place(tx.conn(), self.entity)?.ok_or(StoreError::TooMany)?;
        let id = tx.new_id();
        let fields = vec![
            ("entity", Value::from(self.entity)),
            ("place", Value::from(place)),
            ("name", Value::from(self.name.clone())),
            ("kind", Value::from(self.kind)),
            ("choices", self.choices.clone().map_or(Value::Null, Value::from)),
        ];
        tx.insert(&super::OWN_FIELD, id, fields)
    }
}

/// Gives an own field another name, or other values to choose from. What records hold stays as it is.
#[derive(Clone, Debug)]
pub struct ChangeOwnField {
    pub base: (Id, i64),
    pub name: Option<String>,
    /// One choice per line.
    pub choices: Option<String>,
}

impl Operation for ChangeOwnField {
    fn kind(&self) -> &'static str {
        // The journals of earlier versions have it: then a name was all that could be changed.
        "rename-own-field"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let image = tx.image(&super::OWN_FIELD, self.base.0)?.unwrap_or_default();
        let entity = record::text(&image, "entity");
        let mut fields = Fields::new();
        if let Some(name) = &self.name {
            other_name(tx.conn(), &entity, name, Some(self.base.0))?;
            fields.push(("name", Value::from(name.clone())));
        }
        fields.extend(self.choices.as_ref().map(|choices| ("choices", Value::from(choices.clone()))));
        tx.update(&super::OWN_FIELD, self.base, fields).map(drop)
    }
}

/// Imports and the command line find a field by its name: two fields of one name would be one.
fn other_name(conn: &Connection, entity: &str, name: &str, own: Option<Id>) -> StoreResult<()> {
    let entity = if entity == "contact" { "contact" } else { "client" };
    let known = ListOwnFields { entity }.run(conn)?;
    let same = known.iter().find(|field| Some(field.id) != own && fold(&field.name) == fold(name));
    same.map_or(Ok(()), |field| Err(StoreError::Taken { table: &super::OWN_FIELD, id: field.id }))
}

/// The first place that no field has and no record holds anything in: what a removed field held comes back
/// with it, and is never seen under another name.
fn free_place(conn: &Connection, entity: &'static str) -> StoreResult<Option<i64>> {
    let taken = ListOwnFields { entity }.run(conn)?;
    for place in 1..=MOST {
        let column = own_column(u8::try_from(place).unwrap_or_default());
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {entity} WHERE {column} IS NOT NULL)");
        let is_taken = taken.iter().any(|field| field.place == place);
        if !is_taken && !conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}
