//! Rows of a sheet put together from single cells, whatever the workbook is; and which sheet is meant.

use super::{
    Format, Row, Table, Unreadable, Warning, Watch, header, limits,
    sheet_cell::{Loss, Told},
};
use std::panic::{self, AssertUnwindSafe};

/// Rows looked at to choose among sheets.
pub(super) const HEAD: usize = 50;

/// Reads a workbook; its reader may panic on a forged file, and that must cost the file, not the program.
pub(super) fn guarded(read: impl FnOnce() -> Result<Table, Unreadable>) -> Result<Table, Unreadable> {
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged("panic")))
}

/// Place and name of the sheet of that name, letter case aside, or of that number.
pub(super) fn named(names: &[String], wanted: &str) -> Result<(usize, String), Unreadable> {
    let folded = wanted.trim().to_lowercase();
    let number = || folded.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let found = names.iter().position(|name| name.trim().to_lowercase() == folded).or_else(number);
    let sheet = found.and_then(|place| Some((place, names.get(place)?.clone())));
    sheet.ok_or_else(|| Unreadable::NoSheet { wanted: wanted.to_owned(), sheets: names.to_vec() })
}

/// Place of the sheet with the most known headings, the first of equals; empty sheets have `None`.
pub(super) fn likeliest(heads: &[Option<usize>]) -> Option<usize> {
    let filled = heads.iter().enumerate().filter_map(|(place, headings)| Some(((*headings)?, place)));
    filled.rev().max_by_key(|(headings, _)| *headings).map(|(_, place)| place)
}

/// Memory of a row and of a cell besides its text, in bytes, and of a doubt.
const ROW_BYTES: usize = size_of::<Row>() + 32;
const CELL_BYTES: usize = size_of::<u32>();
const DOUBT_BYTES: usize = 128;

/// Rows put together from single cells, in the order of the sheet.
#[derive(Default)]
pub(super) struct Gathered {
    rows: Vec<Row>,
    warnings: Vec<Warning>,
    cells: usize,
    /// Bytes of the file.
    packed: usize,
    /// Bytes that rows and doubts take in memory.
    held: u64,
    watch: Watch,
    /// Rows that the sheet says it has; 0 where it does not.
    total: usize,
    /// Where it does not: bytes of its part that were read, of how many.
    part: Option<(u64, u64)>,
}

impl Gathered {
    /// An empty sheet of a file of so many bytes.
    pub fn of(packed: usize) -> Self {
        Self { packed, ..Self::default() }
    }

    /// The same, with somebody who watches how many rows of so many there are.
    pub fn watched(self, watch: &Watch, total: usize) -> Self {
        Self { watch: watch.clone(), total, ..self }
    }

    /// So many bytes of the part with the sheet are read, of so many.
    pub const fn read(&mut self, bytes: u64, of: u64) {
        self.part = Some((bytes, of));
    }

    /// How many rows there are: as the sheet says, else as many as its part holds at this rate; 0 where nobody knows.
    fn likely_total(&self) -> usize {
        let rows = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let by_rate = |(read, of): (u64, u64)| rows.saturating_mul(of.max(read)).checked_div(read);
        match (self.total, self.part.and_then(by_rate)) {
            (0, Some(rows)) => usize::try_from(rows).unwrap_or(0),
            (total, _) => total,
        }
    }

    /// Rows so far.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Known headings in the best row; `None` without rows.
    pub fn headings(&self) -> Option<usize> {
        (!self.rows.is_empty()).then(|| header::headings(&self.rows))
    }

    /// The rows as a table.
    ///
    /// # Errors
    /// When there are none.
    pub fn table(self, format: Format, sheet: String, sheets: Vec<String>) -> Result<Table, Unreadable> {
        let Self { mut rows, warnings, .. } = self;
        rows.last_mut().into_iter().for_each(Row::close);
        if rows.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(Table { format, encoding: None, delimiter: None, sheet: Some(sheet), sheets, rows, warnings })
    }

