//! What is said and done about the debt of a client: promises, disputes, the steps of the ladder, limitation, a debt that
//! is given up (`D-1`, `D-3`, `D-4`, `D-8`).

use super::{
    letters::mark_form,
    page::{Asked, DebtPage},
    page_view as view,
    panes::Pane,
    penalty::PenaltyPage,
    promising::people,
};
use crate::{
    domain::{
        claim::DECISIONS,
        debt::{
            ladder::{Next, Step, StepKind},
            letter::{Degree, LetterState},
        },
        id::Id,
    },
    i18n::{claims, columns, debts},
    keys::Command,
    report::promise_about,
    screens::{
        Context, Reaction,
        activities::QuickLog,
        choice::{Choice, Line},
        form::{Form, Subject},
        prompt::Prompt,
    },
    store::{
        claim::{
            DisputeOut, Happened, PromiseState, RemoveLimitationEvent, SettleDispute, TakeStep,
            WithdrawPromise,
        },
        client::{Card, ShowClient},
        debt::DebtLine,
        debt_letter::CancelLetter,
    },
    ui::text,
};

/// What can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Promise,
    /// The instalment under the cursor is contested.
    Dispute,
    /// Something bears on the limitation of its invoice.
    Event,
    /// The same for all that the client owes.
    EventOfAll,
    /// How the client is dunned.
    Dunning,
    /// The instalment is given up.
    WriteOff,
}

impl DebtPage {
    /// A menu of what can be written down; an instalment is named where one is meant.
    pub(super) fn ask_deed(&mut self, cx: &Context) -> Reaction {
        let line = self.meant_line().filter(|line| line.rest().minor() > 0);
        let number = line.map(|line| debts::document(&line.number, (line.part.place, line.of), cx.words));
        let of_line = |deed, key| {
            number.as_ref().map(|number| (deed, cx.words.say(key, [("number", number.as_str())])))
        };
        let of_client = |deed, key| Some((deed, cx.words.get(key)));
        let deeds = [
            of_client(Deed::Promise, "command-promise"),
            of_line(Deed::Dispute, "debts-deed-dispute"),
            of_client(Deed::Dunning, "debts-deed-dunning"),
            of_line(Deed::Event, "debts-deed-event"),
            of_client(Deed::EventOfAll, "debts-deed-event-all"),
            of_line(Deed::WriteOff, "debts-deed-write-off"),
        ];
        let (deeds, lines): (Vec<Deed>, Vec<Line>) =
            deeds.into_iter().flatten().map(|(deed, words)| (deed, Line::new(text::clean(&words)))).unzip();
        self.asked = Asked::Deed(deeds);
        Reaction::open(Choice::new(cx.words.get("command-write-down"), lines))
    }

    /// The form of one of them.
    pub(super) fn write_down(&mut self, deed: Deed, cx: &Context) -> Reaction {
        let client = self.client.0;
        let (subject, draft) = match (deed, self.meant_line()) {
            (Deed::Promise, _) => return self.beginning.promise(self.client.clone(), cx),
            (Deed::Dispute, Some(line)) => {
                Subject::new_dispute(client, line.part.id, self.contestable(line, cx), cx)
            }
            (Deed::WriteOff, Some(line)) => Subject::new_write_off(client, line.part.id, line.rest(), cx),
            (Deed::Event, Some(line)) => Subject::new_event(client, Some(line.invoice), cx),
            (Deed::EventOfAll, _) => Subject::new_event(client, None, cx),
            (Deed::Dunning, _) => match &self.claims {
                Some(claims) => Subject::of_dunning(&claims.ladder),
                None => return Reaction::Stay,
            },
            _ => return Reaction::warn(view::empty_words(self, cx)),
        };
        let number = self.meant_line().map(|line| line.number.clone());
        let number = number.filter(|_| !matches!(deed, Deed::EventOfAll | Deed::Dunning)).unwrap_or_default();
        let owner = text::dotted([columns::name(cx.words, &self.client.1), number]);
        Reaction::open(Form::open(subject, draft, cx).of(owner))
    }

    /// What is open of an instalment and not contested yet.
    fn contestable(&self, line: &DebtLine, cx: &Context) -> String {
        let free = line.rest().minor().saturating_sub(self.disputed(line));
        cx.words.formats.typed(free.max(0))
    }

    /// What of an instalment is contested, in minor units.
    pub(super) fn disputed(&self, line: &DebtLine) -> i64 {
        let known = self.claims.as_ref().and_then(|claims| claims.disputed.get(&line.part.id));
        known.copied().unwrap_or_default()
    }

