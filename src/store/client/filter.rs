//! Which clients a list shows.

use super::list::Order;
use crate::{
    domain::{collation::SortLanguage, id::Id},
    store::office::own_fields::own_column,
};
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Conditions that must all hold; empty ones do not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClientFilter {
    pub stage: Option<String>,
    pub kind: Option<String>,
    pub segment: Option<String>,
    pub city: Option<String>,
    pub owner: Option<Id>,
    /// The head office whose branches they are.
    pub head: Option<Id>,
    pub tag: Option<String>,
    /// Values of own fields, by their places.
    pub own: BTreeMap<u8, String>,
    /// Conditions that are either on or off.
    pub marks: BTreeSet<Mark>,
}

/// A condition that is either on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Nobody looks after the client.
    Unowned,
    Vip,
    /// The card is not complete.
    Incomplete,
    /// Nothing is planned with the client (`C-9`).
    WithoutStep,
    /// A branch of another client.
    Branch,
    /// Removed clients instead of living ones.
    Removed,
}

impl Mark {
    pub const ALL: [Self; 6] =
        [Self::Unowned, Self::Vip, Self::Incomplete, Self::WithoutStep, Self::Branch, Self::Removed];

    const fn sql(self) -> Option<&'static str> {
        match self {
            Self::Unowned => Some("client.owner_id IS NULL"),
            Self::Vip => Some("client.vip = 1"),
            Self::Incomplete => Some("client.filled < 100"),
            Self::WithoutStep => Some(
                "NOT EXISTS (SELECT 1 FROM activity WHERE activity.client_id = client.id
                 AND activity.state = 'planned' AND activity.deleted_at IS NULL)",
            ),
            Self::Branch => Some("client.head_id IS NOT NULL"),
            Self::Removed => None,
        }
    }
}

impl ClientFilter {
    /// True when every living client passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn shows_removed(&self) -> bool {
        self.marks.contains(&Mark::Removed)
    }

    /// What rows are compared by: removed ones by the moment they went.
    pub(super) fn key(&self, order: Order, language: SortLanguage) -> Cow<'static, str> {
        if self.shows_removed() { "client.deleted_at".into() } else { order.sql(language) }
    }

    /// Conditions on `client`, joined by AND, and their parameters, numbered from `first`.
    pub(super) fn sql(&self, first: usize) -> (String, Vec<Value>) {
        let life =
            if self.shows_removed() { "client.deleted_at IS NOT NULL" } else { "client.deleted_at IS NULL" };
        let mut conditions = vec![life.to_owned()];
        let mut parameters: Vec<Value> = Vec::new();
        for (column, value) in self.equals() {
            conditions.push(format!("client.{column} = ?{}", first + parameters.len()));
            parameters.push(value);
        }
        if let Some(tag) = &self.tag {
            let place = first + parameters.len();
            conditions.push(format!("instr(', ' || client.tags || ',', ?{place}) > 0"));
            parameters.push(format!(", {tag},").into());
        }
        conditions.extend(self.marks.iter().filter_map(|mark| mark.sql()).map(str::to_owned));
        (conditions.join(" AND "), parameters)
    }

    fn equals(&self) -> Vec<(&'static str, Value)> {
        let text = |column, value: &Option<String>| value.clone().map(|value| (column, Value::from(value)));
        let texts = [
            text("stage", &self.stage),
            text("kind", &self.kind),
            text("segment", &self.segment),
            text("city", &self.city),
            self.owner.map(|id| ("owner_id", Value::from(id.0))),
            self.head.map(|id| ("head_id", Value::from(id.0))),
        ];
        let own = self.own.iter().map(|(place, value)| (own_column(*place), Value::from(value.clone())));
        texts.into_iter().flatten().chain(own).collect()
    }
}
