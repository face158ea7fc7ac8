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

/// One row. Cells that are absent at its end are empty.
///
/// Its texts stand one behind another: most cells hold a few letters, and a piece of memory for each would take many
/// times more than the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Physical line of a text where the row or the card begins, or row of a sheet, from 1.
    pub line: u64,
    texts: String,
    /// Where each cell ends in `texts`.
    ends: Vec<u32>,
    adds_up: bool,
}

impl Row {
    /// A row without cells.
    pub(super) fn new(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    /// Adds a cell at the end; spaces around a text mean nothing.
    pub(super) fn push(&mut self, text: &str) {
        self.texts.push_str(trim(text));
        self.ends.push(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
    }

    /// Adds a cell in this column, empty ones before it; `false` when the row has gone past it.
    pub(super) fn put(&mut self, column: usize, text: &str) -> bool {
        let is_next = column >= self.ends.len();
        if is_next {
            let end = self.ends.last().copied().unwrap_or(0);
            self.ends.resize(column, end);
            self.push(text);
        }
        is_next
    }

    /// A cell is the result of a formula that adds up others.
    pub(super) const fn add_up(&mut self) {
        self.adds_up = true;
    }

    /// Gives back the memory that cells to come would have taken.
    pub(super) fn close(&mut self) {
        self.texts.shrink_to_fit();
        self.ends.truncate(self.width());
        self.ends.shrink_to_fit();
    }

    /// Cells, the empty ones too.
    pub fn cells(&self) -> usize {
        self.ends.len()
    }

    /// Whether a formula in it adds up other cells.
    pub const fn adds_up(&self) -> bool {
        self.adds_up
    }

    /// The text of a column without spaces around it, empty when the row is shorter; at most
    /// [`super::limits::CELL_LETTERS`].
    pub fn text(&self, column: usize) -> &str {
        let end = |column: usize| self.ends.get(column).and_then(|end| usize::try_from(*end).ok());
        let start = column.checked_sub(1).map_or(Some(0), end);
        start.zip(end(column)).and_then(|(start, end)| self.texts.get(start..end)).unwrap_or_default()
    }

    /// Texts of the cells that hold something, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = (0..self.ends.len()).map(|column| (column, self.text(column)));
        texts.filter(|(_, text)| !text.is_empty())
    }

    /// Columns up to the last filled one.
    pub fn width(&self) -> usize {
        (0..self.ends.len()).rev().find(|column| !self.text(*column).is_empty()).map_or(0, |last| last + 1)
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
    fn a_row_knows_its_cells() {
        let mut row = Row::new(1);
        for text in ["а", "", " \u{a0}б в ", " "] {
            row.push(text);
        }
        assert_eq!((row.cells(), row.width(), row.text(0), row.text(2), row.text(9)), (4, 3, "а", "б в", ""));
        assert_eq!(row.filled().collect::<Vec<_>>(), [(0, "а"), (2, "б в")]);
        row.close();
        assert_eq!((row.cells(), row.text(2)), (3, "б в"));
    }

    #[test]
    fn cells_are_put_in_their_order() {
        let mut row = Row::new(1);
        assert!(row.put(2, "б") && row.put(3, "в") && !row.put(3, "г") && !row.put(0, "а"));
        assert_eq!(row.filled().collect::<Vec<_>>(), [(2, "б"), (3, "в")]);
    }
}
