//! A client: the firm or the person that the office works with.

use super::{
    field::{Draft, Field, Flaw, Kind, field},
    id::Id,
};
use chrono::NaiveDate;

/// What kind of party the client is.
pub const KINDS: &[(&str, &str)] = &[
    ("entity", "client-kind-entity"),
    ("sole_trader", "client-kind-sole-trader"),
    ("individual", "client-kind-individual"),
];

/// Where the client stands with us.
pub const STAGES: &[(&str, &str)] = &[
    ("prospect", "client-stage-prospect"),
    ("active", "client-stage-active"),
    ("dormant", "client-stage-dormant"),
    ("lost", "client-stage-lost"),
    ("stop", "client-stage-stop"),
];

/// How much a client is worth (`C-10`, `A-4`), by the first letter of its segment in either script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    A,
    B,
    C,
}

impl Class {
    /// The class that a segment names.
    pub fn of(segment: &str) -> Option<Self> {
        match segment.trim().to_uppercase().as_str() {
            "A" | "А" => Some(Self::A),
            "B" | "В" | "Б" => Some(Self::B),
            "C" | "С" => Some(Self::C),
            _ => None,
        }
    }

    /// As people write it.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    /// Days between two talks where the client has no rhythm of its own.
    pub const fn cadence_days(class: Option<Self>) -> u32 {
        match class {
            Some(Self::A) => 14,
            Some(Self::C) => 90,
            Some(Self::B) | None => 30,
        }
    }
}

/// Languages a client is spoken to in.
pub const LANGUAGES: &[(&str, &str)] = &[("kk", "language-kk"), ("ru", "language-ru"), ("en", "language-en")];

pub const CURRENCIES: &[(&str, &str)] = &[
    ("KZT", "currency-kzt"),
    ("RUB", "currency-rub"),
    ("USD", "currency-usd"),
    ("EUR", "currency-eur"),
    ("CNY", "currency-cny"),
];

/// Every field of a client but the office's own ones, in the order of the form.
pub const FIELDS: &[Field] = &[
    Field { required: true, ..field("name", "field-name", Kind::Line) },
    field("short_name", "field-short-name", Kind::Line),
    field("kind", "field-kind", Kind::Choice(KINDS)),
    field("stage", "field-stage", Kind::Choice(STAGES)),
    field("country", "field-country", Kind::Country),
    field("tax_id", "field-tax-id", Kind::TaxId),
    field("kpp", "field-kpp", Kind::Kpp),
    field("legal_form", "column-legal-form", Kind::LegalForm),
    field("phones", "field-phones", Kind::Phones),
    field("mails", "field-mails", Kind::Mails),
    field("city", "field-city", Kind::Line),
    field("address", "field-address", Kind::Line),
    field("actual_address", "field-actual-address", Kind::Line),
    field("owner", "field-owner", Kind::Person),
    field("segment", "field-segment", Kind::Line),
    field("tags", "field-tags", Kind::Tags),
    field("vip", "field-vip", Kind::YesNo),
    field("language", "field-language", Kind::Choice(LANGUAGES)),
    field("industry", "field-industry", Kind::Line),
    field("source", "field-source", Kind::Line),
    field("website", "field-website", Kind::Line),
    field("since", "field-since", Kind::PastDay),
    field("vat_payer", "field-vat-payer", Kind::YesNo),
    field("cadence_days", "field-cadence", Kind::Count),
    field("credit_limit", "field-credit-limit", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("credit_days", "field-credit-days", Kind::Count),
    field("code", "field-code", Kind::Line),
    field("head", "field-head", Kind::Client),
    field("former_names", "field-former-names", Kind::Text),
];

/// A new client's fields before anything is typed.
pub fn blank() -> Draft {
    [("kind", "entity"), ("stage", "prospect"), ("country", "KZ")].into_iter().collect()
}

/// Another client as a draft holds it: its identity, and behind a blank what it is called.
pub fn reference(id: Id, name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{} {name}", id.0).trim_end().to_owned()
}

/// Which client such a text means; `None` where it is no such text.
pub fn referred(text: &str) -> Option<Id> {
    let identity = text.split_whitespace().next()?;
    identity.parse().ok().map(Id).filter(|id| id.0 > 0)
}

/// What the client of such a text is called; the text itself where it has no name.
pub fn referred_name(text: &str) -> &str {
    let name = text.trim().split_once(' ').map_or("", |(_, name)| name.trim());
    if name.is_empty() { text.trim() } else { name }
}

/// The field of this key.
pub fn field_of(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

/// Everything wrong or doubtful about a record of these fields, in the order of the form. With `today` days
/// may be written as people say them.
pub fn flaws<'a>(
    fields: impl IntoIterator<Item = &'a Field>,
    draft: &Draft,
    today: Option<NaiveDate>,
) -> Vec<Flaw> {
    let of_field = |field: &Field| {
        let typed = draft.get(field.key).to_owned();
        let settled = today.map_or(Ok(typed.clone()), |today| field.settle(&typed, today));
        match settled.and_then(|text| field.read(&text).map(|_| text)) {
            Err(flaw) => vec![flaw],
            Ok(text) => {
                let early = today.and_then(|today| field.early(&text, today));
                early.into_iter().chain(field.doubts(&text, draft)).collect()
            }
        }
    };
    let withdrawn = super::consent::withdrawn_early(draft);
    fields.into_iter().flat_map(of_field).chain(withdrawn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_check_digit_warns_and_a_missing_name_blocks() {
        let mut draft = blank();
        draft.set("tax_id", "250340970018");
        let found = flaws(FIELDS, &draft, None);
        let told: Vec<_> = found.iter().map(|flaw| (flaw.field, flaw.blocks, flaw.key)).collect();
        assert_eq!(told, [("name", true, "flaw-required"), ("tax_id", false, "doubt-check-digit")]);
    }

    #[test]
    fn another_client_goes_by_its_identity() {
        let text = reference(Id(42), " ООО  «Вектор» ");
        assert_eq!(
            (text.as_str(), referred(&text), referred_name(&text)),
            ("42 ООО «Вектор»", Some(Id(42)), "ООО «Вектор»")
        );
        assert_eq!((referred("42"), referred_name("42")), (Some(Id(42)), "42"));
        assert_eq!((referred("Вектор 42"), referred(""), referred("-7")), (None, None, None));
    }

    #[test]
    fn every_key_is_there_once() {
        for field in FIELDS {
            assert_eq!(FIELDS.iter().filter(|other| other.key == field.key).count(), 1, "{}", field.key);
        }
    }
}
