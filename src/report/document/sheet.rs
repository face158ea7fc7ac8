//! A document as a workbook: its words in rows over the width of the page, its tables as cells, sums as numbers.

use super::{Block, Column, Paper, SideOut, plain::groups};
use crate::{
    domain::money::read_amount,
    exchange::out::{Rows as _, Value, Workbook, WorkbookStyle},
};
use std::io;

/// Letters that a page is wide.
const WIDTH: usize = 116;

/// The bytes of the workbook.
pub(super) fn sheet(paper: &Paper, draft: Option<&str>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    lay_out(paper, draft, &mut bytes)?;
    Ok(bytes)
}

fn lay_out(paper: &Paper, draft: Option<&str>, bytes: &mut Vec<u8>) -> io::Result<()> {
    let widths = widths(paper);
    let style = WorkbookStyle { sheet: "1".to_owned(), day: "dd.mm.yyyy" };
    let book = Workbook::page(bytes, &widths, &style)?;
    let mut page = Page { book, columns: widths.len() };
    if let Some(mark) = draft {
        page.words(&[mark.to_owned()], true)?;
    }
    for block in &paper.blocks {
        page.block(block)?;
    }
    Box::new(page.book).finish()
}

/// Those of the table with most columns.
fn widths(paper: &Paper) -> Vec<u16> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table { columns, .. } => Some(columns),
        _ => None,
    });
    let Some(widest) = tables.max_by_key(|columns| columns.len()) else {
        return vec![u16::try_from(WIDTH / 2).unwrap_or_default(); 2];
    };
    let whole: usize = widest.iter().map(|column| column.share).sum();
    let width = |column: &Column| u16::try_from(WIDTH * column.share / whole.max(1)).unwrap_or_default();
    widest.iter().map(width).collect()
}

struct Page<'a> {
    book: Workbook<&'a mut Vec<u8>>,
    columns: usize,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Title(text) => self.words(text, true)?,
            Block::Place(places) => {
                let line = |(place, date): &(String, String)| format!("{place}    {date}");
                self.words(&places.iter().map(line).collect::<Vec<_>>(), false)?;
            }
            Block::Paragraph(text) => self.words(text, false)?,
            Block::Heading { number, text } => self.words(&numbered(number, text), true)?,
            Block::Clause { number, text } => self.words(&numbered(number, text), false)?,
            Block::Table { columns, rows } => self.table(columns, rows)?,
            Block::Signatures(sides) => self.signatures(sides)?,
        }
        self.book.row(&[])
    }

    /// A long line goes on in the next row: a cell that is not wrapped is printed over its empty neighbours.
    fn words(&mut self, text: &[String], is_bold: bool) -> io::Result<()> {
        for line in text.iter().flat_map(|text| text.lines()).flat_map(parted) {
            if is_bold {
                self.book.headings([line.as_str()])?;
            } else {
                self.book.row(&[Value::text(line)])?;
            }
        }
        Ok(())
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) -> io::Result<()> {
        if let Some(groups) = groups(columns) {
            self.book.headings(groups.iter().map(String::as_str))?;
        }
        self.book.headings(columns.iter().map(|column| column.heading.as_str()))?;
        for row in rows {
            let cells: Vec<Value> =
                columns.iter().zip(row).map(|(column, text)| cell(column, text)).collect();
            self.book.row(&cells)?;
        }
        Ok(())
    }

    /// Sides next to each other, each in its part of the columns.
    fn signatures(&mut self, sides: &[SideOut]) -> io::Result<()> {
        let texts: Vec<Vec<String>> = sides.iter().map(signed).collect();
        let apart = self.columns.div_ceil(sides.len().max(1));
        let height = texts.iter().map(Vec::len).max().unwrap_or_default();
        for at in 0..height {
            let mut cells = vec![Value::Empty; self.columns];
            for (side, lines) in texts.iter().enumerate() {
                if let (Some(cell), Some(line)) = (cells.get_mut(side * apart), lines.get(at)) {
                    *cell = Value::text(line.as_str());
                }
            }
            self.book.row(&cells)?;
        }
        Ok(())
    }
}

/// Lines that a page is wide enough for.
fn parted(line: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in line.split(' ') {
        let Some(last) = lines.last_mut() else { continue };
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + word.chars().count() < WIDTH {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn numbered(number: &str, text: &[String]) -> Vec<String> {
    let with = |text: &String| if number.is_empty() { text.clone() } else { format!("{number} {text}") };
    text.iter().map(with).collect()
}

/// Figures with two decimals are sums that a sheet can add up.
fn cell(column: &Column, text: &str) -> Value {
    let is_sum = column.is_figures && text.rsplit([',', '.']).next().is_some_and(|rest| rest.len() == 2);
    let sum = is_sum.then(|| read_amount(text, true).ok()).flatten();
    sum.map_or_else(|| Value::text(text), Value::Sum)
}

/// Role, details, who signs, and the place of a seal.
fn signed(side: &SideOut) -> Vec<String> {
    let shared = |words: &Vec<String>| {
        let mut words = words.clone();
        words.dedup();
        words.join(" / ")
    };
    let role = Some(shared(&side.role)).filter(|role| !role.is_empty());
    let signers = side
        .signers
        .iter()
        .flat_map(|(position, name)| [shared(position), format!("____________________ {}", shared(name))]);
    role.into_iter()
        .chain(side.details.iter().flatten().cloned())
        .chain(signers)
        .chain([shared(&side.seal)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Wish, open};

    fn rows(paper: &Paper) -> Vec<Vec<String>> {
        let table = open(&sheet(paper, Some("ЖОБА")).unwrap(), &Wish::default()).unwrap();
        let texts = |row: &crate::exchange::Row| (0..row.width()).map(|at| row.text(at).to_owned()).collect();
        table.rows.iter().map(texts).collect()
    }

    #[test]
    fn words_go_over_the_page_and_sums_are_numbers() {
        let column = |heading: &str, group: &str, is_figures| Column {
            heading: heading.to_owned(),
            group: group.to_owned(),
            share: 1,
            is_figures,
        };
        let long = "сөз ".repeat(60);
        let columns =
            vec![column("Құжат", "Біз", false), column("Дебет", "Біз", true), column("Кредит", "Олар", true)];
        let cells = ["№ 1", "1 240,50", "12"].map(str::to_owned).to_vec();
        let side = SideOut {
            signers: vec![(vec!["директор".to_owned()], vec!["Асан".to_owned()])],
            ..SideOut::default()
        };
        let paper = Paper {
            languages: vec!["kk"],
            blocks: vec![
                Block::Title(vec!["АКТ".to_owned()]),
                Block::Clause { number: "1.".to_owned(), text: vec![long.trim().to_owned()] },
                Block::Table { columns, rows: vec![cells] },
                Block::Signatures(vec![side.clone(), side]),
            ],
            blanks: Vec::new(),
        };
        let rows = rows(&paper);
        assert_eq!(rows[0], ["ЖОБА"]);
        assert_eq!(rows[1], ["АКТ"]);
        assert!(rows[2][0].starts_with("1. сөз") && rows[3][0].starts_with("сөз"), "{rows:?}");
        let table = rows.iter().position(|row| row[0] == "Біз").unwrap();
        assert_eq!(rows[table], ["Біз", "", "Олар"]);
        assert_eq!(rows[table + 2], ["№ 1", "1240.5", "12"]);
        assert_eq!(rows[table + 3], ["директор", "", "директор"]);
    }
}
