//! A passphrase of backups: from the environment for scripts, else typed without being shown. Never an argument, which other
//! people of the computer could read.

use super::failure::{Done, Failure, WRONG_USE};
use crate::{domain::backup::Passphrase, i18n::Catalogue};

/// Holds it for scripts.
const VARIABLE: &str = "SERIK_PASSPHRASE";

/// The one that opens what is there.
pub(super) fn known(words: &Catalogue) -> Done<Passphrase> {
    match named() {
        Some(text) => long_enough(&text),
        None => long_enough(&typed("backup-passphrase", words)?),
    }
}

/// A new one, typed twice: nobody can look it up later.
pub(super) fn chosen(words: &Catalogue) -> Done<Passphrase> {
    if let Some(text) = named() {
        return long_enough(&text);
    }
    let chosen = long_enough(&typed("backup-passphrase-new", words)?)?;
    if chosen.text() == typed("backup-passphrase-again", words)? {
        Ok(chosen)
    } else {
        Err(refused("backup-passphrase-differs"))
    }
}

fn named() -> Option<String> {
    std::env::var(VARIABLE).ok().filter(|text| !text.is_empty())
}

fn typed(question: &str, words: &Catalogue) -> Done<String> {
    let asked = rpassword::prompt_password(format!("{}: ", words.get(question)));
    asked.map_err(|_| refused("backup-passphrase-missing").part("name", VARIABLE))
}

fn long_enough(text: &str) -> Done<Passphrase> {
    Passphrase::of(text).ok_or_else(|| refused("backup-passphrase-short"))
}

fn refused(key: &'static str) -> Failure {
    Failure::new(WRONG_USE, key).rule("O-7")
}
