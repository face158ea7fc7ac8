//! A cell of an Open Document sheet: its value, or the paragraphs it shows (ODF 1.2, part 1, 19.385).

use crate::exchange::xml_part::Element;
use crate::exchange::{
    limits,
    sheet_cell::{Loss, Told, adds_up, tell},
};
use calamine::DataRef;

/// Bytes of text that are gathered: one letter more than a cell may have, of any alphabet.
const TEXT_BYTES: usize = (limits::CELL_LETTERS + 1) * 4;

/// What a cell is besides its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    #[default]
    Plain,
    /// Hidden under a cell that spans several.
    Covered,
    /// Its formula ended in an error.
    Fault,
    /// It adds up others.
    Sum,
}

/// A cell while it is read.
#[derive(Default)]
pub(super) struct OpenCell {
    pub depth: usize,
    /// How many columns it takes.
    pub columns: u64,
    role: Role,
    kind: String,
    value: String,
    text: String,
    /// Inside a paragraph.
    pub is_in_text: bool,
    has_text: bool,
    /// Further spaces mean nothing (6.1.2).
    is_spaced: bool,
}

impl OpenCell {
    pub fn open(depth: usize, element: &Element, is_covered: bool) -> Self {
        let mut cell = Self { depth, columns: 1, ..Self::default() };
        for (name, value) in element.attributes() {
            match name.as_str() {
                "number-columns-repeated" => cell.columns = value.trim().parse().unwrap_or(1).max(1),
                "value-type" => cell.kind = value,
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    cell.value = value;
                }
                "calcext:value-type" if value == "error" => cell.role = Role::Fault,
                "formula" if cell.role == Role::Plain && adds_up(&value) => cell.role = Role::Sum,
                _ => {}
            }
        }
        if is_covered {
            cell.role = Role::Covered;
        }
        cell
    }

    /// A paragraph begins: a line of the cell.
    pub fn paragraph(&mut self) {
        if self.has_text {
            self.push('\n');
        }
        (self.is_in_text, self.has_text, self.is_spaced) = (true, true, true);
    }

    /// An element inside a paragraph that stands for letters.
    pub fn sign(&mut self, name: &str, element: &Element) {
        match name {
            "s" => {
                let most = u64::try_from(limits::CELL_LETTERS).unwrap_or(u64::MAX);
                (0..element.repeats("c").min(most)).for_each(|_| self.push(' '));
            }
            "tab" => self.push('\t'),
            "line-break" => self.push('\n'),
            _ => {}
        }
    }

    pub fn text(&mut self, text: &str) {
        for letter in text.chars() {
            if self.text.len() >= TEXT_BYTES {
                return;
            }
            let is_space = letter.is_ascii_whitespace();
            if !is_space {
                self.push(letter);
            } else if !self.is_spaced {
                self.push(' ');
            }
            self.is_spaced = is_space;
        }
    }

    fn push(&mut self, letter: char) {
        if self.text.len() < TEXT_BYTES {
            self.text.push(letter);
        }
    }

    /// What the cell says.
    pub fn told(self) -> Told {
        let empty = |loss| Told { loss, ..Told::default() };
        let role = self.role;
        match role {
            Role::Covered => empty(None),
            Role::Fault => empty(Some(Loss::Value(self.text.trim().to_owned()))),
            Role::Plain => tell(self.valued()),
            Role::Sum => Told { adds_up: true, ..tell(self.valued()) },
        }
    }

    fn valued(self) -> DataRef<'static> {
        let Self { kind, value, text, .. } = self;
        match kind.as_str() {
            "float" | "percentage" | "currency" => {
                value.trim().parse().map_or_else(|_| DataRef::String(text), DataRef::Float)
            }
            "date" if !value.is_empty() => DataRef::DateTimeIso(value),
            "time" => clock(&value).map_or_else(|| DataRef::String(text), DataRef::DurationIso),
            "boolean" => DataRef::Bool(value.eq_ignore_ascii_case("true")),
            _ if text.is_empty() => DataRef::String(value),
            _ => DataRef::String(text),
        }
    }
}

/// A duration of ISO 8601 as a clock shows it: `PT12H05M00S` is 12:05:00.
fn clock(text: &str) -> Option<String> {
    let mut parts = [0_u32; 3];
    let mut rest = text.trim().strip_prefix("PT")?;
    for (mark, part) in ['H', 'M', 'S'].into_iter().zip(&mut parts) {
        if let Some((number, after)) = rest.split_once(mark) {
            *part = number.split(['.', ',']).next()?.parse().ok()?;
            rest = after;
        }
    }
    let [hours, minutes, seconds] = parts;
    rest.is_empty().then(|| format!("{hours:02}:{minutes:02}:{seconds:02}"))
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn durations_are_clocks() {
        assert_eq!(clock("PT12H05M00S").as_deref(), Some("12:05:00"));
        assert_eq!(clock("PT5M7.5S").as_deref(), Some("00:05:07"));
        assert_eq!((clock("PT9X"), clock(""), clock("P1D")), (None, None, None));
    }
}
