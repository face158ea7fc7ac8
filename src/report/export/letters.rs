//! The register of letters about debts as a table (`D-6`).

use super::{
    Records,
    records::{Record, titled},
};
use crate::{
    domain::debt::letter,
    exchange::out::Value,
    i18n::{Catalogue, columns::name},
    report::{letter_json, letter_state},
    store::debt_letter::LetterOut,
};
use chrono::NaiveDate;

impl Records {
    /// Letters as they stand on a day.
    pub fn of_letters(all: &[LetterOut], today: NaiveDate, words: &Catalogue) -> Self {
        let row = |one: &LetterOut| Record {
            before: vec![Value::text(name(words, &one.client.1)), Value::code(one.printed())],
            image: one.image.clone(),
            after: vec![Value::text(letter_state(one.state(), words))],
            json: letter_json(one, today),
        };
        Self {
            what: "letters",
            title: "command-letters",
            before: &[("cli-client", 32), ("annex-document", 12)],
            fields: letter::FIELDS,
            after: titled(&[("field-invoice-status", 18)], words),
            rows: all.iter().map(row).collect(),
        }
    }
}
