//! Which obligations to pay are closed by what was paid under a contract (`K-7`).

use super::month;
use crate::domain::id::Id;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Nobody pays more months at once than those of a lease of fifty years.
const MOST: i64 = 600;

/// An obligation of the other side to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub id: Id,
    /// Code.
    pub currency: String,
    /// Minor units; of a monthly one, those of one month.
    pub sum: i64,
    /// What people wrote down as done for it.
    pub by_hand: i64,
    /// It waits for payments: nobody said that it was done or waived.
    pub is_open: bool,
    /// Nothing where no day is known yet: such a one is paid last.
    pub due: Option<NaiveDate>,
    /// It comes back every month.
    pub monthly: Option<Monthly>,
}

/// On which day of the month, and the last day on which it may come, where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Monthly {
    pub day: u32,
    pub until: Option<NaiveDate>,
}

/// What was paid on a day of the documents of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// `YYYY-MM-DD`.
    pub day: String,
    pub currency: String,
    /// Minor units.
    pub sum: i64,
    /// Number of the payment; empty where it has none.
    pub number: String,
}

/// What payments close of an obligation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Of a monthly one: the day that paid each whole month, and the number of its payment. The last month of all is not
    /// among them: it is what the row itself stands for then.
    pub months: Vec<(String, String)>,
    /// Minor units; of a monthly one, of the month after those.
    pub paid: i64,
    /// The day that paid the last of it.
    pub day: Option<String>,
}

/// What is paid of each obligation, by their days, a monthly one month by month. What people wrote down is taken for the
/// first of the payments, so that nothing is counted twice.
pub fn cover(owed: &[Owed], payments: &[Paid]) -> Vec<Covered> {
    let mut streams: BTreeMap<&str, Stream> = BTreeMap::new();
    for one in payments {
        streams.entry(&one.currency).or_default().push((one, one.sum));
    }
    for one in owed {
        if let Some(stream) = streams.get_mut(one.currency.as_str()) {
            take(stream, one.by_hand);
        }
    }
    let mut told = vec![Covered::default(); owed.len()];
    for part in parts(owed, &streams) {
        let stream = owed.get(part.at).and_then(|one| streams.get_mut(one.currency.as_str()));
        if let Some((stream, covered)) = stream.zip(told.get_mut(part.at)) {
            let (paid, last) = take(stream, part.need);
            covered.count(part, paid, last);
        }
    }
    told
}

type Stream<'a> = Vec<(&'a Paid, i64)>;

/// What is due on one day: an obligation, or a month of one.
#[derive(Clone, Copy)]
struct Part {
    /// Place of its obligation.
    at: usize,
    due: NaiveDate,
    need: i64,
    /// Another month follows it.
    goes_on: bool,
}

impl Covered {
    fn count(&mut self, part: Part, paid: i64, last: Option<&Paid>) {
        let whole = last.filter(|_| paid == part.need);
        match whole {
            Some(last) if part.goes_on => self.months.push((last.day.clone(), last.number.clone())),
            whole => (self.paid, self.day) = (self.paid + paid, whole.map(|last| last.day.clone())),
        }
    }
}

/// In the order of their days; those of one day in the order of the obligations.
fn parts(owed: &[Owed], streams: &BTreeMap<&str, Stream>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, one) in owed.iter().enumerate() {
        let need = one.sum.saturating_sub(one.by_hand);
        if !one.is_open || need <= 0 {
            continue;
        }
        let due = one.due.unwrap_or(NaiveDate::MAX);
        match one.monthly {
            None => parts.push(Part { at, due, need, goes_on: false }),
            Some(monthly) => {
                let came = streams.get(one.currency.as_str()).into_iter().flatten();
                let came = came.fold(0, |sum: i64, (_, left)| sum.saturating_add(*left));
                let most = (came / one.sum).saturating_add(2).min(MOST);
                parts.extend(months(one, monthly, most).map(|(due, need, goes_on)| Part {
                    at,
                    due,
                    need,
                    goes_on,
                }));
            }
        }
    }
    parts.sort_by_key(|part| (part.due, part.at));
    parts
}

/// The months of one: its day, what is left of it, whether another one follows.
fn months(one: &Owed, monthly: Monthly, most: i64) -> impl Iterator<Item = (NaiveDate, i64, bool)> {
    let is_within = move |day: &NaiveDate| monthly.until.is_none_or(|until| *day <= until);
    let next = move |day: &NaiveDate| month::next(*day, monthly.day).filter(is_within);
    let days = std::iter::successors(one.due, next);
    let (sum, first) = (one.sum, one.sum.saturating_sub(one.by_hand));
    let needs = std::iter::once(first).chain(std::iter::repeat(sum));
    let count = usize::try_from(most).unwrap_or_default();
    days.zip(needs).take(count).map(move |(day, need)| (day, need, next(&day).is_some()))
}

