//! A sheet of a workbook as a table.

use super::{
    Format, Table, Unreadable, Watch, Wish,
    archive::{Archive, check_texts},
    sheet_cell,
    sheet_rows::{Gathered, HEAD, guarded, likeliest, named},
};
use calamine::{Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// An Office Open XML workbook over the bytes of its file.
type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the wished sheet, or the visible one whose head looks most like a list.
pub(super) fn read(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    Archive::check(bytes)?;
    check_texts(bytes)?;
    guarded(|| table(bytes, wish, watch))
}

fn table(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    let mut book: Book = Xlsx::new(Cursor::new(bytes))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<Sheet> = sheets.cloned().collect();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let sheet = match &wish.sheet {
        Some(wanted) => named(&names, wanted)?.1,
        None => likely(&mut book, &sheets, bytes.len())?,
    };
    rows(&mut book, &sheet, usize::MAX, (bytes.len(), watch))?.table(Format::Xlsx, sheet, names)
}

/// The visible sheet whose head looks most like a list.
fn likely(book: &mut Book, sheets: &[Sheet], packed: usize) -> Result<String, Unreadable> {
    let visible: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).collect();
    if let [only] = visible.as_slice() {
        return Ok(only.name.clone());
    }
    let mut heads = Vec::with_capacity(visible.len());
    for sheet in &visible {
        heads.push(rows(book, &sheet.name, HEAD, (packed, &Watch::default()))?.headings());
    }
    let best = likeliest(&heads).and_then(|place| visible.get(place));
    best.map(|sheet| sheet.name.clone()).ok_or(Unreadable::Empty)
}

/// Rows of a sheet, `most` of them and one more. Read cell by cell: a range would take
/// memory for every empty cell between two far ones.
fn rows(
    book: &mut Book,
    sheet: &str,
    most: usize,
    (packed, watch): (usize, &Watch),
) -> Result<Gathered, Unreadable> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    // A sheet that does not say how far it goes has one cell by the reader's word.
    let last = usize::try_from(reader.dimensions().end.0).unwrap_or(0);
    let total = if last == 0 { 0 } else { last + 1 };
    let mut gathered = Gathered::of(packed).watched(watch, total);
    while let Some(found) = reader.next_cell_with_formula()? {
        if gathered.height() > most {
            break;
        }
        let mut told = sheet_cell::tell(found.value);
        told.adds_up = found.formula.is_some_and(|formula| sheet_cell::adds_up(&formula));
        let column = usize::try_from(found.pos.1).unwrap_or(usize::MAX);
        gathered.add(u64::from(found.pos.0) + 1, column, told)?;
    }
    Ok(gathered)
}

impl From<XlsxError> for Unreadable {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Locked,
            other => Self::Damaged { detail: other.to_string() },
        }
    }
}
