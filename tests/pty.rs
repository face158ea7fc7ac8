//! The real binary in a real terminal: it starts, draws, sleeps, survives, and leaves the terminal clean.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test"
)]

mod terminal;

use portable_pty::CommandBuilder;
use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use terminal::{LIMIT, Running};

struct Desk {
    folder: TempDir,
    language: &'static str,
}

impl Desk {
    fn new(language: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        Self { folder, language }
    }

    fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("кеңсе.db")
    }

    /// An empty base that was there before, so that no first start is asked.
    fn with_base(self) -> Self {
        self.run(&["init"]);
        self
    }

    fn run(&self, words: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_serik"));
        command.args(words).arg("--db").arg(self.database());
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        let output = command.output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.folder.path().join("home").display().to_string();
        let mut found: Vec<(&'static str, String)> =
            ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"]
                .map(|name| (name, home.clone()))
                .to_vec();
        found.extend([
            ("SERIK_LANG", self.language.to_owned()),
            ("SERIK_USER", "Айгерім".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("EDITOR", "true".to_owned()),
        ]);
        found
    }

    fn start(&self) -> Running {
        self.start_with(&[])
    }

    fn start_with(&self, words: &[&str]) -> Running {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_serik"));
        command.arg("--db");
        command.arg(self.database());
        command.args(words);
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        Running::start(command)
    }
}

impl Running {
    /// Waits until nothing was sent for a second: a window of quiet, not a moment to be met.
    fn is_quiet(&mut self) -> &mut Self {
        while self.news.recv_timeout(Duration::from_secs(1)).is_ok() {}
        self
    }

    /// How the terminal treats what is typed.
    fn line_modes(&self) -> impl PartialEq + std::fmt::Debug + use<> {
        self.master.get_termios().unwrap().local_flags
    }

    /// Bytes the program has sent so far.
    fn bytes(&self) -> usize {
        self.shown.lock().unwrap().bytes.len()
    }
}

#[test]
fn starts_adds_a_client_leaves_and_comes_back_to_the_same_place() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik
        .clients()
        .sees("Клиентов пока нет")
        .press("nАйгүл\x13")
        .sees("1 клиент")
        .press("\r")
        .sees("Обзор")
        .press("й\x11");
    assert!(serik.ends());
    let mut again = desk.start();
    // `q` under a Russian layout: it quits on a root only, and the card is none.
    again.sees("Обзор").sees("Айгүл").press("\x1b").sees("1 клиент").press("й");
    assert!(again.ends());
}

#[test]
fn the_journal_is_come_back_to_with_its_filter_and_its_entry() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik
        .clients()
        .sees("Клиентов пока нет")
        .press("nАлма\x13")
        .sees("1 клиент")
        .press("nБота\x13")
        .sees("2 клиента");
    serik.press(":журнал\r").sees("Журнал").sees("Бота").press("f").sees("Сегодня").press("\x1b[B\r");
    serik.sees("Журнал · Сегодня").press("\x1b[B\x11");
    assert!(serik.ends());
    let mut again = desk.start();
    again.sees("Журнал · Сегодня").sees("Алма").press("\r").sees("Действие 1").press("\x1b");
    again.sees("Журнал · Сегодня").press("\x1b").sees("2 клиента").press("й");
    assert!(again.ends());
}

#[test]
fn the_terminal_is_given_back_as_it_was() {
    let desk = Desk::new("en").with_base();
    let mut serik = desk.start();
    serik.clients().sees("No clients yet").press("q");
    assert!(serik.ends());
    let sent = String::from_utf8_lossy(&serik.shown.lock().unwrap().bytes).into_owned();
    for (on, off) in
        [("\x1b[?1049h", "\x1b[?1049l"), ("\x1b[?1000h", "\x1b[?1000l"), ("\x1b[?2004h", "\x1b[?2004l")]
    {
        assert!(sent.rfind(on) < sent.rfind(off), "{off:?} is missing at the end");
    }
    assert!(sent.rfind("\x1b[?25l") < sent.rfind("\x1b[?25h"), "the cursor stays hidden");
}

