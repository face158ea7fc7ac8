//! Lists for other programs, and what the journal says of them.

use crate::desk::{Desk, names, text};
use serde_json::Value;
use std::fs;

fn office() -> Desk {
    let desk = Desk::open();
    let alma = desk.client(
        "ТОО «Алма»",
        &["tax_id=250340971007", "city=Алматы", "segment=A", "phones=+7 701 000 11 22"],
    );
    desk.client("=1+1", &["credit_limit=1250,50", "tags=vip"]);
    desk.json(&["contact", "add", &alma, "--set", "name=Айгүл", "--set", "mails=a@alma.example"]);
    desk.json(&["contact", "add", &alma, "--set", "name=Болат", "--set", "role=signs"]);
    desk.json(&["note", "add", &alma, "звонить\nпосле обеда"]);
    desk
}

fn file(desk: &Desk, name: &str) -> String {
    desk.home.path().join(name).to_str().unwrap().to_owned()
}

#[test]
fn clients_go_out_and_come_back() {
    let desk = office();
    for ending in ["csv", "xlsx"] {
        let list = file(&desk, &format!("клиенты.{ending}"));
        let done = desk.json(&["export", "clients", "-o", &list, "--lang", "ru"]);
        assert_eq!((&done["exported"], text(&done["format"])), (&2.into(), ending.to_owned()));
        let other = Desk::empty();
        let back = other.json(&["import", "clients", &list]);
        assert_eq!((&back["created"], &back["rejected"]), (&2.into(), &0.into()), "{ending}");
        assert_eq!(names(&other.json(&["client", "list"])), names(&desk.json(&["client", "list"])));
        let shown = other.json(&["client", "show", "250340971007"]);
        assert_eq!(names_of(&shown["contacts"]), ["Айгүл", "Болат"]);
        assert_eq!(
            (&shown["phones"][0]["typed"], &shown["city"]),
            (&"+7 701 000 11 22".into(), &"Алматы".into())
        );
        // The same base knows every client by what serik calls it.
        let again = desk.json(&["import", "clients", &list]);
        assert_eq!((&again["created"], &again["updated"]), (&0.into(), &0.into()));
    }
}

fn names_of(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|item| text(&item["name"])).collect()
}

#[test]
fn an_export_is_in_the_journal_and_cannot_be_taken_back() {
    let desk = office();
    let list = file(&desk, "list.csv");
    let done = desk.json(&["export", "clients", "-o", &list]);
    let entry = desk.json(&["journal"])["items"][0].clone();
    assert_eq!(
        (text(&entry["id"]), text(&entry["kind"])),
        (text(&done["operation"]), "write-file".to_owned())
    );
    assert_eq!(text(&entry["sentence"]), "Written to the file “list.csv”: 2 clients");
    let told = |language| text(&desk.json(&["journal", "--lang", language])["items"][0]["sentence"]);
    assert_eq!(told("ru"), "Записано в файл «list.csv»: 2 клиента");
    assert_eq!(told("kk"), "«list.csv» файлына жазылды: 2 клиент");
    let error = desk.error(&["undo", &text(&entry["id"])], 1);
    assert_eq!((&error["code"], &error["rule"]), (&"cannot-undo".into(), &"U-9".into()));
    // u goes past it to what was changed before.
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["client", "show", "250340971007"])["notes"], Value::Array(Vec::new()));
}

#[test]
fn a_list_is_narrowed_and_goes_into_a_pipe() {
    let desk = office();
    let out = desk.run(&["export", "clients", "--segment", "A", "--lang", "en"]).out;
    assert!(out.starts_with("\u{feff}Full legal name;Short name;") && out.contains("ТОО «Алма»"), "{out}");
    // Two people: a line for the second that names the client again. The note has two lines.
    assert_eq!((out.lines().count(), out.contains("1+1")), (4, false), "{out}");
    let mut shown = desk.json(&["client", "show", "250340971007"]);
    shown.as_object_mut().unwrap().remove("warnings");
    let list = desk.json(&["export", "clients", "--format", "json", "--search", "алма"]);
    assert_eq!((&list["items"][0], &list["total"]), (&shown, &1.into()));
    let cards = desk.run(&["export", "clients", "--format", "vcf", "-o", "-"]).out;
    assert_eq!(cards.matches("BEGIN:VCARD\r\n").count(), 4, "{cards}");
    assert!(cards.contains("ORG:ТОО «Алма»\r\n") && cards.contains("KIND:org\r\n"), "{cards}");
    let sentence = text(&desk.json(&["journal"])["items"][0]["sentence"]);
    assert_eq!(sentence, "Handed to another program: 2 clients");
}

#[test]
fn people_are_contact_cards() {
    let desk = office();
    let cards = desk.run(&["export", "contacts", "--format", "vcf"]).out;
    assert_eq!((cards.matches("BEGIN:VCARD").count(), cards.contains("KIND:org")), (2, false), "{cards}");
    assert!(cards.contains("FN:Айгүл\r\n") && cards.contains("ORG:ТОО «Алма»\r\n"), "{cards}");
    let of_client = desk.run(&["export", "clients", "--format", "vcf", "--search", "алма"]).out;
    let cards: Vec<&str> = cards.split_inclusive("END:VCARD\r\n").collect();
    assert!(cards.iter().all(|card| of_client.contains(card)), "{of_client}");
    // Who left is no card of an address book.
    desk.json(&["contact", "edit", "Айгүл", "--set", "left_on=2026-03-01"]);
    let written = desk.json(&["export", "contacts", "-o", &file(&desk, "people.vcf")]);
    assert_eq!((&written["exported"], &written["format"]), (&1.into(), &"vcf".into()), "{written}");
}

