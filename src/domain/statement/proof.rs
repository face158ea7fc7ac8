//! Whether the balances of a statement follow from its operations.

use super::{Operation, Statement};

/// What came in and what went out, in minor units, both from nothing upwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub paid_in: i64,
    pub paid_out: i64,
}

/// What the balances prove. Differences are what the file tells less what follows from its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Opening + in - out, where the file tells the opening balance.
    pub expected: Option<i64>,
    /// Closing balance less the expected one, where it is not nothing.
    pub closing: Option<i64>,
    /// Told receipts less those of the rows, where it is not nothing.
    pub paid_in: Option<i64>,
    pub paid_out: Option<i64>,
}

impl Proof {
    /// Whether nothing contradicts; a file without balances contradicts nothing.
    pub const fn is_right(&self) -> bool {
        self.closing.is_none() && self.paid_in.is_none() && self.paid_out.is_none()
    }
}

impl Statement {
    /// Sums of what was booked; nothing where they are too large to be added up.
    pub fn totals(&self) -> Option<Totals> {
        self.operations.iter().try_fold(Totals::default(), Totals::with)
    }

    /// What the balances prove; nothing where the sums are too large to be added up.
    pub fn proof(&self) -> Option<Proof> {
        let totals = self.totals()?;
        let expected = match self.opening {
            Some(opening) => Some(opening.checked_add(totals.paid_in)?.checked_sub(totals.paid_out)?),
            None => None,
        };
        Some(Proof {
            expected,
            closing: difference(self.closing, expected).ok()?,
            paid_in: difference(self.told_in, Some(totals.paid_in)).ok()?,
            paid_out: difference(self.told_out, Some(totals.paid_out)).ok()?,
        })
    }
}

impl Totals {
    fn with(self, operation: &Operation) -> Option<Self> {
        let Self { paid_in, paid_out } = self;
        let amount = operation.amount;
        Some(match amount {
            0.. => Self { paid_in: paid_in.checked_add(amount)?, paid_out },
            _ => Self { paid_in, paid_out: paid_out.checked_sub(amount)? },
        })
    }
}

/// The difference is larger than any number.
struct TooLarge;

/// The difference where both are known and there is one.
fn difference(told: Option<i64>, found: Option<i64>) -> Result<Option<i64>, TooLarge> {
    let Some((told, found)) = told.zip(found) else { return Ok(None) };
    let difference = told.checked_sub(found).ok_or(TooLarge)?;
    Ok(Some(difference).filter(|difference| *difference != 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{money::LARGEST, statement::tests::paid};

    fn statement(amounts: &[i64]) -> Statement {
        Statement { operations: amounts.iter().map(|amount| paid(*amount)).collect(), ..Statement::default() }
    }

    #[test]
    fn a_balance_is_proved_or_differs() {
        let mut statement = statement(&[500, -200]);
        assert!(statement.proof().unwrap().is_right());
        (statement.opening, statement.closing) = (Some(100), Some(400));
        (statement.told_in, statement.told_out) = (Some(500), Some(200));
        assert!(statement.proof().unwrap().is_right());
        (statement.closing, statement.told_in) = (Some(500), Some(499));
        let proof = statement.proof().unwrap();
        assert_eq!((proof.expected, proof.closing, proof.paid_in), (Some(400), Some(100), Some(-1)));
        assert!(!proof.is_right());
    }

    #[test]
    fn sums_that_do_not_fit_are_not_made_up() {
        assert!(statement(&[LARGEST; 90]).proof().is_some());
        assert_eq!(statement(&[LARGEST; 100]).proof(), None);
    }
}