#[test]
fn typing_survives_a_kill() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik.clients().sees("Клиентов пока нет").press("n").sees("Новый клиент").press("Недописанное имя");
    serik.sees("Недописанное имя");
    let drafts = desk.folder.path().join("home").join("serik").join("drafts.db-wal");
    until_holds(&drafts, "Недописанное имя");
    serik.signal("KILL").ends();
    let mut again = desk.start();
    again.clients().sees("Клиентов пока нет").press("n").sees("Недописанное имя").sees("Восстановлен");
    again.press("\x13").sees("1 клиент").press("q");
    assert!(again.ends());
}

#[test]
fn whoever_is_ended_while_a_pin_is_typed_leaves_a_terminal_that_shows_what_is_typed() {
    let desk = Desk::new("ru").with_base();
    desk.run(&["users", "add", "Айгерім"]);
    let mut pin = Command::new(env!("CARGO_BIN_EXE_serik"));
    pin.args(["users", "pin", "Айгерім", "--db"]).arg(desk.database()).envs(desk.environment());
    assert!(pin.env("SERIK_NEW_PIN", "2580").output().unwrap().status.success());
    let mut plain = desk.start_with(&["--plain"]);
    let before = plain.line_modes();
    plain.sees("ПИН-код: Айгерім: ");
    let end = Instant::now() + LIMIT;
    while plain.line_modes() == before {
        assert!(Instant::now() < end, "what is typed is shown");
        thread::yield_now();
    }
    plain.signal("TERM").ends();
    assert_eq!(plain.line_modes(), before);
}

/// Waits until the text stands in the file.
fn until_holds(path: &Path, text: &str) {
    let end = Instant::now() + LIMIT;
    let holds = || fs::read(path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(text));
    while !holds() {
        assert!(Instant::now() < end, "no {text:?} in {}", path.display());
        thread::yield_now();
    }
}

#[test]
fn what_was_called_saved_survives_a_kill() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik.clients().sees("Клиентов пока нет").press("nАлма\x13").sees("Сохранено").signal("KILL").ends();
    assert!(desk.run(&["client", "list"]).contains("Алма"));
}

#[test]
fn what_another_program_wrote_is_seen_by_who_comes_back() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik.clients().sees("Клиентов пока нет");
    desk.run(&["client", "add", "--set", "name=Арай"]);
    // The terminal says that its window has the focus again.
    serik.press("\x1b[I").sees("•  Арай").press("q");
    assert!(serik.ends());
}

#[test]
fn whose_value_stays_is_asked_where_a_colleague_saved_the_same_field_first() {
    let desk = Desk::new("ru").with_base();
    desk.run(&["client", "add", "--set", "name=Арай", "--set", "short_name=А"]);
    let mut serik = desk.start();
    serik.clients().sees("1 клиент").sees("Арай").press("e").sees("Краткое название").press("\tБ").sees("АБ");
    desk.run(&["client", "edit", "Арай", "--set", "short_name=В", "--user", "Дана"]);
    serik.press("\x13").sees("Первым сохранил коллега (Дана)").sees("АБ").sees("Останется моё");
    serik.press("\x1b[C").sees("как у коллеги").press("\x1b[D").sees("Останется моё");
    serik.press("\x13").sees("Сохранено").press("q");
    assert!(serik.ends());
    assert!(desk.run(&["client", "show", "Арай"]).contains("АБ"));
}

#[test]
fn own_words_that_give_way_to_a_colleagues_become_a_note() {
    let desk = Desk::new("ru").with_base();
    desk.run(&["client", "add", "--set", "name=Арай", "--set", "former_names=Старое"]);
    let mut serik = desk.start();
    serik
        .clients()
        .sees("1 клиент")
        .sees("Арай")
        .press("e")
        .sees("Краткое название")
        .press("\x1b[6~\x1b[6~\x1b[6~\x1b[6~");
    serik.sees("Старое").press(" Моё").sees("Старое Моё");
    desk.run(&["client", "edit", "Арай", "--set", "former_names=Другое", "--user", "Дана"]);
    serik.press("\x13").sees("Первым сохранил коллега (Дана)").press("\x1b[C\x1b[C").sees("станет заметкой");
    serik.press("\x13").sees("Сохранено").press("q");
    assert!(serik.ends());
    let shown = desk.run(&["client", "show", "Арай", "--json"]);
    assert!(shown.contains("Другое") && shown.contains("Прежние названия: Старое Моё"), "{shown}");
}

