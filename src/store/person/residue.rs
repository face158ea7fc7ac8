//! What is left of an erased person outside of rows and images: bytes of the database's files, and what the program
//! wrote down beside them.

use crate::store::backup::Shelf;
use memchr::memmem::Finder;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

/// Files in which an erased person may still stand.
#[derive(Clone, Debug, Default)]
pub struct Elsewhere {
    /// The database and what `SQLite` keeps beside it.
    pub kept: Vec<PathBuf>,
    /// What the program writes down on this computer: its log, the place where the person was.
    pub told: Vec<PathBuf>,
    /// The backups of the database: none of them is written to.
    pub shelf: Option<Shelf>,
}

/// What an erasure does not reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Words that the database's files still have: of others, or in pages that a program holds open.
    pub words: Vec<String>,
    /// Backups from before it. One that is brought back is erased from again.
    pub backups: Vec<PathBuf>,
}

impl Elsewhere {
    /// Blots these words out of what the program wrote down; answers what is left of them.
    pub fn wipe(&self, words: &[String]) -> Left {
        for path in &self.told {
            if let Err(error) = blot(path, words) {
                tracing::warn!(%error, "what was written down keeps its words");
            }
        }
        let mut left: Vec<String> =
            self.kept.iter().flat_map(|file| residue(file, words).unwrap_or_default()).collect();
        left.sort_unstable();
        left.dedup();
        let backups = self.shelf.iter().flat_map(Shelf::list).map(|kept| kept.path).collect();
        Left { words: left, backups }
    }
}

/// Writes signs over every place where one of these stands as a word, so that nothing else of the file moves: the
/// program may have it open.
fn blot(path: &Path, words: &[String]) -> io::Result<()> {
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        text => text?,
    };
    let mut file = OpenOptions::new().write(true).open(path)?;
    for word in words {
        for (at, _) in text.match_indices(word).filter(|(at, _)| is_word(&text, (*at, word.len()))) {
            file.seek(SeekFrom::Start(at as u64))?;
            file.write_all("#".repeat(word.len()).as_bytes())?;
        }
    }
    Ok(())
}

/// Whether no letter goes on before or behind it: «Ли» is no part of «Лилия».
fn is_word(text: &str, (at, length): (usize, usize)) -> bool {
    let ends_here = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    ends_here(text.get(..at).and_then(|before| before.chars().next_back()))
        && ends_here(text.get(at + length..).and_then(|behind| behind.chars().next()))
}

/// Bytes read at a time.
const PIECE: usize = 1 << 20;

/// Which of these texts stand in a file, byte by byte, also in its free pages. No file holds nothing.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn residue(path: &Path, texts: &[String]) -> io::Result<Vec<String>> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        file => file?,
    };
    let overlap = texts.iter().map(String::len).max().unwrap_or(0);
    let mut missing: Vec<(Finder, &String)> = texts.iter().map(|text| (Finder::new(text), text)).collect();
    let (mut window, mut found) = (Vec::with_capacity(PIECE + overlap), Vec::new());
    while !missing.is_empty() {
        // A text may begin in one piece and end in the next.
        window.drain(..window.len().saturating_sub(overlap));
        let read = Read::by_ref(&mut file).take(PIECE as u64).read_to_end(&mut window)?;
        missing.retain(|(finder, text)| {
            let is_here = finder.find(&window).is_some();
            if is_here {
                found.push((*text).clone());
            }
            !is_here
        });
        if read == 0 {
            break;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_also_across_pieces() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let mut bytes = vec![b'x'; PIECE - 3];
        bytes.extend("Асан Асанов".bytes());
        fs::write(&path, bytes).unwrap();
        let texts = ["Асан Асанов".to_owned(), "Дана".to_owned()];
        assert_eq!(residue(&path, &texts).unwrap(), texts[..1]);
        assert_eq!(residue(&folder.path().join("none"), &texts).unwrap(), [] as [String; 0]);
    }

    #[test]
    fn words_are_blotted_out_of_what_was_written_down() {
        let folder = tempfile::tempdir().unwrap();
        let [log, place, kept] =
            ["serik.log", "place.json", "office.db"].map(|name| folder.path().join(name));
        fs::write(&log, "panicked at «Дана Сейіт», +77015554433; Ли, Лилия\n").unwrap();
        fs::write(&place, r#"{"query":"Дана Сейіт"}"#).unwrap();
        fs::write(&kept, "+77015554433").unwrap();
        let told = vec![log.clone(), folder.path().join("none"), place.clone()];
        let words = ["Дана Сейіт", "+77015554433", "Ли"].map(str::to_owned);
        assert_eq!(
            Elsewhere { kept: vec![kept.clone()], told, shelf: None }.wipe(&words).words,
            ["+77015554433"]
        );
        let blot = "#".repeat("Дана Сейіт".len());
        assert_eq!(
            fs::read_to_string(&log).unwrap(),
            format!("panicked at «{blot}», ############; ####, Лилия\n")
        );
        assert_eq!(fs::read_to_string(&place).unwrap(), format!(r#"{{"query":"{blot}"}}"#));
        assert_eq!(fs::read_to_string(&kept).unwrap(), "+77015554433", "the database is only looked at");
    }
}
