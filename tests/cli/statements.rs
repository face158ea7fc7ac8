//! Statements of banks: read, proved, and held against the clients.

use crate::desk::Desk;
use serde_json::{Value, json};

fn sample(name: &str) -> String {
    format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn checked(desk: &Desk, name: &str) -> Value {
    desk.json(&["import", "statement", &sample(name), "--dry-run"])
}

fn office() -> Desk {
    let desk = Desk::open();
    let account = "iban=40702810200000077777";
    let firm =
        ["company", "set", "--set", "name=ООО «Серик Образец»", "--set", "country=RU", "--set", account];
    desk.json(&firm);
    let client = desk.client("ООО «Вектор Снаб»", &["country=RU", "tax_id=9805770104"]);
    desk.json(&["account", "add", &client, "--set", "iban=40702810900000009100"]);
    desk
}

#[test]
fn a_statement_is_proved_and_its_payers_are_found() {
    let desk = office();
    let read = checked(&desk, "bank_1c/01_ru_cp1251.txt");
    let statement = &read["statements"][0];
    assert_eq!(statement["closing"], json!({ "minor": 141_369_957, "currency": "RUB" }));
    assert_eq!((&statement["balance_ok"], &statement["operations"]), (&true.into(), &7.into()));
    let counts = ["matched", "doubtful", "unknown", "apart"].map(|key| statement[key].as_u64().unwrap());
    assert_eq!(counts, [0, 0, 3, 4]);
    // A tax number and an account are 45: nobody is named below 50, and what came is the payer's advance.
    assert_eq!((&statement["items"][0]["match"], &statement["advances"]), (&Value::Null, &json!(1)));
    let told = desk.run(&["import", "statement", &sample("bank_1c/01_ru_cp1251.txt"), "--lang", "ru"]).out;
    assert!(told.contains("ООО «Вектор Снаб» · аванс"), "{told}");
    assert_eq!((&read["operation"], &read["warnings"]), (&Value::Null, &json!([])));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let desk = office();
    let codes = |name: &str| {
        let read = checked(&desk, name);
        let warnings = read["warnings"].as_array().unwrap().clone();
        warnings.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes("bank_1c/broken/b02_bad_totals.txt"), ["statement-in-differs"]);
    assert_eq!(codes("bank_1c/broken/b08_foreign_account.txt"), ["statement-foreign-account"]);
    let error =
        desk.error(&["import", "statement", &sample("camt053/broken/b03_entities.xml"), "--dry-run"], 6);
    assert_eq!((&error["line"], &error["rule"]), (&2.into(), &"D-2".into()));
    let foreign = sample("bank_1c/broken/b08_foreign_account.txt");
    let error = desk.error(&["import", "statement", &foreign, "--confirm"], 1);
    assert_eq!((&error["code"], &error["rule"]), (&"statement-foreign-refused".into(), &"D-2".into()));
    assert_eq!(desk.json(&["payment", "list"])["total"], 0, "nothing of it was booked");
}

#[test]
fn people_read_the_same_in_lines() {
    let desk = office();
    let file = sample("bank_1c/broken/b02_bad_totals.txt");
    let told = desk.run(&["import", "statement", &file, "--dry-run", "--lang", "ru"]);
    assert_eq!(told.code, 0, "{}", told.err);
    for part in
        ["40702810200000077777", "возврат", "комиссия банка", "Исходящий остаток", "Ничего не изменено"]
    {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    assert!(told.err.contains("Поступления в итоге файла не равны строкам"), "{}", told.err);
}

#[test]
fn no_base_is_made_for_a_look() {
    let desk = Desk::empty();
    checked(&desk, "mt940/01_kzt.sta");
    assert!(!desk.database().exists());
}

#[test]
fn a_statement_is_booked_once_and_taken_back_as_one() {
    let desk = office();
    let client = "ООО «Вектор Снаб»";
    let invoice = ["invoice", "add", client, "--set", "number=125", "--set", "day=20.05.2026", "--set"];
    let invoice = desk.json(&[&invoice[..], &["sum=122000", "--set", "currency=RUB"]].concat());
    let file = sample("bank_1c/02_ru_utf8.txt");
    let booked = desk.json(&["import", "statement", &file, "--confirm"]);
    let counts = ["matched", "doubtful", "unknown", "apart", "already_booked"];
    let counted = |answer: &Value| counts.map(|key| answer["statements"][0][key].as_u64().unwrap());
    assert_eq!(counted(&booked), [1, 0, 2, 4, 0]);
    let key = invoice["number"].as_str().unwrap();
    assert_eq!(desk.json(&["invoice", "show", key])["status"], "paid");
    let payments = desk.json(&["payment", "list"]);
    assert_eq!(payments["total"], 7);
    let kinds =
        |kind: &str| payments["items"].as_array().unwrap().iter().filter(|one| one["kind"] == kind).count();
    assert_eq!((kinds("received"), kinds("own_transfer"), kinds("fee"), kinds("other")), (3, 1, 1, 2));
    // The same operations in another encoding, and a file that goes on from them.
    let again = desk.json(&["import", "statement", &sample("bank_1c/01_ru_cp1251.txt"), "--confirm"]);
    assert_eq!((counted(&again)[4], &again["operation"]), (7, &Value::Null));
    let overlap = desk.json(&["import", "statement", &sample("bank_1c/04_ru_overlap.txt"), "--confirm"]);
    assert_eq!(counted(&overlap)[4], 3);
    assert_eq!(desk.json(&["payment", "list"])["total"], 9);
    assert_eq!(desk.run(&["doctor"]).code, 0);
    desk.json(&["undo"]);
    let undone = desk.run(&["--lang", "en", "undo"]);
    assert!(undone.out.contains("Statement booked: 02_ru_utf8.txt"), "{}", undone.out);
    assert_eq!(desk.json(&["payment", "list"])["total"], 0);
    assert_eq!(desk.json(&["invoice", "show", key])["paid"]["minor"], 0);
}

#[test]
fn a_payer_becomes_a_client_with_the_statement_and_goes_with_it() {
    let desk = office();
    let file = sample("bank_1c/02_ru_utf8.txt");
    let import = |number: &'static str, more: &[&'static str]| -> Vec<String> {
        let all = ["import", "statement", file.as_str(), "--new-client", number];
        all.iter().chain(more).map(|word| (*word).to_owned()).collect()
    };
    let refused = |number: &'static str| {
        let words = import(number, &[]);
        desk.error(&words.iter().map(String::as_str).collect::<Vec<_>>(), 1)["code"].clone()
    };
    assert_eq!(refused("9805770104"), "statement-payer-known");
    assert_eq!(refused("9805770105"), "statement-payer-missing");
    assert_eq!(desk.json(&["payment", "list"])["total"], 0, "nothing was booked");
    let json = |words: &[String]| desk.json(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let who = json!([{ "name": "ИП Семёнов А.А.", "id": "980577001434", "account": "40802810500000009151" }]);
    assert_eq!(json(&import("980577001434", &["--dry-run"]))["new_clients"], who);
    assert_eq!(desk.json(&["client", "list"])["total"], 1, "a look adds nobody");
    assert_eq!(json(&import("980577001434", &["--confirm"]))["new_clients"], who);
    let client = desk.json(&["client", "show", "ИП Семёнов А.А."]);
    assert_eq!((&client["country"], &client["kind"]), (&"RU".into(), &"sole_trader".into()));
    assert_eq!(client["accounts"][0]["iban"], "40802810500000009151");
    let payments = desk.json(&["payment", "list", "ИП Семёнов А.А."]);
    assert_eq!((&payments["total"], &payments["items"][0]["sum"]["minor"]), (&1.into(), &100_000_000.into()));
    desk.json(&["undo"]);
    assert_eq!(
        (&desk.json(&["client", "list"])["total"], &desk.json(&["payment", "list"])["total"]),
        (&1.into(), &0.into())
    );
}

/// An office with an invoice that the first payment of the samples names, and its identity.
fn owed() -> (Desk, String) {
    let desk = office();
    let invoice = ["invoice", "add", "ООО «Вектор Снаб»", "--set", "number=125", "--set", "day=20.05.2026"];
    let invoice = desk.json(&[&invoice[..], &["--set", "sum=122000", "--set", "currency=RUB"]].concat());
    let key = invoice["number"].as_str().unwrap().to_owned();
    (desk, key)
}

#[test]
fn nothing_is_booked_until_somebody_says_so() {
    let (desk, key) = owed();
    let file = sample("bank_1c/02_ru_utf8.txt");
    let told = desk.run(&["import", "statement", &file, "--lang", "ru"]);
    assert!(told.err.contains("Пока не проведено 7 новых операций"), "{}", told.err);
    assert_eq!(desk.json(&["payment", "list"])["total"], 0);
    let planned = desk.json(&["import", "statement", &file]);
    assert_eq!((&planned["dry_run"], &planned["operation"]), (&true.into(), &Value::Null));
    desk.json(&["config", "set", "statement.auto", "on"]);
    let told = desk.run(&["import", "statement", &file, "--lang", "ru"]);
    assert!(!told.err.contains("не проведен"), "{}", told.err);
    assert_eq!(desk.json(&["invoice", "show", &key])["status"], "paid");
}

#[test]
fn a_table_that_names_no_account_is_asked_whose_it_is() {
    let (desk, _) = owed();
    let file = desk.home.path().join("a.csv");
    std::fs::write(&file, "Дата;Сумма;Плательщик;Назначение\n01.06.2026;100,00;ТОО «А»;счет 5\n").unwrap();
    let file = file.display().to_string();
    let maps = ["Дата=day", "Сумма=amount", "Плательщик=name", "Назначение=purpose"];
    let maps: Vec<&str> = maps.iter().flat_map(|map| ["--map", map]).collect();
    let words = [&["import", "statement", file.as_str(), "--confirm"], &maps[..]].concat();
    assert_eq!(desk.error(&words, 1)["code"], "statement-account-refused");
    assert_eq!(desk.json(&["payment", "list"])["total"], 0);
    let own = ["--account", "40702810200000077777"];
    assert!(desk.json(&[&words[..], &own].concat())["operation"].is_string());
}

#[test]
fn an_operation_that_another_file_has_booked_is_told_and_left_out() {
    let (desk, _) = owed();
    let file = sample("bank_1c/02_ru_utf8.txt");
    let first = desk.json(&["import", "statement", &file, "--confirm"]);
    let item = &first["statements"][0]["items"][0];
    let sum = item["amount"]["minor"].as_i64().unwrap();
    let [day, account] =
        [&item["date"], &first["statements"][0]["account"]].map(|text| text.as_str().unwrap());
    let table = desk.home.path().join("same.csv");
    let day = format!("{}.{}.{}", &day[8..], &day[5..7], &day[..4]);
    let rows =
        format!("Дата;Сумма;Плательщик;Назначение\n{day};{},{:02};Кто-то;без номера\n", sum / 100, sum % 100);
    std::fs::write(&table, rows).unwrap();
    let table = table.display().to_string();
    let maps = ["Дата=day", "Сумма=amount", "Плательщик=name", "Назначение=purpose"];
    let maps: Vec<&str> = maps.iter().flat_map(|map| ["--map", map]).collect();
    let words =
        [&["import", "statement", table.as_str(), "--confirm", "--account", account], &maps[..]].concat();
    let before = desk.json(&["payment", "list"])["total"].clone();
    let again = desk.json(&words);
    assert_eq!(again["statements"][0]["doubtful"], 1, "{again}");
    assert_eq!(desk.json(&["payment", "list"])["total"], before, "it is not booked twice");
    assert!(again["warnings"].to_string().contains("statement-looks-booked"), "{again}");
}

#[test]
fn every_account_of_an_own_firm_is_ours() {
    let desk = office();
    let foreign = sample("bank_1c/broken/b08_foreign_account.txt");
    let account = desk.error(&["import", "statement", &foreign, "--confirm"], 1);
    let account = account["message"].as_str().unwrap().split(' ').nth(2).unwrap().to_owned();
    let more = format!("accounts={account} Второй банк\nKZ75125KZT1001300335");
    desk.json(&["company", "set", "--set", &more]);
    assert!(desk.json(&["import", "statement", &foreign, "--confirm"])["operation"].is_string());
}

#[test]
fn the_columns_of_a_strange_table_are_said_once() {
    let desk = Desk::open();
    let write = |name: &str, day: &str| {
        let file = desk.home.path().join(name);
        std::fs::write(&file, format!("Когда;Сколько;Кто;Зачем\n{day};100,00;ТОО «А»;счет 5\n")).unwrap();
        file.display().to_string()
    };
    let (first, second) = (write("a.csv", "01.06.2026"), write("b.csv", "02.06.2026"));
    let account = ["--account", "KZ29991S000000000777"];
    let said =
        ["--map", "Когда=day", "--map", "Сколько=amount", "--map", "Кто=name", "--map", "Зачем=purpose"];
    let read = |file: &str, more: &[&str]| {
        let words = [&["import", "statement", file, "--confirm"], &account[..], more].concat();
        desk.json(&words)["statements"][0]["items"][0].clone()
    };
    assert_eq!(desk.error(&["import", "statement", &first], 6)["code"], "statement-no-columns");
    assert_eq!(read(&first, &said)["amount"]["minor"], 10_000);
    assert_eq!(read(&second, &[])["party"]["name"], "ТОО «А»", "remembered");
    let unknown = ["import", "statement", &second, "--map", "Кто=colour"];
    assert_eq!(desk.error(&unknown, 2)["code"], "import-no-meaning");
    let fixed = sample("mt940/01_kzt.sta");
    assert_eq!(desk.error(&["import", "statement", &fixed, "--map", "a=day"], 1)["code"], "import-fixed");
}

#[test]
fn those_of_whom_a_file_tells_nothing_are_not_in_its_way() {
    let (desk, _) = owed();
    let file = sample("bank_1c/01_ru_cp1251.txt");
    let alone = desk.json(&["import", "statement", &file, "--dry-run"]);
    // One is found by the sound of the name, one by nothing.
    desk.client("OOO Vektor Snab", &["country=RU"]);
    desk.client("ТОО «Тау»", &["country=KZ"]);
    let others = desk.json(&["import", "statement", &file, "--dry-run"]);
    assert_eq!(alone["statements"][0]["items"][0]["match"], others["statements"][0]["items"][0]["match"]);
    assert_eq!(alone["statements"][0]["matched"], 1);
}

#[test]
fn money_that_goes_back_to_a_client_is_booked_as_its_refund() {
    let desk = office();
    let file = desk.home.path().join("refund.csv");
    let rows = "Date,Amount,Currency,Counterparty,INN,Purpose\n\
                2026-06-01,500.00,RUB,\"ООО \"\"Вектор Снаб\"\"\",9805770104,Аванс по договору П-7\n\
                2026-06-04,-200.00,RUB,\"ООО \"\"Вектор Снаб\"\"\",9805770104,Возврат аванса по договору П-7\n\
                2026-06-05,-90.00,RUB,\"ООО \"\"Вектор Снаб\"\"\",9805770104,Оплата поставщику за тару\n";
    std::fs::write(&file, rows).unwrap();
    let file = file.to_str().unwrap();
    let account = ["--account", "40702810200000077777"];
    let read = desk.json(&[&["import", "statement", file, "--dry-run"][..], &account].concat());
    let found = &read["statements"][0]["items"][1]["match"];
    assert_eq!(found["client"]["name"], "ООО «Вектор Снаб»", "{read}");
    assert_eq!((&found["reasons"], &found["invoices"]), (&json!(["tax_id", "refund"]), &json!([])));
    assert_eq!(read["statements"][0]["items"][2]["match"], Value::Null, "it may be a supplier too");
    desk.json(&[&["import", "statement", file, "--confirm"][..], &account].concat());
    let payments = desk.json(&["payment", "list"])["items"].clone();
    let refund = payments.as_array().unwrap().iter().find(|one| one["kind"] == "refund").unwrap();
    assert_eq!(refund["client"]["name"], "ООО «Вектор Снаб»");
    let shown = desk.run(&["debt", "show", "ООО «Вектор Снаб»", "--lang", "ru"]);
    assert!(shown.out.lines().any(|line| line.contains("возврат")), "{}", shown.out);
    assert_eq!(refund["reason"], "Возврат аванса по договору П-7");
    let told = desk.run(&["debt", "show", "ООО «Вектор Снаб»", "--lang", "ru"]).out;
    assert!(told.contains("возврат") && told.contains("Аванс по договору П-7"), "{told}");
    let kinds: Vec<&str> =
        payments.as_array().unwrap().iter().filter_map(|one| one["kind"].as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "received").count(), 1, "{kinds:?}");
    let aging = desk.json(&["debt", "aging", "--by", "client"]);
    let free = &aging["items"][0]["unallocated"];
    assert_eq!(free, &json!({ "minor": 30_000, "currency": "RUB" }), "what went back is no advance any more");
    // The same file adds nothing.
    desk.json(&[&["import", "statement", file, "--confirm"][..], &account].concat());
    assert_eq!(desk.json(&["payment", "list"])["total"], 3);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}
