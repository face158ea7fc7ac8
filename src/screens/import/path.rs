//! The first step: which file.

use super::{
    File, Next,
    base::{self, Content},
    words::refusal,
};
use crate::{
    exchange::{Office, Unreadable, Watch},
    keys::Command,
    screens::{Answer, Click, Context, Event, Reaction, long_work::LongWork, path_names::PathNames},
    store::{
        SCHEMA,
        import::Progress,
        whole::{BaseHead, RequireNoWork},
    },
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style};
use std::{
    path::{MAIN_SEPARATOR, Path, PathBuf},
    sync::Arc,
};

/// Lines above the names.
const HEAD: u16 = 4;

/// A path with the names that complete it.
pub(super) struct PathStep {
    pub(super) names: PathNames,
    source: PathBuf,
    reading: Pending<Content>,
    /// How far that is.
    work: Option<LongWork>,
    /// A whole base that was found, and whether there is room for it.
    base: Option<BaseHead>,
    looking: Pending<()>,
    /// Why the file was refused.
    refused: String,
}

impl PathStep {
    pub(super) fn open(typed: &str, cx: &Context) -> Self {
        // Names without a folder lie where the last list was.
        let home = cx.lists.map(Path::to_owned).unwrap_or_default();
        Self {
            names: PathNames::open(typed, home, cx),
            source: PathBuf::new(),
            reading: Pending::default(),
            work: None,
            base: None,
            looking: Pending::default(),
            refused: String::new(),
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.reading.is_waiting() || self.names.is_waiting() || self.looking.is_waiting()
    }

    /// The folder whose names are shown, where nobody has typed it.
    pub(super) fn status(&self, cx: &Context) -> String {
        let title = cx.words.get("command-import");
        if self.names.is_at_work() {
            return title;
        }
        let folder = text::clean(&self.names.folder().display().to_string());
        let room = usize::from(cx.body.width).saturating_sub(text::width(&title) + 5);
        format!("{title} · {}", text::cut_middle(&folder, room))
    }

    /// Opens the chosen name, or what was typed.
    fn accept(&mut self, cx: &Context) -> Next {
        if self.names.take_meant(cx) {
            self.refused.clear();
            return Next::Stay;
        }
        if self.names.field.text().trim().is_empty() {
            return Next::React(Reaction::warn(cx.words.get("import-path-empty")));
        }
        self.refused.clear();
        // A base that is looked at still is another file than this one.
        (self.base, self.looking) = (None, Pending::default());
        self.source = self.names.path();
        let (path, office) = (self.source.clone(), Office { zone: cx.facts.zone, today: cx.today });
        let work = LongWork::share(cx);
        let watch = watch(work.progress());
        self.reading = cx.worker.think(move || Content::read(&path, office, &watch));
        self.work = Some(work);
        Next::Stay
    }

    /// Nobody wants the rest of the file.
    fn stop(&mut self, cx: &Context) -> Next {
        (self.reading, self.work) = (Pending::default(), None);
        Next::React(Reaction::warn(cx.words.get("unreadable-stopped")))
    }

    fn height(body: Rect) -> usize {
        usize::from(body.height.saturating_sub(HEAD))
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::Back) if self.reading.is_waiting() => return self.stop(cx),
            Event::Command(Command::Back) => return Next::Back,
            Event::Command(Command::Accept) => return self.accept(cx),
            Event::Command(Command::Complete) => {
                self.names.complete(cx);
                self.refused.clear();
            }
            Event::Command(command) => self.names.step(*command, Self::height(cx.body)),
            Event::Type(press) if self.names.field.type_key(*press) => {
                self.refused.clear();
                self.names.list(cx);
            }
            Event::Paste(pasted) => {
                self.names.paste(pasted, cx);
                self.refused.clear();
            }
            Event::Say(text) => {
                self.names.say(text, cx);
                return self.accept(cx);
            }
            Event::Point(at) => self.names.point(*at, usize::MAX),
            Event::Wheel(rows) => {
                let command = if *rows > 0 { Command::Down } else { Command::Up };
                self.names.step(command, Self::height(cx.body));
            }
            Event::Click(click) => return self.click(*click, cx),
            Event::Answer(Answer::Chosen(1)) => {
                let base = self.base.take();
                return base.map_or(Next::Stay, |head| Next::Base(self.source.clone(), head));
            }
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Next::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        let height = Self::height(cx.body);
        let line = click.inside(cx.body).and_then(|(line, _)| line.checked_sub(usize::from(HEAD)));
        let Some(at) = line.and_then(|line| self.names.hit(line, height)) else { return Next::Stay };
        self.names.point(at, height);
        self.accept(cx)
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        self.names.collect(&mut told, cx);
        match self.looking.take() {
            Some(Ok(())) => told.extend(self.base.as_ref().map(|head| base::question(head, cx))),
            Some(Err(error)) => self.refused = base::refusal(&error, cx.words),
            None => {}
        }
        match self.reading.take() {
            Some(Ok(content)) => {
                self.work = None;
                self.opened(content, cx)
            }
            Some(Err(error)) => Next::React(Reaction::failed(&error, cx.words)),
            None => Next::React(Reaction::All(told)),
        }
    }

