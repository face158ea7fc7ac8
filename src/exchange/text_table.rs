//! Delimited text as a table.

use super::{
    Format, Row, Table, Unreadable, Warning, Watch, Wish, by_value, decode,
    delimiter::{self, Widths},
    guard, limits,
    split::{Piece, Pieces},
    words,
};
use std::borrow::Cow;

/// Rows looked at to tell a list of one column from plain text.
const HEAD: usize = 50;
/// Cuts a text of one column, where no usual delimiter is one: a sign no text holds.
const NONE: char = '\u{1f}';

/// Reads a delimited text.
pub(super) fn read(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    let decoded = decode(bytes, wish.encoding);
    let declared = declared(&decoded.text);
    let skipped = u64::from(declared.is_some());
    let (wished, text) = declared.unwrap_or((None, &decoded.text));
    let found = wish.delimiter.or(wished).or_else(|| delimiter::detect(text));
    let byte = byte(found.unwrap_or(NONE))?;
    let (width, height) = measure(text, byte, skipped)?;
    let mut builder = Builder { skipped, width, rows: Vec::new(), warnings: decoded.warnings };
    let mut pieces = Pieces::of(text, byte);
    let swallows = |piece: &Piece| swallowed_rows(piece, width, char::from(byte));
    let mut late = None;
    while late.is_none()
        && let Some(piece) = pieces.next()
    {
        if swallows(&piece) {
            late = Some(piece.line);
        } else {
            builder.add(&piece);
            watch.reach(builder.rows.len(), height)?;
        }
    }
    builder.finish(late.or(pieces.open))?;
    let table = Table {
        format: Format::Csv,
        encoding: Some(decoded.encoding.key()),
        delimiter: found,
        sheet: None,
        sheets: Vec::new(),
        rows: builder.rows,
        warnings: builder.warnings,
    };
    if is_table(&table) { Ok(table) } else { Err(Unreadable::NoTable) }
}

/// The usual number of cells in a row, and the number of rows. Looks through the whole text first: what is more than the limits is refused
/// before it takes memory.
fn measure(text: &str, delimiter: u8, skipped: u64) -> Result<(usize, usize), Unreadable> {
    let (mut widths, mut height, mut cells) = (Widths::default(), 0, 0);
    for piece in Pieces::of(text, delimiter) {
        (height, cells) = (height + 1, cells + piece.cells.len());
        limits::check_width(piece.line + skipped, piece.cells.len())?;
        limits::check_height(height)?;
        limits::check_cells(cells)?;
        widths.add(&piece);
    }
    Ok((widths.usual(), height))
}

fn byte(delimiter: char) -> Result<u8, Unreadable> {
    let byte = u8::try_from(delimiter).ok().filter(u8::is_ascii);
    byte.filter(|byte| !b"\"\r\n\0".contains(byte)).ok_or(Unreadable::BadDelimiter { delimiter })
}

/// The first line `sep=;` that spreadsheets understand, with the text after it.
fn declared(text: &str) -> Option<(Option<char>, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let value = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
    Some((value.chars().next(), rest))
}

/// Whether a quote left open in this row was closed only by a quote of a later row: the lines
/// inside the cell are whole rows themselves.
fn swallowed_rows(piece: &Piece, width: usize, delimiter: char) -> bool {
    let mut cells = piece.cells.iter().enumerate();
    width > 2 && cells.any(|cell| swallowed_in(cell, piece.cells.len(), width, delimiter))
}

fn swallowed_in((at, cell): (usize, &str), cells: usize, width: usize, delimiter: char) -> bool {
    let lines: Vec<usize> = cell.split('\n').map(|line| cuts(line, delimiter)).collect();
    let [first, inner @ .., last] = lines.as_slice() else { return false };
    let rest_of_row = (width - 1).checked_sub(at);
    let whole_rows = inner.iter().all(|cuts| *cuts == width - 1);
    // The quote that closed the cell began one of the later row, so a stray quote is left in it.
    let closed_late = cell.ends_with(['\n', delimiter]) || cell.contains('"');
    let later_row = last + cells == at + width;
    let proof = *first > 1 || !inner.is_empty();
    Some(*first) == rest_of_row && whole_rows && closed_late && later_row && proof
}

/// Delimiters of a line that are not followed by a space, as those of a sentence are.
fn cuts(line: &str, delimiter: char) -> usize {
    line.split(delimiter).skip(1).filter(|part| !part.starts_with(' ')).count()
}

/// Turns pieces into rows and notes what is doubtful.
struct Builder {
    /// Lines before the text.
    skipped: u64,
    width: usize,
    rows: Vec<Row>,
    warnings: Vec<Warning>,
}

