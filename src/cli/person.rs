//! `serik export person`: everything that is kept of one person, for the person (C-13).

use super::{
    Desk,
    arguments::{ExportPerson, PERSON_FORMATS},
    export::{noted, refused, written_json},
    failure::{Done, Failure, WRONG_USE},
    find,
    output::Outcome,
};
use crate::{
    exchange::out::Unnamed,
    i18n::sentence::{STREAM, counted},
    report::{PersonFile, Teller, export::Format},
    store::{
        Store,
        journal::{Naming, WriteFile},
        office::ReadFacts,
    },
};
use std::{io::Write as _, path::Path, sync::Arc};

/// Stable name of what stands in the file.
const WHAT: &str = "person";

/// Writes it as a text for people, or for programs.
pub fn export(wanted: &ExportPerson, store: &mut Store, desk: &Desk) -> Done<Outcome> {
    let format = format_of(wanted, desk)?;
    let person = find::person(store, &wanted.key, wanted.client.as_deref())?;
    let file = PersonFile::read(person, store)?;
    let facts = store.read(&ReadFacts)?;
    let (teller, now) = (Teller { words: desk.words, facts: &facts }, desk.clock.millis());
    let json = file.json(&teller, now);
    let text = match format {
        Format::Json => format!("{json:#}"),
        _ => file.text(&teller, now),
    };
    let note = |name, naming| WriteFile {
        what: WHAT,
        format: format.key(),
        name,
        count: file.about.records(),
        naming,
    };
    if let Some(path) = wanted.file.path() {
        return to_file((path, wanted.file.force), &text, note, (store, desk));
    }
    let receipt = noted(&note(STREAM.to_owned(), None), store)?;
    let unnoted = receipt.is_none().then(|| desk.words.get("export-not-journalled"));
    Ok(Outcome::new(json, text.trim_end()).with_messages(unnoted))
}

/// The format that was asked for; else that of the ending of the file; else text, or JSON where that is asked for.
fn format_of(wanted: &ExportPerson, desk: &Desk) -> Done<Format> {
    let ending = wanted.file.path().and_then(Path::extension).and_then(|ending| ending.to_str());
    let usual = if desk.format.json && wanted.file.path().is_none() { Format::Json } else { Format::Txt };
    let format = wanted.format.or_else(|| ending.and_then(Format::from_key)).unwrap_or(usual);
    if PERSON_FORMATS.contains(&format) {
        return Ok(format);
    }
    let accepted = PERSON_FORMATS.map(Format::key).join(", ");
    Err(Failure::new(WRONG_USE, "export-no-format").part("accepted", accepted).rule("X-3"))
}

fn to_file(
    (path, replaces): (&Path, bool),
    text: &str,
    note: impl FnOnce(String, Option<Naming>) -> WriteFile,
    (store, desk): (&mut Store, &Desk),
) -> Done<Outcome> {
    let unnamed = Unnamed::begin(path, replaces).map_err(|error| refused(&error, path))?;
    unnamed.file().write_all(text.as_bytes()).map_err(|error| refused(&error, path))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unnamed = Arc::new(unnamed);
    let naming = Some(Naming::new(move || unnamed.name()));
    let entry = note(name, naming);
    let receipt = noted(&entry, store)?;
    let file = path.display().to_string();
    let what = counted(desk.words, WHAT, entry.count).unwrap_or_default();
    let mut messages = vec![desk.words.say("export-done", [("file", &file), ("what", &what)])];
    if receipt.is_none() {
        messages.push(desk.words.get("export-not-journalled"));
    }
    let json = written_json((WHAT, entry.format), Some(&file), entry.count, receipt.as_ref());
    Ok(Outcome::new(json, "").with_messages(messages))
}
