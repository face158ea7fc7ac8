//! Content lines: what folding has cut is put together again, byte by byte, for a fold may stand inside a letter.

use crate::exchange::limits;
use memchr::memchr;
use std::borrow::Cow;

/// A property as it stands in the file, in one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ContentLine<'a> {
    /// Physical line where it begins, from 1.
    pub number: u64,
    /// Without line ends; at most [`limits::PROPERTY_BYTES`].
    pub bytes: Cow<'a, [u8]>,
    /// Whether it was longer than that.
    pub is_cut: bool,
}

impl ContentLine<'_> {
    fn append(&mut self, more: &[u8]) {
        let room = limits::PROPERTY_BYTES.saturating_sub(self.bytes.len());
        self.is_cut |= more.len() > room;
        let kept = more.get(..room).unwrap_or(more);
        if !kept.is_empty() {
            self.bytes.to_mut().extend_from_slice(kept);
        }
    }

    /// Takes off the `=` of a soft line break, when the line that was put on last still stands there.
    fn harden(&mut self) {
        if self.is_cut {
            return;
        }
        let end = self.bytes.trim_ascii_end().len();
        let hard =
            end.saturating_sub(usize::from(self.bytes.get(..end).is_some_and(|line| line.ends_with(b"="))));
        match &mut self.bytes {
            Cow::Borrowed(line) => *line = line.get(..hard).unwrap_or(line),
            Cow::Owned(line) => line.truncate(hard),
        }
    }
}

/// Content lines of a text, one after another. Each byte is looked at a few times only, and large values are
/// not gathered beyond the limit.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    end: u8,
    /// Line that comes next.
    number: u64,
    /// Version 2.1 folds at a space and means it (RFC 822, 3.1.1); later ones put one in (RFC 6350, 3.2).
    pub keeps_space: bool,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a [u8]) -> Self {
        let end = if memchr(b'\n', text).is_some() { b'\n' } else { b'\r' };
        Self { rest: text, end, number: 1, keeps_space: false }
    }

    /// The line up to its end, or what is left.
    fn physical(&mut self) -> &'a [u8] {
        let length = memchr(self.end, self.rest).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest.get(1..).unwrap_or_default();
        self.number += 1;
        line.strip_suffix(b"\r").unwrap_or(line)
    }

    /// Whether a card begins or ends at the next line: no value goes on there.
    fn is_at_border(&self) -> bool {
        let next = self.rest.trim_ascii_start();
        [&b"BEGIN:VCARD"[..], b"END:VCARD"]
            .iter()
            .any(|border| next.get(..border.len()).is_some_and(|start| start.eq_ignore_ascii_case(border)))
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = ContentLine<'a>;

    fn next(&mut self) -> Option<ContentLine<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (number, mut last) = (self.number, self.physical());
        let whole = last.get(..limits::PROPERTY_BYTES).unwrap_or(last);
        let is_cut = whole.len() < last.len();
        let mut line = ContentLine { number, bytes: Cow::Borrowed(whole), is_cut };
        let mut head = Head::of(whole);
        loop {
            let is_soft = head == Head::QuotedPrintable && last.trim_ascii_end().ends_with(b"=");
            if is_soft && !self.rest.is_empty() && !self.is_at_border() {
                line.harden();
                last = self.physical();
                line.append(last);
            } else if matches!(self.rest, [b' ' | b'\t', ..]) {
                last = self.physical();
                line.append(if self.keeps_space { last } else { last.get(1..).unwrap_or_default() });
                if head == Head::Open && last.contains(&b':') {
                    head = Head::of(&line.bytes);
                }
            } else {
                return Some(line);
            }
        }
    }
}

/// What the part before the value says of the lines to come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// It goes on after a fold.
    Open,
    /// Lines that end with `=` go on without a fold (RFC 2045, 6.7).
    QuotedPrintable,
    Plain,
}

impl Head {
    fn of(line: &[u8]) -> Self {
        const MARK: &[u8] = b"QUOTED-PRINTABLE";
        let Some(end) = value_at(line) else { return Self::Open };
        let head = line.get(..end).unwrap_or_default();
        let says = head.windows(MARK.len()).any(|part| part.eq_ignore_ascii_case(MARK));
        if says { Self::QuotedPrintable } else { Self::Plain }
    }
}

/// Place of the colon before the value: the first outside quotes, or, when a quote is never closed, the first.
pub(super) fn value_at(line: &[u8]) -> Option<usize> {
    let mut is_quoted = false;
    let outside = line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    });
    outside.or_else(|| memchr(b':', line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, String)> {
        let told = |line: ContentLine| (line.number, String::from_utf8_lossy(&line.bytes).into_owned());
        Lines::of(text.as_bytes()).map(told).collect()
    }

    fn line(number: u64, text: &str) -> (u64, String) {
        (number, text.to_owned())
    }

    #[test]
    fn folds_come_together_inside_a_letter_too() {
        let text = "NOTE:Қ".as_bytes();
        let folded = [&text[..6], b"\r\n ", &text[6..], b"\r\n\tA\r\nTEL:1\r\n"].concat();
        let found: Vec<String> =
            Lines::of(&folded).map(|line| String::from_utf8(line.bytes.into_owned()).unwrap()).collect();
        assert_eq!(found, ["NOTE:ҚA", "TEL:1"]);
    }

    #[test]
    fn soft_breaks_go_on_without_a_fold_and_stop_at_the_end_of_a_card() {
        let text =
            "N;ENCODING=QUOTED-PRINTABLE:=D0=\r\n=9B=\r\n\r\nTEL:1=\r\nNOTE;QUOTED-PRINTABLE:a=\r\nEND:VCARD";
        let told =
            [(1, "N;ENCODING=QUOTED-PRINTABLE:=D0=9B"), (4, "TEL:1="), (5, "NOTE;QUOTED-PRINTABLE:a=")];
        let mut expected: Vec<_> = told.iter().map(|(number, text)| line(*number, text)).collect();
        expected.push(line(6, "END:VCARD"));
        assert_eq!(lines(text), expected);
    }

    #[test]
    fn a_folded_head_may_say_quoted_printable() {
        let text = "N;CHARSET=UTF-8;ENCODING=\r\n QUOTED-PRINTABLE:a=\r\nb\r\nTEL:1";
        assert_eq!(lines(text)[0], line(1, "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:ab"));
    }

    #[test]
    fn lines_of_old_macs_and_blank_ones_are_counted() {
        assert_eq!(lines("A:1\rB:2"), [line(1, "A:1"), line(2, "B:2")]);
        assert_eq!(lines("A:1\n\n\nB:2"), [line(1, "A:1"), line(2, ""), line(3, ""), line(4, "B:2")]);
    }

    #[test]
    fn a_large_value_is_not_gathered() {
        let photo = format!("PHOTO;ENCODING=b:{}\r\nTEL:1\r\n", "A\r\n ".repeat(limits::PROPERTY_BYTES));
        let found: Vec<ContentLine> = Lines::of(photo.as_bytes()).collect();
        assert!(found[0].is_cut && found[0].bytes.len() == limits::PROPERTY_BYTES);
        assert_eq!(&*found[1].bytes, b"TEL:1");
    }

    #[test]
    fn a_colon_in_quotes_is_no_value() {
        assert_eq!(value_at(b"TEL;TYPE=\"a:b\":1"), Some(14));
        assert_eq!(value_at(b"TEL;TYPE=\"a:1"), Some(11));
    }
}
