//! A PIN of somebody who works with the file (`O-6`): it keeps a colleague from working under a wrong name. Roles and PINs
//! prevent mistakes, not theft of the file.

use std::fmt;
use zeroize::Zeroizing;

/// Characters that a PIN has at the least.
const LEAST: usize = 4;
/// Wrong ones in a row before the next one has to wait.
const FREE: u32 = 2;
/// The first pause, and the longest, in seconds.
const FIRST: i64 = 30;
const LONGEST: i64 = 900;

/// What is asked of whoever works under a name. It is in no log, and forgotten with the last one that holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// A new one, as it was typed; nothing where it is too short.
    pub fn of(typed: &str) -> Option<Self> {
        let pin = Self::typed(typed);
        (pin.0.chars().count() >= LEAST).then_some(pin)
    }

    /// One that may be the right one, as it was typed.
    pub fn typed(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim().to_owned()))
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("Pin")
    }
}

/// Wrong PINs of one person in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Misses {
    pub count: u32,
    /// The last one, Unix milliseconds.
    pub at: i64,
}

impl Misses {
    /// One more.
    #[must_use]
    pub const fn and_one(self, now: i64) -> Self {
        Self { count: self.count.saturating_add(1), at: now }
    }

    /// Whole seconds until the next one is looked at. A clock that was set back holds nobody longer than the pause itself.
    pub fn wait(self, now: i64) -> i64 {
        let Some(more) = self.count.checked_sub(FREE + 1) else { return 0 };
        let pause = FIRST.saturating_mul(1 << more.min(10)).min(LONGEST);
        let past = (now - self.at).max(0) / 1_000;
        (pause - past).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_has_four_characters_and_tells_nothing_of_itself() {
        assert_eq!(Pin::of(" 123 "), None);
        let pin = Pin::of(" қала ").unwrap();
        assert_eq!((pin.text(), format!("{pin:?}").as_str()), ("қала", "Pin"));
    }

    #[test]
    fn the_pause_grows_with_every_wrong_one_and_has_an_end() {
        let waits = |count| Misses { count, at: 5_000 }.wait(5_000);
        assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8, 40].map(waits), [0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
        let third = Misses { count: 2, at: 0 }.and_one(5_000);
        assert_eq!([5_999, 15_000, 35_000, 1].map(|now| third.wait(now)), [30, 20, 0, 30]);
    }
}
