//! What happens to an obligation beside its being done: its event, a dispute, a waiver.

use crate::{
    domain::{
        day::read_day,
        field::Kind,
        field::field,
        obligation::{SIGNED, standing::Mark},
    },
    i18n::obligations::event,
    report::obligation_what,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        form::sentence,
        prompt::Prompt,
    },
    store::{
        Operation, Receipt,
        note::RemoveRow,
        obligation::{MarkObligation, OBLIGATION, ObligationOut, SetEventDay},
    },
    worker::Pending,
};
use chrono::NaiveDate;

/// What may be said of an obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Its event was today.
    EventToday,
    EventOn,
    /// It was not after all.
    NoEvent,
    Mark(Mark),
}

impl Step {
    fn words(self, one: &ObligationOut, cx: &Context) -> String {
        let key = match self {
            Self::EventToday => "obligation-step-event-today",
            Self::EventOn => "obligation-step-event-on",
            Self::NoEvent => "obligation-step-no-event",
            Self::Mark(Mark::Disputed) => return cx.words.get("obligation-step-dispute"),
            Self::Mark(Mark::Waived) => return cx.words.get("obligation-step-waive"),
            Self::Mark(Mark::Open) => return cx.words.get("obligation-step-reopen"),
        };
        cx.words.say(key, [("event", event(&one.text("event"), cx.words))])
    }
}

/// What is asked about which obligation.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    Step(Box<ObligationOut>, Vec<Step>),
    Day(Box<ObligationOut>),
    Reason(Box<ObligationOut>, Mark),
}

/// The questions, and the write that follows them.
#[derive(Default)]
pub(super) struct Acting {
    asked: Asked,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
}

impl Acting {
    pub(super) fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    /// A question was left.
    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// Asks what happened to it.
    pub(super) fn ask(&mut self, one: &ObligationOut, cx: &Context) -> Reaction {
        let steps = steps(one);
        if steps.is_empty() {
            return Reaction::warn(cx.words.get("flaw-obligation-closed"));
        }
        let lines = steps.iter().map(|step| Line::new(step.words(one, cx))).collect();
        self.asked = Asked::Step(Box::new(one.clone()), steps);
        Reaction::open(Choice::new(obligation_what(one, cx.words), lines))
    }

    /// An answer; nothing where no question of this asked for it.
    pub(super) fn answer(&mut self, answer: &Answer, cx: &Context) -> Option<Reaction> {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Step(one, steps), Answer::Chosen(at)) => {
                Some(steps.get(*at).map_or(Reaction::Stay, |step| self.step(one, *step, cx)))
            }
            (Asked::Day(one), Answer::Text(typed)) => Some(self.on_day(one, typed, cx)),
            (Asked::Reason(one, to), Answer::Text(reason)) => {
                self.mark(&one, to, reason, cx);
                Some(Reaction::Stay)
            }
            _ => None,
        }
    }

    fn step(&mut self, one: Box<ObligationOut>, step: Step, cx: &Context) -> Reaction {
        match step {
            Step::EventToday => self.event(&one, Some(cx.today), cx),
            Step::NoEvent => self.event(&one, None, cx),
            Step::Mark(Mark::Open) => self.mark(&one, Mark::Open, "", cx),
            Step::EventOn => {
                self.asked = Asked::Day(one);
                return Reaction::open(Prompt::new(cx.words.get("obligation-event-when")));
            }
            Step::Mark(to) => {
                let title = step.words(&one, cx);
                self.asked = Asked::Reason(one, to);
                return Reaction::open(Prompt::new(cx.words.say("contract-why", [("state", title)])));
            }
        }
        Reaction::Stay
    }

    /// A day as people say it; one that is not understood is asked for again.
    fn on_day(&mut self, one: Box<ObligationOut>, typed: &str, cx: &Context) -> Reaction {
        let asked = field("event_day", "field-obligation-event-day", Kind::PastDay);
        match asked.settle(typed, cx.today) {
            Ok(settled) => {
                self.event(&one, read_day(settled.trim()).ok(), cx);
                Reaction::Stay
            }
            Err(flaw) => {
                self.asked = Asked::Day(one);
                let again = Prompt::with(cx.words.get("obligation-event-when"), typed);
                Reaction::All(vec![Reaction::warn(sentence(&flaw, cx.words)), Reaction::open(again)])
            }
        }
    }

    fn event(&mut self, one: &ObligationOut, day: Option<NaiveDate>, cx: &Context) {
        self.write(one, SetEventDay { base: (one.id, one.version), day, today: cx.today }, cx);
    }

    fn mark(&mut self, one: &ObligationOut, to: Mark, reason: &str, cx: &Context) {
        let base = (one.id, one.version);
        self.write(one, MarkObligation { base, to, reason: reason.to_owned() }, cx);
    }

    pub(super) fn remove(&mut self, one: &ObligationOut, cx: &Context) {
        self.told = cx.words.say("cli-obligation-gone", [("name", obligation_what(one, cx.words))]);
        self.writing = cx.worker.write(RemoveRow { table: &OBLIGATION, base: (one.id, one.version) });
    }

    fn write(&mut self, one: &ObligationOut, operation: impl Operation, cx: &Context) {
        self.told = cx.words.say("obligation-written", [("name", obligation_what(one, cx.words))]);
        self.writing = cx.worker.write(operation);
    }

    pub(super) fn collect(&mut self, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(receipt) = arrived(&mut self.writing, told, cx) else { return };
        let name = std::mem::take(&mut self.told);
        // An event is told once for all that waits for it.
        told.push(Reaction::done(match receipt.changes.rows().count() {
            0 | 1 => name,
            count => cx.words.count("obligation-event-told", count),
        }));
    }
}

/// What may be said of it as it stands.
fn steps(one: &ObligationOut) -> Vec<Step> {
    let is_done = one.done_on().is_some();
    let (event, state) = (one.text("event"), one.text("state"));
    let has_event = !event.is_empty() && event != SIGNED && !is_done;
    let has_day = !one.text("event_day").is_empty();
    let mut steps = Vec::new();
    if has_event {
        steps.extend([Step::EventToday, Step::EventOn]);
        steps.extend(has_day.then_some(Step::NoEvent));
    }
    let marks = Mark::ALL.into_iter().filter(|mark| mark.key() != state);
    let allowed = marks.filter(|mark| !(is_done && *mark == Mark::Waived));
    steps.extend(allowed.map(Step::Mark));
    steps
}
