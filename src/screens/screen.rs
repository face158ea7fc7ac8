use super::{Place, Root, Spoken, form::Stands, fresh::Fresh, search_line::SearchLine};
use crate::{
    domain::{collation::SortLanguage, id::Id, role::Role, spoken::Here},
    i18n::{Catalogue, Language},
    keys::{Command, Scope},
    report::sent_sentence,
    store::{
        Changes, DriveFault, StoreError,
        office::{Facts, users::User},
        person::Elsewhere,
    },
    ui::{text, theme::Theme},
    worker::{Drafts, Pending, Worker},
};
use chrono::{NaiveDate, NaiveTime};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect, text::Line};
use std::path::{Path, PathBuf};

/// What a screen may use. It is lent for one call and never stored.
pub struct Context<'a> {
    pub worker: &'a Worker,
    pub drafts: &'a Drafts,
    pub words: &'a Catalogue,
    pub theme: &'a Theme,
    /// Unix milliseconds.
    pub now: i64,
    pub today: NaiveDate,
    /// Wall time of the office.
    pub time: NaiveTime,
    /// Users and own fields, as last read.
    pub facts: &'a Facts,
    /// The person at the keyboard.
    pub user: &'a str,
    /// Where the body of a screen is drawn now.
    pub body: Rect,
    /// Where a box may float that leaves in sight what it is about.
    pub beside: Rect,
    pub filter_line: FilterLine,
    /// Nothing is drawn: screens are read line by line.
    pub is_plain: bool,
    /// Names get keys of the alphabet: in a file that has those of no other a list by name is empty until then.
    pub is_sorting: bool,
    /// The alphabet that names are sorted by.
    pub alphabet: SortLanguage,
    /// Nothing can be written into the file.
    pub is_read_only: bool,
    /// Why, where the drive is to blame.
    pub fault: Option<DriveFault>,
    /// What colleagues changed a moment ago, and what they change now.
    pub fresh: &'a Fresh,
    /// Where an erased person may stand, beside rows and images.
    pub elsewhere: &'a Elsewhere,
    /// Where the last file was written; nothing before the first one.
    pub folder: Option<&'a Path>,
    /// Where the last list came from; nothing before the first one.
    pub lists: Option<&'a Path>,
}

/// What stands in the filter line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterLine {
    /// What the list is narrowed to, in words.
    Words,
    /// The search line, before the other words.
    Search,
}

impl Context<'_> {
    /// Why nothing can be written, and what to do.
    pub fn read_only(&self) -> String {
        self.fault.map_or_else(|| self.words.get("read-only"), |fault| self.words.get(fault.message_key()))
    }

    /// Who is at the keyboard, in an office where roles hold.
    pub fn person(&self) -> Option<&User> {
        let users = &self.facts.users;
        let has_chief = users.iter().any(|user| user.role == Role::Chief.key());
        users.iter().find(|user| user.name == self.user).filter(|_| has_chief)
    }

    /// Whether more people than one work with the file.
    pub fn has_office(&self) -> bool {
        self.facts.users.len() > 1
    }

    /// Whether only the own clients are seen.
    pub fn is_narrow(&self) -> bool {
        self.person().is_some_and(|user| user.clients == "own" && user.role != Role::Chief.key())
    }

    /// Whose things a list shows that is not narrowed to the own ones; `office` names the whole office.
    pub fn everybody(&self, office: &str) -> String {
        self.words.get(if self.is_narrow() { "run-own-clients" } else { office })
    }

    /// Whom a trainee asks for what he may not do alone.
    pub fn judge(&self) -> Option<&str> {
        let person = self.person().filter(|user| user.role == Role::Trainee.key())?;
        let users = &self.facts.users;
        let curator = users.iter().find(|user| Some(user.id) == person.curator);
        let chief = || users.iter().find(|user| user.role == Role::Chief.key());
        curator.or_else(chief).map(|user| user.name.as_str())
    }

    /// Where days and hours are said now; whether past ones may be meant.
    pub fn here(&self, may_be_past: bool) -> Here<'_> {
        Here {
            now: self.today.and_time(self.time),
            calendar: Some(&self.facts.calendar),
            is_english: self.words.language == Language::English,
            may_be_past,
        }
    }

    /// Rows of the body.
    pub fn height(&self) -> usize {
        usize::from(self.body.height)
    }
}

/// What can happen to a screen.
#[derive(Debug)]
pub enum Event<'a> {
    /// A key that the binding table knows.
    Command(Command),
    /// Any other key: text for the focused field.
    Type(KeyEvent),
    Paste(&'a str),
    /// Plain mode: the whole text of the line that the screen asks for.
    Say(&'a str),
    /// Plain mode: the cursor goes to this one of the numbered things.
    Point(usize),
    /// A mouse button, in cells of the whole terminal.
    Click(Click),
    /// The mouse was pressed at one place and let go at another.
    Drop {
        from: Click,
        to: Click,
    },
    /// The wheel, in rows, down positive.
    Wheel(isize),
    /// Some answer has arrived: look into your `Pending`s.
    Ready,
    /// Rows changed: ask again if you show them.
    Changed(&'a Changes),
    /// The screen you opened has closed with this answer.
    Answer(Answer),
    /// The screen you opened has closed without one: what was asked is asked no more.
    Left,
    /// The window has another size.
    Resized,
    /// Nobody pressed a key for a moment: what can wait may be done now.
    Rested,
}

/// Where the mouse was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Click {
    pub column: u16,
    pub row: u16,
    pub double: bool,
}

impl Click {
    /// Line and column inside an area.
    pub fn inside(self, area: Rect) -> Option<(usize, usize)> {
        let within = area.contains((self.column, self.row).into());
        within.then(|| (usize::from(self.row - area.y), usize::from(self.column - area.x)))
    }
}

/// What a picker or a question gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The line that was chosen.
    Chosen(usize),
    /// The line that was turned on or off: the choice stays open.
    Marked(usize),
    /// The line that shall be removed.
    Removed(usize),
    Row(Id),
    /// A row and what it is called.
    Named(Id, String),
    /// A client that an undo or redo changed or brought back.
    Turned(Id),
    Text(String),
    /// The words of a search line, which stays open: the list narrows to them.
    Sought(String),
    /// Whose value each of the fields has that two people changed.
    Decided(Vec<Stands>),
    /// What the screen was opened for is kept.
    Kept,
    /// This person gave the right PIN.
    Admitted(String),
}

