//! Actions, newest first.

use super::{
    EntryView,
    export::export,
    filter::{self, Narrowed, Period, Toggle},
    sentence,
};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    screens::{
        Answer, Context, Event, Place, Reaction, Screen, Spoken, aloud, arrived, find_client::FindClient,
        prompt::Prompt, turn::Turn,
    },
    store::journal::{EntryRow, JournalEdge, ListActors, ListJournal, Target},
    ui::{
        paint::{self, Column},
        text,
        window::{Keyed, Want, Window},
    },
    worker::Pending,
};
use ratatui::{Frame, buffer::Buffer, layout::Rect, text::Line};

impl Keyed for EntryRow {
    fn id(&self) -> Id {
        Id(self.entry.id)
    }
}

/// Moment, which is never cut, who, what. In a narrow window who did it says less than what was done: names are cut
/// before sentences are.
fn widths(width: u16, moment: &str) -> Vec<u16> {
    let who = if width < 100 { 12 } else { 20 };
    let when = u16::try_from(text::width(moment)).unwrap_or(16);
    let columns = [
        Column { least: when, wanted: when, drop: 0, grows: false },
        Column { least: 12, wanted: who, drop: 1, grows: false },
        Column { least: 34, wanted: 34, drop: 0, grows: true },
    ];
    paint::widths(&columns, width.saturating_sub(4))
}

/// Lines under the list that tell the whole of a sentence which is cut in it.
const WHOLE: u16 = 2;

/// Rows of the list.
fn height(cx: &Context) -> usize {
    cx.height().saturating_sub(usize::from(WHOLE))
}

/// What floats above is about.
enum Asked {
    Nothing,
    Filter(Vec<Toggle>),
    Day,
}

/// What rows under way become of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All of it; the cursor stays on its entry.
    Again,
    Start,
    Top,
    Bottom,
    End,
}

/// The whole journal, or what concerns one client, one person, one day.
pub struct Journal {
    narrowed: Narrowed,
    asked: Asked,
    /// Everybody who wrote something.
    actors: Vec<String>,
    naming: Pending<Vec<String>>,
    window: Window<EntryRow>,
    loading: Pending<Vec<EntryRow>>,
    /// What the rows under way become.
    part: Part,
}

impl Journal {
    pub fn open(narrowed: Narrowed, cx: &Context) -> Self {
        let mut journal = Self::empty(narrowed, cx);
        journal.load(cx);
        journal
    }

    /// Goes on at this entry.
    pub fn resume(narrowed: Narrowed, entry: i64, cx: &Context) -> Self {
        let mut journal = Self::empty(narrowed, cx);
        journal.window.more_above = true;
        journal.ask(Part::Again, JournalEdge::Before(entry + 1), Self::limit(cx), cx);
        journal
    }

    fn empty(narrowed: Narrowed, cx: &Context) -> Self {
        Self {
            narrowed,
            asked: Asked::Nothing,
            actors: Vec::new(),
            naming: cx.worker.ask(ListActors),
            window: Window::default(),
            loading: Pending::default(),
            part: Part::Again,
        }
    }

    fn limit(cx: &Context) -> usize {
        height(cx).max(10) * 2
    }

    /// Reads the same entries again; at the newest end with those that came since.
    fn load(&mut self, cx: &Context) {
        let first = self.window.first().filter(|_| self.window.more_above);
        let edge = first.map_or(JournalEdge::Newest, |row| JournalEdge::Before(row.entry.id + 1));
        self.ask(Part::Again, edge, Self::limit(cx).max(self.window.rows().len()), cx);
    }

    fn ask(&mut self, part: Part, edge: JournalEdge, limit: usize, cx: &Context) {
        self.part = part;
        self.loading = cx.worker.ask(ListJournal { filter: self.narrowed.today(cx), edge, limit });
    }

    fn serve(&mut self, want: Want, cx: &Context) {
        if self.loading.is_waiting() && !want.is_far() {
            return;
        }
        let first = self.window.first().map(|row| JournalEdge::After(row.entry.id));
        let last = self.window.last().map(|row| JournalEdge::Before(row.entry.id));
        let (part, edge) = match want {
            Want::Nothing => return,
            Want::Above => (Part::Top, first.unwrap_or(JournalEdge::Newest)),
            Want::Below => (Part::Bottom, last.unwrap_or(JournalEdge::Newest)),
            Want::Start => (Part::Start, JournalEdge::Newest),
            Want::End => (Part::End, JournalEdge::Oldest),
        };
        self.ask(part, edge, Self::limit(cx), cx);
    }