/// Takes up to a sum from the earliest payments; answers how much, and the last one it took from.
fn take<'a>(stream: &mut Stream<'a>, sum: i64) -> (i64, Option<&'a Paid>) {
    let (mut taken, mut last) = (0, None);
    for (paid, left) in &mut *stream {
        let part = (*left).min(sum - taken);
        if part <= 0 {
            break;
        }
        (*left, taken, last) = (*left - part, taken + part, Some(*paid));
    }
    stream.retain(|(_, left)| *left > 0);
    (taken, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn owed(id: i64, sum: i64, by_hand: i64) -> Owed {
        Owed { id: Id(id), currency: "KZT".to_owned(), sum, by_hand, is_open: true, due: None, monthly: None }
    }

    fn paid(day: &str, sum: i64) -> Paid {
        Paid { day: day.to_owned(), currency: "KZT".to_owned(), sum, number: String::new() }
    }

    /// What is paid, and the day of the last of it.
    fn told(owed: &[Owed], payments: &[Paid]) -> Vec<(i64, Option<String>)> {
        cover(owed, payments).into_iter().map(|one| (one.paid, one.day)).collect()
    }

    fn monthly(id: i64, sum: i64, until: Option<&str>) -> Owed {
        let until = until.map(|day| day.parse().unwrap());
        let due = Some("2026-01-31".parse().unwrap());
        Owed { due, monthly: Some(Monthly { day: 31, until }), ..owed(id, sum, 0) }
    }

    #[test]
    fn payments_close_month_after_month() {
        let rent = [monthly(1, 100, None)];
        let covered = cover(&rent, &[paid("2026-01-30", 150), paid("2026-03-02", 90)]);
        let days: Vec<&str> = covered[0].months.iter().map(|(day, _)| day.as_str()).collect();
        assert_eq!(days, ["2026-01-30", "2026-03-02"]);
        assert_eq!((covered[0].paid, &covered[0].day), (40, &None));
        let by_hand = Owed { by_hand: 60, ..monthly(1, 100, None) };
        let covered = cover(&[by_hand], &[paid("2026-01-30", 150)]);
        assert_eq!((covered[0].months.len(), covered[0].paid), (1, 50), "60 of the first were written down");
    }

    #[test]
    fn the_last_month_of_a_contract_ends_it() {
        let rent = [monthly(1, 100, Some("2026-02-28")), owed(2, 70, 0)];
        let covered = cover(&rent, &[paid("2026-02-27", 230)]);
        assert_eq!((covered[0].months.len(), covered[0].paid), (1, 100));
        assert_eq!(covered[0].day.as_deref(), Some("2026-02-27"));
        assert_eq!(covered[1].paid, 30, "the rest goes to what has no day yet");
    }

    #[test]
    fn months_and_single_payments_are_paid_by_their_days() {
        let single = Owed { due: Some("2026-02-10".parse().unwrap()), ..owed(2, 50, 0) };
        let covered = cover(&[monthly(1, 100, None), single], &[paid("2026-02-01", 170)]);
        assert_eq!((covered[0].months.len(), covered[0].paid, covered[1].paid), (1, 20, 50));
    }

    #[test]
    fn payments_close_in_order_and_the_last_one_tells_the_day() {
        let rows = [owed(1, 300, 0), owed(2, 700, 0)];
        let told = told(&rows, &[paid("2026-01-10", 200), paid("2026-02-10", 150)]);
        assert_eq!(told, [(300, Some("2026-02-10".to_owned())), (50, None)]);
    }

    #[test]
    fn what_was_written_down_is_not_counted_twice() {
        let twice = told(&[owed(1, 300, 300), owed(2, 100, 0)], &[paid("2026-01-10", 300)]);
        assert_eq!(twice, [(0, None), (0, None)]);
        let rest = told(&[owed(1, 300, 100)], &[paid("2026-01-10", 300)]);
        assert_eq!(rest, [(200, Some("2026-01-10".to_owned()))]);
    }

    #[test]
    fn another_currency_and_what_is_over_take_nothing() {
        let dollars = Owed { currency: "USD".to_owned(), ..owed(1, 300, 0) };
        let over = Owed { is_open: false, ..owed(2, 300, 0) };
        assert_eq!(told(&[dollars, over], &[paid("2026-01-10", 300)]), [(0, None), (0, None)]);
    }

    proptest! {
        #[test]
        fn nothing_is_paid_beyond_what_is_owed_or_came(
            rows in prop::collection::vec((1..1_000_i64, 0..1_200_i64), 0..6),
            came in prop::collection::vec(1..900_i64, 0..6),
        ) {
            let rows: Vec<Owed> = rows.iter().zip(1..).map(|((sum, hand), id)| owed(id, *sum, *hand)).collect();
            let came: Vec<Paid> = came.iter().map(|sum| paid("2026-01-10", *sum)).collect();
            let told = told(&rows, &came);
            for (row, (paid, day)) in rows.iter().zip(&told) {
                let need = (row.sum - row.by_hand).max(0);
                prop_assert!(*paid <= need && day.as_ref().is_none_or(|_| *paid == need));
            }
            let sum: i64 = came.iter().map(|one| one.sum).sum();
            prop_assert!(told.iter().map(|(paid, _)| paid).sum::<i64>() <= sum);
        }
    }
}
