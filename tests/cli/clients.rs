//! Clients, people, notes and fields.

use crate::desk::{Desk, names, text};
use serde_json::Value;

#[test]
fn a_client_is_added_shown_changed_removed_and_brought_back() {
    let desk = Desk::open();
    desk.json(&["users", "add", "Асель Нурланова"]);
    let sets = ["tax_id=250340970018", "phones=8 701 000 11 22", "tags=vip, тендер", "vip=да"];
    let more = ["credit_limit=1 240 000", "owner=асель нурланова", "city=Алматы", "mails=a@nur.example"];
    let id = desk.client("ЖШС «Нұр»", &[&sets[..], &more].concat());

    for key in [id.as_str(), "250340970018", "ЖШС «Нұр»"] {
        let shown = desk.json(&["client", "show", key]);
        assert_eq!(shown["id"], id.as_str());
        assert_eq!(shown["phones"][0]["normal"], "+77010001122");
        assert_eq!(shown["mails"], serde_json::json!(["a@nur.example"]));
        assert_eq!(shown["tags"], serde_json::json!(["vip", "тендер"]));
        let limit = serde_json::json!({ "minor": 124_000_000, "currency": "KZT" });
        assert_eq!((&shown["credit_limit"], &shown["money"]["credit_limit"]), (&limit, &limit));
        assert_eq!((&shown["vip"], &shown["owner"]), (&Value::Bool(true), &"Асель Нурланова".into()));
        assert_eq!((&shown["segment"], &shown["next_step"]), (&Value::Null, &Value::Null));
        assert_eq!(shown["counts"]["contacts"], 0);
    }

    let changed = desk.json(&["client", "edit", &id, "--set", "city=", "--set", "segment=A"]);
    assert_eq!(
        (&changed["city"], &changed["segment"], &changed["version"]),
        (&Value::Null, &"A".into(), &2.into())
    );
    assert!(changed["operation"].is_string() && changed["warnings"].as_array().unwrap().is_empty());
    let same = desk.json(&["client", "edit", &id, "--set", "segment=A"]);
    assert_eq!(same["operation"], Value::Null);
    let stale = desk.error(&["client", "edit", &id, "--set", "segment=B", "--if-version", "1"], 4);
    assert_eq!((&stale["code"], &stale["rule"]), (&"stale".into(), &"O-3".into()));

    let gone = desk.json(&["client", "remove", &id]);
    assert_eq!((&gone["id"], &gone["removed"]), (&id.as_str().into(), &Value::Bool(true)));
    let error = desk.error(&["client", "show", &id], 3);
    assert_eq!(error["code"], "client-removed");
    assert!(text(&error["hint"]).contains(&id));
    assert_eq!(names(&desk.json(&["client", "list", "--removed"])), ["ЖШС «Нұр»"]);
    assert_eq!(desk.json(&["client", "restore", &id])["removed"], Value::Bool(false));
    assert_eq!(desk.error(&["client", "restore", &id], 1)["code"], "not-removed");
    assert_eq!(desk.error(&["client", "show", "Жоқ клиент"], 3)["code"], "client-unknown");
}

#[test]
fn whom_a_wrong_name_may_mean_is_told() {
    let desk = Desk::open();
    let id = desk.client("ЖШС «Нұр»", &[]);
    let near = desk.error(&["client", "show", "Нұ"], 3);
    assert_eq!(near["code"], "client-unknown");
    assert_eq!(near["candidates"][0]["id"], id);
}

