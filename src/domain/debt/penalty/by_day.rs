//! Penalties whose base falls with every payment: those of contracts and of Russia's article 395.

use super::{Late, PenaltyFlaw, Rate, Row, row};
use crate::domain::{debt::rates::RateTable, decimal::Decimal};
use chrono::{Datelike as _, NaiveDate};

/// Days on which the base stays the same.
struct Stretch {
    from: NaiveDate,
    through: NaiveDate,
    base: i64,
}

/// From the day after the due day through the last one, split after every payment; it ends when nothing is left.
fn stretches(late: &Late) -> Result<Vec<Stretch>, PenaltyFlaw> {
    let mut from = next(late.due)?;
    let (mut base, mut found) = (late.principal, Vec::new());
    for paid in late.paid() {
        if base > 0 && from <= paid.day {
            found.push(Stretch { from, through: paid.day, base });
        }
        base = base.saturating_sub(paid.sum).max(0);
        from = from.max(next(paid.day)?);
    }
    if base > 0 && from <= late.through {
        found.push(Stretch { from, through: late.through, base });
    }
    Ok(found)
}

fn next(day: NaiveDate) -> Result<NaiveDate, PenaltyFlaw> {
    day.succ_opt().ok_or(PenaltyFlaw::TooLarge)
}

/// So many per cent a day.
pub(super) fn contract(late: &Late, per_day: Decimal) -> Result<Vec<Row>, PenaltyFlaw> {
    let by = Rate { percent: per_day, basis: 1, is_confirmed: true };
    stretches(late)?.iter().map(|one| row(one.from, one.through, one.base, by)).collect()
}

/// The key rate, split where it changes and at each new year.
pub(super) fn key_rate(late: &Late, rates: &RateTable) -> Result<Vec<Row>, PenaltyFlaw> {
    let mut rows = Vec::new();
    for stretch in stretches(late)? {
        let mut from = stretch.from;
        while from <= stretch.through {
            let held = rates.held(from).ok_or_else(|| late.no_rate(from, rates))?;
            let last_of_year = NaiveDate::from_ymd_opt(from.year(), 12, 31).ok_or(PenaltyFlaw::TooLarge)?;
            let through = stretch.through.min(held.through).min(last_of_year);
            let basis = if from.leap_year() { 366 } else { 365 };
            let by = Rate { percent: held.rate, basis, is_confirmed: held.is_confirmed };
            rows.push(row(from, through, stretch.base, by)?);
            from = next(through)?;
        }
    }
    Ok(rows)
}
