//! Acts of reconciliation on the command line: ours, theirs, the paper, and who signed.

use crate::desk::{Desk, text};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

const CLIENT: &str = "ЖШС «Алма»";
const PERIOD: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-10-31"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &["--today", "2026-11-24"]].concat())
}

fn money(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "KZT" })
}

/// A client who owes 38 759.50 tenge on the last of October: 10 000 from the year before, 48 759.50 invoiced, 20 000 paid.
fn office() -> Desk {
    let desk = Desk::open();
    on(
        &desk,
        &["company", "set", "--set", "name=ЖШС «Қайнар»", "--set", "country=KZ", "--set", "city=Алматы"],
    );
    desk.client(CLIENT, &["country=KZ", "language=ru"]);
    for (day, sum, number) in [
        ("10.12.2025", "10 000", "СЧ-0007"),
        ("12.01.2026", "40 000", "СЧ-0048"),
        ("05.02.2026", "8 759,50", "СЧ-0051"),
        ("03.11.2026", "1", "СЧ-0060"),
    ] {
        let set = [
            format!("day={day}"),
            format!("sum={sum}"),
            format!("number={number}"),
            format!("due_day={day}"),
        ];
        let set: Vec<&str> = set.iter().flat_map(|field| ["--set", field]).collect();
        on(&desk, &[&["invoice", "add", CLIENT], &set[..]].concat());
    }
    let paid =
        ["payment", "add", CLIENT, "--set", "sum=20 000", "--set", "day=20.01.2026", "--set", "number=7"];
    on(&desk, &paid);
    desk
}

fn reconcile(desk: &Desk, more: &[&str]) -> Value {
    on(desk, &[&["debt", "reconcile", CLIENT], &PERIOD[..], more].concat())
}

/// A file of theirs in the home of the desk.
fn theirs(desk: &Desk, rows: &str) -> PathBuf {
    let path = desk.home.path().join("их акт.csv");
    fs::write(&path, format!("Акт сверки;;;\nДата;Документ;Дебет;Кредит\n{rows}")).unwrap();
    path
}

/// They have 1 240.50 less of one document, another of their own, and not the third of ours.
const DIFFERENT: &str = ";Сальдо на начало;;10 000,00\n13.01.2026;Поступление № 48 от 12.01.2026;;38 759,50\n\
    19.01.2026;Оплата п/п 7;20 000,00;\n01.03.2026;Возврат № 3;500,00;\n;Сальдо на конец;;28 259,50\n";

#[test]
fn an_act_is_made_once_and_its_paper_has_both_halves() {
    let desk = office();
    let act = reconcile(&desk, &[]);
    assert_eq!(
        (&act["opening"], &act["debit"], &act["credit"]),
        (&money(1_000_000), &money(4_875_950), &money(2_000_000))
    );
    assert_eq!(
        (&act["closing"], &act["number"], &act["status"]),
        (&money(3_875_950), &json!("1"), &json!("draft"))
    );
    let unbroken = |text: &str| text.replace('\u{a0}', " ");
    let paper = unbroken(&text(&act["paper"]));
    for told in [
        "АКТ СВЕРКИ ВЗАИМОРАСЧЁТОВ № 1",
        "за период с 1 января 2026 года по 31 октября 2026 года",
        "По данным ТОО «Қайнар»",
        "По данным ТОО «Алма»",
        "Сальдо на начало\t10\u{a0}000,00",
        "12.01.2026\tРеализация №\u{a0}СЧ-0048\t40\u{a0}000,00",
        "20.01.2026\tОплата №\u{a0}7\t\t20\u{a0}000,00",
        "Обороты за период\t48\u{a0}759,50\t20\u{a0}000,00",
        "Сальдо на конец\t38\u{a0}759,50",
        "задолженность в пользу ТОО «Қайнар» составляет 38\u{a0}759,50\u{a0}тенге (Тридцать восемь тысяч семьсот пятьдесят девять тенге 50 тиынов)",
        "по всем договорам",
    ] {
        assert!(paper.contains(&unbroken(told)), "{told}\n{paper}");
    }
    let again = reconcile(&desk, &[]);
    assert_eq!((&again["id"], &again["operation"]), (&act["id"], &Value::Null));
    let kazakh = text(&reconcile(&desk, &["--in", "kk"])["paper"]);
    assert!(kazakh.contains("№ 1 ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ"), "{kazakh}");
    assert!(kazakh.contains("«Қайнар» ЖШС деректері бойынша"), "{kazakh}");
}

