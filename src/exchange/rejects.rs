//! Rows that did not get in, as a CSV file with the reasons.

use super::{Mapping, Row, Table, guard::guarded, out::MARK};

/// The rows of these lines as they stood in the file, with line and reason before them: UTF-8 with a mark,
/// semicolons. `headings` are the words over the first two columns. A cell that a spreadsheet would take
/// for a formula gets an apostrophe; control signs, which make a text look like no text, are left out.
pub fn rejects(table: &Table, mapping: &Mapping, headings: [String; 2], lines: &[(u64, String)]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    let width = mapping.columns.len();
    let head = headings.into_iter().chain(heads(mapping));
    let mut is_whole = writer.write_record(head.map(|text| harmless(&text))).is_ok();
    for (line, reason) in lines {
        let row = table.rows.binary_search_by_key(line, |row| row.line).ok();
        let cells = row.and_then(|at| table.rows.get(at)).map(|row| cells(row, width)).unwrap_or_default();
        let record = [line.to_string(), reason.clone()].into_iter().chain(cells);
        is_whole &= writer.write_record(record.map(|text| harmless(&text))).is_ok();
    }
    let body = writer.into_inner().unwrap_or_default();
    debug_assert!(is_whole, "memory takes every row");
    [MARK.as_bytes(), &body].concat()
}

fn harmless(text: &str) -> String {
    let is_sign = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\n');
    guarded(&text.replace(is_sign, "")).into_owned()
}

/// Headings that an import of this file will understand.
fn heads(mapping: &Mapping) -> Vec<String> {
    if mapping.is_fixed {
        mapping.columns.iter().map(|field| field.key().to_owned()).collect()
    } else {
        mapping.header.names.clone()
    }
}

fn cells(row: &Row, width: usize) -> Vec<String> {
    (0..width.max(row.width())).map(|column| row.text(column).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Wish, guess, open};

    #[test]
    fn rows_go_out_with_line_and_reason() {
        let text = "Клиент;Телефон\n=c\u{18}md;+7 700 000 10 20\n;8 700\n";
        let table = open(text.as_bytes(), &Wish::default()).unwrap();
        let mapping = guess(&table, &[]);
        let head = ["Строка".to_owned(), "Причина".to_owned()];
        let lines = [(2, "повтор".to_owned()), (3, "нет названия; пусто".to_owned())];
        let written = String::from_utf8(rejects(&table, &mapping, head, &lines)).unwrap();
        assert_eq!(
            written,
            "\u{feff}Строка;Причина;Клиент;Телефон\n2;повтор;'=cmd;+7 700 000 10 20\n\
             3;\"нет названия; пусто\";;8 700\n"
        );
    }
}
