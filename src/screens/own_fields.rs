//! The office's own fields: which there are, and adding one.

use super::{
    Answer, Context, Event, Reaction, Screen, Spoken, aloud,
    choice::{Choice, Line},
    prompt::Prompt,
};
use crate::{
    keys::{Command, Scope},
    store::{
        Receipt,
        office::own_fields::{AddOwnField, MOST, OwnField},
    },
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// Kinds of own fields, as stored, and their words.
const KINDS: [(&str, &str); 4] = [
    ("text", "own-kind-text"),
    ("number", "own-kind-number"),
    ("date", "own-kind-date"),
    ("choice", "own-kind-choice"),
];
const ENTITIES: [(&str, &str); 2] = [("client", "form-client"), ("contact", "form-contact")];

/// What is asked for now.
enum Asked {
    Nothing,
    Name,
    Kind { name: String },
    Choices { name: String },
}

/// A list of own fields of clients, then of contacts.
pub struct OwnFields {
    /// 0 clients, 1 contacts.
    entity: usize,
    asked: Asked,
    writing: Pending<Receipt>,
}

impl OwnFields {
    pub fn open() -> Self {
        Self { entity: 0, asked: Asked::Nothing, writing: Pending::default() }
    }

    fn entity(&self) -> (&'static str, &'static str) {
        if self.entity == 0 { ENTITIES[0] } else { ENTITIES[1] }
    }

    fn fields<'a>(&self, cx: &'a Context) -> &'a [OwnField] {
        if self.entity == 0 { &cx.facts.client_fields } else { &cx.facts.contact_fields }
    }

    fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (Asked::Name, Answer::Text(name)) => {
                self.asked = Asked::Kind { name };
                let lines = KINDS.iter().map(|(_, key)| Line::new(cx.words.get(key))).collect();
                Reaction::open(Choice::new(cx.words.get("field-kind"), lines))
            }
            (Asked::Kind { name }, Answer::Chosen(at)) => {
                let kind = KINDS.get(at).map_or("text", |(kind, _)| *kind);
                if kind == "choice" {
                    self.asked = Asked::Choices { name };
                    return Reaction::open(Prompt::new(cx.words.get("own-choices")));
                }
                self.add(name, kind, None, cx)
            }
            (Asked::Choices { name }, Answer::Text(typed)) => {
                let choices: Vec<&str> =
                    typed.split([',', ';']).map(str::trim).filter(|one| !one.is_empty()).collect();
                self.add(name, "choice", Some(choices.join("\n")), cx)
            }
            _ => Reaction::Stay,
        }
    }

    fn add(&mut self, name: String, kind: &'static str, choices: Option<String>, cx: &Context) -> Reaction {
        let entity = self.entity().0;
        self.writing = cx.worker.write(AddOwnField { entity, name, kind, choices });
        Reaction::Stay
    }
}

/// Message of a stored kind's name.
fn kind_key(kind: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, key)| *key)
}

impl Screen for OwnFields {
    fn title(&self, cx: &Context) -> String {
        format!("{} · {}", cx.words.get("command-own-fields"), cx.words.get(self.entity().1))
    }

    fn scope(&self) -> Scope {
        Scope::Choice
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(Command::Left | Command::Right | Command::Mark) => self.entity = 1 - self.entity,
            Event::Command(Command::Accept) | Event::Click(_) => {
                self.asked = Asked::Name;
                return Reaction::open(Prompt::new(cx.words.get("own-name")));
            }
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Ready => match self.writing.take() {
                Some(Ok(_)) => return Reaction::done(cx.words.get("form-saved")),
                Some(Err(error)) => return Reaction::failed(&error, cx.words),
                None => {}
            },
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let line = |field: &OwnField| {
            let name = format!("{} {}", field.place, text::clean(&field.name));
            aloud([name.as_str(), &cx.words.get(kind_key(&field.kind))])
        };
        let fields = self.fields(cx).iter().map(line);
        let hint = cx.words.say("own-hint", [("most", MOST.to_string())]);
        let add = cx.words.get("plain-add-own-field");
        Spoken::lines(fields.chain([hint])).choices([add], Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let fields = self.fields(cx);
        let height = u16::try_from(fields.len() + 2).unwrap_or(area.height);
        let inside = floating::frame(floating::place(area, (60, height)), &self.title(cx), buffer, cx.theme);
        for (at, field) in (0..).zip(fields) {
            let row = paint::line(inside, at);
            let side = cx.words.get(kind_key(&field.kind));
            let width = u16::try_from(text::width(&side)).unwrap_or_default();
            let name = format!("{}  {}", field.place, text::clean(&field.name));
            paint::put(buffer, (row.x, row.y), row.width.saturating_sub(width + 1), &name, cx.theme.text);
            paint::put(buffer, (row.right().saturating_sub(width), row.y), width, &side, cx.theme.faint);
        }
        let hint = cx.words.say("own-hint", [("most", MOST.to_string())]);
        let foot = paint::line(inside, inside.height.saturating_sub(1));
        paint::put(buffer, (foot.x, foot.y), foot.width, &hint, cx.theme.faint);
    }
}
