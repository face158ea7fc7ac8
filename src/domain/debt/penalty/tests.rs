//! The rows of `penalty_ru.csv` and `penalty_kz.csv` with the rate tables beside them, and laws of every penalty.

use super::*;
use crate::domain::{
    debt::{Law, rates::RateRow},
    money::read_amount,
};
use proptest::prelude::*;

const RU: &str = include_str!("../../../../tests/vectors/penalty_ru.csv");
const KZ: &str = include_str!("../../../../tests/vectors/penalty_kz.csv");
const KEY: &str = include_str!("../../../../tests/vectors/rates_ru_key.csv");
const BASE: &str = include_str!("../../../../tests/vectors/rates_kz_base.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn minor(text: &str) -> i64 {
    read_amount(text, true).unwrap()
}

fn shown(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn table(file: &str) -> RateTable {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let rows = reader.deserialize::<[String; 5]>().map(|row| {
        let [from, through, rate, source, status] = row.unwrap();
        RateRow {
            from: day(&from),
            through: day(&through),
            rate: rate.parse().unwrap(),
            is_confirmed: status == "confirmed",
            source,
        }
    });
    RateTable::new(rows).unwrap()
}

/// `day:sum;day:sum`.
fn payments(text: &str) -> Vec<Paid> {
    let pairs = text.split(';').filter_map(|pair| pair.split_once(':'));
    pairs.map(|(at, sum)| Paid { day: day(at), sum: minor(sum) }).collect()
}

fn told(found: Result<Working, PenaltyFlaw>) -> (String, String) {
    match found {
        Ok(working) => (shown(working.total), String::new()),
        Err(PenaltyFlaw::NoRate { day, .. }) => (String::new(), format!("no rate for {day}")),
        Err(flaw) => panic!("{flaw:?}"),
    }
}

fn row_told(row: &Row) -> String {
    let by = if row.basis == 1 { String::new() } else { format!("@{}%/{}", row.rate, row.basis) };
    let (base, sum) = (shown(row.base), shown(row.sum));
    format!("{}..{}:{}d{by} of {base}={sum}", row.from, row.through, row.days)
}

fn contract<'a>(per_day: &str, cap: &str, principal: i64) -> Rule<'a> {
    let cap = cap.parse().ok().map(|percent| Cap { percent, of: principal });
    Rule::Contract { per_day: per_day.parse().unwrap(), cap }
}

#[test]
fn every_russian_vector_has_its_rows_and_its_total() {
    let rates = table(KEY);
    for row in csv::Reader::from_reader(RU.as_bytes()).deserialize::<[String; 12]>() {
        let [case, kind, principal, due, paid, through, per_day, cap, rows, total, flaw, _] = row.unwrap();
        let (principal, paid) = (minor(&principal), payments(&paid));
        let late = Late { principal, due: day(&due), payments: &paid, through: day(&through) };
        let is_legal = kind == "art395";
        let rule =
            if is_legal { Rule::Russia395 { rates: &rates } } else { contract(&per_day, &cap, principal) };
        let found = penalty(&late, rule);
        let working: Vec<String> = found.iter().flat_map(|found| &found.rows).map(row_told).collect();
        assert_eq!((working.join("|"), told(found)), (rows, (total, flaw)), "{case}");
    }
}

#[test]
fn every_kazakh_vector_has_its_total() {
    let rates = table(BASE);
    for row in csv::Reader::from_reader(KZ.as_bytes()).deserialize::<[String; 13]>() {
        let [case, kind, principal, due, paid, through, year, rate, days, per_day, cap, total, flaw] =
            row.unwrap();
        let (principal, paid) = (minor(&principal), payments(&paid));
        let late = Late { principal, due: day(&due), payments: &paid, through: day(&through) };
        let is_legal = kind == "art353";
        let rule = if is_legal {
            Rule::Kazakhstan353 { rates: &rates, year: year.parse().unwrap() }
        } else {
            contract(&per_day, &cap, principal)
        };
        let found = penalty(&late, rule);
        if let (Ok(working), Ok(days), Ok(rate)) = (&found, days.parse::<u32>(), rate.parse::<Decimal>()) {
            let told: Vec<(u32, Decimal)> = working.rows.iter().map(|row| (row.days, row.rate)).collect();
            assert_eq!(told, if days == 0 { vec![] } else { vec![(days, rate)] }, "{case}");
        }
        assert_eq!(told(found), (total, flaw), "{case}");
    }
}

#[test]
fn each_part_takes_the_rate_of_its_own_day() {
    let rates = table(BASE);
    let paid = payments("2025-10-06:400000");
    let late =
        Late { principal: 100_000_000, due: day("2025-09-15"), payments: &paid, through: day("2026-01-30") };
    let found = penalty(&late, Rule::Kazakhstan353 { rates: &rates, year: 365 }).unwrap();
    let told: Vec<String> = found.rows.iter().map(row_told).collect();
    let expected = [
        "2025-09-16..2025-10-06:21d@16.5%/365 of 400000.00=3797.26",
        "2025-09-16..2026-01-30:137d@18%/365 of 600000.00=40536.99",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_missing_rate_says_up_to_which_day_one_can_count() {
    let late = |due, through| Late { principal: 100, due: day(due), payments: &[], through: day(through) };
    let rates = RateTable::shipped(Law::Ru);
    let flaw = |late| penalty(&late, Rule::Russia395 { rates: &rates }).unwrap_err();
    let no_rate =
        |missing, until: Option<&str>| PenaltyFlaw::NoRate { day: day(missing), until: until.map(day) };
    assert_eq!(flaw(late("2026-03-10", "2026-04-01")), no_rate("2026-03-23", Some("2026-03-22")));
    assert_eq!(flaw(late("2026-04-10", "2026-05-01")), no_rate("2026-04-11", None));
    let rates = RateTable::shipped(Law::Kz);
    let rule = Rule::Kazakhstan353 { rates: &rates, year: 365 };
    assert_eq!(
        penalty(&late("2026-03-01", "2026-04-01"), rule),
        Err(no_rate("2026-04-01", Some("2026-03-09")))
    );
}

#[test]
fn a_rate_that_nobody_read_is_told() {
    let rates = RateTable::shipped(Law::Ru);
    let is_confirmed = |due, through| {
        let late = Late { principal: 100, due: day(due), payments: &[], through: day(through) };
        penalty(&late, Rule::Russia395 { rates: &rates }).unwrap().is_confirmed()
    };
    assert!(is_confirmed("2026-01-31", "2026-03-01"));
    assert!(!is_confirmed("2026-07-31", "2026-08-01"));
}

#[test]
fn what_is_no_payment_or_does_not_fit_is_refused() {
    let of = |principal, sum| {
        let paid = [Paid { day: day("2026-01-10"), sum }];
        let late = Late { principal, due: day("2026-01-01"), payments: &paid, through: day("2999-12-31") };
        penalty(&late, contract("0.1", "", principal))
    };
    assert_eq!(of(100, 0), Err(PenaltyFlaw::NotPositive));
    assert_eq!(of(i64::MAX, 1), Err(PenaltyFlaw::TooLarge));
    assert_eq!(of(100, 200).map(|found| found.total), Ok(1), "an overpayment leaves nothing to count on");
    assert_eq!(of(-100, 1).map(|found| found.rows), Ok(vec![]));
}

prop_compose! {
    fn any_payments()(all in prop::collection::vec((0_u64..200, 1_i64..60_000), 0..6)) -> Vec<Paid> {
        let first = day("2025-04-01");
        all.into_iter().map(|(days, sum)| Paid { day: first + chrono::Days::new(days), sum }).collect()
    }
}

proptest! {
    #[test]
    fn rows_follow_each_other_and_make_the_total(paid in any_payments(), length in 0_u64..200, percent in 0_u32..20) {
        let (due, rates) = (day("2025-05-01"), table(KEY));
        let late = Late { principal: 100_000, due, payments: &paid, through: due + chrono::Days::new(length) };
        let cap = Cap { percent: Decimal::whole(percent), of: 100_000 };
        let contract = Rule::Contract { per_day: "0.1".parse().unwrap(), cap: Some(cap) };
        for rule in [contract, Rule::Russia395 { rates: &rates }] {
            let found = penalty(&late, rule).unwrap();
            prop_assert!(found.rows.windows(2).all(|two| two[0].through < two[1].from && two[0].base >= two[1].base));
            prop_assert!(found.rows.iter().all(|row| row.from > due && row.through <= late.through));
            prop_assert_eq!(found.accrued, found.rows.iter().map(|row| row.sum).sum::<i64>());
            prop_assert!(found.total == found.accrued || found.total == i64::from(percent) * 1_000);
        }
    }

    #[test]
    fn parts_of_article_353_are_what_was_not_paid_in_time(paid in any_payments(), length in 1_u64..200) {
        let (due, rates) = (day("2025-05-01"), table(BASE));
        let late = Late { principal: 100_000, due, payments: &paid, through: due + chrono::Days::new(length) };
        let found = penalty(&late, Rule::Kazakhstan353 { rates: &rates, year: 365 }).unwrap();
        let in_time: i64 = paid.iter().filter(|paid| paid.day <= due).map(|paid| paid.sum).sum();
        prop_assert_eq!(found.rows.iter().map(|row| row.base).sum::<i64>(), (100_000 - in_time).max(0));
    }

    #[test]
    fn an_order_of_payments_changes_nothing(mut paid in any_payments()) {
        let (due, rates) = (day("2025-05-01"), table(BASE));
        let of = |paid: &[Paid]| {
            let late = Late { principal: 100_000, due, payments: paid, through: day("2025-12-01") };
            [
                penalty(&late, contract("0.05", "", 0)),
                penalty(&late, Rule::Kazakhstan353 { rates: &rates, year: 365 }),
            ]
            .map(|found| found.map(|found| found.total))
        };
        let first = of(&paid);
        paid.sort_by_key(|paid| (paid.day, paid.sum));
        prop_assert_eq!(of(&paid)[0], first[0]);
        // Two payments of one day may round in another order, by a minor unit each.
        let [one, other] = [of(&paid)[1].unwrap(), first[1].unwrap()];
        prop_assert!((one - other).abs() <= 6);
    }
}
