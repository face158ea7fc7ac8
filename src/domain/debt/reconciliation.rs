//! Reconciliation of both sides' books (`D-7`, domain rules 6.9): which rows are the same, which stand on one side only,
//! and where the sums differ.

use crate::domain::search::fold;
use chrono::NaiveDate;
use std::{collections::BTreeMap, mem};

/// The same operation may stand so many days apart: one side books it when it sends, the other when it receives.
pub const DAYS_APART: i64 = 3;

/// An operation of an act, seen from us: above nothing it raises what they owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub day: NaiveDate,
    /// Number of the document, as it is written.
    pub document: String,
    /// Minor units.
    pub sum: i64,
}

impl Entry {
    /// A row of our half. Nothing where the sums do not fit.
    pub fn ours(day: NaiveDate, document: &str, debit: i64, credit: i64) -> Option<Self> {
        Some(Self { day, document: document.to_owned(), sum: debit.checked_sub(credit)? })
    }

    /// A row of their half: what they credit is our debit.
    pub fn theirs(day: NaiveDate, document: &str, debit: i64, credit: i64) -> Option<Self> {
        Self::ours(day, document, credit, debit)
    }
}

/// One half of an act, seen from us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Half {
    pub opening: i64,
    pub entries: Vec<Entry>,
}

impl Half {
    /// What is owed at the end; nothing where it does not fit.
    pub fn closing(&self) -> Option<i64> {
        self.entries.iter().try_fold(self.opening, |sum, entry| sum.checked_add(entry.sum))
    }
}

/// A row of the comparison, by the places of the entries in their halves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Same {
        ours: usize,
        theirs: usize,
    },
    /// One document with two sums: ours less theirs.
    SumDiffers {
        ours: usize,
        theirs: usize,
        by: i64,
    },
    OnlyOurs(usize),
    OnlyTheirs(usize),
}

impl Found {
    /// Both entries are one operation; they differ by so much.
    const fn of_pair(ours: usize, theirs: usize, by: i64) -> Self {
        if by == 0 { Self::Same { ours, theirs } } else { Self::SumDiffers { ours, theirs, by } }
    }

    /// The places of its entries in our half and in theirs.
    pub const fn places(self) -> (Option<usize>, Option<usize>) {
        match self {
            Self::Same { ours, theirs } | Self::SumDiffers { ours, theirs, .. } => (Some(ours), Some(theirs)),
            Self::OnlyOurs(ours) => (Some(ours), None),
            Self::OnlyTheirs(theirs) => (None, Some(theirs)),
        }
    }

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Same { .. } => "same",
            Self::SumDiffers { .. } => "sum_differs",
            Self::OnlyOurs(_) => "only_ours",
            Self::OnlyTheirs(_) => "only_theirs",
        }
    }
}

/// Both halves beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// By day.
    pub rows: Vec<Found>,
    /// Ours less theirs, at the beginning and at the end.
    pub opening_differs: i64,
    pub closing_differs: i64,
}

impl Comparison {
    pub fn agrees(&self) -> bool {
        let is_same = |row: &Found| matches!(row, Found::Same { .. });
        self.opening_differs == 0 && self.rows.iter().all(is_same)
    }
}

/// The number of a document without what people put before it: `СЧ-000341` and `00БП-000341` are 341. Where no digit
/// is left it is the text itself; empty where there is none.
pub fn bare_number(document: &str) -> String {
    let folded = fold(document);
    let bare = folded.trim_start_matches(|letter: char| letter == '0' || !letter.is_ascii_digit());
    if bare.is_empty() { folded } else { bare.to_owned() }
}

