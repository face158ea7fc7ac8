//! A line whose letters are not shown.

use crate::{
    domain::pin::Pin,
    screens::{Context, Event},
    ui::{field::Field, floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// Width of the line, in cells.
const WIDTH: u16 = 56;

/// What is typed, as long as it is needed.
#[derive(Debug)]
pub(super) struct Hidden(Field);

impl Default for Hidden {
    fn default() -> Self {
        Self(Field::line(""))
    }
}

impl Hidden {
    /// Takes letters; false for another event.
    pub(super) fn hears(&mut self, event: &Event) -> bool {
        match event {
            Event::Say(text) => self.0.set(text),
            Event::Paste(pasted) => drop(self.0.paste(pasted)),
            Event::Type(press) => drop(self.0.type_key(*press)),
            _ => return false,
        }
        true
    }

    /// What was typed; the line is empty then.
    pub(super) fn take(&mut self) -> Pin {
        let typed = Pin::typed(&self.0.text());
        self.0.set("");
        typed
    }

    /// A box with sentences and the line under them, a sign for each letter.
    pub(super) fn draw(
        &self,
        (frame, area): (&mut Frame, Rect),
        title: &str,
        above: &[String],
        cx: &Context,
    ) {
        let buffer = frame.buffer_mut();
        let wide = usize::from(WIDTH.min(area.width.saturating_sub(4)));
        let above: Vec<String> = above.iter().flat_map(|line| text::wrap(line, wide)).collect();
        let space = u16::try_from(above.len()).unwrap_or_default();
        let inside = floating::frame(floating::place(area, (WIDTH, space + 1)), title, buffer, cx.theme);
        let room = inside.height.saturating_sub(1);
        for (row, told) in (0..room).zip(&above) {
            let place = paint::line(inside, row);
            paint::put(buffer, (place.x, place.y), place.width, told, cx.theme.text);
        }
        let sign = if cx.theme.ascii { "*" } else { "•" };
        let signs = sign.repeat(self.0.text().chars().count());
        Field::line(&signs).draw(paint::line(inside, space.min(room)), buffer, cx.theme, true);
    }
}
