//! Who signs for our firms: the list of them, and the forms of signatories and papers (`K-6`, `C-12`).

use super::{
    Context, Reaction,
    choice::Line,
    choice_list::{ChoiceList, Deed, Entries},
    form::{Form, Subject},
};
use crate::{
    domain::{id::Id, paper, signatory},
    report::{authority_parts, export::Records},
    store::{
        Changes,
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
pub struct OwnSignatories;

impl OwnSignatories {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self, cx)
    }
}

impl Entries for OwnSignatories {
    type Entry = SignatoryOut;
    const TITLE: &'static str = "command-own-signatories";
    const CAN_REMOVE: bool = true;

    fn read(&self, cx: &Context) -> Pending<Vec<SignatoryOut>> {
        cx.worker.ask(ListSignatories(None))
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&SIGNATORY)
    }

    fn is_listed(&self, one: &SignatoryOut) -> bool {
        one.principal.client().is_none()
    }

    fn lines(&self, entries: &[SignatoryOut], cx: &Context) -> Vec<Line> {
        let line = |one: &SignatoryOut| {
            let (name, side) = signatory_words(one, cx);
            Line { text: text::dotted([name, text::clean(&one.of)]), side, is_current: false }
        };
        let add = Line::new(format!("+ {}", cx.words.get("signatory-new")));
        entries.iter().map(line).chain([add]).collect()
    }

    fn hint(&self, _: &[SignatoryOut], cx: &Context) -> String {
        cx.words.get("signatories-hint")
    }

    fn open(&mut self, at: usize, entries: &[SignatoryOut], cx: &Context) -> Deed {
        if let Some(one) = entries.get(at) {
            return Reaction::open(signatory_form(one, cx)).into();
        }
        let own = cx.facts.company.as_ref().and_then(record::base);
        let new = |(id, _)| Reaction::open(new_signatory(Principal::Company(id), cx));
        own.map_or_else(|| Reaction::warn(cx.words.get("signatory-no-firm")), new).into()
    }

    fn remove(&mut self, at: usize, entries: &[SignatoryOut], cx: &Context) -> Deed {
        let Some(one) = entries.get(at) else { return Reaction::Stay.into() };
        let said = cx.words.say("list-removed-one", [("name", text::clean(&one.text("name")))]);
        Deed::write(RemoveRow { table: &SIGNATORY, base: (one.id, one.version) }, said, cx)
    }

    fn records(&self, entries: &[SignatoryOut], cx: &Context) -> Records {
        Records::of_signatories(entries, cx.words)
    }
}
