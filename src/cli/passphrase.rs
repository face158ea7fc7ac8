//! A passphrase of backups: from the environment for scripts, else typed without being shown. Never an argument, which other
//! people of the computer could read.

use super::failure::{Done, Failure, WRONG_USE};
use crate::{domain::backup::Passphrase, i18n::Catalogue};
use std::io::{self, Write as _};

/// Holds it for scripts.
const VARIABLE: &str = "SERIK_PASSPHRASE";

/// The one that opens what is there.
pub(super) fn known(words: &Catalogue) -> Done<Passphrase> {
    let text = named().map_or_else(|| typed("backup-passphrase", words), Ok)?;
    Ok(Passphrase::typed(&text))
}

/// A new one, typed twice: nobody can look it up later. Asked until it is one: what would be typed next must not go
/// anywhere else.
pub(super) fn chosen(words: &Catalogue) -> Done<Passphrase> {
    if let Some(text) = named() {
        return Passphrase::of(&text).ok_or_else(|| refused("backup-passphrase-short"));
    }
    loop {
        let Some(chosen) = Passphrase::of(&typed("backup-passphrase-new", words)?) else {
            tell("backup-passphrase-short", words);
            continue;
        };
        if chosen.text() == typed("backup-passphrase-again", words)? {
            return Ok(chosen);
        }
        tell("backup-passphrase-differs", words);
    }
}

/// Why the question comes once more.
fn tell(key: &str, words: &Catalogue) {
    let _ = writeln!(io::stderr(), "{}", words.get(key)); // who sees no question types nothing
}

fn named() -> Option<String> {
    std::env::var(VARIABLE).ok().filter(|text| !text.is_empty())
}

/// What is typed; an empty line leaves it.
fn typed(question: &str, words: &Catalogue) -> Done<String> {
    let asked = rpassword::prompt_password(format!("{}: ", words.get(question)));
    let text = asked.map_err(|_| refused("backup-passphrase-missing").part("name", VARIABLE))?;
    if text.is_empty() { Err(refused("backup-passphrase-left")) } else { Ok(text) }
}

fn refused(key: &'static str) -> Failure {
    Failure::new(WRONG_USE, key).rule("O-7")
}
