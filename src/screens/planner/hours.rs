//! The rows of a week: above what has no hour, below a row for each hour, as many as the fullest day needs.

use super::{
    Planner,
    columns::{Cell, Column},
};
use crate::screens::Context;
use chrono::{NaiveTime, Timelike as _};

/// Hours that stand there although nothing is planned, where there is room.
const USUAL: std::ops::RangeInclusive<u32> = 9..=17;

/// The rows of a week.
pub(super) struct Hours {
    /// What stands at the left of each row: the hour, where one begins.
    pub(super) labels: Vec<Option<u32>>,
    /// The row of each cell, column by column; nothing where it is out of sight.
    rows: Vec<Vec<Option<usize>>>,
}

/// Rows of what has no hour: a third of them, so that the day is seen under it; behind the cursor they scroll.
#[derive(Clone, Copy)]
struct Untimed {
    rows: usize,
    /// How many are scrolled away in the column of the cursor.
    passed: usize,
    /// The column of the cursor.
    column: usize,
}

impl Hours {
    /// Those of the columns, in so many rows where that is enough.
    pub(super) fn of(planner: &Planner, columns: &[Column], height: usize, cx: &Context) -> Self {
        let hours: Vec<Vec<Option<u32>>> =
            columns.iter().map(|column| of_column(planner, column, cx)).collect();
        let count = |hour: Option<u32>| {
            let in_column = |hours: &Vec<Option<u32>>| hours.iter().filter(|one| **one == hour).count();
            hours.iter().map(in_column).max().unwrap_or_default()
        };
        let rows = count(None).min((height / 3).max(1));
        let passed = (planner.cell + 1).saturating_sub(rows);
        let untimed = Untimed { rows, passed, column: planner.column };
        let timed = (0..24).map(Some).map(|hour| (hour, count(hour)));
        let full: Vec<(Option<u32>, usize)> = std::iter::once((None, rows)).chain(timed).collect();
        let needed: usize = full.iter().map(|(_, count)| count).sum();
        let is_idle =
            |hour: Option<u32>, count: usize| hour.is_some_and(|at| USUAL.contains(&at)) && count == 0;
        let idle = full.iter().filter(|(hour, count)| is_idle(*hour, *count)).count();
        let has_room = needed + idle <= height;
        let mut labels = Vec::new();
        let mut firsts = Vec::new();
        for (hour, count) in full {
            let rows = if is_idle(hour, count) { usize::from(has_room) } else { count };
            firsts.push((hour, labels.len()));
            labels.extend((0..rows).map(|row| hour.filter(|_| row == 0)));
        }
        let places = hours.iter().enumerate();
        let rows = places.map(|(column, hours)| placed(hours, &firsts, (untimed, column))).collect();
        Self { labels, rows }
    }

    /// The row of a cell; nothing where it is out of sight.
    pub(super) fn row(&self, column: usize, cell: usize) -> Option<usize> {
        self.rows.get(column).and_then(|rows| rows.get(cell)).copied().flatten()
    }

    /// The hour of a row; nothing above the hours.
    pub(super) fn hour(&self, row: usize) -> Option<u32> {
        self.labels.get(..=row)?.iter().rev().find_map(|label| *label)
    }

    /// The cell in a row of a column.
    pub(super) fn cell(&self, column: usize, row: usize) -> Option<usize> {
        self.rows.get(column)?.iter().position(|at| *at == Some(row))
    }
}

/// The hours of the cells; what is not read yet stands with the one before.
fn of_column(planner: &Planner, column: &Column, cx: &Context) -> Vec<Option<u32>> {
    let mut last = None;
    let hour = |cell: &Cell| {
        if let Cell::Activity(id) = cell {
            let of_day = planner
                .plan
                .get(*id)
                .filter(|one| !planner.is_carried(*id, cx) && one.text("day").parse().ok() == column.day);
            let time = of_day.and_then(|one| NaiveTime::parse_from_str(&one.text("time"), "%H:%M").ok());
            last = time.map(|time| time.hour());
        }
        last
    };
    column.cells.iter().map(hour).collect()
}

/// Each cell in the next free row of its hour.
fn placed(
    hours: &[Option<u32>],
    firsts: &[(Option<u32>, usize)],
    (untimed, column): (Untimed, usize),
) -> Vec<Option<usize>> {
    let first = |hour: Option<u32>| {
        firsts.iter().find(|(known, _)| *known == hour).map(|(_, row)| *row).unwrap_or_default()
    };
    let before = |at: usize, hour: Option<u32>| hours.iter().take(at).filter(|one| **one == hour).count();
    let count = hours.iter().filter(|hour| hour.is_none()).count();
    let most = count.saturating_sub(untimed.rows);
    let passed = if column == untimed.column { untimed.passed.min(most) } else { 0 };
    let row = |(at, hour): (usize, &Option<u32>)| match hour {
        None => before(at, None).checked_sub(passed).filter(|row| *row < untimed.rows),
        Some(_) => Some(first(*hour) + before(at, *hour)),
    };
    hours.iter().enumerate().map(row).collect()
}
