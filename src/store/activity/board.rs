//! The board (`A-7`): what stands in which column, and the activities of the lines that are shown.

use super::{ActivityFilter, ActivityOut, ShowActivity, asked::Asked, lasting::lasting};
use crate::{
    domain::{
        activity::{
            board::{COLUMNS, column_of, once},
            clash::Stretch,
        },
        id::Id,
    },
    store::{Query, StoreResult},
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Row};
use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
};

/// What is planned, by the columns of the board.
#[derive(Clone, Debug)]
pub struct ReadBoard {
    /// Of what is planned.
    pub filter: ActivityFilter,
    pub today: NaiveDate,
    /// Activities that are looked at at most, the earliest first.
    pub limit: usize,
    pub shown: BoardWindow,
}

/// Lines that are read whole: so many from the top of each column, and around the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardWindow {
    pub rows: usize,
    /// The column and the line of the cursor.
    pub cursor: (usize, usize),
    /// The activity that the cursor goes to, wherever it stands.
    pub follows: Option<Id>,
}

impl BoardWindow {
    /// The lines of each column.
    fn lines(&self, columns: &[Vec<Id>]) -> Vec<Range<usize>> {
        let place = |(at, column): (usize, &Vec<Id>)| {
            Some((at, column.iter().position(|id| Some(*id) == self.follows)?))
        };
        let (cursor, line) = columns.iter().enumerate().find_map(place).unwrap_or(self.cursor);
        let around = line.saturating_sub(2 * self.rows)..line.saturating_add(2 * self.rows);
        let lines = |at| {
            if at == cursor { around.clone() } else { 0..self.rows }
        };
        (0..columns.len()).map(lines).collect()
    }
}

/// The columns in full, and some of their activities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    pub columns: [Vec<Id>; COLUMNS],
    /// Those that overlap another of the same person.
    pub clashing: HashSet<Id>,
    pub activities: Vec<ActivityOut>,
    /// There is more than was looked at.
    pub is_cut: bool,
}

/// What tells where an activity stands.
struct Standing {
    id: Id,
    days: (NaiveDate, NaiveDate),
    stretch: Option<Stretch>,
    series: Option<Id>,
    owner: Option<i64>,
}

impl Query for ReadBoard {
    type Answer = Board;

    fn run(&self, conn: &Connection) -> StoreResult<Board> {
        let found = self.standings(conn)?;
        let mut board =
            Board { is_cut: found.len() >= self.limit, clashing: clashing(&found), ..Board::default() };
        for (at, column) in board.columns.iter_mut().enumerate() {
            let its = found.iter().filter(|one| column_of(one.days, self.today) == at);
            *column = once(its, |one| one.series).into_iter().map(|one| one.id).collect();
        }
        for (column, lines) in board.columns.iter().zip(self.shown.lines(&board.columns)) {
            for id in column.iter().skip(lines.start).take(lines.len()) {
                board.activities.extend(ShowActivity(*id).run(conn)?);
            }
        }
        Ok(board)
    }
}

impl ReadBoard {
    /// What has begun before the days of the filter and lasts, then what begins on them.
    fn standings(&self, conn: &Connection) -> StoreResult<Vec<Standing>> {
        let from = self.filter.from.clone().unwrap_or_default();
        let before = lasting(conn, &self.filter)?.into_iter().filter(|one| one.text("day") < from);
        let mut found: Vec<Standing> = before.filter_map(|one| Standing::of(&one)).collect();
        let mut asked = Asked::filtered(conn, include_str!("board.sql"), &self.filter)?;
        let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
        asked.also(include_str!("list.sql"), [(":limit", limit.into())]);
        found.extend(asked.rows(conn, Standing::read)?.into_iter().flatten());
        Ok(found)
    }
}

impl Standing {
    /// Of what lasts several days: no hour was agreed.
    fn of(one: &ActivityOut) -> Option<Self> {
        let series = one.text("series_id").parse().ok().map(Id);
        Some(Self { id: one.id, days: one.days()?, stretch: None, series, owner: None })
    }

    fn read(row: &Row) -> StoreResult<Option<Self>> {
        let text = |at: usize| row.get::<_, Option<String>>(at);
        let date = |text: Option<String>| text.and_then(|text| text.parse::<NaiveDate>().ok());
        let Some(first) = date(text(1)?) else { return Ok(None) };
        let hour = text(3)?.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok());
        let last = date(text(2)?).filter(|_| hour.is_none()).unwrap_or(first).max(first);
        let minutes: Option<u32> = row.get(4)?;
        let kind: String = row.get(5)?;
        Ok(Some(Self {
            id: Id(row.get(0)?),
            days: (first, last),
            stretch: hour
                .map(|from| Stretch { from, minutes: minutes.unwrap_or_else(|| Stretch::usual(&kind)) }),
            series: row.get::<_, Option<i64>>(6)?.map(Id),
            owner: row.get(7)?,
        }))
    }
}

/// Those of one person and one day that overlap.
fn clashing(found: &[Standing]) -> HashSet<Id> {
    let mut days = BTreeMap::<_, Vec<(Id, Stretch)>>::new();
    for one in found {
        if let Some(stretch) = one.stretch {
            days.entry((one.owner, one.days.0)).or_default().push((one.id, stretch));
        }
    }
    let overlaps = |day: &[(Id, Stretch)], (id, stretch): (Id, Stretch)| {
        day.iter().any(|(other, its)| *other != id && its.overlaps(stretch))
    };
    let of_day = |day: &Vec<(Id, Stretch)>| {
        day.iter().filter(|one| overlaps(day, **one)).map(|(id, _)| *id).collect::<Vec<_>>()
    };
    days.values().flat_map(of_day).collect()
}

#[cfg(test)]
mod tests;
