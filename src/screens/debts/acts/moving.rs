//! How far an act came: the questions on its page, and the form of who signed.

use crate::{
    domain::debt::act::Status,
    i18n::acts,
    screens::{
        Answer, Context, Reaction, arrived,
        choice::{Choice, Line},
        form::{Form, Subject},
    },
    store::{
        reconciliation::ActOut,
        signatory::{ListSignatories, Principal, SignatoryOut},
    },
    worker::Pending,
};

/// What is asked before an act moves on.
#[derive(Debug, Default)]
enum Asked {
    #[default]
    Nothing,
    /// Where to.
    Status(Vec<Status>),
    /// The form: when, and by whom.
    Form,
}

#[derive(Default)]
pub(super) struct Moving {
    asked: Asked,
    /// Who may sign for the client is looked up for the form.
    to: Option<Status>,
    looking: Pending<Vec<SignatoryOut>>,
}

impl Moving {
    pub(super) fn is_waiting(&self) -> bool {
        self.looking.is_waiting()
    }

    pub(super) fn forget(&mut self) {
        self.asked = Asked::Nothing;
    }

    /// Where it may go from here.
    pub(super) fn ask(&mut self, act: &ActOut, cx: &Context) -> Reaction {
        let next: Vec<Status> = act.row.status.next().collect();
        if next.is_empty() {
            return Reaction::warn(cx.words.get("flaw-act-signed"));
        }
        let lines = next.iter().map(|status| Line::new(acts::status(*status, cx.words))).collect();
        self.asked = Asked::Status(next);
        let title = cx.words.say("act-title", [("number", act.row.text("number"))]);
        Reaction::open(Choice::new(title, lines))
    }

    /// An answer to a question of this; whether the act has moved.
    pub(super) fn answer(&mut self, answer: &Answer, act: &ActOut, cx: &Context) -> (Reaction, bool) {
        match (std::mem::take(&mut self.asked), answer) {
            (Asked::Status(next), Answer::Chosen(at)) => {
                let Some(to) = next.get(*at).copied() else { return (Reaction::Stay, false) };
                self.to = Some(to);
                self.looking = cx.worker.ask(ListSignatories(Some(Principal::Client(act.row.client.0))));
                (Reaction::Stay, false)
            }
            (Asked::Form, Answer::Row(_)) => (Reaction::Stay, true),
            _ => (Reaction::Stay, false),
        }
    }

    /// Opens the form: the first who may sign for the client stands in it.
    pub(super) fn collect(&mut self, act: Option<&ActOut>, told: &mut Vec<Reaction>, cx: &Context) {
        let Some(known) = arrived(&mut self.looking, told, cx) else { return };
        let Some((to, act)) = self.to.take().zip(act) else { return };
        self.asked = Asked::Form;
        let first = known.first().map(|one| one.text("name")).unwrap_or_default();
        let (subject, draft) = Subject::act_step(&act.row, to, &first, cx);
        let title = acts::status(to, cx.words);
        told.push(Reaction::open(Form::open(subject, draft, cx).of(title)));
    }
}
