//! A document on its way out: into a file, through a pipe, onto the terminal (`K-3`).

use super::{
    Desk,
    arguments::PaperTo,
    export::failed,
    failure::{Done, Failure, WRONG_USE},
    output::Outcome,
    written::{Content, refused},
};
use crate::{
    report::{
        document::{Paper, paper_bytes},
        export::{Exported, Format},
    },
    store::Store,
};
use serde_json::Value;
use std::{
    io::{IsTerminal as _, Write as _},
    path::Path,
};

/// A document, and what is told of it.
pub(super) struct Delivery<'a> {
    pub paper: &'a Paper,
    /// What nothing stands in, as people call it.
    pub blanks: Vec<String>,
    /// It was signed: it is no draft whatever is missing.
    pub is_final: bool,
    pub json: Value,
}

impl Delivery<'_> {
    /// Writes it.
    pub fn deliver(self, to: &PaperTo, store: &mut Store, desk: &Desk) -> Done<Outcome> {
        let format = self.format_of(to)?;
        let is_draft = !self.blanks.is_empty() && !self.is_final;
        let mark = is_draft.then(|| desk.words.get("text-draft-mark"));
        let bytes = paper_bytes(self.paper, format, mark.as_deref())
            .map_err(|error| failed(error, to.file.path().unwrap_or_else(|| Path::new("-"))))?;
        let mut outcome = match to.file.path() {
            Some(path) => into_file(&bytes, (path, to.file.force, format), store, desk)?,
            None => printed(&bytes, format, &self.json, desk)?,
        };
        outcome.messages.extend(is_draft.then(|| {
            let count = desk.words.count("text-blanks", self.blanks.len());
            desk.words.say("text-draft-only", [("blanks", count), ("fields", self.blanks.join(", "))])
        }));
        if let (Value::Object(known), Value::Object(more)) = (&mut outcome.json, self.json) {
            known.extend(more);
        }
        Ok(outcome)
    }

    /// The format that was asked for; else that of the ending of the file; else text. A workbook only holds tables.
    fn format_of(&self, to: &PaperTo) -> Done<Format> {
        let fits = |format: &Format| {
            Format::OF_PAPER.contains(format) && (*format != Format::Xlsx || self.paper.has_table())
        };
        let ending = to.file.path().and_then(Path::extension).map(|ending| ending.to_string_lossy());
        let meant = match (to.format, &ending) {
            (Some(format), _) => Some(format),
            (None, None) => Some(Format::Txt),
            (None, Some(ending)) => Format::from_key(ending),
        };
        meant.filter(fits).ok_or_else(|| {
            let known =
                Format::OF_PAPER.into_iter().filter(fits).map(Format::key).collect::<Vec<_>>().join(", ");
            let asked =
                to.format.map_or_else(|| ending.unwrap_or_default().into_owned(), |it| it.key().to_owned());
            let failure = Failure::new(WRONG_USE, "cli-paper-format").part("asked", asked);
            failure.part("known", known).rule("K-3")
        })
    }
}

fn into_file(
    bytes: &[u8],
    (path, replaces, format): (&Path, bool, Format),
    store: &mut Store,
    desk: &Desk,
) -> Done<Outcome> {
    let content = Content { what: "paper", format: format.key() };
    content.to_file((path, replaces), (store, desk), |mut file, _| {
        file.write_all(bytes).map_err(|error| refused(&error, path))?;
        Ok(Exported { items: 1, cut: 0 })
    })
}

/// A page of text for people; a document of Word and pages of PDF only go into a file or through a pipe.
fn printed(bytes: &[u8], format: Format, json: &Value, desk: &Desk) -> Done<Outcome> {
    if !matches!(format, Format::Docx | Format::Xlsx | Format::Pdf) {
        let text = String::from_utf8_lossy(bytes);
        let mut json = json.clone();
        if let Value::Object(fields) = &mut json {
            fields.insert("paper".to_owned(), Value::from(text.as_ref()));
        }
        return Ok(Outcome::new(json, text.trim_end()));
    }
    let mut stream = std::io::stdout();
    if desk.format.json || stream.is_terminal() {
        return Err(Failure::new(WRONG_USE, "text-needs-file").rule("K-3"));
    }
    stream.write_all(bytes).map_err(|error| refused(&error, Path::new("-")))?;
    Ok(Outcome { is_printed: true, ..Outcome::new(json.clone(), "") })
}
