//! How long a save waits for colleagues (sharing 5): pauses that grow, with chance in them so that two do not go in
//! step, and an end.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::{Duration, Instant},
};

/// The longest wait for the file.
pub(super) const DEADLINE: Duration = Duration::from_secs(15);
/// The first pause, and the longest one.
const FIRST: Duration = Duration::from_millis(20);
const LONGEST: Duration = Duration::from_millis(250);

/// The pauses of one save.
pub(super) struct Patience<'a> {
    until: Instant,
    pause: Duration,
    chance: RandomState,
    turn: u64,
    waited: Duration,
    /// Lets the time pass.
    sleep: &'a mut dyn FnMut(Duration),
}

impl<'a> Patience<'a> {
    pub(super) fn new(deadline: Duration, sleep: &'a mut dyn FnMut(Duration)) -> Self {
        let until = Instant::now() + deadline;
        Self { until, pause: FIRST, chance: RandomState::new(), turn: 0, waited: Duration::ZERO, sleep }
    }

    /// How long it paused so far.
    pub(super) const fn waited(&self) -> Duration {
        self.waited
    }

    /// Waits before another try; false where there is no time for one.
    pub(super) fn wait(&mut self) -> bool {
        if Instant::now() >= self.until {
            return false;
        }
        self.turn += 1;
        let mut chance = self.chance.build_hasher();
        chance.write_u64(self.turn);
        // Between three and ten tenths of it.
        let tenths = 30 + u32::try_from(chance.finish() % 71).unwrap_or_default();
        let pause = self.pause * tenths / 100;
        self.waited += pause;
        (self.sleep)(pause);
        self.pause = (self.pause * 3 / 2).min(LONGEST);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_a_quarter_of_a_second() {
        let mut pauses = Vec::new();
        let mut sleep = |pause: Duration| pauses.push(pause);
        let mut patience = Patience::new(Duration::from_mins(1), &mut sleep);
        (0..20).for_each(|_| assert!(patience.wait()));
        assert!(pauses[0] >= Duration::from_millis(6) && pauses[0] <= FIRST, "{:?}", pauses[0]);
        let last = pauses[19];
        assert!(last >= Duration::from_millis(75) && last <= LONGEST, "{last:?}");
    }

    #[test]
    fn it_ends() {
        let mut sleep = |_: Duration| panic!("there is no time for a pause");
        assert!(!Patience::new(Duration::ZERO, &mut sleep).wait());
    }
}
