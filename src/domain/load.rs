//! How full the days ahead are for each person (D25): who has room for more calls and meetings, and who has too many.

use super::{rhythm::DayRole, settings::Targets};
use chrono::NaiveDate;

/// What stands on a day of one person: planned, and done already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayLoad {
    pub calls: usize,
    /// Meetings and visits.
    pub meetings: usize,
    /// Mails, messages, tasks, events.
    pub others: usize,
}

impl DayLoad {
    /// Counts so many activities of a kind.
    pub fn add(&mut self, kind: &str, count: usize) {
        match kind {
            "call" => self.calls += count,
            "meeting" | "visit" => self.meetings += count,
            _ => self.others += count,
        }
    }

    /// What the day is for, and how much of it there is.
    pub const fn of(self, role: DayRole) -> usize {
        match role {
            DayRole::Calls => self.calls,
            DayRole::Meetings => self.meetings,
        }
    }

    pub const fn all(self) -> usize {
        self.calls + self.meetings + self.others
    }
}

/// A day of the office: what it is for, and whether it has gone by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadDay {
    pub day: NaiveDate,
    pub role: Option<DayRole>,
    pub is_past: bool,
}

/// Room for more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    pub calls: usize,
    pub meetings: usize,
}

/// What one person has on the days of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonLoad {
    /// Empty for what is nobody's.
    pub name: String,
    /// One for each day; nothing where the person is away.
    pub days: Vec<Option<DayLoad>>,
    /// Planned for an earlier day and not done.
    pub overdue: usize,
    /// Has goals of calls and meetings.
    pub has_goals: bool,
}

impl PersonLoad {
    /// How many more calls and meetings fit on the days that are left. What is overdue takes its room first: it has to
    /// be done on one of them.
    pub fn room(&self, days: &[LoadDay], targets: Targets) -> Room {
        let mut room = Room::default();
        if !self.has_goals {
            return room;
        }
        for (day, load) in days.iter().zip(&self.days).filter(|(day, _)| !day.is_past) {
            let (Some(role), Some(load)) = (day.role, load) else { continue };
            let free = role.goal(targets).saturating_sub(load.of(role));
            match role {
                DayRole::Calls => room.calls += free,
                DayRole::Meetings => room.meetings += free,
            }
        }
        Room { calls: room.calls.saturating_sub(self.overdue), ..room }
    }

    /// Whether a day holds more than its goal.
    pub fn is_over(&self, at: usize, days: &[LoadDay], targets: Targets) -> bool {
        let (Some(day), Some(Some(load))) = (days.get(at), self.days.get(at)) else { return false };
        day.role.is_some_and(|role| load.of(role) > role.goal(targets))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGETS: Targets = Targets { calls: 10, meetings: 2, week: 5 };

    fn days() -> Vec<LoadDay> {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let of = |(at, role)| LoadDay { day: day(at), role, is_past: at < 17 };
        let roles = [Some(DayRole::Calls), Some(DayRole::Calls), Some(DayRole::Meetings), None];
        (16..).zip(roles).map(of).collect()
    }

    fn load(calls: usize, meetings: usize) -> DayLoad {
        DayLoad { calls, meetings, others: 1 }
    }

    fn person(days: impl Into<Vec<Option<DayLoad>>>, overdue: usize) -> PersonLoad {
        PersonLoad { name: "Айгерім".to_owned(), days: days.into(), overdue, has_goals: true }
    }

    #[test]
    fn days_that_are_left_have_room_up_to_their_goal() {
        let busy = person([load(0, 0), load(4, 1), load(3, 0), load(1, 1)].map(Some), 2);
        assert_eq!(busy.room(&days(), TARGETS), Room { calls: 4, meetings: 2 });
        let away = person([None, None, Some(load(0, 1)), Some(load(0, 0))], 0);
        assert_eq!(away.room(&days(), TARGETS), Room { calls: 0, meetings: 1 });
        let chief = PersonLoad { has_goals: false, ..busy };
        assert_eq!(chief.room(&days(), TARGETS), Room::default());
    }

    #[test]
    fn a_day_above_its_goal_is_over_whatever_else_stands_on_it() {
        let person = person([load(11, 0), load(10, 9), load(30, 3), load(99, 99)].map(Some), 0);
        let over: Vec<bool> = (0..5).map(|at| person.is_over(at, &days(), TARGETS)).collect();
        assert_eq!(over, [true, false, true, false, false]);
    }
}
