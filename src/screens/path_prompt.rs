//! The path of a file asked for: one line, below it the names that complete it.

use super::{Answer, Context, Event, Reaction, Screen, Spoken, path_names::PathNames};
use crate::{
    keys::{Command, Scope},
    ui::{floating, paint, text},
};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// Answers `Answer::Text` with the path as it was typed; an empty line answers nothing.
pub struct PathPrompt {
    title: String,
    names: PathNames,
}

/// Width of the line, in cells.
const WIDTH: u16 = 64;
/// Most names that are seen at once.
const NAMES: u16 = 8;

impl PathPrompt {
    /// With a path to change; names without a folder lie in `home`, which is the working folder where it is empty.
    pub fn open(title: String, typed: &str, home: PathBuf, cx: &Context) -> Self {
        Self { title, names: PathNames::open(typed, home, cx) }
    }

    /// A folder under the cursor is gone into; a file, or what was typed, is the answer.
    fn accept(&mut self, cx: &Context) -> Reaction {
        if self.names.take_pointed(cx) {
            return Reaction::Stay;
        }
        match self.names.field.text().trim() {
            "" => Reaction::Close,
            typed => Reaction::Return(Answer::Text(typed.to_owned())),
        }
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
        self.names.is_waiting()
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
            Event::Ready => {
                let mut told = Vec::new();
                self.names.collect(&mut told, cx);
                return Reaction::All(told);
            }
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
