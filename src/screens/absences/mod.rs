//! Hand-over (`C-11`): who is away, now or soon, who stands in, and what that one must know.

mod for_good;
mod page;
mod view;

pub use page::HandoverPage;

use crate::{
    domain::field::Draft,
    keys::{Command, Scope},
    report::{absence_state, export::Records, handed_over, handover_title},
    screens::{
        Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud, arrived,
        cursor::Cursor,
        export::ExportDialog,
        form::{Form, Subject},
    },
    store::{
        Receipt,
        absence::{ABSENCE, AbsenceOut, ListAbsences},
        note::RemoveRow,
        office::USER,
    },
    worker::Pending,
};
use chrono::NaiveDate;
use for_good::{ForGood, Given};
use ratatui::{Frame, layout::Rect, text::Line};
use std::cmp::Reverse;

/// Absences, those that run first, then those to come, then those that are over.
pub struct AbsenceList {
    absences: Vec<AbsenceOut>,
    cursor: Cursor,
    is_read: bool,
    asking: Pending<Vec<AbsenceOut>>,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
    for_good: ForGood,
    /// Who takes over for good, while that is written.
    taker: Option<String>,
}

impl AbsenceList {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            absences: Vec::new(),
            cursor: Cursor::default(),
            is_read: false,
            asking: Pending::default(),
            writing: Pending::default(),
            told: String::new(),
            for_good: ForGood::default(),
            taker: None,
        };
        list.load(cx);
        list
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(ListAbsences);
    }

    fn current(&self) -> Option<&AbsenceOut> {
        self.absences.get(self.cursor.at)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(mut absences) = arrived(&mut self.asking, &mut told, cx) {
            absences.sort_by_key(|one| place(one, cx.today));
            self.cursor.follow((&self.absences, &absences), |one| one.id, cx.height());
            (self.absences, self.is_read) = (absences, true);
        }
        if let Some(receipt) = arrived(&mut self.writing, &mut told, cx) {
            let said = match self.taker.take() {
                Some(taker) => handed_over(&receipt, &taker, cx.words),
                None => std::mem::take(&mut self.told),
            };
            told.push(Reaction::done(said));
        }
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        if self.cursor.obey(command, self.absences.len(), cx.height()) {
            return Reaction::Stay;
        }
        match command {
            Command::Back => Reaction::Close,
            Command::New => new(cx),
            Command::Export => {
                let records = Records::of_absences(&self.absences, cx.today, cx.words);
                ExportDialog::of_records(self.status_words(cx), records, cx)
            }
            Command::HandOverForGood => {
                let (asked, reaction) = ForGood::ask(self.current(), cx);
                self.for_good = asked;
                reaction
            }
            other => self.act(other, cx),
        }
    }

    /// What is done with the one under the cursor.
    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Open => Reaction::open(HandoverPage::open(one, cx)),
            Command::Edit => {
                let (subject, draft) = Subject::of_absence(one);
                Reaction::open(Form::open(subject, draft, cx))
            }
            Command::Copy => Reaction::Copy(view::cells(one, cx).join("\t")),
            Command::Remove => {
                let name = handover_title(&one.user.1, Some((one.from, one.to)), cx.words);
                let operation = RemoveRow { table: &ABSENCE, base: (one.id, one.version) };
                (self.told, self.taker) = (cx.words.say("list-removed-one", [("name", name)]), None);
                self.writing = cx.worker.write(operation);
                Reaction::Stay
            }
            _ => Reaction::Stay,
        }
    }

    /// Who hands over for good, or who takes over, was chosen.
    fn answer(&mut self, at: usize, cx: &Context) -> Reaction {
        let current = self.absences.get(self.cursor.at);
        match self.for_good.take(at, current, cx) {
            Some(Given::Question(reaction)) => reaction,
            Some(Given::All(operation, taker)) => {
                self.taker = Some(taker);
                self.writing = cx.worker.write(operation);
                Reaction::Stay
            }
            None => Reaction::Stay,
        }
    }

    /// A click goes to a line, two open it.
    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        match self.cursor.click(click, cx.body, self.absences.len()) {
            Some(true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}

/// The form of a new one; who writes it is mostly who will be away.
fn new(cx: &Context) -> Reaction {
    let mut draft = Draft::default();
    if cx.facts.users.iter().any(|user| user.name == cx.user) {
        draft.set("user", cx.user);
    }
    Reaction::open(Form::open(Subject::Absence { base: None }, draft, cx))
}

/// Now, then the soonest to come, then the last one that is over.
fn place(one: &AbsenceOut, today: NaiveDate) -> (u8, Option<NaiveDate>, Option<Reverse<NaiveDate>>) {
    match absence_state(one, today) {
        "now" => (0, Some(one.to), None),
        "coming" => (1, Some(one.from), None),
        _ => (2, None, Some(Reverse(one.to))),
    }
}

impl Screen for AbsenceList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-hand-over")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Absences
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        !self.absences.is_empty() || ![Command::Open, Command::Edit, Command::Remove].contains(&command)
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Answer(Answer::Chosen(at)) => return self.answer(at, cx),
            Event::Left => self.for_good = ForGood::default(),
            Event::Changed(changes) if changes.touches(&ABSENCE) || changes.touches(&USER) => self.load(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.cursor.go(at, self.absences.len(), cx.height()),
            Event::Wheel(rows) => self.cursor.wheel(rows, self.absences.len(), cx.height()),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.absences.is_empty() { self.empty_words(cx) } else { String::new() };
        let line = |one: &AbsenceOut| aloud(view::cells(one, cx).iter().map(String::as_str));
        Spoken::lines([told]).choices(self.absences.iter().map(line), Command::Open)
    }
}
