//! The planner (`A-7`): a day, a week, a month, a board and a list of what is planned.

mod act;
mod columns;
mod counts;
mod day_kind;
mod hours;
mod month;
mod moves;
mod plan;
mod seek;
mod stretch;
mod view;

use crate::{
    domain::{activity::board, id::Id},
    keys::{Command, Scope},
    screens::{Context, Event, Place, Reaction, Root, Screen, Spoken, aloud, arrived},
    store::{
        Receipt, Table,
        absence::ABSENCE,
        activity::{ACTIVITY, ActivityOut},
        client::CLIENT,
        office::{CALENDAR_DAY, SETTING},
    },
    worker::Pending,
};
use chrono::{Datelike as _, Months, NaiveDate, Weekday};
use columns::{Cell, Column};
use counts::Counts;
use plan::Shown;
use ratatui::{Frame, layout::Rect, text::Line};
use seek::Seek;
use serde::{Deserialize, Serialize};

/// Tables whose changes are seen here.
static SHOWN: [&Table; 5] = [&ACTIVITY, &CLIENT, &SETTING, &CALENDAR_DAY, &ABSENCE];

/// How the plan is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlannerView {
    Day,
    #[default]
    Week,
    Month,
    Board,
    List,
}

impl PlannerView {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Board, Self::List];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or_default();
        Self::ALL.get(at + 1).copied().unwrap_or(Self::Day)
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Day => "planner-day",
            Self::Week => "planner-week",
            Self::Month => "planner-month",
            Self::Board => "planner-board",
            Self::List => "planner-list",
        }
    }
}

/// What is planned, and where the cursor stands.
pub struct Planner {
    view: PlannerView,
    /// The day under the cursor.
    day: NaiveDate,
    plan: Shown,
    /// How much stands on each day of the month.
    counts: Counts,
    /// Clients with whom nothing is planned.
    without: Vec<(Id, String)>,
    /// How many they are, also those that are not shown.
    without_count: usize,
    /// The column and the cell of the cursor.
    column: usize,
    cell: usize,
    /// The activity that the cursor goes to when it is read anew, and its day.
    follows: Option<(Id, NaiveDate)>,
    is_whole: bool,
    counting_without: Pending<usize>,
    looking: Pending<Vec<(Id, String)>>,
    /// What stands on the day that something goes to.
    asking_day: Pending<Vec<ActivityOut>>,
    moving: Option<Moving>,
    writing: Pending<Receipt>,
    told: String,
    /// A day of the month that was dragged, and where it was dropped, until it is read.
    dropped: Option<(NaiveDate, NaiveDate)>,
    /// A move that waits for its reason: days, or the day it goes to.
    waits: Option<(Id, NaiveDate, String)>,
    /// A move of a repeat that waits for which times are meant.
    asked: Option<Moving>,
    /// The day that is being set.
    asked_day: Option<NaiveDate>,
    seek: Seek,
}

/// A move that is to be carried out.
struct Moving {
    activity: ActivityOut,
    day: NaiveDate,
    time: String,
    reason: Option<String>,
}

impl Planner {
    pub fn open(view: PlannerView, cx: &Context) -> Self {
        let mut planner = Self {
            view,
            day: cx.today,
            plan: Shown::default(),
            counts: Counts::default(),
            without: Vec::new(),
            without_count: 0,
            column: 0,
            cell: 0,
            follows: None,
            is_whole: false,
            counting_without: Pending::default(),
            looking: Pending::default(),
            asking_day: Pending::default(),
            moving: None,
            writing: Pending::default(),
            told: String::new(),
            dropped: None,
            waits: None,
            asked: None,
            asked_day: None,
            seek: Seek::default(),
        };
        planner.place_column(cx);
        planner.load(cx);
        planner
    }

    /// The columns as they stand now.
    fn columns(&self, cx: &Context) -> Vec<Column> {
        columns::of(self, cx)
    }

    /// What stands under the cursor.
    fn under_cursor(&self, cx: &Context) -> Option<Cell> {
        self.columns(cx).get(self.column)?.cells.get(self.cell).copied()
    }

