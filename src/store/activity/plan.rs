//! The planner (`A-7`): what stands in which column, and the activities of the lines that are shown.

mod line;

pub use line::PlanLine;

use super::{
    ActivityFilter, ActivityOut, ShowActivity,
    asked::{Asked, listed},
    lasting::lasting,
};
use crate::{
    domain::{
        activity::board::{COLUMNS, column_of, once},
        id::Id,
    },
    store::{Query, StoreResult, office::users},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

const PLAN: &str = include_str!("plan.sql");

/// The index that has the plan of the whole office in its order; nothing where a part of it is asked for.
fn in_order(conn: &Connection, filter: &ActivityFilter) -> StoreResult<&'static str> {
    let is_part = filter.client.is_some() || users::whose(conn, filter.owner.as_deref())?.is_some();
    Ok(match filter.state.as_deref() {
        _ if is_part => "",
        Some("planned") => "INDEXED BY activity_planned_of_day\n",
        _ => "INDEXED BY activity_of_day\n",
    })
}

/// How a plan stands in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanColumns {
    /// A column for each day, from the first to the last: what lasts several days stands on each.
    Days(NaiveDate, NaiveDate),
    /// By how soon it is, from this day on; of a repeat the next time alone.
    Board(NaiveDate),
    /// All that is planned in one column; of a repeat the next time alone.
    List,
}

/// Reads what stands in the columns, and some of the activities.
#[derive(Clone, Debug)]
pub struct ReadPlan {
    pub filter: ActivityFilter,
    pub columns: PlanColumns,
    /// Activities that are looked at at most, the earliest first.
    pub limit: usize,
    pub shown: PlanWindow,
}

/// The same plan with some activities read anew, those that a write touched; none for other lines of it.
#[derive(Clone, Debug)]
pub struct RenewPlan {
    pub plan: Arc<Plan>,
    pub touched: BTreeSet<Id>,
    pub shown: PlanWindow,
    /// Activities that are at hand.
    pub known: HashSet<Id>,
}

/// Lines that are read whole: so many from the top of each column, and around the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanWindow {
    pub rows: usize,
    /// The column and the line of the cursor.
    pub cursor: (usize, usize),
    /// The activity that the cursor goes to, wherever it stands.
    pub follows: Option<Id>,
}

impl PlanWindow {
    /// The lines of the columns that are read: those at the top, and those around the cursor.
    fn ids<'a>(&self, columns: &'a [Vec<Id>]) -> impl Iterator<Item = Id> + use<'a> {
        let place = |(at, column): (usize, &Vec<Id>)| {
            Some((at, column.iter().position(|id| Some(*id) == self.follows)?))
        };
        let follows = self.follows.and_then(|_| columns.iter().enumerate().find_map(place));
        let (cursor, line) = follows.unwrap_or(self.cursor);
        let rows = self.rows;
        let top = columns.iter().flat_map(move |column| column.iter().take(rows));
        let around = columns.get(cursor).into_iter().flatten();
        let around = around.skip(line.saturating_sub(2 * rows)).take(rows.saturating_mul(4));
        top.chain(around).copied()
    }
}

/// All that stands in the columns, by its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    filter: ActivityFilter,
    shape: PlanColumns,
    limit: usize,
    /// By day, hour and identity; what was called off is not among them.
    lines: Vec<PlanLine>,
    columns: Vec<Vec<Id>>,
    clashing: HashSet<Id>,
    /// There is more than was looked at.
    is_cut: bool,
}

/// A plan, and those of its activities that were not at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanShown {
    pub plan: Arc<Plan>,
    pub activities: Vec<ActivityOut>,
}

impl Query for ReadPlan {
    type Answer = PlanShown;

    fn run(&self, conn: &Connection) -> StoreResult<PlanShown> {
        let Self { filter, columns, limit, shown } = self;
        let plan = Plan::read(conn, (filter, *columns, *limit))?;
        PlanShown::of(conn, Arc::new(plan), (*shown, &HashSet::new()))
    }
}

impl Query for RenewPlan {
    type Answer = PlanShown;

    fn run(&self, conn: &Connection) -> StoreResult<PlanShown> {
        let plan = match &self.plan {
            plan if self.touched.is_empty() => Arc::clone(plan),
            plan => Arc::new(match plan.renewed(conn, &self.touched)? {
                Some(renewed) => renewed,
                None => Plan::read(conn, (&plan.filter, plan.shape, plan.limit))?,
            }),
        };
        let known = self.known.difference(&self.touched.iter().copied().collect()).copied().collect();
        PlanShown::of(conn, plan, (self.shown, &known))
    }
}

