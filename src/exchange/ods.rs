//! An Open Document spreadsheet as a table (OASIS ODF 1.2, part 1, 9.1).
//!
//! Read by ourselves, element by element: the reader of the other workbooks holds all sheets at once, lays out
//! rows that are said to repeat, and never comes back from a table that is not closed.

mod cell;
mod walk;

#[cfg(test)]
mod tests;

use super::{
    Format, Table, Unreadable, Watch, Wish,
    archive::{Archive, part_holds},
    sheet_rows::{guarded, likeliest, named},
    xml_part,
};
use walk::{Walk, Wanted};

/// The part with the sheets.
const PART: &str = "content.xml";

/// Reads the wished sheet, or the visible one whose head looks most like a list.
pub(super) fn read(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    Archive::check(bytes)?;
    if part_holds(bytes, "META-INF/manifest.xml", b"encryption-data") {
        return Err(Unreadable::Locked);
    }
    guarded(|| table(bytes, wish, watch))
}

fn table(bytes: &[u8], wish: &Wish, watch: &Watch) -> Result<Table, Unreadable> {
    let mut heads = Walk::new(Wanted::Heads, bytes.len());
    xml_part::read(bytes, PART, &mut heads)?;
    let names: Vec<String> = heads.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let shown = heads.sheets.iter().map(|sheet| sheet.headings.filter(|_| sheet.is_visible));
    let place = match &wish.sheet {
        Some(wanted) => named(&names, wanted)?.0,
        None => likeliest(&shown.collect::<Vec<_>>()).ok_or(Unreadable::Empty)?,
    };
    let mut rows = Walk::new(Wanted::Rows(place), bytes.len());
    rows.gathered = rows.gathered.watched(watch, 0);
    xml_part::read(bytes, PART, &mut rows)?;
    let name = names.get(place).cloned().unwrap_or_default();
    rows.gathered.table(Format::Ods, name, names)
}
