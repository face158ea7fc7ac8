//! Which moment a phrase means, here and now.

use super::{
    Here, Hint, Moment, MomentFlaw,
    phrase::usual_hour,
    said::{DaySaid, Part, Period, Said, TimeSaid, Unit, Which, clock},
};
use chrono::{Datelike as _, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// Farther away nobody means it.
const YEARS: u32 = 10;

/// Days after which a date without a year surprises.
const HALF_A_YEAR: i64 = 183;

type Resolved<T> = Result<T, MomentFlaw>;

/// No word is near: the words are known, what they say is wrong.
const WRONG: MomentFlaw = MomentFlaw::Unknown(None);

pub(super) fn moment(said: &Said, here: &Here) -> Resolved<Moment> {
    if said.is_ambiguous || said.bare.is_some() {
        return Err(MomentFlaw::Ambiguous);
    }
    let time = time(said)?;
    let until = said.until.map(|until| of_clock(until, said.part)).transpose()?;
    let (day, found) = match said.day {
        Some(day) => day_of(day, here)?,
        None => (next(time.ok_or(WRONG)?, here), None),
    };
    if said.weekday.is_some_and(|weekday| weekday != day.weekday()) {
        return Err(MomentFlaw::NoSuchDate(Some(day)));
    }
    if found.is_some() && time.is_some() || until.is_some_and(|until| time.is_none_or(|time| time >= until)) {
        return Err(WRONG);
    }
    let hint = said.day.and_then(|said| hint(said, day, here));
    let is_day_said = said.day.is_some();
    Ok(Moment {
        day,
        is_day_said,
        time: time.or(found),
        until,
        is_deadline: said.is_deadline,
        due: None,
        hint,
    })
}

fn hint(said: DaySaid, day: NaiveDate, here: &Here) -> Option<Hint> {
    match said {
        DaySaid::Weekday(None, weekday) if weekday == here.now.weekday() => Some(Hint::InAWeek),
        DaySaid::Later(_, Unit::Day, false) => Some(Hint::InTwoDays),
        DaySaid::End(Period::Week(_)) => Some(Hint::Friday),
        DaySaid::Date { year: None, .. } if day < here.now.date() => Some(Hint::Gone),
        DaySaid::Date { year: None, .. } if (day - here.now.date()).num_days() > HALF_A_YEAR => {
            Some(Hint::NextYear)
        }
        _ => None,
    }
}

/// A time alone is today's, or tomorrow's where it has passed.
fn next(time: NaiveTime, here: &Here) -> NaiveDate {
    let today = here.now.date();
    if time > here.now.time() { today } else { today.succ_opt().unwrap_or(today) }
}

/// The time of a phrase without a day.
pub(super) fn time_alone(said: &Said) -> Option<NaiveTime> {
    time(said).ok().flatten()
}

fn time(said: &Said) -> Resolved<Option<NaiveTime>> {
    match (said.time, said.part) {
        (Some(time), part) => of_clock(time, part).map(Some),
        (None, Some(part)) => Ok(clock(usual_hour(part), 0)),
        (None, None) => Ok(None),
    }
}

fn of_clock(time: TimeSaid, part: Option<Part>) -> Resolved<NaiveTime> {
    let (hour, minute) = match time {
        TimeSaid::Half(hour @ 1..=12, is_late) => (hour % 12 + if is_late { 12 } else { 0 }, 0),
        TimeSaid::Half(..) => return Err(WRONG),
        TimeSaid::Clock(hour, minute, is_loose) => {
            let is_late = match part {
                None => is_loose && (1..=7).contains(&hour),
                Some(Part::Afternoon | Part::Evening) => hour < 12,
                Some(Part::Night) => (9..12).contains(&hour),
                Some(Part::Morning | Part::Noon) => false,
            };
            let is_midnight = part == Some(Part::Night) && hour == 12;
            (if is_midnight { 0 } else { hour + if is_late { 12 } else { 0 } }, minute)
        }
    };
    clock(hour, minute).ok_or(WRONG)
}

/// The day, and the time where the phrase counts hours.
fn day_of(said: DaySaid, here: &Here) -> Resolved<(NaiveDate, Option<NaiveTime>)> {
    let today = here.now.date();
    let day = match said {
        DaySaid::Now => return Ok((today, Some(here.now.time()))),
        DaySaid::LaterMinutes(minutes) => return after_minutes(minutes, here),
        DaySaid::Later(count, Unit::Minute, _) => return after_minutes(count, here),
        DaySaid::Later(count, Unit::Hour, _) => return after_minutes(count.saturating_mul(60), here),
        DaySaid::Later(count, unit, is_counted) => later(count, unit, is_counted, here)?,
        DaySaid::Relative(days) => today.checked_add_signed(Duration::days(days)).ok_or(WRONG)?,
        DaySaid::Weekday(which, weekday) => of_week(which, weekday, today)?,
        DaySaid::Date { day, month, year, is_stroke } => {
            if is_stroke && here.is_english && day <= 12 && month <= 12 {
                return Err(MomentFlaw::Ambiguous);
            }
            date((day, month), year, here)?
        }
        DaySaid::OfMonth(day) => of_month(day, today)?,
        DaySaid::Whole(period) => whole(period, today)?,
        DaySaid::End(period) => end(period, today)?,
        DaySaid::Start(period) => start(period, today)?,
        DaySaid::Weekend => of_week(None, Weekday::Sat, today)?,
    };
    if day < today && !here.may_be_past {
        return Err(MomentFlaw::Past(day));
    }
    let last = today.checked_add_months(Months::new(YEARS * 12)).unwrap_or(NaiveDate::MAX);
    if day > last { Err(MomentFlaw::TooFar) } else { Ok((day, None)) }
}

fn after_minutes(minutes: u32, here: &Here) -> Resolved<(NaiveDate, Option<NaiveTime>)> {
    let most = i64::from(YEARS) * 366 * 24 * 60;
    let minutes = Some(i64::from(minutes)).filter(|minutes| (1..most).contains(minutes)).ok_or(WRONG)?;
    let found: NaiveDateTime = here.now.checked_add_signed(Duration::minutes(minutes)).ok_or(WRONG)?;
    Ok((found.date(), Some(found.time())))
}

fn later(count: u32, unit: Unit, is_counted: bool, here: &Here) -> Resolved<NaiveDate> {
    let today = here.now.date();
    if count == 0 {
        return Err(WRONG);
    }
    if count > YEARS * 366 {
        return Err(MomentFlaw::TooFar);
    }
    let days = |each: u64| today.checked_add_days(Days::new(u64::from(count) * each));
    let months = |each: u32| today.checked_add_months(Months::new(count * each));
    let found = match unit {
        Unit::Day if !is_counted => today.checked_add_days(Days::new(2)),
        Unit::Day | Unit::Minute | Unit::Hour => days(1),
        Unit::WorkingDay => here.calendar.and_then(|calendar| calendar.plus(today, count)),
        Unit::Week => days(7),
        Unit::Month => months(1),
        Unit::Year => months(12),
    };
    found.ok_or(WRONG)
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

/// A weekday alone is the next one, today left out; this, the next or the last one is that of the week.
fn of_week(which: Option<Which>, weekday: Weekday, today: NaiveDate) -> Resolved<NaiveDate> {
    let ahead = i64::from(weekday.num_days_from_monday());
    let days = match which {
        None => return today.iter_days().skip(1).find(|day| day.weekday() == weekday).ok_or(WRONG),
        Some(Which::This) => ahead,
        Some(Which::Next) => ahead + 7,
        Some(Which::Last) => ahead - 7,
    };
    monday(today).checked_add_signed(Duration::days(days)).ok_or(WRONG)
}

/// A date without a year is this year's, or the next one's where it has passed.
fn date((day, month): (u32, u32), year: Option<i32>, here: &Here) -> Resolved<NaiveDate> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    let today = here.now.date();
    if let Some(year) = year {
        return of(year).ok_or_else(|| no_such(month, [year, year], today));
    }
    let this = today.year();
    let coming = of(this).filter(|day| *day >= today).or_else(|| of(this + 1));
    let past = of(this).filter(|day| *day <= today).or_else(|| of(this - 1)).filter(|_| here.may_be_past);
    let near = |day: &NaiveDate| (*day - today).num_days().abs();
    coming.into_iter().chain(past).min_by_key(near).ok_or_else(|| no_such(month, [this, this + 1], today))
}

/// 31 November: the last day of that month is the nearest, in the first of the years in which it comes.
fn no_such(month: u32, years: [i32; 2], today: NaiveDate) -> MomentFlaw {
    let last = |year| NaiveDate::from_ymd_opt(year, month, 1).map(last_of);
    let coming = years.into_iter().filter_map(last).find(|day| *day >= today);
    MomentFlaw::NoSuchDate(coming.or_else(|| last(years[0])))
}

/// The next month that has so many days; today counts.
fn of_month(day: u32, today: NaiveDate) -> Resolved<NaiveDate> {
    let first = first_of(today);
    let months = (0..12).filter_map(|months| first.checked_add_months(Months::new(months)));
    let mut days = months.filter_map(|month| month.with_day(day));
    days.find(|day| *day >= today).ok_or(MomentFlaw::NoSuchDate(None))
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn last_of(day: NaiveDate) -> NaiveDate {
    day.with_day(u32::from(day.num_days_in_month())).unwrap_or(day)
}

/// The first of the month so many months away.
fn month_after(today: NaiveDate, months: u32) -> Resolved<NaiveDate> {
    first_of(today).checked_add_months(Months::new(months)).ok_or(WRONG)
}

fn new_year(year: i32) -> Resolved<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1).ok_or(WRONG)
}

