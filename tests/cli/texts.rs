//! Templates and the text of a contract on the command line (K-3).

use crate::desk::{Desk, SIGNED_DAYS, text};
use serde_json::{Value, json};
use serik::exchange::paragraphs;
use std::fs;

/// A Tuesday.
const TODAY: [&str; 2] = ["--today", "2026-11-24"];

fn on(desk: &Desk, words: &[&str]) -> Value {
    desk.json(&[words, &TODAY].concat())
}

/// An office whose two sides have everything that a document says of them but who signs.
fn office() -> Desk {
    let desk = Desk::open();
    let company = ["name=«Серік» ЖШС", "tax_id=941240970022", "city=Алматы", "address=Ойдан көшесі, 7"];
    let account = ["iban=KZ199990000000000901", "bank=Дала Банкі", "bank_code=DALAKZKA"];
    let set: Vec<&str> = company.iter().chain(&account).flat_map(|field| ["--set", field]).collect();
    on(&desk, &[&["company", "set"], &set[..]].concat());
    desk.client("ТОО «Алма»", &["tax_id=250340970019", "address=Тараз, көше 1", "country=KZ"]);
    let account = ["account", "add", "ТОО «Алма»", "--set", "iban=KZ199990000000000901"];
    on(&desk, &account);
    desk
}

fn contract(desk: &Desk, fields: &[&str]) -> String {
    let set: Vec<&str> = fields.iter().flat_map(|field| ["--set", field]).collect();
    let new = ["contract", "new", "--template", "supply", "--client", "ТОО «Алма»"];
    text(&on(desk, &[&new, &set[..]].concat())["number"])
}

fn rendered(desk: &Desk, key: &str, more: &[&str]) -> String {
    let words = [&["contract", "render", key], more, &TODAY].concat();
    let answer = desk.run(&words);
    assert_eq!(answer.code, 0, "{}", answer.err);
    answer.out
}

#[test]
fn a_contract_is_written_in_the_language_of_the_client() {
    let desk = office();
    let fields = [
        "language=kk+ru",
        "sum=1 250 000",
        "subject=Қағаз.",
        "vat=inside",
        "vat_rate=16",
        "end_day=31.12.2027",
    ];
    let key = contract(&desk, &fields);
    let russian = rendered(&desk, &key, &["--in", "ru"]);
    for words in [
        "ДОГОВОР ПОСТАВКИ №\u{a0}26-001",
        "Товарищество с ограниченной ответственностью «Алма»",
        "1\u{a0}250\u{a0}000,00\u{a0}тенге (Один миллион двести пятьдесят тысяч тенге 00 тиынов)",
        "172\u{a0}413,79\u{a0}тенге",
        "по 31\u{a0}декабря\u{a0}2027\u{a0}года включительно",
        "Предмет Договора: Қағаз.\n",
        "ИИК\u{a0}KZ199990000000000901",
    ] {
        assert!(russian.contains(words), "{words}\n{russian}");
    }
    let kazakh = rendered(&desk, &key, &["--in", "kk"]);
    for words in [
        "№\u{a0}26-001 ЖЕТКІЗУ ШАРТЫ",
        "«Алма» жауапкершілігі шектеулі серіктестігі",
        "Бір миллион екі жүз елу мың теңге 00 тиын",
        "2027\u{a0}жылғы\u{a0}31\u{a0}желтоқсан",
    ] {
        assert!(kazakh.contains(words), "{words}\n{kazakh}");
    }
    assert!(!kazakh.contains("Покупатель") && !russian.contains("Сатып алушы"));
}

#[test]
fn a_document_of_word_holds_both_languages_and_the_mark_of_a_draft() {
    let desk = office();
    let key = contract(&desk, &["language=kk+ru", "sum=5"]);
    let file = desk.home.path().join("шарт.docx").display().to_string();
    let answer = on(&desk, &["contract", "render", &key, "-o", &file]);
    assert_eq!((&answer["languages"], &answer["format"]), (&json!(["kk", "ru"]), &json!("docx")));
    let missing = answer["empty_fields"].as_array().unwrap();
    assert!(
        missing.contains(&json!("us.signer_name")) && !missing.contains(&json!("us.account")),
        "{missing:?}"
    );
    let bytes = fs::read(&file).unwrap();
    let found = paragraphs(&bytes).unwrap();
    let at = |words: &str| found.iter().position(|one| one.text.contains(words)).unwrap();
    assert_eq!(at("1.\u{a0}Предмет договора"), at("1.\u{a0}Шарттың мәні") + 1, "side by side");
    assert!(found.iter().all(|one| !one.text.contains("{{")));
    let again = desk.error(&["contract", "render", &key, "-o", &file], 1);
    assert_eq!(again["code"], "file-exists");
    let other = desk.home.path().join("again.docx").display().to_string();
    on(&desk, &["contract", "render", &key, "-o", &other]);
    assert_eq!(fs::read(&other).unwrap(), bytes, "the same document has the same bytes");
}

