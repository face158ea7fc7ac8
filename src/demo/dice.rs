//! Choices that look random and are the same on every computer.

/// A stream of numbers that depends on its seed alone: `SplitMix64` of Steele, Lea and Flood (2014).
#[derive(Clone, Debug)]
pub(super) struct Dice {
    state: u64,
}

impl Dice {
    /// The choices of one row of a generator.
    pub(super) fn of_row(seed: u64, row: u32) -> Self {
        let mut dice = Self { state: seed ^ u64::from(row).rotate_left(32) };
        dice.next(); // neighbours begin alike
        dice
    }

    /// A number below `limit`; 0 when there is none.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }

    /// True in so many cases of a hundred.
    pub(super) fn chance(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }

    /// One of these; empty when there are none.
    pub(super) fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len());
        words.get(place).copied().unwrap_or_default()
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn a_row_always_throws_the_same_and_rows_differ() {
        let throws = |row| {
            let mut dice = Dice::of_row(7, row);
            (0..4).map(|_| dice.below(1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(3), throws(3));
        assert_ne!(throws(3), throws(4));
        assert_eq!(Dice::of_row(7, 1).pick(&[]), "");
    }
}
