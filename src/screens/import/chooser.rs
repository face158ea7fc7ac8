//! A long list to choose one line from: typing narrows it.

use crate::{
    domain::{keyboard::retype, search::fold},
    keys::{Command, Scope},
    screens::{Answer, Context, Event, Reaction, Screen, Spoken, choice::Line},
    ui::{field::Field, floating, paint},
};
use ratatui::{Frame, layout::Rect};

use super::cursor::Cursor;

/// Width of its inside.
const WIDTH: u16 = 46;

/// Answers `Answer::Chosen` with the place of the line in the whole list.
pub(super) struct Chooser {
    title: String,
    lines: Vec<Line>,
    field: Field,
    cursor: Cursor,
}

impl Chooser {
    pub(super) fn new(title: impl Into<String>, lines: Vec<Line>) -> Self {
        let at = lines.iter().position(|line| line.is_current).unwrap_or(0);
        let mut cursor = Cursor::default();
        cursor.go(at, lines.len(), usize::MAX);
        Self { title: title.into(), lines, field: Field::line(""), cursor }
    }

    /// Places of the lines that have every typed word, also when typed under another layout.
    fn shown(&self) -> Vec<usize> {
        let typed = self.field.text();
        let spellings: Vec<String> =
            [typed.clone()].into_iter().chain(retype(&typed)).map(|text| fold(&text)).collect();
        let fits = |line: &Line| {
            let name = fold(&line.text);
            spellings.iter().any(|typed| typed.split(' ').all(|word| name.contains(word)))
        };
        (0..self.lines.len()).filter(|at| self.lines.get(*at).is_some_and(fits)).collect()
    }

    fn place(area: Rect) -> Rect {
        floating::place(area, (WIDTH, area.height.saturating_sub(4)))
    }

    fn height(area: Rect) -> usize {
        usize::from(paint::inside(Self::place(area)).height.saturating_sub(2))
    }

    fn accept(&self) -> Reaction {
        let chosen = self.shown().get(self.cursor.at).copied();
        chosen.map_or(Reaction::Stay, |at| Reaction::Return(Answer::Chosen(at)))
    }
}

impl Screen for Chooser {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let (count, height) = (self.shown().len(), Self::height(cx.body));
        match event {
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Command(Command::Accept) => return self.accept(),
            Event::Command(command) => drop(self.cursor.obey(command, count, height)),
            Event::Wheel(rows) => self.cursor.wheel(rows, count, height),
            Event::Paste(pasted) => {
                self.field.paste(pasted);
                self.cursor = Cursor::default();
            }
            Event::Type(press) if self.field.type_key(press) => self.cursor = Cursor::default(),
            Event::Say(text) => {
                self.field.set(text);
                self.cursor = Cursor::default();
            }
            Event::Point(at) => self.cursor.go(at, count, height),
            Event::Click(click) => {
                let line = click.inside(paint::inside(Self::place(cx.body))).map(|(line, _)| line);
                let hit = line.and_then(|line| self.cursor.hit(line.checked_sub(2)?, count, height));
                let Some(at) = hit else { return Reaction::Close };
                self.cursor.go(at, count, height);
                return self.accept();
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let shown = self.shown();
        let nothing = if shown.is_empty() { cx.words.get("help-nothing") } else { String::new() };
        let lines = shown.into_iter().filter_map(|at| self.lines.get(at));
        let lines = lines.map(|line| line.spoken(cx));
        Spoken::lines([nothing]).choices(lines, Command::Accept).asking(cx.words.get("plain-find"))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(Self::place(area), &self.title, buffer, cx.theme);
        self.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
        let height = Self::height(area);
        let (shown, top) = (self.shown(), self.cursor.top(height));
        for (row, place) in (2..).zip(shown.iter().enumerate().skip(top).take(height)) {
            let ((at, line), row) = ((place.0, self.lines.get(*place.1)), paint::line(inside, row));
            let Some(line) = line else { continue };
            let mark = if line.is_current { "• " } else { "  " };
            paint::put(buffer, (row.x, row.y), row.width, &format!("{mark}{}", line.text), cx.theme.text);
            if at == self.cursor.at {
                paint::ground(buffer, row, cx.theme.selected);
            }
        }
        if shown.is_empty() {
            let row = paint::line(inside, 2);
            paint::put(buffer, (row.x, row.y), row.width, &cx.words.get("help-nothing"), cx.theme.faint);
        }
    }
}
