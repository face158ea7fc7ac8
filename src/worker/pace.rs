//! How often colleagues' changes are looked for on a network drive (sharing 6).

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Between two looks while somebody works, while the window is out of sight, and after a while without a key.
const WATCHED: Duration = Duration::from_secs(3);
const ASIDE: Duration = Duration::from_secs(10);
const DESERTED: Duration = Duration::from_secs(30);
/// A window that does not say whether it has the focus has it for so long after a key.
const FRESH: Duration = Duration::from_mins(1);
/// Nobody sits there any more.
const IDLE: Duration = Duration::from_mins(5);
/// A look may take one part in so many of all time.
const SHARE: u32 = 20;
/// The longest pause before a drive that is away is reached for again.
const LONGEST: Duration = Duration::from_secs(30);

/// What is known of the person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attention {
    pressed: Instant,
    /// Nothing where the terminal does not tell.
    has_focus: Option<bool>,
}

/// How the last look went.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Last {
    pub(super) took: Duration,
    /// Looks since the drive answered.
    pub(super) failed: u32,
}

impl Attention {
    const fn new(now: Instant) -> Self {
        Self { pressed: now, has_focus: None }
    }

    /// How long to wait before the next look.
    fn pause(self, last: Last, now: Instant) -> Duration {
        if let Some(doublings) = last.failed.checked_sub(1) {
            return Duration::from_secs(1 << doublings.min(5)).min(LONGEST);
        }
        let idle = now.saturating_duration_since(self.pressed);
        let is_watched = self.has_focus.unwrap_or(idle < FRESH);
        let wanted = match is_watched {
            _ if idle >= IDLE => DESERTED,
            true => WATCHED,
            false => ASIDE,
        };
        wanted.max(last.took * SHARE)
    }
}

/// What is known of the person, told by the thread of the screen and asked by that of the file.
pub(super) struct Pace(Mutex<Attention>);

impl Pace {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Attention::new(Instant::now())))
    }

    /// Somebody pressed a key, or the window got or lost the focus. True when they come back after a while: what
    /// they see may be old.
    pub(super) fn notice(&self, has_focus: Option<bool>) -> bool {
        let now = Instant::now();
        let mut attention = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let was_slow = attention.pause(Last::default(), now) > WATCHED;
        let pressed = if has_focus == Some(false) { attention.pressed } else { now };
        *attention = Attention { pressed, has_focus: has_focus.or(attention.has_focus) };
        was_slow
    }

    /// How long to wait before the next look.
    pub(super) fn pause(&self, last: Last) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pause(last, Instant::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seconds to the next look, so many seconds after the last key.
    fn pause(has_focus: Option<bool>, idle: u64, last: Last) -> u64 {
        let now = Instant::now();
        let attention = Attention { pressed: now, has_focus };
        attention.pause(last, now + Duration::from_secs(idle)).as_secs()
    }

    #[test]
    fn who_works_sees_news_sooner_than_who_is_away() {
        let quick = Last::default();
        let cases = [
            (Some(true), 0, 3),
            (Some(true), 299, 3),
            (Some(true), 300, 30),
            (Some(false), 0, 10),
            (Some(false), 400, 30),
            (None, 59, 3),
            (None, 60, 10),
            (None, 300, 30),
        ];
        for (has_focus, idle, expected) in cases {
            assert_eq!(pause(has_focus, idle, quick), expected, "{has_focus:?} {idle}");
        }
    }

    #[test]
    fn a_slow_drive_is_looked_at_less_often() {
        let slow = Last { took: Duration::from_millis(400), failed: 0 };
        assert_eq!(pause(Some(true), 0, slow), 8);
        assert_eq!(pause(Some(true), 300, slow), 30);
    }

    #[test]
    fn a_drive_that_is_away_is_reached_for_ever_less_often() {
        let pauses =
            [1, 2, 3, 4, 5, 6, 100].map(|failed| pause(Some(true), 0, Last { failed, ..Last::default() }));
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
    }

    #[test]
    fn who_comes_back_wants_to_see_the_news() {
        let pace = Pace::new();
        assert!(!pace.notice(None));
        assert!(!pace.notice(Some(false)));
        assert!(pace.notice(Some(true)));
        assert!(!pace.notice(None));
    }
}
