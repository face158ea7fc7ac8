//! The rows of `allocation.csv`, and laws of every division.

use super::*;
use crate::domain::{
    country::Country,
    debt::Law,
    money::{Currency, read_amount},
};
use proptest::prelude::*;

const VECTORS: &str = include_str!("../../../../tests/vectors/allocation.csv");

fn minor(text: &str) -> i64 {
    read_amount(text, true).unwrap()
}

fn tenge(minor: i64) -> Money {
    Money::new(minor, Currency::Kzt)
}

fn vectors(within: bool) -> impl Iterator<Item = [String; 9]> {
    let rows: Vec<[String; 9]> =
        csv::Reader::from_reader(VECTORS.as_bytes()).deserialize().map(Result::unwrap).collect();
    rows.into_iter().filter(move |row| (row[1] == "within_debt") == within)
}

/// `number@due=sum`.
fn debt(text: &str) -> OpenDebt<'_> {
    let (document, rest) = text.split_once('@').unwrap();
    let (due, sum) = rest.split_once('=').unwrap();
    OpenDebt { document, due: due.parse().ok(), rest: tenge(minor(sum)) }
}

/// `costs=1;interest=2;principal=3;penalty=4`.
fn parts(text: &str) -> Parts {
    let mut parts = Parts::default();
    for (key, sum) in text.split(';').map(|pair| pair.split_once('=').unwrap()) {
        match DebtPart::from_key(key).unwrap() {
            DebtPart::Costs => parts.costs = minor(sum),
            DebtPart::Interest => parts.interest = minor(sum),
            DebtPart::Penalty => parts.penalty = minor(sum),
            DebtPart::Principal => parts.principal = minor(sum),
        }
    }
    parts
}

#[test]
fn every_vector_closes_its_parts_of_one_debt() {
    for [case, _, _, order, debt, payment, expected, left, _] in vectors(true) {
        let found = within(&parts(&debt), order.parse().unwrap(), minor(&payment));
        assert_eq!(found, Within { paid: parts(&expected), left: minor(&left) }, "{case}");
    }
}

#[test]
fn every_vector_closes_its_documents() {
    for [case, rule, _, names, debts, payment, expected, left, _] in vectors(false) {
        let debts: Vec<OpenDebt> = debts.split(';').map(debt).collect();
        let names: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
        let way = match rule.as_str() {
            "designated" => Way::Named(&names),
            "oldest" => Way::DueFirst,
            _ => Way::Proportional,
        };
        let found = propose(tenge(minor(&payment)), &debts, way).unwrap();
        let told: Vec<(&str, i64)> =
            found.parts.iter().map(|part| (debts[part.debt].document, part.sum)).collect();
        let pairs = expected.split(';').filter_map(|pair| pair.split_once('='));
        let expected: Vec<(&str, i64)> = pairs.map(|(name, sum)| (name, minor(sum))).collect();
        assert_eq!((told, found.left.minor()), (expected, minor(&left)), "{case}");
        assert_eq!(found.unknown, if case == "I5" { vec!["99"] } else { vec![] }, "{case}");
    }
}

#[test]
fn the_order_of_a_country_is_that_of_its_code() {
    let of = |country| Order::of(Law::of(country).unwrap()).to_string();
    assert_eq!(of(Country::Ru), "costs>interest>principal>penalty");
    assert_eq!(of(Country::Kz), "costs>penalty>interest>principal");
    for text in
        ["", "costs>interest>principal", "costs>costs>interest>principal", "costs>penalty>interest>sum"]
    {
        assert_eq!(text.parse::<Order>(), Err(UnknownOrder), "{text}");
    }
}

#[test]
fn equal_due_days_share_and_what_waits_comes_last() {
    let of = |document, due: &str, sum| OpenDebt { document, due: due.parse().ok(), rest: tenge(sum) };
    let debts =
        [of("a", "", 50), of("b", "2026-03-10", 1), of("c", "2026-03-10", 3), of("d", "2026-03-11", 7)];
    let sums = |payment: i64| {
        let found = propose(tenge(payment), &debts, Way::DueFirst).unwrap();
        found.parts.iter().map(|part| (debts[part.debt].document, part.sum)).collect::<Vec<_>>()
    };
    assert_eq!(sums(2), [("b", 1), ("c", 1)]);
    assert_eq!(sums(20), [("b", 1), ("c", 3), ("d", 7), ("a", 9)]);
}

