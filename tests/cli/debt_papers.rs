//! Papers of invoices and debts on the command line.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

fn office() -> Desk {
    let desk = Desk::open();
    let company = [
        "company",
        "set",
        "--set",
        "name=ЖШС «Серік Сауда»",
        "--set",
        "tax_id=941240970022",
        "--set",
        "city=Алматы",
        "--set",
        "address=Ойдан к., 7",
        "--set",
        "iban=KZ19 9990 0000 0000 0901",
        "--set",
        "bank_code=DALAKZKA",
        "--set",
        "bank=Дала Банкі",
        "--set",
        "kbe=17",
    ];
    on(&desk, &company);
    desk.client("ТОО «Дала Сауда»", &["tax_id=250340971007", "address=Астана, ул. Примерная, 1"]);
    desk
}

fn invoice(desk: &Desk, more: &[&str]) -> String {
    text(&on(desk, &[&["invoice", "add", "ТОО «Дала Сауда»"], more].concat())["number"])
}

/// The paper as a text with plain spaces.
fn paper(desk: &Desk, words: &[&str]) -> String {
    text(&on(desk, words)["paper"]).replace('\u{a0}', " ")
}

#[track_caller]
fn says(paper: &str, expected: &[&str]) {
    for one in expected {
        assert!(paper.contains(one), "{one}:\n{paper}");
    }
}

#[test]
fn an_invoice_is_printed_with_its_bank_and_its_total_in_words() {
    let desk = office();
    let lines = ["--line", "Бумага; пачка; 3; 1250,50; 16", "--line", "Тонер; шт; 1; 1000; 0"];
    let number =
        invoice(&desk, &[&lines[..], &["--set", "vat=on_top", "--set", "due_day=2026-12-04"]].concat());
    let russian = paper(&desk, &["invoice", "render", &number, "--in", "ru", "--set", "knp=710"]);
    says(
        &russian,
        &[
            "СЧЁТ НА ОПЛАТУ № 1",
            "ИИК: KZ199990000000000901",
            "БИК DALAKZKA",
            "Кбе: 17; код назначения платежа (КНП): 710",
            "Покупатель: Товарищество с ограниченной ответственностью «Дала Сауда», БИН/ИИН (ИНН) 250340971007",
            "1\tБумага\tпачка\t3\t1 250,50\t16\t600,24\t4 351,74",
            "2\tТонер\tшт\t1\t1 000,00\t0\t0,00\t1 000,00",
            "\tИтого\t\t\t\t\t600,24\t5 351,74",
            "Без НДС: 4 751,50 тенге. НДС: 600,24 тенге.",
            "5 351,74 тенге (Пять тысяч триста пятьдесят один тенге 74 тиына)",
            "Оплатить до 4 декабря 2026 года включительно.",
        ],
    );
    let kazakh = paper(&desk, &["invoice", "render", &number, "--in", "kk"]);
    says(&kazakh, &["№ 1 ТӨЛЕМ ШОТЫ", "ЖСК: KZ199990000000000901", "Барлығы төленетіні: 5 351,74 теңге"]);
    let both = on(&desk, &["invoice", "render", &number, "--in", "kk+ru"]);
    assert_eq!(both["languages"], json!(["kk", "ru"]));
}

#[test]
fn an_act_and_a_waybill_say_what_was_done_and_handed_over() {
    let desk = office();
    let of_goods = ["--line", "Қағаз; бума; 12; 100", "--set", "vat=none", "--set", "shipped_day=2026-11-24"];
    let number = invoice(&desk, &of_goods);
    let waybill =
        ["invoice", "render", &number, "--as", "waybill", "--in", "ru", "--set", "carrier=ИП Возов"];
    says(
        &paper(&desk, &waybill),
        &[
            "Форма З-2",
            "Транспортная организация: ИП Возов",
            "1\tҚағаз\t\tбума\t12\t12\t100,00\t1 200,00\t–",
            "отпущено запасов (прописью): двенадцать",
            "НДС не облагается",
        ],
    );
    on(&desk, &["invoice", "edit", &number, "--set", "accepted_day=2026-11-25"]);
    let act = ["invoice", "render", &number, "--as", "act", "--in", "kk"];
    let done = "1\tҚағаз\t2026 жылғы 25 қараша\t\tбума\t12\t100,00\t1 200,00";
    says(&paper(&desk, &act), &["Р-1 нысаны", done, "пайдаланылған жоқ"]);
}

