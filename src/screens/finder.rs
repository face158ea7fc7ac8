//! A line to type and the lines it narrows, floating above: help, palette, choosers.

use super::{Context, Event, Spoken, aloud, cursor::Cursor};
use crate::{
    keys::Command,
    ui::{field::Field, floating, paint, text},
};
use crossterm::event::KeyCode;
use ratatui::{Frame, layout::Rect};

/// Widest column at the left, in cells.
const WIDEST_LEFT: usize = 28;
/// Lines above the found ones: what is typed, and a space.
const HEAD: usize = 2;

/// One line that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FinderLine {
    /// A column of its own before the text.
    pub(super) left: String,
    pub(super) text: String,
    /// At the right end.
    pub(super) side: String,
    /// It cannot be chosen now.
    pub(super) is_faint: bool,
}

/// What an event meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// Another text is looked for.
    Typed,
    /// The line of this place was chosen.
    Chosen(usize),
    /// Space before anything was typed: the line is turned on or off.
    Marked(usize),
    Left,
}

/// What is typed, and the cursor.
pub(super) struct Finder {
    field: Field,
    cursor: Cursor,
    /// Cells of the inside.
    width: u16,
    /// Lines it needs at most, with the head.
    most: u16,
    /// Enter came before the answer: it means the first line of it.
    accepts: bool,
    /// Message that stands there before anything was typed and found.
    hint: &'static str,
}

impl Finder {
    pub(super) fn new(width: u16) -> Self {
        Self {
            field: Field::line(""),
            cursor: Cursor::default(),
            width,
            most: u16::MAX,
            accepts: false,
            hint: "help-nothing",
        }
    }

    /// What to type, where nothing is shown before.
    pub(super) fn hinting(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// Begins with this typed.
    pub(super) fn holding(mut self, typed: &str) -> Self {
        self.field.set(typed);
        self
    }

    /// No taller than so many lines need.
    pub(super) fn for_lines(self, count: usize) -> Self {
        Self { most: u16::try_from(count + HEAD).unwrap_or(u16::MAX), ..self }
    }

    fn nothing_key(&self) -> &'static str {
        if self.typed().trim().is_empty() { self.hint } else { "help-nothing" }
    }

    pub(super) fn typed(&self) -> String {
        self.field.text()
    }

    /// Whether the lines that have just come were accepted before.
    pub(super) fn accepted(&mut self) -> bool {
        std::mem::take(&mut self.accepts)
    }

    /// Puts the cursor on a line.
    pub(super) fn go(&mut self, at: usize, count: usize) {
        self.cursor.go(at, count, usize::MAX);
    }

    fn place(&self, area: Rect) -> Rect {
        floating::place(area, (self.width, area.height.saturating_sub(4).min(self.most)))
    }

    fn height(&self, area: Rect) -> usize {
        usize::from(paint::inside(self.place(area)).height).saturating_sub(HEAD).max(1)
    }

    /// `count` lines are found now.
    pub(super) fn handle(&mut self, event: &Event, count: usize, cx: &Context) -> Found {
        let height = self.height(cx.body);
        match event {
            Event::Command(Command::Back) => return Found::Left,
            Event::Command(Command::Accept) if count > 0 => return Found::Chosen(self.cursor.at),
            Event::Command(Command::Accept) => self.accepts = true,
            // In a text Home and End mean the text.
            Event::Command(end @ (Command::First | Command::Last)) if !self.typed().is_empty() => {
                let code = if *end == Command::First { KeyCode::Home } else { KeyCode::End };
                self.field.type_key(code.into());
            }
            Event::Command(command) => drop(self.cursor.obey(*command, count, height)),
            Event::Wheel(rows) => self.cursor.wheel(*rows, count, height),
            Event::Point(at) => self.cursor.go(*at, count, height),
            Event::Click(click) => return self.click(*click, count, cx),
            Event::Type(press)
                if press.code == KeyCode::Char(' ') && self.typed().is_empty() && count > 0 =>
            {
                return Found::Marked(self.cursor.at);
            }
            Event::Paste(pasted) => return self.type_in(|field| field.paste(pasted) || !pasted.is_empty()),
            Event::Type(press) => return self.type_in(|field| field.type_key(*press)),
            Event::Say(text) => {
                return self.type_in(|field| {
                    field.set(text);
                    true
                });
            }
            _ => {}
        }
        Found::Nothing
    }

