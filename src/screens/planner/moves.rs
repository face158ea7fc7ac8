//! How the cursor goes: by days and weeks, by lines and screens of lines, by columns of the board.

use super::{Planner, PlannerView};
use crate::screens::Context;
use chrono::{Days, Months};

impl Planner {
    /// By a day in the views of days, by a column on the board.
    pub(super) fn sideways(&mut self, on: bool, cx: &Context) {
        if self.view == PlannerView::Board {
            let last = self.columns(cx).len().saturating_sub(1);
            self.column = if on { (self.column + 1).min(last) } else { self.column.saturating_sub(1) };
            self.cell = 0;
            return self.look(cx);
        }
        if self.view == PlannerView::List {
            return;
        }
        let day = if on { self.day.succ_opt() } else { self.day.pred_opt() };
        self.go(day.unwrap_or(self.day), cx);
    }

    pub(super) fn page(&mut self, on: bool, cx: &Context) {
        if matches!(self.view, PlannerView::Board | PlannerView::List) {
            return self.page_of_rows(on, cx);
        }
        let days = Days::new(if self.view == PlannerView::Day { 1 } else { 7 });
        let day = match (self.view, on) {
            (PlannerView::Month, true) => self.day.checked_add_months(Months::new(1)),
            (PlannerView::Month, false) => self.day.checked_sub_months(Months::new(1)),
            (_, true) => self.day.checked_add_days(days),
            (_, false) => self.day.checked_sub_days(days),
        };
        self.go(day.unwrap_or(self.day), cx);
    }

    /// A screen of lines further.
    fn page_of_rows(&mut self, on: bool, cx: &Context) {
        let rows = Self::rows(cx).saturating_sub(1).max(1);
        self.go_to_cell(if on { self.cell + rows } else { self.cell.saturating_sub(rows) }, cx);
    }

    pub(super) fn go_to_cell(&mut self, cell: usize, cx: &Context) {
        let count = self.columns(cx).get(self.column).map_or(0, |column| column.cells.len());
        self.cell = cell.min(count.saturating_sub(1));
        self.look(cx);
    }

    pub(super) fn vertical(&mut self, down: bool, cx: &Context) {
        if self.view == PlannerView::Month {
            let week = Days::new(7);
            let day = if down { self.day.checked_add_days(week) } else { self.day.checked_sub_days(week) };
            return self.go(day.unwrap_or(self.day), cx);
        }
        self.go_to_cell(if down { self.cell + 1 } else { self.cell.saturating_sub(1) }, cx);
    }
}
