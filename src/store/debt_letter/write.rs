//! A letter comes into the register (`D-6`).

use super::DEBT_LETTER;
use crate::{
    domain::{
        debt::letter::{Degree, letter_flaws},
        field::{Draft, Flaw},
        id::Id,
        money::{Currency, Money},
    },
    store::{
        Operation, Query, StoreError, StoreResult, Tx,
        invoice::{InstalmentOut, InvoiceOut},
    },
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;
use serde_json::Value;

/// The number that the next letter of a year gets: those of cancelled letters stay taken, and those that an undo took
/// away.
#[derive(Clone, Copy, Debug)]
pub struct NextLetterNumber {
    pub year: i32,
}

impl Query for NextLetterNumber {
    type Answer = i64;

    fn run(&self, conn: &Connection) -> StoreResult<i64> {
        let mut select = conn.prepare_cached(include_str!("next_number.sql"))?;
        Ok(select.query_row([self.year], |row| row.get(0))?)
    }
}

/// Writes a letter down with what it demanded.
#[derive(Clone, Debug)]
pub struct WriteLetter {
    pub client: Id,
    pub degree: Degree,
    pub day: NaiveDate,
    /// The last day to pay.
    pub deadline: NaiveDate,
    pub debt: Money,
    /// Nothing where none is claimed.
    pub penalty: Option<Money>,
    /// The lines of the letter, as `WriteLetter::lines` writes them.
    pub lines: String,
    /// Codes of its languages.
    pub language: String,
    /// Name of its file; empty where it has none.
    pub file: String,
    /// The number that stands in it; refused where somebody was quicker.
    pub number: i64,
}

impl WriteLetter {
    /// The lines as they stand: instalment, document, due day, sum, paid, rest. One to a line.
    pub fn lines(lines: &[(&InvoiceOut, &InstalmentOut)]) -> String {
        let line = |(invoice, part): &(&InvoiceOut, &InstalmentOut)| {
            let due = part.owed.due.map(|due| due.to_string()).unwrap_or_default();
            let number = invoice.text("number").replace([';', '\n'], " ");
            let [sum, paid, rest] = [part.owed.sum, part.owed.paid, part.owed.rest()];
            format!("{}; {number}/{}; {due}; {sum}; {paid}; {rest}", part.id.0, part.place)
        };
        lines.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    pub fn currency(&self) -> Currency {
        self.debt.currency()
    }
}

impl Operation for WriteLetter {
    fn kind(&self) -> &'static str {
        "write-debt-letter"
    }

    fn apply(&self, tx: &mut Tx) -> StoreResult<()> {
        let (day, deadline) = (self.day.to_string(), self.deadline.to_string());
        let draft: Draft = [("day", day.as_str()), ("deadline", &deadline)].into_iter().collect();
        let nothing = (self.lines.is_empty() || self.debt.minor() <= 0)
            .then(|| Flaw::blocking("debt", "cli-letter-nothing"));
        if let Some(flaw) = letter_flaws(&draft).into_iter().next().or(nothing) {
            return Err(StoreError::Flawed(flaw));
        }
        let year = self.day.year();
        let next = NextLetterNumber { year }.run(tx.conn())?;
        if self.number < next {
            let arguments = vec![("number", self.number.to_string()), ("next", next.to_string())];
            return Err(StoreError::Flawed(Flaw {
                arguments,
                ..Flaw::blocking("number", "flaw-letter-number")
            }));
        }
        let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
        let fields = vec![
            ("client_id", Value::from(self.client.0)),
            ("year", Value::from(year)),
            ("number", Value::from(self.number)),
            ("degree", Value::from(self.degree.number())),
            ("day", Value::from(day)),
            ("deadline", Value::from(deadline)),
            ("currency", Value::from(self.currency().code())),
            ("debt", Value::from(self.debt.minor())),
            ("penalty", self.penalty.map_or(Value::Null, |penalty| Value::from(penalty.minor()))),
            ("lines", Value::from(self.lines.as_str())),
            ("language", text(&self.language)),
            ("file", text(&self.file)),
        ];
        let id = tx.new_id();
        tx.insert(&DEBT_LETTER, id, fields)
    }
}
