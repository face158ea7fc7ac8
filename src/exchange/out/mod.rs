//! Lists on their way out: typed cells as a CSV file, as a workbook, as contact cards. Row after row, so that a list
//! of any length takes no memory.

mod calendar;
mod csv_file;
mod file;
mod rule;
mod vcard;
mod workbook;
mod xml;

pub use calendar::{AppointmentOut, write_calendar};
pub use csv_file::CsvFile;
pub use file::{Unnamed, may_be_written};
pub use vcard::{CardOut, PhoneOut, write_card};
pub use workbook::{Workbook, WorkbookStyle};
pub use xml::escaped;

use chrono::{NaiveDate, NaiveDateTime};
use std::io;

/// Begins a text that spreadsheets read as UTF-8.
pub(super) const MARK: &str = "\u{feff}";

/// Rows of a sheet, the line of headings with them.
pub const SHEET_ROWS: usize = super::limits::ROWS;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    #[default]
    Empty,
    Text(String),
    /// Digits that are no number: an identity, a phone, an account. They stay text wherever they go.
    Code(String),
    /// A number as it is kept: digits, a point before decimals.
    Number(String),
    /// A sum in minor units.
    Sum(i64),
    Day(NaiveDate),
    Moment(NaiveDateTime),
}

impl Value {
    /// A text, or nothing.
    pub fn text(text: impl Into<String>) -> Self {
        match text.into() {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text),
        }
    }

    /// Digits that stay text, or nothing.
    pub fn code(text: impl Into<String>) -> Self {
        match text.into() {
            text if text.is_empty() => Self::Empty,
            text => Self::Code(text),
        }
    }

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self::Number(number.to_string())
    }
}

/// A sum as digits with two decimals.
fn sum_text(minor: i64, mark: char) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let digits = minor.unsigned_abs();
    format!("{sign}{}{mark}{:02}", digits / 100, digits % 100)
}

/// What stands over a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    /// Letters it is wide in a workbook.
    pub width: u16,
}

/// Something that takes the rows of a list, one after another.
pub trait Rows {
    /// Adds a row.
    ///
    /// # Errors
    /// When the row cannot be written.
    fn row(&mut self, cells: &[Value]) -> io::Result<()>;

    /// Ends the file.
    ///
    /// # Errors
    /// When the end cannot be written.
    fn finish(self: Box<Self>) -> io::Result<()>;

    /// Texts that were longer than a cell may be, and were cut.
    fn cut(&self) -> usize {
        0
    }
}
