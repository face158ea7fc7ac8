//! Cuts a text into rows at a delimiter, quotes and line ends inside quotes understood.

use csv::{Position, Reader, ReaderBuilder, StringRecord};
use std::io::{Chain, Read as _};

/// A row that is put after the text: it comes out alone only when every quote is closed.
const END: &str = "\u{1}";

/// A row of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Physical line where it begins, from 1.
    pub line: u64,
    pub cells: StringRecord,
}

/// The rows of a text, one after another; the one whose quote is never closed is left out.
pub(super) struct Pieces<'a> {
    reader: Reader<Ended<'a>>,
    lines: Lines<'a>,
    ahead: Option<Piece>,
    /// The line of the row that was left out, when all others are read.
    pub open: Option<u64>,
}

/// The text and the row after it.
type Ended<'a> = Chain<Chain<&'a [u8], &'static [u8]>, &'static [u8]>;

impl<'a> Pieces<'a> {
    pub fn of(text: &'a str, delimiter: u8) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(delimiter);
        let reader = builder.from_reader(text.as_bytes().chain(&b"\n"[..]).chain(END.as_bytes()));
        let mut pieces =
            Self { reader, lines: Lines { rest: text, start: 0, line: 1 }, ahead: None, open: None };
        pieces.ahead = pieces.read();
        pieces
    }

    fn read(&mut self) -> Option<Piece> {
        let mut cells = StringRecord::new();
        if !self.reader.read_record(&mut cells).unwrap_or(false) {
            return None;
        }
        let start = cells.position().map_or(0, Position::byte);
        let line = self.lines.at(usize::try_from(start).unwrap_or(usize::MAX));
        Some(Piece { line, cells })
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let piece = self.ahead.take()?;
        self.ahead = self.read();
        if self.ahead.is_some() {
            return Some(piece);
        }
        self.open = (piece.cells != [END][..]).then_some(piece.line);
        None
    }
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
        Pieces::of(text, b',').map(|piece| piece.line).collect()
    }

    fn open(text: &str) -> (usize, Option<u64>) {
        let mut pieces = Pieces::of(text, b',');
        (pieces.by_ref().count(), pieces.open)
    }

    #[test]
    fn lines_are_physical() {
        assert_eq!(lines("a,b\r\n\r\n\r\n\"c\r\nd\",e\r\nf,g\r\n\r\n"), [1, 4, 6]);
        assert_eq!(lines("\n\na\nb"), [3, 4]);
        assert_eq!(lines(""), [0_u64; 0]);
    }

    #[test]
    fn an_open_quote_names_its_row() {
        assert_eq!(open("a,b\n\"c,d\ne,f\n"), (1, Some(2)));
        assert_eq!(open("\"a,b\n"), (0, Some(1)));
        assert_eq!(open("a,\"b\""), (1, None));
    }
}
