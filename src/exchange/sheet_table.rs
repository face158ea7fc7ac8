//! A sheet of a workbook as a table.

use super::{
    Cell, Format, Nature, Row, Table, Unreadable, Warning, Wish,
    archive::{Archive, check_texts},
    header, limits,
    sheet_cell::{self, Loss, Told},
};
use calamine::{Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use std::{io::Cursor, panic};

/// Rows looked at to choose among sheets.
const HEAD: u32 = 50;

/// An Office Open XML workbook over the bytes of its file.
type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the wished sheet, or the visible one whose head looks most like a list.
pub(super) fn read(bytes: &[u8], wish: &Wish) -> Result<Table, Unreadable> {
    Archive::check(bytes)?;
    check_texts(bytes)?;
    // The reader of workbooks may panic on a forged file; that must cost the file, not the program.
    let outcome = panic::catch_unwind(|| table(bytes, wish));
    outcome.unwrap_or_else(|_| Err(damaged("panic")))
}

fn table(bytes: &[u8], wish: &Wish) -> Result<Table, Unreadable> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<Sheet> = sheets.cloned().collect();
    let sheet = match &wish.sheet {
        Some(wanted) => named(&sheets, wanted)?,
        None => likely(&mut book, &sheets)?,
    };
    let gathered = rows(&mut book, &sheet, u32::MAX)?;
    if gathered.rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Table {
        format: Format::Xlsx,
        encoding: None,
        delimiter: None,
        sheet: Some(sheet),
        sheets: sheets.into_iter().map(|sheet| sheet.name).collect(),
        rows: gathered.rows,
        warnings: gathered.warnings,
    })
}

/// The sheet of that name, letter case aside, or of that number.
fn named(sheets: &[Sheet], wanted: &str) -> Result<String, Unreadable> {
    let folded = wanted.trim().to_lowercase();
    let number = folded.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let found = sheets.iter().find(|sheet| sheet.name.trim().to_lowercase() == folded);
    let found = found.or_else(|| number.and_then(|number| sheets.get(number)));
    found.map(|sheet| sheet.name.clone()).ok_or_else(|| Unreadable::NoSheet {
        wanted: wanted.to_owned(),
        sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
    })
}

/// The visible sheet with the most known headings, the first of equals; empty ones do not count.
fn likely(book: &mut Book, sheets: &[Sheet]) -> Result<String, Unreadable> {
    let visible: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).collect();
    if let [only] = visible.as_slice() {
        return Ok(only.name.clone());
    }
    let mut best: Option<(usize, String)> = None;
    for sheet in visible {
        let rows = rows(book, &sheet.name, HEAD)?.rows;
        let headings = header::headings(&rows);
        if !rows.is_empty() && best.as_ref().is_none_or(|(most, _)| headings > *most) {
            best = Some((headings, sheet.name.clone()));
        }
    }
    best.map(|(_, name)| name).ok_or(Unreadable::Empty)
}

/// Rows of a sheet, those after row number `until` left out. Read cell by cell: a range would take
/// memory for every empty cell between two far ones.
fn rows(book: &mut Book, sheet: &str, until: u32) -> Result<Gathered, Unreadable> {
    let mut gathered = Gathered::default();
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(found) = reader.next_cell_with_formula()? {
        if found.pos.0 >= until {
            break;
        }
        let mut told = sheet_cell::tell(found.value);
        if found.formula.is_some_and(|formula| sheet_cell::adds_up(&formula)) {
            told.cell.nature = Nature::Sum;
        }
        gathered.add(found.pos, told)?;
    }
    Ok(gathered)
}

/// Rows put together from single cells, in the order of the sheet.
#[derive(Default)]
struct Gathered {
    rows: Vec<Row>,
    warnings: Vec<Warning>,
    cells: usize,
}

impl Gathered {
    /// Adds a cell; `row` and `column` count from 0.
    fn add(&mut self, (row, column): (u32, u32), told: Told) -> Result<(), Unreadable> {
        let Told { mut cell, loss } = told;
        let line = u64::from(row) + 1;
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        self.warnings.extend(loss.map(|loss| lost(line, column, &loss)));
        if cell.text.is_empty() && cell.nature != Nature::Sum {
            return Ok(());
        }
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(Unreadable::TooManyCells { limit: limits::CELLS });
        }
        limits::check_width(line, column.saturating_add(1))?;
        if let Some(cut) = limits::cut(&cell.text) {
            cell.text = cut;
            let warning = Warning::cell(line, column, Warning::CELL_CUT);
            self.warnings.push(warning.with("limit", &limits::CELL_LETTERS));
        }
        self.place(line, column, cell)
    }

    fn place(&mut self, line: u64, column: usize, cell: Cell) -> Result<(), Unreadable> {
        if self.rows.last().is_none_or(|row| row.line < line) {
            self.rows.push(Row { line, cells: Vec::new() });
            limits::check_height(self.rows.len())?;
        }
        let row = self.rows.last_mut().filter(|row| row.line == line);
        let row = row.ok_or_else(|| damaged("row order"))?;
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::default());
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }
}

fn lost(line: u64, column: usize, loss: &Loss) -> Warning {
    match loss {
        Loss::Digits => Warning::cell(line, column, Warning::DIGITS_LOST),
        Loss::Value(error) => Warning::cell(line, column, Warning::CELL_ERROR).with("error", error),
    }
}

fn damaged(detail: &str) -> Unreadable {
    Unreadable::Damaged { detail: detail.to_owned() }
}

impl From<XlsxError> for Unreadable {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Locked,
            other => Self::Damaged { detail: other.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Told {
        Told { cell: Cell::text(text.to_owned()), loss: None }
    }

    #[test]
    fn far_cells_take_no_memory_between_them() {
        let mut gathered = Gathered::default();
        gathered.add((0, 0), cell("a")).unwrap();
        gathered.add((1_048_575, 2), cell("b")).unwrap();
        let lines: Vec<u64> = gathered.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 1_048_576]);
        assert_eq!(gathered.rows[1].text(2), "b");
        let wide = gathered.add((1_048_575, 1_000), cell("c"));
        assert_eq!(wide.unwrap_err().key(), "unreadable-too-many-columns");
        assert_eq!(gathered.add((3, 0), cell("d")).unwrap_err().key(), "unreadable-damaged");
    }
}
