//! The first step: which file.

use super::{
    File, Next,
    base::{self, Content},
    listing::{Entry, Folder, UP, above, common, expanded, parted, unquoted},
    words::refusal,
};
use crate::{
    exchange::{Office, Unreadable},
    keys::Command,
    screens::{Answer, Click, Context, Event, Reaction, arrived, cursor::Cursor},
    store::{
        SCHEMA,
        whole::{BaseHead, RequireNoWork},
    },
    ui::{field::Field, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, style::Style};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// Lines above the names.
const HEAD: u16 = 4;

/// A path with the names that complete it.
pub(super) struct PathStep {
    pub(super) field: Field,
    /// Where names without a folder lie: where the last list was; empty for the working folder.
    home: PathBuf,
    /// The name under the cursor; `None` while the typed text itself is meant.
    chosen: Option<Cursor>,
    folder: Folder,
    listing: Pending<Folder>,
    /// Tab waits for the names.
    completes: bool,
    source: PathBuf,
    reading: Pending<Content>,
    /// A whole base that was found, and whether there is room for it.
    base: Option<BaseHead>,
    looking: Pending<()>,
    /// Why the file was refused.
    refused: String,
}

impl PathStep {
    pub(super) fn open(typed: &str, cx: &Context) -> Self {
        let mut step = Self {
            field: Field::line(typed),
            home: cx.lists.map(Path::to_owned).unwrap_or_default(),
            chosen: None,
            folder: Folder { path: PathBuf::from("\0"), entries: Vec::new() },
            listing: Pending::default(),
            completes: false,
            source: PathBuf::new(),
            reading: Pending::default(),
            base: None,
            looking: Pending::default(),
            refused: String::new(),
        };
        step.list(cx);
        step
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.reading.is_waiting() || self.listing.is_waiting() || self.looking.is_waiting()
    }

    fn path_of(&self, typed: &str) -> PathBuf {
        self.home.join(expanded(typed))
    }

    /// The folder whose names are shown, where nobody has typed it.
    pub(super) fn status(&self, cx: &Context) -> String {
        let title = cx.words.get("command-import");
        if self.home.as_os_str().is_empty() {
            return title;
        }
        let folder = text::clean(&self.folder.path.display().to_string());
        let room = usize::from(cx.body.width).saturating_sub(text::width(&title) + 5);
        format!("{title} · {}", text::cut_middle(&folder, room))
    }

    /// Reads the names of the typed folder, when they are not at hand.
    fn list(&mut self, cx: &Context) {
        let typed = self.field.text();
        let path = self.path_of(parted(&typed).0);
        self.chosen = None;
        if path != self.folder.path {
            self.folder = Folder { path: path.clone(), entries: Vec::new() };
            self.listing = cx.worker.think(move || Folder::read(path));
        }
    }

    pub(super) fn matching(&self) -> Vec<&Entry> {
        self.folder.matching(parted(&self.field.text()).1)
    }

    /// Puts a name in the place of the beginning that was typed.
    fn put(&mut self, name: &str, is_folder: bool, cx: &Context) {
        let typed = self.field.text();
        let end = if is_folder { MAIN_SEPARATOR.to_string() } else { String::new() };
        let above = above(&self.folder.path).filter(|_| name == UP);
        let path = above.map_or_else(
            || format!("{}{name}{end}", parted(&typed).0),
            |above| format!("{}{end}", above.display().to_string().trim_end_matches(MAIN_SEPARATOR)),
        );
        self.field.set(&path);
        self.refused.clear();
        self.list(cx);
    }

    fn complete(&mut self, cx: &Context) {
        if self.listing.is_waiting() {
            self.completes = true;
            return;
        }
        let found: Vec<&Entry> = self.matching().into_iter().filter(|entry| entry.name != UP).collect();
        if let [only] = found.as_slice() {
            let (name, is_folder) = (only.name.clone(), only.is_folder);
            return self.put(&name, is_folder, cx);
        }
        let shared = common(&found);
        if shared.chars().count() > parted(&self.field.text()).1.chars().count() {
            self.put(&shared, false, cx);
        }
    }

    /// The one name that begins as was typed, where that alone is no name.
    fn only_match(&self) -> Option<Entry> {
        let typed = self.field.text();
        let start = parted(&typed).1;
        match self.matching().as_slice() {
            [only] if !start.is_empty() && only.name != UP && only.name != start => Some((*only).clone()),
            _ => None,
        }
    }

    /// Opens the chosen name, or what was typed.
    fn accept(&mut self, cx: &Context) -> Next {
        let pointed = self.chosen.and_then(|cursor| self.matching().get(cursor.at).copied().cloned());
        let chosen = pointed.or_else(|| self.only_match());
        if let Some(entry) = chosen {
            self.put(&entry.name, entry.is_folder, cx);
            if entry.is_folder {
                return Next::Stay;
            }
        }
        if self.field.text().trim().is_empty() {
            return Next::React(Reaction::warn(cx.words.get("import-path-empty")));
        }
        self.refused.clear();
        // A base that is looked at still is another file than this one.
        (self.base, self.looking) = (None, Pending::default());
        self.source = self.path_of(&self.field.text());
        let (path, office) = (self.source.clone(), Office { zone: cx.facts.zone, today: cx.today });
        self.reading = cx.worker.think(move || Content::read(&path, office));
        Next::Stay
    }

    fn step(&mut self, command: Command, cx: &Context) {
        let (count, height) = (self.matching().len(), Self::height(cx.body));
        if count == 0 {
            self.chosen = None;
        } else if let Some(cursor) = &mut self.chosen {
            let is_back = command == Command::Up && cursor.at == 0;
            cursor.obey(command, count, height);
            self.chosen = self.chosen.filter(|_| !is_back);
        } else if command != Command::Up {
            // The first name is mostly that of the folder above.
            let first =
                usize::from(count > 1 && self.matching().first().is_some_and(|entry| entry.name == UP));
            let mut cursor = Cursor::default();
            cursor.go(first, count, height);
            self.chosen = Some(cursor);
        }
    }

    fn height(body: Rect) -> usize {
        usize::from(body.height.saturating_sub(HEAD))
    }

    pub(super) fn handle(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Command(Command::Back) => return Next::Back,
            Event::Command(Command::Accept) => return self.accept(cx),
            Event::Command(Command::Complete) => self.complete(cx),
            Event::Command(command) => self.step(*command, cx),
            Event::Type(press) if self.field.type_key(*press) => {
                self.refused.clear();
                self.list(cx);
            }
            Event::Paste(pasted) => self.paste(pasted, cx),
            Event::Say(text) => {
                self.field.set(&unquoted(text));
                self.list(cx);
                return self.accept(cx);
            }
            Event::Point(at) => {
                let mut cursor = Cursor::default();
                cursor.go(*at, self.matching().len(), usize::MAX);
                self.chosen = Some(cursor);
            }
            Event::Wheel(rows) => {
                let command = if *rows > 0 { Command::Down } else { Command::Up };
                self.step(command, cx);
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

    /// A whole path replaces what was typed.
    fn paste(&mut self, pasted: &str, cx: &Context) {
        let path = unquoted(pasted);
        let is_whole = path.starts_with(['/', '~', '\\']) || path.get(1..2) == Some(":");
        if is_whole {
            self.field.set(&path);
        } else {
            self.field.paste(&path);
        }
        self.refused.clear();
        self.list(cx);
    }

    fn click(&mut self, click: Click, cx: &Context) -> Next {
        let height = Self::height(cx.body);
        let line = click.inside(cx.body).and_then(|(line, _)| line.checked_sub(usize::from(HEAD)));
        let cursor = self.chosen.unwrap_or_default();
        let Some(at) = line.and_then(|line| cursor.hit(line, self.matching().len(), height)) else {
            return Next::Stay;
        };
        let mut cursor = cursor;
        cursor.go(at, self.matching().len(), height);
        self.chosen = Some(cursor);
        self.accept(cx)
    }

    fn collect(&mut self, cx: &Context) -> Next {
        let mut told = Vec::new();
        if let Some(folder) = arrived(&mut self.listing, &mut told, cx) {
            self.folder = folder;
            if std::mem::take(&mut self.completes) {
                self.complete(cx);
            }
        }
        match self.looking.take() {
            Some(Ok(())) => told.extend(self.base.as_ref().map(|head| base::question(head, cx))),
            Some(Err(error)) => self.refused = base::refusal(&error, cx.words),
            None => {}
        }
        match self.reading.take() {
            Some(Ok(content)) => self.opened(content, cx),
            Some(Err(error)) => Next::React(Reaction::failed(&error, cx.words)),
            None => Next::React(Reaction::All(told)),
        }
    }

    /// What the file turned out to be.
    fn opened(&mut self, content: Content, cx: &Context) -> Next {
        match content {
            Content::List(Ok(table)) => {
                return Next::Read(File::new(self.source.clone(), self.field.text(), table, cx));
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
                let name = self.field.text();
                self.field.set(&format!("{}{MAIN_SEPARATOR}", name.trim_end_matches(MAIN_SEPARATOR)));
                self.list(cx);
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
        self.field.draw(place, buffer, cx.theme, true);
        let (told, style) = self.told(cx);
        for (at, line) in (1..3).zip(text::wrap(&told, usize::from(area.width.saturating_sub(2)))) {
            let row = paint::line(area, at);
            paint::put(buffer, (row.x + 1, row.y), row.width.saturating_sub(2), &line, style);
        }
        self.draw_names(frame, area, cx);
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

    fn draw_names(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let height = Self::height(area);
        let top = self.chosen.map_or(0, |cursor| cursor.top(height));
        for (line, entry) in (HEAD..).zip(self.matching().into_iter().skip(top).take(height)) {
            let row = paint::line(area, line);
            let end = if entry.is_folder { MAIN_SEPARATOR.to_string() } else { String::new() };
            let name = text::cut_middle(&text::clean(&entry.name), usize::from(row.width.saturating_sub(5)));
            let style = if entry.is_folder { cx.theme.accent } else { cx.theme.text };
            paint::put(buffer, (row.x + 2, row.y), row.width, &format!("{name}{end}"), style);
            let at = top + usize::from(line - HEAD);
            if self.chosen.is_some_and(|cursor| cursor.at == at) {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
    }
}

/// Why a file is no list, and what is wanted.
fn no_list(error: &Unreadable, cx: &Context) -> String {
    let sentence = refusal(error, cx.words);
    format!("{}. {}", sentence.trim_end_matches('.'), cx.words.get("import-path-wanted"))
}
