//! Bank statements in the files that banks give (domain rules 9): recognised by content, read into one type.

mod camt;
mod client_bank;
mod columns;
mod mt940;
#[cfg(test)]
mod odd;
mod refusal;
#[cfg(test)]
mod samples;
mod sheet;
mod swift_purpose;

pub use columns::Column;
pub use refusal::Refusal;
pub use sheet::BankTable;

use super::{Encoding, Kind, Unreadable, Warning, Wish, limits, open, recognise};
use crate::domain::{
    identity::account_currency,
    money::Currency,
    statement::{Doubt, Note, PURPOSE_LETTERS, Statement, account_key},
};

/// The format of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Exchange of 1C with programs of banks.
    ClientBank,
    /// camt.053 of ISO 20022.
    Camt,
    /// MT940 of SWIFT.
    Mt940,
    Csv,
    Xlsx,
    Ods,
}

impl Format {
    /// Stable name, as `--json` prints it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClientBank => "1c",
            Self::Camt => "camt053",
            Self::Mt940 => "mt940",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
        }
    }
}

/// What the person said about a file.
#[derive(Clone, Debug, Default)]
pub struct StatementWish {
    /// Encoding, delimiter and sheet.
    pub table: Wish,
    /// The account, where the file does not name one.
    pub account: Option<String>,
}

/// A file of statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementFile {
    pub format: Format,
    /// Which of the spellings of the format it is.
    pub dialect: String,
    /// Encoding of a text.
    pub encoding: Option<Encoding>,
    /// Never empty; each has its account.
    pub statements: Vec<Statement>,
    /// Letters and cells that were read with loss.
    pub warnings: Vec<Warning>,
}

/// A file whose format is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Statements(StatementFile),
    /// A table: what its columns mean may have to be said first.
    Table(Box<BankTable>),
}

/// Recognises a file by its content and never by its name, and reads it where the format says what is what.
///
/// # Errors
/// [`Refusal`] when nothing can be taken of it.
pub fn open_statements(bytes: Vec<u8>, wish: &StatementWish) -> Result<Opened, Refusal> {
    limits::check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX), limits::FILE_BYTES)?;
    let file = match recognise(&bytes) {
        Kind::ClientBank => client_bank::read(bytes, wish),
        Kind::Mt940 => mt940::read(bytes, wish),
        Kind::Camt => camt::read(bytes, wish),
        Kind::Text | Kind::Xml if camt::is_one(&bytes) => camt::read(bytes, wish),
        Kind::Text | Kind::Xlsx | Kind::Ods => {
            return Ok(Opened::Table(Box::new(BankTable::of(open(&bytes, &wish.table)?)?)));
        }
        Kind::Empty => Err(Unreadable::Empty.into()),
        Kind::OldWorkbook => Err(Unreadable::OldWorkbook.into()),
        Kind::Locked => Err(Unreadable::Locked.into()),
        _ => Err(Refusal::OtherFormat),
    }?;
    Ok(Opened::Statements(file.settled(wish)))
}

/// Reads the statements of a file; those of a table by the headings alone.
///
/// # Errors
/// [`Refusal`] when nothing can be taken of it.
pub fn statements(bytes: &[u8], wish: &StatementWish) -> Result<StatementFile, Refusal> {
    match open_statements(bytes.to_vec(), wish)? {
        Opened::Statements(file) => Ok(file),
        Opened::Table(table) => table.read(wish),
    }
}

impl StatementFile {
    fn settled(mut self, wish: &StatementWish) -> Self {
        self.statements.iter_mut().for_each(|statement| settle(statement, wish));
        self
    }
}

/// Statements of one file, and documents of it: more is no file of a bank, and must not fill the memory.
const STATEMENTS: usize = 4_000;
const DOCUMENTS: usize = 1_000_000;

/// Refuses a file of more than a bank writes into one.
fn check_count(statements: usize, documents: usize) -> Result<(), Refusal> {
    let limit = if statements > STATEMENTS { STATEMENTS } else { DOCUMENTS };
    let is_too_long = statements > STATEMENTS || documents > DOCUMENTS;
    if is_too_long { Err(Unreadable::TooManyRows { limit }.into()) } else { Ok(()) }
}

/// Lines in which zero bytes stood.
#[derive(Default)]
struct Spoiled(Vec<u64>);

impl Spoiled {
    fn of(warnings: &[Warning]) -> Self {
        let lines = warnings.iter().filter(|warning| warning.code == Warning::NUL_DROPPED);
        Self(lines.map(|warning| warning.line).collect())
    }

    /// Whether one stands between these lines, the last one too.
    fn within(&self, first: u64, last: u64) -> bool {
        let at = self.0.partition_point(|line| *line < first);
        self.0.get(at).is_some_and(|line| *line <= last)
    }
}

/// Gives a statement the account that the person named, and the currency that the account tells.
fn settle(statement: &mut Statement, wish: &StatementWish) {
    let named = wish.account.as_deref().map(account_key).unwrap_or_default();
    if statement.account.is_empty() {
        statement.account = named;
    } else if !named.is_empty() && named != statement.account {
        let other = Doubt::OtherAccount { account: statement.account.clone() };
        statement.notes.push(other.at(statement.line));
    }
    if statement.account.is_empty() {
        statement.notes.push(Doubt::NoAccount.at(statement.line));
    }
    let is_unknown = |note: &Note| matches!(note.doubt, Doubt::UnknownCurrency { .. });
    if statement.currency.is_none() && !statement.notes.iter().any(is_unknown) {
        statement.currency = currency_of(&statement.account);
        if let Some(currency) = statement.currency.filter(|_| statement.account.starts_with("KZ")) {
            let taken = Doubt::CurrencyTaken { currency: currency.code() };
            statement.notes.push(taken.at(statement.line));
        }
    }
}

/// A Russian account holds its currency; an account of Kazakhstan does not, and most are in tenge.
fn currency_of(account: &str) -> Option<Currency> {
    let is_russian = account.len() == 20 && account.bytes().all(|digit| digit.is_ascii_digit());
    if is_russian {
        return account_currency(account);
    }
    account.starts_with("KZ").then_some(Currency::Kzt)
}

/// Cuts a purpose that is longer than any bank allows, and says so.
fn purpose(text: &str, doubts: &mut Vec<Doubt>) -> String {
    let tidy = text.trim();
    let Some((end, _)) = tidy.char_indices().nth(PURPOSE_LETTERS) else { return tidy.to_owned() };
    doubts.push(Doubt::PurposeCut { limit: PURPOSE_LETTERS });
    tidy.get(..end).unwrap_or_default().to_owned()
}
