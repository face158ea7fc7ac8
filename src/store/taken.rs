//! Who holds a value that must be unique among living rows.

use super::{StoreResult, Table, tx::Column};
use crate::domain::id::Id;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;

/// The other living row with the same values in the columns of a unique index, and those columns. Is asked once a value
/// was refused: a column that is empty in both counts as the same.
pub(super) fn holder(
    conn: &Connection,
    (table, id): (&'static Table, Id),
    wanted: impl Fn(&str) -> Value,
) -> StoreResult<Option<(Id, &'static [&'static str])>> {
    for columns in table.unique {
        let values: Vec<Value> = columns.iter().map(|column| wanted(column)).collect();
        let same: Vec<String> =
            (2..).zip(*columns).map(|(at, column)| format!(" AND {column} IS ?{at}")).collect();
        let same = same.concat();
        let sql = format!("SELECT id FROM {} WHERE id <> ?1 AND {} IS NULL{same}", table.name, table.removal);
        let own = Value::from(id.0);
        let parameters = [&own].into_iter().chain(&values).map(Column);
        let mut select = conn.prepare_cached(&sql)?;
        if let Some(other) = select.query_row(params_from_iter(parameters), |row| row.get(0)).optional()? {
            return Ok(Some((Id(other), columns)));
        }
    }
    Ok(None)
}
