//! What keys and the mouse do with what is planned.

use super::{
    Moving, Planner, PlannerView,
    columns::{Cell, clash},
    plan::MOST,
};
use crate::{
    domain::{activity::repeat::Scope as Times, field::Draft},
    i18n::{
        columns,
        rhythms::{self, Wanted},
    },
    keys::Command,
    report::clash_words,
    screens::{
        Answer, Click, Context, Reaction, Screen as _,
        activities::{QuickLog, Removal, activity_form, times},
        clients::ClientCard,
        export::{ExportDialog, Offer, Source},
        preparation::PreparationList,
        prompt::Prompt,
        reports::PeopleLoad,
    },
    store::activity::{
        ActivityFilter, ActivityOut, ChangeSeries, CountActivities, MoveActivity, POSTPONED, PlanOf,
        RemoveActivity,
    },
    ui::text,
};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

impl Planner {
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::QuickLog => return self.open_line(cx),
            Command::Preparation => {
                let day = self.day_under_cursor().filter(|day| *day > cx.today);
                return Reaction::open(PreparationList::open(day, cx));
            }
            Command::DayKind => return self.ask_kind_of_day(cx),
            Command::Load => return Reaction::open(PeopleLoad::open(self.day, cx)),
            Command::Open | Command::Edit => return self.open_cell(cx),
            Command::Export => return self.export(cx),
            _ => {}
        }
        if self.is_board() && matches!(command, Command::DayBack | Command::DayOn) {
            return self.by_column(command == Command::DayOn, cx);
        }
        let Some(activity) = self.current(cx).cloned() else {
            return Reaction::warn(cx.words.get("planner-no-cell"));
        };
        match command {
            Command::Remove => {
                self.told = cx.words.say("planner-removed", [("name", Self::told_of(&activity, cx))]);
                if let Some(question) = Removal::ask(&activity, &self.told, cx) {
                    return question;
                }
                self.writing = cx.worker.write(RemoveActivity::of(&activity, Times::This));
                Reaction::Stay
            }
            Command::DayBack => self.by_days(&activity, -1, cx),
            Command::DayOn => self.by_days(&activity, 1, cx),
            Command::HourBack => self.by_minutes(&activity, -30, cx),
            Command::HourOn => self.by_minutes(&activity, 30, cx),
            Command::Copy => {
                let cells = self.cells(&Cell::Activity(activity.id), cx);
                Reaction::Copy(cells.join("\t"))
            }
            _ => Reaction::Stay,
        }
    }

    /// A new line for the day under the cursor; on one that is past it tells what was done.
    fn open_line(&self, cx: &Context) -> Reaction {
        Reaction::open(match self.day_under_cursor() {
            Some(day) if day >= cx.today => QuickLog::on(day, cx),
            Some(day) => QuickLog::open(&day.format("%d.%m.%Y ").to_string(), None, cx),
            None => QuickLog::open("", None, cx),
        })
    }

    /// The board and the list are of no day.
    pub(super) fn day_under_cursor(&self) -> Option<NaiveDate> {
        (!matches!(self.view, PlannerView::Board | PlannerView::List)).then_some(self.day)
    }

    /// What is shown, as a calendar or a list.
    fn export(&self, cx: &Context) -> Reaction {
        let late = self.shows_late(cx).then(|| Self::first_late(cx).to_string());
        let filter = ActivityFilter { late, ..self.filter(self.range(cx), cx) };
        let counting = cx.worker.ask(CountActivities(filter.clone()));
        let words = cx.words.get("calendar-shown");
        let offer = Offer { words, count: None, source: Source::Activities(filter) };
        Reaction::open(ExportDialog::open(self.title(cx), vec![offer], counting, cx))
    }

    /// The form of the activity; the card of a client without a next step.
    fn open_cell(&mut self, cx: &Context) -> Reaction {
        if self.view == PlannerView::Month {
            self.show(PlannerView::Day, cx);
            return Reaction::Stay;
        }
        match self.under_cursor(cx) {
            Some(Cell::Activity(id)) => {
                self.plan.get(id).map_or(Reaction::Stay, |activity| activity_form(activity, cx))
            }
            Some(Cell::Client(at)) => self
                .without
                .get(at)
                .map_or(Reaction::Stay, |(id, _)| Reaction::open(ClientCard::open(*id, 0, cx))),
            Some(Cell::Unread) => Reaction::Stay,
            None => Reaction::warn(cx.words.get("planner-no-cell")),
        }
    }

    /// What is late stands on today and goes on from there: no past day hides that it is late.
    fn by_days(&mut self, activity: &ActivityOut, days: i64, cx: &Context) -> Reaction {
        let day: NaiveDate = activity.text("day").parse().unwrap_or(cx.today);
        let from = if self.is_carried(activity.id, cx) { cx.today } else { day };
        let to = from.checked_add_signed(TimeDelta::days(days)).unwrap_or(from);
        let to = if days > 0 && is_over(activity, cx) { to.max(cx.today) } else { to };
        self.move_to(activity, to, activity.text("time"), cx)
    }

    fn by_minutes(&mut self, activity: &ActivityOut, minutes: i64, cx: &Context) -> Reaction {
        let Ok(time) = NaiveTime::parse_from_str(&activity.text("time"), "%H:%M") else {
            return Reaction::warn(cx.words.get("planner-no-hour"));
        };
        let (to, over) = time.overflowing_add_signed(TimeDelta::minutes(minutes));
        if over != 0 {
            return Reaction::warn(cx.words.get("planner-day-ends"));
        }
        let day: NaiveDate = activity.text("day").parse().unwrap_or(cx.today);
        let day = if is_over(activity, cx) { cx.today } else { day };
        self.move_to(activity, day, to.format("%H:%M").to_string(), cx)
    }

    /// Moves what is planned; the third time it is put off asks why (`A-7`).
    pub(super) fn move_to(
        &mut self,
        activity: &ActivityOut,
        day: NaiveDate,
        time: String,
        cx: &Context,
    ) -> Reaction {
        if activity.text("state") != "planned" {
            return Reaction::warn(cx.words.get("error-not-planned"));
        }
        let before: NaiveDate = activity.text("day").parse().unwrap_or(day);
        // What lasts days may have begun before today.
        let last = activity.days().map_or(day, |(_, last)| last + (day - before));
        if last < cx.today || day < before && day < cx.today {
            return Reaction::warn(cx.words.get("planner-past"));
        }
        if !activity.text("repeat").is_empty() {
            self.asked = Some(Moving { activity: activity.clone(), day, time, reason: None });
            return Reaction::open(times(cx.words.get("repeat-scope-move"), &Times::ALL, cx));
        }
        self.put(activity, (day, time), cx)
    }

    /// The same, once it is known that this time alone is meant.
    fn put(&mut self, activity: &ActivityOut, (day, time): (NaiveDate, String), cx: &Context) -> Reaction {
        let before: NaiveDate = activity.text("day").parse().unwrap_or(day);
        let moved = activity.text("moved").parse::<i64>().unwrap_or_default();
        if day > before && moved >= POSTPONED {
            self.waits = Some((activity.id, day, time));
            return Reaction::open(Prompt::new(cx.words.get("planner-why-again")));
        }
        self.write(activity, (day, time), None, cx)
    }

    fn write(
        &mut self,
        activity: &ActivityOut,
        (day, time): (NaiveDate, String),
        reason: Option<String>,
        cx: &Context,
    ) -> Reaction {
        // The day may be one that is not shown: what stands there is asked for first.
        let filter = self.filter((day, day), cx);
        self.asking_day = cx.worker.ask(PlanOf { filter, limit: MOST });
        self.moving = Some(Moving { activity: activity.clone(), day, time, reason });
        Reaction::Stay
    }

    /// Carries out a move, once it is known what stands on its day.
    pub(super) fn carry_out(&mut self, moving: Moving, beside: &[ActivityOut], cx: &Context) {
        let Moving { activity, day, time, reason } = moving;
        let mut after = activity.clone();
        after.image.insert("day".to_owned(), day.to_string().into());
        after.image.insert("time".to_owned(), time.clone().into());
        let name = Self::named(&activity, cx);
        let when = [cx.words.formats.date_with_weekday(day), time.clone()].join(" ");
        self.told = cx.words.say("planner-moved", [("name", name), ("when", when.trim().to_owned())]);
        if let Some(doubt) = Self::doubt((&activity, &after), (day, beside), cx) {
            self.told = format!("{} {doubt}", self.told);
        }
        self.follows = Some((activity.id, day));
        let time = Some(time).filter(|time| !time.is_empty());
        let base = (activity.id, activity.version);
        self.writing = cx.worker.write(MoveActivity { base, day: day.to_string(), time, reason });
    }

    /// What it overlaps, or that the day is for something else: told, not forbidden.
    fn doubt(
        (before, after): (&ActivityOut, &ActivityOut),
        (day, beside): (NaiveDate, &[ActivityOut]),
        cx: &Context,
    ) -> Option<String> {
        if let Some(told) = Self::clash_words(after, beside.iter(), cx) {
            return Some(told);
        }
        let kind = after.text("kind");
        let bound = (&cx.facts.settings.weights(), &cx.facts.calendar);
        let is_urgent = before.is_urgent(cx.today, bound);
        let wanted = Wanted { kind: &kind, day, deadline: after.text("due").parse().ok(), is_urgent };
        rhythms::doubt(&wanted, cx.today, (&cx.facts.rhythm, &cx.facts.calendar), cx.words)
    }

    /// What it overlaps, in a sentence.
    pub(super) fn clash_words<'a>(
        one: &ActivityOut,
        beside: impl Iterator<Item = &'a ActivityOut>,
        cx: &Context,
    ) -> Option<String> {
        Some(text::clean(&clash_words(clash(one, beside)?, cx.words)))
    }

    /// Which times of a repeat are moved.
    fn move_times(&mut self, moving: Moving, at: usize, cx: &Context) -> Reaction {
        let Moving { activity, day, time, .. } = moving;
        let scope = Times::ALL.get(at).copied().unwrap_or_default();
        if scope == Times::This {
            return self.put(&activity, (day, time), cx);
        }
        let when = [cx.words.formats.date_with_weekday(day), time.clone()].join(" ");
        let (name, when) = (Self::named(&activity, cx), when.trim().to_owned());
        self.told = cx.words.say("planner-moved", [("name", name), ("when", when)]);
        let mut draft = Draft::default();
        draft.set("day", day.to_string());
        draft.set("time", time);
        self.follows = Some((activity.id, day));
        let base = (activity.id, activity.version);
        self.writing = cx.worker.write(ChangeSeries { base, contact: None, draft, scope });
        Reaction::Stay
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        if self.seek.takes_answer() {
            if let Answer::Text(typed) = answer {
                self.look_for(&typed, cx);
            }
            return Reaction::Stay;
        }
        if let (Answer::Chosen(at), Some(day)) = (&answer, self.asked_day.take()) {
            self.set_day(day, *at, cx);
            return Reaction::Stay;
        }
        if let Answer::Chosen(at) = answer {
            return self.asked.take().map_or(Reaction::Stay, |moving| self.move_times(moving, at, cx));
        }
        let (Some((id, day, time)), Answer::Text(reason)) = (self.waits.take(), answer) else {
            return Reaction::Stay;
        };
        let activity = self.plan.get(id).cloned();
        activity.map_or(Reaction::Stay, |activity| self.write(&activity, (day, time), Some(reason), cx))
    }

    /// Kind, with whom, when: «Звонок · Алма · ср, 18.03 15:00».
    fn told_of(activity: &ActivityOut, cx: &Context) -> String {
        let kind = columns::of_activity(cx.words, "kind", &activity.text("kind"));
        let day = activity.text("day").parse().map(|day| cx.words.formats.date_with_weekday(day));
        let when = [day.unwrap_or_default(), activity.text("time")].join(" ").trim().to_owned();
        text::dotted([kind, Self::named(activity, cx), when])
    }

    /// With whom, or what it is.
    pub(super) fn named(activity: &ActivityOut, cx: &Context) -> String {
        let client = activity.client.as_ref().map(|(_, name)| columns::name(cx.words, name));
        text::clean(&client.unwrap_or_else(|| activity.text("goal")))
    }

    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let Some((day, column, cell)) = self.hit(click, cx) else { return Reaction::Stay };
        if let Some(day) = day.filter(|day| *day != self.day) {
            self.go(day, cx);
        }
        let Some(cell) = cell else { return Reaction::Stay };
        (self.column, self.cell) = (column, cell);
        if click.double { self.open_cell(cx) } else { Reaction::Stay }
    }

    /// What was dragged goes to the day where it was dropped; in the week to its hour as well.
    pub(super) fn drop_at(&mut self, from: Click, to: Click, cx: &Context) -> Reaction {
        let (Some((Some(before), column, cell)), Some((Some(day), ..))) =
            (self.hit(from, cx), self.hit(to, cx))
        else {
            return Reaction::Stay;
        };
        if self.view == PlannerView::Month {
            self.dropped = Some((before, day));
            return self.drop_in_month(cx);
        }
        let Some(cell) = cell else { return Reaction::Stay };
        (self.column, self.cell) = (column, cell);
        let Some(activity) = self.current(cx).cloned() else { return Reaction::Stay };
        let time =
            self.hour_under(to, cx).map_or_else(|| activity.text("time"), |hour| at_hour(&activity, hour));
        if before == day && time == activity.text("time") {
            return Reaction::Stay;
        }
        let own: NaiveDate = activity.text("day").parse().unwrap_or(before);
        // What lasts days is taken by any of them.
        let day = if is_over(&activity, cx) { day } else { own + (day - before) };
        self.move_to(&activity, day, time, cx)
    }

    /// A day of the month is counted, not read: the one thing that is planned on it goes along, once it is read.
    pub(super) fn drop_in_month(&mut self, cx: &Context) -> Reaction {
        let Some((before, day)) = self.dropped.filter(|_| !self.plan.asking.is_waiting()) else {
            return Reaction::Stay;
        };
        if self.day != before {
            self.go(before, cx);
            return Reaction::Stay;
        }
        self.dropped = None;
        let planned = self.plan.on(before).iter().filter_map(|id| self.plan.get(*id));
        let planned: Vec<ActivityOut> =
            planned.filter(|one| one.text("state") == "planned").cloned().collect();
        match planned.as_slice() {
            _ if before == day => Reaction::Stay,
            [] => Reaction::warn(cx.words.get("planner-nothing")),
            [one] => self.move_to(one, day, one.text("time"), cx),
            more => Reaction::warn(cx.words.count("planner-month-several", more.len())),
        }
    }

    /// The column and the cell of the thing of this number.
    pub(super) fn place_of(&self, at: usize, cx: &Context) -> (usize, usize) {
        let columns = self.columns(cx);
        let mut cells = columns.iter().enumerate().flat_map(|(column, found)| {
            let read = found.cells.iter().enumerate().filter(|(_, cell)| **cell != Cell::Unread);
            read.map(move |(cell, _)| (column, cell))
        });
        cells.nth(at).unwrap_or((self.column, self.cell))
    }
}

/// Whether its last day has passed.
fn is_over(activity: &ActivityOut, cx: &Context) -> bool {
    activity.days().is_some_and(|(_, last)| last < cx.today)
}

/// The time of an activity at another hour: the whole hour, where it does not stand at it already.
fn at_hour(activity: &ActivityOut, hour: u32) -> String {
    let own = activity.text("time");
    let stands = own.get(..2).and_then(|text| text.parse().ok()) == Some(hour);
    if stands { own } else { format!("{hour:02}:00") }
}
