//! What is shown, written into a file: what of it, in which format, where. The file is outside: it is said
//! beforehand that no undo takes it back (U-8, U-9).

mod offer;
mod view;
mod work;

pub(super) use offer::{Clients, Offer, Source};

use super::{
    Answer, Click, Context, Event, Place, Reaction, Screen, Spoken, arrived,
    choice::{Choice, Line as ChoiceLine},
    import::expanded,
    path_prompt::PathPrompt,
};
use crate::{
    exchange::out::may_be_written,
    i18n::sentence::counted,
    keys::{Command, Scope},
    report::export::{Format, Records},
    store::{Receipt, SCHEMA, StoreError, whole::CountBase},
    ui::{field::Field, text},
    worker::Pending,
};
use ratatui::{Frame, layout::Rect};
use std::{
    io,
    path::{Path, PathBuf},
};
use work::{Writing, Written};

/// One line of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    What,
    Format,
    File,
    /// Writes it.
    Write,
}

const ROWS: [Row; 4] = [Row::What, Row::Format, Row::File, Row::Write];

/// What is under way.
enum Step {
    Asking,
    /// Whether the file is there already.
    Looking(Pending<io::Result<()>>),
    Writing(Writing),
    /// The entry of the journal, and with it the name of the file.
    Noting(Pending<Receipt>, Written),
}

/// The dialog.
pub struct ExportDialog {
    /// What the screen shows, in its words.
    about: String,
    offers: Vec<Offer>,
    offer: usize,
    format: Format,
    /// The format that was chosen last: what is only passed by may not have it.
    wished: Format,
    file: Field,
    row: Row,
    step: Step,
    /// How many one of the offers has, on its way, and which.
    counting: Pending<usize>,
    counted: usize,
    /// Where the file was written.
    folder: Option<PathBuf>,
    /// Who opened it is told the path.
    returns: bool,
}

impl ExportDialog {
    /// `counting` brings the number of the first offer where that is not known yet. There is at least one offer.
    pub(super) fn open(about: String, offers: Vec<Offer>, counting: Pending<usize>, cx: &Context) -> Self {
        let mut dialog = Self {
            about,
            offers,
            offer: 0,
            format: Format::Csv,
            wished: Format::Csv,
            file: Field::line(""),
            row: Row::What,
            step: Step::Asking,
            counting,
            counted: 0,
            folder: None,
            returns: false,
        };
        dialog.format = dialog.first_format();
        dialog.file.set(&dialog.suggested(cx));
        dialog
    }

    /// The dialog for a list that was read and laid out already.
    pub(super) fn of_records(about: String, records: Records, cx: &Context) -> Reaction {
        let (words, count) = (cx.words.get("export-shown"), Some(records.count()));
        let offer = Offer { words, count, source: Source::Records(Box::new(records)) };
        Reaction::open(Self::open(about, vec![offer], Pending::default(), cx))
    }

    /// Answers `Answer::Text` with the path of the file once it is written.
    #[must_use]
    pub(super) fn returning(self) -> Self {
        Self { returns: true, ..self }
    }

    fn first_format(&self) -> Format {
        self.formats().first().copied().unwrap_or(Format::Csv)
    }

    /// The size of a whole base is asked for when it is wanted: counting takes its time.
    fn count(&mut self, cx: &Context) {
        if self.chosen().is_some_and(|offer| offer.count.is_none() && matches!(offer.source, Source::Whole)) {
            (self.counting, self.counted) = (cx.worker.ask(CountBase(SCHEMA)), self.offer);
        }
    }

    /// What stands in it with its day, or what the document is called, beside the file that was written last.
    fn suggested(&self, cx: &Context) -> String {
        let stem = self.chosen().map_or_else(|| "list".to_owned(), |offer| offer.source.stem(cx.today));
        let folder = cx.folder.map(Path::to_owned).or_else(std::env::home_dir).unwrap_or_default();
        folder.join(format!("{stem}.{}", self.format.key())).display().to_string()
    }

    fn chosen(&self) -> Option<&Offer> {
        self.offers.get(self.offer)
    }

