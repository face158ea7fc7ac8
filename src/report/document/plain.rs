//! A document as text to read, and as Markdown.

use super::{Block, Column, Paper, SideOut};

/// How a text marks its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    Plain,
    Markdown,
}

/// The document as plain text: languages one after the other in each block.
pub fn plain_text(paper: &Paper, draft: Option<&str>) -> String {
    lined(paper, draft, Marks::Plain)
}

/// The document as Markdown (`CommonMark`; tables as `GitHub` writes them).
pub fn markdown(paper: &Paper, draft: Option<&str>) -> String {
    lined(paper, draft, Marks::Markdown)
}

fn lined(paper: &Paper, draft: Option<&str>, marks: Marks) -> String {
    let draft = draft.map(|mark| format!("*** {mark} ***"));
    let blocks = paper.blocks.iter().map(|block| marks.block(block));
    let blocks: Vec<String> = draft.into_iter().chain(blocks).collect();
    format!("{}\n", blocks.join("\n\n"))
}

impl Marks {
    fn block(self, block: &Block) -> String {
        match block {
            Block::Title(text) => self.each(text, "# "),
            Block::Place(places) => {
                let line = |(place, date): &(String, String)| format!("{place}    {date}");
                places.iter().map(line).collect::<Vec<_>>().join(self.between())
            }
            Block::Paragraph(text) => self.each(text, ""),
            Block::Heading { number, text } => self.each(&numbered(number, text), "## "),
            Block::Clause { number, text } => self.each(&numbered(number, text), ""),
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::Signatures(sides) => {
                sides.iter().map(|side| self.side(side)).collect::<Vec<_>>().join(self.between())
            }
        }
    }

    /// What parts paragraphs of one block.
    const fn between(self) -> &'static str {
        match self {
            Self::Plain => "\n",
            Self::Markdown => "\n\n",
        }
    }

    fn each(self, text: &[String], mark: &str) -> String {
        let mark = if self == Self::Markdown { mark } else { "" };
        let lines = text.iter().filter(|text| !text.is_empty()).map(|text| {
            let lines: Vec<String> = text.lines().map(|line| self.escaped(line)).collect();
            format!("{mark}{}", lines.join(self.between()))
        });
        lines.collect::<Vec<_>>().join(self.between())
    }

    /// Signs that Markdown would take for its own.
    fn escaped(self, text: &str) -> String {
        if self == Self::Plain {
            return text.to_owned();
        }
        let letter = |letter: char| match letter {
            '*' | '_' | '|' | '<' | '`' | '[' | ']' | '#' | '\\' => format!("\\{letter}"),
            letter => letter.to_string(),
        };
        text.chars().map(letter).collect()
    }

    fn table(self, columns: &[Column], rows: &[Vec<String>]) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| self.escaped(cell)).collect();
            match self {
                Self::Plain => cells.join("\t"),
                Self::Markdown => format!("| {} |", cells.join(" | ")),
            }
        };
        let rule = match self {
            Self::Plain => None,
            Self::Markdown => Some(format!("|{}", "---|".repeat(columns.len()))),
        };
        let headings: Vec<String> = columns.iter().map(|column| self.heading(column)).collect();
        let head = std::iter::once(line(&headings)).chain(rule);
        let groups = groups(columns).filter(|_| self == Self::Plain).map(|groups| line(&groups));
        groups.into_iter().chain(head).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\n")
    }

    /// Markdown has one row of headings: what stands above several is said in each.
    fn heading(self, column: &Column) -> String {
        match (self, column.group.as_str()) {
            (Self::Plain, _) | (_, "") => column.heading.clone(),
            (Self::Markdown, group) => format!("{group}: {}", column.heading),
        }
    }

    fn side(self, side: &SideOut) -> String {
        let role = Some(side.role.join(" / ")).filter(|role| !role.is_empty());
        let details = side.details.iter().flatten().map(|line| self.escaped(line));
        let signers = side.signers.iter().map(|(position, name)| {
            let once = |words: &Vec<String>| {
                let mut words = words.clone();
                words.dedup();
                words.join(" / ")
            };
            let line = format!("{} ____________ {}", once(position), once(name));
            self.escaped(line.trim())
        });
        let lines: Vec<String> = role.into_iter().chain(details).chain(signers).collect();
        lines.join(self.between())
    }
}

/// What stands above several headings, over the first of them; nothing where no column has such.
pub(super) fn groups(columns: &[Column]) -> Option<Vec<String>> {
    let names = columns.chunk_by(|one, next| one.group == next.group).flat_map(|group| {
        let first = group.first().map(|column| column.group.clone()).unwrap_or_default();
        std::iter::once(first).chain(std::iter::repeat_n(String::new(), group.len().saturating_sub(1)))
    });
    columns.iter().any(|column| !column.group.is_empty()).then(|| names.collect())
}

fn numbered(number: &str, text: &[String]) -> Vec<String> {
    let with = |text: &String| if number.is_empty() { text.clone() } else { format!("{number} {text}") };
    text.iter().map(with).collect()
}
