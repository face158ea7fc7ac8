//! Where a client has what was searched for: the row says how it was found (C-7).

use crate::{
    domain::{
        id::Id,
        search::{Attempt, Document, Indexed, Pass, Slip, plan},
    },
    store::{Query, StoreResult},
};
use rusqlite::Connection;

/// What matched in one client, the name first.
#[derive(Clone, Debug)]
pub struct HowFound {
    pub id: Id,
    pub query: String,
}

/// A text in which a part of the query was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundIn {
    /// A column of the client, `contact`, `own` for an own field, or the kind of a contact point.
    pub label: String,
    pub text: String,
}

impl Query for HowFound {
    type Answer = Vec<FoundIn>;

    fn run(&self, conn: &Connection) -> StoreResult<Vec<FoundIn>> {
        let texts = self.texts(conn)?;
        for attempt in plan(&self.query) {
            let matching: Vec<FoundIn> =
                texts.iter().filter(|found| matches(&attempt, &found.text)).cloned().collect();
            if !matching.is_empty() {
                return Ok(matching);
            }
        }
        Ok(Vec::new())
    }
}

impl HowFound {
    /// Every text of the client, one name or number each.
    fn texts(&self, conn: &Connection) -> StoreResult<Vec<FoundIn>> {
        let mut select = conn.prepare_cached(include_str!("how_found.sql"))?;
        let mut rows = select.query([self.id.0])?;
        let mut texts = Vec::new();
        while let Some(row) = rows.next()? {
            let (label, text): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            let lines = text.unwrap_or_default();
            texts.extend(lines.lines().map(|line| FoundIn { label: label.clone(), text: line.to_owned() }));
        }
        Ok(texts)
    }
}

/// Whether any word of the query is in this text: the words of one query may stand in several.
fn matches(attempt: &Attempt, text: &str) -> bool {
    let others = [text];
    let indexed = Indexed::of(&Document { name: text, others: &others, numbers: &others });
    let word = |needle: &String| match attempt.pass {
        Pass::Typo => Slip::of(needle).is_in(&indexed.words),
        _ => Attempt { needles: vec![vec![needle.clone()]], ..attempt.clone() }.accepts(&indexed),
    };
    attempt.needles.iter().flatten().any(word)
}
