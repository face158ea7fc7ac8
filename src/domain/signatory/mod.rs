//! Who may sign: for one of our firms, or for a client (`K-6`).

pub mod authority;

use super::{
    client::CURRENCIES,
    field::{Draft, Field, Kind, field},
};

/// What gives the right to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Charter,
    Order,
    PowerOfAttorney,
    /// A sole trader signs on the registration as one.
    Registration,
}

impl Basis {
    pub const ALL: [Self; 4] = [Self::Charter, Self::Order, Self::PowerOfAttorney, Self::Registration];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Charter => "charter",
            Self::Order => "order",
            Self::PowerOfAttorney => "power_of_attorney",
            Self::Registration => "registration",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.key() == key)
    }
}

/// The same as a choice of the form.
pub const BASES: &[(&str, &str)] = &[
    ("charter", "signatory-charter"),
    ("order", "signatory-order"),
    ("power_of_attorney", "signatory-power-of-attorney"),
    ("registration", "signatory-registration"),
];

/// Fields of a signatory, in the order of the form. Genitives are what a Russian preamble says («в лице директора
/// Ивановой А. Б.»): they are kept as they were typed.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("name", "field-full-name", Kind::Line) },
    field("name_genitive", "field-name-genitive", Kind::Line),
    field("position_kk", "field-position-kk", Kind::Line),
    field("position_ru", "field-position-ru", Kind::Line),
    field("position_genitive", "field-position-genitive", Kind::Line),
    Field { required: true, ..field("basis", "field-basis", Kind::Choice(BASES)) },
    field("basis_number", "field-basis-number", Kind::Line),
    field("basis_day", "field-basis-day", Kind::Day),
    field("valid_until", "field-valid-until", Kind::Day),
    field("sum_limit", "field-sum-limit", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("scope", "field-scope", Kind::Line),
    field("note", "field-note", Kind::Text),
];

/// A new signatory is the head of a firm until something else is said.
pub fn blank() -> Draft {
    [("basis", "charter"), ("currency", "KZT")].into_iter().collect()
}