    /// What the file turned out to be.
    fn opened(&mut self, content: Content, cx: &Context) -> Next {
        match content {
            Content::List(Ok(table)) => {
                let typed = self.names.field.text();
                return Next::Read(File::new(self.source.clone(), typed, table, cx));
            }
            Content::Calendar(Ok(file)) if !file.is_empty() => {
                let name = self.source.file_name().unwrap_or_default().to_string_lossy();
                return Next::Calendar(text::clean(&name), Box::new(file));
            }
            Content::Calendar(Ok(_)) => self.refused = cx.words.get("calendar-nothing"),
            Content::Base(Ok(head)) => {
                self.base = Some(head);
                self.looking = cx.worker.ask(RequireNoWork(SCHEMA));
            }
            Content::Base(Err(error)) => self.refused = base::refusal(&error, cx.words),
            Content::List(Err(Unreadable::Folder)) => {
                let name = self.names.field.text();
                let inside = format!("{}{MAIN_SEPARATOR}", name.trim_end_matches(MAIN_SEPARATOR));
                self.names.set(&inside, cx);
            }
            Content::List(Err(error)) | Content::Calendar(Err(error)) => self.refused = no_list(&error, cx),
        }
        Next::Stay
    }

    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let label = cx.words.get("import-path");
        let side = u16::try_from(text::width(&label)).unwrap_or_default() + 2;
        let row = paint::line(area, 0);
        paint::put(buffer, (row.x + 1, row.y), row.width, &label, cx.theme.faint);
        let place = Rect { x: row.x + side, width: row.width.saturating_sub(side + 1), ..row };
        self.names.field.draw(place, buffer, cx.theme, true);
        let (told, style) = self.told(cx);
        for (at, line) in (1..3).zip(text::wrap(&told, usize::from(area.width.saturating_sub(2)))) {
            let row = paint::line(area, at);
            paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), &line, style);
        }
        let below =
            Rect { y: area.y + HEAD.min(area.height), height: area.height.saturating_sub(HEAD), ..area };
        match self.work.as_ref().filter(|_| self.reading.is_waiting()) {
            Some(work) => {
                work.draw(frame, Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below }, cx);
            }
            None => self.names.draw_names(frame.buffer_mut(), below, cx),
        }
    }

    fn told(&self, cx: &Context) -> (String, Style) {
        match self.refusal() {
            "" if self.reading.is_waiting() => (cx.words.get("import-reading"), cx.theme.faint),
            "" => (cx.words.get("import-path-hint"), cx.theme.faint),
            refused => (format!("✗ {refused}"), cx.theme.alarm),
        }
    }

    /// Why the file was refused; empty when it was not.
    pub(super) fn refusal(&self) -> &str {
        &self.refused
    }
}

/// Tells the work how far the reading is, and stops it with the work. Where a file does not say how many rows it has,
/// they are told beyond the whole.
fn watch(progress: Arc<Progress>) -> Watch {
    Watch::new(move |rows, total| {
        let (_, whole) = progress.done();
        let share = rows.saturating_mul(whole).checked_div(total).map(|share| share.min(whole));
        progress.reach(share.unwrap_or(whole + rows));
        !progress.is_stopped()
    })
}

/// Why a file is no list, and what is wanted.
fn no_list(error: &Unreadable, cx: &Context) -> String {
    let sentence = refusal(error, cx.words);
    format!("{}. {}", sentence.trim_end_matches('.'), cx.words.get("import-path-wanted"))
}