#[test]
fn a_paper_is_never_computed_anew_and_unknown_values_are_refused() {
    let desk = office();
    let number = invoice(&desk, &["--set", "sum=0", "--set", "vat=none", "--set", "what=Образец"]);
    let free = paper(&desk, &["invoice", "render", &number, "--in", "ru"]);
    says(&free, &["1\tОбразец\t\t\t\tбез НДС\t–\t0,00", "0,00 тенге (Ноль тенге 00 тиынов)"]);
    let of_document = ["sum=116,00", "vat=inside", "vat_rate=16", "vat_sum=15,00", "currency=USD"];
    let set: Vec<&str> = of_document.iter().flat_map(|field| ["--set", field]).collect();
    let imported = paper(&desk, &["invoice", "render", &invoice(&desk, &set), "--in", "ru"]);
    says(&imported, &["\t16\t15,00\t116,00", "Без НДС: 101,00 долл. США. НДС: 15,00 долл. США."]);
    let words = ["invoice", "render", &number, "--set", "kpn=710", TODAY[0], TODAY[1]];
    assert_eq!(desk.error(&words, 2)["code"], "paper-no-value");
}

fn letter(desk: &Desk, more: &[&str]) -> Value {
    let words = ["debt", "letter", "ТОО «Дала Сауда»", "--deadline", "2026-12-04"];
    on(desk, &[&words, more].concat())
}

#[test]
fn a_letter_names_what_is_overdue_in_three_degrees() {
    let desk = office();
    for (sum, due) in [("sum=1000", "due_day=2026-11-10"), ("sum=500,50", "due_day=2026-12-01")] {
        invoice(&desk, &["--set", sum, "--set", "day=2026-11-02", "--set", due]);
    }
    on(&desk, &["payment", "add", "ТОО «Дала Сауда»", "--set", "sum=300", "--to", "1"]);
    let reminder = letter(&desk, &["--degree", "1", "--in", "ru", "--number", "17"]);
    assert_eq!((&reminder["lines"], &reminder["debt"]["minor"]), (&json!(1), &json!(70_000)));
    let words = text(&reminder["paper"]).replace('\u{a0}', " ");
    says(
        &words,
        &[
            "Исх. № 17 от 24 ноября 2026 года",
            "1\t№ 1 от 02.11.2026\t\t10.11.2026\t14\t1 000,00\t300,00\t700,00",
            "700,00 тенге (Семьсот тенге 00 тиынов)",
            "до 4 декабря 2026 года включительно",
            "ИИК KZ199990000000000901",
        ],
    );
    let demand = letter(&desk, &["--degree", "2", "--penalty", "14,00", "--in", "kk"]);
    assert_eq!(demand["claim"]["minor"], 71_400);
    says(&text(&demand["paper"]).replace('\u{a0}', " "), &["тұрақсыздық айыбы 14,00 теңге", "714,00 теңге"]);
    let claim = letter(&desk, &["--degree", "3", "--in", "kk+ru", "--set", "clause=5.2"]);
    says(&text(&claim["paper"]), &["НАРАЗЫЛЫҚ", "ПРЕТЕНЗИЯ", "В нарушение пункта 5.2 договора"]);
    assert_eq!(claim["penalty"], Value::Null);
    on(&desk, &["debt", "dispute", "add", "1/1", "--set", "sum=100", "--set", "reason=брак"]);
    assert_eq!(
        letter(&desk, &["--degree", "1"])["debt"]["minor"],
        60_000,
        "what is contested is not demanded"
    );
}