#[test]
fn a_doubt_warns_and_a_flaw_refuses() {
    let desk = Desk::open();
    let words = ["client", "add", "--set", "name=Нұр", "--set", "tax_id=250340970018"];
    let warned = desk.run(&[&words[..], &["--lang", "kk", "--json"]].concat());
    let document: Value = serde_json::from_str(&warned.out).unwrap();
    let warning = &document["warnings"][0];
    assert_eq!(
        (warned.code, &warning["field"], &warning["code"]),
        (0, &"tax_id".into(), &"doubt-check-digit".into())
    );
    assert!(warned.err.starts_with("Ескерту. ") && warned.err.contains("бақылау цифры"), "{}", warned.err);
    assert!(desk.run(&[&words[..], &["--quiet"]].concat()).err.is_empty());

    let refused = desk.error(&["client", "add", "--set", "stage=friend", "--set", "vip=maybe"], 1);
    assert_eq!(
        (&refused["code"], &refused["field"], &refused["rule"]),
        (&"flaw-required".into(), &"name".into(), &"C-1".into())
    );
    assert_eq!(refused["flaws"].as_array().unwrap().len(), 3);
    let unknown = desk.error(&["client", "add", "--set", "name=A", "--set", "owner=Никто"], 1);
    assert_eq!((&unknown["code"], &unknown["field"]), (&"flaw-person".into(), &"owner".into()));
    assert_eq!(desk.json(&["client", "list"])["total"], 2);
}

/// Five clients of a small office.
fn office() -> Desk {
    let desk = Desk::open();
    desk.json(&["users", "add", "Асель"]);
    for (name, city, more) in [
        ("Ғасыр", "Астана", "segment=A"),
        ("Ада", "Шымкент", "tags=тендер"),
        ("Ұлан", "Алматы", "owner=Асель"),
        ("Заря", "Ақтөбе", "segment=A"),
        ("Юг", "Атырау", "segment=B"),
    ] {
        desk.client(name, &[&format!("city={city}"), more]);
    }
    desk
}

fn list(desk: &Desk, more: &[&str]) -> Value {
    desk.json(&[&["client", "list"], more].concat())
}

#[test]
fn lists_are_filtered_and_sorted() {
    let desk = office();
    assert_eq!(names(&list(&desk, &["--lang", "kk"])), ["Ада", "Ғасыр", "Заря", "Ұлан", "Юг"]);
    assert_eq!(names(&list(&desk, &["--segment", "A", "--lang", "ru"])).len(), 2);
    assert_eq!(names(&list(&desk, &["--tag", "тендер"])), ["Ада"]);
    assert_eq!(names(&list(&desk, &["--manager", "асель"])), ["Ұлан"]);
    assert_eq!(desk.error(&["client", "list", "--manager", "Никто"], 3)["code"], "user-unknown");
    assert_eq!(names(&list(&desk, &["--sort", "created", "--descending"]))[0], "Юг");
}

#[test]
fn a_list_is_read_in_parts() {
    let desk = office();
    for order in ["name", "city", "segment", "changed", "created", "filled"] {
        let whole = list(&desk, &["--sort", order]);
        assert_eq!((&whole["next"], &whole["total"]), (&Value::Null, &5.into()));
        let mut parts = Vec::new();
        let mut part = list(&desk, &["--sort", order, "--limit", "2"]);
        loop {
            parts.extend(names(&part));
            let Some(cursor) = part["next"].as_str() else { break };
            part = list(&desk, &["--sort", order, "--limit", "2", "--after", cursor]);
        }
        assert_eq!(parts, names(&whole), "{order}");
    }
}

#[test]
fn a_search_is_ranked_sorted_and_read_in_parts() {
    let desk = office();
    let found = list(&desk, &["--search", "gasyr"]);
    assert_eq!((names(&found), &found["total"]), (vec!["Ғасыр".to_owned()], &1.into()));
    let part = ["--search", "а", "--sort", "name", "--limit", "1"];
    let first = list(&desk, &part);
    let second = list(&desk, &[&part[..], &["--after", first["next"].as_str().unwrap()]].concat());
    assert_ne!(names(&first), names(&second));
    assert_eq!(list(&desk, &["--search", "жоқтық"])["items"], serde_json::json!([]));
}

#[test]
fn several_matches_are_listed() {
    let desk = Desk::open();
    let ids = [desk.client("Нұр", &["city=Алматы"]), desk.client("Нұр", &[])];
    let error = desk.error(&["client", "edit", "Нұр", "--set", "city=Тараз"], 1);
    let told: Vec<String> =
        error["candidates"].as_array().unwrap().iter().map(|one| text(&one["id"])).collect();
    assert_eq!((error["code"].as_str().unwrap(), told), ("several", ids.to_vec()));
    assert!(desk.run(&["client", "show", "Нұр"]).err.contains("Алматы"));
}

