//! Finds sheets, rows and cells among the elements. Rows and columns that are said to repeat are counted where they
//! are empty and laid out, within the limits, where they are not.

use super::cell::OpenCell;
use crate::exchange::{
    Unreadable, limits,
    sheet_cell::Told,
    sheet_rows::{Gathered, HEAD, damaged},
    trim,
    xml_part::{Element, Visitor},
};
use std::collections::HashSet;

/// Most sheets of a file, and styles that hide one.
const SHEETS: usize = 10_000;
/// Elements in a paragraph whose text is none of the cell.
const APART: [&str; 4] = ["annotation", "note", "frame", "ruby-text"];

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Names and first rows of all sheets.
    Heads,
    /// All rows of the sheet at this place.
    Rows(usize),
}

/// What is known of a sheet.
pub(super) struct Head {
    pub name: String,
    pub is_visible: bool,
    /// Known headings in its first rows; `None` when it is empty.
    pub headings: Option<usize>,
}

/// A row while it is read.
struct OpenRow {
    depth: usize,
    /// How many rows are like it.
    rows: u64,
    /// The column that comes next.
    column: u64,
    cells: Vec<(usize, Told)>,
}

/// Walks through the elements.
pub(super) struct Walk {
    wanted: Wanted,
    packed: usize,
    pub sheets: Vec<Head>,
    pub gathered: Gathered,
    /// Styles of sheets that are not shown.
    hidden: HashSet<String>,
    /// The style that is being read.
    style: String,
    /// Depth of the open sheet.
    sheet: Option<usize>,
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
    /// Depth of an element that is passed over with all that is in it.
    apart: Option<usize>,
    /// Rows of the sheet so far.
    line: u64,
    is_done: bool,
}

impl Walk {
    pub fn new(wanted: Wanted, packed: usize) -> Self {
        Self {
            wanted,
            packed,
            sheets: Vec::new(),
            gathered: Gathered::of(packed),
            hidden: HashSet::new(),
            style: String::new(),
            sheet: None,
            row: None,
            cell: None,
            apart: None,
            line: 0,
            is_done: false,
        }
    }

    fn outside(&mut self, depth: usize, name: &str, element: &Element) -> Result<(), Unreadable> {
        match name {
            "style" => self.style = element.attribute("name").unwrap_or_default(),
            "table-properties" if self.hidden.len() < SHEETS => {
                let hides = element.attribute("display").is_some_and(|shown| shown == "false");
                self.hidden.extend(hides.then(|| std::mem::take(&mut self.style)));
            }
            "table" => self.open_sheet(depth, element)?,
            _ => {}
        }
        Ok(())
    }

    fn open_sheet(&mut self, depth: usize, element: &Element) -> Result<(), Unreadable> {
        let place = self.sheets.len();
        if place >= SHEETS {
            return Err(damaged("sheets"));
        }
        let name = element.attribute("name").unwrap_or_default();
        let name = limits::cut(&name).unwrap_or(name);
        let style = element.attribute("style-name").unwrap_or_default();
        let is_visible = !self.hidden.contains(&style);
        self.sheets.push(Head { name, is_visible, headings: None });
        if matches!(self.wanted, Wanted::Rows(wanted) if wanted != place) {
            self.apart = Some(depth);
        } else {
            (self.sheet, self.line) = (Some(depth), 0);
        }
        Ok(())
    }

    fn in_sheet(&mut self, depth: usize, name: &str, element: &Element) {
        match name {
            "table-row" if self.rows_left() == 0 => self.apart = Some(depth),
            "table-row" => {
                let rows = element.repeats("number-rows-repeated");
                self.row = Some(OpenRow { depth, rows, column: 0, cells: Vec::new() });
            }
            // A table inside a table, drawings over the cells.
            "table" | "shapes" => self.apart = Some(depth),
            _ => {}
        }
    }

    fn in_row(&mut self, depth: usize, name: &str, element: &Element) {
        match name {
            "table-cell" => self.cell = Some(OpenCell::open(depth, element, false)),
            "covered-table-cell" => self.cell = Some(OpenCell::open(depth, element, true)),
            _ => self.apart = Some(depth),
        }
    }

    fn close_cell(&mut self, cell: OpenCell) -> Result<(), Unreadable> {
        let Some(row) = &mut self.row else { return Ok(()) };
        let (columns, told) = (cell.columns, cell.told());
        let first = row.column;
        row.column = row.column.saturating_add(columns);
        if trim(&told.text).is_empty() && told.loss.is_none() && !told.adds_up {
            return Ok(());
        }
        for column in first..row.column {
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            limits::check_width(self.line.saturating_add(1), column.saturating_add(1))?;
            row.cells.push((column, told.clone()));
        }
        Ok(())
    }

    fn close_row(&mut self, row: OpenRow) -> Result<(), Unreadable> {
        let OpenRow { rows, cells, .. } = row;
        let first = self.line;
        self.line = self.line.saturating_add(rows);
        // A row of nothing but faults is told of once.
        let is_blank = cells.iter().all(|(_, told)| told.loss.is_some() && told.text.is_empty());
        for line in (first..self.line).take(self.rows_left()) {
            for (column, told) in &cells {
                self.gathered.add(line + 1, *column, told.clone())?;
            }
            if is_blank {
                break;
            }
        }
        Ok(())
    }

    /// How many rows are still wanted.
    fn rows_left(&self) -> usize {
        if self.wanted == Wanted::Heads { HEAD.saturating_sub(self.gathered.height()) } else { usize::MAX }
    }

    fn close_sheet(&mut self) {
        if self.wanted == Wanted::Heads {
            let gathered = std::mem::replace(&mut self.gathered, Gathered::of(self.packed));
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.headings = gathered.headings();
            }
        } else {
            self.is_done = true;
        }
    }
}

impl Visitor for Walk {
    fn reach(&mut self, read: u64, of: u64) {
        self.gathered.read(read, of);
    }

    fn start(&mut self, depth: usize, element: &Element) -> Result<(), Unreadable> {
        if self.apart.is_some() {
            return Ok(());
        }
        let name = element.name();
        if let Some(cell) = &mut self.cell {
            match name.as_str() {
                "p" if depth == cell.depth + 1 => cell.paragraph(),
                name if depth == cell.depth + 1 || APART.contains(&name) => self.apart = Some(depth),
                name => cell.sign(name, element),
            }
        } else if self.row.is_some() {
            self.in_row(depth, &name, element);
        } else if self.sheet.is_some() {
            self.in_sheet(depth, &name, element);
        } else {
            self.outside(depth, &name, element)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.is_in_text && self.apart.is_none()) {
            cell.text(text);
        }
    }

    fn end(&mut self, depth: usize) -> Result<(), Unreadable> {
        if self.apart.is_some() {
            self.apart = self.apart.filter(|apart| *apart != depth);
            return Ok(());
        }
        if let Some(cell) = self.cell.as_mut().filter(|cell| depth == cell.depth + 1) {
            cell.is_in_text = false;
        } else if let Some(cell) = self.cell.take_if(|cell| cell.depth == depth) {
            self.close_cell(cell)?;
        } else if let Some(row) = self.row.take_if(|row| row.depth == depth) {
            self.close_row(row)?;
        } else if self.sheet.take_if(|sheet| *sheet == depth).is_some() {
            self.close_sheet();
        }
        Ok(())
    }

    fn is_done(&self) -> bool {
        self.is_done
    }
}
