//! An entry that stands on two sides, here and in a folder of another program: which side changed decides what is done.

/// How an entry of one side is, beside what it was when both were last alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    Same,
    Changed,
    Gone,
}

/// What is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Nothing,
    /// The file is written as it is here.
    Write,
    /// What the file says is taken in.
    Take,
    /// It was removed there: here it is called off.
    CallOff,
    /// It is here no more: the file goes.
    Remove,
    /// Both changed: a person decides.
    Ask,
}

/// Of an entry that was alike on both sides once.
pub const fn step(here: Now, there: Now) -> Step {
    match (here, there) {
        (Now::Same, Now::Same) | (Now::Gone, Now::Gone) => Step::Nothing,
        (Now::Changed, Now::Same | Now::Gone) => Step::Write,
        (Now::Same, Now::Changed) => Step::Take,
        (Now::Same, Now::Gone) => Step::CallOff,
        (Now::Gone, Now::Same) => Step::Remove,
        (Now::Changed | Now::Gone, Now::Changed) => Step::Ask,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_that_changed_wins_and_two_changes_are_asked_about() {
        use Now::{Changed, Gone, Same};
        let steps = [Same, Changed, Gone].map(|here| [Same, Changed, Gone].map(|there| step(here, there)));
        assert_eq!(
            steps,
            [
                [Step::Nothing, Step::Take, Step::CallOff],
                [Step::Write, Step::Ask, Step::Write],
                [Step::Remove, Step::Ask, Step::Nothing],
            ]
        );
    }
}
