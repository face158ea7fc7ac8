//! The PIN of whoever works (`O-6`): from the environment for scripts, else typed without being shown. Never an argument.

use super::{
    Desk,
    failure::{Done, Failure, REFUSED, WRONG_USE},
};
use crate::{
    clock::Clock,
    domain::pin::{Misses, Pin},
    i18n::Catalogue,
    store::{AskDoor, Door, Store, StoreError, drafts::DraftFile, office::pin::CheckPin},
};
use std::io::{self, Write as _};

/// Hold it for scripts: the one that is asked for, and a new one.
const VARIABLE: &str = "SERIK_PIN";
const NEW_VARIABLE: &str = "SERIK_NEW_PIN";

/// Asks whoever works for their PIN, where they have one.
///
/// # Errors
/// Where nobody of an office with a chief has the name, where the PIN is another one, where there is nobody to ask, and after several wrong ones before the pause is over.
pub(super) fn admit(store: &Store, desk: &Desk) -> Done<()> {
    asked(store, desk).map(drop)
}

/// The same; the PIN that was given is the right one.
pub(super) fn asked(store: &Store, desk: &Desk) -> Done<Option<Pin>> {
    let user = store.user().to_owned();
    match store.read(&AskDoor { user: user.clone() })? {
        Door::Open => return Ok(None),
        Door::Shut(refusal) => return Err(StoreError::Refused(refusal).into()),
        Door::Pin => {}
    }
    let now = Clock::system().millis(); // whatever day is played
    let kept = DraftFile::open(&desk.folders.state.join("drafts.db"), desk.database, now);
    let kept = kept.inspect_err(|error| tracing::warn!(%error, "wrong PINs are not counted")).ok();
    let known = kept.as_ref().and_then(|kept| kept.misses().ok()).unwrap_or_default();
    let misses = known.get(&user).copied().unwrap_or_default();
    let wait = misses.wait(now);
    if wait > 0 {
        let seconds = wait.to_string();
        return Err(Failure::new(REFUSED, "pin-wait").part("seconds", seconds).rule("O-6"));
    }
    let pin = given().map_or_else(|| typed("pin-of", &user, desk.words), Ok)?;
    let is_right = store.read(&CheckPin { user: user.clone(), pin: pin.clone() })?;
    let misses = if is_right { Misses::default() } else { misses.and_one(now) };
    if let Some(Err(error)) = kept.map(|kept| kept.miss(&user, misses)) {
        tracing::warn!(%error, "wrong PINs are not counted");
    }
    if is_right { Ok(Some(pin)) } else { Err(Failure::new(REFUSED, "pin-wrong").rule("O-6")) }
}

/// A new one, typed twice.
pub(super) fn chosen(words: &Catalogue) -> Done<Pin> {
    if let Some(text) = variable(NEW_VARIABLE) {
        return Pin::of(&text).ok_or_else(|| refused("pin-short"));
    }
    loop {
        let first = typed_for("pin-new", "", (words, NEW_VARIABLE))?;
        let again = match Pin::of(first.text()) {
            None => "pin-short",
            Some(pin) if pin == typed_for("pin-again", "", (words, NEW_VARIABLE))? => return Ok(pin),
            Some(_) => "pin-differs",
        };
        let _ = writeln!(io::stderr(), "{}", words.get(again)); // who sees no question types nothing
    }
}

/// The one of the environment.
pub fn given() -> Option<Pin> {
    variable(VARIABLE).map(|text| Pin::typed(&text))
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

fn typed(question: &str, user: &str, words: &Catalogue) -> Done<Pin> {
    typed_for(question, user, (words, VARIABLE))
}

/// What is typed; an empty line leaves it.
fn typed_for(question: &str, user: &str, (words, variable): (&Catalogue, &str)) -> Done<Pin> {
    let asked = rpassword::prompt_password(format!("{}: ", words.say(question, [("name", user)])));
    let text = asked.map_err(|_| refused("pin-missing").part("variable", variable).part("name", user))?;
    if text.trim().is_empty() { Err(refused("pin-left")) } else { Ok(Pin::typed(&text)) }
}

fn refused(key: &'static str) -> Failure {
    Failure::new(WRONG_USE, key).rule("O-6")
}
