//! Aging (`D-1`, domain rules 6.1 and 6.3): how late debts are on a day, one instalment after the other, by currency.

use crate::domain::money::{Currency, Money};
use chrono::{Days, NaiveDate};
use std::{fmt, str::FromStr};

/// A debt: one instalment of one document. A credit note is one below nothing, with a day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Nothing while the event has not happened: the item waits for it, is never late and never dunned.
    pub due: Option<NaiveDate>,
    pub currency: Currency,
    /// Minor units.
    pub sum: i64,
    /// Allocated to it until the day.
    pub paid: i64,
    /// What the debtor contests; it stays in its bucket and is told beside it.
    pub disputed: i64,
}

impl Item {
    /// What is still open; nothing where it does not fit.
    pub fn rest(&self) -> Option<i64> {
        self.sum.checked_sub(self.paid)
    }

    /// Days after the due day; 0 on it and below before it. Nothing without a due day.
    pub fn days_late(&self, day: NaiveDate) -> Option<i64> {
        self.due.map(|due| (day - due).num_days())
    }

    /// The part of the rest that is contested.
    fn contested(&self, rest: i64) -> i64 {
        self.disputed.clamp(0, rest.max(0))
    }
}

/// Which days late go together. They begin on day 1, leave no day out and none twice, and the last has no end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buckets {
    /// The first day of each.
    starts: Vec<u32>,
}

/// Why a line of buckets is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BucketFlaw {
    /// This part is neither `31-60` nor `181+`.
    Unclear(String),
    /// The first must begin on day 1: today is not overdue.
    NotFromOne,
    /// After `through` comes `from`: a day is left out or stands twice.
    DoNotTile { through: u32, from: u32 },
    /// The last one, and only that, goes on without an end.
    NoOpenEnd,
    /// A window has no room for more than [`Buckets::MOST`].
    TooMany,
}

impl BucketFlaw {
    /// Stable name.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unclear(_) => "unclear",
            Self::NotFromOne => "not_from_one",
            Self::DoNotTile { .. } => "do_not_tile",
            Self::NoOpenEnd => "no_open_end",
            Self::TooMany => "too_many",
        }
    }
}

impl Default for Buckets {
    fn default() -> Self {
        Self { starts: vec![1, 31, 61, 91, 181] }
    }
}

impl FromStr for Buckets {
    type Err = BucketFlaw;

    /// Reads `1-30, 31-60, 61+`.
    fn from_str(text: &str) -> Result<Self, BucketFlaw> {
        let mut starts = Vec::new();
        let mut last = Some(0_u32);
        for part in text.split(',').map(str::trim) {
            let (from, through) = read_bucket(part).ok_or_else(|| BucketFlaw::Unclear(part.to_owned()))?;
            let before = last.ok_or(BucketFlaw::NoOpenEnd)?;
            if before.checked_add(1) != Some(from) {
                let flaw = BucketFlaw::DoNotTile { through: before, from };
                return Err(if starts.is_empty() { BucketFlaw::NotFromOne } else { flaw });
            }
            starts.push(from);
            last = through;
        }
        match last {
            Some(_) => Err(BucketFlaw::NoOpenEnd),
            None if starts.len() > Self::MOST => Err(BucketFlaw::TooMany),
            None => Ok(Self { starts }),
        }
    }
}

/// First and last day; no last one of the bucket without an end.
fn read_bucket(part: &str) -> Option<(u32, Option<u32>)> {
    if let Some(from) = part.strip_suffix('+') {
        return Some((from.trim().parse().ok()?, None));
    }
    let (from, through) = part.split_once(['-', '–'])?;
    let (from, through) = (from.trim().parse().ok()?, through.trim().parse().ok()?);
    (from <= through).then_some((from, Some(through)))
}

impl fmt::Display for Buckets {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.labels().join(", "))
    }
}

impl Buckets {
    /// So many stand beside each other.
    pub const MOST: usize = 7;

    /// `1-30`, `181+`: what stands over the columns, also in files.
    pub fn labels(&self) -> Vec<String> {
        let ends = self.starts.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
        let label = |(from, through): (&u32, Option<u32>)| match through {
            Some(through) => format!("{from}-{through}"),
            None => format!("{from}+"),
        };
        self.starts.iter().zip(ends).map(label).collect()
    }

    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// In which of them so many days late lie; in none where nothing is late.
    pub fn place(&self, days_late: i64) -> Option<usize> {
        self.starts.partition_point(|start| i64::from(*start) <= days_late).checked_sub(1)
    }

    /// The due days of each bucket on a day, the first and the last; the oldest debts have no first one.
    pub fn due_days(&self, day: NaiveDate) -> Vec<(Option<NaiveDate>, NaiveDate)> {
        let before = |days: u32| day.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN);
        let ends = self.starts.iter().skip(1).map(|next| Some(before(next - 1))).chain([None]);
        self.starts.iter().zip(ends).map(|(start, first)| (first, before(*start))).collect()
    }
}