#[test]
fn a_named_document_is_paid_by_its_instalments_and_only_in_its_currency() {
    let of = |document, due: &str, rest| OpenDebt { document, due: due.parse().ok(), rest };
    let debts = [
        of("7", "2026-04-01", tenge(60)),
        of("7", "2026-03-01", tenge(40)),
        of("8", "2026-01-01", Money::new(100, Currency::Usd)),
    ];
    let found = propose(tenge(70), &debts, Way::Named(&["8", "7", "7"])).unwrap();
    assert_eq!(found.parts, [Part { debt: 1, sum: 40 }, Part { debt: 0, sum: 30 }]);
    assert_eq!(found.unknown, ["8"]);
    assert_eq!(propose(tenge(0), &debts, Way::DueFirst), Err(AllocationFlaw::NotPositive));
}

#[test]
fn more_than_there_is_is_refused() {
    let debts = [
        OpenDebt { document: "1", due: None, rest: tenge(12_000_000) },
        OpenDebt { document: "2", due: None, rest: Money::new(100, Currency::Rub) },
    ];
    let flaw = |sums: &[(usize, i64)]| {
        let parts: Vec<Part> = sums.iter().map(|(debt, sum)| Part { debt: *debt, sum: *sum }).collect();
        check(tenge(10_000_000), &parts, &debts)
    };
    assert_eq!(flaw(&[(0, 4_000_000), (0, 5_000_000)]), Ok(tenge(1_000_000)));
    let above = flaw(&[(0, 12_000_000)]).unwrap_err();
    assert_eq!((above.key(), above.reduce_by()), ("above_payment", Some(tenge(2_000_000))));
    let above = flaw(&[(0, 12_000_000), (0, 1)]).unwrap_err();
    assert_eq!((above.key(), above.reduce_by()), ("above_debt", Some(tenge(1))));
    assert_eq!(flaw(&[(0, 0)]), Err(AllocationFlaw::NotPositive));
    assert_eq!(flaw(&[(2, 1)]), Err(AllocationFlaw::NoSuchDebt(2)));
    assert_eq!(flaw(&[(1, 1)]).unwrap_err().key(), "currencies_differ");
}

fn any_debts() -> impl Strategy<Value = Vec<(u8, u8, i64)>> {
    prop::collection::vec((0_u8..4, 0_u8..4, -5_i64..50), 0..8)
}

proptest! {
    #[test]
    fn a_proposal_is_taken_and_uses_all_that_there_is(payment in 1_i64..300, all in any_debts(), way in 0_usize..3) {
        let numbers = ["a", "b", "c", "d"];
        let first: NaiveDate = "2026-01-01".parse().unwrap();
        let due = |day: u8| (day > 0).then(|| first + chrono::Days::new(day.into()));
        let debts: Vec<OpenDebt> = all.iter()
            .map(|(name, day, sum)| OpenDebt { document: numbers[usize::from(*name)], due: due(*day), rest: tenge(*sum) })
            .collect();
        let way = [Way::Named(&["b", "a", "b"]), Way::DueFirst, Way::Proportional][way];
        let found = propose(tenge(payment), &debts, way).unwrap();
        prop_assert_eq!(check(tenge(payment), &found.parts, &debts), Ok(found.left));
        let is_meant = |debt: &&OpenDebt| !matches!(way, Way::Named(_)) || ["a", "b"].contains(&debt.document);
        let open: i64 = debts.iter().filter(is_meant).map(|debt| debt.rest.minor().max(0)).sum();
        prop_assert_eq!(found.left.minor(), (payment - open).max(0));
    }

    #[test]
    fn parts_of_a_debt_never_take_more_than_there_is(sums in prop::array::uniform4(0_i64..100), payment in 0_i64..500) {
        let debt = Parts { costs: sums[0], interest: sums[1], penalty: sums[2], principal: sums[3] };
        for law in [Law::Kz, Law::Ru] {
            let found = within(&debt, Order::of(law), payment);
            let paid: i64 = DebtPart::ALL.iter().map(|part| found.paid.of(*part)).sum();
            prop_assert_eq!(paid + found.left, payment);
            prop_assert!(DebtPart::ALL.iter().all(|part| found.paid.of(*part) <= debt.of(*part)));
            prop_assert!(found.left == 0 || found.paid == debt);
        }
    }
}
