//! The writing itself, on a thread of its own.

use super::{Offer, offer::Source};
use crate::{
    exchange::out::{SHEET_ROWS, Unnamed},
    i18n::{Catalogue, Formats, sentence::counted},
    report::{
        PersonFile, Teller,
        document::paper_bytes,
        export::{Export, ExportError, Exported, Format},
        handover_blocks, preparation_day, preparation_sheet,
    },
    screens::{Context, long_work::LongWork},
    store::{
        Reads as _, SCHEMA, StoreError,
        absence::HandoverSheet,
        import::Progress,
        journal::{Naming, WriteFile},
        office::Facts,
        person::Person,
        preparation::Preparation,
        whole::WriteBase,
    },
    ui::{sheet::page, text},
    worker::{Aside, Pending},
};
use std::{
    fs::File,
    io::{BufWriter, ErrorKind, Write as _},
    path::PathBuf,
    sync::Arc,
};

/// A file on its way.
pub(super) struct Writing {
    pub(super) work: LongWork,
    pub(super) done: Pending<Result<Written, ExportError>>,
}

/// A whole file that waits for its name.
pub(super) struct Written {
    pub(super) path: PathBuf,
    what: &'static str,
    format: Format,
    done: Exported,
    unnamed: Arc<Unnamed>,
    is_noted: bool,
}

/// What the thread takes with it.
struct Order {
    source: Source,
    format: Format,
    path: PathBuf,
    replaces: bool,
    formats: Formats,
    facts: Facts,
    progress: Arc<Progress>,
    /// Unix milliseconds.
    now: i64,
    /// The base may only be read: nothing is noted, and the file gets its name at once.
    is_read_only: bool,
}

impl Writing {
    /// Begins to write; `None` when the program ends.
    pub(super) fn begin(
        (offer, format): (&Offer, Format),
        (path, replaces): (PathBuf, bool),
        cx: &Context,
    ) -> Option<Self> {
        let aside = cx.worker.aside()?;
        let work = LongWork::begin(offer.count.unwrap_or_default(), cx);
        let order = Order {
            source: offer.source.clone(),
            format,
            path,
            replaces,
            formats: cx.words.formats,
            facts: cx.facts.clone(),
            progress: work.progress(),
            now: cx.now,
            is_read_only: cx.is_read_only,
        };
        Some(Self { work, done: cx.worker.think(move || order.carry_out(&aside)) })
    }
}

impl Order {
    fn carry_out(self, aside: &Aside) -> Result<Written, ExportError> {
        // The words of the screens stay with the screens: they are made once more here.
        let mut words = Catalogue::load(self.formats.language);
        words.formats = self.formats;
        let (what, format) = (self.source.what(), self.format);
        let unnamed = Unnamed::begin(&self.path, self.replaces)?;
        let done = self.write(aside, &words, unnamed.file())?;
        if self.is_read_only {
            unnamed.name()?;
        }
        let (unnamed, is_noted) = (Arc::new(unnamed), !self.is_read_only);
        Ok(Written { path: self.path, what, format, done, unnamed, is_noted })
    }

    fn write(&self, aside: &Aside, words: &Catalogue, file: &File) -> Result<Exported, ExportError> {
        match (&self.source, self.format) {
            (Source::Preparation(wanted), Format::Txt) => {
                return self.write_sheet(wanted, aside, words, file);
            }
            (Source::Handover { wanted, title }, Format::Txt) => {
                return write_handover((*wanted, title), aside, words, file);
            }
            (Source::Paper { paper, draft, .. }, format) => {
                let mut file = file;
                file.write_all(&paper_bytes(paper, format, draft.as_deref())?)?;
                return Ok(Exported { items: 1, cut: 0 });
            }
            _ => {}
        }
        let (facts, progress) = (&self.facts, self.progress.as_ref());
        if let Some(list) = self.source.clone().list(aside, words)? {
            let export = Export { list: &list, format: self.format, words, facts, progress };
            return export.write(aside, BufWriter::new(file));
        }
        let items = match self.source {
            Source::Person(person) => self.write_person(person, aside, words, file)?,
            _ => self.write_base(aside, file)?,
        };
        Ok(Exported { items, cut: 0 })
    }

