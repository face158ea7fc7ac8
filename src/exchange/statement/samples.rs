//! The sample files against what their README promises.

use super::*;
use crate::domain::statement::{Kind as K, Operation, Own};

const EXPECTED: &str = include_str!("../../../tests/samples/expected_statements.csv");

pub(super) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(name: &str) -> StatementFile {
    statements(&bytes(name), &StatementWish::default()).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn only(name: &str) -> Statement {
    let mut file = read(name);
    assert_eq!(file.statements.len(), 1, "{name}");
    file.statements.remove(0)
}

/// Operations, receipts, payments and closing balance, as the lists of the samples write them.
fn told(statement: &Statement) -> [String; 4] {
    let sum = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    let totals = statement.totals().unwrap();
    let closing = statement.closing.map(sum).unwrap_or_default();
    [statement.operations.len().to_string(), sum(totals.paid_in), sum(totals.paid_out), closing]
}

fn doubts(statement: &Statement) -> Vec<(u64, &'static str)> {
    let left_out =
        statement.left_out.iter().flat_map(|row| row.doubts.iter().map(|doubt| (row.line, doubt.key())));
    let notes = statement.notes.iter().map(|note| (note.line, note.doubt.key()));
    let rows =
        statement.operations.iter().flat_map(|row| row.doubts.iter().map(|doubt| (row.line, doubt.key())));
    left_out.chain(notes).chain(rows).collect()
}

#[test]
fn every_good_file_gives_what_is_promised() {
    let mut reader = csv::Reader::from_reader(EXPECTED.as_bytes());
    let mut count = 0;
    for row in reader.deserialize::<[String; 5]>() {
        let [name, operations, paid_in, paid_out, closing] = row.unwrap();
        let statement = only(&name);
        assert_eq!(told(&statement), [operations, paid_in, paid_out, closing], "{name}");
        assert!(statement.proof().unwrap().is_right(), "{name}: {:?}", statement.proof());
        assert_eq!(statement.left_out, [], "{name}");
        let harmless = ["statement-currency-taken", "statement-no-account"];
        assert!(
            doubts(&statement).iter().all(|(_, key)| harmless.contains(key)),
            "{name}: {:?}",
            doubts(&statement)
        );
        count += 1;
    }
    assert_eq!(count, 18);
}

#[test]
fn formats_dialects_and_encodings_are_told() {
    for (name, format, dialect, encoding) in [
        ("bank_1c/01_ru_cp1251.txt", "1c", "ru 1.03", Some("windows-1251")),
        ("bank_1c/02_ru_utf8.txt", "1c", "ru 1.03", Some("utf-8")),
        ("bank_1c/03_ru_cp866.txt", "1c", "ru 1.03", Some("cp866")),
        ("bank_1c/10_kz_v101_says_windows_is_utf8.txt", "1c", "kz 1.01", Some("utf-8")),
        ("bank_1c/12_kz_v200_upper_keys.txt", "1c", "kz 2.00", Some("utf-8")),
        ("bank_1c/13_kz_v101_cp1251.txt", "1c", "kz 1.01", Some("windows-1251")),
        ("camt053/02_rub_v04.xml", "camt053", "camt.053.001.04", Some("utf-8")),
        ("camt053/04_two_statements.xml", "camt053", "camt.053.001.02", Some("utf-8")),
        ("mt940/01_kzt.sta", "mt940", "plain", Some("utf-8")),
        ("mt940/03_subfields.sta", "mt940", "sub-fields", Some("utf-8")),
        ("bank_csv/01_kz_preamble_two_columns.csv", "csv", "debit-credit", Some("utf-8")),
        ("bank_csv/02_ru_signed.csv", "csv", "signed", Some("utf-8")),
        ("bank_csv/03_kz.xlsx", "xlsx", "debit-credit", None),
    ] {
        let file = read(name);
        let found = (file.format.key(), file.dialect.as_str(), file.encoding.map(Encoding::key));
        assert_eq!(found, (format, dialect, encoding), "{name}");
    }
}

fn kinds(statement: &Statement) -> Vec<K> {
    statement.operations.iter().map(|operation| operation.kind).collect()
}

#[test]
fn transfers_fees_and_returns_are_told_apart() {
    let russian = [K::Payment, K::Payment, K::Payment, K::BankFee, K::Payment, K::Return, K::OwnTransfer];
    for name in ["bank_1c/01_ru_cp1251.txt", "bank_1c/02_ru_utf8.txt", "bank_csv/02_ru_signed.csv"] {
        assert_eq!(kinds(&only(name)), russian, "{name}");
    }
    let kazakh = [K::Payment, K::Payment, K::Payment, K::Payment, K::BankFee];
    for name in ["bank_1c/10_kz_v101_says_windows_is_utf8.txt", "camt053/01_kzt_v02.xml", "mt940/01_kzt.sta"]
    {
        assert_eq!(kinds(&only(name)), kazakh, "{name}");
    }
}

/// What is the same in every format of one statement.
fn essence(statement: &Statement) -> Vec<(String, i64, String, String)> {
    let told =
        |own: &Operation| (own.day.to_string(), own.amount, own.party.tax_id.clone(), own.purpose.clone());
    statement.operations.iter().map(told).collect()
}

#[test]
fn one_statement_is_the_same_in_every_format() {
    let first = essence(&only("bank_1c/10_kz_v101_says_windows_is_utf8.txt"));
    for name in [
        "bank_1c/11_kz_v20_quoted_section.txt",
        "bank_1c/12_kz_v200_upper_keys.txt",
        "camt053/01_kzt_v02.xml",
        "bank_csv/01_kz_preamble_two_columns.csv",
        "bank_csv/03_kz.xlsx",
    ] {
        assert_eq!(essence(&only(name)), first, "{name}");
    }
    let latin = only("mt940/01_kzt.sta");
    let parties: Vec<(&str, &str)> =
        latin.operations.iter().map(|own| (own.party.name.as_str(), own.party.tax_id.as_str())).collect();
    assert_eq!(parties[0], ("TOO Dala Sauda", "250340971007"));
    assert_eq!(parties[3], ("AO Kokjiek Logistika", "191140971148"));
    assert!(latin.operations[3].purpose.contains("N K-7 shart boiynsha"), "{}", latin.operations[3].purpose);
    assert!(latin.operations[2].purpose.ends_with("31.03.2026. NDS ne oblagaetsia"));
    let fields = only("mt940/03_subfields.sta");
    assert_eq!(
        fields.operations[0].purpose,
        "Oplata po dogovoru N 15/26 ot 12.01.2026, schet na oplatu N 48 ot 03.02.2026, v t.ch. NDS 16% 16000,00"
    );
    assert_eq!(fields.operations[0].party.account, "KZ83991A000000004100");
}

#[test]
fn parts_of_a_purpose_are_joined_as_they_stand() {
    let statement = only("bank_1c/05_ru_purpose_parts.txt");
    assert_eq!(
        statement.operations[0].purpose,
        "Оплата по счету № 125 от 20.05.2026 за товар. В том числе НДС 22% - 22000.00"
    );
    assert!(
        statement.operations[1].purpose.contains(" П-2026/7 от 01.03.2026г. "),
        "{}",
        statement.operations[1].purpose
    );
}

#[test]
fn the_same_operations_have_the_same_keys() {
    let first = only("bank_1c/01_ru_cp1251.txt").keys();
    for name in ["bank_1c/02_ru_utf8.txt", "bank_1c/03_ru_cp866.txt", "bank_1c/broken/b02_bad_totals.txt"] {
        assert_eq!(only(name).keys(), first, "{name}");
    }
    let overlap = only("bank_1c/04_ru_overlap.txt").keys();
    assert_eq!(overlap.iter().filter(|key| !first.contains(key)).count(), 2);
    let days = only("bank_1c/11_kz_v20_quoted_section.txt").keys();
    assert_eq!(only("bank_1c/12_kz_v200_upper_keys.txt").keys(), days);
}

#[test]
fn two_accounts_of_a_file_have_their_own_operations() {
    let file = read("bank_1c/06_ru_two_accounts.txt");
    let found: Vec<[String; 4]> = file.statements.iter().map(told).collect();
    assert_eq!(found, [["2", "172000.00", "0.00", "672000.00"], ["1", "250000.00", "0.00", "250000.00"]]);
    assert!(file.statements.iter().all(|own| own.proof().unwrap().is_right() && own.left_out.is_empty()));
    assert_eq!(kinds(&file.statements[1]), [K::OwnTransfer]);
    let file = read("camt053/04_two_statements.xml");
    let found: Vec<[String; 4]> = file.statements.iter().map(told).collect();
    assert_eq!(found, [["2", "116000.00", "4000.00", "112000.00"], ["1", "900000.00", "0.00", "899950.00"]]);
    assert_eq!(file.statements[1].opening, Some(-5_000));
    assert!(file.statements.iter().all(|own| own.proof().unwrap().is_right()));
}

#[test]
fn what_is_pending_is_shown_and_counts_for_nothing() {
    let statement = only("camt053/03_pending.xml");
    let pending: Vec<i64> = statement.pending.iter().map(|own| own.amount).collect();
    assert_eq!((statement.operations.len(), pending), (3, vec![7_777_777]));
    let days = [statement.from, statement.to].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2026-06-01", "2026-06-05"]);
    assert_eq!(statement.keys().len(), 3);
}

#[test]
fn a_table_tells_of_its_account_and_days() {
    let statement = only("bank_csv/01_kz_preamble_two_columns.csv");
    assert_eq!((statement.account.as_str(), statement.opening), ("KZ29991S000000000777", None));
    assert_eq!((statement.told_in, statement.told_out), (Some(106_600_055), Some(525_010)));
    assert_eq!(statement.to.unwrap().to_string(), "2026-06-05");
    assert_eq!(statement.operations[0].line, 7);
    let wish =
        StatementWish { account: Some("kz29 991s 0000 0000 0777".to_owned()), ..StatementWish::default() };
    let named = statements(&bytes("bank_csv/03_kz.xlsx"), &wish).unwrap();
    assert_eq!(named.statements[0].account, "KZ29991S000000000777");
    let (header, columns) = (table("bank_csv/03_kz.xlsx").header, table("bank_csv/03_kz.xlsx").columns);
    assert_eq!((header.names.len(), columns.len(), columns[3]), (9, 9, Column::Credit));
}

fn table(name: &str) -> BankTable {
    match open_statements(bytes(name), &StatementWish::default()) {
        Ok(Opened::Table(table)) => *table,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn columns_with_strange_headings_are_said_and_remembered() {
    let text = "Когда;Сколько;Кто;Зачем\n01.06.2026;100,00;ТОО «А»;счет 5\n02.06.2026;-7,50;Банк;комиссия\n";
    let open = || match open_statements(text.as_bytes().to_vec(), &StatementWish::default()) {
        Ok(Opened::Table(table)) => *table,
        other => panic!("{other:?}"),
    };
    let mut table = open();
    assert!(!table.is_enough());
    assert_eq!(table.clone().read(&StatementWish::default()), Err(Refusal::NoColumns));
    let said =
        [("Когда", Column::Day), ("2", Column::Amount), ("кто", Column::Name), ("Зачем", Column::Purpose)];
    for (heading, meaning) in said {
        assert!(table.choose(table.header.column(heading).unwrap(), meaning), "{heading}");
    }
    assert!(!table.choose(4, Column::Day));
    let keys = table.keys();
    let read = table.read(&StatementWish::default()).unwrap();
    let rows: Vec<(i64, &str)> =
        read.statements[0].operations.iter().map(|row| (row.amount, row.party.name.as_str())).collect();
    assert_eq!(rows, [(10_000, "ТОО «А»"), (-750, "Банк")]);
    let mut again = open();
    again.recall(&keys[..3]);
    assert!(!again.is_enough(), "another number of columns is another table");
    again.recall(&keys);
    assert_eq!(again.read(&StatementWish::default()), Ok(read));
}

#[test]
fn every_broken_file_says_what_is_wrong() {
    for (name, numbers, expected) in [
        (
            "bank_1c/broken/b01_truncated.txt",
            ["4", "172000.00", "15300.50"],
            &[(136, "statement-document-open"), (150, "statement-truncated")][..],
        ),
        ("bank_1c/broken/b02_bad_totals.txt", ["7", "1179000.07", "265300.50"], &[]),
        ("bank_1c/broken/b05_nul.txt", ["6", "179000.07", "265300.50"], &[(136, "statement-spoiled")]),
        ("bank_1c/broken/b06_huge_purpose.txt", ["1", "122000.00", "0.00"], &[(20, "statement-purpose-cut")]),
        (
            "bank_1c/broken/b07_bad_values.txt",
            ["4", "1129000.07", "250000.00"],
            &[
                (49, "statement-day-unreadable"),
                (78, "statement-sum-unreadable"),
                (107, "statement-sum-negative"),
            ],
        ),
        ("bank_1c/broken/b08_foreign_account.txt", ["7", "1179000.07", "265300.50"], &[]),
        ("bank_1c/broken/b09_formula.txt", ["1", "122000.00", "0.00"], &[]),
        ("camt053/broken/b02_bad_closing.xml", ["5", "1066000.55", "5250.10"], &[]),
        ("mt940/broken/b01_bad_closing.sta", ["5", "1066000.55", "5250.10"], &[]),
        (
            "mt940/broken/b02_truncated.sta",
            ["2", "116000.00", "4000.00"],
            &[(10, "statement-document-open"), (10, "statement-truncated")],
        ),
    ] {
        let statement = only(name);
        assert_eq!(told(&statement)[..3], numbers, "{name}");
        let found: Vec<(u64, &str)> =
            doubts(&statement).into_iter().filter(|(_, key)| *key != "statement-currency-taken").collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn balances_that_differ_say_by_how_much() {
    let proof = |name: &str| only(name).proof().unwrap();
    let bad = proof("bank_1c/broken/b02_bad_totals.txt");
    assert_eq!((bad.closing, bad.paid_in, bad.paid_out), (None, Some(99_999_999 - 117_900_007), None));
    assert_eq!(proof("camt053/broken/b02_bad_closing.xml").closing, Some(100));
    assert_eq!(proof("mt940/broken/b01_bad_closing.sta").closing, Some(500 - 119_021_528));
    assert!(proof("bank_1c/broken/b01_truncated.txt").paid_in.is_some());
    assert!(!proof("bank_1c/broken/b05_nul.txt").is_right());
}

#[test]
fn files_without_a_statement_are_refused_with_their_line() {
    for (name, key, line) in [
        ("bank_1c/broken/b03_zero.txt", "unreadable-empty", None),
        ("camt053/broken/b01_truncated.xml", "statement-not-well-formed", Some(6)),
        ("camt053/broken/b03_entities.xml", "statement-own-entities", Some(2)),
        ("clients/01_utf8_comma.csv", "statement-no-columns", None),
        ("vcard/01_v30_two.vcf", "statement-other-format", None),
    ] {
        let refusal = statements(&bytes(name), &StatementWish::default()).unwrap_err();
        assert_eq!((refusal.key(), refusal.line()), (key, line), "{name}");
    }
    for (text, key) in [
        ("1CClientBankExchange\nКонецФайла\n", "statement-none"),
        ("<?xml version=\"1.0\"?><Document><BkToCstmrStmt></BkToCstmrStmt></Document>", "statement-none"),
        (":20:X\n-\n", "statement-none"),
        ("<Document><BkToCstmrStmt><Stmt>&x;</Stmt></BkToCstmrStmt></Document>", "statement-own-entities"),
    ] {
        let refusal = statements(text.as_bytes(), &StatementWish::default()).unwrap_err();
        assert_eq!(refusal.key(), key, "{text}");
    }
}

#[test]
fn a_formula_stays_a_text() {
    let statement = only("bank_1c/broken/b09_formula.txt");
    assert!(statement.operations[0].purpose.starts_with("=cmd|' /C calc'!A0 "));
}

#[test]
fn an_account_of_others_is_known() {
    let mut own = Own::default();
    own.add_account("4070 2810 2000 0007 7777");
    own.add_account("40702810900000088888");
    assert!(own.holds(&only("bank_1c/01_ru_cp1251.txt").account));
    assert!(!own.holds(&only("bank_1c/broken/b08_foreign_account.txt").account));
    let mut statement = only("camt053/02_rub_v04.xml");
    statement.operations[0].party.account = "40702810900000088888".to_owned();
    statement.recognise(&own);
    assert_eq!(kinds(&statement)[0], K::OwnTransfer);
}