#[test]
fn a_letter_about_nothing_or_of_two_currencies_is_refused() {
    let desk = office();
    let asked = ["debt", "letter", "ТОО «Дала Сауда»", "--degree", "1"];
    let refused =
        |more: &[&str], code| desk.error(&[&asked[..], more, &TODAY].concat(), code)["code"].clone();
    let deadline = ["--deadline", "2026-12-04"];
    assert_eq!(refused(&deadline, 3), "letter-nothing");
    for currency in ["currency=KZT", "currency=USD"] {
        let set =
            ["--set", "sum=5", "--set", "day=2026-11-02", "--set", "due_day=2026-11-03", "--set", currency];
        invoice(&desk, &set);
    }
    assert_eq!(refused(&deadline, 2), "letter-currencies");
    assert_eq!(refused(&["--deadline", "2026-11-23"], 2), "letter-deadline");
    assert_eq!(
        refused(&[&deadline[..], &["--penalty", "5", "--currency", "USD"]].concat(), 2),
        "letter-penalty"
    );
    assert_eq!(letter(&desk, &["--degree", "1", "--currency", "USD"])["debt"]["currency"], "USD");
}

#[test]
fn a_letter_into_a_file_comes_into_the_register() {
    let desk = office();
    invoice(&desk, &["--set", "sum=1000", "--set", "day=2026-11-02", "--set", "due_day=2026-11-10"]);
    let shown = letter(&desk, &["--degree", "3"]);
    assert_eq!(shown["register"], Value::Null, "what is only shown takes no number");
    let file = desk.home.path().join("хат.docx");
    let file = file.to_str().unwrap();
    letter(&desk, &["--degree", "3", "-o", file, "--dry-run"]);
    assert_eq!(on(&desk, &["debt", "letters"])["total"], 0);
    let written = letter(&desk, &["--degree", "3", "-o", file, "--force"]);
    assert_eq!(written["register"]["name"], "1/2026");
    let listed = on(&desk, &["debt", "letters", "ТОО «Дала Сауда»"])["items"][0].clone();
    assert_eq!((&listed["state"], &listed["file"]), (&json!("written"), &json!("хат.docx")));
    assert_eq!(listed["lines"][0]["rest"]["minor"], 100_000);
    let moved = |words: &[&str]| on(&desk, &[&["debt", "letter-move", "1/2026"], words].concat());
    let early = ["debt", "letter-move", "1/2026", "delivered", TODAY[0], TODAY[1]];
    assert_eq!(desk.error(&early, 1)["code"], "flaw-letter-unsent");
    let sent = moved(&["sent", "--by", "courier"]);
    // Ten working days of Kazakhstan after 24 November.
    assert_eq!((&sent["sent_by"], &sent["answer_by"]), (&json!("courier"), &json!("2026-12-08")));
    assert_eq!(moved(&["delivered", "--on", "2026-11-26"])["state"], "delivered");
    let late = desk.json(&["debt", "letters", "--today", "2026-12-10"]);
    assert_eq!(late["items"][0]["days_unanswered"], 2);
    let run = desk.json(&["today", "--today", "2026-12-10"]);
    assert!(run.to_string().contains("the claim is not answered"), "{run}");
    assert_eq!(
        desk.error(&["debt", "letter-move", "1/2026", "answered", TODAY[0], TODAY[1]], 1)["code"],
        "flaw-required"
    );
    let answered = moved(&["answered", "--answer", "заплатим", "--on", "2026-12-11"]);
    assert_eq!((&answered["state"], &answered["answer"]), (&json!("answered"), &json!("заплатим")));
    assert_eq!(
        desk.error(&["debt", "letter-move", "7/2026", "sent", TODAY[0], TODAY[1]], 3)["code"],
        "letter-unknown"
    );
    letter(&desk, &["--degree", "1", "-o", file, "--force"]);
    assert_eq!(on(&desk, &["debt", "letter-move", "2/2026", "cancelled"])["state"], "cancelled");
    on(&desk, &["undo"]);
    assert_eq!(on(&desk, &["debt", "letters"])["items"][0]["state"], "written");
}
