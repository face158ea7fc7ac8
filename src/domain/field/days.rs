//! Days, times and repeats of a field.

use super::{Field, Flaw, Scalar};
use crate::domain::{
    activity::repeat::{self, RepeatFlaw},
    day::{DayFlaw, Towards, read_day, read_spoken_day},
    spoken::read_time,
};
use chrono::{Datelike as _, NaiveDate};
use std::ops::RangeInclusive;

/// Years in which money of today moves: the tenge and the present rouble are no older.
const BOOK_YEARS: RangeInclusive<i32> = 1992..=2099;

impl Field {
    pub(super) fn read_day(
        &self,
        text: &str,
        today: Option<NaiveDate>,
        towards: Towards,
    ) -> Result<Scalar, Flaw> {
        let digits = self.digits(text)?;
        let read = today.map_or_else(|| read_day(&digits), |today| read_spoken_day(&digits, today, towards));
        let day = read.map_err(|flaw| self.day_flaw(flaw, digits))?;
        if self.ahead.is_some() && !BOOK_YEARS.contains(&day.year()) {
            let text = day.format("%d.%m.%Y").to_string();
            return Err(Flaw::about(self, "flaw-day-far", "text", text));
        }
        Ok(Scalar::Text(day.to_string()))
    }

    pub(super) fn read_time(&self, text: &str) -> Result<Scalar, Flaw> {
        let digits = self.digits(text)?;
        let time = read_time(&digits).ok_or_else(|| Flaw::new(self, true, "flaw-time"))?;
        Ok(Scalar::Text(time.format("%H:%M").to_string()))
    }

    pub(super) fn read_repeat(&self, text: &str, today: Option<NaiveDate>) -> Result<Scalar, Flaw> {
        match repeat::read(text, today) {
            Ok(rule) => Ok(Scalar::Text(rule.to_string())),
            Err(RepeatFlaw::Unknown) => Err(Flaw::new(self, true, "flaw-repeat")),
            Err(RepeatFlaw::TooMany(most)) => {
                Err(Flaw::about(self, "flaw-repeat-many", "most", most.to_string()))
            }
        }
    }

    fn day_flaw(&self, flaw: DayFlaw, text: String) -> Flaw {
        match flaw {
            DayFlaw::Unknown => Flaw::new(self, true, "flaw-day"),
            DayFlaw::FarYear(years) => Flaw {
                arguments: vec![
                    ("text", text),
                    ("first", years.start().to_string()),
                    ("last", years.end().to_string()),
                ],
                ..Flaw::new(self, true, "flaw-far-year")
            },
            DayFlaw::NoSuchMonth => Flaw::about(self, "flaw-no-month", "text", text),
            DayFlaw::ShortMonth { month, days } => Flaw {
                arguments: vec![
                    ("text", text),
                    ("month", month_key(month).to_owned()),
                    ("days", days.to_string()),
                ],
                ..Flaw::new(self, true, "flaw-short-month")
            },
        }
    }
}

/// What the catalogues call the months.
fn month_key(month: u32) -> &'static str {
    const KEYS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    usize::try_from(month).ok().and_then(|month| KEYS.get(month.checked_sub(1)?)).unwrap_or(&"jan")
}
