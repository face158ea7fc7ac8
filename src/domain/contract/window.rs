//! The days before a last day on which a contract asks how it goes on (`K-8`).

use std::fmt;

/// Most steps.
const MOST: usize = 6;
/// No step is farther away, in days.
const FARTHEST: u32 = 1_000;

/// Days before the last day to object, the farthest first: `60/30/7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window(Vec<u32>);

impl Window {
    /// Reads what was typed: numbers that fall, parted by `/`, commas or spaces. Nothing where it is no window.
    pub fn read(text: &str) -> Option<Self> {
        let parts = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        let is_known = |letter: char| letter.is_ascii_digit() || "/, ;".contains(letter);
        let days: Vec<u32> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let falls = days.is_sorted_by(|one, next| one > next);
        let fits = (1..=MOST).contains(&days.len()) && days.first().is_some_and(|day| *day <= FARTHEST);
        (falls && fits && text.chars().all(is_known)).then_some(Self(days))
    }

    /// From so many days on it asks.
    pub fn days(&self) -> u32 {
        self.0.first().copied().unwrap_or_default()
    }

    /// How many days before the last day the step begins that so many days are in.
    pub fn begins(&self, left: u32) -> Option<u32> {
        self.step(left).and_then(|step| self.0.get(step.checked_sub(1)?).copied())
    }

    /// How many steps there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The step that so many days are in, from 1; nothing before the first. It follows from the days alone: a step
    /// that came while the program was off is there on the next start.
    pub fn step(&self, left: u32) -> Option<usize> {
        let come = self.0.iter().filter(|day| left <= **day).count();
        (come > 0).then_some(come)
    }
}

impl Default for Window {
    fn default() -> Self {
        Self(vec![60, 30, 7])
    }
}

impl fmt::Display for Window {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let days: Vec<String> = self.0.iter().map(u32::to_string).collect();
        out.write_str(&days.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_days_that_fall() {
        let read = |text: &str| Window::read(text).map(|window| window.to_string());
        assert_eq!(read(" 60, 30 7").as_deref(), Some("60/30/7"));
        assert_eq!(read("14").as_deref(), Some("14"));
        assert_eq!(read(&Window::default().to_string()).as_deref(), Some("60/30/7"));
        for text in ["", "7/30", "30/30", "a", "60 days", "2000", "7/6/5/4/3/2/1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn steps_follow_from_the_days_that_are_left() {
        let window = Window::default();
        let steps = [61, 60, 31, 30, 7, 0].map(|left| window.step(left));
        assert_eq!(steps, [None, Some(1), Some(1), Some(2), Some(3), Some(3)]);
        let begins = [61, 60, 31, 30, 7, 0].map(|left| window.begins(left));
        assert_eq!(begins, [None, Some(60), Some(60), Some(30), Some(7), Some(7)]);
        assert_eq!((window.days(), window.count()), (60, 3));
    }
}
