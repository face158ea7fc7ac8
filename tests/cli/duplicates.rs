//! Clients that seem to be one: listed, told apart, merged.

use super::desk::{Desk, text};
use serde_json::{Value, json};

/// Two clients of one name, one phone and one person each.
fn office() -> Desk {
    let desk = Desk::open();
    desk.client("ТОО \"Алатау Снаб\"", &["phones=+7 701 000 00 01", "segment=A", "city=Алматы", "tags=опт"]);
    desk.client(
        "ЖШС «Алатау-Снаб»",
        &["phones=8 701 000 00 01, 8 702 000 00 02", "segment=B", "tags=тендер"],
    );
    for (client, person) in [("ТОО \"Алатау Снаб\"", "Дана"), ("ЖШС «Алатау-Снаб»", "Гүлнәр")]
    {
        desk.json(&["contact", "add", client, "--set", &format!("name={person}")]);
    }
    desk.json(&["note", "add", "ЖШС «Алатау-Снаб»", "тек жұмада төлейді"]);
    desk
}

fn count(desk: &Desk) -> usize {
    desk.json(&["client", "list"])["items"].as_array().map_or(0, Vec::len)
}

fn names(people: &Value) -> Vec<&str> {
    people.as_array().unwrap().iter().filter_map(|person| person["name"].as_str()).collect()
}

#[test]
fn duplicates_are_listed_with_score_and_reasons() {
    let desk = office();
    let found = desk.json(&["client", "duplicates"]);
    assert_eq!((&found["total"], &found["items"][0]["score"]), (&json!(1), &json!(90)));
    assert_eq!(found["items"][0]["reasons"], json!(["name", "phone"]));
    assert_eq!(names(&found["items"][0]["clients"]), ["ТОО \"Алатау Снаб\"", "ЖШС «Алатау-Снаб»"]);
    let told = desk.run(&["client", "duplicates", "--lang", "kk"]);
    assert!(told.out.contains("90 %") && told.out.contains("атауы, телефоны"), "{}", told.out);
}

#[test]
fn pairs_are_read_on_from_where_they_ended() {
    let desk = Desk::open();
    for _ in 0..3 {
        desk.client("ТОО «Алатау Снаб»", &["city=Алматы"]);
    }
    let first = ["client", "duplicates", "--limit", "1"];
    let mut part = desk.json(&first);
    let mut seen = vec![part["items"][0]["clients"].clone()];
    while let Some(next) = part["next"].as_str() {
        part = desk.json(&[&first[..], &["--after", next]].concat());
        seen.push(part["items"][0]["clients"].clone());
    }
    assert_eq!(seen.len(), 3);
    assert!(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2], "{seen:?}");
    assert_eq!(desk.error(&["client", "duplicates", "--after", "7"], 2)["code"], "cursor");
}

#[test]
fn a_name_that_differs_by_a_slip_is_told_at_the_save() {
    let desk = Desk::open();
    desk.client("ТОО «Алатау Снаб»", &["city=Алматы"]);
    let words = ["client", "add", "--set", "name=ТОО «Алатау Снап»", "--set", "city=Алматы"];
    let told = desk.json(&words)["warnings"].clone();
    assert!(text(&told[0]["message"]).contains("Алатау Снаб"), "{told}");
}

#[test]
fn clients_told_apart_are_not_listed_again() {
    let desk = office();
    let pair = ["client", "apart", "ТОО \"Алатау Снаб\"", "ЖШС «Алатау-Снаб»", "--reason", "екі дүкен"];
    assert_eq!(desk.json(&pair)["apart"], json!(true));
    assert_eq!(desk.json(&["client", "duplicates"])["total"], json!(0));
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(desk.json(&["client", "duplicates"])["total"], json!(1));
}

#[test]
fn merged_clients_are_one_until_the_undo() {
    let desk = office();
    let kept =
        desk.json(&["client", "merge", "ТОО \"Алатау Снаб\"", "ЖШС «Алатау-Снаб»", "--keep", "segment"]);
    assert_eq!((&kept["segment"], &kept["city"], count(&desk)), (&json!("A"), &json!("Алматы"), 1));
    assert_eq!(kept["name"], json!("ЖШС «Алатау-Снаб»"), "the newer one");
    assert_eq!(kept["tags"], json!(["опт", "тендер"]));
    assert_eq!(names(&kept["contacts"]), ["Дана", "Гүлнәр"]);
    assert_eq!(kept["phones"].as_array().map(Vec::len), Some(2), "one number once: {kept}");
    assert_eq!(kept["notes"].as_array().map(Vec::len), Some(1));
    let found = desk.json(&["client", "show", "ТОО \"Алатау Снаб\""]);
    assert_eq!(found["id"], kept["id"], "the old name leads to the client that stays");
    assert_eq!(desk.json(&["client", "list", "--search", "алатау снаб"])["total"], json!(1));
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(count(&desk), 2);
    let other = desk.json(&["client", "show", "ЖШС «Алатау-Снаб»"]);
    assert_eq!((names(&other["contacts"]), &other["segment"]), (vec!["Гүлнәр"], &json!("B")));
    assert_eq!(other["phones"].as_array().map(Vec::len), Some(2));
    assert_eq!(desk.run(&["redo"]).code, 0);
    assert_eq!(count(&desk), 1);
}