    fn formats(&self) -> &'static [Format] {
        self.chosen().map_or(&[Format::Csv], |offer| offer.source.formats())
    }

    fn path(&self) -> PathBuf {
        expanded(&self.file.text())
    }

    /// What and how many, in words.
    fn counted(&self, cx: &Context) -> String {
        let Some(offer) = self.chosen() else { return String::new() };
        let count = offer.count.and_then(|count| counted(cx.words, offer.source.what(), count));
        count.unwrap_or_else(|| cx.words.get("list-loading"))
    }

    fn step_row(&mut self, by: isize) {
        let at = ROWS.iter().position(|row| *row == self.row).unwrap_or_default();
        let at = at.saturating_add_signed(by).min(ROWS.len() - 1);
        self.row = ROWS.get(at).copied().unwrap_or(Row::Write);
    }

    /// The next or the previous value of a choice.
    fn turn(&mut self, by: isize, cx: &Context) {
        match self.row {
            Row::What => {
                let is_suggested = self.file.text() == self.suggested(cx);
                self.offer = turned(self.offer, self.offers.len(), by);
                let is_offered = self.formats().contains(&self.wished);
                self.set_format(if is_offered { self.wished } else { self.first_format() });
                self.count(cx);
                if is_suggested {
                    self.file.set(&self.suggested(cx));
                }
            }
            Row::Format => {
                let formats = self.formats();
                let at = formats.iter().position(|format| *format == self.format).unwrap_or_default();
                let format = formats.get(turned(at, formats.len(), by)).copied();
                self.wished = format.unwrap_or_else(|| self.first_format());
                self.set_format(self.wished);
            }
            Row::File | Row::Write => {}
        }
    }

    /// The ending of the file follows its format.
    fn set_format(&mut self, format: Format) {
        let typed = self.file.text();
        let ending = format!(".{}", self.format.key());
        if let Some(stem) = typed.strip_suffix(&ending) {
            self.file.set(&format!("{stem}.{}", format.key()));
        }
        self.format = format;
    }

    fn accept(&mut self, cx: &Context) -> Reaction {
        match self.row {
            Row::Write => return self.look(cx),
            Row::What | Row::Format if cx.is_plain => self.turn(1, cx),
            Row::File if cx.is_plain => {
                let (title, typed) = (cx.words.get("export-file"), self.file.text());
                return Reaction::open(PathPrompt::open(title, &typed, PathBuf::new(), cx));
            }
            _ => self.step_row(1),
        }
        Reaction::Stay
    }

    fn look(&mut self, cx: &Context) -> Reaction {
        if self.file.text().trim().is_empty() {
            self.row = Row::File;
            return Reaction::warn(cx.words.get("export-no-file"));
        }
        let path = self.path();
        self.step = Step::Looking(cx.worker.think(move || may_be_written(&path, false)));
        Reaction::Stay
    }

    /// The first answer is the safe one (U-8).
    fn ask_overwrite(&self, cx: &Context) -> Reaction {
        let lines = ["export-keep-file", "export-overwrite"].map(|key| ChoiceLine::new(cx.words.get(key)));
        let file = text::clean(&self.path().display().to_string());
        let question = cx.words.say("export-file-exists", [("file", file)]);
        Reaction::open(Choice::question(self.title(cx), question, lines.to_vec()))
    }

    fn write(&mut self, replaces: bool, cx: &Context) -> Reaction {
        let begun =
            self.chosen().and_then(|offer| Writing::begin((offer, self.format), (self.path(), replaces), cx));
        match begun {
            Some(writing) => {
                self.step = Step::Writing(writing);
                Reaction::Stay
            }
            None => Reaction::failed(&StoreError::Lost, cx.words),
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(count) = arrived(&mut self.counting, &mut told, cx)
            && let Some(offer) = self.offers.get_mut(self.counted)
        {
            offer.count = Some(count);
        }
        told.push(self.collect_step(cx));
        Reaction::All(told)
    }

    fn collect_step(&mut self, cx: &Context) -> Reaction {
        match std::mem::replace(&mut self.step, Step::Asking) {
            Step::Asking => Reaction::Stay,
            Step::Looking(mut looking) => match looking.take() {
                None => self.wait(Step::Looking(looking)),
                Some(Ok(Ok(()))) => self.write(false, cx),
                Some(Ok(Err(error))) if error.kind() == io::ErrorKind::AlreadyExists => {
                    self.ask_overwrite(cx)
                }
                Some(Ok(Err(error))) => Reaction::warn(work::refusal(&error.into(), cx)),
                Some(Err(error)) => Reaction::failed(&error, cx.words),
            },
            Step::Writing(mut writing) => match writing.done.take() {
                None => self.wait(Step::Writing(writing)),
                Some(Ok(Ok(written))) => self.note(written, cx),
                Some(Ok(Err(error))) => Reaction::warn(work::refusal(&error, cx)),
                Some(Err(error)) => Reaction::failed(&error, cx.words),
            },
            Step::Noting(mut noting, written) => match noting.take() {
                None => self.wait(Step::Noting(noting, written)),
                Some(Ok(_)) => self.end(&written, cx),
                Some(Err(error)) => Reaction::failed(&error, cx.words),
            },
        }
    }

    fn wait(&mut self, step: Step) -> Reaction {
        self.step = step;
        Reaction::Stay
    }

    /// The file is whole: it gets its name with its entry in the journal.
    fn note(&mut self, written: Written, cx: &Context) -> Reaction {
        if cx.is_read_only {
            return self.end(&written, cx);
        }
        let noting = cx.worker.write(written.operation());
        self.wait(Step::Noting(noting, written))
    }

    fn end(&mut self, written: &Written, cx: &Context) -> Reaction {
        self.folder = written.path.parent().map(Path::to_owned);
        let close = if self.returns {
            Reaction::Return(Answer::Text(written.path.display().to_string()))
        } else {
            Reaction::Close
        };
        Reaction::All(vec![close, Reaction::done(written.told(cx))])
    }

    fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let Some(row) = self.row_at(click, cx) else { return Reaction::Stay };
        self.row = row;
        match row {
            Row::What | Row::Format => self.turn(1, cx),
            Row::Write => return self.look(cx),
            Row::File => {}
        }
        Reaction::Stay
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match (&self.step, command) {
            (Step::Writing(writing), Command::StopImport) => writing.work.stop(),
            (Step::Asking | Step::Looking(_), Command::Back) => return Reaction::Close,
            (Step::Asking, Command::NextField) => self.step_row(1),
            (Step::Asking, Command::PreviousField) => self.step_row(-1),
            (Step::Asking, Command::Left) => self.turn(-1, cx),
            (Step::Asking, Command::Right) => self.turn(1, cx),
            (Step::Asking, Command::Accept) => return self.accept(cx),
            (Step::Asking, Command::Save) => return self.look(cx),
            _ => {}
        }
        Reaction::Stay
    }
}

