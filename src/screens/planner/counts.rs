//! How much stands on the days of a month.

use crate::{
    screens::Context,
    store::activity::{ActivityFilter, CountDays, DayCount, RecountDays},
    worker::Pending,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

type Days = BTreeMap<NaiveDate, DayCount>;

#[derive(Default)]
pub(super) struct Counts {
    days: Days,
    pub(super) asking: Pending<Days>,
    /// All days are being counted.
    is_whole: bool,
    /// Days that are being counted anew.
    renewing: BTreeSet<NaiveDate>,
}

impl Counts {
    pub(super) fn read(&mut self, filter: ActivityFilter, cx: &Context) {
        (self.is_whole, self.renewing) = (true, BTreeSet::new());
        self.asking = cx.worker.ask(CountDays(filter));
    }

    /// Counts the days that a write touched.
    pub(super) fn renew(&mut self, filter: ActivityFilter, touched: &BTreeSet<NaiveDate>, cx: &Context) {
        if self.is_whole {
            return self.read(filter, cx);
        }
        self.renewing.extend(touched);
        self.asking = cx.worker.ask(RecountDays { filter, days: self.renewing.clone() });
    }

    pub(super) fn take(&mut self, days: Days) {
        if std::mem::take(&mut self.is_whole) {
            self.days.clear();
        }
        for day in std::mem::take(&mut self.renewing) {
            self.days.remove(&day);
        }
        self.days.extend(days);
    }

    pub(super) fn on(&self, day: NaiveDate) -> DayCount {
        self.days.get(&day).copied().unwrap_or_default()
    }
}
