//! The body: blocks as paragraphs, two languages as the columns of a table.

use super::parts::{HEAD, SPACES};
use crate::{
    exchange::out::escaped,
    report::document::{Block, Column, Paper, SideOut},
};

/// Width of the text between the margins, in twentieths of a point: A4 with 20 mm at the left and 15 mm at the right.
const WIDTH: usize = 9_920;

const SECTION: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>"#,
    r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1135" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#
);

/// The whole of `word/document.xml`.
pub(super) fn document(paper: &Paper) -> String {
    let mut body = String::new();
    let mut columns = Columns { count: paper.languages.len(), is_open: false };
    for block in &paper.blocks {
        match block {
            Block::Table { columns: of_table, rows } => {
                columns.close(&mut body);
                body.push_str(&lines(of_table, rows));
            }
            Block::Signatures(sides) => {
                columns.close(&mut body);
                body.push_str(&signatures(sides));
            }
            other => columns.add(&mut body, &written(other, paper.languages.len() > 1)),
        }
    }
    columns.close(&mut body);
    format!("{HEAD}<w:document {SPACES}><w:body>{body}{SECTION}</w:body></w:document>")
}

/// Two languages stand beside each other row by row; one alone needs no table.
struct Columns {
    count: usize,
    is_open: bool,
}

impl Columns {
    fn add(&mut self, body: &mut String, texts: &[String]) {
        if self.count < 2 {
            body.push_str(&texts.concat());
            return;
        }
        if !self.is_open {
            body.push_str(&table_head(&vec![WIDTH / self.count; self.count], ("", "")));
            self.is_open = true;
        }
        let cells: String = texts.iter().map(|text| cell(WIDTH / self.count, text)).collect();
        body.extend(["<w:tr>", &cells, "</w:tr>"]);
    }

    fn close(&mut self, body: &mut String) {
        if std::mem::take(&mut self.is_open) {
            body.push_str("</w:tbl>");
            body.push_str(&paragraph("Cell", "", ""));
        }
    }
}

/// The paragraphs of a block, a text for each language.
fn written(block: &Block, is_narrow: bool) -> Vec<String> {
    // Justified words of a narrow column stand far apart.
    let left = if is_narrow { r#"<w:jc w:val="left"/>"# } else { "" };
    let clause = |number: &str, text: &String| clause(number, text, left);
    match block {
        Block::Title(text) => text.iter().map(|text| each_line("Title", text, "")).collect(),
        Block::Place(places) => places.iter().map(|place| placed(place, is_narrow)).collect(),
        Block::Heading { number, text } => {
            let heading = |text: &String| paragraph("Heading1", &joined(number, text), "");
            text.iter().map(heading).collect()
        }
        Block::Clause { number, text } => text.iter().map(|text| clause(number, text)).collect(),
        Block::Paragraph(text) => text.iter().map(|text| clause("", text)).collect(),
        Block::Table { .. } | Block::Signatures(_) => Vec::new(),
    }
}

fn joined(number: &str, text: &str) -> String {
    if number.is_empty() { text.to_owned() } else { format!("{number}\u{a0}{text}") }
}

/// A clause: its number before the first line, items of a list set in.
fn clause(number: &str, text: &str, more: &str) -> String {
    let line = |(at, line): (usize, &str)| {
        let style = if line.starts_with("– ") { "Item" } else { "Clause" };
        paragraph(style, &joined(if at == 0 { number } else { "" }, line), more)
    };
    text.lines().enumerate().map(line).collect()
}

fn each_line(style: &str, text: &str, more: &str) -> String {
    text.lines().map(|line| paragraph(style, line, more)).collect()
}

/// The place at the left, the date at the right end of the same line; under each other where the column is narrow.
fn placed((place, date): &(String, String), is_narrow: bool) -> String {
    if is_narrow {
        return paragraph("Normal", place, "") + &paragraph("Normal", date, "");
    }
    let tab = format!(r#"<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>"#);
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Normal"/>{tab}</w:pPr>{}<w:r><w:tab/></w:r>{}</w:p>"#,
        run(place),
        run(date)
    )
}

fn paragraph(style: &str, text: &str, more: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{}</w:p>"#, run(text))
}

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}

/// Lines around every cell.
const BORDERS: &str = concat!(
    r#"<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>"#,
    r#"<w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>"#
);

