//! Notices (`U-15`): when to look, what is told, and by which way. One deadline is kept; the loop sees it whenever
//! it is awake for the header clock.

use super::App;
use crate::{
    domain::notice::{Beginning, Look, QuietHours, Rules, Timed},
    i18n::notices::{self, Told},
    screens::{Message, Tone},
    store::{
        Changes,
        absence::ABSENCE,
        activity::{ACTIVITY, ListTimed, TimedActivity},
        client::CLIENT,
        office::USER,
    },
    ui::text,
    worker::Pending,
};
use chrono::{Days, NaiveDateTime, TimeDelta};

/// After a look that failed.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// What the program knows of the next notice.
#[derive(Default)]
pub(super) struct Notices {
    asking: Pending<Vec<TimedActivity>>,
    /// Calendar and settings are known: before them nobody can tell what is quiet.
    is_ready: bool,
    /// When to look next; nothing: as soon as possible.
    next: Option<NaiveDateTime>,
    /// The last look, and the last one that was not quiet.
    looked: Option<NaiveDateTime>,
    since: Option<NaiveDateTime>,
    /// The person's own hours without notices.
    quiet: Option<QuietHours>,
    /// The desktop has refused one: the bell rings for the rest of this run.
    has_no_desktop: bool,
}

impl Notices {
    pub(super) fn of(quiet: Option<QuietHours>) -> Self {
        Self { quiet, ..Self::default() }
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// The deadline has come, or the clock was set back behind the last look.
    fn is_due(&self, now: NaiveDateTime) -> bool {
        let was_set_back = self.looked.is_some_and(|looked| now < looked);
        was_set_back || self.next.is_none_or(|next| now >= next)
    }
}

impl App {
    /// Looks when the time has come. What was told before must be known first.
    pub(super) fn remind(&mut self) {
        let is_ready = self.notices.is_ready
            && !self.shared.is_locked()
            && self.drafts.is_read()
            && !self.notices.asking.is_waiting();
        if is_ready && self.notices.is_due(self.clock.wall()) {
            self.look_for_notices();
        }
    }

    /// Today and tomorrow: what begins soon after midnight is told before it.
    fn look_for_notices(&mut self) {
        let from = self.clock.today();
        let until = from.checked_add_days(Days::new(1)).unwrap_or(from);
        self.notices.asking = self.worker.ask(ListTimed { from, until, user: self.user.clone() });
    }

    /// Calendar and settings were read, or something has changed.
    pub(super) fn look_anew(&mut self) {
        (self.notices.is_ready, self.notices.next) = (true, None);
        self.notices.asking = Pending::default();
    }

    /// Who sits down has missed what the one before them was told.
    pub(super) fn look_for_another_person(&mut self) {
        self.notices.since = None;
        self.look_anew();
    }

    pub(super) fn see_changes(&mut self, changes: &Changes) {
        let is_about = [&ACTIVITY, &CLIENT, &USER, &ABSENCE].into_iter().any(|table| changes.touches(table));
        if is_about && self.notices.is_ready {
            self.look_anew();
        }
    }

    /// Tells what the last question found.
    pub(super) fn take_notices(&mut self) {
        if self.outside.has_lost_desktop() {
            self.notices.has_no_desktop = true;
            self.outside.ring();
            // The notice itself stays in sight.
            let before = self.told.take().map(|message| message.text);
            let parts: Vec<String> =
                before.into_iter().chain([self.words.get("notice-no-desktop")]).collect();
            self.tell(Message { text: parts.join(". "), tone: Tone::Warning });
        }
        match self.notices.asking.take() {
            Some(Ok(planned)) => self.judge(&planned),
            Some(Err(error)) => {
                tracing::warn!(%error, "notices cannot be read");
                self.notices.next = Some(self.clock.wall() + AGAIN);
            }
            None => {}
        }
    }

    fn judge(&mut self, planned: &[TimedActivity]) {
        let now = self.clock.wall();
        let set = &self.facts.settings;
        let rules = Rules {
            minutes: set.notice_minutes(),
            quiet: self.notices.quiet.unwrap_or_else(|| set.quiet_hours()),
            calendar: &self.facts.calendar,
        };
        let timed: Vec<Timed> = planned.iter().map(|one| one.timed).collect();
        let look = rules.look(now, self.notices.since, &timed, &self.drafts.told());
        (self.notices.looked, self.notices.next) = (Some(now), Some(look.next));
        if !look.is_quiet {
            self.notices.since = Some(now);
        }
        self.tell_notices(&look, planned, now);
    }

    /// What was missed and what is near is one message: a second one would hide the first.
    fn tell_notices(&mut self, look: &Look, planned: &[TimedActivity], now: NaiveDateTime) {
        let found = |begins: &Beginning| planned.iter().find(|one| one.timed.begins == *begins).map(told);
        let missed: Vec<Told> = look.missed.iter().filter_map(found).collect();
        let due: Vec<Told> = look.due.iter().filter_map(found).collect();
        let mut parts = Vec::new();
        if !missed.is_empty() {
            parts.push(notices::missed(&missed, &self.words));
        }
        let minutes = look.due.iter().map(|begins| begins.minutes_from(now));
        parts.extend(due.iter().zip(minutes).map(|(one, minutes)| notices::due(one, minutes, &self.words)));
        self.tell(Message { text: parts.join(". "), tone: Tone::Warning });
        let all: Vec<String> = missed.iter().chain(&due).map(|one| one.who_and_when(&self.words)).collect();
        self.call(&all);
        look.due.iter().chain(&look.missed).for_each(|one| self.drafts.tell(*one));
    }

    /// Calls the person to the screen, as the office wishes.
    fn call(&mut self, told: &[String]) {
        if told.is_empty() {
            return;
        }
        match self.facts.settings.notice_way().as_str() {
            "desktop" if !self.notices.has_no_desktop => self.outside.show(told.join("; ")),
            "desktop" | "bell" => self.outside.ring(),
            _ => {}
        }
    }
}

fn told(one: &TimedActivity) -> Told {
    let client = one.client.as_deref().map(text::clean);
    Told { kind: one.kind.clone(), client, at: one.timed.begins.at.time() }
}
