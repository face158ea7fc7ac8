//! Undo and redo as a conversation: done at once, or a list of what stands in the way.

use super::{Context, Event, Reaction, Screen, Spoken};
use crate::{
    domain::id::Id,
    i18n::Catalogue,
    keys::{Command, Scope},
    store::{
        Receipt, SCHEMA, StoreError,
        client::CLIENT,
        journal::{
            Answer, Answers, Conflict, EntryRow, Given, JournalEdge, JournalFilter, ListJournal, Obstacle,
            ShowObstacles, Target, TurnBack, UNDO,
        },
        record,
    },
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, buffer::Buffer, layout::Rect};

/// Cells of the question's width.
const WIDTH: u16 = 76;

/// Turns one action back and tells what it was.
pub struct Turn {
    target: Target,
    writing: Pending<Receipt>,
    telling: Pending<Vec<EntryRow>>,
    /// What stands in the way, while it is looked up.
    asking: Pending<Vec<Obstacle>>,
    questions: Vec<Question>,
    /// It takes longer than a moment, and is said.
    is_long: bool,
    /// Answers of earlier rounds: turning more can raise new questions.
    given: Vec<Given>,
    at: usize,
}

/// Conflicts that are decided together, and the answer chosen for them.
struct Question {
    conflicts: Vec<Conflict>,
    by: Option<i64>,
    sentence: String,
    answer: Answer,
}

impl Turn {
    pub fn open(target: Target, cx: &Context) -> Self {
        let writing = cx.worker.write(TurnBack { target, answers: Answers::Ask });
        Self {
            target,
            writing,
            telling: Pending::default(),
            asking: Pending::default(),
            questions: Vec::new(),
            is_long: false,
            given: Vec::new(),
            at: 0,
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.writing.take() {
            Some(Ok(receipt)) => self.tell(&receipt, cx),
            Some(Err(StoreError::Conflicts(conflicts))) => {
                self.asking = cx.worker.ask(ShowObstacles { schema: SCHEMA, conflicts });
            }
            Some(Err(StoreError::NothingToUndo)) if matches!(self.target, Target::Entry(_)) => {
                return Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("turn-already"))]);
            }
            Some(Err(error)) => {
                return Reaction::All(vec![Reaction::Close, Reaction::failed(&error, cx.words)]);
            }
            None => {}
        }
        match self.asking.take() {
            Some(Ok(found)) => {
                self.questions = found.into_iter().map(|found| Question::new(found, cx)).collect();
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
        self.given.extend(self.questions.iter().flat_map(Question::given));
        let answers = Answers::Each(self.given.clone());
        self.questions.clear();
        self.writing = cx.worker.write(TurnBack { target: self.target, answers });
    }

    fn toggle(&mut self) {
        let Some(question) = self.questions.get(self.at) else { return };
        let Some(by) = question.by else { return };
        let answer = if question.answer == Answer::Too { Answer::Skip } else { Answer::Too };
        // An action is turned back whole: its other cells take the same answer.
        for question in self.questions.iter_mut().filter(|question| question.by == Some(by)) {
            question.answer = answer;
        }
    }

    /// A large action takes its time: keys wait meanwhile, and nothing is lost.
    fn draw_working(&self, area: Rect, buffer: &mut Buffer, cx: &Context) {
        let told = cx.words.get("turn-working");
        let width = u16::try_from(text::width(&told)).unwrap_or(WIDTH);
        let is_redo = self.target == Target::NewestUndo;
        let title = cx.words.get(if is_redo { "command-redo" } else { "command-undo" });
        let inside = floating::frame(floating::place(area, (width, 1)), &title, buffer, cx.theme);
        paint::put(buffer, (inside.x, inside.y), inside.width, &told, cx.theme.text);
    }

    fn place(&self, area: Rect, words: &Catalogue) -> Rect {
        let inside = WIDTH.min(area.width).saturating_sub(2);
        let lines: usize = self.questions.iter().map(|question| question.lines(inside, words).len()).sum();
        let hint = hint(inside, words).len();
        floating::place(area, (WIDTH, u16::try_from(lines + hint + 1).unwrap_or(area.height)))
    }

    /// Every line with the question it belongs to, from the first shown on: the chosen question is in sight.
    fn shown(&self, inside: Rect, words: &Catalogue) -> Vec<(usize, String)> {
        let room = usize::from(inside.height).saturating_sub(hint(inside.width, words).len());
        let every = self.questions.iter().enumerate();
        let lines: Vec<(usize, String)> = every
            .flat_map(|(at, question)| {
                question.lines(inside.width, words).into_iter().map(move |line| (at, line))
            })
            .collect();
        let end = lines.iter().rposition(|(at, _)| *at == self.at).map_or(0, |last| last + 1);
        lines.into_iter().skip(end.saturating_sub(room)).take(room).collect()
    }
}

