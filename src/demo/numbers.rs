//! Tax numbers, accounts and phones that are right in form and belong to nobody.
//!
//! Serials of firms from 97000 in one month and of people from 9900 on one day are far above what a registry
//! reaches; region 00 and bank 999 do not exist; phones `+7 7xx 000 xx xx` are kept for invented people.

use crate::domain::identity::{Checked, Doubt, check_bin_iin, check_iban_kz, check_inn};
use chrono::{NaiveDate, TimeDelta};

/// Months of registration, from January 1994.
const MONTHS: u32 = 380;
const FIRST_YEAR: u32 = 1994;
/// Serials left for invented firms of one month.
const FIRMS: u32 = 3_000;
/// Birthdays, from 1955; all within one century.
const DAYS: u32 = 16_000;

/// BIN (KZ) of an invented firm; all differ below 1 140 000.
pub(super) fn bin(serial: u32) -> String {
    let month = serial.wrapping_mul(151) % MONTHS;
    let (year, month) = ((FIRST_YEAR + month / 12) % 100, month % 12 + 1);
    let number = 97_000 + serial / MONTHS % FIRMS;
    let stems = (0..4).map(|branch| format!("{year:02}{month:02}4{branch}{number}"));
    first_issued(stems, check_bin_iin)
}

/// IIN (KZ) of an invented person; all differ below 1 600 000.
pub(super) fn iin(serial: u32) -> String {
    let day = TimeDelta::days(i64::from(serial % DAYS * 7_919 % DAYS));
    let born = NaiveDate::from_ymd_opt(1955, 1, 1).unwrap_or_default() + day;
    let number = 9_900 + serial / DAYS % 100;
    let stems = [3, 4].into_iter().map(|century| format!("{}{century}{number}", born.format("%y%m%d")));
    first_issued(stems, check_bin_iin)
}

/// INN (RU) of an invented firm; all differ below 100 000.
pub(super) fn inn(serial: u32) -> String {
    first_issued([format!("0099{:05}", serial % 100_000)], check_inn)
}

/// Account (KZ) at a bank that does not exist; all differ.
pub(super) fn iban(serial: u32) -> String {
    let body = format!("999{serial:013}");
    let doubts = check_iban_kz(&format!("KZ00{body}")).doubts;
    let sum = doubts.iter().find_map(|doubt| match doubt {
        Doubt::IbanSum { expected } => Some(expected.as_str()),
        _ => None,
    });
    format!("KZ{}{body}", sum.unwrap_or("00"))
}

/// Phone in the range kept for invented people; all differ below 1 000 000.
pub(super) fn phone(serial: u32) -> String {
    let last = serial / 100 % 10_000;
    format!("+7 {} 000 {:02} {:02}", 700 + serial % 100, last / 100, last % 100)
}

/// A number whose last digit is off by one.
pub(super) fn spoilt(number: &str) -> String {
    let Some((stem, last)) = number.len().checked_sub(1).and_then(|at| number.split_at_checked(at)) else {
        return String::new();
    };
    let digit: u32 = last.parse().unwrap_or_default();
    format!("{stem}{}", (digit + 1) % 10)
}

/// The first of these beginnings that some check digit completes.
fn first_issued(stems: impl IntoIterator<Item = String>, check: fn(&str) -> Checked) -> String {
    stems.into_iter().find_map(|stem| completed(&stem, check)).unwrap_or_default()
}

fn completed(stem: &str, check: fn(&str) -> Checked) -> Option<String> {
    let number = format!("{stem}0");
    let doubts = check(&number).doubts;
    match doubts.first() {
        None => Some(number),
        Some(Doubt::CheckDigit { expected: Some(digit) }) => Some(format!("{stem}{digit}")),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_are_right_and_differ() {
        let serials: Vec<u32> = (0..3_000).chain((0..1_000_000).step_by(997)).collect();
        let all: BTreeSet<u32> = serials.iter().copied().collect();
        for (make, check) in
            [(bin as fn(u32) -> String, check_bin_iin as fn(&str) -> Checked), (iin, check_bin_iin)]
        {
            let made: BTreeSet<String> = all.iter().map(|serial| make(*serial)).collect();
            assert_eq!(made.len(), all.len());
            assert!(made.iter().all(|number| check(number).doubts.is_empty()));
        }
        assert!((0..500).all(|serial| check_inn(&inn(serial)).doubts.is_empty()));
        assert!((0..500).all(|serial| check_iban_kz(&iban(serial)).doubts.is_empty()));
        let phones: BTreeSet<String> = all.iter().map(|serial| phone(*serial)).collect();
        assert_eq!(phones.len(), all.len());
    }

    #[test]
    fn a_spoilt_number_fails_its_check() {
        let doubts = check_bin_iin(&spoilt(&bin(34))).doubts;
        assert!(matches!(doubts.as_slice(), [Doubt::CheckDigit { .. } | Doubt::NeverIssued]));
    }
}
