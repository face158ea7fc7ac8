//! A whole base comes into an empty one: recognised, asked about, taken in.

use super::{Next, path::PathStep};
use crate::{
    exchange::{
        CalendarFile, Kind, Office, Table, Unreadable, Watch, Wish, calendar, limits, read_bytes,
        read_file_watched,
    },
    i18n::{Catalogue, sentence::counted},
    keys::Command,
    screens::{
        Context, Event, Reaction, Spoken,
        choice::{Choice, Line},
        long_work::LongWork,
    },
    store::{
        SCHEMA, StoreError, StoreResult,
        whole::{BaseCounts, BaseFault, BaseFile, BaseHead, SIGN},
    },
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};
use std::{
    fs::File,
    io::{BufReader, Read as _},
    path::{Path, PathBuf},
};

/// What a file turned out to be.
pub(super) enum Content {
    List(Result<Table, Unreadable>),
    Calendar(Result<CalendarFile, Unreadable>),
    Base(StoreResult<BaseHead>),
}

impl Content {
    /// Reads a list or a calendar whole, and of a whole base its head.
    pub(super) fn read(path: &Path, office: Office, watch: &Watch) -> Self {
        if let Some(file) = base_file(path) {
            return Self::Base(BaseFile::begin(BufReader::new(file), SCHEMA).map(|base| base.head));
        }
        match read_file_watched(path, &Wish::default(), watch) {
            Err(Unreadable::OtherFormat { kind }) if kind == Kind::Calendar.key() => {
                let bytes = read_bytes(path, limits::CALENDAR_BYTES);
                Self::Calendar(bytes.and_then(|bytes| calendar(&bytes, office)))
            }
            list => Self::List(list),
        }
    }
}

/// The file, if it begins as a whole base does.
fn base_file(path: &Path) -> Option<File> {
    let mut start = Vec::with_capacity(SIGN.len());
    let length = u64::try_from(SIGN.len()).ok()?;
    File::open(path).ok()?.take(length).read_to_end(&mut start).ok()?;
    (start == SIGN.as_bytes()).then(|| File::open(path).ok())?
}

/// Why a base does not come in.
pub(super) fn refusal(error: &StoreError, words: &Catalogue) -> String {
    match error {
        StoreError::Base(BaseFault::Row { line }) => words.say(
            error.message_key(),
            [("line", words.formats.count(usize::try_from(*line).unwrap_or_default()))],
        ),
        other => words.say(other.message_key(), other.parts()),
    }
}

/// How many clients, which version, when: the first answer changes nothing (U-8).
pub(super) fn question(head: &BaseHead, cx: &Context) -> Reaction {
    let parts = [
        ("what", counted(cx.words, "clients", head.clients).unwrap_or_default()),
        ("when", cx.words.formats.moment(head.written_at)),
        ("version", text::clean(&head.program)),
    ];
    let lines = ["base-not-now", "base-take"].map(|key| Line::new(cx.words.get(key))).to_vec();
    let question = cx.words.say("base-question", parts);
    Reaction::open(Choice::question(cx.words.get("base-title"), question, lines))
}

/// A base on its way in.
pub(super) struct BaseStep {
    pub(super) path: Box<PathStep>,
    name: String,
    work: LongWork,
    taking: Pending<BaseCounts>,
}

impl BaseStep {
    pub(super) fn open(path: Box<PathStep>, (file, head): (PathBuf, &BaseHead), cx: &Context) -> Self {
        let work = LongWork::begin(head.rows, cx);
        let name = text::clean(&file.file_name().unwrap_or_default().to_string_lossy());
        let taking = cx.worker.take_base(file, work.progress());
        Self { path, name, work, taking }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.taking.is_waiting()
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let key = if self.work.is_stopped() { "import-stopping" } else { "base-running" };
        format!("{} · {}", self.name, cx.words.get(key))
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::StopImport) => self.work.stop(),
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Next::Stay
    }

    fn collect(&mut self, cx: &Context) -> Next {
        match self.taking.take() {
            Some(Ok(counts)) => {
                let what = counted(cx.words, "clients", counts.clients).unwrap_or_default();
                let told = Reaction::done(cx.words.say("base-done", [("what", what)]));
                Next::React(Reaction::All(vec![Reaction::Close, told]))
            }
            Some(Err(StoreError::Cancelled)) => {
                Next::BackWith(Reaction::warn(cx.words.get("import-base-stopped")))
            }
            Some(Err(error)) => Next::BackWith(Reaction::warn(refusal(&error, cx.words))),
            None => Next::Stay,
        }
    }

    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines([cx.words.get("base-running"), self.work.spoken()])
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (x, y) = (area.x + 4, area.y + 2);
        let (width, height) = (area.width.saturating_sub(8), area.height.saturating_sub(2));
        self.work.draw(frame, Rect { x, y, width, height }, cx);
    }
}