#[test]
fn changes_of_two_people_in_different_fields_go_in_together() {
    let desk = Desk::new("ru").with_base();
    desk.run(&["client", "add", "--set", "name=Арай", "--set", "short_name=А"]);
    let mut serik = desk.start();
    serik.clients().sees("1 клиент").sees("Арай").press("e").sees("Краткое название").press("\tБ").sees("АБ");
    desk.run(&["client", "edit", "Арай", "--set", "website=aray.example", "--user", "Дана"]);
    serik.press("\x13").sees("вместе с правкой коллеги: Дана").press("q");
    assert!(serik.ends());
    let shown = desk.run(&["client", "show", "Арай"]);
    assert!(shown.contains("АБ") && shown.contains("aray.example"), "{shown}");
}

#[test]
fn a_closed_window_in_the_middle_of_a_form_loses_nothing() {
    let desk = Desk::new("kk").with_base();
    let mut serik = desk.start();
    serik
        .clients()
        .sees("Әзірге клиент жоқ")
        .press("n")
        .sees("Жаңа клиент")
        .press("Жарты сөз")
        .sees("Жарты сөз");
    serik.signal("HUP").ends();
    let mut again = desk.start();
    again.clients().sees("Әзірге клиент жоқ").press("n").sees("Жарты сөз").press("\x11");
    again.ends();
}

#[test]
fn a_window_of_one_cell_and_back() {
    let desk = Desk::new("en").with_base();
    let mut serik = desk.start();
    serik.clients().sees("No clients yet").press("n").sees("New client").press("Half").sees("Half");
    serik.resize(1, 1).resize(24, 80).sees("Half").press("\x1b").sees("kept as a draft").press("q");
    assert!(serik.ends());
}

#[test]
fn the_first_start_of_a_new_file_asks_for_the_language() {
    let desk = Desk::new("ru");
    let mut serik = desk.start();
    serik.sees("На каком языке").press("\r").sees("Вы работаете один").press("\x11");
    assert!(serik.ends());
}

#[test]
fn a_first_start_stands_before_the_day() {
    let desk = Desk::new("ru").with_base();
    let mut serik = desk.start();
    serik.sees("Сегодня никто не ждёт").press("q");
    assert!(serik.ends());
}

#[test]
fn nothing_wakes_up_while_nobody_presses_a_key() {
    let desk = Desk::new("en").with_base();
    let mut serik = desk.start();
    serik.clients().sees("No clients yet").press("?").sees("Help").press("\x1b").sees("n New").is_quiet();
    let mut watch = || {
        let (woken, sent) = (wakeups(&serik), serik.bytes());
        serik.is_quiet();
        (wakeups(&serik) - woken, serik.bytes() - sent)
    };
    // The clock of the top line moves once a minute: it cannot disturb two watches that follow each other.
    let watches = [watch(), watch()];
    assert!(watches.iter().any(|(woken, _)| *woken <= 2), "{watches:?}");
    assert!(watches.iter().all(|(_, sent)| *sent < 200), "{watches:?}");
    serik.press("q");
    assert!(serik.ends());
}

/// How often any thread of the program was woken.
fn wakeups(serik: &Running) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", serik.child.process_id().unwrap()));
    let states = tasks
        .into_iter()
        .flatten()
        .filter_map(|task| fs::read_to_string(task.ok()?.path().join("status")).ok());
    let switches = |state: String| -> u64 {
        let lines = state.lines().filter(|line| line.starts_with("voluntary_ctxt_switches"));
        lines.filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok()).sum()
    };
    states.map(switches).sum()
}

#[test]
fn a_demo_that_is_stopped_leaves_nothing() {
    let desk = Desk::new("en");
    let mut serik = desk.start_with(&["demo", "--size", "1000000"]);
    assert!(!serik.sees("0 of 1,000,000").press("\x03").ends());
    serik.sees("Stopped: nothing was made");
    let left: Vec<_> =
        fs::read_dir(desk.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["home"]);
}

#[test]
fn a_demo_counts_on_a_terminal_and_only_there() {
    let desk = Desk::new("en");
    assert!(desk.start_with(&["demo", "--size", "30", "--plain"]).sees("30 of 30").ends());
    let mut serik = desk.start_with(&["demo", "--size", "20", "--reset"]);
    assert!(serik.sees("The demo office is made").ends());
    assert!(!serik.screen().contains("20 of 20"), "the line is wiped:\n{}", serik.screen());
    let quiet = desk.run(&["demo", "--size", "20", "--reset", "--quiet"]);
    assert_eq!(quiet, "");
}
