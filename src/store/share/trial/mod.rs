//! The trial of a drive (sharing 4, layer 1; `O-1`): two processes of this computer ask it what a shared database
//! relies on.

mod kept;
mod locks;
mod second;

pub(super) use kept::Fitness;
pub use kept::Trials;
pub use locks::Locks;
pub use second::{SECOND_PROCESS, serve_second};

use super::{
    byte_lock::{Kind, Span},
    room::free_bytes,
    site::{Site, folder_of, site_of_folder},
};
use locks::{Answer, Hand};
use second::{FileHand, Second};
use std::{
    fs::{self, File, OpenOptions},
    hash::{BuildHasher, Hasher, RandomState},
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Milliseconds after which a colleague sees what was written.
const SEEN: u128 = 1_000;
/// How long it is waited for what should come at once.
const LONG: Duration = Duration::from_secs(5);
/// Seconds that clocks may differ.
const SKEW: u64 = 300;
/// So many times its size a file needs for journal and copy.
const ROOM: u64 = 3;
/// The least room of a file that is about to grow, in bytes.
const LEAST: u64 = 50 * 1024 * 1024;
/// Microseconds of one request, over which work on the drive is slow (sharing 9).
const SLOW: u128 = 20_000;
/// Requests whose time is taken.
const REQUESTS: u32 = 10;
/// A byte that only one of the two takes.
const LAST: Span = Span::byte(600);

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Locks between two processes.
    Locks,
    /// The lock of a program that is killed.
    Death,
    /// Another process sees what was written.
    Seen,
    Rename,
    /// What is written is handed to the disk.
    Flush,
    /// The clock of the server.
    Clock,
    Space,
    Speed,
}

impl Aspect {
    /// Stable name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Locks => "locks",
            Self::Death => "death",
            Self::Seen => "seen",
            Self::Rename => "rename",
            Self::Flush => "flush",
            Self::Clock => "clock",
            Self::Space => "space",
            Self::Speed => "speed",
        }
    }
}

/// How it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Good,
    /// It can be worked with.
    Warning,
    /// Nothing may be written.
    Bad,
}

/// One aspect of a drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub aspect: Aspect,
    pub grade: Grade,
    /// What was measured: milliseconds, seconds, bytes.
    pub measured: Option<u64>,
}

/// What a trial found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    pub site: Site,
    pub locks: Locks,
    pub findings: Vec<Finding>,
}

impl Examined {
    /// Whether a shared file may be written here.
    pub fn is_fit(&self) -> bool {
        self.findings.iter().all(|finding| finding.grade != Grade::Bad)
    }
}

/// A file of the trial; it goes with this.
struct Sample(PathBuf);

impl Sample {
    /// Everybody tries with a file of their own: one trial never stands in the way of another.
    fn make(folder: &Path, name: &str) -> io::Result<(Self, File)> {
        let number = RandomState::new().build_hasher().finish() >> 32;
        let sample = Self(folder.join(format!("{name}.probe-{number:08x}")));
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&sample.0)?;
        Ok((sample, file))
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.0)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, path = %self.0.display(), "a file of the trial stays");
        }
    }
}

/// Tries a folder. `name` is that of the database, whose file need not be there.
///
/// # Errors
/// Where no file can be made there, or the second process does not answer.
pub fn examine(program: &Path, folder: &Path, name: &str) -> io::Result<Examined> {
    let (sample, file) = Sample::make(folder, name)?;
    let mut first = FileHand(file);
    let mut second = Second::start(program, &sample.0)?;
    let locks = locks::ask(&mut first, &mut second)?;
    let grade = match locks {
        Locks::Good => Grade::Good,
        // The program mends it by itself where it is known (`upgrade`).
        Locks::NeedsUpgrade if cfg!(target_os = "linux") => Grade::Good,
        _ => Grade::Bad,
    };
    let mut findings = vec![Finding { aspect: Aspect::Locks, grade, measured: None }];
    findings.push(seen(&mut first.0, &mut second)?);
    findings.push(flush(&first.0));
    findings.push(speed(&mut first)?);
    if grade == Grade::Good {
        findings.push(death(&mut first, second)?);
    }
    findings.push(rename(&sample.0));
    findings.extend(clock(&sample.0));
    findings.extend(space(folder, fs::metadata(folder.join(name)).map_or(0, |file| file.len())));
    Ok(Examined { site: site_of_folder(folder), locks, findings })
}

