//! Erasing a person (C-13): why, which words of notes are meant, and one question before it is done.

use crate::{
    domain::id::{Id, is_erased},
    keys::Scope,
    screens::{
        Answer, Context, Event, Reaction, Screen, Spoken, arrived,
        choice::{Choice, Line},
        prompt::Prompt,
    },
    store::{
        Receipt,
        person::{ErasePerson, FindTraces, Left, Person, SignedPaper, Traces},
    },
    ui::text,
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};
use std::{collections::BTreeSet, path::PathBuf};

/// What floats above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Nothing,
    Reason,
    Whether,
}

/// A person that is about to be erased.
pub(super) struct Erasure {
    person: Person,
    traces: Option<Traces>,
    reason: String,
    /// Words of notes that are meant, too.
    meant: BTreeSet<String>,
    /// Also out of what was signed.
    signed_too: bool,
    asked: Asked,
    looking: Pending<Traces>,
    writing: Pending<Receipt>,
    /// What files still have.
    wiping: Pending<Left>,
    choice: Choice,
}

impl Erasure {
    pub(super) fn open(person: Person, cx: &Context) -> Self {
        Self {
            person,
            traces: None,
            reason: String::new(),
            meant: BTreeSet::new(),
            signed_too: false,
            asked: Asked::Nothing,
            looking: cx.worker.ask(FindTraces(person)),
            writing: Pending::default(),
            wiping: Pending::default(),
            choice: Choice::new(cx.words.get("command-erase"), Vec::new()),
        }
    }

    /// Lays the lines out anew: the reason, a line for each word, and the deed.
    fn list(&mut self, at: usize, cx: &Context) {
        let Some(traces) = &self.traces else { return };
        let name = text::clean(&traces.name);
        let title = cx.words.say("erase-title", [("name", name)]);
        let mut question = cx.words.count("erase-what", traces.own.len());
        if !traces.forms.is_empty() {
            question = format!("{question} {}", cx.words.get("erase-forms"));
        }
        let reason = Line {
            text: cx.words.get("erase-reason"),
            side: text::cut(&text::clean(&self.reason), 30),
            is_current: false,
        };
        let form = |(form, records): (&String, &usize)| Line {
            text: text::clean(form),
            side: cx.words.count("erase-records", *records),
            is_current: self.meant.contains(form),
        };
        let numbers: Vec<String> = traces.signed.iter().map(|one| signed_words(one, cx)).collect();
        if !numbers.is_empty() {
            let kept = cx.words.say("erase-signed", [("papers", numbers.join(", "))]);
            question = format!("{question}\n{kept}");
        }
        let signed = (!traces.signed.is_empty()).then(|| Line {
            text: cx.words.get("erase-signed-too"),
            side: String::new(),
            is_current: self.signed_too,
        });
        let lines = [reason].into_iter().chain(traces.forms.iter().map(form)).chain(signed);
        let lines = lines.chain([Line::new(cx.words.get("erase-do"))]).collect();
        self.choice = Choice::question(title, question, lines).starting_at(at);
    }

    fn choose(&mut self, at: usize, cx: &Context) -> Reaction {
        let Some(traces) = self.traces.as_ref().filter(|_| !self.wiping.is_waiting()) else {
            return Reaction::Stay;
        };
        match at.checked_sub(1) {
            None => self.ask_reason(cx),
            Some(place) => match traces.forms.keys().nth(place).cloned() {
                Some(form) => {
                    if !self.meant.remove(&form) {
                        self.meant.insert(form);
                    }
                    self.list(at, cx);
                    Reaction::Stay
                }
                None if place == traces.forms.len() && !traces.signed.is_empty() => {
                    self.signed_too = !self.signed_too;
                    self.list(at, cx);
                    Reaction::Stay
                }
                None => self.ask_whether(cx),
            },
        }
    }

    fn ask_reason(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::Reason;
        Reaction::open(Prompt::with(cx.words.get("erase-why"), &self.reason))
    }

