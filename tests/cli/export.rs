//! Lists for other programs, and what the journal says of them.

use crate::{
    desk::{Desk, names, text},
    schema::Schemas,
};
use serde_json::Value;
use serik::{
    cli::tree,
    i18n::{Catalogue, Language},
};
use std::{collections::BTreeSet, fs};

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
fn an_empty_list_is_an_empty_list() {
    let desk = Desk::open();
    for noun in ["clients", "contacts", "notes", "invoices", "letters", "calendar"] {
        let list = desk.json(&["export", noun, "--format", "json"]);
        assert_eq!(list, serde_json::json!({ "items": [], "next": null, "total": 0 }), "{noun}");
        let csv = desk.run(&["export", noun, "--format", "csv"]);
        assert_eq!((csv.code, csv.out.lines().count()), (0, 1), "{noun}: {}", csv.out);
        let sheet = file(&desk, &format!("{noun}.xlsx"));
        assert_eq!(desk.json(&["export", noun, "-o", &sheet])["exported"], 0, "{noun}");
    }
    let unmatched = desk.json(&["export", "clients", "--format", "json", "--search", "никого"]);
    assert_eq!(unmatched["total"], 0);
    assert_eq!(desk.run(&["export", "wishes"]).code, 2, "there is no such list");
}

#[test]
fn a_branch_goes_out_with_its_head_office_and_comes_back() {
    let desk = Desk::open();
    let branch = desk.client("Вектор Снаб, филиал", &["country=RU", "tax_id=9805770104", "kpp=980545001"]);
    desk.client("ООО «Вектор Снаб»", &["country=RU", "tax_id=9805770104", "kpp=980501001"]);
    desk.json(&["client", "edit", &branch, "--set", "head=ООО «Вектор Снаб»"]);
    for ending in ["csv", "xlsx"] {
        for language in ["kk", "ru", "en"] {
            let list = file(&desk, &format!("{language}.{ending}"));
            desk.json(&["export", "clients", "-o", &list, "--lang", language]);
            let other = Desk::empty();
            let back = other.json(&["import", "clients", &list]);
            assert_eq!((&back["created"], &back["warnings"]), (&2.into(), &Value::Array(vec![])), "{back}");
            let shown = other.json(&["client", "show", "Вектор Снаб, филиал"]);
            assert_eq!(shown["head"]["name"], "ООО «Вектор Снаб»", "{language} {ending}");
        }
    }
    let out = desk.run(&["export", "clients", "--lang", "ru"]).out;
    assert!(out.contains("Головная организация") && out.contains("9805770104/980501001"), "{out}");
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

const CLIENT: &str = "O'Neil Interiors Ltd";

/// The demo office with something in every list.
fn full_office() -> Desk {
    let desk = Desk::empty();
    let client = CLIENT;
    let act = ["--from", "2026-01-01", "--to", "2026-10-31", "--currency", "KZT"];
    for words in [
        &["demo"][..],
        &["contact", "add", client, "--set", "name=Дина"],
        &["consent", "add", "Дина", "--client", client, "--set", "purpose=marketing"],
        &["note", "add", client, "Тек жұма күні төлейді"],
        &["paper", "add", client, "--set", "kind=licence", "--set", "number=GB-7"],
        &[
            "invoice",
            "add",
            client,
            "--set",
            "sum=500 000",
            "--set",
            "day=2026-09-01",
            "--set",
            "due_day=2026-09-20",
        ],
        &[
            "debt",
            "letter",
            client,
            "--degree",
            "1",
            "--deadline",
            "2026-12-10",
            "-o",
            &file(&desk, "letter.docx"),
        ],
        &[&["debt", "reconcile", client][..], &act[..]].concat(),
        &["backup"],
    ] {
        let answer = desk.run(&[words, &["--today", "2026-11-24", "--user", "Айгерім Сейітова"]].concat());
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
    }
    desk
}

/// Names of all lists, with what has to be said beside the name.
fn lists(desk: &Desk) -> Vec<(String, Vec<String>)> {
    let tree = tree(&Catalogue::load(Language::English));
    let export = tree.find_subcommand("export").unwrap();
    let contract = text(&desk.json(&["contract", "list"])["items"][0]["id"]);
    let of = |name: &str| match name {
        "person" => vec!["Дина".to_owned()],
        "package" => vec![contract.clone()],
        "today" => vec!["--all".to_owned()],
        "history" => vec!["O'Neil Interiors Ltd".to_owned()],
        "calendar" => ["--all", "--from", "2026-01-01", "--to", "2027-12-31"].map(str::to_owned).to_vec(),
        _ => Vec::new(),
    };
    export
        .get_subcommands()
        .map(|list| list.get_name().to_owned())
        .map(|name| (name.clone(), of(&name)))
        .collect()
}

fn exported<'a>((name, more): &'a (String, Vec<String>), last: &[&'a str]) -> Vec<&'a str> {
    let first = ["--today", "2026-11-24", "export", name];
    first.into_iter().chain(more.iter().map(String::as_str)).chain(last.iter().copied()).collect()
}

#[test]
fn every_list_that_a_program_reads_has_the_promised_shape() {
    let (desk, schemas) = (full_office(), Schemas::read());
    for list in &lists(&desk) {
        let name = &list.0;
        let answer = desk.json(&exported(list, &[]));
        assert_eq!(schemas.faults(&format!("export-{name}"), &answer), [""; 0], "{name}");
        let has_items = answer["items"].as_array().is_none_or(|items| !items.is_empty());
        assert!(has_items, "{name}: nothing to compare");
    }
}

#[test]
fn no_list_has_two_columns_under_one_title() {
    let desk = full_office();
    for language in ["kk", "ru", "en"] {
        for list in lists(&desk).iter().filter(|list| !["all", "person"].contains(&list.0.as_str())) {
            let answer = desk.run(&exported(list, &["--format", "csv", "--lang", language]));
            let head =
                answer.out.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().to_owned();
            let titles: Vec<&str> = head.split(';').collect();
            let different: BTreeSet<&str> = titles.iter().copied().collect();
            assert_eq!((answer.code, different.len()), (0, titles.len()), "{} {language}: {head}", list.0);
            assert!(!head.contains("(2)"), "{} {language}: {head}", list.0);
        }
    }
}

#[test]
fn what_the_office_keeps_leaves_as_it_is_listed() {
    let desk = full_office();
    let on = |words: &[&str]| desk.json(&[&["--today", "2026-11-24"][..], words].concat());
    for (export, list) in [
        ("rates", &["rate", "list"][..]),
        ("templates", &["template", "list"]),
        ("absences", &["handover", "list"]),
        ("settings", &["config", "list"]),
        ("letters", &["debt", "letters"]),
        ("reconciliations", &["debt", "reconciliation", "list"]),
        ("backups", &["restore"]),
    ] {
        assert_eq!(on(&["export", export])["items"], on(list)["items"], "{export}");
    }
    assert_eq!(on(&["export", "today", "--all"])["items"], on(&["today", "--all"])["items"]);
    // What is shown of the run is narrowed in the same words.
    let narrowed = on(&["export", "today", "--all", "--reason", "overdue_debt", "--limit", "2"]);
    assert_eq!(
        narrowed["items"],
        on(&["today", "--all", "--reason", "overdue_debt", "--limit", "2"])["items"]
    );
    let rates = desk.run(&["export", "rates", "--lang", "ru"]).out;
    assert!(rates.starts_with("\u{feff}Ставка;С;Известна по;Процент;"), "{rates}");
    let sheet = file(&desk, "копии.xlsx");
    assert_eq!(on(&["export", "backups", "-o", &sheet])["exported"], 1);
    let told = text(&on(&["journal", "--lang", "ru"])["items"][0]["sentence"]);
    assert_eq!(told, "Записано в файл «копии.xlsx»: 1 резервная копия");
}

#[test]
fn the_run_names_managers_and_consents_the_firm() {
    let desk = full_office();
    let run = desk.json(&["--today", "2026-11-24", "export", "today", "--all"])["items"].clone();
    assert!(run.as_array().unwrap().iter().any(|card| card["manager"] == "Айгерім Сейітова"), "{run}");
    let consents =
        desk.json(&["--today", "2026-11-24", "export", "consents", "--format", "json"])["items"].clone();
    let of_dina = |one: &&Value| one["contact"]["name"] == "Дина";
    let consent = consents.as_array().unwrap().iter().find(of_dina).unwrap();
    assert_eq!(consent["works_at"]["name"], CLIENT);
    let consents = desk.run(&["export", "consents", "--lang", "ru"]).out;
    assert!(consents.contains(&format!("{CLIENT};Дина;")), "{consents}");
}

#[test]
fn own_fields_leave_with_what_they_are_of() {
    let desk = full_office();
    desk.json(&["client", "fields", "add", "Цвет"]);
    desk.json(&[
        "contact",
        "fields",
        "add",
        "Хобби",
        "--kind",
        "choice",
        "--choice",
        "шахматы",
        "--choice",
        "лыжи",
    ]);
    let fields = desk.json(&["export", "fields"])["items"].clone();
    let of: Vec<String> = fields.as_array().unwrap().iter().map(|field| text(&field["of"])).collect();
    assert_eq!(
        of,
        ["client", "client", "client", "contact"],
        "those of people stand behind those of clients"
    );
    let table = desk.run(&["export", "fields", "--lang", "ru"]).out;
    assert!(table.contains(";Хобби;выбор;шахматы, лыжи"), "{table}");
}

#[test]
fn the_months_of_a_client_leave() {
    let desk = full_office();
    let months = desk.json(&["--today", "2026-11-24", "export", "history", CLIENT])["items"].clone();
    let shown = desk.json(&["--today", "2026-11-24", "debt", "show", CLIENT])["history"].clone();
    let count = |list: &Value| list.as_array().map_or(0, Vec::len);
    assert_eq!(
        count(&months),
        shown.as_array().unwrap().iter().map(|one| count(&one["months"])).sum::<usize>()
    );
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
    assert_eq!(desk.json(&["export", "duplicates", "--format", "json"])["total"], 0);
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
    assert_eq!(desk.json(&["export", "clients", "--segment", "Z", "--format", "json"])["total"], 0);
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
    assert_eq!(exports, 2, "what was refused is not noted");
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
