//! Penalties with their working as a table: a row for each stretch of days (`D-5`).

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    domain::debt::penalty::Row,
    exchange::out::Value,
    i18n::{Catalogue, debts, sentence::flaw_sentence},
    report::{penalty_basis, penalty_json},
    store::{
        Image,
        claim::{LatePenalty, PenaltyOut},
    },
};
use serde_json::json;

impl Records {
    /// Every row of every working; a debt with no sum has one that says why.
    pub fn of_penalties(all: &[LatePenalty], words: &Catalogue) -> Self {
        let after = [
            ("penalty-basis", 32),
            ("penalty-from", 12),
            ("penalty-through", 12),
            ("penalty-days", 8),
            ("penalty-base", 16),
            ("penalty-rate", 10),
            ("penalty-year", 10),
            ("penalty-total", 16),
        ];
        Self {
            what: "lines",
            title: "command-penalty",
            before: &[("penalty-debt", 16)],
            fields: &[],
            after: titled(&after, words),
            rows: all.iter().flat_map(|one| rows(one, words)).collect(),
        }
    }
}

fn rows(one: &LatePenalty, words: &Catalogue) -> Vec<Record> {
    let before = || vec![Value::text(debts::document(&one.number, one.place, words))];
    match &one.counted {
        Ok(penalty) => {
            penalty.working.rows.iter().map(|row| of_row(before(), row, one, penalty, words)).collect()
        }
        Err(flaw) => {
            let told = flaw_sentence(flaw, words);
            let json = json!({ "instalment": one.instalment, "missing": told });
            let after = std::iter::once(Value::text(told)).chain((1..8).map(|_| Value::Empty)).collect();
            vec![Record { before: before(), image: Image::default(), after, json }]
        }
    }
}

fn of_row(
    before: Vec<Value>,
    row: &Row,
    one: &LatePenalty,
    penalty: &PenaltyOut,
    words: &Catalogue,
) -> Record {
    let after = vec![
        Value::text(penalty_basis(penalty.basis, words)),
        Value::Day(row.from),
        Value::Day(row.through),
        Value::Number(row.days.to_string()),
        Value::Sum(row.base),
        Value::Number(row.rate.to_string()),
        if row.basis == 1 { Value::Empty } else { Value::Number(row.basis.to_string()) },
        Value::Sum(row.sum),
    ];
    Record { before, image: Image::default(), after, json: penalty_json(penalty, &one.decisions) }
}