    fn put(&mut self, rows: Vec<EntryRow>, cx: &Context) {
        let (is_full, height) = (rows.len() >= Self::limit(cx), height(cx));
        let window = &mut self.window;
        match self.part {
            Part::Again => window.replace(rows, height),
            Part::Start => window.show(rows, None, height),
            Part::Top => window.prepend(rows, height),
            Part::Bottom => window.append(rows, height),
            Part::End => window.show_end(rows, height),
        }
        match self.part {
            Part::Again | Part::Bottom => window.more_below = is_full,
            Part::Start => (window.more_above, window.more_below) = (false, is_full),
            Part::Top => window.more_above = is_full,
            Part::End => (window.more_above, window.more_below) = (is_full, false),
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(rows) = arrived(&mut self.loading, &mut told, cx) {
            self.put(rows, cx);
        }
        if let Some(actors) = arrived(&mut self.naming, &mut told, cx) {
            self.actors = actors;
        }
        Reaction::All(told)
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let height = height(cx);
        let want = match command {
            Command::Up => self.window.move_by(-1, height),
            Command::Down => self.window.move_by(1, height),
            Command::PageUp => self.window.page(false, height),
            Command::PageDown => self.window.page(true, height),
            Command::First => self.window.first_row(height),
            Command::Last => self.window.last_row(height),
            other => return self.act(other, cx),
        };
        self.serve(want, cx);
        Reaction::Stay
    }

    fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        let current = self.window.current().map(|row| row.entry.id);
        match command {
            Command::Open => self
                .window
                .current()
                .map_or(Reaction::Stay, |row| Reaction::open(EntryView::open(row.clone(), cx))),
            Command::UndoThis => {
                current.map_or(Reaction::Stay, |id| Reaction::open(Turn::open(Target::Entry(id), cx)))
            }
            Command::Filter => self.ask_filter(cx),
            Command::Search => Reaction::open(FindClient::open("journal-about", "journal-about-hint")),
            Command::ClearFilter => {
                self.narrowed = Narrowed::default();
                self.begin(cx);
                Reaction::Stay
            }
            Command::Twin | Command::Copy => current.map_or(Reaction::Stay, |id| {
                let twin = format!("serik undo {id}");
                Reaction::All(vec![Reaction::Copy(twin.clone()), Reaction::done(twin)])
            }),
            Command::Export => export(&self.narrowed, cx),
            Command::Back => Reaction::Close,
            _ => Reaction::Stay,
        }
    }

    fn ask_filter(&mut self, cx: &Context) -> Reaction {
        let toggles = Narrowed::toggles(self.window.current(), &self.actors, cx);
        let choice = self.narrowed.choice(&toggles, cx);
        self.asked = Asked::Filter(toggles);
        Reaction::open(choice)
    }

    fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        match (std::mem::replace(&mut self.asked, Asked::Nothing), answer) {
            (Asked::Filter(toggles), Answer::Chosen(at)) => match toggles.into_iter().nth(at) {
                Some(Toggle::AnyDay) if !self.narrowed.has(&Toggle::AnyDay) => {
                    self.asked = Asked::Day;
                    return Reaction::open(Prompt::new(cx.words.get("journal-filter-which-day")));
                }
                Some(toggle) => self.narrowed.flip(toggle),
                None => {}
            },
            (Asked::Day, Answer::Text(typed)) => {
                let Some(day) = filter::day(&typed, cx) else { return self.ask_day_again(typed, cx) };
                self.narrowed.within(Period::Day(day));
            }
            (_, Answer::Named(client, name)) => self.narrowed.tell_of(client, name),
            _ => return Reaction::Stay,
        }
        self.begin(cx);
        Reaction::Stay
    }

    /// The question stays until a day answers it: what is typed next must not be a command.
    fn ask_day_again(&mut self, typed: String, cx: &Context) -> Reaction {
        self.asked = Asked::Day;
        let again = Prompt::with(cx.words.get("journal-filter-which-day"), &typed);
        let told = Reaction::warn(cx.words.say("journal-no-day", [("text", typed)]));
        Reaction::All(vec![Reaction::open(again), told])
    }

    /// Other conditions: from the newest entry on.
    fn begin(&mut self, cx: &Context) {
        self.window = Window::default();
        self.load(cx);
    }

    fn empty_key(&self) -> &'static str {
        match (self.loading.is_waiting(), self.narrowed == Narrowed::default()) {
            (true, _) => "list-loading",
            (false, true) => "journal-empty",
            (false, false) => "journal-filtered-empty",
        }
    }

    fn spoken_row(row: &EntryRow, cx: &Context) -> String {
        let undone = if row.undone { cx.words.get("plain-undone") } else { String::new() };
        let (moment, who) = (cx.words.formats.moment(row.entry.at), text::clean(&row.entry.actor));
        aloud([moment.as_str(), &who, &sentence(row, cx), &undone])
    }

    fn draw_row(row: &EntryRow, place: Rect, frame: &mut Frame, cx: &Context) {
        let buffer = frame.buffer_mut();
        let mark = if row.undone { "↶" } else { " " };
        paint::put(buffer, (place.x + 1, place.y), 1, mark, cx.theme.warning);
        let who = text::clean(&row.entry.actor);
        let when = cx.words.formats.moment(row.entry.at);
        let widths = widths(place.width, &when);
        let what = sentence(row, cx);
        let style = if row.undone { cx.theme.faint } else { cx.theme.text };
        let cells = [(when, cx.theme.faint), (who, cx.theme.faint), (what, style)];
        let cells =
            widths.into_iter().zip(&cells).map(|(width, (cell, style))| (width, cell.as_str(), *style));
        paint::cells(buffer, (place.x + 3, place.y), cells);
    }
}

