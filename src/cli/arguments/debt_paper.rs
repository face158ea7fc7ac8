//! Arguments about papers of debts.

mod reconciliation;

pub use reconciliation::{ActsWanted, MoveAct, Reconcile, ReconciliationVerb};

use super::{PaperTo, assignment, day, one_of};
use crate::domain::money::Currency;
use chrono::NaiveDate;
use clap::{Args, Subcommand, builder::TypedValueParser};

#[derive(Debug, Subcommand)]
pub enum DebtPaperVerb {
    #[command(about = "cli-about-debt-letter")]
    Letter(LetterWanted),
    #[command(about = "cli-about-debt-reconcile")]
    Reconcile(Reconcile),
    #[command(subcommand, about = "cli-about-debt-reconciliation")]
    Reconciliation(ReconciliationVerb),
}

/// How sharp a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degree {
    Reminder,
    /// A demand, with the penalty.
    Demand,
    Claim,
}

impl Degree {
    const ALL: [Self; 3] = [Self::Reminder, Self::Demand, Self::Claim];

    const fn key(self) -> &'static str {
        match self {
            Self::Reminder => "1",
            Self::Demand => "2",
            Self::Claim => "3",
        }
    }

    /// From 1.
    pub const fn number(self) -> u8 {
        match self {
            Self::Reminder => 1,
            Self::Demand => 2,
            Self::Claim => 3,
        }
    }

    pub const fn has_penalty(self) -> bool {
        !matches!(self, Self::Reminder)
    }

    pub const fn is_claim(self) -> bool {
        matches!(self, Self::Claim)
    }

    /// The template that it begins from.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Reminder => "letter_debt_1",
            Self::Demand => "letter_debt_2",
            Self::Claim => "letter_debt_3",
        }
    }
}

#[derive(Args, Debug)]
pub struct LetterWanted {
    #[arg(value_name = "CLIENT", help = "cli-help-key")]
    pub key: String,
    #[arg(long, value_name = "1|2|3", value_parser = degrees(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-degree")]
    pub degree: Degree,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, help = "cli-help-letter-deadline")]
    pub deadline: Option<NaiveDate>,
    #[arg(long, value_name = "SUM", help = "cli-help-letter-penalty")]
    pub penalty: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = currencies(), hide_possible_values = true)]
    #[arg(help = "cli-help-letter-currency")]
    pub currency: Option<Currency>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    #[arg(help = "cli-help-letter-number")]
    pub number: String,
    #[arg(long, value_name = "NAME", help = "cli-help-template-name")]
    pub template: Option<String>,
    #[arg(long = "set", value_name = "FIELD=VALUE", value_parser = assignment, help = "cli-help-paper-set")]
    pub set: Vec<(String, String)>,
    #[command(flatten)]
    pub to: PaperTo,
}

fn degrees() -> impl TypedValueParser<Value = Degree> {
    let numbered = |key: &str| Degree::ALL.into_iter().find(|degree| degree.key() == key);
    one_of(Degree::ALL.map(Degree::key), numbered)
}

fn currencies() -> impl TypedValueParser<Value = Currency> {
    one_of(Currency::all().map(Currency::code), |code| code.parse().ok())
}
