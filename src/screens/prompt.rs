//! One line asked for: a name, a tag.

use super::{Answer, Context, Event, Reaction, Screen, Spoken};
use crate::{
    keys::{Command, Scope},
    ui::{field::Field, floating, paint},
};
use ratatui::{Frame, layout::Rect};

/// Answers `Answer::Text` with what was typed; an empty line answers nothing.
pub struct Prompt {
    title: String,
    field: Field,
}

impl Prompt {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), field: Field::line("") }
    }

    /// The same with a text to change.
    pub fn with(title: impl Into<String>, text: &str) -> Self {
        Self { title: title.into(), field: Field::line(text) }
    }

    fn accept(&self) -> Reaction {
        match self.field.text().trim() {
            "" => Reaction::Close,
            typed => Reaction::Return(Answer::Text(typed.to_owned())),
        }
    }
}

impl Screen for Prompt {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, _: &Context) -> Reaction {
        match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => return self.accept(),
            Event::Say(text) => {
                self.field.set(text);
                return self.accept();
            }
            Event::Paste(pasted) => drop(self.field.paste(pasted)),
            Event::Type(press) => drop(self.field.type_key(press)),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, _: &Context) -> Spoken {
        Spoken::lines([]).asking(self.title.clone())
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(floating::place(area, (56, 1)), &self.title, buffer, cx.theme);
        self.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
    }
}
