//! Cards of the board go from stretch to stretch: each stands for the first working day that lies in it.

use super::{Planner, PlannerView, columns::Cell, monday};
use crate::screens::{Click, Context, Reaction, activities::QuickLog};
use chrono::{Days, NaiveDate};

/// Columns of the board: today, this week, next week, later. Before them stands what is overdue, behind them clients
/// without a next step.
const TODAY: usize = 1;
const THIS_WEEK: usize = 2;
const NEXT_WEEK: usize = 3;
const LATER: usize = 4;

/// The day that a card goes to in a column; nothing where nothing can be moved to.
fn day_of(column: usize, cx: &Context) -> Option<NaiveDate> {
    let next_monday = monday(cx.today) + Days::new(7);
    let from = match column {
        TODAY => return Some(cx.today),
        THIS_WEEK => cx.today + Days::new(1),
        NEXT_WEEK => next_monday,
        LATER => next_monday + Days::new(7),
        _ => return None,
    };
    let until = if column == THIS_WEEK { next_monday - Days::new(1) } else { from + Days::new(6) };
    let mut days = from.iter_days().take_while(|day| *day <= until);
    let working = days.clone().find(|day| cx.facts.calendar.is_working(*day));
    working.or_else(|| days.next())
}

impl Planner {
    /// Moves the card under the cursor one stretch on or back.
    pub(super) fn by_column(&mut self, on: bool, cx: &Context) -> Reaction {
        // A client without a next step comes in from the side of today.
        let from = if self.column > LATER { 0 } else { self.column };
        // On Sunday nothing is left of the week.
        let has_day = |column: &usize| day_of(*column, cx).is_some();
        let to = if on { (from + 1..=LATER).find(has_day) } else { (0..from).rfind(has_day) };
        self.put_in_column(to.unwrap_or_default(), cx)
    }

    /// What was dragged goes to the stretch where it was dropped.
    pub(super) fn drop_on_board(&mut self, from: Click, to: Click, cx: &Context) -> Reaction {
        let (Some((_, column, Some(cell))), Some((_, goal, _))) = (self.hit(from, cx), self.hit(to, cx))
        else {
            return Reaction::Stay;
        };
        if column == goal {
            return Reaction::Stay;
        }
        (self.column, self.cell) = (column, cell);
        self.put_in_column(goal, cx)
    }

    /// Moves the card there; a client without a next step gets one on that day.
    fn put_in_column(&mut self, column: usize, cx: &Context) -> Reaction {
        let Some(day) = day_of(column, cx) else { return Reaction::warn(cx.words.get("planner-no-column")) };
        match self.under_cursor(cx) {
            Some(Cell::Client(at)) => {
                let client = self.without.get(at).cloned();
                let line = format!("{} ", day.format("%d.%m.%Y"));
                Reaction::open(QuickLog::open(&line, client, cx))
            }
            Some(Cell::Activity(id)) => {
                let Some(activity) = self.plan.get(id).cloned() else { return Reaction::Stay };
                self.move_to(&activity, day, activity.text("time"), cx)
            }
            Some(Cell::Unread) | None => Reaction::warn(cx.words.get("planner-no-cell")),
        }
    }

    pub(super) fn is_board(&self) -> bool {
        self.view == PlannerView::Board
    }
}
