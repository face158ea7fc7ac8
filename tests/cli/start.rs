//! Files, settings, languages, help and wrong use.

use crate::desk::{Desk, answer, names, text};
use serde_json::Value;
use std::{fs, io::Write, path::PathBuf, process::Stdio};

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
        &["redo", "3"],
        &["client", "list", "--today", "9999-12-31"],
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
fn users_are_listed_and_added_once() {
    let desk = Desk::open();
    let added = desk.json(&["users", "add", "Асель Нурланова", "--role", "chief"]);
    assert!(added["id"].is_string() && added["operation"].is_string());
    let stranger = desk.error(&["users", "add", "Данияр"], 1);
    assert_eq!((&stranger["code"], &stranger["rule"]), (&"refused-stranger".into(), &"O-6".into()));
    for shown in [&["client", "list"][..], &["today"], &["journal"], &["doctor"], &["backup"]] {
        assert_eq!(desk.error(shown, 1)["code"], "refused-stranger", "{shown:?} shows nothing");
    }
    let again = ["users", "add", "асель  нурланова", "--user", "Асель Нурланова"];
    assert_eq!(desk.error(&again, 1)["code"], "user-exists");
    let list = desk.json(&["users", "list"]);
    assert_eq!(
        (names(&list), &list["items"][0]["role"]),
        (vec!["Асель Нурланова".to_owned()], &"chief".into())
    );
    assert!(desk.run(&["users", "list", "--lang", "kk"]).out.contains("Басшы"));
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

/// Windows asks the system for its folders, not the environment: a test cannot move them.
#[cfg(unix)]
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

/// Windows asks the system for its folders, not the environment: a test cannot move them.
#[cfg(unix)]
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

/// On Windows the folders of a person are not told by the environment.
#[cfg(unix)]
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

/// Windows asks the system for its folders, not the environment: a test cannot move them.
#[cfg(unix)]
#[test]
fn the_log_lies_in_the_state_folder() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let state = if cfg!(windows) { "data/serik/data/state" } else { "state/serik" };
    let log = fs::read_to_string(desk.home.path().join(state).join("serik.log")).unwrap();
    assert!(log.contains("add-client") && !log.contains("Нұр"), "{log}");
}

#[test]
fn the_demo_office_is_made_once_and_anew_only_over_a_demo() {
    let desk = Desk::open();
    desk.client("Нұр", &[]);
    let own = desk.database().display().to_string();
    assert_eq!(desk.error(&["demo", "--db", &own], 1)["rule"], "U-20");
    assert_eq!(desk.error(&["demo", "--reset", "--db", &own], 1)["code"], "demo-not-a-demo");
    let demo = desk.home.path().join("demo.db").display().to_string();
    let made = |more: &[&str]| {
        desk.json(&[&["demo", "--db", demo.as_str(), "--today", "2026-03-16"], more].concat())
    };
    assert_eq!(made(&[])["today"], "2026-03-16");
    let list = ["client", "list", "--db", demo.as_str(), "--lang", "en", "--limit", "100"];
    let all = desk.run(&list).out;
    assert!(all.contains("personal record erased") && !all.contains('#'), "{all}");
    let code = desk.json(&list)["items"].as_array().unwrap().last().unwrap()["id"].clone();
    let removed =
        desk.run(&["client", "remove", code.as_str().unwrap(), "--db", demo.as_str(), "--lang", "en"]);
    assert!(removed.err.contains("personal record erased"), "{} {}", removed.out, removed.err);
    let journal = desk.run(&["journal", "--db", demo.as_str(), "--lang", "en", "--limit", "1"]).out;
    assert!(journal.contains("personal record erased") && !journal.contains('#'), "{journal}");
    assert_eq!(made(&["--reset", "--size", "25"])["size"], 25);
    assert_eq!(desk.json(&["client", "list", "--db", demo.as_str()])["total"], 25);
}

/// The demo office was used last, which is no wish to have real clients in it.
#[test]
fn a_list_does_not_come_into_the_demo_office_unasked() {
    let desk = Desk::empty();
    let run = |words: &[&str]| answer(desk.bare().args(words).args(["--lang", "en"]).output().unwrap());
    assert_eq!(run(&["demo", "--size", "5"]).code, 0);
    let list = desk.home.path().join("list.csv");
    fs::write(&list, "Name,City\nAlma,Almaty\n").unwrap();
    let list = list.to_str().unwrap();
    let told = run(&["import", "clients", list]);
    assert!(told.code == 1 && told.err.contains("demo office"), "{} {}", told.out, told.err);
    assert_eq!(run(&["import", "clients", list, "--db", desk.database().to_str().unwrap()]).code, 0);
}

