//! A person's data is erased: tables, history, drafts, bytes of the file.

use super::desk::Desk;
use serde_json::{Value, json};
use std::fs;

/// A firm, its person, and a note that speaks of the person.
fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ТОО «Алма»", &["city=Алматы"]);
    let person =
        ["contact", "add", "ТОО «Алма»", "--set", "name=Гүлнәр Қасымова", "--set", "phones=+7 701 555 44 33"];
    desk.json(&person);
    desk.json(&["note", "add", "ТОО «Алма»", "Гүлнәрға утром звонить"]);
    desk
}

#[test]
fn a_person_is_erased_and_no_undo_brings_it_back() {
    let desk = office();
    let would = desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы", "--dry-run"]);
    assert_eq!(would["forms"], json!([{ "word": "Гүлнәрға", "records": 1 }]));
    assert_eq!((&would["dry_run"], &would["operation"]), (&json!(true), &json!(null)));
    assert_eq!(would["words"], json!(["Гүлнәр Қасымова", "+7 701 555 44 33", "+77015554433"]));
    let done = desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы", "--word", "Гүлнәрға"]);
    assert_eq!((&done["left"], &done["forms"], &done["words"]), (&json!([]), &json!([]), &json!([])));
    assert!(done["operation"].is_string(), "{done}");
    let bytes = fs::read(desk.database()).unwrap();
    for word in ["Гүлнәр", "Қасымова", "5554433", "555 44 33", "гулнар"] {
        let is_here = bytes.windows(word.len()).any(|window| window == word.as_bytes());
        assert!(!is_here, "{word}");
    }
    let told = desk.run(&["journal", "--limit", "1", "--lang", "ru"]).out;
    assert!(told.contains("Персональные данные стёрты") && told.contains("· сұрауы"), "{told}");
    desk.run(&["undo"]);
    let shown = desk.run(&["client", "show", "ТОО «Алма»"]);
    assert!(!shown.out.contains("Гүлнәр") && shown.out.contains("Алма"), "{}", shown.out);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

/// The folders of Windows are those of its user, not of a test.
#[cfg(unix)]
#[test]
fn what_the_program_wrote_down_loses_the_words() {
    let desk = office();
    let state = desk.home.path().join("state/serik");
    let [log, place] = ["serik.log", "place.json"].map(|name| state.join(name));
    fs::write(&log, "panicked at «Гүлнәр Қасымова»\n").unwrap();
    fs::write(&place, r#"{"query":"Гүлнәр Қасымова"}"#).unwrap();
    desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы"]);
    let [log, place] = [log, place].map(|path| fs::read_to_string(path).unwrap());
    assert!(log.starts_with("panicked at «####") && log.contains("####»\n"), "{log}");
    assert_eq!(place, json!({ "query": "#".repeat("Гүлнәр Қасымова".len()) }).to_string());
}

/// Someone who reads holds the old pages: the doctor says so until they are gone.
#[test]
fn an_erasure_that_is_held_up_stays_open() {
    let desk = office();
    let reader = rusqlite::Connection::open(desk.database()).unwrap();
    reader.execute_batch("BEGIN; SELECT name FROM contact").unwrap();
    desk.run(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы"]);
    let open = desk.run(&["doctor", "--json"]);
    let checks: Value = serde_json::from_str(&open.out).unwrap();
    let erasure = checks["items"].as_array().unwrap().iter().find(|item| item["check"] == "erasure").unwrap();
    assert_eq!((open.code, &erasure["ok"]), (1, &json!(false)), "{erasure}");
    drop(reader);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn an_erasure_wants_a_person_and_a_reason() {
    let desk = office();
    assert_eq!(desk.error(&["purge", "ТОО «Алма»", "--reason", "x"], 1)["code"], "person-firm");
    assert_eq!(desk.error(&["purge", "Гүлнәр Қасымова", "--reason", " "], 1)["rule"], "C-13");
    assert_eq!(desk.run(&["purge", "Гүлнәр Қасымова"]).code, 2);
    assert_eq!(desk.error(&["purge", "Жоқ адам", "--reason", "x"], 3)["code"], "contact-unknown");
    let id = desk.json(&["contact", "show", "Гүлнәр Қасымова"])["id"].as_str().unwrap().to_owned();
    desk.json(&["purge", &id, "--reason", "x"]);
    assert_eq!(desk.error(&["purge", &id, "--reason", "x"], 1)["code"], "purge-already");
}

#[test]
fn a_client_that_is_a_person_is_erased_by_its_name() {
    let desk = Desk::open();
    desk.client("Асан Қасым", &["kind=individual", "tax_id=900101300017", "credit_limit=5000"]);
    let id = desk.json(&["client", "show", "Асан Қасым"])["id"].clone();
    assert_eq!(desk.json(&["purge", "Асан Қасым", "--reason", "сұрауы"])["id"], id);
    let card = desk.json(&["client", "show", id.as_str().unwrap()]);
    assert_eq!(card["credit_limit"]["minor"], json!(500_000), "sums stay");
    assert!(card["name"].as_str().unwrap().starts_with('#'));
}

#[test]
fn everything_about_a_person_is_written_for_the_person() {
    let desk = office();
    desk.json(&["consent", "add", "Гүлнәр Қасымова", "--set", "purpose=marketing"]);
    desk.json(&["contact", "edit", "Гүлнәр Қасымова", "--set", "position=директор"]);
    let text = desk.run(&["export", "person", "Гүлнәр Қасымова", "--lang", "kk"]).out;
    assert!(text.starts_with("Гүлнәр Қасымова туралы сақталғанның бәрі\n"), "{text}");
    for told in
        ["+7 701 555 44 33", "ТОО «Алма»", "директор", "Гүлнәрға утром звонить", "Айгүл", "Лауазымы: "]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    let all = desk.json(&["export", "person", "Гүлнәр Қасымова"]);
    let tables = |rows: &Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["table"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(tables(&all["records"]), ["contact", "post", "contact_point", "consent"]);
    assert_eq!(tables(&all["mentions"]), ["note"]);
    assert_eq!(all["mentions"][0]["doubtful"], json!(["Гүлнәрға"]));
    assert_eq!(all["history"].as_array().unwrap().len(), 4, "{all}");
    let file = desk.home.path().join("Гүлнәр Қасымова.json").display().to_string();
    let done = desk.json(&["export", "person", "Гүлнәр Қасымова", "-o", &file]);
    assert_eq!(
        (&done["what"], &done["format"], &done["exported"]),
        (&json!("person"), &json!("json"), &json!(5))
    );
    let told = desk.run(&["journal", "--limit", "1", "--lang", "en"]).out;
    assert!(told.contains("all about one person, 5 records"), "{told}");
    // The export itself tells of the person from now on, and an erasure takes the name out of it.
    let again = desk.json(&["export", "person", "Гүлнәр Қасымова"]);
    assert_eq!(again["history"].as_array().unwrap().last().unwrap()["told"]["name"], "Гүлнәр Қасымова.json");
    let id = all["person"]["id"].as_str().unwrap();
    desk.json(&["purge", id, "--reason", "сұрауы", "--word", "Гүлнәрға"]);
    let erased = desk.run(&["export", "person", id]).out;
    assert!(!erased.contains("Гүлнәр") && !erased.contains("555 44 33"), "{erased}");
}

#[test]
fn everything_is_written_about_people_only() {
    let desk = office();
    assert_eq!(desk.error(&["export", "person", "ТОО «Алма»"], 1)["rule"], "C-13");
    assert_eq!(desk.error(&["export", "person", "Жоқ адам"], 3)["code"], "contact-unknown");
    assert_eq!(desk.run(&["export", "person", "Гүлнәр Қасымова", "--format", "csv"]).code, 2);
    desk.client("Асан Қасым", &["kind=individual", "tax_id=900101300017", "credit_limit=5000"]);
    desk.json(&["account", "add", "Асан Қасым", "--set", "iban=KZ209990000000000010"]);
    let all = desk.json(&["export", "person", "Асан Қасым"]);
    assert_eq!((&all["person"]["kind"], all["records"].as_array().unwrap().len()), (&json!("client"), 2));
    let text = desk.run(&["export", "person", "Асан Қасым", "--lang", "ru"]).out;
    assert!(text.contains("900101300017") && text.contains("KZ209990000000000010"), "{text}");
}

/// A card that was deleted is hidden, not gone: its person may still ask what is kept, and have it erased.
#[test]
fn someone_who_was_removed_is_told_and_erased_too() {
    let desk = office();
    desk.json(&["contact", "remove", "Гүлнәр Қасымова"]);
    desk.json(&["client", "remove", "ТОО «Алма»"]);
    let kept = desk.run(&["export", "person", "Гүлнәр Қасымова"]).out;
    assert!(kept.contains("+7 701 555 44 33"), "{kept}");
    desk.json(&["purge", "Гүлнәр Қасымова", "--client", "ТОО «Алма»", "--reason", "сұрауы"]);
    let bytes = fs::read(desk.database()).unwrap();
    assert!(!bytes.windows(8).any(|window| window == "Қасымова".as_bytes().get(..8).unwrap()));
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn of_two_people_who_were_removed_one_must_be_named() {
    let desk = office();
    desk.json(&["contact", "add", "ТОО «Алма»", "--set", "name=Гүлнәр Қасымова"]);
    let people = desk.json(&["contact", "list"]);
    for person in people["items"].as_array().unwrap() {
        desk.json(&["contact", "remove", person["id"].as_str().unwrap()]);
    }
    let told = desk.error(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы"], 1);
    assert_eq!((&told["code"], told["candidates"].as_array().map(Vec::len)), (&json!("several"), Some(2)));
}

/// A deleted contact of the same name must not go in the place of a client who is there.
#[test]
fn a_living_namesake_is_meant_before_one_who_was_removed() {
    let desk = office();
    let id = desk.json(&["contact", "add", "ТОО «Алма»", "--set", "name=Асан Қасым"])["id"].clone();
    desk.json(&["contact", "remove", id.as_str().unwrap()]);
    let client = desk.client("Асан Қасым", &["kind=individual"]);
    assert_eq!(desk.json(&["purge", "Асан Қасым", "--reason", "сұрауы", "--dry-run"])["id"], client);
    desk.json(&["contact", "add", "ТОО «Алма»", "--set", "name=Асан Қасым"]);
    let told = desk.error(&["purge", "Асан Қасым", "--reason", "сұрауы"], 1);
    assert_eq!((&told["code"], told["candidates"].as_array().map(Vec::len)), (&json!("several"), Some(2)));
}

#[test]
fn what_was_erased_is_not_written_to_by_a_list_of_ours() {
    let desk = office();
    desk.client("Асан Қасым", &["kind=individual", "city=Семей"]);
    desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы"]);
    desk.json(&["purge", "Асан Қасым", "--reason", "сұрауы"]);
    let list = desk.home.path().join("тізім.csv");
    desk.json(&["export", "clients", "-o", list.to_str().unwrap()]);
    let told = desk.json(&["import", "clients", list.to_str().unwrap()]);
    assert_eq!([&told["read"], &told["skipped"]], [&json!(2), &json!(2)], "{told}");
}

/// An office with a signed contract that the person has signed, and a backup; the number of the contract.
fn office_with_signature() -> (Desk, String) {
    let desk = office();
    let on = ["--today", "2026-06-15"];
    desk.json(&["company", "set", "--set", "name=«Біз» ЖШС"]);
    let signer = ["signatory", "add", "ТОО «Алма»", "--set", "name=Гүлнәр Қасымова"];
    let id = desk.json(&signer)["id"].as_str().unwrap().to_owned();
    let new = ["contract", "new", "--client", "ТОО «Алма»", "--set", "day=2026-06-01"];
    let key = desk.json(&[&new, &on[..]].concat())["number"].as_str().unwrap().to_owned();
    desk.json(&["contract", "signatory", &key, "they", &id]);
    for state in ["sent", "agreed", "signing"] {
        desk.json(&[&["contract", "move", &key, state], &on[..]].concat());
    }
    for side in ["we", "they"] {
        desk.json(&[&["contract", "sign", &key, side, "--reason", "шұғыл"], &on[..]].concat());
    }
    desk.json(&[&["backup"], &on[..]].concat());
    (desk, key)
}

fn holds_name(desk: &Desk) -> bool {
    let bytes = fs::read(desk.database()).unwrap();
    bytes.windows("Гүлнәр".len()).any(|window| window == "Гүлнәр".as_bytes())
}

/// What was signed stays as it was signed, and is told by number and day.
#[test]
fn a_signed_contract_is_named_and_keeps_the_name() {
    let (desk, key) = office_with_signature();
    let would = desk.json(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы", "--dry-run"]);
    assert_eq!(
        (&would["signed"][0]["number"], &would["signed"][0]["until"]),
        (&json!(key), &json!("2031-06-01"))
    );
    let done = desk.run(&["purge", "Гүлнәр Қасымова", "--reason", "сұрауы", "--lang", "ru"]);
    assert!(done.err.contains(&key) && done.err.contains("01.06.2031"), "{}", done.err);
    assert!(done.err.contains("резервных копиях"), "{}", done.err);
    assert!(holds_name(&desk), "as it was signed");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn what_was_signed_loses_the_name_where_somebody_asks_for_it() {
    let (desk, _) = office_with_signature();
    let words = ["--reason", "сұрауы", "--word", "Гүлнәрға", "--signed-too"];
    let done = desk.json(&[&["purge", "Гүлнәр Қасымова"], &words[..]].concat());
    assert_eq!((&done["signed"], &done["left"]), (&json!([]), &json!([])));
    assert!(!holds_name(&desk));
    assert_eq!(desk.run(&["doctor"]).code, 0);
}
