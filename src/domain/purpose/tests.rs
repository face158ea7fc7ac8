//! The purposes of the vectors, and texts that nobody wrote.

use super::*;
use proptest::prelude::*;

const VECTORS: &str = include_str!("../../../tests/vectors/payment_purpose.csv");

fn joined(parts: impl Iterator<Item = String>) -> String {
    let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.dedup();
    parts.join(";")
}

fn days(references: &[Reference]) -> String {
    joined(references.iter().map(|found| found.day.map(|day| day.to_string()).unwrap_or_default()))
}

fn numbers(references: &[Reference]) -> String {
    joined(references.iter().map(|found| found.number.clone()))
}

fn rates(vat: &Vat) -> String {
    let rates = vat.shares.iter().filter_map(|share| share.rate).map(|rate| rate.to_string());
    if vat.is_none { "none".to_owned() } else { joined(rates) }
}

fn amounts(vat: &Vat) -> String {
    let amounts = vat.shares.iter().filter_map(|share| share.amount);
    joined(amounts.map(|minor| format!("{}.{:02}", minor / 100, minor % 100)))
}

#[test]
fn every_vector_is_understood() {
    let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
    for row in reader.deserialize::<[String; 9]>() {
        let [_, text, contract, contract_day, documents, document_days, vat_rates, vat_amounts, _] =
            row.unwrap();
        let found = read(&text);
        let told = [
            numbers(&found.contracts),
            days(&found.contracts),
            numbers(&found.documents),
            days(&found.documents),
            rates(&found.vat),
            amounts(&found.vat),
        ];
        let expected = [contract, contract_day, documents, document_days, vat_rates, vat_amounts];
        assert_eq!(told, expected, "{text}\n{found:?}");
    }
}

#[test]
fn a_day_that_there_is_not_is_told() {
    let found = read("Оплата счета 00БП-000017 от 28.02.2026 (дог 1 от 31.02.2026)");
    assert_eq!(found.impossible_days, ["31.02.2026"]);
    assert_eq!(read("счет 5 от 30 февраля 2026 года").impossible_days, ["30 февраля 2026 года"]);
}

#[test]
fn another_firm_may_pay() {
    let debtor = |text: &str| read(text).debtor.map(|found| (found.name, found.tax_id));
    let told = |name: &str, tax_id: &str| Some((name.to_owned(), tax_id.to_owned()));
    assert_eq!(
        debtor("Оплата по договору №15/26 от 12.01.26 за ТОО \"Дала Сауда\" БИН 250340970011"),
        told("ТОО \"Дала Сауда\"", "250340970011")
    );
    assert_eq!(debtor("Оплата за ООО Вектор Снаб по счету 5"), told("ООО Вектор Снаб", ""));
    assert_eq!(debtor("«Дала Сауда» ЖШС үшін төлем, шот № 9"), told("«Дала Сауда» ЖШС", ""));
    assert_eq!(debtor("ЖШС «Дала Сауда» үшін төлем"), told("ЖШС «Дала Сауда»", ""));
    assert_eq!(debtor("Oplata za TOO Dala Sauda, schet N 5"), told("TOO Dala Sauda", ""));
    for text in
        ["Оплата за услуги", "Оплата за ПК Lenovo", "қызмет үшін төлем", "за ТОО", "услуги ТОО «Дала» за май"]
    {
        assert_eq!(debtor(text), None, "{text}");
    }
}

#[test]
fn other_spellings_are_understood() {
    let found = |text: &str| {
        let purpose = read(text);
        (numbers(&purpose.contracts), numbers(&purpose.documents), days(&purpose.documents))
    };
    let told = |contract: &str, documents: &str, days: &str| {
        (contract.to_owned(), documents.to_owned(), days.to_owned())
    };
    for (text, contract, documents, days) in [
        ("счета № 125, 126 от 14.02.2026", "", "125;126", "2026-02-14"),
        (
            "по счетам № 125 от 14.02.2026, № 126 от 15.02.2026 и № 7",
            "",
            "125;126;7",
            "2026-02-14;2026-02-15",
        ),
        ("договор от 12.01.2026 № 15/26", "15/26", "", ""),
        ("договор поставки товаров № 15/26", "15/26", "", ""),
        ("№ 7 шарт бойынша 2026 жылғы 3 мамырдағы № 12 шот-фактура", "7", "12", "2026-05-03"),
        (
            "Oplata po dogovoru N 15/26 ot 12.01.2026, schet na oplatu N48 ot 03.02.2026",
            "15/26",
            "48",
            "2026-02-03",
        ),
        ("2026 jylgy 12 kantardagy N K-7 shart boiynsha tolem, shot N 9", "K-7", "9", ""),
        ("Predoplata 100% po schetu SCH-000341 ot 02 iiunia 2026 g.", "", "SCH-000341", "2026-06-02"),
        ("на расчетный счет № 123 по счету 5", "", "5", ""),
        ("акт сверки № 3 от 01.01.2026", "", "", ""),
        ("по заказу № 77, накладная № 8", "", "8", ""),
        ("по счету за 15 дней", "", "", ""),
        ("по счету 16000 тг", "", "", ""),
        ("счет 40702810900000009100", "", "", ""),
        ("Счётчик № 5", "", "", ""),
    ] {
        assert_eq!(found(text), told(contract, documents, days), "{text}");
    }
}

#[test]
fn tax_is_told_apart_from_other_sums() {
    let vat = |text: &str| read(text).vat;
    let share = |rate, amount| Vat { is_none: false, shares: vec![Share { rate, amount }] };
    assert_eq!(vat("в т.ч. 22% НДС"), share(Some(22), None));
    assert_eq!(vat("НДС - 22 000.00"), share(None, Some(2_200_000)));
    assert_eq!(vat("НДС по ставке 20 % в сумме 1 234 567-89 руб"), share(Some(20), Some(123_456_789)));
    assert_eq!(vat("НДС 22%, счет 5 от 01.01.2026"), share(Some(22), None));
    assert_eq!(vat("НДС 18%"), Vat::default());
    assert!(vat("Без НДС").is_none && vat("НДС нет").is_none && vat("NDS ne oblagaetsia").is_none);
    assert!(vat("KKS 16% kosa alganda").shares.len() == 1 && !vat("ничего").is_none);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,120}") {
        read(&text);
    }

    #[test]
    fn no_words_of_purposes_panic(text in "((по )?(сч\\.|счет|договор|шарт|НДС|ҚҚС|№|N|от|за ТОО|үшін|жылғы|%|б/н|и|,|\\(|\\)|\"|[0-9]{1,4}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{2,4}|қаңтар|мая|-)[ ,.]{0,2}){0,24}") {
        let found = read(&text);
        for reference in found.contracts.iter().chain(&found.documents) {
            prop_assert!(reference.number.is_empty() || text.contains(&reference.number), "{:?}", reference);
        }
    }

    #[test]
    fn what_is_written_is_found(number in "[А-ЯA-Z]{0,2}-?[1-9][0-9]{0,4}(/[1-9][0-9]{0,2})?", days in 0_i64..20_000) {
        let day = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Duration::days(days);
        let number = number.trim_start_matches('-');
        let text = format!("Оплата по счету № {number} от {}, НДС 22% 1,00", day.format("%d.%m.%Y"));
        let expected = Reference { number: number.to_owned(), day: Some(day) };
        prop_assert_eq!(&read(&text).documents, std::slice::from_ref(&expected));
        let text = format!("{} № {number} шот бойынша төлем", day.format("%d.%m.%Y"));
        prop_assert_eq!(&read(&text).documents, &[expected]);
    }
}
