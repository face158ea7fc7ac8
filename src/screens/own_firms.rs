//! Our own firms: each opens in its form, and the last line writes another one down (`U-19`, `K-1`).

use super::{
    Context, Reaction, Screen,
    choice::Line,
    choice_list::{ChoiceList, Deed, Entries},
    form::{Form, Subject},
};
use crate::{
    domain::company,
    report::export::Records,
    store::{
        Changes, Image,
        office::{COMPANY, company::ReadCompanies},
        record::{base, text as column},
    },
    ui::text,
    worker::Pending,
};

/// The list of them; the first stands in documents where a contract names no other.
pub struct OwnFirms;

impl OwnFirms {
    pub fn open(cx: &Context) -> ChoiceList<Self> {
        ChoiceList::of(Self, cx)
    }

    /// The list; the form of the first one where none is written down yet.
    pub fn open_or_begin(cx: &Context) -> Box<dyn Screen> {
        if cx.facts.company.is_some() {
            return Box::new(Self::open(cx));
        }
        let (subject, draft) = Subject::own_company(cx);
        Box::new(Form::open(subject, draft, cx))
    }
}

impl Entries for OwnFirms {
    type Entry = Image;
    const TITLE: &'static str = "command-own-company";

    fn read(&self, cx: &Context) -> Pending<Vec<Image>> {
        cx.worker.ask(ReadCompanies)
    }

    fn is_touched(&self, changes: &Changes) -> bool {
        changes.touches(&COMPANY)
    }

    fn lines(&self, entries: &[Image], cx: &Context) -> Vec<Line> {
        let line = |(place, image): (usize, &Image)| {
            let main = if place == 0 { cx.words.get("own-firm-main") } else { String::new() };
            let side = text::dotted([text::clean(&column(image, "tax_id")), main]);
            Line { text: text::clean(&column(image, "name")), side, is_current: false }
        };
        let add = Line::new(format!("+ {}", cx.words.get("own-firm-new")));
        entries.iter().enumerate().map(line).chain([add]).collect()
    }

    fn open(&mut self, at: usize, entries: &[Image], cx: &Context) -> Deed {
        let (subject, draft) = match entries.get(at) {
            Some(image) => {
                Subject::of_row(Subject::Company { base: base(image) }, company::FIELDS, image, cx)
            }
            None => (Subject::Company { base: None }, company::blank()),
        };
        Reaction::open(Form::open(subject, draft, cx)).into()
    }

    fn records(&self, entries: &[Image], _: &Context) -> Records {
        Records::of_companies(entries)
    }
}
