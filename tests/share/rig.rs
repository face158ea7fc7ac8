//! Brings two computers up that look at one share, and turns faults on and off.

use crate::terminal::Running;
use portable_pty::CommandBuilder;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

/// How long something is waited for that comes at once.
const LIMIT: Duration = Duration::from_secs(30);

/// Where the program keeps what is of this computer alone.
const FOLDERS: [(&str, &str); 3] =
    [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")];

/// The built file system, or why there is none.
fn faultfs() -> Result<&'static Path, String> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        if !Path::new("/dev/fuse").exists() {
            return Err("there is no /dev/fuse".to_owned());
        }
        let out = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let made = Command::new("make")
            .args(["-s", "-C", "tests/rig"])
            .arg(format!("OUT={}", out.display()))
            .output();
        match made {
            Ok(made) if made.status.success() => Ok(out.join("faultfs")),
            Ok(made) => Err(String::from_utf8_lossy(&made.stderr).into_owned()),
            Err(error) => Err(format!("make: {error}")),
        }
    });
    built.as_deref().map_err(Clone::clone)
}

/// Waits until something holds.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + LIMIT;
    while !holds() {
        assert!(Instant::now() < end, "in vain: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// One computer before the share.
pub struct Computer {
    /// The share as this computer sees it.
    pub mount: PathBuf,
    switches: PathBuf,
    /// Folders of the person at it.
    home: PathBuf,
    served: Child,
}

impl Computer {
    fn start(folder: &Path, name: &str, share: &Path) -> Result<Self, String> {
        let [mount, home] = [name.to_owned(), format!("home-{name}")].map(|name| folder.join(name));
        let switches = folder.join(format!("{name}.ctl"));
        fs::create_dir(&mount).unwrap();
        fs::create_dir(&home).unwrap();
        fs::write(&switches, "").unwrap();
        let mut command = Command::new(faultfs()?);
        command.arg(share).arg(&mount).arg(&switches).arg("-f");
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut served = quiet.spawn().map_err(|error| error.to_string())?;
        let end = Instant::now() + LIMIT;
        while !is_mounted(&mount) {
            if served.try_wait().unwrap().is_some() || Instant::now() > end {
                return Err("the file system cannot be mounted: is this root, is fuse3 installed?".to_owned());
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(Self { mount, switches, home, served })
    }

    pub fn database(&self) -> PathBuf {
        self.mount.join("office.db")
    }

    /// Sets switches, `locks=local fsync=eio`; all others are off.
    pub fn set(&self, switches: &str) {
        let new = self.switches.with_extension("new");
        fs::write(&new, switches.replace(' ', "\n") + "\n").unwrap();
        fs::rename(new, &self.switches).unwrap();
        // Read anew with the next call.
        let _ = fs::metadata(&self.mount);
    }

    /// The program at this computer.
    pub fn serik(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_serik"));
        command.env_clear().env("HOME", &self.home).env("LANG", "en_US.UTF-8").env("SERIK_USER", "Асель");
        for (name, folder) in FOLDERS {
            command.env(name, self.home.join(folder));
        }
        command.arg("--db").arg(self.database()).args(words);
        command
    }

    /// The program at this computer in a window, for this person.
    pub fn sits_down(&self, person: &str) -> Running {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_serik"));
        command.env_clear();
        command.env("HOME", &self.home);
        command.env("TERM", "xterm-256color");
        command.env("SERIK_LANG", "en");
        command.env("SERIK_USER", person);
        for (name, folder) in FOLDERS {
            command.env(name, self.home.join(folder));
        }
        command.arg("--db");
        command.arg(self.database());
        let mut running = Running::start(command);
        running.clients();
        running
    }

    /// What the program answers as JSON, with its exit code.
    pub fn asks(&self, words: &[&str]) -> (i32, Value) {
        answer(&self.serik(&[words, &["--json"]].concat()).output().unwrap())
    }

    /// The answer of a command that is done.
    pub fn does(&self, words: &[&str]) -> Value {
        let (code, answer) = self.asks(words);
        assert_eq!(code, 0, "{words:?}: {answer:#}");
        answer
    }

    /// The code of the error of a command that the drive stops.
    pub fn fails(&self, words: &[&str]) -> String {
        let (code, answer) = self.asks(words);
        assert_eq!(code, 5, "{words:?}: {answer:#}");
        answer["error"]["code"].as_str().unwrap().to_owned()
    }

    /// Adds a client.
    pub fn add(&self, name: &str) -> (i32, Value) {
        self.asks(&["client", "add", "--set", &format!("name={name}")])
    }

    /// Names of all clients, sorted.
    pub fn names(&self) -> Vec<String> {
        let list = self.does(&["client", "list", "--limit", "1000000"]);
        let mut names: Vec<String> = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["name"].as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    }

    /// The file is sound, its journal and its tables tell the same; that nobody made a backup yet is no fault of the drive.
    pub fn is_sound(&self) {
        let (_, found) = self.asks(&["doctor"]);
        let mut checks = found["items"].as_array().unwrap().iter().filter(|item| item["check"] != "backup");
        assert!(checks.all(|item| item["ok"] == true), "{found:#}");
    }
}

pub fn answer(output: &Output) -> (i32, Value) {
    let text = String::from_utf8_lossy(&output.stdout);
    let json = serde_json::from_str(&text)
        .unwrap_or_else(|_| panic!("no JSON: {text} {}", String::from_utf8_lossy(&output.stderr)));
    (output.status.code().unwrap(), json)
}

fn is_mounted(folder: &Path) -> bool {
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
    mounts.lines().any(|line| line.split(' ').nth(4) == folder.to_str())
}

impl Drop for Computer {
    fn drop(&mut self) {
        self.set("");
        let done = Command::new("fusermount3").arg("-uzq").arg(&self.mount).status();
        if !done.is_ok_and(|status| status.success()) {
            let _ = self.served.kill(); // unmounts too
        }
        let _ = self.served.wait();
    }
}

/// Two computers and their share.
pub struct Rig {
    pub a: Computer,
    pub b: Computer,
    /// The folder itself, as its server sees it.
    pub share: PathBuf,
    _folder: tempfile::TempDir,
}

impl Rig {
    /// Two computers over an empty share; nothing, and a word about it, where this machine cannot have them.
    pub fn bare() -> Option<Self> {
        match Self::start() {
            Ok(rig) => Some(rig),
            Err(why) => {
                assert!(std::env::var_os("SERIK_RIG").is_none_or(|wish| wish != "required"), "no rig: {why}");
                eprintln!("SKIPPED, no network drive can be made here: {why}");
                None
            }
        }
    }

    /// The same with a base that has one client.
    pub fn up() -> Option<Self> {
        let rig = Self::bare()?;
        rig.a.does(&["init"]);
        assert_eq!(rig.a.add("Алма").0, 0);
        Some(rig)
    }

    fn start() -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let share = folder.path().join("share");
        fs::create_dir(&share).unwrap();
        let [a, b] = ["A", "B"].map(|name| Computer::start(folder.path(), name, &share));
        Ok(Self { a: a?, b: b?, share, _folder: folder })
    }

    /// Sets switches of both.
    pub fn set(&self, switches: &str) {
        self.a.set(switches);
        self.b.set(switches);
    }
}
