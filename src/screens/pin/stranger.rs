//! Nobody of the office has the name of whoever sits here: nothing is shown until they chose themselves among its people.

use crate::{
    keys::Scope,
    screens::{Context, Event, Reaction, Screen, Spoken},
    ui::{paint, text},
};
use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

/// Width of the sentences, in cells.
const WIDTH: u16 = 76;

/// Says so; it fills the body, and the people are listed over it.
pub struct Stranger {
    told: String,
}

impl Stranger {
    /// With the sentence that names whom to ask.
    pub fn told(told: &str) -> Self {
        Self { told: text::clean(told) }
    }

    fn paragraphs(&self, cx: &Context) -> [String; 2] {
        [self.told.clone(), cx.words.get("stranger-choose")]
    }
}

impl Screen for Stranger {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-person")
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    /// Enter and Esc lead to the people, whoever shows this.
    fn handle(&mut self, _: Event, _: &Context) -> Reaction {
        Reaction::Stay
    }

    fn lists_facts(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines(self.paragraphs(cx))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = area.inner(Margin::new(2, 1));
        let wide = usize::from(inside.width.min(WIDTH));
        let lines = self.paragraphs(cx).into_iter().flat_map(|told| text::wrap(&told, wide));
        for (row, line) in (0..inside.height).zip(lines) {
            let place = paint::line(inside, row);
            paint::put(buffer, (place.x, place.y), place.width, &line, cx.theme.text);
        }
    }
}
