//! Which times of a repeat a change is about: asked before it is made (`A-8`).

use crate::{
    domain::activity::repeat::Scope as Times,
    screens::{
        Answer, Context, Event, Reaction, Screen as _, arrived,
        choice::{AroundChoice, Choice, Line},
    },
    store::{
        Receipt,
        activity::{ActivityOut, RemoveActivity},
    },
    worker::Pending,
};

/// The choice, the safe answer first.
pub(in crate::screens) fn times(title: String, offered: &[Times], cx: &Context) -> Choice {
    let line = |times: &Times| {
        Line::new(cx.words.get(match times {
            Times::This => "repeat-this",
            Times::Later => "repeat-later",
            Times::All => "repeat-all",
        }))
    };
    Choice::new(title, offered.iter().map(line).collect())
}

/// Asks which times go, and removes them.
pub(in crate::screens) struct Removal {
    activity: ActivityOut,
    choice: Choice,
    /// Those that were chosen.
    times: Times,
    writing: Pending<Receipt>,
    told: String,
}

impl Removal {
    /// The question; nothing for what comes once.
    pub(in crate::screens) fn ask(activity: &ActivityOut, told: &str, cx: &Context) -> Option<Reaction> {
        if activity.text("repeat").is_empty() {
            return None;
        }
        let choice = times(cx.words.get("repeat-scope-remove"), &Times::ALL, cx);
        let (activity, writing) = (activity.clone(), Pending::default());
        Some(Reaction::open(Self { activity, choice, times: Times::This, writing, told: told.to_owned() }))
    }

    fn remove(&mut self, at: usize, cx: &Context) -> Reaction {
        self.times = Times::ALL.get(at).copied().unwrap_or_default();
        self.writing = cx.worker.write(RemoveActivity::of(&self.activity, self.times));
        Reaction::Stay
    }
}

impl AroundChoice for Removal {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.writing.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        if matches!(event, Event::Ready) {
            let mut told = Vec::new();
            let Some(receipt) = arrived(&mut self.writing, &mut told, cx) else { return Reaction::All(told) };
            // Behind one that is removed alone the next may have been written.
            let is_one = self.times == Times::This;
            let more = if is_one { 0 } else { receipt.changes.rows().count().saturating_sub(1) };
            let message = if more == 0 {
                std::mem::take(&mut self.told)
            } else {
                cx.words.count("repeat-gone-many", more)
            };
            return Reaction::All(vec![Reaction::Close, Reaction::done(message)]);
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.remove(at, cx),
            reaction => reaction,
        }
    }
}
