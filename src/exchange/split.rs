//! Cuts a text into rows at a delimiter, quotes and line ends inside quotes understood.

use csv::{ReaderBuilder, StringRecord};
use std::io::Read as _;

/// A row that is put after the text: it comes out alone only when every quote is closed.
const END: &str = "\u{1}";

/// A row of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Physical line where it begins, from 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// The rows of a text and the line of the row whose quote is never closed; that row is left out.
pub(super) fn split(text: &str, delimiter: u8) -> (Vec<Piece>, Option<u64>) {
    let mut pieces = pieces(text, delimiter);
    let last = pieces.pop();
    let open = last.filter(|piece| piece.cells != [END]).map(|piece| piece.line);
    (pieces, open)
}

fn pieces(text: &str, delimiter: u8) -> Vec<Piece> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = builder.from_reader(text.as_bytes().chain(&b"\n"[..]).chain(END.as_bytes()));
    let mut lines = Lines { rest: text, start: 0, line: 1 };
    let mut record = StringRecord::new();
    let mut pieces = Vec::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
        pieces.push(Piece { line, cells: record.iter().map(str::to_owned).collect() });
    }
    pieces
}

/// Counts lines up to a row. The reader places a row before the empty lines it passes over.
struct Lines<'a> {
    rest: &'a str,
    start: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, start: usize) -> u64 {
        let passed = start.saturating_sub(self.start);
        let (before, rest) = self.rest.split_at_checked(passed).unwrap_or((self.rest, ""));
        let row = rest.trim_start_matches(['\r', '\n']);
        let (blank, row) = rest.split_at_checked(rest.len() - row.len()).unwrap_or((rest, ""));
        self.line += count(before) + count(blank);
        self.start += before.len() + blank.len();
        self.rest = row;
        self.line
    }
}

fn count(text: &str) -> u64 {
    u64::try_from(text.bytes().filter(|byte| *byte == b'\n').count()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<u64> {
        split(text, b',').0.iter().map(|piece| piece.line).collect()
    }

    #[test]
    fn lines_are_physical() {
        assert_eq!(lines("a,b\r\n\r\n\r\n\"c\r\nd\",e\r\nf,g\r\n\r\n"), [1, 4, 6]);
        assert_eq!(lines("\n\na\nb"), [3, 4]);
        assert_eq!(lines(""), [0_u64; 0]);
    }

    #[test]
    fn an_open_quote_names_its_row() {
        let (pieces, open) = split("a,b\n\"c,d\ne,f\n", b',');
        assert_eq!((pieces.len(), open), (1, Some(2)));
        assert_eq!(split("\"a,b\n", b','), (Vec::new(), Some(1)));
        assert_eq!(split("a,\"b\"", b',').1, None);
    }
}