    /// The activity under the cursor.
    fn current(&self, cx: &Context) -> Option<&ActivityOut> {
        match self.under_cursor(cx)? {
            Cell::Activity(id) => self.plan.get(id),
            Cell::Client(_) | Cell::Unread => None,
        }
    }

    fn collect(&mut self, cx: &Context) -> Reaction {
        let mut told = Vec::new();
        if let Some(shown) = arrived(&mut self.plan.asking, &mut told, cx) {
            self.plan.take(shown, self.days_read(cx));
            self.settle(cx);
            told.push(self.drop_in_month(cx));
        }
        if let Some(late) = arrived(&mut self.plan.asking_late, &mut told, cx) {
            self.plan.take_late(late, cx.today);
            self.settle(cx);
        }
        if let Some(count) = arrived(&mut self.counting_without, &mut told, cx) {
            self.without_count = count;
        }
        if let Some(counts) = arrived(&mut self.counts.asking, &mut told, cx) {
            self.counts.take(counts);
        }
        if let Some(without) = arrived(&mut self.looking, &mut told, cx) {
            self.without = without;
        }
        if let Some(beside) = arrived(&mut self.asking_day, &mut told, cx)
            && let Some(moving) = self.moving.take()
        {
            self.carry_out(moving, &beside, cx);
        }
        self.collect_found(&mut told, cx);
        if let Some(receipt) = arrived(&mut self.writing, &mut told, cx) {
            // The receipt may be seen before the news: the next key acts on rows as they are now.
            self.renew(&receipt.changes, cx);
            told.push(Reaction::done(std::mem::take(&mut self.told)));
        }
        Reaction::All(told)
    }

    /// Keeps the cursor on a cell; an activity that was moved takes it along.
    fn settle(&mut self, cx: &Context) {
        let columns = self.columns(cx);
        let follows = self.follows.take().map(|(id, _)| id);
        let is_it = |cell: &Cell| match cell {
            Cell::Activity(id) => Some(*id) == follows,
            Cell::Client(_) | Cell::Unread => false,
        };
        let mut places = columns.iter().enumerate();
        if let Some((column, cell)) =
            places.find_map(|(at, column)| Some((at, column.cells.iter().position(is_it)?)))
        {
            (self.column, self.cell) = (column, cell);
            if let Some(day) = columns.get(column).and_then(|column| column.day) {
                self.day = day;
            }
        }
        let count = columns.get(self.column).map_or(0, |column| column.cells.len());
        self.cell = self.cell.min(count.saturating_sub(1));
    }

    /// The column of the day under the cursor.
    fn place_column(&mut self, cx: &Context) {
        self.column = match self.view {
            PlannerView::Week => self.day.weekday().num_days_from_monday() as usize,
            PlannerView::Board => board::column(self.day, cx.today),
            _ => 0,
        };
    }

    /// Goes to another day; another stretch of days is read.
    fn go(&mut self, day: NaiveDate, cx: &Context) {
        let before = self.range(cx);
        self.day = day;
        self.cell = 0;
        self.place_column(cx);
        if self.range(cx) != before {
            self.load(cx);
        } else if self.view == PlannerView::Month {
            self.read(cx);
        }
    }

    /// Goes to another view of the same day.
    fn show(&mut self, view: PlannerView, cx: &Context) {
        self.view = view;
        self.cell = 0;
        self.place_column(cx);
        self.load(cx);
    }

