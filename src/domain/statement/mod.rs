//! A bank statement, whatever file it came in: operations, balances, and what is doubtful (domain rules 9).

pub mod booking;
mod day;
mod doubt;
mod key;
mod kind;
mod payer;
mod proof;
pub mod score;
mod sum;

pub use day::read_day;
pub use doubt::{Doubt, Note};
pub use kind::{Own, Told, kind};
pub use payer::Payer;
pub use proof::{Proof, Totals};
pub use sum::{Writer, read_sum};

use super::money::Currency;
use chrono::NaiveDate;

/// Letters of a purpose that are kept; banks allow a few hundred.
pub const PURPOSE_LETTERS: usize = 4_000;

/// The movements of one account over some days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// The account in capitals without spaces; empty when the file does not name it.
    pub account: String,
    /// As the file says, or as the number of the account tells.
    pub currency: Option<Currency>,
    /// First and last day.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Balances and turnovers as the file tells them, in minor units.
    pub opening: Option<i64>,
    pub closing: Option<i64>,
    pub told_in: Option<i64>,
    pub told_out: Option<i64>,
    /// What was booked, in the order of the file.
    pub operations: Vec<Operation>,
    /// What the bank expects and has not booked: it is shown and counts for nothing.
    pub pending: Vec<Operation>,
    /// What cannot be taken, with the reasons.
    pub left_out: Vec<LeftOut>,
    /// Doubts about the statement as a whole. What the balance proves is told by [`Statement::proof`].
    pub notes: Vec<Note>,
}

/// One movement of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Line of the file, from 1.
    pub line: u64,
    /// The day it was booked: a payment counts from it (domain 6.2).
    pub day: NaiveDate,
    /// The day it counts for interest, where the file says so.
    pub value_day: Option<NaiveDate>,
    /// Minor units; what was paid out is below nothing.
    pub amount: i64,
    /// The other side.
    pub party: Party,
    /// Number of the payment order.
    pub number: String,
    pub purpose: String,
    /// What the bank calls it.
    pub reference: String,
    pub kind: Kind,
    pub doubts: Vec<Doubt>,
}

impl Operation {
    /// Whether money goes back to whoever paid it.
    pub fn is_refund(&self) -> bool {
        self.amount < 0 && self.kind == Kind::Return
    }

    /// Whether a payment that is booked already seems to be this one.
    pub fn looks_booked(&self) -> bool {
        self.doubts.iter().any(|doubt| matches!(doubt, Doubt::LooksBooked { .. }))
    }
}

/// The other side of an operation; what the file does not tell is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    /// BIN, IIN or INN without spaces.
    pub tax_id: String,
    /// Account in capitals without spaces.
    pub account: String,
}

/// What an operation is (domain 6.4): only a payment closes a debt by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Payment,
    /// Between two accounts of ours.
    OwnTransfer,
    BankFee,
    /// Money that comes back.
    Return,
    /// By an order of a court.
    Court,
    TaxRefund,
}

impl Kind {
    /// Stable name, as `--json` prints it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::OwnTransfer => "own_transfer",
            Self::BankFee => "bank_fee",
            Self::Return => "return",
            Self::Court => "court",
            Self::TaxRefund => "tax_refund",
        }
    }
}

/// A document of the file that cannot be taken: other lines are, and nothing of it is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Line of the file, from 1.
    pub line: u64,
    pub number: String,
    /// Never empty.
    pub doubts: Vec<Doubt>,
}

impl Statement {
    /// Says which operations are transfers between accounts of ours.
    pub fn recognise(&mut self, own: &Own) {
        for operation in self.operations.iter_mut().chain(&mut self.pending) {
            if own.is(&operation.party) {
                operation.kind = Kind::OwnTransfer;
            }
        }
    }
}

/// An account as it is compared: capitals and digits alone. Signs that hide a part of it stay.
pub fn account_key(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == '*')
        .flat_map(char::to_uppercase)
        .collect()
}

/// A number without spaces around it; one of nothing but zeros says nothing.
pub fn not_zeros(text: &str) -> &str {
    let text = text.trim();
    if text.chars().all(|letter| letter == '0') { "" } else { text }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An operation of so many minor units that says nothing else.
    pub(crate) fn paid(amount: i64) -> Operation {
        Operation {
            line: 1,
            day: NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(),
            value_day: None,
            amount,
            party: Party::default(),
            number: String::new(),
            purpose: String::new(),
            reference: String::new(),
            kind: Kind::Payment,
            doubts: Vec::new(),
        }
    }

    #[test]
    fn accounts_are_compared_by_their_signs() {
        assert_eq!(account_key(" kz29 991s 0000-0000 0000 0777"), "KZ29991S0000000000000777");
        assert_eq!((not_zeros(" 0000 "), not_zeros("017")), ("", "017"));
    }
}