    fn type_in(&mut self, change: impl FnOnce(&mut Field) -> bool) -> Found {
        if !change(&mut self.field) {
            return Found::Nothing;
        }
        (self.cursor, self.accepts) = (Cursor::default(), false);
        Found::Typed
    }

    fn click(&self, click: super::Click, count: usize, cx: &Context) -> Found {
        let line =
            click.inside(paint::inside(self.place(cx.body))).and_then(|(line, _)| line.checked_sub(HEAD));
        let hit = line.and_then(|line| self.cursor.hit(line, count, self.height(cx.body)));
        hit.map_or(Found::Left, Found::Chosen)
    }

    pub(super) fn draw(
        &self,
        title: &str,
        lines: &[FinderLine],
        frame: &mut Frame,
        (area, cx): (Rect, &Context),
    ) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(self.place(area), title, buffer, cx.theme);
        self.field.draw(paint::line(inside, 0), buffer, cx.theme, true);
        let (height, at) = (self.height(area), self.cursor.at.min(lines.len().saturating_sub(1)));
        let widest = lines.iter().map(|line| text::width(&line.left)).max().unwrap_or(0).min(WIDEST_LEFT);
        let left = u16::try_from(widest).unwrap_or_default();
        let top = self.cursor.top(height).min(at);
        for (row, (place, line)) in (HEAD..).zip(lines.iter().enumerate().skip(top).take(height)) {
            let row = paint::line(inside, u16::try_from(row).unwrap_or(u16::MAX));
            draw_line(line, left, row, frame, cx);
            if place == at {
                floating::chosen(frame.buffer_mut(), row, cx.theme);
            }
        }
        floating::more(frame.buffer_mut(), inside, (top > 0, top + height < lines.len()), cx.theme);
        if lines.is_empty() {
            let row = paint::line(inside, 2);
            let nothing = cx.words.get(self.nothing_key());
            paint::put(frame.buffer_mut(), (row.x, row.y), row.width, &nothing, cx.theme.faint);
        }
    }

    pub(super) fn spoken(&self, lines: &[FinderLine], cx: &Context) -> Spoken {
        let nothing = if lines.is_empty() { cx.words.get(self.nothing_key()) } else { String::new() };
        let line = |line: &FinderLine| aloud([line.text.as_str(), &line.left, &line.side]);
        Spoken::lines([nothing])
            .choices(lines.iter().map(line), Command::Accept)
            .asking(cx.words.get("plain-find"))
    }
}

fn draw_line(line: &FinderLine, left: u16, row: Rect, frame: &mut Frame, cx: &Context) {
    let buffer = frame.buffer_mut();
    let [text_style, side_style] = match (line.is_faint, left) {
        (true, _) => [cx.theme.faint; 2],
        (false, 0) => [cx.theme.text, cx.theme.accent],
        (false, _) => [cx.theme.text, cx.theme.faint],
    };
    let gap = if left == 0 { 0 } else { left + 2 };
    paint::put(buffer, (row.x, row.y), left, &line.left, cx.theme.accent);
    let side = u16::try_from(text::width(&line.side)).unwrap_or_default().min(row.width / 2);
    let room = row.width.saturating_sub(gap + side + 1);
    paint::put(buffer, (row.x + gap, row.y), room, &line.text, text_style);
    paint::put(buffer, (row.right() - side, row.y), side, &line.side, side_style);
}
