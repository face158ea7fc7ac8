//! camt.053 of ISO 20022, any version, with or without prefixes (domain rules 9.2). Read element by element.

mod entry;
mod walk;

use super::{Format, Refusal, StatementFile, StatementWish, check_count};
use crate::exchange::{Decoded, Warning, decode, encoding::decode_whole, limits};
use memchr::memchr_iter;
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};
use walk::Walk;

/// Letters of a file in which its root stands.
const HEAD: usize = 4096;

/// Whether a text without the usual first line is one.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let decoded = decode(bytes.get(..HEAD).unwrap_or(bytes), None);
    decoded.text.trim_start().starts_with('<') && decoded.text.contains("BkToCstmrStmt")
}

/// Reads the statements of a file.
pub(super) fn read(bytes: Vec<u8>, wish: &StatementWish) -> Result<StatementFile, Refusal> {
    let Decoded { text, encoding, warnings } = decode_whole(bytes, wish.table.encoding);
    if let Some(spoiled) = warnings.iter().find(|warning| warning.code == Warning::NUL_DROPPED) {
        return Err(Refusal::NotWellFormed { line: spoiled.line });
    }
    let mut walk = Walk::default();
    Elements::of(&text).walk(&mut walk)?;
    if walk.statements.is_empty() {
        return Err(Refusal::NoStatement);
    }
    let (dialect, statements) = (walk.dialect, walk.statements);
    Ok(StatementFile { format: Format::Camt, dialect, encoding: Some(encoding), statements, warnings })
}

/// The elements of a text, with the line they stand on.
struct Elements<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Bytes whose lines are counted.
    counted: usize,
    line: u64,
    depth: usize,
}

impl<'a> Elements<'a> {
    fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { text, reader, counted: 0, line: 1, depth: 0 }
    }

    fn walk(mut self, walk: &mut Walk) -> Result<(), Refusal> {
        loop {
            let event = self.reader.read_event();
            self.count();
            let broken = Refusal::NotWellFormed { line: self.line };
            match event.map_err(|_| broken.clone())? {
                Event::Start(start) => self.start(walk, &start)?,
                Event::End(_) => {
                    walk.end();
                    check_count(walk.statements.len(), walk.documents)?;
                    self.depth = self.depth.saturating_sub(1);
                }
                Event::Text(text) => walk.text(&text.xml10_content()),
                Event::CData(text) => walk.text(&text.xml10_content()),
                Event::GeneralRef(reference) => walk.text(&self.meant(&reference)?),
                Event::DocType(_) => return Err(Refusal::OwnEntities { line: self.line }),
                Event::Eof if self.depth == 0 => return Ok(()),
                Event::Eof => return Err(broken),
                _ => {}
            }
        }
    }

    fn start(&mut self, walk: &mut Walk, start: &BytesStart) -> Result<(), Refusal> {
        self.depth += 1;
        if self.depth > limits::XML_DEPTH {
            return Err(Refusal::NotWellFormed { line: self.line });
        }
        let name = start.local_name();
        let currency = || {
            let mut all = start.attributes();
            all.with_checks(false);
            let found = all.flatten().find(|attribute| attribute.key.as_ref() == "Ccy")?;
            Some(found.value.into_owned())
        };
        walk.start(self.line, name.as_ref(), currency);
        if self.depth == 1 {
            walk.root(start.attributes().flatten().map(|attribute| attribute.value.into_owned()));
        }
        Ok(())
    }

    /// The letter of `&amp;` or `&#1171;`; there are no others without definitions.
    fn meant(&self, reference: &BytesRef) -> Result<String, Refusal> {
        if let Ok(Some(letter)) = reference.resolve_char_ref() {
            return Ok(letter.to_string());
        }
        let name: &str = reference;
        let known = resolve_predefined_entity(name).map(str::to_owned);
        known.ok_or(Refusal::OwnEntities { line: self.line })
    }

    /// Counts lines up to where the reader is.
    fn count(&mut self) {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let passed = self.text.as_bytes().get(self.counted..at).unwrap_or_default();
        let lines = memchr_iter(b'\n', passed).count();
        self.line = self.line.saturating_add(u64::try_from(lines).unwrap_or(u64::MAX));
        self.counted = self.counted.max(at);
    }
}
