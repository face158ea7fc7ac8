//! The own PIN is set, changed or taken away.

use super::hidden::Hidden;
use crate::{
    domain::{
        id::Id,
        pin::{Misses, Pin},
    },
    keys::{Command, Scope},
    screens::{Context, Event, Reaction, Screen, Spoken},
    store::{
        Receipt, StoreError,
        office::{pin::SetPin, users::User},
    },
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// What is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Old,
    New,
    Again,
}

impl Step {
    const fn question(self, has_pin: bool) -> &'static str {
        match (self, has_pin) {
            (Self::Old, _) => "pin-old",
            (Self::New, false) => "pin-new",
            (Self::New, true) => "pin-new-or-none",
            (Self::Again, _) => "pin-again",
        }
    }
}

/// The old PIN where there is one, the new one twice.
pub struct ChangePin {
    user: Id,
    name: String,
    has_pin: bool,
    step: Step,
    old: Option<Pin>,
    new: Option<Pin>,
    line: Hidden,
    writing: Pending<Receipt>,
}

impl ChangePin {
    pub fn of(user: &User) -> Self {
        let step = if user.has_pin { Step::Old } else { Step::New };
        let (old, new) = (None, None);
        let (line, writing) = (Hidden::default(), Pending::default());
        Self { user: user.id, name: user.name.clone(), has_pin: user.has_pin, step, old, new, line, writing }
    }

    fn accept(&mut self, cx: &Context) -> Reaction {
        let typed = self.line.take();
        let is_empty = typed.text().is_empty();
        match self.step {
            Step::Old if is_empty => return Reaction::Close,
            Step::Old => return self.take_old(typed, cx),
            Step::New if is_empty && !self.has_pin => return Reaction::Close,
            Step::New if is_empty => self.write(None, cx),
            Step::New => {
                let Some(pin) = Pin::of(typed.text()) else {
                    return Reaction::warn(cx.words.get("pin-short"));
                };
                (self.new, self.step) = (Some(pin), Step::Again);
            }
            Step::Again if self.new.as_ref() == Some(&typed) => self.write(Some(typed), cx),
            Step::Again => {
                (self.new, self.step) = (None, Step::New);
                return Reaction::warn(cx.words.get("pin-differs"));
            }
        }
        Reaction::Stay
    }

    fn take_old(&mut self, typed: Pin, cx: &Context) -> Reaction {
        let wait = cx.drafts.misses(&self.name).wait(cx.now);
        if wait > 0 {
            return Reaction::warn(cx.words.say("pin-wait", [("seconds", wait.to_string())]));
        }
        (self.old, self.step) = (Some(typed), Step::New);
        Reaction::Stay
    }

    fn write(&mut self, new: Option<Pin>, cx: &Context) {
        self.new.clone_from(&new);
        self.writing = cx.worker.write(SetPin { user: self.user, old: self.old.take(), new });
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.writing.take() {
            None => Reaction::Stay,
            Some(Ok(_)) => {
                if self.has_pin {
                    cx.drafts.miss(&self.name, Misses::default());
                }
                let said = if self.new.is_some() { "pin-set" } else { "pin-cleared" };
                let told = Reaction::done(cx.words.say(said, [("name", self.name.as_str())]));
                Reaction::All(vec![Reaction::Close, told])
            }
            Some(Err(error)) => {
                if matches!(error, StoreError::WrongPin) {
                    cx.drafts.miss(&self.name, cx.drafts.misses(&self.name).and_one(cx.now));
                }
                (self.new, self.step) = (None, if self.has_pin { Step::Old } else { Step::New });
                Reaction::failed(&error, cx.words)
            }
        }
    }

    fn question(&self, cx: &Context) -> String {
        cx.words.get(self.step.question(self.has_pin))
    }
}

impl Screen for ChangePin {
    fn title(&self, cx: &Context) -> String {
        self.question(cx)
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn floats(&self) -> bool {
        true
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match &event {
            Event::Ready => self.collect(cx),
            Event::Command(Command::Back) => Reaction::Close,
            Event::Command(Command::Accept) => self.accept(cx),
            Event::Say(_) => {
                self.line.hears(&event);
                self.accept(cx)
            }
            _ => {
                self.line.hears(&event);
                Reaction::Stay
            }
        }
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.writing.is_waiting()
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines([]).asking(self.question(cx)).secretly()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let above = [cx.words.get("users-honestly")];
        self.line.draw((frame, area), &self.question(cx), &above, cx);
    }
}
