//! A CSV file as spreadsheets of Kazakhstan and Russia read it: UTF-8 with a mark, semicolons.

use super::{Column, MARK, Rows, Value, sum_text};
use crate::exchange::guard::guarded;
use csv::{Writer, WriterBuilder};
use std::{
    borrow::Cow,
    io::{self, Write},
};

/// A CSV file on its way.
pub struct CsvFile<W: Write> {
    writer: Writer<W>,
    /// What stands before decimals.
    mark: char,
}

impl<W: Write> CsvFile<W> {
    /// Begins the file with its headings. `mark` stands before decimals.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn begin(mut out: W, columns: &[Column], mark: char) -> io::Result<Self> {
        out.write_all(MARK.as_bytes())?;
        let mut writer = WriterBuilder::new().delimiter(b';').from_writer(out);
        writer.write_record(columns.iter().map(|column| guarded(&column.title).into_owned()))?;
        Ok(Self { writer, mark })
    }

    fn cell<'a>(&self, value: &'a Value) -> Cow<'a, str> {
        match value {
            Value::Empty => "".into(),
            Value::Text(text) | Value::Code(text) => guarded(text),
            Value::Number(number) => number.replace('.', &self.mark.to_string()).into(),
            Value::Sum(minor) => sum_text(*minor, self.mark).into(),
            Value::Day(day) => day.to_string().into(),
            Value::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string().into(),
        }
    }
}

impl<W: Write> Rows for CsvFile<W> {
    fn row(&mut self, cells: &[Value]) -> io::Result<()> {
        let cells: Vec<Cow<str>> = cells.iter().map(|value| self.cell(value)).collect();
        Ok(self.writer.write_record(cells.iter().map(|cell| cell.as_bytes()))?)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn cells_go_out_as_a_spreadsheet_reads_them() {
        let columns =
            ["Название", "Лимит", "Дата"].map(|title| Column { title: title.to_owned(), width: 10 });
        let mut out = Vec::new();
        let mut file = CsvFile::begin(&mut out, &columns, ',').unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        file.row(&[Value::text("=1;2"), Value::Sum(-125_005), Value::Day(day)]).unwrap();
        file.row(&[Value::code("050340977778"), Value::Number("12.5".to_owned()), Value::Empty]).unwrap();
        Box::new(file).finish().unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "\u{feff}Название;Лимит;Дата\n\"'=1;2\";-1250,05;2026-11-28\n050340977778;12,5;\n");
    }
}
