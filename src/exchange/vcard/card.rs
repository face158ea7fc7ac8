//! Cards put together from content lines, each closed by its end; what is cut or nested is told apart.

use super::{
    letters::Letters,
    lines::{ContentLine, Lines},
    property::{Coding, Property},
    row::row,
};
use crate::exchange::{Row, Unreadable, Warning, limits};

/// A property with its value as text, escapes still in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub group: String,
    pub name: String,
    pub types: Vec<String>,
    pub is_preferred: bool,
    pub omits_year: bool,
    pub text: String,
}

impl Entry {
    /// Whether it is of this kind: `fax`, `home`.
    pub fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|own| own == kind)
    }
}

/// One whole card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Card {
    /// Line of its BEGIN.
    pub line: u64,
    pub entries: Vec<Entry>,
    /// Each code once.
    pub doubts: Vec<Warning>,
}

impl Card {
    /// Notes a doubt, but not twice.
    pub fn doubt(&mut self, doubt: Warning) {
        if !self.doubts.iter().any(|known| known.code == doubt.code) {
            self.doubts.push(doubt);
        }
    }
}

/// Values that no client has: pictures and sounds, keys, and what programs tell each other.
const UNWANTED: [&str; 24] = [
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "VERSION",
    "UID",
    "REV",
    "PRODID",
    "MAILER",
    "PROFILE",
    "SOURCE",
    "SORT-STRING",
    "CLASS",
    "CLIENTPIDMAP",
    "FBURL",
    "CALURI",
    "CALADRURI",
    "XML",
    "MEMBER",
    "TZ",
    "GEO",
    "CREATED",
    "GENDER",
    "NAME",
];
/// Of the names that programs make up for themselves, those with a meaning.
pub(super) const TAX_IDS: [&str; 4] = ["X-BIN", "X-IIN", "X-INN", "X-TAX-ID"];
pub(super) const OWN_KIND: &str = "X-ADDRESSBOOKSERVER-KIND";
pub(super) const SHOWN_AS: &str = "X-ABSHOWAS";
pub(super) const LABEL: &str = "X-ABLABEL";

fn is_wanted(name: &str) -> bool {
    let has_meaning = || TAX_IDS.contains(&name) || [OWN_KIND, SHOWN_AS, LABEL].contains(&name);
    !UNWANTED.contains(&name) && (!name.starts_with("X-") || has_meaning())
}

/// Bytes of a note that is put together from broken lines.
const NOTE_BYTES: usize = limits::CELL_LETTERS * 4;
/// Most cards that are named one by one when they are never closed.
const NAMED: usize = 20;

/// Cards as they come out of their lines. A whole one becomes a row at once: only what a row holds is kept.
#[derive(Default)]
pub(super) struct Cards {
    pub rows: Vec<Row>,
    doubts: Vec<Warning>,
    open: Option<Card>,
    /// Lines of cards that another one began in, or the file ended in.
    cut: Vec<u64>,
    /// Cards inside the open one that are not closed yet: its agent, of version 2.1.
    nested: u64,
    /// The property before was an agent without a value.
    is_agent: bool,
    /// The property before may go on in lines without a fold.
    is_packed: bool,
}

impl Cards {
    /// Reads all cards of a text.
    pub fn read(text: &[u8], letters: &mut Letters) -> Result<Self, Unreadable> {
        let mut cards = Self::default();
        let mut lines = Lines::of(text);
        while let Some(line) = lines.next() {
            let Some(property) = Property::read(&line) else {
                cards.stray(&line, letters);
                continue;
            };
            match property.name.as_str() {
                "BEGIN" if is_card(&property) => {
                    lines.keeps_space = false;
                    cards.begin(line.number)?;
                }
                "END" if is_card(&property) => cards.end(),
                "VERSION" => lines.keeps_space = property.value.trim_ascii() == b"2.1",
                _ => cards.add(&property, letters),
            }
        }
        cards.cut.extend(cards.open.take().map(|card| card.line));
        Ok(cards)
    }

    fn begin(&mut self, line: u64) -> Result<(), Unreadable> {
        if self.open.is_some() && (self.is_agent || self.nested > 0) {
            (self.nested, self.is_agent) = (self.nested + 1, false);
            return Ok(());
        }
        self.cut.extend(self.open.take().map(|card| card.line));
        limits::check_height(self.rows.len() + self.cut.len() + 1)?;
        self.open = Some(Card { line, ..Card::default() });
        Ok(())
    }

