//! Who signs, papers of clients, and what stands in the way of a signature, on the command line.

use crate::desk::{Desk, text};
use serde_json::Value;

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

/// Our firm, a client, and a contract of 900 000 that is to be signed.
fn office() -> (Desk, String) {
    let desk = Desk::open();
    desk.json(&["company", "set", "--set", "name=«Біз» ЖШС"]);
    desk.client("ЖШС «Алма»", &["country=KZ"]);
    let new = ["contract", "new", "--client", "ЖШС «Алма»", "--set", "sum=900 000"];
    let key = text(&on(&desk, &new)["number"]);
    for state in ["sent", "agreed", "signing"] {
        on(&desk, &["contract", "move", &key, state]);
    }
    (desk, key)
}

fn what(answer: &Value, list: &str) -> Vec<String> {
    answer[list].as_array().unwrap().iter().map(|one| text(&one["what"])).collect()
}

/// A signatory of the client, or ours where there is none.
fn signatory(desk: &Desk, of: Option<&str>, fields: &[&str]) -> String {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    text(&on(desk, &[&["signatory", "add"], of.as_slice(), &set[..]].concat())["id"])
}

fn paper(desk: &Desk, kind: &str) {
    let (kind, issued) = (format!("kind={kind}"), "issued_on=2026-11-20");
    let id = text(&on(desk, &["paper", "add", "ЖШС «Алма»", "--set", &kind, "--set", issued])["id"]);
    on(desk, &["paper", "verify", &id]);
}

#[test]
fn nothing_is_signed_by_nobody_without_papers() {
    let (desk, key) = office();
    let checked = desk.run(&["contract", "check", &key, "--lang", "ru", "--today", "2026-11-24"]);
    assert_eq!(checked.code, 1, "a check that found a fault");
    assert!(checked.out.contains("Не указано, кто подписывает за клиента"), "{}", checked.out);
    let refused = desk.error(&["contract", "sign", &key, "we", "--today", "2026-11-24"], 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&"signature-blocked".into(), &"K-6".into()));
    let missing =
        ["empty-fields", "no-signatory", "paper-missing", "paper-missing", "paper-missing", "paper-missing"];
    assert_eq!(what(&refused, "findings"), missing);
    assert!(text(&refused["hint"]).contains("--reason"), "{refused}");
}

