//! The first start: language, solo or office, how to begin, the own company. Every step can be skipped.

use super::{
    Answer, Context, Event, Reaction, Screen, Spoken, Switch,
    form::{Form, Subject},
};
use crate::{
    i18n::{Catalogue, Language},
    keys::{Command, Scope},
    store::{Receipt, StoreError, office::users::AddUser},
    ui::{paint, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};

/// The steps, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Language,
    Mode,
    Door,
    Company,
}

/// Choices of one step after another.
pub struct FirstRun {
    step: Step,
    at: usize,
    /// The list to import is asked for at the end.
    imports: bool,
    writing: Pending<Receipt>,
}

impl FirstRun {
    /// `language` is right by default: that of the system.
    pub fn open(language: Language) -> Self {
        let at = Language::ALL.iter().position(|known| *known == language).unwrap_or(0);
        Self { step: Step::Language, at, imports: false, writing: Pending::default() }
    }

    fn lines(&self, words: &Catalogue) -> Vec<String> {
        match self.step {
            Step::Language => Language::ALL.iter().map(|language| language.own_name().to_owned()).collect(),
            Step::Mode => ["first-solo", "first-office"].map(|key| words.get(key)).to_vec(),
            Step::Door => ["first-empty", "first-import", "first-demo"].map(|key| words.get(key)).to_vec(),
            Step::Company => ["first-company-yes", "first-company-later"].map(|key| words.get(key)).to_vec(),
        }
    }

    const fn question(&self) -> &'static str {
        match self.step {
            Step::Language => "first-language",
            Step::Mode => "first-mode",
            Step::Door => "first-door",
            Step::Company => "first-company",
        }
    }

    const fn number(&self) -> usize {
        match self.step {
            Step::Language => 1,
            Step::Mode => 2,
            Step::Door => 3,
            Step::Company => 4,
        }
    }

    fn go(&mut self, step: Step) -> Reaction {
        (self.step, self.at) = (step, 0);
        Reaction::Stay
    }

    fn choose(&mut self, cx: &Context) -> Reaction {
        match (self.step, self.at) {
            (Step::Language, at) => {
                self.go(Step::Mode);
                let language = Language::ALL.get(at).copied().unwrap_or(cx.words.language);
                Reaction::Speak(language)
            }
            (Step::Mode, at) => {
                let role = if at == 0 { "manager" } else { "chief" };
                self.writing = cx.worker.write(AddUser { name: cx.user.to_owned(), role });
                self.go(Step::Door)
            }
            (Step::Door, 2) => Reaction::Switch(Switch::Demo),
            (Step::Door, at) => {
                self.imports = at == 1;
                self.go(Step::Company)
            }
            (Step::Company, 0) => {
                let (subject, draft) = Subject::own_company(cx);
                Reaction::open(Form::open(subject, draft, cx))
            }
            (Step::Company, _) => self.end(),
        }
    }

    /// The import stands where the first run stood.
    fn end(&self) -> Reaction {
        if self.imports { Reaction::Run(Command::Import) } else { Reaction::Close }
    }

    /// One step back; from the first step all of them are skipped.
    fn back(&mut self, cx: &Context) -> Reaction {
        match self.step {
            Step::Language => {
                let told = Reaction::warn(cx.words.get("first-skipped"));
                Reaction::All(vec![Reaction::Close, told])
            }
            Step::Mode => {
                let spoken = Language::ALL.iter().position(|known| *known == cx.words.language);
                (self.step, self.at) = (Step::Language, spoken.unwrap_or(0));
                Reaction::Stay
            }
            Step::Door => self.go(Step::Mode),
            Step::Company => {
                (self.step, self.at) = (Step::Door, usize::from(self.imports));
                Reaction::Stay
            }
        }
    }

    fn first_line(area: Rect, question: &[String]) -> u16 {
        let head = u16::try_from(question.len()).unwrap_or_default() + 4;
        area.y + head.min(area.height.saturating_sub(4))
    }

    fn question_lines(&self, area: Rect, words: &Catalogue) -> Vec<String> {
        text::wrap(&words.get(self.question()), usize::from(area.width.saturating_sub(12)).max(20))
    }
}

impl Screen for FirstRun {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("first-title")
    }

    fn scope(&self) -> Scope {
        Scope::FirstRun
    }

    fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let lines = self.lines(cx.words);
        let last = lines.len().saturating_sub(1);
        match event {
            Event::Command(Command::Up | Command::Left) => self.at = self.at.saturating_sub(1),
            Event::Command(Command::Down | Command::Right) => self.at = (self.at + 1).min(last),
            Event::Command(Command::First | Command::PageUp) => self.at = 0,
            Event::Command(Command::Last | Command::PageDown) => self.at = last,
            Event::Command(Command::Accept) => return self.choose(cx),
            Event::Command(Command::Back) => return self.back(cx),
            Event::Point(at) => self.at = at.min(last),
            Event::Click(click) if !click.double => {
                let first = Self::first_line(cx.body, &self.question_lines(cx.body, cx.words));
                let at = click.row.checked_sub(first).map(usize::from).filter(|at| *at <= last);
                if let Some(at) = at {
                    self.at = at;
                    return self.choose(cx);
                }
            }
            Event::Answer(Answer::Row(_)) => return self.end(),
            Event::Ready => {
                match self.writing.take() {
                    // The person came back to this step, and is a user already.
                    Some(Ok(_) | Err(StoreError::Taken { .. })) | None => {}
                    Some(Err(error)) => return Reaction::failed(&error, cx.words),
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let question = format!("{} / 4. {}", self.number(), cx.words.get(self.question()));
        Spoken::lines([question]).choices(self.lines(cx.words), Command::Accept)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let buffer = frame.buffer_mut();
        let step = format!("serik   {} / 4", self.number());
        paint::put(buffer, (area.x + 6, area.y + 1), area.width, &step, cx.theme.accent);
        let question = self.question_lines(area, cx.words);
        for (at, line) in (3..).zip(&question) {
            let place = paint::line(area, at);
            paint::put(buffer, (place.x + 6, place.y), place.width.saturating_sub(6), line, cx.theme.text);
        }
        let first = Self::first_line(area, &question);
        for (at, line) in self.lines(cx.words).iter().enumerate() {
            let y = first + u16::try_from(at).unwrap_or_default();
            let row = Rect { x: area.x + 6, y, width: area.width.saturating_sub(6), height: 1 };
            paint::put(buffer, (row.x + 2, y), row.width.saturating_sub(4), line, cx.theme.text);
            if at == self.at {
                paint::under_cursor(buffer, row, cx.theme);
            }
        }
    }
}
