//! What follows an activity of a kind (`C-9`): the next step that is proposed when it is finished.

use super::KINDS;
use crate::domain::{calendar::WorkCalendar, rhythm::Rhythm};
use chrono::{Days, NaiveDate};
use std::{
    fmt::{Display, Formatter},
    str::FromStr,
};

/// The most days between two steps.
const MOST: u32 = 366;
/// Stands for the rhythm of the client: the same kind again.
pub const BY_RHYTHM: &str = "rhythm";
/// Stands before the days that are counted from the old deadline.
const FROM_DEADLINE: &str = "due";

/// From when the days of a link are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// From the day on which the activity was finished.
    Done,
    /// From the day by which it had to be.
    Deadline,
}

/// The step behind one kind, as an office has agreed on it: `mail 3`, `call due 14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Stable name of the kind that follows.
    pub kind: &'static str,
    pub days: u32,
    pub start: Start,
}

impl FromStr for Link {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut words = text.split_whitespace();
        let kind = words.next().ok_or(())?;
        let (kind, _) = KINDS.iter().find(|(known, _)| *known == kind).ok_or(())?;
        let mut word = words.next().ok_or(())?;
        let start = if word == FROM_DEADLINE { Start::Deadline } else { Start::Done };
        if start == Start::Deadline {
            word = words.next().ok_or(())?;
        }
        let days = word.parse().ok().filter(|days| *days <= MOST).ok_or(())?;
        if words.next().is_some() { Err(()) } else { Ok(Self { kind, days, start }) }
    }
}

impl Display for Link {
    fn fmt(&self, out: &mut Formatter) -> std::fmt::Result {
        match self.start {
            Start::Done => write!(out, "{} {}", self.kind, self.days),
            Start::Deadline => write!(out, "{} {FROM_DEADLINE} {}", self.kind, self.days),
        }
    }
}

/// An activity that was finished.
#[derive(Clone, Copy, Debug)]
pub struct Finished<'a> {
    /// Stable names.
    pub kind: &'a str,
    pub result: &'a str,
    pub deadline: Option<NaiveDate>,
    /// Days between two talks with the client (`C-10`).
    pub cadence: u32,
    pub today: NaiveDate,
}

impl Finished<'_> {
    /// The kind and the day of the next step: the same on the next working day where nobody answered, else by the
    /// link of the office, else the same by the client's rhythm; on a day that is for such a thing.
    pub fn proposed(
        &self,
        link: Option<Link>,
        (rhythm, calendar): (&Rhythm, &WorkCalendar),
    ) -> (&str, NaiveDate) {
        if matches!(self.result, "no_answer" | "later") {
            return (self.kind, calendar.next_working(self.today));
        }
        let after = |start: NaiveDate, days: u32| start.checked_add_days(Days::new(u64::from(days)));
        let (kind, wanted) = match link {
            Some(Link { kind, days, start: Start::Done }) => (kind, after(self.today, days)),
            Some(Link { kind, days, start: Start::Deadline }) => {
                (kind, after(self.deadline.unwrap_or(self.today), days))
            }
            None => (self.kind, after(self.today, self.cadence)),
        };
        let tomorrow = after(self.today, 1).unwrap_or(self.today);
        let day = calendar.on_or_after(wanted.unwrap_or(self.today).max(tomorrow));
        if rhythm.suits(kind, day, calendar) {
            return (kind, day);
        }
        (kind, rhythm.fitting(kind, (day, tomorrow, None), calendar).unwrap_or(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn proposed(finished: Finished, link: &str, pattern: &str) -> (String, NaiveDate) {
        let rhythm = Rhythm::read([("rhythm.pattern", pattern)]).unwrap();
        let calendar = WorkCalendar::new(Country::Kz, []);
        let (kind, day) = finished.proposed(link.parse().ok(), (&rhythm, &calendar));
        (kind.to_owned(), day)
    }

    #[test]
    fn the_next_step_follows_the_link_then_the_rhythm_on_a_day_for_it() {
        // Monday, 16 March 2026; calls and meetings take turns from it on.
        let call = Finished {
            kind: "call",
            result: "agreed",
            deadline: Some(day("2026-03-12")),
            cadence: 14,
            today: day("2026-03-16"),
        };
        let told = |kind: &str, text: &str| (kind.to_owned(), day(text));
        assert_eq!(proposed(call, BY_RHYTHM, "none"), told("call", "2026-03-30"));
        assert_eq!(proposed(call, "meeting 3", "none"), told("meeting", "2026-03-19"));
        assert_eq!(proposed(call, "mail due 7", "none"), told("mail", "2026-03-19"));
        assert_eq!(proposed(call, "mail due 1", "none"), told("mail", "2026-03-17"), "never in the past");
        assert_eq!(
            proposed(call, "meeting 5", "week:CMCMC--"),
            told("meeting", "2026-03-26"),
            "over a weekend and the holidays"
        );
        let silent = Finished { result: "no_answer", ..call };
        assert_eq!(proposed(silent, "meeting 9", "CM"), told("call", "2026-03-17"));
    }

    #[test]
    fn what_is_no_link_is_none() {
        for text in ["", "rhythm", "call", "call x", "call -1", "call 367", "call due", "call 3 4", "smoke 3"]
        {
            assert_eq!(text.parse::<Link>(), Err(()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_link_is_read_as_it_is_written(kind in 0..KINDS.len(), days in 0..=MOST, is_due: bool) {
            let link = Link { kind: KINDS[kind].0, days, start: if is_due { Start::Deadline } else { Start::Done } };
            prop_assert_eq!(link.to_string().parse(), Ok(link));
        }

        #[test]
        fn the_next_step_is_always_ahead(cadence in 0u32..400, days in 0u32..=366, ahead in 0u64..4_000) {
            let today = day("2020-01-01").checked_add_days(Days::new(ahead)).unwrap();
            let finished = Finished { kind: "call", result: "", deadline: None, cadence, today };
            for link in [format!("visit {days}"), BY_RHYTHM.to_owned()] {
                prop_assert!(proposed(finished, &link, "CM").1 > today);
            }
        }
    }
}
