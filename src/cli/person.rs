//! `serik export person`: everything that is kept of one person, for the person (C-13).

use super::{
    Desk,
    arguments::{ExportPerson, PERSON_FORMATS},
    failure::{Done, Failure, WRONG_USE},
    find,
    output::Outcome,
    written::{Content, refused},
};
use crate::{
    i18n::sentence::STREAM,
    report::{
        PersonFile, Teller,
        export::{Exported, Format},
    },
    store::{Store, office::ReadFacts},
    ui::text::clean,
};
use std::{io::Write as _, path::Path};

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
    let content = Content { what: "person", format: format.key() };
    let items = file.about.records();
    if let Some(path) = wanted.file.path() {
        return content.to_file((path, wanted.file.force), (store, desk), |mut to, _| {
            to.write_all(text.as_bytes()).map_err(|error| refused(&error, path))?;
            Ok(Exported { items, cut: 0 })
        });
    }
    let receipt = content.note(STREAM.to_owned(), items, None, store)?;
    let unnoted = receipt.is_none().then(|| desk.words.get("export-not-journalled"));
    // What others typed may hold signs that a terminal obeys.
    let shown: Vec<String> = text.trim_end().lines().map(clean).collect();
    Ok(Outcome::new(json, shown.join("\n")).with_messages(unnoted))
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
