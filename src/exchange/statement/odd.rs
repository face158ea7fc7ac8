//! Files that no bank gives, and bytes that promise nothing.

use super::{samples::bytes, *};
use crate::domain::statement::Own;
use proptest::prelude::*;

/// A file of each format with these rows: day and sum as the format writes them.
fn files(rows: &[(&str, &str)]) -> [String; 3] {
    let document = |(day, sum): &(&str, &str)| {
        let sides = "ПлательщикСчет=40702810900000009100\nПолучательСчет=40702810200000077777\n";
        format!(
            "СекцияДокумент=Выписка\nНомер=1\nДата={day}\nСумма={sum}\n{sides}НазначениеПлатежа=счет 5\nКонецДокумента\n"
        )
    };
    let entry = |(day, sum): &(&str, &str)| {
        let day = day.split('.').rev().collect::<Vec<_>>().join("-");
        format!(
            "<Ntry><Amt Ccy=\"RUB\">{sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt></Ntry>"
        )
    };
    let row = |(day, sum): &(&str, &str)| format!("{day};1;;{sum};счет 5\n");
    let all = |one: &dyn Fn(&(&str, &str)) -> String| rows.iter().map(one).collect::<String>();
    [
        format!("1CClientBankExchange\nРасчСчет=40702810200000077777\n{}КонецФайла\n", all(&document)),
        format!(
            "<Document><BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>40702810200000077777</Id></Othr></Id></Acct>{}</Stmt></BkToCstmrStmt></Document>",
            all(&entry)
        ),
        format!("Счет;40702810200000077777;;;\nДата;Номер;Дебет;Кредит;Назначение\n{}", all(&row)),
    ]
}

fn text(text: &str) -> Statement {
    statements(text.as_bytes(), &StatementWish::default()).unwrap().statements.remove(0)
}

#[test]
fn what_cannot_be_is_left_out_and_what_is_equal_stays_twice() {
    let rows = [
        ("01.01.1900", "1.00"),
        ("31.12.2999", "1.00"),
        ("05.06.2026", "1000000000000000.00"),
        ("05.06.2026", "0.00"),
        ("05.06.2026", "7.00"),
        ("05.06.2026", "7.00"),
        ("05.06.2026", "999999999999999.99"),
    ];
    for file in files(&rows) {
        let statement = text(&file);
        let flaws: Vec<&str> = statement.left_out.iter().map(|row| row.doubts[0].key()).collect();
        assert_eq!(
            flaws[1..],
            ["statement-day-unreadable", "statement-sum-too-large", "statement-sum-zero"],
            "{file}"
        );
        assert_eq!(flaws[0], "statement-day-far");
        assert_eq!(statement.totals().unwrap().paid_in, 100_000_000_000_001_399);
        let keys = statement.keys();
        assert!(keys.len() == 3 && keys[0] != keys[1], "{keys:?}");
        assert_eq!(statement.currency, Some(Currency::Rub));
    }
}

#[test]
fn a_sum_of_swift_may_be_too_large_or_of_an_unknown_currency() {
    let message = |currency: &str, sum: &str| {
        text(&format!(
            ":20:1\n:25:X\n:60F:C260601{currency}0,\n:61:2606010601C{sum}NTRFA//B\n:62F:C260601{currency}0,\n"
        ))
    };
    assert_eq!(message("KZT", "1000000000000000,").left_out[0].doubts[0].key(), "statement-sum-too-large");
    let unknown = message("JPY", "5,");
    assert_eq!((unknown.currency, unknown.operations.len()), (None, 0));
    assert_eq!(unknown.left_out[0].doubts[0].key(), "statement-unknown-currency");
    assert_eq!(message("KZT", "5,").operations[0].amount, 500);
}

