//! Activities of one person that overlap (`A-7`).

use chrono::NaiveTime;

/// When an activity stands on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: NaiveTime,
    /// Minutes; at least one.
    pub minutes: u32,
}

impl Stretch {
    /// The usual length of a kind where none was said, in minutes.
    pub fn usual(kind: &str) -> u32 {
        match kind {
            "meeting" | "visit" | "event" => 60,
            _ => 15,
        }
    }

    /// Its first minute and the one after its last, counted from midnight.
    pub fn bounds(self) -> (i64, i64) {
        let from = (self.from - NaiveTime::MIN).num_minutes();
        (from, from + i64::from(self.minutes.max(1)))
    }

    /// Whether both have a minute in common.
    pub fn overlaps(self, other: Self) -> bool {
        let ((one, one_end), (two, two_end)) = (self.bounds(), other.bounds());
        one < two_end && two < one_end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(time: &str, minutes: u32) -> Stretch {
        Stretch { from: NaiveTime::parse_from_str(time, "%H:%M").unwrap(), minutes }
    }

    #[test]
    fn what_ends_when_the_other_begins_does_not_overlap() {
        assert!(at("11:00", 60).overlaps(at("11:59", 15)) && at("11:00", 0).overlaps(at("11:00", 60)));
        assert!(!at("11:00", 60).overlaps(at("12:00", 15)) && !at("23:30", 60).overlaps(at("00:00", 15)));
    }

    proptest! {
        #[test]
        fn overlapping_is_mutual(one in 0u32..1_440, two in 0u32..1_440, long in 0u32..600) {
            let of = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let (one, two) = (Stretch { from: of(one), minutes: long }, Stretch { from: of(two), minutes: 15 });
            prop_assert_eq!(one.overlaps(two), two.overlaps(one));
        }
    }
}
