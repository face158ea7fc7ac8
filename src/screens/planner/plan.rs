//! What is read of the plan, and on which days it stands.

use super::{Planner, PlannerView, columns::stretch, monday};
use crate::{
    domain::{activity::board::COLUMNS, id::Id},
    screens::Context,
    store::{
        activity::{ActivityFilter, ActivityOut, Board, BoardWindow, CountDays, PlanOf, ReadBoard},
        run::{CountWithoutStep, WithoutStep},
    },
    worker::Pending,
};
use chrono::{Datelike as _, Days, NaiveDate};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Activities that are read at most.
pub(super) const MOST: usize = 2_000;
/// Clients without a next step that the board shows.
const WITHOUT: usize = 100;
/// Days that the board and the list look ahead and back.
const AHEAD: u64 = 60;
const BEHIND: u64 = 366;

/// Activities by day and time.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) activities: Vec<ActivityOut>,
    /// Their places, by day: what lasts several days stands on each.
    by_day: BTreeMap<NaiveDate, Vec<usize>>,
    /// Those that overlap another of the same person.
    clashing: HashSet<Id>,
    /// The columns of the board, and where those of its activities stand that were read.
    board: [Vec<Id>; COLUMNS],
    places: HashMap<Id, usize>,
}

impl Plan {
    /// Activities on the days that are shown, from the first to the last.
    pub(super) fn of(activities: Vec<ActivityOut>, (from, until): (NaiveDate, NaiveDate)) -> Self {
        let mut plan = Self { activities, ..Self::default() };
        for (at, one) in plan.activities.iter().enumerate() {
            let Some((first, last)) = one.days() else { continue };
            for day in first.max(from).iter_days().take_while(|day| *day <= last.min(until)) {
                plan.by_day.entry(day).or_default().push(at);
            }
        }
        plan.clashing = plan.by_day.values().flat_map(|places| plan.clashes(places)).collect();
        plan
    }

    /// What of the board was read.
    pub(super) fn of_board(board: Board) -> Self {
        let Board { columns, clashing, activities, .. } = board;
        let places = activities.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        Self { activities, clashing, board: columns, places, ..Self::default() }
    }

    /// The columns of the board.
    pub(super) fn board(&self) -> &[Vec<Id>] {
        &self.board
    }

    /// The place of an activity of the board, where it was read.
    pub(super) fn place(&self, id: Id) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// Those of one day that overlap.
    fn clashes(&self, places: &[usize]) -> Vec<Id> {
        let open: Vec<_> = places
            .iter()
            .filter_map(|at| self.activities.get(*at).filter(|one| one.text("state") == "planned"))
            .filter_map(|one| Some((one, stretch(one)?)))
            .collect();
        let overlaps = |(one, stretch): &(&ActivityOut, _)| {
            open.iter()
                .any(|(other, its)| other.id != one.id && other.owner == one.owner && its.overlaps(*stretch))
        };
        open.iter().filter(|one| overlaps(one)).map(|(one, _)| one.id).collect()
    }

    /// Places of what stands on a day.
    pub(super) fn on(&self, day: NaiveDate) -> &[usize] {
        self.by_day.get(&day).map_or(&[], Vec::as_slice)
    }

    pub(super) fn get(&self, at: usize) -> Option<&ActivityOut> {
        self.activities.get(at)
    }

    pub(super) fn clashes_with_another(&self, one: &ActivityOut) -> bool {
        self.clashing.contains(&one.id)
    }
}

/// Whether it should have been done before today.
pub(super) fn is_late(one: &ActivityOut, today: NaiveDate) -> bool {
    one.text("state") == "planned" && one.days().is_some_and(|(_, last)| last < today)
}

impl Planner {
    pub(super) fn load(&mut self, cx: &Context) {
        if let Some((_, day)) = self.follows {
            self.day = day;
            self.place_column(cx);
        }
        if self.view == PlannerView::Board {
            let user = self.whose(cx);
            let count = CountWithoutStep { user: user.clone(), today: cx.today };
            self.looking = cx.worker.ask(WithoutStep { user, today: cx.today, limit: WITHOUT });
            self.counting_without = cx.worker.ask(count);
        }
        if self.view == PlannerView::Month {
            self.counting = cx.worker.ask(CountDays(self.filter(self.range(cx), cx)));
        }
        self.read(cx);
    }

    pub(super) fn read(&mut self, cx: &Context) {
        let filter = self.filter(self.days_read(cx), cx);
        (self.asking, self.asking_board) = (Pending::default(), Pending::default());
        if self.view == PlannerView::Board {
            // Where nothing is drawn, everything is said.
            let rows = if cx.is_plain { MOST } else { Self::rows(cx) };
            let follows = self.follows.map(|(id, _)| id);
            let shown = BoardWindow { rows, cursor: (self.column, self.cell), follows };
            let board = ReadBoard { filter, today: cx.today, limit: MOST, shown };
            self.asking_board = cx.worker.ask(board);
        } else {
            self.asking = cx.worker.ask(PlanOf { filter, limit: MOST });
        }
    }

    /// Whose plan it is; nobody means the whole office.
    fn whose(&self, cx: &Context) -> Option<String> {
        (!self.is_whole).then(|| cx.user.to_owned())
    }

    /// Which activities of these days are shown.
    pub(super) fn filter(&self, (from, until): (NaiveDate, NaiveDate), cx: &Context) -> ActivityFilter {
        // What was done long ago would leave no room for what comes.
        let is_plan = matches!(self.view, PlannerView::Board | PlannerView::List);
        ActivityFilter {
            state: is_plan.then(|| "planned".to_owned()),
            owner: self.whose(cx),
            stands_in: Some(cx.today.to_string()),
            from: Some(from.to_string()),
            until: Some(until.to_string()),
            ..ActivityFilter::default()
        }
    }

    /// First and last day that are read: a month is counted, and one day of it read.
    pub(super) fn days_read(&self, cx: &Context) -> (NaiveDate, NaiveDate) {
        if self.view == PlannerView::Month { (self.day, self.day) } else { self.range(cx) }
    }

    /// First and last day that are shown.
    pub(super) fn range(&self, cx: &Context) -> (NaiveDate, NaiveDate) {
        let day = self.day;
        match self.view {
            PlannerView::Day => (day, day),
            PlannerView::Week => (monday(day), monday(day) + Days::new(6)),
            PlannerView::Month => {
                let first = day.with_day(1).unwrap_or(day);
                (monday(first), monday(first) + Days::new(41))
            }
            PlannerView::Board | PlannerView::List => {
                (cx.today - Days::new(BEHIND), cx.today + Days::new(AHEAD))
            }
        }
    }
}
