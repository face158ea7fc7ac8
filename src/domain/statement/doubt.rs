//! What is doubtful about a statement or about a line of it.

use chrono::NaiveDate;

/// A doubt, said precisely enough to act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The file ends before its end; what was whole is there.
    Truncated,
    /// The document begins here and never ends.
    DocumentOpen,
    DayMissing,
    DayUnreadable {
        text: String,
    },
    /// Nothing can have been booked then.
    DayFar {
        day: NaiveDate,
    },
    /// Booked on another day than those of the statement.
    DayOutside {
        day: NaiveDate,
    },
    SumMissing,
    SumUnreadable {
        text: String,
    },
    /// The mark may part thousands or decimals.
    SumAmbiguous {
        text: String,
    },
    SumNegative {
        text: String,
    },
    SumZero,
    SumTooLarge {
        text: String,
    },
    /// Zero bytes stood in its lines: the disk or the program has lost something.
    Spoiled,
    /// Money came in and went out in one line.
    BothSides,
    /// Neither the accounts nor the dates tell whether money came or went.
    NoSide,
    /// Neither side of the document is the account of the statement.
    OtherAccount {
        account: String,
    },
    /// The line is in another currency than the statement.
    OtherCurrency {
        found: String,
    },
    /// A currency that is not known here.
    UnknownCurrency {
        found: String,
    },
    /// The file does not name the currency; that of the country of the account is taken.
    CurrencyTaken {
        currency: &'static str,
    },
    /// The file does not name its account.
    NoAccount,
    /// The account is none of ours.
    ForeignAccount {
        account: String,
    },
    /// The purpose was longer than this and was cut.
    PurposeCut {
        limit: usize,
    },
    /// One line stands for several payments whose sums are not told.
    Several {
        count: usize,
    },
    /// A payment of the same day and sum stands in the books already, by another file or by hand.
    LooksBooked {
        /// What it is called: its number, or its identity.
        payment: String,
        day: NaiveDate,
    },
    /// The state of the entry is not told: it may not be booked.
    StateUnknown {
        found: String,
    },
}

/// A doubt and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Line of the file, from 1.
    pub line: u64,
    pub doubt: Doubt,
}

impl Doubt {
    /// Message key of the sentence, in kebab-case.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Truncated => "statement-truncated",
            Self::DocumentOpen => "statement-document-open",
            Self::DayMissing => "statement-day-missing",
            Self::DayUnreadable { .. } => "statement-day-unreadable",
            Self::DayFar { .. } => "statement-day-far",
            Self::DayOutside { .. } => "statement-day-outside",
            Self::SumMissing => "statement-sum-missing",
            Self::SumUnreadable { .. } => "statement-sum-unreadable",
            Self::SumAmbiguous { .. } => "statement-sum-ambiguous",
            Self::SumNegative { .. } => "statement-sum-negative",
            Self::SumZero => "statement-sum-zero",
            Self::SumTooLarge { .. } => "statement-sum-too-large",
            Self::Spoiled => "statement-spoiled",
            Self::BothSides => "statement-both-sides",
            Self::NoSide => "statement-no-side",
            Self::OtherAccount { .. } => "statement-other-account",
            Self::OtherCurrency { .. } => "statement-other-currency",
            Self::UnknownCurrency { .. } => "statement-unknown-currency",
            Self::CurrencyTaken { .. } => "statement-currency-taken",
            Self::NoAccount => "statement-no-account",
            Self::ForeignAccount { .. } => "statement-foreign-account",
            Self::PurposeCut { .. } => "statement-purpose-cut",
            Self::Several { .. } => "statement-several",
            Self::LooksBooked { .. } => "statement-looks-booked",
            Self::StateUnknown { .. } => "statement-state-unknown",
        }
    }

    /// Texts of the file that the sentence quotes.
    pub fn texts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DayUnreadable { text }
            | Self::SumUnreadable { text }
            | Self::SumAmbiguous { text }
            | Self::SumNegative { text }
            | Self::SumTooLarge { text } => vec![("text", quoted(text))],
            Self::OtherAccount { account } | Self::ForeignAccount { account } => {
                vec![("account", quoted(account))]
            }
            Self::OtherCurrency { found }
            | Self::UnknownCurrency { found }
            | Self::StateUnknown { found } => {
                vec![("found", quoted(found))]
            }
            Self::CurrencyTaken { currency } => vec![("currency", (*currency).to_owned())],
            Self::PurposeCut { limit } => vec![("limit", limit.to_string())],
            Self::Several { count } => vec![("number", count.to_string())],
            Self::LooksBooked { payment, .. } => vec![("payment", quoted(payment))],
            _ => Vec::new(),
        }
    }

    /// The day that the sentence names.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::DayFar { day } | Self::DayOutside { day } | Self::LooksBooked { day, .. } => Some(*day),
            _ => None,
        }
    }

    /// With its line.
    pub const fn at(self, line: u64) -> Note {
        Note { line, doubt: self }
    }
}

/// So much of a text as a sentence can quote.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
