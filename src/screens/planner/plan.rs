//! What is read of the plan, and on which days it stands.

use super::{Planner, PlannerView, columns::Cell, monday};
use crate::{
    domain::id::Id,
    screens::Context,
    store::{
        Changes, Table,
        absence::ABSENCE,
        activity::{
            ACTIVITY, ActivityFilter, ActivityOut, Plan, PlanColumns, PlanLine, PlanOf, PlanShown,
            PlanWindow, ReadPlan, RenewPlan,
        },
        client::CLIENT,
        office::{CALENDAR_DAY, SETTING},
        run::{CountWithoutStep, WithoutStep},
    },
    worker::Pending,
};
use chrono::{Datelike as _, Days, NaiveDate};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

/// Tables by which any line may look another way.
static AROUND: [&Table; 4] = [&CLIENT, &SETTING, &CALENDAR_DAY, &ABSENCE];
/// Activities that are read at most.
pub(super) const MOST: usize = 2_000;
/// Clients without a next step that the board shows.
const WITHOUT: usize = 100;
/// Days that the board and the list look ahead and back.
const AHEAD: u64 = 60;
const BEHIND: u64 = 366;
/// Late activities that stand on today at most.
const LATE: usize = 100;

/// What of the plan is at hand.
#[derive(Default)]
pub(super) struct Shown {
    plan: Option<Arc<Plan>>,
    activities: HashMap<Id, ActivityOut>,
    /// What stands on each day: what lasts several days stands on each of them.
    by_day: BTreeMap<NaiveDate, Vec<Id>>,
    /// What should have been done before today and stands on it until it is decided, the oldest first.
    late: Vec<ActivityOut>,
    pub(super) asking_late: Pending<Vec<ActivityOut>>,
    pub(super) asking: Pending<PlanShown>,
    /// All of it is being read.
    is_whole: bool,
    /// Activities that are being read anew.
    renewing: BTreeSet<Id>,
}

impl Shown {
    fn read(&mut self, whole: ReadPlan, cx: &Context) {
        (self.is_whole, self.renewing) = (true, BTreeSet::new());
        self.asking = cx.worker.ask(whole);
    }

    /// Reads some activities anew and what else comes in sight; false where all of it has to be read.
    fn renew(&mut self, touched: impl Iterator<Item = Id>, shown: PlanWindow, cx: &Context) -> bool {
        let Some(plan) = self.plan.clone().filter(|_| !self.is_whole) else { return false };
        self.renewing.extend(touched);
        let (touched, known) = (self.renewing.clone(), self.activities.keys().copied().collect());
        self.asking = cx.worker.ask(RenewPlan { plan, touched, shown, known });
        true
    }

    /// Takes what was read on these days.
    pub(super) fn take(&mut self, shown: PlanShown, (from, until): (NaiveDate, NaiveDate)) {
        if std::mem::take(&mut self.is_whole) {
            self.activities.clear();
        }
        for id in std::mem::take(&mut self.renewing) {
            self.activities.remove(&id);
        }
        self.activities.extend(shown.activities.into_iter().map(|one| (one.id, one)));
        self.by_day.clear();
        for line in shown.plan.lines() {
            let (first, last) = line.days;
            for day in first.max(from).iter_days().take_while(|day| *day <= last.min(until)) {
                self.by_day.entry(day).or_default().push(line.id);
            }
        }
        self.plan = Some(shown.plan);
    }

    /// What stands in the columns of the board.
    pub(super) fn board(&self) -> &[Vec<Id>] {
        let plan = self.plan.as_deref().filter(|plan| matches!(plan.shape(), PlanColumns::Board(_)));
        plan.map_or(&[], Plan::columns)
    }

    /// What stands on a day.
    pub(super) fn on(&self, day: NaiveDate) -> &[Id] {
        self.by_day.get(&day).map_or(&[], Vec::as_slice)
    }

    pub(super) fn lines(&self) -> &[PlanLine] {
        self.plan.as_deref().map_or(&[], Plan::lines)
    }

    /// There is more than was looked at.
    pub(super) fn is_cut(&self) -> bool {
        self.plan.as_deref().is_some_and(Plan::is_cut)
    }

    pub(super) fn clashes_with_another(&self, id: Id) -> bool {
        self.plan.as_deref().is_some_and(|plan| plan.clashes(id))
    }

    /// An activity that was read.
    pub(super) fn get(&self, id: Id) -> Option<&ActivityOut> {
        self.activities.get(&id).or_else(|| self.late.iter().find(|one| one.id == id))
    }

    /// Takes what is late; of a repeat the oldest time alone.
    pub(super) fn take_late(&mut self, mut found: Vec<ActivityOut>, today: NaiveDate) {
        let mut series = BTreeSet::new();
        found.retain(|one| {
            let is_late = one.days().is_some_and(|(_, last)| last < today);
            let of = one.text("series_id");
            is_late && (of.is_empty() || series.insert(of))
        });
        self.late = found;
    }

