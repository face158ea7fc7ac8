//! A file that an export writes: its name comes together with its entry of the journal.

use super::{
    Desk,
    client::operation,
    failure::{Done, Failure, REFUSED},
    output::Outcome,
};
use crate::{
    exchange::out::Unnamed,
    i18n::sentence::{STREAM, counted},
    report::export::Exported,
    store::{
        Receipt, Store,
        journal::{Naming, WriteFile},
    },
};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{self, ErrorKind},
    path::Path,
    sync::Arc,
};

/// What is written: stable names of what stands in it, and of its format.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    pub what: &'static str,
    pub format: &'static str,
}

impl Content {
    /// Writes a file and notes it when it is whole.
    pub fn to_file(
        self,
        (path, replaces): (&Path, bool),
        (store, desk): (&mut Store, &Desk),
        write: impl FnOnce(&File, &Store) -> Done<Exported>,
    ) -> Done<Outcome> {
        let unnamed = Unnamed::begin(path, replaces).map_err(|error| refused(&error, path))?;
        let written = write(unnamed.file(), store)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let unnamed = Arc::new(unnamed);
        let receipt = self.note(name, written.items, Some(Naming::new(move || unnamed.name())), store)?;
        Ok(self.answer(written, (Some(path), receipt), desk))
    }

    /// Notes what leaves through a pipe before it does: it cannot be called back.
    pub fn to_stream(
        self,
        count: usize,
        (store, desk): (&mut Store, &Desk),
        write: impl FnOnce(&Store) -> Done<Exported>,
    ) -> Done<Outcome> {
        let receipt = self.note(STREAM.to_owned(), count, None, store)?;
        let written = write(store)?;
        Ok(Outcome { is_printed: true, ..self.answer(written, (None, receipt), desk) })
    }

    /// Notes the file in the journal; a base that may only be read has none.
    pub fn note(
        self,
        name: String,
        count: usize,
        naming: Option<Naming>,
        store: &mut Store,
    ) -> Done<Option<Receipt>> {
        if store.is_read_only() {
            naming.as_ref().map_or(Ok(()), Naming::done)?;
            tracing::warn!(self.what, count, "exported without an entry");
            return Ok(None);
        }
        Ok(Some(store.write(&WriteFile { what: self.what, format: self.format, name, count, naming })?))
    }

    fn answer(
        self,
        written: Exported,
        (path, receipt): (Option<&Path>, Option<Receipt>),
        desk: &Desk,
    ) -> Outcome {
        let words = desk.words;
        let file = path.map(|path| path.display().to_string());
        let what = counted(words, self.what, written.items).unwrap_or_default();
        let mut messages = Vec::new();
        messages
            .extend(file.as_ref().map(|file| words.say("export-done", [("file", file), ("what", &what)])));
        if written.cut > 0 {
            messages.push(words.count("export-cut", written.cut));
        }
        if receipt.is_none() {
            messages.push(words.get("export-not-journalled"));
        }
        let json = json!({
            "what": self.what,
            "format": self.format,
            "file": file,
            "exported": written.items,
            "operation": receipt.as_ref().map_or(Value::Null, operation),
        });
        Outcome::new(json, "").with_messages(messages)
    }
}

/// Why a file is not written.
pub fn refused(error: &io::Error, path: &Path) -> Failure {
    let file = path.display().to_string();
    match error.kind() {
        ErrorKind::AlreadyExists => Failure::new(REFUSED, "cli-file-exists").part("file", file).rule("U-8"),
        ErrorKind::Unsupported => Failure::new(REFUSED, "export-over-base").rule("U-8"),
        ErrorKind::IsADirectory => Failure::new(REFUSED, "cli-file-is-folder").part("file", file).rule("X-3"),
        _ => {
            tracing::warn!(%error, file, "an export is not written");
            Failure::new(REFUSED, "error-not-written").rule("X-3").hint("cli-hint-file", vec![("file", file)])
        }
    }
}