#[test]
fn people_have_the_same_verbs() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let sets =
        ["name=Дәурен Сериков", "role=decides", "phones=+7 701 222 33 44 вн. 5", "birthday=25.12.1990"];
    let mut words = vec!["contact", "add", "Нұр"];
    for set in sets {
        words.extend(["--set", set]);
    }
    let added = desk.json(&words);
    assert_eq!((&added["birthday"], &added["role"]), (&"1990-12-25".into(), &"decides".into()));
    assert_eq!((&added["phones"][0]["extension"], &added["client"]["name"]), (&"5".into(), &"Нұр".into()));
    let id = text(&added["id"]);

    assert_eq!(names(&desk.json(&["contact", "list", "Нұр"])), ["Дәурен Сериков"]);
    assert_eq!(desk.json(&["contact", "list", "--search", "серик"])["items"][0]["phone"], "+77012223344");
    assert_eq!(desk.json(&["contact", "show", "Дәурен Сериков"])["id"], id.as_str());
    assert_eq!(desk.json(&["client", "show", "Нұр"])["contacts"][0]["name"], "Дәурен Сериков");
    let edited = desk.json(&["contact", "edit", &id, "--set", "position=Директор", "--set", "birthday="]);
    assert_eq!((&edited["position"], &edited["birthday"]), (&"Директор".into(), &Value::Null));
    let refused = desk.error(&["contact", "edit", &id, "--set", "name="], 1);
    assert_eq!((&refused["rule"], &refused["field"]), (&"C-2".into(), &"name".into()));
    assert_eq!(desk.json(&["contact", "remove", &id])["removed"], Value::Bool(true));
    assert_eq!(desk.error(&["contact", "show", &id], 3)["code"], "contact-removed");
    assert_eq!(desk.json(&["undo"])["entry"]["kind"], "undo");
    assert_eq!(desk.json(&["contact", "list"])["total"], 1);
}

#[test]
fn notes_are_added_listed_and_pinned() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let note = desk.json(&["note", "add", "Нұр", "Тек жұма күні төлейді"]);
    assert_eq!((&note["text"], &note["pinned"]), (&"Тек жұма күні төлейді".into(), &Value::Bool(false)));
    desk.json(&["note", "add", "Нұр", "--set", "text=Екінші"]);
    let id = text(&note["id"]);
    assert_eq!(desk.json(&["note", "pin", &id])["pinned"], Value::Bool(true));
    let list = desk.json(&["note", "list", "Нұр"]);
    assert_eq!((&list["total"], &list["items"][0]["id"]), (&2.into(), &id.as_str().into()));
    assert_eq!(desk.json(&["note", "pin", &id, "--off"])["pinned"], Value::Bool(false));
    assert_eq!(desk.json(&["note", "pin", "Нұр"])["text"], "Екінші");
    assert_eq!(desk.error(&["note", "add", "Нұр", " "], 1)["rule"], "C-15");
    assert_eq!(desk.error(&["note", "pin", "Жоқ"], 3)["code"], "client-unknown");
}

#[test]
fn fields_are_listed_and_the_office_adds_its_own() {
    let desk = Desk::open();
    let fields = desk.json(&["client", "fields"]);
    let name = &fields["items"][0];
    assert_eq!((&name["key"], &name["kind"], &name["rule"]), (&"name".into(), &"line".into(), &"C-1".into()));
    for language in ["kk", "ru", "en"] {
        assert!(name["names"][language].is_string());
    }
    let added = desk.json(&[
        "client",
        "fields",
        "add",
        "Қойма",
        "--kind",
        "choice",
        "--choice",
        "Алматы",
        "--choice",
        "Тараз",
    ]);
    assert_eq!((&added["key"], &added["own"]), (&"own_1".into(), &Value::Bool(true)));
    assert_eq!(desk.error(&["client", "fields", "add", "қойма"], 1)["code"], "field-exists");
    assert_eq!(
        desk.error(&["client", "fields", "add", "Түс", "--kind", "choice"], 2)["code"],
        "field-choices"
    );
    let total = fields["total"].as_u64().unwrap();
    assert_eq!(desk.json(&["client", "fields"])["total"], total + 1);
    assert_eq!(desk.json(&["client", "fields", "list"])["total"], 1);
    let id = desk.client("Нұр", &["қойма=Тараз"]);
    assert_eq!(desk.json(&["client", "show", &id])["own_fields"][0]["value"], "Тараз");
    assert_eq!(desk.error(&["client", "edit", &id, "--set", "own_1=Семей"], 1)["code"], "flaw-choice");
    assert!(desk.json(&["contact", "fields"])["total"].as_u64().unwrap() > 5);
}

