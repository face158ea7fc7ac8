//! Numbers of contracts: two digits of the year, then a count within it, `26-118` (`K-1`). A number is taken at the
//! save and never given twice.

use chrono::{Datelike as _, NaiveDate};

/// Digits of the count at least.
const DIGITS: usize = 3;

/// What the numbers of the year of this day begin with.
pub fn prefix(day: NaiveDate) -> String {
    format!("{:02}-", day.year().rem_euclid(100))
}

/// The number that follows all that are taken.
pub fn next<'a>(day: NaiveDate, taken: impl IntoIterator<Item = &'a str>) -> String {
    let prefix = prefix(day);
    let counts = taken.into_iter().filter_map(|number| count(number.strip_prefix(prefix.as_str())?));
    let next = counts.max().map_or(1, |last| last.saturating_add(1));
    format!("{prefix}{next:0DIGITS$}")
}

/// A count is digits alone: `26-118/a` is somebody else's number.
fn count(text: &str) -> Option<u32> {
    text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_follows_the_greatest_of_its_year() {
        let next = |taken: &[&str]| next("2026-11-24".parse().unwrap(), taken.iter().copied());
        assert_eq!(next(&[]), "26-001");
        assert_eq!(next(&["26-002", "26-009", "25-118", "26-7/а", "А-5"]), "26-010");
        assert_eq!(next(&["26-999"]), "26-1000");
    }
}
