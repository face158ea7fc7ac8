//! Row identities that any computer can make without asking the database.

use serde::{Deserialize, Serialize};
use std::num::ParseIntError;

/// 2026-01-01 in Unix seconds.
const EPOCH: i64 = 1_767_225_600;
const LAST_SEQUENCE: i64 = 0xFFFF;

/// Identity of a row: 31 bits of seconds, 16 of station, 16 of sequence. JSON shows it as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id(pub i64);

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = ParseIntError;

    fn try_from(text: String) -> Result<Self, ParseIntError> {
        text.parse().map(Self)
    }
}

/// The station that made an identity.
pub fn station_of(id: i64) -> u16 {
    u16::try_from((id >> 16) & 0xFFFF).unwrap_or_default()
}

/// What stands in the place of an erased personal value: the code of its row.
pub fn erased(id: Id) -> String {
    format!("#{}", id.0)
}

/// Whether a text is such a code: at least fifteen digits after the sign, as identities have them.
pub fn is_erased(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() >= 15 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Makes identities of one station. They only grow, also when the clock goes back.
#[derive(Debug)]
pub struct IdMaker {
    station: i64,
    second: i64,
    sequence: i64,
}

impl IdMaker {
    /// Goes on after `last`, the newest identity this station ever made.
    pub fn resume(station: u16, last: Id) -> Self {
        Self { station: i64::from(station), second: last.0 >> 32, sequence: last.0 & LAST_SEQUENCE }
    }

    /// The newest identity made so far.
    pub fn last(&self) -> Id {
        Id((self.second << 32) | (self.station << 16) | self.sequence)
    }

    /// A burst of more than 65,536 borrows the coming seconds.
    pub fn next(&mut self, unix_seconds: i64) -> Id {
        let now = unix_seconds - EPOCH;
        (self.second, self.sequence) = match self.sequence {
            _ if now > self.second => (now, 0),
            LAST_SEQUENCE => (self.second + 1, 0),
            sequence => (self.second, sequence + 1),
        };
        self.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_773_662_400;

    #[test]
    fn ids_grow_through_a_burst_and_a_clock_set_back() {
        let mut maker = IdMaker::resume(7, Id(0));
        let burst: Vec<Id> = (0..200_000).map(|_| maker.next(NOON)).collect();
        assert!(burst.is_sorted_by(|one, two| one < two));
        assert!(maker.next(NOON - 3600) > burst[burst.len() - 1]);
    }

    #[test]
    fn a_restarted_station_goes_on() {
        let last = IdMaker::resume(7, Id(0)).next(NOON);
        assert!(IdMaker::resume(7, last).next(NOON) > last);
    }

    #[test]
    fn stations_never_meet() {
        let ids = [7, 8].map(|station| IdMaker::resume(station, Id(0)).next(NOON));
        assert_ne!(ids[0], ids[1]);
    }
}
