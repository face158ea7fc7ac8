//! Which delimiter a text is cut by, told from its rows.

use super::{
    split::{Piece, Pieces},
    words,
};

/// Delimiters in the order of trust when rows speak equally for several.
pub(super) const USUAL: [char; 4] = ['\t', ';', '|', ','];
/// Letters and rows looked at.
const HEAD: usize = 64 * 1024;
const ROWS: usize = 200;

/// The delimiter that cuts the text into known headings and rows of one width; `None` when none
/// of them cuts it at all.
pub(super) fn detect(text: &str) -> Option<char> {
    let head = head(text);
    let scores = USUAL.iter().map(|delimiter| (score(head, *delimiter), *delimiter));
    // What cuts no row is none, whatever stands in a long cell.
    let best = scores.rev().filter(|(score, _)| score.evenness > 0).max_by_key(|(score, _)| *score);
    best.map(|(_, delimiter)| delimiter)
}

/// Whole lines of the beginning.
fn head(text: &str) -> &str {
    let end = (0..=HEAD.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let head = text.get(..end).unwrap_or(text);
    if head.len() == text.len() { text } else { head.rsplit_once('\n').map_or(head, |(lines, _)| lines) }
}

/// How well a delimiter cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Known headings in the best row, when there are two or more.
    headings: usize,
    /// Rows of the most frequent width, times the delimiters of such a row.
    evenness: usize,
}

fn score(head: &str, delimiter: char) -> Score {
    let byte = u8::try_from(delimiter).unwrap_or(b',');
    let rows: Vec<Piece> = Pieces::of(head, byte).take(ROWS).collect();
    let known = |piece: &Piece| piece.cells.iter().filter(|cell| words::is_heading(cell)).count();
    let headings = rows.iter().take(20).map(known).max().filter(|known| *known > 1).unwrap_or(0);
    let mut widths = Widths::default();
    for row in &rows {
        widths.add(row);
    }
    let columns = widths.usual();
    let even = rows.iter().filter(|piece| piece.cells.len() == columns && !is_prose(piece)).count();
    Score { headings, evenness: even * columns.saturating_sub(1) }
}

/// A sentence cut at its commas: every part but the first begins with a space.
fn is_prose(piece: &Piece) -> bool {
    piece.cells.len() > 1 && piece.cells.iter().skip(1).all(|cell| cell.starts_with(' '))
}

/// How many rows have how many cells.
#[derive(Default)]
pub(super) struct Widths(Vec<(usize, usize)>);

impl Widths {
    /// Counts a row, if it is not blank.
    pub fn add(&mut self, row: &Piece) {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        match self.0.iter_mut().find(|(width, _)| *width == row.cells.len()) {
            Some((_, count)) => *count += 1,
            None => self.0.push((row.cells.len(), 1)),
        }
    }

    /// The most frequent number of cells, the first one of equals.
    pub fn usual(&self) -> usize {
        self.0.iter().rev().max_by_key(|(_, count)| *count).map_or(0, |(width, _)| *width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_told_by_content() {
        for (text, expected) in [
            ("Наименование,БИН\nТОО А,1\n", Some(',')),
            ("Клиент;Адрес\nТОО А;г. Алматы, ул. Б, 1, 2\nТОО В;г. Астана, ул. Г, 3, 4\n", Some(';')),
            ("а;б,5\nв;г,6\nд;е,7\n", Some(';')),
            ("a|b|c\nd|e|f\n", Some('|')),
            ("a\tb, c\nd\te, f\n", Some('\t')),
            ("Список клиентов\n\nКод;Имя;Лимит\n1;А;1 500,00\n2;Б;2 500,00\n", Some(';')),
            ("Имя;a\nТОО;\"Клиент,БИН,Город,Почта\"\nТОО;b\n", Some(';')),
            ("просто слова\nещё слова\n", None),
            ("это обычный текст, а не книга\n", None),
            ("", None),
        ] {
            assert_eq!(detect(text), expected, "{text}");
        }
    }
}
