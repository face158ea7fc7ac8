//! Operations of activities and of the working calendar.

use super::operations::{Office, Pick};
use serik::{
    domain::{
        calendar::{DayKind, SpecialDay},
        country::Country,
        field::Draft,
        id::Id,
        rhythm::DAY,
    },
    store::{
        Operation,
        activity::{
            ACTIVITY, ActivityFilter, ActivityOut, CancelActivity, CloseActivity, KeepPromise,
            ListActivities, LogActivity, MoveActivity, NextStep, Outcome, SaveActivity, Whom,
        },
        note::RemoveRow,
        office::{
            calendar::{ClearCalendarDay, SetCalendarDays},
            settings::SaveSettings,
        },
        preparation::TickPrepared,
        run::DismissCard,
    },
};

fn draft(pairs: &[(&str, &str)]) -> Draft {
    pairs.iter().copied().collect()
}

impl Office {
    pub fn add_activity(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let goal = self.word();
        let client = Some(self.client(pick)?);
        let contact = self.person(pick).map(|person| person.contact.0).filter(|_| pick.variant > 0);
        let draft = draft(&[("kind", "call"), ("day", "2026-03-17"), ("time", "10:00"), ("goal", &goal)]);
        Some(Box::new(SaveActivity { base: None, client, contact, draft }))
    }

    fn activity(&self, pick: Pick, is_planned: bool) -> Option<ActivityOut> {
        let filter = ActivityFilter {
            client: self.client(pick),
            state: is_planned.then(|| "planned".to_owned()),
            ..ActivityFilter::default()
        };
        let found = self.store.read(&ListActivities { filter, after: None, limit: 9 }).unwrap();
        found.into_iter().next()
    }

    fn planned(&self, pick: Pick) -> Option<(Id, i64)> {
        self.activity(pick, true).map(|activity| (activity.id, activity.version))
    }

    pub fn change_activity(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let activity = self.activity(pick, false)?;
        let base = (activity.id, activity.version);
        let goal = self.word();
        Some(match pick.variant {
            0 => Box::new(RemoveRow { table: &ACTIVITY, base }),
            1 => Box::new(MoveActivity {
                base: self.planned(pick)?,
                day: "2026-03-20".into(),
                time: None,
                reason: Some(goal),
            }),
            2 => Box::new(CancelActivity { base: self.planned(pick)?, is_missed: false, reason: goal }),
            _ => {
                let draft = draft(&[("goal", &goal)]);
                Box::new(SaveActivity { base: Some(base), client: None, contact: None, draft })
            }
        })
    }

    /// An outcome that keeps the promise of another activity.
    pub fn keep_promise(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let promise = self.activity(Pick { row: pick.row + 1, ..pick }, false)?;
        let base = self.planned(pick).filter(|base| base.0 != promise.id)?;
        let draft = draft(&[("outcome", &self.word()), ("result", "reached")]);
        let day = "2026-03-17".to_owned();
        let close = CloseActivity { base, draft, day: day.clone(), next: NextStep::Unsaid };
        let (promise, outcome) = ((promise.id, promise.version), Outcome::Closed(close));
        Some(Box::new(KeepPromise { promise, day, outcome }))
    }

    pub fn tick_prepared(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let activities = vec![self.planned(pick)?];
        Some(Box::new(TickPrepared { activities, is_prepared: pick.variant > 0 }))
    }

    pub fn close_activity(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let next = match pick.variant {
            0 => NextStep::None(self.word()),
            1 => NextStep::Unsaid,
            _ => NextStep::Planned(draft(&[("kind", "meeting"), ("day", "2026-03-23")])),
        };
        let outcome = self.word();
        let draft = draft(&[("outcome", &outcome), ("result", "reached")]);
        Some(Box::new(CloseActivity { base: self.planned(pick)?, draft, day: "2026-03-17".into(), next }))
    }

    pub fn log_activity(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let word = self.word();
        let whom = match pick.variant {
            0 => Whom::New(draft(&[("name", &word)])),
            _ => Whom::Client(self.client(pick)?),
        };
        let done = draft(&[("kind", "call"), ("day", "2026-03-16"), ("state", "done"), ("outcome", &word)]);
        let next = match pick.variant {
            2 => NextStep::None(self.word()),
            _ => NextStep::Planned(draft(&[("kind", "call"), ("day", "2026-03-18")])),
        };
        Some(Box::new(LogActivity { whom, contact: None, draft: done, next }))
    }

    pub fn set_calendar(&mut self, pick: Pick) -> Box<dyn Operation> {
        let kind = DayKind::ALL[pick.variant % DayKind::ALL.len()];
        let day = "2026-03-17".parse().unwrap();
        if pick.variant == 3 {
            let setting = (format!("{DAY}{day}"), None);
            return Box::new(ClearCalendarDay { country: Country::Kz, day, setting });
        }
        let special = SpecialDay { day, kind, name: self.word(), is_certain: true, source: String::new() };
        Box::new(SetCalendarDays { country: Country::Kz, days: vec![special] })
    }

    pub fn pause_client(&mut self, pick: Pick) -> Option<Box<dyn Operation>> {
        let reason = if pick.variant == 0 { self.word() } else { String::new() };
        let until = "2026-03-17T09:00".to_owned();
        let planned = self.planned(pick).into_iter().collect();
        Some(Box::new(DismissCard { client: self.client(pick)?, planned, until, reason }))
    }

    pub fn save_settings(&mut self, pick: Pick) -> Box<dyn Operation> {
        let value = (pick.variant > 0).then(|| self.word());
        Box::new(SaveSettings(vec![("rhythm.day.2026-03-17".to_owned(), value)]))
    }
}