/// Compares two halves: the same sum and number first, then the same sum up to three days apart, then one number with
/// two sums. Every entry is in one row. Nothing where the sums do not fit.
pub fn compare(ours: &Half, theirs: &Half) -> Option<Comparison> {
    let mut open = Open { ours: lines(&ours.entries), theirs: lines(&theirs.entries), found: Vec::new() };
    open.pair(|line| line.numbered(line.entry.sum), |_, _| true);
    open.pair(|line| Some((line.entry.sum, line.entry.day)), |_, _| true);
    open.pair(|line| Some(line.entry.sum), is_near);
    open.pair(|line| line.numbered(line.entry.sum.signum()), |_, _| true);
    Some(Comparison {
        rows: open.rows()?,
        opening_differs: ours.opening.checked_sub(theirs.opening)?,
        closing_differs: ours.closing()?.checked_sub(theirs.closing()?)?,
    })
}

fn is_near(ours: &Line, theirs: &Line) -> bool {
    (ours.entry.day - theirs.entry.day).num_days().abs() <= DAYS_APART
}

/// An entry and its bare number.
struct Line<'a> {
    at: usize,
    entry: &'a Entry,
    number: String,
}

impl Line<'_> {
    /// Its number beside something else that must be the same; nothing where it has none.
    fn numbered<T>(&self, beside: T) -> Option<(T, String)> {
        (!self.number.is_empty()).then(|| (beside, self.number.clone()))
    }
}

fn lines(entries: &[Entry]) -> Vec<Line<'_>> {
    let numbered = entries.iter().enumerate();
    let mut lines: Vec<Line> =
        numbered.map(|(at, entry)| Line { at, entry, number: bare_number(&entry.document) }).collect();
    lines.sort_by_key(|line| line.entry.day);
    lines
}

/// Lines that have found no other yet, by day, and those that have.
struct Open<'a> {
    ours: Vec<Line<'a>>,
    theirs: Vec<Line<'a>>,
    found: Vec<(Line<'a>, Line<'a>)>,
}

