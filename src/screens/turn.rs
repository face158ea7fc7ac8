//! Undo and redo as a conversation: done at once, or a list of what stands in the way.

use super::{Context, Event, Reaction, Screen};
use crate::{
    i18n::{Catalogue, columns},
    keys::{Command, Scope},
    store::{
        Receipt, StoreError,
        journal::{
            Answer, Answers, Conflict, EntryRow, JournalEdge, JournalFilter, ListJournal, Target, TurnBack,
            Why,
        },
    },
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// Turns one action back and tells what it was.
pub struct Turn {
    target: Target,
    writing: Pending<Receipt>,
    telling: Pending<Vec<EntryRow>>,
    questions: Vec<Question>,
    /// Answers of earlier rounds: turning more can raise new questions.
    given: Vec<(crate::store::Cell, Answer)>,
    at: usize,
}

/// A conflict and the answer chosen for it.
struct Question {
    conflict: Conflict,
    answer: Answer,
}

impl Turn {
    pub fn open(target: Target, cx: &Context) -> Self {
        let writing = cx.worker.write(TurnBack { target, answers: Answers::Ask });
        Self { target, writing, telling: Pending::default(), questions: Vec::new(), given: Vec::new(), at: 0 }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.writing.take() {
            Some(Ok(receipt)) => self.tell(&receipt, cx),
            Some(Err(StoreError::Conflicts(found))) => {
                self.questions = found.into_iter().map(Question::new).collect();
                self.at = 0;
            }
            Some(Err(error)) => {
                return Reaction::All(vec![Reaction::Close, Reaction::failed(&error, cx.words)]);
            }
            None => {}
        }
        match self.telling.take() {
            Some(Ok(entries)) => finished(entries.first(), cx),
            Some(Err(_)) => Reaction::Close,
            None => Reaction::Stay,
        }
    }

    /// Asks what the entry just written was about.
    fn tell(&mut self, receipt: &Receipt, cx: &Context) {
        let edge = receipt.journal.map_or(JournalEdge::Newest, |entry| JournalEdge::Before(entry + 1));
        self.telling = cx.worker.ask(ListJournal { filter: JournalFilter::default(), edge, limit: 1 });
        self.questions.clear();
    }

    fn go_on(&mut self, cx: &Context) {
        for question in &self.questions {
            let cells = question.conflict.cells.iter().cloned();
            self.given.extend(cells.map(|cell| (cell, question.answer)));
        }
        let answers = Answers::Each(self.given.clone());
        self.questions.clear();
        self.writing = cx.worker.write(TurnBack { target: self.target, answers });
    }

    fn toggle(&mut self) {
        let Some(question) = self.questions.get(self.at) else { return };
        let Some(by) = question.conflict.by else { return };
        let answer = if question.answer == Answer::Too { Answer::Skip } else { Answer::Too };
        // An action is turned back whole: its other cells take the same answer.
        for question in self.questions.iter_mut().filter(|question| question.conflict.by == Some(by)) {
            question.answer = answer;
        }
    }

    fn place(&self, area: Rect) -> Rect {
        let height = u16::try_from(self.questions.len() * 2 + 3).unwrap_or(area.height);
        floating::place(area, (72, height))
    }
}

impl Question {
    fn new(conflict: Conflict) -> Self {
        Self { conflict, answer: Answer::Skip }
    }

    fn sentence(&self, words: &Catalogue) -> String {
        let field =
            self.conflict.cells.first().map_or_else(String::new, |cell| columns::column(words, &cell.column));
        words.say(why_key(self.conflict.why), [("field", field)])
    }
}

const fn why_key(why: Why) -> &'static str {
    match why {
        Why::Changed => "turn-changed",
        Why::Used => "turn-used",
        Why::Removed => "turn-removed",
        Why::Retired => "turn-retired",
        Why::Referred => "turn-referred",
        Why::Taken => "turn-taken",
        Why::Frozen => "turn-frozen",
    }
}

fn finished(entry: Option<&EntryRow>, cx: &Context) -> Reaction {
    let text = entry.map_or_else(String::new, |entry| super::journal::sentence(cx.words, entry));
    Reaction::All(vec![Reaction::Close, Reaction::done(text)])
}

impl Screen for Turn {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("turn-title")
    }

    fn scope(&self) -> Scope {
        Scope::Choice
    }

    fn floats(&self) -> bool {
        true
    }

    fn holds_keys(&self) -> bool {
        self.questions.is_empty()
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.telling.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.questions.len().saturating_sub(1);
        match event {
            Event::Ready => return self.collect(cx),
            Event::Command(Command::Up) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down) => self.at = (self.at + 1).min(last),
            Event::Command(Command::Mark | Command::Left | Command::Right) => self.toggle(),
            Event::Command(Command::Accept) if !self.questions.is_empty() => self.go_on(cx),
            Event::Command(Command::Back) if !self.writing.is_waiting() => return Reaction::Close,
            Event::Click(click) => {
                let inside = paint::inside(self.place(cx.body));
                if let Some(at) = click.inside(inside).map(|(line, _)| line / 2).filter(|at| *at <= last) {
                    self.at = at;
                    self.toggle();
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        if self.questions.is_empty() {
            return;
        }
        let buffer = frame.buffer_mut();
        let inside = floating::frame(self.place(area), &self.title(cx), buffer, cx.theme);
        for (at, question) in self.questions.iter().enumerate() {
            let first = paint::line(inside, u16::try_from(at * 2).unwrap_or(u16::MAX));
            let second = paint::line(inside, u16::try_from(at * 2 + 1).unwrap_or(u16::MAX));
            paint::put(buffer, (first.x, first.y), first.width, &question.sentence(cx.words), cx.theme.text);
            let answer = match (question.answer, question.conflict.by) {
                (Answer::Too, _) => "turn-too",
                (Answer::Skip, None) => "turn-skip-only",
                (Answer::Skip, Some(_)) => "turn-skip",
            };
            let line = format!("  → {}", cx.words.get(answer));
            paint::put(buffer, (second.x, second.y), second.width, &line, cx.theme.accent);
            if at == self.at {
                paint::ground(buffer, first, cx.theme.selected);
                paint::ground(buffer, second, cx.theme.selected);
            }
        }
        let foot = paint::line(inside, inside.height.saturating_sub(1));
        let hint = text::cut(&cx.words.get("turn-hint"), usize::from(foot.width));
        paint::put(buffer, (foot.x, foot.y), foot.width, &hint, cx.theme.faint);
    }
}
