//! Their half of an act, as their file has it.

use super::OurHalf;
use crate::domain::debt::reconciliation::{Entry, Half, compare};
use chrono::NaiveDate;

/// Their half as they keep it: their debit is our credit, their balance is ours turned round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TheirHalf {
    /// As we see it; nothing where their file does not say it.
    pub opening: Option<i64>,
    /// The same.
    pub closing: Option<i64>,
    pub rows: Vec<TheirRow>,
}

/// A row of their half, as they wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheirRow {
    pub day: NaiveDate,
    pub document: String,
    /// Minor units, in their books.
    pub debit: i64,
    pub credit: i64,
}

impl TheirHalf {
    /// As it is compared with ours. What they owed at the beginning is what they say, else what their end and their
    /// rows leave; where they say neither it is taken to be ours. Nothing where the sums do not fit.
    pub fn as_half(&self, our_opening: i64) -> Option<Half> {
        let entry = |row: &TheirRow| Entry::theirs(row.day, number_in(&row.document), row.debit, row.credit);
        let entries: Vec<Entry> = self.rows.iter().map(entry).collect::<Option<_>>()?;
        let turned = entries.iter().try_fold(0_i64, |sum, entry| sum.checked_add(entry.sum))?;
        let opening = match (self.opening, self.closing) {
            (Some(opening), _) => opening,
            (None, Some(closing)) => closing.checked_sub(turned)?,
            (None, None) => our_opening,
        };
        Some(Half { opening, entries })
    }

    /// Debit and credit in their books; nothing where the sums do not fit.
    pub fn turnovers(&self) -> Option<(i64, i64)> {
        let sum =
            |of: fn(&TheirRow) -> i64| self.rows.iter().try_fold(0_i64, |sum, row| sum.checked_add(of(row)));
        Some((sum(|row| row.debit)?, sum(|row| row.credit)?))
    }

    /// By how much the end that they wrote is more than their own rows come to; nothing where they wrote none, or where
    /// the two agree.
    pub fn unexplained(&self, our_opening: i64) -> Option<i64> {
        let by = self.closing?.checked_sub(self.as_half(our_opening)?.closing()?)?;
        (by != 0).then_some(by)
    }
}

/// The number of a document that a text names: what stands behind `№`, else the first word with a digit that is no day;
/// the text itself where there is none.
pub fn number_in(text: &str) -> &str {
    let is_between = |letter: char| letter.is_whitespace() || "(),;«»\"".contains(letter);
    let words = || text.split(is_between).filter(|word| !word.is_empty());
    let is_number = |word: &&str| word.contains(|letter: char| letter.is_ascii_digit()) && !is_day(word);
    let behind =
        text.split_once('№').and_then(|(_, rest)| rest.split(is_between).find(|word| !word.is_empty()));
    behind.or_else(|| words().find(is_number)).unwrap_or(text)
}

/// Three groups of digits, one of them a year.
fn is_day(word: &str) -> bool {
    let word = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let parts: Vec<&str> = word.split(['.', '-', '/']).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year = |part: &&str| matches!(part.len(), 2 | 4);
    let is_year_at_an_end = parts.first().is_some_and(has_year) || parts.last().is_some_and(has_year);
    parts.len() == 3 && parts.iter().all(is_digits) && is_year_at_an_end
}

