//! Running the binary as a person would.

use serde_json::Value;
use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

/// A home of its own and a database in a folder with a Cyrillic name.
pub struct Desk {
    pub home: tempfile::TempDir,
    pub user: &'static str,
}

/// What one run answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn empty() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("Кеңсе құжаттары")).unwrap();
        Self { home, user: "Айгүл" }
    }

    pub fn open() -> Self {
        let desk = Self::empty();
        assert_eq!(desk.run(&["init"]).code, 0);
        desk
    }

    pub fn database(&self) -> PathBuf {
        self.home.path().join("Кеңсе құжаттары").join("Ұлан №1.db")
    }

    pub fn bare(&self) -> Command {
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
        command.env("COMPUTERNAME", "DESK-1");
        command.env("APPDATA", home.join("config")).env("LOCALAPPDATA", home.join("data"));
        command
    }

    /// The doctor looks on the day of the tests: how old a backup may be follows from the day.
    pub fn run(&self, words: &[&str]) -> Answer {
        let mut command = self.bare();
        command.arg("--db").arg(self.database()).args(words);
        if words.first() == Some(&"doctor") && !words.contains(&"--today") {
            command.args(["--today", "2026-06-15"]);
        }
        answer(command.output().unwrap())
    }

    /// A run that reads what another program writes.
    pub fn piped(&self, words: &[&str], input: &str) -> Answer {
        let mut command = self.bare();
        command.arg("--db").arg(self.database()).args(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        answer(child.wait_with_output().unwrap())
    }

    pub fn json(&self, words: &[&str]) -> Value {
        let answer = self.run(&[words, &["--json"]].concat());
        assert_eq!(answer.code, 0, "{words:?}: {} {}", answer.out, answer.err);
        serde_json::from_str(&answer.out).unwrap()
    }

    /// The `error` of a command that ends with this code.
    pub fn error(&self, words: &[&str], code: i32) -> Value {
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

    pub fn client(&self, name: &str, more: &[&str]) -> String {
        let name = format!("name={name}");
        let mut words = vec!["client", "add", "--set", &name];
        for set in more {
            words.extend(["--set", *set]);
        }
        text(&self.json(&words)["id"])
    }
}

pub fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

pub fn names(list: &Value) -> Vec<String> {
    list["items"].as_array().unwrap().iter().map(|item| text(&item["name"])).collect()
}

/// Both sides sign a contract on this day.
pub const SIGNED_DAYS: [&str; 4] = ["--we", "2026-11-24", "--they", "2026-11-24"];