fn turned(at: usize, count: usize, by: isize) -> usize {
    let count = count.max(1);
    (at + count).saturating_add_signed(by) % count
}

impl Screen for ExportDialog {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-export")
    }

    fn scope(&self) -> Scope {
        match (&self.step, self.row) {
            (Step::Writing(_), _) => Scope::ImportRun,
            (_, Row::File) => Scope::Export,
            _ => Scope::ExportChoice,
        }
    }

    fn floats(&self) -> bool {
        true
    }

    fn is_waiting(&self) -> bool {
        !matches!(self.step, Step::Asking) || self.counting.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        matches!(self.step, Step::Looking(_) | Step::Noting(..))
    }

    fn leave(&self, place: &mut Place) {
        if let Some(folder) = &self.folder {
            place.folder = Some(folder.clone());
        }
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Type(press) if self.row == Row::File => drop(self.file.type_key(press)),
            Event::Paste(pasted) if self.row == Row::File => drop(self.file.paste(pasted)),
            Event::Answer(Answer::Text(name)) => self.file.set(name.trim()),
            Event::Point(at) => self.row = ROWS.get(at).copied().unwrap_or(Row::Write),
            Event::Click(click) if matches!(self.step, Step::Asking) => return self.click(click, cx),
            Event::Answer(Answer::Chosen(1)) => return self.write(true, cx),
            Event::Ready => return self.collect(cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        self.spoken_rows(cx)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_rows(frame, area, cx);
    }
}
