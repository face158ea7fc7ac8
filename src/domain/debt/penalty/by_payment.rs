//! Kazakhstan's article 353: every paid part is a row of its own from the due day on, at the rate of its payment day.

use super::{Late, PenaltyFlaw, Rate, Row, row};
use crate::domain::debt::rates::RateTable;
use chrono::NaiveDate;

/// The base rate of the day of each payment, for the unpaid rest that of the last day. What was paid in time costs
/// nothing and needs no rate.
pub(super) fn base_rate(late: &Late, rates: &RateTable, year: u32) -> Result<Vec<Row>, PenaltyFlaw> {
    let Some(from) = late.due.succ_opt() else { return Err(PenaltyFlaw::TooLarge) };
    let parts = parts(late).into_iter().filter(|(day, part)| *day > late.due && *part > 0);
    let of_part = |(day, part)| {
        let on = rates.on(day).ok_or_else(|| late.no_rate(day, rates))?;
        row(from, day, part, Rate { percent: on.rate, basis: year, is_confirmed: on.is_confirmed })
    };
    parts.map(of_part).collect()
}

/// What was paid, by day, and what is left on the last day. An overpayment is no part of the debt.
fn parts(late: &Late) -> Vec<(NaiveDate, i64)> {
    let (mut left, mut parts) = (late.principal.max(0), Vec::new());
    for paid in late.paid() {
        let part = paid.sum.min(left);
        left -= part;
        parts.push((paid.day, part));
    }
    parts.push((late.through, left));
    parts
}