    fn end(&mut self) {
        if let Some(nested) = self.nested.checked_sub(1) {
            self.nested = nested;
        } else if let Some(card) = self.open.take() {
            let (row, doubts) = row(card);
            self.rows.push(row);
            self.doubts.extend(doubts);
        }
        (self.is_agent, self.is_packed) = (false, false);
    }

    fn add(&mut self, property: &Property, letters: &mut Letters) {
        self.is_packed = property.coding == Coding::Base64;
        self.is_agent = property.name == "AGENT" && property.value.trim_ascii().is_empty();
        let Some(card) = self.open.as_mut().filter(|_| self.nested == 0 && is_wanted(&property.name)) else {
            return;
        };
        let line = card.line;
        if card.entries.len() >= limits::PROPERTIES {
            return card.doubt(Warning::line(line, Warning::CARD_LONG).with("limit", &limits::PROPERTIES));
        }
        let Some(told) = letters.text(property) else { return };
        for (code, encoding) in told.doubts {
            card.doubt(Warning::line(line, code).with("encoding", encoding));
        }
        let cut = limits::cut(&told.text);
        if property.is_cut || cut.is_some() {
            card.doubt(Warning::line(line, Warning::CELL_CUT).with("limit", &limits::CELL_LETTERS));
        }
        push(card, property, cut.unwrap_or(told.text));
    }

    /// A line that is no property: a note was broken without a fold. Nothing of it is lost.
    fn stray(&mut self, line: &ContentLine, letters: &mut Letters) {
        self.is_packed &= !line.bytes.trim_ascii().is_empty();
        let Some(card) = self.open.as_mut().filter(|_| self.nested == 0 && !self.is_packed) else { return };
        let value = std::borrow::Cow::Borrowed(&*line.bytes);
        let property =
            Property { name: "NOTE".to_owned(), value, is_cut: line.is_cut, ..Property::default() };
        let text = letters.text(&property).unwrap_or_default().text;
        if text.trim().is_empty() {
            return;
        }
        let line = card.line;
        match card.entries.last_mut().filter(|last| last.name == "NOTE") {
            Some(note) if note.text.len() + text.len() < NOTE_BYTES => {
                note.text.push_str("\\n");
                note.text.push_str(&text);
            }
            Some(_) => {
                card.doubt(Warning::line(line, Warning::CELL_CUT).with("limit", &limits::CELL_LETTERS));
            }
            None => push(card, &property, text),
        }
    }

    /// What is doubtful, cards that are never closed too, in the order of lines.
    ///
    /// # Errors
    /// When no card is whole.
    pub fn doubts(&mut self) -> Result<Vec<Warning>, Unreadable> {
        match self.cut.first() {
            Some(line) if self.rows.is_empty() => return Err(Unreadable::OpenCard { line: *line }),
            None if self.rows.is_empty() => return Err(Unreadable::Empty),
            _ => {}
        }
        let named = self.cut.iter().take(NAMED).map(|line| Warning::line(*line, Warning::CARD_OPEN));
        let more = self
            .cut
            .get(NAMED)
            .map(|line| Warning::line(*line, Warning::CARDS_OPEN).with("count", &(self.cut.len() - NAMED)));
        let mut doubts: Vec<Warning> = named.chain(more).collect();
        doubts.append(&mut self.doubts);
        doubts.sort_by_key(|doubt| doubt.line);
        Ok(doubts)
    }
}

fn is_card(property: &Property) -> bool {
    let letters: Vec<u8> = property.value.iter().copied().filter(|byte| *byte > b' ').collect();
    letters.eq_ignore_ascii_case(b"VCARD")
}

fn push(card: &mut Card, property: &Property, text: String) {
    if text.trim().is_empty() || card.entries.len() >= limits::PROPERTIES {
        return;
    }
    card.entries.push(Entry {
        group: property.group.clone(),
        name: property.name.clone(),
        types: property.types.clone(),
        is_preferred: property.is_preferred,
        omits_year: property.omits_year,
        text,
    });
}
