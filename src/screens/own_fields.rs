//! The office's own fields: which there are, and adding one.

use super::{
    Answer, Click, Context, Event, Reaction, Screen, Spoken, aloud,
    choice::{Choice, Line},
    export::ExportDialog,
    prompt::Prompt,
};
use crate::{
    domain::{field::Kind, id::Id},
    keys::{Command, Scope},
    report::export::Records,
    store::{
        Receipt, StoreError,
        note::RemoveRow,
        office::{
            OWN_FIELD,
            own_fields::{AddOwnField, ChangeOwnField, OwnField},
        },
    },
    ui::{floating, paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// Width of the window, in cells.
const WIDTH: u16 = 68;
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
    Kind {
        name: String,
    },
    Choices {
        name: String,
    },
    /// The name or the values?
    Change,
    /// Another name of the field that was shown.
    Rename {
        base: (Id, i64),
    },
    /// Other values of it.
    Values {
        base: (Id, i64),
    },
}

/// A list of own fields of clients, then of contacts.
pub struct OwnFields {
    /// 0 clients, 1 contacts.
    entity: usize,
    /// The line under the cursor; the last one adds a field.
    at: usize,
    asked: Asked,
    writing: Pending<Receipt>,
    /// What is told when the write is done.
    told: String,
}

impl OwnFields {
    pub fn open() -> Self {
        Self { entity: 0, at: 0, asked: Asked::Nothing, writing: Pending::default(), told: String::new() }
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
            (Asked::Choices { name }, Answer::Text(typed)) => match choices(&typed) {
                None => Reaction::warn(cx.words.get("own-no-choices")),
                values => self.add(name, "choice", values, cx),
            },
            (Asked::Change, Answer::Chosen(at)) => self.ask_change(at > 0, cx),
            (Asked::Rename { base }, Answer::Text(name)) => self.change(base, Some(name), None, cx),
            (Asked::Values { base }, Answer::Text(typed)) => match choices(&typed) {
                None => Reaction::warn(cx.words.get("own-no-choices")),
                values => self.change(base, None, values, cx),
            },
            _ => Reaction::Stay,
        }
    }

    fn add(&mut self, name: String, kind: &'static str, choices: Option<String>, cx: &Context) -> Reaction {
        let entity = self.entity().0;
        // The new field stands after those that are there.
        self.at = self.fields(cx).len();
        self.told = cx.words.get("form-saved");
        self.writing = cx.worker.write(AddOwnField { entity, name, kind, choices });
        Reaction::Stay
    }

    fn change(
        &mut self,
        base: (Id, i64),
        name: Option<String>,
        choices: Option<String>,
        cx: &Context,
    ) -> Reaction {
        self.told = cx.words.get("form-saved");
        self.writing = cx.worker.write(ChangeOwnField { base, name, choices });
        Reaction::Stay
    }

    /// Changes the field under the cursor; on the last line a new one is asked for.
    fn accept(&mut self, cx: &Context) -> Reaction {
        let Some(field) = self.fields(cx).get(self.at) else { return self.ask_new(cx) };
        if field.field().kind != Kind::OwnChoice {
            return self.ask_change(false, cx);
        }
        let lines = ["own-rename", "own-values"].map(|key| Line::new(cx.words.get(key)));
        self.asked = Asked::Change;
        Reaction::open(Choice::new(text::clean(&field.name), lines.to_vec()))
    }

    /// Asks for the other name, or for the values to choose from.
    fn ask_change(&mut self, asks_values: bool, cx: &Context) -> Reaction {
        let Some(field) = self.fields(cx).get(self.at) else { return Reaction::Stay };
        let base = (field.id, field.version);
        let (asked, title, typed) = if asks_values {
            (Asked::Values { base }, "own-choices", field.choices().join(", "))
        } else {
            (Asked::Rename { base }, "own-rename", field.name.clone())
        };
        self.asked = asked;
        Reaction::open(Prompt::with(cx.words.get(title), &typed))
    }

    fn ask_new(&mut self, cx: &Context) -> Reaction {
        self.asked = Asked::Name;
        Reaction::open(Prompt::new(cx.words.get("own-name")))
    }

    /// What records hold in it stays there, and comes back with it.
    fn remove(&mut self, cx: &Context) {
        let field = self.fields(cx).get(self.at).map(|field| (field.id, field.version, field.name.clone()));
        if let Some((id, version, name)) = field {
            self.told = cx.words.say("list-removed-one", [("name", text::clean(&name))]);
            self.writing = cx.worker.write(RemoveRow { table: &OWN_FIELD, base: (id, version) });
        }
    }

    /// Names with their kinds, and the line that adds one.
    fn lines(&self, cx: &Context) -> Vec<(String, String)> {
        let line = |field: &OwnField| {
            (format!("{}  {}", field.place, text::clean(&field.name)), cx.words.get(kind_key(&field.kind)))
        };
        let add = format!("+ {}", cx.words.get("plain-add-own-field"));
        self.fields(cx).iter().map(line).chain([(add, String::new())]).collect()
    }

    fn place(&self, area: Rect, cx: &Context) -> Rect {
        let height = u16::try_from(self.fields(cx).len() + 4).unwrap_or(area.height);
        floating::place(area, (WIDTH, height))
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let line = click.inside(paint::inside(self.place(cx.body, cx))).map(|(line, _)| line);
        match line {
            Some(at) if at <= self.fields(cx).len() => {
                self.at = at;
                self.accept(cx)
            }
            Some(_) => Reaction::Stay,
            None => Reaction::Close,
        }
    }
}

