//! Backups by the names of their files, and which of them are kept (O-7).

use chrono::{Datelike, NaiveDateTime};
use std::{collections::BTreeSet, fmt};
use zeroize::Zeroizing;

/// Days, weeks and months of which the newest backup is kept. Those without one do not count: after a holiday nothing is
/// gone.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;
/// Backups of the newest day: one made before an import is not pushed out by the next one.
const OF_NEWEST_DAY: usize = 5;

const MOMENT: &str = "%Y-%m-%d-%H%M%S";
const ENDING: &str = ".db";
const SEALED: &str = ".db.sealed";

/// Letters that a passphrase has at the least: shorter ones are found by trying.
const LEAST_LETTERS: usize = 8;

/// What opens a sealed backup. It is in no log, and forgotten with the last one that holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A new one, as it was typed; nothing where it is too short.
    pub fn of(typed: &str) -> Option<Self> {
        let passphrase = Self::typed(typed);
        (passphrase.0.chars().count() >= LEAST_LETTERS).then_some(passphrase)
    }

    /// One that may open something, as it was typed, without the end of its line.
    pub fn typed(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim_end_matches(['\r', '\n']).to_owned()))
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("Passphrase")
    }
}

/// What the name of a backup tells: `office-2026-11-30-090500.db`, sealed `office-2026-11-30-090500.db.sealed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BackupName {
    /// Day and hour on the wall.
    pub taken: NaiveDateTime,
    /// A passphrase opens it.
    pub is_sealed: bool,
}

impl BackupName {
    /// The name of the file, where the database is called `stem`.
    pub fn of(self, stem: &str) -> String {
        format!("{stem}-{}{}", self.taken.format(MOMENT), if self.is_sealed { SEALED } else { ENDING })
    }

    /// What the name of a file tells; nothing where it is no backup of this database.
    pub fn read(name: &str, stem: &str) -> Option<Self> {
        let rest = name.strip_prefix(stem)?.strip_prefix('-')?;
        let sealed = rest.strip_suffix(SEALED);
        let moment = sealed.or_else(|| rest.strip_suffix(ENDING))?;
        let taken = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
        let found = Self { taken, is_sealed: sealed.is_some() };
        (found.of(stem) == name).then_some(found)
    }
}

/// Those that are kept, of all that were taken at these moments: some of the newest day, the newest of each of the last
/// days, weeks and months that have any.
pub fn kept(taken: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
    let newest = taken.last().map(NaiveDateTime::date);
    let of_newest_day = taken.iter().rev().filter(|at| Some(at.date()) == newest).take(OF_NEWEST_DAY);
    let days = newest_of(taken, DAYS, NaiveDateTime::date);
    let weeks = newest_of(taken, WEEKS, |at| at.date().iso_week());
    let months = newest_of(taken, MONTHS, |at| (at.year(), at.month()));
    of_newest_day.copied().chain(days).chain(weeks).chain(months).collect()
}

/// The newest of each of so many parts of time.
fn newest_of<P: PartialEq>(
    taken: &BTreeSet<NaiveDateTime>,
    most: usize,
    part: impl Fn(&NaiveDateTime) -> P,
) -> Vec<NaiveDateTime> {
    let mut found: Vec<NaiveDateTime> = Vec::new();
    for at in taken.iter().rev() {
        if found.len() == most {
            break;
        }
        if found.last().is_none_or(|last| part(last) != part(at)) {
            found.push(*at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, NaiveDate, TimeDelta};
    use proptest::prelude::*;

    fn moment(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, MOMENT).unwrap()
    }

    #[test]
    fn a_name_tells_the_moment_and_only_backups_of_this_file_are_meant() {
        let name = BackupName { taken: moment("2026-11-30-090500"), is_sealed: false };
        assert_eq!(name.of("Ұлан №1"), "Ұлан №1-2026-11-30-090500.db");
        let sealed = BackupName { is_sealed: true, ..name };
        for known in [name, sealed] {
            assert_eq!(BackupName::read(&known.of("office"), "office"), Some(known));
        }
        let others = [
            "office.db",
            "office-2026-11-30-090500.db.part",
            "office-2026-11-30-90500.db",
            "office-2026-02-30-090500.db",
            "office-2-2026-11-30-090500.db",
            "office-before-2026-11-30-090500.db",
        ];
        assert!(others.iter().all(|name| BackupName::read(name, "office").is_none()));
    }

    /// Somebody who takes one a day for two years, and lets the rule sweep each time.
    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let mut left = BTreeSet::new();
        for day in 0..700 {
            left.insert(first + Days::new(day));
            left = kept(&left);
        }
        let newest = *left.last().unwrap();
        for days in 0..7 {
            assert!(left.contains(&(newest - Days::new(days))), "{days} days ago");
        }
        for weeks in 0..4 {
            let week = (newest - Days::new(weeks * 7)).date().iso_week();
            assert!(left.iter().any(|at| at.date().iso_week() == week), "{weeks} weeks ago");
        }
        let months: BTreeSet<_> = left.iter().map(|at| (at.year(), at.month())).collect();
        assert_eq!(months.len(), 12);
        assert!(left.len() <= DAYS + WEEKS + MONTHS);
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_a_second_sweep_takes_nothing(
            minutes in proptest::collection::btree_set(0_i64..2_000_000, 1..120)
        ) {
            let first = NaiveDate::from_ymd_opt(2024, 12, 25).unwrap().and_hms_opt(0, 0, 0).unwrap();
            let taken: BTreeSet<NaiveDateTime> =
                minutes.into_iter().map(|minutes| first + TimeDelta::minutes(minutes)).collect();
            let left = kept(&taken);
            prop_assert!(left.is_subset(&taken));
            prop_assert_eq!(left.last(), taken.last());
            prop_assert_eq!(&kept(&left), &left);
            prop_assert!(left.len() <= DAYS + WEEKS + MONTHS + OF_NEWEST_DAY);
            // Of every day that counts the newest one stays, so that nothing newer than what stays is gone.
            let days = newest_of(&taken, DAYS, NaiveDateTime::date);
            prop_assert!(days.iter().all(|at| left.contains(at)));
        }
    }
}
