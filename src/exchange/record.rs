//! Rows of a table as records, clients told from all other rows.

use super::{ImportField, Mapping, Row, Table};
use crate::domain::parallel;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A client, sound or not.
    Client,
    /// Nothing in any mapped column.
    Blank,
    /// A sum of other rows.
    Total,
    /// A folder of 1C, a card that names a group of others.
    Group,
    /// A heading inside the table: a repeated header, a numbering of columns, the name of a part.
    Heading,
}

/// A row with the meaning of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Physical line, or row of the sheet, from 1.
    pub line: u64,
    /// Place in [`Table::rows`].
    pub row: usize,
    /// Trimmed texts that are not empty, in the order of columns; a meaning may repeat.
    pub values: Vec<(ImportField, &'a str)>,
    /// What the row is.
    pub kind: RecordKind,
}

/// What is made of the rows after the headings, none left out, on all processors. The records are not kept.
pub fn map_records<'a, R: Send>(
    table: &'a Table,
    mapping: &Mapping,
    act: impl Fn(Record<'a>) -> R + Sync,
) -> Vec<R> {
    let rows: Vec<(usize, &Row)> = table.rows.iter().enumerate().skip(mapping.header.end()).collect();
    parallel::map(&rows, |(place, row)| {
        let values = values(row, mapping);
        act(Record { line: row.line, row: *place, kind: kind(row, &values, mapping), values })
    })
}

fn values<'a>(row: &'a Row, mapping: &Mapping) -> Vec<(ImportField, &'a str)> {
    let cells = row.filled().filter_map(|(column, text)| Some((*mapping.columns.get(column)?, text)));
    // A list of our own has nothing where there is nothing.
    let is_own = mapping.is_own();
    let says_none = |field, text: &str| !is_own && says_none(field, text);
    cells.filter(|(field, text)| *field != ImportField::Ignored && !says_none(*field, text)).collect()
}

/// A dash in any column but a name, and «нет» where it means that there is none.
fn says_none(field: ImportField, text: &str) -> bool {
    let dash = text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−'));
    let none = ["нет", "жоқ", "жок", "none", "no", "n/a", "н/д", "не указан", "не указано", "отсутствует"];
    (dash && !matches!(field, ImportField::Name | ImportField::FullName))
        || (field.may_be_none()
            && begins_with(text, "нНжЖnNоО")
            && none.iter().any(|word| is_in_lower_case(text.trim_end_matches('.'), word)))
}

/// Whether the first letter is one of these: it tells most cells from a few words.
fn begins_with(text: &str, letters: &str) -> bool {
    text.chars().next().is_some_and(|first| letters.contains(first))
}

/// Whether the text is this word, whatever its case. Every cell of a file is asked.
fn is_in_lower_case(text: &str, word: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(word.chars())
}

fn kind(row: &Row, values: &[(ImportField, &str)], mapping: &Mapping) -> RecordKind {
    if mapping.is_fixed {
        return match values {
            [] => RecordKind::Blank,
            _ if is_group(values) => RecordKind::Group,
            _ => RecordKind::Client,
        };
    }
    if values.iter().any(|(field, _)| *field == ImportField::Id) {
        return RecordKind::Client;
    }
    if is_total(row, values, mapping) {
        return RecordKind::Total;
    }
    if is_repeated_header(row, mapping) || is_numbering(row) {
        return RecordKind::Heading;
    }
    match values {
        _ if is_group(values) => RecordKind::Group,
        [] if row.filled().any(|(_, text)| text.chars().any(char::is_alphabetic)) => RecordKind::Heading,
        [] => RecordKind::Blank,
        [(field, _)] if !field.tells_who() => RecordKind::Heading,
        _ => RecordKind::Client,
    }
}

fn is_group(values: &[(ImportField, &str)]) -> bool {
    let yes = ["да", "иә", "ия", "yes", "true", "истина", "1", "y"];
    let mark = values.iter().find(|(field, _)| *field == ImportField::GroupMark);
    mark.is_some_and(|(_, text)| yes.contains(&text.to_lowercase().as_str()))
}

/// A total says so in a word, adds up by a formula, or holds nothing but sums.
fn is_total(row: &Row, values: &[(ImportField, &str)], mapping: &Mapping) -> bool {
    let field = |column: usize| mapping.columns.get(column).copied().unwrap_or(ImportField::Ignored);
    let is_sum = |(column, text): (usize, &str)| field(column).adds_up() && is_sum(text);
    let named = values.iter().any(|(field, _)| field.tells_who());
    let numbered = values.iter().any(|(field, _)| *field == ImportField::TaxId);
    let called = || row.filled().any(|(_, text)| is_total_word(text));
    let begins = || row.filled().next().is_some_and(|(_, text)| begins_as_total(text));
    let sums_after = || row.filled().count() > 1 && row.filled().skip(1).all(is_sum);
    let sums_only = || !values.is_empty() && row.filled().all(is_sum);
    (!numbered && called()) || (begins() && sums_after()) || (!named && (row.adds_up() || sums_only()))
}

