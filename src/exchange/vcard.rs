//! Contact cards as a table: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), each card a row.
//!
//! Cards of all programs are read, also those that keep to no version: parameters of any of them, letters of any
//! encoding, folds inside a letter, values broken without a fold. A card that is never closed is left out and told
//! of by its line.

mod card;
mod letters;
mod lines;
mod property;
mod reach;
mod row;
mod who;

#[cfg(test)]
mod tests;

use super::{Encoding, Format, Mapping, Table, Unreadable, Wish};
use card::Cards;
use letters::Letters;
use std::borrow::Cow;

/// Reads all cards.
pub(super) fn read(bytes: &[u8], wish: &Wish) -> Result<Table, Unreadable> {
    let (text, wide) = narrow(bytes, wish.encoding);
    let mut letters = Letters::of(&text, wish.encoding.filter(|_| wide.is_none()));
    let mut cards = Cards::read(&text, &mut letters)?;
    let warnings = cards.doubts()?;
    Ok(Table {
        format: Format::VCard,
        encoding: Some(wide.unwrap_or_else(|| letters.encoding()).key()),
        delimiter: None,
        sheet: None,
        sheets: Vec::new(),
        rows: cards.rows,
        warnings,
    })
}

/// What the columns of every table of cards mean.
pub(super) fn mapping() -> Mapping {
    Mapping::fixed(&row::COLUMNS)
}

/// Bytes in which a line end is one byte: UTF-16 becomes UTF-8. Answers the wide encoding, if it was one.
fn narrow(bytes: &[u8], wish: Option<Encoding>) -> (Cow<'_, [u8]>, Option<Encoding>) {
    let found = wish.unwrap_or_else(|| super::detect::script(bytes).main);
    match found {
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let text = found.read(bytes);
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            (Cow::Owned(text.as_bytes().to_vec()), Some(found))
        }
        _ => (Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)), None),
    }
}