impl Builder {
    fn add(&mut self, piece: &Piece) {
        let line = piece.line + self.skipped;
        let mut row = Row::new(line);
        for (column, text) in piece.cells.iter().enumerate() {
            row.push(&self.cell(line, column, text));
        }
        row.close();
        if self.width > 1 && row.width() > self.width {
            let warning = Warning::line(line, Warning::ROW_LONG).with("cells", &row.width());
            self.warnings.push(warning.with("expected", &self.width));
        }
        self.rows.push(row);
    }

    fn cell<'a>(&mut self, line: u64, column: usize, text: &'a str) -> Cow<'a, str> {
        let Some(cut) = limits::cut(text) else { return unguarded(text).into() };
        let warning = Warning::cell(line, column, Warning::CELL_CUT);
        self.warnings.push(warning.with("limit", &limits::CELL_LETTERS));
        cut.into()
    }

    fn finish(&mut self, open: Option<u64>) -> Result<(), Unreadable> {
        let line = open.map(|line| line + self.skipped);
        match line {
            Some(line) if self.rows.is_empty() => return Err(Unreadable::OpenQuote { line }),
            Some(line) => {
                self.warnings.retain(|warning| warning.line < line);
                self.warnings.push(Warning::line(line, Warning::QUOTE_OPEN));
            }
            None if self.rows.is_empty() => return Err(Unreadable::Empty),
            None => {}
        }
        self.warnings.sort_by_key(|warning| warning.line);
        Ok(())
    }
}

/// Takes off what programs put around a cell to keep a spreadsheet from changing it: `="0012"`, an apostrophe.
fn unguarded(text: &str) -> &str {
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    formula.filter(|inner| !inner.contains('"')).unwrap_or_else(|| guard::unguarded(text))
}

/// Text of one column is a list only when its heading or its values are known.
fn is_table(table: &Table) -> bool {
    let head = || table.rows.iter().take(HEAD);
    let texts: Vec<&str> = head().map(|row| row.text(0)).filter(|text| !text.is_empty()).collect();
    table.width() > 1
        || head().any(|row| words::is_exact_heading(row.text(0)))
        || by_value::recognise(&texts).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Table, Unreadable> {
        read(text.as_bytes(), &Wish::default(), &Watch::default())
    }

    #[test]
    fn a_declared_delimiter_is_no_row() {
        let table = read_text("sep=|\r\nname|city\r\nA|B\r\n").unwrap();
        assert_eq!((table.delimiter, table.rows[0].line, table.rows[1].text(1)), (Some('|'), 2, "B"));
    }

    #[test]
    fn guards_of_spreadsheets_come_off() {
        let table = read_text("name;a;b;c\nX;=\"0012\";'+7 700;'s\n").unwrap();
        let row = &table.rows[1];
        assert_eq!([row.text(1), row.text(2), row.text(3)], ["0012", "+7 700", "'s"]);
    }

    #[test]
    fn a_quote_closed_by_a_later_row_is_still_open() {
        let text = "Имя;Код;Город\n\"ТОО А;1;Алматы\nТОО Б;2;Астана\n\"ТОО В\";3;Тараз\n";
        let table = read_text(text).unwrap();
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.warnings, [Warning::line(2, Warning::QUOTE_OPEN)]);
    }

    #[test]
    fn addresses_of_many_lines_are_no_open_quote() {
        let text = "Имя,Код,Город,Адрес\nА,1,Тараз,\"г. Тараз, ул. Б, 1, 2\nоф. 1, эт. 2, к. 3, вход\n\"\n";
        let table = read_text(text).unwrap();
        assert_eq!((table.rows.len(), table.warnings.len()), (2, 0));
    }

    #[test]
    fn one_column_needs_a_heading_or_values() {
        assert!(read_text("Наименование\nТОО А\n").is_ok());
        assert!(read_text("250340971007\n240640971076\n").is_ok());
        assert_eq!(read_text("просто слова\nи ещё; одно\n"), Err(Unreadable::NoTable));
        assert_eq!(read_text("\n \n"), Err(Unreadable::NoTable));
        assert_eq!(read_text("\n\r\n"), Err(Unreadable::Empty));
    }

    #[test]
    fn a_delimiter_must_be_ascii() {
        let wish = Wish { delimiter: Some('¦'), ..Wish::default() };
        assert_eq!(read(b"a;b", &wish, &Watch::default()), Err(Unreadable::BadDelimiter { delimiter: '¦' }));
    }
}
