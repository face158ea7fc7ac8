//! A table as read: rows of text cells with the lines they stood on.

use super::{Encoding, Warning};

/// What the user asked for instead of what would be guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Name of the sheet, or its number from 1.
    pub sheet: Option<String>,
    /// Encoding of a text.
    pub encoding: Option<Encoding>,
    /// Delimiter of a text, one ASCII character.
    pub delimiter: Option<char>,
}

/// The format a table was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Delimited text of any delimiter.
    Csv,
    /// Office Open XML workbook.
    Xlsx,
    /// Open Document spreadsheet.
    Ods,
    /// Contact cards, each a row.
    VCard,
}

impl Format {
    /// Stable name, as `--json` prints it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::VCard => "vcard",
        }
    }
}

/// Where the text of a cell comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    /// Typed as text, or any cell of a text file.
    #[default]
    Text,
    /// A number of a sheet: digits, a point before decimals, no exponent.
    Number,
    /// A date of a sheet as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, or a time as `HH:MM:SS`.
    Date,
    /// A truth value of a sheet: `true` or `false`.
    Truth,
    /// The result of a formula that adds up other cells.
    Sum,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text, not yet trimmed; at most [`super::limits::CELL_LETTERS`].
    pub text: String,
    /// Where the text comes from.
    pub nature: Nature,
}

impl Cell {
    /// A cell of a text file.
    pub const fn text(text: String) -> Self {
        Self { text, nature: Nature::Text }
    }

    /// Whether nothing but spaces is in it.
    pub fn is_blank(&self) -> bool {
        trim(&self.text).is_empty()
    }
}

/// One row. Cells that are absent at its end are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Physical line of a text where the row or the card begins, or row of a sheet, from 1.
    pub line: u64,
    /// Cells from the first column on.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The trimmed text of a column, empty when the row is shorter.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| trim(&cell.text))
    }

    /// Trimmed texts of the cells that hold something, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = self.cells.iter().map(|cell| trim(&cell.text)).enumerate();
        texts.filter(|(_, text)| !text.is_empty())
    }

    /// Columns up to the last filled one.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1)
    }
}

/// Cuts spaces of every kind and invisible marks from both ends.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter))
}

const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

/// A file as rows of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The format it was read from.
    pub format: Format,
    /// Encoding of a text, by [`Encoding::key`].
    pub encoding: Option<&'static str>,
    /// Delimiter of a text.
    pub delimiter: Option<char>,
    /// Sheet of a workbook that was read.
    pub sheet: Option<String>,
    /// All sheets of the workbook, hidden ones too, in its order.
    pub sheets: Vec<String>,
    /// Rows in the order of the file; empty lines of a text and empty rows of a sheet are absent.
    pub rows: Vec<Row>,
    /// Doubtful places, in the order of lines.
    pub warnings: Vec<Warning>,
}

impl Table {
    /// Columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Row::width).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_marks_and_hard_spaces_are_cut() {
        assert_eq!(trim("\u{feff}\u{a0} ТОО\u{a0}Дала \u{200b}"), "ТОО\u{a0}Дала");
    }

    #[test]
    fn rows_know_their_width() {
        let cells = ["а", "", " "].map(|text| Cell::text(text.to_owned())).to_vec();
        let row = Row { line: 1, cells };
        assert_eq!((row.width(), row.text(0), row.text(9)), (1, "а", ""));
        assert_eq!(row.filled().count(), 1);
    }
}
