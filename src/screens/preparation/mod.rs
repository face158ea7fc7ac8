//! The preparation list (`A-6`): what one must know before each call and meeting of a day, and what is ready.

mod act;
mod view;

use crate::{
    domain::id::Id,
    keys::{Command, Scope},
    report::preparation_lines,
    screens::{Context, Event, Reaction, Screen, Spoken, aloud, arrived, cursor::Cursor},
    store::{
        Receipt,
        preparation::{Preparation, READ_FROM, ToPrepare},
    },
    worker::Pending,
};
use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};

/// The activities of a day, and the one under the cursor.
pub struct PreparationList {
    day: NaiveDate,
    items: Vec<ToPrepare>,
    cursor: Cursor,
    /// Lines of what is known that are above the window.
    above: usize,
    /// Those of the whole office.
    is_whole: bool,
    is_read: bool,
    asking: Pending<Vec<ToPrepare>>,
    writing: Pending<Receipt>,
    /// Said once it is written.
    told: String,
}

impl PreparationList {
    /// The list of a day; where none is named, of the next working day.
    pub fn open(day: Option<NaiveDate>, cx: &Context) -> Self {
        let mut list = Self {
            day: day.unwrap_or_else(|| cx.facts.calendar.next_working(cx.today)),
            items: Vec::new(),
            cursor: Cursor::default(),
            above: 0,
            is_whole: false,
            is_read: false,
            asking: Pending::default(),
            writing: Pending::default(),
            told: String::new(),
        };
        list.load(cx);
        list
    }

    fn wanted(&self, cx: &Context) -> Preparation {
        Preparation { day: self.day, user: (!self.is_whole).then(|| cx.user.to_owned()) }
    }

    fn load(&mut self, cx: &Context) {
        self.asking = cx.worker.ask(self.wanted(cx));
    }

    fn current(&self) -> Option<&ToPrepare> {
        self.items.get(self.cursor.at)
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(items) = arrived(&mut self.asking, &mut told, cx) {
            let chosen = self.current().map(|one| one.activity.id);
            let same = items.iter().position(|one| Some(one.activity.id) == chosen);
            self.items = items;
            self.is_read = true;
            self.go(same.unwrap_or(self.cursor.at), cx);
        }
        if arrived(&mut self.writing, &mut told, cx).is_some() {
            // The receipt may be seen before the news: the next key acts on rows as they are now.
            self.load(cx);
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
    }

    /// Puts the cursor on a line; what is known of another one is shown from its beginning.
    fn go(&mut self, at: usize, cx: &Context) {
        let before = self.cursor.at;
        self.cursor.go(at, self.items.len(), self.rows(cx));
        if self.cursor.at != before {
            self.above = 0;
        }
    }

    fn rows(&self, cx: &Context) -> usize {
        usize::from(self.areas(cx.body).0.height)
    }

    fn turn_day(&mut self, day: Option<NaiveDate>, cx: &Context) {
        self.day = day.unwrap_or(self.day);
        (self.items, self.is_read, self.above) = (Vec::new(), false, 0);
        self.cursor = Cursor::default();
        self.load(cx);
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Earlier => self.turn_day(self.day.pred_opt(), cx),
            Command::Later => self.turn_day(self.day.succ_opt(), cx),
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
            }
            // The list is short and what is known may be long: pages are turned there, where it does not fit.
            Command::PageDown | Command::PageUp if self.scroll(command == Command::PageDown, cx) => {}
            moving => {
                let (before, count, rows) = (self.cursor.at, self.items.len(), self.rows(cx));
                if !self.cursor.obey(moving, count, rows) {
                    return self.act(moving, cx);
                }
                if self.cursor.at != before {
                    self.above = 0;
                }
            }
        }
        Reaction::Stay
    }
}

impl Screen for PreparationList {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-preparation")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        self.status_line(cx)
    }

    fn scope(&self) -> Scope {
        Scope::Preparation
    }

    fn is_waiting(&self) -> bool {
        self.asking.is_waiting() || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn client(&self, _: &Context) -> Option<(Id, String)> {
        self.current().and_then(|one| one.activity.client.clone())
    }

    fn activity(&self, _: &Context) -> Option<(Id, String)> {
        self.current().map(|one| (one.activity.id, one.activity.text("kind")))
    }

    fn offers(&self, command: Command) -> bool {
        let on_an_item = [Command::Open, Command::Prepared, Command::Done];
        !self.items.is_empty() || !on_an_item.contains(&command)
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if READ_FROM.iter().any(|table| changes.touches(table)) => self.load(cx),
            Event::Click(click) => return self.click(click, cx),
            Event::Point(at) => self.go(at, cx),
            Event::Wheel(rows) => self.go(self.cursor.at.saturating_add_signed(rows), cx),
            Event::Resized => self.above = 0,
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    /// Everything that is known belongs to the line: nobody sees the pane beside it.
    fn spoken(&self, cx: &Context) -> Spoken {
        let told = if self.items.is_empty() { self.empty_words(cx) } else { String::new() };
        let line = |one: &ToPrepare| {
            let lines = preparation_lines(one, cx.words);
            let known: Vec<String> = lines.iter().map(|line| line.spoken(cx.words)).collect();
            let tick = if one.is_prepared() { cx.words.get("column-prepared") } else { String::new() };
            let head = view::cells(one, cx);
            let head = head.iter().skip(2).map(String::as_str).chain([tick.as_str()]);
            crate::ui::text::clean(&aloud(head.chain(known.iter().map(String::as_str))))
        };
        Spoken::lines([self.status_words(cx), told]).choices(self.items.iter().map(line), Command::Open)
    }
}
