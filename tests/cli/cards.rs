//! Importing contact cards and sheets of other makers, and what no program should send.

use crate::desk::Desk;
use serde_json::Value;
use std::{fs, io::Write as _, path::PathBuf};

/// A file of the samples; clients, contacts, phones, mails that are found in it; how many doubts.
type Promise = (&'static str, [u64; 4], usize);

const PROMISES: &[Promise] = &[
    ("vcard/01_v30_two.vcf", [2, 2, 2, 2], 2),
    ("vcard/02_v40_two.vcf", [2, 2, 2, 2], 2),
    ("vcard/03_v21_qp_utf8.vcf", [2, 2, 4, 0], 0),
    ("vcard/04_v21_qp_cp1251.vcf", [2, 2, 4, 0], 0),
    ("vcard/05_ten.vcf", [10, 10, 10, 10], 10),
    ("vcard/07_raw_cp1251.vcf", [1, 1, 1, 1], 1),
    ("vcard/broken/b01_no_end.vcf", [1, 1, 1, 1], 2),
    ("vcard/broken/b04_no_name.vcf", [1, 0, 0, 1], 1),
    ("clients/01_utf8_comma.csv", [12, 12, 12, 12], 0),
    ("clients/02_utf8_bom_semicolon.csv", [8, 8, 8, 8], 0),
    ("clients/03_cp1251_semicolon.csv", [8, 0, 8, 8], 0),
    ("clients/04_kazakh_headers.csv", [6, 6, 6, 6], 0),
    ("clients/05_english_headers.csv", [6, 6, 6, 6], 0),
    ("clients/06_messy_headers.csv", [7, 0, 7, 0], 0),
    ("clients/07_merged_phones.csv", [6, 0, 10, 0], 0),
    ("clients/08_duplicates.csv", [5, 0, 3, 0], 5),
    ("clients/09_1c_catalogue.txt", [7, 0, 0, 0], 1),
    ("clients/10_zeros_lost.csv", [3, 0, 0, 0], 3),
    ("clients/11_multiline_cells.csv", [4, 0, 0, 0], 0),
    ("clients/12_500_rows.csv", [500, 0, 500, 0], 0),
    ("clients/14_plain.xlsx", [12, 12, 12, 12], 0),
    ("clients/15_merged_header.xlsx", [6, 0, 6, 6], 0),
    ("clients/broken/b02_nul.csv", [3, 0, 0, 0], 1),
    ("clients/broken/b03_open_quote.csv", [0, 0, 0, 0], 1),
    ("clients/broken/b04_huge_field.csv", [2, 0, 0, 0], 1),
    ("clients/broken/b05_formula_injection.csv", [3, 0, 2, 0], 1),
    ("clients/broken/b06_utf8_then_cp1251.csv", [3, 0, 0, 0], 1),
    ("clients/broken/b07_ragged.csv", [3, 0, 0, 0], 2),
    ("clients/broken/b11_bad_numbers.csv", [4, 0, 0, 0], 4),
];

fn found(done: &Value) -> [u64; 4] {
    ["clients", "contacts", "phones", "emails"].map(|key| done["found"][key].as_u64().unwrap())
}

#[test]
fn every_sample_is_found_to_hold_what_it_should() {
    let desk = Desk::open();
    for (name, there, doubts) in PROMISES {
        let done = desk.json(&["import", "clients", &format!("tests/samples/{name}"), "--dry-run"]);
        let warnings = done["warnings"].as_array().unwrap();
        assert_eq!((found(&done), warnings.len()), (*there, *doubts), "{name}: {warnings:?}");
        let parts = ["created", "updated", "skipped", "rejected"].map(|key| done[key].as_u64().unwrap());
        assert_eq!(done["read"].as_u64(), Some(parts.iter().sum()), "{name}");
    }
}

#[test]
fn cards_are_imported_once_and_taken_back() {
    let desk = Desk::open();
    let file = "tests/samples/vcard/01_v30_two.vcf";
    let done = desk.json(&["import", "clients", file]);
    assert_eq!(
        (&done["format"], &done["encoding"], &done["delimiter"]),
        (&"vcard".into(), &"utf-8".into(), &Value::Null)
    );
    assert_eq!((&done["mapping"]["ORG"], &done["mapping"]["FN"]), (&"name".into(), &"contact_name".into()));
    assert_eq!(
        (&done["warnings"][1]["line"], &done["warnings"][1]["code"]),
        (&15.into(), &"tax-id-in-note".into())
    );
    let shown = desk.json(&["client", "show", "250340971007"]);
    assert_eq!((&shown["name"], &shown["city"]), (&"ТОО «Дала Сауда»".into(), &"Алматы".into()));
    let person = &shown["contacts"][0];
    assert_eq!(
        (&person["position"], &person["phones"][0]["normal"]),
        (&"Директор".into(), &"+77000001020".into())
    );
    assert!(person["comment"].as_str().unwrap().contains("10:00; не в пятницу"), "{person}");
    let again = desk.json(&["import", "clients", file]);
    assert_eq!((&again["skipped"], &again["operation"]), (&2.into(), &Value::Null));
    let told = desk.run(&["import", "clients", file, "--dry-run", "--lang", "ru"]);
    assert!(told.out.contains("2 карточки"), "{}", told.out);
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
    let refused = desk.error(&["import", "clients", file, "--map", "ORG=note"], 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&"import-fixed".into(), &"X-2".into()));
}

