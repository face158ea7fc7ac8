//! The headless twin: the real binary, in folders of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

use serde_json::Value;
use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// A home of its own and a database in a folder with a Cyrillic name.
struct Desk {
    home: tempfile::TempDir,
    user: &'static str,
}

/// What one run answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn empty() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("Кеңсе құжаттары")).unwrap();
        Self { home, user: "Айгүл" }
    }

    fn open() -> Self {
        let desk = Self::empty();
        assert_eq!(desk.run(&["init"]).code, 0);
        desk
    }

    fn database(&self) -> PathBuf {
        self.home.path().join("Кеңсе құжаттары/Ұлан №1.db")
    }

    fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_serik"));
        let home = self.home.path();
        command.env_clear().env("HOME", home).env("LANG", "en_US.UTF-8").env("SERIK_USER", self.user);
        let folders = [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")];
        for (name, folder) in folders {
            command.env(name, home.join(folder));
        }
        // Windows programs need these to start and to find their folders.
        for name in ["SystemRoot", "TEMP", "TMP", "PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("APPDATA", home.join("config")).env("LOCALAPPDATA", home.join("data"));
        command
    }

    fn run(&self, words: &[&str]) -> Answer {
        answer(self.bare().arg("--db").arg(self.database()).args(words).output().unwrap())
    }

    fn json(&self, words: &[&str]) -> Value {
        let answer = self.run(&[words, &["--json"]].concat());
        assert_eq!(answer.code, 0, "{words:?}: {} {}", answer.out, answer.err);
        serde_json::from_str(&answer.out).unwrap()
    }

    /// The `error` of a command that ends with this code.
    fn error(&self, words: &[&str], code: i32) -> Value {
        let answer = self.run(&[words, &["--json"]].concat());
        assert_eq!(answer.code, code, "{words:?}: {} {}", answer.out, answer.err);
        let document: Value = serde_json::from_str(&answer.out).unwrap();
        let error = document["error"].clone();
        for key in ["code", "rule", "message", "field", "line", "hint"] {
            assert!(error.get(key).is_some(), "{key} in {error}");
        }
        assert!(answer.err.contains(error["message"].as_str().unwrap()), "{}", answer.err);
        error
    }

    fn client(&self, name: &str, more: &[&str]) -> String {
        let name = format!("name={name}");
        let mut words = vec!["client", "add", "--set", &name];
        words.extend(more.iter().flat_map(|set| ["--set", *set]));
        text(&self.json(&words)["id"])
    }
}

fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

fn names(list: &Value) -> Vec<String> {
    list["items"].as_array().unwrap().iter().map(|item| text(&item["name"])).collect()
}