#[test]
fn a_bare_terminal_gets_a_conversation_in_lines() {
    let desk = Desk::open();
    assert_eq!(desk.run(&["client", "add", "--set", "name=Ақ Барс"]).code, 0);
    let mut talk = desk.bare();
    talk.arg("--db").arg(desk.database()).args(["--lang", "en"]).env("TERM", "dumb");
    talk.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = talk.spawn().unwrap();
    running.stdin.take().unwrap().write_all(b":\nclients\n1\n1\n0\n1 del\n").unwrap();
    let said = answer(running.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for text in ["1. Ақ Барс", "Tab: Overview", "u brings it back", "No clients yet"] {
        assert!(said.out.contains(text), "no {text:?}:\n{}", said.out);
    }
    assert!(!said.out.contains('\u{1b}'), "{:?}", said.out);
    assert_eq!(desk.json(&["client", "list"])["total"], 0);
}

#[test]
fn a_conversation_goes_on_in_the_demo_office() {
    let desk = Desk::empty();
    let mut talk = desk.bare();
    talk.arg("--db").arg(desk.database()).args(["--lang", "ru", "--plain"]);
    talk.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = talk.spawn().unwrap();
    running
        .stdin
        .take()
        .unwrap()
        .write_all(b"3\n1\n3\n:\nclients\n1\n1\n0\n:\nown database\n1\n:\nclients\n1\n")
        .unwrap();
    let said = answer(running.wait_with_output().unwrap());
    for text in ["1 / 4.", "3 / 4.", "61 clients", "Tab: Overview", "No clients yet"] {
        assert!(said.out.contains(text), "no {text:?}:\n{}", said.out);
    }
    assert_eq!(said.code, 0);
}

#[test]
fn a_wrong_value_is_answered_with_what_is_accepted() {
    let desk = Desk::open();
    for (words, accepted) in [
        (["journal", "--since", "чепуха"], "YYYY-MM-DD"),
        (["journal", "--limit", "abc"], "1, 2, 3"),
        (["journal", "--today", "2026-13-01"], "YYYY-MM-DD"),
        (["journal", "--lang", "de"], "kk, ru, en"),
        (["demo", "--size", "0"], "1 … 1000000"),
    ] {
        let error = desk.error(&words, 2);
        assert!(error["hint"].as_str().unwrap().contains(accepted), "{words:?}: {error}");
    }
    let twice = desk.run(&["journal", "--user", "A", "--user", "B", "--lang", "en"]);
    assert!(twice.code == 2 && twice.err.contains("twice"), "{}", twice.err);
    desk.json(&["users", "add", "Дана"]);
    assert_eq!(desk.error(&["users", "add", "Дана"], 1)["code"], "user-exists");
}

#[test]
fn the_demo_is_nobodys_action() {
    let desk = Desk::empty();
    assert_eq!(desk.run(&["demo", "--user", "serik"]).code, 0);
    assert_eq!(desk.run(&["undo", "--user", "serik"]).code, 3);
    assert_eq!(desk.json(&["client", "list"])["total"], 61);
}

/// The superuser may write everywhere: the program is run as somebody else then.
#[cfg(unix)]
#[test]
fn a_file_without_the_right_to_write_is_read_and_not_changed() {
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    };
    const NOBODY: u32 = 65_534;
    let desk = Desk::open();
    desk.json(&["client", "add", "--set", "name=Нұр"]);
    let folder = desk.database().parent().unwrap().to_owned();
    let program = desk.home.path().join("serik");
    fs::copy(env!("CARGO_BIN_EXE_serik"), &program).unwrap();
    let allow = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(desk.home.path(), 0o755);
    allow(&folder, 0o555);
    allow(&desk.database(), 0o444);
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.env_clear().env("HOME", folder.join("home")).arg("--db").arg(desk.database()).args(words);
        if fs::metadata(&folder).unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        answer(command.output().unwrap())
    };
    let listed = run(&["client", "list", "--json", "--quiet"]);
    assert!(listed.code == 0 && listed.out.contains("Нұр"), "{} {}", listed.out, listed.err);
    let refused = run(&["client", "add", "--set", "name=Жаңа", "--json", "--quiet"]);
    assert_eq!(refused.code, 5, "{}", refused.out);
    assert!(refused.out.contains("\"read-only\""), "{}", refused.out);
    allow(&folder, 0o755);
    assert_eq!(desk.json(&["client", "list"])["total"], 1);
}

#[test]
fn what_the_program_tells_about_itself_needs_no_database() {
    let desk = Desk::empty();
    let manual = desk.run(&["manual", "--lang", "kk"]);
    assert_eq!((manual.code, manual.err.as_str()), (0, ""));
    assert!(manual.out.starts_with("# serik") && manual.out.contains("Командалық жол"), "{}", manual.out);
    let spoken = desk.run(&["manual", "--plain", "--lang", "ru"]).out;
    assert!(spoken.contains("\nКлавиши\n") && !spoken.contains(['#', '`']), "{spoken}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.run(&["completions", shell, "--lang", "ru"]);
        assert_eq!((script.code, script.err.as_str()), (0, ""), "{shell}");
        for word in ["consent", "withdraw", "on-duplicate"] {
            assert!(script.out.contains(word), "{shell}: {word}");
        }
        assert!(shell == "bash" || script.out.contains("Клиенты"), "{shell} says what a word means");
        assert!(!script.out.contains("cli-about"), "{shell}");
    }
    assert!(desk.run(&["completions", "bash"]).out.contains("kk ru en"), "values are completed too");
    assert_eq!(desk.error(&["completions", "tcsh"], 2)["code"], "usage-value");
    assert!(!desk.database().exists());
}