    /// The day as a page for paper.
    fn write_sheet(
        &self,
        wanted: &Preparation,
        aside: &Aside,
        words: &Catalogue,
        mut file: &File,
    ) -> Result<Exported, ExportError> {
        let items = aside.answer(wanted.clone())?;
        let role = self.facts.rhythm.role(wanted.day, &self.facts.calendar);
        let title = words.say("prepare-title", [("day", preparation_day((wanted.day, role), words))]);
        file.write_all(page(&title, &preparation_sheet(&items, words)).as_bytes())?;
        Ok(Exported { items: items.len(), cut: 0 })
    }

    fn write_base(&self, aside: &Aside, file: &File) -> Result<usize, ExportError> {
        let (out, progress) = (BufWriter::new(file.try_clone()?), Arc::clone(&self.progress));
        let program = env!("CARGO_PKG_VERSION");
        Ok(aside.answer(WriteBase::new(SCHEMA, (program, self.now), out, progress))?.rows)
    }

    fn write_person(
        &self,
        person: Person,
        aside: &Aside,
        words: &Catalogue,
        mut file: &File,
    ) -> Result<usize, ExportError> {
        let about = PersonFile::read(person, aside)?;
        let teller = Teller { words, facts: &self.facts };
        let text = match self.format {
            Format::Json => format!("{:#}", about.json(&teller, self.now)),
            _ => about.text(&teller, self.now),
        };
        file.write_all(text.as_bytes())?;
        Ok(about.about.records())
    }
}

/// What somebody hands over as a page for paper.
fn write_handover(
    (wanted, title): (HandoverSheet, &str),
    aside: &Aside,
    words: &Catalogue,
    mut file: &File,
) -> Result<Exported, ExportError> {
    let items = aside.answer(wanted)?;
    file.write_all(page(title, &handover_blocks(&items, words)).as_bytes())?;
    Ok(Exported { items: items.len(), cut: 0 })
}

impl Written {
    /// The entry of the journal, which gives the file its name.
    pub(super) fn operation(&self) -> WriteFile {
        let unnamed = Arc::clone(&self.unnamed);
        WriteFile {
            what: self.what,
            format: self.format.key(),
            name: self.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            count: self.done.items,
            naming: Some(Naming::new(move || unnamed.name())),
        }
    }

    /// What was written, and where.
    pub(super) fn told(&self, cx: &Context) -> String {
        let what = counted(cx.words, self.what, self.done.items).unwrap_or_default();
        let file = text::clean(&self.path.display().to_string());
        let mut parts = vec![cx.words.say("export-done", [("what", what), ("file", file)])];
        if self.done.cut > 0 {
            parts.push(cx.words.count("export-cut", self.done.cut));
        }
        if !self.is_noted {
            parts.push(cx.words.get("export-not-journalled"));
        }
        parts.join(". ")
    }
}

/// Why there is no file.
pub(super) fn refusal(error: &ExportError, cx: &Context) -> String {
    match error {
        ExportError::Store(StoreError::Cancelled) => cx.words.get("export-stopped"),
        ExportError::Store(error) => cx.words.say(error.message_key(), error.parts()),
        ExportError::TooManyRows => {
            cx.words.say("export-too-many-rows", [("limit", cx.words.formats.count(SHEET_ROWS))])
        }
        ExportError::NoPdf => cx.words.get("text-no-pdf"),
        ExportError::NoFont(letters) => cx.words.say("text-no-font", [("letters", letters.as_str())]),
        ExportError::Io(error) if error.kind() == ErrorKind::Unsupported => cx.words.get("export-over-base"),
        ExportError::Io(error) => {
            tracing::warn!(%error, "an export is not written");
            cx.words.get("error-not-written")
        }
    }
}
