//! One line asked for: a name, a tag.

use super::{Answer, Context, Event, Reaction, Screen, Spoken};
use crate::{
    keys::{Command, Scope},
    ui::{field::Field, floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Answers `Answer::Text` with what was typed; an empty line answers nothing, or is told what is wanted.
pub struct Prompt {
    title: String,
    /// What is said to an empty line; empty where it may be left so.
    needs: String,
    /// Sentences above the line.
    above: Vec<String>,
    field: Field,
}

/// Width of the line, in cells.
const WIDTH: u16 = 56;

impl Prompt {
    pub fn new(title: impl Into<String>) -> Self {
        Self::with(title, "")
    }

    /// The same with a text to change.
    pub fn with(title: impl Into<String>, text: &str) -> Self {
        Self { title: title.into(), needs: String::new(), above: Vec::new(), field: Field::line(text) }
    }

    /// Says something above the line.
    #[must_use]
    pub fn telling(self, above: Vec<String>) -> Self {
        Self { above, ..self }
    }

    /// An empty line is not enough: it is said what is wanted.
    #[must_use]
    pub fn needing(self, needs: String) -> Self {
        Self { needs, ..self }
    }

    fn accept(&self) -> Reaction {
        match self.field.text().trim() {
            "" if !self.needs.is_empty() => Reaction::warn(self.needs.clone()),
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
        Spoken::lines(self.above.iter().cloned()).asking(self.title.clone())
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let wide = usize::from(WIDTH.min(area.width.saturating_sub(4)));
        let above: Vec<String> = self.above.iter().flat_map(|line| text::wrap(line, wide)).collect();
        let space = u16::try_from(above.len()).unwrap_or_default();
        let inside =
            floating::frame(floating::place(area, (WIDTH, space + 1)), &self.title, buffer, cx.theme);
        let room = inside.height.saturating_sub(1);
        for (row, told) in (0..room).zip(&above) {
            let place = paint::line(inside, row);
            paint::put(buffer, (place.x, place.y), place.width, told, cx.theme.text);
        }
        self.field.draw(paint::line(inside, space.min(room)), buffer, cx.theme, true);
    }
}
