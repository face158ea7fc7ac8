//! Writing records from drafts: the one way from typed text to columns.

use super::{Fields, Image, Query, StoreError, StoreResult, Table};
use crate::domain::{
    field::{Draft, Field, Flaw, Scalar},
    id::Id,
};
use rusqlite::{Connection, Row, types::ValueRef};
use serde_json::Value;

/// The columns that this draft gives; a new row must also give the required ones. Fields that live in
/// other tables are left to their owner.
pub(super) fn columns<'a>(
    fields: impl IntoIterator<Item = &'a Field>,
    draft: &Draft,
    is_new: bool,
) -> StoreResult<Fields> {
    read(fields, draft, is_new).map_err(StoreError::Flawed)
}

/// The same for drafts that nobody saves yet.
pub(super) fn read<'a>(
    fields: impl IntoIterator<Item = &'a Field>,
    draft: &Draft,
    is_new: bool,
) -> Result<Fields, Flaw> {
    let own = fields.into_iter().filter(|field| !field.kind.is_elsewhere());
    let mut columns = Fields::new();
    for field in own.filter(|field| draft.has(field.key) || (is_new && field.required)) {
        columns.push((field.key, value(field.read(draft.get(field.key))?)));
    }
    Ok(columns)
}

fn value(scalar: Scalar) -> Value {
    match scalar {
        Scalar::Empty => Value::Null,
        Scalar::Text(text) => Value::from(text),
        Scalar::Whole(number) => Value::from(number),
    }
}

/// The text that these fields give a column; nothing where they leave or empty it.
pub(super) fn given(fields: &Fields, column: &str) -> Option<String> {
    let (_, value) = fields.iter().find(|(name, _)| *name == column)?;
    value.as_str().map(str::to_owned)
}

/// One row as it stands, removed or not.
#[derive(Clone, Debug)]
pub struct Load {
    pub table: &'static Table,
    pub id: Id,
}

impl Query for Load {
    type Answer = Option<Image>;

    /// The whole row whatever its columns are: no list of columns could be forgotten here.
    fn run(&self, conn: &Connection) -> StoreResult<Option<Image>> {
        let mut select = conn.prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", self.table.name))?;
        let mut rows = select.query([self.id.0])?;
        rows.next()?.map(image).transpose()
    }
}

/// A row without what is not there. Every column holds a whole number or a text.
pub(super) fn image(row: &Row) -> StoreResult<Image> {
    let mut image = Image::new();
    for at in 0..row.as_ref().column_count() {
        let value = match row.get_ref(at)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => Value::from(number),
            other => Value::from(other.as_str().map_err(|_| StoreError::Damaged)?),
        };
        image.insert(row.as_ref().column_name(at)?.to_owned(), value);
    }
    Ok(image)
}

/// Identity and version of an image: what a change is made from.
pub fn base(image: &Image) -> Option<(Id, i64)> {
    let number = |column: &str| image.get(column).and_then(Value::as_i64);
    Some((Id(number("id")?), number("version")?))
}

/// What a person would call the row of this image: its name, or what it says.
pub fn name(image: &Image) -> String {
    let columns = [
        "name",
        "number",
        "payer_name",
        "text",
        "iban",
        "typed",
        "position",
        "uses",
        "goal",
        "outcome",
        "what",
        "code",
        "file",
    ];
    columns.into_iter().map(|column| text(image, column)).find(|name| !name.is_empty()).unwrap_or_default()
}

/// Text of a column; empty when it holds nothing.
pub fn text(image: &Image, column: &str) -> String {
    match image.get(column) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
