//! Who signs for our firms: the list of them, and the forms of signatories and papers (`K-6`, `C-12`).

use super::{
    Answer, Context, Event, Reaction, Screen as _, arrived,
    choice::{AroundChoice, Choice, Line},
    form::{Form, Subject},
};
use crate::{
    domain::{id::Id, paper, signatory},
    report::authority_parts,
    store::{
        Receipt,
        note::RemoveRow,
        paper::PaperOut,
        record,
        signatory::{ListSignatories, Principal, SIGNATORY, SignatoryOut},
    },
    ui::text,
    worker::Pending,
};

/// The form of a signatory.
pub fn signatory_form(one: &SignatoryOut, cx: &Context) -> Form {
    let base = Some((one.id, one.version));
    let subject = Subject::Signatory { principal: None, base };
    let (subject, draft) = Subject::of_row(subject, signatory::FIELDS, &one.image, cx);
    Form::open(subject, draft, cx).of(one.of.clone())
}

/// The form of somebody new who signs for this firm or client.
pub fn new_signatory(principal: Principal, cx: &Context) -> Form {
    let subject = Subject::Signatory { principal: Some(principal), base: None };
    Form::open(subject, signatory::blank(), cx)
}

/// The form of a paper of this client.
pub fn paper_form(one: &PaperOut, client: Id, cx: &Context) -> Form {
    let subject = Subject::Paper { client, base: Some((one.id, one.version)) };
    let (subject, draft) = Subject::of_row(subject, paper::FIELDS, &one.image, cx);
    Form::open(subject, draft, cx)
}

/// A line for a signatory: the name, what gives the right, until when and up to which sum.
pub(super) fn signatory_words(one: &SignatoryOut, cx: &Context) -> (String, String) {
    let parts = authority_parts(one, cx.words).into_iter().map(|part| text::clean(&part));
    (text::clean(&one.text("name")), text::dotted(parts.collect::<Vec<_>>()))
}

/// Who signs for our firms; the last line adds one.
pub struct OwnSignatories {
    known: Vec<SignatoryOut>,
    reading: Pending<Vec<SignatoryOut>>,
    writing: Pending<Receipt>,
    told: String,
    choice: Choice,
}

impl OwnSignatories {
    pub fn open(cx: &Context) -> Self {
        let mut list = Self {
            known: Vec::new(),
            reading: cx.worker.ask(ListSignatories(None)),
            writing: Pending::default(),
            told: String::new(),
            choice: Choice::new("", Vec::new()),
        };
        list.show(cx);
        list
    }

    fn show(&mut self, cx: &Context) {
        let line = |one: &SignatoryOut| {
            let (name, side) = signatory_words(one, cx);
            Line { text: text::dotted([name, text::clean(&one.of)]), side, is_current: false }
        };
        let add = Line::new(format!("+ {}", cx.words.get("signatory-new")));
        let lines = self.known.iter().map(line).chain([add]).collect();
        let (title, hint) = (cx.words.get("command-own-signatories"), cx.words.get("signatories-hint"));
        self.choice = Choice::question(title, hint, lines).removing();
    }

    fn go(&self, at: usize, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        if let Some(one) = self.known.get(at) {
            return Reaction::open(signatory_form(one, cx));
        }
        let own = cx.facts.company.as_ref().and_then(record::base);
        own.map_or_else(
            || Reaction::warn(cx.words.get("signatory-no-firm")),
            |(id, _)| Reaction::open(new_signatory(Principal::Company(id), cx)),
        )
    }

    fn remove(&mut self, at: usize, cx: &Context) -> Reaction {
        if let Some(one) = self.known.get(at) {
            self.told = cx.words.say("list-removed-one", [("name", text::clean(&one.text("name")))]);
            self.writing = cx.worker.write(RemoveRow { table: &SIGNATORY, base: (one.id, one.version) });
        }
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.reading, &mut told, cx) {
            let is_ours = |one: &SignatoryOut| one.principal.client().is_none();
            self.known = all.into_iter().filter(is_ours).collect();
            self.show(cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
    }
}

impl AroundChoice for OwnSignatories {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting() || self.writing.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&SIGNATORY) => {
                self.reading = cx.worker.ask(ListSignatories(None));
                return Reaction::Stay;
            }
            Event::Answer(_) | Event::Changed(_) => return Reaction::Stay,
            _ => {}
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.go(at, cx),
            Reaction::Return(Answer::Removed(at)) => self.remove(at, cx),
            other => other,
        }
    }
}
