//! What stands in which column: days of a week, stretches of the board, or one list.

use super::{Planner, PlannerView, monday};
use crate::{
    domain::{
        activity::board::{self, COLUMNS},
        id::Id,
        rhythm::DayRole,
    },
    i18n::rhythms,
    screens::Context,
    store::activity::{ActivityOut, PlanLine},
};
use chrono::{Datelike as _, Days, NaiveDate};

/// One thing under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Activity(Id),
    /// A client without a next step.
    Client(usize),
    /// An activity that is out of sight.
    Unread,
}

/// A column with its head.
pub(super) struct Column {
    pub(super) title: String,
    /// What the day is for, and how much of it is planned.
    pub(super) note: String,
    /// What is planned and done of the kind that the day is for, and its goal.
    pub(super) load: Option<(usize, usize)>,
    pub(super) day: Option<NaiveDate>,
    pub(super) cells: Vec<Cell>,
    pub(super) is_today: bool,
}

pub(super) fn of(planner: &Planner, cx: &Context) -> Vec<Column> {
    match planner.view {
        PlannerView::Week => {
            (0..7).map(|at| of_day(planner, monday(planner.day) + Days::new(at), cx)).collect()
        }
        PlannerView::Day | PlannerView::Month => vec![of_day(planner, planner.day, cx)],
        PlannerView::List => vec![list(planner, cx)],
        PlannerView::Board => of_board(planner, cx),
    }
}

fn of_day(planner: &Planner, day: NaiveDate, cx: &Context) -> Column {
    let late: Vec<Id> = if day == cx.today && planner.view != PlannerView::Month {
        planner.plan.late().collect()
    } else {
        Vec::new()
    };
    let own = planner.plan.on(day).iter().copied().filter(|id| !planner.is_carried(*id, cx));
    let formats = cx.words.formats;
    Column {
        title: format!("{} {}", formats.weekday_short(day.weekday()), day.day()),
        note: note(planner, day, cx),
        day: Some(day),
        load: load(planner, day, cx),
        cells: cells(planner, late.into_iter().chain(own)),
        is_today: day == cx.today,
    }
}

/// How much of the goal of a day is planned and done; nothing where it is for nothing.
fn load(planner: &Planner, day: NaiveDate, cx: &Context) -> Option<(usize, usize)> {
    let role = cx.facts.rhythm.role(day, &cx.facts.calendar)?;
    let kinds = match role {
        DayRole::Calls => &["call"][..],
        DayRole::Meetings => &["meeting", "visit"][..],
    };
    let on_it = planner.plan.lines().iter().filter(|line| line.stands_on(day));
    let count = on_it.filter(|line| kinds.contains(&line.kind.as_str())).count();
    Some((count, role.goal(cx.facts.settings.targets())))
}

/// «з 6/15»: planned and done of the goal of such a day; what else the day is.
fn note(planner: &Planner, day: NaiveDate, cx: &Context) -> String {
    let role = cx.facts.rhythm.role(day, &cx.facts.calendar);
    match (role, load(planner, day, cx)) {
        (Some(role), Some((count, goal))) => {
            let kind = if role == DayRole::Calls { "call" } else { "meeting" };
            format!("{} {count}/{goal}", mark(kind, cx))
        }
        _ if !cx.facts.calendar.is_working(day) => cx.words.get("word-day-off"),
        _ => String::new(),
    }
}

/// The letters that mark a kind in a narrow cell: no two kinds have the same.
pub(super) fn mark(kind: &str, cx: &Context) -> String {
    let key = match kind {
        "call" => "activity-mark-call",
        "meeting" => "activity-mark-meeting",
        "mail" => "activity-mark-mail",
        "message" => "activity-mark-message",
        "visit" => "activity-mark-visit",
        "task" => "activity-mark-task",
        "event" => "activity-mark-event",
        _ => return String::new(),
    };
    cx.words.get(key)
}

/// What is for the day, in words, for the status line.
pub(super) fn role_words(day: NaiveDate, cx: &Context) -> String {
    let role = cx.facts.rhythm.role(day, &cx.facts.calendar);
    role.map(|role| rhythms::role(role, cx.words)).unwrap_or_default()
}

/// Those that are meant; of a repeat the next time alone.
pub(super) fn once(planner: &Planner, is_meant: impl Fn(&PlanLine) -> bool) -> Vec<Id> {
    let meant = planner.plan.lines().iter().filter(|line| is_meant(line));
    board::once(meant, |line| line.series).into_iter().map(|line| line.id).collect()
}

/// What was read, each as one thing under the cursor.
fn cells(planner: &Planner, ids: impl Iterator<Item = Id>) -> Vec<Cell> {
    ids.map(|id| planner.plan.get(id).map_or(Cell::Unread, |_| Cell::Activity(id))).collect()
}

/// What is planned, from the oldest that was not done.
fn list(planner: &Planner, cx: &Context) -> Column {
    let cells = cells(planner, once(planner, PlanLine::is_planned).into_iter());
    Column {
        title: cx.words.get("planner-list"),
        note: String::new(),
        load: None,
        day: None,
        cells,
        is_today: false,
    }
}

/// Overdue, today, this week, next week, later; at the end clients without a next step.
fn of_board(planner: &Planner, cx: &Context) -> Vec<Column> {
    const TITLES: [&str; COLUMNS] =
        ["planner-overdue", "command-today", "planner-this-week", "planner-next-week", "planner-later"];
    let column = |(at, title): (usize, &&str)| {
        let ids = planner.plan.board().get(at).map_or(&[][..], Vec::as_slice);
        let (title, note) = (cx.words.get(title), ids.len().to_string());
        let cells = cells(planner, ids.iter().copied());
        Column { note, title, load: None, day: None, cells, is_today: at == 1 }
    };
    let mut columns: Vec<Column> = TITLES.iter().enumerate().map(column).collect();
    let cells: Vec<Cell> = (0..planner.without.len()).map(Cell::Client).collect();
    let title = cx.words.get("planner-without");
    let note = planner.without_count.max(cells.len()).to_string();
    columns.push(Column { note, title, load: None, day: None, cells, is_today: false });
    columns
}

/// An activity that the same person has at the same time.
pub(super) fn clash<'a>(
    activity: &ActivityOut,
    mut all: impl Iterator<Item = &'a ActivityOut>,
) -> Option<&'a ActivityOut> {
    let is_open = |one: &ActivityOut| one.text("state") == "planned";
    let (own, day) = (activity.stretch().filter(|_| is_open(activity))?, activity.text("day"));
    all.find(|other| {
        other.id != activity.id
            && other.owner == activity.owner
            && other.text("day") == day
            && is_open(other)
            && other.stretch().is_some_and(|other| own.overlaps(other))
    })
}
