//! Lists that leave the program: what stands in them, page by page, in one of four formats. The same on the
//! screens and on the command line.

mod cards;
mod client_table;
mod contracts;
mod debt_report;
mod debts;
mod format;
mod handover;
mod kept;
mod letters;
mod list;
mod lists;
mod obligations;
mod penalties;
mod people;
mod plans;
mod preparation;
mod records;
mod seen;
mod shown;
mod value;
mod work;

pub use debt_report::Written;
pub use format::Format;
pub use list::List;
pub use lists::user_json;
pub use plans::appointment;
pub use records::Records;
pub use seen::SeenOperation;
pub use shown::ListColumn;

use super::Teller;
use crate::{
    exchange::out::{Column, CsvFile, Rows, Value, Workbook, WorkbookStyle, write_calendar, write_card},
    i18n::{Catalogue, Language},
    store::{Reads, StoreError, import::Progress, office::Facts},
};
use list::{Item, Pages};
use std::io::{self, ErrorKind, Write};

/// Why a list did not get out.
#[derive(Debug)]
pub enum ExportError {
    Store(StoreError),
    Io(io::Error),
    /// A sheet has no room for so many rows.
    TooManyRows,
    /// This program was built without the pages of PDF.
    NoPdf,
    /// The font of a document has no sign for these letters.
    NoFont(String),
}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::FileTooLarge { Self::TooManyRows } else { Self::Io(error) }
    }
}

/// What got out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Clients, people, actions: what the list counts.
    pub items: usize,
    /// Texts that were cut because a cell of a sheet holds no longer one.
    pub cut: usize,
}

/// A list on its way out.
pub struct Export<'a> {
    pub list: &'a List,
    pub format: Format,
    pub words: &'a Catalogue,
    pub facts: &'a Facts,
    pub progress: &'a Progress,
}

impl Export<'_> {
    /// Writes the whole list. A page is asked for after the other, so that others have their turn between two.
    ///
    /// # Errors
    /// When the list cannot be read or written; `StoreError::Cancelled` when somebody asked to stop.
    pub fn write(&self, reads: &impl Reads, mut out: impl Write) -> Result<Exported, ExportError> {
        let columns = || told_apart(self.list.columns(self));
        if let Some((text, items)) = self.list.document(self) {
            out.write_all(text.as_bytes()).and_then(|()| out.flush())?;
            return Ok(Exported { items, cut: 0 });
        }
        match self.format {
            Format::Json => self.write_json(reads, &mut out),
            Format::Vcf => self.write_cards(reads, &mut out),
            Format::Ics => self.write_calendar(reads, &mut out),
            // Other lists are no texts.
            Format::Txt | Format::Docx | Format::Pdf | Format::Md => {
                Err(ExportError::Io(ErrorKind::Unsupported.into()))
            }
            Format::Csv => {
                let mark = self.words.formats.decimal_mark();
                self.write_rows(reads, Box::new(CsvFile::begin(out, &columns(), mark)?))
            }
            Format::Xlsx => {
                let style = WorkbookStyle { sheet: self.list.title(self), day: self.day_format() };
                self.write_rows(reads, Box::new(Workbook::begin(out, &columns(), &style)?))
            }
        }
    }

    fn day_format(&self) -> &'static str {
        match self.words.language {
            Language::Kazakh | Language::Russian => "dd.mm.yyyy",
            Language::English => "dd mmm yyyy",
        }
    }

    /// Everything, page by page.
    fn each(
        &self,
        reads: &impl Reads,
        mut act: impl FnMut(&Item) -> io::Result<()>,
    ) -> Result<usize, ExportError> {
        let (mut pages, mut count) = (Pages::default(), 0);
        loop {
            self.progress.go_on()?;
            let Some(items) = pages.next(self.list, reads)? else { return Ok(count) };
            items.iter().try_for_each(&mut act)?;
            count += items.len();
            self.progress.advance(items.len());
        }
    }

    fn write_rows(&self, reads: &impl Reads, mut rows: Box<dyn Rows + '_>) -> Result<Exported, ExportError> {
        let items =
            self.each(reads, |item| self.list.rows(item, self).iter().try_for_each(|cells| rows.row(cells)))?;
        let cut = rows.cut();
        rows.finish()?;
        Ok(Exported { items, cut })
    }

    /// One item in a line, so that a list of any length can be read line by line.
    fn write_json(&self, reads: &impl Reads, out: &mut impl Write) -> Result<Exported, ExportError> {
        write!(out, "{{\"items\": [")?;
        let mut between = "\n";
        let items = self.each(reads, |item| {
            let json = List::json(item, self);
            write!(out, "{}{json}", std::mem::replace(&mut between, ",\n"))
        })?;
        writeln!(out, "\n], \"next\": null, \"total\": {items}}}")?;
        out.flush()?;
        Ok(Exported { items, cut: 0 })
    }

    fn write_cards(&self, reads: &impl Reads, out: &mut impl Write) -> Result<Exported, ExportError> {
        let mut items = 0;
        self.each(reads, |item| {
            let cards = cards::of(item, self);
            items += usize::from(!cards.is_empty());
            cards.iter().try_for_each(|card| write_card(out, card))
        })?;
        out.flush()?;
        Ok(Exported { items, cut: 0 })
    }

    fn write_calendar(&self, reads: &impl Reads, out: &mut impl Write) -> Result<Exported, ExportError> {
        let (mut entries, mut repeats) = (Vec::new(), plans::Repeats::default());
        let items = self.each(reads, |item| {
            if let Some(entry) = plans::entry(item, self) {
                repeats.look(item, entries.len());
                entries.push(entry);
            }
            Ok(())
        })?;
        // Where the days have an end, nothing goes on behind it.
        if self.list.goes_on() {
            repeats.go_on(&mut entries);
        }
        write_calendar(out, &entries, self.facts.zone)?;
        out.flush()?;
        Ok(Exported { items, cut: 0 })
    }

    fn teller(&self) -> Teller<'_> {
        Teller { words: self.words, facts: self.facts }
    }

    /// A column under a word of the catalogue.
    fn column(&self, key: &str, width: u16) -> Column {
        Column { title: self.words.get(key), width }
    }

    fn yes(&self, is_so: bool) -> Value {
        if is_so { Value::Text(self.words.get("word-yes")) } else { Value::Empty }
    }
}

/// No two columns under one title: the later ones get a number.
fn told_apart(mut columns: Vec<Column>) -> Vec<Column> {
    let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
    for (at, column) in columns.iter_mut().enumerate() {
        let before = titles.iter().take(at).filter(|title| **title == column.title).count();
        if before > 0 {
            column.title = format!("{} ({})", column.title, before + 1);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_columns_have_one_title() {
        let columns =
            ["БИН", "Город", "БИН", "БИН"].map(|title| Column { title: title.to_owned(), width: 9 });
        let titles: Vec<String> = told_apart(columns.to_vec()).into_iter().map(|one| one.title).collect();
        assert_eq!(titles, ["БИН", "Город", "БИН (2)", "БИН (3)"]);
    }
}