#[test]
fn text_is_aligned_or_spoken_cell_by_cell() {
    let desk = Desk::open();
    desk.client("Нұр \u{1b}[31mқызыл", &["city=Алматы"]);
    let aligned = desk.run(&["client", "list"]).out;
    assert!(aligned.lines().count() == 2 && !aligned.contains('\u{1b}'), "{aligned}");
    let spoken = desk.run(&["client", "list", "--plain"]).out;
    assert!(spoken.lines().count() == 1 && spoken.contains(": Алматы; "), "{spoken}");
    let id = desk.run(&["client", "add", "--set", "name=Ада", "--quiet"]).out;
    assert!(id.trim().parse::<i64>().is_ok(), "{id}");
}

#[test]
fn a_second_client_of_one_number_is_doubted() {
    let desk = Desk::open();
    let first = desk.json(&["client", "add", "--set", "name=Нұр", "--set", "tax_id=250340970019"]);
    assert_eq!(first["warnings"].as_array().map(Vec::len), Some(0), "{first}");
    let second = desk.json(&["client", "add", "--set", "name=Нұр 2", "--set", "tax_id=250340970019"]);
    assert_eq!(second["warnings"][0]["code"], "doubt-lookalike");
}

#[test]
fn one_person_gets_a_post_at_a_second_client() {
    let desk = Desk::open();
    for name in ["Нұр", "Бота"] {
        assert_eq!(desk.run(&["client", "add", "--set", &format!("name={name}")]).code, 0);
    }
    let person =
        ["contact", "add", "Нұр", "--set", "name=Дана", "--set", "messengers=Telegram @dana; WhatsApp"];
    let id = text(&desk.json(&person)["id"]);
    let linked = desk.json(&["contact", "link", "Дана", "--client", "Бота"]);
    assert_eq!((text(&linked["id"]), linked["client"]["name"].as_str()), (id.clone(), Some("Бота")));
    assert_eq!(linked["clients"].as_array().map(Vec::len), Some(2));
    assert_eq!(linked["messengers"], serde_json::json!(["Telegram @dana", "WhatsApp"]));
    assert_eq!(desk.error(&["contact", "link", &id, "--client", "Бота"], 1)["rule"], "C-5");
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(names(&desk.json(&["contact", "list", "Бота"])), Vec::<String>::new());
}

#[test]
fn a_list_is_sorted_by_an_own_field() {
    let desk = Desk::open();
    assert_eq!(desk.run(&["client", "fields", "add", "Склад", "--kind", "number"]).code, 0);
    for (name, place) in [("Алма", "10"), ("Бота", "9"), ("Вера", "2.5")] {
        let set = [format!("name={name}"), format!("Склад={place}")];
        assert_eq!(
            desk.run(&["client", "add", "--set", "city=Семей", "--set", &set[0], "--set", &set[1]]).code,
            0
        );
    }
    let sorted = |words: &[&str]| names(&desk.json(&[&["client", "list"], words].concat()));
    assert_eq!(sorted(&["--sort", "склад"]), ["Вера", "Бота", "Алма"]);
    assert_eq!(sorted(&["--sort", "own_1", "--search", "семей", "--descending"]), ["Алма", "Бота", "Вера"]);
    let first = desk.json(&["client", "list", "--sort", "own_1", "--limit", "2"]);
    let rest = desk.json(&["client", "list", "--sort", "own_1", "--after", &text(&first["next"])]);
    assert_eq!(names(&rest), ["Алма"]);
    assert_eq!(desk.error(&["client", "list", "--sort", "цвет"], 2)["code"], "sort-unknown");
}

