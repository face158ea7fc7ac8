//! Tables of the demo office: text files whose first line names the columns.

use crate::{
    domain::{field::Draft, id::Id},
    store::{StoreError, StoreResult},
};
use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// One line of a table: its cells by column.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Row {
    cells: BTreeMap<String, String>,
}

impl Row {
    /// Text of a cell; empty when the table has no such column.
    pub(super) fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A cell as a column of the database takes it.
    pub(super) fn value(&self, column: &str) -> Value {
        match self.get(column) {
            "" => Value::Null,
            text => Value::from(text),
        }
    }

    /// Filled cells as a form hands them over, without the columns of the generator itself.
    pub(super) fn draft(&self, own: &[&str]) -> Draft {
        let filled = self.cells.iter().filter(|(column, text)| {
            !text.is_empty() && !own.contains(&column.as_str()) // what is not typed is not given
        });
        filled.map(|(column, text)| (column.as_str(), text.as_str())).collect()
    }

    /// The day of a cell that counts days from `today`; `None` when it is empty.
    pub(super) fn day(&self, column: &str, today: NaiveDate) -> Option<NaiveDate> {
        let days: i64 = self.get(column).parse().ok()?;
        today.checked_add_signed(TimeDelta::days(days))
    }
}

/// The lines of a table after the first, cells parted by `|`. A test counts them all.
pub(super) fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b'|').from_reader(table.as_bytes());
    reader.deserialize().filter_map(Result::ok).collect()
}

/// The clients made so far, by their key in the tables.
#[derive(Clone, Debug, Default)]
pub(super) struct Clients {
    pub(super) by_key: BTreeMap<String, Id>,
}

impl Clients {
    /// The client that a line of another table belongs to.
    pub(super) fn of(&self, row: &Row) -> StoreResult<Id> {
        self.by_key.get(row.get("client")).copied().ok_or(StoreError::NotFound)
    }
}
