//! Rates of central banks as dated rows (`D-5`, domain rules 6.11): the key rate of Russia, the base rate of Kazakhstan.
//! The rows come from outside: those of `assets/rates`, each with its source, and those an office enters.

use super::Law;
use crate::domain::decimal::Decimal;
use chrono::NaiveDate;

/// A rate that held from one day through another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateRow {
    pub from: NaiveDate,
    pub through: NaiveDate,
    /// Per cent a year.
    pub rate: Decimal,
    /// False where no publication was read: what is computed with it says so.
    pub is_confirmed: bool,
    /// Publication; empty where the office entered the rate.
    pub source: String,
}

/// Rates by day. A day outside every row has no rate: the nearest one is never taken for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RateTable {
    /// By day, none over another.
    rows: Vec<RateRow>,
}

/// Why rows are no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateFlaw {
    /// The row of this first day ends before it begins.
    EndsBeforeItBegins(NaiveDate),
    /// Two rows hold this day.
    TwiceOn(NaiveDate),
}

/// A rate and how long it stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub rate: Decimal,
    pub through: NaiveDate,
    pub is_confirmed: bool,
}

impl RateTable {
    /// # Errors
    /// A row ends before it begins, or two hold the same day.
    pub fn new(rows: impl IntoIterator<Item = RateRow>) -> Result<Self, RateFlaw> {
        let mut rows: Vec<RateRow> = rows.into_iter().collect();
        rows.sort_by_key(|row| row.from);
        if let Some(row) = rows.iter().find(|row| row.through < row.from) {
            return Err(RateFlaw::EndsBeforeItBegins(row.from));
        }
        let twice = rows.iter().zip(rows.iter().skip(1)).find(|(row, next)| next.from <= row.through);
        twice.map_or(Ok(()), |(_, next)| Err(RateFlaw::TwiceOn(next.from)))?;
        Ok(Self { rows })
    }

    /// The rates that come with the program.
    pub fn shipped(law: Law) -> Self {
        let file = match law {
            Law::Kz => include_str!("../../../assets/rates/KZ.csv"),
            Law::Ru => include_str!("../../../assets/rates/RU.csv"),
        };
        Self { rows: file.lines().filter_map(row).collect() }
    }

    pub fn rows(&self) -> &[RateRow] {
        &self.rows
    }

    /// The rate of a day.
    pub fn on(&self, day: NaiveDate) -> Option<&RateRow> {
        self.rows.iter().find(|row| row.from <= day && day <= row.through)
    }

    /// The rate of a day, and through which day it is the same: a row that only repeats it is no change.
    pub fn held(&self, day: NaiveDate) -> Option<Held> {
        let mut later = self.rows.iter().skip_while(|row| row.through < day);
        let first = later.next().filter(|row| row.from <= day)?;
        let mut held = Held { rate: first.rate, through: first.through, is_confirmed: first.is_confirmed };
        for row in later {
            if row.rate != held.rate || held.through.succ_opt() != Some(row.from) {
                break;
            }
            held.through = row.through;
            held.is_confirmed &= row.is_confirmed;
        }
        Some(held)
    }

    /// The last day before this one that has a rate.
    pub fn known_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let before = self.rows.iter().rev().find(|row| row.from < day)?;
        day.pred_opt().map(|eve| eve.min(before.through))
    }
}

/// `from;through;rate;confirmed;source`; a remark is no row.
pub(super) fn row(line: &str) -> Option<RateRow> {
    let mut cells = line.splitn(5, ';');
    let mut cell = || cells.next();
    Some(RateRow {
        from: cell()?.parse().ok()?,
        through: cell()?.parse().ok()?,
        rate: cell()?.parse().ok()?,
        is_confirmed: cell()? == "1",
        source: cell()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(from: &str, through: &str, rate: u32) -> RateRow {
        let (from, through) = (day(from), day(through));
        RateRow { from, through, rate: Decimal::whole(rate), is_confirmed: true, source: String::new() }
    }

    #[test]
    fn every_shipped_line_is_a_remark_or_a_row_with_its_source() {
        for (law, file) in [
            (Law::Kz, include_str!("../../../assets/rates/KZ.csv")),
            (Law::Ru, include_str!("../../../assets/rates/RU.csv")),
        ] {
            let table = RateTable::shipped(law);
            assert_eq!(table.rows.len(), file.lines().filter(|line| !line.starts_with('#')).count());
            assert_eq!(RateTable::new(table.rows.clone()), Ok(table.clone()));
            assert!(table.rows.iter().all(|row| !row.source.is_empty()));
        }
    }

    #[test]
    fn what_was_not_found_is_not_shipped() {
        let [kz, ru] = [Law::Kz, Law::Ru].map(RateTable::shipped);
        assert_eq!(ru.on(day("2026-02-16")).map(|row| row.rate.to_string()), Some("15.5".to_owned()));
        assert_eq!(kz.on(day("2025-10-13")).map(|row| row.rate.to_string()), Some("18".to_owned()));
        for (table, missing) in
            [(&ru, "2026-03-23"), (&ru, "2026-09-14"), (&kz, "2026-03-10"), (&kz, "2026-09-07")]
        {
            assert_eq!(table.on(day(missing)), None, "{missing}");
        }
        assert_eq!(ru.known_before(day("2026-05-01")), Some(day("2026-03-22")));
        assert_eq!(ru.known_before(day("2026-08-01")), Some(day("2026-07-31")));
        assert_eq!(ru.known_before(day("2023-12-18")), None);
    }

    #[test]
    fn rows_over_each_other_are_no_table() {
        let new = |rows: &[RateRow]| RateTable::new(rows.to_vec()).map(|_| ());
        let year = of("2026-01-01", "2026-12-31", 10);
        let twice = RateFlaw::TwiceOn(day("2026-12-31"));
        assert_eq!(new(&[of("2026-12-31", "2027-01-31", 9), year.clone()]), Err(twice));
        let back = of("2026-02-02", "2026-02-01", 10);
        assert_eq!(new(&[year, back]), Err(RateFlaw::EndsBeforeItBegins(day("2026-02-02"))));
    }

    #[test]
    fn a_row_that_repeats_the_rate_is_no_change() {
        let guessed = RateRow { is_confirmed: false, ..of("2026-02-01", "2026-02-28", 10) };
        let rows = [of("2026-01-01", "2026-01-31", 10), guessed, of("2026-03-01", "2026-03-31", 11)];
        let held = RateTable::new(rows).unwrap().held(day("2026-01-15"));
        let expected = Held { rate: Decimal::whole(10), through: day("2026-02-28"), is_confirmed: false };
        assert_eq!(held, Some(expected));
        assert_eq!(RateTable::default().held(day("2026-01-15")), None);
    }
}
