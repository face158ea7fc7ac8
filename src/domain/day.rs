//! A calendar day as people type it where nothing but a day can stand (U-7).

use super::spoken::{Here, read_moment};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use std::ops::RangeInclusive;

/// Where the meant day lies when its year or month was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Today or later: deadlines, plans.
    Coming,
    /// Today or earlier: birthdays, the day somebody left.
    Past,
}

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayFlaw {
    Unknown,
    /// Nobody means a year before the first or after the last of these.
    FarYear(RangeInclusive<i32>),
    /// There are twelve months.
    NoSuchMonth,
    /// The month (1 to 12) has only so many days.
    ShortMonth {
        month: u32,
        days: u32,
    },
}

/// Years that somebody may mean.
const YEARS: RangeInclusive<i32> = 1900..=2199;
/// Farther away nobody means it: in days, weeks or months after a plus.
const MOST: u32 = 3660;

/// A whole day: `25.12.2026`, `25.12.26`, `25/12/2026`, `2026-12-25`. Two digits of a year mean 1950 to 2049.
///
/// # Errors
/// What is wrong with it.
pub fn read_day(text: &str) -> Result<NaiveDate, DayFlaw> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return if YEARS.contains(&day.year()) { Ok(day) } else { Err(DayFlaw::FarYear(YEARS)) };
    }
    match numbers(text).as_deref() {
        Some([(_, day), (_, month), (digits, year)]) => {
            let year = whole_year(*digits, *year)?;
            real_day(year, *month, *day)
        }
        Some([(_, day), (_, month)]) => real_day(LEAP_YEAR, *month, *day).and(Err(DayFlaw::Unknown)),
        _ => Err(DayFlaw::Unknown),
    }
}

/// The same, and what needs today to be understood: `25`, `25.12`, `+3`, `+2w`, `fri`, `eom`, `today`, in
/// all three languages at once.
///
/// # Errors
/// What is wrong with it.
pub fn read_spoken_day(text: &str, today: NaiveDate, towards: Towards) -> Result<NaiveDate, DayFlaw> {
    let text = text.trim().to_lowercase();
    match numbers(&text).as_deref() {
        Some([(_, day)]) => day_of_month(*day, today, towards),
        Some([(_, day), (_, month)]) => day_of_year(*day, *month, today, towards),
        _ => by_word(&text, today, towards)
            .or_else(|| later(&text, today))
            .map_or_else(|| read_day(&text), Ok)
            .or_else(|flaw| by_phrase(&text, today, towards).ok_or(flaw)),
    }
}

/// Any leap year: February has all its days.
const LEAP_YEAR: i32 = 2000;

/// One to three numbers parted by points or strokes, each with how many digits it has.
fn numbers(text: &str) -> Option<Vec<(usize, u32)>> {
    let parts = text.split(['.', '/']).map(str::trim);
    let read = |part: &str| {
        let is_short = part.len() <= 4 && part.chars().all(|letter| letter.is_ascii_digit());
        is_short.then(|| Some((part.len(), part.parse().ok()?))).flatten()
    };
    parts.map(read).collect::<Option<Vec<_>>>().filter(|found| found.len() <= 3)
}

fn whole_year(digits: usize, year: u32) -> Result<i32, DayFlaw> {
    let year = i32::try_from(year).map_err(|_| DayFlaw::Unknown)?;
    match (digits, year) {
        (4, year) if YEARS.contains(&year) => Ok(year),
        (4, _) => Err(DayFlaw::FarYear(YEARS)),
        (2, 0..50) => Ok(2000 + year),
        (2, _) => Ok(1900 + year),
        _ => Err(DayFlaw::Unknown),
    }
}

fn real_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, DayFlaw> {
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(DayFlaw::NoSuchMonth)?;
    let days = u32::from(first.num_days_in_month());
    let short = if day == 0 { DayFlaw::Unknown } else { DayFlaw::ShortMonth { month, days } };
    first.with_day(day).ok_or(short)
}

/// `25`: of this month, or of the nearest that has it.
fn day_of_month(day: u32, today: NaiveDate, towards: Towards) -> Result<NaiveDate, DayFlaw> {
    let first = today.with_day(1).unwrap_or(today);
    let months = (0..=12).map(Months::new).filter_map(|months| match towards {
        Towards::Coming => first.checked_add_months(months),
        Towards::Past => first.checked_sub_months(months),
    });
    let mut days = months.filter_map(|month| month.with_day(day));
    days.find(|found| fits(*found, today, towards)).ok_or(DayFlaw::Unknown)
}

