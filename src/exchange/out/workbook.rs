//! A workbook of one sheet (Office Open XML, ECMA-376 part 1, chapter 18), written row after row into the archive:
//! it takes no memory, needs no file beside it and can go into a pipe.

use super::{Column, Rows, SHEET_ROWS, Value, sum_text, xml::escaped};
use crate::exchange::{guard::guarded, limits};
use std::io::{self, Write};
use zip::{
    ZipWriter,
    result::ZipError,
    write::{SimpleFileOptions, StreamWriter},
};

/// How days and sums look, and what the sheet is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookStyle {
    pub sheet: String,
    /// Number format of days, as `dd.mm.yyyy`.
    pub day: &'static str,
}

/// Places of the formats in `cellXfs` below.
const HEAD: u8 = 1;
const TEXT: u8 = 2;
const SUM: u8 = 3;
const DAY: u8 = 4;
const MOMENT: u8 = 5;
const LINES: u8 = 6;

const TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet1.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/styles.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#,
);
const ROOT: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Target="xl/workbook.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>"#,
    r#"</Relationships>"#,
);
const PARTS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Target="worksheets/sheet1.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>"#,
    r#"<Relationship Id="rId2" Target="styles.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>"#,
    r#"</Relationships>"#,
);

fn book(sheet: &str) -> String {
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
            r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
            r#"<sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        escaped(sheet)
    )
}

/// Formats 49 (text) and 4 (thousands and two decimals) are built in (18.8.30).
fn styles(day: &str) -> String {
    let day = escaped(day);
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
            r#"<numFmts count="2"><numFmt numFmtId="164" formatCode="{0}"/>"#,
            r#"<numFmt numFmtId="165" formatCode="{0}\ hh:mm"/></numFmts>"#,
            r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>"#,
            r#"<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>"#,
            r#"<fills count="2"><fill><patternFill patternType="none"/></fill>"#,
            r#"<fill><patternFill patternType="gray125"/></fill></fills>"#,
            r#"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#,
            r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#,
            r#"<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
            r#"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>"#,
            r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
            r#"<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
            r#"<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
            r#"<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
            r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" "#,
            r#"applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>"#,
            r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
        ),
        day
    )
}

/// A workbook on its way.
pub struct Workbook<W: Write> {
    archive: ZipWriter<StreamWriter<W>>,
    /// Names of the columns: A, B, … AA.
    names: Vec<String>,
    rows: usize,
    cut: usize,
    /// A list: its headings stay in sight and filter.
    is_list: bool,
}

