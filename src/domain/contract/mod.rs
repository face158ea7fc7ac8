//! Contracts: their fields, term and states (`K-1`, `K-2`, `K-8`).

pub mod check;
pub mod control;
pub mod instalment;
pub mod narrowed;
pub mod number;
pub mod order;
pub mod prolongation;
pub mod standing;
pub mod state;
pub mod term;
pub mod text;
pub mod window;

use super::{
    client::CURRENCIES,
    day::read_day,
    field::{Draft, Field, Flaw, Kind, field},
};
use chrono::NaiveDate;

/// Who signs, owes or does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    We,
    They,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::We, Self::They];

    /// Stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::We => "we",
            Self::They => "they",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|side| side.key() == key)
    }
}

/// What it is about.
pub const KINDS: &[(&str, &str)] = &[
    ("supply", "contract-supply"),
    ("services", "contract-services"),
    ("work", "contract-work"),
    ("lease", "contract-lease"),
    ("agency", "contract-agency"),
    ("non_disclosure", "contract-non-disclosure"),
    ("framework", "contract-framework"),
    ("other", "contract-other"),
];

/// In which language the text is.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("kk", "language-kk"),
    ("ru", "language-ru"),
    ("kk+ru", "contract-language-both"),
    ("en", "language-en"),
];

/// What happens at the end.
pub const RENEWALS: &[(&str, &str)] = &[
    ("none", "contract-renewal-none"),
    ("auto", "contract-renewal-auto"),
    ("agreement", "contract-renewal-agreement"),
];

/// Whether prices hold the tax.
pub const VAT: &[(&str, &str)] =
    &[("none", "contract-vat-none"), ("inside", "contract-vat-inside"), ("on_top", "contract-vat-on-top")];

/// How payments close the debts by a contract, and which part of one debt they close first (domain rules 6.4, 6.5).
pub const ALLOCATIONS: &[(&str, &str)] = &[
    ("due_first", "contract-allocation-due-first"),
    ("named_only", "contract-allocation-named-only"),
    ("by_hand", "contract-allocation-by-hand"),
];
pub const ALLOCATION_ORDERS: &[(&str, &str)] = &[
    ("penalty_first", "contract-order-penalty-first"),
    ("principal_first", "contract-order-principal-first"),
];

/// Fields of a contract, in the order of the form.
pub const FIELDS: &[Field] = &[
    field("number", "field-contract-number", Kind::DocumentNumber),
    Field { required: true, ..field("day", "field-contract-day", Kind::Day) },
    Field { required: true, ..field("kind", "field-contract-kind", Kind::Choice(KINDS)) },
    field("subject", "field-contract-subject", Kind::Line),
    field("sum", "field-contract-sum", Kind::Money),
    field("currency", "field-currency", Kind::Choice(CURRENCIES)),
    field("vat", "field-contract-vat", Kind::Choice(VAT)),
    field("vat_rate", "field-contract-vat-rate", Kind::Percent { most: 100, usual: 30 }),
    field("start_day", "field-contract-start", Kind::Day),
    field("end_day", "field-contract-end", Kind::Day),
    field("renewal", "field-contract-renewal", Kind::Choice(RENEWALS)),
    field("renewal_months", "field-contract-renewal-months", Kind::Count),
    field("renewal_most", "field-contract-renewal-most", Kind::Count),
    field("notice_days", "field-contract-notice-days", Kind::Count),
    field("payment", "field-contract-payment", Kind::Instalments),
    field("delivery", "field-contract-delivery", Kind::Line),
    field("penalty_rate", "field-contract-penalty-rate", Kind::Percent { most: 100, usual: 1 }),
    field("penalty_cap", "field-contract-penalty-cap", Kind::Percent { most: 100, usual: 100 }),
    field("allocation", "field-contract-allocation", Kind::Choice(ALLOCATIONS)),
    field("allocation_order", "field-contract-allocation-order", Kind::Choice(ALLOCATION_ORDERS)),
    field("company", "field-contract-company", Kind::OwnFirm),
    field("language", "field-contract-language", Kind::Choice(LANGUAGES)),
    field("owner", "field-owner", Kind::Person),
    field("note", "field-note", Kind::Text),
];

/// A new contract of this day.
pub fn blank(today: NaiveDate) -> Draft {
    let day = today.format("%d.%m.%Y").to_string();
    let usual = [("kind", "supply"), ("currency", "KZT"), ("renewal", "none"), ("language", "kk")];
    usual.into_iter().chain([("day", day.as_str())]).collect()
}

/// What is wrong with a contract in itself: an end before the beginning, a prolongation of no length.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let day = |key: &str| read_day(draft.get(key).trim()).ok();
    // Without a beginning it begins on its own day.
    let start = day("start_day").or_else(|| day("day"));
    let is_reversed = start.zip(day("end_day")).is_some_and(|(start, end)| end < start);
    let count = |key: &str| draft.get(key).trim().parse::<u32>().unwrap_or_default();
    let is_automatic = draft.get("renewal") == "auto";
    let has_no_length = is_automatic && count("renewal_months") == 0;
    let is_negative = draft.get("sum").trim_start().starts_with(['-', '\u{2212}']);
    let has_no_end = is_automatic && draft.get("end_day").trim().is_empty();
    let found = [
        (is_negative, "sum", "flaw-contract-negative"),
        (is_reversed, "end_day", "flaw-contract-reversed"),
        (has_no_length, "renewal_months", "flaw-contract-months"),
        (has_no_end, "end_day", "flaw-contract-no-end"),
    ];
    found.into_iter().filter(|found| found.0).map(|(_, field, key)| Flaw::blocking(field, key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_refused_beyond_their_limit_and_doubted_beyond_the_usual() {
        let field = |key: &str| FIELDS.iter().find(|field| field.key == key).unwrap();
        for (key, typed) in [("penalty_rate", "-1"), ("penalty_rate", "500"), ("vat_rate", "200")] {
            let flaw = field(key).read(typed).unwrap_err();
            assert_eq!(
                (flaw.key, flaw.arguments),
                ("flaw-percent", vec![("most", "100".to_owned())]),
                "{key}"
            );
        }
        for (key, typed, doubts) in
            [("penalty_rate", "0,1", 0), ("penalty_rate", "5", 1), ("vat_rate", "16", 0)]
        {
            assert!(field(key).read(typed).is_ok(), "{key}");
            assert_eq!(field(key).doubts(typed, &Draft::default()).len(), doubts, "{key} {typed}");
        }
    }

    #[test]
    fn an_end_before_the_beginning_and_a_renewal_of_no_length_are_refused() {
        let told = |pairs: &[(&str, &str)]| {
            let draft: Draft = pairs.iter().copied().collect();
            flaws(&draft).into_iter().map(|flaw| (flaw.field, flaw.key)).collect::<Vec<_>>()
        };
        let reversed = ("end_day", "flaw-contract-reversed");
        assert_eq!(told(&[("start_day", "01.02.2026"), ("end_day", "31.01.2026")]), [reversed]);
        assert_eq!(told(&[("start_day", "01.02.2026"), ("end_day", "01.02.2026")]), []);
        let endless = told(&[("renewal", "auto")]);
        assert_eq!(
            endless,
            [("renewal_months", "flaw-contract-months"), ("end_day", "flaw-contract-no-end")]
        );
        assert_eq!(told(&[("renewal", "auto"), ("renewal_months", "12"), ("end_day", "31.12.2026")]), []);
    }
}
