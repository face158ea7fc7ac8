//! Looks through files for what should be gone from them.

use memchr::memmem::Finder;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Bytes read at a time.
const PIECE: usize = 1 << 20;

/// Which of these texts stand in a file, byte by byte, also in its free pages. No file holds nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn residue(path: &Path, texts: &[String]) -> io::Result<Vec<String>> {
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
        let read = file.by_ref().take(PIECE as u64).read_to_end(&mut window)?;
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
    use std::fs;

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
}
