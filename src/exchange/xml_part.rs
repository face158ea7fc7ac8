//! A part of an archive as a stream of elements, none of them too large and none too deep.

use super::{Unreadable, limits, sheet_rows::damaged};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Takes elements in their order. The first stands at depth 1.
pub(super) trait Visitor {
    fn start(&mut self, depth: usize, element: &Element) -> Result<(), Unreadable>;
    fn text(&mut self, text: &str);
    fn end(&mut self, depth: usize) -> Result<(), Unreadable>;
    /// So many bytes of the part are read, of so many.
    fn reach(&mut self, _read: u64, _of: u64) {}
    /// Whether nothing more is wanted.
    fn is_done(&self) -> bool;
}

/// The beginning of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> String {
        let name = self.0.local_name();
        String::from(<_ as AsRef<str>>::as_ref(&name))
    }

    /// Attributes that can be read, by name without prefix; a name that extends another one's keeps its own:
    /// `calcext:value-type`.
    pub fn attributes(&self) -> impl Iterator<Item = (String, String)> {
        let mut all = self.0.attributes();
        // A check for attributes that stand twice would take the square of their number.
        all.with_checks(false);
        all.flatten().filter_map(|attribute| {
            let name: &str = attribute.key.as_ref();
            let name =
                if name.starts_with("calcext:") { name } else { name.rsplit(':').next().unwrap_or(name) };
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some((name.to_owned(), value.into_owned()))
        })
    }

    /// One attribute.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        self.attributes().find(|(name, _)| name == wanted).map(|(_, value)| value)
    }

    /// How often something repeats; once when that is not said.
    pub fn repeats(&self, wanted: &str) -> u64 {
        self.attribute(wanted).and_then(|value| value.trim().parse().ok()).unwrap_or(1).max(1)
    }
}

/// Reads a part to its end, or until the visitor has enough.
///
/// # Errors
/// When an element is not closed or closed by another one, when elements are too deep or too large, when the part
/// is larger than the file lets expect, and when the visitor refuses.
pub(super) fn read(bytes: &[u8], name: &str, visitor: &mut impl Visitor) -> Result<(), Unreadable> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error.to_string()))?;
    let part = parts.by_name(name).map_err(|error| damaged(&error.to_string()))?;
    let size = part.size();
    let mut reader = Reader::from_reader(Metered { inner: BufReader::new(part), left: 0, read: 0 });
    reader.config_mut().expand_empty_elements = true;
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    while !visitor.is_done() {
        buffer.clear();
        reader.get_mut().left = limits::XML_BYTES;
        visitor.reach(reader.get_ref().read, size);
        let event = reader.read_event_into(&mut buffer).map_err(|error| damaged(&error.to_string()))?;
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > limits::XML_DEPTH {
                    return Err(damaged("depth"));
                }
                visitor.start(depth, &Element(start))?;
            }
            Event::End(_) => {
                visitor.end(depth)?;
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) => visitor.text(&text.xml10_content()),
            Event::CData(text) => visitor.text(&text.xml10_content()),
            Event::GeneralRef(reference) => visitor.text(&meant(&reference)),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(damaged(&format!("end of {name}"))),
            _ => {}
        }
        limits::check_unpacked(reader.get_ref().read, bytes.len(), limits::UNPACKED_BYTES)?;
    }
    Ok(())
}

/// The letter of `&amp;` or `&#1171;`; what else a document may define is left as it is written.
fn meant(reference: &BytesRef) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    let name: &str = reference;
    resolve_predefined_entity(name).map_or_else(|| format!("&{name};"), str::to_owned)
}

/// A stream that ends in an error where one element takes more than it may.
struct Metered<R> {
    inner: R,
    /// Bytes that the element may still take.
    left: u64,
    /// Bytes of all elements so far.
    read: u64,
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other("an element too large"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let bytes = u64::try_from(amount).unwrap_or(u64::MAX);
        self.left = self.left.saturating_sub(bytes);
        self.read = self.read.saturating_add(bytes);
        self.inner.consume(amount);
    }
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let filled = self.fill_buf()?;
        let amount = filled.len().min(buffer.len());
        for (place, byte) in buffer.iter_mut().zip(filled) {
            *place = *byte;
        }
        self.consume(amount);
        Ok(amount)
    }
}