/// What the lines of an aging are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AgingKey {
    Client,
    /// Who has the clients.
    Manager,
    #[default]
    Currency,
}

impl AgingKey {
    pub const ALL: [Self; 3] = [Self::Client, Self::Manager, Self::Currency];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Manager => "manager",
            Self::Currency => "currency",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.key() == key)
    }
}

/// What is owed in one currency on a day. Not due and all late ones less what is not allocated are the balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aged {
    pub currency: Currency,
    /// Due today or later, and what waits for its event.
    pub not_due: i64,
    /// By bucket.
    pub late: Vec<i64>,
    /// All late ones together.
    pub overdue: i64,
    /// Beside the columns: what of `not_due` waits for its event.
    pub waiting: i64,
    /// Beside the columns: what is contested, wherever it lies.
    pub disputed: i64,
    /// Advances and payments that close nothing yet.
    pub unallocated: i64,
    pub balance: i64,
}

/// How late debts are at the end of a day, by currency in the order in which they come. `unallocated` are advances
/// and the rests of payments. Nothing where the sums do not fit.
pub fn age(
    items: impl IntoIterator<Item = Item>,
    unallocated: impl IntoIterator<Item = Money>,
    buckets: &Buckets,
    day: NaiveDate,
) -> Option<Vec<Aged>> {
    let mut all: Vec<Aged> = Vec::new();
    for item in items {
        of_currency(&mut all, item.currency, buckets)?.add(&item, buckets, day)?;
    }
    for advance in unallocated {
        of_currency(&mut all, advance.currency(), buckets)?.set_aside(advance.minor())?;
    }
    Some(all)
}

fn of_currency<'a>(all: &'a mut Vec<Aged>, currency: Currency, buckets: &Buckets) -> Option<&'a mut Aged> {
    let at = all.iter().position(|aged| aged.currency == currency);
    let at = at.unwrap_or_else(|| {
        all.push(Aged::nothing(currency, buckets.count()));
        all.len() - 1
    });
    all.get_mut(at)
}

impl Aged {
    /// Nothing is owed.
    pub fn nothing(currency: Currency, buckets: usize) -> Self {
        let late = vec![0; buckets];
        Self { currency, not_due: 0, late, overdue: 0, waiting: 0, disputed: 0, unallocated: 0, balance: 0 }
    }

    fn add(&mut self, item: &Item, buckets: &Buckets, day: NaiveDate) -> Option<()> {
        let rest = item.rest()?;
        let place = item.days_late(day).and_then(|late| buckets.place(late));
        self.owe(rest, place)?;
        if item.due.is_none() {
            add_to(&mut self.waiting, rest)?;
        }
        add_to(&mut self.disputed, item.contested(rest))
    }

    /// Adds what is open: to the bucket of this place, without one to what is not due. Nothing where it does not fit.
    pub fn owe(&mut self, rest: i64, place: Option<usize>) -> Option<()> {
        match place.and_then(|place| self.late.get_mut(place)) {
            Some(bucket) => {
                add_to(bucket, rest)?;
                add_to(&mut self.overdue, rest)?;
            }
            None => add_to(&mut self.not_due, rest)?,
        }
        add_to(&mut self.balance, rest)
    }

    /// Adds what is open and waits for its event. Nothing where it does not fit.
    pub fn wait(&mut self, rest: i64) -> Option<()> {
        add_to(&mut self.waiting, rest)?;
        self.owe(rest, None)
    }

    /// Adds what is contested of what is open; it stays in its bucket. Nothing where it does not fit.
    pub fn contest(&mut self, sum: i64) -> Option<()> {
        add_to(&mut self.disputed, sum)
    }

    /// Takes off an advance or the rest of a payment. Nothing where it does not fit.
    pub fn set_aside(&mut self, advance: i64) -> Option<()> {
        add_to(&mut self.unallocated, advance)?;
        add_to(&mut self.balance, advance.checked_neg()?)
    }

    /// Adds what is owed elsewhere in the same currency by the same buckets. Nothing where it does not fit.
    pub fn join(&mut self, other: &Self) -> Option<()> {
        for (bucket, more) in self.late.iter_mut().zip(&other.late) {
            add_to(bucket, *more)?;
        }
        add_to(&mut self.not_due, other.not_due)?;
        add_to(&mut self.overdue, other.overdue)?;
        add_to(&mut self.waiting, other.waiting)?;
        add_to(&mut self.disputed, other.disputed)?;
        add_to(&mut self.unallocated, other.unallocated)?;
        add_to(&mut self.balance, other.balance)
    }

    /// What is open, due or not; what was paid ahead takes nothing from it.
    pub const fn owed(&self) -> i64 {
        self.not_due.saturating_add(self.overdue)
    }

    /// Nothing is owed, and nothing was paid ahead.
    pub fn is_nothing(&self) -> bool {
        let late = self.late.iter().all(|sum| *sum == 0);
        late && self.not_due == 0 && self.unallocated == 0
    }
}

