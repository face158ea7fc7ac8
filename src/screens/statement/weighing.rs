//! A statement while it is held against the clients: how far it is, and how to stop it.

use super::{Next, Source, sorting::Sorting};
use crate::{
    keys::Command,
    screens::{Context, Event, Reaction, Spoken, long_work::LongWork},
    store::{
        StoreError, StoreResult,
        import::statement::{WeighedFile, weigh},
    },
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

pub(super) struct Weighing {
    /// Nothing once it has gone on.
    source: Option<Source>,
    name: String,
    work: LongWork,
    found: Pending<StoreResult<WeighedFile>>,
}

impl Weighing {
    pub(super) fn begin(mut source: Source, cx: &Context) -> Self {
        let statements = std::mem::take(&mut source.file.statements);
        let work = LongWork::begin(statements.iter().map(|one| one.operations.len()).sum(), cx);
        let (aside, progress) = (cx.worker.aside(), work.progress());
        let found = cx.worker.think(move || match aside {
            Some(aside) => weigh(statements, &aside, &progress),
            None => Err(StoreError::Lost),
        });
        Self { name: source.name(), source: Some(source), work, found }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.found.is_waiting()
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let key = if self.work.is_stopped() { "import-stopping" } else { "booking-weighing" };
        text::dotted([self.name.clone(), cx.words.get(key)])
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::StopImport | Command::Back) => {
                self.work.stop();
                Next::Stay
            }
            Event::Ready => self.collect(cx),
            _ => Next::Stay,
        }
    }

    fn collect(&mut self, cx: &Context) -> Next {
        match self.found.take() {
            Some(Ok(Ok(weighed))) => match self.source.take() {
                Some(source) => Next::Sort(Box::new(Sorting::open(source, weighed, cx))),
                None => Next::Close,
            },
            Some(Ok(Err(StoreError::Cancelled))) => Next::Again(cx.words.get("booking-stopped")),
            Some(Ok(Err(error)) | Err(error)) => {
                Next::React(Reaction::All(vec![Reaction::Close, Reaction::failed(&error, cx.words)]))
            }
            None => Next::Stay,
        }
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (x, y) = (area.x + 4, area.y + 2);
        let (width, height) = (area.width.saturating_sub(8), area.height.saturating_sub(2));
        self.work.draw(frame, Rect { x, y, width, height }, cx);
    }

    pub(super) fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines([cx.words.get("booking-weighing"), self.work.spoken()])
    }
}