#[test]
fn pages_of_pdf_are_written_where_they_are_built_in_and_refused_in_words_elsewhere() {
    let desk = office();
    let key = contract(&desk, &["language=kk+ru"]);
    let file = desk.home.path().join("шарт.pdf");
    let asked = ["contract", "render", &key, "-o", &file.display().to_string()];
    if cfg!(feature = "pdf") {
        assert_eq!(on(&desk, &asked)["format"], "pdf");
        assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
        return;
    }
    let refused = desk.error(&asked, 2);
    assert_eq!(refused["code"], "text-no-pdf");
    assert!(!file.exists(), "nothing is left behind");
}

#[test]
fn letters_and_powers_of_attorney_go_beside_a_contract() {
    let desk = office();
    let key = contract(&desk, &["language=ru", "subject=Поставка бумаги"]);
    let letter = rendered(&desk, &key, &["--template", "letter_cover"]);
    assert!(
        letter.contains("СОПРОВОДИТЕЛЬНОЕ ПИСЬМО") && letter.contains("(предмет: Поставка бумаги)"),
        "{letter}"
    );
    let signatory = |fields: &str| text(&on(&desk, &[vec!["signatory", "add"], set(fields)].concat())["id"]);
    signatory("name=Ерлан Үлгі;name_genitive=Ерлана Улги;position_ru=директор;position_genitive=директора");
    let trustee = signatory(
        "name=Анна Пример;basis=power_of_attorney;basis_number=7;basis_day=01.03.2026;\
         valid_until=31.12.2026;sum_limit=5000000",
    );
    on(&desk, &["contract", "signatory", &key, "we", &trustee]);
    let power = rendered(&desk, &key, &["--template", "power_of_attorney"]).replace('\u{a0}', " ");
    let said = ["ДОВЕРЕННОСТЬ № 7", "в лице директора Ерлана Улги", "Анна Пример", "по 31 декабря 2026 года"];
    for words in said.into_iter().chain(["Пять миллионов"]) {
        assert!(power.contains(words), "{words}\n{power}");
    }
}

/// `a=1;b=2` as arguments.
fn set(fields: &str) -> Vec<&str> {
    fields.split(';').flat_map(|field| ["--set", field]).collect()
}

#[test]
fn words_of_a_contract_in_two_languages_stand_in_both() {
    let desk = office();
    let key = contract(
        &desk,
        &["language=kk+ru", "subject=Қағаз | Бумага", "payment=100% через 10 дней после отгрузки"],
    );
    let (kazakh, russian) = (rendered(&desk, &key, &["--in", "kk"]), rendered(&desk, &key, &["--in", "ru"]));
    assert!(
        kazakh.contains("Шарттың мәні: Қағаз.") && kazakh.contains("жөнелтілгеннен кейін 10 күнтізбелік күн"),
        "{kazakh}"
    );
    assert!(
        russian.contains("Предмет Договора: Бумага.")
            && russian.contains("в течение 10 календарных дней после отгрузки"),
        "{russian}"
    );
    let lone = contract(&desk, &["language=kk+ru", "subject=Бумага"]);
    let check = desk.run(&["contract", "check", &lone, "--json"]);
    let check: Value = serde_json::from_str(&check.out).unwrap();
    let found = check["text"]["findings"].as_array().unwrap();
    let one = found.iter().find(|one| one["what"] == "one_language").unwrap();
    assert_eq!(one["name"], "subject");
}

