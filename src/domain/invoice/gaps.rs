//! Gaps in the numbers of invoices (`D-1`): what is missing between the first and the last one that was given.

use crate::domain::contract::number::Template;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The first and the last of some numbers that follow each other.
pub type Run = (u32, u32);

/// What is missing among numbers of these days, by what stands around the count. Numbers in another form are not ours.
pub fn gaps<'a>(template: &Template, numbers: impl IntoIterator<Item = (NaiveDate, &'a str)>) -> Vec<Run> {
    let mut counts: BTreeMap<(String, String), BTreeSet<u32>> = BTreeMap::new();
    for (day, number) in numbers {
        if let Some(count) = template.count(day, number) {
            counts.entry(template.around(day)).or_default().insert(count);
        }
    }
    counts.values().flat_map(missing).collect()
}

fn missing(counts: &BTreeSet<u32>) -> Vec<Run> {
    let pairs = counts.iter().zip(counts.iter().skip(1));
    pairs.filter(|(one, next)| *next - *one > 1).map(|(one, next)| (one + 1, next - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_stands_between_two_numbers_of_one_form() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let of = |template: &str, numbers: &[(&str, &str)]| {
            let template: Template = template.parse().unwrap();
            gaps(&template, numbers.iter().map(|(on, number)| (day(on), *number)))
        };
        let numbers =
            [("2026-01-10", "126"), ("2026-02-10", "128"), ("2026-02-11", "133"), ("2026-03-01", "А-5")];
        assert_eq!(of("{n}", &numbers), [(127, 127), (129, 132)]);
        assert_eq!(of("{n}", &[]), []);
        // Each month counts from one.
        let monthly = [("2026-01-10", "01/1"), ("2026-02-10", "02/1"), ("2026-02-11", "02/3")];
        assert_eq!(of("{mm}/{n}", &monthly), [(2, 2)]);
    }
}