#[test]
fn a_client_is_found_by_an_own_field_of_its_person() {
    let desk = Desk::open();
    assert_eq!(desk.run(&["contact", "fields", "add", "Хобби", "--kind", "text"]).code, 0);
    assert_eq!(desk.run(&["client", "add", "--set", "name=Нұр"]).code, 0);
    let person = ["contact", "add", "Нұр", "--set", "name=Дана", "--set", "Хобби=альпинизм"];
    assert_eq!(desk.run(&person).code, 0);
    assert_eq!(names(&desk.json(&["client", "list", "--search", "альпин"])), ["Нұр"]);
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn a_removed_person_is_found_again_and_brought_back() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    desk.json(&["contact", "add", "Нұр", "--set", "name=Дана", "--set", "phones=+7 701 000 00 01"]);
    desk.json(&["contact", "remove", "Дана"]);
    let gone = desk.error(&["contact", "show", "Дана"], 3);
    assert_eq!(gone["code"], "contact-removed");
    assert!(gone["hint"].as_str().unwrap().contains("contact restore"), "{gone}");
    let back = desk.json(&["contact", "restore", "Дана"]);
    assert_eq!((&back["name"], &back["phones"][0]["normal"]), (&"Дана".into(), &"+77010000001".into()));
    assert_eq!(desk.error(&["contact", "restore", "Дана"], 1)["code"], "not-removed");
    desk.error(&["contact", "restore", "Ешкім"], 3);
}

#[test]
fn needs_accounts_and_the_own_company_have_their_words() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    assert_eq!(desk.error(&["need", "show", "Нұр"], 3)["code"], "need-none");
    desk.json(&["need", "set", "Нұр", "--set", "uses=жабын"]);
    desk.json(&["need", "set", "Нұр", "--set", "volume=12 т"]);
    let need = desk.json(&["need", "show", "Нұр"]);
    assert_eq!(
        (&need["uses"], &need["volume"], &need["version"]),
        (&"жабын".into(), &"12 т".into(), &2.into())
    );

    let added = desk.json(&["account", "add", "Нұр", "--set", "iban=KZ12"]);
    assert_eq!(added["warnings"].as_array().unwrap().len(), 1, "{added}");
    let id = added["id"].as_str().unwrap().to_owned();
    let edited = desk.json(&["account", "edit", &id, "--set", "bank=Қазына"]);
    assert_eq!(edited["warnings"].as_array().unwrap().len(), 0, "the old doubt is not told again: {edited}");
    assert_eq!(desk.json(&["account", "list", "Нұр"])["items"][0]["bank"], "Қазына");
    assert_eq!(desk.json(&["account", "remove", &id])["removed"], true);
    assert_eq!(desk.error(&["account", "edit", &id, "--set", "bank=A"], 3)["code"], "account-none");
    assert_eq!(desk.json(&["account", "list", "Нұр"])["total"], 0);

    assert_eq!(desk.error(&["company", "show"], 3)["code"], "company-none");
    desk.json(&["company", "set", "--set", "name=Біздің фирма"]);
    assert_eq!(desk.json(&["company", "show"])["currency"], "KZT");
}

#[test]
fn one_action_is_shown_before_and_after() {
    let desk = Desk::open();
    desk.client("Нұр", &["phones=+7 701 000 00 01"]);
    desk.json(&["client", "edit", "Нұр", "--set", "city=Семей"]);
    let operation = desk.json(&["journal", "--limit", "1"])["items"][0]["id"].as_str().unwrap().to_owned();
    let shown = desk.json(&["journal", "show", &operation]);
    assert!(shown["computer"].as_str().is_some_and(|name| !name.is_empty()), "{shown}");
    let change = &shown["changes"][0];
    assert_eq!((&change["before"], &change["after"]), (&Value::Null, &"Семей".into()));
    let first = desk.run(&["journal", "show", "1", "--lang", "en"]).out;
    assert!(first.contains("Phone") && !first.contains("kind"), "{first}");
    assert_eq!(desk.error(&["journal", "show", "99"], 3)["code"], "entry-unknown");
}