fn add_to(sum: &mut i64, more: i64) -> Option<()> {
    *sum = sum.checked_add(more)?;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../../../tests/vectors/aging.csv");

    fn minor(text: &str) -> i64 {
        crate::domain::money::read_amount(text, true).unwrap()
    }

    /// `due:sum-paid[:D]`; a credit note has its own minus.
    fn item(text: &str) -> Item {
        let (due, rest) = text.split_once(':').unwrap();
        let (sums, mark) = rest.split_once(':').unwrap_or((rest, ""));
        let (sum, paid) = sums.rsplit_once('-').unwrap();
        let (sum, paid) = (minor(sum), minor(paid));
        let disputed = if mark == "D" { sum - paid } else { 0 };
        Item { due: Some(due.parse().unwrap()), currency: Currency::Kzt, sum, paid, disputed }
    }

    #[test]
    fn every_vector_has_its_buckets() {
        let mut reader = csv::Reader::from_reader(VECTORS.as_bytes());
        for row in reader.deserialize::<[String; 13]>() {
            let row = row.unwrap();
            let items = row[2].split(';').filter(|text| !text.is_empty()).map(item);
            let advance = Money::new(minor(&row[3]), Currency::Kzt);
            let found = age(items, [advance], &Buckets::default(), row[1].parse().unwrap()).unwrap();
            let expected: Vec<i64> = row[4..12].iter().map(|sum| minor(sum)).collect();
            let aged = &found[0];
            let sums = [vec![aged.not_due], aged.late.clone(), vec![aged.disputed, aged.balance]].concat();
            assert_eq!(sums, expected, "{}", row[0]);
        }
    }

    #[test]
    fn what_waits_for_its_event_is_not_late_and_told_beside() {
        let waits = Item { due: None, currency: Currency::Usd, sum: 500, paid: 100, disputed: 0 };
        let late = Item { due: "2026-01-01".parse().ok(), currency: Currency::Kzt, ..waits };
        let found = age([waits, late], [], &Buckets::default(), "2027-01-01".parse().unwrap()).unwrap();
        assert_eq!((found[0].not_due, found[0].waiting, found[0].overdue), (400, 400, 0));
        assert_eq!((found[1].late.last(), found[1].waiting, found[1].overdue), (Some(&400), 0, 400));
    }

    #[test]
    fn buckets_are_written_as_they_are_read_and_must_tile() {
        let usual = "1-30, 31-60, 61-90, 91-180, 181+";
        assert_eq!(usual.parse(), Ok(Buckets::default()));
        assert_eq!(Buckets::default().to_string(), usual);
        assert_eq!("1+".parse::<Buckets>().map(|one| one.count()), Ok(1));
        let flaw = |text: &str| text.parse::<Buckets>().unwrap_err();
        assert_eq!(flaw("0-30, 31+"), BucketFlaw::NotFromOne);
        assert_eq!(flaw("1-30, 32+"), BucketFlaw::DoNotTile { through: 30, from: 32 });
        assert_eq!(flaw("1-30, 30+"), BucketFlaw::DoNotTile { through: 30, from: 30 });
        assert_eq!(flaw("1-30, 31-60"), BucketFlaw::NoOpenEnd);
        assert_eq!(flaw("1+, 31+"), BucketFlaw::NoOpenEnd);
        assert_eq!(flaw("1-1, 2-2, 3-3, 4-4, 5-5, 6-6, 7-7, 8+"), BucketFlaw::TooMany);
        for (text, part) in
            [("", ""), ("1-30, x+", "x+"), ("30-1, 31+", "30-1"), ("1-99999999999", "1-99999999999")]
        {
            assert_eq!(flaw(text), BucketFlaw::Unclear(part.to_owned()));
        }
    }

    #[test]
    fn what_does_not_fit_is_no_sum() {
        let huge = Item { due: None, currency: Currency::Kzt, sum: i64::MAX, paid: 0, disputed: 0 };
        assert_eq!(age([huge, huge], [], &Buckets::default(), NaiveDate::MIN), None);
    }

    proptest! {
        #[test]
        fn a_day_lies_in_the_one_bucket_that_names_it(mut starts in prop::collection::btree_set(2_u32..400, 0..6), late in 1_i64..500) {
            starts.insert(1);
            let buckets = Buckets { starts: starts.into_iter().collect() };
            prop_assert_eq!(buckets.to_string().parse(), Ok(buckets.clone()));
            let place = buckets.place(late).unwrap();
            let labels = buckets.labels();
            let (from, through) = read_bucket(&labels[place]).unwrap();
            prop_assert!(i64::from(from) <= late && through.is_none_or(|through| late <= i64::from(through)));
            let day: NaiveDate = "2026-06-30".parse().unwrap();
            let due = day - chrono::TimeDelta::days(late);
            let of_day = |(first, last): &(Option<NaiveDate>, NaiveDate)| first.is_none_or(|first| first <= due) && due <= *last;
            prop_assert_eq!(buckets.due_days(day).iter().position(of_day), Some(place));
        }
    }
}
