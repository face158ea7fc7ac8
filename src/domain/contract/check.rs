//! What stands in the way of the signatures under a contract, or should be known before them (`K-6`, `C-12`).

use super::{Side, text::essential::Essential};
use crate::domain::{
    country::Country,
    money::Money,
    paper::{
        PaperKind,
        required::{self, Paper, Party, Standing},
    },
    signatory::{
        Basis,
        authority::{Authority, Doubt},
    },
};
use chrono::NaiveDate;

/// Where a finding was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The right to sign of one side.
    Side(Side),
    /// The papers of the client.
    Papers,
    /// The text itself.
    Text,
}

impl Place {
    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Side(side) => side.key(),
            Self::Papers => "papers",
            Self::Text => "text",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody is named who signs.
    NoSignatory,
    Authority {
        name: String,
        basis: Basis,
        number: String,
        doubt: Doubt,
    },
    /// The right was given for some things alone: whether this contract is among them is for people to see.
    Scope {
        name: String,
        scope: String,
    },
    Paper {
        kind: PaperKind,
        standing: Standing,
    },
    /// Nothing stands in these fields of the text, named as people read them (`K-3`).
    EmptyFields(Vec<String>),
    /// A field says the same in both languages of the text.
    OneLanguage(String),
    /// The text lacks terms without which there is no contract (`K-3`).
    NoTerms(Vec<Essential>),
    /// Passages, named as people find them, have no words in a language of the contract; none where the whole text has not.
    NotWritten {
        language: &'static str,
        places: Vec<String>,
    },
}

/// One thing that a check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub place: Place,
    pub fault: Fault,
}

impl Finding {
    /// Whether it stands in the way of a signature.
    pub const fn blocks(&self) -> bool {
        match &self.fault {
            Fault::NoSignatory | Fault::EmptyFields(_) | Fault::OneLanguage(_) | Fault::NoTerms(_) => true,
            // Of a text without the language at all, the other languages are whole.
            Fault::NotWritten { places, .. } => !places.is_empty(),
            Fault::Authority { doubt, .. } => doubt.blocks(),
            Fault::Scope { .. } => false,
            Fault::Paper { standing, .. } => standing.blocks(),
        }
    }

    /// Stable name of what it is.
    pub const fn what(&self) -> &'static str {
        match &self.fault {
            Fault::NoSignatory => "no-signatory",
            Fault::EmptyFields(_) => "empty-fields",
            Fault::OneLanguage(_) => "one-language",
            Fault::NoTerms(_) => "no-terms",
            Fault::NotWritten { .. } => "not-written",
            Fault::Scope { .. } => "authority-scope",
            Fault::Authority { doubt, .. } => match doubt {
                Doubt::HasLeft => "authority-left",
                Doubt::NoNumber => "authority-no-number",
                Doubt::NoDay => "authority-no-date",
                Doubt::NotYet(_) => "authority-not-yet",
                Doubt::Ended(_) => "authority-ended",
                Doubt::OverLimit { .. } => "authority-over-limit",
                Doubt::OtherCurrency { .. } => "authority-other-currency",
                Doubt::NoSum { .. } => "authority-no-sum",
                Doubt::EndsSoon(_) => "authority-ends-soon",
            },
            Fault::Paper { standing, .. } => match standing {
                Standing::Missing => "paper-missing",
                Standing::Undated => "paper-undated",
                Standing::Ended(_) => "paper-ended",
                Standing::EndsSoon(_) => "paper-ends-soon",
                Standing::Unchecked => "paper-unchecked",
                Standing::Holds => "paper-holds",
            },
        }
    }
}

/// One side of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signers {
    pub side: Side,
    /// Its law says how long a power of attorney holds.
    pub country: Country,
    /// Everybody who is named to sign, the first of the preamble first.
    pub named: Vec<Authority>,
}

impl Signers {
    /// What is wrong with the right to sign on a day; every one who is named must have it.
    pub fn findings(&self, on: NaiveDate, sum: Option<Money>) -> Vec<Finding> {
        let place = Place::Side(self.side);
        if self.named.is_empty() {
            return vec![Finding { place, fault: Fault::NoSignatory }];
        }
        let of_one = |one: &Authority| {
            let doubts = one.doubts(self.country, on, sum);
            let (name, basis, number) = (one.name.clone(), one.basis, one.number.clone());
            let fault =
                move |doubt| Fault::Authority { name: name.clone(), basis, number: number.clone(), doubt };
            let scope = one.scope.trim();
            let scope = (!scope.is_empty() && !one.has_left)
                .then(|| Fault::Scope { name: one.name.clone(), scope: scope.to_owned() });
            let faults = doubts.into_iter().map(fault).chain(scope);
            faults.map(move |fault| Finding { place, fault }).collect::<Vec<_>>()
        };
        self.named.iter().flat_map(of_one).collect()
    }
}

/// What is wrong with the papers of a client on a day.
pub fn of_papers(party: Party, papers: &[Paper], fresh: u32, on: NaiveDate) -> Vec<Finding> {
    let told = required::package(party, papers, fresh, on);
    let faulty = told.into_iter().filter(|(_, standing)| *standing != Standing::Holds);
    let fault =
        |(asked, standing): (required::Requirement, Standing)| Fault::Paper { kind: asked.kind, standing };
    faulty.map(fault).map(|fault| Finding { place: Place::Papers, fault }).collect()
}