/// Two numbers become one client: the other number is found by a search and by the next list that brings it.
#[test]
fn the_number_of_a_merged_client_leads_to_the_one_that_stays() {
    let desk = Desk::open();
    let kept = desk.client("ТОО «Тоғай Құрылыс»", &["tax_id=240640971076"]);
    let other = desk.client("ЖШС «Тоғай»", &["tax_id=250140971773"]);
    desk.json(&["client", "merge", &kept, &other, "--keep", "tax_id"]);
    let found = |desk: &Desk| desk.json(&["client", "list", "--search", "250140971773"])["items"].clone();
    assert_eq!(found(&desk)[0]["id"], kept);
    let list = "Название;БИН\nТОО «Тоғай Құрылыс»;250140971773\n";
    let told = desk.piped(&["import", "clients", "-", "--json", "--dry-run"], list).out;
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&told["created"], &told["left_out"][0]["line"]), (&json!(0), &json!(2)), "{told}");
    assert_eq!(told["warnings"][0]["code"], "import-warning-left-out", "{told}");
    assert_eq!(desk.run(&["doctor"]).code, 0);
    desk.run(&["undo"]);
    assert_eq!(found(&desk)[0]["id"], other);
    desk.run(&["redo"]);
    desk.json(&["client", "restore", &other]);
    assert_eq!(found(&desk).as_array().map(Vec::len), Some(1), "what was brought back has its number alone");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_merge_refuses_what_makes_no_sense() {
    let desk = office();
    let one = "ТОО \"Алатау Снаб\"";
    assert_eq!(desk.error(&["client", "merge", one, one], 1)["rule"], "C-6");
    assert_eq!(desk.error(&["client", "merge", one, "Жоқ"], 3)["code"], "client-unknown");
    let taken = ["client", "merge", one, "ЖШС «Алатау-Снаб»", "--take", "website"];
    assert_eq!(desk.error(&taken, 1)["rule"], "C-6");
    assert_eq!(count(&desk), 2);
}

#[test]
fn a_limit_stays_in_its_currency_and_two_numbers_are_told() {
    let desk = Desk::open();
    let kept = desk.client("ТОО «Бір»", &["tax_id=250340970019"]);
    let other = desk.client("ТОО «Екі»", &["tax_id=941240970022", "credit_limit=2000", "currency=USD"]);
    let merged = desk.json(&["client", "merge", &kept, &other]);
    assert_eq!(merged["credit_limit"], serde_json::json!({ "minor": 200_000, "currency": "USD" }));
    assert_eq!(merged["warnings"][0]["code"], "merge-two-numbers", "{merged}");
    desk.json(&["undo"]);
    let merged = desk.json(&["client", "merge", &kept, &other, "--keep", "currency"]);
    assert!(merged["credit_limit"].is_null(), "{merged}");
}

/// What was turned back is told as it was done: the same clients, the same number of them.
#[test]
fn an_undo_is_told_by_what_it_turned_back() {
    let desk = Desk::open();
    let (kept, other) = (desk.client("ТОО «Бір»", &[]), desk.client("ТОО «Екі»", &[]));
    desk.json(&["client", "merge", &kept, &other]);
    desk.json(&["undo"]);
    desk.json(&["import", "clients", "tests/samples/clients/04_kazakh_headers.csv"]);
    desk.json(&["undo"]);
    let told = desk.run(&["journal", "--limit", "4", "--lang", "ru"]).out;
    let lines: Vec<&str> =
        told.lines().filter(|line| line.contains("бъедин") || line.contains("мпорт")).collect();
    let [undone, import, unmerged, merge] = &lines[..] else { panic!("{told}") };
    let all = [undone, import]
        .map(|line| line.to_lowercase().contains("импорт «04_kazakh_headers.csv»: 6 клиентов"));
    assert_eq!(all, [true, true], "{told}");
    assert!(merge.contains("Бір") && unmerged.contains("Бір"), "{told}");
}
