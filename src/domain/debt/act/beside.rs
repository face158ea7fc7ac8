//! Both halves of an act line by line.

use super::{ActRow, OurHalf, TheirHalf, TheirRow};
use crate::domain::debt::reconciliation::{Comparison, Found};
use chrono::NaiveDate;

/// A line of both halves beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    pub ours: Option<&'a ActRow>,
    pub theirs: Option<&'a TheirRow>,
    /// Nothing while their half is not here.
    pub found: Option<Found>,
}

impl Beside<'_> {
    /// Whether the two sides say different things.
    pub const fn differs(&self) -> bool {
        !matches!(self.found, None | Some(Found::Same { .. }))
    }

    pub fn day(&self) -> Option<NaiveDate> {
        self.ours.map(|row| row.day).or_else(|| self.theirs.map(|row| row.day))
    }

    /// By how much ours is more than theirs; nothing where they say the same, or nothing is here to compare.
    pub fn by(&self) -> Option<i64> {
        match self.found? {
            Found::Same { .. } => None,
            Found::SumDiffers { by, .. } => Some(by),
            Found::OnlyOurs(_) => self.ours?.debit.checked_sub(self.ours?.credit),
            Found::OnlyTheirs(_) => self.theirs?.debit.checked_sub(self.theirs?.credit),
        }
    }
}

/// Both halves line by line, as they were compared; ours alone until theirs is here.
pub fn beside<'a>(ours: &'a OurHalf, theirs: Option<(&'a TheirHalf, &Comparison)>) -> Vec<Beside<'a>> {
    let Some((theirs, comparison)) = theirs else {
        return ours.rows.iter().map(|row| Beside { ours: Some(row), theirs: None, found: None }).collect();
    };
    let line = |found: &Found| {
        let (our, their) = found.places();
        let (ours, theirs) = (our.and_then(|at| ours.rows.get(at)), their.and_then(|at| theirs.rows.get(at)));
        Beside { ours, theirs, found: Some(*found) }
    };
    comparison.rows.iter().map(line).collect()
}