/// More columns than these stand close together: a sum of millions has its line in each.
const WIDE: usize = 7;
const NARROW: &str = concat!(
    r#"<w:tblCellMar><w:left w:w="45" w:type="dxa"/>"#,
    r#"<w:right w:w="45" w:type="dxa"/></w:tblCellMar>"#
);

fn table_head(widths: &[usize], (borders, margins): (&str, &str)) -> String {
    let column = |width: &usize| format!(r#"<w:gridCol w:w="{width}"/>"#);
    let grid = widths.iter().map(column).collect::<Vec<_>>().concat();
    format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
    )
}

fn cell(width: usize, content: &str) -> String {
    let content = if content.is_empty() { paragraph("Cell", "", "") } else { content.to_owned() };
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
}

/// The rows of a table; the headings come again on every page, and no row is parted by a page.
fn lines(columns: &[Column], rows: &[Vec<String>]) -> String {
    let whole: usize = columns.iter().map(|column| column.share).sum();
    let widths: Vec<usize> = columns.iter().map(|column| WIDTH * column.share / whole.max(1)).collect();
    let row = |cells: &[String], more: &str| {
        let cells: String = columns.iter().zip(&widths).zip(cells).map(lined).collect();
        format!("<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>")
    };
    let headings: Vec<String> = columns.iter().map(|column| column.heading.clone()).collect();
    let rows: String = rows.iter().map(|cells| row(cells, "")).collect();
    let head = grouped(columns, &widths) + &row(&headings, "<w:tblHeader/>");
    let margins = if columns.len() > WIDE { NARROW } else { "" };
    format!("{}{head}{rows}</w:tbl>{}", table_head(&widths, (BORDERS, margins)), paragraph("Cell", "", ""))
}

/// What stands above several headings together; nothing where no column has such.
fn grouped(columns: &[Column], widths: &[usize]) -> String {
    if columns.iter().all(|column| column.group.is_empty()) {
        return String::new();
    }
    let placed: Vec<(&Column, &usize)> = columns.iter().zip(widths).collect();
    let groups = placed.chunk_by(|(one, _), (next, _)| one.group == next.group);
    let cell = |group: &[(&Column, &usize)]| {
        let width: usize = group.iter().map(|(_, width)| **width).sum();
        let name = group.first().map(|(column, _)| bold(&column.group)).unwrap_or_default();
        let span = group.len();
        format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{span}"/></w:tcPr>{name}</w:tc>"#
        )
    };
    let cells: String = groups.map(cell).collect();
    format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
}

fn lined(((column, width), text): ((&Column, &usize), &String)) -> String {
    let right = if column.is_figures { r#"<w:jc w:val="right"/>"# } else { "" };
    cell(*width, &each_line("Cell", text, right))
}

/// Sides next to each other: details first, then who signs, so that the lines to sign on stand at one height.
fn signatures(sides: &[SideOut]) -> String {
    let count = sides.len().max(1);
    let width = WIDTH / count;
    let row = |content: fn(&SideOut) -> String| {
        let cells: String = sides.iter().map(|side| cell(width, &content(side))).collect();
        format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    };
    format!(
        "{}{}{}</w:tbl>{}",
        table_head(&vec![width; count], ("", "")),
        row(details),
        row(signed),
        paragraph("Cell", "", "")
    )
}

fn details(side: &SideOut) -> String {
    let role = Some(side.role.join(" / ")).filter(|role| !role.is_empty());
    let role = role.map(|role| bold(&role)).unwrap_or_default();
    let lines =
        |lines: &Vec<String>| lines.iter().map(|line| paragraph("Cell", line, KEEP)).collect::<String>();
    let blocks: Vec<String> = side.details.iter().map(lines).collect();
    role + &blocks.join(&paragraph("Cell", "", KEEP))
}

/// Stays on the page of what follows: signatures alone on a page are worth nothing.
const KEEP: &str = "<w:keepNext/>";

fn bold(text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="Cell"/>{KEEP}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#,
        escaped(text)
    )
}

fn signed(side: &SideOut) -> String {
    let signer = |(positions, names): &(Vec<String>, Vec<String>)| {
        let mut positions = positions.clone();
        positions.dedup();
        let position: String = positions.iter().map(|position| paragraph("Cell", position, KEEP)).collect();
        let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
        names.dedup();
        position + &paragraph("Cell", &format!("____________________ {}", names.join(" / ")), "")
    };
    let signers: String = side.signers.iter().map(signer).collect();
    signers + &paragraph("Cell", &side.seal.join(" / "), "")
}