#[test]
fn a_consent_is_recorded_and_withdrawn() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    desk.json(&["contact", "add", "Нұр", "--set", "name=Дана"]);
    assert_eq!(desk.error(&["consent", "withdraw", "Дана"], 3)["code"], "consent-none");
    let refused = desk.error(&["consent", "add", "Дана"], 1);
    assert_eq!((&refused["field"], &refused["rule"]), (&"purpose".into(), &"C-13".into()));
    desk.json(&["consent", "add", "Дана", "--set", "purpose=marketing", "--today", "2026-03-16"]);
    desk.json(&["consent", "add", "Дана", "--set", "purpose=processing", "--set", "given_on=2026-03-01"]);
    let all = desk.json(&["consent", "list", "Дана"]);
    assert_eq!((&all["total"], &all["items"][0]["given_on"]), (&2.into(), &"2026-03-16".into()));
    let withdrawn =
        desk.json(&["consent", "withdraw", "Дана", "--purpose", "marketing", "--today", "2026-03-20"]);
    assert_eq!((&withdrawn["since"], &withdrawn["stopped"][0]), (&"2026-03-20".into(), &"marketing".into()));
    let told = desk.run(&["consent", "list", "Дана", "--lang", "ru"]).out;
    assert!(told.contains("предложений и рассылок не слать") && !told.contains("не обрабатывать"), "{told}");
    let all = desk.json(&["consent", "list", "Дана"]);
    assert_eq!(all["items"][0]["withdrawn_on"], "2026-03-20");
    assert_eq!(all["items"][1]["withdrawn_on"], Value::Null);
    for (language, said) in [
        ("ru", "С 21.03.2026: данные не обрабатывать"),
        ("kk", "деректерді өңдеуге болмайды"),
        ("en", "do not process the data"),
    ] {
        let told = desk.run(&["consent", "withdraw", "Дана", "--today", "2026-03-21", "--lang", language]);
        assert!(told.code == 0 && told.err.contains(said), "{}", told.err);
        desk.json(&["undo"]);
    }
    // Who consented anew is written to again.
    desk.json(&["consent", "add", "Дана", "--set", "purpose=marketing", "--today", "2026-04-01"]);
    let told = desk.run(&["consent", "list", "Дана", "--lang", "ru"]).out;
    assert!(!told.contains("рассылок не слать"), "{told}");
    desk.json(&["undo"]);
    desk.json(&["contact", "remove", "Дана"]);
    desk.json(&["contact", "restore", "Дана"]);
    assert_eq!(desk.json(&["consent", "list", "Дана"])["total"], 2, "they go and come back with the person");
}

#[test]
fn a_sole_trader_consents_as_a_client() {
    let desk = Desk::open();
    let trader = desk.client("Айдос", &["kind=sole_trader"]);
    desk.client("ЖК Айдос (ескі)", &["kind=sole_trader"]);
    desk.client("ТОО «Алма»", &[]);
    assert_eq!(desk.error(&["consent", "add", "ТОО «Алма»"], 1)["code"], "person-firm");
    let consent = desk.json(&["consent", "add", "ЖК Айдос (ескі)", "--set", "purpose=marketing"]);
    assert_eq!(
        (&consent["contact"], text(&consent["client"]["name"])),
        (&Value::Null, "ЖК Айдос (ескі)".into())
    );
    // It goes to the client that stays, and out of the base with the person.
    desk.json(&["client", "merge", &trader, "ЖК Айдос (ескі)"]);
    let all = desk.json(&["export", "consents", "--format", "json"]);
    assert_eq!((&all["total"], &all["items"][0]["client"]["id"]), (&1.into(), &trader.clone().into()));
    assert_eq!(desk.json(&["consent", "withdraw", &trader])["withdrawn"], 1);
    desk.json(&["client", "remove", &trader]);
    assert_eq!(desk.error(&["consent", "list", &trader], 3)["code"], "client-removed");
    desk.json(&["client", "restore", &trader]);
    assert_eq!(desk.json(&["consent", "list", &trader])["total"], 1);
    let about = desk.json(&["export", "person", &trader]);
    assert!(about.to_string().contains("marketing"), "{about}");
    assert_eq!(desk.run(&["doctor"]).code, 0);
}