/// `25.12`: of this year, or of the nearest that fits; 29 February in the nearest leap year.
fn day_of_year(day: u32, month: u32, today: NaiveDate, towards: Towards) -> Result<NaiveDate, DayFlaw> {
    real_day(LEAP_YEAR, month, day).map_err(|flaw| match flaw {
        DayFlaw::ShortMonth { month: 2, .. } => DayFlaw::ShortMonth { month: 2, days: 28 },
        other => other,
    })?;
    let step = if towards == Towards::Coming { 1 } else { -1 };
    let years = (0..=8).map(|count| today.year() + step * count);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.find(|found| fits(*found, today, towards)).ok_or(DayFlaw::Unknown)
}

fn fits(day: NaiveDate, today: NaiveDate, towards: Towards) -> bool {
    if towards == Towards::Coming { day >= today } else { day <= today }
}

/// `+3`, `+2w`, `+1m`: days, weeks, months from today; a minus goes back.
fn later(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (is_back, rest) = match text.strip_prefix('+') {
        Some(rest) => (false, rest),
        None => (true, text.strip_prefix(['-', '−'])?),
    };
    let digits = rest.trim_end_matches(char::is_alphabetic);
    let unit = rest.get(digits.len()..)?;
    let count: u32 = digits.trim().parse().ok().filter(|count| (1..=MOST).contains(count))?;
    let days = |each: u64| Days::new(u64::from(count) * each);
    let found = match (unit, is_back) {
        ("" | "d" | "д" | "к", false) => today.checked_add_days(days(1)),
        ("" | "d" | "д" | "к", true) => today.checked_sub_days(days(1)),
        ("w" | "н" | "а", false) => today.checked_add_days(days(7)),
        ("w" | "н" | "а", true) => today.checked_sub_days(days(7)),
        ("m" | "м", false) => today.checked_add_months(Months::new(count)),
        ("m" | "м", true) => today.checked_sub_months(Months::new(count)),
        _ => None,
    };
    found.filter(|day| YEARS.contains(&day.year()))
}

/// Whole phrases: «через 2 недели», «келесі жұма», "end of next month". A time has no place here.
fn by_phrase(text: &str, today: NaiveDate, towards: Towards) -> Option<NaiveDate> {
    let now = today.and_time(NaiveTime::MIN);
    let here = Here { now, calendar: None, is_english: false, may_be_past: towards == Towards::Past };
    let read = read_moment(text, &here).ok()?;
    read.time.is_none().then_some(read.day)
}

fn by_word(text: &str, today: NaiveDate, towards: Towards) -> Option<NaiveDate> {
    let word = text.trim_end_matches('.');
    match word {
        "today" | "сегодня" | "бүгін" => Some(today),
        "tomorrow" | "завтра" | "ертең" => today.succ_opt(),
        "yesterday" | "вчера" | "кеше" => today.pred_opt(),
        "eom" | "конец месяца" | "ай соңы" => {
            today.with_day(u32::from(today.num_days_in_month()))
        }
        _ => nearest(weekday(word)?, today, towards),
    }
}

/// The weekday after or before today; today itself is called `today`.
fn nearest(weekday: Weekday, today: NaiveDate, towards: Towards) -> Option<NaiveDate> {
    let near = (1..=7).map(Days::new).filter_map(|days| match towards {
        Towards::Coming => today.checked_add_days(days),
        Towards::Past => today.checked_sub_days(days),
    });
    near.into_iter().find(|day| day.weekday() == weekday)
}

/// Short and long names in the three languages; Russian accusatives with them.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["mon", "monday", "пн", "понедельник", "дс", "дүйсенбі"]),
    (Weekday::Tue, &["tue", "tuesday", "вт", "вторник", "сс", "сейсенбі"]),
    (Weekday::Wed, &["wed", "wednesday", "ср", "среда", "среду", "сәрсенбі"]),
    (Weekday::Thu, &["thu", "thursday", "чт", "четверг", "бс", "бейсенбі"]),
    (Weekday::Fri, &["fri", "friday", "пт", "пятница", "пятницу", "жм", "жұма"]),
    (Weekday::Sat, &["sat", "saturday", "сб", "суббота", "субботу", "сенбі"]),
    (Weekday::Sun, &["sun", "sunday", "вс", "воскресенье", "жс", "жексенбі"]),
];

fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names)| names.contains(&word)).map(|(weekday, _)| *weekday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A Tuesday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn coming(text: &str) -> String {
        read_spoken_day(text, today(), Towards::Coming)
            .map_or_else(|flaw| format!("{flaw:?}"), |day| day.to_string())
    }

    fn past(text: &str) -> String {
        read_spoken_day(text, today(), Towards::Past)
            .map_or_else(|flaw| format!("{flaw:?}"), |day| day.to_string())
    }

    #[test]
    fn whole_days_need_no_today() {
        assert_eq!(read_day("29.02.2028").map(|day| day.to_string()), Ok("2028-02-29".into()));
        assert_eq!(read_day("5.3.85").map(|day| day.to_string()), Ok("1985-03-05".into()));
        assert_eq!(read_day("31.02.2027"), Err(DayFlaw::ShortMonth { month: 2, days: 28 }));
        assert_eq!(read_day("31.02"), Err(DayFlaw::ShortMonth { month: 2, days: 29 }));
        assert_eq!(read_day("12.25.2026"), Err(DayFlaw::NoSuchMonth));
        for text in ["01.01.1850", "1850-01-01", "31.12.2200"] {
            assert_eq!(read_day(text), Err(DayFlaw::FarYear(1900..=2199)), "{text}");
        }
        for text in ["25", "25.12", "+3", "fri", "", "0.1.2026", "1.2.3.4", "25.12.026"] {
            assert_eq!(read_day(text), Err(DayFlaw::Unknown), "{text}");
        }
    }

    #[test]
    fn what_is_left_out_lies_ahead_or_behind() {
        for (text, ahead, behind) in [
            ("24", "2026-11-24", "2026-11-24"),
            ("25", "2026-11-25", "2026-10-25"),
            ("31", "2026-12-31", "2026-10-31"),
            ("25.12", "2026-12-25", "2025-12-25"),
            ("5/3", "2027-03-05", "2026-03-05"),
            ("29.02", "2028-02-29", "2024-02-29"),
            ("пт", "2026-11-27", "2026-11-20"),
            ("жм", "2026-11-27", "2026-11-20"),
            ("Fri", "2026-11-27", "2026-11-20"),
            ("tue", "2026-12-01", "2026-11-17"),
            ("25.12.26", "2026-12-25", "2026-12-25"),
        ] {
            assert_eq!((coming(text).as_str(), past(text).as_str()), (ahead, behind), "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_today() {
        for (text, day) in [
            ("+3", "2026-11-27"),
            ("+2w", "2026-12-08"),
            ("+2н", "2026-12-08"),
            ("+ 1 м", "2026-12-24"),
            ("-1", "2026-11-23"),
            ("eom", "2026-11-30"),
            ("бүгін", "2026-11-24"),
            ("завтра", "2026-11-25"),
            ("через 2 недели", "2026-12-08"),
            ("келесі жұма", "2026-12-04"),
            ("end of next month", "2026-12-31"),
        ] {
            assert_eq!(coming(text), day, "{text}");
        }
        for text in
            ["+0", "+99999", "+x", "+3q", "32", "0", "some", "+", "завтра 15:00", "через 3 рабочих дня"]
        {
            assert_eq!(coming(text), "Unknown", "{text}");
        }
    }

    #[test]
    fn a_flaw_tells_how_many_days_there_are() {
        assert_eq!(coming("31.02"), "ShortMonth { month: 2, days: 28 }");
        assert_eq!(coming("31.11"), "ShortMonth { month: 11, days: 30 }");
        assert_eq!(coming("12.25"), "NoSuchMonth");
    }

    proptest! {
        #[test]
        fn no_text_panics_and_every_day_comes_back(text in "\\PC{0,12}", days in -40_000i64..40_000) {
            let _ = read_spoken_day(&text, today(), Towards::Coming);
            let day = today() + chrono::Duration::days(days);
            prop_assert_eq!(read_day(&day.format("%d.%m.%Y").to_string()), Ok(day));
            prop_assert_eq!(read_spoken_day(&day.to_string(), today(), Towards::Past), Ok(day));
        }
    }
}
