//! What keys and the mouse do with what is planned.

use super::{
    Moving, Planner, PlannerView,
    columns::{Cell, clash},
    plan::MOST,
};
use crate::{
    domain::activity::repeat::Scope as Times,
    i18n::{
        columns,
        rhythms::{self, Wanted},
    },
    keys::Command,
    screens::{
        Answer, Click, Context, Reaction, Screen as _,
        activities::{QuickLog, Removal, activity_form},
        clients::ClientCard,
        export::{ExportDialog, Offer, Source},
        preparation::PreparationList,
        prompt::Prompt,
        reports::PeopleLoad,
    },
    store::activity::{ActivityOut, CountActivities, MoveActivity, POSTPONED, PlanOf, RemoveActivity},
    ui::text,
};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

impl Planner {
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        match command {
            Command::QuickLog => {
                let day = self.day_under_cursor().map(|day| day.format("%d.%m.%Y ").to_string());
                return Reaction::open(QuickLog::open(&day.unwrap_or_default(), None, cx));
            }
            Command::Preparation => {
                let day = self.day_under_cursor().filter(|day| *day > cx.today);
                return Reaction::open(PreparationList::open(day, cx));
            }
            Command::Load => return Reaction::open(PeopleLoad::open(self.day, cx)),
            Command::Open | Command::Edit => return self.open_cell(cx),
            Command::Export => return self.export(cx),
            _ => {}
        }
        let Some(activity) = self.current(cx).cloned() else {
            return Reaction::warn(cx.words.get("planner-no-cell"));
        };
        match command {
            Command::Remove => {
                self.told = cx.words.say("list-removed-one", [("name", Self::named(&activity, cx))]);
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

    /// The board and the list are of no day.
    fn day_under_cursor(&self) -> Option<NaiveDate> {
        (!matches!(self.view, PlannerView::Board | PlannerView::List)).then_some(self.day)
    }

    /// What is shown, as a calendar or a list.
    fn export(&self, cx: &Context) -> Reaction {
        let filter = self.filter(self.range(cx), cx);
        let counting = cx.worker.ask(CountActivities(filter.clone()));
        let words = cx.words.get("calendar-shown");
        let offer = Offer { words, count: None, source: Source::Activities(filter) };
        Reaction::open(ExportDialog::open(self.title(cx), vec![offer], counting, cx))
    }

    /// The form of the activity; the card of a client without a next step.
    fn open_cell(&self, cx: &Context) -> Reaction {
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

    fn by_days(&mut self, activity: &ActivityOut, days: i64, cx: &Context) -> Reaction {
        let day: NaiveDate = activity.text("day").parse().unwrap_or(cx.today);
        let to = day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day);
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
        self.move_to(activity, day, to.format("%H:%M").to_string(), cx)
    }

    /// Moves what is planned; the third time it is put off asks why (`A-7`).
    fn move_to(&mut self, activity: &ActivityOut, day: NaiveDate, time: String, cx: &Context) -> Reaction {
        if activity.text("state") != "planned" {
            return Reaction::warn(cx.words.get("error-not-planned"));
        }
        let before: NaiveDate = activity.text("day").parse().unwrap_or(day);
        let moved = activity.text("moved").parse::<i64>().unwrap_or_default();
        if day < before && day < cx.today {
            return Reaction::warn(cx.words.get("planner-past"));
        }
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
        let other = clash(one, beside)?;
        let parts = [("name", Self::named(other, cx)), ("time", other.text("time"))];
        Some(cx.words.say("planner-clash", parts))
    }

    pub(super) fn answer(&mut self, answer: Answer, cx: &Context) -> Reaction {
        let (Some((id, day, time)), Answer::Text(reason)) = (self.waits.take(), answer) else {
            return Reaction::Stay;
        };
        let activity = self.plan.get(id).cloned();
        activity.map_or(Reaction::Stay, |activity| self.write(&activity, (day, time), Some(reason), cx))
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

    /// What was dragged goes to the day where it was dropped.
    pub(super) fn drop_at(&mut self, from: Click, to: Click, cx: &Context) -> Reaction {
        let (Some((Some(before), column, Some(cell))), Some((Some(day), ..))) =
            (self.hit(from, cx), self.hit(to, cx))
        else {
            return Reaction::Stay;
        };
        if self.view == PlannerView::Month || before == day {
            return Reaction::Stay;
        }
        (self.column, self.cell) = (column, cell);
        let Some(activity) = self.current(cx).cloned() else { return Reaction::Stay };
        self.by_days(&activity, (day - before).num_days(), cx)
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
