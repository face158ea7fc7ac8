//! A list of lines to choose one from: sort orders, filters, languages, questions.

use super::{Answer, Context, Event, Reaction, Screen, Spoken, aloud};
use crate::{
    keys::{Command, Scope},
    ui::{floating, paint, text},
};
use ratatui::{Frame, layout::Rect};

/// One line of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// Shown at the right: a count, a key.
    pub side: String,
    /// The present value.
    pub is_current: bool,
}

impl Line {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    #[must_use]
    pub fn current(self, is_current: bool) -> Self {
        Self { is_current, ..self }
    }

    /// The line as a voice reads it.
    pub fn spoken(&self, cx: &Context) -> String {
        let now = if self.is_current { cx.words.get("plain-current") } else { String::new() };
        aloud([self.text.as_str(), &self.side, &now])
    }
}

/// Answers `Answer::Chosen` with the line's place.
pub struct Choice {
    title: String,
    /// Sentences above the lines.
    question: String,
    lines: Vec<Line>,
    at: usize,
    /// Del answers `Answer::Removed`.
    can_remove: bool,
    /// `o` writes the lines into a file.
    can_export: bool,
}

impl Choice {
    pub fn new(title: impl Into<String>, lines: Vec<Line>) -> Self {
        let at = lines.iter().position(|line| line.is_current).unwrap_or(0);
        Self { title: title.into(), question: String::new(), lines, at, can_remove: false, can_export: false }
    }

    /// A question with its answers; the first is the safe one.
    pub fn question(title: impl Into<String>, question: impl Into<String>, lines: Vec<Line>) -> Self {
        Self { question: question.into(), ..Self::new(title, lines) }
    }

    /// Lines can be removed with Del.
    #[must_use]
    pub fn removing(self) -> Self {
        Self { can_remove: true, ..self }
    }

    /// The lines can be written into a file by who stands around the choice.
    #[must_use]
    pub fn exporting(self) -> Self {
        Self { can_export: true, ..self }
    }

    /// With the cursor at this line.
    #[must_use]
    pub fn starting_at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// The line under the cursor.
    pub const fn at(&self) -> usize {
        self.at
    }

    fn layout(&self, area: Rect) -> (Rect, Vec<String>) {
        let widest =
            self.lines.iter().map(|line| text::width(&line.text) + text::width(&line.side) + 6).max();
        let width = widest.unwrap_or(0).max(text::width(&self.title) + 4).max(30);
        let width = if self.question.is_empty() { width } else { width.max(56) };
        let width = u16::try_from(width).unwrap_or(area.width).min(area.width.saturating_sub(4));
        let question = match self.question.as_str() {
            "" => Vec::new(),
            question => text::wrap(question, usize::from(width)),
        };
        let space = if question.is_empty() { 0 } else { question.len() + 1 };
        let height = u16::try_from(self.lines.len() + space).unwrap_or(area.height);
        (floating::place(area, (width, height)), question)
    }

    /// First line shown when there are more than fit.
    fn top(&self, height: usize) -> usize {
        (self.at + 1).saturating_sub(height.max(1))
    }

    fn clicked(&self, line: usize, head: usize, height: usize) -> Option<usize> {
        let at = self.top(height) + line.checked_sub(head)?;
        (at < self.lines.len()).then_some(at)
    }

    fn lines_area(&self, area: Rect) -> (Rect, usize) {
        let (place, question) = self.layout(area);
        let head = if question.is_empty() { 0 } else { question.len() + 1 };
        (paint::inside(place), head)
    }
}

/// A screen that is one choice: named, told and drawn by it. Only what its lines mean is its own.
pub trait AroundChoice {
    fn choice(&self) -> &Choice;

    /// True while an answer is awaited.
    fn waits(&self) -> bool;

    /// True while the next key would mean a line as it will be.
    fn holds(&self) -> bool {
        self.waits()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction;
}

impl<T: AroundChoice> Screen for T {
    fn title(&self, cx: &Context) -> String {
        self.choice().title(cx)
    }

    fn scope(&self) -> Scope {
        self.choice().scope()
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.waits()
    }

    fn holds_keys(&self) -> bool {
        self.holds()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        self.react(event, cx)
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.choice().spoken(cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.choice().draw(frame, area, cx);
    }
}

impl Screen for Choice {
    fn title(&self, _: &Context) -> String {
        self.title.clone()
    }

    fn scope(&self) -> Scope {
        if self.can_export { Scope::ChoiceList } else { Scope::Choice }
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.lines.len().saturating_sub(1);
        match event {
            Event::Command(Command::Up | Command::Left) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down | Command::Right) => self.at = (self.at + 1).min(last),
            Event::Command(Command::First | Command::PageUp) => self.at = 0,
            Event::Command(Command::Last | Command::PageDown) => self.at = last,
            Event::Command(Command::Accept | Command::Mark) if !self.lines.is_empty() => {
                return Reaction::Return(Answer::Chosen(self.at));
            }
            Event::Command(Command::Remove) if self.can_remove => {
                return Reaction::Return(Answer::Removed(self.at));
            }
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Wheel(rows) => self.at = self.at.saturating_add_signed(rows).min(last),
            Event::Point(at) => self.at = at.min(last),
            Event::Click(click) => {
                let (inside, head) = self.lines_area(cx.body);
                let height = usize::from(inside.height).saturating_sub(head);
                let hit = click.inside(inside).and_then(|(line, _)| self.clicked(line, head, height));
                return hit.map_or(Reaction::Close, |at| Reaction::Return(Answer::Chosen(at)));
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = self.lines.iter().map(|line| line.spoken(cx));
        Spoken::lines([self.question.clone()]).choices(lines, Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (place, question) = self.layout(area);
        let buffer = frame.buffer_mut();
        let inside = floating::frame(place, &self.title, buffer, cx.theme);
        for (at, line) in (0..).zip(&question) {
            paint::put(buffer, (inside.x, inside.y + at), inside.width, line, cx.theme.text);
        }
        let head = if question.is_empty() { 0 } else { question.len() + 1 };
        let height = usize::from(inside.height).saturating_sub(head);
        let top = self.top(height);
        for (at, line) in self.lines.iter().enumerate().skip(top).take(height) {
            let row = paint::line(inside, u16::try_from(head + at - top).unwrap_or_default());
            let mark = if line.is_current { "• " } else { "  " };
            let side = u16::try_from(text::width(&line.side)).unwrap_or_default().min(row.width);
            // What stands at the right is never written over.
            let room = row.width.saturating_sub(if side > 0 { side + 1 } else { 0 });
            let shown = text::cut(&format!("{mark}{}", line.text), usize::from(room));
            paint::put(buffer, (row.x, row.y), room, &shown, cx.theme.text);
            paint::put(buffer, (row.right() - side, row.y), side, &line.side, cx.theme.faint);
            if at == self.at {
                floating::chosen(buffer, row, cx.theme);
            }
        }
        floating::more(buffer, inside, (top > 0, top + height < self.lines.len()), cx.theme);
    }
}
