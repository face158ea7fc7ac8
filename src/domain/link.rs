//! Links to files on the disk (`K-10`): where a file lies is written in one form on every system, from the folder of the
//! database where it lies inside, so that the folder may be moved or come to another computer.

use chrono::NaiveDate;

/// A file that was attached to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// With `/` on every system. From the folder of the database where the file lies inside it, else whole. Empty where
    /// no file is attached.
    pub path: String,
    /// Bytes, and the SHA-256 in hexadecimal digits, as they were when the file was attached. Nothing where nobody
    /// could read it then.
    pub measure: Option<Measure>,
    /// The last day on which somebody looked and it was there.
    pub seen: Option<NaiveDate>,
}

/// What tells one content of a file from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub bytes: u64,
    pub sha256: String,
}

/// What a look at a file has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is there, as it was attached.
    Found,
    /// It is there, and nobody had read it before.
    New,
    /// It is there with another content.
    Changed,
    /// It is not there; the last day on which it was.
    Lost(Option<NaiveDate>),
}

impl Sight {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::New => "new",
            Self::Changed => "changed",
            Self::Lost(_) => "lost",
        }
    }
}

impl Link {
    pub const fn is_none(&self) -> bool {
        self.path.is_empty()
    }

    /// What was found where a file of this measure lies now; nothing where none does.
    pub fn compared(&self, found: Option<&Measure>) -> Sight {
        match (found, &self.measure) {
            (None, _) => Sight::Lost(self.seen),
            (Some(_), None) => Sight::New,
            (Some(found), Some(known)) if found == known => Sight::Found,
            _ => Sight::Changed,
        }
    }
}

/// A path as it was typed, pasted or dropped into the window, in the form that is kept. `folder` is the whole path of
/// the folder of the database.
pub fn kept(typed: &str, folder: &str) -> String {
    let typed = parts_of(typed);
    if !typed.is_whole() {
        let inside = parts_of(folder).with(&typed.names);
        return if typed.leaves() { inside.to_string() } else { typed.to_string() };
    }
    let folder = parts_of(folder);
    typed.below(&folder).map_or_else(|| typed.to_string(), |names| names.join("/"))
}

/// Whether a kept path leads out of the folder of the database: it says where the file lies on this computer alone.
pub fn is_outside(kept: &str) -> bool {
    parts_of(kept).is_whole()
}

/// Endings of files that a system would run instead of showing them.
const RUN: [&str; 17] = [
    "app", "bat", "cmd", "com", "cpl", "desktop", "exe", "hta", "js", "jse", "lnk", "msi", "ps1", "scr",
    "sh", "vbs", "wsf",
];

/// Whether the system would run the file: such a one is never opened from a link.
pub fn is_program(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    name.rsplit_once('.').is_some_and(|(_, end)| RUN.contains(&end))
}

/// A path in parts, without `.` and without `..` that something stands before.
struct Parts {
    /// Where it begins: `/`, `C:/`, `//server/`; empty where it begins anywhere.
    root: String,
    names: Vec<String>,
}

fn parts_of(path: &str) -> Parts {
    let path = path.trim().trim_matches(['"', '\'']).replace('\\', "/");
    let (root, rest) = parted(&path);
    let mut parts = Parts { root, names: Vec::new() };
    rest.split('/').for_each(|name| parts.go(name));
    parts
}

/// The root of a path, and what stands behind it.
fn parted(path: &str) -> (String, &str) {
    let mut letters = path.chars();
    let is_drive =
        letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && letters.next() == Some(':');
    match (path.strip_prefix("//"), path.strip_prefix('/')) {
        (Some(rest), _) => ("//".to_owned(), rest),
        (_, Some(rest)) => ("/".to_owned(), rest),
        _ if is_drive => {
            let (drive, rest) = path.split_at(2);
            (format!("{}/", drive.to_uppercase()), rest)
        }
        _ => (String::new(), path),
    }
}

impl Parts {
    fn go(&mut self, name: &str) {
        match name {
            "" | "." => {}
            ".." if self.names.last().is_some_and(|last| last != "..") => drop(self.names.pop()),
            // Nothing lies above the root.
            ".." if self.is_whole() => {}
            name => self.names.push(name.to_owned()),
        }
    }

    fn with(mut self, names: &[String]) -> Self {
        for name in names {
            self.go(name);
        }
        self
    }

