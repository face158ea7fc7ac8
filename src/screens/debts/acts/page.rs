//! One act: both halves beside each other, and what is done with it.

use super::{
    concerns,
    moving::Moving,
    page_view as view,
    taking::{ActPaper, Taking},
};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    report::act_signature,
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        choice::{Choice, Line as ChoiceLine},
        cursor::Cursor,
        path_prompt::PathPrompt,
    },
    store::{
        Operation, Receipt,
        reconciliation::{ActOut, CancelReconciliation, ReconciliationOut, ShowReconciliation},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect, text::Line};
use std::path::PathBuf;

/// What floats above the page.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// The path of their file.
    File,
    /// Which lines are shown.
    Lines,
}

/// An act with both halves.
pub struct ActPage {
    id: Id,
    number: String,
    client: (Id, String),
    pub(super) act: Option<ActOut>,
    pub(super) cursor: Cursor,
    /// Only lines that differ.
    pub(super) only_different: bool,
    asked: Asked,
    /// It just moved on: what follows from the signature is told once it is read.
    has_moved: bool,
    asking: Pending<Option<ActOut>>,
    writing: (Pending<Receipt>, String),
    taking: Taking,
    paper: ActPaper,
    moving: Moving,
}

impl ActPage {
    pub fn open(act: &ReconciliationOut, cx: &Context) -> Self {
        let mut page = Self {
            id: act.id,
            number: act.text("number"),
            client: act.client.clone(),
            act: None,
            cursor: Cursor::default(),
            only_different: false,
            asked: Asked::default(),
            has_moved: false,
            asking: Pending::default(),
            writing: (Pending::default(), String::new()),
            taking: Taking::default(),
            paper: ActPaper::default(),
            moving: Moving::default(),
        };
        page.load(cx);
        page
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(ShowReconciliation(self.id));
    }

    pub(super) fn number(&self) -> &str {
        &self.number
    }

    pub(super) const fn client_name(&self) -> &String {
        &self.client.1
    }

    pub(super) fn count(&self) -> usize {
        view::lines(self).len()
    }

    fn write(&mut self, operation: impl Operation, said: String, cx: &Context) {
        self.writing = (cx.worker.write(operation), said);
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        let mut is_gone = false;
        if let Some(act) = arrived(&mut self.asking, &mut told, cx) {
            is_gone = act.is_none();
            self.act = act;
            self.cursor.settle(self.count(), view::rows_height(self, cx));
            if std::mem::take(&mut self.has_moved) {
                let sentence = self.act.as_ref().and_then(|act| act_signature(&act.row, cx.words));
                told.extend(sentence.map(Reaction::done));
            }
        }
        if arrived(&mut self.writing.0, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.writing.1)));
        }
        if let Some((take, said)) = self.taking.collect(self.act.as_ref(), &mut told, cx) {
            self.write(take, said, cx);
        }
        self.paper.collect(&mut told, cx);
        self.moving.collect(self.act.as_ref(), &mut told, cx);
        // Cancelled, here or by an undo: the list below says what is left.
        if is_gone && !self.writing.0.is_waiting() {
            told.push(Reaction::Close);
        }
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.count(), view::rows_height(self, cx)) {
            return Reaction::Stay;
        }
        let Some(act) = &self.act else {
            return if command == Command::Back { Reaction::Close } else { Reaction::Stay };
        };
        match command {
            Command::Back => return Reaction::Close,
            Command::MoveOn => return self.moving.ask(act, cx),
            Command::TakeTheirs => {
                self.asked = Asked::File;
                let prompt = PathPrompt::open(cx.words.get("act-path"), "", PathBuf::new(), cx);
                return Reaction::open(prompt.of_file());
            }
            Command::Export => self.paper.begin(self.id, cx),
            Command::Filter => {
                self.asked = Asked::Lines;
                return Reaction::open(self.conditions(cx));
            }
            Command::ClearFilter => self.show_different(false, cx),
            Command::Copy => return Reaction::Copy(view::copied(self, cx)),
            Command::Remove => {
                let said = cx.words.say("cli-act-gone", [("number", self.number.clone())]);
                self.write(CancelReconciliation((act.row.id, act.row.version)), said, cx);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn conditions(&self, cx: &Context) -> Choice {
        let line = |(only, key): (bool, &'static str)| {
            ChoiceLine::new(cx.words.get(key)).current(self.only_different == only)
        };
        let lines = [(false, "act-all-lines"), (true, "act-only-different")].map(line).to_vec();
        Choice::new(cx.words.get("command-filter"), lines)
    }

    fn show_different(&mut self, only: bool, cx: &Context) {
        self.only_different = only;
        self.cursor.settle(self.count(), view::rows_height(self, cx));
    }

    fn answer(&mut self, answer: &Answer, cx: &Context) -> Reaction {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::File, Answer::Text(typed)) => self.taking.begin(typed, cx),
            (Asked::Lines, Answer::Chosen(at)) => self.show_different(*at == 1, cx),
            (_, other) => {
                let Some(act) = &self.act else { return Reaction::Stay };
                let (reaction, has_moved) = self.moving.answer(other, act, cx);
                if has_moved {
                    self.has_moved = true;
                    self.load(cx);
                }
                return reaction;
            }
        }
        Reaction::Stay
    }

    fn click(&mut self, click: Click, cx: &Context) {
        let (area, count) = (view::rows_area(self, cx), self.count());
        self.cursor.click(click, area, count);
    }
}

impl Screen for ActPage {
    fn title(&self, cx: &Context) -> String {
        cx.words.say("act-title", [("number", crate::ui::text::clean(&self.number))])
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(view::status_words(self, cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Act
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        Some(self.client.clone())
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
            || self.writing.0.is_waiting()
            || self.taking.is_waiting()
            || self.paper.is_waiting()
            || self.moving.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        let is_open = self.act.as_ref().is_some_and(|act| act.row.status.next().next().is_some());
        match command {
            Command::MoveOn | Command::TakeTheirs | Command::Remove => is_open,
            Command::Filter => self.act.as_ref().is_some_and(|act| act.theirs.is_some()),
            Command::ClearFilter => self.only_different,
            Command::Copy => self.count() > 0,
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if concerns(changes) => self.load(cx),
            Event::Answer(answer) => return self.answer(&answer, cx),
            Event::Left => {
                self.asked = Asked::Nothing;
                self.moving.forget();
            }
            Event::Click(click) => self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.count(), view::rows_height(self, cx)),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.count(), view::rows_height(self, cx)),
            Event::Resized => self.cursor.settle(self.count(), view::rows_height(self, cx)),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        view::draw(self, frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let head = view::head_words(self, cx);
        let told = if self.count() == 0 { view::empty_words(self, cx) } else { String::new() };
        let rows = view::told_lines(self, cx).into_iter().map(|line| aloud([line.as_str()]));
        Spoken::lines(head.into_iter().chain([told]).chain(rows))
    }
}
