//! An absence with a substitute (`C-11`): who is away from which day to which, and who stands in.

use super::{
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
    id::Id,
};
use chrono::NaiveDate;

/// Fields of an absence, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("user", "absence-who", Kind::Person) },
    Field { required: true, ..field("substitute", "absence-substitute", Kind::Person) },
    Field { required: true, ..field("from_day", "absence-from", Kind::Day) },
    Field { required: true, ..field("to_day", "absence-to", Kind::Day) },
    field("note", "field-note", Kind::Line),
];

/// Somebody is away on these days, the last one too, and another one stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    pub user: Id,
    pub substitute: Id,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Why an absence cannot be: which one stands in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The same person is away already.
    AwayAlready(Absence),
    /// The substitute is away himself.
    SubstituteAway(Absence),
    /// Who is to be away stands in for somebody.
    StandsIn(Absence),
}

impl Absence {
    fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// What stands in its way among those that are known; the first one found.
    pub fn clash(&self, known: &[Self]) -> Option<Clash> {
        let meets = |fits: fn(&Self, &Self) -> bool| {
            known.iter().copied().find(|other| fits(self, other) && self.overlaps(other))
        };
        let away = meets(|own, other| other.user == own.user).map(Clash::AwayAlready);
        let no_substitute = || meets(|own, other| other.user == own.substitute).map(Clash::SubstituteAway);
        let stands_in = || meets(|own, other| other.substitute == own.user).map(Clash::StandsIn);
        away.or_else(no_substitute).or_else(stands_in)
    }
}

/// What is wrong with an absence in itself: one's own substitute, an end before the beginning.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let text = |key: &str| draft.get(key).trim();
    let day = |key: &str| read_day(text(key)).ok();
    let is_own = !text("user").is_empty() && text("user") == text("substitute");
    let is_reversed = day("from_day").zip(day("to_day")).is_some_and(|(from, to)| to < from);
    let own = is_own.then(|| Flaw::blocking("substitute", "flaw-absence-own"));
    own.into_iter().chain(is_reversed.then(|| Flaw::blocking("to_day", "flaw-absence-reversed"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn absence(user: i64, substitute: i64, from: u32, to: u32) -> Absence {
        Absence { user: Id(user), substitute: Id(substitute), from: day(from), to: day(to) }
    }

    #[test]
    fn nobody_is_away_twice_or_stands_in_while_away() {
        let known = [absence(1, 2, 10, 20)];
        let clash = |new: Absence| new.clash(&known);
        assert_eq!(clash(absence(1, 3, 20, 25)), Some(Clash::AwayAlready(known[0])));
        assert_eq!(clash(absence(3, 1, 5, 10)), Some(Clash::SubstituteAway(known[0])));
        assert_eq!(clash(absence(2, 3, 15, 16)), Some(Clash::StandsIn(known[0])));
        assert_eq!(clash(absence(1, 3, 21, 25)), None);
        assert_eq!(clash(absence(3, 2, 10, 20)), None, "one may stand in for two");
    }

    #[test]
    fn an_absence_ends_after_it_begins_and_needs_somebody_else() {
        let keys = |pairs: &[(&str, &str)]| -> Vec<&str> {
            flaws(&pairs.iter().copied().collect()).iter().map(|flaw| flaw.key).collect()
        };
        assert_eq!(keys(&[("user", "Дана"), ("substitute", "Дана")]), ["flaw-absence-own"]);
        assert_eq!(keys(&[("from_day", "16.03.2026"), ("to_day", "2026-03-15")]), ["flaw-absence-reversed"]);
        assert!(keys(&[("from_day", "16.03.2026"), ("to_day", "2026-03-16"), ("user", "Дана")]).is_empty());
    }

    proptest! {
        #[test]
        fn of_two_that_clash_neither_can_be_after_the_other(
            one in (1i64..4, 1i64..4, 1u32..28, 1u32..28),
            two in (1i64..4, 1i64..4, 1u32..28, 1u32..28),
        ) {
            let of = |(user, other, from, to): (i64, i64, u32, u32)| {
                absence(user, other, from.min(to), from.max(to))
            };
            let (one, two) = (of(one), of(two));
            prop_assert_eq!(one.clash(&[two]).is_some(), two.clash(&[one]).is_some());
        }
    }
}
