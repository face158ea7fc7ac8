//! Importing a list of clients.

use crate::desk::Desk;
use std::fs;

const SAMPLE: &str = "tests/samples/clients/08_duplicates.csv";

#[test]
fn a_list_is_tried_imported_and_taken_back() {
    let desk = Desk::empty();
    let tried = desk.json(&["import", "clients", SAMPLE, "--dry-run"]);
    let counts =
        ["read", "created", "updated", "skipped", "rejected"].map(|key| tried[key].as_u64().unwrap());
    assert_eq!((counts, &tried["operation"]), ([9, 5, 1, 3, 0], &serde_json::Value::Null));
    assert_eq!(desk.error(&["client", "list"], 5)["code"], "no-file", "a trial leaves nothing behind");
    let rejects = desk.home.path().join("rejected.csv");
    let done = desk.json(&["import", "clients", SAMPLE, "--rejects", rejects.to_str().unwrap()]);
    assert_eq!(done["found"]["clients"], 5);
    assert_eq!((&done["format"], &done["encoding"]), (&"csv".into(), &"utf-8".into()));
    assert_eq!(done["mapping"]["БИН/ИИН"], "tax_id");
    assert_eq!(done["warnings"][0]["line"], 4);
    assert!(done["operation"].is_string());
    assert_eq!(fs::read_to_string(rejects).unwrap().lines().count(), 3);
    assert_eq!(desk.json(&["client", "list"])["total"], 5);
    assert_eq!(desk.json(&["import", "clients", SAMPLE])["skipped"], 9);
    let told = desk.run(&["--lang", "ru", "journal"]).out;
    assert!(told.contains("Импорт «08_duplicates.csv»: 5 клиентов"), "{told}");
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn columns_are_named_by_heading_or_number() {
    let desk = Desk::empty();
    let file = desk.home.path().join("list.csv");
    fs::write(&file, "Нечто;Наименование\nШымкент;ТОО «Нива»\n").unwrap();
    let file = file.to_str().unwrap();
    desk.json(&["import", "clients", file, "--map", "1=city"]);
    assert_eq!(desk.json(&["client", "list"])["items"][0]["city"], "Шымкент");
    let again = desk.json(&["import", "clients", file]);
    assert_eq!(again["mapping"]["Нечто"], "city", "a kind of file is remembered");
}

#[test]
fn what_cannot_be_imported_is_told() {
    let desk = Desk::empty();
    assert_eq!(desk.error(&["import", "clients", "no-such.csv"], 6)["rule"], "X-2");
    let broken = "tests/samples/clients/broken/b08_not_xlsx.xlsx";
    desk.error(&["import", "clients", broken], 6);
    let column = desk.error(&["import", "clients", SAMPLE, "--map", "Нет=name"], 1);
    assert_eq!((&column["code"], &column["field"]), (&"import-no-column".into(), &"map".into()));
    desk.error(&["import", "clients", SAMPLE, "--map", "1=nonsense"], 2);
    desk.error(&["import", "clients", SAMPLE, "--match", "name"], 2);
    let sheet = desk.error(&["import", "clients", SAMPLE, "--sheet", "Клиенты"], 6);
    assert_eq!(sheet["code"], "unreadable-no-sheets");
    let spoilt =
        desk.run(&["--lang", "ru", "import", "clients", "tests/samples/clients/broken/b03_open_quote.csv"]);
    assert!(spoilt.err.contains("Исправьте файл"), "{}", spoilt.err);
}

#[test]
fn a_file_of_rejects_that_is_there_is_not_overwritten_unasked() {
    let desk = Desk::open();
    let kept = desk.home.path().join("rejects.csv");
    fs::write(&kept, "mine").unwrap();
    let words = ["import", "clients", SAMPLE, "--rejects", kept.to_str().unwrap()];
    assert_eq!(desk.error(&words, 1)["code"], "file-exists");
    assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
    assert_eq!(desk.run(&[&words[..], &["--force"]].concat()).code, 0);
    let rows = || fs::read_to_string(&kept).unwrap().lines().count() - 1;
    assert_eq!(rows(), 2);
    let whole = [&words[..], &["--force", "--on-duplicate", "add"]].concat();
    assert_eq!((desk.run(&whole).code, rows()), (0, 0), "nothing was rejected this time");
    let base = desk.database();
    let over = ["import", "clients", SAMPLE, "--rejects", base.to_str().unwrap(), "--force"];
    assert_eq!(desk.error(&over, 1)["code"], "export-over-base");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn an_import_that_fails_leaves_no_base_that_it_made() {
    let desk = Desk::empty();
    desk.error(&["import", "clients", "жоқ.csv"], 6);
    assert!(!desk.database().exists());
    fs::write(desk.database(), "").unwrap();
    assert_eq!(desk.error(&["client", "list"], 5)["code"], "empty-file");
    fs::remove_file(desk.database()).unwrap();
    fs::create_dir(desk.database()).unwrap();
    assert_eq!(desk.error(&["client", "list"], 5)["code"], "is-folder");
}

#[test]
fn a_doubt_about_a_line_is_told_once() {
    let desk = Desk::open();
    let file = desk.home.path().join("zero-byte.csv");
    fs::write(&file, "Название,Город\nАлма,Сем\0ей\n").unwrap();
    let words = ["import", "clients", file.to_str().unwrap(), "--dry-run"];
    let warnings = desk.json(&words)["warnings"].clone();
    assert_eq!(warnings.as_array().map(Vec::len), Some(1), "{warnings}");
}

#[test]
fn a_list_comes_from_a_pipe_and_its_rejects_go_into_one() {
    let desk = Desk::empty();
    let list = "Название;Телефон;Город\nТОО «Нива»;;Шымкент\n;+7 701 000 00 01;Семей\n";
    let done = desk.piped(&["import", "clients", "-", "--rejects", "-", "--lang", "ru"], list);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.contains("Семей") && !done.out.contains("Нива"), "{}", done.out);
    assert!(done.err.contains("строк"), "{}", done.err);
    assert_eq!(desk.json(&["client", "list"])["items"][0]["name"], "ТОО «Нива»");
    assert_eq!(desk.piped(&["import", "clients", "-"], "").code, 6);
    let rejects = desk.home.path().join("rejects.csv");
    desk.json(&[
        "import",
        "clients",
        SAMPLE,
        "--on-duplicate",
        "add",
        "--rejects",
        rejects.to_str().unwrap(),
    ]);
    assert!(!rejects.exists(), "nothing was rejected");
}

/// Both rows speak of one person: neither is out of date because of the other, and nothing is written twice.
#[test]
fn a_person_at_two_clients_comes_in_with_both() {
    let desk = Desk::open();
    desk.client("Алма", &["tax_id=250340971007"]);
    desk.client("Нұр", &["tax_id=240640971076"]);
    let id =
        desk.json(&["contact", "add", "Алма", "--set", "name=Дана Сейіт"])["id"].as_str().unwrap().to_owned();
    desk.json(&["contact", "link", &id, "--client", "Нұр"]);
    let list = "Название;БИН;Контактное лицо;Email контактного лица;Дата рождения\n\
                Алма;250340971007;Дана Сейіт;d@a.kz;01.02.1990\nНұр;240640971076;Дана Сейіт;d@a.kz;01.02.1990\n";
    let told = desk.piped(&["import", "clients", "-", "--json"], list);
    assert_eq!(told.code, 0, "{}", told.err);
    let base = rusqlite::Connection::open(desk.database()).unwrap();
    let sql = "SELECT (SELECT count(*) FROM contact_point), (SELECT birthday FROM contact)";
    let found: (i64, String) = base.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!(found, (1, "1990-02-01".to_owned()));
}

#[test]
fn a_rejected_row_is_told_with_its_line_and_a_column_without_a_heading_by_its_number() {
    let desk = Desk::empty();
    let file = desk.home.path().join("list.csv");
    fs::write(&file, "Название;БИН;\nТОО «Нива»;;x\n;250340971007;y\n").unwrap();
    let file = file.to_str().unwrap();
    let answer = desk.json(&["import", "clients", file, "--dry-run"]);
    assert_eq!(answer["mapping"]["3"], "ignored", "{answer}");
    let told = desk.run(&["import", "clients", file, "--lang", "ru"]);
    assert!(told.err.contains("строка 3") && told.err.contains("не взята"), "{}", told.err);
}

#[test]
fn people_come_back_from_a_list_of_people() {
    let desk = Desk::open();
    for (firm, person) in
        [("ТОО «Нива»", "Анна Пример"), ("ТОО «Нива»", "Берик Үлгі"), ("ТОО «Алма»", "Дина Пример")]
    {
        if desk.run(&["client", "show", firm]).code != 0 {
            desk.client(firm, &[]);
        }
        desk.json(&["contact", "add", firm, "--set", &format!("name={person}"), "--set", "role=decides"]);
    }
    desk.json(&["contact", "edit", "Дина Пример", "--set", "left_on=2026-01-10"]);
    let list = desk.home.path().join("people.csv");
    let list = list.to_str().unwrap();
    assert_eq!(desk.run(&["export", "contacts", "-o", list]).code, 0);
    let other = Desk::empty();
    let done = other.json(&["import", "clients", list]);
    assert_eq!(
        (&done["created"], &done["skipped"], &done["found"]["contacts"]),
        (&2.into(), &0.into(), &3.into())
    );
    let left = other.json(&["contact", "show", "Дина Пример"]);
    assert_eq!(left["left_on"], "2026-01-10");
    assert_eq!(other.json(&["import", "clients", list])["updated"], 0);
}