#[test]
fn rejected_cards_come_back_as_a_table_that_is_understood() {
    let desk = Desk::open();
    desk.client("Алма", &[]);
    let file =
        write(&desk, "c.vcf", "BEGIN:VCARD\nFN:Айгүл\nORG:Алма\nTEL:87010001122\nEND:VCARD\n".as_bytes());
    let rejects = desk.home.path().join("r.csv");
    let rejects = rejects.to_str().unwrap();
    let done = desk.json(&["import", "clients", file.to_str().unwrap(), "--rejects", rejects]);
    assert_eq!(done["skipped"], 1);
    let again = desk.json(&["import", "clients", rejects, "--on-duplicate", "add"]);
    assert_eq!((found(&again), &again["created"]), ([1, 1, 1, 0], &1.into()));
}

fn write(desk: &Desk, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.home.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// An Open Document workbook with these rows.
fn sheet(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Клиенты\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    );
    packed(content.as_bytes())
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("mimetype", stored).unwrap();
    writer.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    writer.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap().into_inner()
}

fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

#[test]
fn an_open_document_sheet_is_a_list() {
    let desk = Desk::open();
    let rows =
        [row(&["Наименование", "БИН", "Город"]), row(&["ТОО «Нива»", "250340971007", "Семей"])].concat();
    let file = write(&desk, "тізім.csv", &sheet(&rows));
    let done = desk.json(&["import", "clients", file.to_str().unwrap(), "--sheet", "клиенты"]);
    assert_eq!(
        (&done["format"], &done["encoding"], &done["created"]),
        (&"ods".into(), &Value::Null, &1.into())
    );
    assert_eq!(desk.json(&["client", "show", "250340971007"])["city"], "Семей");
    assert_eq!(desk.json(&["import", "clients", file.to_str().unwrap()])["skipped"], 1);
    let missing = desk.error(&["import", "clients", file.to_str().unwrap(), "--sheet", "3"], 6);
    assert_eq!(missing["code"], "unreadable-no-sheet");
}

#[test]
fn what_no_program_should_send_is_refused_in_words_and_changes_nothing() {
    let desk = Desk::open();
    let many_columns = sheet(&row(&vec!["x"; 10_000]));
    let mut bomb = b"<office:document-content xmlns:office=\"o\">".to_vec();
    bomb.resize(70_000_000, b' ');
    for (name, bytes, code, words) in [
        ("nested.vcf", b"BEGIN:VCARD\n".repeat(100_000), "unreadable-open-card", "строке 1 не закрыта"),
        ("open.vcf", b"BEGIN:VCARD\nFN:A\nTEL:1\n".to_vec(), "unreadable-open-card", "строке 1 не закрыта"),
        ("empty.vcf", Vec::new(), "unreadable-empty", "Файл пуст"),
        (
            "binary.vcf",
            (0..=255).cycle().take(9_000).collect(),
            "unreadable-other-format",
            "не список клиентов",
        ),
        ("wide.ods", many_columns, "unreadable-too-many-columns", "не больше 1 000"),
        ("bomb.ods", packed(&bomb), "unreadable-bomb", "так не сжимают"),
        ("cut.ods", packed(b"<a><b>"), "unreadable-damaged", "повреждена"),
    ] {
        let file = write(&desk, name, &bytes);
        let refused = desk.error(&["import", "clients", file.to_str().unwrap(), "--lang", "ru"], 6);
        let message = refused["message"].as_str().unwrap().replace('\u{a0}', " ");
        assert!(refused["code"] == code && message.contains(words), "{name}: {refused}");
    }
    let folder = desk.home.path().join("папка.vcf");
    fs::create_dir(&folder).unwrap();
    assert_eq!(desk.error(&["import", "clients", folder.to_str().unwrap()], 6)["code"], "unreadable-folder");
    let sparse = write(&desk, "sparse.vcf", b"");
    fs::File::options().write(true).open(&sparse).unwrap().set_len(2 * 1024 * 1024 * 1024).unwrap();
    assert_eq!(
        desk.error(&["import", "clients", sparse.to_str().unwrap()], 6)["code"],
        "unreadable-too-large"
    );
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn a_huge_value_and_zero_bytes_cost_a_warning() {
    let desk = Desk::open();
    let note = "x".repeat(30_000_000);
    let text = format!(
        "BEGIN:VCARD\nFN:А\0йгүл\nORG:Алма\nNOTE:{note}\nPHOTO;ENCODING=b:{note}\nTEL:87010001122\nEND:VCARD\n"
    );
    let file = write(&desk, "huge.vcf", text.as_bytes());
    let done = desk.json(&["import", "clients", file.to_str().unwrap()]);
    let warnings = done["warnings"].as_array().unwrap();
    let codes: Vec<&str> = warnings.iter().map(|warning| warning["code"].as_str().unwrap()).collect();
    assert_eq!((codes, found(&done)), (vec!["nul-dropped", "cell-cut"], [1, 1, 1, 0]));
    assert_eq!(desk.json(&["client", "show", "Алма"])["contacts"][0]["name"], "Айгүл");
}