impl<W: Write> Workbook<W> {
    /// Begins the workbook with its headings, which stay in sight.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn begin(out: W, columns: &[Column], style: &WorkbookStyle) -> io::Result<Self> {
        let widths: Vec<u16> = columns.iter().map(|column| column.width).collect();
        let mut book = Self::open(out, &widths, style, true)?;
        book.headings(columns.iter().map(|column| column.title.as_str()))?;
        Ok(book)
    }

    /// Begins a page with columns this wide: no headings stay in sight, nothing filters.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn page(out: W, widths: &[u16], style: &WorkbookStyle) -> io::Result<Self> {
        Self::open(out, widths, style, false)
    }

    /// Adds a row of bold texts.
    ///
    /// # Errors
    /// When the row cannot be written.
    pub fn headings<'a>(&mut self, titles: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
        let titles: Vec<String> = titles.into_iter().map(|title| guarded(title).into_owned()).collect();
        self.write_row(|book, at| {
            titles.get(at).filter(|title| !title.is_empty()).map(|title| book.text(at, HEAD, title))
        })
    }

    fn open(out: W, widths: &[u16], style: &WorkbookStyle, is_list: bool) -> io::Result<Self> {
        let mut archive = ZipWriter::new_stream(out);
        let sheet = sheet_name(&style.sheet);
        let parts = [
            ("[Content_Types].xml", TYPES.to_owned()),
            ("_rels/.rels", ROOT.to_owned()),
            ("xl/workbook.xml", book(&sheet)),
            ("xl/_rels/workbook.xml.rels", PARTS.to_owned()),
            ("xl/styles.xml", styles(style.day)),
            ("xl/worksheets/sheet1.xml", beginning(widths, is_list)),
        ];
        for (name, text) in parts {
            archive.start_file(name, SimpleFileOptions::default()).map_err(broken)?;
            archive.write_all(text.as_bytes())?;
        }
        let names = (0..widths.len()).map(column_name).collect();
        Ok(Self { archive, names, rows: 0, cut: 0, is_list })
    }

    fn write_row(&mut self, cell: impl Fn(&Self, usize) -> Option<String>) -> io::Result<()> {
        if self.rows == SHEET_ROWS {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.rows += 1;
        let cells: Vec<String> = (0..self.names.len()).filter_map(|at| cell(self, at)).collect();
        write!(self.archive, r#"<row r="{}">{}</row>"#, self.rows, cells.concat())
    }

    /// Column and row of a cell in this row.
    fn place(&self, at: usize) -> String {
        format!("{}{}", self.names.get(at).map_or("", String::as_str), self.rows)
    }

    fn text(&self, at: usize, style: u8, text: &str) -> String {
        let place = self.place(at);
        let text = escaped(text);
        format!(r#"<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
    }

    fn number(&self, at: usize, style: u8, number: &str) -> String {
        format!(r#"<c r="{}" s="{style}"><v>{number}</v></c>"#, self.place(at))
    }

    fn cell(&self, at: usize, value: &Value) -> Option<String> {
        match value {
            Value::Empty => None,
            Value::Text(text) if text.contains('\n') => Some(self.text(at, LINES, text)),
            Value::Text(text) | Value::Code(text) => Some(self.text(at, TEXT, text)),
            Value::Number(number) if is_exact(number) => Some(self.number(at, 0, number)),
            Value::Number(number) => Some(self.text(at, TEXT, number)),
            Value::Sum(minor) => Some(self.number(at, SUM, &sum_text(*minor, '.'))),
            Value::Day(day) => Some(self.number(at, DAY, &days_of(day.and_time(chrono::NaiveTime::MIN)))),
            Value::Moment(moment) => Some(self.number(at, MOMENT, &days_of(*moment))),
        }
    }
}

impl<W: Write> Rows for Workbook<W> {
    fn row(&mut self, cells: &[Value]) -> io::Result<()> {
        let mut fitting = Vec::with_capacity(cells.len());
        for value in cells {
            let (value, is_cut) = fitted(value);
            self.cut += usize::from(is_cut);
            fitting.push(value);
        }
        self.write_row(|book, at| fitting.get(at).and_then(|value| book.cell(at, value)))
    }

    /// The heading of every column filters its rows.
    fn finish(self: Box<Self>) -> io::Result<()> {
        let Self { mut archive, names, rows, is_list, .. } = *self;
        let last = names.last().map_or("A", String::as_str);
        let end =
            if is_list { format!(r#"<autoFilter ref="A1:{last}{rows}"/>"#) } else { PRINTED.to_owned() };
        write!(archive, "</sheetData>{end}</worksheet>")?;
        archive.finish().map_err(broken)?.flush()
    }

    fn cut(&self) -> usize {
        self.cut
    }
}

fn broken(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

/// A page is printed as wide as the paper, A4, on as many sheets as it takes (18.3.1.65, 18.3.1.63).
const FIT: &str = r#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#;
const PRINTED: &str = r#"<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>"#;

/// The first row stays in sight.
const PANE: &str = r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#;

/// All before the first row: the headings of a list stay, columns have their widths (18.3.1.99).
fn beginning(widths: &[u16], is_list: bool) -> String {
    let widths = (1..).zip(widths).map(|(at, width): (usize, _)| {
        format!(r#"<col min="{at}" max="{at}" width="{width}" customWidth="1"/>"#)
    });
    let (fit, pane) = if is_list { ("", PANE) } else { (FIT, "") };
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}<sheetViews>"#,
            r#"<sheetView tabSelected="1" workbookViewId="0">{}</sheetView></sheetViews>"#,
            r#"<cols>{}</cols><sheetData>"#,
        ),
        fit,
        pane,
        widths.collect::<String>()
    )
}

/// A name that a sheet may have: at most 31 letters, none of `:\/?*[]`.
fn sheet_name(name: &str) -> String {
    name.chars().filter(|letter| !":\\/?*[]'".contains(*letter)).take(31).collect()
}

/// A, B, … Z, AA, AB …
fn column_name(at: usize) -> String {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let (before, last) = (at / 26, at % 26);
    let head = if before > 0 { column_name(before - 1) } else { String::new() };
    let letter = LETTERS.get(last).copied().map_or(' ', char::from);
    format!("{head}{letter}")
}

/// The value as a cell may hold it: a text is harmless and no longer than a cell.
fn fitted(value: &Value) -> (Value, bool) {
    let cut = |text: &String| {
        let text = guarded(text).into_owned();
        // Excel counts letters beyond the basic plane twice.
        match cut_to(&text, limits::CELL_LETTERS) {
            Some(shorter) => (shorter, true),
            None => (text, false),
        }
    };
    match value {
        Value::Text(text) => {
            let (text, is_cut) = cut(text);
            (Value::Text(text), is_cut)
        }
        Value::Code(text) => {
            let (text, is_cut) = cut(text);
            (Value::Code(text), is_cut)
        }
        other => (other.clone(), false),
    }
}

/// The beginning of a text of so many UTF-16 units; `None` when it fits.
fn cut_to(text: &str, units: usize) -> Option<String> {
    let mut left = units;
    let end = text.char_indices().find_map(|(at, letter)| match left.checked_sub(letter.len_utf16()) {
        Some(rest) => {
            left = rest;
            None
        }
        None => Some(at),
    });
    end.and_then(|end| text.get(..end)).map(str::to_owned)
}

/// Whether a spreadsheet keeps these digits as they are: no more than fifteen, no zeros to lose.
fn is_exact(number: &str) -> bool {
    let plain = number.parse::<f64>().is_ok_and(|read| read.is_finite() && read.to_string() == number);
    plain && number.chars().filter(char::is_ascii_digit).count() <= 15
}

/// Days since the last day of 1899 with the part of the day, as sheets count them (18.17.4.1).
fn days_of(moment: chrono::NaiveDateTime) -> String {
    let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    let days = (moment.date() - start).num_days();
    let seconds = i64::from(chrono::Timelike::num_seconds_from_midnight(&moment.time()));
    match seconds * 1_000_000_000 / 86_400 {
        0 => days.to_string(),
        part => format!("{days}.{part:09}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader as _, Xlsx};
    use chrono::NaiveDate;
    use std::io::Cursor;

    fn columns(count: usize) -> Vec<Column> {
        (0..count).map(|at| Column { title: format!("Столбец {at}"), width: 12 }).collect()
    }

    fn written(rows: &[Vec<Value>], columns: &[Column]) -> Vec<u8> {
        let style = WorkbookStyle { sheet: "Клиенты/[1]".to_owned(), day: "dd.mm.yyyy" };
        let mut out = Vec::new();
        let mut book = Workbook::begin(&mut out, columns, &style).unwrap();
        for row in rows {
            book.row(row).unwrap();
        }
        Box::new(book).finish().unwrap();
        out
    }

    #[test]
    fn cells_keep_their_types() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let rows = vec![
            vec![
                Value::code("000123"),
                Value::Sum(125_050),
                Value::Day(day),
                Value::Moment(day.and_hms_opt(12, 0, 0).unwrap()),
            ],
            vec![
                Value::text("=1+1 & <b>\nвторая"),
                Value::Number("12.5".to_owned()),
                Value::Number("1.50".to_owned()),
                Value::Empty,
            ],
        ];
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written(&rows, &columns(4)))).unwrap();
        let sheet = book.worksheet_range("Клиенты1").unwrap();
        let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(0, 3), Data::String("Столбец 3".to_owned()));
        assert_eq!((cell(1, 0), cell(1, 1)), (Data::String("000123".to_owned()), Data::Float(1250.5)));
        assert!(matches!(cell(1, 2), Data::DateTime(moment) if moment.to_string() == "46354"));
        assert!(matches!(cell(1, 3), Data::DateTime(moment) if moment.to_string() == "46354.5"));
        assert_eq!(cell(2, 0), Data::String("'=1+1 & <b>\nвторая".to_owned()));
        assert_eq!((cell(2, 1), cell(2, 2)), (Data::Float(12.5), Data::String("1.50".to_owned())));
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_and_counted() {
        let style = WorkbookStyle { sheet: "1".to_owned(), day: "dd.mm.yyyy" };
        let mut book = Workbook::begin(Vec::new(), &columns(1), &style).unwrap();
        book.row(&[Value::text("Қ".repeat(limits::CELL_LETTERS + 1))]).unwrap();
        assert_eq!(book.cut(), 1);
    }

    #[test]
    fn columns_are_named_as_sheets_name_them() {
        let names = [0, 25, 26, 51, 701, 702].map(column_name);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
    }
}