    fn ask_whether(&mut self, cx: &Context) -> Reaction {
        if self.reason.is_empty() {
            return Reaction::All(vec![
                Reaction::warn(cx.words.get("erase-reason-first")),
                self.ask_reason(cx),
            ]);
        }
        let name = self.traces.as_ref().map(|traces| text::clean(&traces.name)).unwrap_or_default();
        let title = cx.words.say("erase-title", [("name", name)]);
        let lines = ["erase-not", "erase-do"].map(|key| Line::new(cx.words.get(key))).to_vec();
        self.asked = Asked::Whether;
        Reaction::open(Choice::question(title, cx.words.get("erase-sure"), lines))
    }

    fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (Asked::Reason, Answer::Text(reason)) => {
                self.reason = reason;
                let end = self.traces.as_ref().map_or(0, |traces| traces.forms.len() + 1);
                self.list(if end > 1 { 1 } else { end }, cx);
            }
            (Asked::Whether, Answer::Chosen(1)) => {
                let forms = self.meant.iter().cloned().collect();
                let (person, reason) = (self.person, self.reason.clone());
                let signed_too = self.signed_too;
                self.writing = cx.worker.write(ErasePerson { person, reason, forms, signed_too });
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(traces) = arrived(&mut self.looking, &mut told, cx) {
            if is_erased(&traces.name) || traces.own.is_empty() {
                return Reaction::All(vec![Reaction::Close, Reaction::warn(cx.words.get("erase-already"))]);
            }
            self.traces = Some(traces);
            self.list(0, cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            self.wipe(cx);
            told.push(Reaction::done(cx.words.get("erase-done")));
        }
        if let Some(left) = arrived(&mut self.wiping, &mut told, cx) {
            told.push(Reaction::Close);
            told.push(Self::not_reached(&left, cx));
        }
        Reaction::All(told)
    }

    /// What an erasure does not reach, without a word of the one who is gone.
    fn not_reached(left: &Left, cx: &Context) -> Reaction {
        let words = (!left.words.is_empty()).then(|| cx.words.count("erase-left", left.words.len()));
        let name = |path: &PathBuf| path.file_name().map(|name| text::clean(&name.to_string_lossy()));
        let files: Vec<String> = left.backups.iter().filter_map(name).collect();
        let backups =
            (!files.is_empty()).then(|| cx.words.say("erase-backups", [("files", files.join(", "))]));
        let told: Vec<String> = words.into_iter().chain(backups).collect();
        if told.is_empty() { Reaction::Stay } else { Reaction::warn(told.join(" ")) }
    }

    /// Takes the person's words out of unsaved forms and files.
    fn wipe(&mut self, cx: &Context) {
        let Some(traces) = &self.traces else { return };
        let words: Vec<String> = traces.values.iter().chain(&self.meant).cloned().collect();
        let rows: Vec<Id> = traces.own.iter().map(|(_, id)| *id).collect();
        cx.drafts.forget_person(&rows, &words);
        let elsewhere = cx.elsewhere.clone();
        self.wiping = cx.worker.think(move || elsewhere.wipe(&words));
    }
}

/// `26-001 (until 12.03.2031)`.
fn signed_words(one: &SignedPaper, cx: &Context) -> String {
    let until = one.until.map(|day| cx.words.formats.date(day)).unwrap_or_default();
    cx.words.say("erase-signed-paper", [("number", text::clean(&one.number)), ("until", until)])
}

impl Screen for Erasure {
    fn title(&self, cx: &Context) -> String {
        self.choice.title(cx)
    }

    fn scope(&self) -> Scope {
        self.choice.scope()
    }

    fn floats(&self) -> bool {
        true
    }

    /// Nobody waits while a large file is looked through: who leaves then is told no words that it still has.
    fn holds_keys(&self) -> bool {
        self.looking.is_waiting() || self.writing.is_waiting()
    }

    fn is_waiting(&self) -> bool {
        self.holds_keys() || self.wiping.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Ready => self.collect(cx),
            Event::Answer(answer) => self.answer(answer, cx),
            other => match self.choice.handle(other, cx) {
                Reaction::Return(Answer::Chosen(at)) => self.choose(at, cx),
                other => other,
            },
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.choice.spoken(cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        if self.traces.is_some() {
            self.choice.draw(frame, area, cx);
        }
    }
}