#[test]
fn a_clause_in_one_language_of_two_is_told_everywhere_and_stands_in_the_way_of_a_signature() {
    let desk = office();
    let key = contract(&desk, &["language=kk+ru", "subject=Қағаз | Бумага"]);
    let before = desk.run(&["contract", "check", &key, "--json"]).out;
    assert!(!before.contains("not_written"), "{before}");
    on(&desk, &["contract", "write", &key, "PAY-TERM", "--kk", "", "--ru", "Оплата за 5 дней."]);
    let check: Value = serde_json::from_str(&desk.run(&["contract", "check", &key, "--json"]).out).unwrap();
    let found = check["text"]["findings"].as_array().unwrap();
    let one = found.iter().find(|one| one["what"] == "not_written").unwrap();
    assert_eq!((&one["passage"], &one["language"]), (&json!("PAY-TERM"), &json!("kk")));
    let answer = desk.run(&["contract", "render", &key, "--lang", "ru", TODAY[0], TODAY[1]]);
    assert!(
        answer.err.contains("Нет текста (Казахский)") && answer.err.contains("PAY-TERM"),
        "{}",
        answer.err
    );
    for state in ["sent", "agreed", "signing"] {
        on(&desk, &["contract", "move", &key, state]);
    }
    let refused = desk.error(&["contract", "sign", &key, "we", TODAY[0], TODAY[1]], 1);
    let whats: Vec<&Value> = refused["findings"].as_array().unwrap().iter().map(|one| &one["what"]).collect();
    assert!(whats.contains(&&json!("not-written")), "{refused}");
}

