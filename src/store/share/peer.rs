//! Whether locks reach another computer: two programs meet in a file of a folder that both see (`O-1`, sharing 4).
//!
//! Mounts that keep locks on their own computer pass every trial of one computer. Here each of the two holds what the
//! other one asks for; both come to the same verdict.

use super::{
    byte_lock::{self, Kind, Span},
    roll::{Record, opened, sealed},
};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// Seconds that two clocks may differ.
const SKEW: i64 = 300;
const FIRST: Span = Span::byte(0);
const SECOND: Span = Span::byte(1);
/// As many bytes as `SQLite` shares.
const MANY: Span = Span { from: 2, length: 510 };
const MEET: &str = "MEET";

/// Which of the two this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It makes the code.
    First,
    /// It was given the code.
    Second,
}

/// What two computers found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerVerdict {
    Good,
    /// Each sees only its own locks.
    LocalOnly,
    /// Locks answer with an error, or refuse what is free.
    WrongError,
}

impl PeerVerdict {
    /// Stable name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::LocalOnly => "local-only",
            Self::WrongError => "wrong-error",
        }
    }
}

/// How a meeting went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub verdict: PeerVerdict,
    /// What the other computer is called.
    pub other: String,
    /// Both are one: then it was no trial of two.
    pub is_one_computer: bool,
    /// Seconds between the two clocks, where they are too many.
    pub clocks_apart: Option<i64>,
}

/// Why two did not meet.
#[derive(Debug, thiserror::Error)]
pub enum PeerFault {
    #[error("nobody came")]
    Nobody,
    #[error("nobody waits under this code in this folder")]
    UnknownCode,
    #[error("the folder failed: {0}")]
    Folder(#[from] io::Error),
}

/// Who takes part.
pub struct Guest<'a> {
    pub computer: &'a str,
    /// Unix milliseconds.
    pub now: fn() -> i64,
}

/// Meets the other computer in this folder under this code. `wait` lets a moment pass, and answers false when it has
/// been long enough.
///
/// # Errors
/// Where nobody comes, or the folder cannot be used.
pub fn meet(
    folder: &Path,
    code: &str,
    role: Role,
    me: &Guest,
    wait: &mut dyn FnMut() -> bool,
) -> Result<Meeting, PeerFault> {
    let path = folder.join(format!("serik-{code}.probe"));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(role == Role::First);
    // The other computer may see the file a moment later.
    let file = loop {
        match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && role == Role::Second => {
                if !wait() {
                    return Err(PeerFault::UnknownCode);
                }
            }
            opened => break opened?,
        }
    };
    let mut table = Table { file, role, me, wait };
    let met = match role {
        Role::First => table.first(),
        Role::Second => table.second(),
    };
    drop(table);
    if role == Role::First || met.is_ok() {
        remove(path);
    }
    met
}

/// Both may do it; who is later finds nothing.
fn remove(path: PathBuf) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "the file of the meeting stays");
    }
}

/// What one of the two says.
#[derive(Clone, Debug)]
struct Said {
    step: u8,
    computer: String,
    at: i64,
    /// A letter for each lock that was asked for: `g` granted, `r` refused, `e` an error.
    answers: String,
}

/// The file between the two.
struct Table<'a> {
    file: File,
    role: Role,
    me: &'a Guest<'a>,
    wait: &'a mut dyn FnMut() -> bool,
}