const TOTALS: [&str; 8] = ["итого", "итог", "всего", "барлығы", "жиыны", "қорытынды", "total", "total sum"];
/// What a total begins with.
const TOTAL_LETTERS: &str = "иИвВбБжЖқҚtTgGsS";

fn is_total_word(text: &str) -> bool {
    let text = text.trim_end_matches([':', '.', ' ']);
    begins_with(text, TOTAL_LETTERS)
        && TOTALS.into_iter().chain(["grand total", "subtotal"]).any(|word| is_in_lower_case(text, word))
}

fn begins_as_total(text: &str) -> bool {
    let first = || text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    begins_with(text, TOTAL_LETTERS) && TOTALS.into_iter().any(|word| is_in_lower_case(first(), word))
}

/// Digits with signs of a sum.
fn is_sum(text: &str) -> bool {
    let sign = |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || ".,-+₸₽%".contains(letter);
    text.chars().all(sign) && text.chars().any(|letter| letter.is_ascii_digit())
}

/// Headings printed again, as on every page: at least two cells, each under its own heading.
fn is_repeated_header(row: &Row, mapping: &Mapping) -> bool {
    let same = |(column, text): (usize, &str)| {
        mapping.header.names.get(column).is_some_and(|name| name == text || name.ends_with(text))
    };
    row.filled().count() > 1 && row.filled().all(same)
}

/// The numbers 1, 2, 3 … of columns, as forms have them under the headings.
fn is_numbering(row: &Row) -> bool {
    let mut numbers = (1..).zip(row.filled());
    row.filled().count() > 2 && numbers.all(|(number, (_, text)): (usize, _)| text == number.to_string())
}

#[cfg(test)]
mod tests {
    use super::{RecordKind as K, *};
    use crate::exchange::{Wish, guess, open};

    fn read<T: Send>(text: &str, told: fn(Record) -> T) -> Vec<T> {
        let table = open(text.as_bytes(), &Wish::default()).unwrap();
        let mapping = guess(&table, &[]);
        map_records(&table, &mapping, told)
    }

    fn kinds(text: &str) -> Vec<K> {
        read(text, |record| record.kind)
    }

    #[test]
    fn rows_that_are_no_clients() {
        let head = "№;Клиент;БИН;Город;Лимит\n";
        for (row, kind) in [
            ("1;ТОО А;250340971007;Алматы;-", K::Client),
            (";ТОО А;;;", K::Client),
            (";;;;", K::Blank),
            ("7;;;;", K::Blank),
            (";Итого:;;;6 000 000,00", K::Total),
            ("Барлығы;;;;6 000", K::Total),
            ("Всего по отделу;;;;6 000", K::Total),
            (";;;;6 000 000,00", K::Total),
            (";Total Trade LLP;;Алматы;6 000", K::Client),
            (";Итого;250340971007;;6 000", K::Client),
            ("1;2;3;4;5", K::Heading),
            ("№;Клиент;БИН;Город;Лимит", K::Heading),
            ("Северный отдел;;;;", K::Heading),
            (";;;Алматы;", K::Heading),
            (";;;Алматы;500", K::Client),
        ] {
            let text = format!("{head}1;ТОО Б;240640971076;Астана;1\n{row}\n");
            assert_eq!(kinds(&text)[1], kind, "{row}");
        }
    }

    #[test]
    fn none_is_empty_where_it_may_be() {
        let text = "Клиент;Телефон;Лимит;Примечание\nТОО Нет;нет;-;нет\n—;жоқ;–;-\n";
        let values = read(text, |record| {
            let owned = record.values.iter().map(|(field, text)| (*field, (*text).to_owned()));
            owned.collect::<Vec<_>>()
        });
        let named = |field, text: &str| (field, text.to_owned());
        assert_eq!(values[0], [named(ImportField::Name, "ТОО Нет"), named(ImportField::Note, "нет")]);
        assert_eq!(values[1], [named(ImportField::Name, "—")]);
    }

    #[test]
    fn groups_of_1c() {
        let text = "Код;Наименование;Это группа\n1;Покупатели;Да\n2;ТОО А;Нет\n";
        assert_eq!(kinds(text), [K::Group, K::Client]);
    }
}