    fn obey(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::Back => return Reaction::Close,
            Command::Left | Command::PreviousPane => self.sideways(false, cx),
            Command::Right | Command::NextPane => self.sideways(true, cx),
            Command::Search => return self.ask_words(cx),
            Command::Mark => return Reaction::warn(cx.words.get("planner-mark-none")),
            Command::Up => self.vertical(false, cx),
            Command::Down => self.vertical(true, cx),
            Command::PageUp => self.page(false, cx),
            Command::PageDown => self.page(true, cx),
            Command::First if self.view == PlannerView::List => self.go_to_cell(0, cx),
            Command::First => self.go(cx.today, cx),
            Command::Last if self.view == PlannerView::Month => {
                let months = self.day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
                self.go(months.and_then(|next| next.pred_opt()).unwrap_or(self.day), cx);
            }
            Command::Last => self.go_to_cell(usize::MAX, cx),
            Command::NextView => {
                let day = |one: &ActivityOut| {
                    let day = one.text("day").parse().ok();
                    if self.is_carried(one.id, cx) { Some(cx.today) } else { day }
                };
                self.follows = self.current(cx).and_then(|one| Some((one.id, day(one)?)));
                self.show(self.view.next(), cx);
            }
            Command::WholeOffice => {
                self.is_whole = !self.is_whole;
                self.load(cx);
            }
            other => return self.act(other, cx),
        }
        Reaction::Stay
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

impl Screen for Planner {
    fn title(&self, cx: &Context) -> String {
        cx.words.get("command-planner")
    }

    fn status(&self, cx: &Context) -> Line<'static> {
        Line::styled(self.status_words(cx), cx.theme.title)
    }

    fn scope(&self) -> Scope {
        Scope::Planner
    }

    fn root(&self) -> Option<Root> {
        Some(Root::Planner)
    }

    fn remember(&self, place: &mut Place) {
        place.root = Root::Planner;
        self.leave(place);
    }

    fn leave(&self, place: &mut Place) {
        place.planner = self.view;
    }

    fn is_waiting(&self) -> bool {
        self.plan.asking.is_waiting()
            || self.plan.asking_late.is_waiting()
            || self.asking_day.is_waiting()
            || self.seek.is_waiting()
            || self.writing.is_waiting()
    }

    fn holds_keys(&self) -> bool {
        self.is_waiting()
    }

    fn client(&self, cx: &Context) -> Option<(Id, String)> {
        match self.under_cursor(cx)? {
            Cell::Activity(id) => self.plan.get(id)?.client.clone(),
            Cell::Client(at) => self.without.get(at).cloned(),
            Cell::Unread => None,
        }
    }

    fn activity(&self, cx: &Context) -> Option<(Id, String)> {
        self.current(cx).map(|activity| (activity.id, activity.text("kind")))
    }

    fn handle(&mut self, event: Event, cx: &Context) -> Reaction {
        match event {
            Event::Command(command) => return self.obey(command, cx),
            Event::Ready => return self.collect(cx),
            Event::Changed(changes) if SHOWN.iter().any(|table| changes.touches(table)) => {
                self.renew(changes, cx);
            }
            Event::Answer(answer) => return self.answer(answer, cx),
            Event::Left => {
                (self.waits, self.asked, self.asked_day, self.dropped) = (None, None, None, None);
                self.seek.takes_answer();
            }
            Event::Click(click) => return self.click(click, cx),
            Event::Drop { .. } if self.view != PlannerView::Month && self.is_waiting() => {}
            Event::Drop { from, to } if self.is_board() => return self.drop_on_board(from, to, cx),
            Event::Drop { from, to } => return self.drop_at(from, to, cx),
            Event::Wheel(rows) => self.vertical(rows > 0, cx),
            Event::Point(at) => (self.column, self.cell) = self.place_of(at, cx),
            _ => {}
        }
        Reaction::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    fn spoken(&self, cx: &Context) -> Spoken {
        let mut choices = Vec::new();
        for column in self.columns(cx) {
            for cell in column.cells.iter().filter(|cell| **cell != Cell::Unread) {
                let state = self.state_words(cell, cx);
                let told = self.told(cell, cx);
                let parts = [column.title.as_str(), &state].into_iter();
                choices.push(aloud(parts.chain(told.iter().map(String::as_str))));
            }
        }
        let told = if choices.is_empty() { cx.words.get("planner-nothing") } else { String::new() };
        Spoken::lines([self.status_words(cx), told]).choices(choices, Command::Open)
    }
}
