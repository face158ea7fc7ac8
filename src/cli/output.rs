//! What a command prints: one JSON document, or plain aligned text.

use super::failure::{Done, Failure};
pub use crate::report::record::text_or_null;
use crate::{
    i18n::Catalogue,
    ui::text::{clean, pad_right, width},
};
use serde::Serialize;
use serde_json::{Value, json};
use std::{
    fmt::Display,
    io::{self, Write},
    process::ExitCode,
};

/// How to print.
#[derive(Clone, Copy, Debug, Default)]
pub struct Format {
    pub json: bool,
    /// Every cell with its heading, for a screen reader.
    pub plain: bool,
    /// Only what was asked for.
    pub quiet: bool,
}

/// What a command gives.
#[derive(Debug, Default)]
#[must_use]
pub struct Outcome {
    pub json: Value,
    /// For people; ends without a line end.
    pub text: String,
    /// Said beside it, on standard error: warnings, what to do next.
    pub messages: Vec<String>,
    /// A check found a fault: the exit code is 1.
    pub found_fault: bool,
    /// What was asked for went to standard output already.
    pub is_printed: bool,
}

impl Outcome {
    pub fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), ..Self::default() }
    }

    pub fn with_messages(self, messages: impl IntoIterator<Item = String>) -> Self {
        Self { messages: messages.into_iter().collect(), ..self }
    }
}

/// The document of every list.
pub fn list(items: &[Value], next: Option<&str>, total: usize) -> Value {
    json!({ "items": items, "next": next, "total": total })
}

/// Prints what a command gave and answers the exit code.
pub fn finish(done: Done<Outcome>, format: Format, words: &Catalogue) -> ExitCode {
    match done {
        Ok(outcome) => {
            if !outcome.is_printed {
                print(format, &outcome.json, &outcome.text);
            }
            let messages = if format.quiet { &[][..] } else { &outcome.messages };
            tell(messages);
            ExitCode::from(u8::from(outcome.found_fault))
        }
        Err(failure) => fail(&failure, format, words),
    }
}

fn fail(failure: &Failure, format: Format, words: &Catalogue) -> ExitCode {
    if format.json {
        print(format, &failure.json(words), "");
    }
    tell(&[failure.text(words)]);
    ExitCode::from(failure.exit())
}

fn print(format: Format, json: &Value, text: &str) {
    if format.json {
        write(io::stdout(), &format!("{json:#}"));
    } else if !text.is_empty() {
        write(io::stdout(), text);
    }
}

/// Prints a document that is too large to be held as a whole.
pub fn print_document(document: &impl Serialize) {
    let mut stream = io::BufWriter::new(io::stdout().lock());
    let _ = serde_json::to_writer_pretty(&mut stream, document)
        .map_err(io::Error::from)
        .and_then(|()| writeln!(stream))
        .and_then(|()| stream.flush());
}

/// Lines on standard error.
pub fn tell(lines: &[impl Display]) {
    for line in lines {
        write(io::stderr(), &line.to_string());
    }
}

/// A line on standard error that stands in the place of the one before.
pub fn overwrite(line: &str) {
    let mut stream = io::stderr();
    let _ = write!(stream, "\r{line}").and_then(|()| stream.flush());
}

/// A reader that left early (`| head`) is no fault of ours.
fn write(mut stream: impl Write, text: &str) {
    let _ = writeln!(stream, "{text}").and_then(|()| stream.flush());
}

/// Rows under headings.
pub struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Columns side by side; in plain form each cell follows its heading. Stored text is made harmless:
    /// it must not command the terminal.
    pub fn text(&self, format: Format) -> String {
        let rows: Vec<Vec<String>> =
            self.rows.iter().map(|row| row.iter().map(|cell| clean(cell)).collect()).collect();
        if format.plain {
            return rows.iter().map(|row| self.spoken(row)).collect::<Vec<_>>().join("\n");
        }
        let widths: Vec<usize> = (0..self.headings.len()).map(|at| self.width_of(at, &rows)).collect();
        let lines = [&self.headings].into_iter().chain(&rows).map(|row| aligned(row, &widths));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn spoken(&self, row: &[String]) -> String {
        let filled = self.headings.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        filled.map(|(heading, cell)| format!("{heading}: {cell}")).collect::<Vec<_>>().join("; ")
    }

    fn width_of(&self, at: usize, rows: &[Vec<String>]) -> usize {
        let cells = [&self.headings].into_iter().chain(rows).filter_map(|row| row.get(at));
        cells.map(|cell| width(cell)).max().unwrap_or_default()
    }
}

fn aligned(row: &[String], widths: &[usize]) -> String {
    let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| pad_right(cell, *width)).collect();
    cells.join("  ").trim_end().to_owned()
}

/// Names at the left, values beside them; rows without a value are left out.
pub fn pairs(rows: &[(String, String)]) -> String {
    let filled: Vec<_> = rows.iter().filter(|(_, value)| !value.is_empty()).collect();
    let names = filled.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    let line = |(name, value): &&(String, String)| format!("{}  {}", pad_right(name, names), clean(value));
    filled.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_one_another() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = Table {
            headings: row(["Атауы", "Қала"]),
            rows: vec![row(["ЖШС «Нұр»", "Алматы"]), row(["A\u{1b}[2J", ""])],
        };
        assert_eq!(table.text(Format::default()).lines().nth(1), Some("ЖШС «Нұр»  Алматы"));
        assert!(!table.text(Format::default()).contains('\u{1b}'));
        let plain = Format { plain: true, ..Format::default() };
        assert_eq!(table.text(plain).lines().next(), Some("Атауы: ЖШС «Нұр»; Қала: Алматы"));
    }
}