#[test]
fn cells_that_are_formulas_are_harmless() {
    let desk = office();
    let out = desk.run(&["export", "clients"]).out;
    assert!(out.contains("'=1+1") && out.contains("1250.50") && out.contains(";+7 701 000 11 22;"), "{out}");
}

#[test]
fn every_list_has_its_noun() {
    let desk = office();
    desk.json(&["consent", "add", "Айгүл", "--set", "purpose=marketing"]);
    desk.json(&["users", "add", "Асель"]);
    for (noun, count, field) in
        [("contacts", 2, "client"), ("notes", 1, "client"), ("consents", 1, "contact"), ("users", 1, "role")]
    {
        let list = desk.json(&["export", noun, "--format", "json"]);
        assert_eq!(list["items"].as_array().unwrap().len(), count, "{noun}");
        assert!(!list["items"][0][field].is_null(), "{noun}: {list}");
        let csv = desk.run(&["export", noun]).out;
        assert!(csv.starts_with('\u{feff}'), "{noun}: {csv}");
        let sheet = file(&desk, &format!("{noun}.xlsx"));
        assert_eq!(desk.json(&["export", noun, "-o", &sheet])["exported"], count);
    }
    let journal = desk.json(&["export", "journal", "--format", "json"]);
    let listed = desk.json(&["journal"]);
    assert_eq!(journal["items"][0], listed["items"][1], "the export is noted before it leaves");
}

#[test]
fn no_export_replaces_its_database() {
    let desk = office();
    let base = desk.database().display().to_string();
    for noun in ["clients", "all"] {
        let refused = desk.error(&["export", noun, "-o", &base, "--force"], 1);
        assert_eq!(refused["code"], "export-over-base");
    }
    assert_ne!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn pairs_that_seem_to_be_one_are_a_list_too() {
    let desk = office();
    desk.error(&["export", "duplicates", "--format", "json"], 3);
    for name in ["ТОО «Алатау Снаб»", "ЖШС «Алатау-Снаб»"] {
        desk.client(name, &[]);
    }
    let written = desk.json(&["export", "duplicates", "--format", "json"]);
    assert_eq!(written["items"], desk.json(&["client", "duplicates"])["items"]);
    let csv = desk.run(&["export", "duplicates"]).out;
    assert!(csv.contains("ТОО «Алатау Снаб»") && csv.contains("ЖШС «Алатау-Снаб»"), "{csv}");
}

#[test]
fn what_cannot_be_exported_is_told() {
    let desk = office();
    let list = file(&desk, "list.csv");
    fs::write(&list, "mine").unwrap();
    let error = desk.error(&["export", "clients", "-o", &list], 1);
    assert_eq!((&error["code"], &error["rule"]), (&"file-exists".into(), &"U-8".into()));
    assert_eq!(fs::read_to_string(&list).unwrap(), "mine");
    assert_eq!(desk.json(&["export", "clients", "-o", &list, "--force"])["exported"], 2);
    assert_ne!(fs::read_to_string(&list).unwrap(), "mine");
    assert_eq!(desk.error(&["export", "clients", "--segment", "Z", "--format", "json"], 3)["rule"], "X-3");
    desk.error(&["export", "clients", "--manager", "Никто"], 3);
    desk.error(&["export", "users", "--format", "vcf"], 2);
    desk.error(&["export", "clients", "--format", "pdf"], 2);
    desk.error(&["export", "clients", "--format", "csv"], 2);
    desk.error(&["export", "clients", "-o", &file(&desk, "none/list.csv")], 1);
    desk.error(&["export", "clients", "-o", desk.home.path().to_str().unwrap()], 1);
    let left: Vec<_> =
        fs::read_dir(desk.home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
    let entries = desk.json(&["journal"])["items"].as_array().unwrap().clone();
    let exports = entries.iter().filter(|entry| entry["kind"] == "write-file").count();
    assert_eq!(exports, 1, "what was refused is not noted");
}

/// Who may write into any file cannot try it.
#[cfg(unix)]
#[test]
fn a_base_that_may_only_be_read_exports_and_says_what_is_missing() {
    use std::os::unix::fs::PermissionsExt;
    let desk = office();
    let folder = desk.database().parent().unwrap().to_owned();
    let rights = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    fs::set_permissions(desk.database(), fs::Permissions::from_mode(0o444)).unwrap();
    rights(0o555);
    let is_obeyed = fs::write(folder.join("try"), "").is_err();
    let list = file(&desk, "list.csv");
    let answer = desk.run(&["export", "clients", "-o", &list]);
    rights(0o755);
    if is_obeyed {
        assert!(answer.code == 0 && answer.err.contains("not in its journal"), "{}", answer.err);
        assert!(fs::read_to_string(&list).unwrap().contains("ТОО «Алма»"));
    }
}