#[test]
fn what_is_wrong_with_words_is_told_when_they_are_written() {
    let desk = office();
    let key = contract(&desk, &[]);
    let answer =
        desk.run(&["contract", "write", &key, "PAY-TERM", "--ru", "Оплата {{ nobody }}.", "--lang", "ru"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.err.contains("nobody") && answer.err.contains("PAY-TERM"), "{}", answer.err);
}

#[test]
fn what_was_sent_stays_and_two_editions_compare_word_by_word() {
    let desk = office();
    let key = contract(&desk, &[]);
    let number = |edition: &Value, code: &str| {
        let all = edition["text"]["passages"].as_array().unwrap();
        all.iter().find(|one| one["code"] == code).map(|one| one["number"].clone())
    };
    let before = number(&on(&desk, &["contract", "text", &key]), "PAY-WAY");
    on(&desk, &["contract", "move", &key, "sent"]);
    let words = ["--ru", "Оплата в течение 5 дней."];
    let written = on(&desk, &[&["contract", "write", &key, "PAY-TERM"], &words[..]].concat());
    assert_eq!(written["edition"], 2);
    let inserted =
        on(&desk, &["contract", "insert", &key, "PAY-NEW", "--behind", "PAY-TERM", "--kk", "Ж", "--ru", "Н"]);
    assert_ne!(number(&inserted, "PAY-WAY"), before, "numbers follow");
    let twice = desk.error(&["contract", "insert", &key, "PAY-NEW", "--behind", "PAY-TERM"], 1);
    assert_eq!(twice["code"], "passage-twice");
    let found = on(&desk, &["contract", "diff", &key]);
    let changes: Vec<(String, String)> = found["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["passage"]), text(&one["change"])))
        .collect();
    let expected = [("PAY-TERM", "changed"), ("PAY-NEW", "added")];
    assert_eq!(changes, expected.map(|(code, change)| (code.to_owned(), change.to_owned())));
    let back = on(&desk, &["contract", "write", &key, "PAY-TERM", "--fallback"]);
    assert_eq!(back["edition"], 2);
    for state in ["agreed", "signing", "signed"] {
        on(&desk, &[&["contract", "move", &key, state, "--reason", "келісілді"], &SIGNED_DAYS[..]].concat());
    }
    let refused = desk.error(&["contract", "write", &key, "PAY-TERM", "--ru", "иначе"], 1);
    assert_eq!(refused["rule"], "K-2", "{refused}");
    assert_eq!(on(&desk, &["contract", "text", &key])["signed"], true);
}

#[test]
fn samples_of_templates_yield_what_they_promise() {
    let desk = office();
    let file = |name: &str| format!("{}/tests/samples/contracts/{name}", env!("CARGO_MANIFEST_DIR"));
    let supply =
        on(&desk, &["template", "add", &file("01_supply_ru.docx"), "--name", "own", "--kind", "supply"]);
    assert_eq!((&supply["languages"], &supply["findings"]), (&json!(["ru"]), &json!([])));
    let shown = on(&desk, &["template", "show", "own"]);
    let passages = shown["text"]["passages"].as_array().unwrap();
    let parts = passages.iter().filter(|one| one["kind"] == "part").count();
    assert_eq!(parts, 8, "sections 1 to 8");
    let begun = ["contract", "new", "--template", "own", "--client", "ТОО «Алма»", "--set", "sum=100"];
    let key = text(&on(&desk, &begun)["number"]);
    let paper = rendered(&desk, &key, &[]);
    assert!(paper.contains(&format!("ДОГОВОР ПОСТАВКИ № {key}")) && !paper.contains("{{"), "{paper}");
    let check = desk.run(&["template", "check", &file("04_unknown_placeholder.docx"), "--json"]);
    let found: Value = serde_json::from_str(&check.out).unwrap();
    let told: Vec<(&Value, &Value)> =
        found["findings"].as_array().unwrap().iter().map(|one| (&one["what"], &one["name"])).collect();
    let expected = [
        (json!("unknown_field"), json!("summ")),
        (json!("unclosed"), Value::Null),
        (json!("unknown_field"), json!("discount")),
        (json!("unknown_filter"), json!("percent")),
    ];
    assert_eq!(check.code, 1);
    assert_eq!(told, expected.iter().map(|(what, name)| (what, name)).collect::<Vec<_>>());
    for (name, passages) in [("02_services_kk.docx", 11), ("05_split_runs.docx", 1)] {
        let checked = on(&desk, &["template", "check", &file(name)]);
        assert!(checked["passages"].as_u64().unwrap() >= passages, "{name}: {checked}");
    }
    let evil = desk.error(&["template", "check", &file("broken/b02_evil_zip.docx")], 6);
    assert_eq!(evil["code"], "text-damaged-document");
    let none = desk.error(&["contract", "begin", &key, "--template", "no such"], 3);
    assert_eq!(none["code"], "template-unknown");
    on(&desk, &["template", "remove", "own"]);
    assert_eq!(desk.error(&["template", "remove", "supply"], 3)["code"], "template-not-own");
}

/// A template up to its first clause.
const HEAD: &str = "kind = \"supply\"\n[name]\nru = \"Мой\"\n[title]\nru = \"ДОГОВОР\"\n[[part]]\nid = \"A\"\nru = \"Цена\"\n";

/// The same with this clause.
fn clause(words: &str) -> String {
    format!("{HEAD}[[part.clause]]\nid = \"A-1\"\nru = \"\"\"{words}\"\"\"\n")
}

fn kept(desk: &Desk, name: &str, content: &str) -> String {
    let file = desk.home.path().join(name);
    fs::write(&file, content).unwrap();
    file.display().to_string()
}

#[test]
fn a_broken_template_is_refused_with_its_place() {
    let desk = office();
    let found = |words: &str| {
        let file = kept(&desk, "t.toml", &clause(words));
        let answer = desk.run(&["template", "check", &file, "--json"]);
        let answer: Value = serde_json::from_str(&answer.out).unwrap();
        let first = &answer["findings"][0];
        (text(&first["what"]), text(&first["passage"]))
    };
    let at = |what: &str| (what.to_owned(), "A-1".to_owned());
    assert_eq!(found("Сумма {{ sum "), at("unclosed"));
    assert_eq!(found("{% if sum %}Сумма"), at("unclosed"));
    assert_eq!(found("по пункту {{ clause(\"B-7\") }}"), at("unknown_clause"));
    assert_eq!(found("{{ sum + }}"), at("broken"));
    assert_eq!(found("{% macro a() %}x{% endmacro %}"), at("unknown_tag"));
    for endless in [
        "{% for a in range(9000) %}{% for b in range(9000) %}x{% endfor %}{% endfor %}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{% if sum %}{% for a in range(1000000000) %}x{% endfor %}{% endif %}",
        "{% if not sum %}{% for a in range(1000000000) %}x{% endfor %}{% endif %}",
    ] {
        assert_eq!(found(endless), at("endless"), "{endless}");
    }
}

#[test]
fn a_template_with_a_fault_is_not_kept() {
    let desk = office();
    let add = |name: &str, content: &str| kept(&desk, name, content);
    for words in ["Сумма {{ summ }}", "Сумма {{ sum ", "{{ sum|percent }}", "{% macro a() %}x{% endmacro %}"]
    {
        let refused = desk.error(&["template", "add", &add("t.toml", &clause(words)), "--name", "mine"], 1);
        assert_eq!(
            (&refused["code"], &refused["findings"][0]["passage"]),
            (&json!("template-faulty"), &json!("A-1"))
        );
    }
    let listed = on(&desk, &["template", "list"]);
    assert!(listed["items"].as_array().unwrap().iter().all(|one| one["own"] == false), "nothing is kept");
    let wrong = desk.error(&["template", "check", &add("w.toml", "kind = 5\n")], 1);
    assert_eq!((&wrong["code"], &wrong["line"]), (&json!("text-no-template"), &json!(1)));
    let song = add("s.toml", &HEAD.replace("[name]", "song = 1\n[name]"));
    let told = desk.run(&["template", "check", &song, "--lang", "ru"]);
    assert!(told.err.contains("Строка 2: в шаблоне не бывает «song»"), "{}", told.err);
}

#[test]
fn a_file_that_is_no_document_is_refused_as_one() {
    let desk = office();
    let told = |name: &str, bytes: &[u8]| {
        let file = desk.home.path().join(name);
        fs::write(&file, bytes).unwrap();
        let answer = desk.run(&["template", "add", &file.display().to_string(), "--lang", "ru"]);
        assert_eq!(answer.code, 6, "{name}: {}{}", answer.out, answer.err);
        assert!(!answer.err.contains("список") && !answer.err.contains("CSV"), "{name}: {}", answer.err);
        answer.err
    };
    for (name, bytes, words) in [
        ("nozip.docx", "ДОГОВОР".as_bytes(), "имя как у документа Word"),
        ("bin.docx", b"\x01\x02\x03\x04\x05\x06", "файл другого вида"),
        ("bin.txt", b"\x01\x02\x03\x04\x05\x06", "файл другого вида"),
        ("page.txt", b"<html><body>x</body></html>", "веб-страница"),
        ("old.docx", b"{\\rtf1 x}", "RTF, ODT или старый .doc"),
        ("ole.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "RTF, ODT или старый .doc"),
        ("page.docx", b"%PDF-1.7", "PDF. Возьмите"),
        ("cut.docx", b"PK\x03\x04nothing", "Документ повреждён"),
        ("empty.txt", b" \n", "В документе нет текста"),
    ] {
        let said = told(name, bytes);
        assert!(said.contains(words), "{name}: {said}");
    }
    let large = desk.home.path().join("large.txt");
    fs::File::create(&large).unwrap().set_len(50 * 1024 * 1024).unwrap();
    let answer = desk.run(&["template", "check", &large.display().to_string(), "--lang", "ru"]);
    assert!(answer.code == 6 && answer.err.contains("Документ слишком велик: 50 МБ"), "{}", answer.err);
}

#[test]
fn faults_of_a_file_of_ones_own_are_told_by_its_lines_and_a_contract_does_not_begin_from_them() {
    let desk = office();
    let file = desk.home.path().join("own.txt");
    fs::write(&file, "ДОГОВОР\n\n1.1. Сумма {{ summ }}\nи ещё {{ discont }}\n").unwrap();
    let checked = desk.run(&["template", "check", &file.display().to_string(), "--lang", "ru"]);
    let lines = ["Строка 3: нет поля «summ»", "Строка 4: нет поля «discont»"];
    assert!(lines.iter().all(|line| checked.out.contains(line)), "{}", checked.out);
    let sample =
        format!("{}/tests/samples/contracts/04_unknown_placeholder.docx", env!("CARGO_MANIFEST_DIR"));
    let checked = desk.run(&["template", "check", &sample, "--lang", "ru"]);
    assert!(checked.out.contains("Абзац 2: нет поля «summ»"), "{}", checked.out);
    let new = ["contract", "new", "--template", "none such", "--client", "ТОО «Алма»"];
    assert_eq!(desk.error(&new, 3)["code"], "template-unknown");
}

#[test]
fn two_languages_are_named_by_one_option_and_one_that_a_sample_lacks_is_told() {
    let desk = office();
    let new = ["contract", "new", "--template", "supply", "--client", "ТОО «Алма»", "--lang"];
    let both = on(&desk, &[&new[..], &["kk+ru"]].concat());
    assert_eq!(both["language"], "kk+ru");
    let english = desk.run(&[&new[..], &["en"]].concat());
    assert!(english.err.contains("has no words in: English"), "{}", english.err);
    assert_eq!(desk.run(&["contract", "list", "--lang", "kk+ru"]).code, 2);
}

#[test]
fn a_document_is_written_in_formats_that_hold_it() {
    let desk = office();
    let key = contract(&desk, &["language=ru"]);
    for file in ["b.odt", "b.xlsx"] {
        let path = desk.home.path().join(file);
        let refused = desk.error(&["contract", "render", &key, "-o", &path.display().to_string()], 2);
        assert_eq!(refused["code"], "paper-format", "{refused}");
        assert!(!path.exists());
    }
    assert_eq!(desk.error(&["contract", "render", &key, "--format", "xlsx"], 2)["code"], "paper-format");
}

#[test]
fn differences_say_where_they_are_and_what_came_and_went() {
    let desk = office();
    let key = contract(&desk, &["language=ru"]);
    on(&desk, &["contract", "move", &key, "sent"]);
    on(&desk, &["contract", "insert", &key, "NEW", "--behind", "PAY-TERM", "--ru", "Новый пункт."]);
    on(&desk, &["contract", "strike", &key, "PAY-WAY"]);
    let told = desk.run(&["contract", "diff", &key, "--lang", "ru"]);
    let added = told.out.split("\n\n").find(|one| one.contains("(NEW)")).unwrap_or_default();
    assert!(added.contains("добавлено\nНовый пункт."), "{}", told.out);
    assert!(added.starts_with(|letter: char| letter.is_ascii_digit()), "{added}");
    let removed = told.out.split("\n\n").find(|one| one.contains("(PAY-WAY)")).unwrap_or_default();
    assert!(removed.contains("убрано\n") && removed.lines().count() > 1, "{}", told.out);
    assert!(told.err.contains("Редакция 1 → редакция 2"), "{}", told.err);
    let none = desk.run(&["contract", "diff", &key, "--to", "9", "--lang", "ru"]);
    assert!(none.code == 3 && none.err.contains("Редакции 9 нет. Есть: 1, 2"), "{}", none.err);
    assert_eq!(desk.error(&["contract", "write", &key, "PAY-TERM"], 2)["code"], "passage-no-words");
}

#[test]
fn a_supply_without_its_essential_terms_is_told() {
    let desk = office();
    let file = kept(&desk, "lean.toml", &clause("Цена – 100."));
    let checked = desk.run(&["template", "check", &file, "--lang", "ru"]);
    assert_eq!(checked.code, 1, "{}", checked.out);
    assert!(checked.err.contains("нет существенных условий: предмет, количество, срок"), "{}", checked.err);
    let added = on(&desk, &["template", "add", &file, "--name", "lean"]);
    assert_eq!(added["missing_terms"], json!(["subject", "quantity", "term"]));
    let sample = on(&desk, &["template", "check", "supply"]);
    assert_eq!(sample["missing_terms"], json!([]));
}

#[test]
fn a_text_without_essential_terms_is_checked_and_signed_by_one_rule() {
    let desk = office();
    let file = kept(&desk, "lean.toml", &clause("Цена – 100."));
    on(&desk, &["template", "add", &file, "--name", "lean"]);
    let new = ["contract", "new", "--template", "lean", "--client", "ТОО «Алма»"];
    let fields = ["--set", "kind=supply", "--set", "language=ru", "--set", "sum=100"];
    let key = text(&on(&desk, &[&new, &fields[..]].concat())["number"]);
    let told = "нет существенных условий: предмет, количество, срок";
    let checked = desk.run(&[&["contract", "check", &key, "--lang", "ru"], &TODAY[..]].concat());
    assert!(checked.code == 1 && checked.out.contains(told), "{}{}", checked.out, checked.err);
    let checked = desk.run(&[&["contract", "check", &key, "--json"], &TODAY[..]].concat());
    let document: Value = serde_json::from_str(&checked.out).unwrap();
    let found = document["text"]["findings"].as_array().unwrap();
    let terms = found.iter().filter(|one| one["what"] == "no_term").map(|one| one["name"].clone());
    assert_eq!(terms.collect::<Vec<_>>(), ["subject", "quantity", "term"]);
    for state in ["sent", "agreed", "signing"] {
        on(&desk, &["contract", "move", &key, state, "--reason", "келісілді"]);
    }
    let refused = desk.run(&[&["contract", "sign", &key, "we", "--lang", "ru"], &TODAY[..]].concat());
    assert!(refused.code == 1 && refused.err.contains(told), "{}{}", refused.code, refused.err);
    assert_eq!(on(&desk, &["contract", "show", &key])["state"], "signing");
}
