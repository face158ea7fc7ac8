//! The last messages, newest first.

use super::{
    Context, Event, Message, Reaction, Screen, Spoken, Tone,
    export::{ExportDialog, Offer, Source},
};
use crate::{
    keys::{Command, Scope},
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// A message with its time of day.
#[derive(Clone, Debug)]
pub struct Told {
    pub time: String,
    pub message: Message,
}

/// What was told since the start.
pub struct Messages {
    told: Vec<Told>,
    top: usize,
}

impl Messages {
    pub fn new(told: impl DoubleEndedIterator<Item = Told>) -> Self {
        Self { told: told.rev().collect(), top: 0 }
    }

    fn export(&self, cx: &Context) -> Reaction {
        let lines: Vec<[String; 2]> =
            self.told.iter().map(|told| [told.time.clone(), told.message.text.clone()]).collect();
        let (words, count) = (cx.words.get("export-shown"), Some(lines.len()));
        let offer = Offer { words, count, source: Source::Lines(lines) };
        Reaction::open(ExportDialog::open(self.title(cx), vec![offer], Pending::default(), cx))
    }
}

impl Screen for Messages {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-messages")
    }

    fn scope(&self) -> Scope {
        Scope::Messages
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.told.len().saturating_sub(1);
        match event {
            Event::Command(Command::Up) => self.top = self.top.saturating_sub(1),
            Event::Command(Command::Down) => self.top = (self.top + 1).min(last),
            Event::Wheel(rows) => self.top = self.top.saturating_add_signed(rows).min(last),
            Event::Command(Command::Export) => return self.export(cx),
            Event::Command(Command::Back | Command::Accept) | Event::Click(_) => return Reaction::Close,
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let none = if self.told.is_empty() { cx.words.get("messages-none") } else { String::new() };
        let told = self.told.iter().map(|told| format!("{} {}", told.time, told.message.text));
        Spoken::lines([none].into_iter().chain(told))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let place = floating::place(area, (area.width.saturating_sub(8), area.height.saturating_sub(4)));
        let buffer = frame.buffer_mut();
        let inside = floating::frame(place, &self.title(cx), buffer, cx.theme);
        let mut row = 0;
        if self.told.is_empty() {
            paint::put(
                buffer,
                (inside.x, inside.y),
                inside.width,
                &cx.words.get("messages-none"),
                cx.theme.faint,
            );
        }
        for told in self.told.iter().skip(self.top) {
            let style = match told.message.tone {
                Tone::Done => cx.theme.text,
                Tone::Warning => cx.theme.warning,
                Tone::Failed => cx.theme.alarm,
            };
            let time = paint::line(inside, row);
            paint::put(buffer, (time.x, time.y), time.width, &told.time, cx.theme.faint);
            for line in text::wrap(&told.message.text, usize::from(inside.width.saturating_sub(7))) {
                let place = paint::line(inside, row);
                paint::put(buffer, (place.x + 7, place.y), place.width.saturating_sub(7), &line, style);
                row += 1;
            }
            if row >= inside.height {
                break;
            }
        }
    }
}
