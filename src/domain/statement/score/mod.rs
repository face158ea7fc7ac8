//! How well a payment fits what clients owe (domain rules 10). Nothing is booked by it: it proposes.

mod clues;
mod debtors;
mod group;
#[cfg(test)]
mod tests;
mod told;

pub use clues::Clues;
pub use debtors::Debtors;
pub use told::Told;

use super::Kind;
use crate::domain::{id::Id, money::Money};
use chrono::NaiveDate;

/// From this score on a match is proposed as ready, and from this one it is asked about.
pub const READY: u8 = 80;
pub const ASK: u8 = 50;
/// So much lower the second best must be.
pub const APART: u8 = 15;
/// Days between a payment and a due day that are near.
const NEAR_DAYS: i64 = 5;
/// Minor units that a transfer may lose on its way.
const NEAR_SUM: u64 = 100;
/// Matches of one operation that are told.
const MOST: usize = 20;

/// A client who may have paid.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub id: Id,
    pub name: String,
    /// BIN, IIN or INN.
    pub tax_id: String,
    /// Accounts that are known to be the client's, in any spelling.
    pub accounts: Vec<String>,
    /// Numbers of contracts with the client.
    pub contracts: Vec<String>,
    pub documents: Vec<OpenDocument>,
}

/// A document with an open rest.
#[derive(Clone, Debug)]
pub struct OpenDocument {
    pub id: Id,
    pub number: String,
    pub day: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    /// What is still to be paid.
    pub rest: Money,
    /// Number of its contract; empty where there is none.
    pub contract: String,
}

/// Why a payment fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The payer, or for whom it is paid, has the tax number of the client.
    TaxId,
    /// The name of the client, where no tax number says otherwise.
    Name,
    /// The number of the document is named.
    Number,
    /// And its day.
    NumberDay,
    Contract,
    /// The sum is the open rest.
    Sum,
    /// The sum is the rest of several named documents together.
    SumOfSeveral,
    /// The sum is the rest within one unit of the currency.
    SumNear,
    /// It came from an account that is known to be the client's.
    Account,
    /// It came about the due day.
    DueNear,
    /// The purpose says that money goes back.
    Refund,
}

impl Reason {
    /// Stable name, as `--json` prints it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TaxId => "tax_id",
            Self::Name => "name",
            Self::Number => "number",
            Self::NumberDay => "number_day",
            Self::Contract => "contract",
            Self::Sum => "sum",
            Self::SumOfSeveral => "sum_of_several",
            Self::SumNear => "sum_near",
            Self::Account => "account",
            Self::DueNear => "due_near",
            Self::Refund => "refund",
        }
    }

    /// What it adds to the score.
    pub const fn weight(self) -> u8 {
        match self {
            Self::Refund => 50,
            Self::TaxId => 35,
            Self::Number => 30,
            Self::Sum | Self::SumOfSeveral => 20,
            Self::Name | Self::Contract => 15,
            Self::SumNear => 12,
            Self::Account => 10,
            Self::NumberDay | Self::DueNear => 5,
        }
    }
}

/// A client and the documents that a payment may close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub client: Id,
    /// In the order they are named; none where only the client is known.
    pub documents: Vec<Id>,
    /// 1 to 100.
    pub score: u8,
    pub reasons: Vec<Reason>,
}

/// What is to be done with an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The best match is proposed.
    Ready,
    /// A person chooses.
    Ask,
    /// It stays unallocated.
    Unknown,
}

impl Verdict {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Ask => "ask",
            Self::Unknown => "unknown",
        }
    }
}

/// Why an operation closes no debt, however well it fits (domain 6.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    PaidOut,
    /// Money that goes back to a client: a refund of the match, and no payment.
    Refund,
    /// No payment: a transfer, a fee, a return, a court, a tax.
    Kind(Kind),
}

/// What the score says about one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub verdict: Verdict,
    /// The best first.
    pub matches: Vec<Match>,
    pub apart: Option<Apart>,
    /// Somebody pays for another one; never ready.
    pub is_for_another: bool,
}

impl Answer {
    /// The match that is proposed or asked about.
    pub fn best(&self) -> Option<&Match> {
        self.matches.first().filter(|_| self.verdict != Verdict::Unknown)
    }

    /// Who paid for themselves by the tax number, whatever it is for.
    pub fn payer(&self) -> Option<Id> {
        let best = self.matches.first().filter(|_| !self.is_aside() && !self.is_for_another)?;
        best.reasons.contains(&Reason::TaxId).then_some(best.client)
    }

    /// Whose advance it is: the payer is known and nothing that is open fits.
    pub fn advance(&self) -> Option<Id> {
        self.payer().filter(|_| self.verdict == Verdict::Unknown && self.apart.is_none())
    }

    /// Whether it closes no debt and is nobody's.
    pub fn is_aside(&self) -> bool {
        self.apart.is_some_and(|why| why != Apart::Refund)
    }

    fn apart(why: Apart) -> Self {
        Self { verdict: Verdict::Unknown, matches: Vec::new(), apart: Some(why), is_for_another: false }
    }
}
