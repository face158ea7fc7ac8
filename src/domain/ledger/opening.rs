//! A row of a list of opening balances.

use super::{Cells, Column, Entry, currency, day, missing, of, sum, typed};
use crate::domain::{
    day::read_day,
    field::{Draft, Flaw},
    invoice::{FIELDS, OPENING},
};
use chrono::NaiveDate;

/// Who owes a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// The client owes us.
    Debit,
    /// The client has paid in advance.
    Credit,
}

pub(super) fn read(cells: &Cells, as_of: Option<NaiveDate>) -> Result<Entry, Flaw> {
    let Some((minor, side)) = balance(cells)? else { return Ok(Entry::Nothing) };
    let currency = currency(of(cells, Column::Currency))?.map(|currency| currency.code().to_owned());
    let as_of = day(FIELDS, "day", of(cells, Column::Day))?.or(as_of).ok_or_else(|| missing("day"))?;
    let mut draft: Draft = [("sum", typed(minor))].into_iter().collect();
    draft.set("currency", currency.unwrap_or_default());
    let document = of(cells, Column::Document);
    if side == Side::Credit {
        draft.set("kind", "opening");
        draft.set("day", as_of.to_string());
        draft.set("purpose", document);
        return Ok(Entry::Payment { draft, documents: Vec::new() });
    }
    let due = day(FIELDS, "due_day", of(cells, Column::Due))?;
    let written = written(document).or(due).filter(|day| *day < as_of).unwrap_or(as_of);
    draft.set("kind", OPENING);
    draft.set("day", written.to_string());
    draft.set("what", document);
    draft.set("due_day", due.map(|day| day.to_string()).unwrap_or_default());
    Ok(Entry::Invoice { draft, contract: of(cells, Column::Contract).to_owned() })
}

/// The day of a document: `Счет 900 от 30.11.2025`.
fn written(document: &str) -> Option<NaiveDate> {
    let words = document.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ';']));
    words.filter_map(|word| read_day(word.trim_end_matches("г.").trim_end_matches('.')).ok()).next_back()
}

/// How much, and who owes it; nothing where nothing is owed. Whose a balance is must be said: it is never guessed.
fn balance(cells: &Cells) -> Result<Option<(i64, Side)>, Flaw> {
    let read = |column| sum(FIELDS, "sum", of(cells, column)).map(Option::unwrap_or_default);
    let sides = match (read(Column::Balance)?, side(of(cells, Column::Side))) {
        (0, _) => [(read(Column::Debit)?, Side::Debit), (read(Column::Credit)?, Side::Credit)],
        (minor, Some(side)) => [(minor, side), (0, side)],
        (_, None) => return Err(Flaw::blocking("sum", "import-ledger-side")),
    };
    match sides.map(|(minor, side)| (minor != 0).then_some((minor, side))) {
        [None, None] => Ok(None),
        [Some(_), Some(_)] => Err(Flaw::blocking("sum", "import-ledger-both-sides")),
        [Some((minor, _)), None] | [None, Some((minor, _))] if minor < 0 => {
            Err(Flaw::blocking("sum", "import-ledger-negative"))
        }
        [found, None] | [None, found] => Ok(found),
    }
}

fn side(text: &str) -> Option<Side> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "дт" | "д" | "дебет" | "debit" | "dt" | "dr" => Some(Side::Debit),
        "кт" | "к" | "кредит" | "credit" | "kt" | "cr" => Some(Side::Credit),
        _ => None,
    }
}