/// Values parted by commas, one per line; none where nothing was typed.
fn choices(typed: &str) -> Option<String> {
    let values: Vec<&str> = typed.split([',', ';']).map(str::trim).filter(|one| !one.is_empty()).collect();
    (!values.is_empty()).then(|| values.join("\n"))
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
        Scope::OwnFields
    }

    /// The next key means a line of the list as it will be.
    fn holds_keys(&self) -> bool {
        self.writing.is_waiting()
    }

    fn lists_facts(&self) -> bool {
        true
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let last = self.fields(cx).len();
        match event {
            Event::Command(Command::Left | Command::Right | Command::Mark) => {
                (self.entity, self.at) = (1 - self.entity, 0);
            }
            Event::Command(Command::Up) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down) => self.at = (self.at + 1).min(last),
            Event::Point(at) => self.at = at.min(last),
            Event::Command(Command::First | Command::PageUp) => self.at = 0,
            Event::Command(Command::Last | Command::PageDown) => self.at = last,
            Event::Command(Command::Accept | Command::Edit) => return self.accept(cx),
            Event::Command(Command::New) => return self.ask_new(cx),
            Event::Command(Command::Remove) => self.remove(cx),
            Event::Command(Command::Export) => {
                let records = Records::of_own_fields(self.fields(cx), cx.words);
                return ExportDialog::of_records(self.title(cx), records, cx);
            }
            Event::Command(Command::Back) => return Reaction::Close,
            Event::Click(click) => return self.click(click, cx),
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Ready => match self.writing.take() {
                Some(Ok(receipt)) if receipt.journal.is_none() => {
                    return Reaction::done(cx.words.get("form-unchanged"));
                }
                Some(Ok(_)) => return Reaction::done(std::mem::take(&mut self.told)),
                Some(Err(StoreError::Taken { .. })) => return Reaction::warn(cx.words.get("own-exists")),
                Some(Err(error)) => return Reaction::failed(&error, cx.words),
                None => {}
            },
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let lines = self.lines(cx).into_iter().map(|(name, kind)| aloud([name.as_str(), &kind]));
        let hint = cx.words.get("own-hint");
        Spoken::lines([hint]).choices(lines, Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let inside = floating::frame(self.place(area, cx), &self.title(cx), buffer, cx.theme);
        let at = self.at.min(self.fields(cx).len());
        for (line, (name, kind)) in (0..).zip(self.lines(cx)) {
            let row = paint::line(inside, line);
            let width = u16::try_from(text::width(&kind)).unwrap_or_default();
            paint::put(buffer, (row.x, row.y), row.width.saturating_sub(width + 1), &name, cx.theme.text);
            paint::put(buffer, (row.right().saturating_sub(width), row.y), width, &kind, cx.theme.faint);
            if usize::from(line) == at {
                floating::chosen(buffer, row, cx.theme);
            }
        }
        let hint = cx.words.get("own-hint");
        let foot = paint::line(inside, inside.height.saturating_sub(1));
        paint::put(buffer, (foot.x, foot.y), foot.width, &hint, cx.theme.faint);
    }
}
