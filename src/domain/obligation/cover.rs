//! Which obligations to pay are closed by what was paid under a contract (`K-7`).

use crate::domain::id::Id;
use std::collections::BTreeMap;

/// An obligation of the other side to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub id: Id,
    /// Code.
    pub currency: String,
    /// Minor units.
    pub sum: i64,
    /// What people wrote down as done for it.
    pub by_hand: i64,
    /// It waits for payments: nobody said that it was done or waived.
    pub is_open: bool,
}

/// What was paid on a day of the documents of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// `YYYY-MM-DD`.
    pub day: String,
    pub currency: String,
    /// Minor units.
    pub sum: i64,
}

/// What is paid of each obligation, in their order, and the day that paid the last of it. What people wrote down is taken
/// for the first of the payments, so that nothing is counted twice.
pub fn cover(owed: &[Owed], payments: &[Paid]) -> Vec<(i64, Option<String>)> {
    let mut streams: BTreeMap<&str, Vec<(&str, i64)>> = BTreeMap::new();
    for one in payments {
        streams.entry(&one.currency).or_default().push((&one.day, one.sum));
    }
    for one in owed {
        if let Some(stream) = streams.get_mut(one.currency.as_str()) {
            take(stream, one.by_hand);
        }
    }
    owed.iter().map(|one| covered(one, streams.get_mut(one.currency.as_str()))).collect()
}

fn covered(one: &Owed, stream: Option<&mut Vec<(&str, i64)>>) -> (i64, Option<String>) {
    let need = one.sum.saturating_sub(one.by_hand);
    let Some(stream) = stream.filter(|_| one.is_open && need > 0) else { return (0, None) };
    let (paid, day) = take(stream, need);
    (paid, day.filter(|_| paid == need).map(str::to_owned))
}

/// Takes up to a sum from the earliest payments; answers how much, and the day of the last one it took from.
fn take<'a>(stream: &mut Vec<(&'a str, i64)>, sum: i64) -> (i64, Option<&'a str>) {
    let (mut taken, mut last) = (0, None);
    for (day, left) in &mut *stream {
        let part = (*left).min(sum - taken);
        if part <= 0 {
            break;
        }
        (*left, taken, last) = (*left - part, taken + part, Some(*day));
    }
    stream.retain(|(_, left)| *left > 0);
    (taken, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn owed(id: i64, sum: i64, by_hand: i64) -> Owed {
        Owed { id: Id(id), currency: "KZT".to_owned(), sum, by_hand, is_open: true }
    }

    fn paid(day: &str, sum: i64) -> Paid {
        Paid { day: day.to_owned(), currency: "KZT".to_owned(), sum }
    }

    #[test]
    fn payments_close_in_order_and_the_last_one_tells_the_day() {
        let rows = [owed(1, 300, 0), owed(2, 700, 0)];
        let told = cover(&rows, &[paid("2026-01-10", 200), paid("2026-02-10", 150)]);
        assert_eq!(told, [(300, Some("2026-02-10".to_owned())), (50, None)]);
    }

    #[test]
    fn what_was_written_down_is_not_counted_twice() {
        let twice = cover(&[owed(1, 300, 300), owed(2, 100, 0)], &[paid("2026-01-10", 300)]);
        assert_eq!(twice, [(0, None), (0, None)]);
        let rest = cover(&[owed(1, 300, 100)], &[paid("2026-01-10", 300)]);
        assert_eq!(rest, [(200, Some("2026-01-10".to_owned()))]);
    }

    #[test]
    fn another_currency_and_what_is_over_take_nothing() {
        let dollars = Owed { currency: "USD".to_owned(), ..owed(1, 300, 0) };
        let over = Owed { is_open: false, ..owed(2, 300, 0) };
        assert_eq!(cover(&[dollars, over], &[paid("2026-01-10", 300)]), [(0, None), (0, None)]);
    }

    proptest! {
        #[test]
        fn nothing_is_paid_beyond_what_is_owed_or_came(
            rows in prop::collection::vec((1..1_000_i64, 0..1_200_i64), 0..6),
            came in prop::collection::vec(1..900_i64, 0..6),
        ) {
            let rows: Vec<Owed> = rows.iter().zip(1..).map(|((sum, hand), id)| owed(id, *sum, *hand)).collect();
            let came: Vec<Paid> = came.iter().map(|sum| paid("2026-01-10", *sum)).collect();
            let told = cover(&rows, &came);
            for (row, (paid, day)) in rows.iter().zip(&told) {
                let need = (row.sum - row.by_hand).max(0);
                prop_assert!(*paid <= need && day.as_ref().is_none_or(|_| *paid == need));
            }
            let sum: i64 = came.iter().map(|one| one.sum).sum();
            prop_assert!(told.iter().map(|(paid, _)| paid).sum::<i64>() <= sum);
        }
    }
}
