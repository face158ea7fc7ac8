//! Whoever works under a name with a PIN gives it first.

use super::hidden::Hidden;
use crate::{
    domain::pin::Misses,
    keys::{Command, Scope},
    screens::{Answer, Context, Event, Reaction, Screen, Spoken},
    store::office::pin::CheckPin,
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// Answers `Answer::Admitted` once the PIN is right. It fills the body: nothing is seen behind it.
pub struct AskPin {
    user: String,
    /// Nobody works yet: Esc leads to the other people.
    is_lock: bool,
    line: Hidden,
    checking: Pending<bool>,
}

impl AskPin {
    pub fn of(user: String, is_lock: bool) -> Self {
        Self { user, is_lock, line: Hidden::default(), checking: Pending::default() }
    }

    fn question(&self, cx: &Context) -> String {
        cx.words.say("pin-of", [("name", text::clean(&self.user))])
    }

    fn check(&mut self, cx: &Context) -> Reaction {
        let pin = self.line.take();
        if pin.text().is_empty() {
            return Reaction::Stay;
        }
        let wait = cx.drafts.misses(&self.user).wait(cx.now);
        if wait > 0 {
            return Reaction::warn(cx.words.say("pin-wait", [("seconds", wait.to_string())]));
        }
        self.checking = cx.worker.ask(CheckPin { user: self.user.clone(), pin });
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        match self.checking.take() {
            None => Reaction::Stay,
            Some(Ok(true)) => {
                cx.drafts.miss(&self.user, Misses::default());
                Reaction::Return(Answer::Admitted(self.user.clone()))
            }
            Some(Ok(false)) => {
                cx.drafts.miss(&self.user, cx.drafts.misses(&self.user).and_one(cx.now));
                Reaction::warn(cx.words.get("pin-wrong"))
            }
            Some(Err(error)) => Reaction::failed(&error, cx.words),
        }
    }
}

impl Screen for AskPin {
    fn title(&self, cx: &Context) -> String {
        self.question(cx)
    }

    fn scope(&self) -> Scope {
        Scope::Finder
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match &event {
            Event::Ready => self.collect(cx),
            Event::Command(Command::Back) => Reaction::Close,
            Event::Command(Command::Accept) => self.check(cx),
            Event::Say(_) => {
                self.line.hears(&event);
                self.check(cx)
            }
            _ => {
                self.line.hears(&event);
                Reaction::Stay
            }
        }
    }

    fn is_waiting(&self) -> bool {
        self.checking.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.checking.is_waiting()
    }

    fn lists_facts(&self) -> bool {
        self.is_lock
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        Spoken::lines([]).asking(self.question(cx)).secretly()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let key = if self.is_lock { "pin-others" } else { "pin-back" };
        let above = [cx.words.get(key), cx.words.get("pin-forgotten")];
        self.line.draw((frame, area), &self.question(cx), &above, cx);
    }
}
