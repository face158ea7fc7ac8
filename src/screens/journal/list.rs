//! Actions, newest first.

use super::{EntryView, sentence};
use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    screens::{
        Answer, Context, Event, Reaction, Screen, Spoken, aloud,
        choice::{Choice, Line as Choosable},
        turn::Turn,
    },
    store::journal::{EntryRow, JournalEdge, JournalFilter, ListJournal, Target},
    ui::{
        paint, text,
        window::{Keyed, Want, Window},
    },
    worker::Pending,
};
use chrono::{Duration, Local, NaiveTime};
use ratatui::{Frame, layout::Rect, text::Line};

impl Keyed for EntryRow {
    fn id(&self) -> Id {
        Id(self.entry.id)
    }
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
    filter: JournalFilter,
    /// What the filter's first moment is called.
    period: Option<&'static str>,
    window: Window<EntryRow>,
    loading: Pending<Vec<EntryRow>>,
    /// What the rows under way become.
    part: Part,
}

impl Journal {
    pub fn open(cx: &Context) -> Self {
        let mut journal = Self {
            filter: JournalFilter::default(),
            period: None,
            window: Window::default(),
            loading: Pending::default(),
            part: Part::Again,
        };
        journal.load(cx);
        journal
    }

    fn limit(cx: &Context) -> usize {
        cx.height().max(10) * 2
    }

    /// Reads the same entries again; at the newest end with those that came since.
    fn load(&mut self, cx: &Context) {
        let first = self.window.first().filter(|_| self.window.more_above);
        let edge = first.map_or(JournalEdge::Newest, |row| JournalEdge::Before(row.entry.id + 1));
        self.ask(Part::Again, edge, Self::limit(cx).max(self.window.rows().len()), cx);
    }

    fn ask(&mut self, part: Part, edge: JournalEdge, limit: usize, cx: &Context) {
        self.part = part;
        self.loading = cx.worker.ask(ListJournal { filter: self.filter.clone(), edge, limit });
    }

    fn serve(&mut self, want: Want, cx: &Context) {
        if self.loading.is_waiting() {
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
        let (is_full, height) = (rows.len() >= Self::limit(cx), cx.height());
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
        match self.loading.take() {
            Some(Ok(rows)) => {
                self.put(rows, cx);
                Reaction::Stay
            }
            Some(Err(error)) => Reaction::failed(&error, cx.words),
            None => Reaction::Stay,
        }
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        let height = cx.height();
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
            Command::Open => current.map_or(Reaction::Stay, |id| Reaction::open(EntryView::open(id, cx))),
            Command::UndoThis => {
                current.map_or(Reaction::Stay, |id| Reaction::open(Turn::open(Target::Entry(id), cx)))
            }
            Command::Filter => Reaction::open(self.filters(cx)),
            Command::ClearFilter => {
                self.filter = JournalFilter::default();
                self.period = None;
                self.load(cx);
                Reaction::Stay
            }
            Command::Twin | Command::Copy => current.map_or(Reaction::Stay, |id| {
                let twin = format!("serik undo {id}");
                Reaction::All(vec![Reaction::Copy(twin.clone()), Reaction::done(twin)])
            }),
            Command::Back => Reaction::Close,
            _ => Reaction::Stay,
        }
    }

    /// Mine, a colleague's, today's, the last seven days', of the client under the cursor.
    fn filters(&self, cx: &Context) -> Choice {
        let mut lines = vec![
            Choosable::new(cx.words.get("journal-filter-mine"))
                .current(self.filter.actor.as_deref() == Some(cx.user)),
            Choosable::new(cx.words.get("journal-filter-today")),
            Choosable::new(cx.words.get("journal-filter-week")),
            Choosable::new(cx.words.get("journal-filter-client")).current(self.filter.about.is_some()),
        ];
        let others = cx.facts.users.iter().filter(|user| user.name != cx.user);
        lines.extend(others.map(|user| {
            Choosable::new(user.name.clone()).current(self.filter.actor.as_deref() == Some(&user.name))
        }));
        Choice::new(cx.words.get("command-filter"), lines)
    }

    fn choose(&mut self, at: usize, cx: &Context) {
        let others: Vec<&str> =
            cx.facts.users.iter().map(|user| user.name.as_str()).filter(|name| *name != cx.user).collect();
        match at {
            0 => self.by(cx.user),
            1 => self.since(0, "journal-filter-today", cx),
            2 => self.since(6, "journal-filter-week", cx),
            3 => self.about_current(),
            other => {
                if let Some(name) = others.get(other - 4) {
                    self.by(name);
                }
            }
        }
        self.load(cx);
    }