    /// Adds a cell. Rows count from 1, columns from 0.
    pub fn add(&mut self, line: u64, column: usize, told: Told) -> Result<(), Unreadable> {
        let Told { mut text, loss, adds_up } = told;
        if let Some(loss) = loss {
            self.hold(DOUBT_BYTES)?;
            self.warnings.push(lost(line, column, &loss));
        }
        if text.is_empty() && !adds_up {
            return Ok(());
        }
        self.cells += 1;
        limits::check_cells(self.cells)?;
        limits::check_width(line, column.saturating_add(1))?;
        if let Some(cut) = limits::cut(&text) {
            text = cut;
            let warning = Warning::cell(line, column, Warning::CELL_CUT);
            self.warnings.push(warning.with("limit", &limits::CELL_LETTERS));
        }
        self.hold(text.len())?;
        let row = self.row(line, column)?;
        if adds_up {
            row.add_up();
        }
        if row.put(column, &text) { Ok(()) } else { Err(damaged("cell order")) }
    }

    /// A few cells may say that very many are alike, or stand far from each other: what comes out of a file must
    /// be in proportion to it.
    fn hold(&mut self, bytes: usize) -> Result<(), Unreadable> {
        self.held = self.held.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        limits::check_unpacked(self.held, self.packed, limits::HELD_BYTES)
    }

    /// The row of this line, with room for the cell.
    fn row(&mut self, line: u64, column: usize) -> Result<&mut Row, Unreadable> {
        if self.rows.last().is_none_or(|row| row.line < line) {
            self.rows.last_mut().into_iter().for_each(Row::close);
            self.rows.push(Row::new(line));
            limits::check_height(self.rows.len())?;
            self.watch.reach(self.rows.len(), self.likely_total())?;
            self.hold(ROW_BYTES)?;
        }
        let width = self.rows.last().map_or(0, Row::cells);
        self.hold((column + 1).saturating_sub(width) * CELL_BYTES)?;
        let row = self.rows.last_mut().filter(|row| row.line == line);
        row.ok_or_else(|| damaged("row order"))
    }
}

fn lost(line: u64, column: usize, loss: &Loss) -> Warning {
    match loss {
        Loss::Digits => Warning::cell(line, column, Warning::DIGITS_LOST),
        Loss::Value(error) => Warning::cell(line, column, Warning::CELL_ERROR).with("error", error),
    }
}

/// A workbook that breaks its own format.
pub(super) fn damaged(detail: &str) -> Unreadable {
    Unreadable::Damaged { detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Told {
        Told { text: text.to_owned(), ..Told::default() }
    }

    #[test]
    fn far_cells_take_no_memory_between_them() {
        let mut gathered = Gathered::of(1_000);
        gathered.add(1, 0, cell("a")).unwrap();
        gathered.add(1_048_576, 2, cell("b")).unwrap();
        let lines: Vec<u64> = gathered.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 1_048_576]);
        assert_eq!(gathered.rows[1].text(2), "b");
        let wide = gathered.add(1_048_576, 1_000, cell("c"));
        assert_eq!(wide.unwrap_err().key(), "unreadable-too-many-columns");
        assert_eq!(gathered.add(4, 0, cell("d")).unwrap_err().key(), "unreadable-damaged");
        assert_eq!(gathered.add(1_048_576, 1, cell("d")).unwrap_err().key(), "unreadable-damaged");
    }

    #[test]
    fn a_small_file_does_not_fill_the_memory() {
        let text = "x".repeat(limits::CELL_LETTERS);
        let mut gathered = Gathered::of(10_000);
        let refused = (1..).find_map(|line| gathered.add(line, 0, cell(&text)).err());
        assert_eq!(refused.unwrap().key(), "unreadable-bomb");
        assert!(gathered.held < 100_000_000);
        let mut gathered = Gathered::of(10_000);
        let refused = (1..).find_map(|line| gathered.add(line, limits::COLUMNS - 1, cell("x")).err());
        assert_eq!(refused.unwrap().key(), "unreadable-bomb");
    }

    #[test]
    fn sheets_are_chosen_by_their_headings() {
        assert_eq!(likeliest(&[None, Some(1), Some(3), Some(3)]), Some(2));
        assert_eq!((likeliest(&[Some(0)]), likeliest(&[None])), (Some(0), None));
        let names = ["Отчёт".to_owned(), "2026".to_owned()];
        let place = |wanted: &str| named(&names, wanted).map(|(place, _)| place);
        assert_eq!((place("отчёт "), place("2"), place("2026")), (Ok(0), Ok(1), Ok(1)));
        assert_eq!(place("0").unwrap_err().key(), "unreadable-no-sheet");
    }
}
