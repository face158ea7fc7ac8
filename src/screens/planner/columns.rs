//! What stands in which column: days of a week, stretches of the board, or one list.

use super::{Planner, PlannerView, monday};
use crate::{
    domain::{activity::clash::Stretch, rhythm::DayRole},
    i18n::rhythms,
    screens::Context,
    store::activity::ActivityOut,
};
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
use std::collections::HashSet;

/// One thing under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// By its place among the activities.
    Activity(usize),
    /// A client without a next step.
    Client(usize),
}

/// A column with its head.
pub(super) struct Column {
    pub(super) title: String,
    /// What the day is for, and how much of it is planned.
    pub(super) note: String,
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
        PlannerView::Board => board(planner, cx),
    }
}

fn of_day(planner: &Planner, day: NaiveDate, cx: &Context) -> Column {
    let cells: Vec<Cell> = planner.plan.on(day).iter().copied().map(Cell::Activity).collect();
    let formats = cx.words.formats;
    Column {
        title: format!("{} {}", formats.weekday_short(day.weekday()), day.day()),
        note: note(planner, &cells, day, cx),
        day: Some(day),
        cells,
        is_today: day == cx.today,
    }
}

/// «звонки 6/15»: planned and done of the goal of such a day; what else the day is.
fn note(planner: &Planner, cells: &[Cell], day: NaiveDate, cx: &Context) -> String {
    let of_kind = |kinds: &[&str]| {
        let found = cells.iter().filter(|cell| match cell {
            Cell::Activity(at) => {
                planner.plan.get(*at).is_some_and(|one| kinds.contains(&one.text("kind").as_str()))
            }
            Cell::Client(_) => false,
        });
        found.count()
    };
    match cx.facts.rhythm.role(day, &cx.facts.calendar) {
        Some(role) => {
            let (kind, kinds) = match role {
                DayRole::Calls => ("activity-call", &["call"][..]),
                DayRole::Meetings => ("activity-meeting", &["meeting", "visit"][..]),
            };
            format!(
                "{} {}/{}",
                letter(&cx.words.get(kind)),
                of_kind(kinds),
                role.goal(cx.facts.settings.targets())
            )
        }
        None if !cx.facts.calendar.is_working(day) => cx.words.get("word-day-off"),
        None => String::new(),
    }
}

/// The first letter of the word for a kind: it marks the cells.
pub(super) fn letter(word: &str) -> String {
    word.chars().next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default()
}

/// What is for the day, in words, for the status line.
pub(super) fn role_words(day: NaiveDate, cx: &Context) -> String {
    let role = cx.facts.rhythm.role(day, &cx.facts.calendar);
    role.map(|role| rhythms::role(role, cx.words)).unwrap_or_default()
}

pub(super) fn chosen(planner: &Planner, is_meant: impl Fn(&ActivityOut) -> bool) -> Vec<Cell> {
    let meant = planner.plan.activities.iter().enumerate().filter(|(_, one)| is_meant(one));
    meant.map(|(at, _)| Cell::Activity(at)).collect()
}

/// Of a repeat the next time alone: a year of them would hide everything else.
pub(super) fn once(planner: &Planner, cells: Vec<Cell>) -> Vec<Cell> {
    let mut seen = HashSet::new();
    let series = |cell: &Cell| match cell {
        Cell::Activity(at) => planner.plan.get(*at).map(|one| one.text("series_id")).unwrap_or_default(),
        Cell::Client(_) => String::new(),
    };
    cells
        .into_iter()
        .filter(|cell| Some(series(cell)).filter(|id| !id.is_empty()).is_none_or(|id| seen.insert(id)))
        .collect()
}

/// What is planned, from the oldest that was not done.
fn list(planner: &Planner, cx: &Context) -> Column {
    let cells = once(planner, chosen(planner, |one| one.text("state") == "planned"));
    Column { title: cx.words.get("planner-list"), note: String::new(), day: None, cells, is_today: false }
}

/// Overdue, today, this week, next week, later; at the end clients without a next step.
fn board(planner: &Planner, cx: &Context) -> Vec<Column> {
    const TITLES: [&str; 5] =
        ["planner-overdue", "command-today", "planner-this-week", "planner-next-week", "planner-later"];
    let mut stretches: [Vec<Cell>; TITLES.len()] = Default::default();
    for (at, one) in planner.plan.activities.iter().enumerate() {
        let (first, last) = one.days().unwrap_or((cx.today, cx.today));
        // What has begun and lasts is of today.
        let day = if last >= cx.today { first.max(cx.today) } else { last };
        let stretch = stretches.get_mut(board_column(day, cx.today));
        if let Some(cells) = stretch.filter(|_| one.text("state") == "planned") {
            cells.push(Cell::Activity(at));
        }
    }
    let mut columns: Vec<Column> = TITLES
        .iter()
        .zip(stretches)
        .enumerate()
        .map(|(at, (title, cells))| {
            let cells = once(planner, cells);
            let title = cx.words.get(title);
            Column { note: cells.len().to_string(), title, day: None, cells, is_today: at == 1 }
        })
        .collect();
    let cells: Vec<Cell> = (0..planner.without.len()).map(Cell::Client).collect();
    let title = cx.words.get("planner-without");
    columns.push(Column { note: cells.len().to_string(), title, day: None, cells, is_today: false });
    columns
}

/// In which column of the board a day stands.
pub(super) fn board_column(day: NaiveDate, today: NaiveDate) -> usize {
    let next = monday(today) + Days::new(7);
    match day {
        _ if day < today => 0,
        _ if day == today => 1,
        _ if day < next => 2,
        _ if day < next + Days::new(7) => 3,
        _ => 4,
    }
}

/// When an activity stands on its day; nothing where no hour was agreed.
pub(super) fn stretch(activity: &ActivityOut) -> Option<Stretch> {
    let from = NaiveTime::parse_from_str(&activity.text("time"), "%H:%M").ok()?;
    let minutes = activity.text("minutes").parse().unwrap_or_else(|_| Stretch::usual(&activity.text("kind")));
    Some(Stretch { from, minutes })
}

/// An activity that the same person has at the same time.
pub(super) fn clash<'a>(activity: &ActivityOut, all: &'a [ActivityOut]) -> Option<&'a ActivityOut> {
    let is_open = |one: &ActivityOut| one.text("state") == "planned";
    let (own, day) = (stretch(activity).filter(|_| is_open(activity))?, activity.text("day"));
    all.iter().find(|other| {
        other.id != activity.id
            && other.owner == activity.owner
            && other.text("day") == day
            && is_open(other)
            && stretch(other).is_some_and(|other| own.overlaps(other))
    })
}