/// The whole sentence of the row under the cursor, where the list cuts it.
fn draw_whole(row: &EntryRow, area: Rect, buffer: &mut Buffer, cx: &Context) {
    let what = sentence(row, cx);
    let room = widths(area.width, &cx.words.formats.moment(row.entry.at)).last().copied().unwrap_or_default();
    if text::width(&what) <= usize::from(room) {
        return;
    }
    let width = usize::from(area.width.saturating_sub(4));
    let mut lines = text::wrap(&what, width);
    let rest = lines.split_off(lines.len().min(usize::from(WHOLE) - 1)).join(" ");
    for (at, line) in (0..).zip(lines.iter().chain([&text::cut(&rest, width)])) {
        let place = paint::line(area, at);
        paint::put(buffer, (place.x + 3, place.y), place.width.saturating_sub(4), line, cx.theme.text);
    }
}

impl Screen for Journal {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-journal")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let words: Vec<String> = [self.title(cx)].into_iter().chain(self.narrowed.words(cx)).collect();
        Line::styled(words.join(" · "), cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        Scope::Journal
    }

    fn leave(&self, place: &mut Place) {
        place.journal = self.narrowed.clone();
    }

    fn remember(&self, place: &mut Place) {
        self.leave(place);
        place.entry = self.window.current().map(|row| row.entry.id);
    }

    /// Keys typed ahead mean an entry that is not here yet.
    fn holds_keys(&self) -> bool {
        let is_replacing = self.window.is_empty() || matches!(self.part, Part::Start | Part::End);
        self.loading.is_waiting() && is_replacing
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting()
    }

    fn offers(&self, command: Command) -> bool {
        !matches!(command, Command::Open | Command::UndoThis | Command::Twin) || !self.window.is_empty()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(_) => {
                // Somebody may have written for the first time.
                self.naming = cx.worker.ask(ListActors);
                self.load(cx);
            }
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Wheel(rows) => {
                let want = self.window.move_by(rows, height(cx));
                self.serve(want, cx);
            }
            Event::Resized => {
                let want = self.window.refit(height(cx));
                self.serve(want, cx);
            }
            Event::Point(at) => drop(self.window.click(at, height(cx))),
            Event::Click(click) => {
                let rows = self.window.visible(height(cx)).1.len();
                if let Some((line, _)) = click.inside(cx.body).filter(|(line, _)| *line < rows) {
                    self.window.click(line, height(cx));
                    if click.double {
                        return self.act(Command::Open, cx);
                    }
                }
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let rows = self.window.visible(height(cx)).1;
        let empty = if rows.is_empty() { cx.words.get(self.empty_key()) } else { String::new() };
        let rows = rows.iter().map(|row| Self::spoken_row(row, cx));
        Spoken::lines([self.narrowed.words(cx).join(", "), empty])
            .choices(rows, Command::Open)
            .on_empty(Command::PageDown)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (at, rows) = self.window.visible(height(cx));
        if rows.is_empty() {
            let told = cx.words.get(self.empty_key());
            paint::put(frame.buffer_mut(), (area.x + 4, area.y + 1), area.width, &told, cx.theme.faint);
        }
        for (line, row) in rows.iter().enumerate() {
            let place = paint::line(area, u16::try_from(line).unwrap_or(u16::MAX));
            Self::draw_row(row, place, frame, cx);
            if line == at {
                paint::under_cursor(frame.buffer_mut(), place, cx.theme);
                let y = area.bottom().saturating_sub(WHOLE);
                draw_whole(row, Rect { y, height: WHOLE, ..area }, frame.buffer_mut(), cx);
            }
        }
    }
}