    /// What is done with the deed under the cursor.
    pub(super) fn act_on(&mut self, command: Command, deed: &Happened, cx: &Context) -> Reaction {
        match (command, deed) {
            (Command::Copy, deed) => return Reaction::Copy(view::told_deed(deed, cx)),
            (Command::Open | Command::Edit, Happened::Promise(_)) => {
                self.promise = (Some(deed.clone()), cx.worker.ask(ShowClient(self.client.0)));
            }
            (Command::Open | Command::Edit, Happened::Dispute(one)) => {
                let (subject, draft) = Subject::of_dispute(one, cx);
                return Reaction::open(Form::open(subject, draft, cx).of(of_dispute(one)));
            }
            (Command::Remove, Happened::Promise(one)) if one.state() != PromiseState::Withdrawn => {
                self.asked = Asked::Withdrawal((one.id, one.version));
                return Reaction::open(Prompt::new(cx.words.get("debts-withdraw-why")));
            }
            (Command::Remove, Happened::Dispute(one)) if !one.is_settled() => self.take_back(one, cx),
            (Command::Remove, Happened::Letter(one)) if one.state() == LetterState::Written => {
                let said = cx.words.get("debt-letter-is-cancelled");
                self.write(CancelLetter((one.id, one.version)), said, cx);
            }
            (Command::Remove, Happened::Event(one)) => {
                let said = cx.words.get("journal-remove-limitation-event");
                self.write(RemoveLimitationEvent((one.id, one.version)), said, cx);
            }
            (Command::Open, Happened::Decided(one)) => {
                return Reaction::open(PenaltyPage::open(self.client.clone(), Some(one.instalment), cx));
            }
            (Command::Remove, _) => return Reaction::warn(cx.words.get("debts-deed-stays")),
            (Command::Open | Command::Edit, deed) => return Reaction::done(view::told_deed(deed, cx)),
            _ => {}
        }
        Reaction::Stay
    }

    /// The client contests it no more.
    fn take_back(&mut self, one: &DisputeOut, cx: &Context) {
        let said = cx.words.get("debts-dispute-taken-back");
        let (outcome, settlement) = ("withdrawn".to_owned(), String::new());
        let settle = SettleDispute { base: (one.id, one.version), day: cx.today, outcome, settlement };
        self.write(settle, said, cx);
    }

    /// The form of the promise that was opened, once it is known who may have given it.
    pub(super) fn promise_form(&mut self, card: Option<&Card>, cx: &Context) -> Option<Reaction> {
        let Some(Happened::Promise(one)) = self.promise.0.take() else { return None };
        let (subject, draft) = Subject::of_promise(&one, card.map(people).unwrap_or_default(), cx);
        let owner = text::dotted([columns::name(cx.words, &one.client.1), promise_about(&one, cx.words)]);
        Some(Reaction::open(Form::open(subject, draft, cx).of(owner)))
    }

    pub(super) fn withdraw(&mut self, base: (Id, i64), reason: &str, cx: &Context) {
        let withdraw = WithdrawPromise { base, day: cx.today, reason: reason.to_owned() };
        self.write(withdraw, cx.words.get("debts-promise-withdrawn"), cx);
    }

    /// What delay costs for the instalment under the cursor, or for all.
    pub(super) fn penalty(&self, cx: &Context) -> Reaction {
        let only = self.line().map(|line| line.part.id);
        Reaction::open(PenaltyPage::open(self.client.clone(), only, cx))
    }

    /// What came of the dispute under the cursor, else of the step that is due; where none is, of a talk.
    pub(super) fn done(&mut self, cx: &Context) -> Reaction {
        if let Some(Happened::Letter(one)) = self.deed() {
            return mark_form(one, cx);
        }
        if let Some(Happened::Dispute(one)) = self.deed().filter(|one| is_open_dispute(one)) {
            let (subject, draft) = Subject::settlement_of(one, cx);
            return Reaction::open(Form::open(subject, draft, cx).of(of_dispute(one)));
        }
        let client = Some(self.client.clone());
        let next = self.claims.as_ref().map(|claims| claims.ladder.next.clone());
        let Some(Next::Take { step, lines }) = next else {
            return Reaction::open(QuickLog::outcome((client, None), None, cx));
        };
        if Degree::of_step(step.kind).is_some() {
            self.letter.begin(self.client.clone(), cx);
            return Reaction::Stay;
        }
        self.asked = Asked::Step(step, lines);
        let kind = match step.kind {
            StepKind::Call | StepKind::CallDecider => "call",
            StepKind::Meeting => "meeting",
            other => {
                let step = claims::step(other, cx.words);
                let title = cx.words.say("debts-step-done", [("step", step)]);
                return Reaction::open(Prompt::with(title, &cx.words.get("debts-step-word")));
            }
        };
        Reaction::open(QuickLog::outcome((client, None), Some(kind), cx))
    }

    pub(super) fn take_step(&mut self, step: Step, lines: Vec<Id>, note: &str, cx: &Context) {
        let take = TakeStep { client: self.client.0, step, lines, day: cx.today, note: note.to_owned() };
        let said = cx.words.say("cli-step-done", [("step", claims::dated_step(step, cx.words))]);
        self.write(take, said, cx);
    }

    /// Whether a command finds something here.
    pub(super) fn has(&self, command: Command) -> bool {
        match command {
            Command::ClearFilter => self.closed || !self.query.is_empty(),
            Command::Open | Command::Edit | Command::Remove | Command::Copy => self.count() > 0,
            Command::Release => self.payment().is_some_and(|one| one.allocated().minor() > 0),
            Command::Allocate => {
                self.payment().is_some()
                    || self.panes.front == Pane::Lines
                        && self.payments.iter().any(|one| one.free().minor() > 0)
            }
            _ => true,
        }
    }
}

fn is_open_dispute(one: &Happened) -> bool {
    matches!(one, Happened::Dispute(one) if !one.is_settled())
}

fn of_dispute(one: &DisputeOut) -> String {
    text::dotted([one.client.1.clone(), format!("{}/{}", one.invoice.1, one.place)])
}

/// What was decided about a penalty, in a word.
pub(super) fn decision_word(key: &str, cx: &Context) -> String {
    columns::choice(cx.words, DECISIONS, key)
}