/// How long another process sees what was there before.
fn seen(file: &mut File, second: &mut Second) -> io::Result<Finding> {
    second.read()?; // whatever is kept of the file is kept from now on
    let written = file.write_all(b"written\n");
    let since = Instant::now();
    let mut is_seen = false;
    while written.is_ok() && !is_seen && since.elapsed() < LONG {
        is_seen = second.read()? == "written";
        if !is_seen {
            thread::sleep(Duration::from_millis(20));
        }
    }
    let passed = since.elapsed().as_millis();
    let grade = match is_seen {
        true if passed <= SEEN => Grade::Good,
        true => Grade::Warning,
        false => Grade::Bad,
    };
    Ok(Finding { aspect: Aspect::Seen, grade, measured: u64::try_from(passed).ok() })
}

fn flush(file: &File) -> Finding {
    let grade = if file.sync_all().is_ok() { Grade::Good } else { Grade::Bad };
    Finding { aspect: Aspect::Flush, grade, measured: None }
}

/// Microseconds of a request, in the middle of several.
fn speed(hand: &mut FileHand) -> io::Result<Finding> {
    let mut times = Vec::new();
    for _ in 0..REQUESTS {
        let since = Instant::now();
        hand.take(Kind::Exclusive, LAST)?;
        hand.leave(LAST)?;
        times.push(since.elapsed().as_micros() / 2);
    }
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    let grade = if middle <= SLOW { Grade::Good } else { Grade::Warning };
    Ok(Finding { aspect: Aspect::Speed, grade, measured: u64::try_from(middle).ok() })
}

/// Whether the lock of somebody who was killed is free soon.
fn death(first: &mut FileHand, mut second: Second) -> io::Result<Finding> {
    second.take(Kind::Exclusive, LAST)?;
    second.kill()?;
    let since = Instant::now();
    let mut is_free = false;
    while !is_free && since.elapsed() < LONG {
        is_free = first.take(Kind::Exclusive, LAST)? == Answer::Granted;
        if !is_free {
            thread::sleep(Duration::from_millis(20));
        }
    }
    let grade = if is_free { Grade::Good } else { Grade::Warning };
    Ok(Finding { aspect: Aspect::Death, grade, measured: None })
}

/// Whether a file can take the place of another, as a copy of the base does.
fn rename(sample: &Path) -> Finding {
    let [from, to] = ["-new", "-old"].map(|ending| {
        let mut name = sample.as_os_str().to_owned();
        name.push(ending);
        Sample(PathBuf::from(name))
    });
    let made = fs::write(&from.0, "new").and_then(|()| fs::write(&to.0, "old"));
    let moved = made.and_then(|()| fs::rename(&from.0, &to.0)).and_then(|()| fs::read(&to.0));
    let grade = if moved.is_ok_and(|text| text == b"new") { Grade::Good } else { Grade::Warning };
    Finding { aspect: Aspect::Rename, grade, measured: None }
}

/// Seconds between the clock of this computer and of the one that writes the times of files there; nothing where no file
/// can be made beside the database.
pub fn clock_apart(database: &Path) -> Option<u64> {
    let name = database.file_name()?.to_string_lossy();
    let (sample, _) = Sample::make(&folder_of(database), &name).ok()?;
    apart(&sample.0)
}

fn apart(sample: &Path) -> Option<u64> {
    let there = fs::metadata(sample).ok()?.modified().ok()?;
    let now = SystemTime::now();
    Some(now.duration_since(there).or_else(|_| there.duration_since(now)).ok()?.as_secs())
}

fn clock(sample: &Path) -> Option<Finding> {
    let apart = apart(sample)?;
    let grade = if apart <= SKEW { Grade::Good } else { Grade::Warning };
    Some(Finding { aspect: Aspect::Clock, grade, measured: Some(apart) })
}

/// Bytes that are free, beside what the file needs.
fn space(folder: &Path, size: u64) -> Option<Finding> {
    let free = free_bytes(folder)?;
    let grade = if free >= LEAST.max(size.saturating_mul(ROOM)) { Grade::Good } else { Grade::Warning };
    Some(Finding { aspect: Aspect::Space, grade, measured: Some(free) })
}
