//! The last step: the import itself, and what it did.

use super::{
    Next,
    preview::{PreviewStep, rejected},
    words::doubt,
};
use crate::{
    domain::{field::Flaw, import::ImportReport},
    exchange::{rejects, write_beside},
    i18n::sentence::import_counts,
    keys::{Command, Scope},
    screens::{Context, Event, Reaction, long_work::LongWork, turn::Turn},
    store::{
        Receipt, StoreError,
        import::{Import, SharedReport},
        journal::{EntryRow, ListJournal, Target},
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style};
use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError},
};

/// An import under way or done.
pub(super) struct RunStep {
    pub(super) preview: Box<PreviewStep>,
    pub(super) work: LongWork,
    shared: SharedReport,
    writing: Pending<Receipt>,
    /// What was done; `None` while it runs.
    pub(super) done: Option<ImportReport>,
    keeping: Pending<io::Result<PathBuf>>,
    /// Where the rows stand that did not get in.
    kept: Option<PathBuf>,
    /// The journal's entry of the import: that is what `u` takes back.
    entry: Option<i64>,
    /// The import was taken back since.
    is_undone: bool,
    looking: Pending<Vec<EntryRow>>,
    /// The first doubt shown.
    top: usize,
}

impl RunStep {
    pub(super) fn open(preview: Box<PreviewStep>, cx: &Context) -> Self {
        let work = LongWork::begin(preview.rows.len(), cx);
        let import = Import::new(preview.order(), work.progress());
        let shared = Arc::clone(&import.report);
        let writing = cx.worker.import(import);
        Self {
            preview,
            work,
            shared,
            writing,
            done: None,
            keeping: Pending::default(),
            kept: None,
            entry: None,
            is_undone: false,
            looking: Pending::default(),
            top: 0,
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.keeping.is_waiting() || self.looking.is_waiting()
    }

    pub(super) fn scope(&self) -> Scope {
        match &self.done {
            None => Scope::ImportRun,
            Some(report) if report.left_out().next().is_some() => Scope::ImportRejects,
            Some(_) => Scope::ImportDone,
        }
    }

    /// What was taken back has nothing to undo, and nothing was left out of it.
    pub(super) fn offers(&self, command: Command) -> bool {
        !self.is_undone || !matches!(command, Command::UndoThis | Command::WriteRejects)
    }

    pub(super) fn status(&self, cx: &Context) -> String {
        let key = match &self.done {
            Some(_) if self.is_undone => "import-undone",
            Some(_) => "import-done",
            None if self.work.is_stopped() => "import-stopping",
            None => "import-running",
        };
        format!("{} · {}", self.preview.mapping.file.name(), cx.words.get(key))
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::StopImport) => self.work.stop(),
            Event::Command(Command::Back) if self.done.is_some() => return Next::Close,
            Event::Command(Command::UndoThis) => {
                let turn = self.entry.map(|entry| Reaction::open(Turn::open(Target::Entry(entry), cx)));
                return turn.map_or(Next::Stay, Next::React);
            }
            Event::Command(Command::WriteRejects) => return self.keep_rejects(cx),
            Event::Command(Command::Down) => self.top += 1,
            Event::Command(Command::Up) => self.top = self.top.saturating_sub(1),
            Event::Wheel(rows) => self.top = self.top.saturating_add_signed(*rows),
            Event::Ready => return self.collect(cx),
            Event::Changed(_) => {
                self.looking = self
                    .entry
                    .map_or_else(Pending::default, |entry| cx.worker.ask(ListJournal::action(entry)));
            }
            _ => {}
        }
        let last = self.done.as_ref().map_or(0, |report| self.doubts(report).len().saturating_sub(1));
        self.top = self.top.min(last);
        Next::Stay
    }

    fn collect(&mut self, cx: &Context) -> Next {
        match self.keeping.take() {
            Some(Ok(Ok(path))) => {
                return tell_kept(self.kept.insert(path), cx);
            }
            Some(_) => return Next::React(Reaction::warn(cx.words.get("import-rejects-failed"))),
            None => {}
        }
        if let Some(Ok(found)) = self.looking.take() {
            self.is_undone = found.first().is_some_and(|row| row.undone);
        }
        match self.writing.take() {
            Some(Ok(receipt)) => {
                self.entry = receipt.journal;
                self.done = Some(self.shared.lock().unwrap_or_else(PoisonError::into_inner).clone());
                Next::Stay
            }
            Some(Err(StoreError::Cancelled)) => {
                Next::BackWith(Reaction::warn(cx.words.get("import-stopped")))
            }
            Some(Err(error)) => Next::BackWith(Reaction::failed(&error, cx.words)),
            None => Next::Stay,
        }
    }

    /// Writes them once; asked again, says where they are.
    fn keep_rejects(&mut self, cx: &Context) -> Next {
        if let Some(path) = &self.kept {
            return tell_kept(path, cx);
        }
        if self.keeping.is_waiting() {
            return Next::Stay;
        }
        let lines = self.done.as_ref().map(|report| rejected(report, cx)).unwrap_or_default();
        if lines.is_empty() {
            return Next::React(Reaction::warn(cx.words.get("import-no-rejects")));
        }
        let file = &self.preview.mapping.file;
        let (table, mapping, source) = (Arc::clone(&file.table), file.mapping.clone(), file.path.clone());
        let headings = ["import-head-line", "import-head-reason"].map(|key| cx.words.get(key));
        self.keeping = cx
            .worker
            .think(move || write_beside(&source, "rejected", &rejects(&table, &mapping, headings, &lines)));
        Next::Stay
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        match &self.done {
            None => {
                let (x, y) = (area.x + 4, area.y + 2);
                let width = area.width.saturating_sub(8);
                self.work.draw(frame, Rect { x, y, width, height: area.height.saturating_sub(2) }, cx);
            }
            Some(report) => self.draw_report(report, frame, area, cx),
        }
    }

    fn draw_report(&self, report: &ImportReport, frame: &mut Frame, area: Rect, cx: &Context) {
        let room = area.width.saturating_sub(4);
        let wrapped = self.report_lines(report, cx).into_iter().flat_map(|(line, style)| {
            let indent = line.len() - line.trim_start().len();
            let parts = text::wrap(&line, usize::from(room).saturating_sub(indent));
            parts.into_iter().map(move |part| (format!("{:indent$}{part}", ""), style))
        });
        for (at, (line, style)) in (1..area.height).zip(wrapped) {
            let row = paint::line(area, at);
            paint::put(frame.buffer_mut(), (row.x + 3, row.y), room, &line, style);
        }
    }

    /// What the import did, what it left out, what is doubtful from the first shown on.
    pub(super) fn report_lines(&self, report: &ImportReport, cx: &Context) -> Vec<(String, Style)> {
        let counts = report.counts;
        let read =
            if self.preview.mapping.file.mapping.is_fixed { "import-read-cards" } else { "import-read" };
        let mut lines = vec![(cx.words.count(read, counts.read()), cx.theme.title)];
        for (key, number) in import_counts(counts) {
            let number = cx.words.formats.count(number);
            lines.push((format!("  {}: {number}", cx.words.get(key)), cx.theme.text));
        }
        if self.is_undone {
            lines.push((cx.words.get("import-undone-hint"), cx.theme.warning));
            return lines;
        }
        let left_out = report.left_out().count();
        if left_out > 0 {
            lines.push((cx.words.count("import-write-rejects", left_out), cx.theme.warning));
        }
        lines.push((cx.words.get("import-undo-hint"), cx.theme.good));
        let doubts = self.doubts(report);
        if !doubts.is_empty() {
            lines.push((String::new(), cx.theme.text));
            lines.push((cx.words.count("import-doubts", doubts.len()), cx.theme.title));
        }
        let told = |(line, flaw): (u64, &Flaw)| format!("  {}", told_line(line, doubt(flaw, cx.words), cx));
        lines.extend(doubts.into_iter().skip(self.top).map(|doubt| (told(doubt), cx.theme.faint)));
        lines
    }

    /// Doubts about rows and about what is no row, in the order of lines.
    fn doubts<'a>(&'a self, report: &'a ImportReport) -> Vec<(u64, &'a Flaw)> {
        let loose = self.preview.loose.iter().map(|(line, flaw)| (*line, flaw));
        let mut doubts: Vec<(u64, &Flaw)> = report.warnings().chain(loose).collect();
        doubts.sort_by_key(|(line, _)| *line);
        doubts
    }
}

fn tell_kept(path: &Path, cx: &Context) -> Next {
    let path = text::clean(&path.display().to_string());
    Next::React(Reaction::done(cx.words.say("import-rejects-written", [("path", path)])))
}

fn told_line(line: u64, text: String, cx: &Context) -> String {
    cx.words.say("import-line", [("line", line.to_string()), ("text", text)])
}
