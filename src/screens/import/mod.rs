//! Importing a list of clients: the file, its columns, a preview, the import itself.

mod base;
mod calendar;
pub(super) mod listing;
mod mapping;
mod mapping_view;
mod path;
mod preview;
mod preview_view;
mod run;
mod spoken;
mod words;

pub(in crate::screens) use words::{document_refusal, refusal};

pub(super) use listing::expanded;

use super::{Context, Event, Place, Reaction, Screen, Spoken};
use crate::{
    exchange::{CalendarFile, ImportField, Mapping, Table, Wish, guess},
    keys::{Command, Scope},
    store::whole::BaseHead,
    ui::text,
};
use base::BaseStep;
use calendar::CalendarStep;
use mapping::MappingStep;
use path::PathStep;
use preview::PreviewStep;
use ratatui::{Frame, layout::Rect, text::Line};
use run::RunStep;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file that was read, and what its columns mean.
struct File {
    path: PathBuf,
    /// The path as the person typed it.
    typed: String,
    table: Arc<Table>,
    mapping: Mapping,
    /// What the person asked for instead of what was guessed.
    wish: Wish,
}

impl File {
    fn new(path: PathBuf, typed: String, table: Table, cx: &Context) -> Self {
        let mapping = guess(&table, &own_names(cx));
        Self { path, typed, table: Arc::new(table), mapping, wish: Wish::default() }
    }

    fn name(&self) -> String {
        text::clean(&self.path.file_name().unwrap_or_default().to_string_lossy())
    }

    fn has(&self, field: ImportField) -> bool {
        self.mapping.columns.contains(&field)
    }
}

/// Places and names of the office's own fields of clients.
fn own_names(cx: &Context) -> Vec<(u8, String)> {
    let own = cx.facts.client_fields.iter();
    own.filter_map(|own| Some((u8::try_from(own.place).ok()?, own.name.clone()))).collect()
}

/// What a step wants next.
enum Next {
    Stay,
    React(Reaction),
    /// The file was read: on to its columns.
    Read(File),
    /// The file is a whole base, which is wanted.
    Base(PathBuf, BaseHead),
    /// The file is a calendar, by its name.
    Calendar(String, Box<CalendarFile>),
    Preview,
    Run,
    /// One step back; from the first step, away.
    Back,
    /// One step back, and tell why.
    BackWith(Reaction),
    Close,
}

/// The steps. Each keeps the one before it, to go back.
enum Step {
    Path(Box<PathStep>),
    Mapping(Box<MappingStep>),
    Preview(Box<PreviewStep>),
    Run(Box<RunStep>),
    Base(Box<BaseStep>),
    Calendar(Box<CalendarStep>),
}

/// The screen of all steps.
pub struct ImportScreen {
    /// Empty only while one step becomes another.
    step: Option<Step>,
}

impl ImportScreen {
    pub fn open(cx: &Context) -> Self {
        Self { step: Some(Step::Path(Box::new(PathStep::open("", cx)))) }
    }

    fn go(&mut self, next: Next, cx: &Context) -> Reaction {
        match next {
            Next::Stay => return Reaction::Stay,
            Next::React(reaction) => return reaction,
            Next::Close => return Reaction::Close,
            Next::BackWith(told) => {
                self.go(Next::Back, cx);
                return told;
            }
            other => {
                let Some(step) = self.step.take() else { return Reaction::Close };
                self.step = moved(step, other, cx);
            }
        }
        if self.step.is_some() { Reaction::Stay } else { Reaction::Close }
    }
}