/// Of the halves of a file the one that is theirs. One that says just what ours says, debit for debit, is our own act:
/// theirs stands beside it, where they filled it in.
pub fn their_half(ours: &OurHalf, halves: &[TheirHalf]) -> Option<TheirHalf> {
    let is_ours = |half: &TheirHalf| {
        // Our own half has our debit in its debit.
        let turned = TheirHalf {
            opening: half.opening.map(i64::saturating_neg),
            closing: half.closing.map(i64::saturating_neg),
            rows: half
                .rows
                .iter()
                .map(|row| TheirRow { debit: row.credit, credit: row.debit, ..row.clone() })
                .collect(),
        };
        let both = ours.as_half().zip(turned.as_half(ours.opening));
        both.and_then(|(ours, theirs)| compare(&ours, &theirs)).is_some_and(|found| found.agrees())
    };
    match halves {
        [first, rest @ ..] if is_ours(first) => rest.first().cloned(),
        _ => halves.first().cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::debt::act::{ActRow, RowKind};
    use crate::domain::debt::reconciliation::Found;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(at: &str, number: &str, debit: i64, credit: i64) -> ActRow {
        ActRow { day: day(at), kind: RowKind::Invoice, number: number.to_owned(), debit, credit }
    }

    fn their_row(at: &str, document: &str, debit: i64, credit: i64) -> TheirRow {
        TheirRow { day: day(at), document: document.to_owned(), debit, credit }
    }

    #[test]
    fn what_they_do_not_say_of_the_beginning_follows_from_the_end() {
        let rows = vec![their_row("2026-01-05", "7", 0, 100), their_row("2026-01-09", "8", 30, 0)];
        let half = |opening, closing| TheirHalf { opening, closing, rows: rows.clone() };
        let opening = |half: TheirHalf| half.as_half(11).unwrap().opening;
        assert_eq!(opening(half(Some(5), Some(99))), 5);
        assert_eq!(opening(half(None, Some(99))), 29);
        assert_eq!(opening(half(None, None)), 11);
        assert_eq!(half(Some(5), Some(99)).unexplained(11), Some(24));
        assert_eq!((half(Some(5), Some(75)).unexplained(11), half(None, None).unexplained(11)), (None, None));
    }

    #[test]
    fn the_number_of_a_document_is_found_in_what_they_wrote() {
        for (text, number) in [
            ("Поступление № 48 от 12.01.2026", "48"),
            ("Продажа (12 от 15.01.2026)", "12"),
            ("Оплата п/п 112 от 05.02.2026 г.", "112"),
            ("от 12.01.2026 счёт СЧ-0048", "СЧ-0048"),
            ("№СЧ-0048", "СЧ-0048"),
            ("корректировка", "корректировка"),
            ("", ""),
        ] {
            assert_eq!(number_in(text), number, "{text}");
        }
    }

    #[test]
    fn an_act_of_ours_that_came_back_has_their_half_at_the_right() {
        let ours = OurHalf::of(day("2026-01-01"), vec![row("2026-01-12", "48", 500, 0)]).unwrap();
        let half = |debit, credit| TheirHalf {
            opening: Some(0),
            closing: None,
            rows: vec![their_row("2026-01-12", "48", debit, credit)],
        };
        assert_eq!(their_half(&ours, &[half(500, 0), half(0, 480)]), Some(half(0, 480)));
        assert_eq!(their_half(&ours, &[half(0, 480), half(500, 0)]), Some(half(0, 480)), "their own act");
        assert_eq!((their_half(&ours, &[half(500, 0)]), their_half(&ours, &[])), (None, None), "ours alone");
        assert_eq!(their_half(&ours, &[half(0, 500)]), Some(half(0, 500)));
    }

    proptest! {
        /// Whatever they write: the difference at the end is the one at the beginning and those of the rows.
        #[test]
        fn differences_explain_the_end(
            ours in prop::collection::vec((0_u32..40, 0_u8..6, 0_i64..4, 0_i64..4), 0..8),
            theirs in prop::collection::vec((0_u32..40, 0_u8..6, 0_i64..4, 0_i64..4), 0..8),
            opening in prop::option::of(-5_i64..5), closing in prop::option::of(-5_i64..5),
        ) {
            let on = |days: u32| day("2026-01-01") + chrono::Days::new(days.into());
            let row = |(days, number, debit, credit): &(u32, u8, i64, i64)| ActRow {
                day: on(*days), kind: RowKind::Invoice, number: number.to_string(), debit: *debit, credit: *credit,
            };
            let ours = OurHalf::of(on(5), ours.iter().map(row).collect()).unwrap();
            let their_row = |(days, number, debit, credit): &(u32, u8, i64, i64)| TheirRow {
                day: on(*days), document: number.to_string(), debit: *debit, credit: *credit,
            };
            let theirs = TheirHalf { opening, closing, rows: theirs.iter().map(their_row).collect() };
            let (our_half, their_half) = (ours.as_half().unwrap(), theirs.as_half(ours.opening).unwrap());
            let found = compare(&our_half, &their_half).unwrap();
            let sum = |row: &Found| match *row {
                Found::Same { .. } => 0,
                Found::SumDiffers { by, .. } => by,
                Found::OnlyOurs(at) => our_half.entries[at].sum,
                Found::OnlyTheirs(at) => -their_half.entries[at].sum,
            };
            let explained: i64 = found.rows.iter().map(sum).sum();
            prop_assert_eq!(found.opening_differs + explained, found.closing_differs);
            prop_assert_eq!(found.closing_differs, ours.closing().unwrap() - their_half.closing().unwrap());
        }
    }
}