#[test]
fn an_undo_names_the_head_office_that_was_removed_and_not_its_branches() {
    let desk = Desk::open();
    let firm = desk.client("ООО «Вектор Снаб»", &[]);
    for name in ["Вектор Снаб, филиал", "Вектор Снаб, склад"] {
        desk.client(name, &[&*format!("head={firm}")]);
    }
    desk.json(&["client", "remove", &firm]);
    let told = desk.run(&["undo"]).out;
    assert!(told.contains("ООО «Вектор Снаб»") && !told.contains("филиал"), "{told}");
    desk.json(&["client", "remove", &firm]);
    desk.json(&["client", "restore", &firm]);
    assert_eq!(desk.json(&["client", "list", "--head", &firm])["total"], 2);
}

#[test]
fn a_branch_names_its_head_office_by_any_key() {
    let desk = Desk::open();
    let firm = desk.client("ООО «Вектор Снаб»", &["country=RU", "tax_id=9805770104", "kpp=980501001"]);
    let branch = desk.client(
        "Вектор Снаб, филиал",
        &["country=RU", "head=ООО «Вектор Снаб»", "tax_id=9805770104", "kpp=980545001"],
    );
    let store = desk.client("Вектор Снаб, склад", &[&*format!("head={branch}")]);
    let reference = |id: &str, name: &str| serde_json::json!({ "id": id, "name": name });
    let head = reference(&firm, "ООО «Вектор Снаб»");
    assert_eq!(desk.json(&["client", "show", &branch])["head"], head);
    assert_eq!(desk.json(&["client", "show", &store])["head"], head, "a branch means its head office");
    let shown = desk.json(&["client", "show", "9805770104"]);
    assert_eq!(shown["id"], firm.as_str(), "a number that both have means the head office");
    let both = [reference(&store, "Вектор Снаб, склад"), reference(&branch, "Вектор Снаб, филиал")];
    assert_eq!((&shown["head"], &shown["branches"]), (&Value::Null, &serde_json::json!(both)));
    let listed = desk.json(&["client", "list", "--head", "9805770104"]);
    assert_eq!(names(&listed), ["Вектор Снаб, склад", "Вектор Снаб, филиал"]);
    assert_eq!(listed["items"][0]["head"], head);

    let refused = |key: &str, code: &str, exit: i32| {
        let error = desk.error(&["client", "edit", &firm, "--set", &format!("head={key}")], exit);
        assert_eq!((&error["code"], &error["field"]), (&code.into(), &"head".into()), "{key}");
    };
    refused(&firm, "flaw-head-itself", 1);
    refused(&branch, "flaw-head-own-branch", 1);
    refused("Жоқ", "client-unknown", 3);
    desk.json(&["client", "edit", &branch, "--set", "head="]);
    assert_eq!(desk.json(&["client", "list", "--head", &firm])["total"], 1);
    let gone = desk.json(&["client", "remove", &firm]);
    assert_eq!(gone["freed_branches"], 1);
    assert_eq!(desk.json(&["client", "show", &store])["head"], Value::Null);
    desk.json(&["undo"]);
    let told = desk.run(&["client", "remove", &firm, "--lang", "ru"]).err;
    assert!(told.contains("1 филиал теперь без головной организации"), "{told}");
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["client", "show", &store])["head"], head);
}

#[test]
fn a_base_keeps_its_branches_on_the_way_into_another() {
    let desk = Desk::open();
    // The branch is older than its head office.
    let branch = desk.client("Вектор Снаб, филиал", &[]);
    desk.client("ООО «Вектор Снаб»", &[]);
    desk.json(&["client", "edit", &branch, "--set", "head=ООО «Вектор Снаб»"]);
    let file = desk.home.path().join("base.json");
    let file = file.to_str().unwrap();
    desk.json(&["export", "all", "-o", file]);
    let other = Desk::empty();
    other.json(&["import", "all", file]);
    assert_eq!(other.json(&["client", "show", &branch])["head"]["name"], "ООО «Вектор Снаб»");
    assert_eq!(other.run(&["doctor"]).code, 0);
}