#[test]
fn a_signature_waits_for_authority_and_papers() {
    let (desk, key) = office();
    let ours = signatory(&desk, None, &["name=Ахметова Айнұр", "sum_limit=500 000"]);
    let basis = ["basis=power_of_attorney", "basis_number=7", "basis_day=2025-11-23"];
    let theirs = signatory(&desk, Some("ЖШС «Алма»"), &[&["name=Серікова Дана"], &basis[..]].concat());
    on(&desk, &["contract", "signatory", &key, "we", &ours]);
    on(&desk, &["contract", "signatory", &key, "they", &theirs]);
    for kind in ["charter", "registration", "head", "bank"] {
        paper(&desk, kind);
    }
    let refused = desk.error(&["contract", "sign", &key, "they", "--lang", "ru", "--today", "2026-11-24"], 1);
    let found = ["empty-fields", "authority-ended", "paper-missing"];
    assert_eq!(what(&refused, "findings"), found, "and the paper is missing");
    let told = text(&refused["findings"][1]["sentence"]);
    assert_eq!(
        told,
        "Серікова Дана: доверенность № 7, срок истёк 23.11.2026 – подпись может быть недействительна"
    );
    let on_time = desk.run(&["contract", "check", &key, "--on", "2026-11-23", "--json"]);
    let on_time: Value = serde_json::from_str(&on_time.out).unwrap();
    let found = ["authority-over-limit", "paper-missing", "authority-ends-soon"];
    assert_eq!(what(&on_time, "items"), found, "what blocks comes first");

    let signed = on(&desk, &["contract", "sign", &key, "they", "--reason", "түпнұсқасы жолда"]);
    assert_eq!(signed["signed_despite"], "түпнұсқасы жолда");
    let changes = desk.json(&["journal", "show", &text(&signed["operation"])])["changes"].clone();
    assert!(changes.to_string().contains("түпнұсқасы жолда"), "{changes}");
    let frozen = desk.error(&["contract", "signatory", &key, "they"], 1);
    assert_eq!(frozen["code"], "frozen");
    on(&desk, &["signatory", "edit", &ours, "--set", "sum_limit=900 000"]);
    let both = on(&desk, &["contract", "sign", &key, "we", "--reason", "сенімхат жолда"]);
    assert_eq!(both["signed_despite"], "түпнұсқасы жолда; сенімхат жолда");
    assert_eq!(desk.run(&["contract", "check", &key]).code, 0, "nothing is asked of what is signed");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_document_has_signatories_of_its_own() {
    let (desk, key) = office();
    let first = signatory(&desk, None, &["name=Ахметова Айнұр", "sum_limit=500 000", "currency=KZT"]);
    let theirs = signatory(&desk, Some("ЖШС «Алма»"), &["name=Серікова Дана"]);
    on(&desk, &["contract", "signatory", &key, "we", &first]);
    on(&desk, &["contract", "signatory", &key, "they", &theirs]);
    for side in ["we", "they"] {
        on(&desk, &["contract", "sign", &key, side, "--reason", "шұғыл"]);
    }
    on(&desk, &["act", "add", &key, "--set", "sum=600 000"]);
    let act = format!("{key}/1");
    let checked = desk.run(&["act", "check", &act, "--json", "--today", "2026-11-24"]);
    let answer: Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!((checked.code, what(&answer, "items")), (1, vec!["authority-over-limit".to_owned()]));
    let named = |answer: &Value| -> Vec<String> {
        let all = answer["signatories"].as_array().unwrap();
        all.iter()
            .map(|one| format!("{} {}", text(&one["named_in"]), text(&one["signatory"]["name"])))
            .collect()
    };
    assert_eq!(named(&answer), ["contract Ахметова Айнұр", "contract Серікова Дана"]);
    let refused = desk.error(&["act", "sign", &act, "we", "--today", "2026-11-24"], 1);
    assert_eq!((&refused["code"], &refused["rule"]), (&"signature-blocked".into(), &"K-6".into()));
    assert!(text(&refused["hint"]).contains(&format!("serik act check {key}/act/1")), "{refused}");

    let second = signatory(&desk, None, &["name=Петрова Анна", "position_ru=директор"]);
    let answer = on(&desk, &["act", "signatory", &act, "we", &second]);
    assert_eq!(named(&answer), ["document Петрова Анна", "contract Серікова Дана"]);
    let signed = on(&desk, &["act", "sign", &act, "we"]);
    assert_eq!(signed["signed_despite"], Value::Null);
    on(&desk, &["signatory", "edit", &second, "--set", "name=Сидорова Анна"]);
    let paper = desk.run(&["act", "render", &act, "--in", "ru", "--today", "2026-11-24"]);
    assert!(paper.out.contains("Петрова Анна") && !paper.out.contains("Сидорова"), "{}", paper.out);
    assert!(!paper.out.contains("Ахметова"), "who signed the contract signs another paper: {}", paper.out);
    let frozen = desk.error(&["act", "signatory", &act, "we"], 1);
    assert_eq!(frozen["code"], "frozen");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_package_says_what_is_missing_and_what_holds() {
    let desk = Desk::open();
    desk.json(&["users", "add", "Айгүл"]);
    desk.client("ЖШС «Алма»", &["country=KZ", "vat_payer=да"]);
    let empty = on(&desk, &["paper", "list", "ЖШС «Алма»"]);
    assert_eq!((&empty["complete"], empty["required"].as_array().unwrap().len()), (&false.into(), 5));
    for kind in ["charter", "registration", "head", "bank", "vat"] {
        paper(&desk, kind);
    }
    let whole = on(&desk, &["paper", "list", "ЖШС «Алма»"]);
    assert_eq!((&whole["complete"], &whole["total"]), (&true.into(), &5.into()));
    assert_eq!(whole["items"][0]["checked_by"], "Айгүл");
    let later = desk.json(&["paper", "list", "ЖШС «Алма»", "--today", "2026-12-21"]);
    assert_eq!(later["complete"], false, "the extracts of 20 November are older than 30 days");
    desk.json(&["config", "set", "paper.fresh_days", "31"]);
    assert_eq!(desk.json(&["paper", "list", "ЖШС «Алма»", "--today", "2026-12-21"])["complete"], true);
    let id = text(&whole["items"][0]["id"]);
    desk.json(&["paper", "remove", &id]);
    assert_eq!(desk.error(&["paper", "verify", &id], 3)["code"], "paper-unknown");
    assert_eq!(desk.error(&["signatory", "edit", "77", "--set", "note=x"], 3)["code"], "signatory-unknown");
}

#[test]
fn a_side_is_signed_for_by_its_own_people() {
    let (desk, key) = office();
    let theirs = signatory(&desk, Some("ЖШС «Алма»"), &["name=Серікова Дана"]);
    let wrong = desk.error(&["contract", "signatory", &key, "we", &theirs], 1);
    assert_eq!((&wrong["code"], &wrong["rule"]), (&"flaw-signatory-other".into(), &"K-6".into()));
    let named = on(&desk, &["contract", "signatory", &key, "they", &theirs]);
    assert_eq!(named["signatories"][0]["signatory"]["name"], "Серікова Дана");
    let gone = desk.json(&["signatory", "remove", &theirs]);
    assert_eq!(gone["name"], "Серікова Дана");
    let checked = desk.run(&["contract", "check", &key, "--json"]);
    assert!(checked.out.contains("authority-left"), "{}", checked.out);
    desk.json(&["undo"]);
    let list = desk.json(&["signatory", "list", "ЖШС «Алма»"]);
    assert_eq!(list["items"][0]["client"]["name"], "ЖШС «Алма»");
}

#[test]
fn the_journal_names_what_was_signed_and_which_paper_it_was() {
    let (desk, key) = office();
    let ours = signatory(&desk, None, &["name=Ахметова Айнұр"]);
    on(&desk, &["contract", "signatory", &key, "we", &ours]);
    on(&desk, &["contract", "sign", &key, "we", "--reason", "шұғыл"]);
    on(&desk, &["paper", "add", "ЖШС «Алма»", "--set", "kind=charter"]);
    on(&desk, &["paper", "add", "ЖШС «Алма»", "--set", "kind=licence", "--set", "number=77"]);
    let told = desk.run(&["journal", "--lang", "ru", "--limit", "4"]).out;
    let sentences = [
        "Добавлен документ: лицензия № 77",
        "Добавлен документ: устав",
        "Подписано: 26-001",
        "Изменены подписанты: 26-001",
    ];
    for sentence in sentences {
        assert!(told.contains(sentence), "{sentence}: {told}");
    }
}
