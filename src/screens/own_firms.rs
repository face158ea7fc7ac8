//! Our own firms: each opens in its form, and the last line writes another one down (`U-19`, `K-1`).

use super::{
    Answer, Context, Event, Reaction, Screen as _, arrived,
    choice::{AroundChoice, Choice, Line},
    form::{Form, Subject},
};
use crate::{
    domain::company,
    store::{
        Image,
        office::{COMPANY, company::ReadCompanies},
        record::{base, text as column},
    },
    ui::text,
    worker::Pending,
};

/// The list of them; the first stands in documents where a contract names no other.
pub struct OwnFirms {
    known: Vec<Image>,
    reading: Pending<Vec<Image>>,
    choice: Choice,
}

impl OwnFirms {
    pub fn open(cx: &Context) -> Self {
        let known = cx.facts.company.iter().cloned().collect();
        let reading = cx.worker.ask(ReadCompanies);
        let mut list = Self { known, reading, choice: Choice::new("", Vec::new()) };
        list.show(cx);
        list
    }

    fn show(&mut self, cx: &Context) {
        let at = self.choice.at();
        let line = |(place, image): (usize, &Image)| {
            let main = if place == 0 { cx.words.get("own-firm-main") } else { String::new() };
            let side = text::dotted([text::clean(&column(image, "tax_id")), main]);
            Line { text: text::clean(&column(image, "name")), side, is_current: false }
        };
        let add = Line::new(format!("+ {}", cx.words.get("own-firm-new")));
        let lines: Vec<Line> = self.known.iter().enumerate().map(line).chain([add]).collect();
        let last = lines.len().saturating_sub(1);
        self.choice = Choice::new(cx.words.get("command-own-company"), lines).starting_at(at.min(last));
    }

    fn go(&self, at: usize, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return Reaction::warn(cx.read_only());
        }
        let (subject, draft) = match self.known.get(at) {
            Some(image) => {
                Subject::of_row(Subject::Company { base: base(image) }, company::FIELDS, image, cx)
            }
            None => (Subject::Company { base: None }, company::blank()),
        };
        Reaction::open(Form::open(subject, draft, cx))
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(all) = arrived(&mut self.reading, &mut told, cx) {
            self.known = all;
            self.show(cx);
        }
        Reaction::All(told)
    }
}

impl AroundChoice for OwnFirms {
    fn choice(&self) -> &Choice {
        &self.choice
    }

    fn waits(&self) -> bool {
        self.reading.is_waiting()
    }

    fn react(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if changes.touches(&COMPANY) => {
                self.reading = cx.worker.ask(ReadCompanies);
                return Reaction::Stay;
            }
            Event::Answer(_) | Event::Changed(_) => return Reaction::Stay,
            _ => {}
        }
        match self.choice.handle(event, cx) {
            Reaction::Return(Answer::Chosen(at)) => self.go(at, cx),
            other => other,
        }
    }
}
