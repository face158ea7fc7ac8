//! Lists of invoices, payments and opening balances: which column is what, and its rows (`X-2`).

use super::{Header, ImportField, Mapping, Row, Table, words::words};
use crate::domain::{
    day::read_day,
    ledger::{Cells, Column, LedgerKind, LedgerRow, read},
    parallel,
};
use chrono::NaiveDate;

/// Rows in which headings are looked for.
const DEPTH: usize = 40;

/// Headings in Kazakh, Russian and English, as their words; the longest that a heading holds says what it is. Words end
/// where `*` stands.
const LEXICON: [(Column, &str); 17] = [
    (
        Column::Number,
        "номер|no|номер счет*|номер документа|нөмір*|шот нөмірі|number|invoice no|invoice number",
    ),
    (
        Column::Day,
        "дата|дата счет*|дата документа|дата оплаты|күн|күні|шот күні|төлем күні|date|invoice date|day",
    ),
    (
        Column::Client,
        "клиент*|контрагент*|покупатель|плательщик*|заказчик|сатып алушы|төлеуші*|client|customer|buyer|payer",
    ),
    (
        Column::TaxId,
        "бин|иин|инн|бин иин|бин инн|бин иин инн|бин инн плательщика|бсн|жсн|бсн жсн|төлеуші бсн|bin|iin|inn|tax id|payer tax id",
    ),
    (Column::Contract, "договор*|шарт*|contract*"),
    (Column::Due, "срок|срок оплаты|оплатить до|төлеу мерзімі|мерзім*|төлем мерзімі|due|due date|pay by"),
    (
        Column::Net,
        "сумма без ндс|без ндс|ққс сыз сома*|ққс сыз|net|net sum|sum without vat|amount without vat",
    ),
    (Column::Rate, "ставка|ставка ндс|ндс процент|ққс мөлшерлемесі|мөлшерлеме*|vat rate|rate"),
    (Column::Vat, "ндс|сумма ндс|в том числе ндс|ққс|ққс сомасы|vat|vat sum|vat amount"),
    (
        Column::Sum,
        "сумма|всего|итого|сумма с ндс|всего с ндс|сумма платежа|сома|сомасы|барлығы|ққс пен сома*|sum|amount|total",
    ),
    (Column::Currency, "валюта|currency"),
    (Column::Purpose, "назначение|назначение платежа|за что|төлем мақсаты|мақсаты|не үшін|purpose|for what"),
    (
        Column::Balance,
        "сальдо|сальдо на|остаток|остаток на|начальное сальдо|бастапқы сальдо|қалдық|balance|opening balance",
    ),
    (Column::Side, "дт кт|дебет кредит|сторона|dt kt|side"),
    (Column::Debit, "дебет|дт|долг|задолженность|берешек|debit|debt"),
    (Column::Credit, "кредит|кт|аванс*|credit|advance*"),
    (Column::Document, "документ*|құжат*|document*"),
];

/// The meaning of a heading, and how many words say it.
fn recognise(heading: &str) -> Option<(Column, usize)> {
    let key = heading.trim().to_lowercase();
    if let Some(column) = Column::from_key(&key) {
        return Some((column, usize::MAX));
    }
    let heading = words(heading);
    let phrases = LEXICON.iter().flat_map(|(column, list)| list.split('|').map(move |text| (*column, text)));
    let found = phrases.filter_map(|(column, text)| Some((holds(&heading, text)?, column)));
    found.max_by_key(|(place, _)| *place).map(|((length, _), column)| (column, length))
}

/// How many words of the heading the phrase covers, and how near its beginning.
fn holds(heading: &[String], phrase: &str) -> Option<(usize, usize)> {
    let stems: Vec<(Vec<String>, bool)> =
        phrase.split(' ').map(|word| (words(word.trim_end_matches('*')), word.ends_with('*'))).collect();
    let is = |(stem, is_open): &(Vec<String>, bool), word: &String| {
        stem.first().is_some_and(|stem| if *is_open { word.starts_with(stem) } else { word == stem })
    };
    let fits = |window: &[String]| stems.iter().zip(window).all(|(stem, word)| is(stem, word));
    let start = heading.windows(stems.len()).position(fits)?;
    Some((stems.len(), heading.len().saturating_sub(start)))
}

/// Which column is what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerMapping {
    pub header: Header,
    pub columns: Vec<Column>,
    /// The day that a heading of balances says: `Сальдо на 01.01.2026`.
    pub as_of: Option<NaiveDate>,
}

impl LedgerMapping {
    /// Gives a column another meaning; `false` where there is no such column.
    pub fn choose(&mut self, at: usize, meaning: Column) -> bool {
        let place = self.columns.get_mut(at);
        place.map(|column| *column = meaning).is_some()
    }

    /// The same for rows that go out again as they stood.
    pub fn as_rows(&self) -> Mapping {
        let count = self.columns.len();
        Mapping {
            header: self.header.clone(),
            columns: vec![ImportField::Ignored; count],
            confidence: vec![100; count],
            is_fixed: false,
        }
    }
}

