//! The path of a file asked for: one line, below it the names that complete it.

use super::{Answer, Context, Event, Reaction, Screen, Spoken, arrived, path_names::PathNames};
use crate::{
    keys::{Command, Scope},
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};
use std::path::{Path, PathBuf};

/// Answers `Answer::Text` with the path as it was typed; an empty line answers nothing.
pub struct PathPrompt {
    title: String,
    names: PathNames,
    /// Only a file that is there is an answer.
    is_read: bool,
    /// What is wrong with the path, looked at off this thread.
    looking: Pending<Option<Missing>>,
}

/// Why a path leads to no file.
enum Missing {
    /// This folder is not there.
    Folder(PathBuf),
    /// The folder is, the file in it is not.
    File(PathBuf),
    /// It leads to a folder.
    IsFolder,
}

/// What is missing on the way to a file; nothing where it is there.
fn missing(path: &Path) -> Option<Missing> {
    if path.is_dir() {
        return Some(Missing::IsFolder);
    }
    if path.exists() {
        return None;
    }
    let folders: Vec<&Path> = path.ancestors().skip(1).filter(|one| !one.as_os_str().is_empty()).collect();
    let lost = folders.iter().rev().find(|folder| !folder.is_dir());
    Some(lost.map_or_else(|| Missing::File(path.to_owned()), |folder| Missing::Folder((*folder).to_owned())))
}

impl Missing {
    fn words(&self, cx: &Context) -> String {
        let shown = |path: &Path| text::clean(&path.display().to_string());
        match self {
            Self::Folder(path) => cx.words.say("path-no-folder", [("path", shown(path))]),
            Self::File(path) => cx.words.say("path-no-file", [("path", shown(path))]),
            Self::IsFolder => cx.words.get("path-is-folder"),
        }
    }
}

/// Width of the line, in cells.
const WIDTH: u16 = 64;
/// Most names that are seen at once.
const NAMES: u16 = 8;

impl PathPrompt {
    /// With a path to change; names without a folder lie in `home`, which is the working folder where it is empty.
    pub fn open(title: String, typed: &str, home: PathBuf, cx: &Context) -> Self {
        let names = PathNames::open(typed, home, cx);
        Self { title, names, is_read: false, looking: Pending::default() }
    }

    /// Stays until a file is named that is there, and says what is missing.
    #[must_use]
    pub fn of_file(self) -> Self {
        Self { is_read: true, ..self }
    }

    /// A path that leads to no file is kept to be mended.
    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        self.names.collect(&mut told, cx);
        match arrived(&mut self.looking, &mut told, cx) {
            None => {}
            Some(None) => told.push(self.answer()),
            Some(Some(missing)) => told.push(Reaction::warn(missing.words(cx))),
        }
        Reaction::All(told)
    }

    fn answer(&self) -> Reaction {
        Reaction::Return(Answer::Text(self.names.field.text().trim().to_owned()))
    }

    /// A folder under the cursor is gone into; a file, or what was typed, is the answer.
    fn accept(&mut self, cx: &Context) -> Reaction {
        if self.names.take_pointed(cx) {
            return Reaction::Stay;
        }
        if self.names.field.text().trim().is_empty() {
            return Reaction::Close;
        }
        if !self.is_read {
            return self.answer();
        }
        let path = self.names.path();
        self.looking = cx.worker.think(move || missing(&path));
        Reaction::Stay
    }

    fn inside(area: Rect) -> Rect {
        paint::inside(floating::place(area, (WIDTH, NAMES + 2)))
    }

    fn names_area(area: Rect) -> Rect {
        paint::below(Self::inside(area), 2)
    }

    fn height(area: Rect) -> usize {
        usize::from(Self::names_area(area).height)
    }
}

impl Screen for PathPrompt {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        Scope::ImportPath
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.names.is_waiting() || self.looking.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let height = Self::height(cx.body);
        match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => return self.accept(cx),
            Event::Command(Command::Complete) => self.names.complete(cx),
            Event::Command(command) => self.names.step(command, height),
            Event::Type(press) if self.names.field.type_key(press) => self.names.list(cx),
            Event::Paste(pasted) => self.names.paste(pasted, cx),
            Event::Say(text) => {
                self.names.say(text, cx);
                return self.accept(cx);
            }
            Event::Point(at) => self.names.point(at, usize::MAX),
            Event::Wheel(rows) => {
                self.names.step(if rows > 0 { Command::Down } else { Command::Up }, height);
            }
            Event::Click(click) => {
                let line = click.inside(Self::names_area(cx.body)).map(|(line, _)| line);
                if let Some(at) = line.and_then(|line| self.names.hit(line, height)) {
                    self.names.point(at, height);
                    return self.accept(cx);
                }
            }
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let typed = text::clean(&self.names.field.text());
        let question =
            if typed.is_empty() { self.title.clone() } else { format!("{} [{typed}]", self.title) };
        Spoken::lines([]).choices(self.names.spoken(cx), Command::Accept).asking(question)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside =
            floating::frame(floating::place(area, (WIDTH, NAMES + 2)), &self.title, buffer, cx.theme);
        self.names.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
        self.names.draw_names(buffer, Self::names_area(area), cx);
    }
}
