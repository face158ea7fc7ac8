//! What the purpose of a payment names: contract and documents, days, tax, for whom it is paid (domain rules 10). In
//! Kazakh and Russian, and in the Latin letters of SWIFT.

mod date;
mod debtor;
mod lexer;
mod lexicon;
mod number;
mod references;
#[cfg(test)]
mod tests;
mod vat;

pub use number::Number;

use chrono::NaiveDate;
use lexer::Tokens;

/// Letters of a text that are looked at.
const LETTERS: usize = 4_000;

/// What a purpose names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purpose {
    pub contracts: Vec<Reference>,
    /// Invoices, acts and waybills in the order they are named.
    pub documents: Vec<Reference>,
    pub vat: Vat,
    /// Somebody else whose debt is paid: «за ТОО …».
    pub debtor: Option<Debtor>,
    /// Days that there are not; they were dropped.
    pub impossible_days: Vec<String>,
}

/// A contract or a document that is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// As it is written; empty where only the day is named.
    pub number: String,
    pub day: Option<NaiveDate>,
}

/// The tax that is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vat {
    /// Said to be none: that is another thing than nothing said.
    pub is_none: bool,
    pub shares: Vec<Share>,
}

/// The tax of one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Per cent.
    pub rate: Option<u8>,
    /// Minor units.
    pub amount: Option<i64>,
}

/// The firm for which another one pays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Debtor {
    pub name: String,
    /// BIN, IIN or INN; empty where none is named.
    pub tax_id: String,
}

/// Reads a purpose. Every text has an answer; most of them name little.
pub fn read(text: &str) -> Purpose {
    let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(end, _)| end);
    let tokens = Tokens::of(text.get(..end).unwrap_or(text));
    let mut purpose =
        Purpose { vat: vat::read(&tokens), debtor: debtor::read(&tokens), ..Purpose::default() };
    references::read(&tokens, &mut purpose);
    purpose
}
