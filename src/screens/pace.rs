//! How long a long work will still take, from how far it came since it began.

/// A pace told earlier would jump.
const LEAST: i64 = 500;

/// Minutes and seconds, or hours before them, that are left when so much of the whole was done from one moment to the
/// other, in Unix milliseconds; `None` until there is a pace.
pub(super) fn left([began, now]: [i64; 2], (done, whole): (usize, usize)) -> Option<String> {
    let (done, whole) = (i64::try_from(done).ok()?, i64::try_from(whole).ok()?);
    let passed = now.checked_sub(began).filter(|passed| *passed > LEAST && done > 0)?;
    let millis = passed.checked_mul((whole - done).max(0))? / done;
    let seconds = (millis + 999) / 1000;
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    Some(match minutes / 60 {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{:02}:{seconds:02}", minutes % 60),
    })
}

#[cfg(test)]
mod tests {
    use super::left;

    #[test]
    fn what_is_left_goes_on_at_the_pace_so_far() {
        let at = |passed: i64, done| left([1_000_000, 1_000_000 + passed], done);
        assert_eq!(at(10_000, (50, 100)).as_deref(), Some("0:10"));
        assert_eq!(at(10_000, (100, 1_000)).as_deref(), Some("1:30"));
        assert_eq!(at(10_001, (50, 100)).as_deref(), Some("0:11"), "never too early");
        assert_eq!(at(60_000, (100, 12_100)).as_deref(), Some("2:00:00"));
        assert_eq!(at(10_000, (100, 100)).as_deref(), Some("0:00"));
    }

    #[test]
    fn nothing_is_told_before_there_is_a_pace() {
        assert_eq!(left([0, 500], (50, 100)), None);
        assert_eq!(left([0, 9_000], (0, 100)), None);
        assert_eq!(left([9_000, 0], (50, 100)), None, "the clock was put back");
    }
}