impl Question {
    fn new(obstacle: Obstacle, cx: &Context) -> Self {
        let sentence = super::journal::hindrance(&obstacle, cx);
        let (by, conflicts) = (obstacle.by(), obstacle.conflicts);
        Self { conflicts, by, sentence, answer: Answer::Skip }
    }

    fn given(&self) -> impl Iterator<Item = Given> {
        self.conflicts.iter().map(|conflict| conflict.answer(self.answer))
    }

    /// Message of the answer chosen so far.
    const fn answer_key(&self) -> &'static str {
        match (self.answer, self.by) {
            (Answer::Too, _) => "turn-too",
            (Answer::Skip, None) => "turn-skip-only",
            (Answer::Skip, Some(_)) => "turn-skip",
        }
    }

    /// Its sentence and its answer, in lines of this width.
    fn lines(&self, width: u16, words: &Catalogue) -> Vec<String> {
        let mut lines = text::wrap(&self.sentence, usize::from(width));
        lines.push(format!("  → {}", words.get(self.answer_key())));
        lines
    }
}

/// What the keys do, in lines of this width.
fn hint(width: u16, words: &Catalogue) -> Vec<String> {
    text::wrap(&words.get("turn-hint"), usize::from(width).max(20))
}

fn finished(entry: Option<&EntryRow>, cx: &Context) -> Reaction {
    let text = entry.map_or_else(String::new, |entry| super::journal::sentence(entry, cx));
    let is_undo = entry.is_some_and(|entry| entry.entry.kind == UNDO);
    let text =
        if is_undo { format!("{}. {}", text.trim_end_matches('.'), cx.words.get("turn-redo")) } else { text };
    let client = entry.and_then(living_client);
    let close = client.map_or(Reaction::Close, |id| Reaction::Return(super::Answer::Turned(id)));
    Reaction::All(vec![close, Reaction::done(text)])
}

/// The client that an action was about, where there is one to go to.
fn living_client(entry: &EntryRow) -> Option<Id> {
    let is_client = entry.table.as_deref() == Some(CLIENT.name) && entry.things == 1;
    let subject = entry.subject.as_ref().filter(|subject| is_client && !CLIENT.is_removed(subject))?;
    record::base(subject).map(|base| base.0)
}

impl Screen for Turn {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("turn-title")
    }

    fn scope(&self) -> Scope {
        if self.questions.is_empty() { Scope::Working } else { Scope::Choice }
    }

    fn floats(&self) -> bool {
        true
    }

    fn holds_keys(&self) -> bool {
        self.questions.is_empty()
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting() || self.asking.is_waiting() || self.telling.is_waiting()
    }

    fn wants_rest(&self) -> bool {
        self.questions.is_empty() && !self.is_long
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.questions.len().saturating_sub(1);
        match event {
            Event::Ready => return self.collect(cx),
            Event::Rested => self.is_long = true,
            Event::Command(Command::Up) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down) => self.at = (self.at + 1).min(last),
            Event::Command(Command::Mark | Command::Left | Command::Right) => self.toggle(),
            Event::Command(Command::Accept) if !self.questions.is_empty() => self.go_on(cx),
            Event::Command(Command::Back) if !self.writing.is_waiting() => return Reaction::Close,
            Event::Point(at) => self.at = at.min(last),
            Event::Click(click) => {
                let inside = paint::inside(self.place(cx.body, cx.words));
                let line = click.inside(inside).map(|(line, _)| line);
                if let Some((at, _)) =
                    line.and_then(|line| self.shown(inside, cx.words).into_iter().nth(line))
                {
                    self.at = at;
                    self.toggle();
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let line =
            |question: &Question| format!("{} {}", question.sentence, cx.words.get(question.answer_key()));
        let hint = if self.questions.is_empty() { String::new() } else { cx.words.get("plain-turn") };
        let questions = self.questions.iter().map(line);
        Spoken::lines([hint]).choices(questions, Command::Mark).on_empty(Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        if self.questions.is_empty() {
            if self.is_long {
                self.draw_working(area, buffer, cx);
            }
            return;
        }
        let inside = floating::frame(self.place(area, cx.words), &self.title(cx), buffer, cx.theme);
        for (row, (at, line)) in (0..).zip(self.shown(inside, cx.words)) {
            let place = paint::line(inside, row);
            let style = if line.starts_with("  → ") { cx.theme.accent } else { cx.theme.text };
            paint::put(buffer, (place.x, place.y), place.width, &line, style);
            if at == self.at {
                floating::chosen(buffer, place, cx.theme);
            }
        }
        let hint = hint(inside.width, cx.words);
        let first = inside.height.saturating_sub(u16::try_from(hint.len()).unwrap_or_default());
        for (row, line) in (first..).zip(&hint) {
            let foot = paint::line(inside, row);
            paint::put(buffer, (foot.x, foot.y), foot.width, line, cx.theme.faint);
        }
    }
}
