//! A bank statement on the screen (`D-2`): which file, what its columns mean, then its payments, sorted by whose they
//! are. Nothing is booked before somebody has confirmed it.

mod choosing;
mod columns;
mod confirming;
mod detail;
mod head;
mod leaving;
mod naming;
mod payers;
mod reading;
mod rows;
mod sorting;
mod view;
mod weighing;

use super::{Answer, Context, Event, Place, Reaction, Screen, Spoken, path_prompt::PathPrompt};
use crate::{
    exchange::statement::StatementFile,
    keys::{Command, Scope},
    store::import::FileKind,
    ui::{paint, text},
};
use columns::Columns;
use ratatui::{Frame, layout::Rect, text::Line};
use reading::Reading;
use sorting::Sorting;
use std::path::{Path, PathBuf};
use weighing::Weighing;

/// A file that was read.
struct Source {
    path: PathBuf,
    /// Its statements go on to be weighed.
    file: StatementFile,
    /// What somebody said of its columns.
    kind: Option<FileKind>,
}

impl Source {
    fn name(&self) -> String {
        name_of(&self.path)
    }
}

fn name_of(path: &Path) -> String {
    text::clean(&path.file_name().unwrap_or_default().to_string_lossy())
}

/// What a step wants next.
enum Next {
    Stay,
    React(Reaction),
    /// The columns of a table have to be said.
    Columns(Box<Columns>),
    /// All is read.
    Weigh(Box<Source>),
    Sort(Box<Sorting>),
    /// Another file, and what to say of this one.
    Again(String),
    Close,
}

enum Step {
    /// The path is asked for.
    Asking,
    Reading(Box<Reading>),
    Columns(Box<Columns>),
    Weighing(Box<Weighing>),
    Sorting(Box<Sorting>),
}

/// The screen of all steps.
pub struct StatementScreen {
    step: Step,
    path: PathBuf,
}

impl StatementScreen {
    /// Waits for the answer of [`Self::prompt`], which opens above it.
    pub fn open() -> Self {
        Self { step: Step::Asking, path: PathBuf::new() }
    }

    /// Which file.
    pub fn prompt(typed: &str, cx: &Context) -> PathPrompt {
        let home = cx.lists.map(Path::to_owned).unwrap_or_default();
        PathPrompt::open(cx.words.get("booking-path"), typed, home, cx).of_file()
    }

    fn go(&mut self, next: Next, cx: &Context) -> Reaction {
        match next {
            Next::Stay => {}
            Next::React(reaction) => return reaction,
            Next::Close => return Reaction::Close,
            Next::Columns(columns) => self.step = Step::Columns(columns),
            Next::Weigh(source) => self.step = Step::Weighing(Box::new(Weighing::begin(*source, cx))),
            Next::Sort(sorting) => self.step = Step::Sorting(sorting),
            Next::Again(told) => {
                self.step = Step::Asking;
                let typed = self.path.display().to_string();
                return Reaction::All(vec![Reaction::open(Self::prompt(&typed, cx)), Reaction::warn(told)]);
            }
        }
        Reaction::Stay
    }

    fn asked(&mut self, event: &Event, cx: &Context) -> Next {
        match event {
            Event::Answer(Answer::Text(typed)) => {
                let home = cx.lists.map(Path::to_owned).unwrap_or_default();
                self.path = home.join(super::import::expanded(typed));
                self.step = Step::Reading(Box::new(Reading::begin(self.path.clone(), None, cx)));
                Next::Stay
            }
            Event::Left | Event::Command(Command::Back) => Next::Close,
            _ => Next::Stay,
        }
    }

    /// What is said while nothing is to be chosen.
    fn waiting_words(&self, cx: &Context) -> String {
        let key = if matches!(self.step, Step::Asking) { "booking-path" } else { "import-reading" };
        cx.words.get(key)
    }
}

impl Screen for StatementScreen {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-book-statement")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let told = match &self.step {
            Step::Sorting(step) => step.status(cx),
            Step::Columns(step) => step.status(cx),
            Step::Weighing(step) => step.status(cx),
            Step::Asking | Step::Reading(_) => name_of(&self.path),
        };
        Line::styled(text::dotted([self.title(cx), told]), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        match &self.step {
            Step::Asking | Step::Reading(_) | Step::Weighing(_) => Scope::ImportRun,
            Step::Columns(_) => Scope::Import,
            Step::Sorting(_) => Scope::Statement,
        }
    }

    fn leave(&self, place: &mut Place) {
        let path = std::path::absolute(&self.path).ok();
        let folder = path.filter(|path| path.is_file()).and_then(|path| path.parent().map(Path::to_owned));
        place.lists = folder.or(place.lists.take());
    }

    fn is_waiting(&self) -> bool {
        match &self.step {
            Step::Asking => false,
            Step::Reading(step) => step.is_waiting(),
            Step::Columns(step) => step.is_waiting(),
            Step::Weighing(step) => step.is_waiting(),
            Step::Sorting(step) => step.is_waiting(),
        }
    }

    fn holds_keys(&self) -> bool {
        matches!(&self.step, Step::Sorting(step) if step.is_waiting())
    }

    fn is_unsaved(&self) -> bool {
        matches!(&self.step, Step::Sorting(step) if step.is_said())
    }

    fn offers(&self, command: Command) -> bool {
        match &self.step {
            Step::Sorting(step) => step.offers(command),
            _ => true,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let next = match &mut self.step {
            Step::Asking => self.asked(&event, cx),
            Step::Reading(step) => step.handle(&event, cx),
            Step::Columns(step) => step.handle(&event, cx),
            Step::Weighing(step) => step.handle(&event, cx),
            Step::Sorting(step) => step.handle(event, cx),
        };
        self.go(next, cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        match &self.step {
            Step::Asking | Step::Reading(_) => {
                paint::empty(frame.buffer_mut(), area, &self.waiting_words(cx), cx.theme);
            }
            Step::Columns(step) => step.draw(frame, area, cx),
            Step::Weighing(step) => step.draw(frame, area, cx),
            Step::Sorting(step) => view::draw(step, frame, area, cx),
        }
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        match &self.step {
            Step::Asking | Step::Reading(_) => Spoken::lines([self.waiting_words(cx)]),
            Step::Columns(step) => step.spoken(cx),
            Step::Weighing(step) => step.spoken(cx),
            Step::Sorting(step) => view::spoken(step, cx),
        }
    }
}