#[test]
fn their_file_is_compared_and_each_difference_is_told() {
    let desk = office();
    let file = theirs(&desk, DIFFERENT);
    let act = reconcile(&desk, &["--theirs", file.to_str().unwrap()]);
    let found: Vec<(&str, Value)> = act["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["found"].as_str().unwrap(), item["by"].clone()))
        .collect();
    let expected = [
        ("sum_differs", money(124_050)),
        ("same", Value::Null),
        ("only_ours", money(875_950)),
        ("only_theirs", money(50_000)),
    ];
    assert_eq!(found, expected);
    assert_eq!((&act["their_balance"], &act["difference"]), (&money(2_825_950), &money(1_050_000)));
    let signed = ["debt", "reconciliation", "move", "1", "signed", "--by", "Асан", "--today", "2026-11-24"];
    let refused = desk.error(&signed, 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&json!("flaw-act-differs"), &json!("D-7")));
    on(&desk, &["debt", "reconciliation", "move", "1", "with_differences"]);
    let told = desk.run(&["debt", "reconciliation", "show", "1", "--lang", "ru"]);
    for words in ["≠ другая сумма", "◂ только у нас", "▸ только у них", "3 расхождения"]
    {
        assert!(told.out.contains(words) || told.err.contains(words), "{words}\n{}{}", told.out, told.err);
    }
    let paper = text(&reconcile(&desk, &["--format", "txt"])["paper"]);
    for told in
        ["! Поступление № 48 от 12.01.2026: разница 1\u{a0}240,50", "! нет", "Расхождение: 10\u{a0}500,00"]
    {
        assert!(paper.contains(told), "{told}\n{paper}");
    }
    on(&desk, &["undo"]);
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["debt", "reconciliation", "show", "1"])["their_file"], Value::Null);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn our_own_workbook_with_their_half_blank_is_told_from_theirs() {
    let desk = office();
    let book = desk.home.path().join("акт.xlsx");
    reconcile(&desk, &["-o", book.to_str().unwrap()]);
    let words = [&["debt", "reconcile", CLIENT], &PERIOD[..], &["--theirs", book.to_str().unwrap()]].concat();
    assert_eq!(desk.error(&words, 6)["code"], "act-file-only-ours");
    let word = desk.home.path().join("акт.docx");
    reconcile(&desk, &["-o", word.to_str().unwrap()]);
    assert!(fs::read(&word).unwrap().starts_with(b"PK"));
}

#[test]
fn a_signature_with_authority_begins_the_limitation_anew_and_one_without_does_not() {
    let desk = office();
    let head = ["signatory", "add", CLIENT, "--set", "name=Асанов Асан", "--set", "basis=charter"];
    on(&desk, &[&head[..], &["--set", "position_ru=директор"]].concat());
    reconcile(&desk, &[]);
    let restarted =
        |desk: &Desk| on(desk, &["debt", "limitation", "СЧ-0048"])["items"][0]["restarted"].clone();
    on(&desk, &["debt", "reconciliation", "move", "1", "sent", "--on", "2026-11-24"]);
    on(&desk, &["undo"]);
    let early =
        ["debt", "reconciliation", "move", "1", "sent", "--on", "2026-11-01", "--today", "2026-11-24"];
    assert_eq!(desk.error(&early, 1)["code"], "flaw-act-day");
    let accountant = ["debt", "reconciliation", "move", "1", "signed", "--on", "2026-11-24", "--by", "Баян"];
    let told = desk.run(&[&accountant[..], &["--lang", "ru", "--today", "2026-11-24"]].concat());
    assert!(told.err.contains("главного бухгалтера мало"), "{}", told.err);
    assert_eq!(restarted(&desk), Value::Null);
    on(&desk, &["undo"]);
    let head = ["debt", "reconciliation", "move", "1", "signed", "--by", "асанов асан"];
    let act = on(&desk, &head);
    assert_eq!((&act["authority"], &act["restarts_limitation"]), (&json!("charter"), &json!(true)));
    assert_eq!(act["signed_position"], "директор");
    assert_eq!(restarted(&desk), json!({ "day": "2026-11-24", "event": "act_signed" }));
    let cancel = desk.error(&["debt", "reconciliation", "cancel", "1"], 1);
    assert_eq!(cancel["code"], "flaw-act-signed");
    on(&desk, &["undo"]);
    assert_eq!(restarted(&desk), Value::Null);
}

#[test]
fn a_broken_file_has_its_sentence_and_changes_nothing() {
    let desk = office();
    let act = reconcile(&desk, &[]);
    let path = desk.home.path().join("прайс.csv");
    fs::write(&path, "Товар;Цена\nБумага;5\n").unwrap();
    let words = [&["debt", "reconcile", CLIENT], &PERIOD[..], &["--theirs", path.to_str().unwrap()]].concat();
    let refused = desk.error(&words, 6);
    assert_eq!((&refused["code"], &refused["rule"]), (&json!("act-file-no-columns"), &json!("D-7")));
    let rows = "31.02.2026;48;;5\n12.01.2026;СЧ-0048;;40 000\n";
    let file = theirs(&desk, rows);
    let told = desk
        .run(&[&["debt", "reconcile", CLIENT], &PERIOD[..], &["--theirs", file.to_str().unwrap()]].concat());
    assert!(told.code == 0 && told.err.contains('3'), "{}", told.err);
    assert_eq!(on(&desk, &["debt", "reconciliation", "show", "1"])["id"], act["id"]);
}
