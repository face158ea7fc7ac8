//! What stands in which column: days of a week, stretches of the board, or one list.

use super::{Planner, PlannerView, monday};
use crate::{
    domain::{
        activity::{
            board::{self, COLUMNS},
            clash::Stretch,
        },
        rhythm::DayRole,
    },
    i18n::rhythms,
    screens::Context,
    store::activity::ActivityOut,
};
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};

/// One thing under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// By its place among the activities.
    Activity(usize),
    /// A client without a next step.
    Client(usize),
    /// An activity of the board that is out of sight.
    Unread,
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
        PlannerView::Board => of_board(planner, cx),
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
            Cell::Client(_) | Cell::Unread => false,
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

/// Activities that are meant; of a repeat the next time alone.
pub(super) fn once(planner: &Planner, is_meant: impl Fn(&ActivityOut) -> bool) -> Vec<Cell> {
    let meant = planner.plan.activities.iter().enumerate().filter(|(_, one)| is_meant(one));
    let series = |(_, one): &(usize, &ActivityOut)| Some(one.text("series_id")).filter(|id| !id.is_empty());
    board::once(meant, series).into_iter().map(|(at, _)| Cell::Activity(at)).collect()
}

/// What is planned, from the oldest that was not done.
fn list(planner: &Planner, cx: &Context) -> Column {
    let cells = once(planner, |one| one.text("state") == "planned");
    Column { title: cx.words.get("planner-list"), note: String::new(), day: None, cells, is_today: false }
}

/// Overdue, today, this week, next week, later; at the end clients without a next step.
fn of_board(planner: &Planner, cx: &Context) -> Vec<Column> {
    const TITLES: [&str; COLUMNS] =
        ["planner-overdue", "command-today", "planner-this-week", "planner-next-week", "planner-later"];
    let columns = TITLES.iter().zip(planner.plan.board()).enumerate();
    let mut columns: Vec<Column> = columns
        .map(|(at, (title, ids))| {
            let cells = ids.iter().map(|id| planner.plan.place(*id).map_or(Cell::Unread, Cell::Activity));
            let title = cx.words.get(title);
            let note = ids.len().to_string();
            Column { note, title, day: None, cells: cells.collect(), is_today: at == 1 }
        })
        .collect();
    let cells: Vec<Cell> = (0..planner.without.len()).map(Cell::Client).collect();
    let title = cx.words.get("planner-without");
    let note = planner.without_count.max(cells.len()).to_string();
    columns.push(Column { note, title, day: None, cells, is_today: false });
    columns
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