/// The step after or before this one; `None` leaves the import.
fn moved(step: Step, next: Next, cx: &Context) -> Option<Step> {
    match (step, next) {
        (_, Next::Read(file)) => {
            let is_fixed = file.mapping.is_fixed;
            let mapping = Box::new(MappingStep::open(file, cx));
            // Where nothing is to be chosen the rows come at once; Esc leads to the settings.
            Some(if is_fixed {
                Step::Preview(Box::new(PreviewStep::open(mapping, cx)))
            } else {
                Step::Mapping(mapping)
            })
        }
        (Step::Path(path), Next::Base(file, head)) => {
            Some(Step::Base(Box::new(BaseStep::open(path, (file, &head), cx))))
        }
        (Step::Path(path), Next::Calendar(name, file)) => {
            Some(Step::Calendar(Box::new(CalendarStep::open(path, name, *file, cx))))
        }
        (Step::Calendar(step), Next::Back) => Some(Step::Path(step.path)),
        (Step::Base(base), Next::Back) => Some(Step::Path(base.path)),
        (Step::Mapping(mapping), Next::Preview) => {
            Some(Step::Preview(Box::new(PreviewStep::open(mapping, cx))))
        }
        (Step::Preview(preview), Next::Run) => Some(Step::Run(Box::new(RunStep::open(preview, cx)))),
        (Step::Mapping(mapping), Next::Back) => {
            Some(Step::Path(Box::new(PathStep::open(&mapping.file.typed, cx))))
        }
        (Step::Preview(preview), Next::Back) => Some(Step::Mapping(preview.mapping)),
        (Step::Run(run), Next::Back) => Some(Step::Preview(run.preview)),
        (Step::Path(_), _) => None,
        (step, _) => Some(step),
    }
}

impl Screen for ImportScreen {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-import")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let told = match &self.step {
            Some(Step::Path(step)) => step.status(cx),
            Some(Step::Mapping(step)) => step.status(cx),
            Some(Step::Preview(step)) => step.status(cx),
            Some(Step::Run(step)) => step.status(cx),
            Some(Step::Base(step)) => step.status(cx),
            Some(Step::Calendar(step)) => step.status(cx),
            None => self.title(cx),
        };
        Line::styled(told, cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        match &self.step {
            Some(Step::Mapping(_)) => Scope::Import,
            Some(Step::Preview(_)) => Scope::ImportPreview,
            Some(Step::Run(step)) => step.scope(),
            Some(Step::Base(_)) => Scope::ImportRun,
            Some(Step::Calendar(_)) => Scope::ImportCalendar,
            _ => Scope::ImportPath,
        }
    }

    fn leave(&self, place: &mut Place) {
        let file = match &self.step {
            Some(Step::Mapping(step)) => &step.file,
            Some(Step::Preview(step)) => &step.mapping.file,
            Some(Step::Run(step)) => &step.preview.mapping.file,
            _ => return,
        };
        let path = std::path::absolute(&file.path).ok();
        place.lists = path.and_then(|path| path.parent().map(Path::to_owned)).or(place.lists.take());
    }

    fn offers(&self, command: Command) -> bool {
        match &self.step {
            Some(Step::Run(step)) => step.offers(command),
            _ => true,
        }
    }

    fn is_waiting(&self) -> bool {
        match &self.step {
            Some(Step::Path(step)) => step.is_waiting(),
            Some(Step::Mapping(step)) => step.is_waiting(),
            Some(Step::Preview(step)) => step.is_waiting(),
            Some(Step::Run(step)) => step.is_waiting(),
            Some(Step::Base(step)) => step.is_waiting(),
            Some(Step::Calendar(step)) => step.is_waiting(),
            None => false,
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        let next = match &mut self.step {
            Some(Step::Path(step)) => step.handle(&event, cx),
            Some(Step::Mapping(step)) => step.handle(&event, cx),
            Some(Step::Preview(step)) => step.handle(&event, cx),
            Some(Step::Run(step)) => step.handle(&event, cx),
            Some(Step::Base(step)) => step.handle(&event, cx),
            Some(Step::Calendar(step)) => step.handle(&event, cx),
            None => Next::Close,
        };
        self.go(next, cx)
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        match &self.step {
            Some(Step::Path(step)) => step.spoken(cx),
            Some(Step::Mapping(step)) => step.spoken(cx),
            Some(Step::Preview(step)) => step.spoken(cx),
            Some(Step::Run(step)) => step.spoken(cx),
            Some(Step::Base(step)) => step.spoken(cx),
            Some(Step::Calendar(step)) => step.spoken(cx),
            None => Spoken::lines([]),
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        match &self.step {
            Some(Step::Path(step)) => step.draw(frame, area, cx),
            Some(Step::Mapping(step)) => step.draw(frame, area, cx),
            Some(Step::Preview(step)) => step.draw(frame, area, cx),
            Some(Step::Run(step)) => step.draw(frame, area, cx),
            Some(Step::Base(step)) => step.draw(frame, area, cx),
            Some(Step::Calendar(step)) => step.draw(frame, area, cx),
            None => {}
        }
    }
}
