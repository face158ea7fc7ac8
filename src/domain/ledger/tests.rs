use super::*;

fn row<'a>(cells: &[(Column, &'a str)]) -> Cells<'a> {
    cells.iter().copied().filter(|(_, text)| !text.is_empty()).collect()
}

fn invoice(total: &str, vat: &str, day: &str) -> LedgerRow {
    let cells = row(&[
        (Column::Number, "49"),
        (Column::Day, day),
        (Column::TaxId, "БИН 240640971076"),
        (Column::Net, "11234.01"),
        (Column::Rate, "16"),
        (Column::Vat, vat),
        (Column::Sum, total),
        (Column::Currency, "KZT"),
    ]);
    read(LedgerKind::Invoices, 3, &cells, None)
}

fn told(row: &LedgerRow) -> Vec<(&'static str, String)> {
    let by = |flaw: &Flaw| flaw.arguments.iter().find(|(name, _)| *name == "by").map(|(_, by)| by.clone());
    row.flaws.iter().map(|flaw| (flaw.key, by(flaw).unwrap_or_default())).collect()
}

#[test]
fn a_document_keeps_its_sums_and_what_differs_is_told() {
    let clean = invoice("13031.45", "1797.44", "06.03.2026");
    assert_eq!((clean.tax_id.as_str(), told(&clean)), ("240640971076", vec![]));
    let off = invoice("13032,45", "1797.44", "06.03.2026");
    assert_eq!(told(&off), [("import-ledger-total", "1,00\u{a0}KZT".to_owned())]);
    let Ok(Entry::Invoice { draft, .. }) = &off.entry else { panic!("{off:?}") };
    assert_eq!((draft.get("sum"), draft.get("vat_sum"), draft.get("vat")), ("13032.45", "1797.44", "on_top"));
    let untaxed = invoice("13031.45", "0.00", "06.03.2026");
    let keys: Vec<&str> = untaxed.flaws.iter().map(|flaw| flaw.key).collect();
    assert_eq!(keys, ["import-ledger-vat", "import-ledger-total"]);
}

#[test]
fn what_cannot_be_read_is_rejected_with_its_field() {
    let refused = |row: LedgerRow| row.entry.map_err(|flaw| (flaw.field, flaw.key)).unwrap_err();
    assert_eq!(refused(invoice("1", "", "31.02.2026")).0, "day");
    assert_eq!(refused(invoice("1O000.00", "", "06.03.2026")), ("sum", "flaw-amount-not-a-number"));
    assert_eq!(refused(invoice("", "", "06.03.2026")), ("sum", "flaw-required"));
    assert_eq!(refused(invoice("1,234", "", "06.03.2026")).1, "flaw-amount-ambiguous", "nothing is guessed");
}

#[test]
fn a_payer_names_documents_and_no_days() {
    for (purpose, expected) in [
        ("Оплата по счету 48 от 02.03.2026", &["48"][..]),
        ("по счетам №№ 48, 49 и 50 от 02.03.2026 сумма 100,50", &["48", "49", "50"]),
        ("СЧ-000341", &[]),
        ("шот № СЧ-000341 бойынша", &["СЧ-000341"]),
        ("Invoice No. 12/26, goods", &["12/26"]),
        ("аванс", &[]),
        ("по договору 7 от 01.01.2026", &[]),
    ] {
        assert_eq!(documents(purpose), expected, "{purpose}");
    }
}

#[test]
fn a_balance_says_who_owes_it() {
    let as_of = NaiveDate::from_ymd_opt(2026, 1, 1);
    let of = |balance: &str, side: &str, document: &str| {
        let cells = row(&[
            (Column::Balance, balance),
            (Column::Side, side),
            (Column::Document, document),
            (Column::Due, "15.12.2025"),
        ]);
        read(LedgerKind::Balances, 2, &cells, as_of).entry
    };
    let owed = of("150 000,00", "Дт", "Счет 900 от 30.11.2025");
    let Ok(Entry::Invoice { draft, .. }) = owed else { panic!("{owed:?}") };
    assert_eq!((draft.get("sum"), draft.get("day")), ("150000.00", "2025-11-30"));
    let Ok(Entry::Payment { draft, .. }) = of("20 000,00", "Кт", "") else { panic!() };
    assert_eq!((draft.get("kind"), draft.get("day")), ("opening", "2026-01-01"));
    assert_eq!(of("0,00", "", ""), Ok(Entry::Nothing));
    assert_eq!(of("5", "", "").map_err(|flaw| flaw.key), Err("import-ledger-side"));
    assert_eq!(of("-5", "Дт", "").map_err(|flaw| flaw.key), Err("import-ledger-negative"));
}

#[test]
fn every_column_comes_back() {
    assert!(Column::KEYS.iter().all(|(column, key)| Column::from_key(key) == Some(*column)));
    assert_eq!(Column::from_key("song"), None);
}
