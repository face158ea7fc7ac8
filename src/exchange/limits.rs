//! How much a file may hold before it is refused.

use super::Unreadable;

/// Bytes of a file: a million clients with 150 letters each take 160 MB. A caller should look at the length before it
/// reads the file into memory.
pub const FILE_BYTES: u64 = 256 * 1024 * 1024;
/// Bytes of a calendar file: ten thousand meetings take 5 MB.
pub const CALENDAR_BYTES: u64 = 32 * 1024 * 1024;
/// Bytes of a document of Word, packed and unpacked, and of its letters: a contract of 300 clauses takes 1 MB.
pub const DOCUMENT_BYTES: u64 = 32 * 1024 * 1024;
pub const DOCUMENT_UNPACKED: u64 = 256 * 1024 * 1024;
pub const DOCUMENT_TEXT: u64 = 8 * 1024 * 1024;
/// Times that the repeats of a calendar are reckoned for, and those that are kept of one repeat and of a file.
pub const OCCURRENCES: usize = 100_000;
pub const TIMES: usize = 400;
pub const APPOINTMENTS: usize = 20_000;
/// Columns of a row.
pub const COLUMNS: usize = 1_000;
/// Letters of one cell, the limit of a spreadsheet; longer ones are cut with a warning.
pub const CELL_LETTERS: usize = 32_767;
/// Bytes of one property of a card, more than any text in a cell takes; more of it is not gathered.
pub const PROPERTY_BYTES: usize = 512 * 1024;
/// Properties of one card that are kept.
pub const PROPERTIES: usize = 1_000;
/// Rows of a table, the limit of a spreadsheet.
pub const ROWS: usize = 1_048_576;
/// Cells of a table.
pub const CELLS: usize = 30_000_000;
/// Bytes all parts of an archive may take when unpacked.
pub const UNPACKED_BYTES: u64 = 512 * 1024 * 1024;
/// Bytes of the texts that cells of a workbook share: its reader holds all of them.
pub const SHARED_BYTES: u64 = 128 * 1024 * 1024;
/// An archive larger than this when unpacked must not be packed tighter than [`PACKING`].
pub const UNPACKED_TRUSTED: u64 = 64 * 1024 * 1024;
/// Unpacked bytes for each packed one; real workbooks stay under 50, a bomb comes near 1000.
pub const PACKING: u64 = 200;
/// Bytes that the rows of a workbook may take in memory.
pub const HELD_BYTES: u64 = 256 * 1024 * 1024;
/// Bytes of one element or text of an XML part.
pub const XML_BYTES: u64 = 64 * 1024 * 1024;
/// Elements of an XML part inside each other.
pub const XML_DEPTH: usize = 256;

/// Refuses what grows out of all proportion when it is unpacked, or to more than `most` bytes.
pub(super) fn check_unpacked(unpacked: u64, packed: usize, most: u64) -> Result<(), Unreadable> {
    let packed = u64::try_from(packed).unwrap_or(u64::MAX).max(1);
    let is_tight = unpacked > UNPACKED_TRUSTED && unpacked / packed > PACKING;
    if is_tight { Err(Unreadable::Bomb { unpacked }) } else { check_size(unpacked, most) }
}

/// Refuses what is larger than a limit.
pub(crate) fn check_size(size: u64, limit: u64) -> Result<(), Unreadable> {
    if size > limit { Err(Unreadable::TooLarge { size, limit }) } else { Ok(()) }
}

/// Refuses a row wider than [`COLUMNS`].
pub(super) fn check_width(line: u64, width: usize) -> Result<(), Unreadable> {
    if width > COLUMNS { Err(Unreadable::TooManyColumns { line, limit: COLUMNS }) } else { Ok(()) }
}

/// Refuses a table longer than [`ROWS`].
pub(super) fn check_height(height: usize) -> Result<(), Unreadable> {
    if height > ROWS { Err(Unreadable::TooManyRows { limit: ROWS }) } else { Ok(()) }
}

/// Refuses a table of more cells than [`CELLS`].
pub(super) fn check_cells(cells: usize) -> Result<(), Unreadable> {
    if cells > CELLS { Err(Unreadable::TooManyCells { limit: CELLS }) } else { Ok(()) }
}

/// Cuts a text to [`CELL_LETTERS`]; `None` when it fits.
pub(super) fn cut(text: &str) -> Option<String> {
    let (end, _) = text.char_indices().nth(CELL_LETTERS)?;
    text.get(..end).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cut_between_letters() {
        assert_eq!(cut(&"Қ".repeat(CELL_LETTERS)), None);
        assert_eq!(cut(&"Қ".repeat(CELL_LETTERS + 1)), Some("Қ".repeat(CELL_LETTERS)));
    }

    #[test]
    fn too_wide_and_too_long_is_refused() {
        assert!(check_width(7, COLUMNS).is_ok());
        assert_eq!(check_width(7, COLUMNS + 1), Err(Unreadable::TooManyColumns { line: 7, limit: COLUMNS }));
        assert_eq!(check_height(ROWS + 1), Err(Unreadable::TooManyRows { limit: ROWS }));
        assert_eq!(check_cells(CELLS + 1), Err(Unreadable::TooManyCells { limit: CELLS }));
        assert_eq!(check_size(FILE_BYTES + 1, FILE_BYTES).unwrap_err().key(), "unreadable-too-large");
    }

    #[test]
    fn what_is_packed_too_tight_is_a_bomb_and_other_large_things_are_large() {
        let packed = usize::try_from(UNPACKED_BYTES / 100).unwrap();
        assert_eq!(check_unpacked(UNPACKED_BYTES, packed, UNPACKED_BYTES), Ok(()));
        let large = check_unpacked(UNPACKED_BYTES + 1, packed, UNPACKED_BYTES);
        assert_eq!(large.unwrap_err().key(), "unreadable-too-large");
        assert_eq!(
            check_unpacked(UNPACKED_TRUSTED + 1, 1_000, UNPACKED_BYTES).unwrap_err().key(),
            "unreadable-bomb"
        );
    }
}
