//! A list over one choice: entries of the base that are read anew when they change, opened, removed, written out.

use super::{
    Answer, Context, Event, Reaction, Screen as _, arrived,
    choice::{AroundChoice, Choice, Line},
    export::ExportDialog,
};
use crate::{
    keys::Command,
    report::export::Records,
    store::{Changes, Operation, Receipt, StoreError},
    worker::Pending,
};

/// What is listed, and what its lines do.
pub trait Entries {
    type Entry;
    /// Message key of what the list is called.
    const TITLE: &'static str;
    /// Del takes an entry away.
    const CAN_REMOVE: bool = false;
    /// Enter leads to something that is written: not where the base may only be read.
    const OPENS_TO_WRITE: bool = true;

    fn read(&self, cx: &Context) -> Pending<Vec<Self::Entry>>;

    /// Whether what was written bears on the list.
    fn is_touched(&self, changes: &Changes) -> bool;

    /// Of what was read, what is listed.
    fn is_listed(&self, _: &Self::Entry) -> bool {
        true
    }

    /// A line for each entry, and those that add one.
    fn lines(&self, entries: &[Self::Entry], cx: &Context) -> Vec<Line>;

    /// What stands above the lines; may be empty.
    fn hint(&self, _: &[Self::Entry], _: &Context) -> String {
        String::new()
    }

    /// What is said in place of a list without entries; nothing where it may be empty.
    fn nothing(&self, _: &Context) -> Option<String> {
        None
    }

    /// Enter on the line of this place.
    fn open(&mut self, at: usize, entries: &[Self::Entry], cx: &Context) -> Deed;

    /// Del on the line of this place.
    fn remove(&mut self, _: usize, _: &[Self::Entry], _: &Context) -> Deed {
        Deed::Reaction(Reaction::Stay)
    }

    /// What was asked is answered.
    fn answer(&mut self, _: Answer, _: &[Self::Entry], _: &Context) -> Deed {
        Deed::Reaction(Reaction::Stay)
    }

    /// What was asked is asked no more.
    fn forget(&mut self) {}

    /// Why something is not written.
    fn refused(&mut self, error: &StoreError, cx: &Context) -> Reaction {
        Reaction::failed(error, cx.words)
    }

    /// The list for other programs.
    fn records(&self, entries: &[Self::Entry], cx: &Context) -> Records;
}

/// What a line does.
pub enum Deed {
    Reaction(Reaction),
    /// Something is being written; then this is said.
    Writing(Pending<Receipt>, String),
}

impl Deed {
    /// Writes, and says it then.
    pub fn write(operation: impl Operation, said: String, cx: &Context) -> Self {
        Self::Writing(cx.worker.write(operation), said)
    }
}

impl From<Reaction> for Deed {
    fn from(reaction: Reaction) -> Self {
        Self::Reaction(reaction)
    }
}

/// The list itself.
pub struct ChoiceList<E: Entries> {
    own: E,
    entries: Vec<E::Entry>,
    reading: Pending<Vec<E::Entry>>,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
    choice: Choice,
}

impl<E: Entries> ChoiceList<E> {
    /// The list as it is read.
    pub fn of(own: E, cx: &Context) -> Self {
        Self {
            reading: own.read(cx),
            own,
            entries: Vec::new(),
            writing: Pending::default(),
            told: String::new(),
            choice: Choice::new(cx.words.get(E::TITLE), Vec::new()),
        }
    }

    /// The lines anew, with the cursor where it stands.
    fn show(&mut self, cx: &Context) {
        let lines = self.own.lines(&self.entries, cx);
        let at = self.choice.at().min(lines.len().saturating_sub(1));
        let (title, hint) = (cx.words.get(E::TITLE), self.own.hint(&self.entries, cx));
        let choice = Choice::question(title, hint, lines).starting_at(at).exporting();
        self.choice = if E::CAN_REMOVE { choice.removing() } else { choice };
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(mut entries) = arrived(&mut self.reading, &mut told, cx) {
            entries.retain(|one| self.own.is_listed(one));
            if let Some(nothing) = self.own.nothing(cx).filter(|_| entries.is_empty()) {
                return Reaction::All(vec![Reaction::Close, Reaction::warn(nothing)]);
            }
            self.entries = entries;
            self.show(cx);
        }
        match self.writing.take() {
            None => {}
            Some(Ok(_)) => told.push(Reaction::done(std::mem::take(&mut self.told))),
            Some(Err(error)) => told.push(self.own.refused(&error, cx)),
        }
        Reaction::All(told)
    }

    fn carry_out(&mut self, deed: Deed) -> Reaction {
        match deed {
            Deed::Reaction(reaction) => reaction,
            Deed::Writing(writing, said) => {
                (self.writing, self.told) = (writing, said);
                Reaction::Stay
            }
        }
    }

    fn export(&self, cx: &Context) -> Reaction {
        ExportDialog::of_records(cx.words.get(E::TITLE), self.own.records(&self.entries, cx), cx)
    }

    fn open(&mut self, at: usize, cx: &Context) -> Deed {
        if E::OPENS_TO_WRITE && cx.is_read_only {
            return Reaction::warn(cx.read_only()).into();
        }
        self.own.open(at, &self.entries, cx)
    }
}

impl<E: Entries> AroundChoice for ChoiceList<E> {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting() || self.writing.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        let deed = match event {
            Event::Ready => return self.collect(cx),
            Event::Command(Command::Export) => return self.export(cx),
            Event::Changed(changes) => {
                if self.own.is_touched(changes) {
                    self.reading = self.own.read(cx);
                }
                return Reaction::Stay;
            }
            Event::Answer(answer) => self.own.answer(answer, &self.entries, cx),
            Event::Left => {
                self.own.forget();
                return Reaction::Stay;
            }
            event => match self.choice.handle(event, cx) {
                Reaction::Return(Answer::Chosen(at)) => self.open(at, cx),
                Reaction::Return(Answer::Removed(at)) => self.own.remove(at, &self.entries, cx),
                other => return other,
            },
        };
        self.carry_out(deed)
    }
}