/// Guesses which column is what by the row with most known headings. A meaning stands once, in the first column.
pub fn ledger_mapping(table: &Table) -> LedgerMapping {
    let known =
        |row: &Row| row.filled().filter(|(_, text)| !is_value(text) && recognise(text).is_some()).count();
    let rows = table.rows.iter().take(DEPTH).map(known).enumerate();
    let best = rows.rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 1);
    let first_row = best.map_or(0, |(at, _)| at);
    let width = table.width();
    let name = |at: usize| {
        let row = table.rows.get(first_row).filter(|_| best.is_some());
        row.map(|row| row.text(at).to_owned()).unwrap_or_default()
    };
    let names: Vec<String> = (0..width).map(name).collect();
    let header = Header { first_row, row_count: usize::from(best.is_some()), names };
    let as_of =
        header.names.iter().flat_map(|name| name.split_whitespace()).find_map(|word| read_day(word).ok());
    let mut columns: Vec<Column> = Vec::with_capacity(width);
    for name in &header.names {
        let meaning = recognise(name).map_or(Column::Ignored, |(column, _)| column);
        columns.push(if columns.contains(&meaning) { Column::Ignored } else { meaning });
    }
    LedgerMapping { header, columns, as_of }
}

/// Long numbers and days stand in no heading, but for the day of a balance.
fn is_value(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}

/// The rows of a list. A row without any known cell, and one that adds others up, is none.
pub fn ledger(table: &Table, mapping: &LedgerMapping, kind: LedgerKind) -> Vec<LedgerRow> {
    let rows: Vec<&Row> = table.rows.iter().skip(mapping.header.end()).collect();
    let read_row = |row: &&Row| {
        let cells = cells(row, mapping);
        let is_row = !cells.is_empty() && !is_total(row, &cells);
        is_row.then(|| read(kind, row.line, &cells, mapping.as_of))
    };
    parallel::map(&rows, read_row).into_iter().flatten().collect()
}

fn cells<'a>(row: &'a Row, mapping: &LedgerMapping) -> Cells<'a> {
    let meant = row.filled().filter_map(|(at, text)| Some((*mapping.columns.get(at)?, text)));
    meant.filter(|(column, text)| *column != Column::Ignored && !matches!(*text, "-" | "–" | "—")).collect()
}

fn is_total(row: &Row, cells: &Cells) -> bool {
    let first = row.filled().next().map(|(_, text)| text.trim_end_matches(':').to_lowercase());
    let is_called =
        first.is_some_and(|first| ["итого", "всего", "барлығы", "жиыны", "total"].contains(&first.as_str()));
    (is_called || row.adds_up()) && !cells.contains_key(&Column::TaxId)
}

#[cfg(test)]
mod tests {
    use super::{Column as C, *};
    use crate::exchange::{Wish, open};

    fn columns(text: &str) -> Vec<Column> {
        ledger_mapping(&open(text.as_bytes(), &Wish::default()).unwrap()).columns
    }

    #[test]
    fn headings_of_three_languages_say_what_columns_are() {
        let russian = "Номер;Дата;Клиент;БИН/ИНН;Договор;Срок оплаты;Сумма без НДС;Ставка НДС;НДС;Всего;Валюта\n1;2;3;4;5;6;7;8;9;1;2";
        let all = [
            C::Number,
            C::Day,
            C::Client,
            C::TaxId,
            C::Contract,
            C::Due,
            C::Net,
            C::Rate,
            C::Vat,
            C::Sum,
            C::Currency,
        ];
        assert_eq!(columns(russian), all);
        let kazakh = "Нөмірі;Күні;Сатып алушы;БСН/ЖСН;Шарт;Төлеу мерзімі;ҚҚС-сыз сома;ҚҚС мөлшерлемесі;ҚҚС;Барлығы;Валюта\n1;2;3;4;5;6;7;8;9;1;2";
        assert_eq!(columns(kazakh), all);
        let english = "Number;Date;Client;Tax ID;Contract;Due date;Net;VAT rate;VAT;Total;Currency\n1;2;3;4;5;6;7;8;9;1;2";
        assert_eq!(columns(english), all);
        let paid = "Номер;Дата;БИН/ИНН плательщика;Сумма;Валюта;Назначение\n1;2;3;4;5;6";
        assert_eq!(columns(paid), [C::Number, C::Day, C::TaxId, C::Sum, C::Currency, C::Purpose]);
    }

    #[test]
    fn a_heading_of_balances_says_their_day() {
        let text = "Клиент;БИН/ИНН;Сальдо на 01.01.2026;Дт/Кт;Срок оплаты;Документ\nА;1;2;Дт;;\n";
        let mapping = ledger_mapping(&open(text.as_bytes(), &Wish::default()).unwrap());
        assert_eq!(mapping.columns, [C::Client, C::TaxId, C::Balance, C::Side, C::Due, C::Document]);
        assert_eq!(mapping.as_of, NaiveDate::from_ymd_opt(2026, 1, 1));
    }

    #[test]
    fn totals_and_empty_rows_are_no_rows() {
        let text = "Номер;Дата;Сумма;Валюта\n1;02.03.2026;5;KZT\n;;;\nИтого;;5;\n";
        let table = open(text.as_bytes(), &Wish::default()).unwrap();
        let rows = ledger(&table, &ledger_mapping(&table), LedgerKind::Payments);
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2]);
    }
}