    fn by(&mut self, name: &str) {
        self.filter.actor = Some(name.to_owned());
    }

    fn since(&mut self, days: i64, key: &'static str, cx: &Context) {
        let day = cx.today - Duration::days(days);
        let start = day.and_time(NaiveTime::MIN).and_local_timezone(Local).earliest();
        self.filter.from = start.map(|start| start.timestamp_millis());
        self.period = Some(key);
    }

    fn about_current(&mut self) {
        self.filter.about = self.window.current().and_then(|row| row.client);
    }

    /// Whose, since when, about whom.
    fn filter_words(&self, cx: &Context) -> Vec<String> {
        let mut words: Vec<String> = self.filter.actor.as_deref().map(text::clean).into_iter().collect();
        words.extend(self.period.map(|key| cx.words.get(key)));
        words.extend(self.filter.about.map(|_| cx.words.get("journal-filter-client")));
        words
    }

    fn empty_key(&self) -> &'static str {
        if self.loading.is_waiting() { "list-loading" } else { "journal-empty" }
    }

    fn spoken_row(row: &EntryRow, cx: &Context) -> String {
        let undone = if row.undone { cx.words.get("plain-undone") } else { String::new() };
        let (moment, who) = (cx.words.formats.moment(row.entry.at), text::clean(&row.entry.actor));
        aloud([moment.as_str(), &who, &sentence(cx.words, row), &undone])
    }

    fn draw_row(row: &EntryRow, place: Rect, frame: &mut Frame, cx: &Context) {
        let buffer = frame.buffer_mut();
        let mark = if row.undone { "↶" } else { " " };
        paint::put(buffer, (place.x + 1, place.y), 1, mark, cx.theme.warning);
        let when = cx.words.formats.moment(row.entry.at);
        paint::put(buffer, (place.x + 3, place.y), 17, &when, cx.theme.faint);
        let who = text::clean(&row.entry.actor);
        paint::put(buffer, (place.x + 21, place.y), 16, &who, cx.theme.faint);
        let style = if row.undone { cx.theme.faint } else { cx.theme.text };
        let room = place.width.saturating_sub(39);
        paint::put(buffer, (place.x + 38, place.y), room, &sentence(cx.words, row), style);
    }
}

impl Screen for Journal {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-journal")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        let words: Vec<String> = [self.title(cx)].into_iter().chain(self.filter_words(cx)).collect();
        Line::styled(words.join(" · "), cx.theme.faint)
    }

    fn scope(&self) -> Scope {
        Scope::Journal
    }

    /// Keys typed ahead mean an entry that is not here yet.
    fn holds_keys(&self) -> bool {
        let is_replacing = self.window.is_empty() || matches!(self.part, Part::Start | Part::End);
        self.loading.is_waiting() && is_replacing
    }

    fn is_waiting(&self) -> bool {
        self.loading.is_waiting()
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(_) => self.load(cx),
            Event::Answer(Answer::Chosen(at)) => self.choose(at, cx),
            Event::Wheel(rows) => {
                let want = self.window.move_by(rows, cx.height());
                self.serve(want, cx);
            }
            Event::Point(at) => drop(self.window.click(at, cx.height())),
            Event::Click(click) => {
                if let Some((line, _)) = click.inside(cx.body) {
                    self.window.click(line, cx.height());
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
        let rows = self.window.visible(cx.height()).1;
        let empty = if rows.is_empty() { cx.words.get(self.empty_key()) } else { String::new() };
        let rows = rows.iter().map(|row| Self::spoken_row(row, cx));
        Spoken::lines([self.filter_words(cx).join(", "), empty])
            .choices(rows, Command::Open)
            .on_empty(Command::PageDown)
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        let (at, rows) = self.window.visible(usize::from(area.height));
        if rows.is_empty() {
            let told = cx.words.get(self.empty_key());
            paint::put(frame.buffer_mut(), (area.x + 4, area.y + 1), area.width, &told, cx.theme.faint);
        }
        for (line, row) in rows.iter().enumerate() {
            let place = paint::line(area, u16::try_from(line).unwrap_or(u16::MAX));
            Self::draw_row(row, place, frame, cx);
            if line == at {
                paint::under_cursor(frame.buffer_mut(), place, cx.theme);
            }
        }
    }
}