/// How loud a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Done,
    Warning,
    Failed,
}

/// A line for the user, in their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    pub tone: Tone,
}

/// Another file to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The demo office, in a file of its own.
    Demo,
    /// The person's own file.
    Own,
    /// The same file, after this backup took its place.
    Restore(PathBuf),
    /// The same file, after a backup was sealed.
    Seal,
}

/// What a screen wants next. Only the stack can grant it.
pub enum Reaction {
    Stay,
    Open(Box<dyn Screen>),
    Close,
    /// Close and hand this to the screen below: a picked row, a chosen line.
    Return(Answer),
    /// Close and do this command below, as if its key had been pressed.
    Run(Command),
    /// Close and let the screen below handle this.
    Pass(Event<'static>),
    /// Let the screen below handle this, and stay open.
    Beneath(Event<'static>),
    /// Edit this text in the person's editor; it comes back as `Answer::Text`.
    Edit(String),
    /// Put this text where the person can paste it from.
    Copy(String),
    /// Write this text into a file of this name.
    Print {
        name: String,
        text: String,
    },
    Tell(Message),
    /// Let the system open this file with the program that it has for it.
    Show(PathBuf),
    /// Speak this language from now on.
    Speak(Language),
    /// Leave this file and go on with another.
    Switch(Switch),
    All(Vec<Self>),
}

impl Reaction {
    pub fn done(text: impl Into<String>) -> Self {
        Self::Tell(Message { text: text.into(), tone: Tone::Done })
    }

    pub fn warn(text: impl Into<String>) -> Self {
        Self::Tell(Message { text: text.into(), tone: Tone::Warning })
    }

    /// The error as a line for the user; the details go to the log.
    pub fn failed(error: &StoreError, words: &Catalogue) -> Self {
        if matches!(error, StoreError::Cancelled) {
            return Self::Stay;
        }
        tracing::warn!(%error, "told the user");
        let text = match error {
            StoreError::Flawed(flaw) => super::form::sentence(flaw, words),
            StoreError::SentForReview { to, asked, .. } => text::clean(&sent_sentence((to, asked), words)),
            other => words.say(other.message_key(), other.parts()),
        };
        Self::Tell(Message { text, tone: Tone::Failed })
    }

    pub fn open(screen: impl Screen + 'static) -> Self {
        Self::Open(Box::new(screen))
    }
}

/// An answer that has arrived; an error becomes a message.
pub fn arrived<T>(pending: &mut Pending<T>, told: &mut Vec<Reaction>, cx: &Context) -> Option<T> {
    let answer = pending.take()?;
    answer.inspect_err(|error| told.push(Reaction::failed(error, cx.words))).ok()
}

/// A screen is plain state: events in, reactions out, drawing reads state and nothing else.
pub trait Screen {
    /// Its name, for the top line.
    fn title(&self, cx: &Context) -> String;

    /// The second band: what is shown and how it is sorted, as words.
    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.title(cx), cx.theme.title)
    }

    /// Which bindings hold now.
    fn scope(&self) -> Scope;

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction;

    /// Keeps what it shall show when it is opened again.
    fn leave(&self, _place: &mut Place) {}

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context);

    /// The screen in words, for plain mode.
    fn spoken(&self, cx: &Context) -> Spoken;

    /// True when it floats above the screen below.
    fn floats(&self) -> bool {
        false
    }

    /// The part of the body where a box may float that is about the thing under the cursor: that stays in sight.
    fn beside(&self, body: Rect) -> Rect {
        body
    }

    /// The search line that stands in front of the filter line of the screen below.
    fn search_line(&self) -> Option<&SearchLine> {
        None
    }

    /// True while an answer is awaited: the top line shows it.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Writes down where the person is, for the next start.
    fn remember(&self, _place: &mut Place) {}

    /// Keys wait until an answer is there: typing ahead loses nothing.
    fn holds_keys(&self) -> bool {
        false
    }

    /// It lists users or own fields: keys wait until these are read anew.
    fn lists_facts(&self) -> bool {
        false
    }

    /// Something waits for a moment without keys.
    fn wants_rest(&self) -> bool {
        false
    }

    /// Whether there is something here that the command can act on: the key line names no others.
    fn offers(&self, _command: Command) -> bool {
        true
    }

    /// How much waits here, where it is a root that counts and it is known: the top line tells it.
    fn waits(&self) -> Option<usize> {
        None
    }

    /// The root that it is, where it is one.
    fn root(&self) -> Option<Root> {
        None
    }

    /// The client under the cursor: what is logged or planned from here is about it.
    fn client(&self, _cx: &Context) -> Option<(Id, String)> {
        None
    }

    /// The activity under the cursor, and its kind.
    fn activity(&self, _cx: &Context) -> Option<(Id, String)> {
        None
    }

    /// The client that is being changed here: colleagues are told.
    fn edits(&self) -> Option<Id> {
        None
    }

    /// Unsaved changes are here: the top line shows it.
    fn is_unsaved(&self) -> bool {
        false
    }
}
