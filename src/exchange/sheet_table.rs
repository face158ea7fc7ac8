//! A sheet of a workbook as a table.

use super::{
    Format, Table, Unreadable, Watch, Wish,
    archive::{Archive, check_texts},
    sheet_cell,
    sheet_rows::{Gathered, HEAD, guarded, likeliest, named},
};
use calamine::{Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use std::{
    io::{self, Cursor, Read, Seek, SeekFrom},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use zip::ZipArchive;

/// An Office Open XML workbook over the bytes of its file, which tell how far they were read.
struct Book<'a> {
    inner: Xlsx<Followed<'a>>,
    at: Arc<AtomicU64>,
    bytes: &'a [u8],
}

/// Bytes that tell how far they were read.
struct Followed<'a> {
    inner: Cursor<&'a [u8]>,
    at: Arc<AtomicU64>,
}

impl Read for Followed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.at.store(self.inner.position(), Ordering::Relaxed);
        Ok(read)
    }
}

impl Seek for Followed<'_> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        let at = self.inner.seek(place)?;
        self.at.store(at, Ordering::Relaxed);
        Ok(at)
    }
}

impl<'a> Book<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, XlsxError> {
        let at = Arc::new(AtomicU64::default());
        let inner = Xlsx::new(Followed { inner: Cursor::new(bytes), at: Arc::clone(&at) })?;
        Ok(Self { inner, at, bytes })
    }
}

/// Where the packed part begins that is read at this place, and its bytes.
fn part_at(bytes: &[u8], at: u64) -> Option<(u64, u64)> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..parts.len()).find_map(|place| {
        let part = parts.by_index_raw(place).ok()?;
        let (start, size) = (part.data_start()?, part.compressed_size());
        (start..=start.saturating_add(size)).contains(&at).then_some((start, size))
    })
}

/// Reads the wished sheet, or the visible one whose head looks most like a list.
pub(super) fn read(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    Archive::check(bytes)?;
    check_texts(bytes)?;
    guarded(|| table(bytes, wish, watch))
}

fn table(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    let mut book = Book::open(bytes)?;
    let sheets = book.inner.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<Sheet> = sheets.cloned().collect();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let sheet = match &wish.sheet {
        Some(wanted) => named(&names, wanted)?.1,
        None => likely(&mut book, &sheets)?,
    };
    rows(&mut book, &sheet, usize::MAX, watch)?.table(Format::Xlsx, sheet, names)
}

/// The visible sheet whose head looks most like a list.
fn likely(book: &mut Book, sheets: &[Sheet]) -> Result<String, Unreadable> {
    let visible: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible).collect();
    if let [only] = visible.as_slice() {
        return Ok(only.name.clone());
    }
    let mut heads = Vec::with_capacity(visible.len());
    for sheet in &visible {
        heads.push(rows(book, &sheet.name, HEAD, &Watch::default())?.headings());
    }
    let best = likeliest(&heads).and_then(|place| visible.get(place));
    best.map(|sheet| sheet.name.clone()).ok_or(Unreadable::Empty)
}

/// Rows of a sheet, `most` of them and one more. Read cell by cell: a range would take
/// memory for every empty cell between two far ones.
fn rows(book: &mut Book, sheet: &str, most: usize, watch: &Watch) -> Result<Gathered, Unreadable> {
    let mut reader = book.inner.worksheet_cells_reader(sheet)?;
    // A sheet that does not say how far it goes has one cell by the reader's word.
    let last = usize::try_from(reader.dimensions().end.0).unwrap_or(0);
    let total = if last == 0 { 0 } else { last + 1 };
    let part = (total == 0).then(|| part_at(book.bytes, book.at.load(Ordering::Relaxed))).flatten();
    let mut gathered = Gathered::of(book.bytes.len()).watched(watch, total);
    while let Some(found) = reader.next_cell_with_formula()? {
        if gathered.height() > most {
            break;
        }
        if let Some((start, size)) = part {
            gathered.read(book.at.load(Ordering::Relaxed).saturating_sub(start), size);
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::{io::Write as _, sync::Mutex};
    use zip::{ZipWriter, write::SimpleFileOptions};

    /// A workbook of one sheet with so many rows; `head` stands before them.
    fn book(head: &str, rows: usize) -> Vec<u8> {
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let row = |at: usize| {
            format!(r#"<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>ТОО «Дала {at}»</t></is></c></row>"#)
        };
        let rows: String = (1..=rows).map(row).collect();
        let parts = [
            (
                "_rels/.rels",
                format!(
                    r#"<Relationships><Relationship Id="r1" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    r#"<workbook xmlns:r="{links}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"#
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    r#"<Relationships><Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet>{head}<sheetData>{rows}</sheetData></worksheet>"),
            ),
        ];
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// How many rows were told to be read, each time of how many.
    fn told(bytes: &[u8]) -> Vec<(usize, usize)> {
        let told = Arc::new(Mutex::new(Vec::new()));
        let look = Arc::clone(&told);
        let watch = Watch::new(move |rows, total| {
            look.lock().unwrap().push((rows, total));
            true
        });
        assert_eq!(read(bytes, &Wish::default(), &watch).unwrap().rows.len(), 2_500);
        let told = told.lock().unwrap();
        told.clone()
    }

    #[test]
    fn a_sheet_tells_how_far_it_is_by_its_length_or_by_its_bytes() {
        let with_length = told(&book(r#"<dimension ref="A1:A2500"/>"#, 2_500));
        assert_eq!(with_length, [(1_000, 2_500), (2_000, 2_500)]);
        let without = told(&book("", 2_500));
        assert_eq!(without.iter().map(|(rows, _)| *rows).collect::<Vec<_>>(), [1_000, 2_000]);
        assert!(without.iter().all(|(_, total)| (2_000..3_000).contains(total)), "{without:?}");
    }

    #[test]
    fn a_sheet_that_is_not_wanted_any_more_is_left() {
        let stopped = read(&book("", 2_500), &Wish::default(), &Watch::new(|rows, _| rows < 2_000));
        assert_eq!(stopped, Err(Unreadable::Stopped));
    }
}
