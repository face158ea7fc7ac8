//! What a column of the clients holds, and how often: the choices of a filter.

use super::{ClientFilter, sort};
use crate::{
    domain::collation::SortLanguage,
    store::{Query, StoreResult, office::own_fields::own_column},
};
use rusqlite::{Connection, params_from_iter};
use std::{cmp::Reverse, collections::BTreeMap};

/// A column whose values can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueColumn {
    City,
    Segment,
    Tag,
    /// An own field, by its place.
    Own(u8),
}

/// Values listed at most: a column of contract numbers has one for every client.
const MOST: usize = 1_000;

/// The commonest values of a column among living clients with their numbers, numbers in their order.
#[derive(Clone, Debug)]
pub struct ClientValues {
    pub column: ValueColumn,
    /// What else narrows the list.
    pub filter: ClientFilter,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    pub column: ValueColumn,
    /// Each value with the number of clients that have it.
    pub counts: Vec<(String, usize)>,
}

impl Query for ClientValues {
    type Answer = Values;

    fn run(&self, conn: &Connection) -> StoreResult<Values> {
        let column = match self.column {
            ValueColumn::City => "city",
            ValueColumn::Segment => "segment",
            ValueColumn::Tag => "tags",
            ValueColumn::Own(place) => own_column(place),
        };
        let (conditions, parameters) = self.filter.sql(1);
        let sql = format!(
            "SELECT {column}, count(*) FROM client WHERE {conditions} AND {column} <> '' GROUP BY {column}"
        );
        let mut select = conn.prepare_cached(&sql)?;
        let rows = select.query_map(params_from_iter(parameters), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, usize>(1)?))
        })?;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            let (text, count) = row?;
            let tags = self.column == ValueColumn::Tag;
            let parts = if tags { text.split(", ").collect() } else { vec![text.as_str()] };
            for value in parts {
                *counts.entry(value.to_owned()).or_default() += count;
            }
        }
        let mut values: Vec<(String, usize)> = counts.into_iter().collect();
        // The most used first, equally used ones by the alphabet.
        let key = |text: &str| sort::key(SortLanguage::Kazakh, sort::sorted_part(text).as_deref());
        values.sort_by_cached_key(|(text, count)| (Reverse(*count), key(text)));
        values.truncate(MOST);
        let number = |text: &str| text.parse::<f64>().ok();
        if values.iter().all(|(text, _)| number(text).is_some()) {
            values.sort_by(|(one, _), (other, _)| {
                number(one).unwrap_or_default().total_cmp(&number(other).unwrap_or_default())
            });
        }
        Ok(Values { column: self.column, counts: values })
    }
}