#[test]
fn a_missing_database_is_refused_by_everything_but_init() {
    let desk = Desk::empty();
    for words in [
        &["client", "list"][..],
        &["client", "add", "--set", "name=Нұр"],
        &["contact", "list"],
        &["journal"],
        &["undo"],
        &["doctor"],
        &["users", "list"],
    ] {
        assert_eq!(desk.error(words, 5)["code"], "no-file");
    }
    assert!(!desk.database().exists());
    let made = desk.json(&["init"]);
    assert_eq!(text(&made["database"]), desk.database().display().to_string());
    assert_eq!(desk.error(&["init"], 1)["code"], "init-exists");
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn an_unusable_database_ends_with_five() {
    let desk = Desk::empty();
    fs::write(desk.database(), "Бұл дерекқор емес. ".repeat(100)).unwrap();
    assert_eq!(desk.error(&["client", "list"], 5)["code"], "not-a-database");
    let away = desk.home.path().join("жоқ/a.db");
    let answer = answer(desk.bare().arg("init").arg("--db").arg(&away).output().unwrap());
    assert_eq!(answer.code, 5);
    assert!(answer.err.contains("жоқ"), "{}", answer.err);
}

#[test]
fn wrong_use_ends_with_two_in_the_persons_language() {
    let desk = Desk::open();
    for words in [
        &["client"][..],
        &["client", "lst"],
        &["client", "show"],
        &["client", "list", "--limit", "0"],
        &["client", "list", "--sort", "colour"],
        &["client", "list", "--after", "nowhere"],
        &["client", "add", "--set", "name"],
        &["client", "add", "--set", "nmae=Нұр"],
        &["client", "add", "--set", "name=A", "--set", "name=B"],
        &["undo", "--with-later", "--skip-changed"],
        &["journal", "--since", "31.02.2026"],
    ] {
        desk.error(words, 2);
    }
    let told = |language| desk.run(&["client", "lst", "--lang", language]).err;
    assert!(told("en").starts_with("Unknown word: lst"), "{}", told("en"));
    assert!(told("ru").starts_with("Неизвестное слово: lst"), "{}", told("ru"));
    assert!(told("kk").starts_with("Белгісіз сөз: lst"), "{}", told("kk"));
    assert_eq!(desk.run(&["client", "list", "--lang", "de"]).code, 2);
}

#[test]
fn help_and_version_are_answers() {
    let desk = Desk::empty();
    let help = desk.run(&["client", "list", "--help", "--lang", "ru"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("Список клиентов") && help.out.contains("--after <CURSOR>"), "{}", help.out);
    assert!(!help.out.contains("cli-"), "{}", help.out);
    let version = desk.run(&["--version"]);
    assert_eq!((version.code, version.out.trim()), (0, concat!("serik ", env!("CARGO_PKG_VERSION"))));
    assert!(text(&desk.json(&["--help"])["text"]).contains("client"));
}

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

/// Five clients in three alphabets.
fn five() -> Desk {
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

#[test]
fn lists_are_filtered_and_sorted() {
    let desk = five();
    let list = |more: &[&str]| desk.json(&[&["client", "list"], more].concat());
    assert_eq!(names(&list(&["--lang", "kk"])), ["Ада", "Ғасыр", "Заря", "Ұлан", "Юг"]);
    assert_eq!(names(&list(&["--segment", "A", "--lang", "ru"])).len(), 2);
    assert_eq!(names(&list(&["--tag", "тендер"])), ["Ада"]);
    assert_eq!(names(&list(&["--manager", "асель"])), ["Ұлан"]);
    assert_eq!(desk.error(&["client", "list", "--manager", "Никто"], 3)["code"], "user-unknown");
    assert_eq!(names(&list(&["--sort", "created", "--descending"]))[0], "Юг");
}

#[test]
fn lists_are_read_in_parts() {
    let desk = five();
    let list = |more: &[&str]| desk.json(&[&["client", "list"], more].concat());
    for order in ["name", "city", "segment", "changed", "created", "filled"] {
        let whole = list(&["--sort", order]);
        assert_eq!((&whole["next"], &whole["total"]), (&Value::Null, &5.into()));
        let mut parts = Vec::new();
        let mut part = list(&["--sort", order, "--limit", "2"]);
        loop {
            parts.extend(names(&part));
            let Some(cursor) = part["next"].as_str() else { break };
            part = list(&["--sort", order, "--limit", "2", "--after", cursor]);
        }
        assert_eq!(parts, names(&whole), "{order}");
    }
}

#[test]
fn lists_are_searched() {
    let desk = five();
    let list = |more: &[&str]| desk.json(&[&["client", "list"], more].concat());
    let found = list(&["--search", "gasyr"]);
    assert_eq!((names(&found), &found["total"]), (vec!["Ғасыр".to_owned()], &1.into()));
    let first = list(&["--search", "а", "--sort", "name", "--limit", "1"]);
    let second = list(&[
        "--search",
        "а",
        "--sort",
        "name",
        "--limit",
        "1",
        "--after",
        first["next"].as_str().unwrap(),
    ]);
    assert_ne!(names(&first), names(&second));
    assert_eq!(list(&["--search", "жоқтық"])["items"], serde_json::json!([]));
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
    words.extend(sets.iter().flat_map(|set| ["--set", *set]));
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
    assert_eq!(desk.error(&["contact", "show", &id], 3)["code"], "contact-unknown");
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
fn the_journal_tells_who_did_what() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &[]);
    desk.client("Ада", &[]);
    desk.json(&["client", "edit", &id, "--set", "city=Тараз", "--user", "Дәурен"]);
    let all = desk.json(&["journal"]);
    assert_eq!(all["total"], 3);
    let newest = &all["items"][0];
    assert_eq!(
        (&newest["actor"], &newest["kind"], &newest["name"]),
        (&"Дәурен".into(), &"change-client".into(), &"Нұр".into())
    );
    assert!(newest["id"].is_string() && newest["at"].as_str().unwrap().contains('T'));
    let kinds = |words: &[&str]| desk.json(&[&["journal"], words].concat())["total"].clone();
    assert_eq!((kinds(&["--client", "Нұр"]), kinds(&["--by", "Айгүл"])), (2.into(), 2.into()));
    assert_eq!((kinds(&["--since", "2020-01-01"]), kinds(&["--since", "2100-01-01"])), (3.into(), 0.into()));
    let first = desk.json(&["journal", "--limit", "2"]);
    let rest = desk.json(&["journal", "--limit", "2", "--after", first["next"].as_str().unwrap()]);
    assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next"]), (1, &Value::Null));
    let sentence = |language| text(&desk.json(&["journal", "--lang", language])["items"][2]["sentence"]);
    assert_eq!(
        ["en", "ru", "kk"].map(sentence),
        ["Client added: Нұр", "Добавлен клиент: Нұр", "Клиент қосылды: Нұр"]
    );
}

#[test]
fn a_new_day_is_only_for_this_run() {
    let desk = Desk::open();
    let shown = desk.json(&["client", "add", "--set", "name=Нұр", "--today", "2027-03-22"]);
    assert!(text(&shown["created_at"]).starts_with("2027-03-22T"), "{shown}");
    assert!(text(&desk.json(&["journal"])["items"][0]["at"]).starts_with("2027-03-22T"));
    assert_eq!(desk.json(&["journal", "--since", "2027-03-22"])["total"], 1);
    assert_eq!(desk.json(&["journal", "--since", "2027-03-23"])["total"], 0);
}

#[test]
fn undo_and_redo_work_across_runs() {
    let desk = Desk::open();
    assert_eq!(desk.error(&["undo"], 3)["code"], "nothing-to-undo");
    let id = desk.client("Нұр", &["city=Алматы"]);
    desk.json(&["client", "edit", &id, "--set", "city=Тараз"]);
    let undone = desk.run(&["undo", "--lang", "ru"]);
    assert_eq!((undone.code, undone.out.trim()), (0, "Отменено: Изменён клиент: Нұр"));
    assert_eq!(desk.json(&["client", "show", &id])["city"], "Алматы");
    assert_eq!(desk.json(&["redo"])["entry"]["turned_kind"], "change-client");
    assert_eq!(desk.json(&["client", "show", &id])["city"], "Тараз");
    assert_eq!(desk.error(&["redo"], 3)["code"], "nothing-to-redo");
    assert_eq!(desk.error(&["undo", "999"], 3)["rule"], "U-9");
}

#[test]
fn a_later_change_stops_an_undo_until_it_is_answered() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &["city=Алматы", "segment=A"]);
    let first = desk.json(&["client", "edit", &id, "--set", "city=Тараз", "--set", "segment=B"]);
    desk.json(&["client", "edit", &id, "--set", "city=Семей", "--user", "Дәурен"]);
    let action = text(&first["operation"]);
    let error = desk.error(&["undo", &action], 4);
    assert_eq!((&error["code"], &error["rule"]), (&"conflicts".into(), &"U-9".into()));
    let conflict = &error["conflicts"][0];
    assert_eq!((&conflict["why"], &conflict["cells"][0]["field"]), (&"changed".into(), &"city".into()));
    assert!(text(&conflict["message"]).contains("Дәурен") && text(&error["hint"]).contains("--with-later"));

    desk.json(&["undo", &action, "--skip-changed"]);
    let shown = desk.json(&["client", "show", &id]);
    assert_eq!((&shown["city"], &shown["segment"]), (&"Семей".into(), &"A".into()));
    desk.json(&["client", "edit", &id, "--set", "city=Орал"]);
    let second = text(&desk.json(&["journal", "--by", "Дәурен"])["items"][0]["id"]);
    desk.json(&["undo", &second, "--with-later"]);
    let shown = desk.json(&["client", "show", &id]);
    assert_eq!(shown["city"], "Тараз");
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
fn users_are_listed_and_added_once() {
    let desk = Desk::open();
    let added = desk.json(&["users", "add", "Асель Нурланова", "--role", "chief"]);
    assert!(added["id"].is_string() && added["operation"].is_string());
    assert_eq!(desk.error(&["users", "add", "асель  нурланова"], 1)["code"], "taken");
    let list = desk.json(&["users", "list"]);
    assert_eq!(
        (names(&list), &list["items"][0]["role"]),
        (vec!["Асель Нурланова".to_owned()], &"chief".into())
    );
    assert!(desk.run(&["users", "list", "--lang", "kk"]).out.contains("Басшы"));
}

#[test]
fn the_doctor_finds_what_was_written_past_the_journal() {
    let desk = Desk::open();
    let id = desk.client("Нұр", &[]);
    let sound = desk.json(&["doctor"]);
    assert_eq!((&sound["ok"], &sound["total"]), (&Value::Bool(true), &4.into()));
    let lines = desk.run(&["doctor", "--lang", "ru"]).out;
    assert_eq!((lines.lines().count(), lines.lines().next()), (4, Some("Файл: ошибок нет")));

    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    conn.execute("UPDATE client SET city = 'Тараз' WHERE id = ?1", [id.parse::<i64>().unwrap()]).unwrap();
    conn.close().unwrap();
    let answer = desk.run(&["doctor", "--json"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, &found["ok"]), (1, &Value::Bool(false)));
    let faulty = found["items"].as_array().unwrap().iter().find(|check| check["ok"] == false).unwrap();
    assert_eq!(faulty["check"], "journal");
    assert!(text(&faulty["faults"][0]).contains(&id));
}

#[test]
fn a_newer_file_is_refused() {
    let desk = Desk::open();
    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    conn.pragma_update(None, "user_version", 9_999).unwrap();
    conn.close().unwrap();
    let error = desk.error(&["client", "list"], 5);
    assert_eq!((&error["code"], &error["rule"]), (&"newer-schema".into(), &"O-8".into()));
}

#[test]
fn without_db_the_last_used_file_is_opened() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let list = answer(desk.bare().args(["client", "list", "--json"]).output().unwrap());
    assert_eq!(names(&serde_json::from_str(&list.out).unwrap()), ["Нұр"], "{}", list.err);
    let other = desk.home.path().join("басқа.db");
    let made = answer(desk.bare().arg("init").env("SERIK_DB", &other).output().unwrap());
    assert!(made.code == 0 && other.exists(), "{}", made.err);
}

