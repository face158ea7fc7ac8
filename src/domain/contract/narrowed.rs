//! To which contracts a list is narrowed.

use super::{standing::Standing, state::ContractState};
use chrono::NaiveDate;

/// Which contracts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Narrowed {
    #[default]
    All,
    /// Those that ask for a decision soon.
    Expiring,
    /// Those that wait too long in their stage.
    Stuck,
    State(ContractState),
}

impl Narrowed {
    /// Whether a contract that stands so is shown; a decision is asked for within so many days.
    pub fn fits(self, standing: &Standing, today: NaiveDate, window: u32) -> bool {
        match self {
            Self::All => true,
            Self::Expiring => standing.days_left(today, window).is_some(),
            Self::Stuck => standing.is_stuck,
            Self::State(state) => standing.state == state,
        }
    }
}
