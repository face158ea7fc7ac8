//! Paths as people type, paste and drag them, and the names that complete them.

use std::{
    fs,
    path::{MAIN_SEPARATOR, Path, PathBuf, is_separator},
};

/// The folder above.
pub(in crate::screens) const UP: &str = "..";
/// Most names of a folder that are looked at.
const MOST: usize = 5_000;

/// One name in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::screens) struct Entry {
    pub(in crate::screens) name: String,
    pub(in crate::screens) is_folder: bool,
}

/// A folder as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::screens) struct Folder {
    pub(in crate::screens) path: PathBuf,
    /// Folders first, then what may be a list, then the rest; each by name.
    pub(in crate::screens) entries: Vec<Entry>,
}

impl Folder {
    /// Reads the names of a folder; one that cannot be read has none.
    pub(in crate::screens) fn read(path: PathBuf) -> Self {
        let looked = if path.as_os_str().is_empty() { Path::new(".") } else { path.as_path() };
        let found = fs::read_dir(looked).into_iter().flatten().flatten().take(MOST);
        let mut entries: Vec<Entry> = found
            .map(|entry| Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                is_folder: entry.path().is_dir(),
            })
            .collect();
        entries.sort_by_cached_key(|entry| {
            (!entry.is_folder, !may_be_a_list(&entry.name), entry.name.to_lowercase())
        });
        if above(&path).is_some() {
            entries.insert(0, Entry { name: UP.to_owned(), is_folder: true });
        }
        Self { path, entries }
    }

    /// Names that begin so, in any case of letters; hidden ones only when asked for.
    pub(in crate::screens) fn matching(&self, start: &str) -> Vec<&Entry> {
        let wanted = start.to_lowercase();
        let fits = |entry: &&Entry| {
            let hidden = entry.name.starts_with('.') && !start.starts_with('.') && entry.name != UP;
            !hidden && entry.name.to_lowercase().starts_with(&wanted)
        };
        self.entries.iter().filter(fits).collect()
    }
}

/// By the name alone: what a file really is, is seen when it is read.
fn may_be_a_list(name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "vcf", "vcard"];
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The folder that holds this one; the working folder has an empty path.
pub(in crate::screens) fn above(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).or_else(|_| std::env::current_dir()).ok()?;
    whole.parent().map(Path::to_owned)
}

/// A pasted or dragged path without its quotes, backslashes before spaces and `file://`.
pub(in crate::screens) fn unquoted(pasted: &str) -> String {
    let text = pasted.trim();
    let inner = ['\'', '"'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
    if let Some(inner) = inner {
        return inner.to_owned();
    }
    if let Some(address) = text.strip_prefix("file://") {
        return decoded(address);
    }
    if MAIN_SEPARATOR == '/' { unescaped(text) } else { text.to_owned() }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.push(if letter == '\\' { letters.next().unwrap_or('\\') } else { letter });
    }
    plain
}

/// `%D0%A1` and the like as letters.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address;
    while let Some(letter) = rest.chars().next() {
        let code = rest.get(1..3).filter(|_| letter == '%');
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = rest.get(3..).unwrap_or_default();
        } else {
            bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The path that a typed text means; `~` is the person's own folder.
pub(in crate::screens) fn expanded(typed: &str) -> PathBuf {
    let text = unquoted_whole(typed.trim());
    let own = text.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(is_separator));
    match (own, std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(is_separator)),
        _ => PathBuf::from(text),
    }
}

fn unquoted_whole(text: &str) -> &str {
    let inner = ['\'', '"'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
    inner.unwrap_or(text)
}

/// The folder part of a typed text, its separator with it, and the beginning of a name after it.
pub(in crate::screens) fn parted(typed: &str) -> (&str, &str) {
    let end = typed.rfind(is_separator).map_or(0, |at| at + 1);
    typed.split_at_checked(end).unwrap_or(("", typed))
}

/// What all these names begin with, as the first of them is written.
pub(in crate::screens) fn common(names: &[&Entry]) -> String {
    let Some((first, rest)) = names.split_first() else { return String::new() };
    let mut shared = first.name.chars().count();
    for entry in rest {
        let same = |(one, two): &(char, char)| one.to_lowercase().eq(two.to_lowercase());
        shared = shared.min(first.name.chars().zip(entry.name.chars()).take_while(same).count());
    }
    first.name.chars().take(shared).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry { name: name.to_owned(), is_folder: false }
    }

    #[test]
    fn dragged_paths_lose_their_wrapping() {
        assert_eq!(unquoted(" '/tmp/мой список.csv' "), "/tmp/мой список.csv");
        assert_eq!(unquoted("\"/tmp/a b.csv\"\n"), "/tmp/a b.csv");
        assert_eq!(unquoted("file:///tmp/%D0%B0%20b.csv"), "/tmp/а b.csv");
        if MAIN_SEPARATOR == '/' {
            assert_eq!(unquoted("/tmp/a\\ b\\(1\\).csv"), "/tmp/a b(1).csv");
        }
    }

    #[test]
    fn the_own_folder_is_a_tilde() {
        let home = std::env::home_dir().unwrap();
        assert_eq!(expanded("~/list.csv"), home.join("list.csv"));
        assert_eq!(expanded("~other/list.csv"), PathBuf::from("~other/list.csv"));
    }

    #[test]
    fn names_complete_in_any_case() {
        let entries = vec![entry("Клиенты май.csv"), entry("клиенты июнь.csv"), entry(".клиенты")];
        let folder = Folder { path: PathBuf::new(), entries };
        let found = folder.matching("кли");
        assert_eq!((found.len(), common(&found).as_str()), (2, "Клиенты "));
        assert_eq!(parted("/tmp/кли"), ("/tmp/", "кли"));
        assert_eq!(parted("кли"), ("", "кли"));
    }

    #[test]
    fn folders_stand_before_files() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.csv"), "x").unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        let read = Folder::read(folder.path().to_owned());
        let names: Vec<&str> = read.entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, [UP, "b", "a.csv"]);
        assert_eq!(above(&folder.path().join("b")), Some(folder.path().to_owned()));
    }
}