#[test]
fn entries_of_several_payments_are_parted_where_their_sums_are_told() {
    let entry = |parts: [&str; 2]| {
        let payment = |part: &str| {
            format!(
                "<TxDtls><Refs><EndToEndId>{part}</EndToEndId></Refs><Amt Ccy=\"KZT\">{part}</Amt></TxDtls>"
            )
        };
        text(&format!(
            "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>KZ1</IBAN></Id></Acct><Ntry><Amt Ccy=\"KZT\">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-06-01</Dt></BookgDt><AcctSvcrRef>R</AcctSvcrRef><NtryDtls>{}</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>",
            parts.map(payment).concat()
        ))
    };
    let parted = entry(["10.00", "20.00"]);
    let found: Vec<(i64, &str)> =
        parted.operations.iter().map(|own| (own.amount, own.reference.as_str())).collect();
    assert_eq!(found, [(-1_000, "R/1"), (-2_000, "R/2")]);
    let whole = entry(["10.00", "10.00"]);
    assert_eq!(
        (whole.operations[0].amount, whole.operations[0].doubts.clone()),
        (-3_000, vec![Doubt::Several { count: 2 }])
    );
}

#[test]
fn hidden_accounts_are_told_by_the_days() {
    let document = |day: &str, payee: &str| {
        text(&format!(
            "1CClientBankExchange\nСекцияРасчСчет\nРасчСчет=40702810200000077777\nКонецРасчСчет\nСекцияДокумент=Выписка\nДата=05.06.2026\nСумма=5\n{day}=05.06.2026\nПлательщикСчет=407028109********00\nПолучательСчет={payee}\nКонецДокумента\nКонецФайла\n"
        ))
    };
    assert_eq!(document("ДатаПоступило", "4070281**").operations[0].amount, 500);
    assert_eq!(document("ДатаСписано", "4070281**").operations[0].amount, -500);
    assert_eq!(document("Прочее", "4070281**").left_out[0].doubts, [Doubt::NoSide]);
    let other = document("ДатаПоступило", "40702810400000012121");
    assert_eq!(other.left_out[0].doubts[0].key(), "statement-other-account");
}

/// Whatever the bytes are, reading ends in statements that hold together or in a refusal.
fn walk(bytes: &[u8]) {
    let Ok(file) = statements(bytes, &StatementWish::default()) else { return };
    assert!(!file.statements.is_empty());
    for mut statement in file.statements {
        let keys = statement.keys();
        let single: std::collections::HashSet<&String> = keys.iter().collect();
        assert_eq!(single.len(), keys.len());
        assert!(statement.left_out.iter().all(|row| !row.doubts.is_empty()));
        let _ = statement.proof();
        statement.recognise(&Own::default());
    }
}

const FILES: [&str; 8] = [
    "bank_1c/06_ru_two_accounts.txt",
    "bank_1c/11_kz_v20_quoted_section.txt",
    "camt053/03_pending.xml",
    "camt053/04_two_statements.xml",
    "mt940/01_kzt.sta",
    "mt940/03_subfields.sta",
    "bank_csv/01_kz_preamble_two_columns.csv",
    "bank_csv/03_kz.xlsx",
];

proptest! {
    #[test]
    fn no_spoiled_file_panics(file in 0..FILES.len(), at in 0usize..7000, byte in any::<u8>(), cut in 0usize..7000) {
        let mut bytes = bytes(FILES[file]);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        walk(&bytes);
        walk(&bytes[..cut.min(bytes.len())]);
    }

    #[test]
    fn no_lines_panic(lines in prop::collection::vec("(СекцияДокумент|СекцияРасчСчет|РасчСчет|Сумма|Дата|СуммаПриход|ПлательщикСчет|ПолучательСчет|КонецДокумента|КонецРасчСчет|КонецФайла|:6[012][FM]?:|:86:|:25:)[=:]?(1|KZ1|05\\.06\\.2026|-1|C260601KZT1,|2606010601[CD]1,NTRF1)?", 0..40)) {
        walk(format!("1CClientBankExchange\n{}", lines.join("\n")).as_bytes());
        walk(format!(":20:X\n{}", lines.join("\n")).as_bytes());
    }
}