impl Open<'_> {
    /// Pairs each of ours with the earliest of theirs that has the same key and fits.
    fn pair<K: Ord>(&mut self, key: impl Fn(&Line) -> Option<K>, fits: impl Fn(&Line, &Line) -> bool) {
        let mut by_key: BTreeMap<Option<K>, Vec<Line>> = BTreeMap::new();
        for line in mem::take(&mut self.theirs) {
            by_key.entry(key(&line)).or_default().push(line);
        }
        for line in mem::take(&mut self.ours) {
            let fitting = key(&line).and_then(|key| by_key.get_mut(&Some(key)));
            let other =
                fitting.and_then(|all| Some(all.remove(all.iter().position(|other| fits(&line, other))?)));
            match other {
                Some(other) => self.found.push((line, other)),
                None => self.ours.push(line),
            }
        }
        self.theirs = by_key.into_values().flatten().collect();
        self.theirs.sort_by_key(|line| line.entry.day);
    }

    /// All rows by day; nothing where a difference does not fit.
    fn rows(self) -> Option<Vec<Found>> {
        let mut rows = Vec::new();
        for (ours, theirs) in self.found {
            let by = ours.entry.sum.checked_sub(theirs.entry.sum)?;
            rows.push((ours.entry.day, Found::of_pair(ours.at, theirs.at, by)));
        }
        rows.extend(self.ours.iter().map(|line| (line.entry.day, Found::OnlyOurs(line.at))));
        rows.extend(self.theirs.iter().map(|line| (line.entry.day, Found::OnlyTheirs(line.at))));
        rows.sort_by_key(|(day, _)| *day);
        Some(rows.into_iter().map(|(_, found)| found).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(day: u64, document: &str, sum: i64) -> Entry {
        let first: NaiveDate = "2026-01-01".parse().unwrap();
        Entry { day: first + chrono::Days::new(day), document: document.to_owned(), sum }
    }

    fn half(entries: &[(u64, &str, i64)]) -> Half {
        let entries = entries.iter().map(|(day, document, sum)| entry(*day, document, *sum)).collect();
        Half { opening: 0, entries }
    }

    #[test]
    fn numbers_are_compared_without_what_stands_before_them() {
        for (document, bare) in [
            ("СЧ-000341", "341"),
            ("00БП-000017", "17"),
            ("ESF-0012", "12"),
            ("№ 1/2/3", "1 2 3"),
            ("17-А", "17 а"),
            ("000", "000"),
            ("б/н", "б н"),
            ("", ""),
        ] {
            assert_eq!(bare_number(document), bare, "{document}");
        }
    }

    #[test]
    fn each_kind_of_difference_is_told() {
        let ours =
            half(&[(0, "СЧ-0048", 100), (5, "51", 200), (9, "п/п 7", -70), (20, "60", 300), (30, "61", 400)]);
        let theirs = half(&[(1, "48", 100), (12, "112", -70), (20, "60", 330), (40, "62", 500)]);
        let found = compare(&ours, &theirs).unwrap();
        let expected = [
            Found::Same { ours: 0, theirs: 0 },
            Found::OnlyOurs(1),
            Found::Same { ours: 2, theirs: 1 },
            Found::SumDiffers { ours: 3, theirs: 2, by: -30 },
            Found::OnlyOurs(4),
            Found::OnlyTheirs(3),
        ];
        assert_eq!((found.rows.as_slice(), found.closing_differs), (expected.as_slice(), 70));
        assert!(!found.agrees() && compare(&ours, &ours).unwrap().agrees());
    }

    #[test]
    fn four_days_apart_is_another_operation_and_two_equal_rows_are_two() {
        let found = compare(&half(&[(0, "", 5), (0, "", 5)]), &half(&[(4, "", 5), (3, "", 5)])).unwrap();
        let same = Found::Same { ours: 0, theirs: 1 };
        assert_eq!(found.rows, [same, Found::OnlyOurs(1), Found::OnlyTheirs(0)]);
    }

    #[test]
    fn an_invoice_and_a_payment_of_one_number_are_two_documents() {
        let found = compare(&half(&[(0, "48", 100)]), &half(&[(0, "48", -90)])).unwrap();
        assert_eq!(found.rows, [Found::OnlyOurs(0), Found::OnlyTheirs(0)]);
    }

    #[test]
    fn their_credit_is_our_debit() {
        let day = NaiveDate::MIN;
        assert_eq!(Entry::theirs(day, "1", 0, 100), Entry::ours(day, "1", 100, 0));
        assert_eq!(Entry::ours(day, "1", i64::MIN, 1), None);
    }

    fn any_half() -> impl Strategy<Value = Half> {
        let one = (0_u64..8, 0_u8..4, -3_i64..4)
            .prop_map(|(day, number, sum)| entry(day, &number.to_string(), sum));
        (-5_i64..5, prop::collection::vec(one, 0..9)).prop_map(|(opening, entries)| Half { opening, entries })
    }

    proptest! {
        #[test]
        fn the_rows_explain_the_whole_difference(ours in any_half(), theirs in any_half()) {
            let found = compare(&ours, &theirs).unwrap();
            let sum = |row: &Found| match *row {
                Found::Same { ours: one, theirs: other } => ours.entries[one].sum - theirs.entries[other].sum,
                Found::SumDiffers { by, .. } => by,
                Found::OnlyOurs(at) => ours.entries[at].sum,
                Found::OnlyTheirs(at) => -theirs.entries[at].sum,
            };
            let explained: i64 = found.rows.iter().map(sum).sum();
            prop_assert_eq!(found.opening_differs + explained, found.closing_differs);
            let sides = found.rows.iter().map(|row| match row {
                Found::Same { .. } | Found::SumDiffers { .. } => 2,
                Found::OnlyOurs(_) | Found::OnlyTheirs(_) => 1,
            });
            prop_assert_eq!(sides.sum::<usize>(), ours.entries.len() + theirs.entries.len());
        }

        #[test]
        fn a_half_agrees_with_itself_in_any_order(half in any_half()) {
            let turned = Half { entries: half.entries.iter().rev().cloned().collect(), ..half };
            prop_assert!(compare(&half, &turned).unwrap().agrees());
        }
    }
}