    /// What stands on today although its day is past.
    pub(super) fn late(&self) -> impl Iterator<Item = Id> {
        self.late.iter().map(|one| one.id)
    }

    /// Those that were read, in their order.
    pub(super) fn activities(&self) -> impl Iterator<Item = &ActivityOut> {
        self.lines().iter().filter_map(|line| self.get(line.id))
    }
}

impl Planner {
    pub(super) fn load(&mut self, cx: &Context) {
        self.follow(cx);
        self.look_for_clients(cx);
        self.look_for_late(cx);
        if self.view == PlannerView::Month {
            self.counts.read(self.filter(self.range(cx), cx), cx);
        }
        self.read(cx);
    }

    /// Reads anew what a write touched, all of it where more than activities changed.
    pub(super) fn renew(&mut self, changes: &Changes, cx: &Context) {
        let before = self.days_read(cx);
        self.follow(cx);
        let is_known = changes.clients().is_some() && !AROUND.iter().any(|table| changes.touches(table));
        let shown = self.window(cx);
        if !is_known || self.days_read(cx) != before || !self.plan.renew(changes.of(&ACTIVITY), shown, cx) {
            return self.load(cx);
        }
        self.look_for_clients(cx);
        self.look_for_late(cx);
        if self.view == PlannerView::Month {
            self.counts.renew(self.filter(self.range(cx), cx), changes.days(), cx);
        }
    }

    /// Goes to the day of what was moved.
    fn follow(&mut self, cx: &Context) {
        if let Some((_, day)) = self.follows {
            self.day = day;
            self.place_column(cx);
        }
    }

    /// Clients without a next step stand on the board.
    fn look_for_clients(&mut self, cx: &Context) {
        if self.view == PlannerView::Board {
            let (user, today) = (self.whose(cx), cx.today);
            self.looking = cx.worker.ask(WithoutStep { user: user.clone(), today, limit: WITHOUT });
            self.counting_without = cx.worker.ask(CountWithoutStep { user, today });
        }
    }

    /// Where today is shown, what is late stands on it (`A-7`).
    fn look_for_late(&mut self, cx: &Context) {
        if !self.shows_late(cx) {
            self.plan.take_late(Vec::new(), cx.today);
            self.plan.asking_late = Pending::default();
            return;
        }
        let yesterday = cx.today - Days::new(1);
        let filter = self.filter((Self::first_late(cx), yesterday), cx);
        let filter = ActivityFilter { state: Some("planned".to_owned()), ..filter };
        self.plan.asking_late = cx.worker.ask(PlanOf { filter, limit: LATE });
    }

    /// Whether the days that are shown have today among them.
    pub(super) fn shows_late(&self, cx: &Context) -> bool {
        let (from, until) = self.range(cx);
        matches!(self.view, PlannerView::Day | PlannerView::Week) && from <= cx.today && cx.today <= until
    }

    /// What is late is looked for from this day on.
    pub(super) fn first_late(cx: &Context) -> NaiveDate {
        cx.today - Days::new(BEHIND)
    }

    /// Whether an activity stands on today although its day is past.
    pub(super) fn is_carried(&self, id: Id, cx: &Context) -> bool {
        self.shows_late(cx) && self.plan.late().any(|late| late == id)
    }

    pub(super) fn read(&mut self, cx: &Context) {
        let days = self.days_read(cx);
        let columns = match self.view {
            PlannerView::Board => PlanColumns::Board(cx.today),
            PlannerView::List => PlanColumns::List,
            _ => PlanColumns::Days(days.0, days.1),
        };
        let (filter, shown) = (self.filter(days, cx), self.window(cx));
        self.plan.read(ReadPlan { filter, columns, limit: MOST, shown }, cx);
    }

    /// The lines that are read whole. Where nothing is drawn, everything is said.
    fn window(&self, cx: &Context) -> PlanWindow {
        let rows = if cx.is_plain { MOST } else { Self::rows(cx) };
        // What is late is no line of the plan.
        let carried = if self.day == cx.today { self.plan.late.len() } else { 0 };
        PlanWindow {
            rows,
            cursor: (self.column, self.cell.saturating_sub(carried)),
            follows: self.follows.map(|(id, _)| id),
        }
    }

    /// Reads the lines that come in sight.
    pub(super) fn look(&mut self, cx: &Context) {
        let columns = self.columns(cx);
        let Some(column) = columns.get(self.column) else { return };
        let rows = Self::rows(cx);
        let mut near = column.cells.iter().skip(self.cell.saturating_sub(rows)).take(2 * rows);
        let (is_unread, shown) = (near.any(|cell| *cell == Cell::Unread), self.window(cx));
        if is_unread && !self.plan.renew(std::iter::empty(), shown, cx) {
            self.read(cx);
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
