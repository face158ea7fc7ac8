//! The sample files against what their README promises, and bytes that promise nothing.

use super::{ImportField as F, RecordKind as K, *};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/samples/clients/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn table(name: &str) -> Table {
    open(&bytes(name), &Wish::default()).unwrap()
}

/// Records point into their table: here it stays until the tests are done.
fn read(name: &str) -> Vec<Record<'static>> {
    let table = Box::leak(Box::new(table(name)));
    let mapping = guess(table, &[]);
    map_records(table, &mapping, |record| record)
}

fn clients(name: &str) -> Vec<Record<'static>> {
    read(name).into_iter().filter(|record| record.kind == K::Client).collect()
}

fn values<'a>(records: &[Record<'a>], field: F) -> Vec<&'a str> {
    let all = records.iter().flat_map(|record| &record.values);
    all.filter(|(own, _)| *own == field).map(|(_, text)| *text).collect()
}

const FIRM: [F; 9] =
    [F::Name, F::TaxId, F::City, F::ContactName, F::Phone, F::Email, F::Iban, F::Bik, F::Kbe];

/// What is promised of a file: encoding, delimiter, clients, columns.
type Promise = (&'static str, Option<&'static str>, Option<char>, usize, &'static [F]);

const PROMISES: &[Promise] = &[
    ("01_utf8_comma.csv", Some("utf-8"), Some(','), 12, &FIRM),
    ("02_utf8_bom_semicolon.csv", Some("utf-8"), Some(';'), 8, &FIRM),
    (
        "03_cp1251_semicolon.csv",
        Some("windows-1251"),
        Some(';'),
        8,
        &[
            F::Name,
            F::TaxId,
            F::Kpp,
            F::Ogrn,
            F::Iban,
            F::Bik,
            F::CorrespondentAccount,
            F::Bank,
            F::Phone,
            F::Email,
            F::Note,
        ],
    ),
    (
        "04_kazakh_headers.csv",
        Some("utf-8"),
        Some(','),
        6,
        &[F::Name, F::TaxId, F::City, F::ContactName, F::Phone, F::Email, F::Note],
    ),
    (
        "05_english_headers.csv",
        Some("utf-8"),
        Some(','),
        6,
        &[F::Name, F::TaxId, F::City, F::ContactName, F::Phone, F::Email, F::Country],
    ),
    (
        "06_messy_headers.csv",
        Some("utf-8"),
        Some(';'),
        7,
        &[F::Ignored, F::Name, F::TaxId, F::Phone, F::Owner, F::CreditLimit],
    ),
    ("07_merged_phones.csv", Some("utf-8"), Some(','), 6, &[F::Name, F::TaxId, F::Phone]),
    ("08_duplicates.csv", Some("utf-8"), Some(','), 9, &[F::Name, F::TaxId, F::Phone]),
    (
        "09_1c_catalogue.txt",
        Some("windows-1251"),
        Some('\t'),
        7,
        &[
            F::Code,
            F::Name,
            F::FullName,
            F::TaxId,
            F::Kpp,
            F::GroupMark,
            F::Parent,
            F::Contract,
            F::CreatedOn,
        ],
    ),
    ("10_zeros_lost.csv", Some("utf-8"), Some(','), 3, &[F::Name, F::TaxId, F::TaxId]),
    ("11_multiline_cells.csv", Some("utf-8"), Some(','), 4, &[F::Name, F::TaxId, F::Address, F::Note]),
    ("12_500_rows.csv", Some("utf-8"), Some(','), 500, &[F::Name, F::TaxId, F::Phone, F::Owner]),
    ("14_plain.xlsx", None, None, 12, &FIRM),
    ("15_merged_header.xlsx", None, None, 6, &[F::Name, F::TaxId, F::Phone, F::Email, F::CreatedOn, F::Debt]),
    ("broken/b02_nul.csv", Some("utf-8"), Some(','), 3, &[F::Name, F::TaxId, F::City]),
    ("broken/b03_open_quote.csv", Some("utf-8"), Some(','), 0, &[F::Name, F::TaxId, F::City]),
    ("broken/b04_huge_field.csv", Some("utf-8"), Some(','), 2, &[F::Name, F::TaxId, F::City]),
    (
        "broken/b05_formula_injection.csv",
        Some("utf-8"),
        Some(','),
        3,
        &[F::Name, F::TaxId, F::Phone, F::Note],
    ),
    ("broken/b06_utf8_then_cp1251.csv", Some("utf-8"), Some(','), 3, &[F::Name, F::TaxId, F::City]),
    (
        "broken/b07_ragged.csv",
        Some("utf-8"),
        Some(','),
        3,
        &[F::Name, F::TaxId, F::City, F::Ignored, F::Ignored],
    ),
    ("broken/b11_bad_numbers.csv", Some("utf-8"), Some(','), 4, &[F::Name, F::TaxId]),
];

#[test]
fn every_file_keeps_its_promise() {
    for (name, encoding, delimiter, count, columns) in PROMISES {
        let table = table(name);
        let format = if encoding.is_some() { Format::Csv } else { Format::Xlsx };
        assert_eq!(
            (table.format, table.encoding, table.delimiter),
            (format, *encoding, *delimiter),
            "{name}"
        );
        assert_eq!(guess(&table, &[]).columns, *columns, "{name}");
        assert_eq!(clients(name).len(), *count, "{name}");
    }
}

#[test]
fn every_file_is_promised() {
    let folder = format!("{}/tests/samples/clients", env!("CARGO_MANIFEST_DIR"));
    let refused = ["broken/b01_zero.csv", "broken/b08_not_xlsx.xlsx", "README.md", "broken"];
    for part in ["", "broken/"] {
        for entry in std::fs::read_dir(format!("{folder}/{part}")).unwrap() {
            let name = format!("{part}{}", entry.unwrap().file_name().to_string_lossy());
            let promised = PROMISES.iter().any(|promise| promise.0 == name);
            assert!(promised || refused.contains(&name.as_str()), "{name}");
        }
    }
}

/// Lines and codes of the warnings of a file; a file not named here has none.
#[test]
fn doubts_name_their_lines() {
    let doubts: &[(&str, &[(u64, &str)])] = &[
        ("broken/b02_nul.csv", &[(3, Warning::NUL_DROPPED)]),
        ("broken/b03_open_quote.csv", &[(2, Warning::QUOTE_OPEN)]),
        ("broken/b04_huge_field.csv", &[(2, Warning::CELL_CUT)]),
        ("broken/b06_utf8_then_cp1251.csv", &[(4, Warning::ENCODING_DOUBTFUL)]),
        ("broken/b07_ragged.csv", &[(3, Warning::ROW_LONG)]),
    ];
    for (name, ..) in PROMISES {
        let warnings = table(name).warnings;
        let found: Vec<_> = warnings.iter().map(|warning| (warning.line, warning.code)).collect();
        let expected = doubts.iter().find(|doubt| doubt.0 == *name).map_or(&[][..], |doubt| doubt.1);
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn broken_files_are_refused_in_words() {
    let refusal = |name: &str| open(&bytes(name), &Wish::default()).unwrap_err().key();
    assert_eq!(refusal("broken/b01_zero.csv"), "unreadable-empty");
    assert_eq!(refusal("broken/b08_not_xlsx.xlsx"), "unreadable-no-table");
}

#[test]
fn texts_survive() {
    assert_eq!(values(&clients("02_utf8_bom_semicolon.csv"), F::Name)[0], "ТОО «Дала Сауда»");
    assert_eq!(table("02_utf8_bom_semicolon.csv").rows[0].text(0), "Наименование");
    let clients_03 = clients("03_cp1251_semicolon.csv");
    assert_eq!(values(&clients_03, F::Name)[0], "ООО \"Вектор Снаб\"");
    assert_eq!(values(&clients_03, F::TaxId)[7], "0012770170");
    assert_eq!(values(&clients("04_kazakh_headers.csv"), F::Name)[1], "«Тоғай Құрылыс» ЖШС");
    let spoiled = clients("broken/b06_utf8_then_cp1251.csv");
    assert_eq!(values(&spoiled, F::City)[2], "Архангельск");
    assert_eq!(values(&clients("broken/b02_nul.csv"), F::City)[1], "Astana");
    let formulas = clients("broken/b05_formula_injection.csv");
    assert_eq!(values(&formulas, F::Name), ["=cmd|' /C calc'!A0", "+ТОО Плюс", "=1+1"]);
    assert_eq!(values(&formulas, F::Note)[1], "=HYPERLINK(\"http://bad.example\",\"x\")");
}

#[test]
fn messy_rows_are_sorted() {
    let records = read("06_messy_headers.csv");
    let kinds: Vec<K> = records.iter().map(|record| record.kind).filter(|kind| *kind != K::Client).collect();
    assert_eq!(kinds, [K::Blank, K::Total]);
    let found = clients("06_messy_headers.csv");
    assert_eq!(values(&found, F::CreditLimit), ["1 500 000,00"; 4]);
    assert_eq!(values(&found, F::Name)[0], "ТОО \"Дала Сауда\"");
    assert_eq!((found[0].line, found[4].line), (5, 10));
    assert_eq!(values(&clients("07_merged_phones.csv"), F::Phone).len(), 5);
}

#[test]
fn folders_of_1c_are_no_clients() {
    let records = read("09_1c_catalogue.txt");
    assert_eq!(records.iter().filter(|record| record.kind == K::Group).count(), 2);
    assert_eq!(records.len(), 9);
    assert_eq!(values(&records, F::Contract)[0], "Договор № 3 от 03.02.2026");
    assert_eq!(values(&records, F::TaxId).len(), 6);
}

#[test]
fn cells_of_many_lines_are_one_row() {
    let clients = clients("11_multiline_cells.csv");
    let lines: Vec<u64> = clients.iter().map(|record| record.line).collect();
    assert_eq!(lines, [2, 5, 8, 11]);
    assert_eq!(values(&clients, F::Address)[0].lines().count(), 3);
    assert_eq!(values(&clients, F::Note)[0], "сказал: \"перезвоните\", ждёт; скидку");
}

#[test]
fn a_sheet_of_numbers_and_dates_is_exact() {
    let table = table("15_merged_header.xlsx");
    assert_eq!(table.sheet.as_deref(), Some("Отчёт"));
    assert_eq!(table.sheets, ["Отчёт", "Справочник", "Скрытый"]);
    let mapping = guess(&table, &[]);
    assert_eq!((mapping.header.row_count, mapping.header.names[2].as_str()), (2, "Контакты Телефон"));
    let records = map_records(&table, &mapping, |record| record);
    assert_eq!(records.last().map(|record| (record.line, record.kind)), Some((11, K::Total)));
    assert_eq!(values(&records, F::TaxId)[0], "250340971007");
    assert_eq!(values(&records, F::CreatedOn)[0], "2026-01-10");
    assert_eq!(values(&records, F::Debt), ["1000.5", "2001", "3001.5", "4002", "5002.5", "6003"]);
}

#[test]
fn sheets_are_chosen_by_name_and_number() {
    let sheet = |wanted: &str| {
        let wish = Wish { sheet: Some(wanted.to_owned()), ..Wish::default() };
        open(&bytes("15_merged_header.xlsx"), &wish).map(|table| table.sheet.unwrap_or_default())
    };
    assert_eq!(sheet("скрытый"), Ok("Скрытый".to_owned()));
    assert_eq!(sheet("2"), Ok("Справочник".to_owned()));
    assert_eq!(sheet("Нет").unwrap_err().key(), "unreadable-no-sheet");
}

#[test]
fn one_text_in_every_encoding_is_one_table() {
    let expected = table("03_cp1251_semicolon.csv").rows;
    let text = Encoding::Windows1251.read(&bytes("03_cp1251_semicolon.csv")).into_owned();
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    for (key, bytes) in [
        ("utf-8", text.clone().into_bytes()),
        ("cp866", encoding_rs::IBM866.encode(&text.replace(['«', '»'], "\"\"")).0.into_owned()),
        ("utf-16le", wide(u16::to_le_bytes)),
        ("utf-16be", wide(u16::to_be_bytes)),
    ] {
        let found = open(&bytes, &Wish::default()).unwrap();
        assert_eq!((found.encoding, found.rows.len()), (Some(key), expected.len()));
        assert_eq!(found.rows[8].text(0), expected[8].text(0), "{key}");
    }
}

/// Whatever the bytes are, reading ends in a table or a refusal.
fn walk(bytes: &[u8]) {
    if let Ok(table) = open(bytes, &Wish::default()) {
        let mapping = guess(&table, &[(1, "Код".to_owned())]);
        assert_eq!(mapping.columns.len(), mapping.header.names.len());
        let left = table.rows.len() - mapping.header.end();
        assert_eq!(map_records(&table, &mapping, |record| record.line).len(), left);
        fingerprint(&mapping.header);
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        walk(&bytes);
    }

    #[test]
    fn no_text_panics(text in "([А-яЁёҚқ0-9a-z @.+-]{0,6}[;,\t\"\r\n«»№\u{0}]{0,2}){0,60}") {
        walk(text.as_bytes());
        walk(&encoding_rs::WINDOWS_1251.encode(&text).0);
    }

    #[test]
    fn no_spoiled_workbook_panics(at in 0usize..6400, byte in any::<u8>(), cut in 0usize..6400) {
        let mut bytes = bytes("15_merged_header.xlsx");
        bytes[at] = byte;
        walk(&bytes);
        walk(&bytes[..cut]);
    }
}
