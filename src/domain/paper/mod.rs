//! Papers of a client, which say who it is and who may sign for it (`C-12`).

pub mod required;

use super::field::{Draft, Field, Kind, field};
use chrono::NaiveDate;

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperKind {
    Charter,
    /// Of the firm or the sole trader: a certificate, a notice, an extract of the register.
    Registration,
    /// The decision and the order by which the head became the head.
    Head,
    /// Of a person.
    Identity,
    PowerOfAttorney,
    Licence,
    Bank,
    /// A certificate of VAT; in Russia, of the tax regime.
    Vat,
    Other,
}

impl PaperKind {
    pub const ALL: [Self; 9] = [
        Self::Charter,
        Self::Registration,
        Self::Head,
        Self::Identity,
        Self::PowerOfAttorney,
        Self::Licence,
        Self::Bank,
        Self::Vat,
        Self::Other,
    ];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Charter => "charter",
            Self::Registration => "registration",
            Self::Head => "head",
            Self::Identity => "identity",
            Self::PowerOfAttorney => "power_of_attorney",
            Self::Licence => "licence",
            Self::Bank => "bank",
            Self::Vat => "vat",
            Self::Other => "other",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The same as a choice of the form.
pub const KINDS: &[(&str, &str)] = &[
    ("charter", "paper-charter"),
    ("registration", "paper-registration"),
    ("head", "paper-head"),
    ("identity", "paper-identity"),
    ("power_of_attorney", "paper-power-of-attorney"),
    ("licence", "paper-licence"),
    ("bank", "paper-bank"),
    ("vat", "paper-vat"),
    ("other", "paper-other"),
];

/// In which form it lies here.
pub const FORMS: &[(&str, &str)] =
    &[("original", "paper-original"), ("certified", "paper-certified"), ("copy", "paper-copy")];

/// Fields of a paper, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("kind", "field-paper-kind", Kind::Choice(KINDS)) },
    field("number", "field-paper-number", Kind::Line),
    field("issued_on", "field-issued-on", Kind::PastDay),
    field("received_on", "field-received-on", Kind::PastDay),
    field("valid_until", "field-valid-until", Kind::Day),
    field("form", "field-paper-form", Kind::Choice(FORMS)),
    field("file", "field-file", Kind::Line),
    field("note", "field-note", Kind::Text),
];

/// A new paper has come today.
pub fn blank(today: NaiveDate) -> Draft {
    let day = today.format("%d.%m.%Y").to_string();
    [("kind", PaperKind::Registration.key()), ("form", "copy"), ("received_on", day.as_str())]
        .into_iter()
        .collect()
}