#[test]
fn the_usual_database_lies_in_the_data_folder() {
    let desk = Desk::empty();
    assert_eq!(answer(desk.bare().args(["client", "list"]).output().unwrap()).code, 5);
    let made = answer(desk.bare().args(["init", "--json"]).output().unwrap());
    let document: Value = serde_json::from_str(&made.out).unwrap();
    let file = PathBuf::from(text(&document["database"]));
    assert!(file.ends_with("serik.db") && file.starts_with(desk.home.path()) && file.exists());
}

#[test]
fn one_installation_keeps_one_station() {
    let desk = Desk::open();
    let ids: Vec<i64> = (0..3).map(|_| desk.client("Нұр", &[]).parse().unwrap()).collect();
    assert!(ids.is_sorted());
    let conn = rusqlite::Connection::open(desk.database()).unwrap();
    let stations: i64 = conn.query_row("SELECT count(*) FROM station", [], |row| row.get(0)).unwrap();
    conn.close().unwrap();
    assert_eq!(stations, 1);
}

#[test]
fn a_mistake_in_the_settings_file_is_told_and_costs_nothing() {
    let desk = Desk::open();
    let file = desk.home.path().join("баптау.toml");
    fs::write(&file, "language = \"kk\"\nthem = \"dark\"\nuser = \"Дәурен\"\n").unwrap();
    let mut command = desk.bare();
    command.env_remove("SERIK_USER").arg("--config").arg(&file).arg("--db").arg(desk.database());
    let added = answer(command.args(["client", "add", "--set", "name=Нұр", "--json"]).output().unwrap());
    assert_eq!(added.code, 0);
    assert!(added.err.contains("2-жол") && added.err.contains("them"), "{}", added.err);
    assert_eq!(desk.json(&["journal"])["items"][0]["actor"], "Дәурен");
}

#[test]
fn the_language_comes_from_option_environment_and_system() {
    let desk = Desk::open();
    let count = |variables: &[(&str, &str)], words: &[&str]| {
        let mut command = desk.bare();
        command.args(["client", "list"]).args(words).envs(variables.iter().copied());
        answer(command.output().unwrap()).err.trim().to_owned()
    };
    assert_eq!(count(&[], &[]), "0 clients");
    assert_eq!(count(&[("LANG", "C.UTF-8")], &[]), "0 клиентов");
    assert_eq!(count(&[("SERIK_LANG", "ru")], &[]), "0 клиентов");
    assert_eq!(count(&[("SERIK_LANG", "ru")], &["--lang", "kk"]), "0 клиент");
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
fn the_log_lies_in_the_state_folder() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let state = if cfg!(windows) { "data/serik/data/state" } else { "state/serik" };
    let log = fs::read_to_string(desk.home.path().join(state).join("serik.log")).unwrap();
    assert!(log.contains("add-client") && !log.contains("Нұр"), "{log}");
}
