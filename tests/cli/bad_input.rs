//! Lists that no program should send: each is refused in words, or costs a doubt, and nothing is half imported.

use crate::desk::Desk;
use serde_json::Value;
use std::{fs, io::Write as _};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const HEAD: &str = "Название;Город;Примечание\n";

/// A list of this name with these bytes.
fn list(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = desk.home.path().join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn workbook(sheet: &[u8]) -> Vec<u8> {
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{links}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let parts = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in [
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        writer.start_file(name, packed).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A sheet with one cell of so many letters.
fn sheet(letters: usize) -> Vec<u8> {
    let text = "x".repeat(letters);
    format!(
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Название</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>{text}</t></is></c></row></sheetData></worksheet>"#
    )
    .into_bytes()
}

/// What unpacks to so many bytes, says that it is a few.
fn lying(sheet: &[u8]) -> Vec<u8> {
    let mut bytes = workbook(sheet);
    let size = u32::try_from(sheet.len()).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    bytes
}

/// A file, the code of its refusal, and words of the sentence in English, Russian and Kazakh.
type Refusal = (&'static str, Vec<u8>, &'static str, [&'static str; 3]);

fn texts() -> Vec<Refusal> {
    let wide = "x;".repeat(10_000).into_bytes();
    let high = "а;б\n".repeat(1_048_577).into_bytes();
    let open = format!("\"{HEAD}{}", "Алма;Семей;\n".repeat(1_000)).into_bytes();
    let binary = (0..=255).cycle().take(9_000).collect();
    let height = ["1,048,576", "1 048 576", "1 048 576"];
    vec![
        ("empty.csv", Vec::new(), "unreadable-empty", ["is empty", "Файл пуст", "Файл бос"]),
        ("binary.csv", binary, "unreadable-other-format", ["another kind", "другого вида", "басқа түр"]),
        ("wide.csv", wide, "unreadable-too-many-columns", ["1,000", "1 000", "1 000"]),
        ("high.csv", high, "unreadable-too-many-rows", height),
        ("open.csv", open, "unreadable-open-quote", ["line 1", "строке 1", "1-жол"]),
    ]
}

fn workbooks() -> Vec<Refusal> {
    let (bomb, liar) = (workbook(&sheet(70_000_000)), lying(&sheet(70_000_000)));
    vec![
        ("bomb.xlsx", bomb, "unreadable-bomb", ["unpacks", "распаковывается", "ашыл"]),
        ("lying.xlsx", liar, "unreadable-damaged", ["damaged", "повреждена", "бүлінген"]),
    ]
}

#[test]
fn what_cannot_be_a_list_is_refused_in_three_languages() {
    let desk = Desk::open();
    for (name, bytes, code, words) in texts().into_iter().chain(workbooks()) {
        let file = list(&desk, name, bytes);
        for (language, expected) in ["en", "ru", "kk"].iter().zip(words) {
            let refused = desk.error(&["import", "clients", &file, "--lang", language], 6);
            let message = refused["message"].as_str().unwrap().replace('\u{a0}', " ");
            assert!(refused["code"] == code && message.contains(expected), "{name} {language}: {refused}");
            assert!(refused["hint"].as_str().unwrap().contains(name), "{refused}");
        }
    }
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
    assert_eq!(desk.json(&["journal"])["total"], 0, "nothing was begun");
}

#[test]
fn formulas_stay_text_and_a_cell_without_end_is_cut() {
    let desk = Desk::open();
    let long = "x".repeat(30_000_000);
    let text = format!("{HEAD}=cmd|' /C calc'!A0;@SUM(1+1)*2;+7-1\nБота;Семей;{long}\n");
    let done = desk.json(&["import", "clients", &list(&desk, "formulas.csv", text)]);
    assert_eq!((&done["created"], &done["rejected"]), (&2.into(), &0.into()));
    let doubts = done["warnings"].as_array().unwrap();
    assert!(doubts.iter().any(|doubt| doubt["code"] == "cell-cut" && doubt["line"] == 3), "{doubts:?}");
    let shown = desk.json(&["client", "list", "--search", "cmd"])["items"][0].clone();
    assert_eq!((&shown["name"], &shown["city"]), (&"=cmd|' /C calc'!A0".into(), &"@SUM(1+1)*2".into()));
}

#[test]
fn rows_before_an_open_quote_come_in_and_the_rest_is_told_of() {
    let desk = Desk::open();
    let text = format!("{HEAD}Алма;Семей;\nБота;Тараз;\nВега;\"Орал;\n{}", "Гүл;Семей;\n".repeat(500));
    let done = desk.json(&["import", "clients", &list(&desk, "quote.csv", text)]);
    assert_eq!((&done["read"], &done["created"]), (&2.into(), &2.into()));
    let told: Vec<(&Value, &Value)> =
        done["warnings"].as_array().unwrap().iter().map(|doubt| (&doubt["line"], &doubt["code"])).collect();
    assert_eq!(told, [(&4.into(), &"quote-open".into())]);
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn many_doubts_of_one_kind_are_told_by_the_first_of_them() {
    let desk = Desk::open();
    let rows =
        |count: usize| (0..count).map(|at| format!("Алма {at};Сем\0ей;\n")).collect::<Vec<_>>().concat();
    let short = list(&desk, "short.csv", format!("{HEAD}{}", rows(21)));
    let told = desk.run(&["import", "clients", &short, "--dry-run", "--lang", "ru"]).err;
    assert!(told.lines().count() == 21 && told.contains("строка 22:"), "{told}");
    let long = list(&desk, "long.csv", format!("{HEAD}{}Бота;Семей;;лишнее\n", rows(1_234)));
    for (language, last) in [
        ("en", "And 1,214 more of this kind (line 22: "),
        ("ru", "И ещё таких: 1 214 (строка 22: "),
        ("kk", "Тағы осындай: 1 214 (22-жол: "),
    ] {
        let told = desk.run(&["import", "clients", &long, "--dry-run", "--lang", language]).err;
        let told = told.replace('\u{a0}', " ");
        assert_eq!(told.lines().count(), 22, "{told}");
        assert!(told.lines().last().unwrap().starts_with(last), "{told}");
        assert!(told.contains("1236"), "the only doubt of its kind is told: {told}");
    }
    assert_eq!(desk.run(&["import", "clients", &long, "--dry-run", "--quiet"]).err, "");
    let json = desk.json(&["import", "clients", &long, "--dry-run"]);
    assert_eq!(json["warnings"].as_array().map(Vec::len), Some(1_235), "a program is told all");
}

#[test]
fn a_table_without_clients_says_what_to_do() {
    let desk = Desk::open();
    let file = list(&desk, "numbers.csv", "7;8;9\n10;11;12\n13;14;15\n");
    for (language, words) in [("en", "--map COLUMN=FIELD"), ("ru", "не нашлось"), ("kk", "табылмады")]
    {
        let told = desk.run(&["import", "clients", &file, "--dry-run", "--lang", language]);
        assert!(told.code == 0 && told.err.contains(words), "{}{}", told.out, told.err);
    }
    let open = list(&desk, "quote.csv", format!("{HEAD}Вега;\"Орал;\n{}", "Гүл;Семей;\n".repeat(500)));
    let told = desk.run(&["import", "clients", &open, "--dry-run", "--lang", "en"]).err;
    assert!(!told.contains("--map"), "the quote is the cause: {told}");
}

#[test]
fn a_value_that_no_flag_takes_is_wrong_use_with_the_rule_behind_it() {
    let desk = Desk::open();
    let [one, two] =
        ["ТОО «Алатау Снаб»", "ЖШС «Алатау-Снаб»"].map(|name| desk.client(name, &["city=Алматы"]));
    let contract = desk.json(&["contract", "new", "--template", "services", "--client", &one]);
    let number = crate::desk::text(&contract["number"]);
    let owed =
        ["obligation", "add", &number, "--set", "sum=500", "--set", "due_count=10", "--set", "event=invoice"];
    let owed = crate::desk::text(&desk.json(&owed)["id"]);
    for (rule, words) in [
        ("C-6", &["client", "merge", &one, &two, "--keep", "foo"][..]),
        ("C-6", &["client", "merge", &one, &two, "--take", "foo"]),
        ("K-7", &["obligation", "done", &owed, "--sum", "abc"]),
        ("D-10", &["credit", "set", &one, "abc"]),
        ("A-5", &["rhythm", "set", "--pattern", "xyz"]),
        ("C-1", &["client", "add", "--set", "nmae=x"]),
        ("C-1", &["client", "add", "--set", "city=x", "--set", "city=y"]),
    ] {
        let error = desk.error(words, 2);
        assert_eq!(error["rule"], rule, "{words:?}: {error}");
    }
    // A field that is one, and in which both agree, is no wrong word.
    assert_eq!(desk.error(&["client", "merge", &one, &two, "--keep", "city"], 1)["rule"], "C-6");
    for (rule, words) in [
        ("C-1", &["client", "show", "Жоқ"][..]),
        ("C-2", &["contact", "show", "Жоқ"]),
        ("U-9", &["journal", "show", "777"]),
        ("C-1", &["account", "remove", "777"]),
    ] {
        assert_eq!(desk.error(words, 3)["rule"], rule, "{words:?}");
    }
}

#[test]
fn a_base_that_a_variable_names_is_said_to_be_named_by_it() {
    let desk = Desk::empty();
    let folder = desk.home.path().display().to_string();
    for (language, said) in
        [("ru", "его называет SERIK_DB"), ("kk", "оны SERIK_DB атайды"), ("en", "named by SERIK_DB")]
    {
        let mut command = desk.bare();
        command.env("SERIK_DB", &folder).args(["client", "list", "--lang", language]);
        let answer = crate::desk::answer(command.output().unwrap());
        assert!(
            answer.code == 5 && answer.err.contains(said) && answer.err.contains(&folder),
            "{}",
            answer.err
        );
        let named =
            desk.bare().args(["client", "list", "--lang", language, "--db", &folder]).output().unwrap();
        assert!(!crate::desk::answer(named).err.contains("SERIK_DB"));
    }
}
