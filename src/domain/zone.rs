//! The time zone of an office: its days and hours are local, other calendars speak of moments.

use super::country::Country;
use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use std::{fmt, str::FromStr};

/// The setting that names it.
pub const ZONE: &str = "office.zone";

/// The value of that setting for an office whose days and hours are those of each computer.
pub const OF_COMPUTER: &str = "computer";

/// A zone of the IANA database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(pub Tz);

/// No zone of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownZone;

impl Default for Zone {
    fn default() -> Self {
        Self(Tz::Asia__Almaty)
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        let name = name.trim();
        TZ_VARIANTS
            .iter()
            .find(|zone| zone.name().eq_ignore_ascii_case(name))
            .copied()
            .map(Self)
            .ok_or(UnknownZone)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(self.0.name())
    }
}

impl Zone {
    /// That of the capital, or of the largest city; an office elsewhere in the country sets its own.
    pub fn of_country(country: Country) -> Self {
        Self(match country {
            Country::Ru => Tz::Europe__Moscow,
            _ => Tz::Asia__Almaty,
        })
    }

    /// The moment of a local time. One that comes twice is the first; one that a change of the clock leaves out is as
    /// much later.
    pub fn moment(self, local: NaiveDateTime) -> DateTime<Utc> {
        match self.0.from_local_datetime(&local) {
            LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.to_utc(),
            LocalResult::None => {
                let before = local.checked_sub_signed(TimeDelta::days(1)).unwrap_or(local);
                let day = TimeDelta::days(i64::from(before != local));
                self.0
                    .from_local_datetime(&before)
                    .earliest()
                    .map_or_else(|| local.and_utc(), |at| at.to_utc() + day)
            }
        }
    }

    /// The local time of a moment.
    pub fn local(self, moment: DateTime<Utc>) -> NaiveDateTime {
        moment.with_timezone(&self.0).naive_local()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn kazakhstan_has_one_zone_since_march_2024() {
        let almaty = Zone::default();
        assert_eq!(almaty.moment(at("2024-02-29T10:00:00")).to_rfc3339(), "2024-02-29T04:00:00+00:00");
        assert_eq!(almaty.moment(at("2024-03-01T10:00:00")).to_rfc3339(), "2024-03-01T05:00:00+00:00");
        // The hour before midnight came twice.
        assert_eq!(almaty.moment(at("2024-02-29T23:30:00")).to_rfc3339(), "2024-02-29T17:30:00+00:00");
        assert_eq!(almaty.local(at("2024-02-29T18:30:00").and_utc()), at("2024-02-29T23:30:00"));
    }

    #[test]
    fn an_hour_that_there_was_not_is_later_and_names_are_told_apart() {
        let berlin: Zone = "europe/berlin".parse().unwrap();
        assert_eq!(berlin.to_string(), "Europe/Berlin");
        assert_eq!(berlin.local(berlin.moment(at("2026-03-29T02:30:00"))), at("2026-03-29T03:30:00"));
        assert_eq!("Mars/Base".parse::<Zone>(), Err(UnknownZone));
        assert_eq!(Zone::of_country(Country::Ru).to_string(), "Europe/Moscow");
    }

    proptest! {
        #[test]
        fn a_moment_comes_back_as_the_same_local_time(minutes in 0i64..5_000_000) {
            let local = at("2025-01-01T00:00:00") + TimeDelta::minutes(minutes);
            let almaty = Zone::default();
            prop_assert_eq!(almaty.local(almaty.moment(local)), local);
        }
    }
}