impl PlanShown {
    fn of(
        conn: &Connection,
        plan: Arc<Plan>,
        (shown, known): (PlanWindow, &HashSet<Id>),
    ) -> StoreResult<Self> {
        let mut wanted = BTreeSet::new();
        let mut activities = Vec::new();
        for id in shown.ids(&plan.columns) {
            if !known.contains(&id) && wanted.insert(id) {
                activities.extend(ShowActivity(id).run(conn)?);
            }
        }
        Ok(Self { plan, activities })
    }
}

impl Plan {
    fn read(
        conn: &Connection,
        (filter, shape, limit): (&ActivityFilter, PlanColumns, usize),
    ) -> StoreResult<Self> {
        let lines = Self::lines_of(conn, (filter, Some(limit)), None)?;
        Ok(Self::of((filter, shape, limit), lines))
    }

    /// The same with some activities read anew, and nothing else; nothing where one that was behind the limit comes in.
    fn renewed(&self, conn: &Connection, touched: &BTreeSet<Id>) -> StoreResult<Option<Self>> {
        let mut new = Self::lines_of(conn, (&self.filter, None), Some(touched))?;
        if let Some(end) = self.lines.last().filter(|_| self.is_cut) {
            new.retain(|line| line.in_order(end).is_le());
        }
        new.extend(self.lines.iter().filter(|line| !touched.contains(&line.id)).cloned());
        let renewed = Self::of((&self.filter, self.shape, self.limit), new);
        Ok(Some(renewed).filter(|renewed| renewed.is_cut || !self.is_cut))
    }

    fn of((filter, shape, limit): (&ActivityFilter, PlanColumns, usize), mut lines: Vec<PlanLine>) -> Self {
        lines.sort_unstable_by(PlanLine::in_order);
        let from = filter.from.as_deref().and_then(|from| from.parse().ok()).unwrap_or(NaiveDate::MIN);
        // What has begun before and lasts is read whole.
        let most = lines.partition_point(|line| line.days.0 < from).saturating_add(limit);
        let is_cut = lines.len() >= most;
        lines.truncate(most);
        let (columns, clashing) = (shape.columns(&lines), line::clashing(&lines));
        Self { filter: filter.clone(), shape, limit, lines, columns, clashing, is_cut }
    }

    /// What has begun before the days of the filter and lasts, and what begins on them.
    fn lines_of(
        conn: &Connection,
        (filter, limit): (&ActivityFilter, Option<usize>),
        among: Option<&BTreeSet<Id>>,
    ) -> StoreResult<Vec<PlanLine>> {
        let from = filter.from.clone().unwrap_or_default();
        let ids: Vec<Id> = among.into_iter().flatten().copied().collect();
        let mut lasting = lasting(conn, PLAN, filter)?;
        let order = if among.is_none() { in_order(conn, filter)? } else { "" };
        let mut begun = Asked::filtered(conn, &format!("{PLAN}{order}"), filter)?;
        for asked in [&mut lasting, &mut begun] {
            asked.also("  AND activity.state <> 'cancelled'\n", []);
            if among.is_some() {
                let among = "  AND activity.id IN (SELECT value FROM json_each(:ids))\n";
                asked.also(among, [(":ids", listed(&ids))]);
            }
        }
        lasting.also("  AND activity.day < :begin\n", [(":begin", from.into())]);
        let limit = limit.and_then(|limit| i64::try_from(limit).ok()).unwrap_or(i64::MAX);
        begun.also(include_str!("list.sql"), [(":limit", limit.into())]);
        let mut lines = lasting.rows(conn, PlanLine::read)?;
        lines.extend(begun.rows(conn, PlanLine::read)?);
        Ok(lines.into_iter().flatten().collect())
    }

    pub const fn shape(&self) -> PlanColumns {
        self.shape
    }

    /// What stands in each column.
    pub fn columns(&self) -> &[Vec<Id>] {
        &self.columns
    }

    /// All of it, each once.
    pub fn lines(&self) -> &[PlanLine] {
        &self.lines
    }

    /// There is more than was looked at.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Whether the same person has something else at the same time.
    pub fn clashes(&self, id: Id) -> bool {
        self.clashing.contains(&id)
    }
}

impl PlanColumns {
    fn columns(self, lines: &[PlanLine]) -> Vec<Vec<Id>> {
        match self {
            Self::Days(from, until) => {
                let days = from.iter_days().take_while(|day| *day <= until);
                let on = |day| lines.iter().filter(|line| line.stands_on(day)).map(|line| line.id).collect();
                days.map(on).collect()
            }
            Self::Board(today) => {
                let column = |at| {
                    let its = lines.iter().filter(|line| column_of(line.days, today) == at);
                    once(its, |line| line.series).into_iter().map(|line| line.id).collect()
                };
                (0..COLUMNS).map(column).collect()
            }
            Self::List => {
                let planned = lines.iter().filter(|line| line.is_planned());
                vec![once(planned, |line| line.series).into_iter().map(|line| line.id).collect()]
            }
        }
    }
}

#[cfg(test)]
mod tests;