/// How many months away the next month of this name is; 0 while it runs.
const fn months_to(month: u32, today: u32) -> u32 {
    (month + 12 - today) % 12
}

/// A whole stretch means its first day; while it runs, nobody knows.
fn whole(period: Period, today: NaiveDate) -> Resolved<NaiveDate> {
    let back = |days| today.checked_sub_days(Days::new(days)).ok_or(WRONG);
    match period {
        Period::Week(Which::This) | Period::Month(Which::This) | Period::Year(Which::This) => {
            Err(MomentFlaw::Ambiguous)
        }
        Period::Week(Which::Next) => of_week(Some(Which::Next), Weekday::Mon, today),
        Period::Week(Which::Last) => Ok(monday(back(7)?)),
        Period::Month(Which::Next) => month_after(today, 1),
        Period::Month(Which::Last) => Ok(first_of(first_of(today).pred_opt().ok_or(WRONG)?)),
        Period::Year(Which::Next) => new_year(today.year() + 1),
        Period::Year(Which::Last) => new_year(today.year() - 1),
        Period::Named(month) => match months_to(month, today.month()) {
            0 => Err(MomentFlaw::Ambiguous),
            months => month_after(today, months),
        },
    }
}

/// The end of a week is its Friday; of anything else its last day.
fn end(period: Period, today: NaiveDate) -> Resolved<NaiveDate> {
    match period {
        Period::Week(Which::This) => {
            let friday = of_week(Some(Which::This), Weekday::Fri, today)?;
            if friday < today { of_week(Some(Which::Next), Weekday::Fri, today) } else { Ok(friday) }
        }
        Period::Week(which) => of_week(Some(which), Weekday::Fri, today),
        Period::Month(Which::This) => Ok(last_of(today)),
        Period::Year(Which::This) => new_year(today.year() + 1)?.pred_opt().ok_or(WRONG),
        Period::Year(Which::Next) => new_year(today.year() + 2)?.pred_opt().ok_or(WRONG),
        Period::Named(month) => Ok(last_of(month_after(today, months_to(month, today.month()))?)),
        other => whole(other, today).map(last_of),
    }
}

/// The beginning of what runs has passed: the next one is meant.
fn start(period: Period, today: NaiveDate) -> Resolved<NaiveDate> {
    match period {
        Period::Week(Which::This) => of_week(Some(Which::Next), Weekday::Mon, today),
        Period::Month(Which::This) => month_after(today, 1),
        Period::Year(Which::This) => new_year(today.year() + 1),
        Period::Named(month) => match months_to(month, today.month()) {
            0 => month_after(today, 12),
            months => month_after(today, months),
        },
        other => whole(other, today),
    }
}