impl Table<'_> {
    /// Holds one byte while the other one asks for it, asks for theirs, and lets it go.
    fn first(&mut self) -> Result<Meeting, PeerFault> {
        let mine = self.take(Kind::Exclusive, FIRST);
        self.say(1, mine.to_string())?;
        let came = self.hear(1)?;
        let apart = ((self.me.now)() - came.at).abs() / 1000;
        let theirs = self.once(Kind::Exclusive, SECOND);
        self.leave(FIRST);
        let shared = self.take(Kind::Shared, MANY);
        let answers = format!("{mine}{theirs}{shared}");
        self.say(2, answers.clone())?;
        let told = self.hear(2)?;
        self.say(3, answers.clone())?;
        Ok(self.meeting(&answers, &told, apart))
    }

    fn second(&mut self) -> Result<Meeting, PeerFault> {
        self.hear(1)?;
        let held = self.once(Kind::Exclusive, FIRST);
        let mine = self.take(Kind::Exclusive, SECOND);
        self.say(1, format!("{held}{mine}"))?;
        let told = self.hear(2)?;
        let apart = ((self.me.now)() - told.at).abs() / 1000;
        let freed = self.once(Kind::Exclusive, FIRST);
        let shared = self.once(Kind::Shared, MANY);
        let over = self.once(Kind::Exclusive, MANY);
        let answers = format!("{held}{mine}{freed}{shared}{over}");
        self.say(2, answers.clone())?;
        Ok(self.meeting(&told.answers, &Said { answers, ..told.clone() }, apart))
    }

    /// The first one's answers, and what the other one says; `told` names the other computer.
    fn meeting(&self, first: &str, told: &Said, apart: i64) -> Meeting {
        Meeting {
            verdict: verdict(first, &told.answers),
            is_one_computer: told.computer == self.me.computer,
            other: told.computer.clone(),
            clocks_apart: (apart > SKEW).then_some(apart),
        }
    }

    fn take(&self, kind: Kind, span: Span) -> char {
        match byte_lock::take(&self.file, kind, span) {
            Ok(true) => 'g',
            Ok(false) => 'r',
            Err(_) => 'e',
        }
    }

    fn once(&self, kind: Kind, span: Span) -> char {
        let answer = self.take(kind, span);
        if answer == 'g' {
            self.leave(span);
        }
        answer
    }

    fn leave(&self, span: Span) {
        if let Err(error) = byte_lock::leave(&self.file, span) {
            tracing::warn!(%error, "a lock is not let go");
        }
    }

    fn say(&mut self, step: u8, answers: String) -> io::Result<()> {
        let fields = [step.to_string(), self.me.computer.to_owned(), (self.me.now)().to_string(), answers];
        let record: Record = sealed(MEET, fields);
        self.file.seek(SeekFrom::Start(if self.role == Role::First { 0 } else { record.len() as u64 }))?;
        self.file.write_all(&record)?;
        self.file.sync_all()
    }

    /// Waits until the other one has said this step.
    fn hear(&mut self, step: u8) -> Result<Said, PeerFault> {
        loop {
            if let Some(said) = self.heard()?.filter(|said| said.step >= step) {
                return Ok(said);
            }
            if !(self.wait)() {
                return Err(PeerFault::Nobody);
            }
        }
    }

    fn heard(&mut self) -> io::Result<Option<Said>> {
        let mut record = Vec::new();
        let length = size_of::<Record>() as u64;
        self.file.seek(SeekFrom::Start(if self.role == Role::First { length } else { 0 }))?;
        Read::by_ref(&mut self.file).take(length).read_to_end(&mut record)?;
        let said = opened(MEET, &record).and_then(|[step, computer, at, answers]: [String; 4]| {
            Some(Said { step: step.parse().ok()?, computer, at: at.parse().ok()?, answers })
        });
        Ok(said)
    }
}

/// What the answers of both mean: what is free is granted, what the other one holds is refused.
fn verdict(first: &str, second: &str) -> PeerVerdict {
    let wanted = "grgrgggr".chars();
    let answers = first.chars().chain(second.chars());
    if first.len() + second.len() != 8 {
        return PeerVerdict::WrongError;
    }
    let pairs: Vec<(char, char)> = wanted.zip(answers).collect();
    if pairs.iter().any(|(_, answer)| *answer == 'e') {
        PeerVerdict::WrongError
    } else if pairs.contains(&('r', 'g')) {
        PeerVerdict::LocalOnly
    } else if pairs.contains(&('g', 'r')) {
        PeerVerdict::WrongError
    } else {
        PeerVerdict::Good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_two_computers_are_judged() {
        assert_eq!(verdict("grg", "rgggr"), PeerVerdict::Good);
        assert_eq!(verdict("ggg", "ggggg"), PeerVerdict::LocalOnly);
        assert_eq!(verdict("grg", "rgggg"), PeerVerdict::LocalOnly, "shared and exclusive at once");
        assert_eq!(verdict("grg", "rgrgr"), PeerVerdict::WrongError, "a lock that stays");
        assert_eq!(verdict("eee", "eeeee"), PeerVerdict::WrongError);
        assert_eq!(verdict("grg", ""), PeerVerdict::WrongError);
    }

    #[test]
    fn who_comes_to_an_empty_folder_or_waits_in_vain_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let me = Guest { computer: "ПК-1", now: || 0 };
        let alone = |role| meet(folder.path(), "123456", role, &me, &mut || false);
        assert!(matches!(alone(Role::Second), Err(PeerFault::UnknownCode)));
        assert!(matches!(alone(Role::First), Err(PeerFault::Nobody)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }
}
