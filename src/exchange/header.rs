//! Where the headings of a table stand and what they say.

use super::{Row, Table, by_value, words};

/// Rows in which headings are looked for.
const DEPTH: usize = 40;

/// The headings of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Place of its first row in [`Table::rows`], from 0.
    pub first_row: usize,
    /// Rows it takes: 0 when the table has no headings, 2 when headings stand over one another.
    pub row_count: usize,
    /// The heading of each column, as written; of two rows, the upper and the lower with a space.
    pub names: Vec<String>,
}

impl Header {
    /// Place of the first row after the headings, in [`Table::rows`].
    pub const fn end(&self) -> usize {
        self.first_row + self.row_count
    }

    /// The column a user named: by its heading, letter case and punctuation aside, or by its number
    /// from 1.
    pub fn column(&self, wanted: &str) -> Option<usize> {
        let folded = words::words(wanted);
        let named = self.names.iter().position(|name| !folded.is_empty() && words::words(name) == folded);
        let number =
            || wanted.trim().parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < self.names.len());
        named.or_else(number)
    }
}

/// A name for files with the same headings in the same order, so that what their columns mean can be
/// remembered: the number of columns and a hash of their names (FNV-1a), letter case, spaces and
/// punctuation aside.
pub fn fingerprint(header: &Header) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for name in &header.names {
        let letters =
            name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        for byte in letters.bytes().chain([b'|']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{}-{hash:016x}", header.names.len())
}

/// Known headings in the row that has most of them.
pub(super) fn headings(rows: &[Row]) -> usize {
    rows.iter().take(DEPTH).map(known).max().unwrap_or(0)
}

fn known(row: &Row) -> usize {
    row.filled().filter(|(_, text)| words::is_heading(text)).count()
}

/// Finds the headings of a table: the row with the most known ones, joined with the row over or under
/// it when the two are one heading; without known ones, a first row of words over a column of values.
pub(super) fn find(table: &Table, own: &[(u8, String)]) -> Header {
    let width = table.width();
    let rows = table.rows.get(..DEPTH).unwrap_or(&table.rows);
    let Some(best) = best_row(rows, own) else {
        return unknown(table, width);
    };
    let at = |place: Option<usize>| place.and_then(|place| Some((place, rows.get(place)?)));
    let (upper, lower) = (at(best.checked_sub(1)), at(Some(best + 1)));
    let Some(row) = rows.get(best) else { return Header::default() };
    if let Some((_, under)) = lower.filter(|(_, under)| are_one(row, under)) {
        return Header { first_row: best, row_count: 2, names: joined(row, under, width) };
    }
    if let Some((place, over)) = upper.filter(|(_, over)| are_one(over, row) && known(over) > 0) {
        return Header { first_row: place, row_count: 2, names: joined(over, row, width) };
    }
    Header { first_row: best, row_count: 1, names: plain(row, width) }
}

fn plain(row: &Row, width: usize) -> Vec<String> {
    (0..width).map(|column| row.text(column).to_owned()).collect()
}

fn best_row(rows: &[Row], own: &[(u8, String)]) -> Option<usize> {
    let scores = rows.iter().map(|row| score(row, own)).enumerate();
    let (place, best) = scores.rev().max_by_key(|(_, score)| *score)?;
    (best > 0).then_some(place)
}

/// Two for each exact heading, one for each partly known, less three for each value. One partly
/// known heading is none.
fn score(row: &Row, own: &[(u8, String)]) -> i32 {
    let filled: Vec<&str> = row.filled().map(|(_, text)| text).collect();
    let worth = |text: &&str| match words::recognise(text) {
        _ if words::looks_like_value(text) => -3,
        Some((_, 100)) => 2,
        Some(_) => 1,
        None => i32::from(own.iter().any(|(_, name)| words::words(name) == words::words(text))) * 2,
    };
    let sum: i32 = filled.iter().map(worth).sum();
    let single = filled.len() == 1 && sum < 2;
    if single { 0 } else { sum }
}

/// Whether two rows are one heading: the lower one holds only known headings, and each stands under
/// an empty cell or under a group that spans several columns.
fn are_one(upper: &Row, lower: &Row) -> bool {
    let under: Vec<usize> = lower.filled().map(|(column, _)| column).collect();
    let open = |column: usize| upper.text(column).is_empty() || upper.text(column + 1).is_empty();
    let quiet = upper.filled().all(|(_, text)| !words::looks_like_value(text));
    upper.filled().count() > 1
        && quiet
        && lower.filled().all(|(_, text)| words::is_heading(text))
        && under.iter().any(|column| upper.text(*column).is_empty())
        && under.iter().all(|column| open(*column))
}

/// Headings of two rows: an empty upper cell belongs to the group at its left when it has a lower one.
fn joined(upper: &Row, lower: &Row, width: usize) -> Vec<String> {
    let mut group = "";
    let mut names = Vec::with_capacity(width);
    for column in 0..width {
        let (over, under) = (upper.text(column), lower.text(column));
        if !over.is_empty() || under.is_empty() {
            group = over;
        }
        names.push(format!("{group} {under}").trim().to_owned());
    }
    names
}

/// No known heading: the first full row is one when it has only words and stands over values.
fn unknown(table: &Table, width: usize) -> Header {
    let full = table.rows.iter().position(|row| row.width() == width).unwrap_or(0);
    let values = |column: usize| -> Vec<&str> {
        let texts = table.rows.iter().skip(full + 1).take(DEPTH).map(|row| row.text(column));
        texts.filter(|text| !text.is_empty()).collect()
    };
    let row = table.rows.get(full);
    let over_values = |row: &&Row| {
        let quiet = row.filled().count() == width && row.filled().all(|(_, text)| is_quiet(text));
        quiet && (0..width).any(|column| by_value::recognise(&values(column)).is_some())
    };
    match row.filter(over_values) {
        Some(row) => Header { first_row: full, row_count: 1, names: plain(row, width) },
        None => Header { first_row: 0, row_count: 0, names: vec![String::new(); width] },
    }
}

fn is_quiet(text: &str) -> bool {
    !words::looks_like_value(text) && by_value::recognise(&[text]).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Wish, open};

    fn header(text: &str) -> Header {
        find(&open(text.as_bytes(), &Wish::default()).unwrap(), &[(2, "Наш цвет".to_owned())])
    }

    fn names(header: &Header) -> Vec<&str> {
        header.names.iter().map(String::as_str).collect()
    }

    #[test]
    fn preamble_is_passed_over() {
        let found = header("Список клиентов;;\nна 01.06.2026;;\n;;\n№;Клиент;БИН\n1;ТОО А;250340971007\n");
        assert_eq!((found.first_row, found.row_count), (3, 1));
    }

    #[test]
    fn two_rows_are_joined_up_and_down() {
        let found =
            header("Клиент;БИН;Контакты;\n;;Телефон;E-mail\nТОО А;250340971007;+7 700 000 10 20;a@b.kz\n");
        assert_eq!((found.first_row, found.row_count), (0, 2));
        assert_eq!(names(&found), ["Клиент", "БИН", "Контакты Телефон", "Контакты E-mail"]);
        let text = "Клиент;;Контактное лицо;\nНазвание;БИН;Телефон;E-mail\n\
                    ТОО А;250340971007;+7 700 000 10 20;a@b.kz\n";
        let found = header(text);
        assert_eq!((found.first_row, found.row_count), (0, 2));
        assert_eq!(names(&found)[3], "Контактное лицо E-mail");
    }

    #[test]
    fn values_without_headings() {
        let found = header("ТОО «А»;250340971007\nТОО «Б»;240640971076\n");
        assert_eq!((found.row_count, found.end()), (0, 0));
        let found = header("Foo;Bar\nТОО «А»;250340971007\nТОО «Б»;240640971076\n");
        assert_eq!((found.row_count, names(&found)), (1, vec!["Foo", "Bar"]));
    }

    #[test]
    fn columns_are_found_by_name_and_number() {
        let found = header("Имя клиента;Наш цвет\nТОО «А»;синий\n");
        assert_eq!(found.row_count, 1);
        assert_eq!(
            (found.column("наш ЦВЕТ"), found.column("1"), found.column("3")),
            (Some(1), Some(0), None)
        );
    }

    #[test]
    fn fingerprints_know_a_kind_of_file() {
        let same = [header("Клиент;БИН\nА;250340971007\n"), header("КЛИЕНТ ; Бин.\nБ;240640971076\n")];
        assert_eq!(fingerprint(&same[0]), fingerprint(&same[1]));
        assert_ne!(fingerprint(&same[0]), fingerprint(&header("БИН;Клиент\n250340971007;А\n")));
        assert_eq!(fingerprint(&Header::default()), "0-cbf29ce484222325");
    }
}