    const fn is_whole(&self) -> bool {
        !self.root.is_empty()
    }

    /// Whether it goes up from where it begins.
    fn leaves(&self) -> bool {
        self.names.first().is_some_and(|first| first == "..")
    }

    /// The names behind this folder, where the path lies below it. Windows takes letters of both sizes for one.
    fn below<'a>(&'a self, folder: &Self) -> Option<&'a [String]> {
        let is_windows = self.root != "/";
        let is_same =
            |one: &str, other: &str| one == other || is_windows && one.to_lowercase() == other.to_lowercase();
        let (head, rest) = self.names.split_at_checked(folder.names.len())?;
        let is_below = self.root == folder.root
            && !rest.is_empty()
            && head.iter().zip(&folder.names).all(|(one, other)| is_same(one, other));
        is_below.then_some(rest)
    }
}

impl std::fmt::Display for Parts {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{}{}", self.root, self.names.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_path_is_kept_from_the_folder_of_the_database() {
        let office = "/home/aigul/office";
        for (typed, expected) in [
            ("/home/aigul/office/scans/акт 2.pdf", "scans/акт 2.pdf"),
            ("scans/./акт.pdf", "scans/акт.pdf"),
            ("scans\\2026\\акт.pdf", "scans/2026/акт.pdf"),
            ("\"/home/aigul/office/акт.pdf\"", "акт.pdf"),
            ("/home/aigul/office/../office/a.pdf", "a.pdf"),
            ("../elsewhere/a.pdf", "/home/aigul/elsewhere/a.pdf"),
            ("/mnt/scans/a.pdf", "/mnt/scans/a.pdf"),
            ("/home/aigul/office2/a.pdf", "/home/aigul/office2/a.pdf"),
            ("/home/Aigul/office/a.pdf", "/home/Aigul/office/a.pdf"),
            ("/../a.pdf", "/a.pdf"),
            ("", ""),
        ] {
            assert_eq!(kept(typed, office), expected, "{typed}");
        }
    }

    #[test]
    fn windows_has_drives_servers_and_letters_of_one_size() {
        for (typed, folder, expected) in [
            (r"C:\Office\Scans\a.pdf", r"c:\office", "Scans/a.pdf"),
            (r"D:\Scans\a.pdf", r"C:\Office", "D:/Scans/a.pdf"),
            (r"\\server\office\a.pdf", r"\\SERVER\office", "a.pdf"),
            (r"..\a.pdf", r"C:\Office\base", "C:/Office/a.pdf"),
        ] {
            assert_eq!(kept(typed, folder), expected, "{typed}");
        }
        assert!(is_outside("D:/Scans/a.pdf") && is_outside("/a.pdf") && is_outside("//server/a.pdf"));
        assert!(!is_outside("scans/a.pdf") && !is_outside(""));
    }

    #[test]
    fn a_look_tells_what_became_of_a_file() {
        let measure = |sha256: &str| Measure { bytes: 3, sha256: sha256.to_owned() };
        let seen = "2026-10-12".parse().ok();
        let link = Link { path: "a.pdf".to_owned(), measure: Some(measure("aa")), seen };
        assert_eq!(link.compared(Some(&measure("aa"))), Sight::Found);
        assert_eq!(link.compared(Some(&measure("ab"))), Sight::Changed);
        assert_eq!(link.compared(None), Sight::Lost(seen));
        let unread = Link { measure: None, seen: None, ..link };
        assert_eq!(unread.compared(Some(&measure("aa"))), Sight::New);
        assert_eq!(unread.compared(None), Sight::Lost(None));
    }

    #[test]
    fn programs_are_told_by_their_endings() {
        assert!(["a/report.EXE", "x.desktop", "договор.pdf.lnk"].iter().all(|path| is_program(path)));
        assert!(!["a.pdf", "exe", "sh/акт.docx", ""].iter().any(|path| is_program(path)));
    }

    proptest! {
        #[test]
        fn what_is_kept_stays_as_it_is(typed in "(/|C:\\\\)?([a-z.]{1,3}[/\\\\]){0,4}[a-z]{1,4}") {
            let once = kept(&typed, "/home/aigul/office");
            prop_assert_eq!(kept(&once, "/home/aigul/office"), once);
        }
    }
}
